package se.vastkom.goals.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.above;
import static se.vastkom.goals.Example.amount;
import static se.vastkom.goals.Example.atLeast;
import static se.vastkom.goals.Example.atMost;
import static se.vastkom.goals.Example.begun;
import static se.vastkom.goals.Example.below;
import static se.vastkom.goals.Example.between;
import static se.vastkom.goals.Example.counted;
import static se.vastkom.goals.Example.exactly;
import static se.vastkom.goals.Example.goal;
import static se.vastkom.goals.Example.observed;
import static se.vastkom.goals.Example.published;
import static se.vastkom.goals.Example.said;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.AreaId;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Lifecycle.State;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

/** What people read of a goal, and of an area, whatever they read it on. */
class ResultTest {

  private static AssessedFollowUp assessed(Goal goal, Observation observation) {
    return Assessed.met(begun().goal(goal).observation(observation).check().orThrow());
  }

  private static Result of(Goal goal, Observation observation) {
    return assessed(goal, observation).result(goal.id()).orElseThrow();
  }

  private static String swedish(Part part) {
    return Words.swedish().say(part);
  }

  private static String target(Target target) {
    return swedish(
        of(goal(target), observed(new Outcome.Missing(Outcome.Reason.MISSING)))
            .target()
            .orElseThrow());
  }

  @Test
  void tellsWhatWasWanted() {
    assertThat(target(atLeast(40, "kommuner"))).isEqualTo("minst 40 kommuner");
    assertThat(target(atMost(3, "dagar"))).isEqualTo("högst 3 dagar");
    assertThat(target(between(3, 5, "dagar"))).isEqualTo("mellan 3 och 5 dagar");
    assertThat(target(new Target.All("kommuner"))).isEqualTo("alla kommuner");
    assertThat(target(above(3, "dagar"))).isEqualTo("över 3 dagar");
    assertThat(target(below(3, "dagar"))).isEqualTo("under 3 dagar");
    assertThat(target(exactly(3, "dagar"))).isEqualTo("exakt 3 dagar");
    assertThat(target(new Target.Milestone())).isEqualTo("ska vara genomfört");
  }

  @Test
  void anOutcomeStandsBesideItsShareAndWhatIsLeft() {
    Result result = of(goal(atLeast(40, "kommuner")), counted(30, "kommuner"));
    assertThat(said(result.came())).containsExactly("30 kommuner", "30 municipalities");
    assertThat(said(result.share().orElseThrow()))
        .containsExactly("75 % av målet", "75% of the target");
    assertThat(said(result.standing().orElseThrow()))
        .containsExactly("10 kommuner kvar", "10 municipalities to go");
    assertThat(result.printed()).isEmpty();
    assertThat(result.flags()).isEmpty();
    assertThat(result.beneath()).isEmpty();
  }

  @Test
  void aReachedTargetIsSaidToBe() {
    Result result = of(goal(atLeast(40, "kommuner")), counted(40, "kommuner"));
    assertThat(swedish(result.standing().orElseThrow())).isEqualTo("nått");
  }

  @Test
  void aShareAloneIsTheOutcomeOrImpliesOne() {
    Result implied = of(goal(atLeast(49, "kommuner")), published(84));
    assertThat(swedish(implied.came())).isEqualTo("41 kommuner (uträknat ur 84 %)");
    assertThat(swedish(implied.share().orElseThrow())).isEqualTo("84 % av målet");
    Result alone = of(goal(atLeast(1000, "platser")), published(84));
    assertThat(swedish(alone.came())).isEqualTo("84 % av målet");
    assertThat(alone.share()).isEmpty();
  }

  @Test
  void aGoalThatIsNotInForceTellsWhatBecameOfItAndDrawsNoBar() {
    Goal gone =
        goal(atLeast(40, "kommuner"))
            .inState(Lifecycle.of(State.DISCONTINUED, StatedDate.NOT_STATED));
    Result result = of(gone, counted(30, "kommuner"));
    assertThat(swedish(result.came())).isEqualTo("målet utgick; inget skäl är angivet");
    assertThat(result.standing()).isEmpty();
    assertThat(result.bar()).isEmpty();
  }

  @Test
  void aBarStandsExactlyOnTheScaleOfThoseThatCount() {
    Bar bar = of(goal(atLeast(40, "kommuner")), counted(30, "kommuner")).bar().orElseThrow();
    assertThat(bar)
        .isEqualTo(new Bar(Ratio.ZERO, Ratio.of(30, 49), List.of(Ratio.of(40, 49)), false));
  }

  @Test
  void aBarOfPerCentEndsAtAHundredAndOneBelowZeroLiesLeftOfIt() {
    assertThat(of(goal(atLeast(40, "%")), observed(amount(30, "%"))).bar())
        .contains(new Bar(Ratio.ZERO, Ratio.of(3, 10), List.of(Ratio.of(2, 5)), false));
    assertThat(of(goal(atLeast(2, "procentenheter")), observed(amount(-2, "procentenheter"))).bar())
        .contains(new Bar(Ratio.ZERO, Ratio.of(1, 2), List.of(Ratio.ONE), false));
    assertThat(of(goal(atLeast(0, "dagar")), observed(amount(0, "dagar"))).bar())
        .contains(new Bar(Ratio.ZERO, Ratio.ZERO, List.of(Ratio.ZERO), false));
    assertThat(of(goal(between(3, 6, "dagar")), observed(amount(6, "dagar"))).bar())
        .contains(new Bar(Ratio.ZERO, Ratio.ONE, List.of(Ratio.of(1, 2), Ratio.ONE), false));
  }

  @Test
  void aBarDrawnFromAShareSaysSo() {
    assertThat(of(goal(atLeast(1000, "platser")), published(84)).bar())
        .contains(new Bar(Ratio.ZERO, Ratio.of(84, 100), List.of(Ratio.ONE), true));
  }

  @Test
  void noResultIsKnownOfAGoalThatIsNotThere() {
    AssessedFollowUp assessed = assessed(goal(atLeast(40, "kommuner")), counted(30, "kommuner"));
    assertThat(assessed.result(new GoalId("finns-inte"))).isEqualTo(Optional.empty());
  }

  @Test
  void anAreaTellsHowManyAreMetAndWhatIsLeft() {
    AssessedFollowUp met = assessed(goal(atLeast(40, "kommuner")), counted(40, "kommuner"));
    AreaResult result = met.result(goal(atLeast(40, "kommuner")).area());
    assertThat(swedish(result.met())).isEqualTo("1 av 1");
    assertThat(swedish(result.left())).isEqualTo("alla gällande mål är uppfyllda");
    AreaResult none = met.result(new AreaId("tomt"));
    assertThat(swedish(none.met())).isEqualTo("inget gällande");
    assertThat(swedish(none.left())).isEqualTo("Inga mål i uppföljningen");
  }
}
