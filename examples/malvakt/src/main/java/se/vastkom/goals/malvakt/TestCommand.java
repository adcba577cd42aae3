package se.vastkom.goals.malvakt;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.vastkom.goals.assessment.TestReport;
import se.vastkom.goals.malvakt.Malvakt.Terminal;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.scenario.Proposals;
import se.vastkom.goals.rules.scenario.Trial;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.words.Phrase;

/** {@code malvakt testa}: runs a rule book's test cases, and measures how good they are. */
@Command(
    name = "testa",
    aliases = {"test"},
    synopsisHeading = "Användning / usage: ",
    description = {
      "Prövar ett regelverks testfall, och säger vad de når och vilka ändringar de skulle märka.",
      "Tries a rule book's test cases, and says what they reach and which changes they would notice."
    })
final class TestCommand implements Callable<Integer> {

  /** Formats of proposals: rows to paste, or a copy of the workbook. */
  private static final Formats PROPOSALS = new Formats(List.of("csv", "xlsx"));

  private final Terminal terminal;

  @Mixin private BookOption given = new BookOption();

  @Option(
      names = {"--uppföljning", "--uppfoljning", "--follow-up"},
      paramLabel = "INPUT",
      description = {
        "Uppföljningen vars mål testfall nämner i kolumnen mål.",
        "The follow-up whose goals test cases name in the column goal."
      })
  private @Nullable Path followUp;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "Resultatets format: html, json, junit, text. Annars det som filens ändelse anger, eller text.",
        "The format of the result: html, json, junit, text. Otherwise what the ending of the file says, or text."
      })
  private @Nullable String format;

  @Option(
      names = {"--föreslå", "--foresla", "--propose"},
      description = {
        "Skriver i stället få testfall som når varje rad och båda sidor om varje gräns som inget"
            + " testfall når, märkta granska och med vad reglerna säger idag: som CSV, eller med"
            + " -o FIL.xlsx i en ny kopia av regelverkets arbetsbok.",
        "Writes few test cases instead that reach each row and both sides of each border that no"
            + " test case reaches, marked review and with what the rules say today: as CSV, or with"
            + " -o FILE.xlsx in a new copy of the rule book's workbook."
      })
  private boolean proposes;

  @Mixin private Output output = new Output();

  @Mixin private HouseOption house = new HouseOption();

  @Mixin private EngineOption motor = new EngineOption();

  @Mixin private StrictOption strict = new StrictOption();

  TestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (proposes && format != null) {
      throw Refusal.usage(Place.file(format), Phrase.of("cli.proposes-csv"));
    }
    String chosen =
        output.format(proposes ? PROPOSALS : Formats.withPages(TestReport.class), format, read());
    Optional<Path> folder =
        chosen.equals(Formats.HTML) ? Optional.of(output.folder()) : Optional.empty();
    RuleBook book = given.read(strict, terminal);
    Trial trial = trial(book);
    if (proposes) {
      propose(book, trial.proposals());
      return strict.code();
    }
    boolean isPrinted = output.isPrintedAsText(chosen);
    TrialProgress progress = new TrialProgress(terminal, isPrinted);
    TestReport report = trial.report(progress);
    progress.done();
    if (isPrinted) {
      Output.printText(text -> text.writeMutation(report, terminal.words()), terminal);
    } else if (folder.isPresent()) {
      Output.writePages(
          folder.get(),
          place -> OwnHouse.pages(house, terminal).write(report, place),
          read(),
          terminal);
    } else {
      output.write(report, chosen, read(), terminal);
    }
    if (report.cases().isEmpty()) {
      terminal.err().println(terminal.words().say("cli.no-test-cases"));
      return Malvakt.CHECK_FAILED;
    }
    return report.passes() ? strict.code() : Malvakt.CHECK_FAILED;
  }

  private Trial trial(RuleBook book) {
    Trial trial = Trial.of(book, motor.engine());
    return followUp == null
        ? trial
        : trial.about(InputOptions.followUp(followUp, List.of(book), strict, terminal));
  }

  private Sources read() {
    return Sources.of(Stream.concat(Stream.of(given.path()), Stream.ofNullable(followUp)).toList());
  }

  private void propose(RuleBook book, Proposals proposals) {
    int count = proposals.cases().size();
    if (count > 0) {
      ProposalRows rows = new ProposalRows(book, proposals.cases());
      Optional<BookCopy> copy =
          output.path().filter(RuleBooks::isWorkbook).map(to -> new BookCopy(to));
      copy.ifPresentOrElse(
          to -> to.write(given.path(), book, rows.rows()),
          () -> output.write(rows.csv(), read(), terminal));
      tell(
          copy.map(to -> Phrase.of("cli.proposed-in-copy").with("path", to.path().toString()))
              .orElseGet(() -> Phrase.of("cli.proposed"))
              .with("count", count));
    }
    if (proposals.untried() > 0) {
      tell(Phrase.of("cli.proposed-some").with("count", proposals.untried()));
    } else if (count == 0) {
      tell(Phrase.of("cli.nothing-to-propose"));
    }
  }

  private void tell(Phrase what) {
    terminal.err().println(terminal.words().say(what));
  }
}
