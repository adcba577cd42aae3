package se.vastkom.goals.malvakt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import se.vastkom.goals.io.followup.FollowUpComments;
import se.vastkom.goals.io.followup.FollowUpForms;
import se.vastkom.goals.io.followup.FollowUpTemplate;
import se.vastkom.goals.io.json.JsonWriter;
import se.vastkom.goals.malvakt.Malvakt.Terminal;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.words.Harmless;
import se.vastkom.goals.words.Phrase;

/**
 * The place of a new rule book or follow-up: a workbook, another file, or the files of a folder.
 */
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
    return create(Phrase.of("cli.book-written").with("book", book), writing, terminal);
  }

  /**
   * Writes a follow-up as a workbook, as JSON or into a folder, in the same way; with its comments,
   * for which JSON has no place.
   */
  int write(FollowUp followUp, FollowUpComments comments, Terminal terminal) {
    Phrase written = Phrase.of("cli.follow-up-written").with("name", followUp.header().id());
    return create(written, writing(followUp, comments), terminal);
  }

  /** Writes a follow-up to fill in, as a workbook or into a folder, in the same way. */
  int write(FollowUpTemplate template, Terminal terminal) {
    Phrase written = Phrase.of("cli.template-written");
    String ending = Formats.ending(path).orElse("");
    switch (ending) {
      case "" -> {
        SortedMap<String, byte[]> files = template.folder(terminal.words());
        return create(
            written, place -> se.vastkom.goals.sheet.Files.create(place, files), terminal);
      }
      case Formats.WORKBOOK -> {
        byte[] bytes = template.workbook(terminal.words());
        return create(
            written, place -> se.vastkom.goals.sheet.Files.create(place, bytes), terminal);
      }
      default ->
          throw Refusal.usage(
              Place.file(path.toString()),
              Phrase.of("cli.template-ending").with("found", "." + ending));
    }
  }

  private Output.Writing writing(FollowUp followUp, FollowUpComments comments) {
    String ending = Formats.ending(path).orElse("");
    switch (ending) {
      case "" -> {
        SortedMap<String, byte[]> files = whole(FollowUpForms.folder(followUp, comments));
        return place -> se.vastkom.goals.sheet.Files.create(place, files);
      }
      case Formats.WORKBOOK -> {
        byte[] bytes = whole(FollowUpForms.workbook(followUp, comments));
        return place -> se.vastkom.goals.sheet.Files.create(place, bytes);
      }
      case "json" -> {
        byte[] bytes = new JsonWriter().write(followUp);
        return place -> se.vastkom.goals.sheet.Files.create(place, bytes);
      }
      default ->
          throw Refusal.usage(
              Place.file(path.toString()),
              Phrase.of("cli.follow-up-ending").with("found", "." + ending));
    }
  }

  private static <T> T whole(Checked<T> made) {
    return made.value().orElseThrow(() -> new Refusal(Malvakt.BAD_INPUT, made.problems()));
  }

  private int create(Phrase written, Output.Writing writing, Terminal terminal) {
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
    String line =
        Harmless.onOneLine(terminal.words().say(written.with("path", path.toString()))) + "\n";
    Output.print(line.getBytes(StandardCharsets.UTF_8), terminal);
    return Malvakt.DONE;
  }
}
