package se.vastkom.goals.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.vastkom.goals.Example.said;
import static se.vastkom.goals.assessment.Assessed.DORMANT;
import static se.vastkom.goals.assessment.Assessed.FIRST;
import static se.vastkom.goals.assessment.Assessed.assessment;
import static se.vastkom.goals.assessment.Assessed.concluded;
import static se.vastkom.goals.assessment.Assessed.finding;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.assessment.Finding.Kind;

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
}
