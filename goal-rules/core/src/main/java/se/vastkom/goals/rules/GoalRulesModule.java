package se.vastkom.goals.rules;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.MapBinder;
import com.google.inject.multibindings.OptionalBinder;
import se.vastkom.goals.tables.engine.RuleEngine;

/**
 * Rules for a Guice injector: an {@link Assessor} by the current book, and the {@link
 * CurrentAssessor} to swap it. A program binds its own engine or facts in its own module:
 *
 * <pre>{@code
 * OptionalBinder.newOptionalBinder(binder(), RuleEngine.class).setBinding().to(MyEngine.class);
 * OptionalBinder.newOptionalBinder(binder(), GoalFacts.class).setBinding().toInstance(myFacts);
 * MapBinder.newMapBinder(binder(), String.class, RuleEngine.class)
 *     .addBinding("mine").to(MyEngine.class);
 * }</pre>
 *
 * <p>The map has every engine on the class path by name; the default engine is that of {@link
 * RuleEngine#onClassPath}. Nothing is scanned or static. The only class here that needs Guice,
 * which is an optional dependency.
 */
public final class GoalRulesModule extends AbstractModule {

  private final RuleBook first;

  /** Creates a module with this book, until another is swapped in. */
  public GoalRulesModule(RuleBook first) {
    this.first = first;
  }

  @Override
  protected void configure() {
    OptionalBinder.newOptionalBinder(binder(), RuleEngine.class)
        .setDefault()
        .toProvider(RuleEngine::onClassPath)
        .in(Singleton.class);
    OptionalBinder.newOptionalBinder(binder(), GoalFacts.class)
        .setDefault()
        .toInstance(GoalFacts.standard());
    MapBinder<String, RuleEngine> byName =
        MapBinder.newMapBinder(binder(), String.class, RuleEngine.class);
    RuleEngine.all(RuleEngine.class.getClassLoader())
        .forEach(engine -> byName.addBinding(engine.name()).toInstance(engine));
  }

  @Provides
  @Singleton
  CurrentAssessor current(RuleEngine engine, GoalFacts facts) {
    return new CurrentAssessor(first, engine, facts);
  }

  @Provides
  Assessor assessor(CurrentAssessor current) {
    return current.get();
  }
}
