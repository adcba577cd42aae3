package se.vastkom.goals.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.model.SurveyQuestion.Meaning;

class SurveyQuestionTest {

  @Test
  void anEmptyCellCountsAsNoAnswerUnlessTheGoalSaysOtherwise() {
    SurveyQuestion asked = SurveyQuestion.headed("Har kommunen infört e-arkiv?");
    assertThat(asked.blank()).isEqualTo(Meaning.SILENT);
    assertThat(asked.words(Meaning.YES)).isEmpty();
  }

  @Test
  void meaningsWithoutWordsAreLikeThoseThatAreLeftOut() {
    SurveyQuestion bare = SurveyQuestion.headed("Fråga 1");
    assertThat(
            new SurveyQuestion(List.of("Fråga 1"), Map.of(Meaning.YES, List.of()), Meaning.SILENT))
        .isEqualTo(bare);
  }

  @Test
  void aWordHasOneMeaning() {
    Map<Meaning, List<String>> words =
        Map.of(Meaning.YES, List.of("delvis"), Meaning.NO, List.of("delvis"));
    assertThatThrownBy(() -> new SurveyQuestion(List.of("Fråga 1"), words, Meaning.SILENT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'delvis'");
  }

  @Test
  void headingsAreNeeded() {
    assertThatThrownBy(() -> new SurveyQuestion(List.of(), Map.of(), Meaning.SILENT))
        .hasMessage("Expected headings; found [].");
    assertThatThrownBy(() -> SurveyQuestion.headed(" ")).hasMessageContaining("[ ]");
  }

  @Test
  void anEmptyCellIsNeverYes() {
    assertThatThrownBy(() -> new SurveyQuestion(List.of("Fråga 1"), Map.of(), Meaning.YES))
        .hasMessageContaining("found YES");
  }
}
