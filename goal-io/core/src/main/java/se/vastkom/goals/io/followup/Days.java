package se.vastkom.goals.io.followup;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.words.Phrase;

/** Reads days, which are stated whole: {@code 2026-08-31}. */
final class Days {

  private Days() {}

  /** Returns the day in a cell; empty if it is blank, or, with a problem, if it is none. */
  static Optional<LocalDate> readIfAny(Cell cell, Problems problems) {
    return cell.isBlank() ? Optional.empty() : read(cell.place(), cell.text(), problems);
  }

  /** Returns the day in a text; empty, with a problem, if it is none. */
  static Optional<LocalDate> read(Place place, String text, Problems problems) {
    try {
      LocalDate day = LocalDate.parse(text.strip());
      if (day.getYear() >= 1900 && day.getYear() <= 2200) {
        return Optional.of(day);
      }
    } catch (DateTimeException e) {
      // What is no day is said below, as is one beside all periods.
    }
    problems.error(place, Phrase.of("folder.no-day").with("found", text));
    return Optional.empty();
  }
}
