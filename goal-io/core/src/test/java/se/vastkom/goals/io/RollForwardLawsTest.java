package se.vastkom.goals.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.vastkom.goals.assessment.RollForward;
import se.vastkom.goals.io.followup.FollowUpForms;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.JournalEntry;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.words.Words;

/** What holds of the follow-up of a later period, whatever it was made from. */
class RollForwardLawsTest {

  private static final Period NEXT = Period.year(2017);
  private static final Period AFTER = Period.year(2018);

  @Provide
  Arbitrary<FollowUp> inCells() {
    // An interim follow-up is not rolled on.
    return RandomFollowUps.inCells()
        .filter(one -> one.header().day().equals(one.header().period().lastDay()));
  }

  private static FollowUp rolled(FollowUp followUp, Period period, long seed) {
    return RollForward.of(RandomFollowUps.assessed(followUp, seed), period, Words.swedish())
        .orThrow()
        .next();
  }

  @Property(tries = 3000)
  void goingByWayOfAPeriodIsGoingPastItButForWhenTheJournalSaysThatAGoalLeft(
      @ForAll("inCells") FollowUp followUp, @ForAll long seed) {
    FollowUp past = rolled(followUp, AFTER, seed);
    FollowUp byWayOf = rolled(rolled(followUp, NEXT, seed), AFTER, seed + 1);
    assertThat(byWayOf.header()).isEqualTo(past.header());
    assertThat(byWayOf.areas()).isEqualTo(past.areas());
    assertThat(byWayOf.goals()).isEqualTo(past.goals());
    assertThat(byWayOf.history().periods()).isEqualTo(past.history().periods());
    assertThat(byWayOf.givenFacts()).isEqualTo(past.givenFacts());
    assertThat(byWayOf.forecasts()).isEqualTo(past.forecasts());
    assertThat(left(byWayOf)).isEqualTo(left(past));
    assertThat(byWayOf.observations()).isEmpty();
  }

  private static Set<List<Object>> left(FollowUp followUp) {
    Set<List<Object>> left = new HashSet<>();
    for (JournalEntry entry : followUp.history().journal()) {
      left.add(List.of(entry.goal(), entry.title(), entry.reason(), entry.decision()));
    }
    return left;
  }

  @Property(tries = 100)
  void theNextFollowUpCanBeSaidInAWorkbookAndInAFolder(
      @ForAll("inCells") FollowUp followUp, @ForAll long seed) {
    FollowUp next = rolled(followUp, NEXT, seed);
    assertThat(FollowUpForms.workbook(next).problems()).isEmpty();
    assertThat(FollowUpForms.folder(next).problems()).isEmpty();
  }

  @Property(tries = 200)
  void nothingIsLost(@ForAll("inCells") FollowUp followUp, @ForAll long seed) {
    FollowUp next = rolled(followUp, NEXT, seed);
    for (Goal goal : followUp.goals()) {
      boolean isThere = next.goal(goal.id()).isPresent();
      boolean isRemembered =
          next.history().journal().stream().anyMatch(entry -> entry.goal().equals(goal.id()));
      assertThat(isThere || isRemembered).isTrue();
      followUp
          .observation(goal.id())
          .ifPresent(
              seen ->
                  assertThat(next.history().period(goal.id(), followUp.header().period()))
                      .isPresent());
      boolean isWeighed =
          goal.target().kind() == Target.Kind.NONE
              && followUp.forest().members(goal).stream()
                  .anyMatch(member -> followUp.observation(member.id()).isPresent());
      if (isWeighed) {
        assertThat(next.history().period(goal.id(), followUp.header().period())).isPresent();
      }
    }
    assertThat(next.history().periods()).containsAll(followUp.history().periods());
  }
}
