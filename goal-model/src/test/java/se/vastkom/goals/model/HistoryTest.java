package se.vastkom.goals.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.GOAL;
import static se.vastkom.goals.Example.atLeast;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.problem.Place;

class HistoryTest {

  private static final GoalId ARCHIVE = new GoalId(GOAL);
  private static final PastPeriod YEAR = past(GOAL, Period.year(2014));
  private static final PastPeriod EARLIER = past(GOAL, Period.year(2013));
  private static final PastPeriod LAST_TERTIAL =
      past(GOAL, new Period(2014, Period.Length.TERTIAL, 3));
  private static final PastPeriod OTHER = past("e-arkiv-2", Period.year(2014));
  private static final JournalEntry LEFT =
      new JournalEntry(
          Period.year(2013),
          new GoalId("bredband-1"),
          "Alla har bredband",
          "gällde till 2013",
          "§ 3",
          Place.row("journal.csv", 2));
  private static final History NOTHING = new History(List.of(), List.of());
  private static final History HISTORY =
      new History(List.of(LAST_TERTIAL, OTHER, YEAR, EARLIER), List.of(LEFT));

  private static PastPeriod past(String goal, Period period) {
    return PastPeriod.of(
        period, atLeast(40, "kommuner"), Observation.counted(goal, 24, "kommuner"));
  }

  @Test
  void everythingIsKeptInTheOrderItWasAdded() {
    assertThat(HISTORY.periods()).containsExactly(LAST_TERTIAL, OTHER, YEAR, EARLIER);
    assertThat(HISTORY.journal()).containsExactly(LEFT);
    assertThat(HISTORY).hasToString("History[4 periods of goals, 1 have left]");
  }

  @Test
  void thePeriodsOfAGoalAreSortedByTimeAndTheLongestFirst() {
    assertThat(HISTORY.periods(ARCHIVE)).containsExactly(EARLIER, YEAR, LAST_TERTIAL);
    assertThat(HISTORY.periods(new GoalId("okant-1"))).isEmpty();
  }

  @Test
  void aPeriodOfAGoalIsFound() {
    assertThat(HISTORY.period(ARCHIVE, Period.year(2013))).contains(EARLIER);
    assertThat(HISTORY.period(ARCHIVE, Period.year(2012))).isEmpty();
    assertThat(HISTORY.period(OTHER.goal(), Period.year(2013))).isEmpty();
  }

  @Test
  void aHistoryIsEmptyWhereNothingWasMeasuredAndNoGoalHasLeft() {
    assertThat(NOTHING.isEmpty()).isTrue();
    assertThat(new History(List.of(YEAR), List.of()).isEmpty()).isFalse();
    assertThat(new History(List.of(), List.of(LEFT)).isEmpty()).isFalse();
  }

  @Test
  void historiesAreEqualWhenAllTheyHoldIs() {
    History same = new History(HISTORY.periods(), List.of(LEFT));
    assertThat(same).isEqualTo(HISTORY).hasSameHashCodeAs(HISTORY);
    assertThat(HISTORY)
        .isNotEqualTo(new History(List.of(YEAR), List.of(LEFT)))
        .isNotEqualTo(new History(HISTORY.periods(), List.of()));
    assertThat(HISTORY.equals((Object) "historik.csv")).isFalse();
  }
}
