package se.vastkom.goals.tables.cases;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.Stream;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Value;

/**
 * Finds the value between two borders that a person would take as an example: 80 between 75 and 90,
 * 89.5 between 89 and 90, 79 below 80.
 */
final class Simplest {

  private static final Ratio HALF = Ratio.of(1, 2);

  private Simplest() {}

  /** Finds a value between the borders, if any: no whole number lies between 24 and 25. */
  static Optional<Value> between(FactType type, Optional<Value> above, Optional<Value> below) {
    if (type instanceof FactType.DateType) {
      return day(above.map(Simplest::day), below.map(Simplest::day)).map(Value.Date::new);
    }
    Optional<Ratio> from = above.map(Simplest::number);
    Optional<Ratio> to = below.map(Simplest::number);
    Ratio number = number(from, to);
    boolean needsWhole =
        type instanceof FactType.NumberType numbers && numbers.scale() == FactType.Scale.WHOLE;
    return needsWhole && !number.isWhole() ? Optional.empty() : Optional.of(Value.of(number));
  }

  private static Ratio number(Value value) {
    return ((Value.Numeric) value).number();
  }

  private static LocalDate day(Value value) {
    return ((Value.Date) value).day();
  }

  /** Returns a number without decimals if there is one between the borders. */
  private static Ratio number(Optional<Ratio> above, Optional<Ratio> below) {
    if (above.isEmpty() || below.isEmpty()) {
      return above
          .map(from -> whole(from, RoundingMode.FLOOR).plus(Ratio.ONE))
          .or(() -> below.map(to -> whole(to, RoundingMode.CEILING).minus(Ratio.ONE)))
          .orElse(Ratio.ONE);
    }
    Ratio from = above.get();
    Ratio to = below.get();
    Ratio middle = from.plus(to).times(HALF);
    Ratio step = powerOfTenAbove(to.minus(from));
    Ratio nearest = nearest(middle, step);
    while (nearest.compareTo(from) <= 0 || nearest.compareTo(to) >= 0) {
      step = step.dividedBy(Ratio.of(10));
      nearest = nearest(middle, step);
    }
    return nearest;
  }

  private static Ratio powerOfTenAbove(Ratio width) {
    int digits =
        width.compareTo(Ratio.ONE) <= 0
            ? 0
            : whole(width, RoundingMode.CEILING).toString().length();
    return Ratio.of(BigDecimal.ONE.movePointRight(digits));
  }

  private static Ratio nearest(Ratio number, Ratio step) {
    return whole(number.dividedBy(step), RoundingMode.HALF_DOWN).times(step);
  }

  private static Ratio whole(Ratio number, RoundingMode mode) {
    return Ratio.of(number.rounded(0, mode));
  }

  /** Returns the first day of a year between the borders, else of a month, else the next day. */
  private static Optional<LocalDate> day(Optional<LocalDate> above, Optional<LocalDate> below) {
    if (above.isEmpty()) {
      return below
          .or(() -> Optional.of(LocalDate.of(2015, 1, 2)))
          .filter(LocalDate.MIN::isBefore)
          .map(to -> to.minusDays(1));
    }
    Optional<LocalDate> next = above.filter(LocalDate.MAX::isAfter).map(from -> from.plusDays(1));
    return below.isEmpty()
        ? next
        : next.flatMap(
            first ->
                Stream.of(
                        first.plusDays(-1).with(TemporalAdjusters.firstDayOfNextYear()),
                        first.plusDays(-1).with(TemporalAdjusters.firstDayOfNextMonth()),
                        first)
                    .filter(below.get()::isAfter)
                    .findFirst());
  }
}
