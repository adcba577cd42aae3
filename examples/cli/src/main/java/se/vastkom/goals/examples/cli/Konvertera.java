package se.vastkom.goals.examples.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.words.Words;

/** {@code malvakt konvertera}: a rule book in another form. */
@Command(
    name = "konvertera",
    aliases = {"convert"},
    synopsisHeading = "Användning / usage: ",
    description = {
      "Skriver ett regelverk i en annan form: arbetsbok eller mapp. Fram och tillbaka är det samma.",
      "Writes a rule book in another form: workbook or folder. There and back it is the same."
    })
final class Konvertera implements Callable<Integer> {

  private final Malvakt.Terminal terminal;

  @Parameters(
      index = "0",
      paramLabel = "BOOK",
      description = {
        "Ett regelverk: en arbetsbok, en mapp, eller namnet på ett medföljande.",
        "A rule book: a workbook, a folder, or the name of one that comes along."
      })
  private String named = "";

  @Parameters(
      index = "1",
      paramLabel = "BOOK2",
      description = {
        "Arbetsboken att skriva (slutar med .xlsx), eller mappen.",
        "The workbook to write (ends with .xlsx), or the folder."
      })
  private Path path = Path.of("");

  @Mixin private Language language = new Language();

  Konvertera(Malvakt.Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Words> languages = language.ofProblems();
    Checked<RuleBook> read = Work.book(named);
    RuleBook book =
        read.value()
            .orElseThrow(() -> new Refused(Malvakt.BAD_RULE_BOOK, read.problems(), languages));
    Refused.tell(read.problems(), languages, terminal.err());
    return new NewBook(path, languages).write(book, terminal.out());
  }
}
