package se.vastkom.goals.tables.dmn;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.vastkom.goals.sheet.Element;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.words.Phrase;

/**
 * Reads the hit policy of a table. What DMN computes from the hits, and our tables do not, is
 * remarked on; a policy that ranks the hits by their values is rejected.
 */
record PolicyReader(Scope scope) {

  private static final String RULE_ORDER = "RULE ORDER";
  private static final Set<String> RANKING = Set.of("PRIORITY", "OUTPUT ORDER");

  /** What each aggregation computes. */
  private static final Map<String, String> AGGREGATIONS =
      Map.of(
          "SUM", "dmn.sum",
          "MIN", "dmn.least",
          "MAX", "dmn.greatest",
          "COUNT", "dmn.count");

  /** Reads the policy; DMN's own default is one rule at most. */
  Optional<HitPolicy> read(Element table) {
    String written = table.attribute("hitPolicy");
    Optional<HitPolicy> policy = policy(written);
    if (RANKING.contains(written)) {
      scope.fault(table.place(), Phrase.of("dmn.ranking").with("found", written));
    } else if (policy.isEmpty()) {
      scope.fault(table.place(), Phrase.of("dmn.hit-policy").with("found", written));
    }
    if (written.equals(RULE_ORDER)) {
      scope.remark(table.place(), Phrase.of("dmn.rule-order"));
    }
    String aggregation = table.attribute("aggregation");
    if (!aggregation.isEmpty()) {
      aggregated(table, written, aggregation);
    }
    return policy;
  }

  private static Optional<HitPolicy> policy(String written) {
    return switch (written) {
      case "" -> Optional.of(HitPolicy.UNIQUE);
      case RULE_ORDER -> Optional.of(HitPolicy.COLLECT);
      default ->
          Arrays.stream(HitPolicy.values())
              .filter(policy -> policy.name().equals(written))
              .findFirst();
    };
  }

  private void aggregated(Element table, String written, String aggregation) {
    String computed = AGGREGATIONS.get(aggregation);
    Phrase found = Phrase.of("dmn.no-aggregation").with("found", aggregation);
    if (computed == null) {
      scope.fault(table.place(), found);
    } else if (written.equals(HitPolicy.COLLECT.name())) {
      scope.remark(
          table.place(),
          Phrase.of("dmn.aggregation")
              .with("found", aggregation)
              .with("what", Phrase.of(computed)));
    } else {
      scope.fault(table.place(), Phrase.of("dmn.aggregation-alone").with("found", aggregation));
    }
  }
}
