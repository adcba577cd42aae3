package se.vastkom.goals.drools;

import org.junit.jupiter.api.Tag;
import se.vastkom.goals.junit.RuleEngineContract;
import se.vastkom.goals.tables.engine.RuleEngine;

/** Drools itself keeps the contract; {@link DroolsEngineTest} tests it with the cache. */
@Tag("slow")
class UncachedDroolsEngineTest extends RuleEngineContract {

  @Override
  protected RuleEngine engine() {
    return DroolsEngine.remembering(0);
  }
}
