package se.vastkom.goals.dmn;

import org.junit.jupiter.api.Tag;
import se.vastkom.goals.junit.RuleEngineContract;
import se.vastkom.goals.tables.engine.RuleEngine;

@Tag("slow")
class UncachedDmnEngineTest extends RuleEngineContract {

  @Override
  protected RuleEngine engine() {
    return DmnEngine.remembering(0);
  }
}
