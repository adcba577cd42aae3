package se.vastkom.goals.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.County;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.words.Phrase;

/**
 * One goal with everything its verdict rests on, and what follows from it by arithmetic. Shares are
 * exact and raw (340 % is 17/5); {@link Convention} shows them. Immutable.
 *
 * @param goal the goal
 * @param lifecycle its own state, or its area's
 * @param county whose municipalities could answer
 * @param observation what is known of it
 * @param outcome the counted or named number, in the target's unit
 * @param target the wanted number; of a composite, how many municipalities
 * @param attainment "måluppfyllelse": outcome by target for "at least" of more than zero; else the
 *     published share
 * @param progress "andel av vägen": (outcome − baseline) / (target − baseline), where there is a
 *     baseline short of the target
 * @param reached "nått": whether the outcome meets the target in its direction. Of "at most" and
 *     "exactly" missing while those that have not answered could change it
 * @param gap how much is missing to the target, in its unit; zero when reached
 * @param inferred the one whole number that prints the published share. Shown; never decides
 * @param population how many municipalities could count
 * @param respondents how many of them answered
 * @param unlisted how many count as no for not being in a list that is said to be complete
 * @param bound the outcome if all the silent had said yes
 * @param reachedAtBound whether that would have met the target
 * @param parts how many parts a composite has in all: service-places, where each municipality's
 *     number is known
 * @param change outcome less baseline, in the target's unit
 * @param development whether the outcome moved towards the target
 * @param printed the published share beside the computed
 */
public record Evidence(
    Goal goal,
    Lifecycle lifecycle,
    County county,
    Optional<Observation> observation,
    Figure<Quantity> outcome,
    Figure<Quantity> target,
    Figure<Ratio> attainment,
    Figure<Ratio> progress,
    Figure<Boolean> reached,
    Figure<Quantity> gap,
    Figure<Quantity> inferred,
    Figure<Integer> population,
    Figure<Integer> respondents,
    Figure<Integer> unlisted,
    Figure<Quantity> bound,
    Figure<Boolean> reachedAtBound,
    Figure<Quantity> parts,
    Figure<Quantity> change,
    Figure<Development> development,
    Figure<PrintedShare> printed) {

  /** Which way an outcome moved. */
  public enum Development {
    /** Towards the target. */
    TOWARDS("mot målet"),
    /** Not at all. */
    UNCHANGED("oförändrat"),
    /** Away from the target. */
    AWAY("från målet");

    private final String key;

    Development(String key) {
      this.key = key;
    }

    /** The stable key, used in data. */
    public String key() {
      return key;
    }
  }

  /**
   * The evidence of a goal of a follow-up.
   *
   * @throws IllegalArgumentException if the goal is of another follow-up
   */
  public static Evidence of(FollowUp followUp, Goal goal) {
    return new Arithmetic(
            goal,
            followUp.lifecycle(goal),
            followUp.observation(goal.id()),
            followUp.municipalObservations(goal.id()),
            followUp.header().county())
        .evidence();
  }

  /**
   * The evidence if the outcome had been another: every figure is derived anew, and nothing is
   * checked. What municipalities answered one by one is no longer known; where more of them have it
   * than had answered, those have answered too.
   */
  public Evidence with(Outcome other) {
    Observation known = observation.orElseGet(() -> Observation.of(goal.id().value(), other));
    return with(
        new Observation(
            known.goal(),
            other,
            known.strength(),
            answering(other),
            known.change(),
            known.published(),
            known.comment(),
            known.source()));
  }

  /**
   * The evidence if another share of the target had been published, 1 for all of it.
   *
   * @throws java.util.NoSuchElementException if there is no observation
   */
  public Evidence withPublished(Ratio share) {
    Observation known = observation.orElseThrow();
    Observation.Published printed = known.published();
    return with(
        new Observation(
            known.goal(),
            known.outcome(),
            known.strength(),
            answering(known.outcome()),
            known.change(),
            new Observation.Published(
                printed.goal(),
                printed.value(),
                printed.share(),
                printed.comment(),
                Optional.of(share)),
            known.comment(),
            known.source()));
  }

  private Evidence with(Observation other) {
    return new Arithmetic(goal, lifecycle, Optional.of(other), List.of(), county).evidence();
  }

  private OptionalInt answering(Outcome other) {
    int having =
        other instanceof Outcome.Amount amount && amount.quantity().countsMunicipalities()
            ? amount
                .quantity()
                .number()
                .rounded(0, RoundingMode.CEILING)
                .min(BigDecimal.valueOf(county.population()))
                .intValueExact()
            : 0;
    return respondents
        .value()
        .map(answered -> OptionalInt.of(Math.max(answered, having)))
        .orElse(OptionalInt.empty());
  }

  /** The share of the target as every view shows it: whole per cent, half up, at most 100. */
  public Figure<Ratio> shownAttainment() {
    return attainment.map(Convention.HALF_UP_CAPPED::percent);
  }

  /**
   * What rounding and cap hide of the shown share, to be said after it: " (340 % räknat)"; nothing
   * where they hide nothing.
   */
  public Phrase shareNote() {
    return attainment.value().map(Summary::raw).orElse(Phrase.of("hint.none"));
  }

  /** How many answered of those that could. */
  public Figure<Ratio> responseShare() {
    return respondents.then(answered -> population.map(all -> Ratio.of(answered, all)));
  }

  /** What the verdict rests on, to be said: "24 av 49 kommuner, 49 % av målet". */
  public Phrase summary() {
    return Summary.of(this);
  }

  /** How the outcome has moved, to be said. */
  public Phrase developmentSummary() {
    return Summary.development(this);
  }
}
