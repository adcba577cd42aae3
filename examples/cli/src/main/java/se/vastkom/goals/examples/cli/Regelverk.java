package se.vastkom.goals.examples.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import se.vastkom.goals.rules.source.RuleBooks;

/** {@code malvakt regelverk}: rule books to begin from. */
@Command(
    name = "regelverk",
    aliases = {"rule-book"},
    subcommands = {Regelverk.Nytt.class},
    synopsisHeading = "Användning / usage: ",
    commandListHeading = "%nKommandon / commands:%n",
    synopsisSubcommandLabel = "KOMMANDO",
    description = {"Regelverk att börja från.", "Rule books to begin from."})
final class Regelverk {

  /** {@code malvakt regelverk nytt}: writes a filled template. */
  @Command(
      name = "nytt",
      aliases = {"new"},
      synopsisHeading = "Användning / usage: ",
      description = {
        "Skriver en ifylld mall: en arbetsbok, eller filerna i en mapp.",
        "Writes a filled template: a workbook, or the files of a folder."
      })
  static final class Nytt implements Callable<Integer> {

    private final Malvakt.Terminal terminal;

    @Parameters(
        index = "0",
        paramLabel = "BOOK",
        description = {
          "Arbetsboken att skriva (slutar med .xlsx), eller mappen.",
          "The workbook to write (ends with .xlsx), or the folder."
        })
    private Path path = Path.of("");

    @Mixin private Language language = new Language();

    Nytt(Malvakt.Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      return new NewBook(path, language.ofProblems()).write(RuleBooks.template(), terminal.out());
    }
  }
}
