package se.vastkom.goals.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.vastkom.goals.Example.AREA;
import static se.vastkom.goals.Example.HEADER;
import static se.vastkom.goals.Example.atLeast;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.model.Lifecycle.State;
import se.vastkom.goals.problem.Place;

class FollowUpTest {

  private static final FocusArea SECOND = FocusArea.of("oppna-data", "Öppna data");
  private static final FocusArea FIRST = FocusArea.of(AREA, "E-arkiv");
  private static final Goal OPEN_DATA = goal("oppna-data-1", "oppna-data");
  private static final Goal ARCHIVE_2 = goal("e-arkiv-2", AREA);
  private static final Goal ARCHIVE_1 = goal("e-arkiv-1", AREA);
  private static final Observation COUNTED = Observation.counted("e-arkiv-1", 24, "kommuner");
  private static final Observation NAMED =
      Observation.of("e-arkiv-2", new Outcome.ByMunicipality());
  private static final Response SKARA = Response.yes("e-arkiv-2", "1495");
  private static final Response BORAS = Response.yes("e-arkiv-2", "1490");
  private static final Judgement JUDGEMENT =
      new Judgement(
          new GoalId("e-arkiv-1"),
          "delvis",
          "styrgruppen",
          new StatedDate("2016-02"),
          "Tre avtal återstår.");
  private static final Narrative NARRATIVE =
      new Narrative(
          "Berättelsen",
          "",
          "",
          List.of(
              new Narrative.Area(
                  "Arkiv",
                  List.of("Gemensamt arkiv"),
                  List.of("Förstudie"),
                  "",
                  Lifecycle.ACTIVE,
                  List.of(new AreaId(AREA)))));

  private static Goal goal(String id, String area) {
    return Goal.of(id, area, "Mål " + id, atLeast(49, "kommuner"));
  }

  private static FollowUp.Builder complete() {
    return FollowUp.builder(HEADER)
        .area(SECOND)
        .area(FIRST)
        .goal(OPEN_DATA)
        .goal(ARCHIVE_2)
        .goal(ARCHIVE_1)
        .observation(NAMED)
        .observation(COUNTED)
        .response(SKARA)
        .response(BORAS)
        .judgement(JUDGEMENT, Place.NOWHERE)
        .narrative(NARRATIVE, Place.NOWHERE);
  }

  @Test
  void everythingIsKeptInTheOrderItWasAdded() {
    FollowUp followUp = complete().check().orThrow();
    assertThat(followUp.header()).isEqualTo(complete().header()).isEqualTo(HEADER);
    assertThat(followUp.areas()).containsExactly(SECOND, FIRST);
    assertThat(followUp.goals()).containsExactly(OPEN_DATA, ARCHIVE_2, ARCHIVE_1);
    assertThat(followUp.goals(new AreaId(AREA))).containsExactly(ARCHIVE_2, ARCHIVE_1);
    assertThat(followUp.observations()).containsExactly(NAMED, COUNTED);
    assertThat(followUp.responses(ARCHIVE_2.id())).containsExactly(SKARA, BORAS);
    assertThat(followUp.judgements()).containsExactly(JUDGEMENT);
    assertThat(followUp.narrative()).contains(NARRATIVE);
    assertThat(followUp).hasToString("FollowUp[uppfoljning-2015, 3 goals]");
  }

  @Test
  void inWhichOrderTheGoalsFirstMunicipalitiesAreToldIsNoDifference() {
    Response other = Response.yes("oppna-data-1", "1480");
    FollowUp.Builder begun =
        FollowUp.builder(HEADER).area(SECOND).area(FIRST).goal(OPEN_DATA).goal(ARCHIVE_2);
    FollowUp.Builder again =
        FollowUp.builder(HEADER).area(SECOND).area(FIRST).goal(OPEN_DATA).goal(ARCHIVE_2);
    Observation named = Observation.of("oppna-data-1", new Outcome.ByMunicipality());
    FollowUp one =
        begun
            .observation(NAMED)
            .observation(named)
            .response(SKARA)
            .response(other)
            .check()
            .orThrow();
    FollowUp same =
        again
            .observation(NAMED)
            .observation(named)
            .response(other)
            .response(SKARA)
            .check()
            .orThrow();
    assertThat(one).isEqualTo(same).hasSameHashCodeAs(same);
  }

  @Test
  void aGoalAndWhatIsKnownOfItAreFoundById() {
    FollowUp followUp = complete().check().orThrow();
    assertThat(followUp.goal(ARCHIVE_1.id())).contains(ARCHIVE_1);
    assertThat(followUp.observation(ARCHIVE_1.id())).contains(COUNTED);
    GoalId unknown = new GoalId("okant-1");
    assertThat(followUp.goal(unknown)).isEmpty();
    assertThat(followUp.observation(unknown)).isEmpty();
    assertThat(followUp.responses(unknown)).isEmpty();
    assertThat(followUp.goals(new AreaId("okant"))).isEmpty();
  }

  @Test
  void aFollowUpWithoutAStoryHasNone() {
    assertThat(FollowUp.builder(HEADER).check().orThrow().narrative()).isEmpty();
  }

  @Test
  void followUpsAreEqualWhenAllTheyHoldIs() {
    FollowUp followUp = complete().check().orThrow();
    assertThat(followUp).isEqualTo(complete().check().orThrow());
    assertThat(followUp).hasSameHashCodeAs(complete().check().orThrow());
    assertThat(followUp)
        .isNotEqualTo(complete().judgement(JUDGEMENT, Place.NOWHERE).check().orThrow())
        .isNotEqualTo(complete().response(Response.yes("e-arkiv-2", "1480")).check().orThrow());
    assertThat(followUp.equals((Object) "uppfoljning-2015")).isFalse();
  }

  @Test
  void whatIsAddedLaterDoesNotReachTheFollowUp() {
    FollowUp.Builder builder = complete();
    FollowUp followUp = builder.check().orThrow();
    builder.goal(goal("e-arkiv-3", AREA));
    assertThat(followUp.goals()).hasSize(3);
    assertThat(followUp).isEqualTo(complete().check().orThrow());
  }

  @Test
  void aGoalFollowsItsAreasStateUnlessItSaysOtherwise() {
    Lifecycle dormant = Lifecycle.of(State.DORMANT, new StatedDate("2015"));
    Lifecycle ended = Lifecycle.of(State.DISCONTINUED, StatedDate.NOT_STATED);
    Goal own = goal("e-arkiv-2", AREA).inState(Lifecycle.ACTIVE);
    Goal over = goal("e-arkiv-3", AREA).inState(ended);
    FollowUp followUp =
        FollowUp.builder(HEADER)
            .area(new FocusArea(new AreaId(AREA), "E-arkiv", dormant))
            .goal(ARCHIVE_1)
            .goal(own)
            .goal(over)
            .check()
            .orThrow();
    assertThat(followUp.lifecycle(ARCHIVE_1)).isEqualTo(dormant);
    assertThat(followUp.lifecycle(own)).isEqualTo(Lifecycle.ACTIVE);
    assertThat(followUp.lifecycle(over)).isEqualTo(ended);
  }

  @Test
  void theStateOfAnotherFollowUpsGoalIsNotGuessed() {
    FollowUp followUp = complete().check().orThrow();
    for (Goal stranger :
        List.of(
            goal("e-arkiv-9", AREA),
            goal("e-arkiv-9", "okant"),
            ARCHIVE_1.inState(Lifecycle.ACTIVE))) {
      assertThatThrownBy(() -> followUp.lifecycle(stranger))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("The goal " + stranger.id() + " is of another follow-up.");
    }
  }

  @Test
  void aBaselineStandsBesideTheTarget() {
    Goal.Baseline from = new Goal.Baseline(Quantity.of(12, "kommuner"), Period.year(2014));
    Goal started = ARCHIVE_1.startingFrom(from);
    assertThat(started.baseline()).isEqualTo(Optional.of(from));
    FollowUp followUp = FollowUp.builder(HEADER).area(FIRST).goal(started).check().orThrow();
    assertThat(followUp.goals()).containsExactly(started);
  }
}
