package se.vastkom.goals.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.TestReport;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.Scenario;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.tables.Cases;
import se.vastkom.goals.tables.Decision;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.RandomTables;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cases.Effort;
import se.vastkom.goals.tables.cases.Partition;
import se.vastkom.goals.tables.engine.DirectEngine;
import se.vastkom.goals.words.Words;

/** A test case holds only if it holds whatever the facts are that it leaves blank. */
class BlankFactsTest {

  /**
   * Returns the template with one test case alone, of a goal of at least so much.
   *
   * @param line its name, and what it says of läge, nått, måluppfyllelse, utveckling, status, trend
   *     and the rule
   */
  private static RuleBook withCase(String line) {
    String[] cells = line.split(";", -1);
    String[] ofGoal = {cells[0], cells[1], cells[2], cells[3], "minst"};
    String[] others = Arrays.copyOfRange(cells, 4, cells.length);
    return Books.changed(
        RuleBooks.template(),
        "testfall.csv",
        text ->
            "testfall;läge;nått;måluppfyllelse;måltyp;utveckling;status;trend;regel\n"
                + String.join(";", ofGoal)
                + ";"
                + String.join(";", others)
                + "\n");
  }

  private static TestReport report(RuleBook book) {
    return Trial.of(book, new DirectEngine()).report();
  }

  private static List<String> failures(RuleBook book) {
    return report(book).cases().get(0).failures().stream().map(Words.swedish()::say).toList();
  }

  @Test
  void aBlankIsNotAMissingFact() {
    assertThat(failures(withCase("Andelen är inte sagd;aktivt;nej;;;ej uppfyllt;;S5")))
        .containsExactly(
            "status beror på måluppfyllelse, som testfallet lämnar tomt: måluppfyllelse: saknas ger"
                + " ej uppfyllt (regel S5), men måluppfyllelse: 79 % ger ej uppfyllt (regel S4)."
                + " Skriv saknas om uppgiften saknas, annars dess värde");
    assertThat(failures(withCase("Andelen saknas;aktivt;nej;saknas;;ej uppfyllt;;S5"))).isEmpty();
  }

  @Test
  void aBlankThatNoRowInPlayAsksAboutDoesNotMatter() {
    assertThat(failures(withCase("Nått;aktivt;ja;;;uppfyllt;;S2"))).isEmpty();
    assertThat(failures(withCase("Utgått;utgått;;;;utgått;;S1"))).isEmpty();
  }

  /** Without a lifecycle there is no goal, so "nothing is known" is no case of its own. */
  @Test
  void whatDependsOnABlankIsToldEvenIfNothingAsExpectedFollows() {
    assertThat(failures(withCase("Inget är känt;;;;;saknas;;")))
        .containsExactly(
            "status beror på läge, som testfallet lämnar tomt: läge: vilande ger utgått (regel S1),"
                + " men läge: aktivt ger ej bedömt (regel S6). Skriv saknas om uppgiften saknas,"
                + " annars dess värde");
  }

  @Test
  void aFailureWhateverIsBlankIsAnOrdinaryOne() {
    assertThat(failures(withCase("Utgått;utgått;;;;uppfyllt;;")))
        .containsExactly("status: väntat uppfyllt, fick utgått (regel S1)");
  }

  @Test
  void aBlankCoversNoMissingFact() {
    List<String> left =
        report(withCase("Nått;aktivt;ja;;;uppfyllt;;S2")).coverage().get(0).left().stream()
            .map(one -> Words.swedish().say(one.what()))
            .toList();
    assertThat(left)
        .contains("Inget testfall prövar måluppfyllelse: saknas", "Regel S1 avgör inget testfall");
    assertThat(left).doesNotContain("regel S2 avgör inget testfall");
  }

  @Property(tries = 2_000)
  void exactlyWhatHoldsForEveryPossibleCaseHolds(@ForAll Random random) {
    RandomTables tables = new RandomTables(random);
    List<Fact> facts = tables.facts(2, 4);
    List<Fact> inputs = facts.subList(0, 1 + random.nextInt(Math.min(3, facts.size())));
    Vocabulary vocabulary =
        new Vocabulary(facts, List.of(RandomTables.OUTPUT), tables.implications(facts));
    DecisionTable drawn = tables.table(List.of(HitPolicy.values()).get(random.nextInt(4)), inputs);
    DecisionTable table =
        new DecisionTable(
            RandomTables.OUTPUT.key(), drawn.policy(), inputs, drawn.outputs(), drawn.rows());
    List<Facts> possible =
        Cases.all(Partition.of(vocabulary, List.of(table))).stream()
            .filter(vocabulary::isPossible)
            .toList();
    Assume.that(!possible.isEmpty());
    Facts one = possible.get(random.nextInt(possible.size()));
    SortedMap<String, Optional<Value>> given = new TreeMap<>();
    facts.stream()
        .filter(fact -> random.nextBoolean())
        .forEach(fact -> given.put(fact.key(), one.get(fact.key())));
    Scenario scenario = scenario(given, one, table, random);
    List<Facts> meant =
        possible.stream()
            .filter(
                other ->
                    given.entrySet().stream()
                        .allMatch(fact -> other.get(fact.getKey()).equals(fact.getValue())))
            .toList();
    BlankFacts.Choice choice =
        new BlankFacts(List.of(table), vocabulary, Effort.of(Long.MAX_VALUE))
            .choice(scenario, table);
    boolean holds = meant.stream().allMatch(other -> holds(scenario, table, other));
    assertThat(holds(scenario, table, choice.facts())).isEqualTo(holds);
    assertThat(choice.isDecided()).isTrue();
    boolean varies =
        meant.stream().anyMatch(other -> holds(scenario, table, other))
            || meant.stream()
                    .map(other -> table.decide(table.hits(other)).conclusion())
                    .distinct()
                    .count()
                > 1;
    assertThat(choice.otherwise().isPresent()).isEqualTo(!holds && varies);
    assertThat(choice.facts().values()).containsAllEntriesOf(new Facts(known(given)).values());
  }

  private static Map<String, Value> known(SortedMap<String, Optional<Value>> given) {
    Map<String, Value> known = new TreeMap<>();
    given.forEach((fact, value) -> value.ifPresent(there -> known.put(fact, there)));
    return known;
  }

  static Scenario scenario(
      SortedMap<String, Optional<Value>> given, Facts one, DecisionTable table, Random random) {
    List<Row> decided =
        table.decide(table.hits(one)) instanceof Decision.Decided rows ? rows.rows() : List.of();
    SortedMap<String, List<Value>> expected = new TreeMap<>();
    List<String> rules = new ArrayList<>();
    if (random.nextBoolean() && !decided.isEmpty()) {
      rules.add(decided.get(random.nextInt(decided.size())).id());
    }
    if (rules.isEmpty() || random.nextBoolean()) {
      expected.put(
          table.name(), decided.stream().map(row -> row.outputs().get(0)).distinct().toList());
    }
    return new Scenario("s", given, expected, rules, Place.NOWHERE);
  }

  static boolean holds(Scenario scenario, DecisionTable table, Facts facts) {
    Decision decision = table.decide(table.hits(facts));
    List<String> ids =
        decision instanceof Decision.Decided decided
            ? decided.rows().stream().map(Row::id).toList()
            : List.of();
    return ids.containsAll(scenario.rules())
        && (!scenario.expected().containsKey(table.name())
            || decision.conclusion().equals(Attempt.expected(scenario, table.name())));
  }

  @Test
  void whatWouldTakeTooLongIsRemarkedOn() {
    RuleBook book = withCase("Andelen är inte sagd;aktivt;nej;;;ej uppfyllt;;S5");
    DecisionTable status = book.on(LocalDate.MIN).tables().get(0);
    BlankFacts.Choice choice =
        new BlankFacts(List.of(status), GoalFacts.standard().vocabulary(), Effort.of(/* looks */ 1))
            .choice(book.scenarios().get(0), status);
    assertThat(choice.isDecided()).isFalse();
    assertThat(choice.facts().get("måluppfyllelse")).isEmpty();
  }
}
