package se.vastkom.goals.dmn;

import se.vastkom.goals.junit.RuleEngineContract;
import se.vastkom.goals.tables.engine.RuleEngine;

class UncachedDmnEngineTest extends RuleEngineContract {

  @Override
  protected RuleEngine engine() {
    return DmnEngine.remembering(0);
  }
}
