package se.vastkom.goals.drools;

import se.vastkom.goals.junit.RuleEngineContract;
import se.vastkom.goals.tables.engine.RuleEngine;

/** Drools itself keeps the contract; what is remembered keeps it in {@link DroolsEngineTest}. */
class UncachedDroolsEngineTest extends RuleEngineContract {

  @Override
  protected RuleEngine engine() {
    return DroolsEngine.remembering(0);
  }
}
