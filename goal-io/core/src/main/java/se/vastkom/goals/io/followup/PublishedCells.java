package se.vastkom.goals.io.followup;

import java.util.List;
import java.util.Optional;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Observation.Published;
import se.vastkom.goals.model.PublishedStatus;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Numbers;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** Reads what was printed of a goal, in a row of its outcome. */
final class PublishedCells {

  static final Part.Name STATUS = Words.name("field.publicerad status");
  static final Part.Name READING = Words.name("field.publicerad status läst som");

  static final Part.Name VALUE = Words.name("field.publicerat värde");
  static final Part.Name SHARE = Words.name("field.publicerad andel");

  static final Part.Name GOAL = Words.name("field.publicerat mål");
  static final Part.Name RATIO = Words.name("field.publicerad andel läst som");
  static final Part.Name COMMENT = Words.name("field.publicerad kommentar");

  static final List<Part.Name> ALL = List.of(GOAL, VALUE, SHARE, RATIO, COMMENT, STATUS, READING);

  /** Says that no share was printed. */
  static final String NONE = "-";

  private static final String PERCENT = "%";

  static final Choices<Status> STATUSES = Choices.of("status.", Status.class);

  private final Problems problems;

  PublishedCells(Problems problems) {
    this.problems = problems;
  }

  /** Reads the cells of a row; none needs to be there. */
  Published read(NamedRows sheet, Table.Row row) {
    return new Published(
        sheet.cell(row, GOAL).text(),
        sheet.cell(row, VALUE).text(),
        sheet.cell(row, SHARE).text(),
        sheet.cell(row, COMMENT).text(),
        ratio(sheet.cell(row, SHARE), sheet.cell(row, RATIO)),
        status(sheet.cell(row, STATUS), sheet.cell(row, READING)));
  }

  /**
   * Reads the published share. Its cell may be empty or "-", else it must hold a number of per
   * cent; or a cell beside says how it was read.
   */
  private Optional<Ratio> ratio(Cell share, Cell readAs) {
    Cell cell = readAs.isBlank() ? share : readAs;
    if (cell.isBlank() || cell.text().equals(NONE)) {
      return Optional.empty();
    }
    Optional<Numbers.WithUnit> read =
        problems.take(Numbers.readWithUnit(cell.place(), cell.text()));
    if (read.isPresent() && !read.get().unit().equals(PERCENT)) {
      problems.error(
          cell.place(), Phrase.of("folder.share-not-percent").with("found", cell.text()));
    }
    return read.map(number -> number.number().fromPercent());
  }

  /** Returns whether the text of a share is read as this where nothing is said beside it. */
  static boolean isReadAs(String text, Optional<Ratio> ratio) {
    boolean isNone = text.isBlank() || text.equals(NONE);
    return isNone ? ratio.isEmpty() : ratio.isPresent() && share(text).equals(ratio);
  }

  private static Optional<Ratio> share(String text) {
    return Numbers.readWithUnit(Place.NOWHERE, text)
        .value()
        .filter(number -> number.unit().equals(PERCENT))
        .map(number -> number.number().fromPercent());
  }

  /** Reads what the source itself concluded, and which status that was read as. */
  private Optional<PublishedStatus> status(Cell printed, Cell reading) {
    Optional<String> read = STATUSES.read(reading, READING, problems).map(Status::key);
    if (printed.isBlank() && read.isPresent()) {
      problems.error(printed.place(), Phrase.of("folder.missing-value").with("name", STATUS));
    }
    return printed.isBlank()
        ? Optional.empty()
        : Optional.of(new PublishedStatus(printed.text(), read));
  }
}
