package se.vastkom.goals.io.followup;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import se.vastkom.goals.model.Goal.Baseline;
import se.vastkom.goals.model.Goal.Previous;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** Reads the outcomes of earlier periods in a row of a goal. */
final class EarlierCells {

  static final Part.Name BASELINE = Words.name("field.utgångsläge");
  static final Part.Name BASELINE_PERIOD = Words.name("field.utgångsperiod");
  static final Part.Name PREVIOUS = Words.name("field.föregående utfall");
  static final Part.Name PREVIOUS_PERIOD = Words.name("field.föregående period");

  static final List<Part.Name> ALL = List.of(BASELINE, BASELINE_PERIOD, PREVIOUS, PREVIOUS_PERIOD);

  private final NamedRows sheet;
  private final Table.Row row;
  private final Problems problems;
  private final FigureCells figures;

  EarlierCells(NamedRows sheet, Table.Row row, FigureCells figures, Problems problems) {
    this.sheet = sheet;
    this.row = row;
    this.problems = problems;
    this.figures = figures;
  }

  /** Reads where the way to the target began; empty if nothing is stated. */
  Optional<Baseline> baseline(Target target) {
    return read(BASELINE, BASELINE_PERIOD, target, Baseline::new);
  }

  /** Reads what was measured last; empty if nothing is stated. */
  Optional<Previous> previous(Target target) {
    return read(PREVIOUS, PREVIOUS_PERIOD, target, Previous::new);
  }

  private <E> Optional<E> read(
      Part.Name ofNumber, Part.Name ofPeriod, Target target, BiFunction<Quantity, Period, E> make) {
    Cell number = sheet.cell(row, ofNumber);
    Cell period = sheet.cell(row, ofPeriod);
    if (number.isBlank() && period.isBlank()) {
      return Optional.empty();
    }
    if (number.isBlank() || period.isBlank()) {
      problems.error(
          number.isBlank() ? number.place() : period.place(),
          Phrase.of("folder.missing-value").with("name", number.isBlank() ? ofNumber : ofPeriod));
      return Optional.empty();
    }
    Optional<Period> when = Periods.read(period.text());
    if (when.isEmpty()) {
      problems.error(period.place(), Phrase.of("folder.no-period").with("found", period.text()));
    }
    // Without a target no unit is known; the follow-up's own check reports that.
    Optional<Quantity> from =
        figures.measured(
            number, target.outcomeUnit().orElse(Quantity.MUNICIPALITIES), target.wanted());
    return from.flatMap(start -> when.map(at -> make.apply(start, at)));
  }
}
