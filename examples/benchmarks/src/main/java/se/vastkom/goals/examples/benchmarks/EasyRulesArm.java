package se.vastkom.goals.examples.benchmarks;

import java.util.List;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.api.RulesEngineParameters;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules: tries rules in order of priority until one applies; conditions are typed Java. */
final class EasyRulesArm {

  private static final String SUBJECT = "subject";

  private EasyRulesArm() {}

  static Arm.Trial prepare(Sample sample) {
    Checks checks = new Checks();
    Rules rules = new Rules();
    sample
        .tree()
        .leaves()
        .forEach(
            leaf -> {
              Checks.Check[] row = checks.of(leaf.box()).toArray(Checks.Check[]::new);
              rules.register(
                  new RuleBuilder()
                      .name("R" + leaf.row())
                      .priority(leaf.row())
                      .when(facts -> holds(row, facts.get(SUBJECT)))
                      .then(facts -> facts.<Subject>get(SUBJECT).hit(leaf.row()))
                      .build());
            });
    RulesEngine engine =
        new DefaultRulesEngine(new RulesEngineParameters().skipOnFirstAppliedRule(true));
    List<Subject> cases = sample.subjects();
    return (from, to, rows) -> {
      for (int i = from; i < to; i++) {
        Facts facts = new Facts();
        facts.put(SUBJECT, cases.get(i));
        engine.fire(rules, facts);
        rows[i] = cases.get(i).taken();
      }
    };
  }

  private static boolean holds(Checks.Check[] row, Subject subject) {
    for (Checks.Check check : row) {
      if (!check.holds(subject)) {
        return false;
      }
    }
    return true;
  }
}
