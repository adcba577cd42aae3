package se.vastkom.goals.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.vastkom.goals.Example.AREA;
import static se.vastkom.goals.Example.HEADER;
import static se.vastkom.goals.Example.atLeast;
import static se.vastkom.goals.Example.counted;
import static se.vastkom.goals.Example.said;
import static se.vastkom.goals.assessment.Assessed.DORMANT;
import static se.vastkom.goals.assessment.Assessed.FIRST;
import static se.vastkom.goals.assessment.Assessed.assessment;
import static se.vastkom.goals.assessment.Assessed.concluded;
import static se.vastkom.goals.assessment.Assessed.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.assessment.Finding.Kind;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.FollowUp.Header;
import se.vastkom.goals.model.Forecast;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Placement;
import se.vastkom.goals.model.Placement.Sufficiency;
import se.vastkom.goals.model.Placement.Weight;
import se.vastkom.goals.model.PublishedStatus;
import se.vastkom.goals.words.Words;

class AssessmentTest {

  @Test
  void eachConclusionHasItsFinding() {
    Assessment assessment =
        concluded(
            FIRST, Status.DELVIS, Trend.POSITIV, Kind.STATUS, Kind.TREND, Kind.REMARK, Kind.REMARK);
    assertThat(assessment.statusFinding()).isEqualTo(finding(Kind.STATUS));
    assertThat(assessment.trendFinding()).isEqualTo(finding(Kind.TREND));
    assertThat(assessment.remarks()).containsExactly(finding(Kind.REMARK), finding(Kind.REMARK));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "STATUS",
        "TREND, STATUS",
        "STATUS, REMARK",
        "STATUS, TREND, TREND",
        "STATUS, TREND, OUTLOOK",
        "STATUS, TREND, REMARK, STATUS"
      })
  void aFindingThatIsMissingOrOutOfOrderIsRefused(String kinds) {
    Kind[] found =
        Stream.of(kinds.split(", ", -1))
            .filter(kind -> !kind.isEmpty())
            .map(Kind::valueOf)
            .toArray(Kind[]::new);
    assertThatThrownBy(() -> concluded(FIRST, Status.DELVIS, Trend.POSITIV, found))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a finding on the status, one on the trend, one on the outlook if there is one,"
                + " then remarks and other conclusions; found ["
                + kinds
                + "] for e-arkiv-1.");
  }

  @Test
  void aDormantGoalIsShownAsDormantAmongTheDiscontinued() {
    assertThat(said(assessment(DORMANT, Status.UTGATT, Trend.EJ_BEDOMD).shownStatus()))
        .containsExactly("utgått (vilande)", "discontinued (paused)");
  }

  @Test
  void anyOtherStatusIsShownAsItIs() {
    assertThat(said(assessment(FIRST, Status.UTGATT, Trend.EJ_BEDOMD).shownStatus()))
        .containsExactly("utgått", "discontinued");
    assertThat(said(assessment(DORMANT, Status.EJ_BEDOMT, Trend.EJ_BEDOMD).shownStatus()))
        .containsExactly("ej bedömt", "not assessed");
  }

  private static final Goal PLAIN =
      Goal.of("e-arkiv-1", AREA, "Kommunerna har e-arkiv", atLeast(49, "kommuner"));

  private static Assessment of(Header header, Goal goal, Status status, Observation seen) {
    return of(begun(header, goal).observation(seen), goal, status);
  }

  private static FollowUp.Builder begun(Header header, Goal goal) {
    return FollowUp.builder(header).area(FocusArea.of(AREA, "E-arkiv")).goal(goal);
  }

  private static Assessment of(FollowUp.Builder draft, Goal goal, Status status) {
    return new Assessment(
        Evidence.of(draft.check().orThrow(), goal),
        status,
        Trend.EJ_BEDOMD,
        List.of(finding(Kind.STATUS), finding(Kind.TREND)));
  }

  private static Assessment placed(Placement placement) {
    Goal goal = PLAIN.placed(placement);
    FollowUp.Builder draft = begun(HEADER, goal);
    draft.goal(Goal.of("e-arkiv-9", AREA, "Alla har e-arkiv", atLeast(49, "kommuner")));
    return of(draft, goal, Status.DELVIS);
  }

  private static List<String> beside(Assessment assessment) {
    return assessment.beside().stream().map(Words.swedish()::say).toList();
  }

  @Test
  void anOutlookHasOneFindingOfItsOwn() {
    List<Finding> findings =
        List.of(finding(Kind.STATUS), finding(Kind.TREND), finding(Kind.OUTLOOK));
    Evidence evidence = Evidence.of(Assessed.FOLLOW_UP, FIRST);
    Assessment foreseen =
        new Assessment(
            evidence, Status.EJ_BEDOMT, Trend.EJ_BEDOMD, Optional.of(Outlook.DELVIS), findings, 0);

    assertThat(foreseen.outlookFinding()).contains(finding(Kind.OUTLOOK));
    assertThat(assessment(FIRST, Status.DELVIS, Trend.POSITIV).outlookFinding()).isEmpty();
    List<Finding> without = findings.subList(0, 2);
    assertThatThrownBy(() -> foreseen.with(without))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("found [STATUS, TREND] for e-arkiv-1.");
    assertThatThrownBy(() -> new Assessment(evidence, Status.DELVIS, Trend.POSITIV, findings))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("found [STATUS, TREND, OUTLOOK] for e-arkiv-1.");
  }

  @Test
  void otherFindingsLeaveTheVerdict() {
    Assessment partly = assessment(FIRST, Status.DELVIS, Trend.POSITIV);
    Assessment remarked =
        partly.with(
            List.of(
                finding(Kind.STATUS),
                finding(Kind.TREND),
                finding(Kind.REMARK),
                finding(Kind.CONCLUSION)));

    assertThat(remarked.status()).isEqualTo(Status.DELVIS);
    assertThat(remarked.trend()).isEqualTo(Trend.POSITIV);
    assertThat(remarked.remarks()).containsExactly(finding(Kind.REMARK));
    assertThat(remarked.conclusions()).containsExactly(finding(Kind.CONCLUSION));
    assertThat(partly.conclusions()).isEmpty();
  }

  @Test
  void whatIsStatedStandsBesideTheVerdict() {
    Goal entrusted = PLAIN.entrustedTo("arkivnämnden");
    Observation acting = counted(17, "kommuner").withAction("upphandla");
    assertThat(beside(of(HEADER, entrusted, Status.DELVIS, acting)))
        .containsExactly("ansvarig: arkivnämnden", "åtgärd: upphandla");
    assertThat(beside(of(HEADER, PLAIN, Status.DELVIS, counted(17, "kommuner")))).isEmpty();
    assertThat(assessment(FIRST, Status.DELVIS, Trend.POSITIV).action()).isEmpty();
  }

  @Test
  void theForecastOfAGoalThatHasNotEndedStandsBesideTheVerdict() {
    LocalDate june = LocalDate.of(2015, 6, 30);
    Forecast forecast = Forecast.of("e-arkiv-1", Forecast.Word.PARTLY, "projektledaren", june);
    Assessment ahead =
        of(begun(HEADER.asOf(june), PLAIN).forecast(forecast), PLAIN, Status.EJ_BEDOMT);
    Assessment ended = of(begun(HEADER, PLAIN).forecast(forecast), PLAIN, Status.DELVIS);

    assertThat(beside(ahead))
        .containsExactly("prognos: delvis uppfyllt (projektledaren, den 30 juni 2015)");
    assertThat(ended.forecasted()).isEmpty();
    assertThat(ended.forecast()).isEmpty();
  }

  @Test
  void itsPlaceIsSaidWithTheKindAndTheWeightThatAreStated() {
    Placement under = Placement.under("e-arkiv-9");
    Placement weighing = under.weighing(new Weight(Ratio.of(2), false));

    assertThat(beside(placed(Placement.ALONE))).isEmpty();
    assertThat(beside(placed(Placement.ALONE.called("indikator"))))
        .containsExactly("slag: indikator");
    assertThat(beside(placed(under))).containsExactly("hör till: e-arkiv-9");
    assertThat(said(placed(weighing.called("indikator")).place().orElseThrow()))
        .containsExactly(
            "indikator, hör till: e-arkiv-9, vikt 2", "indikator, belongs to: e-arkiv-9, weight 2");
  }

  @Test
  void whatItServesAndWhetherItIsCoveredStandBesideTheVerdict() {
    Placement serving =
        Placement.ALONE.supporting(List.of(new GoalId("e-arkiv-9"))).covered(Sufficiency.PARTIAL);
    assertThat(beside(placed(serving)))
        .containsExactly(
            "stödjer: e-arkiv-9",
            "målen därunder täcker målet enligt en människas bedömning: delvis");
  }

  @Test
  void itDiffersFromTheSourceWhereThatWasReadAsAnotherStatus() {
    assertThat(printed(new PublishedStatus("grön", "uppfyllt")).differsFromSource()).isTrue();
    assertThat(printed(new PublishedStatus("gul", "delvis")).differsFromSource()).isFalse();
    assertThat(printed(new PublishedStatus("?")).differsFromSource()).isFalse();
  }

  private static Assessment printed(PublishedStatus status) {
    Observation seen =
        counted(17, "kommuner").withPublished(Observation.Published.NOTHING.withStatus(status));
    return of(HEADER, PLAIN, Status.DELVIS, seen);
  }

  @Test
  void aGoalIsUnderWayWhileItIsNotAssessedBeforeItsEnd() {
    Header interim = HEADER.asOf(LocalDate.of(2015, 6, 30));
    Observation seen = counted(17, "kommuner");

    assertThat(of(interim, PLAIN, Status.EJ_BEDOMT, seen).isUnderWay()).isTrue();
    assertThat(of(interim, PLAIN, Status.UPPFYLLT, seen).isUnderWay()).isFalse();
    assertThat(of(HEADER, PLAIN, Status.EJ_BEDOMT, seen).isUnderWay()).isFalse();
  }
}
