package se.vastkom.goals.rules.impact;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import se.vastkom.goals.assessment.Distance.Interval;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.cases.EquivalenceClass;
import se.vastkom.goals.tables.cases.FactPartition;
import se.vastkom.goals.words.Part;

/** Numbers cut at given borders, as a table's borders cut a fact, with each class an interval. */
final class Pieces {

  private Pieces() {}

  /**
   * An interval within which no rule distinguishes two numbers.
   *
   * @param numbers the interval
   * @param one a number in it
   */
  record Piece(Interval numbers, Ratio one) {}

  /**
   * Cuts all numbers from a lowest to a highest.
   *
   * @param cuts the borders to cut at
   * @param lowest empty if there is none
   * @param highest empty if there is none
   * @param isWhole whether there are whole numbers only
   */
  static List<Piece> of(
      Collection<Ratio> cuts,
      Optional<Ratio> lowest,
      Optional<Ratio> highest,
      boolean isWhole,
      String unit) {
    TreeSet<Ratio> all = new TreeSet<>(cuts);
    lowest.ifPresent(all::add);
    highest.ifPresent(all::add);
    FactType.Scale scale = isWhole ? FactType.Scale.WHOLE : FactType.Scale.CONTINUOUS;
    Fact fact = new Fact("x", new Part.Name("x", "x"), new FactType.NumberType(unit, scale));
    List<UnaryTest> tests =
        all.stream().<UnaryTest>map(cut -> new UnaryTest.Is(Value.of(cut))).toList();
    List<Piece> pieces = new ArrayList<>();
    for (EquivalenceClass one : FactPartition.of(fact, tests).all()) {
      if (one.representative().orElse(null) instanceof Value.Numeric number
          && lowest.filter(low -> number.number().compareTo(low) < 0).isEmpty()
          && highest.filter(high -> number.number().compareTo(high) > 0).isEmpty()) {
        pieces.add(new Piece(interval(one, number.number(), isWhole, unit), number.number()));
      }
    }
    return pieces;
  }

  private static Interval interval(
      EquivalenceClass one, Ratio number, boolean isWhole, String unit) {
    if (!(one instanceof EquivalenceClass.Between gap)) {
      return new Interval(Optional.of(number), true, Optional.of(number), true, unit);
    }
    Optional<Ratio> above = gap.above().map(Pieces::number);
    Optional<Ratio> below = gap.below().map(Pieces::number);
    return isWhole
        ? new Interval(
            above.map(low -> whole(low, RoundingMode.FLOOR, BigInteger.ONE)),
            true,
            below.map(high -> whole(high, RoundingMode.CEILING, BigInteger.ONE.negate())),
            true,
            unit)
        : new Interval(above, false, below, false, unit);
  }

  private static Ratio number(Value value) {
    return ((Value.Numeric) value).number();
  }

  private static Ratio whole(Ratio number, RoundingMode mode, BigInteger more) {
    return Ratio.of(number.rounded(0, mode).toBigInteger().add(more), BigInteger.ONE);
  }
}
