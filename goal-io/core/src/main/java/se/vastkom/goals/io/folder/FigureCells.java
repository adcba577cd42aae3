package se.vastkom.goals.io.folder;

import java.util.Optional;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.UnitKind;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Numbers;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * Reads figures with their units. What can be read in two ways is asked about: {@code 1.234} of
 * what is counted, and {@code 0,93} where per cent are meant, which is how a spreadsheet stores 93
 * %. Spelled as the question says it is read without one.
 */
final class FigureCells {

  private static final String PERCENT = "%";

  private final Problems problems;

  FigureCells(Problems problems) {
    this.problems = problems;
  }

  /**
   * A number in the unit that stands in its cell, or else in the one that is given.
   *
   * @param unit the given unit's key
   * @param mayBeAll whether a bare 1 of per cent may be all of them, stored as a fraction
   */
  Optional<Quantity> read(Cell cell, String unit, boolean mayBeAll) {
    Optional<Numbers.WithUnit> read =
        problems.take(Numbers.readWithUnit(cell.place(), cell.text()));
    if (read.isEmpty()) {
      return Optional.empty();
    }
    Ratio number = read.get().number();
    String written = read.get().unit();
    String own = written.isEmpty() ? unit : Units.known(written).orElse(written);
    boolean asked =
        (written.isEmpty() && own.equals(PERCENT))
            ? asksForPercent(cell, number, mayBeAll)
            : asksForThousands(cell, own, !written.isEmpty());
    return asked ? Optional.empty() : Optional.of(new Quantity(number, own));
  }

  /** A number of things that are counted. */
  Optional<Ratio> count(Cell cell) {
    return problems
        .take(Numbers.read(cell.place(), cell.text()))
        .filter(number -> !asksForThousands(cell, Quantity.MUNICIPALITIES, false));
  }

  private boolean asksForPercent(Cell cell, Ratio number, boolean mayBeAll) {
    Ratio size = number.signum() < 0 ? number.negated() : number;
    int compared = size.compareTo(Ratio.ONE);
    if (size.signum() == 0 || compared > 0 || (compared == 0 && !mayBeAll)) {
      return false;
    }
    problems.error(
        cell.place(),
        Phrase.of("number.fraction-or-percent")
            .with("found", cell.text())
            .with("small", new Part.Amount(number, ""))
            .with("large", new Part.Amount(number.inPercent(), "")));
    return true;
  }

  /** Of per cent nobody means thousands; of what is measured the unit in the cell settles it. */
  private boolean asksForThousands(Cell cell, String unit, boolean isWritten) {
    UnitKind kind = UnitKind.of(unit);
    boolean hasDecimals = kind == UnitKind.MONEY || kind == UnitKind.LEVEL;
    if (kind == UnitKind.SHARE
        || (hasDecimals && isWritten)
        || !Numbers.mayBeThousands(cell.text())) {
      return false;
    }
    problems.error(cell.place(), Numbers.thousandsOrDecimals(cell.text(), hasDecimals ? unit : ""));
    return true;
  }
}
