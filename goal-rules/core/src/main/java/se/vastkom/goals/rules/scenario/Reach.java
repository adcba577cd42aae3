package se.vastkom.goals.rules.scenario;

import java.util.ArrayList;
import java.util.BitSet;
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
import se.vastkom.goals.rules.table.Classes;
import se.vastkom.goals.rules.table.Decision;
import se.vastkom.goals.rules.table.DecisionTable;
import se.vastkom.goals.rules.table.Fact;
import se.vastkom.goals.rules.table.FactType;
import se.vastkom.goals.rules.table.Facts;
import se.vastkom.goals.rules.table.Row;
import se.vastkom.goals.rules.table.UnaryTest;
import se.vastkom.goals.rules.table.UnaryTest.Compared;
import se.vastkom.goals.rules.table.UnaryTest.Operator;
import se.vastkom.goals.rules.table.Value;
import se.vastkom.goals.rules.table.ValueClass;
import se.vastkom.goals.rules.table.Vocabulary;
import se.vastkom.goals.rules.verify.PossibleCases;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * What there is to reach of a table, as it is in some time, and which of it a case reaches. What no
 * possible case reaches is not there.
 */
final class Reach {

  private final DecisionTable table;
  private final PossibleCases possible;
  private final Map<Item, Goal> items = new LinkedHashMap<>();

  /** What kinds of things there are to reach. */
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
   * Something to reach; the same in each time that has it.
   *
   * @param whole what it is a part of: both sides of a border, or both of a condition, are one
   * @param side which part
   */
  record Item(Whole whole, String side) {

    Kind kind() {
      return whole.kind();
    }
  }

  /**
   * What is reached when each of its items is.
   *
   * @param row a row's id, or empty
   * @param fact a fact's key, or empty
   * @param at which of the fact's borders or values, or empty
   */
  record Whole(Kind kind, String row, String fact, String at) {}

  /**
   * How an item is reached, and what is said where it is not.
   *
   * @param left what is said
   * @param place where
   * @param classes of a case that reaches it
   * @param hittingNone rows that it does not hit
   */
  record Goal(Phrase left, Place place, Map<String, BitSet> classes, List<Row> hittingNone) {}

  private Reach(DecisionTable table, PossibleCases possible) {
    this.table = table;
    this.possible = possible;
  }

  /** All that there is to reach of a table. */
  static Reach of(DecisionTable table, Vocabulary vocabulary) {
    Reach reach = new Reach(table, PossibleCases.of(table, vocabulary));
    table.rows().forEach(reach::row);
    table.rows().forEach(reach::conditions);
    table.rows().forEach(reach::borders);
    table.inputs().forEach(reach::values);
    return reach;
  }

  DecisionTable table() {
    return table;
  }

  PossibleCases possible() {
    return possible;
  }

  /** What there is to reach, in order. */
  Map<Item, Goal> items() {
    return items;
  }

  private void add(Item item, Goal goal) {
    if (!items.containsKey(item) && possible.mayBe(goal.classes(), goal.hittingNone())) {
      items.put(item, goal);
    }
  }

  /** A case that reaches it; empty if none is found. */
  Optional<Facts> witness(Goal goal) {
    return possible.any(goal.classes(), goal.hittingNone());
  }

  private void row(Row row) {
    add(
        new Item(new Whole(Kind.ROW, row.id(), "", ""), ""),
        new Goal(
            Phrase.of("reach.row").with("rule", row.id()), row.place(), passing(row), rivals(row)));
  }

  /** The rows that keep a row from deciding. */
  private List<Row> rivals(Row row) {
    return switch (table.policy()) {
      case UNIQUE -> table.rows().stream().filter(one -> !one.equals(row)).toList();
      case ANY ->
          table.rows().stream().filter(one -> !one.outputs().equals(row.outputs())).toList();
      case FIRST -> table.rows().subList(0, table.rows().indexOf(row));
      case COLLECT -> List.of();
    };
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

  private Classes classes(int input) {
    return possible.classes(key(input));
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
            List.of()));
  }

  /** Where a test parts two classes that follow each other, there are two sides to be on. */
  private void borders(Row row) {
    for (int i = 0; i < table.inputs().size(); i++) {
      Fact fact = table.inputs().get(i);
      if (fact.type() instanceof FactType.NumberType || fact.type() instanceof FactType.DateType) {
        BitSet passing = classes(i).passing(row.tests().get(i));
        for (int k = 1; k + 1 < classes(i).all().size(); k++) {
          if (passing.get(k) != passing.get(k + 1)) {
            side(row, i, k, k);
            side(row, i, k, k + 1);
          }
        }
      }
    }
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
    add(item, goal(row, input, position, near));
    // Where no case is just beside this row alone, any there will do.
    add(item, goal(row, input, position, Map.of(fact.key(), only(position))));
  }

  private Goal goal(Row row, int input, int position, Map<String, BitSet> classes) {
    Fact fact = table.inputs().get(input);
    return new Goal(
        fact.phrase("reach.border")
            .with("value", said(fact, classes(input).all().get(position)))
            .with("rule", row.id()),
        table.cell(row, input),
        classes,
        List.of());
  }

  private static BitSet only(int position) {
    BitSet one = new BitSet();
    one.set(position);
    return one;
  }

  /** The same class in two times has the same label. */
  private static String label(Classes classes, int position) {
    ValueClass one = classes.all().get(position);
    return one instanceof ValueClass.Between gap
        ? "("
            + gap.above().map(Value::toString).orElse("")
            + ".."
            + gap.below().map(Value::toString).orElse("")
            + ")"
        : one.representative().map(Value::toString).orElse("");
  }

  private static Part said(Fact fact, ValueClass one) {
    if (one instanceof ValueClass.OtherWords others) {
      return fact.written(
          new UnaryTest.AnyOf(others.values().stream().<UnaryTest>map(UnaryTest.Is::new).toList()));
    }
    if (!(one instanceof ValueClass.Between gap)) {
      return fact.written(one.representative());
    }
    Optional<Compared> low = gap.above().map(value -> new Compared(Operator.ABOVE, value));
    Optional<Compared> high = gap.below().map(value -> new Compared(Operator.BELOW, value));
    return fact.written(
        low.isPresent() && high.isPresent()
            ? new UnaryTest.Within(low.get(), high.get())
            : low.or(() -> high).<UnaryTest>map(test -> test).orElse(new UnaryTest.Present()));
  }

  /** Words, truths and missing facts; of numbers and days only that they may be missing. */
  private void values(Fact fact) {
    boolean isOrdered =
        fact.type() instanceof FactType.NumberType || fact.type() instanceof FactType.DateType;
    Classes classes = possible.classes(fact.key());
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
              List.of()));
    }
  }

  /** What a case reaches. */
  Set<Item> reached(Facts facts) {
    Set<Item> reached = new HashSet<>();
    Decision decision = table.decide(table.hits(facts));
    if (decision instanceof Decision.Decided decided) {
      decided
          .rows()
          .forEach(row -> reached.add(new Item(new Whole(Kind.ROW, row.id(), "", ""), "")));
    }
    items.forEach(
        (item, goal) -> {
          if (item.kind() != Kind.ROW && isIn(goal, item, facts)) {
            reached.add(item);
          }
        });
    return reached;
  }

  private boolean isIn(Goal goal, Item item, Facts facts) {
    String fact = item.whole().fact();
    BitSet classes = goal.classes().get(fact);
    return classes != null && classes.get(possible.classes(fact).of(facts.orNull(fact)));
  }

  /** What is left of all there is to reach, told once for each thing. */
  static List<Left> left(Map<Item, Goal> all, Set<Item> reached) {
    List<Left> left = new ArrayList<>();
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
