package se.vastkom.goals.pdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.RuleBookStamp;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.assessment.Trend;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.words.Phrase;

/** Invented follow-ups of any size, ten goals an area, each with a number. */
final class Invented {

  private static final int IN_AN_AREA = 10;
  private static final int WANTED = 40;

  private Invented() {}

  /** Returns a follow-up of so many goals, whose titles begin in the same way. */
  static AssessedFollowUp of(int goals, String title) {
    FollowUp.Builder draft =
        FollowUp.builder(
            new FollowUp.Header(
                "pahittad-2015",
                "Påhittad uppföljning",
                "Påhittade förbundet",
                "Påhittad enkät 2015",
                Period.year(2015),
                Population.vastraGotaland()));
    for (int area = 0; area * IN_AN_AREA < goals; area++) {
      draft.area(FocusArea.of("omrade-" + area, "Påhittat område " + (area + 1)));
    }
    for (int i = 0; i < goals; i++) {
      String id = "mal-" + i;
      draft.goal(
          Goal.of(
              id,
              "omrade-" + i / IN_AN_AREA,
              title + " " + (i + 1),
              new Target.AtLeast(Quantity.of(WANTED, "kommuner"))));
      draft.observation(Observation.counted(id, i % 49 + 1L, "kommuner"));
    }
    return assessed(draft.check().orThrow());
  }

  private static AssessedFollowUp assessed(FollowUp followUp) {
    List<Assessment> assessments = new ArrayList<>();
    for (Goal goal : followUp.goals()) {
      Evidence evidence = Evidence.of(followUp, goal);
      boolean isMet = evidence.reached().value().orElseThrow();
      assessments.add(
          new Assessment(
              evidence,
              isMet ? Status.UPPFYLLT : Status.DELVIS,
              Trend.EJ_BEDOMD,
              List.of(
                  finding(Finding.Kind.STATUS, evidence.summary()),
                  finding(Finding.Kind.TREND, evidence.developmentSummary()))));
    }
    return new AssessedFollowUp(
        followUp,
        new AssessedFollowUp.Run(
            new RuleBookStamp("pahittad", "Påhittat regelverk", "1.0", "00"),
            LocalDate.of(2015, 12, 31),
            "ingen"),
        assessments);
  }

  private static Finding finding(Finding.Kind kind, Phrase reason) {
    return new Finding(kind, Phrase.of("hint.none"), List.of(), reason, "", List.of());
  }
}
