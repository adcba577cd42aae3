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

/** A table laid out in its space, each row a region; and what all checks ask of it. */
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
   * A table's regions.
   *
   * @param alsoAsked facts that are asked about though the table may not have them
   */
  public static TableRegions of(
      DecisionTable table, Vocabulary vocabulary, Collection<String> alsoAsked) {
    CaseSpace space = CaseSpace.of(List.of(table), vocabulary, alsoAsked);
    return new TableRegions(
        table, space.regions(table), FeasibleCases.of(space, Effort.of(0), keys(table)));
  }

  /** The same where all questions together may cost so much. */
  public TableRegions within(long effort) {
    return new TableRegions(table, rows, feasible.within(Effort.of(effort)));
  }

  /** The same where two cases are told of at once, which may differ in some facts only. */
  public TableRegions twice(Predicate<String> mayDiffer) {
    CaseSpace pairs = space().twice(mayDiffer);
    return new TableRegions(table, pairs.regions(table), feasible.over(pairs));
  }

  public DecisionTable table() {
    return table;
  }

  public CaseSpace space() {
    return feasible.space();
  }

  /** The possible cases. */
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

  /** The regions of some rows. */
  public List<Region> of(IntStream some) {
    return some.mapToObj(rows::get).toList();
  }

  /** The pairs whose second case hits a row. */
  public Region second(int i) {
    return space().secondRegion(table.inputs(), row(i).tests());
  }

  public boolean agree(int i, int j) {
    return row(i).outputs().equals(row(j).outputs());
  }

  /** The rows that keep a row from deciding a case that hits it. */
  public IntStream rivals(int i) {
    return table.policy().rivals(table.rows(), i);
  }

  public boolean isFirst() {
    return table.policy() == HitPolicy.FIRST;
  }

  /** Possible cases of a region that are in none of those taken away. */
  public Optional<Region> rest(Region region, Collection<Region> taken) {
    return feasible.rest(region, taken);
  }

  /** Whether a region has a possible case. */
  public boolean isPossible(Region region) {
    return feasible.has(region);
  }

  /** Whether two regions have a possible case in common. */
  public boolean meet(Region one, Region other) {
    return one.and(other).filter(this::isPossible).isPresent();
  }

  /**
   * Few of some rows that leave nothing of a region; none of them could be left out. The later are
   * left out first, many at once where that can be.
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

  /** The plainest possible case of a region that has one, as facts of the table. */
  public Facts witness(Region region) {
    return feasible.witness(region);
  }

  /** The plainest possible pair of cases of a region that has one, as facts of the table. */
  public List<Facts> witnesses(Region region) {
    return feasible.witnesses(region);
  }

  private static List<String> keys(DecisionTable table) {
    return table.inputs().stream().map(Fact::key).toList();
  }

  /** The cells of a row that ask something; the row where none does. */
  public List<Place> cells(int row) {
    List<Place> asking =
        IntStream.range(0, table.inputs().size())
            .filter(i -> !(row(row).tests().get(i) instanceof UnaryTest.Any))
            .mapToObj(i -> table.cell(row(row), i))
            .toList();
    return asking.isEmpty() ? List.of(row(row).place()) : asking;
  }

  /** A case, to be said: each fact of the table with its value. */
  public Part said(Facts facts) {
    return Phrase.list(
        table.inputs(),
        fact ->
            Phrase.of("defect.cell")
                .with("fact", fact.name())
                .with("value", fact.written(facts.get(fact.key()))));
  }

  /** Rows by id and place, to be said. */
  public static Part said(List<Row> rows) {
    return Phrase.list(
        rows,
        row -> Phrase.of("verify.row").with("id", row.id()).with("place", row.place().phrase()));
  }
}
