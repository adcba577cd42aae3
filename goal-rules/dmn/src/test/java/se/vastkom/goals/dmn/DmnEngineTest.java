package se.vastkom.goals.dmn;

import se.vastkom.goals.junit.RuleEngineContract;
import se.vastkom.goals.tables.engine.RuleEngine;

class DmnEngineTest extends RuleEngineContract {

  @Override
  protected RuleEngine engine() {
    return new DmnEngine();
  }
}
