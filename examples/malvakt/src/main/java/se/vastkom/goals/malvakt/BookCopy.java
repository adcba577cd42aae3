package se.vastkom.goals.malvakt;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.source.NewRow;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.words.Phrase;

/**
 * A copy of a rule book as a workbook, with rows that its author is to look through. It is a copy
 * of her own workbook, if that is what she works in.
 */
record BookCopy(Path path) {

  /** Creates the copy's place, which must name a workbook. */
  BookCopy {
    InputOptions.named(path);
    if (!RuleBooks.isWorkbook(path)) {
      throw Refusal.usage(Place.file(path.toString()), Phrase.of("cli.proposes-workbook"));
    }
  }

  /**
   * Writes the copy, but never onto a file that exists nor among those of the book.
   *
   * @param from where the book was read
   */
  void write(Path from, RuleBook book, List<NewRow> rows) {
    Output.refuse(Stream.of(path), Sources.of(List.of(from)));
    Checked<byte[]> own =
        RuleBooks.isWorkbook(from) && Files.isRegularFile(from)
            ? se.vastkom.goals.sheet.Files.read(from, Limits.WORKBOOK)
            : Checked.of(RuleBooks.workbook(book));
    Checked<byte[]> copy =
        own.then(
            bytes ->
                RuleBooks.adding(
                    String.valueOf(from.getFileName()), bytes, book.vocabulary(), rows));
    byte[] bytes =
        copy.value().orElseThrow(() -> new Refusal(Malvakt.BAD_RULE_BOOK, copy.problems()));
    try {
      se.vastkom.goals.sheet.Files.create(path, bytes);
    } catch (FileAlreadyExistsException e) {
      throw Refusal.usage(Place.file(path.toString()), Phrase.of("cli.book-exists"));
    } catch (IOException e) {
      throw Output.unwritten(path, e);
    }
  }
}
