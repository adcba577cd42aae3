package se.vastkom.goals.rules.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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
import se.vastkom.goals.evidence.TurningPoints;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.model.UnitKind;
import se.vastkom.goals.rules.Assessor;
import se.vastkom.goals.rules.StandardFact;
import se.vastkom.goals.rules.StandardTable;
import se.vastkom.goals.rules.impact.Pieces.Piece;
import se.vastkom.goals.rules.impact.WhatIf.Variable;
import se.vastkom.goals.tables.Decision;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * Determines how far goals are from a better status under the book in force, and how robust their
 * status is. Tries every outcome that some rule could distinguish and recomputes all that follows
 * from it; assumes nothing of the rules, such as that more is better. Recomputes facts that a
 * program added too, but if the unit is not municipalities it only looks for outcomes where a
 * standard fact, or the outcome itself, passes a border.
 *
 * <p>Of a goal that is decided by the goals under it, it tries what these may become instead.
 *
 * <p>An outcome in municipalities is a whole number, no more than there are. So is one in another
 * unit that has a word and counts things one by one, if outcome, target and what was measured
 * before are whole. Every other unit is taken to measure, so that there may be a half.
 */
public final class Distances {

  private final Verdicts verdicts;
  private final Assessment assessment;
  private final Evidence evidence;
  private final WhatIf whatIf;

  /** The verdict of the status table, and the rules that give it. */
  private record Verdict(Status status, List<Finding.RuleRef> rules) {}

  /** Outcomes that no rule distinguishes, and the goal's verdict with any of them. */
  private record Tried(Piece piece, Verdict verdict) {

    Status status() {
      return verdict.status();
    }
  }

  private Distances(Verdicts verdicts, Assessment assessment) {
    this.verdicts = verdicts;
    this.assessment = assessment;
    this.evidence = assessment.evidence();
    this.whatIf = new WhatIf(evidence);
  }

  /**
   * Returns the distance of every goal, in the order of the follow-up.
   *
   * @param assessor the one that made the assessment
   */
  public static List<Distance> of(Assessor assessor, AssessedFollowUp assessed) {
    Verdicts verdicts = Verdicts.of(assessor, assessed);
    return assessed.assessments().stream().map(one -> of(verdicts, one)).toList();
  }

  static Distance of(Verdicts verdicts, Assessment assessment) {
    return verdicts.isWeighed(assessment)
        ? weighed(verdicts, assessment)
        : new Distances(verdicts, assessment).distance();
  }

  /** A number of members in a cell, such as none, is no border that anybody would move. */
  private static Distance weighed(Verdicts verdicts, Assessment assessment) {
    return new Distance(
        assessment.evidence().goal().id(),
        assessment.status(),
        new MemberDistances(verdicts, assessment).distance(),
        ThresholdRange.of(
                verdicts.rules(), StandardTable.WEIGHING.key(), verdicts.facts(assessment))
            .stream()
            .filter(
                border -> border.name() instanceof Part.Text || !border.value().unit().isEmpty())
            .toList());
  }

  private Distance distance() {
    List<Tried> tried =
        pieces().stream()
            .map(piece -> new Tried(piece, verdict(whatIf.with(piece.one()))))
            .toList();
    List<Step> steps = new ArrayList<>();
    if (whatIf.what() == Variable.DONE) {
      Verdict done = verdict(whatIf.done());
      if (isBetter(done.status())) {
        steps.add(new Step(Optional.empty(), false, done.status(), done.rules()));
      }
    }
    for (Status status : Status.values()) {
      if (isBetter(status)) {
        nearest(status, tried).map(this::step).ifPresent(steps::add);
      }
    }
    steps.sort(Comparator.comparing(this::far).thenComparing(Step::gives));
    return new Distance(
        evidence.goal().id(),
        assessment.status(),
        whatIf.present(),
        steps,
        steps.isEmpty() && assessment.status() != Status.UPPFYLLT
            ? Optional.of(cause())
            : Optional.empty(),
        same(tried),
        ThresholdRange.of(verdicts.rules(), Finding.Kind.STATUS.key(), verdicts.facts(assessment)));
  }

  private Verdict verdict(Evidence other) {
    String table = Finding.Kind.STATUS.key();
    List<Row> rows =
        verdicts
            .rules()
            .decide(table, verdicts.facts(other))
            .filter(Decision.Decided.class::isInstance)
            .map(decided -> ((Decision.Decided) decided).rows())
            .orElse(List.of());
    return new Verdict(
        rows.stream()
            .findFirst()
            .flatMap(row -> Status.of(row.outputs().get(0).toString()))
            .orElse(Status.EJ_BEDOMT),
        rows.stream().map(row -> new Finding.RuleRef(table, row.id(), row.place())).toList());
  }

  private List<Piece> pieces() {
    Optional<DecisionTable> table = verdicts.rules().table(Finding.Kind.STATUS.key());
    if (table.isEmpty() || (whatIf.what() != Variable.NUMBER && whatIf.what() != Variable.SHARE)) {
      return List.of();
    }
    String unit = whatIf.unit().orElseThrow();
    Set<Ratio> cuts = cuts(table.get());
    Optional<Ratio> most = most(unit);
    if (evidence.asked().counts(unit)) {
      IntStream.rangeClosed(0, evidence.asked().size()).mapToObj(Ratio::of).forEach(cuts::add);
    }
    Optional<Ratio> least =
        whatIf.what() == Variable.NUMBER && UnitKind.of(unit).mayBeNegative()
            ? Optional.empty()
            : Optional.of(Ratio.ZERO);
    return Pieces.of(cuts, least, most, isWhole(unit), unit);
  }

  /** Returns the highest outcome in respondents, as a number or a share of the target. */
  private Optional<Ratio> most(String unit) {
    Ratio all = Ratio.of(evidence.asked().size());
    if (whatIf.what() == Variable.SHARE) {
      return evidence
          .target()
          .value()
          .filter(evidence.asked()::counts)
          .map(Quantity::number)
          .filter(wanted -> wanted.signum() > 0)
          .map(wanted -> all.dividedBy(wanted).inPercent());
    }
    return evidence.asked().counts(unit) ? Optional.of(all) : Optional.empty();
  }

  /** Returns the outcomes at which a fact passes a border that a table names. */
  private Set<Ratio> cuts(DecisionTable table) {
    Set<Ratio> cuts = new HashSet<>();
    TurningPoints turns = TurningPoints.of(evidence);
    boolean isShare = whatIf.what() == Variable.SHARE;
    if (isShare) {
      cuts.add(Ratio.of(100));
    } else {
      turns.corners().forEach(cuts::add);
    }
    for (int i = 0; i < table.inputs().size(); i++) {
      int input = i;
      Optional<StandardFact> fact = StandardFact.of(table.inputs().get(i).key());
      table.rows().stream()
          .flatMap(row -> row.tests().get(input).named())
          .map(verdicts.rules()::number)
          .flatMap(Optional::stream)
          .distinct()
          .flatMap(
              border ->
                  isShare || fact.isEmpty()
                      ? Stream.of(border)
                      : fact.get().turningPoints(turns, border))
          .forEach(cuts::add);
    }
    return cuts;
  }

  private boolean isWhole(String unit) {
    boolean isCounted =
        UnitKind.of(unit) == UnitKind.COUNT
            && !evidence.goal().measurement().isOverPeriods()
            && Stream.concat(
                    Stream.of(
                            whatIf.present(),
                            evidence.target().value(),
                            evidence.goal().baseline().map(Goal.Baseline::quantity),
                            evidence.earlier().previous().value().map(Goal.Previous::quantity))
                        .flatMap(Optional::stream),
                    ends())
                .allMatch(quantity -> quantity.number().isWhole());
    return isCounted || evidence.asked().counts(unit);
  }

  private Stream<Quantity> ends() {
    return evidence.goal().target() instanceof Target.Between between
        ? between.ends().stream()
        : Stream.empty();
  }

  private boolean isBetter(Status other) {
    return isBetter(other, assessment.status());
  }

  /** Returns whether a status is worth a step from another: not met is worth none. */
  static boolean isBetter(Status other, Status present) {
    return rank(other) > Math.max(1, rank(present));
  }

  static int rank(Status status) {
    return switch (status) {
      case UPPFYLLT -> 3;
      case DELVIS -> 2;
      case EJ_UPPFYLLT -> 1;
      case UTGATT, EJ_BEDOMT -> 0;
    };
  }

  /** Finds the nearest outcomes that give a status. */
  private Optional<Tried> nearest(Status status, List<Tried> tried) {
    List<Tried> giving = tried.stream().filter(one -> one.status() == status).toList();
    if (whatIf.present().isEmpty() && !giving.isEmpty()) {
      // Where nothing is known yet, ask for as little as will do.
      return Optional.of(giving.get(wantsLittle() ? giving.size() - 1 : 0));
    }
    return giving.stream()
        .min(
            Comparator.<Tried, Ratio>comparing(one -> far(step(one)))
                .thenComparing(one -> step(one).beyond()));
  }

  /** Returns the step to the nearest of these outcomes. */
  private Step step(Tried tried) {
    Piece piece = tried.piece();
    Interval numbers = piece.numbers();
    boolean fromBelow =
        whatIf
            .present()
            .map(now -> numbers.from().filter(low -> low.compareTo(now.number()) >= 0).isPresent())
            .orElse(numbers.from().isPresent() && !wantsLittle());
    Ratio end = (fromBelow ? numbers.from() : numbers.to()).or(numbers::from).orElse(piece.one());
    // Either both ends of a piece belong to it or neither.
    boolean isBeyond = !numbers.withFrom();
    return new Step(
        Optional.of(new Quantity(end, numbers.unit())),
        isBeyond,
        tried.status(),
        tried.verdict().rules());
  }

  private boolean wantsLittle() {
    return switch (evidence.goal().target().kind()) {
      case AT_MOST, BELOW, DECREASE -> true;
      default -> false;
    };
  }

  /** Returns the length of a step; from zero if there is no outcome yet. */
  private Ratio far(Step step) {
    Ratio to = step.to().map(Quantity::number).orElse(Ratio.ZERO);
    Ratio from = whatIf.present().map(Quantity::number).orElse(Ratio.ZERO);
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
        .filter(kind -> kind != Target.Kind.MILESTONE && kind != Target.Kind.BETWEEN)
        .flatMap(kind -> evidence.target().cause())
        .map(Figure.Cause::phrase)
        .orElse(Phrase.of("distance.no-rule"));
  }

  private Optional<Interval> same(List<Tried> tried) {
    Optional<Ratio> present = whatIf.present().map(Quantity::number);
    if (present.isEmpty()) {
      return Optional.empty();
    }
    int at = 0;
    while (at < tried.size() && !tried.get(at).piece().numbers().contains(present.get())) {
      at++;
    }
    if (at == tried.size()) {
      return Optional.empty();
    }
    int from = at;
    while (from > 0 && tried.get(from - 1).status() == tried.get(at).status()) {
      from--;
    }
    int to = at;
    while (to + 1 < tried.size() && tried.get(to + 1).status() == tried.get(at).status()) {
      to++;
    }
    Interval low = tried.get(from).piece().numbers();
    Interval high = tried.get(to).piece().numbers();
    // A limit that no outcome can pass is not reported as an end.
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
