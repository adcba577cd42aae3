package se.vastkom.goals.io.followup;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target.Between;
import se.vastkom.goals.model.Target.Between.Limit;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Numbers;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * A cell with two numbers and what is between them: {@code 10–20}, {@code mellan 10 och 20}, {@code
 * [10..20)}. Both numbers belong to it, but for one beside a parenthesis. A unit after the second
 * number is the unit of both.
 */
final class IntervalCell {

  private static final Pattern FORM =
      Pattern.compile(
          "(?<open>[\\[(])?\\s*(?:mellan |between |från |from )?(?<from>.+?)\\s*"
              + "(?:\\.\\.|[-\\u2013\\u2014]| och | and | till | to )\\s*(?<to>.+?)\\s*"
              + "(?<close>[\\])])?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final Cell cell;
  private final Problems problems;
  private final Matcher parts;
  private final boolean isInterval;

  IntervalCell(Cell cell, Problems problems) {
    this.cell = cell;
    this.problems = problems;
    this.parts = FORM.matcher(cell.text());
    this.isInterval =
        parts.matches() && (parts.group("open") == null) == (parts.group("close") == null);
  }

  /** Returns the unit behind the numbers, as written; empty where there is none. */
  Optional<String> unit() {
    return isInterval
        ? Numbers.readWithUnit(cell.place(), parts.group("to"))
            .value()
            .map(Numbers.WithUnit::unit)
            .filter(word -> !word.isEmpty())
        : Optional.empty();
  }

  /** Reads the interval; a number without a unit is of the given one. */
  Optional<Between> read(String unit, FigureCells figures) {
    if (!isInterval) {
      return fault("folder.no-interval");
    }
    Optional<Quantity> from = figures.target(end("from"), unit);
    Optional<Quantity> to = figures.target(end("to"), unit);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    for (Quantity end : new Quantity[] {from.get(), to.get()}) {
      if (!end.unit().equals(unit)) {
        problems.error(
            cell.place(),
            Phrase.of("folder.two-units")
                .with("found", cell.text())
                .with("unit", new Part.Unit(end.unit()))
                .with("expected", new Part.Unit(unit)));
        return Optional.empty();
      }
    }
    Ratio lower = from.get().number();
    Ratio upper = to.get().number();
    return lower.compareTo(upper) < 0
        ? Optional.of(
            new Between(
                new Limit(lower, !"(".equals(parts.group("open"))),
                new Limit(upper, !")".equals(parts.group("close"))),
                unit))
        : fault("folder.empty-interval");
  }

  private Cell end(String group) {
    return new Cell(cell.place(), parts.group(group));
  }

  private <T> Optional<T> fault(String key) {
    problems.error(cell.place(), Phrase.of(key).with("found", cell.text()));
    return Optional.empty();
  }
}
