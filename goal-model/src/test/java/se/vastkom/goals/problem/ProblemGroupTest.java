package se.vastkom.goals.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

class ProblemGroupTest {

  private static Problem unmet(int row, int column, String goal) {
    return Problem.error(
        Place.cell("kommuner.csv", "", row, column),
        Phrase.of("followup.no-municipality")
            .with("goal", goal)
            .with("respondents", new Part.Unit("kommuner")));
  }

  private static Problem found(int row, String found) {
    return Problem.error(
        Place.cell("bok.xlsx", "status", row, 2), Phrase.of("problem.found").with("found", found));
  }

  private static List<String> told(List<Problem> problems) {
    return ProblemGroup.of(problems).stream()
        .map(group -> Words.swedish().say(group.phrase()))
        .toList();
  }

  @Test
  void oneSentenceInSeveralRowsIsToldOnceWithTheRows() {
    assertThat(told(List.of(unmet(9, 3, "a-1"), unmet(4, 3, "a-1"), unmet(5, 3, "a-1"))))
        .containsExactly(
            "kommuner.csv kolumn C, 3 rader (4–5, 9): Utfallet för a-1 sägs vara namngivet, men"
                + " inga kommuner är angivna.");
    assertThat(
            Words.english()
                .say(
                    ProblemGroup.of(List.of(unmet(9, 3, "a-1"), unmet(4, 3, "a-1")))
                        .get(0)
                        .phrase()))
        .startsWith("kommuner.csv column C, 2 rows (4, 9): The outcome of a-1");
  }

  @Test
  void otherColumnsOtherSeveritiesAndOtherFilesAreToldApart() {
    Problem remark = Problem.remark(unmet(6, 3, "a-1").place(), unmet(6, 3, "a-1").what());
    Problem file = Problem.error(Place.file("a.csv"), Phrase.of("place.nowhere"));
    Problem otherFile = Problem.error(Place.file("b.csv"), Phrase.of("place.nowhere"));
    assertThat(told(List.of(unmet(4, 3, "a-1"), unmet(5, 4, "a-1"), remark, file, otherFile)))
        .hasSize(5)
        .noneMatch(sentence -> sentence.contains("rader"));
  }

  @Test
  void threeKindsOfASentenceAreToldApartAndMoreTogetherWithWhatWasFound() {
    List<Problem> problems =
        new ArrayList<>(
            List.of(found(2, "ett"), found(3, "två"), found(4, "tre"), found(5, "ett")));
    assertThat(told(problems))
        .containsExactly(
            "bok.xlsx[status] kolumn B, 2 rader (2, 5): \"ett\"",
            "bok.xlsx[status] B3: \"två\"",
            "bok.xlsx[status] B4: \"tre\"");
    problems.add(found(6, "fyra"));
    assertThat(told(problems))
        .containsExactly(
            "bok.xlsx[status] kolumn B, 5 rader (2–6): \"ett\" Där står också \"två\", \"tre\","
                + " \"fyra\".");
    for (String more : List.of("fem", "sex", "sju", "åtta")) {
      problems.add(found(problems.size() + 10, more));
    }
    assertThat(told(problems))
        .containsExactly(
            "bok.xlsx[status] kolumn B, 9 rader (2–6, 15–18): \"ett\" Där står också \"två\","
                + " \"tre\", \"fyra\", \"fem\", \"sex\" och 2 andra.");
  }

  @Test
  void severalProblemsInOneRowStayTheirOwn() {
    assertThat(told(List.of(found(2, "a"), found(2, "b"), found(2, "c"), found(2, "d"))))
        .hasSize(4);
  }

  @Test
  void manySpansAreShownByTheirEnds() {
    List<Problem> problems = new ArrayList<>();
    for (int row = 2; row < 20; row += 2) {
      problems.add(unmet(row, 3, "a-1"));
    }
    assertThat(told(problems)).singleElement().asString().contains(", 9 rader (2–18): ");
  }

  @Test
  void nothingIsNoGroup() {
    assertThat(ProblemGroup.of(List.of())).isEmpty();
    assertThatThrownBy(() -> new ProblemGroup(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected at least one problem; found none.");
  }
}
