package se.vastkom.goals.tables.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.tables.Conclusion;
import se.vastkom.goals.tables.DecisionTable;

/**
 * Searches the cases of two tables for differences, halving a region until each table has one
 * conclusion for all of the rest. Cuts at rows that only one table has before rows that both have.
 */
final class DifferenceSearch {

  private final FeasibleCases feasible;
  private final RowsMeeting before;
  private final RowsMeeting after;
  private final boolean isOnePolicy;

  /**
   * Cases for which each table has one conclusion.
   *
   * @param region has a possible case
   * @param cases a part of the region in which every case is possible
   */
  record DifferingRegion(Region region, Region cases, Conclusion before, Conclusion after) {

    boolean isLike(DifferingRegion other) {
      return before.equals(other.before) && after.equals(other.after);
    }
  }

  DifferenceSearch(DecisionTable before, DecisionTable after, FeasibleCases feasible) {
    this(
        RowsMeeting.of(before, feasible.space()),
        RowsMeeting.of(after, feasible.space()),
        feasible);
  }

  DifferenceSearch(RowsMeeting before, RowsMeeting after, FeasibleCases feasible) {
    this.feasible = feasible;
    this.before = before;
    this.after = after;
    this.isOnePolicy = before.policy() == after.policy();
  }

  /** Finds all parts of a region for which the tables conclude differently. */
  List<DifferingRegion> all(Region region, int most) {
    return found(region, (one, other) -> !one.equals(other), true, most);
  }

  /**
   * Finds a possible case of a region for which the tables do not conclude as in the differing
   * region.
   */
  Optional<DifferingRegion> unlike(DifferingRegion differing, Region region) {
    return found(
            region,
            (one, other) -> !one.equals(differing.before()) || !other.equals(differing.after()),
            false,
            1)
        .stream()
        .findFirst();
  }

  private List<DifferingRegion> found(
      Region region, BiPredicate<Conclusion, Conclusion> wanted, boolean ofDifferences, int most) {
    List<DifferingRegion> found = new ArrayList<>();
    search(
        region,
        wanted,
        ofDifferences,
        differing -> {
          found.add(differing);
          return found.size() >= most;
        });
    return found;
  }

  /**
   * Finds the first part of a region for which the first table concludes what is wanted and
   * something else holds; returns what was found there.
   */
  Optional<Region> where(
      Region region, Predicate<Conclusion> wanted, Function<Region, Optional<Region>> also) {
    List<Region> found = new ArrayList<>();
    search(
        region,
        (one, other) -> wanted.test(one),
        false,
        part -> {
          also.apply(part.region()).ifPresent(found::add);
          return !found.isEmpty();
        });
    return found.stream().findFirst();
  }

  private void search(
      Region region,
      BiPredicate<Conclusion, Conclusion> wanted,
      boolean ofDifferences,
      Predicate<DifferingRegion> isEnough) {
    if (!region.isEmpty()) {
      new Search(wanted, ofDifferences, isEnough).through(region, before, after);
    }
  }

  /** A single search. */
  private final class Search {

    private final BiPredicate<Conclusion, Conclusion> wanted;
    private final boolean ofDifferences;
    private final Predicate<DifferingRegion> isEnough;

    Search(
        BiPredicate<Conclusion, Conclusion> wanted,
        boolean ofDifferences,
        Predicate<DifferingRegion> isEnough) {
      this.wanted = wanted;
      this.ofDifferences = ofDifferences;
      this.isEnough = isEnough;
    }

    /** Searches a region; returns whether enough was found. */
    boolean through(Region region, RowsMeeting oneAbove, RowsMeeting otherAbove) {
      feasible.subtraction().spend((long) (size(oneAbove) + size(otherAbove)) * region.columns());
      RowsMeeting one = oneAbove.within(region);
      RowsMeeting other = otherAbove.within(region);
      if (ofDifferences && isOnePolicy && one.said().equals(other.said())) {
        return false;
      }
      @Nullable Conclusion first = one.conclusion().orElse(null);
      @Nullable Conclusion second = other.conclusion().orElse(null);
      if (first != null && second != null) {
        return wanted.test(first, second)
            && feasible
                .rest(region, List.of())
                .filter(cases -> isEnough.test(new DifferingRegion(region, cases, first, second)))
                .isPresent();
      }
      if (feasible.hasNone(region)) {
        return false;
      }
      Subtraction.Cut cut = Subtraction.Cut.best(region, reaching(one, other));
      return through(cut.lower(region), one, other) || through(cut.upper(region), one, other);
    }

    private int size(RowsMeeting near) {
      return near.covering().size() + near.partial().size();
    }

    /** Returns the regions to cut at. */
    private List<Region> reaching(RowsMeeting one, RowsMeeting other) {
      List<Region> regions = regions(one, one.notIn(other, one.undecided()));
      regions.addAll(regions(other, other.notIn(one, other.undecided())));
      if (regions.isEmpty()) {
        regions.addAll(regions(one, one.undecided()));
        regions.addAll(regions(other, other.undecided()));
      }
      return regions;
    }

    private List<Region> regions(RowsMeeting near, List<Integer> rows) {
      List<Region> regions = new ArrayList<>();
      rows.forEach(i -> regions.add(near.region(i)));
      return regions;
    }
  }
}
