package se.vastkom.goals.evidence;

import static java.util.Objects.requireNonNull;
import static se.vastkom.goals.evidence.Figure.absent;
import static se.vastkom.goals.evidence.Figure.known;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.vastkom.goals.evidence.Figure.Cause;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.words.Phrase;

/**
 * How far a goal has come in time: from the day its way began to the day it ends, as seen from the
 * follow-up's day. Immutable.
 *
 * @param now the day that the follow-up is seen from
 * @param isInterim whether the follow-up is seen from a day within its period
 * @param end "slutperiod": the last day of the period that the goal was decided for, or else of the
 *     follow-up's
 * @param start the day on which the way began: the last of the baseline's period; without a
 *     baseline, the day before the follow-up's period, of a goal that stands until further notice
 *     and so is followed up anew each period; else empty, since nothing says it
 */
public record Timeline(LocalDate now, boolean isInterim, LocalDate end, Optional<LocalDate> start) {

  /**
   * How much of the time has passed.
   *
   * @param passed how many parts of it
   * @param all of how many
   * @param length the parts: the longest periods of which all three days are ends; empty where they
   *     are days
   */
  public record Elapsed(long passed, long all, Optional<Period.Length> length) {

    /** Returns the exact share. */
    public Ratio share() {
      return Ratio.of(passed, all);
    }

    /** Returns the share as a phrase: "2 av 3 tertial har gått", "100 av 365 dagar har gått". */
    public Phrase phrase() {
      String parts = length.map(known -> known.name().toLowerCase(Locale.ROOT)).orElse("day");
      return Phrase.of("time." + parts.replace('_', '-')).with("passed", passed).with("all", all);
    }
  }

  public Timeline {
    requireNonNull(now, "now");
    requireNonNull(end, "end");
    requireNonNull(start, "start");
  }

  /** Returns the timeline of a follow-up's goal. */
  static Timeline of(FollowUp.Header header, Goal goal) {
    Optional<LocalDate> began = goal.baseline().map(from -> from.period().lastDay());
    Optional<LocalDate> anew =
        goal.term().until().isEmpty()
            ? Optional.of(header.period().firstDay().minusDays(1))
            : Optional.empty();
    return new Timeline(
        header.day(),
        header.interim().isPresent(),
        goal.term().until().orElse(header.period()).lastDay(),
        began.or(() -> anew));
  }

  /** Returns whether the goal's end lies ahead. */
  public boolean isAhead() {
    return end.isAfter(now);
  }

  /**
   * Returns whether an outcome is of a part of the time only: the goal is under way, and nothing
   * says that it was finished before its end.
   */
  boolean isSoFar(Optional<Observation> seen) {
    return isInterim && isAhead() && seen.flatMap(Observation::finished).isEmpty();
  }

  /** Returns how many days are left; none where the end has passed. */
  public int remainingDays() {
    return isAhead() ? Math.toIntExact(ChronoUnit.DAYS.between(now, end)) : 0;
  }

  /**
   * Returns how much of the time has passed, exactly: in whole periods where the way began, ends
   * and is seen at ends of periods, else in days. Above one where the end has passed.
   */
  public Figure<Elapsed> elapsed() {
    if (start.isEmpty()) {
      return absent(Cause.NO_BEGINNING);
    }
    LocalDate from = start.get();
    if (!end.isAfter(from) || now.isBefore(from)) {
      return absent(Cause.NO_TIME);
    }
    return known(
        Stream.of(Period.Length.values())
            .filter(length -> Stream.of(from, now, end).allMatch(length::endsOn))
            .findFirst()
            .map(length -> in(length, from))
            .orElseGet(() -> inDays(from)));
  }

  private Elapsed in(Period.Length length, LocalDate from) {
    return new Elapsed(periods(length, from, now), periods(length, from, end), Optional.of(length));
  }

  /** Returns how many periods there are between two days on which one ends. */
  private static long periods(Period.Length length, LocalDate from, LocalDate to) {
    // The first days of what follows, since months differ in their last.
    return ChronoUnit.MONTHS.between(from.plusDays(1), to.plusDays(1)) * length.perYear() / 12;
  }

  private Elapsed inDays(LocalDate from) {
    return new Elapsed(
        ChronoUnit.DAYS.between(from, now), ChronoUnit.DAYS.between(from, end), Optional.empty());
  }

  /** Returns that the period is under way, and until when, as a phrase. */
  public Phrase untilWhen() {
    return Phrase.of("time.until").with("end", StatedDate.phrase(end));
  }
}
