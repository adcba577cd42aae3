package se.vastkom.goals.tables.cells;

import java.time.LocalDate;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.words.Phrase;

/**
 * What messages show as examples of tests: such as the column of the fact itself accepts, with its
 * unit.
 *
 * @param fact a fact whose values have an order
 */
record CellExamples(Fact fact) {

  private static final LocalDate DAY = LocalDate.of(2015, 12, 31);

  /** Fills the blanks {@code compared}, {@code range} and {@code value} of a message. */
  Phrase in(Phrase message) {
    Compared lowest = new Compared(Operator.AT_LEAST, lower());
    Compared highest = new Compared(Operator.BELOW, upper());
    return message
        .with("compared", fact.written(new Compared(Operator.AT_LEAST, upper())))
        .with("range", fact.written(new UnaryTest.Within(lowest, highest)))
        .with("value", fact.written(new UnaryTest.Is(upper())));
  }

  private Value lower() {
    return isDay() ? new Value.Date(DAY.withDayOfYear(1)) : Value.of(Ratio.of(50));
  }

  private Value upper() {
    return isDay() ? new Value.Date(DAY) : Value.of(Ratio.of(80));
  }

  private boolean isDay() {
    return fact.type() instanceof FactType.DateType;
  }
}
