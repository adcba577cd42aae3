package se.vastkom.goals.examples.benchmarks;

import java.util.List;
import java.util.function.Predicate;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.StatefulSession;
import org.evrete.api.builders.LhsBuilder;
import org.evrete.api.builders.RuleSetBuilder;
import org.jspecify.annotations.Nullable;

/** Evrete: a session takes a batch, fires and is cleared; conditions are typed Java. */
final class EvreteArm {

  private static final String SUBJECT = "$s";

  private EvreteArm() {}

  static Arm.Trial prepare(Sample sample) {
    Checks checks = new Checks();
    RuleSetBuilder<Knowledge> rules = new KnowledgeService().newKnowledge().builder();
    sample.tree().leaves().forEach(leaf -> add(rules, leaf, checks));
    StatefulSession session = rules.build().newStatefulSession();
    List<Subject> cases = sample.subjects();
    return (from, to, rows) -> {
      session.insertAndFire(cases.subList(from, to));
      session.clear();
      for (int i = from; i < to; i++) {
        rows[i] = cases.get(i).taken();
      }
    };
  }

  private static void add(RuleSetBuilder<Knowledge> rules, Tree.Leaf leaf, Checks checks) {
    LhsBuilder<Knowledge> row = rules.newRule("R" + leaf.row()).forEach(SUBJECT, Subject.class);
    for (Checks.Check check : checks.of(leaf.box())) {
      Predicate<@Nullable Object> test = check.test();
      row =
          row.where(
              (Object[] values) -> test.test(values[0]), SUBJECT + "." + check.field().property());
    }
    row.execute(context -> context.<Subject>get(SUBJECT).hit(leaf.row()));
  }
}
