package se.vastkom.goals.io.followup;

import java.util.Optional;
import java.util.function.Predicate;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.UnitKind;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Numbers;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * Reads figures with their units. A figure with two readings is a problem that asks which is meant:
 * {@code 1.234} of what is counted, and {@code 0,93} of per cent, which is how a spreadsheet stores
 * 93 %. Spelled as the problem advises, it is read without one.
 */
final class FigureCells {

  private static final String PERCENT = "%";

  private final Problems problems;
  private final UnitWords units;

  FigureCells(Problems problems, UnitWords units) {
    this.problems = problems;
    this.units = units;
  }

  /** Reads the target, in the unit in its cell, or else in the given one. */
  Optional<Quantity> target(Cell cell, String unit) {
    return read(cell, unit, number -> isBelowOne(number));
  }

  /**
   * Reads the outcome, in the unit in its cell, or else in the given one. A bare number of per cent
   * that is one or less may be a fraction, unless the target is as small; a loss beside a target of
   * a gain is the same either way.
   */
  Optional<Quantity> measured(Cell cell, String unit, Optional<Quantity> wanted) {
    Optional<Ratio> wish = wanted.map(Quantity::number);
    boolean isSmall = wish.filter(number -> size(number).compareTo(Ratio.ONE) <= 0).isPresent();
    boolean isGain = wish.filter(number -> number.signum() > 0).isPresent();
    return read(
        cell,
        unit,
        number ->
            !isSmall
                && !(isGain && number.signum() < 0)
                && (isBelowOne(number) || size(number).equals(Ratio.ONE)));
  }

  private Optional<Quantity> read(Cell cell, String unit, Predicate<Ratio> mayBeFraction) {
    Optional<Numbers.WithUnit> read =
        problems.take(Numbers.readWithUnit(cell.place(), cell.text()));
    if (read.isEmpty()) {
      return Optional.empty();
    }
    Ratio number = read.get().number();
    String written = read.get().unit();
    String own = written.isEmpty() ? unit : units.known(written).orElse(written);
    boolean isBarePerCent = written.isEmpty() && own.equals(PERCENT);
    boolean asked =
        isBarePerCent
            ? mayBeFraction.test(number) && asksForPercent(cell, number)
            : asksForThousands(cell, own, !written.isEmpty());
    return asked ? Optional.empty() : Optional.of(new Quantity(number, own));
  }

  private static boolean isBelowOne(Ratio number) {
    return number.signum() != 0 && size(number).compareTo(Ratio.ONE) < 0;
  }

  private static Ratio size(Ratio number) {
    return number.signum() < 0 ? number.negated() : number;
  }

  /** Reads a number of things that are counted. */
  Optional<Ratio> count(Cell cell) {
    return problems
        .take(Numbers.read(cell.place(), cell.text()))
        .filter(number -> !asksForThousands(cell, Quantity.MUNICIPALITIES, false));
  }

  private boolean asksForPercent(Cell cell, Ratio number) {
    problems.error(
        cell.place(),
        Phrase.of("number.fraction-or-percent")
            .with("found", cell.text())
            .with("small", new Part.Amount(number, ""))
            .with("large", new Part.Amount(number.inPercent(), "")));
    return true;
  }

  /**
   * Returns whether the number may be in thousands: never for per cent; for an outcome, a unit in
   * the cell settles it.
   */
  private boolean asksForThousands(Cell cell, String unit, boolean isWritten) {
    UnitKind kind = UnitKind.of(unit);
    boolean hasDecimals = kind == UnitKind.MONEY || kind == UnitKind.LEVEL;
    if (kind == UnitKind.SHARE
        || (hasDecimals && isWritten)
        || cell.isNumber()
        || !Numbers.mayBeThousands(cell.text())) {
      return false;
    }
    problems.error(cell.place(), Numbers.thousandsOrDecimals(cell.text(), hasDecimals ? unit : ""));
    return true;
  }
}
