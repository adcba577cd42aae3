package se.vastkom.goals.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Forecast;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.words.Keyed;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * One goal with everything its verdict rests on, and what follows from it by arithmetic. Shares are
 * exact and uncapped (340 % is 17/5); {@link Convention} formats them. Immutable.
 *
 * @param goal the goal
 * @param earlier its earlier periods, and which of them its outcome is compared with
 * @param lifecycle its own state, or its area's
 * @param prospect how it stands in time, and what is expected of how it will end
 * @param asked those who could answer
 * @param observation the goal's observation, if any
 * @param outcome the counted or named number, in the target's unit
 * @param target the wanted number; for a composite, how many municipalities
 * @param attainment "måluppfyllelse": outcome by target for "at least" of more than zero; else the
 *     published share
 * @param progress "andel av vägen": (outcome − baseline) / (target − baseline), where there is a
 *     baseline short of the target
 * @param reached "nått": whether the outcome meets the target in its direction; where only a
 *     direction is wanted, whether it lies beyond the baseline, or else beyond the previous
 *     outcome. Where there can be too much, missing while municipalities that have not answered
 *     could change it
 * @param gap how much is missing to the target, in its unit; zero when reached
 * @param inferred the one whole number that prints as the published share. Shown; never decides
 * @param population how many municipalities could count: all but those the goal does not apply to
 * @param respondents how many of them answered
 * @param unlisted how many count as no because a list declared complete leaves them out
 * @param responses how many municipalities gave each kind of response
 * @param bound the outcome at its highest, whatever those that have not answered would say
 * @param floor the outcome at its lowest
 * @param reachedAtBest "nått i bästa fall": whether some answers of theirs would meet the target
 * @param reachedAtWorst "nått i sämsta fall": whether all answers of theirs would
 * @param reachedWithPlanned "nått om planerat räknas": whether the target would be met if what is
 *     planned, decided or ongoing counted as yes
 * @param attainmentWithPlanned "måluppfyllelse om planerat räknas": the attainment if it did
 * @param parts how many parts a composite has in all: service-places, where each municipality's
 *     number is known
 * @param change outcome less the previous one, or else less the baseline, in the target's unit
 * @param relativeChange the change by what it is a change from, 1/10 for a tenth more
 * @param development whether the outcome moved towards the target: by the previous one, else by the
 *     baseline, else as stated
 * @param printed the published share beside the computed
 */
public record Evidence(
    Goal goal,
    EarlierPeriods earlier,
    Lifecycle lifecycle,
    Prospect prospect,
    Population asked,
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
    Figure<ResponseCount> responses,
    Figure<Quantity> bound,
    Figure<Quantity> floor,
    Figure<Boolean> reachedAtBest,
    Figure<Boolean> reachedAtWorst,
    Figure<Boolean> reachedWithPlanned,
    Figure<Ratio> attainmentWithPlanned,
    Figure<Quantity> parts,
    Figure<Quantity> change,
    Figure<Ratio> relativeChange,
    Figure<Development> development,
    Figure<PrintedShare> printed) {

  /** The direction in which an outcome moved. */
  public enum Development implements Keyed {
    /** Towards the target. */
    TOWARDS("mot målet"),
    /** Unchanged. */
    UNCHANGED("oförändrat"),
    /** Away from the target. */
    AWAY("från målet");

    private final String key;

    Development(String key) {
      this.key = key;
    }

    @Override
    public String key() {
      return key;
    }
  }

  /**
   * Computes the evidence of a follow-up's goal.
   *
   * @throws IllegalArgumentException if the goal belongs to another follow-up
   */
  public static Evidence of(FollowUp followUp, Goal goal) {
    return new Arithmetic(
            goal,
            EarlierPeriods.of(followUp, goal),
            followUp.lifecycle(goal),
            new Prospect(Timeline.of(followUp.header(), goal), followUp.forecast(goal.id())),
            followUp.observation(goal.id()),
            new Responses(
                goal,
                followUp.responses(goal.id()),
                followUp.header().population(),
                Optional.empty()),
            followUp.header().population())
        .evidence();
  }

  /** Returns the same of the goal and its observation as they are worded in a language. */
  public Evidence in(Locale language) {
    return new Evidence(
        goal.in(language),
        earlier,
        lifecycle,
        prospect,
        asked,
        observation.map(one -> one.in(language)),
        outcome,
        target,
        attainment,
        progress,
        reached,
        gap,
        inferred,
        population,
        respondents,
        unlisted,
        responses,
        bound,
        floor,
        reachedAtBest,
        reachedAtWorst,
        reachedWithPlanned,
        attainmentWithPlanned,
        parts,
        change,
        relativeChange,
        development,
        printed);
  }

  /**
   * Returns the evidence for a different outcome: every figure is derived anew, and nothing is
   * checked. Of a goal that is measured over several periods it is another mean. Of the
   * municipalities' own answers only their numbers stay; where the new count exceeds the number of
   * respondents, the respondents are raised to it.
   */
  public Evidence with(Outcome other) {
    Observation known = observation.orElseGet(() -> Observation.of(goal.id().value(), other));
    return with(answeredBy(known.withOutcome(own(other)), answering(other)));
  }

  /** Returns the outcome of this period alone that makes the goal's outcome what it is. */
  private Outcome own(Outcome other) {
    return other instanceof Outcome.Amount amount
        ? earlier
            .mean()
            .<Outcome>map(
                mean -> new Outcome.Amount(mean.ownFor(amount.quantity()), amount.known()))
            .orElse(other)
        : other;
  }

  /**
   * Returns the evidence for a different published share of the target, 1 for all of it.
   *
   * @throws java.util.NoSuchElementException if there is no observation
   */
  public Evidence withPublished(Ratio share) {
    Observation known = observation.orElseThrow();
    Observation.Published printed = known.published();
    return with(
        answeredBy(
            known.withPublished(
                new Observation.Published(
                    printed.goal(),
                    printed.value(),
                    printed.share(),
                    printed.comment(),
                    Optional.of(share),
                    printed.status())),
            answering(known.outcome())));
  }

  private static Observation answeredBy(Observation known, OptionalInt respondents) {
    return respondents.isPresent() ? known.withRespondents(respondents.getAsInt()) : known;
  }

  private Evidence with(Observation other) {
    Responses dropped = new Responses(goal, List.of(), asked, responses.value());
    return new Arithmetic(goal, earlier, lifecycle, prospect, Optional.of(other), dropped, asked)
        .evidence();
  }

  private OptionalInt answering(Outcome other) {
    int having =
        other instanceof Outcome.Amount amount && asked.counts(amount.quantity())
            ? amount
                .quantity()
                .number()
                .rounded(0, RoundingMode.CEILING)
                .min(BigDecimal.valueOf(asked.size()))
                .intValueExact()
            : 0;
    return respondents
        .value()
        .map(answered -> OptionalInt.of(Math.max(answered, having)))
        .orElse(OptionalInt.empty());
  }

  /**
   * Returns how many decimals shares of the target and of the way need, so as not to be shown as
   * one of the borders beside them, or beyond it; 0 where whole per cent will do.
   *
   * @param attainments per cent beside which a status was decided
   * @param progresses the same of the way from the baseline
   */
  public int shareDecimals(Collection<Ratio> attainments, Collection<Ratio> progresses) {
    return Math.max(decimals(attainment, attainments), decimals(progress, progresses));
  }

  private static int decimals(Figure<Ratio> share, Collection<Ratio> borders) {
    return share.value().map(known -> Summary.decimals(known, borders)).orElse(0);
  }

  /**
   * Returns the share of the target as a column of figures shows it: per cent, half up, at most
   * 100.
   *
   * @param decimals as few as {@link #shareDecimals} allows
   */
  public Figure<Part.Amount> shownAttainment(int decimals) {
    return attainment.map(share -> Summary.capped(share, decimals));
  }

  /**
   * Returns the share of the target in per cent as sentences show it: half up, above 100 where it
   * is.
   *
   * @param decimals as few as {@link #shareDecimals} allows
   */
  public Figure<Part.Amount> attainmentInFull(int decimals) {
    return attainment.map(share -> Summary.percent(share, decimals));
  }

  /**
   * Returns the evidence if the goal had ended with this outcome, and nobody was silent: every
   * figure is derived anew, and nothing is checked.
   */
  Evidence endingAt(Quantity expected) {
    Observation seen =
        Observation.of(goal.id().value(), new Outcome.Amount(expected, Outcome.Basis.COUNTED));
    Responses dropped = new Responses(goal, List.of(), asked, responses.value());
    return new Arithmetic(
            goal, earlier, lifecycle, prospect.atEnd(), Optional.of(seen), dropped, asked)
        .evidence();
  }

  /** Returns how far the goal has come in time. */
  public Timeline timeline() {
    return prospect.timeline();
  }

  /** Returns what follows from the goal's forecast. */
  public Expectation expectation() {
    return Expectation.of(this);
  }

  /**
   * "håller takten": whether at least as much of the way to the target as of the time has been
   * covered.
   */
  public Figure<Boolean> keepsPace() {
    return progress.then(
        covered -> timeline().elapsed().map(passed -> covered.compareTo(passed.share()) >= 0));
  }

  /** Returns whether the goal is under way: in force, its end ahead, in an interim follow-up. */
  public boolean isUnderWay() {
    return timeline().isInterim() && timeline().isAhead() && lifecycle.isActive();
  }

  /**
   * "avslutat vid": the day on which the goal in force is known to be finished: its end where that
   * has passed, else the day that is stated, else for a milestone that is done the day that the
   * follow-up is seen from.
   */
  public Figure<LocalDate> finished() {
    if (!lifecycle.isActive()) {
      return Figure.absent(Figure.Cause.INACTIVE);
    }
    Optional<LocalDate> stated = observation.flatMap(Observation::finished);
    if (!timeline().isAhead() || stated.isPresent()) {
      return Figure.known(stated.orElse(timeline().end()));
    }
    boolean isDone =
        observation.map(Observation::outcome).filter(new Outcome.YesNo(true)::equals).isPresent();
    return isDone ? Figure.known(timeline().now()) : Figure.absent(Figure.Cause.END_AHEAD);
  }

  /**
   * Returns what an outlook rests on as a phrase: the forecast, what is known so far, and how much
   * of the time has passed.
   */
  public Phrase outlookSummary() {
    Phrase forecast =
        prospect.forecast().map(Forecast::phrase).orElseGet(Figure.Cause.NO_FORECAST::phrase);
    Phrase known =
        observation.isEmpty()
            ? forecast
            : Phrase.of("reason.and-so-far").with("reason", forecast).with("so-far", soFar());
    return timeline()
        .elapsed()
        .value()
        .map(
            passed ->
                Phrase.of("reason.and-time").with("reason", known).with("time", passed.phrase()))
        .orElse(known);
  }

  /** Returns what is known so far as a phrase that argues for no verdict: "30 av 49 kommuner". */
  public Phrase soFar() {
    return new Summary(this, 0).soFar();
  }

  /** Returns the share of the population that answered. */
  public Figure<Ratio> responseShare() {
    return respondents.then(answered -> population.map(all -> Ratio.of(answered, all)));
  }

  /** Returns the basis of a verdict as a phrase, with shares in whole per cent. */
  public Phrase summary() {
    return summary(0);
  }

  /**
   * Returns the basis of the verdict as a phrase: "24 av 49 kommuner, 49 % av målet".
   *
   * @param decimals of shares, as few as {@link #shareDecimals} allows
   */
  public Phrase summary(int decimals) {
    return new Summary(this, decimals).phrase();
  }

  /**
   * Returns the outcome and the target as a phrase that argues for no verdict, since it has no
   * share of the target: "30 kommuner; målet är minst 25 kommuner".
   */
  public Phrase summaryWithoutShare() {
    return new Summary(this, 0).withoutShare();
  }

  /** Returns, as a phrase, how the outcome has moved. */
  public Phrase developmentSummary() {
    return Summary.development(this);
  }
}
