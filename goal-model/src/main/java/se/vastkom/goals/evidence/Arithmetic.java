package se.vastkom.goals.evidence;

import static se.vastkom.goals.evidence.Figure.absent;
import static se.vastkom.goals.evidence.Figure.known;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import se.vastkom.goals.evidence.Figure.Cause;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.County;
import se.vastkom.goals.model.GivenFact;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Goal.Baseline;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.MunicipalObservation;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.model.UnitKind;

/** Computes the figures of one goal, each derived once from those before it. */
final class Arithmetic {

  private static final int MOST_COUNTS = 10_000;

  private final Goal goal;
  private final Target target;
  private final Lifecycle lifecycle;
  private final Optional<Observation> observation;
  private final MunicipalCount municipal;
  private final County county;
  private final List<GivenFact> given;
  private final int countySize;
  private final Figure<Observation> observed;
  private final Figure<Quantity> wanted;
  private final Figure<Quantity> outcome;

  Arithmetic(
      Goal goal,
      Lifecycle lifecycle,
      Optional<Observation> observation,
      List<MunicipalObservation> told,
      County county,
      List<GivenFact> given) {
    this.goal = goal;
    this.lifecycle = lifecycle;
    this.observation = observation;
    this.county = county;
    this.given = given;
    target = goal.target();
    municipal = new MunicipalCount(goal, told);
    countySize = county.population();
    observed =
        lifecycle.isActive()
            ? observation.map(Figure::known).orElseGet(() -> absent(Cause.NO_OBSERVATION))
            : absent(Cause.INACTIVE);
    wanted = target.wanted().map(Figure::known).orElseGet(() -> absent(noQuantity()));
    outcome = observed.then(known -> outcome(known.outcome()));
  }

  Evidence evidence() {
    Figure<Integer> respondents = respondents();
    Figure<Boolean> reached = reached(respondents);
    Figure<Quantity> bound = bound(respondents);
    Movement movement =
        new Movement(goal, lifecycle.isActive(), outcome, observation.flatMap(Observation::change));
    return new Evidence(
        goal,
        lifecycle,
        county,
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
        observed.then(known -> unlisted(known.outcome())),
        bound,
        bound.then(most -> wanted.map(wish -> meets(most, wish))),
        observed.then(known -> municipal.parts()),
        movement.change(),
        movement.development(),
        printed(),
        given);
  }

  private Cause noQuantity() {
    return switch (target.kind()) {
      case MILESTONE -> Cause.DONE_OR_NOT;
      case INCREASE, DECREASE -> Cause.DIRECTION_ONLY;
      default -> Cause.NO_TARGET;
    };
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
      return municipal.outcome();
    }
    return absent(known instanceof Outcome.AsPublished ? Cause.ONLY_PUBLISHED : Cause.DONE_OR_NOT);
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
      case AT_MOST -> absent(Cause.AT_MOST);
      case EXACTLY -> absent(Cause.EXACTLY);
      default -> absent(noQuantity());
    };
  }

  private Figure<Ratio> ofTarget(Quantity quantity, Quantity wish) {
    return switch (target.kind()) {
      case AT_MOST -> absent(Cause.AT_MOST);
      case EXACTLY -> absent(Cause.EXACTLY);
      default ->
          isAboveZero(wish)
              ? known(quantity.number().dividedBy(wish.number()))
              : absent(Cause.TARGET_NOT_POSITIVE);
    };
  }

  private static boolean isAboveZero(Quantity quantity) {
    return quantity.number().signum() > 0;
  }

  private Figure<Ratio> progress() {
    return outcome.then(
        quantity ->
            wanted.then(
                wish ->
                    goal.baseline()
                        .map(baseline -> fromBaseline(quantity, wish, baseline))
                        .orElseGet(() -> absent(Cause.NO_BASELINE))));
  }

  private Figure<Ratio> fromBaseline(Quantity quantity, Quantity wish, Baseline baseline) {
    if (target.kind() == Target.Kind.EXACTLY) {
      return absent(Cause.EXACTLY);
    }
    if (meets(baseline.quantity(), wish)) {
      return absent(Cause.BASELINE_MEETS_TARGET);
    }
    Ratio from = baseline.quantity().number();
    return known(quantity.number().minus(from).dividedBy(wish.number().minus(from)));
  }

  private Figure<Boolean> reached(Figure<Integer> respondents) {
    if (observed.value().map(Observation::outcome).orElse(null) instanceof Outcome.YesNo yesNo) {
      return known(yesNo.done());
    }
    if (isAsPublished()) {
      return publishedAttainment().map(share -> share.compareTo(Ratio.ONE) >= 0);
    }
    return outcome.then(quantity -> wanted.then(wish -> reached(quantity, wish, respondents)));
  }

  /**
   * Returns whether a counted number meets the target. Further answers can only raise it, so an "at
   * least" met now stays met; for "at most" and "exactly" the figure is known only where the
   * municipalities that have not answered cannot change it.
   */
  private Figure<Boolean> reached(Quantity quantity, Quantity wish, Figure<Integer> respondents) {
    boolean now = meets(quantity, wish);
    int silent = respondents.value().map(answered -> countySize - answered).orElse(0);
    boolean more = target.kind() == Target.Kind.AT_MOST || target.kind() == Target.Kind.EXACTLY;
    if (!more || silent == 0 || !(quantity.countsMunicipalities() || municipal.isSum())) {
      return known(now);
    }
    boolean canOnlyGrow = UnitKind.of(quantity.unit()) == UnitKind.COUNT;
    if (canOnlyGrow && quantity.number().compareTo(wish.number()) > 0) {
      return known(false);
    }
    if (quantity.countsMunicipalities()) {
      int most = quantity.number().plus(Ratio.of(silent)).compareTo(wish.number());
      if (target.kind() == Target.Kind.AT_MOST ? most <= 0 : most < 0) {
        return known(target.kind() == Target.Kind.AT_MOST);
      }
    }
    return absent(Cause.ANSWERS_MISSING);
  }

  private boolean meets(Quantity quantity, Quantity wish) {
    int compared = quantity.number().compareTo(wish.number());
    return switch (target.kind()) {
      case AT_MOST -> compared <= 0;
      case EXACTLY -> compared == 0;
      default -> compared >= 0;
    };
  }

  private Figure<Quantity> gap(Figure<Boolean> reached) {
    return outcome.then(
        quantity ->
            wanted.then(
                wish ->
                    reached.map(
                        met -> {
                          Ratio missing = wish.number().minus(quantity.number());
                          Ratio gap = missing.signum() < 0 ? missing.negated() : missing;
                          return new Quantity(met ? Ratio.ZERO : gap, wish.unit());
                        })));
  }

  private boolean isAsPublished() {
    return observed.value().map(Observation::outcome).orElse(null) instanceof Outcome.AsPublished;
  }

  private Figure<Ratio> published() {
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
    boolean nobodyIsLeft = wish.countsMunicipalities() && whole.equals(Ratio.of(countySize));
    if (printed.compareTo(Ratio.ONE) >= 0 && !nobodyIsLeft) {
      // 17 of 5 is printed as 100 % too.
      return absent(Cause.NOT_UNIQUE);
    }
    if (printed.signum() < 0
        || !whole.isWhole()
        || whole.signum() <= 0
        || whole.compareTo(Ratio.of(MOST_COUNTS)) > 0) {
      return absent(Cause.NOT_UNIQUE);
    }
    return Rounded.counts(printed, whole.numerator())
        .filter(counts -> counts.first().equals(counts.last()))
        .map(counts -> known(new Quantity(Ratio.of(new BigDecimal(counts.first())), wish.unit())))
        .orElseGet(() -> absent(Cause.NOT_UNIQUE));
  }

  private Figure<Integer> population() {
    boolean municipalities =
        target.wanted().map(Quantity::countsMunicipalities).orElse(false)
            || (target instanceof Target.DirectionOnly direction
                && direction.unit().equals(Quantity.MUNICIPALITIES));
    boolean told =
        observation.map(known -> known.respondents().isPresent()).orElse(false)
            || !municipal.told().isEmpty();
    return municipalities || told ? known(countySize) : absent(Cause.NO_POPULATION);
  }

  private Figure<Integer> respondents() {
    return observed.then(
        known -> {
          if (known.respondents().isPresent()) {
            return known(known.respondents().getAsInt());
          }
          int silent = municipal.silent(countySize);
          return municipal.told().isEmpty() || (municipal.isComplete() && silent == 0)
              ? absent(Cause.NO_RESPONDENTS)
              : known(countySize - silent);
        });
  }

  private Figure<Integer> unlisted(Outcome known) {
    return known instanceof Outcome.ByMunicipality
        ? municipal.unlisted(countySize)
        : absent(Cause.NO_COMPLETE_LIST);
  }

  private Figure<Quantity> bound(Figure<Integer> respondents) {
    return outcome.then(
        quantity ->
            !quantity.countsMunicipalities()
                ? absent(Cause.NO_POPULATION)
                : respondents.map(
                    answered ->
                        new Quantity(
                            quantity.number().plus(Ratio.of(countySize - answered)),
                            quantity.unit())));
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
                                                countySize)))));
  }
}
