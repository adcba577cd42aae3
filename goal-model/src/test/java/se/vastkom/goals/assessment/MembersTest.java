package se.vastkom.goals.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.vastkom.goals.Example.AREA;
import static se.vastkom.goals.Example.GOAL;
import static se.vastkom.goals.Example.HEADER;
import static se.vastkom.goals.Example.atLeast;
import static se.vastkom.goals.Example.begun;
import static se.vastkom.goals.Example.said;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Judgement;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Lifecycle.State;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Placement;
import se.vastkom.goals.model.Placement.Sufficiency;
import se.vastkom.goals.model.Placement.Weight;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.model.Term;
import se.vastkom.goals.problem.Place;

/** What is counted of the goals under a goal, and how they are named. */
class MembersTest {

  private static final Goal PARENT =
      Goal.of(GOAL, AREA, "Alla har e-arkiv", atLeast(49, "kommuner"));
  private static final Placement UNDER = Placement.under(GOAL);
  private static final Assessment MET =
      concluded(
          goal(2, UNDER.weighing(new Weight(Ratio.of(2), false))), Status.UPPFYLLT, Trend.POSITIV);
  private static final Assessment PARTLY = concluded(goal(3, UNDER), Status.DELVIS, Trend.POSITIV);
  private static final Assessment NOT_MET =
      concluded(goal(4, UNDER), Status.EJ_UPPFYLLT, Trend.NEGATIV);
  private static final Assessment OPEN = concluded(goal(5, UNDER), Status.EJ_BEDOMT);
  private static final Assessment ENDED = concluded(goal(6, UNDER), Status.UTGATT);
  private static final Assessment DISCONTINUED =
      concluded(inState(7, State.DISCONTINUED), Status.EJ_BEDOMT);
  private static final Assessment DORMANT = concluded(inState(8, State.DORMANT), Status.UTGATT);

  private static Goal goal(int number, Placement placement) {
    return Goal.of("e-arkiv-" + number, AREA, "Nämndmål " + number, atLeast(49, "kommuner"))
        .placed(placement);
  }

  private static Goal inState(int number, State state) {
    return goal(number, UNDER).inState(Lifecycle.of(state, StatedDate.NOT_STATED));
  }

  private static Assessment concluded(Goal goal, Status status) {
    return concluded(goal, status, Trend.EJ_BEDOMD);
  }

  private static Assessment concluded(Goal goal, Status status, Trend trend) {
    FollowUp followUp = begun().goal(PARENT).goal(goal).check().orThrow();
    return new Assessment(
        Evidence.of(followUp, goal),
        status,
        trend,
        List.of(Assessed.finding(Finding.Kind.STATUS), Assessed.finding(Finding.Kind.TREND)));
  }

  private static Members members(Assessment... assessments) {
    return new Members(PARENT, List.of(assessments), List.of());
  }

  private static Judgement judgement(String verdict) {
    return new Judgement(PARENT.id(), verdict, "styrelsen", StatedDate.NOT_STATED, "");
  }

  @Test
  void onlyThoseInForceAreCountedByStatusAndTrend() {
    Members members = members(MET, PARTLY, NOT_MET, OPEN, ENDED, DISCONTINUED, DORMANT);

    assertThat(members.all()).isEqualTo(7);
    assertThat(members.inForce()).containsExactly(MET, PARTLY, NOT_MET, OPEN);
    assertThat(members.dormant()).isEqualTo(1);
    assertThat(members.discontinued()).isEqualTo(2);
    assertThat(members.assessed()).isEqualTo(3);
    assertThat(members.of(Status.UPPFYLLT)).isEqualTo(1);
    assertThat(members.of(Status.EJ_BEDOMT)).isEqualTo(1);
    assertThat(members.of(Status.UTGATT)).isZero();
    assertThat(members.of(Trend.POSITIV)).isEqualTo(2);
    assertThat(members.of(Trend.EJ_BEDOMD)).isEqualTo(1);
  }

  @Test
  void aShareIsOfThoseInForceAndAWeightIsOneUnlessStated() {
    Members members = members(MET, NOT_MET, OPEN, ENDED, DORMANT);

    assertThat(members.metShare()).contains(Ratio.of(1, 3));
    assertThat(members.assessedShare()).contains(Ratio.of(2, 3));
    assertThat(members.weightedMetShare()).contains(Ratio.of(1, 2));
    assertThat(members.weightedAssessedShare()).contains(Ratio.of(3, 4));
  }

  @Test
  void nothingIsAShareOfNoneInForce() {
    Members members = members(ENDED, DORMANT);

    assertThat(members.metShare()).isEmpty();
    assertThat(members.assessedShare()).isEmpty();
    assertThat(members.weightedMetShare()).isEmpty();
    assertThat(members.weightedAssessedShare()).isEmpty();
  }

  @Test
  void theBestAndTheWorstAreOfThoseAssessed() {
    assertThat(members(OPEN, PARTLY, NOT_MET, DORMANT).best()).contains(Status.DELVIS);
    assertThat(members(OPEN, MET, PARTLY, ENDED).worst()).contains(Status.DELVIS);
    assertThat(members(MET).worst()).contains(Status.UPPFYLLT);
    assertThat(members(OPEN, ENDED).best()).isEmpty();
    assertThat(members(OPEN, ENDED).worst()).isEmpty();
  }

  @Test
  void theSummaryNamesFirstWhatPullsDown() {
    assertThat(said(members(DORMANT, MET, OPEN, NOT_MET).summary()))
        .containsExactly(
            "1 av 3 mål i kraft är uppfyllt, 1 ej bedömt: Nämndmål 4 (ej uppfyllt), Nämndmål 5"
                + " (ej bedömt), Nämndmål 2 (uppfyllt, vikt 2), Nämndmål 8 (utgått (vilande))",
            "1 of 3 goals in force met, 1 not assessed: Nämndmål 4 (not met), Nämndmål 5"
                + " (not assessed), Nämndmål 2 (met, weight 2), Nämndmål 8 (discontinued (paused))");
    assertThat(said(members(MET, PARTLY).summary()))
        .first()
        .isEqualTo(
            "1 av 2 mål i kraft är uppfyllt: Nämndmål 3 (delvis uppfyllt), Nämndmål 2 (uppfyllt,"
                + " vikt 2)");
  }

  private static Assessment expected(Goal goal, Observation seen, Status status, Outlook outlook) {
    FollowUp followUp =
        FollowUp.builder(HEADER.asOf(LocalDate.of(2015, 8, 31)))
            .area(FocusArea.of(AREA, "E-arkiv"))
            .goal(PARENT)
            .goal(goal)
            .observation(seen)
            .check()
            .orThrow();
    return new Assessment(
        Evidence.of(followUp, goal),
        status,
        Trend.EJ_BEDOMD,
        Optional.of(outlook),
        Stream.of(Finding.Kind.STATUS, Finding.Kind.TREND, Finding.Kind.OUTLOOK)
            .map(Assessed::finding)
            .toList(),
        0);
  }

  private static Assessment expected(int number, Outlook outlook) {
    Goal goal = goal(number, UNDER);
    return expected(
        goal, Observation.counted(goal.id().value(), 20, "kommuner"), Status.EJ_BEDOMT, outlook);
  }

  private static List<Integer> outlooks(Assessment... of) {
    return Stream.of(Outlook.values()).map(members(of)::of).toList();
  }

  @Test
  void thoseUnderWayCountByTheirOutlookAndThoseThatHaveEndedByTheirStatus() {
    assertThat(outlooks(expected(2, Outlook.UPPFYLLT), expected(3, Outlook.OKANT)))
        .containsExactly(1, 0, 0, 1);
    assertThat(outlooks(MET, PARTLY, NOT_MET, OPEN, ENDED, DISCONTINUED, DORMANT))
        .containsExactly(1, 1, 1, 1);
  }

  @Test
  void aFinishedOneCountsByItsStatusWhateverWasForecast() {
    Goal goal = goal(2, UNDER);
    Observation seen =
        Observation.counted(goal.id().value(), 49, "kommuner")
            .finishedOn(LocalDate.of(2015, 5, 20));

    assertThat(outlooks(expected(goal, seen, Status.UPPFYLLT, Outlook.OKANT)))
        .containsExactly(1, 0, 0, 0);
    assertThat(outlooks(expected(goal, seen, Status.EJ_BEDOMT, Outlook.DELVIS)))
        .containsExactly(0, 1, 0, 0);
  }

  @Test
  void nothingIsKnownOfOneUnderWayThatNoRuleForetells() {
    Goal goal = goal(2, UNDER.weighing(new Weight(Ratio.of(2), false)));
    Assessment later = concluded(goal.lasting(Term.until(Period.year(2018))), Status.DELVIS);

    assertThat(outlooks(later)).containsExactly(0, 0, 0, 1);
    assertThat(said(members(later, NOT_MET, MET).outlookSummary(LocalDate.of(2015, 12, 31))))
        .containsExactly(
            "1 av 3 mål i kraft bedöms bli uppfyllt, 1 kan inte bedömas: Nämndmål 4 (ej uppfyllt),"
                + " Nämndmål 2 (kan inte bedömas vid sitt slut, den 31 december 2018, vikt 2),"
                + " Nämndmål 2 (uppfyllt, vikt 2)",
            "1 of 3 goals in force is expected to be met, 1 cannot be foreseen: Nämndmål 4 (not"
                + " met), Nämndmål 2 (cannot be foreseen at its own end, 31 December 2018, weight"
                + " 2), Nämndmål 2 (met, weight 2)");
  }

  @Test
  void theSummaryOfOutlooksNamesThoseInForceAloneAndSaysWhereNoneIs() {
    LocalDate end = LocalDate.of(2015, 12, 31);
    assertThat(
            said(
                members(expected(2, Outlook.UPPFYLLT), expected(3, Outlook.UPPFYLLT), DORMANT)
                    .outlookSummary(end)))
        .first()
        .isEqualTo(
            "2 av 2 mål i kraft bedöms bli uppfyllda: Nämndmål 2 (bedöms bli uppfyllt), Nämndmål 3"
                + " (bedöms bli uppfyllt)");
    assertThat(said(members(ENDED).outlookSummary(end)))
        .first()
        .isEqualTo("inget av målen därunder är i kraft: Nämndmål 6 (utgått)");
  }

  @Test
  void theSummarySaysWhereNoneIsInForce() {
    assertThat(said(members(ENDED).summary()))
        .containsExactly(
            "inget av målen därunder är i kraft: Nämndmål 6 (utgått)",
            "none of the goals under it is in force: Nämndmål 6 (discontinued)");
  }

  @Test
  void ofManyMembersTheFirstTwelveAreNamed() {
    Assessment[] thirteen =
        IntStream.rangeClosed(11, 23)
            .mapToObj(number -> concluded(goal(number, UNDER), Status.UPPFYLLT))
            .toArray(Assessment[]::new);

    assertThat(said(members(thirteen).summary()))
        .first()
        .asString()
        .startsWith("13 av 13 mål i kraft är uppfyllda: Nämndmål 11 (uppfyllt), ")
        .endsWith("Nämndmål 22 (uppfyllt) och 1 till");
  }

  @Test
  void membersAreThoseThatTheFollowUpPlacesUnderTheGoal() {
    Goal first = goal(2, UNDER);
    Goal second = goal(3, UNDER);
    FollowUp followUp =
        begun()
            .goal(PARENT)
            .goal(first)
            .goal(second)
            .judgement(judgement("bra"), Place.NOWHERE)
            .check()
            .orThrow();

    Members members =
        Members.of(
                followUp, PARENT, id -> concluded(followUp.goal(id).orElseThrow(), Status.UPPFYLLT))
            .orElseThrow();

    assertThat(members.assessments())
        .extracting(one -> one.evidence().goal().id())
        .containsExactly(first.id(), second.id());
    assertThat(members.judgements()).containsExactly(judgement("bra"));
    assertThat(Members.of(followUp, first, id -> MET)).isEmpty();
  }

  @Test
  void aJudgementCountsWhereItIsTheOnlyOne() {
    Judgement good = judgement("bra");
    assertThat(members(MET).judgement()).isEmpty();
    assertThat(new Members(PARENT, List.of(MET), List.of(good)).judgement()).contains(good);
    assertThat(new Members(PARENT, List.of(MET), List.of(good, judgement("dåligt"))).judgement())
        .isEmpty();
  }

  @Test
  void whetherTheyCoverTheGoalIsAsTheGoalSays() {
    Goal covered = PARENT.placed(Placement.ALONE.covered(Sufficiency.PARTIAL));
    assertThat(new Members(covered, List.of(MET), List.of()).sufficiency())
        .contains(Sufficiency.PARTIAL);
    assertThat(members(MET).sufficiency()).isEmpty();
  }

  @Test
  void goalsThatStandUnderNoneAreWeighedTogetherWithTheWeightOne() {
    Assessment first =
        concluded(
            goal(2, Placement.ALONE.weighing(new Weight(Ratio.of(9), false))), Status.UPPFYLLT);
    Assessment second = concluded(goal(3, Placement.ALONE), Status.DELVIS);
    Members together = Members.together(List.of(first, second));

    assertThat(together.weightedMetShare()).contains(Ratio.of(1, 2));
    assertThat(together.sufficiency()).isEmpty();
    assertThat(together.judgement()).isEmpty();
    assertThat(said(together.summary()))
        .first()
        .isEqualTo(
            "1 av 2 mål i kraft är uppfyllt: Nämndmål 3 (delvis uppfyllt), Nämndmål 2 (uppfyllt)");
    List<Assessment> under = List.of(MET);
    assertThatThrownBy(() -> Members.together(under))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a goal under none; found e-arkiv-2.");
  }

  @Test
  void ifSomeHadOtherStatusesAllElseWouldBeEqual() {
    Members members = members(MET, OPEN);
    Members then = members.with(Map.of(OPEN.evidence().goal().id(), Status.DELVIS));

    assertThat(then.assessments().get(0)).isSameAs(MET);
    assertThat(then.of(Status.DELVIS)).isEqualTo(1);
    assertThat(then.of(Status.EJ_BEDOMT)).isZero();
    assertThat(then.of(Trend.EJ_BEDOMD)).isEqualTo(members.of(Trend.EJ_BEDOMD));
    assertThat(members.with(Map.of())).isEqualTo(members);
  }

  @Test
  void whatIsNoMemberIsRefused() {
    assertThatThrownBy(MembersTest::members)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected goals under e-arkiv-1; found none.");
    Goal other = goal(9, UNDER);
    List<Assessment> notUnder = List.of(MET);
    assertThatThrownBy(() -> new Members(other, notUnder, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a goal under e-arkiv-9; found e-arkiv-2.");
    Assessment alone = concluded(goal(9, Placement.ALONE), Status.UPPFYLLT);
    assertThatThrownBy(() -> members(MET, alone))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a goal under e-arkiv-1; found e-arkiv-9.");
  }
}
