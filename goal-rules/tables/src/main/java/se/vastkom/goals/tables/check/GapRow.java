package se.vastkom.goals.tables.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.cases.ClassSet;
import se.vastkom.goals.tables.cases.FactPartition;
import se.vastkom.goals.tables.cases.Region;

/**
 * The row that an analyst would write for a gap: it is hit by every possible case of the gap and by
 * no other, and repeats what the rows beside it say wherever that leaves its cases the same.
 */
final class GapRow {

  /** The position of the first class that is not the missing fact's. */
  private static final int FIRST_PRESENT = 1;

  private final TableRegions regions;

  /** The classes that the possible cases of the gap have, and those that the row accepts so far. */
  private Region row;

  GapRow(TableRegions regions, Region gap) {
    this.regions = regions;
    Region classes = gap;
    for (int i = 0; i < regions.table().inputs().size(); i++) {
      classes = classes.with(i, regions.feasible().classes(gap, i));
    }
    this.row = classes;
  }

  /** Returns a test for each input; empty if no cell can express one of them. */
  Optional<List<UnaryTest>> tests() {
    List<Integer> nearest = nearest();
    List<UnaryTest> tests = new ArrayList<>();
    for (int i = 0; i < regions.table().inputs().size(); i++) {
      ClassSet least = row.set(i);
      ClassSet most = most(i);
      int column = i;
      Optional<UnaryTest> test =
          nearest.stream()
              .filter(near -> fits(near, column, least, most))
              .findFirst()
              .map(near -> regions.row(near).tests().get(column))
              .or(() -> shortest(column, least, most));
      if (test.isEmpty()) {
        return Optional.empty();
      }
      tests.add(test.get());
      row = row.with(i, regions.space().set(i, test.get()));
    }
    return Optional.of(tests);
  }

  /** Returns the most classes that the row can accept in a column without any further case. */
  private ClassSet most(int column) {
    ClassSet all = regions.space().whole().set(column);
    Region beyond = row.with(column, all.minus(row.set(column)));
    return all.minus(regions.feasible().classes(beyond, column));
  }

  private boolean fits(int near, int column, ClassSet least, ClassSet most) {
    ClassSet set = regions.of(near).set(column);
    return set.containsAll(least) && most.containsAll(set);
  }

  /**
   * Returns the rows from the nearest: those with the most cells that the row can repeat, and of
   * these the ones with the fewest conditions.
   */
  private List<Integer> nearest() {
    int inputs = regions.table().inputs().size();
    List<ClassSet> most = IntStream.range(0, inputs).mapToObj(this::most).toList();
    long[] fitting = new long[regions.size()];
    for (int near = 0; near < regions.size(); near++) {
      int at = near;
      fitting[near] =
          IntStream.range(0, inputs).filter(i -> fits(at, i, row.set(i), most.get(i))).count();
    }
    return IntStream.range(0, regions.size())
        .boxed()
        .sorted(
            Comparator.<Integer>comparingLong(near -> -fitting[near])
                .thenComparingLong(this::conditions))
        .toList();
  }

  private long conditions(int near) {
    return regions.row(near).tests().stream()
        .filter(test -> !(test instanceof UnaryTest.Any))
        .count();
  }

  /** Returns a short test that accepts at least and at most these classes. */
  private Optional<UnaryTest> shortest(int column, ClassSet least, ClassSet most) {
    FactPartition classes = regions.space().classes(column);
    ClassSet present = most.minus(most.below(FIRST_PRESENT).minus(least));
    return Stream.of(least, grown(least, most, classes.all().size()), present, most)
        .map(set -> classes.test(set.bits()))
        .flatMap(Optional::stream)
        .min(Comparator.comparingInt(test -> classes.fact().written(test).sv().length()));
  }

  /** Returns classes with all free ones just below and above: "< 50 %" rather than [0..50). */
  private static ClassSet grown(ClassSet least, ClassSet most, int size) {
    BitSet grown = least.bits();
    int low = grown.nextSetBit(FIRST_PRESENT);
    for (int i = low - 1; i >= FIRST_PRESENT && most.has(i); i--) {
      grown.set(i);
    }
    for (int i = least.last() + 1; i < size && most.has(i); i++) {
      grown.set(i);
    }
    return ClassSet.of(grown, size);
  }
}
