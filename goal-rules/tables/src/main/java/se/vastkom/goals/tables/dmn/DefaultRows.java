package se.vastkom.goals.tables.dmn;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Template;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Validity;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cases.CaseSpace;
import se.vastkom.goals.tables.cases.ClassSet;
import se.vastkom.goals.tables.cases.Effort;
import se.vastkom.goals.tables.cases.EquivalenceClass;
import se.vastkom.goals.tables.cases.FactPartition;
import se.vastkom.goals.tables.cases.FeasibleCases;
import se.vastkom.goals.tables.cases.Region;
import se.vastkom.goals.tables.cases.Subtraction;

/**
 * The default outputs of a DMN table as rows of our own, which have no defaults: rows that are hit
 * by exactly the possible cases that hit no other. Where the first row hit decides, a last row for
 * any case says that; elsewhere the rows share no case with any other.
 */
final class DefaultRows {

  /** The id of the row; with a number where there are several, or another row has it. */
  static final String ID = "annars";

  /** More rows than this are no longer what their author can recognize. */
  static final int MOST = 100;

  /** The budget of all defaults of a document: a second or two. */
  static final long EFFORT = 20_000_000;

  /** The largest size of the rows as regions, 32 MB. */
  private static final long MOST_WORDS = 4_000_000;

  private final DecisionTable table;
  private final CaseSpace space;
  private final FeasibleCases feasible;
  private final Effort effort;
  private final List<Region> taken;

  private DefaultRows(DecisionTable table, Vocabulary vocabulary, Effort effort) {
    this.table = table;
    this.effort = effort;
    this.space = CaseSpace.of(List.of(table), vocabulary, List.of());
    this.feasible =
        FeasibleCases.of(space, effort, table.inputs().stream().map(Fact::key).toList());
    this.taken = new ArrayList<>(space.regions(table));
  }

  /**
   * Returns the rows, none if every possible case hits another row.
   *
   * @param table without defaults
   * @param values the default of each output
   * @param effort what finding them may cost
   * @return empty if there would be too many, or it would take too long to find them
   */
  static Optional<List<Row>> of(
      DecisionTable table, Vocabulary vocabulary, List<Value> values, Place place, Effort effort) {
    if (table.policy() == HitPolicy.FIRST) {
      List<UnaryTest> any =
          table.inputs().stream().<UnaryTest>map(fact -> new UnaryTest.Any()).toList();
      return Optional.of(rows(table, List.of(any), values, place));
    }
    if (effort.isSpent() || isTooLarge(table)) {
      return Optional.empty();
    }
    try {
      return new DefaultRows(table, vocabulary, effort)
          .tests()
          .map(tests -> rows(table, tests, values, place));
    } catch (Subtraction.TooWide e) {
      return Optional.empty();
    }
  }

  /** Returns whether the rows name too many values for each to be a set of classes. */
  private static boolean isTooLarge(DecisionTable table) {
    long words = 0;
    for (int i = 0; i < table.inputs().size(); i++) {
      int column = i;
      long named =
          table.rows().stream().flatMap(row -> row.tests().get(column).named()).distinct().count();
      words += 1 + 2 * named / Long.SIZE;
    }
    return words * table.rows().size() > MOST_WORDS;
  }

  private static List<Row> rows(
      DecisionTable table, List<List<UnaryTest>> tests, List<Value> values, Place place) {
    Set<String> ids = table.rows().stream().map(Row::id).collect(Collectors.toSet());
    List<Row> rows = new ArrayList<>();
    int number = tests.size() == 1 && !ids.contains(ID) ? 0 : 1;
    for (List<UnaryTest> cells : tests) {
      while (!ids.add(id(number))) {
        number++;
      }
      rows.add(new Row(id(number), cells, values, Template.EMPTY, Validity.ALWAYS, place));
    }
    return rows;
  }

  private static String id(int number) {
    return number == 0 ? ID : ID + "-" + number;
  }

  private Optional<List<List<UnaryTest>>> tests() {
    List<List<UnaryTest>> tests = new ArrayList<>();
    Optional<Region> rest = feasible.rest(space.whole(), taken);
    while (rest.isPresent()) {
      effort.count((long) taken.size() * space.whole().columns());
      if (tests.size() == MOST || effort.isSpent()) {
        return Optional.empty();
      }
      Region wide = widened(rest.get());
      taken.add(wide);
      tests.add(IntStream.range(0, table.inputs().size()).mapToObj(i -> test(wide, i)).toList());
      rest = feasible.rest(space.whole(), taken);
    }
    return Optional.of(tests);
  }

  /** Returns the region, as wide as it can be in each column in turn without a case of a row. */
  private Region widened(Region region) {
    Region wide = region;
    for (int i = 0; i < region.columns(); i++) {
      ClassSet free = space.whole().set(i);
      Region slab = wide.with(i, free);
      for (Region row : taken) {
        if (row.intersects(slab)) {
          free = free.minus(row.set(i));
          slab = slab.with(i, free);
        }
      }
      wide = slab;
    }
    return wide;
  }

  private UnaryTest test(Region region, int column) {
    FactPartition classes = space.classes(column);
    BitSet passing = region.set(column).bits();
    return classes.test(passing).orElseGet(() -> otherTexts(classes, passing));
  }

  /** Returns a test of texts that no cell of our own can hold: any text but several. */
  private static UnaryTest otherTexts(FactPartition classes, BitSet passing) {
    List<UnaryTest> excluded = new ArrayList<>();
    for (int i = 1; i < classes.all().size(); i++) {
      if (!passing.get(i) && classes.all().get(i) instanceof EquivalenceClass.Just just) {
        excluded.add(new UnaryTest.Is(just.value()));
      }
    }
    UnaryTest others = new UnaryTest.Not(new UnaryTest.AnyOf(excluded));
    return passing.get(0) ? new UnaryTest.AnyOf(List.of(new UnaryTest.Missing(), others)) : others;
  }
}
