package se.vastkom.goals.tables.cases;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Implication;
import se.vastkom.goals.tables.Relation;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;

/**
 * All cases of tables as one region, with a column for each of their inputs and for each fact that
 * implications tie to those. A case that breaks an implication lies in one of the impossible
 * regions. A space of pairs of cases has some columns twice: once for the first case, once for the
 * second.
 */
public final class CaseSpace {

  private final List<FactPartition> columns;
  private final List<Implication> implications;
  private final List<Relation> relations;
  private final Map<String, Integer> positions;
  private final Map<String, Integer> twins;
  private final Region whole;
  private final List<Region> impossible = new ArrayList<>();
  private final Map<Integer, Map<UnaryTest, ClassSet>> known = new HashMap<>();
  private final Map<Integer, Map<Integer, Integer>> plainness = new HashMap<>();

  private CaseSpace(
      List<FactPartition> columns,
      List<Implication> implications,
      List<Relation> relations,
      Map<String, Integer> positions,
      Map<String, Integer> twins) {
    this.columns = columns;
    this.implications = implications;
    this.relations = relations;
    this.positions = positions;
    this.twins = twins;
    whole =
        Region.of(
            columns.stream()
                .map(one -> ClassSet.range(0, one.all().size(), one.all().size()))
                .toList());
    for (Implication implication : implications) {
      impossible.add(broken(implication, positions));
      if (implication.conditions().anyMatch(condition -> twins.containsKey(condition.fact()))) {
        impossible.add(broken(implication, second()));
      }
    }
    for (Relation relation : relations) {
      impossible.addAll(RelatedClasses.impossible(relation, columns, positions, whole));
      if (relation.facts().stream().anyMatch(twins::containsKey)) {
        impossible.addAll(RelatedClasses.impossible(relation, columns, second(), whole));
      }
    }
  }

  /** Creates the space of tables and other facts, with the facts that implications tie to them. */
  public static CaseSpace of(
      List<DecisionTable> tables, Vocabulary vocabulary, Collection<String> alsoAsked) {
    Partition partition = Partition.of(vocabulary, tables);
    Set<String> facts = new LinkedHashSet<>();
    tables.forEach(table -> table.inputs().forEach(fact -> facts.add(fact.key())));
    facts.addAll(alsoAsked);
    List<Implication> tied = new ArrayList<>();
    List<Implication> rest = new ArrayList<>(vocabulary.implications());
    Predicate<Implication> touches =
        one -> one.conditions().anyMatch(condition -> facts.contains(condition.fact()));
    while (rest.stream().anyMatch(touches)) {
      List<Implication> more = rest.stream().filter(touches).toList();
      tied.addAll(more);
      rest.removeAll(more);
      more.forEach(one -> one.conditions().forEach(condition -> facts.add(condition.fact())));
    }
    Map<String, Integer> positions = new HashMap<>();
    facts.forEach(fact -> positions.put(fact, positions.size()));
    return new CaseSpace(
        facts.stream().map(partition::classes).toList(),
        tied,
        vocabulary.relations().stream()
            .filter(relation -> relation.facts().stream().anyMatch(facts::contains))
            .toList(),
        positions,
        Map.of());
  }

  /** Creates the space of a table whose rows may be replaced by others. */
  static CaseSpace of(DecisionTable table, List<Row> others, Vocabulary vocabulary) {
    List<Row> numbered =
        IntStream.range(0, others.size())
            .mapToObj(
                i -> Row.of("" + i, others.get(i).tests()).concluding(others.get(i).outputs()))
            .toList();
    return of(List.of(table, table.with(numbered)), vocabulary, List.of());
  }

  /** Returns the space of pairs of cases that may differ only in some facts. */
  public CaseSpace twice(Predicate<String> mayDiffer) {
    List<FactPartition> more = new ArrayList<>(columns);
    Map<String, Integer> second = new HashMap<>();
    for (FactPartition column : columns) {
      if (mayDiffer.test(column.fact().key())) {
        second.put(column.fact().key(), more.size());
        more.add(column);
      }
    }
    return new CaseSpace(more, implications, relations, positions, second);
  }

  private Map<String, Integer> second() {
    Map<String, Integer> second = new HashMap<>(positions);
    second.putAll(twins);
    return second;
  }

  /** Returns the cases that meet the conditions but not the conclusion. */
  private Region broken(Implication implication, Map<String, Integer> at) {
    Region region = whole;
    for (Implication.Condition condition : implication.when()) {
      region = narrowed(region, at, condition.fact(), condition.test());
    }
    int column = column(at, implication.then().fact());
    ClassSet kept = set(column, implication.then().test());
    return region.with(column, region.set(column).minus(kept));
  }

  private Region narrowed(Region region, Map<String, Integer> at, String fact, UnaryTest test) {
    int column = column(at, fact);
    return region.with(column, region.set(column).and(set(column, test)));
  }

  private static int column(Map<String, Integer> at, String fact) {
    Integer column = at.get(fact);
    if (column == null) {
      throw new IllegalArgumentException("Expected a fact of this space; found '" + fact + "'.");
    }
    return column;
  }

  /**
   * Returns the classes of a column that pass a test.
   *
   * @param test names only values that the tables and implications of this space name
   */
  public ClassSet set(int column, UnaryTest test) {
    return known
        .computeIfAbsent(column, i -> new HashMap<>())
        .computeIfAbsent(
            test,
            one -> {
              FactPartition classes = columns.get(column);
              return ClassSet.of(classes.passing(one), classes.all().size());
            });
  }

  /** Returns the region of every case. */
  public Region whole() {
    return whole;
  }

  /** Returns the regions in which no case is possible. */
  public List<Region> impossible() {
    return impossible;
  }

  /** Returns a fact's column. */
  public int column(String fact) {
    return column(positions, fact);
  }

  /** Returns a fact's column for the second case. */
  public int second(String fact) {
    return column(second(), fact);
  }

  /** Returns the partition of a column. */
  public FactPartition classes(int column) {
    return columns.get(column);
  }

  /**
   * Ranks a class of a column by how plain its example is: a value with few figures is plainer than
   * one with many, and any value is plainer than none.
   */
  public int plainness(int column, int position) {
    return plainness
        .computeIfAbsent(column, one -> new HashMap<>())
        .computeIfAbsent(position, one -> plainness(columns.get(column), one));
  }

  private static int plainness(FactPartition classes, int position) {
    Optional<Value> example = classes.all().get(position).representative();
    if (example.isEmpty()) {
      return Integer.MAX_VALUE;
    }
    return example.get() instanceof Value.Numeric
        ? classes.fact().written(example).sv().length()
        : 0;
  }

  /** Returns each row of a table as a region of cases. */
  public List<Region> regions(DecisionTable table) {
    return table.rows().stream().map(row -> region(table.inputs(), row.tests())).toList();
  }

  /** Returns the cases that pass each input's test. */
  public Region region(List<Fact> inputs, List<UnaryTest> tests) {
    return region(positions, inputs, tests);
  }

  /** Returns the pairs whose second case passes each input's test. */
  public Region secondRegion(List<Fact> inputs, List<UnaryTest> tests) {
    return region(second(), inputs, tests);
  }

  private Region region(Map<String, Integer> at, List<Fact> inputs, List<UnaryTest> tests) {
    Region region = whole;
    for (int i = 0; i < inputs.size(); i++) {
      if (!(tests.get(i) instanceof UnaryTest.Any)) {
        region = narrowed(region, at, inputs.get(i).key(), tests.get(i));
      }
    }
    return region;
  }

  /**
   * Returns the cases whose facts lie in these classes.
   *
   * @param classes positions by fact key; a fact without an entry may have any class
   */
  public Region region(Map<String, BitSet> classes) {
    Region region = whole;
    for (Map.Entry<String, BitSet> one : classes.entrySet()) {
      int column = column(one.getKey());
      int size = classes(column).all().size();
      region = region.with(column, region.set(column).and(ClassSet.of(one.getValue(), size)));
    }
    return region;
  }

  /**
   * Returns the cases whose facts have these values.
   *
   * @param values by fact key; empty where the fact is missing. A fact outside this space may have
   *     any value
   */
  public Region given(Map<String, Optional<Value>> values) {
    Region region = whole;
    for (Map.Entry<String, Optional<Value>> one : values.entrySet()) {
      if (has(one.getKey())) {
        int column = column(one.getKey());
        int position = classes(column).of(one.getValue().orElse(null));
        region = region.with(column, region.set(column).only(position));
      }
    }
    return region;
  }

  /** Returns the cases of a region in which a fact passes a test. */
  public Region where(Region region, String fact, UnaryTest test) {
    return narrowed(region, positions, fact, test);
  }

  /** Returns the pairs in which the second case has no higher class of a fact than the first. */
  public List<Region> notHigher(String fact) {
    return pairs(fact, false);
  }

  /** Returns the pairs in which the second case has a higher class of a fact than the first. */
  public List<Region> higher(String fact) {
    return pairs(fact, true);
  }

  private List<Region> pairs(String fact, boolean isHigher) {
    List<Region> pairs = new ArrayList<>();
    int one = column(fact);
    int other = second(fact);
    int size = classes(one).all().size();
    for (int i = 0; i < size; i++) {
      BitSet some = new BitSet();
      some.set(isHigher ? i + 1 : 0, isHigher ? size : i + 1);
      pairs.add(whole.with(one, whole.set(one).only(i)).with(other, ClassSet.of(some, size)));
    }
    return pairs;
  }

  /** Returns whether a fact has a column. */
  public boolean has(String fact) {
    return positions.containsKey(fact);
  }
}
