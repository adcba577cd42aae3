package se.vastkom.goals.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.vastkom.goals.Example.AREA;
import static se.vastkom.goals.Example.HEADER;
import static se.vastkom.goals.Example.said;
import static se.vastkom.goals.assessment.Assessed.DORMANT;
import static se.vastkom.goals.assessment.Assessed.FIRST;
import static se.vastkom.goals.assessment.Assessed.FOLLOW_UP;
import static se.vastkom.goals.assessment.Assessed.RUN;
import static se.vastkom.goals.assessment.Assessed.SECOND;
import static se.vastkom.goals.assessment.Assessed.assessment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.AreaId;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Judgement;
import se.vastkom.goals.model.Overall;
import se.vastkom.goals.model.Placement;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Words;

class AssessedFollowUpTest {

  @Test
  void theGoalsUnderAGoalFollowEachOtherDownTheTree() {
    Goal top = Goal.of("topp", AREA, "Topp", new Target.None());
    Goal left = Goal.of("a", AREA, "A", new Target.None()).placed(Placement.under("topp"));
    Goal below =
        Goal.of("b", AREA, "B", new Target.None())
            .placed(Placement.under("a").weighing(new Placement.Weight(Ratio.of(2), false)));
    Goal right = Goal.of("c", AREA, "C", new Target.None()).placed(Placement.under("topp"));
    AssessedFollowUp assessed =
        Assessed.met(
            FollowUp.builder(HEADER)
                .area(FocusArea.of(AREA, "E-arkiv"))
                .goal(right)
                .goal(below)
                .goal(top)
                .goal(left)
                .check()
                .orThrow());

    assertThat(assessed.below(top.id()))
        .extracting(one -> one.depth() + " " + Words.swedish().say(one.phrase()))
        .containsExactly("0 C (uppfyllt)", "0 A (uppfyllt)", "1 B (uppfyllt, vikt 2)");
    assertThat(assessed.below(left.id())).extracting(Explanation.Below::depth).containsExactly(0);
    assertThat(assessed.below(right.id())).isEmpty();
    assertThat(assessed.below(new GoalId("finns-inte"))).isEmpty();
  }

  private static final Assessment MET = assessment(FIRST, Status.UPPFYLLT, Trend.POSITIV);
  private static final Assessment ENDED = assessment(SECOND, Status.UTGATT, Trend.EJ_BEDOMD);
  private static final Assessment RESTING = assessment(DORMANT, Status.UTGATT, Trend.EJ_BEDOMD);
  private static final AssessedFollowUp ASSESSED =
      new AssessedFollowUp(FOLLOW_UP, RUN, List.of(MET, ENDED, RESTING));

  @Test
  void theAssessmentOfAGoalIsFoundById() {
    assertThat(ASSESSED.assessment(SECOND.id())).contains(ENDED);
    assertThat(ASSESSED.assessment(new GoalId("okant-1"))).isEmpty();
  }

  @Test
  @Timeout(60)
  void everyGoalOfManyIsLookedUpWithoutAWalk() {
    FollowUp.Builder draft = FollowUp.builder(FOLLOW_UP.header());
    for (int i = 0; i < 30_000; i++) {
      draft.area(FocusArea.of("a-" + i, "Område " + i));
      draft.goal(Goal.of("a-" + i + "-1", "a-" + i, "Mål " + i, new Target.Milestone()));
      Judgement judgement =
          new Judgement(new GoalId("a-" + i + "-1"), "bra", "VD", StatedDate.NOT_STATED, "");
      draft.judgement(judgement, Place.NOWHERE);
    }
    FollowUp many = draft.check().orThrow();
    List<Assessment> assessments =
        many.goals().stream()
            .map(
                goal ->
                    new Assessment(
                        Evidence.of(many, goal), Status.EJ_BEDOMT, Trend.EJ_BEDOMD, MET.findings()))
            .toList();
    List<Distance> distances = assessments.stream().map(AssessedFollowUpTest::distance).toList();

    AssessedFollowUp assessed =
        new AssessedFollowUp(many, RUN, assessments).withDistances(distances);

    for (int i = 0; i < assessments.size(); i++) {
      Goal goal = many.goals().get(i);
      assertThat(assessed.assessment(goal.id())).containsSame(assessments.get(i));
      assertThat(assessed.distance(goal.id())).containsSame(distances.get(i));
      assertThat(assessed.assessments(goal.area())).containsExactly(assessments.get(i));
      assertThat(many.goals(goal.area())).containsExactly(goal);
      assertThat(many.judgements(goal.id())).hasSize(1);
    }
  }

  @Test
  void itPublishesTheTestResultsOfItsOwnBookAlone() {
    TestReport.Share all = new TestReport.Share(12, 12);
    TestReport report =
        new TestReport(
            RUN.book(),
            "direct",
            List.of(),
            List.of(
                new TestReport.Coverage(
                    "status",
                    Words.name("fact.status"),
                    all,
                    new TestReport.Share(9, 10),
                    new TestReport.Share(0, 0),
                    all,
                    List.of())),
            new TestReport.Mutation(new TestReport.Share(54, 55), 1, 0, 0, List.of()));

    assertThat(
            Words.swedish().say(ASSESSED.withTests(report).rules().tests().orElseThrow().phrase()))
        .isEqualTo(
            "0 av 0 testfall ger väntat resultat; de når 33 av 34 rader, villkor, gränser och"
                + " värden och märker 54 av 55 små ändringar av reglerna");
    assertThat(ASSESSED.rules().tests()).isEmpty();

    RuleBookStamp other = new RuleBookStamp("annat", "Annat", "1", "0".repeat(64));
    assertThatThrownBy(
            () ->
                ASSESSED.withTests(
                    new TestReport(other, "direct", List.of(), List.of(), report.mutation())))
        .hasMessageStartingWith("Expected the test report of RuleBookStamp[")
        .hasMessageContaining("found that of RuleBookStamp[id=annat");
  }

  @Test
  void theAssessmentsOfAnAreaStandInOrder() {
    assertThat(ASSESSED.assessments(new AreaId(AREA))).containsExactly(MET, ENDED);
    assertThat(ASSESSED.assessments(new AreaId("okant"))).isEmpty();
  }

  @Test
  void theDormantAreCountedAmongTheDiscontinued() {
    Counts counts = ASSESSED.counts();
    assertThat(counts.goals()).isEqualTo(3);
    assertThat(counts.of(Status.UTGATT)).isEqualTo(2);
    assertThat(counts.dormant()).isEqualTo(1);
    assertThat(counts.of(Status.UPPFYLLT)).isEqualTo(1);
    assertThat(counts.of(Trend.EJ_BEDOMD)).isEqualTo(2);
    assertThat(counts.of(Trend.POSITIV)).isEqualTo(1);
  }

  @Test
  void whatNoGoalHasIsCountedAsZero() {
    Counts counts = ASSESSED.counts(new AreaId("bredband"));
    assertThat(counts.goals()).isEqualTo(1);
    assertThat(counts.byStatus())
        .containsExactlyEntriesOf(
            new EnumMap<>(
                Map.of(
                    Status.UPPFYLLT, 0,
                    Status.DELVIS, 0,
                    Status.EJ_UPPFYLLT, 0,
                    Status.UTGATT, 1,
                    Status.EJ_BEDOMT, 0)));
    assertThat(counts.byTrend()).containsOnlyKeys(Trend.values()).containsEntry(Trend.NEGATIV, 0);
    assertThat(new Counts(0, Map.of(), 0, 0, Map.of()).of(Status.DELVIS)).isZero();
    assertThat(new Counts(0, Map.of(), 0, 0, Map.of()).of(Trend.POSITIV)).isZero();
  }

  @Test
  void countsCannotBeChangedAfterwards() {
    Map<Status, Integer> byStatus = ASSESSED.counts().byStatus();
    assertThatThrownBy(() -> byStatus.put(Status.DELVIS, 26))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void theDistanceOfAGoalIsFoundByIdWhereItWasWorkedOut() {
    List<Distance> distances = List.of(distance(MET), distance(ENDED), distance(RESTING));
    AssessedFollowUp with = ASSESSED.withDistances(distances);

    assertThat(with.distances()).isEqualTo(distances);
    assertThat(with.distance(SECOND.id())).contains(distances.get(1));
    assertThat(with.distance(new GoalId("okant-1"))).isEmpty();
    assertThat(with.assessments()).isEqualTo(ASSESSED.assessments());
    assertThat(ASSESSED.distances()).isEmpty();
    assertThat(ASSESSED.distance(SECOND.id())).isEmpty();
    assertThat(with.withDistances(List.of())).isEqualTo(ASSESSED);
  }

  private static Distance distance(Assessment of) {
    return new Distance(
        of.evidence().goal().id(),
        of.status(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  @Test
  void eachGoalHasItsDistanceInOrderOrNoneHas() {
    Distance other = distance(assessment(FIRST, Status.DELVIS, Trend.POSITIV));
    for (List<Distance> wrong :
        List.of(
            List.of(distance(MET), distance(ENDED)),
            List.of(distance(ENDED), distance(MET), distance(RESTING)),
            List.of(other, distance(ENDED), distance(RESTING)))) {
      assertThatThrownBy(() -> ASSESSED.withDistances(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "Expected no distances, or one a goal with the goal's status, in the order of"
                  + " FollowUp[uppfoljning-2015, 3 goals].");
    }
  }

  @Test
  void eachGoalHasItsAssessmentInOrder() {
    for (List<Assessment> wrong :
        List.of(
            List.of(MET, ENDED),
            List.of(ENDED, MET, RESTING),
            List.of(MET, ENDED, RESTING, RESTING))) {
      assertThatThrownBy(() -> new AssessedFollowUp(FOLLOW_UP, RUN, wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "Expected one assessment a goal, in the order of FollowUp[uppfoljning-2015, 3"
                  + " goals].");
    }
  }

  @Test
  void whatAreasAndTheWholeComeToIsKeptAndCountedNowhere() {
    OverallVerdict area =
        new OverallVerdict(
            Optional.of(new AreaId(AREA)), Status.DELVIS, Assessed.finding(Finding.Kind.STATUS));
    OverallVerdict whole =
        new OverallVerdict(
            Optional.empty(), Status.EJ_BEDOMT, Assessed.finding(Finding.Kind.STATUS));
    AssessedFollowUp weighed =
        new AssessedFollowUp(
            FOLLOW_UP,
            RUN,
            PublishedRules.NONE,
            ASSESSED.assessments(),
            List.of(),
            List.of(area, whole));

    assertThat(weighed.overall(new AreaId(AREA))).contains(area);
    assertThat(weighed.overall(new AreaId("bredband"))).isEmpty();
    assertThat(weighed.ofWhole()).contains(whole);
    assertThat(weighed.withInputs(List.of()).overall()).containsExactly(area, whole);
    assertThat(weighed.counts()).isEqualTo(ASSESSED.counts());
    assertThat(weighed.motivation()).isEmpty();
    assertThat(said(whole.phrase()).get(0)).startsWith("Helheten sammanvägd: ");
    assertThat(said(area.phrase()).get(0)).startsWith("Området sammanvägt: ");
    FollowUp motivated =
        FollowUp.builder(
                HEADER.weighing(new Overall(Optional.of(Overall.Scope.WHOLE), "Det går bra.")))
            .area(FocusArea.of(AREA, "E-arkiv"))
            .check()
            .orThrow();
    assertThat(said(new AssessedFollowUp(motivated, RUN, List.of()).motivation().orElseThrow()))
        .containsExactly("Motivering: Det går bra.", "Motivation: Det går bra.");
  }
}
