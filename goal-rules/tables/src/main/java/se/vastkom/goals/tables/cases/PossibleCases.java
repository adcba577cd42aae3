package se.vastkom.goals.tables.cases;

import java.util.BitSet;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;

/** The cases of a table that can be, and examples of them. Not safe for several threads at once. */
public final class PossibleCases {

  /** A second or two, for one question. */
  private static final long EFFORT = 20_000_000;

  private final DecisionTable table;
  private final CaseSpace space;
  private final List<String> facts;
  private final IdentityHashMap<Row, Region> regions;
  private final Effort effort;

  private PossibleCases(
      DecisionTable table,
      CaseSpace space,
      List<String> facts,
      IdentityHashMap<Row, Region> regions,
      Effort effort) {
    this.table = table;
    this.space = space;
    this.facts = facts;
    this.regions = regions;
    this.effort = effort;
  }

  /** The cases of a table's inputs. */
  public static PossibleCases of(DecisionTable table, Vocabulary vocabulary) {
    return of(table, vocabulary, List.of());
  }

  /** The cases of all facts of a vocabulary. */
  public static PossibleCases of(Vocabulary vocabulary) {
    DecisionTable none = new DecisionTable("", HitPolicy.COLLECT, List.of(), List.of(), List.of());
    return of(none, vocabulary, vocabulary.inputs().stream().map(Fact::key).toList());
  }

  private static PossibleCases of(
      DecisionTable table, Vocabulary vocabulary, List<String> alsoAsked) {
    CaseSpace space = CaseSpace.of(List.of(table), vocabulary, alsoAsked);
    List<String> facts =
        alsoAsked.isEmpty() ? table.inputs().stream().map(Fact::key).toList() : alsoAsked;
    return new PossibleCases(
        table, space, facts, new IdentityHashMap<>(), Effort.of(Long.MAX_VALUE));
  }

  /** The same where all questions together cost no more than this. */
  public PossibleCases within(Effort all) {
    return new PossibleCases(table, space, facts, regions, all);
  }

  /**
   * What is told apart of a fact.
   *
   * @throws IllegalArgumentException if it has no say in these cases
   */
  public FactPartition classes(String fact) {
    return space.classes(space.column(fact));
  }

  /**
   * Whether some possible case has these values.
   *
   * @param said by the fact's key; empty where it is missing. A fact that has no say in these cases
   *     may have any value
   */
  public boolean allow(Map<String, Optional<Value>> said) {
    Region region = space.whole();
    for (Map.Entry<String, Optional<Value>> one : said.entrySet()) {
      if (space.has(one.getKey())) {
        int column = space.column(one.getKey());
        int position = space.classes(column).of(one.getValue().orElse(null));
        region = region.with(column, region.set(column).only(position));
      }
    }
    return has(region, List.of()).orElse(true);
  }

  /**
   * Whether some possible case lies in these classes and hits none of some rows of the table; empty
   * where it would take too long to find out.
   *
   * @param classes positions by the fact's key; a fact that is not here may have any
   */
  public Optional<Boolean> has(Map<String, BitSet> classes, Collection<Row> hittingNone) {
    return effort.isSpent() ? Optional.empty() : has(region(classes), regions(hittingNone));
  }

  private Optional<Boolean> has(Region region, List<Region> taken) {
    try {
      return Optional.of(question().rest(region, taken).isPresent());
    } catch (Subtraction.TooWide e) {
      return Optional.empty();
    }
  }

  private Possible question() {
    return new Possible(space, new Subtraction(effort.part(EFFORT)));
  }

  /**
   * The plainest possible case whose facts lie in these classes and that hits none of some rows of
   * the table; empty if none is found.
   */
  public Optional<Facts> any(Map<String, BitSet> classes, Collection<Row> hittingNone) {
    if (effort.isSpent()) {
      return Optional.empty();
    }
    Region region = region(classes);
    List<Region> taken = regions(hittingNone);
    Possible possible = question();
    try {
      return possible
          .rest(region, taken)
          .map(rest -> possible.witness(taken.isEmpty() ? region : rest, facts));
    } catch (Subtraction.TooWide e) {
      return Optional.empty();
    }
  }

  private List<Region> regions(Collection<Row> rows) {
    return rows.stream()
        .map(row -> regions.computeIfAbsent(row, one -> space.region(table.inputs(), one.tests())))
        .toList();
  }

  private Region region(Map<String, BitSet> classes) {
    Region region = space.whole();
    for (Map.Entry<String, BitSet> one : classes.entrySet()) {
      int column = space.column(one.getKey());
      int size = space.classes(column).all().size();
      region = region.with(column, region.set(column).and(ClassSet.of(one.getValue(), size)));
    }
    return region;
  }
}
