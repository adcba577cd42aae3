package se.vastkom.goals.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.atLeast;
import static se.vastkom.goals.Example.begun;
import static se.vastkom.goals.Example.counted;
import static se.vastkom.goals.Example.goal;
import static se.vastkom.goals.Example.in;
import static se.vastkom.goals.Example.named;
import static se.vastkom.goals.Example.published;
import static se.vastkom.goals.Example.refusal;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The number of respondents is at most the population, and at least the count. */
class FollowUpRespondentsTest {

  private static final Target ALL = atLeast(49, "kommuner");

  private static List<String> refused(Target target, Observation observation) {
    return refusal(begun().goal(goal(target)).observation(observation));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 50})
  void asManyAnswerAsThereAre(int respondents) {
    String shown = respondents < 0 ? "\u22121" : "50";
    assertThat(refused(ALL, counted(0, "kommuner").withRespondents(respondents)))
        .containsExactly(
            "(i program): Målet e-arkiv-1 har " + shown + " svarande. Väntat är mellan 0 och 49.",
            "(in code): The goal e-arkiv-1 states "
                + shown
                + " as its number of respondents. Expected between 0 and 49.");
  }

  @Test
  void noMoreAreCountedThanHaveAnswered() {
    assertThat(refused(ALL, counted(24, "kommuner").withRespondents(23)))
        .containsExactly(
            "(i program): Målet e-arkiv-1 har 23 svarande, men fler är räknade i utfallet.",
            "(in code): The goal e-arkiv-1 states 23 as its number of respondents, but more are counted in its"
                + " outcome.");
    assertThat(refused(ALL, counted(24, "kommuner").withRespondents(24))).isEmpty();
    assertThat(refused(ALL, counted(49, "kommuner").withRespondents(49))).isEmpty();
    assertThat(refused(atLeast(9, "tjänster"), counted(24, "tjänster").withRespondents(2)))
        .isEmpty();
    assertThat(refused(ALL, published(100).withRespondents(0))).isEmpty();
  }

  @Test
  void noMoreAreNamedThanHaveAnswered() {
    FollowUp.Builder draft =
        begun()
            .goal(goal(ALL))
            .goal(Goal.of("e-arkiv-2", "e-arkiv", "Ett annat", ALL))
            .observation(named().withRespondents(1))
            .response(in("1480", new Outcome.YesNo(true)))
            .response(in("1490", new Outcome.Missing(Outcome.Reason.MISSING)))
            .observation(Observation.of("e-arkiv-2", new Outcome.ByMunicipality()))
            .response(Response.yes("e-arkiv-2", "1480"));
    assertThat(refusal(draft)).isEmpty();
    assertThat(refusal(draft.response(in("1495", new Outcome.YesNo(false)))))
        .containsExactly(
            "(i program): Målet e-arkiv-1 har 1 svarande, men fler är räknade i utfallet.",
            "(in code): The goal e-arkiv-1 states 1 as its number of respondents, but more are counted in its"
                + " outcome.");
  }
}
