package se.vastkom.goals.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.said;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.assessment.Distance.Border;
import se.vastkom.goals.assessment.Distance.Interval;
import se.vastkom.goals.assessment.Distance.Step;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/** The phrases of distances, in both languages, and what several distances have in common. */
class DistanceTest {

  private static Distance distance(
      Optional<Quantity> outcome, List<Step> steps, Optional<Interval> same, Border... borders) {
    return new Distance(
        new GoalId("e-arkiv-1"),
        Status.EJ_UPPFYLLT,
        outcome,
        steps,
        Optional.empty(),
        same,
        List.of(borders));
  }

  private static Optional<Quantity> hours(long hours) {
    return Optional.of(Quantity.of(hours, "timmar"));
  }

  private static Interval interval(String unit, int low, boolean with, int high, boolean withHigh) {
    return new Interval(
        Optional.of(Ratio.of(low)), with, Optional.of(Ratio.of(high)), withHigh, unit);
  }

  private static Border border(String name, int value, Interval stands) {
    return new Border(new Part.Text(name), new Part.Amount(Ratio.of(value), "%"), stands);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          10 | 12 | false | 2 timmar kvar till delvis uppfyllt (12 i stället för 10) | 2 hours to go to partly met (12 instead of 10)
          10 | 12 | true  | Mer än 2 timmar kvar till delvis uppfyllt (mer än 12 i stället för 10) | More than 2 hours to go to partly met (more than 12 instead of 10)
          10 | 9  | false | Ett utfall som är 1 timme lägre ger delvis uppfyllt (9 i stället för 10) | An outcome that is 1 hour lower gives partly met (9 instead of 10)
          10 | 9  | true  | Ett utfall som är mer än 1 timme lägre ger delvis uppfyllt (lägre än 9 i stället för 10) | An outcome that is more than 1 hour lower gives partly met (lower than 9 instead of 10)
             | 9  | false | Utfallet 9 timmar ger delvis uppfyllt | The outcome 9 hours gives partly met
             | 9  | true  | Ett utfall strax bortom 9 timmar ger delvis uppfyllt | An outcome just past 9 hours gives partly met
             |    | false | Genomfört ger delvis uppfyllt | Done gives partly met
          """)
  void aStepSaysTheChangeAndWhatItGives(
      Integer now, Integer to, boolean beyond, String sv, String en) {
    Step step =
        new Step(
            Optional.ofNullable(to).flatMap(DistanceTest::hours), beyond, Status.DELVIS, List.of());
    Distance distance =
        distance(
            Optional.ofNullable(now).flatMap(DistanceTest::hours), List.of(step), Optional.empty());
    assertThat(said(distance.sentences().get(0))).containsExactly(sv, en);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          8  | true  | Statusen står sig även om utfallet är 2 timmar lägre | The status holds even if the outcome is 2 hours lower
          8  | false | Statusen står sig så länge minskningen är mindre än 2 timmar | The status holds as long as the decrease is less than 2 hours
          10 | true  | Statusen ändras om utfallet minskar | The status changes if the outcome decreases
          """)
  void whatAStatusBearsDownwards(int low, boolean included, String sv, String en) {
    Interval same =
        new Interval(Optional.of(Ratio.of(low)), included, Optional.empty(), false, "timmar");
    assertThat(said(distance(hours(10), List.of(), Optional.of(same)).sentences().get(0)))
        .containsExactly(sv, en);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12 | true  | Statusen står sig även om utfallet är 2 timmar högre | The status holds even if the outcome is 2 hours higher
          12 | false | Statusen står sig så länge ökningen är mindre än 2 timmar | The status holds as long as the increase is less than 2 hours
          10 | true  | Statusen ändras om utfallet ökar | The status changes if the outcome increases
          """)
  void whatAStatusBearsUpwards(int high, boolean included, String sv, String en) {
    Interval same =
        new Interval(Optional.empty(), false, Optional.of(Ratio.of(high)), included, "timmar");
    assertThat(said(distance(hours(10), List.of(), Optional.of(same)).sentences().get(0)))
        .containsExactly(sv, en);
  }

  @Test
  void whyNoOutcomeGivesABetterStatus() {
    Distance distance =
        new Distance(
            new GoalId("e-arkiv-1"),
            Status.UTGATT,
            Optional.empty(),
            List.of(),
            Optional.of(Phrase.of("cause.inactive")),
            Optional.empty(),
            List.of());
    assertThat(distance.sentences()).hasSize(1);
    assertThat(said(distance.sentences().get(0)))
        .containsExactly(
            "Inget utfall ger en bättre status: målet gäller inte",
            "No outcome gives a better status: the goal is not in force");
  }

  @Test
  void allStatusesTogetherStandForWhatEachOfThemStandsFor() {
    Distance one =
        distance(
            Optional.empty(),
            List.of(),
            Optional.empty(),
            border("$gult", 80, interval("%", 28, false, 95, true)));
    Distance other =
        distance(
            Optional.empty(),
            List.of(),
            Optional.empty(),
            border("$gult", 80, interval("%", 12, true, 92, true)),
            border("$grönt", 100, interval("%", 92, false, 100, true)));
    Distance none = distance(Optional.empty(), List.of(), Optional.empty());

    List<Border> common = Distance.common(List.of(one, none, other));

    assertThat(common).hasSize(2);
    assertThat(said(common.get(0).allStand()))
        .containsExactly(
            "Alla bedömningar blir desamma om $gult är högre än 28 % och högst 92 % (i dag 80 %)",
            "All assessments stay the same if $gult is higher than 28% and at most 92% (now 80%)");
    assertThat(common.get(1)).isEqualTo(other.borders().get(1));
    assertThat(said(other.sentences().get(0)))
        .containsExactly(
            "Statusen blir densamma om $gult är minst 12 % och högst 92 % (i dag 80 %)",
            "The status stays the same if $gult is at least 12% and at most 92% (now 80%)");
    assertThat(Distance.common(List.of(none))).isEmpty();
    assertThat(Distance.common(List.of())).isEmpty();
  }
}
