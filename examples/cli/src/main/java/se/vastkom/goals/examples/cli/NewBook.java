package se.vastkom.goals.examples.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.words.Harmless;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** Where a rule book is written that is not there yet: a workbook, or the files of a folder. */
record NewBook(Path path, List<Words> languages) {

  /** Writes it and says so; what is there already stays as it is. */
  int write(RuleBook book, PrintStream out) {
    return write(book.id(), place -> RuleBooks.write(book, place), out);
  }

  /** The same of a book as bytes of another form. */
  int write(String book, byte[] bytes, PrintStream out) {
    return write(book, place -> se.vastkom.goals.sheet.Files.write(place, bytes), out);
  }

  private int write(String book, Output.Writing writing, PrintStream out) {
    refuseWhatIsThere();
    try {
      writing.run(path);
    } catch (IOException e) {
      throw Refused.usage(place(), Phrase.of("cli.cannot-write"), languages);
    }
    Phrase written = Phrase.of("cli.book-written").with("book", book).with("path", path.toString());
    out.print(Harmless.inTerminal(languages.get(0).say(written)) + "\n");
    return Malvakt.DONE;
  }

  private void refuseWhatIsThere() {
    if (!Files.exists(path)) {
      return;
    }
    if (!Files.isDirectory(path) || RuleBooks.isWorkbook(path) || DmnBook.isNamed(path)) {
      throw Refused.usage(place(), Phrase.of("cli.book-exists"), languages);
    }
    try (Stream<Path> files = Files.list(path)) {
      if (files.findAny().isPresent()) {
        throw Refused.usage(place(), Phrase.of("cli.folder-not-empty"), languages);
      }
    } catch (IOException e) {
      throw Refused.usage(place(), Phrase.of("cli.cannot-write"), languages);
    }
  }

  private Place place() {
    return Place.file(path.toString());
  }
}
