package se.vastkom.goals.malvakt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import se.vastkom.goals.malvakt.Malvakt.Terminal;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.words.Harmless;
import se.vastkom.goals.words.Phrase;

/** The place of a new rule book: a workbook, or the files of a folder. */
record BookDestination(Path path) {

  /** Writes the book and reports it; an existing file is never changed. */
  int write(RuleBook book, Terminal terminal) {
    return write(book.id(), place -> RuleBooks.write(book, place), terminal);
  }

  /** Writes the bytes of a book in another form, in the same way. */
  int write(String book, byte[] bytes, Terminal terminal) {
    return write(book, place -> se.vastkom.goals.sheet.Files.create(place, bytes), terminal);
  }

  private int write(String book, Output.Writing writing, Terminal terminal) {
    Formats.ending(path)
        .filter(ending -> !RuleBooks.isWorkbook(path) && !DmnBook.isNamed(path))
        .ifPresent(
            ending -> {
              throw Refusal.usage(
                  Place.file(path.toString()),
                  Phrase.of("cli.book-ending").with("found", "." + ending));
            });
    try {
      writing.run(InputOptions.named(path));
    } catch (FileAlreadyExistsException e) {
      boolean isFolder =
          Files.isDirectory(path) && !RuleBooks.isWorkbook(path) && !DmnBook.isNamed(path);
      throw Refusal.usage(
          Place.file(path.toString()),
          Phrase.of(isFolder ? "cli.folder-not-empty" : "cli.book-exists"));
    } catch (IOException e) {
      throw Output.unwritten(path, e);
    }
    Phrase written = Phrase.of("cli.book-written").with("book", book).with("path", path.toString());
    String line = Harmless.onOneLine(terminal.words().say(written)) + "\n";
    Output.print(line.getBytes(StandardCharsets.UTF_8), terminal);
    return Malvakt.DONE;
  }
}
