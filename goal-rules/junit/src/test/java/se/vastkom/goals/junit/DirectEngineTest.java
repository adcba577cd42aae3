package se.vastkom.goals.junit;

import se.vastkom.goals.tables.engine.DirectEngine;
import se.vastkom.goals.tables.engine.RuleEngine;

/** Here rather than beside the engine, since the contract uses the engine's room. */
class DirectEngineTest extends RuleEngineContract {

  @Override
  protected RuleEngine engine() {
    return new DirectEngine();
  }
}
