package se.vastkom.goals.model;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The earlier periods of a follow-up's goals, and the goals that have left it. Immutable; two
 * histories with equal contents in the same order are equal.
 */
public final class History {

  private static final Comparator<PastPeriod> BY_TIME =
      Comparator.comparing(PastPeriod::period, Period.BY_TIME);

  private final List<PastPeriod> periods;
  private final List<JournalEntry> journal;
  private final Map<GoalId, List<PastPeriod>> periodsOfGoal;

  History(List<PastPeriod> periods, List<JournalEntry> journal) {
    this.periods = List.copyOf(periods);
    this.journal = List.copyOf(journal);
    periodsOfGoal = this.periods.stream().sorted(BY_TIME).collect(groupingBy(PastPeriod::goal));
  }

  /** Returns what is known of each goal and earlier period, in the order it was added. */
  public List<PastPeriod> periods() {
    return periods;
  }

  /** Returns what is known of a goal's earlier periods, the earliest first. */
  public List<PastPeriod> periods(GoalId goal) {
    return List.copyOf(periodsOfGoal.getOrDefault(goal, List.of()));
  }

  /** Returns what is known of a goal in an earlier period. */
  public Optional<PastPeriod> period(GoalId goal, Period period) {
    return periods(goal).stream().filter(past -> past.period().equals(period)).findFirst();
  }

  /** Returns the goals that have left, in the order they were added. */
  public List<JournalEntry> journal() {
    return journal;
  }

  /** Returns whether nothing is known of earlier periods, and no goal has left. */
  public boolean isEmpty() {
    return periods.isEmpty() && journal.isEmpty();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof History that
        && periods.equals(that.periods)
        && journal.equals(that.journal);
  }

  @Override
  public int hashCode() {
    return 31 * periods.hashCode() + journal.hashCode();
  }

  @Override
  public String toString() {
    return "History[" + periods.size() + " periods of goals, " + journal.size() + " have left]";
  }
}
