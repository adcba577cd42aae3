package se.vastkom.goals.rules.impact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Value;

/**
 * The outcomes at which some fact of a goal passes a border that a table names. Between two of them
 * no rule sees a difference: each of the standard facts is, as a function of the outcome, a
 * straight line or one with corners that are among these.
 */
final class Cuts {

  private static final Ratio HUNDRED = Ratio.of(100);

  private final Evidence evidence;
  private final TreeSet<Ratio> cuts = new TreeSet<>();

  private Cuts(Evidence evidence) {
    this.evidence = evidence;
  }

  /** The cuts where a number of the target's unit is changed. */
  static Set<Ratio> ofNumber(Evidence evidence, DecisionTable table) {
    Cuts cuts = new Cuts(evidence);
    cuts.corners();
    for (Fact fact : table.inputs()) {
      borders(table, fact).forEach(border -> cuts.border(fact.key(), border));
    }
    return cuts.cuts;
  }

  /** The cuts where a published share, in per cent, is changed. */
  static Set<Ratio> ofShare(DecisionTable table) {
    TreeSet<Ratio> cuts = new TreeSet<>(List.of(HUNDRED));
    for (Fact fact : table.inputs()) {
      cuts.addAll(borders(table, fact));
    }
    return cuts;
  }

  private static List<Ratio> borders(DecisionTable table, Fact fact) {
    int input = table.inputs().indexOf(fact);
    return table.rows().stream()
        .map(Row::tests)
        .flatMap(tests -> tests.get(input).named())
        .filter(Value.Numeric.class::isInstance)
        .map(value -> ((Value.Numeric) value).number())
        .distinct()
        .toList();
  }

  /** Where a fact turns whatever the rules ask. */
  private void corners() {
    Optional<Ratio> from = baseline();
    from.ifPresent(cuts::add);
    target()
        .ifPresent(
            to -> {
              cuts.add(to);
              from.ifPresent(start -> cuts.add(to.plus(to).minus(start)));
              silent().ifPresent(silent -> cuts.add(to.minus(silent)));
              printed(to);
            });
    evidence.outcome().value().map(Quantity::number).ifPresent(cuts::add);
    evidence.respondents().value().map(Ratio::of).ifPresent(cuts::add);
  }

  private Optional<Ratio> target() {
    return evidence.target().value().map(Quantity::number);
  }

  private Optional<Ratio> baseline() {
    return evidence.goal().baseline().map(Goal.Baseline::quantity).map(Quantity::number);
  }

  private Optional<Ratio> silent() {
    return evidence
        .respondents()
        .value()
        .flatMap(answered -> evidence.population().value().map(all -> Ratio.of(all - answered)));
  }

  /** Where the outcome begins and ends to give the share that was printed. */
  private void printed(Ratio target) {
    Optional<Ratio> share =
        evidence.observation().map(Observation::published).flatMap(Observation.Published::ratio);
    Optional<BigDecimal> percent = share.flatMap(known -> known.inPercent().decimal());
    percent.ifPresent(
        known -> {
          int decimals = Math.max(0, known.stripTrailingZeros().scale());
          Ratio half = Ratio.of(BigDecimal.ONE.movePointLeft(decimals + 2)).dividedBy(Ratio.of(2));
          cuts.add(share.orElseThrow().minus(half).times(target));
          cuts.add(share.orElseThrow().plus(half).times(target));
        });
  }

  private void border(String fact, Ratio border) {
    switch (fact) {
      case "måluppfyllelse" -> way(Ratio.ZERO, border.dividedBy(HUNDRED));
      case "andel av vägen" -> baseline().ifPresent(from -> way(from, border.dividedBy(HUNDRED)));
      case "avstånd" ->
          target()
              .ifPresent(
                  to -> {
                    cuts.add(to.minus(border));
                    cuts.add(to.plus(border));
                  });
      case "förändring" -> cuts.add(baseline().orElse(Ratio.ZERO).plus(border));
      case "svarsandel" ->
          evidence
              .population()
              .value()
              .ifPresent(all -> cuts.add(border.dividedBy(HUNDRED).times(Ratio.of(all))));
      default -> cuts.add(border);
    }
  }

  /** Where so much of the way to the target has been gone. */
  private void way(Ratio from, Ratio share) {
    target().ifPresent(to -> cuts.add(from.plus(to.minus(from).times(share))));
  }
}
