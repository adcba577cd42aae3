package se.vastkom.goals.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.Example;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Placement.Sufficiency;
import se.vastkom.goals.model.Placement.Weight;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Words;

/** Goals that point at each other point at goals of the follow-up. */
class PlacementCheckTest {

  private static Goal goal(String id, Placement placement) {
    return Goal.of(id, Example.AREA, id, new Target.None()).placed(placement);
  }

  private static Placement supporting(String other) {
    return Placement.ALONE.supporting(List.of(new GoalId(other)));
  }

  private static List<String> messages(Problems problems, Goal... goals) {
    new PlacementCheck(List.of(goals), problems).run();
    return problems.all().stream().map(problem -> Words.swedish().say(problem.what())).toList();
  }

  @Test
  void aCoveredGoalWithMembersAndASupportedOneAreFine() {
    assertThat(
            messages(
                new Problems(),
                goal("helhet", Placement.ALONE.covered(Sufficiency.PARTIAL)),
                goal("del", Placement.under("helhet")),
                goal("annat", supporting("helhet"))))
        .isEmpty();
  }

  @Test
  void aSupportedGoalThatIsNotThereIsNamedWithTheNearest() {
    assertThat(
            messages(
                new Problems(),
                goal("helhet", Placement.ALONE),
                goal("annat", supporting("helhett"))))
        .containsExactly(
            "Målet annat stödjer \"helhett\", som inte finns i uppföljningen. Menade du \"helhet\"?");
  }

  @Test
  void ofManySiblingsOnlyTheFirstEightAreNamed() {
    List<Goal> goals = new ArrayList<>(List.of(goal("helhet", Placement.ALONE)));
    for (int i = 1; i <= 10; i++) {
      Weight tenth = new Weight(Ratio.of(1, 20), true);
      goals.add(
          goal("del-" + i, Placement.under("helhet").weighing(tenth))
              .at(Place.row("mal.csv", i + 2)));
    }
    assertThat(messages(new Problems(), goals.toArray(Goal[]::new)))
        .singleElement()
        .asString()
        .startsWith(
            "Vikterna under målet helhet är 50 % tillsammans, inte 100 %: del-1 5 % (mal.csv rad 3),")
        .contains("del-8 5 % (mal.csv rad 10) och 2 till. Ändra dem")
        .doesNotContain("del-9");
  }
}
