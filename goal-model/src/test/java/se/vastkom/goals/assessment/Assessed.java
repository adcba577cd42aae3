package se.vastkom.goals.assessment;

import static se.vastkom.goals.Example.AREA;
import static se.vastkom.goals.Example.HEADER;
import static se.vastkom.goals.Example.atLeast;

import java.time.LocalDate;
import java.util.List;
import se.vastkom.goals.assessment.AssessedFollowUp.Run;
import se.vastkom.goals.assessment.Finding.Kind;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.model.AreaId;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Lifecycle.State;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.words.Phrase;

/** Three goals of two areas; the third goal is dormant with its area. */
final class Assessed {

  static final Goal FIRST = goal("e-arkiv-1", AREA);
  static final Goal SECOND = goal("e-arkiv-2", AREA);
  static final Goal DORMANT = goal("bredband-1", "bredband");
  static final FollowUp FOLLOW_UP =
      FollowUp.builder(HEADER)
          .area(FocusArea.of(AREA, "E-arkiv"))
          .area(
              new FocusArea(
                  new AreaId("bredband"),
                  "Bredband",
                  Lifecycle.of(State.DORMANT, StatedDate.NOT_STATED)))
          .goal(FIRST)
          .goal(SECOND)
          .goal(DORMANT)
          .check()
          .orThrow();
  static final Run RUN =
      new Run(
          new RuleBookStamp("standard", "Standard", "1", "00"),
          LocalDate.of(2015, 12, 31),
          "direct");

  private Assessed() {}

  private static Goal goal(String id, String area) {
    return Goal.of(id, area, "Mål " + id, atLeast(49, "kommuner"));
  }

  static Assessment assessment(Goal goal, Status status, Trend trend) {
    return concluded(goal, status, trend, Kind.STATUS, Kind.TREND);
  }

  /** Returns an assessment with a finding of each of these kinds, in this order. */
  static Assessment concluded(Goal goal, Status status, Trend trend, Kind... kinds) {
    return new Assessment(
        Evidence.of(FOLLOW_UP, goal),
        status,
        trend,
        List.of(kinds).stream().map(Assessed::finding).toList());
  }

  /** Returns a follow-up of which every goal is met, with an unchanged trend. */
  static AssessedFollowUp met(FollowUp followUp) {
    return new AssessedFollowUp(
        followUp,
        RUN,
        followUp.goals().stream()
            .map(
                goal ->
                    new Assessment(
                        Evidence.of(followUp, goal),
                        Status.UPPFYLLT,
                        Trend.OFORANDRAD,
                        List.of(finding(Kind.STATUS), finding(Kind.TREND))))
            .toList());
  }

  static Finding finding(Kind kind) {
    return new Finding(
        kind, Phrase.of("hint.none"), List.of(), Phrase.of("reason.done"), "", List.of());
  }
}
