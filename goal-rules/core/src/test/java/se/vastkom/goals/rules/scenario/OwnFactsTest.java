package se.vastkom.goals.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.TableExplanation;
import se.vastkom.goals.assessment.TestReport.Mutation;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.RulesInForce;
import se.vastkom.goals.rules.Scenario;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Template;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.tables.Validity;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cases.Effort;
import se.vastkom.goals.tables.engine.DirectEngine;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

/** Tables about anything, with conclusions of every type and each hit policy. */
class OwnFactsTest {

  private static final LocalDate DAY = LocalDate.of(2020, 5, 1);
  private static final Fact WHEN = fact("när", new FactType.DateType());
  private static final Fact NOTE = fact("not", new FactType.TextType());
  private static final Fact SIZE =
      fact("storlek", new FactType.NumberType("", FactType.Scale.WHOLE));
  private static final Fact TRUTH = fact("sant", new FactType.TruthType());
  private static final Fact NUMBER = fact("tal", new FactType.NumberType(""));
  private static final Fact DATE = fact("dag", new FactType.DateType());
  private static final Fact TEXT = fact("text", new FactType.TextType());
  private static final Vocabulary VOCABULARY =
      new Vocabulary(List.of(WHEN, NOTE, SIZE), List.of(TRUTH, NUMBER, DATE, TEXT));

  private static Fact fact(String key, FactType type) {
    return new Fact(key, new Part.Name(key, key + "-en"), type);
  }

  private static DecisionTable table(Fact output, HitPolicy policy, Value one, Value other) {
    return new DecisionTable(
        output.key(),
        policy,
        List.of(WHEN, NOTE, SIZE),
        List.of(output),
        List.of(
            Row.of(
                output.key() + "1",
                List.of(
                    new Compared(Operator.AT_LEAST, new Value.Date(DAY)),
                    new UnaryTest.Any(),
                    new Compared(Operator.BELOW, Value.of(10))),
                one),
            Row.of(
                output.key() + "2",
                List.of(
                    new UnaryTest.Any(),
                    new UnaryTest.Is(new Value.Text("x")),
                    new UnaryTest.Is(Value.of(10))),
                other)));
  }

  private static RuleBook book() {
    return new RuleBook(
        new RuleBook.About("b", "B", "1", "", "", Validity.ALWAYS),
        List.of(
            table(TRUTH, HitPolicy.FIRST, Value.of(true), Value.of(false)),
            table(NUMBER, HitPolicy.ANY, Value.of(1), Value.of(2)),
            table(DATE, HitPolicy.COLLECT, new Value.Date(DAY), new Value.Date(LocalDate.MAX)),
            table(TEXT, HitPolicy.UNIQUE, new Value.Text("a"), new Value.Text("b"))));
  }

  @Test
  void everyConclusionIsChangedToAnother() {
    List<String> changes =
        Mutants.of(book(), LocalDate.MIN, VOCABULARY).stream()
            .map(mutant -> Words.swedish().say(mutant.what()))
            .toList();
    assertThat(changes)
        .contains(
            "sant1 gav sant nej i stället för ja",
            "tal1 gav tal 2 i stället för 1",
            "dag1 gav dag 2020-05-02 i stället för 2020-05-01",
            "text1 gav text a… i stället för a",
            "sant1 började vid 2020-04-30 i stället för 2020-05-01",
            "sant1 slutade vid 11 i stället för 10",
            "sant2 krävde storlek 9 i stället för 10",
            "sant2 stod före sant1");
    assertThat(changes).noneMatch(change -> change.startsWith("tal2 stod före"));
  }

  @Test
  void anExpectedRuleMustDecideWhateverIsBlankAlsoWhereOneOfTwoConclusionsIsExpected() {
    DecisionTable table =
        new DecisionTable(
            "t",
            HitPolicy.COLLECT,
            List.of(SIZE),
            List.of(NUMBER, TEXT),
            List.of(
                Row.of(
                    "liten",
                    List.of(new Compared(Operator.BELOW, Value.of(10))),
                    Value.of(1),
                    new Value.Text("x")),
                Row.of("alla", List.of(new UnaryTest.Any()), Value.of(1), new Value.Text("y"))));
    Scenario scenario =
        new Scenario(
            "ett",
            new TreeMap<>(),
            new TreeMap<>(Map.of(NUMBER.key(), List.of(Value.of(1)))),
            List.of("liten"),
            Place.NOWHERE);
    RuleBook book =
        new RuleBook(
                new RuleBook.About("b", "B", "1", "", "", Validity.ALWAYS),
                new Vocabulary(List.of(SIZE), List.of(NUMBER, TEXT)),
                List.of(table),
                List.of(),
                List.of(),
                List.of(),
                List.of())
            .testedBy(List.of(scenario));
    assertThat(Trial.of(book, new DirectEngine()).cases().get(0).failures())
        .extracting(Words.swedish()::say)
        .containsExactly(
            "tal, text beror på storlek, som testfallet lämnar tomt: storlek: 9 ger tal: 1, text: x,"
                + " tal: 1, text: y (regel liten, regel alla), men storlek: 10 ger tal: 1, text: y"
                + " (regel alla). Skriv saknas om uppgiften saknas, annars dess värde");
  }

  @Test
  void proposalsReachTablesOfEachHitPolicy() {
    for (DecisionTable table : book().tables()) {
      CoverageItems reach =
          CoverageItems.of(table, VOCABULARY, Effort.of(Long.MAX_VALUE), Set.of());
      Proposals found =
          CaseProposer.of(reach, List.of(), Optional.empty(), Effort.of(Long.MAX_VALUE));
      assertThat(found.untried()).isZero();
      List<Proposal> proposals = found.cases();
      Set<CoverageItems.Item> reached =
          reach.reached(
              proposals.stream().map(one -> CoveringCase.of(one.facts(), reach.table())).toList(),
              reach.items().keySet());
      assertThat(reach.items().keySet())
          .filteredOn(
              item ->
                  item.kind() == CoverageItems.Kind.ROW || item.kind() == CoverageItems.Kind.BORDER)
          .isNotEmpty()
          .isSubsetOf(reached);
      assertThat(proposals).hasSizeLessThanOrEqualTo(6);
    }
  }

  @Test
  void aTextWithFiguresIsLeftToTheAuthorOfAProposal() {
    Template filled = Template.read(Place.NOWHERE, "{storlek} räcker", VOCABULARY).orThrow();
    DecisionTable table =
        table(TEXT, HitPolicy.UNIQUE, new Value.Filled(filled), new Value.Text("b"));
    CoverageItems reach = CoverageItems.of(table, VOCABULARY, Effort.of(Long.MAX_VALUE), Set.of());
    assertThat(
            CaseProposer.of(reach, List.of(), Optional.empty(), Effort.of(Long.MAX_VALUE)).cases())
        .anyMatch(one -> one.rules().equals(List.of("text1")) && one.expected().isEmpty())
        .anyMatch(
            one ->
                one.rules().equals(List.of("text2"))
                    && one.expected().equals(Map.of("text", List.of(new Value.Text("b")))));
  }

  @Test
  void aChangeThatNoCaseTellsApartIsNotCounted() {
    DecisionTable table =
        new DecisionTable(
            "sant",
            HitPolicy.ANY,
            List.of(SIZE),
            List.of(TRUTH),
            List.of(
                Row.of("a", List.of(new UnaryTest.Any()), Value.of(true)),
                Row.of("b", List.of(new Compared(Operator.ABOVE, Value.of(3))), Value.of(true))));
    RuleBook book = Books.of(table);
    // Deleting b, or moving its border, changes nothing; deleting a does, and so does changing a
    // conclusion.
    Mutation mutation =
        new MutationRun(book, VOCABULARY, List.of(), Effort.of(Long.MAX_VALUE))
            .mutation(new Trial.Progress() {});
    assertThat(mutation.equivalent()).isEqualTo(4);
    assertThat(mutation.survivors().stream().map(one -> Words.swedish().say(one.what())))
        .containsExactlyInAnyOrder(
            "inget testfall märker om a togs bort",
            "inget testfall märker om a gav sant nej i stället för ja",
            "inget testfall märker om b gav sant nej i stället för ja");
  }

  private static RulesInForce rules(DecisionTable table) {
    return new RuleBook(new RuleBook.About("b", "B", "1", "", "", Validity.ALWAYS), List.of(table))
        .on(LocalDate.MIN);
  }

  private static TableExplanation explained(DecisionTable table, Facts facts) {
    return rules(table).explain(facts).get(0);
  }

  @Test
  void aRowThatIsHitAndDoesNotDecideIsToldSo() {
    DecisionTable first =
        new DecisionTable(
            "sant",
            HitPolicy.FIRST,
            List.of(SIZE),
            List.of(TRUTH),
            List.of(
                Row.of("a", List.of(new Compared(Operator.BELOW, Value.of(9))), Value.of(true)),
                Row.of("b", List.of(new UnaryTest.Any()), Value.of(false))));
    Facts small = new Facts(Map.of("storlek", Value.of(3)));
    TableExplanation consulted = explained(first, small);
    assertThat(consulted.rows().stream().map(TableExplanation.Row::verdict))
        .containsExactly(TableExplanation.Verdict.DECIDES, TableExplanation.Verdict.HIT);
    DecisionTable unique =
        new DecisionTable("sant", HitPolicy.UNIQUE, first.inputs(), first.outputs(), first.rows());
    TableExplanation conflict = explained(unique, small);
    assertThat(conflict.rows().stream().map(TableExplanation.Row::verdict))
        .containsExactly(TableExplanation.Verdict.HIT, TableExplanation.Verdict.HIT);
    assertThat(Words.swedish().say(conflict.concluded()))
        .isEqualTo("ingen slutsats, eftersom flera rader gäller");
  }

  @Test
  void aCaseMayExpectOnlyARule() {
    TreeMap<String, Optional<Value>> given = new TreeMap<>();
    given.put("storlek", Optional.of(Value.of(3)));
    Scenario scenario = new Scenario("liten", given, new TreeMap<>(), List.of("b"), Place.NOWHERE);
    DecisionTable table =
        new DecisionTable(
            "sant",
            HitPolicy.UNIQUE,
            List.of(SIZE),
            List.of(TRUTH),
            List.of(
                Row.of("a", List.of(new Compared(Operator.BELOW, Value.of(9))), Value.of(true)),
                Row.of("b", List.of(new Compared(Operator.BELOW, Value.of(5))), Value.of(true))));
    assertThat(scenario.asks(table, List.of(table))).isTrue();
    assertThat(scenario.asks(book().tables().get(0), book().tables())).isFalse();
    List<String> said = new ArrayList<>();
    Attempt attempt =
        Attempt.of(
            scenario,
            Map.of(
                "sant",
                new BlankFacts(
                        List.of(table),
                        new Vocabulary(List.of(SIZE), List.of(TRUTH)),
                        Effort.of(Long.MAX_VALUE))
                    .choice(scenario, table)),
            rules(table),
            Map.of("sant", table.decide(table.hits(scenario.facts()))),
            Map.of());
    attempt.failures(List.of(TRUTH)).forEach(what -> said.add(Words.swedish().say(what)));
    assertThat(said).containsExactly("väntat att regel b avgör, men regel a, regel b avgjorde");
    assertThat(attempt.failing()).containsExactly("sant");
  }
}
