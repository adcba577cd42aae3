package se.vastkom.goals.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.said;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.Example;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Observation.Published;
import se.vastkom.goals.model.PublishedStatus;

class SourceAgreementTest {

  private static Assessment partly(Observation observation) {
    Evidence evidence =
        Example.evidence(Example.goal(Example.atLeast(25, "kommuner")), observation);
    return new Assessment(
        evidence,
        Status.DELVIS,
        Trend.EJ_BEDOMD,
        List.of(Assessed.finding(Finding.Kind.STATUS), Assessed.finding(Finding.Kind.TREND)));
  }

  private static Observation printed(PublishedStatus status) {
    return Example.counted(17, "kommuner").withPublished(Published.NOTHING.withStatus(status));
  }

  private static final Assessment SAME = partly(printed(new PublishedStatus("gul", "delvis")));
  private static final Assessment OTHER = partly(printed(new PublishedStatus("grön", "uppfyllt")));
  private static final Assessment UNREAD = partly(printed(new PublishedStatus("\u263a")));
  private static final Assessment SILENT = partly(Example.counted(17, "kommuner"));

  @Test
  void countsTheGoalsThatTheSourceConcludesOtherwiseOf() {
    assertThat(said(SourceAgreement.of(List.of(SAME, OTHER, OTHER)).phrase().orElseThrow()))
        .containsExactly(
            "källans egen bedömning skiljer sig från reglernas för 2 av 3 mål",
            "the source's own verdict differs from that of the rules for 2 of 3 goals");
  }

  @Test
  void comparesOnlyWhatWasReadAsAStatus() {
    SourceAgreement agreement = SourceAgreement.of(List.of(SAME, OTHER, UNREAD, SILENT));

    assertThat(agreement.differing()).containsExactly(OTHER);
    assertThat(said(agreement.phrase().orElseThrow()))
        .containsExactly(
            "källans egen bedömning skiljer sig från reglernas för 1 av de 2 mål där källan har en",
            "the source's own verdict differs from that of the rules for 1 of the 2 goals that it"
                + " has one for");
    assertThat(SourceAgreement.of(List.of(UNREAD, SILENT)).phrase()).isEmpty();
  }

  @Test
  void tellsWhatEachSays() {
    assertThat(said(SourceAgreement.difference(OTHER)))
        .containsExactly(
            "källans egen bedömning: grön, läst som uppfyllt; reglerna: delvis uppfyllt",
            "the source's own verdict: grön, read as met; the rules: partly met");
    assertThat(said(UNREAD.beside().get(0)))
        .containsExactly("källans egen bedömning: ☺", "the source's own verdict: ☺");
    assertThat(SILENT.beside()).isEmpty();
  }
}
