package se.vastkom.goals.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.vastkom.goals.Example.said;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.words.Phrase;

class ProblemsTest {

  private static final Phrase REMARK = Phrase.of("audit.cut-off");
  private static final Phrase ERROR = Phrase.of("cause.no-target");

  private static Place line(int number) {
    return Place.line("a.yaml", number, 1);
  }

  private static Problems with(int errors, int remarks) {
    Problems problems = new Problems();
    for (int i = 0; i < errors; i++) {
      problems.error(line(i + 1), ERROR);
    }
    for (int i = 0; i < remarks; i++) {
      problems.remark(line(errors + i + 1), REMARK);
    }
    return problems;
  }

  @Test
  void remarksPreventNoValue() {
    Problems problems = with(0, 2);
    assertThat(problems.hasErrors()).isFalse();
    Checked<String> checked = problems.check(() -> "value");
    assertThat(checked.value()).contains("value");
    assertThat(checked.problems()).hasSize(2).noneMatch(Problem::isError);
  }

  @Test
  void anErrorPreventsTheValueFromBeingMade() {
    Problems problems = with(1, 1);
    assertThat(problems.hasErrors()).isTrue();
    Checked<String> checked =
        problems.check(
            () -> {
              throw new AssertionError("made all the same");
            });
    assertThat(checked.value()).isEmpty();
    assertThat(checked.problems())
        .containsExactly(Problem.error(line(1), ERROR), Problem.remark(line(2), REMARK));
  }

  @Test
  void failingNeedsAnError() {
    assertThatThrownBy(() -> with(0, 1).failed())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Expected a value or an error; found value Optional.empty with");
  }

  @Test
  void anotherReadingsProblemsAreTakenOver() {
    Problems problems = new Problems();
    Problem remark = Problem.remark(line(1), REMARK);
    Problem error = Problem.error(line(2), ERROR);
    assertThat(problems.take(Checked.of(3, List.of(remark)))).contains(3);
    assertThat(problems.take(Checked.<Integer>failed(List.of(error)))).isEmpty();
    assertThat(problems.failed().problems()).containsExactly(remark, error);
  }

  @Test
  void aThousandProblemsAreAllTold() {
    assertThat(with(1_000, 0).failed().problems())
        .hasSize(1_000)
        .allMatch(problem -> problem.what().equals(ERROR));
  }

  @Test
  void pastAThousandItIsOnlySaidThatThereAreMore() {
    List<Problem> told = with(1_500, 0).failed().problems();
    assertThat(told).hasSize(1_001);
    assertThat(said(told.get(1_000).phrase()))
        .containsExactly(
            "a.yaml rad 1001 kolumn 1: Det finns fler problem än 1\u00a0000; bara de första visas."
                + " Laga dem och läs igen.",
            "a.yaml line 1001 column 1: There are more than 1,000 problems; only the first are"
                + " shown. Mend them and read again.");
  }

  @Test
  void anyNumberOfRemarksPreventsNoValue() {
    Checked<String> checked = with(0, 1_500).check(() -> "value");
    assertThat(checked.value()).contains("value");
    assertThat(checked.problems()).hasSize(1_001);
    assertThat(checked.problems().get(1_000).what())
        .isEqualTo(Phrase.of("problem.more").with("most", 1_000));
  }

  @Test
  void anErrorAfterAThousandRemarksIsNotLost() {
    Problems problems = with(0, 1_500);
    problems.error(line(1_501), ERROR);
    problems.error(line(1_502), ERROR);
    List<Problem> told = problems.failed().problems();
    assertThat(told).hasSize(1_001);
    assertThat(told.get(1_000))
        .isEqualTo(Problem.error(line(1_501), Phrase.of("problem.more").with("most", 1_000)));
  }

  @Test
  void theSameProblemTwiceInARowIsToldOnce() {
    Problems problems = new Problems();
    for (int i = 0; i < 2_000; i++) {
      problems.error(line(1), ERROR);
    }
    problems.error(line(2), ERROR);
    assertThat(problems.failed().problems())
        .containsExactly(Problem.error(line(1), ERROR), Problem.error(line(2), ERROR));
  }

  @Test
  void onlyErrorsPastAThousandAreTooMany() {
    assertThat(with(1_000, 0).areTooMany()).isFalse();
    assertThat(with(1_001, 0).areTooMany()).isTrue();
    assertThat(with(0, 1_001).areTooMany()).isFalse();
    assertThat(with(1, 1_001).areTooMany()).isFalse();
  }
}
