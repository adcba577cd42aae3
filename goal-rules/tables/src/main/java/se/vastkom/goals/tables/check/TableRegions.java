package se.vastkom.goals.tables.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cases.CaseSpace;
import se.vastkom.goals.tables.cases.Effort;
import se.vastkom.goals.tables.cases.FeasibleCases;
import se.vastkom.goals.tables.cases.Region;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/** A table laid out in its space, each row a region, and the questions shared by all checks. */
public final class TableRegions {

  private final DecisionTable table;
  private final List<Region> rows;
  private final FeasibleCases feasible;

  private TableRegions(DecisionTable table, List<Region> rows, FeasibleCases feasible) {
    this.table = table;
    this.rows = rows;
    this.feasible = feasible;
  }

  /**
   * Lays out a table.
   *
   * @param alsoAsked facts that checks use even if the table has no column for them
   */
  public static TableRegions of(
      DecisionTable table, Vocabulary vocabulary, Collection<String> alsoAsked) {
    CaseSpace space = CaseSpace.of(List.of(table), vocabulary, alsoAsked);
    return new TableRegions(
        table, space.regions(table), FeasibleCases.of(space, Effort.of(0), keys(table)));
  }

  /** Returns the same regions with a budget for all questions together. */
  public TableRegions within(long effort) {
    return new TableRegions(table, rows, feasible.within(Effort.of(effort)));
  }

  /** Returns the regions of pairs of cases that may differ only in some facts. */
  public TableRegions twice(Predicate<String> mayDiffer) {
    CaseSpace pairs = space().twice(mayDiffer);
    return new TableRegions(table, pairs.regions(table), feasible.over(pairs));
  }

  /** Returns the same table with a column that asks nothing, in the same space. */
  public TableRegions without(int column) {
    List<Row> others =
        table.rows().stream()
            .map(
                row -> {
                  List<UnaryTest> tests = new ArrayList<>(row.tests());
                  tests.set(column, new UnaryTest.Any());
                  return row.asking(tests);
                })
            .toList();
    DecisionTable other = table.with(others);
    return new TableRegions(other, space().regions(other), feasible);
  }

  public DecisionTable table() {
    return table;
  }

  public CaseSpace space() {
    return feasible.space();
  }

  /** Returns the possible cases. */
  public FeasibleCases feasible() {
    return feasible;
  }

  public int size() {
    return rows.size();
  }

  public Row row(int i) {
    return table.rows().get(i);
  }

  public Region of(int i) {
    return rows.get(i);
  }

  public List<Region> all() {
    return rows;
  }

  /** Returns the regions of the given rows. */
  public List<Region> of(IntStream some) {
    return some.mapToObj(rows::get).toList();
  }

  /** Returns the pairs whose second case hits a row. */
  public Region second(int i) {
    return space().secondRegion(table.inputs(), row(i).tests());
  }

  public boolean agree(int i, int j) {
    return row(i).outputs().equals(row(j).outputs());
  }

  /** Returns the rows that keep a row from deciding a case that hits it. */
  public IntStream rivals(int i) {
    return table.policy().rivals(table.rows(), i);
  }

  public boolean isFirst() {
    return table.policy() == HitPolicy.FIRST;
  }

  /** Finds possible cases of a region that lie in none of those taken away. */
  public Optional<Region> rest(Region region, Collection<Region> taken) {
    return feasible.rest(region, taken);
  }

  /** Returns whether a region has a possible case. */
  public boolean isPossible(Region region) {
    return feasible.has(region);
  }

  /** Returns whether two regions have a possible case in common. */
  public boolean meet(Region one, Region other) {
    return one.and(other).filter(this::isPossible).isPresent();
  }

  /**
   * Selects few of the given rows that leave nothing of a region; none of them can be left out.
   * Drops later rows first, many at once where possible.
   */
  public List<Integer> needed(Region region, List<Region> taken, IntStream rows) {
    List<Integer> near = rows.filter(j -> meet(region, of(j))).boxed().toList();
    Set<Integer> needed = new TreeSet<>(near);
    Deque<List<Integer>> parts = new ArrayDeque<>(List.of(near));
    while (!parts.isEmpty()) {
      List<Integer> part = parts.pop();
      List<Region> without = new ArrayList<>(taken);
      needed.stream().filter(j -> !part.contains(j)).map(this::of).forEach(without::add);
      if (rest(region, without).isEmpty()) {
        part.forEach(needed::remove);
      } else if (part.size() > 1) {
        parts.push(part.subList(0, part.size() / 2));
        parts.push(part.subList(part.size() / 2, part.size()));
      }
    }
    return List.copyOf(needed);
  }

  /** Returns the plainest possible case of a region that has one, with the table's facts. */
  public Facts witness(Region region) {
    return feasible.witness(region);
  }

  /** Returns the plainest possible pair of cases of a region that has one. */
  public List<Facts> witnesses(Region region) {
    return feasible.witnesses(region);
  }

  private static List<String> keys(DecisionTable table) {
    return table.inputs().stream().map(Fact::key).toList();
  }

  /** Returns the cells of a row that test something; the row's place if none does. */
  public List<Place> cells(int row) {
    List<Place> asking =
        IntStream.range(0, table.inputs().size())
            .filter(i -> !(row(row).tests().get(i) instanceof UnaryTest.Any))
            .mapToObj(i -> table.cell(row(row), i))
            .toList();
    return asking.isEmpty() ? List.of(row(row).place()) : asking;
  }

  /** Returns a case as a part of a sentence: each fact of the table with its value. */
  public Part said(Facts facts) {
    return Phrase.list(
        table.inputs(),
        fact ->
            Phrase.of("defect.cell")
                .with("fact", fact.name())
                .with("value", fact.written(facts.get(fact.key()))));
  }

  /** Returns rows by id and place as a part of a sentence. */
  public static Part said(List<Row> rows) {
    return Phrase.list(
        rows,
        row -> Phrase.of("verify.row").with("id", row.id()).with("place", row.place().phrase()));
  }
}
