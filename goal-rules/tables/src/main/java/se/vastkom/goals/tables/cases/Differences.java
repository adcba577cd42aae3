package se.vastkom.goals.tables.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.vastkom.goals.tables.Conclusion;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cases.DifferenceSearch.DifferingRegion;

/**
 * The possible cases for which two tables conclude differently. Exact; says so where the search
 * would take too long. Immutable; the same tables give the same differences in the same order.
 *
 * @param found the differing cases in regions; all of them, if all were asked for and {@code
 *     isDecided}
 * @param isDecided whether every case was examined
 */
public record Differences(List<Difference> found, boolean isDecided) {

  /** The most regions that are reported; beyond this the question is undecided. */
  public static final int MOST = 200;

  private static final long EFFORT = 100_000_000;

  /**
   * Cases for which one table has one conclusion, and the other table another.
   *
   * @param cases the tests that define the region, by fact, in the order of the tables' inputs;
   *     facts that do not matter are left out. Every possible case that passes them all has these
   *     conclusions, except for a text that no cell can express
   * @param witness the plainest of the cases, with the tables' facts
   * @param before what the first table concludes
   * @param after what the second table concludes
   */
  public record Difference(
      Map<Fact, UnaryTest> cases, Facts witness, Conclusion before, Conclusion after) {}

  public Differences {
    found = List.copyOf(found);
  }

  /**
   * Finds all differences in few regions: each is as wide as possible, regions may overlap, and
   * none can be left out.
   */
  public static Differences between(
      DecisionTable before, DecisionTable after, Vocabulary vocabulary) {
    return new Search(before, after, vocabulary).all();
  }

  /** Finds one difference, if there is any; much faster than finding all. */
  public static Differences any(DecisionTable before, DecisionTable after, Vocabulary vocabulary) {
    return new Search(before, after, vocabulary).any();
  }

  /** A search of two tables in one space. */
  private static final class Search {

    private final FeasibleCases feasible;
    private final DifferenceSearch search;
    private final List<Fact> inputs;

    Search(DecisionTable before, DecisionTable after, Vocabulary vocabulary) {
      CaseSpace space = CaseSpace.of(List.of(before, after), vocabulary, List.of());
      Map<String, Fact> asked = new LinkedHashMap<>();
      before.inputs().forEach(fact -> asked.put(fact.key(), fact));
      after.inputs().forEach(fact -> asked.putIfAbsent(fact.key(), fact));
      inputs = List.copyOf(asked.values());
      feasible =
          FeasibleCases.of(space, Effort.of(EFFORT), inputs.stream().map(Fact::key).toList());
      search = new DifferenceSearch(before, after, feasible);
    }

    Differences any() {
      try {
        return told(search.all(feasible.space().whole(), 1), true);
      } catch (Subtraction.TooWide e) {
        return new Differences(List.of(), false);
      }
    }

    Differences all() {
      List<DifferingRegion> wide = new ArrayList<>();
      boolean isWhole = true;
      try {
        List<DifferingRegion> all = search.all(feasible.space().whole(), Integer.MAX_VALUE);
        for (DifferingRegion differing : all) {
          if (feasible.rest(differing.region(), like(differing, wide)).isPresent()) {
            if (wide.size() == MOST) {
              isWhole = false;
              break;
            }
            wide.add(widened(differing));
          }
        }
        if (isWhole) {
          leaveOutNeedless(all, wide);
        }
      } catch (Subtraction.TooWide e) {
        isWhole = false;
      }
      return told(wide, isWhole);
    }

    /** Returns the differences found, whatever that cost; undecided if some are missing. */
    private Differences told(List<DifferingRegion> differing, boolean isWhole) {
      FeasibleCases telling = feasible.within(Effort.of(EFFORT));
      try {
        return new Differences(differing.stream().map(one -> told(one, telling)).toList(), isWhole);
      } catch (Subtraction.TooWide e) {
        return new Differences(List.of(), false);
      }
    }

    private static List<Region> like(DifferingRegion differing, List<DifferingRegion> wide) {
      return wide.stream().filter(differing::isLike).map(DifferingRegion::region).toList();
    }

    /** Returns the largest region around this one with the same two conclusions. */
    private DifferingRegion widened(DifferingRegion differing) {
      Region whole = feasible.space().whole();
      Region wide = differing.region();
      for (int i = 0; i < inputs.size(); i++) {
        ClassSet free = whole.set(i).minus(wide.set(i));
        Optional<DifferingRegion> other = search.unlike(differing, wide.with(i, free));
        while (other.isPresent()) {
          free = free.minus(other.get().cases().set(i));
          other = search.unlike(differing, wide.with(i, free));
        }
        wide = wide.with(i, wide.set(i).or(free));
      }
      return new DifferingRegion(wide, differing.cases(), differing.before(), differing.after());
    }

    private void leaveOutNeedless(List<DifferingRegion> all, List<DifferingRegion> wide) {
      for (int i = wide.size() - 1; i >= 0; i--) {
        DifferingRegion one = wide.remove(i);
        boolean isNeeded =
            all.stream()
                .filter(one::isLike)
                .anyMatch(part -> feasible.rest(part.region(), like(one, wide)).isPresent());
        if (isNeeded) {
          wide.add(i, one);
        }
      }
    }

    private Difference told(DifferingRegion differing, FeasibleCases telling) {
      Map<Fact, UnaryTest> cases = new LinkedHashMap<>();
      for (int i = 0; i < inputs.size(); i++) {
        Optional<UnaryTest> test = telling.plainest(differing.region(), i);
        if (test.isPresent() && !(test.get() instanceof UnaryTest.Any)) {
          cases.put(inputs.get(i), test.get());
        }
      }
      Facts witness = telling.witness(differing.region());
      return new Difference(
          Collections.unmodifiableMap(cases), witness, differing.before(), differing.after());
    }
  }
}
