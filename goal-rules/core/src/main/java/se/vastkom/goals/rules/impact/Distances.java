package se.vastkom.goals.rules.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Distance;
import se.vastkom.goals.assessment.Distance.Interval;
import se.vastkom.goals.assessment.Distance.Step;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.evidence.Figure;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.model.UnitKind;
import se.vastkom.goals.rules.Assessor;
import se.vastkom.goals.rules.impact.Pieces.Piece;
import se.vastkom.goals.rules.impact.WhatIf.Variable;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.words.Phrase;

/**
 * How far goals are from a better status under the book in force, and how much their status bears.
 * Every outcome is tried that some rule could tell from another, and all that follows from it
 * computed anew; nothing is assumed of the rules, such as that more is better. Facts that a program
 * added are computed anew too, but where the unit is not municipalities an outcome is only looked
 * for where a standard fact, or the outcome itself, passes a border.
 *
 * <p>An outcome in municipalities is a whole number, no more than there are. So is one in another
 * unit that has a word and counts things one by one, if outcome, target and baseline are whole.
 * Every other unit is taken to measure, so that there may be a half.
 */
public final class Distances {

  private final Judged judged;
  private final Assessment assessment;
  private final Evidence evidence;
  private final WhatIf trying;

  private Distances(Judged judged, Assessment assessment) {
    this.judged = judged;
    this.assessment = assessment;
    this.evidence = assessment.evidence();
    this.trying = new WhatIf(judged, evidence);
  }

  /**
   * The distance of every goal, in the order of the follow-up.
   *
   * @param assessor the one that made the assessment
   */
  public static List<Distance> of(Assessor assessor, AssessedFollowUp assessed) {
    Judged judged = Judged.of(assessor, assessed);
    return assessed.assessments().stream().map(one -> of(judged, one)).toList();
  }

  static Distance of(Judged judged, Assessment assessment) {
    return new Distances(judged, assessment).distance();
  }

  private Distance distance() {
    List<Piece> pieces = pieces();
    List<Status> statuses = new ArrayList<>();
    List<List<Finding.RuleRef>> rules = new ArrayList<>();
    List<Piece> tried = new ArrayList<>();
    for (Piece piece : pieces) {
      trying
          .with(piece.one())
          .ifPresent(
              would -> {
                tried.add(piece);
                statuses.add(would.status());
                rules.add(would.statusFinding().rules());
              });
    }
    List<Step> steps = new ArrayList<>();
    if (trying.what() == Variable.DONE) {
      trying
          .done()
          .filter(would -> isBetter(would.status()))
          .ifPresent(
              would ->
                  steps.add(
                      new Step(
                          Optional.empty(), false, would.status(), would.statusFinding().rules())));
    }
    for (Status status : Status.values()) {
      if (isBetter(status)) {
        nearest(status, tried, statuses)
            .ifPresent(at -> steps.add(step(tried.get(at), status, rules.get(at))));
      }
    }
    steps.sort(Comparator.comparing(this::far).thenComparing(Step::gives));
    return new Distance(
        evidence.goal().id(),
        assessment.status(),
        trying.present(),
        steps,
        steps.isEmpty() && assessment.status() != Status.UPPFYLLT
            ? Optional.of(cause())
            : Optional.empty(),
        same(tried, statuses),
        ThresholdRange.of(judged, Finding.Kind.STATUS.key(), judged.facts(assessment)));
  }

  private List<Piece> pieces() {
    Optional<DecisionTable> table = judged.table(Finding.Kind.STATUS.key());
    if (table.isEmpty() || (trying.what() != Variable.NUMBER && trying.what() != Variable.SHARE)) {
      return List.of();
    }
    String unit = trying.unit().orElseThrow();
    boolean municipalities = unit.equals(Quantity.MUNICIPALITIES);
    Optional<Ratio> most =
        municipalities
            ? Optional.of(Ratio.of(judged.assessed().followUp().header().county().population()))
            : Optional.empty();
    Set<Ratio> cuts =
        trying.what() == Variable.SHARE
            ? Cuts.ofShare(table.get())
            : Cuts.ofNumber(evidence, table.get());
    trying.present().map(Quantity::number).ifPresent(cuts::add);
    if (municipalities) {
      for (int i = 0; Ratio.of(i).compareTo(most.orElseThrow()) <= 0; i++) {
        cuts.add(Ratio.of(i));
      }
    }
    Optional<Ratio> least =
        trying.what() == Variable.NUMBER && UnitKind.of(unit).mayBeNegative()
            ? Optional.empty()
            : Optional.of(Ratio.ZERO);
    return Pieces.of(cuts, least, most, isWhole(unit), unit);
  }

  private boolean isWhole(String unit) {
    return UnitKind.of(unit) == UnitKind.COUNT
        && Stream.of(
                trying.present(),
                evidence.target().value(),
                evidence.goal().baseline().map(Goal.Baseline::quantity))
            .flatMap(Optional::stream)
            .allMatch(quantity -> quantity.number().isWhole());
  }

  private boolean isBetter(Status other) {
    return rank(other) > Math.max(1, rank(assessment.status()));
  }

  private static int rank(Status status) {
    return switch (status) {
      case UPPFYLLT -> 3;
      case DELVIS -> 2;
      case EJ_UPPFYLLT -> 1;
      case UTGATT, EJ_BEDOMT -> 0;
    };
  }

  /** The number of the nearest piece that gives a status. */
  private Optional<Integer> nearest(Status status, List<Piece> tried, List<Status> statuses) {
    List<Integer> giving = new ArrayList<>();
    for (int i = 0; i < tried.size(); i++) {
      if (statuses.get(i) == status) {
        giving.add(i);
      }
    }
    if (trying.present().isEmpty() && !giving.isEmpty()) {
      // Where nothing is known yet, what is asked for is as little as will do.
      return Optional.of(giving.get(wantsLittle() ? giving.size() - 1 : 0));
    }
    return giving.stream()
        .min(
            Comparator.<Integer, Ratio>comparing(i -> far(step(tried.get(i), status, List.of())))
                .thenComparing(i -> step(tried.get(i), status, List.of()).beyond()));
  }

  /** The end of a piece that is nearest. */
  private Step step(Piece piece, Status gives, List<Finding.RuleRef> rules) {
    Interval numbers = piece.numbers();
    boolean fromBelow =
        trying
            .present()
            .map(now -> numbers.from().filter(low -> low.compareTo(now.number()) >= 0).isPresent())
            .orElse(numbers.from().isPresent() && !wantsLittle());
    Ratio end = (fromBelow ? numbers.from() : numbers.to()).or(numbers::from).orElse(piece.one());
    boolean included = fromBelow ? numbers.withFrom() : numbers.withTo();
    return new Step(Optional.of(new Quantity(end, numbers.unit())), !included, gives, rules);
  }

  private boolean wantsLittle() {
    return evidence.goal().target().kind() == Target.Kind.AT_MOST
        || evidence.goal().target().kind() == Target.Kind.DECREASE;
  }

  /** How far a step is; where there is no outcome yet, from nothing. */
  private Ratio far(Step step) {
    Ratio to = step.to().map(Quantity::number).orElse(Ratio.ZERO);
    Ratio from = trying.present().map(Quantity::number).orElse(Ratio.ZERO);
    Ratio way = to.minus(from);
    return way.signum() < 0 ? way.negated() : way;
  }

  private Phrase cause() {
    if (!evidence.lifecycle().isActive()) {
      return Phrase.of("cause.inactive");
    }
    Optional<Figure.Cause> open =
        evidence.reached().cause().filter(Figure.Cause.ANSWERS_MISSING::equals);
    if (open.isPresent()) {
      return open.get().phrase();
    }
    return Optional.of(evidence.goal().target().kind())
        .filter(kind -> kind != Target.Kind.MILESTONE)
        .flatMap(kind -> evidence.target().cause())
        .map(Figure.Cause::phrase)
        .orElse(Phrase.of("distance.no-rule"));
  }

  private Optional<Interval> same(List<Piece> tried, List<Status> statuses) {
    Optional<Ratio> present = trying.present().map(Quantity::number);
    if (present.isEmpty()) {
      return Optional.empty();
    }
    int at = 0;
    while (at < tried.size() && !tried.get(at).numbers().contains(present.get())) {
      at++;
    }
    if (at == tried.size()) {
      return Optional.empty();
    }
    int from = at;
    while (from > 0 && statuses.get(from - 1) == statuses.get(at)) {
      from--;
    }
    int to = at;
    while (to + 1 < tried.size() && statuses.get(to + 1) == statuses.get(at)) {
      to++;
    }
    Interval low = tried.get(from).numbers();
    Interval high = tried.get(to).numbers();
    // What no outcome can pass is no end.
    Optional<Ratio> lowest = from == 0 ? Optional.empty() : low.from();
    Optional<Ratio> highest = to == tried.size() - 1 ? Optional.empty() : high.to();
    return Optional.of(
        new Interval(
            lowest,
            lowest.isPresent() && low.withFrom(),
            highest,
            highest.isPresent() && high.withTo(),
            low.unit()));
  }
}
