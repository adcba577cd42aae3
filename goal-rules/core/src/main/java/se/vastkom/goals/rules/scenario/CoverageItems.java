package se.vastkom.goals.rules.scenario;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.vastkom.goals.assessment.TestReport.Left;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cases.Effort;
import se.vastkom.goals.tables.cases.EquivalenceClass;
import se.vastkom.goals.tables.cases.FactPartition;
import se.vastkom.goals.tables.cases.FeasibleCases;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * The coverage items of a table, as it is in one period, and which of them a case reaches. Items
 * that no possible case reaches are left out.
 */
final class CoverageItems {

  private final DecisionTable table;
  private final FeasibleCases feasible;
  private final Set<Item> known;
  private final Map<Item, Goal> items = new LinkedHashMap<>();
  private final Set<Item> undecided = new HashSet<>();

  /** The kinds of coverage items. */
  enum Kind {
    /** A row that decides. */
    ROW,
    /** A condition that holds, and one that does not. */
    CONDITION,
    /** The nearest value on one side of a border. */
    BORDER,
    /** A word, yes or no, or a missing fact. */
    VALUE
  }

  /**
   * A coverage item; the same in each period that has it.
   *
   * @param whole the whole that it belongs to: both sides of a border, or of a condition, are one
   * @param side which side of the whole
   */
  record Item(Whole whole, String side) {

    Kind kind() {
      return whole.kind();
    }
  }

  /**
   * A unit of coverage, reached when each of its items is.
   *
   * @param row a row's id, or empty
   * @param fact a fact's key, or empty
   * @param at which of the fact's borders or values, or empty
   */
  record Whole(Kind kind, String row, String fact, String at) {}

  /**
   * How an item is reached, and the remark if it is not.
   *
   * @param left the sentence of the remark
   * @param place the place of the remark
   * @param classes the classes of a case that reaches it
   * @param deciding the row that must decide such a case, if it matters
   */
  record Goal(Phrase left, Place place, Map<String, BitSet> classes, Optional<Row> deciding) {}

  private CoverageItems(DecisionTable table, FeasibleCases feasible, Set<Item> known) {
    this.table = table;
    this.feasible = feasible;
    this.known = known;
  }

  /**
   * Finds all items of a table, within a budget.
   *
   * @param known items known to be reached by a case, in this period or another
   */
  static CoverageItems of(DecisionTable table, Vocabulary vocabulary, Effort all, Set<Item> known) {
    CoverageItems reach =
        new CoverageItems(table, FeasibleCases.of(table, vocabulary).within(all), known);
    table.rows().forEach(reach::row);
    table.rows().forEach(reach::conditions);
    table.rows().forEach(reach::borders);
    table.inputs().forEach(reach::values);
    return reach;
  }

  DecisionTable table() {
    return table;
  }

  /** Returns the items in order. */
  Map<Item, Goal> items() {
    return items;
  }

  /** Returns the items that may be impossible, since finding out would take too long. */
  Set<Item> undecided() {
    return undecided;
  }

  private void add(Item item, Goal goal) {
    if (items.containsKey(item) && !undecided.contains(item)) {
      return;
    }
    if (known.contains(item)) {
      items.put(item, goal);
      return;
    }
    Optional<Boolean> has = feasible.has(goal.classes(), table, rivals(goal));
    if (has.isEmpty()) {
      items.putIfAbsent(item, goal);
      undecided.add(item);
    } else if (has.get()) {
      items.put(item, goal);
      undecided.remove(item);
    }
  }

  /** Finds a case that reaches the item, within a budget for all items; empty if none is found. */
  Optional<Facts> witness(Goal goal, Effort all) {
    return feasible.within(all).any(goal.classes(), table, rivals(goal));
  }

  private void row(Row row) {
    add(
        new Item(new Whole(Kind.ROW, row.id(), "", ""), ""),
        new Goal(
            Phrase.of("reach.row").with("rule", row.id()),
            row.place(),
            passing(row),
            Optional.of(row)));
  }

  /** Returns the rows that keep a row from deciding. */
  private List<Row> rivals(Goal goal) {
    return goal.deciding().map(this::rivals).orElse(List.of());
  }

  private List<Row> rivals(Row row) {
    return table
        .policy()
        .rivals(table.rows(), table.rows().indexOf(row))
        .mapToObj(table.rows()::get)
        .toList();
  }

  private Map<String, BitSet> passing(Row row) {
    Map<String, BitSet> classes = new HashMap<>();
    for (int i = 0; i < table.inputs().size(); i++) {
      if (!(row.tests().get(i) instanceof UnaryTest.Any)) {
        classes.put(key(i), classes(i).passing(row.tests().get(i)));
      }
    }
    return classes;
  }

  private String key(int input) {
    return table.inputs().get(input).key();
  }

  private FactPartition classes(int input) {
    return feasible.partition(key(input));
  }

  private void conditions(Row row) {
    for (int i = 0; i < table.inputs().size(); i++) {
      UnaryTest test = row.tests().get(i);
      if (!(test instanceof UnaryTest.Any)) {
        BitSet holds = classes(i).passing(test);
        BitSet fails = new BitSet();
        fails.set(0, classes(i).all().size());
        fails.andNot(holds);
        condition(row, i, "ja", holds);
        condition(row, i, "nej", fails);
      }
    }
  }

  private void condition(Row row, int input, String side, BitSet classes) {
    Fact fact = table.inputs().get(input);
    add(
        new Item(new Whole(Kind.CONDITION, row.id(), fact.key(), ""), side),
        new Goal(
            fact.phrase(side.equals("ja") ? "reach.holds" : "reach.fails")
                .with("rule", row.id())
                .with("asked", fact.written(row.tests().get(input))),
            table.cell(row, input),
            Map.of(fact.key(), classes),
            Optional.empty()));
  }

  /** Adds both sides wherever a test separates two adjacent classes. */
  private void borders(Row row) {
    for (int i = 0; i < table.inputs().size(); i++) {
      Fact fact = table.inputs().get(i);
      if (fact.type().isOrdered()) {
        BitSet passing = classes(i).passing(row.tests().get(i));
        int last = classes(i).all().size() - 1;
        int k = change(passing, 1);
        while (k < last) {
          side(row, i, k, k);
          side(row, i, k, k + 1);
          k = change(passing, k + 1);
        }
      }
    }
  }

  /** Returns the first class from here on that differs from the next in passing. */
  private static int change(BitSet passing, int from) {
    int next = passing.get(from) ? passing.nextClearBit(from) : passing.nextSetBit(from);
    return next < 0 ? Integer.MAX_VALUE : next - 1;
  }

  private void side(Row row, int input, int cut, int position) {
    Fact fact = table.inputs().get(input);
    Map<String, BitSet> near = passing(row);
    near.put(fact.key(), only(position));
    Item item =
        new Item(
            new Whole(
                Kind.BORDER,
                "",
                fact.key(),
                label(classes(input), cut) + "|" + label(classes(input), cut + 1)),
            label(classes(input), position));
    Phrase what =
        untried(fact, classes(input).all().get(position), position == cut).with("rule", row.id());
    Place cell = table.cell(row, input);
    add(item, new Goal(what, cell, near, Optional.empty()));
    // If no case is just beside this row alone, any case there will do.
    Map<String, BitSet> any = Map.of(fact.key(), only(position));
    add(item, new Goal(what, cell, any, Optional.empty()));
  }

  /** Returns that no test case tries a side of a border: below it, above it, or the border. */
  private static Phrase untried(Fact fact, EquivalenceClass side, boolean isBelow) {
    if (!(side instanceof EquivalenceClass.Between gap)) {
      return fact.phrase("reach.at-border").with("border", said(fact, side));
    }
    Value border = (isBelow ? gap.below() : gap.above()).orElseThrow();
    return fact.phrase(isBelow ? "reach.below-border" : "reach.above-border")
        .with("border", fact.written(new UnaryTest.Is(border)));
  }

  private static BitSet only(int position) {
    BitSet one = new BitSet();
    one.set(position);
    return one;
  }

  /** Returns the label of a class, the same in every period that has the class. */
  private static String label(FactPartition classes, int position) {
    EquivalenceClass one = classes.all().get(position);
    return one instanceof EquivalenceClass.Between gap
        ? "("
            + gap.above().map(Value::toString).orElse("")
            + ".."
            + gap.below().map(Value::toString).orElse("")
            + ")"
        : one.representative().map(Value::toString).orElse("");
  }

  private static Part said(Fact fact, EquivalenceClass one) {
    if (one instanceof EquivalenceClass.OtherWords others) {
      return fact.written(
          new UnaryTest.AnyOf(others.values().stream().<UnaryTest>map(UnaryTest.Is::new).toList()));
    }
    if (!(one instanceof EquivalenceClass.Between gap)) {
      return fact.written(one.representative());
    }
    Optional<Compared> low = gap.above().map(value -> new Compared(Operator.ABOVE, value));
    Optional<Compared> high = gap.below().map(value -> new Compared(Operator.BELOW, value));
    return fact.written(
        low.isPresent() && high.isPresent()
            ? new UnaryTest.Within(low.get(), high.get())
            : low.or(() -> high).<UnaryTest>map(test -> test).orElse(new UnaryTest.Present()));
  }

  /** Adds words, truth values and missing facts; of numbers and days only the missing fact. */
  private void values(Fact fact) {
    boolean isOrdered = fact.type().isOrdered();
    FactPartition classes = feasible.partition(fact.key());
    boolean isAsked =
        table.rows().stream()
            .anyMatch(
                row -> !(row.tests().get(table.inputs().indexOf(fact)) instanceof UnaryTest.Any));
    for (int k = 0; isAsked && k < (isOrdered ? 1 : classes.all().size()); k++) {
      add(
          new Item(new Whole(Kind.VALUE, "", fact.key(), label(classes, k)), ""),
          new Goal(
              fact.phrase("reach.value").with("value", said(fact, classes.all().get(k))),
              table.heading(table.inputs().indexOf(fact)),
              Map.of(fact.key(), only(k)),
              Optional.empty()));
    }
  }

  /** Returns which of the items the cases reach together. */
  Set<Item> reached(List<CoveringCase> cases, Collection<Item> among) {
    Set<Item> reached = new HashSet<>();
    Map<String, BitSet> met = new HashMap<>();
    for (CoveringCase one : cases) {
      one.rows().forEach(row -> reached.add(new Item(new Whole(Kind.ROW, row, "", ""), "")));
      for (Fact fact : table.inputs()) {
        if (!one.blank().contains(fact.key())) {
          met.computeIfAbsent(fact.key(), key -> new BitSet())
              .set(feasible.partition(fact.key()).of(one.facts().orNull(fact.key())));
        }
      }
    }
    for (Item item : among) {
      Goal goal = items.get(item);
      if (goal != null && item.kind() != Kind.ROW && isMet(goal, item.whole().fact(), met)) {
        reached.add(item);
      }
    }
    return reached;
  }

  private static boolean isMet(Goal goal, String fact, Map<String, BitSet> met) {
    BitSet classes = goal.classes().get(fact);
    return classes != null
        && Optional.ofNullable(met.get(fact)).filter(classes::intersects).isPresent();
  }

  /**
   * Returns a remark for each whole that is not reached; first, at the table, how much may be
   * impossible.
   */
  static List<Left> left(
      Map<Item, Goal> all, Set<Item> reached, Set<Item> undecided, DecisionTable table) {
    List<Left> left = new ArrayList<>();
    long unknown = undecided.stream().filter(item -> !reached.contains(item)).count();
    if (unknown > 0) {
      left.add(new Left(Phrase.of("reach.undecided").with("count", unknown), table.place()));
    }
    Set<Phrase> said = new LinkedHashSet<>();
    all.forEach(
        (item, goal) -> {
          if (!reached.contains(item) && said.add(goal.left())) {
            left.add(new Left(goal.left(), goal.place()));
          }
        });
    return left;
  }
}
