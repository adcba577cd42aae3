package se.vastkom.goals.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Placement.Sufficiency;
import se.vastkom.goals.model.Placement.Weight;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Words;

class ForestTest {

  private static Checked<FollowUp> check(Goal... goals) {
    FollowUp.Builder builder =
        FollowUp.builder(
                new FollowUp.Header(
                    "skog", "", "", "", Period.year(2015), Population.municipality("Mark")))
            .area(new FocusArea(new AreaId("a"), "A", Lifecycle.ACTIVE))
            .area(new FocusArea(new AreaId("b"), "B", Lifecycle.ACTIVE));
    int row = 2;
    for (Goal goal : goals) {
      builder.goal(goal.at(Place.row("mal.csv", row++)));
    }
    return builder.check();
  }

  private static Goal goal(String id, Placement place) {
    return Goal.of(id, "a", id, new Target.None()).placed(place);
  }

  private static Goal weighing(String id, String parent, Ratio weight, boolean isShare) {
    return goal(id, Placement.under(parent).weighing(new Weight(weight, isShare)));
  }

  private static List<String> messages(Goal... goals) {
    return check(goals).problems().stream()
        .map(problem -> problem.place().row() + ": " + Words.swedish().say(problem.what()))
        .toList();
  }

  private static List<String> ids(List<Goal> goals) {
    return goals.stream().map(goal -> goal.id().value()).toList();
  }

  @Test
  void aGoalComesBeforeThoseUnderItInTheFollowUpsOrder() {
    Forest forest =
        check(
                goal("indikator", Placement.under("namnd-2")),
                goal("namnd-1", Placement.under("kommun")),
                goal("ensamt", Placement.ALONE),
                goal("kommun", Placement.ALONE),
                goal("namnd-2", Placement.under("kommun")))
            .orThrow()
            .forest();
    assertThat(ids(forest.roots())).containsExactly("ensamt", "kommun");
    assertThat(ids(forest.inOrder()))
        .containsExactly("ensamt", "kommun", "namnd-1", "namnd-2", "indikator");
    assertThat(forest.inOrder().stream().map(forest::depth)).containsExactly(0, 0, 1, 1, 2);
    assertThat(forest.levels().stream().map(ForestTest::ids))
        .containsExactly(
            List.of("indikator", "namnd-1", "ensamt"), List.of("namnd-2"), List.of("kommun"));
    assertThat(forest.isFlat()).isFalse();
  }

  @Test
  void aMemberMayStandInAnotherAreaThanItsGoal() {
    Goal elsewhere =
        Goal.of("under", "b", "under", new Target.None()).placed(Placement.under("kommun"));
    FollowUp followUp = check(goal("kommun", Placement.ALONE), elsewhere).orThrow();
    assertThat(followUp.forest().members(followUp.goals().get(0)))
        .containsExactly(followUp.goals().get(1));
  }

  @Test
  void aDeepForestIsReadWithoutEnd() {
    List<Goal> goals = new ArrayList<>();
    goals.add(goal("g-0", Placement.ALONE));
    for (int i = 1; i < 20_000; i++) {
      goals.add(goal("g-" + i, Placement.under("g-" + (i - 1))));
    }
    Forest forest = check(goals.toArray(Goal[]::new)).orThrow().forest();
    assertThat(forest.depth(goals.get(19_999).at(Place.row("mal.csv", 20_001)))).isEqualTo(19_999);
    assertThat(forest.levels()).hasSize(20_000);
  }

  @Test
  void anUnknownGoalIsRefusedWithTheNearest() {
    assertThat(
            messages(
                goal("kommun-1", Placement.ALONE),
                goal("namnd-1", Placement.under("komun-1")),
                goal(
                    "namnd-2",
                    Placement.under("kommun-1").supporting(List.of(new GoalId("namnd-7"))))))
        .containsExactly(
            "3: Målet namnd-1 hör till \"komun-1\", som inte finns i uppföljningen. Menade du"
                + " \"kommun-1\"?",
            "4: Målet namnd-2 stödjer \"namnd-7\", som inte finns i uppföljningen. Menade du"
                + " \"namnd-1\"?");
  }

  @Test
  void aCircleIsRefusedNamingTheIdsInOrderFromTheFirst() {
    assertThat(
            messages(
                goal("utanfor", Placement.under("b")),
                goal("a", Placement.under("c")),
                goal("b", Placement.under("a")),
                goal("c", Placement.under("b"))))
        .containsExactly(
            "3: Målen hör till varandra runt i en cirkel: a → c → b → a. Töm hör till för ett av"
                + " dem, eller skriv ett mål utanför cirkeln.");
  }

  @Test
  void aGoalUnderItselfIsRefused() {
    assertThat(messages(goal("a", Placement.under("a"))))
        .containsExactly(
            "2: Målet a hör till sig självt. Töm hör till, eller skriv ett annat mål.");
    assertThat(messages(goal("a", Placement.ALONE.supporting(List.of(new GoalId("a"))))))
        .containsExactly("2: Målet a stödjer sig självt. Ta bort det under stödjer.");
  }

  @Test
  void mixedWeightsAreRefusedNamingTheRows() {
    assertThat(
            messages(
                goal("k", Placement.ALONE),
                weighing("n-1", "k", Ratio.of(1, 4), true),
                weighing("n-2", "k", Ratio.of(2), false),
                goal("n-3", Placement.under("k"))))
        .containsExactly(
            "4: Under målet k är några vikter procent och andra tal. Procent: n-1 25 % (mal.csv rad"
                + " 3). Tal: n-2 2 (mal.csv rad 4), n-3 ingen (mal.csv rad 5). Skriv procent för"
                + " alla, så att de blir 100 %, eller tal för alla; en tom vikt är talet 1.");
  }

  @Test
  void perCentsThatDoNotMakeTheWholeAreRefused() {
    assertThat(
            messages(
                goal("k", Placement.ALONE),
                weighing("n-1", "k", Ratio.of(1, 3), true),
                weighing("n-2", "k", Ratio.of(2, 3), true)))
        .isEmpty();
    assertThat(
            messages(
                goal("k", Placement.ALONE),
                weighing("n-1", "k", Ratio.of(333, 1000), true),
                weighing("n-2", "k", Ratio.of(333, 1000), true),
                weighing("n-3", "k", Ratio.of(333, 1000), true)))
        .containsExactly(
            "3: Vikterna under målet k är 99,9 % tillsammans, inte 100 %: n-1 33,3 % (mal.csv rad"
                + " 3), n-2 33,3 % (mal.csv rad 4), n-3 33,3 % (mal.csv rad 5). Ändra dem så"
                + " att de blir 100 %, eller skriv tal utan %.");
  }

  @Test
  void whatHasNoEffectIsTold() {
    Goal root = goal("k", Placement.ALONE.weighing(Weight.ONE).covered(Sufficiency.FULL));
    assertThat(messages(root))
        .containsExactly(
            "2: Målet k har en uppgift om täckning, men inget mål hör till det, så uppgiften används"
                + " inte. Ta bort den, eller skriv k under hör till för målen som ska täcka det.",
            "2: Målet k har en vikt men hör inte till något mål, så vikten används inte. Skriv under"
                + " hör till vilket mål det vägs i, eller ta bort vikten.");
    assertThat(check(root).value()).isPresent();
  }
}
