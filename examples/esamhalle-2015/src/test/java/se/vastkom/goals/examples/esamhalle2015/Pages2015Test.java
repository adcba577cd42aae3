package se.vastkom.goals.examples.esamhalle2015;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.io.FollowUps;
import se.vastkom.goals.model.AreaId;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Narrative;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.rules.Assessor;
import se.vastkom.goals.rules.source.RuleBooks;

/** The follow-up of 2015 read from its two pages equals the one in the folder. */
class Pages2015Test {

  private final FollowUp folder = FollowUps.read(Path.of("uppfoljning-2015")).orThrow();
  private final FollowUp pages = FollowUps.read(Path.of("sidor-2015")).orThrow();

  private static List<String> verdicts(FollowUp followUp) {
    AssessedFollowUp assessed =
        Assessor.using(RuleBooks.shipped("vastkom-2015")).assess(followUp).orThrow();
    return assessed.assessments().stream().map(Pages2015Test::verdict).toList();
  }

  private static String verdict(Assessment assessment) {
    Lifecycle lifecycle = assessment.evidence().lifecycle();
    return assessment.evidence().goal().id()
        + " "
        + assessment.status().key()
        + " "
        + assessment.trend().key()
        + " "
        + lifecycle.state().key()
        + " "
        + lifecycle.date()
        + " "
        + lifecycle.reasons();
  }

  @Test
  void idsStatusesTrendsAndStatesAreTheSame() {
    assertThat(pages.areas()).isEqualTo(folder.areas());
    assertThat(verdicts(pages)).isEqualTo(verdicts(folder)).hasSize(26);
  }

  @Test
  void whatWasPrintedAndWhatItRestsOnIsTheSame() {
    for (Observation known : folder.observations()) {
      Observation read = pages.observation(known.goal()).orElseThrow();
      assertThat(read.published().value().strip().replace("\u00a0", ""))
          .isEqualTo(known.published().value());
      assertThat(read.published().ratio()).isEqualTo(known.published().ratio());
      assertThat(read.change()).isEqualTo(known.change());
      assertThat(read.outcome()).isEqualTo(known.outcome());
    }
    assertThat(pages.responses(new GoalId("e-forvaltning-5")))
        .extracting(one -> one.respondent().value())
        .containsExactly("1490", "1461", "1419");
  }

  @Test
  void theNarrativeHasTheSameAreasDeliverablesAndLinks() {
    Narrative told = pages.narrative().orElseThrow();
    Narrative known = folder.narrative().orElseThrow();
    assertThat(told.title()).isEqualTo(known.title());
    assertThat(told.areas()).hasSize(3);
    for (int i = 0; i < 3; i++) {
      assertThat(told.areas().get(i).title()).isEqualTo(known.areas().get(i).title());
      assertThat(told.areas().get(i).deliverables()).isEqualTo(known.areas().get(i).deliverables());
      assertThat(told.areas().get(i).lifecycle()).isEqualTo(known.areas().get(i).lifecycle());
      assertThat(told.areas().get(i).links()).isEqualTo(known.areas().get(i).links());
    }
    assertThat(pages.areas()).extracting(FocusArea::id).contains(new AreaId("kartlaggning"));
  }
}
