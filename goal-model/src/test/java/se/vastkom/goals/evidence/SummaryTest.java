package se.vastkom.goals.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.above;
import static se.vastkom.goals.Example.amount;
import static se.vastkom.goals.Example.atLeast;
import static se.vastkom.goals.Example.atMost;
import static se.vastkom.goals.Example.baseline;
import static se.vastkom.goals.Example.begun;
import static se.vastkom.goals.Example.below;
import static se.vastkom.goals.Example.between;
import static se.vastkom.goals.Example.counted;
import static se.vastkom.goals.Example.evidence;
import static se.vastkom.goals.Example.exactly;
import static se.vastkom.goals.Example.fiveServicesIn;
import static se.vastkom.goals.Example.goal;
import static se.vastkom.goals.Example.in;
import static se.vastkom.goals.Example.named;
import static se.vastkom.goals.Example.observed;
import static se.vastkom.goals.Example.published;
import static se.vastkom.goals.Example.said;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Aggregation;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Lifecycle.CarryOver;
import se.vastkom.goals.model.Lifecycle.Reason;
import se.vastkom.goals.model.Lifecycle.State;
import se.vastkom.goals.model.Measurement;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.model.Target;

/** The basis of a verdict, as people read it. */
class SummaryTest {

  private static List<String> summary(Target target, Observation observation) {
    return said(evidence(target, observation).summary());
  }

  private static List<String> summary(Lifecycle lifecycle) {
    Goal goal = goal(atLeast(49, "kommuner")).inState(lifecycle);
    return said(Evidence.of(begun().goal(goal).check().orThrow(), goal).summary());
  }

  @Test
  void aShareOfTheTarget() {
    assertThat(summary(atLeast(49, "kommuner"), counted(24, "kommuner")))
        .containsExactly(
            "24 av 49 kommuner, 49 % av målet", "24 of 49 municipalities, 49% of the target");
  }

  @Test
  void aStrictTargetOrAnIntervalIsSaidInFull() {
    assertThat(summary(above(25, "kommuner"), counted(25, "kommuner")))
        .containsExactly(
            "25 kommuner; målet är över 25 kommuner",
            "25 municipalities; the target is more than 25 municipalities");
    assertThat(summary(below(10, "dagar"), counted(12, "dagar")))
        .containsExactly(
            "12 dagar; målet är under 10 dagar", "12 days; the target is less than 10 days");
    assertThat(summary(between(10, 20, "dagar"), counted(12, "dagar")))
        .containsExactly(
            "12 dagar; målet är mellan 10 och 20 dagar",
            "12 days; the target is between 10 and 20 days");
  }

  @ParameterizedTest
  @CsvSource({
    "above, true, over the border already",
    "below, , could be passed",
    "between, , could be left"
  })
  void theSilentDecideOnlyWhereTheyCanPassALimit(String kind, Boolean reached, String because) {
    Target target =
        switch (kind) {
          case "above" -> above(10, "kommuner");
          case "below" -> below(20, "kommuner");
          default -> between(10, 20, "kommuner");
        };
    Evidence evidence = evidence(target, counted(15, "kommuner").withRespondents(40));
    assertThat(evidence.reached().value()).as(because).isEqualTo(Optional.ofNullable(reached));
  }

  @Test
  void anIntervalThatTheSilentCouldLeaveIsOpen() {
    assertThat(summary(between(10, 20, "kommuner"), counted(15, "kommuner").withRespondents(40)))
        .containsExactly(
            "15 kommuner; målet är mellan 10 och 20 kommuner; svar saknas som kan ändra om målet är nått",
            "15 municipalities; the target is between 10 and 20 municipalities; answers are missing that could change whether the target is reached");
    Observation allButTwo = counted(15, "kommuner").withRespondents(47);
    assertThat(evidence(between(10, 20, "kommuner"), allButTwo).reached())
        .isEqualTo(Figure.known(true));
    assertThat(evidence(between(18, 20, "kommuner"), allButTwo).reached())
        .isEqualTo(Figure.known(false));
  }

  /** 24 of 49 is 48.9795… per cent. */
  @Test
  void aShareIsNotRoundedToABorderBesideIt() {
    Evidence evidence = evidence(atLeast(49, "kommuner"), counted(24, "kommuner"));
    assertThat(beside(evidence, "50")).startsWith("24 av 49 kommuner, 49 % av målet");
    assertThat(beside(evidence, "49")).startsWith("24 av 49 kommuner, ≈ 48,98 % av målet");
    assertThat(beside(evidence, "48.98")).startsWith("24 av 49 kommuner, ≈ 48,9796 % av målet");
    Evidence almost = evidence(atLeast(1_000, "projekt"), counted(996, "projekt"));
    assertThat(beside(almost, "100")).startsWith("996 av 1\u00a0000 projekt, 99,6 % av målet");
    Evidence beyond = evidence(atLeast(1_000, "projekt"), counted(1_196, "projekt"));
    assertThat(beside(beyond, "120"))
        .startsWith("1\u00a0196 projekt; målet var minst 1\u00a0000 (119,6 %)");
  }

  private static String beside(Evidence evidence, String border) {
    int decimals = evidence.shareDecimals(List.of(Ratio.parse(border)), List.of());
    return said(evidence.summary(decimals)).get(0);
  }

  @Test
  void aShareAboveTheTargetIsSaidBothShownAndRaw() {
    assertThat(summary(atLeast(5, "kommuner"), counted(17, "kommuner")))
        .containsExactly(
            "17 kommuner; målet var minst 5 (340 %)",
            "17 municipalities; the target was at least 5 (340%)");
  }

  @Test
  void aTargetJustReachedIsSaidOnce() {
    assertThat(summary(atLeast(1, "projekt"), counted(1, "projekt")))
        .containsExactly("1 av 1 projekt, 100 % av målet", "1 of 1 project, 100% of the target");
  }

  @Test
  void aShareOfThoseThatHaveAllParts() {
    assertThat(summary(fiveServicesIn(35), counted(3, "kommuner")))
        .containsExactly(
            "3 av 35 kommuner med alla 5 tjänster, 9 % av målet",
            "3 of 35 municipalities having all 5 services, 9% of the target");
  }

  @Test
  void aShareOfTheWayFromABaseline() {
    Goal goal = goal(atLeast(40, "kommuner")).startingFrom(baseline(20, "kommuner"));
    assertThat(said(evidence(goal, counted(30, "kommuner")).summary()))
        .containsExactly(
            "30 av 40 kommuner, 75 % av målet; 50 % av vägen från 20 kommuner",
            "30 of 40 municipalities, 75% of the target; 50% of the way from 20 municipalities");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "20|ingen del av vägen från 20 kommuner är gången|none of the way from 20 municipalities is covered",
        "40|hela vägen från 20 kommuner är gången|the whole way from 20 municipalities is covered",
        "45|mer än hela vägen från 20 kommuner är gången|more than the whole way from 20 municipalities is covered",
        "15|utfallet har gått åt fel håll från utgångsläget 20 kommuner (2014)|the outcome has gone the wrong way from the baseline of 20 municipalities (2014)"
      })
  void aWayThatIsNotPartlyCoveredIsSaidInWords(long outcome, String swedish, String english) {
    Goal goal = goal(atLeast(40, "kommuner")).startingFrom(baseline(20, "kommuner"));
    List<String> said = said(evidence(goal, counted(outcome, "kommuner")).summary());
    assertThat(said.get(0)).endsWith("; " + swedish);
    assertThat(said.get(1)).endsWith("; " + english);
  }

  @Test
  void aWayOfNoLengthIsSaidInWords() {
    Goal met = goal(atLeast(40, "kommuner")).startingFrom(baseline(42, "kommuner"));
    assertThat(said(evidence(met, counted(41, "kommuner")).summary()))
        .containsExactly(
            "41 kommuner; målet var minst 40 (103 %); utgångsläget uppfyllde redan målet",
            "41 municipalities; the target was at least 40 (103%); the baseline met the target already");
    Goal below = goal(below(10, "dagar")).startingFrom(baseline(10, "dagar"));
    assertThat(said(evidence(below, counted(12, "dagar")).summary()))
        .containsExactly(
            "12 dagar; målet är under 10 dagar; utgångsläget är lika med målvärdet, så vägen dit har ingen längd",
            "12 days; the target is less than 10 days; the baseline equals the target, so there is no distance between them");
  }

  @Test
  void aCompleteListSaysHowManyAreNamedAndHowManyCountAsNo() {
    Goal goal = goal(atLeast(25, "kommuner")).listing(Goal.MunicipalityList.COMPLETE);
    assertThat(
            said(
                evidence(
                        goal,
                        named(),
                        in("1480", new Outcome.YesNo(true)),
                        in("1490", new Outcome.YesNo(true)))
                    .summary()))
        .containsExactly(
            "2 av 25 kommuner, 8 % av målet; 2 kommuner är namngivna, de övriga 47 räknas som nej",
            "2 of 25 municipalities, 8% of the target; 2 municipalities are named, the other 47"
                + " count as no");
  }

  @Test
  void whatTheSilentCouldChangeIsSaidToBeOpen() {
    assertThat(summary(atMost(5, "kommuner"), counted(1, "kommuner").withRespondents(43)))
        .containsExactly(
            "1 kommun; målet är högst 5 kommuner; svar saknas som kan ändra om målet är nått",
            "1 municipality; the target is at most 5 municipalities; answers are missing that could change whether the target is reached");
  }

  @Test
  void whatHasNoShareIsCompared() {
    assertThat(summary(atMost(10, "dagar"), counted(12, "dagar")))
        .containsExactly(
            "12 dagar; målet är högst 10 dagar", "12 days; the target is at most 10 days");
    assertThat(summary(exactly(1, "dagar"), counted(1, "dagar")))
        .containsExactly("1 dag; målet är exakt 1 dag", "1 day; the target is exactly 1 day");
    assertThat(summary(atLeast(0, "tjänster"), counted(3, "tjänster")))
        .containsExactly(
            "3 tjänster; målet är minst 0 tjänster",
            "3 services; the target is at least 0 services");
  }

  @Test
  void anOutcomeWithoutATargetIsSaidWithTheCause() {
    assertThat(summary(new Target.None(), counted(3, "tjänster")))
        .containsExactly("3 tjänster; målet saknar målvärde", "3 services; the goal has no target");
    assertThat(summary(new Target.DirectionOnly(true, "kommuner"), counted(1, "kommuner")))
        .containsExactly(
            "1 kommun; det finns varken utgångsläge eller föregående utfall att jämföra med",
            "1 municipality; there is neither a baseline nor a previous outcome to compare with");
  }

  @Test
  void whereTheShareIsNoArgumentTheOutcomeStandsBesideTheTarget() {
    assertThat(
            said(evidence(atLeast(25, "kommuner"), counted(30, "kommuner")).summaryWithoutShare()))
        .containsExactly(
            "30 kommuner; målet är minst 25 kommuner",
            "30 municipalities; the target is at least 25 municipalities");
    Evidence inactive =
        evidence(
            goal(atLeast(25, "kommuner"))
                .inState(
                    new Lifecycle(
                        State.DISCONTINUED,
                        StatedDate.NOT_STATED,
                        new TreeSet<>(),
                        Optional.empty())),
            counted(30, "kommuner"));
    assertThat(inactive.summaryWithoutShare()).isEqualTo(inactive.summary());
    Evidence strict = evidence(above(25, "kommuner"), counted(30, "kommuner"));
    assertThat(strict.summaryWithoutShare()).isEqualTo(strict.summary());
  }

  @Test
  void aPublishedShareIsSaidWithTheOnlyNumberThatGivesIt() {
    assertThat(summary(atLeast(49, "kommuner"), published(24)))
        .containsExactly(
            "enligt källan 24 % av målet på 49 kommuner, vilket motsvarar 12 kommuner",
            "according to the source 24% of the target of 49 municipalities, which is 12 municipalities");
  }

  @Test
  void aPublishedShareThatManyNumbersGiveIsSaidAlone() {
    assertThat(summary(atLeast(15, "kommuner"), published(100)))
        .containsExactly(
            "enligt källan 100 % av målet på 15 kommuner",
            "according to the source 100% of the target of 15 municipalities");
    assertThat(summary(new Target.Milestone(), published(100)))
        .containsExactly("enligt källan 100 %", "according to the source 100%");
    assertThat(summary(atLeast(15, "kommuner"), published(0)).get(0))
        .isEqualTo("enligt källan 0 % av målet på 15 kommuner");
  }

  @Test
  void aMilestoneIsSaidToBeDoneOrNot() {
    assertThat(summary(new Target.Milestone(), observed(new Outcome.YesNo(true))))
        .containsExactly("genomfört", "done");
    assertThat(summary(new Target.Milestone(), observed(new Outcome.YesNo(false))))
        .containsExactly("inte genomfört", "not done");
  }

  @Test
  void aMissingOutcomeIsSaidWithItsCause() {
    Target all = atLeast(49, "kommuner");
    assertThat(summary(all, observed(new Outcome.Missing(Outcome.Reason.CONFIDENTIAL))))
        .containsExactly("utfallet är sekretessbelagt", "the outcome is confidential");
    Outcome inferred = new Outcome.Amount(Quantity.of(41, "kommuner"), Outcome.Basis.INFERRED);
    assertThat(summary(all, observed(inferred)))
        .containsExactly(
            "antalet är bara uträknat ur andelen", "the number is only worked out from the share");
    assertThat(summary(Lifecycle.ACTIVE))
        .containsExactly("inget utfall är angivet", "no outcome is given");
  }

  @Test
  void anEndedGoalIsSaidWithReasonsDateAndWhereItGoesOn() {
    assertThat(
            summary(
                Lifecycle.of(State.DISCONTINUED, new StatedDate("2015-09"))
                    .because(List.of(Reason.LACK_OF_TIME, Reason.LOW_INTEREST))
                    .carriedOver(new CarryOver.ToGoal(new GoalId("e-arkiv-2")))))
        .containsExactly(
            "målet utgick i september 2015 på grund av lågt intresse och tidsbrist; förs vidare till målet e-arkiv-2",
            "the goal was withdrawn in September 2015 because of low interest and lack of time; carried over to the goal e-arkiv-2");
  }

  @Test
  void aDormantGoalWithNothingStatedSaysSo() {
    assertThat(summary(Lifecycle.of(State.DORMANT, StatedDate.NOT_STATED)))
        .containsExactly(
            "målet vilar; inget skäl är angivet", "the goal has been paused; no reason is stated");
  }

  @Test
  void theDormantAndTheDiscontinuedHaveSentencesOfTheirOwn() {
    for (State state : List.of(State.DORMANT, State.DISCONTINUED)) {
      Goal goal =
          goal(atLeast(49, "kommuner")).inState(Lifecycle.of(state, new StatedDate("2015")));
      assertThat(Evidence.of(begun().goal(goal).check().orThrow(), goal).summary().key())
          .isEqualTo(state == State.DORMANT ? "reason.dormant" : "reason.discontinued");
    }
  }

  @Test
  void whatIsCarriedOverGoesToAPeriodOrAForum() {
    Lifecycle dormant = Lifecycle.of(State.DORMANT, new StatedDate("2015"));
    assertThat(summary(dormant.carriedOver(new CarryOver.ToPeriod(Period.year(2016)))))
        .containsExactly(
            "målet vilar sedan 2015; inget skäl är angivet; förs vidare till 2016",
            "the goal has been paused since 2015; no reason is stated; carried over to 2016");
    assertThat(summary(dormant.carriedOver(new CarryOver.ToForum("IT-rådet"))))
        .containsExactly(
            "målet vilar sedan 2015; inget skäl är angivet; förs vidare till IT-rådet",
            "the goal has been paused since 2015; no reason is stated; carried over to IT-rådet");
  }

  @ParameterizedTest
  @CsvSource({
    "LOW_INTEREST, lågt intresse, low interest",
    "LACK_OF_TIME, tidsbrist, lack of time",
    "REPRIORITISED, bortprioritering, lower priority",
    "APPEAL, en överklagan, an appeal",
    "DIFFERING_NEEDS, skilda behov, differing needs",
    "AWAITING_OTHER, väntan på någon annan, a wait for another party",
    "OTHER, något annat, something else"
  })
  void eachReasonIsSaidInBothLanguages(Reason reason, String swedish, String english) {
    assertThat(
            summary(
                Lifecycle.of(State.DISCONTINUED, StatedDate.NOT_STATED).because(List.of(reason))))
        .containsExactly(
            "målet utgick på grund av " + swedish, "the goal was withdrawn because of " + english);
  }

  @Test
  void roundingNeverHidesThatATargetIsNotReachedOrThatSomethingIsDone() {
    assertThat(summary(atLeast(1000, "kronor"), counted(999, "kronor")))
        .containsExactly(
            "999 av 1\u00a0000 kronor, 99,9 % av målet",
            "999 of 1,000 kronor, 99.9% of the target");
    assertThat(summary(atLeast(1000, "kronor"), counted(2, "kronor")))
        .containsExactly(
            "2 av 1\u00a0000 kronor, 0,2 % av målet", "2 of 1,000 kronor, 0.2% of the target");
    assertThat(summary(atLeast(1000, "kronor"), counted(0, "kronor")).get(0))
        .isEqualTo("0 av 1\u00a0000 kronor, 0 % av målet");
  }

  @Test
  void howFiguresWereCombinedIsSaidWhereThereAreSeveralOrTheGoalSaysHow() {
    Goal unstated = goal(atLeast(20, "personer"));
    Goal summed = unstated.measured(Measurement.as(Aggregation.of(Aggregation.Kind.SUM)));
    Response first = in("1480", amount(8, "personer"));
    Response second = in("1490", amount(2, "personer"));
    String ten = "10 av 20 personer, 50 % av målet";
    String eight = "8 av 20 personer, 40 % av målet";
    assertThat(said(evidence(unstated, named(), first, second).summary()).get(0))
        .isEqualTo(ten + "; summan för de 2 av 49 kommuner som har svarat");
    assertThat(said(evidence(unstated, named(), first).summary()).get(0)).isEqualTo(eight);
    assertThat(said(evidence(summed, named(), first).summary()).get(0))
        .isEqualTo(eight + "; summan för de 1 av 49 kommuner som har svarat");
    Evidence other = evidence(summed, named(), first, second).with(amount(10, "personer"));
    assertThat(said(other.summary()).get(0)).as("not from responses").isEqualTo(ten);
  }

  @Test
  void aPublishedShareThatSettlesNothingSaysWhy() {
    assertThat(summary(new Target.AtMost(Quantity.of(10, "kommuner")), published(24)).get(0))
        .endsWith("; ett mål med högst har ingen måluppfyllelse");
  }
}
