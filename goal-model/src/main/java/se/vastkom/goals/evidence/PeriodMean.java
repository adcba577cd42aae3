package se.vastkom.goals.evidence;

import static java.util.Objects.requireNonNull;
import static se.vastkom.goals.evidence.Figure.absent;
import static se.vastkom.goals.evidence.Figure.known;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.vastkom.goals.evidence.Figure.Cause;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.PastPeriod;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.words.Phrase;

/**
 * The periods before one with which a goal's outcome is averaged ("mäts över"). Immutable.
 *
 * @param periods of how many the outcome is the mean, this one among them
 * @param others those with an outcome that can be, the earliest first
 * @param missing those without, the earliest first
 */
public record PeriodMean(int periods, List<PastPeriod> others, List<Period> missing) {

  public PeriodMean {
    others = List.copyOf(requireNonNull(others, "others"));
    missing = List.copyOf(requireNonNull(missing, "missing"));
  }

  /** Returns the periods that a goal's outcome is averaged with, where it is. */
  static Optional<PeriodMean> of(Goal goal, List<PastPeriod> past, Period now) {
    return Optional.of(goal)
        .filter(one -> one.measurement().isOverPeriods())
        .map(one -> before(one, past, now));
  }

  private static PeriodMean before(Goal goal, List<PastPeriod> past, Period now) {
    int periods = goal.measurement().periods();
    List<PastPeriod> others = new ArrayList<>();
    List<Period> missing = new ArrayList<>();
    IntStream.range(1, periods)
        .mapToObj(back -> now.before(periods - back))
        .flatMap(Optional::stream)
        .forEach(
            period ->
                usable(goal, past, period).ifPresentOrElse(others::add, () -> missing.add(period)));
    return new PeriodMean(periods, others, missing);
  }

  /**
   * Returns the mean that ended with the period before this one, as what was measured last; absent
   * unless every period of it is known.
   */
  static Figure<Goal.Previous> previous(Goal goal, List<PastPeriod> past, Period now) {
    return now.before(1)
        .flatMap(last -> usable(goal, past, last))
        .map(
            last ->
                before(goal, past, last.period())
                    .with(last.quantity().orElseThrow())
                    .map(mean -> new Goal.Previous(mean, last.period())))
        .filter(mean -> mean.value().isPresent())
        .orElseGet(() -> absent(Cause.NO_EARLIER_MEAN));
  }

  private static Optional<PastPeriod> usable(Goal goal, List<PastPeriod> past, Period period) {
    return past.stream()
        .filter(then -> then.period().equals(period))
        .filter(then -> then.isMeasured() && then.quantity().isPresent())
        .filter(then -> EarlierPeriods.isMeasuredAlike(goal, period))
        .findFirst();
  }

  /** Returns the mean of this period's own outcome and the others. */
  Figure<Quantity> with(Quantity own) {
    if (others.size() < periods - 1) {
      return absent(Cause.PERIODS_MISSING);
    }
    if (!quantities().stream().map(Quantity::unit).allMatch(own.unit()::equals)) {
      return absent(Cause.OTHER_UNIT);
    }
    Ratio sum = own.number().plus(sum());
    return known(new Quantity(sum.dividedBy(Ratio.of(periods)), own.unit()));
  }

  /** Returns this period's own outcome, for which the mean is this. */
  Quantity ownFor(Quantity mean) {
    return new Quantity(mean.number().times(Ratio.of(periods)).minus(sum()), mean.unit());
  }

  private List<Quantity> quantities() {
    return others.stream().flatMap(then -> then.quantity().stream()).toList();
  }

  private Ratio sum() {
    return quantities().stream().map(Quantity::number).reduce(Ratio.ZERO, Ratio::plus);
  }

  /** Returns what the mean is of, as a phrase, where this period's own outcome is this. */
  Phrase how(Quantity own) {
    return Phrase.of("mean.of")
        .with("periods", periods)
        .with("own", own.part())
        .with(
            "others",
            Phrase.list(
                others,
                then ->
                    Phrase.of("mean.then")
                        .with("outcome", then.quantity().orElseThrow().part())
                        .with("period", then.period().phrase())));
  }

  /** Returns that there is no mean, for these periods have no outcome, as a phrase. */
  Phrase lacking() {
    return Phrase.of("mean.lacking")
        .with("periods", periods)
        .with("missing", Phrase.list(missing, Period::phrase));
  }
}
