package se.vastkom.goals.report;

import java.util.List;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.assessment.Trend;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.io.FullSample;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.PastPeriod;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.words.Phrase;

/** A follow-up of one invented goal of municipalities in Västra Götaland, partly met. */
final class OneGoal {

  static final String ID = "arkiv-1";

  private OneGoal() {}

  static AssessedFollowUp of(
      int target, Observation observed, List<PastPeriod> history, List<Response> responses) {
    FollowUp.Builder builder =
        FollowUp.builder(
                new FollowUp.Header(
                    "ett-mal",
                    "Påhittad uppföljning",
                    "",
                    "",
                    Period.year(2016),
                    Population.vastraGotaland()))
            .area(FocusArea.of("arkiv", "Arkiv"))
            .goal(
                Goal.of(
                    ID,
                    "arkiv",
                    "Kommunerna har infört ett påhittat arkiv",
                    new Target.AtLeast(Quantity.of(target, Quantity.MUNICIPALITIES))))
            .observation(observed);
    history.forEach(builder::past);
    responses.forEach(builder::response);
    FollowUp followUp = builder.check().orThrow();
    Assessment assessment =
        new Assessment(
            Evidence.of(followUp, followUp.goals().get(0)),
            Status.DELVIS,
            Trend.EJ_BEDOMD,
            List.of(
                finding(Finding.Kind.STATUS, Status.DELVIS.phrase()),
                finding(Finding.Kind.TREND, Trend.EJ_BEDOMD.phrase())));
    return new AssessedFollowUp(followUp, FullSample.assessed().run(), List.of(assessment));
  }

  private static Finding finding(Finding.Kind kind, Phrase conclusion) {
    return new Finding(kind, conclusion, List.of(), Phrase.of("published.no-rules"), "", List.of());
  }
}
