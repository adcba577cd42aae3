package se.vastkom.goals.drools;

import se.vastkom.goals.junit.RuleEngineContract;
import se.vastkom.goals.tables.engine.RuleEngine;

/** Drools itself keeps the contract; {@link DroolsEngineTest} tests it with the cache. */
class UncachedDroolsEngineTest extends RuleEngineContract {

  @Override
  protected RuleEngine engine() {
    return DroolsEngine.remembering(0);
  }
}
