package se.vastkom.goals.tables.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import se.vastkom.goals.tables.Cases;
import se.vastkom.goals.tables.Conclusion;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.RandomTables;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Template;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Validity;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cases.Partition;
import se.vastkom.goals.tables.cases.Region;
import se.vastkom.goals.tables.check.Defect.Kind;
import se.vastkom.goals.tables.check.Defect.Suggestion;

/**
 * Verification of small random tables agrees with the definitions, applied to every choice of
 * classes with the table's own {@code hits}.
 */
class BruteForceTest {

  private DecisionTable table;
  private Vocabulary vocabulary;
  private List<Defect> defects;
  private List<Facts> possible;

  /** Draws a table; some of the facts are not in it, and only implications tie them to it. */
  private void given(Random random, HitPolicy... policies) {
    RandomTables tables = new RandomTables(random);
    List<Fact> facts = tables.facts(2, 4);
    List<Fact> inputs = facts.subList(0, 1 + random.nextInt(Math.min(3, facts.size())));
    List<Fact> outputs =
        random.nextBoolean()
            ? List.of(RandomTables.OUTPUT)
            : List.of(tables.fact("ut1"), tables.fact("ut2"));
    vocabulary = tables.vocabulary(facts, outputs);
    given(tables.table("t", policies[random.nextInt(policies.length)], inputs, outputs));
    // Implications that nothing can satisfy are no vocabulary.
    Assume.that(!possible.isEmpty());
    defects = TableVerifier.over(vocabulary).verify(table);
  }

  private void given(DecisionTable other) {
    table = other;
    possible =
        Cases.all(Partition.of(vocabulary, List.of(table))).stream()
            .filter(vocabulary::isPossible)
            .map(facts -> Cases.of(table.inputs(), fact -> facts.get(fact.key())))
            .distinct()
            .toList();
  }

  private List<Defect> found(Kind kind) {
    return defects.stream().filter(defect -> defect.kind().equals(kind)).toList();
  }

  private static Set<String> ids(Stream<Row> rows) {
    return rows.map(Row::id).collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> rowsOf(Kind kind) {
    return ids(found(kind).stream().flatMap(defect -> defect.rows().stream()));
  }

  private static Set<List<Value>> outputs(Collection<Row> rows) {
    return rows.stream().map(Row::outputs).collect(Collectors.toSet());
  }

  @Property
  void gapsAreExactlyTheCasesWithoutARow(@ForAll Random random) {
    given(random, HitPolicy.UNIQUE, HitPolicy.ANY, HitPolicy.FIRST, HitPolicy.COLLECT);
    List<Facts> missed = possible.stream().filter(one -> table.hits(one).isEmpty()).toList();
    if (table.policy() == HitPolicy.COLLECT) {
      assertThat(found(TableDefect.GAP)).isEmpty();
      return;
    }
    assertThat(found(TableDefect.GAP).isEmpty()).isEqualTo(missed.isEmpty());
    assertThat(missed)
        .containsAll(
            found(TableDefect.GAP).stream().flatMap(gap -> gap.witnesses().stream()).toList());
  }

  @Property
  void theSuggestedRowsMendAllGapsAndMakeNoOverlap(@ForAll Random random) {
    given(random, HitPolicy.UNIQUE);
    List<Optional<Suggestion>> suggestions =
        found(TableDefect.GAP).stream().map(Defect::suggestion).toList();
    if (suggestions.stream().anyMatch(Optional::isEmpty)) {
      // Only "any other text" cannot be written in a cell.
      assertThat(table.inputs()).anyMatch(fact -> fact.key().equals("text"));
      return;
    }
    List<Row> rows = new ArrayList<>(table.rows());
    for (int i = 0; i < suggestions.size(); i++) {
      Value[] outputs = table.rows().get(0).outputs().toArray(Value[]::new);
      rows.add(Row.of("ny" + i, suggestions.get(i).get().tests(), outputs));
    }
    DecisionTable before = table;
    given(new DecisionTable("t", table.policy(), table.inputs(), table.outputs(), rows));
    assertThat(possible).noneMatch(one -> table.hits(one).isEmpty());
    assertThat(possible.stream().filter(one -> table.hits(one).size() > 1))
        .allMatch(one -> before.hits(one).size() > 1);
  }

  @Property
  void aGapIsAsWideAsItCanBe(@ForAll Random random) {
    given(random, HitPolicy.UNIQUE);
    Partition partition = Partition.of(vocabulary, List.of(table));
    TableRegions layout = TableRegions.of(table, vocabulary, Set.of()).within(1_000_000);
    List<Region> gaps = Gaps.regions(layout);
    assertThat(gaps.isEmpty())
        .isEqualTo(possible.stream().noneMatch(one -> table.hits(one).isEmpty()));
    gaps.stream()
        .limit(1)
        .forEach(
            gap -> {
              for (int i = 0; i < table.inputs().size(); i++) {
                for (int beyond = 0; beyond < layout.space().classes(i).all().size(); beyond++) {
                  if (!gap.set(i).has(beyond)) {
                    Region wider = gap.with(i, gap.set(i).or(gap.set(i).only(beyond)));
                    assertThat(possible)
                        .anyMatch(one -> isIn(partition, wider, one) && !table.hits(one).isEmpty());
                  }
                }
              }
              assertThat(possible)
                  .noneMatch(one -> isIn(partition, gap, one) && !table.hits(one).isEmpty());
            });
  }

  private boolean isIn(Partition partition, Region region, Facts facts) {
    return IntStream.range(0, table.inputs().size())
        .allMatch(
            i -> {
              String fact = table.inputs().get(i).key();
              return region.set(i).has(partition.classes(fact).of(facts.orNull(fact)));
            });
  }

  @Property
  void overlapsAreExactlyThePairsThatMeet(@ForAll Random random) {
    given(random, HitPolicy.UNIQUE, HitPolicy.ANY, HitPolicy.FIRST, HitPolicy.COLLECT);
    Set<Set<String>> pairs =
        possible.stream()
            .map(table::hits)
            .flatMap(
                hits ->
                    hits.stream()
                        .flatMap(
                            one ->
                                hits.stream()
                                    .filter(other -> !other.equals(one))
                                    .filter(
                                        other ->
                                            table.policy() == HitPolicy.UNIQUE
                                                || (table.policy() == HitPolicy.ANY
                                                    && !one.outputs().equals(other.outputs())))
                                    .map(other -> ids(Stream.of(one, other)))))
            .collect(Collectors.toSet());
    assertThat(found(TableDefect.OVERLAP).stream().map(defect -> ids(defect.rows().stream())))
        .containsExactlyInAnyOrderElementsOf(pairs);
    assertThat(found(TableDefect.OVERLAP))
        .allMatch(defect -> possible.contains(defect.witnesses().get(0)))
        .allMatch(defect -> table.hits(defect.witnesses().get(0)).containsAll(defect.rows()));
  }

  @Property
  void impossibleRowsAreThoseThatNoPossibleCaseHits(@ForAll Random random) {
    given(random, HitPolicy.values());
    assertThat(rowsOf(TableDefect.IMPOSSIBLE))
        .isEqualTo(
            ids(
                table.rows().stream()
                    .filter(
                        row -> possible.stream().noneMatch(one -> table.hits(one).contains(row)))));
  }

  @Property
  void maskedRowsAreThoseThatAreHitButNeverFirst(@ForAll Random random) {
    given(random, HitPolicy.FIRST);
    List<List<Row>> hits = possible.stream().map(table::hits).toList();
    assertThat(rowsOf(TableDefect.MASKED))
        .isEqualTo(
            ids(
                table.rows().stream()
                    .filter(row -> hits.stream().anyMatch(one -> one.contains(row)))
                    .filter(row -> hits.stream().noneMatch(one -> one.indexOf(row) == 0))));
  }

  @Property
  void redundantRowsCanAllBeTakenAwayAndNoOthers(@ForAll Random random) {
    given(random, HitPolicy.FIRST, HitPolicy.ANY, HitPolicy.COLLECT);
    Set<String> idle = new TreeSet<>(rowsOf(TableDefect.IMPOSSIBLE));
    idle.addAll(rowsOf(TableDefect.MASKED));
    List<Row> kept = new ArrayList<>(table.rows());
    Set<String> redundant = new TreeSet<>();
    for (int i = table.rows().size() - 1; i >= 0; i--) {
      Row row = table.rows().get(i);
      List<Row> without = new ArrayList<>(kept);
      without.remove(row);
      if (!idle.contains(row.id())
          && possible.stream().allMatch(one -> concluded(kept, one).equals(concluded(without, one)))
          && isDecisive(kept, row)) {
        redundant.add(row.id());
        kept.remove(row);
      }
    }
    assertThat(rowsOf(TableDefect.REDUNDANT)).isEqualTo(redundant);
  }

  /** Returns whether a row decides; when some idle rows are gone, the rest may mask it. */
  private boolean isDecisive(List<Row> kept, Row row) {
    return table.policy() != HitPolicy.FIRST
        || possible.stream().anyMatch(one -> hits(kept, one).indexOf(row) == 0);
  }

  private List<Row> hits(List<Row> rows, Facts facts) {
    return table.hits(facts).stream().filter(rows::contains).toList();
  }

  private Set<List<Value>> concluded(List<Row> rows, Facts facts) {
    List<Row> hits = hits(rows, facts);
    return outputs(
        table.policy() == HitPolicy.FIRST ? hits.subList(0, Math.min(1, hits.size())) : hits);
  }

  @Property
  void rowsThatCouldBeOneGiveTheSameAsOne(@ForAll Random random) {
    given(random, HitPolicy.values());
    for (Defect defect : found(TableDefect.MERGEABLE)) {
      if (defect.suggestion().isEmpty()) {
        continue;
      }
      Row merged =
          new Row(
              "ny",
              defect.suggestion().get().tests(),
              defect.suggestion().get().outputs(),
              Template.EMPTY,
              Validity.ALWAYS,
              defect.rows().get(0).place());
      List<Row> rows = new ArrayList<>(table.rows());
      rows.set(rows.indexOf(defect.rows().get(0)), merged);
      rows.removeAll(defect.rows());
      DecisionTable other =
          new DecisionTable("t", table.policy(), table.inputs(), table.outputs(), rows);
      for (Facts one : possible) {
        List<Row> before = table.hits(one);
        List<Row> after = other.hits(one);
        boolean first = table.policy() == HitPolicy.FIRST && !before.isEmpty();
        assertThat(outputs(first ? after.subList(0, 1) : after))
            .isEqualTo(outputs(first ? before.subList(0, 1) : before));
      }
      Set<String> left = reached(table);
      left.removeAll(ids(defect.rows().stream()));
      assertThat(reached(other)).contains("ny").containsAll(left);
    }
  }

  @Property
  void rowsThatDifferInOneColumnOnlyAreFound(@ForAll Random random) {
    given(random, HitPolicy.UNIQUE, HitPolicy.ANY, HitPolicy.COLLECT);
    Set<Set<String>> pairs = Set.copyOf(pairsThatDifferInOneColumn());
    Set<Set<String>> told = new HashSet<>();
    for (Defect defect : found(TableDefect.MERGEABLE)) {
      for (Row one : defect.rows()) {
        for (Row other : defect.rows()) {
          if (!one.equals(other)) {
            told.add(ids(Stream.of(one, other)));
          }
        }
      }
    }
    assertThat(pairs).containsAll(told);
    // One of several identical rows stands for all.
    assertThat(told.isEmpty()).isEqualTo(pairs.isEmpty());
  }

  private boolean isNeeded(Row... rows) {
    return Stream.of(TableDefect.IMPOSSIBLE, TableDefect.REDUNDANT)
        .flatMap(kind -> found(kind).stream())
        .flatMap(defect -> defect.rows().stream())
        .noneMatch(List.of(rows)::contains);
  }

  private boolean areNeverHitTogether(Row... rows) {
    return possible.stream().noneMatch(one -> table.hits(one).containsAll(List.of(rows)));
  }

  private List<Set<String>> pairsThatDifferInOneColumn() {
    Partition partition = Partition.of(vocabulary, List.of(table));
    List<Set<String>> pairs = new ArrayList<>();
    for (Row one : table.rows()) {
      for (Row other : table.rows()) {
        long differing =
            IntStream.range(0, table.inputs().size())
                .filter(
                    i ->
                        !partition
                            .classes(table.inputs().get(i).key())
                            .passing(one.tests().get(i))
                            .equals(
                                partition
                                    .classes(table.inputs().get(i).key())
                                    .passing(other.tests().get(i))))
                .count();
        if (differing == 1
            && one.outputs().equals(other.outputs())
            && isNeeded(one, other)
            && (table.policy() != HitPolicy.UNIQUE || areNeverHitTogether(one, other))) {
          pairs.add(ids(Stream.of(one, other)));
        }
      }
    }
    return pairs;
  }

  @Property
  void idleColumnsAreThoseWithoutWhichNothingChanges(@ForAll Random random) {
    given(random, HitPolicy.values());
    List<Fact> idle = new ArrayList<>();
    DecisionTable kept = table;
    for (Fact fact : table.inputs()) {
      DecisionTable without = without(kept, table.inputs().indexOf(fact));
      boolean isAlone =
          table.policy() != HitPolicy.FIRST || kept.equals(table) || without.equals(kept);
      if (isAlone
          && possible.stream()
              .allMatch(one -> conclusion(without, one).equals(conclusion(table, one)))
          && masked(table).containsAll(masked(without))) {
        idle.add(fact);
        kept = without;
      }
    }
    assertThat(
            found(TableDefect.IDLE_COLUMN).stream()
                .map(defect -> defect.what().parts().get("fact")))
        .containsExactlyElementsOf(idle.stream().map(Fact::name).toList());
  }

  private static DecisionTable without(DecisionTable table, int column) {
    return table.with(
        table.rows().stream()
            .map(
                row -> {
                  List<UnaryTest> tests = new ArrayList<>(row.tests());
                  tests.set(column, new UnaryTest.Any());
                  return row.asking(tests);
                })
            .toList());
  }

  private static Conclusion conclusion(DecisionTable table, Facts facts) {
    return table.decide(table.hits(facts)).conclusion();
  }

  /** Returns the rows of a table that possible cases hit, but never first. */
  private Set<String> masked(DecisionTable other) {
    Set<String> masked = ids(possible.stream().flatMap(one -> other.hits(one).stream()));
    masked.removeAll(reached(other));
    return masked;
  }

  /** Returns the rows of a table that a possible case reaches. */
  private Set<String> reached(DecisionTable other) {
    return possible.stream()
        .map(other::hits)
        .flatMap(
            hits -> hits.stream().limit(other.policy() == HitPolicy.FIRST ? 1 : Integer.MAX_VALUE))
        .map(Row::id)
        .collect(Collectors.toSet());
  }

  @Property
  void theSameTableGivesTheSameDefects(@ForAll Random random) {
    given(random, HitPolicy.values());
    assertThat(TableVerifier.over(vocabulary).verify(table)).isEqualTo(defects);
  }
}
