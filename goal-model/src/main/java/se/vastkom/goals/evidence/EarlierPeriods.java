package se.vastkom.goals.evidence;

import static java.util.Objects.requireNonNull;
import static se.vastkom.goals.evidence.Figure.absent;
import static se.vastkom.goals.evidence.Figure.known;

import java.util.List;
import java.util.Optional;
import se.vastkom.goals.evidence.Figure.Cause;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.PastPeriod;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.words.Phrase;

/**
 * The earlier periods of a goal, and which of them its outcome can be compared with. Immutable.
 *
 * @param past what history knows of the goal, the earliest period first
 * @param previous what was measured last: as the goal states it, or else the latest outcome in
 *     history; absent where it was measured in another way, or for a period of another length
 * @param baseline where the way to the target began; absent where it was measured in another way
 * @param mean the periods that the outcome is averaged with, where the goal is measured over
 *     several
 */
public record EarlierPeriods(
    List<PastPeriod> past,
    Figure<Goal.Previous> previous,
    Figure<Goal.Baseline> baseline,
    Optional<PeriodMean> mean) {

  public EarlierPeriods {
    past = List.copyOf(requireNonNull(past, "past"));
    requireNonNull(previous, "previous");
    requireNonNull(baseline, "baseline");
    requireNonNull(mean, "mean");
  }

  static EarlierPeriods of(FollowUp followUp, Goal goal) {
    Population asked = followUp.header().population();
    List<PastPeriod> past =
        followUp.history().periods(goal.id()).stream()
            .map(then -> counted(goal, then, asked))
            .toList();
    Period now = followUp.header().period();
    return new EarlierPeriods(
        past, previous(goal, past, now), baseline(goal), PeriodMean.of(goal, past, now));
  }

  /** Returns a period with the number that its answers give, where only they are known. */
  private static PastPeriod counted(Goal goal, PastPeriod then, Population asked) {
    Goal of = goal.wanting(then.target());
    boolean isCounted = then.outcome().filter(Outcome.ByMunicipality.class::isInstance).isPresent();
    Responses responses = new Responses(of, then.responses(), asked, Optional.empty());
    if (!isCounted || !responses.canBeCombined()) {
      return then;
    }
    return responses
        .outcome()
        .value()
        .map(number -> new Outcome.Amount(number, Outcome.Basis.NAMED))
        .map(then::counting)
        .orElse(then);
  }

  /**
   * Returns the outcome that this period's has moved from: the previous one, or else the baseline.
   * Where there is a previous one that cannot be compared, the baseline does not stand in for it.
   */
  public Figure<Goal.Earlier> from() {
    return isAbsent(previous, Cause.NOTHING_EARLIER)
        ? isAbsent(baseline, Cause.NO_BASELINE)
            ? absent(Cause.NOTHING_EARLIER)
            : baseline.map(from -> from)
        : previous.map(last -> last);
  }

  /**
   * Returns the outcome that this period's must lie beyond where only a direction is wanted: the
   * baseline, or else the previous one.
   */
  Figure<Goal.Earlier> start() {
    return isAbsent(baseline, Cause.NO_BASELINE)
        ? isAbsent(previous, Cause.NOTHING_EARLIER)
            ? absent(Cause.NO_START)
            : previous.map(last -> last)
        : baseline.map(from -> from);
  }

  private static boolean isAbsent(Figure<?> figure, Cause cause) {
    return figure.cause().filter(cause::equals).isPresent();
  }

  private static Figure<Goal.Baseline> baseline(Goal goal) {
    return goal.baseline()
        .map(
            from ->
                isMeasuredAlike(goal, from.period())
                    ? known(from)
                    : Figure.<Goal.Baseline>absent(Cause.OTHER_METHOD))
        .orElseGet(() -> absent(Cause.NO_BASELINE));
  }

  private static Figure<Goal.Previous> previous(Goal goal, List<PastPeriod> past, Period now) {
    if (goal.previous().isPresent()) {
      Goal.Previous stated = goal.previous().get();
      return !isMeasuredAlike(goal, stated.period())
          ? absent(Cause.OTHER_METHOD)
          : stated.period().length() == now.length() ? known(stated) : absent(Cause.OTHER_LENGTH);
    }
    List<PastPeriod> measured = past.stream().filter(PastPeriod::isMeasured).toList();
    if (measured.isEmpty()) {
      return absent(Cause.NOTHING_EARLIER);
    }
    if (goal.measurement().isOverPeriods()) {
      return PeriodMean.previous(goal, past, now);
    }
    List<PastPeriod> alike =
        measured.stream().filter(then -> isMeasuredAlike(goal, then.period())).toList();
    if (alike.isEmpty()) {
      return absent(Cause.OTHER_METHOD);
    }
    return alike.stream()
        .filter(then -> then.period().length() == now.length())
        .reduce((earlier, later) -> later)
        .map(last -> comparable(goal, last))
        .orElseGet(() -> absent(Cause.OTHER_LENGTH));
  }

  private static Figure<Goal.Previous> comparable(Goal goal, PastPeriod last) {
    Optional<Quantity> quantity = last.quantity();
    if (quantity.isEmpty()) {
      return absent(
          last.outcome().filter(Outcome.YesNo.class::isInstance).isPresent()
              ? Cause.DONE_OR_NOT
              : Cause.EARLIER_ONLY_PUBLISHED);
    }
    return goal.target().outcomeUnit().filter(unit -> !unit.equals(quantity.get().unit())).isEmpty()
        ? known(new Goal.Previous(quantity.get(), last.period()))
        : absent(Cause.OTHER_UNIT);
  }

  /** Returns how an outcome differs from an earlier one of the same unit, as a phrase. */
  public static Phrase moved(Quantity outcome, Goal.Earlier from) {
    return ChangeSentence.of(outcome, from);
  }

  /** Returns whether a period's outcomes were measured as this period's are. */
  public static boolean isMeasuredAlike(Goal goal, Period then) {
    return goal.term()
        .comparableFrom()
        .filter(from -> then.firstDay().isBefore(from.firstDay()))
        .isEmpty();
  }
}
