package se.vastkom.goals.tables.cases;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;

/**
 * The feasible cases of a space, the classes that they have, and examples of them. A case is
 * feasible if it breaks no implication of the vocabulary.
 *
 * <p>Questions about regions throw {@link Subtraction.TooWide} once all of them together have cost
 * more than allowed; questions about facts, each with a limit of its own, then answer that they do
 * not know. Not thread-safe.
 */
public final class FeasibleCases {

  /** A second or two, for one question about facts. */
  private static final long EFFORT = 20_000_000;

  private final CaseSpace space;
  private final List<Region> infeasible;
  private final Effort effort;
  private final Subtraction subtraction;
  private final List<String> facts;

  /** The regions of rows that have been asked about. */
  private final IdentityHashMap<Row, Region> regions;

  private FeasibleCases(
      CaseSpace space,
      List<Region> infeasible,
      Effort effort,
      List<String> facts,
      IdentityHashMap<Row, Region> regions) {
    this.space = space;
    this.infeasible = infeasible;
    this.regions = regions;
    this.effort = effort;
    this.subtraction = new Subtraction(effort);
    this.facts = facts;
  }

  /**
   * Creates the cases of a space.
   *
   * @param effort the budget of all questions together
   * @param facts the keys of the facts that examples show
   */
  public static FeasibleCases of(CaseSpace space, Effort effort, List<String> facts) {
    return new FeasibleCases(space, space.impossible(), effort, facts, new IdentityHashMap<>());
  }

  /** Creates the cases of a table's inputs. */
  public static FeasibleCases of(DecisionTable table, Vocabulary vocabulary) {
    return of(
        CaseSpace.of(List.of(table), vocabulary, List.of()),
        Effort.of(Long.MAX_VALUE),
        table.inputs().stream().map(Fact::key).toList());
  }

  /** Creates the cases of all facts of a vocabulary. */
  public static FeasibleCases of(Vocabulary vocabulary) {
    DecisionTable none = new DecisionTable("", HitPolicy.COLLECT, List.of(), List.of(), List.of());
    List<String> facts = vocabulary.inputs().stream().map(Fact::key).toList();
    return of(CaseSpace.of(List.of(none), vocabulary, facts), Effort.of(Long.MAX_VALUE), facts);
  }

  /** Returns the same cases with this budget for all questions together. */
  public FeasibleCases within(Effort all) {
    return new FeasibleCases(space, infeasible, all, facts, regions);
  }

  /** Returns all cases of the space, those that break an implication too. */
  FeasibleCases whetherFeasibleOrNot() {
    return new FeasibleCases(space, List.of(), effort, facts, regions);
  }

  /** Returns the cases of another space, with the same budget and examples of the same facts. */
  public FeasibleCases over(CaseSpace other) {
    return of(other, effort, facts);
  }

  /** Returns the space that the cases lie in. */
  public CaseSpace space() {
    return space;
  }

  /** Returns a subtraction of regions that charges the budget of these cases. */
  Subtraction subtraction() {
    return subtraction;
  }

  /**
   * Finds a region of feasible cases within a region that meets none of those taken away; empty if
   * there is none.
   */
  public Optional<Region> rest(Region region, Collection<Region> taken) {
    if (region.isEmpty()) {
      return Optional.empty();
    }
    List<Region> all = new ArrayList<>(infeasible.size() + taken.size());
    all.addAll(infeasible);
    all.addAll(taken);
    return subtraction.rest(region, all);
  }

  /** Returns whether a region has a feasible case. */
  public boolean has(Region region) {
    return rest(region, List.of()).isPresent();
  }

  /**
   * Returns whether one statement alone rules out a whole region; quick, and no proof of a case.
   */
  boolean hasNone(Region region) {
    return infeasible.stream().anyMatch(none -> none.containsAll(region));
  }

  /** Returns the classes of a column that feasible cases of a region have. */
  public ClassSet classes(Region region, int column) {
    ClassSet known = region.set(column).minus(region.set(column));
    ClassSet unknown = region.set(column);
    Optional<Region> feasible = rest(region, List.of());
    while (feasible.isPresent()) {
      ClassSet some = feasible.get().set(column);
      known = known.or(some);
      unknown = unknown.minus(some);
      feasible = rest(region.with(column, unknown), List.of());
    }
    return known;
  }

  /**
   * Returns the test that a row for a region puts in a column: the one that accepts all of the
   * region's classes or the one that accepts only those of feasible cases, whichever is shorter,
   * else the latter; empty where no cell can express it.
   */
  public Optional<UnaryTest> plainest(Region region, int column) {
    FactPartition of = space.classes(column);
    return Stream.of(classes(region, column), region.set(column))
        .map(set -> of.test(set.bits()))
        .flatMap(Optional::stream)
        .min(Comparator.comparingInt(test -> of.fact().written(test).sv().length()));
  }

  /**
   * Returns whether two tables conclude differently for some feasible case.
   *
   * @param one tests only what the tables of this space test
   * @param other the same
   */
  public boolean tellsApart(DecisionTable one, DecisionTable other) {
    return !new DifferenceSearch(one, other, this).all(space.whole(), 1).isEmpty();
  }

  /** Returns the plainest feasible case of a region that has one. */
  public Facts witness(Region region) {
    return new Witnesses(this, facts).one(region);
  }

  /** Returns the plainest feasible pair of cases of a region of pairs that has one. */
  public List<Facts> witnesses(Region region) {
    return new Witnesses(this, facts).pair(region);
  }

  /**
   * Returns the partition of a fact.
   *
   * @throws IllegalArgumentException if the fact is not in this space
   */
  public FactPartition partition(String fact) {
    return space.classes(space.column(fact));
  }

  /**
   * Returns whether a feasible case has these values; also true if finding out would take too long.
   *
   * @param values by fact key; empty where the fact is missing. A fact outside this space may have
   *     any value
   */
  public boolean allow(Map<String, Optional<Value>> values) {
    return has(space.given(values), List.of()).orElse(true);
  }

  /**
   * Returns whether a feasible case lies in these classes and hits none of the given rows; empty if
   * finding out would take too long.
   *
   * @param classes positions by fact key; a fact without an entry may have any class
   */
  public Optional<Boolean> has(
      Map<String, BitSet> classes, DecisionTable table, Collection<Row> hittingNone) {
    return effort.isSpent()
        ? Optional.empty()
        : has(space.region(classes), regions(table, hittingNone));
  }

  private Optional<Boolean> has(Region region, List<Region> taken) {
    try {
      return Optional.of(question().rest(region, taken).isPresent());
    } catch (Subtraction.TooWide e) {
      return Optional.empty();
    }
  }

  /** Returns the same cases with a budget for one question. */
  private FeasibleCases question() {
    return within(effort.part(EFFORT));
  }

  /**
   * Finds the plainest feasible case that lies in these classes and hits none of the given rows;
   * empty if none is found.
   */
  public Optional<Facts> any(
      Map<String, BitSet> classes, DecisionTable table, Collection<Row> hittingNone) {
    if (effort.isSpent()) {
      return Optional.empty();
    }
    Region region = space.region(classes);
    List<Region> taken = regions(table, hittingNone);
    FeasibleCases question = question();
    try {
      return question
          .rest(region, taken)
          .map(rest -> question.witness(taken.isEmpty() ? region : rest));
    } catch (Subtraction.TooWide e) {
      return Optional.empty();
    }
  }

  private List<Region> regions(DecisionTable table, Collection<Row> rows) {
    return rows.stream()
        .map(row -> regions.computeIfAbsent(row, one -> space.region(table.inputs(), one.tests())))
        .toList();
  }
}
