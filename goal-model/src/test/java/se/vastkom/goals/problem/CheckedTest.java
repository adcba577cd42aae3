package se.vastkom.goals.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

class CheckedTest {

  private static final Problem UNNAMED =
      Problem.error(
          Place.file("mal.csv"),
          Phrase.of("followup.no-municipality")
              .with("goal", "a-1")
              .with("respondents", new Part.Unit("kommuner")));
  private static final Problem UNTARGETED =
      Problem.error(
          Place.file("utfall.csv"),
          Phrase.of("followup.baseline-without-target").with("goal", "a-2"));
  private static final Problem CUT_OFF =
      Problem.remark(Place.line("a.yaml", 2, 3), Phrase.of("audit.cut-off"));

  @Test
  void aValueStandsBesideItsRemarks() {
    Checked<Integer> checked = Checked.of(3, List.of(CUT_OFF));
    assertThat(checked.value()).contains(3);
    assertThat(checked.orThrow()).isEqualTo(3);
    assertThat(checked.problems()).containsExactly(CUT_OFF);
    assertThat(Checked.of(3).problems()).isEmpty();
  }

  @Test
  void problemsAreSortedAndToldOnce() {
    assertThat(Checked.failed(List.of(UNTARGETED, CUT_OFF, UNNAMED, UNTARGETED)).problems())
        .containsExactly(CUT_OFF, UNNAMED, UNTARGETED);
  }

  @Test
  void problemsOfOnePlaceSortByWhatTheySay() {
    Problem earlier = Problem.error(Place.file("mal.csv"), Phrase.of("followup.negative"));
    assertThat(Checked.failed(List.of(UNNAMED, earlier)).problems())
        .containsExactly(earlier, UNNAMED);
  }

  @Test
  void neitherValueNorErrorIsRefused() {
    assertThatThrownBy(() -> new Checked<>(Optional.empty(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a value or an error; found value Optional.empty with [].");
    assertThatThrownBy(() -> Checked.failed(List.of(CUT_OFF)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Expected a value or an error; found value Optional.empty with");
  }

  @Test
  void aValueBesideAnErrorIsRefused() {
    assertThatThrownBy(() -> Checked.of(3, List.of(UNNAMED)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Expected a value or an error; found value Optional[3] with");
  }

  @Test
  void turningTheValueKeepsTheRemarks() {
    assertThat(Checked.of(3, List.of(CUT_OFF)).map(number -> "nr " + number))
        .isEqualTo(Checked.of("nr 3", List.of(CUT_OFF)));
    assertThat(Checked.<Integer>failed(List.of(UNNAMED)).map(number -> "nr " + number))
        .isEqualTo(Checked.failed(List.of(UNNAMED)));
  }

  @Test
  void theNextStepAddsItsProblems() {
    Checked<Integer> first = Checked.of(3, List.of(CUT_OFF));
    Problem remark = Problem.remark(Place.file("b.yaml"), Phrase.of("audit.none"));
    assertThat(first.then(number -> Checked.of(number + 1, List.of(remark))))
        .isEqualTo(Checked.of(4, List.of(CUT_OFF, remark)));
    assertThat(first.then(number -> Checked.failed(List.of(UNNAMED))))
        .isEqualTo(Checked.failed(List.of(CUT_OFF, UNNAMED)));
  }

  @Test
  void thereIsNoNextStepWithoutAValue() {
    Checked<Integer> failed = Checked.failed(List.of(UNNAMED));
    assertThat(failed.then(number -> Checked.failed(List.of(UNTARGETED))))
        .isEqualTo(Checked.failed(List.of(UNNAMED)));
  }

  @Test
  void theExceptionTellsEveryProblemAndCarriesThem() {
    assertThatThrownBy(() -> Checked.failed(List.of(UNTARGETED, CUT_OFF, UNNAMED)).orThrow())
        .isInstanceOf(ProblemsException.class)
        .hasMessage(
            """
            a.yaml line 2 column 3: the decimals may have been dropped
            mal.csv: The outcome of a-1 is said to be named, but no municipalities are given.
            utfall.csv: The goal a-2 has a baseline but neither a target nor a direction to compare it with. Take the baseline out.\
            """)
        .asInstanceOf(type(ProblemsException.class))
        .extracting(ProblemsException::problems)
        .isEqualTo(List.of(CUT_OFF, UNNAMED, UNTARGETED));
  }
}
