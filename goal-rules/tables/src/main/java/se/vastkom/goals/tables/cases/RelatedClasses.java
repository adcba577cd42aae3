package se.vastkom.goals.tables.cases;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import se.vastkom.goals.tables.Relation;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.tables.Value;

/**
 * The classes of several facts that a relation does not allow together, as regions. First those of
 * each fact alone and of each two, then of more where fewer did not tell. For one use.
 */
final class RelatedClasses {

  /** More choices of classes are not looked at; what is left counts as possible. */
  private static final int MOST = 5_000;

  private final Relation relation;
  private final List<FactPartition> columns;

  /** Which of the columns the relation is about, in order. */
  private final List<Integer> related;

  private final Region whole;
  private final List<Region> impossible = new ArrayList<>();

  /** By two columns and the class of the first: the classes that the second cannot have. */
  private final Map<List<Integer>, BitSet> refused = new HashMap<>();

  private int looked;

  private RelatedClasses(
      Relation relation, List<FactPartition> columns, List<Integer> related, Region whole) {
    this.relation = relation;
    this.columns = columns;
    this.related = related;
    this.whole = whole;
  }

  /**
   * Returns the regions of cases that a relation does not allow.
   *
   * @param positions the column of each fact
   */
  static List<Region> impossible(
      Relation relation,
      List<FactPartition> columns,
      Map<String, Integer> positions,
      Region whole) {
    List<Integer> related =
        positions.entrySet().stream()
            .filter(one -> relation.facts().contains(one.getKey()))
            .map(Map.Entry::getValue)
            .sorted()
            .toList();
    RelatedClasses of = new RelatedClasses(relation, columns, related, whole);
    of.alone();
    of.pairs();
    of.more(0, new int[related.size()]);
    return of.impossible;
  }

  private int classes(int i) {
    return columns.get(related.get(i)).all().size();
  }

  private void alone() {
    for (int i = 0; i < related.size(); i++) {
      int column = i;
      BitSet none = new BitSet();
      IntStream.range(0, classes(i))
          .filter(position -> !allows(Map.of(column, position)))
          .forEach(none::set);
      refused.put(List.of(i), none);
      add(Map.of(), i, none);
    }
  }

  private void pairs() {
    for (int i = 0; i < related.size(); i++) {
      for (int j = i + 1; j < related.size(); j++) {
        for (int one = 0; one < classes(i); one++) {
          BitSet none = new BitSet();
          if (!isRefused(i, one)) {
            for (int other = 0; other < classes(j); other++) {
              if (!isRefused(j, other) && !allows(Map.of(i, one, j, other))) {
                none.set(other);
              }
            }
          }
          refused.put(List.of(i, one, j), none);
          add(Map.of(i, one), j, none);
        }
      }
    }
  }

  private boolean isRefused(int column, int position) {
    return Optional.ofNullable(refused.get(List.of(column)))
        .filter(none -> none.get(position))
        .isPresent();
  }

  /** Chooses a class of each column in turn, as long as fewer columns have not told. */
  private void more(int at, int[] chosen) {
    if (at == related.size() || looked > MOST) {
      return;
    }
    BitSet none = new BitSet();
    for (int position = 0; position < classes(at) && looked <= MOST; position++) {
      if (isRefused(at, position) || isRefusedBeside(at, position, chosen)) {
        continue;
      }
      chosen[at] = position;
      if (at >= 2 && !allows(choice(at + 1, chosen))) {
        none.set(position);
      } else {
        more(at + 1, chosen);
      }
    }
    add(choice(at, chosen), at, none);
  }

  private boolean isRefusedBeside(int at, int position, int[] chosen) {
    for (int before = 0; before < at; before++) {
      if (Optional.ofNullable(refused.get(List.of(before, chosen[before], at)))
          .filter(none -> none.get(position))
          .isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static Map<Integer, Integer> choice(int length, int[] chosen) {
    Map<Integer, Integer> choice = new HashMap<>();
    IntStream.range(0, length).forEach(i -> choice.put(i, chosen[i]));
    return choice;
  }

  private boolean allows(Map<Integer, Integer> choice) {
    looked++;
    Map<String, UnaryTest> tests = new HashMap<>();
    choice.forEach(
        (i, position) -> {
          FactPartition of = columns.get(related.get(i));
          tests.put(of.fact().key(), test(of.all().get(position)));
        });
    return relation.allows(tests);
  }

  private void add(Map<Integer, Integer> choice, int last, BitSet none) {
    if (none.isEmpty()) {
      return;
    }
    Region region = whole;
    for (Map.Entry<Integer, Integer> one : choice.entrySet()) {
      int column = related.get(one.getKey());
      region = region.with(column, region.set(column).only(one.getValue()));
    }
    int column = related.get(last);
    impossible.add(region.with(column, ClassSet.of(none, classes(last))));
  }

  /** Returns a test that the values of a class pass, and no other value of another class. */
  private static UnaryTest test(EquivalenceClass of) {
    if (of instanceof EquivalenceClass.Missing) {
      return new UnaryTest.Missing();
    }
    if (of instanceof EquivalenceClass.Just just) {
      return new UnaryTest.Is(just.value());
    }
    if (of instanceof EquivalenceClass.OtherWords others) {
      return new UnaryTest.AnyOf(
          others.values().stream().<UnaryTest>map(UnaryTest.Is::new).toList());
    }
    return of instanceof EquivalenceClass.Between gap ? between(gap) : new UnaryTest.Present();
  }

  private static UnaryTest between(EquivalenceClass.Between gap) {
    Optional<Compared> from = gap.above().map(border -> compared(Operator.ABOVE, border));
    Optional<Compared> to = gap.below().map(border -> compared(Operator.BELOW, border));
    return from.isPresent() && to.isPresent()
        ? new UnaryTest.Within(from.get(), to.get())
        : from.or(() -> to).<UnaryTest>map(one -> one).orElseGet(UnaryTest.Present::new);
  }

  private static Compared compared(Operator operator, Value border) {
    return new Compared(operator, border);
  }
}
