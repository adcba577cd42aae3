package se.vastkom.goals.io.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.OwnUnit;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Words;

/** What differs between two follow-ups is named, and not what stands after it. */
class ContentsTest {

  private static final OwnUnit SENSORS = new OwnUnit("sensorer", "", true, Place.NOWHERE);

  private static FollowUp of(List<OwnUnit> units, String... titles) {
    FollowUp.Builder builder =
        FollowUp.builder(
            new FollowUp.Header("a", "A", "", "", Period.year(2015), Population.vastraGotaland()));
    builder.area(FocusArea.of("a", "A"));
    units.forEach(builder::ownUnit);
    for (int i = 0; i < titles.length; i++) {
      builder.goal(Goal.of("a-" + i, "a", titles[i], new Target.Milestone()));
      builder.observation(Observation.of("a-" + i, new Outcome.YesNo(true)));
    }
    return builder.check().orThrow();
  }

  private static String difference(FollowUp one, FollowUp other) {
    return Contents.difference(one, other)
        .map(lost -> Words.swedish().say(lost.name()))
        .orElse("inget");
  }

  @Test
  void namesWhatIsLostAddedOrOtherwise() {
    FollowUp plain = of(List.of(), "A", "B");
    FollowUp withUnit = of(List.of(SENSORS), "A", "B");

    assertThat(difference(plain, of(List.of(), "A", "B"))).isEqualTo("inget");
    assertThat(difference(withUnit, plain)).isEqualTo("enheten \"sensorer\"");
    assertThat(difference(plain, withUnit)).isEqualTo("enheten \"sensorer\"");
    assertThat(difference(plain, of(List.of(), "A", "C"))).isEqualTo("målet a-1");
    assertThat(difference(plain, of(List.of(), "A"))).isEqualTo("målet a-1");
    assertThat(difference(of(List.of(), "A"), plain)).isEqualTo("målet a-1");
  }
}
