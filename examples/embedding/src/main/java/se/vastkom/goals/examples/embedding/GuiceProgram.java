package se.vastkom.goals.examples.embedding;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.multibindings.OptionalBinder;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.Optional;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.rules.Assessor;
import se.vastkom.goals.rules.CurrentAssessor;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.rules.GoalRulesModule;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.sheet.Files;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.engine.RuleEngine;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

/**
 * A Guice program whose rules use a fact of its own, the goal's area, on an engine of its own; and
 * whose rule book is swapped while it runs.
 */
public final class GuiceProgram {

  /** The area of a goal, which is not among the standard facts. */
  static final GoalFacts FACTS =
      GoalFacts.standard()
          .and(
              new Fact("område", new Part.Name("område", "area"), new FactType.TextType()),
              one -> Optional.of(new Value.Text(one.goal().area().value())));

  private final Provider<Assessor> assessors;

  @Inject
  GuiceProgram(Provider<Assessor> assessors) {
    this.assessors = assessors;
  }

  /** Prints the verdicts by one book, swaps it, and prints them by the other. */
  public static void main(String[] arguments) {
    Injector injector =
        Guice.createInjector(new GoalRulesModule(book("regelverk")), new OwnRules());
    GuiceProgram program = injector.getInstance(GuiceProgram.class);
    FollowUp followUp = OwnFollowUp.followUp();
    program.print(followUp);
    injector.getInstance(CurrentAssessor.class).use(book("regelverk-skola"));
    program.print(followUp);
  }

  /** The program's own bindings. */
  private static final class OwnRules extends AbstractModule {
    @Override
    protected void configure() {
      OptionalBinder.newOptionalBinder(binder(), RuleEngine.class)
          .setBinding()
          .to(RowByRowEngine.class);
      OptionalBinder.newOptionalBinder(binder(), GoalFacts.class).setBinding().toInstance(FACTS);
    }
  }

  private static RuleBook book(String folder) {
    return RuleBooks.read(
            Files.beside(file -> GuiceProgram.class.getResourceAsStream(file), folder),
            FACTS.vocabulary())
        .orThrow();
  }

  private void print(FollowUp followUp) {
    AssessedFollowUp assessed = assessors.get().assess(followUp).orThrow();
    System.out.println(assessed.run().book().id() + ", " + assessed.run().engine() + ":");
    for (Assessment assessment : assessed.assessments()) {
      System.out.println(
          "  "
              + assessment.evidence().goal().id().value()
              + ": "
              + Words.swedish().sayFirst(assessment.statusFinding().sentence()));
    }
  }
}
