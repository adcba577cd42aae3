package se.vastkom.goals.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.TestReport;
import se.vastkom.goals.assessment.TestReport.Share;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.EveryCase;
import se.vastkom.goals.rules.RandomBooks;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.Scenario;
import se.vastkom.goals.tables.Conclusion;
import se.vastkom.goals.tables.Decision;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cases.TableChange;
import se.vastkom.goals.tables.engine.DirectEngine;

/**
 * What a trial says of the test cases of a random book is what the definitions say, applied to
 * every case for which a test case stands, in each of the book's periods.
 */
class RandomTrialsTest {

  private Random random;
  private RuleBook book;
  private Vocabulary vocabulary;
  private TestReport report;

  /**
   * Draws a book with a few test cases.
   *
   * @param fewest how many of four facts a test case gives at least; it leaves the others blank
   */
  private boolean given(Random seed, int fewest) {
    random = seed;
    RuleBook drawn = new RandomBooks(random).small(HitPolicy.values());
    vocabulary = drawn.vocabulary();
    List<LocalDate> days = List.copyOf(drawn.changeDates());
    LocalDate day = days.get(random.nextInt(days.size()));
    List<Facts> possible = new EveryCase(vocabulary, drawn.on(day).tables()).possible();
    if (possible.isEmpty()) {
      // Implications that nothing can satisfy are no vocabulary.
      return false;
    }
    List<Scenario> scenarios =
        IntStream.range(0, 1 + random.nextInt(4))
            .mapToObj(i -> scenario("fall " + i, drawn, day, possible, fewest))
            .toList();
    book = drawn.testedBy(scenarios);
    report = Trial.of(book, new DirectEngine()).report();
    return true;
  }

  /** Returns a test case of what the rules of a day conclude of some case, or nearly that. */
  private Scenario scenario(
      String name, RuleBook of, LocalDate day, List<Facts> possible, int fewest) {
    Facts one = possible.get(random.nextInt(possible.size()));
    SortedMap<String, Optional<Value>> given = new TreeMap<>();
    int share = fewest + random.nextInt(5 - fewest);
    for (Fact fact : vocabulary.inputs()) {
      if (random.nextInt(4) < share) {
        boolean isOther = random.nextInt(12) == 0;
        Facts from = isOther ? possible.get(random.nextInt(possible.size())) : one;
        given.put(fact.key(), from.get(fact.key()));
      }
    }
    SortedMap<String, List<Value>> expected = new TreeMap<>();
    List<String> rules = new ArrayList<>();
    for (DecisionTable table : of.on(day).tables()) {
      Decision decision = table.decide(table.hits(one));
      for (int i = 0; i < table.outputs().size(); i++) {
        int output = i;
        if (random.nextInt(3) > 0) {
          expected.put(
              table.outputs().get(i).key(),
              deciding(decision).stream()
                  .map(row -> row.outputs().get(output))
                  .distinct()
                  .toList());
        }
      }
      deciding(decision).stream()
          .filter(row -> random.nextInt(3) == 0)
          .forEach(row -> rules.add(row.id()));
    }
    if (expected.isEmpty() && rules.isEmpty()) {
      DecisionTable table = of.tables().get(0);
      rules.add(table.rows().get(random.nextInt(table.rows().size())).id());
    }
    Optional<LocalDate> when =
        day.equals(LocalDate.MIN) || random.nextBoolean() ? Optional.empty() : Optional.of(day);
    return new Scenario(name, Optional.empty(), when, given, expected, rules, Place.NOWHERE);
  }

  private static List<Row> deciding(Decision decision) {
    return decision instanceof Decision.Decided decided ? decided.rows() : List.of();
  }

  /** Returns the periods in which a test case is tried. */
  private List<LocalDate> turns(Scenario scenario) {
    return book.changeDates().stream()
        .filter(
            turn ->
                scenario.day().map(day -> turn.equals(book.changeDates().floor(day))).orElse(true))
        .toList();
  }

  private boolean isUndecided(Scenario scenario) {
    return report.cases().get(book.scenarios().indexOf(scenario)).remarks().stream()
        .anyMatch(remark -> remark.key().equals("test.blank-undecided"));
  }

  /** Returns whether a test case holds for every case for which it stands. */
  private boolean holds(Scenario scenario, List<DecisionTable> tables) {
    return meant(scenario, tables).stream()
        .allMatch(
            facts ->
                scenario.expected().entrySet().stream()
                        .allMatch(one -> isConcluded(one.getKey(), one.getValue(), tables, facts))
                    && scenario.rules().stream().allMatch(rule -> decides(rule, tables, facts)));
  }

  private List<Facts> meant(Scenario scenario, List<DecisionTable> tables) {
    return new EveryCase(vocabulary, tables).having(scenario.given());
  }

  private static boolean isConcluded(
      String fact, List<Value> values, List<DecisionTable> tables, Facts facts) {
    DecisionTable table = concluding(fact, tables);
    int output = table.outputs().stream().map(Fact::key).toList().indexOf(fact);
    Conclusion conclusion = EveryCase.conclusion(table, facts);
    Set<Value> found = new HashSet<>();
    conclusion.outputs().forEach(outputs -> found.add(outputs.get(output)));
    return !conclusion.isConflict() && found.equals(Set.copyOf(values));
  }

  private static DecisionTable concluding(String fact, List<DecisionTable> tables) {
    return tables.stream()
        .filter(table -> table.outputs().stream().anyMatch(of -> of.key().equals(fact)))
        .findFirst()
        .orElseThrow();
  }

  /** Returns whether a row decides; each id is in one table only. */
  private static boolean decides(String rule, List<DecisionTable> tables, Facts facts) {
    return tables.stream()
        .anyMatch(
            table ->
                deciding(table.decide(table.hits(facts))).stream()
                    .anyMatch(row -> row.id().equals(rule)));
  }

  @Test
  void exactlyTheTestCasesThatHoldInEveryPeriodPass() {
    RandomBooks.many(
        seed -> {
          if (given(seed, 1)) {
            passed();
          }
        });
  }

  private void passed() {
    for (Scenario scenario : book.scenarios()) {
      if (!isUndecided(scenario)) {
        boolean holds =
            turns(scenario).stream().allMatch(turn -> holds(scenario, book.on(turn).tables()));
        TestReport.Case found = report.cases().get(book.scenarios().indexOf(scenario));
        assertThat(found.passes()).as("%s in %s", scenario, book).isEqualTo(holds);
      }
    }
  }

  @Test
  void rowsAndConditionsAreCoveredByTheTestCasesThatReachThem() {
    RandomBooks.many(
        seed -> {
          if (given(seed, 1) && book.scenarios().stream().noneMatch(this::isUndecided)) {
            covered();
          }
        });
  }

  private void covered() {
    for (DecisionTable table : book.tables()) {
      Map<List<String>, Boolean> rows = new HashMap<>();
      Map<List<String>, Map<Boolean, Boolean>> conditions = new HashMap<>();
      for (LocalDate turn : book.changeDates()) {
        DecisionTable then = book.on(turn).table(table.name()).orElseThrow();
        List<Scenario> asking =
            book.scenarios().stream()
                .filter(one -> turns(one).contains(turn))
                .filter(one -> one.asks(then, book.on(turn).tables()))
                .toList();
        List<Facts> possible = new EveryCase(vocabulary, List.of(then)).possible();
        for (Row row : then.rows()) {
          if (possible.stream().anyMatch(one -> decides(row.id(), List.of(then), one))) {
            boolean isReached =
                asking.stream()
                    .anyMatch(
                        one ->
                            meant(one, List.of(then)).stream()
                                .allMatch(facts -> decides(row.id(), List.of(then), facts)));
            rows.merge(List.of(row.id()), isReached, Boolean::logicalOr);
          }
          conditions(then, row, possible, asking, conditions);
        }
      }
      TestReport.Coverage found =
          report.coverage().stream()
              .filter(one -> one.table().equals(table.name()))
              .findFirst()
              .orElseThrow();
      assertThat(found.rows()).as("rows of %s in %s", table, book).isEqualTo(share(rows.values()));
      assertThat(found.conditions())
          .as("conditions of %s in %s", table, book)
          .isEqualTo(
              share(
                  conditions.values().stream()
                      .map(sides -> sides.values().stream().allMatch(reached -> reached))
                      .toList()));
    }
  }

  /** Adds whether each condition of a row that can hold does, and can fail does not. */
  private static void conditions(
      DecisionTable table,
      Row row,
      List<Facts> possible,
      List<Scenario> asking,
      Map<List<String>, Map<Boolean, Boolean>> conditions) {
    for (int i = 0; i < table.inputs().size(); i++) {
      UnaryTest test = row.tests().get(i);
      String fact = table.inputs().get(i).key();
      for (boolean side : new boolean[] {true, false}) {
        boolean isPossible =
            possible.stream().anyMatch(one -> test.accepts(one.orNull(fact)) == side);
        if (!(test instanceof UnaryTest.Any) && isPossible) {
          boolean isReached =
              asking.stream()
                  .filter(one -> one.given().containsKey(fact))
                  .anyMatch(one -> test.accepts(one.facts().orNull(fact)) == side);
          conditions
              .computeIfAbsent(List.of(row.id(), fact), unseen -> new HashMap<>())
              .merge(side, isReached, Boolean::logicalOr);
        }
      }
    }
  }

  private static Share share(Iterable<Boolean> reached) {
    int all = 0;
    int those = 0;
    for (boolean one : reached) {
      all++;
      those += one ? 1 : 0;
    }
    return new Share(those, all);
  }

  /** A change is noticed if a test case that holds would not hold any more. */
  @Test
  void exactlyTheChangesThatATestCaseWouldNoticeAreNoticed() {
    // Of what is left blank, the changed rules are asked about one choice only.
    RandomBooks.many(
        seed -> {
          if (given(seed, 4)) {
            noticed();
          }
        });
  }

  private void noticed() {
    Map<String, List<String>> results = new LinkedHashMap<>();
    Map<String, Map<LocalDate, List<TableChange>>> changes = new LinkedHashMap<>();
    for (LocalDate turn : book.changeDates()) {
      for (Mutant mutant : Mutants.of(book, turn, vocabulary)) {
        changes
            .computeIfAbsent(mutant.id(), id -> new LinkedHashMap<>())
            .put(turn, mutant.changes());
      }
    }
    changes.forEach(
        (id, times) -> results.computeIfAbsent(result(times), result -> new ArrayList<>()).add(id));
    TestReport.Mutation found = report.mutation();
    int noticed = results.getOrDefault("noticed", List.of()).size();
    int survived = results.getOrDefault("survived", List.of()).size();
    assertThat(found.undecided() + found.untried()).isZero();
    assertThat(List.of(found.noticed(), found.survivors().size(), found.equivalent()))
        .as("%s of %s", results, book)
        .isEqualTo(
            List.of(
                new Share(noticed, noticed + survived),
                survived,
                results.getOrDefault("same", List.of()).size()));
  }

  /** Returns what becomes of a change: of an impossible case it must also make a difference. */
  private String result(Map<LocalDate, List<TableChange>> times) {
    boolean differs = false;
    boolean isNoticed = false;
    boolean isNoticedOfPossible = false;
    for (Map.Entry<LocalDate, List<TableChange>> time : times.entrySet()) {
      List<DecisionTable> before = book.on(time.getKey()).tables();
      List<DecisionTable> after =
          before.stream().map(table -> changed(table, time.getValue())).toList();
      Set<DecisionTable> both = new LinkedHashSet<>();
      time.getValue().forEach(one -> both.addAll(List.of(one.from(), one.to())));
      differs |=
          new EveryCase(vocabulary, both)
              .possible().stream()
                  .anyMatch(
                      facts ->
                          time.getValue().stream()
                              .anyMatch(
                                  one ->
                                      !EveryCase.conclusion(one.from(), facts)
                                          .equals(EveryCase.conclusion(one.to(), facts))));
      for (Scenario scenario : book.scenarios()) {
        if (turns(scenario).contains(time.getKey())
            && holds(scenario, before)
            && !holds(scenario, after)) {
          isNoticed = true;
          isNoticedOfPossible |= before.stream().allMatch(table -> allows(table, scenario, before));
        }
      }
    }
    return isNoticedOfPossible || (isNoticed && differs)
        ? "noticed"
        : differs ? "survived" : "same";
  }

  /** Returns whether a case can have what a test case says of the facts of a table it asks. */
  private boolean allows(DecisionTable table, Scenario scenario, List<DecisionTable> all) {
    Map<String, Optional<Value>> given = new HashMap<>(scenario.given());
    given.keySet().retainAll(table.inputs().stream().map(Fact::key).toList());
    return !scenario.asks(table, all) || new EveryCase(vocabulary, List.of(table)).allows(given);
  }

  private static DecisionTable changed(DecisionTable table, List<TableChange> changed) {
    return changed.stream()
        .filter(one -> one.from().name().equals(table.name()))
        .map(TableChange::to)
        .findFirst()
        .orElse(table);
  }
}
