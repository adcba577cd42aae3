package se.vastkom.goals.malvakt;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.vastkom.goals.assessment.VerificationReport;
import se.vastkom.goals.malvakt.Malvakt.Terminal;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.verify.BookVerifier;
import se.vastkom.goals.words.Harmless;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** {@code malvakt granska}: verifies a rule book and reports its defects. */
@Command(
    name = "granska",
    aliases = {"verify"},
    synopsisHeading = "Användning / usage: ",
    description = {
      "Granskar ett regelverk: luckor, överlapp, rader och kolumner som inget ändrar.",
      "Verifies a rule book: gaps, overlaps, rows and columns that change nothing."
    })
final class VerifyCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private BookOption given = new BookOption();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = Formats.TEXT,
      description = {
        "Resultatets format: json, text. Annars ${DEFAULT-VALUE}.",
        "The format of the result: json, text. Otherwise ${DEFAULT-VALUE}."
      })
  private String format = Formats.TEXT;

  @Mixin private Output output = new Output();

  @Mixin private LanguageOption language = new LanguageOption();

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Words> languages = language.ofProblems();
    Formats.withText(VerificationReport.class).check(format, languages);
    RuleBook book = given.read(languages, terminal);
    VerificationReport report = BookVerifier.over(book.vocabulary()).report(book);
    Sources read = Sources.of(List.of(given.path()));
    if (format.equals(Formats.TEXT)) {
      output.write(text(report), read, terminal, languages);
    } else {
      output.write(report, format, language.words(), read, terminal, languages);
    }
    return report.passes() ? Malvakt.DONE : Malvakt.BAD_RULE_BOOK;
  }

  /** Returns the report with each defect on lines of its own, however long. */
  private byte[] text(VerificationReport report) {
    Phrase verified =
        Phrase.of("cli.verified")
            .with("book", report.book().id())
            .with("defects", report.failing())
            .with("remarks", report.remarks());
    return Stream.concat(
            report.defects().stream().flatMap(VerifyCommand::said), Stream.of(verified))
        .map(line -> Harmless.onOneLine(language.words().say(line)) + "\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Stream<Phrase> said(VerificationReport.Defect defect) {
    return Stream.of(
        Phrase.of(defect.fails() ? "cli.defect" : "cli.defect-remark").with("what", defect.what()),
        Phrase.of("cli.cells").with("cells", Phrase.list(defect.places(), Place::phrase)));
  }
}
