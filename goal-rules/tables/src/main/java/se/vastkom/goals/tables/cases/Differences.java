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
import se.vastkom.goals.tables.cases.Differing.Region;

/**
 * For which possible cases two tables conclude differently. Exact; where finding out would take too
 * long, that is said. Immutable; the same tables give the same differences in the same order.
 *
 * @param found the cases that differ, in boxes; together all of them, if all were asked for and it
 *     is decided
 * @param isDecided whether every case was looked at
 */
public record Differences(List<Difference> found, boolean isDecided) {

  /** No more boxes than these are told apart; then it is not decided. */
  public static final int MOST = 200;

  private static final long EFFORT = 100_000_000;

  /** What it costs to lay out one cell, beside a look at it later. */
  private static final long LAYOUT = 50;

  /**
   * Cases that one table concludes one thing of, and the other another.
   *
   * @param cases what a case must be to be one of them, by the fact, in the order of the tables'
   *     inputs; facts that do not matter are left out. Possible cases that pass all of these are
   *     all concluded so, but for a text that no cell can say
   * @param witness the plainest of them, of the tables' facts
   * @param before what the one concludes
   * @param after what the other concludes
   */
  public record Difference(
      Map<Fact, UnaryTest> cases, Facts witness, Conclusion before, Conclusion after) {}

  /** Copies what was found. */
  public Differences {
    found = List.copyOf(found);
  }

  /**
   * All differences, in few boxes: each is as wide as it can be and they may have cases in common,
   * and none of them could be left out.
   */
  public static Differences between(
      DecisionTable before, DecisionTable after, Vocabulary vocabulary) {
    return new Search(before, after, vocabulary, Effort.of(Long.MAX_VALUE)).all();
  }

  /** One difference, if there is any; much quicker than all. */
  public static Differences any(DecisionTable before, DecisionTable after, Vocabulary vocabulary) {
    return any(before, after, vocabulary, Effort.of(Long.MAX_VALUE));
  }

  /** The same where many are asked for, and all together cost no more than this. */
  public static Differences any(
      DecisionTable before, DecisionTable after, Vocabulary vocabulary, Effort all) {
    return new Search(before, after, vocabulary, all).any();
  }

  /** Two tables in one space. */
  private static final class Search {

    private final Possible possible;
    private final Differing differing;
    private final List<Fact> inputs;
    private final Effort effort;

    Search(DecisionTable before, DecisionTable after, Vocabulary vocabulary, Effort effort) {
      this.effort = effort;
      effort.count(LAYOUT * (size(before) + size(after)));
      Space space = Space.of(List.of(before, after), vocabulary, List.of());
      possible = new Possible(space, new Subtraction(effort.part(EFFORT)));
      differing = new Differing(before, after, possible);
      Map<String, Fact> asked = new LinkedHashMap<>();
      before.inputs().forEach(fact -> asked.put(fact.key(), fact));
      after.inputs().forEach(fact -> asked.putIfAbsent(fact.key(), fact));
      inputs = List.copyOf(asked.values());
    }

    private static long size(DecisionTable table) {
      return (long) table.rows().size() * table.inputs().size();
    }

    Differences any() {
      try {
        return told(differing.all(possible.space().whole(), 1), true);
      } catch (Subtraction.TooWide e) {
        return new Differences(List.of(), false);
      }
    }

    Differences all() {
      List<Region> wide = new ArrayList<>();
      boolean isWhole = true;
      try {
        List<Region> all = differing.all(possible.space().whole(), Integer.MAX_VALUE);
        for (Region region : all) {
          if (possible.rest(region.box(), like(region, wide)).isPresent()) {
            if (wide.size() == MOST) {
              isWhole = false;
              break;
            }
            wide.add(widened(region));
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

    /** What was found is told whatever finding it cost; else it is not decided. */
    private Differences told(List<Region> regions, boolean isWhole) {
      Possible telling = new Possible(possible.space(), new Subtraction(effort.part(EFFORT)));
      try {
        return new Differences(
            regions.stream().map(region -> told(region, telling)).toList(), isWhole);
      } catch (Subtraction.TooWide e) {
        return new Differences(List.of(), false);
      }
    }

    private static List<Box> like(Region region, List<Region> wide) {
      return wide.stream().filter(region::isLike).map(Region::box).toList();
    }

    /** The largest region around this one of which all possible cases are concluded so. */
    private Region widened(Region region) {
      Box whole = possible.space().whole();
      Box wide = region.box();
      for (int i = inputs.size(); i < whole.columns(); i++) {
        wide = wide.with(i, whole.set(i));
      }
      for (int i = 0; i < inputs.size(); i++) {
        ClassSet free = whole.set(i).minus(wide.set(i));
        Optional<Region> other = differing.unlike(region, wide.with(i, free));
        while (other.isPresent()) {
          free = free.minus(other.get().cases().set(i));
          other = differing.unlike(region, wide.with(i, free));
        }
        wide = wide.with(i, wide.set(i).or(free));
      }
      return new Region(wide, region.cases(), region.before(), region.after());
    }

    private void leaveOutNeedless(List<Region> all, List<Region> wide) {
      for (int i = wide.size() - 1; i >= 0; i--) {
        Region one = wide.remove(i);
        boolean isNeeded =
            all.stream()
                .filter(one::isLike)
                .anyMatch(part -> possible.rest(part.box(), like(one, wide)).isPresent());
        if (isNeeded) {
          wide.add(i, one);
        }
      }
    }

    private Difference told(Region region, Possible telling) {
      Map<Fact, UnaryTest> cases = new LinkedHashMap<>();
      for (int i = 0; i < inputs.size(); i++) {
        Optional<UnaryTest> test = telling.plainest(region.box(), i);
        if (test.isPresent() && !(test.get() instanceof UnaryTest.Any)) {
          cases.put(inputs.get(i), test.get());
        }
      }
      Facts witness = telling.witness(region.box(), inputs.stream().map(Fact::key).toList());
      return new Difference(
          Collections.unmodifiableMap(cases), witness, region.before(), region.after());
    }
  }
}
