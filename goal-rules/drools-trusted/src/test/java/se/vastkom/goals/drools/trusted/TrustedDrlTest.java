package se.vastkom.goals.drools.trusted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.Assessor;
import se.vastkom.goals.rules.GoalCase;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.engine.RuleEngine;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

@Tag("slow")
class TrustedDrlTest {

  private static final String HEADER =
      """
      import se.vastkom.goals.drools.trusted.*;
      import se.vastkom.goals.evidence.Evidence;
      global Findings findings;
      """;

  @Test
  void theExampleAddsRemarksInBothLanguagesThatNameFileAndRule() throws IOException {
    AssessedFollowUp assessed =
        Assessor.using(RuleBooks.shipped("vastkom-2015"), RuleEngine.onClassPath())
            .and(example())
            .assess(Goals.followUp())
            .orThrow();
    List<Finding> first = added(assessed.assessments().get(0));
    assertThat(first.stream().map(finding -> Words.swedish().say(finding.sentence())))
        .containsExactly(
            "anmärkning: nära målet: 92 % (regel nära målet, anmarkningar.drl rad 13 kolumn 1).",
            "anmärkning: alla andra mål i området är nådda"
                + " (regel ensamt ouppnått i sitt område, anmarkningar.drl rad 22 kolumn 1).");
    assertThat(Words.english().say(first.get(0).sentence()))
        .isEqualTo(
            "remark: close to the target: 92%"
                + " (rule nära målet, anmarkningar.drl line 13 column 1).");
    assertThat(first.get(0).rules())
        .containsExactly(
            new Finding.RuleRef("anmärkning", "nära målet", Place.line("anmarkningar.drl", 13, 1)));
    assertThat(assessed.assessments().stream().skip(1).map(TrustedDrlTest::added))
        .allSatisfy(findings -> assertThat(findings).isEmpty());
    assertThat(assessed.run().engine())
        .isEqualTo("drools + drl-" + example().sha256().substring(0, 12));
  }

  private static List<Finding> added(Assessment assessment) {
    return assessment.findings().stream()
        .filter(finding -> finding.rules().stream().anyMatch(rule -> isDrl(rule.place())))
        .toList();
  }

  private static boolean isDrl(Place place) {
    return place.source().endsWith(".drl");
  }

  private static TrustedDrl example() throws IOException {
    try (InputStream in = TrustedDrlTest.class.getResourceAsStream("anmarkningar.drl")) {
      return TrustedDrl.of(
              "anmarkningar.drl", new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .orThrow();
    }
  }

  @Test
  void remarksOfAGoalStandAsTheRulesDoAndEachOnce() {
    TrustedDrl drl =
        drl(
            """
            rule "andra" salience 1 when $g : Evidence() Evidence() then
                findings.remark($g, "b"); findings.remark($g, "a"); end
            rule "tredje" salience 9 when $g : DrlCase() then findings.remark($g, "c"); end
            """);
    List<GoalCase> goals = Goals.cases();
    assertThat(drl.findings(goals))
        .hasSize(4)
        .allSatisfy(
            of ->
                assertThat(of.stream().map(Finding::reason).map(Words.swedish()::say))
                    .containsExactly("a", "b", "c"));
    assertThat(drl.findings(List.of())).isEmpty();
    assertThat(drl.findings(List.of(goals.get(0), goals.get(0)))).hasSize(2);
    assertThat(drl).hasToString("prov.drl [andra, tredje]");
  }

  @Test
  void factsAreReadExactlyAndAMissingOneIsNull() {
    Map<String, Value> values =
        Map.of(
            "tal", Value.of(Ratio.of(2, 3)),
            "ord", Value.word("a"),
            "text", new Value.Text("t"),
            "sant", Value.of(true),
            "dag", new Value.Date(LocalDate.of(2015, 12, 31)));
    DrlCase one = new DrlCase(new Facts(values), Optional.empty());
    assertThat(one.number("tal")).isEqualTo(Ratio.of(2, 3));
    assertThat(one.word("ord")).isEqualTo("a");
    assertThat(one.text("text")).isEqualTo("t");
    assertThat(one.truth("sant")).isTrue();
    assertThat(one.day("dag")).isEqualTo(LocalDate.of(2015, 12, 31));
    assertThat(one.number("x")).isNull();
    assertThat(one.word("x")).isNull();
    assertThat(one.text("x")).isNull();
    assertThat(one.truth("x")).isNull();
    assertThat(one.day("x")).isNull();
    assertThat(one.has("tal")).isTrue();
    assertThat(one.has("x")).isFalse();
    assertThat(one.lacks("x")).isTrue();
    assertThat(one.lacks("tal")).isFalse();
    assertThat(one.is("tal", "2/3")).isTrue();
    assertThat(one.is("tal", "0.6667")).isFalse();
    assertThat(one.is("sant", "ja")).isTrue();
    assertThat(one.is("sant", "nej")).isFalse();
    assertThat(one.is("ord", "a")).isTrue();
    assertThat(one.is("dag", "2015-12-31")).isTrue();
    assertThat(one.is("x", "a")).isFalse();
    assertThat(one.below("tal", "0.6666666666666667")).isTrue();
    assertThat(one.below("tal", "2/3")).isFalse();
    assertThat(one.atMost("tal", "2/3")).isTrue();
    assertThat(one.atMost("tal", "0.6666666666666666")).isFalse();
    assertThat(one.atLeast("tal", "2/3")).isTrue();
    assertThat(one.atLeast("tal", "0.6666666666666667")).isFalse();
    assertThat(one.above("tal", "0.6666666666666666")).isTrue();
    assertThat(one.above("tal", "2/3")).isFalse();
    assertThat(one.above("dag", "2015-12-30")).isTrue();
    assertThat(one.below("x", "1") || one.atMost("x", "1")).isFalse();
    assertThat(one.above("x", "1") || one.atLeast("x", "1")).isFalse();
    assertThat(one.toString()).startsWith("{dag=2015-12-31");
    assertThatThrownBy(() -> one.number("ord"))
        .hasMessage("Expected 'ord' to be a number; found 'a'.");
    assertThatThrownBy(() -> one.above("ord", "1"))
        .hasMessage("Expected 'ord' to be a number or a day; found 'a'.");
    assertThatThrownBy(one::evidence).hasMessageContaining("found no evidence");
  }

  @Test
  void aFactThatNoGoalHasIsAnErrorThatNamesTheRule() {
    RuleFailedException failed =
        failed("rule \"x\" when DrlCase( is(\"lage\", \"aktivt\") ) then end");
    assertThat(failed)
        .hasMessage(
            "The rule 'x' (prov.drl line 4) threw IllegalArgumentException when it was tested."
                + " Correct the rule; nothing was concluded. It says: Goals have no fact 'lage'."
                + " Did you mean \"läge\"?");
    assertThat(failed.rule()).isEqualTo("x");
    assertThat(failed.place()).isEqualTo(Place.line("prov.drl", 4, 1));
  }

  @Test
  void aRuleSeesTheFactsOfTheProgram() {
    GoalFacts facts =
        GoalFacts.standard()
            .and(
                new Fact("område", new Part.Name("område", "area"), new FactType.TextType()),
                goal -> Optional.of(new Value.Text(goal.goal().area().value())));
    TrustedDrl drl =
        drl(
            "rule x when $c : DrlCase( is(\"område\", \"b\") ) then"
                + " findings.remark($c, $c.text(\"område\")); end");
    assertThat(drl.seeing(facts).findings(Goals.cases()).stream().map(List::size))
        .containsExactly(0, 0, 1, 1);
  }

  @Test
  void rulesThatGoOnFiringAreStoppedAndNamed() {
    TrustedDrl drl = drl("rule \"evig\" when $g : Evidence() then update($g); end");
    List<GoalCase> goals = Goals.cases();
    assertThat(thrownBy(() -> drl.findings(goals)))
        .hasMessage(
            "The rule 'evig' (prov.drl line 4) was about to fire when rules had fired 4000 times,"
                + " which is the bound. Maybe it changes or inserts what wakes it again; or raise"
                + " the bound with firingAtMost.");
    TrustedDrl once = drl("rule x when $g : Evidence() then findings.remark($g, \"x\"); end");
    assertThat(once.firingAtMost(1).findings(goals)).allSatisfy(of -> assertThat(of).hasSize(1));
    assertThat(once.firingAtMost(Integer.MAX_VALUE).findings(goals)).hasSize(4);
    assertThatThrownBy(() -> once.firingAtMost(0)).hasMessage("Expected 1 or more; found 0.");
  }

  @Test
  void aRuleThatThrowsIsNamedWithItsLine() {
    RuleFailedException failed =
        failed(
            """

            rule "delar"
            when $g : Evidence() then
                int none = $g.goal().id().value().length() - $g.goal().id().value().length();
                findings.remark($g, "" + 1 / none);
            end
            """);
    assertThat(failed)
        .hasMessage(
            "The rule 'delar' (prov.drl line 5) threw ArithmeticException when it fired. Correct"
                + " the rule; nothing was concluded. It says: / by zero")
        .hasCauseInstanceOf(ArithmeticException.class);
  }

  @Test
  void aRuleCannotReportWhatNobodyAskedFor() {
    assertThat(failed("rule x when $c : DrlCase() then findings.row($c, \"t\", \"r1\"); end"))
        .hasMessageContaining(
            "It says: Expected a case and a row that the engine was given; found the row 'r1' of"
                + " the table 't'.");
    assertThat(
            failed(
                "rule x when $c : DrlCase() then"
                    + " new Thread() {}; findings.remark((Evidence) null, \"text\"); end"))
        .hasMessageContaining("Expected a remark on one of the goals, by a rule that fires");
  }

  @Test
  void asAnEngineItReportsRowsAndNothingElse() {
    Fact fact = new Fact("tal", new Part.Name("tal", "number"), new FactType.NumberType(""));
    Fact output = new Fact("ut", new Part.Name("ut", "out"), new FactType.TruthType());
    DecisionTable table =
        new DecisionTable(
            "t",
            HitPolicy.COLLECT,
            List.of(fact),
            List.of(output),
            List.of(
                Row.of("r1", List.of(new UnaryTest.Any()), Value.of(true)),
                Row.of("r2", List.of(new UnaryTest.Any()), Value.of(true))));
    RuleEngine engine =
        drl("""
                rule a when $c : DrlCase( above("tal", "1") ) then findings.row($c, "t", "r2"); end
                rule b when $c : DrlCase( is("tal", "7") ) then findings.row($c, "t", "r3"); end
                rule c when $c : DrlCase( is("tal", "8") ) then findings.remark($c, "nej"); end
                """)
            .asEngine();
    assertThat(engine.name()).matches("drl-[0-9a-f]{12}");
    RuleEngine.Prepared prepared = engine.prepare(List.of(table));
    assertThat(prepared.hits(List.of(facts(1), facts(2), facts(0))))
        .extracting(Object::toString)
        .containsExactly("t: -", "t: r2", "t: -");
    assertThat(prepared.hits(Collections.nCopies(2_001, facts(2)))).hasSize(2_001);
    assertThatThrownBy(() -> prepared.hits(facts(7)))
        .isInstanceOf(RuleFailedException.class)
        .hasMessageContaining("found the row 'r3' of the table 't'");
    assertThatThrownBy(() -> prepared.hits(facts(8)))
        .isInstanceOf(RuleFailedException.class)
        .hasMessageContaining("The rule 'c' (prov.drl line 6)")
        .hasMessageContaining("found no evidence");
  }

  private static Facts facts(long number) {
    return new Facts(Map.of("tal", Value.of(number)));
  }

  @Test
  void threadsShareOne() throws Exception {
    List<GoalCase> goals = Goals.cases();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (int round = 0; round < 5; round++) {
        // A new base each round, so that four threads at once build what Drools builds on first
        // use.
        TrustedDrl drl = example();
        List<Future<List<String>>> found =
            threads.invokeAll(
                Collections.nCopies(
                    20,
                    () ->
                        drl.findings(goals).stream()
                            .flatMap(List::stream)
                            .map(finding -> Words.english().say(finding.reason()))
                            .toList()));
        for (Future<List<String>> one : found) {
          assertThat(one.get())
              .containsExactly(
                  "close to the target: 92%", "all other goals of the area are reached");
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void itIsCompiledAndRunWhateverTheThreadsClassLoader() {
    Thread thread = Thread.currentThread();
    ClassLoader own = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      assertThat(
              drl("rule x when $g : Evidence() then findings.remark($g, \"åäö → x\"); end")
                  .findings(Goals.cases()))
          .allSatisfy(
              of -> assertThat(Words.swedish().say(of.get(0).reason())).isEqualTo("åäö → x"));
      assertThat(thread.getContextClassLoader()).isSameAs(ClassLoader.getPlatformClassLoader());
    } finally {
      thread.setContextClassLoader(own);
    }
  }

  private static TrustedDrl drl(String rules) {
    return TrustedDrl.of("prov.drl", HEADER + rules).orThrow();
  }

  private static RuleFailedException failed(String rules) {
    TrustedDrl drl = drl(rules);
    return thrownBy(() -> drl.findings(Goals.cases()));
  }

  private static RuleFailedException thrownBy(Supplier<?> call) {
    return catchThrowableOfType(RuleFailedException.class, call::get);
  }
}
