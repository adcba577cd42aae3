package se.vastkom.goals.malvakt;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * A rule book on a day.
 *
 * @param day the day; empty where the book never changes
 */
record DatedBook(RuleBook book, Optional<LocalDate> day, List<DecisionTable> tables) {

  /**
   * Returns the book on a day. A book that changes over time requires a chosen day, and every book
   * one on which it is in force.
   */
  static Checked<DatedBook> of(RuleBook book, Optional<LocalDate> chosen) {
    Place place = Place.file(book.id());
    if (chosen.isEmpty() && book.changeDates().size() > 1) {
      return Checked.failed(List.of(Problem.error(place, Phrase.of("cli.needs-day"))));
    }
    LocalDate day = chosen.orElse(book.changeDates().first());
    if (!book.about().inForce().contains(day)) {
      return Checked.failed(
          List.of(
              Problem.error(place, Phrase.of("cli.not-in-force").with("date", day.toString()))));
    }
    return Checked.of(
        new DatedBook(
            book,
            Optional.of(day).filter(one -> one.isAfter(LocalDate.MIN)),
            book.on(day).tables()));
  }

  /** Returns the name of the book, and the day, as a phrase. */
  Phrase title() {
    return Phrase.of("cli.shown-book")
        .with("name", book.about().name())
        .with("book", book.id())
        .with("version", book.about().version())
        .with(
            "date",
            day.<Part>map(one -> new Part.Text(one.toString())).orElse(Phrase.of("cli.every-day")));
  }
}
