package se.vastkom.goals.tables.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.tables.Conclusion;
import se.vastkom.goals.tables.DecisionTable;

/**
 * Looks through the cases of two tables, cutting them in two until each table concludes one thing
 * of all that is left. Cuts at the rows that only one table has, before those that both have.
 */
final class Differing {

  private final Possible possible;
  private final Near before;
  private final Near after;
  private final boolean isOnePolicy;

  /**
   * Cases of which each table concludes one thing.
   *
   * @param box has a possible case
   * @param cases possible all of them
   */
  record Region(Box box, Box cases, Conclusion before, Conclusion after) {

    boolean isLike(Region other) {
      return before.equals(other.before) && after.equals(other.after);
    }
  }

  Differing(DecisionTable before, DecisionTable after, Possible possible) {
    this.possible = possible;
    this.before = Near.of(before, possible.space());
    this.after = Near.of(after, possible.space());
    this.isOnePolicy = before.policy() == after.policy();
  }

  /** All parts of a box where the tables conclude differently. */
  List<Region> all(Box box, int most) {
    List<Region> found = new ArrayList<>();
    search(
        box,
        (one, other) -> !one.equals(other),
        true,
        region -> {
          found.add(region);
          return found.size() >= most;
        });
    return found;
  }

  /** Some possible case of a box of which the tables conclude something else than of a region. */
  Optional<Region> unlike(Region region, Box box) {
    List<Region> found = new ArrayList<>();
    search(
        box,
        (one, other) -> !one.equals(region.before()) || !other.equals(region.after()),
        false,
        other -> found.add(other));
    return found.stream().findFirst();
  }

  private void search(
      Box box,
      BiPredicate<Conclusion, Conclusion> wanted,
      boolean ofDifferences,
      Predicate<Region> isEnough) {
    if (!box.isEmpty()) {
      new Search(wanted, ofDifferences, isEnough).through(box, before, after);
    }
  }

  /** One search. */
  private final class Search {

    private final BiPredicate<Conclusion, Conclusion> wanted;
    private final boolean ofDifferences;
    private final Predicate<Region> isEnough;

    Search(
        BiPredicate<Conclusion, Conclusion> wanted,
        boolean ofDifferences,
        Predicate<Region> isEnough) {
      this.wanted = wanted;
      this.ofDifferences = ofDifferences;
      this.isEnough = isEnough;
    }

    /** Whether enough was found. */
    boolean through(Box box, Near oneAbove, Near otherAbove) {
      possible.subtraction().spend((long) (size(oneAbove) + size(otherAbove)) * box.columns());
      Near one = oneAbove.within(box);
      Near other = otherAbove.within(box);
      if (ofDifferences && isOnePolicy && one.said().equals(other.said())) {
        return false;
      }
      @Nullable Conclusion first = one.conclusion().orElse(null);
      @Nullable Conclusion second = other.conclusion().orElse(null);
      if (first != null && second != null) {
        return wanted.test(first, second)
            && possible
                .rest(box, List.of())
                .filter(cases -> isEnough.test(new Region(box, cases, first, second)))
                .isPresent();
      }
      if (isImpossible(box)) {
        return false;
      }
      Subtraction.Cut cut = Subtraction.Cut.best(box, reaching(one, other));
      return through(cut.lower(box), one, other) || through(cut.upper(box), one, other);
    }

    private int size(Near near) {
      return near.covering().size() + near.partial().size();
    }

    private boolean isImpossible(Box box) {
      return possible.space().impossible().stream().anyMatch(none -> none.containsAll(box));
    }

    /** The boxes to cut at. */
    private List<Box> reaching(Near one, Near other) {
      List<Box> boxes = boxes(one, one.notIn(other, one.undecided()));
      boxes.addAll(boxes(other, other.notIn(one, other.undecided())));
      if (boxes.isEmpty()) {
        boxes.addAll(boxes(one, one.undecided()));
        boxes.addAll(boxes(other, other.undecided()));
      }
      return boxes;
    }

    private List<Box> boxes(Near near, List<Integer> rows) {
      List<Box> boxes = new ArrayList<>();
      rows.forEach(i -> boxes.add(near.box(i)));
      return boxes;
    }
  }
}
