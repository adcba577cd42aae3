package se.vastkom.goals.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.GOAL;
import static se.vastkom.goals.Example.amount;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Observation.EvidenceStrength;
import se.vastkom.goals.model.Observation.Published;
import se.vastkom.goals.model.Observation.StatedChange;

class ObservationTest {

  @Test
  void whatIsAddedStandsBesideTheRest() {
    Observation observation =
        Observation.counted(GOAL, 24, "kommuner")
            .withStrength(EvidenceStrength.PLANNED)
            .withRespondents(40)
            .withChange(StatedChange.INCREASED)
            .withPublished(Published.of("24 kommuner", 49));
    assertThat(observation)
        .isEqualTo(
            new Observation(
                new GoalId("e-arkiv-1"),
                amount(24, "kommuner"),
                EvidenceStrength.PLANNED,
                OptionalInt.of(40),
                Optional.of(StatedChange.INCREASED),
                new Published("24 kommuner", "49 %", Ratio.of(49, 100)),
                "",
                Observation.Source.NOT_STATED));
  }

  @Test
  void aMunicipalityThatHasWhatIsCountedSaysYes() {
    Response yes = Response.yes(GOAL, "1480");
    assertThat(yes.outcome()).isEqualTo(new Outcome.YesNo(true));
    assertThat(yes.respondent()).isEqualTo(new RespondentId("1480"));
  }
}
