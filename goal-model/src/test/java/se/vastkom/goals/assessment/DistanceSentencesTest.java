package se.vastkom.goals.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.Distance.Border;
import se.vastkom.goals.assessment.Distance.Interval;
import se.vastkom.goals.assessment.Distance.Step;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** The sentences on the distance to a better status, and on what the present status tolerates. */
class DistanceSentencesTest {

  private static final GoalId GOAL = new GoalId("g-1");
  private static final Interval EVERY =
      new Interval(Optional.empty(), false, Optional.empty(), false, "kommuner");

  private static Step step(long to, String unit, boolean beyond, Status gives) {
    return new Step(Optional.of(Quantity.of(to, unit)), beyond, gives, List.of());
  }

  private static Distance distance(
      Optional<Quantity> now, List<Step> steps, Optional<Interval> same) {
    return new Distance(GOAL, Status.DELVIS, now, steps, Optional.empty(), same, List.of());
  }

  private static List<String> swedish(Distance distance) {
    return distance.sentences().stream().map(Words.swedish()::sayFirst).toList();
  }

  private static List<String> english(Distance distance) {
    return distance.sentences().stream().map(Words.english()::sayFirst).toList();
  }

  @Test
  void aStepSaysHowManyMoreOrFewer() {
    Optional<Quantity> now = Optional.of(Quantity.of(23, "kommuner"));
    Distance more =
        distance(now, List.of(step(25, "kommuner", false, Status.UPPFYLLT)), Optional.of(EVERY));
    assertThat(swedish(more))
        .containsExactly("2 kommuner kvar till uppfyllt (25 i stället för 23)");
    assertThat(english(more)).containsExactly("2 municipalities to go to met (25 instead of 23)");
    Distance fewer =
        distance(
            Optional.of(Quantity.of(12, "dagar")),
            List.of(step(11, "dagar", false, Status.UPPFYLLT)),
            Optional.empty());
    assertThat(swedish(fewer))
        .containsExactly("Ett utfall som är 1 dag lägre ger uppfyllt (11 i stället för 12)");
  }

  @Test
  void aBorderThatMustBePassedIsSaidSo() {
    Optional<Quantity> now = Optional.of(Quantity.of(0, "%"));
    assertThat(swedish(distance(now, List.of(step(0, "%", true, Status.DELVIS)), Optional.empty())))
        .containsExactly("Så snart något är gjort blir det delvis uppfyllt");
    assertThat(
            swedish(
                distance(
                    Optional.of(Quantity.of(9, "dagar")),
                    List.of(step(7, "dagar", true, Status.UPPFYLLT)),
                    Optional.empty())))
        .containsExactly(
            "Ett utfall som är mer än 2 dagar lägre ger uppfyllt (lägre än 7 i stället för 9)");
  }

  @Test
  void whereThereIsNoOutcomeTheOneNeededIsSaid() {
    assertThat(
            swedish(
                distance(
                    Optional.empty(),
                    List.of(
                        step(20, "kommuner", false, Status.DELVIS),
                        step(25, "kommuner", true, Status.UPPFYLLT)),
                    Optional.empty())))
        .containsExactly(
            "Utfallet 20 kommuner ger delvis uppfyllt",
            "Ett utfall strax bortom 25 kommuner ger uppfyllt");
    Step done = new Step(Optional.empty(), false, Status.UPPFYLLT, List.of());
    assertThat(swedish(distance(Optional.empty(), List.of(done), Optional.empty())))
        .containsExactly("Genomfört ger uppfyllt");
  }

  @Test
  void whatTheStatusBearsIsSaidWhereNoBetterOneLies() {
    Optional<Quantity> now = Optional.of(Quantity.of(23, "kommuner"));
    Interval both =
        new Interval(Optional.of(Ratio.of(20)), true, Optional.of(Ratio.of(24)), true, "kommuner");
    assertThat(swedish(distance(now, List.of(), Optional.of(both))))
        .containsExactly(
            "Statusen står sig även med 3 kommuner färre",
            "Statusen står sig även med 1 kommun fler");
    Interval open =
        new Interval(Optional.of(Ratio.of(20)), false, Optional.of(Ratio.of(24)), false, "timmar");
    assertThat(
            swedish(distance(Optional.of(Quantity.of(23, "timmar")), List.of(), Optional.of(open))))
        .containsExactly(
            "Statusen står sig så länge minskningen är mindre än 3 timmar",
            "Statusen står sig så länge ökningen är mindre än 1 timme");
    Interval just =
        new Interval(Optional.of(Ratio.of(23)), true, Optional.of(Ratio.of(23)), true, "kommuner");
    assertThat(swedish(distance(now, List.of(), Optional.of(just))))
        .containsExactly("Statusen ändras om utfallet minskar", "Statusen ändras om utfallet ökar");
    List<Step> steps =
        List.of(
            step(10, "kommuner", false, Status.UPPFYLLT),
            step(25, "kommuner", false, Status.UPPFYLLT));
    assertThat(swedish(distance(now, steps, Optional.of(both)))).hasSize(2);
  }

  @Test
  void whatNoOutcomeCanAndWhichBordersStandAreSaid() {
    Distance distance =
        new Distance(
            GOAL,
            Status.EJ_BEDOMT,
            Optional.empty(),
            List.of(),
            Optional.of(Phrase.of("cause.no-target")),
            Optional.empty(),
            List.of(
                new Border(
                    new Part.Text("$gult"),
                    new Part.Amount(Ratio.of(80), "%"),
                    new Interval(
                        Optional.of(Ratio.of(76)), false, Optional.of(Ratio.of(92)), true, "%"))));
    assertThat(swedish(distance))
        .containsExactly(
            "Inget utfall ger en bättre status: målet saknar målvärde",
            "Statusen blir densamma om $gult är högre än 76 % och högst 92 % (i dag 80 %)");
    assertThat(english(distance))
        .containsExactly(
            "No outcome gives a better status: the goal has no target",
            "The status stays the same if $gult is higher than 76% and at most 92% (now 80%)");
  }

  @Test
  void anIntervalOfOneNumberIsThatNumberExactly() {
    Optional<Ratio> one = Optional.of(Ratio.parse("79.996"));
    Interval only = new Interval(one, true, one, true, "%");
    assertThat(Words.swedish().say(only.phrase(Ratio.of(80)))).isEqualTo("exakt 79,996 %");
    assertThat(Words.english().say(only.phrase(Ratio.of(80)))).isEqualTo("exactly 79.996%");
  }

  @Test
  void anIntervalIsSaidByItsEnds() {
    Optional<Ratio> one = Optional.of(Ratio.ONE);
    Optional<Ratio> none = Optional.empty();
    assertThat(
            List.of(
                    new Interval(one, true, none, false, ""),
                    new Interval(one, false, none, false, ""),
                    new Interval(none, false, one, true, ""),
                    new Interval(none, false, one, false, ""),
                    new Interval(none, false, none, false, ""))
                .stream()
                .map(interval -> Words.swedish().say(interval.phrase(Ratio.ONE))))
        .containsExactly("minst 1", "högre än 1", "högst 1", "lägre än 1", "vilken som helst");
  }

  /** 24 of 49 is 48.9795… per cent. */
  @Test
  void aRoundedBoundIsShownNeitherAsTheNumberWithinNorAsTheOtherBound() {
    Optional<Ratio> exact = Optional.of(Ratio.of(2_400, 49));
    Interval above = new Interval(exact, false, Optional.of(Ratio.parse("48.9796")), true, "%");
    assertThat(Words.swedish().say(above.phrase(Ratio.parse("48.97959185"))))
        .isEqualTo("högre än 48,97959184 % och högst 48,9796 %");
  }

  @Provide
  Arbitrary<Interval> intervals() {
    Arbitrary<Optional<Ratio>> ends =
        Arbitraries.integers().between(0, 6).map(Ratio::of).optional(0.7);
    Arbitrary<Boolean> included = Arbitraries.of(true, false);
    return Combinators.combine(ends, included, ends, included)
        .as((from, withFrom, to, withTo) -> new Interval(from, withFrom, to, withTo, ""));
  }

  @Property
  void whatIsInBothIsInEach(
      @ForAll("intervals") Interval one, @ForAll("intervals") Interval other) {
    for (int i = -2; i <= 14; i++) {
      Ratio number = Ratio.of(i, 2);
      assertThat(one.and(other).contains(number))
          .isEqualTo(one.contains(number) && other.contains(number));
    }
  }
}
