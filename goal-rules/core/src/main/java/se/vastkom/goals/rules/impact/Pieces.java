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

/** Numbers cut at some of them: each of those alone, and what lies between two, and beyond. */
final class Pieces {

  private Pieces() {}

  /**
   * A piece, none of whose numbers is told from another.
   *
   * @param numbers which
   * @param one of them
   */
  record Piece(Interval numbers, Ratio one) {}

  /**
   * All numbers from a lowest to a highest.
   *
   * @param cuts at which to cut
   * @param lowest empty where there is none
   * @param highest empty where there is none
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
    lowest.ifPresent(low -> all.headSet(low).clear());
    highest.ifPresent(high -> all.tailSet(high, false).clear());
    List<Piece> pieces = new ArrayList<>();
    Optional<Ratio> before = Optional.empty();
    for (Ratio cut : all) {
      if (before.isPresent() || lowest.isEmpty()) {
        between(before, Optional.of(cut), isWhole, unit).ifPresent(pieces::add);
      }
      if (!isWhole || cut.isWhole()) {
        pieces.add(new Piece(closed(cut, cut, unit), cut));
      }
      before = Optional.of(cut);
    }
    if (highest.isEmpty()) {
      between(before, Optional.empty(), isWhole, unit).ifPresent(pieces::add);
    }
    return pieces;
  }

  private static Interval closed(Ratio low, Ratio high, String unit) {
    return new Interval(Optional.of(low), true, Optional.of(high), true, unit);
  }

  private static Optional<Piece> between(
      Optional<Ratio> above, Optional<Ratio> below, boolean isWhole, String unit) {
    if (!isWhole) {
      Ratio one =
          above.isEmpty()
              ? below.map(high -> high.minus(Ratio.ONE)).orElse(Ratio.ZERO)
              : below
                  .map(high -> above.get().plus(high).dividedBy(Ratio.of(2)))
                  .orElse(above.get().plus(Ratio.ONE));
      return Optional.of(new Piece(new Interval(above, false, below, false, unit), one));
    }
    Optional<Ratio> first = above.map(low -> whole(low, RoundingMode.FLOOR, BigInteger.ONE));
    Optional<Ratio> last =
        below.map(high -> whole(high, RoundingMode.CEILING, BigInteger.ONE.negate()));
    if (first.isPresent() && last.isPresent() && first.get().compareTo(last.get()) > 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Piece(
            new Interval(first, true, last, true, unit), first.or(() -> last).orElse(Ratio.ZERO)));
  }

  private static Ratio whole(Ratio number, RoundingMode mode, BigInteger more) {
    return Ratio.of(number.rounded(0, mode).toBigInteger().add(more), BigInteger.ONE);
  }
}
