package se.vastkom.goals.examples.embedding;

import se.vastkom.goals.junit.RuleEngineContract;
import se.vastkom.goals.tables.engine.RuleEngine;

class RowByRowEngineTest extends RuleEngineContract {

  @Override
  protected RuleEngine engine() {
    return new RowByRowEngine();
  }
}
