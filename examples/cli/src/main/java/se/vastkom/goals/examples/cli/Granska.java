package se.vastkom.goals.examples.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.vastkom.goals.examples.cli.Malvakt.Terminal;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.verify.Defect;
import se.vastkom.goals.rules.verify.Verifier;
import se.vastkom.goals.words.Harmless;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** {@code malvakt granska}: what is wrong with a rule book. */
@Command(
    name = "granska",
    aliases = {"verify"},
    synopsisHeading = "Användning / usage: ",
    description = {
      "Granskar ett regelverk: luckor, överlapp, rader och kolumner som inget ändrar.",
      "Verifies a rule book: gaps, overlaps, rows and columns that change nothing."
    })
final class Granska implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private GivenBook given = new GivenBook();

  @Mixin private Language language = new Language();

  Granska(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Words> languages = language.ofProblems();
    RuleBook book = given.read(languages, terminal);
    List<Defect> defects = Verifier.standard().verify(book);
    defects.forEach(defect -> tell(defect, language.words()));
    long failing = defects.stream().filter(Defect::fails).count();
    say(
        Phrase.of("cli.verified")
            .with("book", book.id())
            .with("defects", failing)
            .with("remarks", defects.size() - failing),
        language.words());
    return failing == 0 ? Malvakt.DONE : Malvakt.BAD_RULE_BOOK;
  }

  private void tell(Defect defect, Words words) {
    say(
        Phrase.of(defect.fails() ? "cli.defect" : "cli.defect-remark")
            .with("what", defect.phrase()),
        words);
    say(Phrase.of("cli.cells").with("cells", Phrase.list(defect.cells(), Place::phrase)), words);
  }

  private void say(Phrase phrase, Words words) {
    PrintStream out = terminal.out();
    out.print(Harmless.inTerminal(words.say(phrase)) + "\n");
  }
}
