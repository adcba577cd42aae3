package se.vastkom.goals.malvakt;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import se.vastkom.goals.malvakt.Malvakt.Terminal;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.sheet.Files;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.sheet.MarkableWorkbook;
import se.vastkom.goals.words.Harmless;
import se.vastkom.goals.words.Phrase;

/**
 * A workbook to be marked, and where its marked copy goes: a file that does not exist.
 *
 * @param from the workbook
 * @param to the copy
 * @param book the workbook, opened
 */
record Marking(Path from, Path to, MarkableWorkbook book) {

  /** Opens a workbook; refuses what cannot be marked, and copies that cannot be written. */
  static Marking of(Path from, Path to) {
    if (!RuleBooks.isWorkbook(from) || java.nio.file.Files.isDirectory(from)) {
      throw Refusal.usage(Place.file(from.toString()), Phrase.of("cli.marks-workbook"));
    }
    if (!RuleBooks.isWorkbook(InputOptions.named(to))) {
      throw Refusal.usage(Place.file(to.toString()), Phrase.of("cli.marks-into"));
    }
    Output.refuse(Stream.of(to), Sources.of(List.of(from)));
    Checked<MarkableWorkbook> opened =
        Files.read(from, Limits.WORKBOOK)
            .then(bytes -> MarkableWorkbook.of(name(from), bytes, Limits.FOLLOW_UP));
    return new Marking(
        from,
        to,
        opened.value().orElseThrow(() -> new Refusal(Malvakt.BAD_INPUT, opened.problems())));
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  /** Writes the copy with these problems, if there are any, and says what it has. */
  void write(List<FoundProblem> problems, Terminal terminal) {
    if (problems.isEmpty()) {
      tell(Phrase.of("cli.nothing-to-mark"), terminal);
      return;
    }
    MarkedCopy copy = new MarkedCopy(book, name(from), problems, terminal.words());
    Checked<byte[]> bytes = copy.bytes();
    try {
      Files.create(
          to, bytes.value().orElseThrow(() -> new Refusal(Malvakt.BAD_INPUT, bytes.problems())));
    } catch (FileAlreadyExistsException e) {
      throw Refusal.usage(Place.file(to.toString()), Phrase.of("cli.book-exists"));
    } catch (IOException e) {
      throw Output.unwritten(to, e);
    }
    tell(Phrase.of("cli.marked").with("path", to.toString()).with("sheet", copy.sheet()), terminal);
    copy.notices().forEach(notice -> tell(notice, terminal));
  }

  private static void tell(Phrase what, Terminal terminal) {
    terminal.err().println(Harmless.onOneLine(terminal.words().say(what)));
  }
}
