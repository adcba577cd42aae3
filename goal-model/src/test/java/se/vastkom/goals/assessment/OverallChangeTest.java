package se.vastkom.goals.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.AREA;
import static se.vastkom.goals.Example.said;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.model.AreaId;
import se.vastkom.goals.words.Phrase;

/** What areas and the whole come to in two assessments. */
class OverallChangeTest {

  private static final Optional<AreaId> ARCHIVES = Optional.of(new AreaId(AREA));
  private static final Optional<AreaId> BROADBAND = Optional.of(new AreaId("bredband"));
  private static final Optional<AreaId> WHOLE = Optional.empty();

  private static OverallVerdict verdict(Optional<AreaId> area, Status status) {
    return new OverallVerdict(
        area,
        status,
        new Finding(
            Finding.Kind.STATUS,
            status.phrase(),
            List.of(),
            Phrase.of("reason.done"),
            Optional.empty(),
            List.of()));
  }

  private static AssessedFollowUp assessed(OverallVerdict... overall) {
    AssessedFollowUp met = Assessed.met(Assessed.FOLLOW_UP);
    return new AssessedFollowUp(
        met.followUp(), met.run(), met.rules(), met.assessments(), List.of(), List.of(overall));
  }

  private static final AssessedFollowUp BEFORE =
      assessed(
          verdict(ARCHIVES, Status.DELVIS),
          verdict(BROADBAND, Status.UPPFYLLT),
          verdict(WHOLE, Status.DELVIS));

  @Test
  void whatComesToAnotherStatusIsToldWithItsReasons() {
    List<OverallChange> changes =
        OverallChange.between(
            BEFORE,
            assessed(
                verdict(ARCHIVES, Status.UPPFYLLT),
                verdict(BROADBAND, Status.UPPFYLLT),
                verdict(WHOLE, Status.EJ_BEDOMT)));

    assertThat(changes)
        .extracting(change -> said(change.phrase()))
        .containsExactly(
            List.of(
                "Området E-arkiv sammanvägt: delvis uppfyllt ⇒ uppfyllt",
                "The area E-arkiv as a whole: partly met ⇒ met"),
            List.of(
                "Helheten sammanvägd: delvis uppfyllt ⇒ ej bedömt",
                "The whole: partly met ⇒ not assessed"));
    assertThat(changes.get(0).reasons())
        .extracting(reason -> said(reason).get(0))
        .containsExactly(
            "Före: delvis uppfyllt: genomfört (ingen regel).",
            "Efter: uppfyllt: genomfört (ingen regel).");
  }

  @Test
  void whatOnlyOneSideWeighsIsNotCompared() {
    assertThat(OverallChange.between(BEFORE, assessed())).isEmpty();
    assertThat(OverallChange.between(assessed(verdict(WHOLE, Status.DELVIS)), BEFORE)).isEmpty();
  }
}
