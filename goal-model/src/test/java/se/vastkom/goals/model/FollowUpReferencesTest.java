package se.vastkom.goals.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.AREA;
import static se.vastkom.goals.Example.GOAL;
import static se.vastkom.goals.Example.atLeast;
import static se.vastkom.goals.Example.baseline;
import static se.vastkom.goals.Example.begun;
import static se.vastkom.goals.Example.goal;
import static se.vastkom.goals.Example.refusal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.model.Observation.EvidenceStrength;
import se.vastkom.goals.model.Observation.Published;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;

/** Duplicates and dangling references are each reported at their place. */
class FollowUpReferencesTest {

  private static final Target WANTED = atLeast(49, "kommuner");

  private static Goal goalAt(String id, String area, int row) {
    return Goal.of(id, area, "Mål", WANTED).at(Place.cell("mål.csv", "", row, 1).wholeRow());
  }

  private static Observation observationAt(String goal, int row) {
    return new Observation(
        new GoalId(goal),
        new Outcome.Missing(Outcome.Reason.MISSING),
        EvidenceStrength.UNCLEAR,
        OptionalInt.empty(),
        Optional.empty(),
        Published.NOTHING,
        "",
        new Observation.Source("Enkäten", Place.cell("utfall.csv", "", row, 2)));
  }

  @Test
  void anAreaStandsOnce() {
    assertThat(
            refusal(
                begun()
                    .area(
                        FocusArea.of(AREA, "E-arkiv igen"), Place.line("uppfoljning.yaml", 9, 7))))
        .containsExactly(
            "uppfoljning.yaml rad 9 kolumn 7: Området \"e-arkiv\" står två gånger. Ge det ena ett"
                + " annat id.",
            "uppfoljning.yaml line 9 column 7: The area \"e-arkiv\" stands twice. Give one of them"
                + " another id.");
  }

  @Test
  void aGoalStandsOnce() {
    assertThat(refusal(begun().goal(goalAt(GOAL, AREA, 2)).goal(goalAt(GOAL, AREA, 7))))
        .containsExactly(
            "mål.csv rad 7: Målet \"e-arkiv-1\" står två gånger, först mål.csv rad 2. Ge det ena"
                + " ett annat id.",
            "mål.csv row 7: The goal \"e-arkiv-1\" stands twice, first in mål.csv row 2. Give one"
                + " of them another id.");
  }

  @Test
  void aGoalBelongsToAnAreaThatExists() {
    assertThat(refusal(begun().goal(goalAt(GOAL, "e-arkv", 2))))
        .containsExactly(
            "mål.csv rad 2: Målet e-arkiv-1 hör till området \"e-arkv\", som inte finns. Menade du"
                + " \"e-arkiv\"?",
            "mål.csv row 2: The goal e-arkiv-1 belongs to the area \"e-arkv\", which does not"
                + " exist. Did you mean \"e-arkiv\"?");
  }

  @Test
  void whatIsKnownIsKnownOfAGoalThatExists() {
    assertThat(refusal(begun().goal(goal(WANTED)).observation(observationAt("e-arkiv-2", 4))))
        .containsExactly(
            "utfall.csv rad 4 kolumn B: Målet \"e-arkiv-2\" finns inte i uppföljningen. Menade du"
                + " \"e-arkiv-1\"?",
            "utfall.csv row 4 column B: There is no goal \"e-arkiv-2\" in the follow-up. Did you"
                + " mean \"e-arkiv-1\"?");
  }

  @Test
  void aJudgementIsOfAGoalThatExists() {
    Judgement judgement =
        new Judgement(new GoalId("bredband"), "uppfyllt", "styrelsen", StatedDate.NOT_STATED, "");
    assertThat(
            refusal(
                begun()
                    .goal(goal(WANTED))
                    .judgement(judgement, Place.cell("bedömningar.csv", "", 2, 1))))
        .containsExactly(
            "bedömningar.csv rad 2 kolumn A: Målet \"bredband\" finns inte i uppföljningen.",
            "bedömningar.csv row 2 column A: There is no goal \"bredband\" in the follow-up.");
  }

  @Test
  void theStoryRefersToAreasThatExist() {
    Narrative narrative =
        new Narrative(
            "Berättelsen",
            "",
            "",
            List.of(
                new Narrative.Area(
                    "Arkiv",
                    List.of(),
                    List.of(),
                    "",
                    Lifecycle.ACTIVE,
                    List.of(new AreaId(AREA), new AreaId("e-arkiv2")))));
    assertThat(refusal(begun().narrative(narrative, Place.file("uppfoljning.yaml"))))
        .containsExactly(
            "uppfoljning.yaml: Berättelsens område \"Arkiv\" hänvisar till området \"e-arkiv2\","
                + " som inte finns. Menade du \"e-arkiv\"?",
            "uppfoljning.yaml: The narrative's area \"Arkiv\" refers to the area \"e-arkiv2\","
                + " which does not exist. Did you mean \"e-arkiv\"?");
  }

  @Test
  void aGoalHasOneOutcome() {
    assertThat(
            refusal(
                begun()
                    .goal(goal(WANTED))
                    .observation(observationAt(GOAL, 2))
                    .observation(observationAt(GOAL, 3))))
        .containsExactly(
            "utfall.csv rad 3 kolumn B: Målet e-arkiv-1 har två utfall, det första utfall.csv rad"
                + " 2 kolumn B. Behåll ett.",
            "utfall.csv row 3 column B: The goal e-arkiv-1 has two outcomes, the first in"
                + " utfall.csv row 2 column B. Keep one.");
  }

  @Test
  void aBaselineNeedsATargetToBeComparedWith() {
    assertThat(
            refusal(
                begun().goal(goal(new Target.Milestone()).startingFrom(baseline(12, "kommuner")))))
        .containsExactly(
            "(i program): Målet e-arkiv-1 har ett utgångsläge men varken målvärde eller riktning att"
                + " jämföra det med. Ta bort utgångsläget.",
            "(in code): The goal e-arkiv-1 has a baseline but neither a target nor a direction to"
                + " compare it with. Take the baseline out.");
  }

  @Test
  void aDirectionIsEnoughToCompareABaselineWith() {
    Goal goal = goal(new Target.DirectionOnly(true, "tjänster"));
    assertThat(refusal(begun().goal(goal.startingFrom(baseline(12, "tjänster"))))).isEmpty();
    assertThat(refusal(begun().goal(goal.startingFrom(baseline(12, "kommuner")))))
        .containsExactly(
            "(i program): Målet e-arkiv-1 har 12 kommuner, men målvärdet är i tjänster. Ett tal är"
                + " utfallet bara om det har målets enhet.",
            "(in code): The goal e-arkiv-1 has 12 municipalities, but its target is in services. A"
                + " number is the outcome only if it has the goal's unit.");
  }

  @Test
  void everyProblemIsToldAtOnceInTheOrderOfPlaces() {
    Checked<FollowUp> checked =
        begun()
            .goal(goalAt(GOAL, "okant", 3))
            .goal(goalAt(GOAL, AREA, 2))
            .observation(observationAt("okant-1", 5))
            .check();
    assertThat(checked.value()).isEmpty();
    assertThat(checked.problems())
        .extracting(problem -> problem.what().key())
        .containsExactly(
            "followup.duplicate-goal", "followup.unknown-area", "followup.unknown-goal");
  }

  // --- earlier outcomes

  private static Goal.Previous previous(long number, int year) {
    return new Goal.Previous(Quantity.of(number, "kommuner"), Period.year(year));
  }

  @Test
  void whatWasMeasuredBeforeIsOfAnEarlierPeriod() {
    Goal goal = goal(atLeast(49, "kommuner"));
    assertThat(refusal(begun().goal(goal.following(previous(12, 2014))))).isEmpty();
    assertThat(
            refusal(
                begun()
                    .goal(
                        goal.following(
                            new Goal.Previous(
                                Quantity.of(12, "kommuner"),
                                new Period(2015, Period.Length.TERTIAL, 2))))))
        .isEmpty();
    assertThat(refusal(begun().goal(goal.following(previous(12, 2015)))))
        .containsExactly(
            "(i program): Målet e-arkiv-1 har ett föregående utfall för 2015, men uppföljningen gäller 2015."
                + " Skriv under föregående period en period som slutar tidigare.",
            "(in code): The goal e-arkiv-1 has a previous outcome for 2015, but the follow-up is of 2015. Write"
                + " a period that ends earlier as the previous period.");
  }

  @Test
  void twoNumbersOfOnePeriodAreOneOrTheOtherIsWrong() {
    Goal goal = goal(atLeast(49, "kommuner")).startingFrom(baseline(12, "kommuner"));
    assertThat(refusal(begun().goal(goal.following(previous(12, 2014))))).isEmpty();
    assertThat(refusal(begun().goal(goal.following(previous(13, 2014)))))
        .containsExactly(
            "(i program): Målet e-arkiv-1 har två tal för 2014: 12 kommuner under utgångsläge och 13 kommuner"
                + " under föregående utfall. Skriv samma tal på båda ställena, eller rätta en av"
                + " perioderna.",
            "(in code): The goal e-arkiv-1 has two numbers for 2014: 12 municipalities as the baseline and 13"
                + " municipalities as the previous outcome. Write the same number in both places, or"
                + " correct one of the periods.");
    assertThat(refusal(begun().goal(goal.following(previous(12, 2013)))))
        .containsExactly(
            "(i program): Målet e-arkiv-1 har ett föregående utfall för 2013 men ett utgångsläge för 2014, som är"
                + " senare. Byt plats på dem, eller rätta perioderna.",
            "(in code): The goal e-arkiv-1 has a previous outcome for 2013 but a baseline for 2014, which is"
                + " later. Let them change places, or correct the periods.");
  }
}
