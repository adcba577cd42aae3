package se.vastkom.goals.malvakt;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.vastkom.goals.malvakt.Malvakt.Terminal;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.verify.BookVerifier;
import se.vastkom.goals.tables.check.Defect;
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

  @Mixin private LanguageOption language = new LanguageOption();

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Words> languages = language.ofProblems();
    RuleBook book = given.read(languages, terminal);
    List<Defect> defects = BookVerifier.over(book.vocabulary()).verify(book);
    long failing = defects.stream().filter(Defect::fails).count();
    Phrase verified =
        Phrase.of("cli.verified")
            .with("book", book.id())
            .with("defects", failing)
            .with("remarks", defects.size() - failing);
    String text =
        Stream.concat(defects.stream().flatMap(VerifyCommand::lines), Stream.of(verified))
            .map(line -> Harmless.onOneLine(language.words().say(line)) + "\n")
            .collect(Collectors.joining());
    Output.print(text.getBytes(StandardCharsets.UTF_8), terminal, languages);
    return failing == 0 ? Malvakt.DONE : Malvakt.BAD_RULE_BOOK;
  }

  private static Stream<Phrase> lines(Defect defect) {
    return Stream.of(
        Phrase.of(defect.fails() ? "cli.defect" : "cli.defect-remark")
            .with("what", defect.phrase()),
        Phrase.of("cli.cells").with("cells", Phrase.list(defect.cells(), Place::phrase)));
  }
}
