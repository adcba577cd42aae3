package se.vastkom.goals.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.words.Words;

/** What columns of a follow-up's own say of its goals. */
class GivenFactsTest {

  private static Checked<FollowUp> followUp(GivenFact... facts) {
    FollowUp.Builder builder =
        FollowUp.builder(
                new FollowUp.Header(
                    "prov", "Prov", "", "", Period.year(2025), Population.vastraGotaland()))
            .area(new FocusArea(new AreaId("a"), "A", Lifecycle.ACTIVE))
            .goal(Goal.of("a-1", "a", "Ett", new Target.None()));
    List.of(facts).forEach(builder::given);
    return builder.check();
  }

  private static GivenFact given(String goal, String text, String file) {
    return new GivenFact(new GoalId(goal), "risk", text, Place.cell(file, "", 2, 8));
  }

  @Test
  void theyAreKeptWithTheirGoal() {
    GivenFact fact = given("a-1", "hög", "mal.csv");
    FollowUp followUp = followUp(fact).orThrow();
    assertThat(followUp.givenFacts()).containsExactly(fact);
    assertThat(followUp.givenFacts(new GoalId("a-1"))).containsExactly(fact);
    assertThat(followUp.givenFacts(new GoalId("a-2"))).isEmpty();
    assertThat(followUp).isNotEqualTo(followUp().orThrow());
  }

  @Test
  void oneFactHasOneSource() {
    assertThat(followUp(given("a-1", "hög", "mal.csv"), given("a-1", "hög", "utfall.csv")).value())
        .isPresent();
    assertThat(followUp(given("a-1", "", "mal.csv"), given("a-1", "hög", "utfall.csv")).value())
        .isPresent();
    assertThat(said(followUp(given("a-1", "hög", "mal.csv"), given("a-1", "låg", "utfall.csv"))))
        .containsExactly(
            "utfall.csv rad 2 kolumn H: Uppgiften risk är \"låg\" här men \"hög\" i mal.csv rad 2"
                + " kolumn H. Skriv den på ett ställe, eller lika på båda.");
    assertThat(said(followUp(given("b-1", "hög", "mal.csv")))).hasSize(1);
  }

  private static List<String> said(Checked<?> checked) {
    return checked.problems().stream().map(Problem::phrase).map(Words.swedish()::say).toList();
  }
}
