package se.vastkom.goals.tables.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.tables.Cases;
import se.vastkom.goals.tables.Conclusion;
import se.vastkom.goals.tables.Decision;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.RandomTables;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.words.Part;

/**
 * What is said of partial cases and of changes of small random tables agrees with every case, tried
 * one by one with the table's own {@code hits}.
 */
class TableCasesTest {

  private RandomTables tables;
  private Random random;
  private Vocabulary vocabulary;
  private DecisionTable table;
  private TableChange change;
  private TableCases cases;
  private List<Facts> every;

  private void given(Random source) {
    random = source;
    tables = new RandomTables(random);
    List<Fact> inputs = tables.facts(1, 3);
    List<Fact> outputs =
        random.nextBoolean()
            ? List.of(RandomTables.OUTPUT)
            : List.of(tables.fact("ut1"), tables.fact("ut2"));
    vocabulary = tables.vocabulary(inputs, outputs);
    List<HitPolicy> policies = List.of(HitPolicy.values());
    HitPolicy policy = policies.get(random.nextInt(policies.size()));
    table = tables.table("t", policy, inputs, outputs);
    change = change();
    every = Cases.all(Partition.of(vocabulary, List.of(table, change.to())));
    // Implications that nothing can satisfy are no vocabulary.
    Assume.that(every.stream().anyMatch(vocabulary::isPossible));
    cases = TableCases.of(table, List.of(change), vocabulary, Effort.of(Long.MAX_VALUE));
  }

  /** Returns a change of one row, or of two. */
  private TableChange change() {
    List<TableChange.RowChange> rows = new ArrayList<>();
    int first = random.nextInt(table.rows().size());
    rows.add(change(first));
    if (first >= 2 && random.nextBoolean()) {
      rows.add(change(first - 2));
    }
    return new TableChange(table, rows);
  }

  private TableChange.RowChange change(int at) {
    Row row = table.rows().get(at);
    int column = random.nextInt(row.tests().size());
    List<UnaryTest> tests = new ArrayList<>(row.tests());
    tests.set(column, tables.test(table.inputs().get(column)));
    List<Value> outputs = table.outputs().stream().map(tables::concluded).toList();
    return switch (random.nextInt(5)) {
      case 0 -> new TableChange.Deleted(at);
      case 1 -> at > 0 ? new TableChange.Swapped(at) : new TableChange.Deleted(at);
      case 2 -> new TableChange.Replaced(at, row.concluding(outputs));
      case 3 -> new TableChange.Replaced(at, row.asking(tests).concluding(outputs));
      default -> new TableChange.Replaced(at, row.asking(tests));
    };
  }

  private static Conclusion conclusion(DecisionTable of, Facts facts) {
    return of.decide(of.hits(facts)).conclusion();
  }

  @Property
  void aChangeDiffersWhereSomePossibleCaseIsDecidedDifferently(@ForAll Random source) {
    given(source);
    Optional<ChangedTable.Difference> found = cases.changed(change).difference();
    assertThat(found.isPresent())
        .isEqualTo(
            every.stream()
                .filter(vocabulary::isPossible)
                .anyMatch(one -> !conclusion(table, one).equals(conclusion(change.to(), one))));
    found.ifPresent(
        difference -> {
          assertThat(vocabulary.isPossible(difference.witness())).isTrue();
          assertThat(conclusion(table, difference.witness())).isEqualTo(difference.before());
          assertThat(conclusion(change.to(), difference.witness())).isEqualTo(difference.after());
          assertThat(difference.before()).isNotEqualTo(difference.after());
        });
  }

  /** Returns some facts, each with a value or missing. */
  private Map<String, Optional<Value>> someFacts() {
    Map<String, Optional<Value>> some = new HashMap<>();
    table.inputs().stream()
        .filter(fact -> random.nextBoolean())
        .forEach(fact -> some.put(fact.key(), tables.valueOrNone(fact)));
    return some;
  }

  /** Returns the cases for which some given facts stand. */
  private List<Facts> agreeing(Map<String, Optional<Value>> some) {
    List<Facts> all =
        every.stream()
            .map(
                one ->
                    Cases.of(
                        table.inputs(), fact -> some.getOrDefault(fact.key(), one.get(fact.key()))))
            .distinct()
            .toList();
    List<Facts> possible = all.stream().filter(vocabulary::isPossible).toList();
    return possible.isEmpty() ? all : possible;
  }

  private Expectation expectation() {
    Facts any = every.get(random.nextInt(every.size()));
    Conclusion conclusion = conclusion(table, any);
    List<String> ids =
        Stream.concat(table.rows().stream().map(Row::id), Stream.of("okänd"))
            .filter(id -> random.nextInt(4) == 0)
            .toList();
    int output = random.nextInt(table.outputs().size());
    Set<Value> values = new HashSet<>();
    conclusion.outputs().forEach(of -> values.add(of.get(output)));
    return switch (random.nextInt(4)) {
      case 0 -> Expectation.of(conclusion);
      case 1 -> Expectation.of(table.rows().get(random.nextInt(table.rows().size())).id());
      case 2 -> new Expectation(Optional.empty(), Map.of(output, values), ids);
      default -> new Expectation(Optional.of(conclusion), Map.of(output, values), ids);
    };
  }

  private static boolean isAsExpected(DecisionTable of, Facts facts, Expectation expected) {
    Decision decision = of.decide(of.hits(facts));
    List<String> deciding =
        decision instanceof Decision.Decided decided
            ? decided.rows().stream().map(Row::id).toList()
            : List.of();
    Conclusion found = decision.conclusion();
    return deciding.containsAll(expected.rows())
        && (expected.conclusion().isEmpty() || expected.conclusion().get().equals(found))
        && expected.outputs().entrySet().stream()
            .allMatch(
                one ->
                    !found.isConflict()
                        && found.outputs().stream()
                            .map(values -> values.get(one.getKey()))
                            .collect(Collectors.toSet())
                            .equals(one.getValue()));
  }

  @Property
  void aPartialCaseStandsForEveryCaseThatAgreesWithIt(@ForAll Random source) {
    given(source);
    Map<String, Optional<Value>> some = someFacts();
    Expectation expected = expectation();
    PartialCase partial = cases.given(some);
    List<Facts> agreeing = agreeing(some);
    assertThat(partial.isFeasible()).isEqualTo(vocabulary.isPossible(agreeing.get(0)));
    assertAgrees(partial.any(), some);
    assertThat(partial.contrary(expected).isPresent())
        .isEqualTo(agreeing.stream().anyMatch(one -> !isAsExpected(table, one, expected)));
    assertThat(partial.conforming(expected).isPresent())
        .isEqualTo(agreeing.stream().anyMatch(one -> isAsExpected(table, one, expected)));
    partial
        .contrary(expected)
        .ifPresent(
            one -> {
              assertAgrees(one, some);
              assertThat(isAsExpected(table, one, expected)).isFalse();
            });
    partial
        .conforming(expected)
        .ifPresent(
            one -> {
              assertAgrees(one, some);
              assertThat(isAsExpected(table, one, expected)).isTrue();
            });
  }

  private static void assertAgrees(Facts facts, Map<String, Optional<Value>> some) {
    some.forEach((key, value) -> assertThat(facts.get(key)).isEqualTo(value));
  }

  /** Most cases contradict what is expected, and say nothing here. */
  @Property(maxDiscardRatio = 30)
  void whatHeldIsContraryAfterAChangeIfACaseSaysSo(@ForAll Random source) {
    given(source);
    Map<String, Optional<Value>> some = someFacts();
    Expectation expected = expectation();
    PartialCase partial = cases.given(some);
    Assume.that(partial.contrary(expected).isEmpty());
    assertThat(partial.isContrary(expected, cases.changed(change)))
        .isEqualTo(
            agreeing(some).stream().anyMatch(one -> !isAsExpected(change.to(), one, expected)));
  }

  private static final List<Fact> SHARE_AND_DAY =
      List.of(
          new Fact("andel", new Part.Name("andel", "share"), new FactType.NumberType("%")),
          new Fact("dag", new Part.Name("dag", "day"), new FactType.DateType()));

  private static Row share(String id, UnaryTest share, String conclusion) {
    return Row.of(id, List.of(share, new UnaryTest.Any()), Value.word(conclusion));
  }

  private static UnaryTest from(int share) {
    return new Compared(Operator.AT_LEAST, Value.of(share));
  }

  private static DecisionTable ofShares(HitPolicy policy, Row... rows) {
    return new DecisionTable(
        "t", policy, SHARE_AND_DAY, List.of(RandomTables.OUTPUT), List.of(rows));
  }

  private static TableCases cases(DecisionTable of, TableChange... changes) {
    return TableCases.of(of, List.of(changes), Vocabulary.EMPTY, Effort.of(Long.MAX_VALUE));
  }

  @Test
  void aBorderMayBeMovedToOneThatTheTableDoesNotName() {
    DecisionTable shares = ofShares(HitPolicy.UNIQUE, share("r", from(75), "bra"));
    TableChange raised =
        new TableChange(shares, List.of(new TableChange.Replaced(0, share("r", from(80), "bra"))));
    TableCases all = cases(shares, raised);
    ChangedTable changed = all.changed(raised);

    assertThat(changed.areas())
        .extracting(area -> area.region().set(0).bits().toString())
        .as("the classes from 75 up to 80 alone")
        .containsExactly("{2, 3}");
    assertThat(isContrary(all, 79, changed)).isTrue();
    assertThat(isContrary(all, 85, changed)).isFalse();
  }

  @Test
  void rowsThatChangePlacesDecideOtherwiseWhereBothAreHit() {
    DecisionTable shares =
        ofShares(HitPolicy.FIRST, share("r1", from(75), "bra"), share("r2", from(50), "sådär"));
    TableChange swapped = new TableChange(shares, List.of(new TableChange.Swapped(1)));
    assertThat(cases(shares, swapped).changed(swapped).difference())
        .hasValueSatisfying(
            one -> {
              assertThat(one.witness().get("andel")).contains(Value.of(75));
              assertThat(one.before()).isEqualTo(just("bra"));
              assertThat(one.after()).isEqualTo(just("sådär"));
            });
  }

  private static Conclusion just(String conclusion) {
    return new Conclusion(false, Set.of(List.of(Value.word(conclusion))));
  }

  private static boolean isContrary(TableCases all, int share, ChangedTable changed) {
    return all.given(Map.of("andel", Optional.of(Value.of(share))))
        .isContrary(Expectation.of("r"), changed);
  }

  @Test
  void aRowMayBeExpectedToDecideAsARowBeforeItDoes() {
    UnaryTest fifties =
        new UnaryTest.Within(
            new Compared(Operator.AT_LEAST, Value.of(50)),
            new Compared(Operator.BELOW, Value.of(60)));
    UnaryTest sixties =
        new UnaryTest.Within(
            new Compared(Operator.AT_LEAST, Value.of(60)),
            new Compared(Operator.AT_MOST, Value.of(70)));
    DecisionTable shares =
        ofShares(
            HitPolicy.FIRST,
            share("r1", sixties, "dåligt"),
            share("r2", fifties, "bra"),
            share("r3", from(50), "bra"));
    assertThat(
            cases(shares)
                .given(Map.of())
                .conforming(new Expectation(Optional.of(just("bra")), Map.of(), List.of("r3")))
                .flatMap(found -> found.get("andel")))
        .contains(Value.of(71));
  }

  @Test
  void whereNothingIsImpossibleACaseCostsALookAtEachRow() {
    DecisionTable shares =
        ofShares(HitPolicy.FIRST, share("r1", from(75), "bra"), share("r2", from(50), "sådär"));
    Effort enough = Effort.of(2);
    TableCases.of(shares, Vocabulary.EMPTY, enough).given(Map.of());
    assertThat(enough.isSpent()).isFalse();
    Effort tooLittle = Effort.of(1);
    TableCases.of(shares, Vocabulary.EMPTY, tooLittle).given(Map.of());
    assertThat(tooLittle.isSpent()).isTrue();
  }

  @Test
  void changesApplyToTheRowsAsTheyWere() {
    DecisionTable four = new RandomTables(new Random(1)).table(HitPolicy.FIRST, List.of());
    List<Row> rows =
        IntStream.range(0, 4).mapToObj(i -> Row.of("r" + i, List.of(), Value.word("bra"))).toList();
    DecisionTable from = four.with(rows);
    TableChange both =
        new TableChange(
            from,
            List.of(
                new TableChange.Deleted(0),
                new TableChange.Replaced(1, Row.of("ny", List.of(), Value.word("bra"))),
                new TableChange.Swapped(3)));
    assertThat(both.to().rows()).extracting(Row::id).containsExactly("ny", "r3", "r2");
  }

  @Test
  void aBudgetThatIsSpentIsTold() {
    given(new Random(7));
    assertThatThrownBy(() -> TableCases.of(table, vocabulary, Effort.of(0)).given(Map.of()).any())
        .isInstanceOf(Subtraction.TooWide.class);
  }
}
