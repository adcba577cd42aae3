package se.vastkom.goals.evidence;

import static se.vastkom.goals.evidence.Figure.absent;
import static se.vastkom.goals.evidence.Figure.known;

import java.math.BigDecimal;
import java.util.Optional;
import se.vastkom.goals.evidence.Figure.Cause;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Goal.Baseline;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;

/** Computes the figures of one goal, each derived once from those before it. */
final class Arithmetic {

  private static final int MOST_COUNTS = 10_000;

  private final Goal goal;
  private final EarlierPeriods earlier;
  private final Target target;
  private final Lifecycle lifecycle;
  private final Prospect prospect;
  private final boolean isSoFar;
  private final Optional<Observation> observation;
  private final Responses responses;
  private final Population asked;
  private final int eligible;
  private final Figure<Observation> observed;
  private final Figure<Quantity> wanted;
  private final Figure<TargetRange> range;
  private final Figure<Quantity> outcome;

  Arithmetic(
      Goal goal,
      EarlierPeriods earlier,
      Lifecycle lifecycle,
      Prospect prospect,
      Optional<Observation> observation,
      Responses responses,
      Population asked) {
    this.goal = goal;
    this.earlier = earlier;
    this.lifecycle = lifecycle;
    this.prospect = prospect;
    this.observation = observation;
    this.asked = asked;
    this.responses = responses;
    eligible = responses.population();
    target = goal.target().among(eligible);
    observed =
        lifecycle.isActive()
            ? observation.map(Figure::known).orElseGet(() -> absent(Cause.NO_OBSERVATION))
            : absent(Cause.INACTIVE);
    wanted =
        target.wanted().map(Figure::known).orElseGet(() -> absent(TargetRange.noNumber(target)));
    isSoFar = prospect.timeline().isSoFar(observation);
    range = TargetRange.of(goal.target(), earlier, wanted, isSoFar);
    outcome = observed.then(known -> outcome(known.outcome())).then(this::overPeriods);
  }

  Evidence evidence() {
    Figure<Integer> respondents = respondents();
    Figure<Span> span = span(respondents);
    Figure<Ratio> undertaken = undertaken();
    Figure<Boolean> reached = reached(span);
    // What is known so far is not set beside outcomes of whole periods.
    Figure<Quantity> whole = isSoFar ? outcome.then(any -> absent(Cause.SO_FAR)) : outcome;
    Movement movement =
        new Movement(
            goal,
            earlier,
            lifecycle.isActive(),
            whole,
            range,
            observation.flatMap(Observation::change));
    return new Evidence(
        goal,
        earlier,
        lifecycle,
        prospect,
        asked,
        observation,
        outcome,
        wanted,
        attainment(),
        progress(),
        reached,
        gap(reached),
        inferred(),
        population(),
        respondents,
        answerable().then(known -> unlisted(known.outcome())),
        answerable().then(known -> responses.count()),
        span.then(possible -> end(possible.most())),
        span.then(possible -> end(possible.least())),
        span.then(possible -> range.then(possible::best)),
        span.then(possible -> range.then(possible::worst)),
        undertaken.then(
            more -> with(more).then(then -> reached(then, span.map(now -> now.plus(more))))),
        undertaken.then(more -> with(more).then(then -> wanted.then(wish -> ofTarget(then, wish)))),
        observed.then(known -> responses.parts()),
        movement.change(),
        movement.relativeChange(),
        movement.development(),
        printed());
  }

  private Figure<Quantity> outcome(Outcome known) {
    if (known instanceof Outcome.Amount amount) {
      return amount.known() == Outcome.Basis.INFERRED
          ? absent(Cause.ONLY_INFERRED)
          : known(amount.quantity());
    }
    if (known instanceof Outcome.Missing missing) {
      return absent(
          switch (missing.reason()) {
            case MISSING -> Cause.MISSING;
            case NOT_APPLICABLE -> Cause.NOT_APPLICABLE;
            case CONFIDENTIAL -> Cause.CONFIDENTIAL;
            case NOT_YET_MEASURED -> Cause.NOT_YET_MEASURED;
          });
    }
    if (known instanceof Outcome.ByMunicipality) {
      return responses.outcome();
    }
    return absent(known instanceof Outcome.AsPublished ? Cause.ONLY_PUBLISHED : Cause.DONE_OR_NOT);
  }

  /** Returns the mean of an outcome and those before it, where the goal is measured so. */
  private Figure<Quantity> overPeriods(Quantity own) {
    return earlier
        .mean()
        .map(mean -> isSoFar ? Figure.<Quantity>absent(Cause.SO_FAR) : mean.with(own))
        .orElseGet(() -> known(own));
  }

  private Figure<Ratio> attainment() {
    return isAsPublished()
        ? publishedAttainment()
        : outcome.then(quantity -> wanted.then(wish -> ofTarget(quantity, wish)));
  }

  private Figure<Ratio> publishedAttainment() {
    return switch (target.kind()) {
      case MILESTONE -> published();
      case AT_LEAST, COMPOSITE ->
          wanted.then(wish -> isAboveZero(wish) ? published() : absent(Cause.TARGET_NOT_POSITIVE));
      default -> absent(noAttainment());
    };
  }

  private Cause noAttainment() {
    return switch (target.kind()) {
      case ABOVE -> Cause.ABOVE;
      case AT_MOST -> Cause.AT_MOST;
      case BELOW -> Cause.BELOW;
      case EXACTLY -> Cause.EXACTLY;
      default -> TargetRange.noNumber(target);
    };
  }

  private Figure<Ratio> ofTarget(Quantity quantity, Quantity wish) {
    return switch (target.kind()) {
      case AT_LEAST, COMPOSITE ->
          isAboveZero(wish)
              ? known(quantity.number().dividedBy(wish.number()))
              : absent(Cause.TARGET_NOT_POSITIVE);
      default -> absent(noAttainment());
    };
  }

  private static boolean isAboveZero(Quantity quantity) {
    return quantity.number().signum() > 0;
  }

  private Figure<Ratio> progress() {
    return outcome.then(
        quantity ->
            wanted.then(
                wish -> earlier.baseline().then(from -> fromBaseline(quantity, wish, from))));
  }

  private Figure<Ratio> fromBaseline(Quantity quantity, Quantity wish, Baseline baseline) {
    if (target.kind() == Target.Kind.EXACTLY) {
      return absent(Cause.EXACTLY);
    }
    Ratio from = baseline.quantity().number();
    if (range.value().filter(met -> met.contains(from)).isPresent()) {
      return absent(Cause.BASELINE_MEETS_TARGET);
    }
    if (from.equals(wish.number())) {
      // More than 25 begins at 25, which is not yet more.
      return absent(Cause.BASELINE_AT_TARGET);
    }
    return known(quantity.number().minus(from).dividedBy(wish.number().minus(from)));
  }

  private Figure<Boolean> reached(Figure<Span> span) {
    if (observed.value().map(Observation::outcome).orElse(null) instanceof Outcome.YesNo yesNo) {
      return known(yesNo.done());
    }
    if (isAsPublished()) {
      return publishedAttainment().map(share -> share.compareTo(Ratio.ONE) >= 0);
    }
    return outcome.then(quantity -> reached(quantity, span));
  }

  /**
   * Returns whether a counted number meets the target. Further answers can only raise it, so an "at
   * least" met now stays met; where there can be too much, the figure is known only where the
   * municipalities that have not answered cannot change it. A mean is of those that answered.
   */
  private Figure<Boolean> reached(Quantity quantity, Figure<Span> span) {
    return range.then(
        met -> {
          if (met.upper().isEmpty() || !grows(quantity) || span.value().isEmpty()) {
            return known(met.contains(quantity.number()));
          }
          Figure<Boolean> best = span.then(possible -> possible.best(met));
          Figure<Boolean> worst = span.then(possible -> possible.worst(met));
          return best.value().isPresent() && best.equals(worst)
              ? best
              : absent(Cause.ANSWERS_MISSING);
        });
  }

  /** Returns whether each further answer is counted with or added to the outcome. */
  private boolean grows(Quantity quantity) {
    return (isByMunicipality() || responses.areOfAnotherOutcome())
        ? switch (responses.aggregation().kind()) {
          case YES, COUNT_REACHING, SUM -> true;
          default -> false;
        }
        : asked.counts(quantity);
  }

  /**
   * Returns how many municipalities have undertaken what only those that have done it count for.
   */
  private Figure<Ratio> undertaken() {
    return answerable()
        .then(known -> responses.count())
        .then(
            count ->
                count.countsYes()
                    ? known(Ratio.of(count.undertaken()))
                    : absent(Cause.NO_POPULATION));
  }

  private Figure<Quantity> with(Ratio more) {
    return outcome.map(now -> new Quantity(now.number().plus(more), now.unit()));
  }

  private boolean isByMunicipality() {
    return observed.value().map(Observation::outcome).orElse(null)
        instanceof Outcome.ByMunicipality;
  }

  /** Returns the outcomes there could be if those that have not answered did. */
  private Figure<Span> span(Figure<Integer> respondents) {
    return outcome.then(
        quantity ->
            isByMunicipality()
                    || responses.areOfAnotherOutcome()
                    || asked.isEmpty()
                    || asked.counts(quantity)
                ? respondents.then(answered -> span(quantity, answered))
                : absent(Cause.NO_POPULATION));
  }

  private Figure<Span> span(Quantity quantity, int answered) {
    int silent = Math.max(0, eligible - answered);
    if (isByMunicipality()) {
      return responses
          .span(silent)
          .map(Figure::known)
          .orElseGet(() -> absent(Cause.ANSWERS_UNBOUNDED));
    }
    if (responses.areOfAnotherOutcome()) {
      return responses
          .spanAround(quantity, silent)
          .map(Figure::known)
          .orElseGet(() -> absent(Cause.NOT_BY_MUNICIPALITY));
    }
    return known(
        new Span(
            Optional.of(quantity.number()),
            Optional.of(quantity.number().plus(Ratio.of(silent))),
            Optional.of(Ratio.ONE)));
  }

  private Figure<Quantity> end(Optional<Ratio> number) {
    return number
        .map(end -> outcome.map(now -> new Quantity(end, now.unit())))
        .orElseGet(() -> absent(Cause.ANSWERS_UNBOUNDED));
  }

  private Figure<Quantity> gap(Figure<Boolean> reached) {
    if (target instanceof Target.DirectionOnly) {
      return outcome.then(quantity -> absent(Cause.DIRECTION_ONLY));
    }
    return outcome.then(
        quantity ->
            range.then(
                met ->
                    reached.map(
                        isMet -> new Quantity(met.gap(quantity.number()), quantity.unit()))));
  }

  private boolean isAsPublished() {
    return earlier.mean().isEmpty()
        && observed.value().map(Observation::outcome).orElse(null) instanceof Outcome.AsPublished;
  }

  private Figure<Ratio> published() {
    if (earlier.mean().isPresent()) {
      return observed.then(known -> absent(Cause.OVER_PERIODS));
    }
    return observed.then(
        known ->
            known
                .published()
                .ratio()
                .map(Figure::known)
                .orElseGet(() -> absent(Cause.NOTHING_PUBLISHED)));
  }

  private Figure<Quantity> inferred() {
    if (observed.value().map(Observation::outcome).orElse(null) instanceof Outcome.Amount amount
        && amount.known() == Outcome.Basis.INFERRED) {
      return known(amount.quantity());
    }
    if (observed instanceof Figure.Known && !isAsPublished()) {
      return absent(Cause.NOT_NEEDED);
    }
    return published().then(printed -> wanted.then(wish -> countThatPrints(printed, wish)));
  }

  private Figure<Quantity> countThatPrints(Ratio printed, Quantity wish) {
    Ratio whole = wish.number();
    boolean nobodyIsLeft = asked.counts(wish) && whole.equals(Ratio.of(eligible));
    if (printed.compareTo(Ratio.ONE) >= 0 && !nobodyIsLeft) {
      // 17 of 5 is printed as 100 % too.
      return absent(Cause.NOT_UNIQUE);
    }
    if (!whole.isWhole() || whole.compareTo(Ratio.of(MOST_COUNTS)) > 0) {
      return absent(Cause.NOT_UNIQUE);
    }
    return Rounded.counts(printed, whole.numerator())
        .filter(counts -> counts.first().equals(counts.last()))
        .map(counts -> known(new Quantity(Ratio.of(new BigDecimal(counts.first())), wish.unit())))
        .orElseGet(() -> absent(Cause.NOT_UNIQUE));
  }

  /** Returns the observation, unless there is nobody to answer. */
  private Figure<Observation> answerable() {
    return asked.isEmpty() ? observed.then(known -> absent(Cause.ONE_MUNICIPALITY)) : observed;
  }

  private Figure<Integer> population() {
    if (asked.isEmpty()) {
      return absent(Cause.ONE_MUNICIPALITY);
    }
    boolean municipalities = asked.counts(target);
    boolean told =
        observation.map(known -> known.respondents().isPresent()).orElse(false)
            || !responses.told().isEmpty();
    if (!municipalities && !told) {
      return absent(Cause.NO_POPULATION);
    }
    return eligible == 0 ? absent(Cause.NOT_APPLICABLE) : known(eligible);
  }

  private Figure<Integer> respondents() {
    return answerable()
        .then(
            known -> {
              if (known.respondents().isPresent()) {
                return known(known.respondents().getAsInt());
              }
              int silent = responses.silent();
              return responses.told().isEmpty() || (responses.isComplete() && silent == 0)
                  ? absent(Cause.NO_RESPONDENTS)
                  : known(eligible - silent);
            });
  }

  private Figure<Integer> unlisted(Outcome known) {
    return known instanceof Outcome.ByMunicipality
        ? responses.unlisted()
        : absent(Cause.NO_COMPLETE_LIST);
  }

  private Figure<PrintedShare> printed() {
    return published()
        .then(
            printed ->
                outcome.then(
                    quantity ->
                        wanted.then(
                            wish ->
                                ofTarget(quantity, wish)
                                    .map(
                                        share ->
                                            PrintedShare.audit(
                                                printed,
                                                quantity.number(),
                                                wish.number(),
                                                eligible)))));
  }
}
