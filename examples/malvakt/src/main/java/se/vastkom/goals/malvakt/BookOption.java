package se.vastkom.goals.malvakt;

import java.nio.file.Path;
import picocli.CommandLine.Parameters;
import se.vastkom.goals.rules.RuleBook;

/** The rule book that a command is about. */
final class BookOption {

  @Parameters(
      index = "0",
      paramLabel = "BOOK",
      description = {
        "Ett regelverk: en arbetsbok, en mapp, en DMN-fil, eller namnet på ett medföljande.",
        "A rule book: a workbook, a folder, a DMN file, or the name of one that comes along."
      })
  private String named = "";

  /** Returns where the book was read. */
  Path path() {
    return Path.of(named);
  }

  /** Reads the book, and prints remarks on it to standard error. */
  RuleBook read(Malvakt.Terminal terminal) {
    return InputOptions.book(named, terminal);
  }

  /** Reads the book, notes remarks on it, and prints them to standard error. */
  RuleBook read(StrictOption strict, Malvakt.Terminal terminal) {
    return InputOptions.book(named, strict, terminal);
  }
}
