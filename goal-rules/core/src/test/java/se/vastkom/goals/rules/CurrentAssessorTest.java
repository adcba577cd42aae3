package se.vastkom.goals.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.MapBinder;
import com.google.inject.multibindings.OptionalBinder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.engine.DirectEngine;
import se.vastkom.goals.tables.engine.PlainEngine;
import se.vastkom.goals.tables.engine.RuleEngine;
import se.vastkom.goals.tables.engine.RuleEngineException;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** The current book, engines that reject, sources beside the tables, and all of it in Guice. */
class CurrentAssessorTest {

  private static final RuleBook LETTER = RuleBooks.shipped("vastkom-2015");
  private static final RuleBook STEPS = RuleBooks.shipped("vansbro-2019");

  /** 23 of 49: partly met by the letter, not met where partly begins at 80 %. */
  private static final FollowUp FOLLOW_UP =
      FollowUp.builder(
              new FollowUp.Header(
                  "prov", "Prov", "", "", Period.year(2015), Population.vastraGotaland()))
          .area(FocusArea.of("a", "Område"))
          .goal(Goal.of("a-1", "a", "Mål", new Target.AtLeast(Quantity.of(49, "kommuner"))))
          .observation(Observation.counted("a-1", 23, "kommuner"))
          .check()
          .orThrow();

  private static String book(AssessedFollowUp assessed) {
    return assessed.run().book().id() + " " + assessed.run().book().sha256();
  }

  private static Status status(AssessedFollowUp assessed) {
    return assessed.assessments().get(0).status();
  }

  @Test
  void aSwappedBookDecidesFromThenOnAndWhoHasGotTheOldOneKeepsIt() {
    CurrentAssessor current = new CurrentAssessor(LETTER, new DirectEngine(), GoalFacts.standard());
    Assessor before = current.get();

    current.use(STEPS);

    AssessedFollowUp after = current.get().assess(FOLLOW_UP).orThrow();
    assertThat(book(after)).isEqualTo("vansbro-2019 " + STEPS.sha256());
    assertThat(status(after)).isEqualTo(Status.EJ_UPPFYLLT);
    AssessedFollowUp old = before.assess(FOLLOW_UP).orThrow();
    assertThat(book(old)).isEqualTo("vastkom-2015 " + LETTER.sha256());
    assertThat(status(old)).isEqualTo(Status.DELVIS);
  }

  @Test
  void booksAreSwappedWhileOthersAssess() throws Exception {
    CurrentAssessor current = new CurrentAssessor(LETTER, new DirectEngine(), GoalFacts.standard());
    AtomicBoolean enough = new AtomicBoolean();
    Callable<Set<String>> assessing =
        () -> {
          Set<String> seen = new HashSet<>();
          while (!enough.get()) {
            AssessedFollowUp assessed = current.get().assess(FOLLOW_UP).orThrow();
            seen.add(assessed.run().book().id() + " " + status(assessed).key());
          }
          return seen;
        };
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      List<Future<Set<String>>> results = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        results.add(threads.submit(assessing));
      }
      for (int i = 0; i < 100; i++) {
        current.use(i % 2 == 0 ? STEPS : LETTER);
        Thread.sleep(1);
      }
      enough.set(true);
      Set<String> seen = new HashSet<>();
      for (Future<Set<String>> result : results) {
        seen.addAll(result.get());
      }
      assertThat(seen).containsExactlyInAnyOrder("vastkom-2015 delvis", "vansbro-2019 ej uppfyllt");
    } finally {
      threads.shutdownNow();
    }
  }

  private static final class Refusing implements RuleEngine {
    @Override
    public String name() {
      return "vägrar";
    }

    @Override
    public Prepared prepare(List<DecisionTable> tables) {
      throw new IllegalArgumentException("Column 3 of status.");
    }
  }

  @Test
  void aBookThatTheEngineCannotRunExactlyIsAProblemAndTheOneBeforeStays() {
    Checked<AssessedFollowUp> assessed = Assessor.using(LETTER, new Refusing()).assess(FOLLOW_UP);
    assertThat(assessed.value()).isEmpty();
    assertThat(assessed.problems())
        .extracting(problem -> Words.swedish().say(problem.phrase()))
        .containsExactly(
            "vastkom-2015: Regelmotorn vägrar kan inte köra regelverket vastkom-2015 exakt, och säger:"
                + " Column 3 of status. Välj en annan motor, eller ändra det som den nämner.");
    assertThat(assessed.problems())
        .extracting(problem -> Words.english().say(problem.phrase()))
        .containsExactly(
            "vastkom-2015: The rule engine vägrar cannot run the rule book vastkom-2015 exactly, and"
                + " says: Column 3 of status. Choose another engine, or change what it names.");
    assertThatThrownBy(() -> new CurrentAssessor(LETTER, new Refusing(), GoalFacts.standard()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Forgets every case. */
  private static final class Forgetful implements RuleEngine {
    @Override
    public String name() {
      return "glömsk";
    }

    @Override
    public Prepared prepare(List<DecisionTable> tables) {
      return cases -> List.of();
    }
  }

  @Test
  void anEngineThatBreaksItsPromiseIsNamed() {
    assertThatThrownBy(() -> Assessor.using(LETTER, new Forgetful()).assess(FOLLOW_UP))
        .isInstanceOf(RuleEngineException.class)
        .hasMessageStartingWith("The rule engine 'glömsk' returned hits of 0 for ");
  }

  /** Adds one finding of a kind to each goal. */
  private record Beside(Finding.Kind kind) implements FindingSource {
    @Override
    public String name() {
      return "bredvid";
    }

    @Override
    public List<List<Finding>> findings(List<GoalCase> goals) {
      return goals.stream()
          .map(
              goal ->
                  List.of(
                      new Finding(
                          kind,
                          Phrase.of("conclusion.remark"),
                          List.of(),
                          Phrase.of("hint.none"),
                          Optional.empty(),
                          List.of())))
          .toList();
    }
  }

  @Test
  void aSourceBesideTheTablesAddsItsRemarksLastAndIsRecorded() {
    Assessor plain = Assessor.using(LETTER, new DirectEngine());
    AssessedFollowUp assessed =
        plain.and(new Beside(Finding.Kind.REMARK)).assess(FOLLOW_UP).orThrow();
    Assessment before = plain.assess(FOLLOW_UP).orThrow().assessments().get(0);
    Assessment after = assessed.assessments().get(0);

    assertThat(after.status()).isEqualTo(before.status());
    assertThat(after.findings()).hasSize(before.findings().size() + 1);
    assertThat(after.findings().get(before.findings().size()).kind())
        .isEqualTo(Finding.Kind.REMARK);
    assertThat(assessed.run().engine()).isEqualTo("direct + bredvid");
  }

  @Test
  void aSourceBesideTheTablesDecidesNoStatus() {
    Assessor assessor =
        Assessor.using(LETTER, new DirectEngine()).and(new Beside(Finding.Kind.STATUS));
    assertThatThrownBy(() -> assessor.assess(FOLLOW_UP))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("Expected only remarks from 'bredvid'; found Finding[kind=STATUS");
  }

  @Test
  void guiceGivesTheAssessorByTheBookOfTheMomentWithTheEngineThatIsThere() {
    Injector injector = Guice.createInjector(new GoalRulesModule(LETTER));

    AssessedFollowUp before = injector.getInstance(Assessor.class).assess(FOLLOW_UP).orThrow();
    injector.getInstance(CurrentAssessor.class).use(STEPS);
    AssessedFollowUp after = injector.getInstance(Assessor.class).assess(FOLLOW_UP).orThrow();

    assertThat(before.run().engine()).isEqualTo("direct");
    assertThat(before.run().book().id()).isEqualTo("vastkom-2015");
    assertThat(after.run().book().id()).isEqualTo("vansbro-2019");
    assertThat(injector.getInstance(Key.get(new TypeLiteral<Map<String, RuleEngine>>() {})))
        .containsOnlyKeys("direct");
  }

  @Test
  void guiceTakesAnEngineAndFactsOfTheProgram() {
    GoalFacts facts = GoalFacts.standard();
    Injector injector =
        Guice.createInjector(
            new GoalRulesModule(LETTER),
            new AbstractModule() {
              @Override
              protected void configure() {
                OptionalBinder.newOptionalBinder(binder(), RuleEngine.class)
                    .setBinding()
                    .to(PlainEngine.class);
                OptionalBinder.newOptionalBinder(binder(), GoalFacts.class)
                    .setBinding()
                    .toInstance(facts);
                MapBinder.newMapBinder(binder(), String.class, RuleEngine.class)
                    .addBinding("plain")
                    .to(PlainEngine.class);
              }
            });

    AssessedFollowUp assessed = injector.getInstance(Assessor.class).assess(FOLLOW_UP).orThrow();

    assertThat(assessed.run().engine()).isEqualTo("plain");
    assertThat(injector.getInstance(Key.get(new TypeLiteral<Map<String, RuleEngine>>() {})))
        .containsOnlyKeys("direct", "plain");
    assertThat(injector.getInstance(GoalFacts.class).of(GoalCase.of(FOLLOW_UP).get(0)))
        .isInstanceOf(Facts.class);
  }
}
