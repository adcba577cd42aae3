package se.vastkom.goals.io.followup;

import java.util.List;
import java.util.Optional;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.model.Observation.Published;
import se.vastkom.goals.model.PublishedStatus;
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

  private static final Part.Name VALUE = Words.name("field.publicerat värde");
  private static final Part.Name SHARE = Words.name("field.publicerad andel");

  static final List<Part.Name> ALL = List.of(VALUE, SHARE, STATUS, READING);

  private static final Choices<Status> STATUSES = Choices.of("status.", Status.class);

  private final Problems problems;

  PublishedCells(Problems problems) {
    this.problems = problems;
  }

  /** Reads the cells of a row; none needs to be there. */
  Published read(NamedRows sheet, Table.Row row) {
    Published printed = figures(sheet.cell(row, VALUE), sheet.cell(row, SHARE));
    return status(sheet.cell(row, STATUS), sheet.cell(row, READING))
        .map(printed::withStatus)
        .orElse(printed);
  }

  /**
   * Reads the published cells; a share cell may be empty or "-", else it must hold a number of per
   * cent.
   */
  private Published figures(Cell value, Cell share) {
    if (share.isBlank() || share.text().equals("-")) {
      return new Published(value.text(), share.text());
    }
    Optional<Numbers.WithUnit> read =
        problems.take(Numbers.readWithUnit(share.place(), share.text()));
    if (read.isPresent() && !read.get().unit().equals("%")) {
      problems.error(
          share.place(), Phrase.of("folder.share-not-percent").with("found", share.text()));
    }
    return read.map(
            number -> new Published(value.text(), share.text(), number.number().fromPercent()))
        .orElseGet(() -> new Published(value.text(), share.text()));
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
