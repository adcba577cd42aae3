package se.vastkom.goals.drools.trusted;

import java.util.List;
import net.jqwik.api.Tag;
import se.vastkom.goals.drools.Drl;
import se.vastkom.goals.junit.RuleEngineContract;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.engine.RuleEngine;

/**
 * Tables that are shown as DRL, and run as DRL, keep the contract of engines. Compiling them all
 * takes minutes, so every build tries only the four shipped books and hostile tables.
 */
@Tag("campaign")
class ShownDrlTest extends RuleEngineContract {

  @Override
  protected RuleEngine engine() {
    return new RuleEngine() {
      @Override
      public String name() {
        return "shown-drl";
      }

      @Override
      public Prepared prepare(List<DecisionTable> tables) {
        return tables.stream().allMatch(table -> table.rows().isEmpty())
            ? engine(tables, "rule \"none\" when then end")
            : engine(tables, "");
      }
    };
  }

  private static RuleEngine.Prepared engine(List<DecisionTable> tables, String more) {
    return TrustedDrl.of("tabeller.drl", Drl.show(tables) + more)
        .orThrow()
        .asEngine()
        .prepare(tables);
  }
}
