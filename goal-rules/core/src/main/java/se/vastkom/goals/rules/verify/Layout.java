package se.vastkom.goals.rules.verify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.table.Classes;
import se.vastkom.goals.rules.table.DecisionTable;
import se.vastkom.goals.rules.table.Facts;
import se.vastkom.goals.rules.table.HitPolicy;
import se.vastkom.goals.rules.table.Row;
import se.vastkom.goals.rules.table.UnaryTest;
import se.vastkom.goals.rules.table.Value;
import se.vastkom.goals.rules.table.Vocabulary;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/** A table laid out in its space, each row a box; and what all checks ask of it. */
final class Layout {

  private final DecisionTable table;
  private final Space space;
  private final List<Box> rows;
  private final Subtraction subtraction;

  private Layout(DecisionTable table, Space space, List<Box> rows, Subtraction subtraction) {
    this.table = table;
    this.space = space;
    this.rows = rows;
    this.subtraction = subtraction;
  }

  /**
   * A table's layout.
   *
   * @param alsoAsked facts that are asked about though the table may not have them
   */
  static Layout of(DecisionTable table, Vocabulary vocabulary, Collection<String> alsoAsked) {
    Space space = Space.of(table, vocabulary, alsoAsked);
    return new Layout(table, space, boxes(table, space), new Subtraction(0));
  }

  /** The same where all questions together may cost so much. */
  Layout within(long effort) {
    return new Layout(table, space, rows, new Subtraction(effort));
  }

  private static List<Box> boxes(DecisionTable table, Space space) {
    return table.rows().stream().map(row -> space.box(table.inputs(), row.tests())).toList();
  }

  /** The same where two cases are told of at once, which may differ in some facts only. */
  Layout twice(Predicate<String> mayDiffer) {
    Space pairs = space.twice(mayDiffer);
    return new Layout(table, pairs, boxes(table, pairs), subtraction);
  }

  DecisionTable table() {
    return table;
  }

  Space space() {
    return space;
  }

  int size() {
    return rows.size();
  }

  Row row(int i) {
    return table.rows().get(i);
  }

  Box box(int i) {
    return rows.get(i);
  }

  List<Box> boxes() {
    return rows;
  }

  /** The boxes of some rows. */
  List<Box> boxes(IntStream some) {
    return some.mapToObj(rows::get).toList();
  }

  /** The pairs whose second case hits a row. */
  Box secondBox(int i) {
    return space.secondBox(table.inputs(), row(i).tests());
  }

  boolean agree(int i, int j) {
    return row(i).outputs().equals(row(j).outputs());
  }

  /** The rows that keep a row from deciding a case that hits it. */
  IntStream rivals(int i) {
    return switch (table.policy()) {
      case UNIQUE -> IntStream.range(0, size()).filter(j -> j != i);
      case ANY -> IntStream.range(0, size()).filter(j -> !agree(i, j));
      case FIRST -> IntStream.range(0, i);
      case COLLECT -> IntStream.empty();
    };
  }

  boolean isFirst() {
    return table.policy() == HitPolicy.FIRST;
  }

  /** Possible cases of a box that are in none of those taken away. */
  Optional<Box> rest(Box box, Collection<Box> taken) {
    if (box.isEmpty()) {
      return Optional.empty();
    }
    List<Box> all = new ArrayList<>(space.impossible().size() + taken.size());
    all.addAll(space.impossible());
    all.addAll(taken);
    return subtraction.rest(box, all);
  }

  /** Whether a box has a possible case. */
  boolean isPossible(Box box) {
    return rest(box, List.of()).isPresent();
  }

  /** Whether two boxes have a possible case in common. */
  boolean meet(Box one, Box other) {
    return one.and(other).filter(this::isPossible).isPresent();
  }

  /** The plainest possible case of a box that has one, as facts of the table. */
  Facts witness(Box box) {
    return witnesses(box, false).get(0);
  }

  /** The plainest possible pair of cases of a box that has one, as facts of the table. */
  List<Facts> witnesses(Box box) {
    return witnesses(box, true);
  }

  private List<Facts> witnesses(Box box, boolean both) {
    Box left = box;
    for (int column : columns(both)) {
      left = plainest(left, column);
    }
    Box found = left;
    List<Facts> cases = new ArrayList<>(List.of(facts(found, fact -> space.column(fact))));
    if (both) {
      cases.add(facts(found, fact -> space.second(fact)));
    }
    return cases;
  }

  private List<Integer> columns(boolean both) {
    List<Integer> columns = new ArrayList<>();
    table.inputs().forEach(fact -> columns.add(space.column(fact.key())));
    if (both) {
      table.inputs().forEach(fact -> columns.add(space.second(fact.key())));
    }
    return columns.stream().distinct().toList();
  }

  private Box plainest(Box box, int column) {
    Classes classes = space.classes(column);
    List<Box> plainestFirst =
        box.set(column)
            .positions()
            .boxed()
            .sorted(Comparator.comparingInt(i -> plainness(classes, i)))
            .map(i -> box.with(column, box.set(column).only(i)))
            .toList();
    return plainestFirst.stream().filter(this::isPossible).findFirst().orElseThrow();
  }

  /** A value with few figures before one with many, and any value before none. */
  private static int plainness(Classes classes, int position) {
    return classes
        .all()
        .get(position)
        .representative()
        .map(
            value ->
                value instanceof Value.Numeric
                    ? classes.fact().written(Optional.of(value)).sv().length()
                    : 0)
        .orElse(Integer.MAX_VALUE);
  }

  private Facts facts(Box point, ToIntFunction<String> at) {
    Map<String, Value> values = new HashMap<>();
    table
        .inputs()
        .forEach(
            fact -> {
              int column = at.applyAsInt(fact.key());
              space
                  .classes(column)
                  .all()
                  .get(point.set(column).first())
                  .representative()
                  .ifPresent(value -> values.put(fact.key(), value));
            });
    return new Facts(values);
  }

  /** The cells of a row that ask something. */
  List<Place> cells(int row) {
    return IntStream.range(0, table.inputs().size())
        .filter(i -> !(row(row).tests().get(i) instanceof UnaryTest.Any))
        .mapToObj(i -> table.cell(row(row), i))
        .toList();
  }

  /** A case, to be said: each fact of the table with its value. */
  Part said(Facts facts) {
    return Phrase.list(
        table.inputs(),
        fact ->
            Phrase.of("defect.cell")
                .with("fact", fact.name())
                .with("value", fact.written(facts.get(fact.key()))));
  }

  /** Rows by id and place, to be said. */
  static Part said(List<Row> rows) {
    return Phrase.list(
        rows,
        row -> Phrase.of("verify.row").with("id", row.id()).with("place", row.place().phrase()));
  }
}
