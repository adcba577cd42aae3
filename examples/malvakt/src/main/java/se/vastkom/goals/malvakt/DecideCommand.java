package se.vastkom.goals.malvakt;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.vastkom.goals.assessment.DecidedCases;
import se.vastkom.goals.malvakt.Malvakt.Terminal;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.rules.Case;
import se.vastkom.goals.rules.Decider;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.source.CaseReader;

/** {@code malvakt avgor}: decides cases from a table by a rule book about anything. */
@Command(
    name = "avgor",
    aliases = {"avgör", "decide"},
    synopsisHeading = "Användning / usage: ",
    description = {
      "Avgör fall ur en tabell enligt ett regelverk, vad det än handlar om, och säger varför. En rad"
          + " är ett fall, en kolumn en uppgift som regelverket frågar om; en tom cell är en uppgift"
          + " som saknas.",
      "Decides cases from a table by a rule book, whatever it is about, and says why. A row is a"
          + " case, a column a fact that the book asks about; a blank cell is a missing fact."
    })
final class DecideCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private BookOption given = new BookOption();

  @Parameters(
      index = "1",
      paramLabel = "CASES",
      description = {
        "Tabellen med fall: en CSV-fil, eller en arbetsbok (.xlsx) med ett blad.",
        "The table of cases: a CSV file, or a workbook (.xlsx) with one sheet."
      })
  private Path cases = Path.of("");

  @Option(
      names = {"--per", "--as-of"},
      paramLabel = "DATE",
      description = {
        "Vilken dags regler, som 2015-12-31; behövs om regelverket ändras över tid.",
        "Whose day's rules, such as 2015-12-31; needed if the rule book changes over time."
      })
  private @Nullable String date;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "Resultatets format: csv, json, text. Annars det som filens ändelse anger, eller text.",
        "The format of the result: csv, json, text. Otherwise what the ending of the file says, or text."
      })
  private @Nullable String format;

  @Mixin private Output output = new Output();

  @Mixin private EngineOption motor = new EngineOption();

  @Mixin private StrictOption strict = new StrictOption();

  DecideCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Sources sources = Sources.of(List.of(given.path(), cases));
    String chosen = output.format(Formats.of(DecidedCases.class), format, sources);
    RuleBook book = given.read(terminal);
    Checked<DatedBook> dated = DatedBook.of(book, InputOptions.day(date));
    Optional<LocalDate> day =
        dated.value().orElseThrow(() -> new Refusal(Malvakt.USAGE, dated.problems())).day();
    Checked<List<Case>> read = new CaseReader(book).read(InputOptions.named(cases));
    List<Case> all =
        read.value().orElseThrow(() -> new Refusal(Malvakt.BAD_INPUT, read.problems()));
    Refusal.tell(read.problems(), terminal);
    Decider decider = Decider.of(book, motor.engine());
    DecidedCases decided = day.map(decider::asOf).orElse(decider).report(all);
    output.write(decided, chosen, sources, terminal);
    return strict.code(read.problems());
  }
}
