package se.vastkom.goals.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

  private static final String EIGHTY = "a".repeat(80);

  @ParameterizedTest
  @ValueSource(strings = {"e-arkiv-4", "4", "a", "esamhalle-2015"})
  void anIdIsLettersDigitsAndSingleHyphens(String text) {
    assertThat(GoalId.isId(text)).isTrue();
    assertThat(new GoalId(text)).hasToString(text);
    assertThat(new AreaId(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "E-arkiv", "e--arkiv", "-e", "e-", "mål", "e arkiv", "e_arkiv"})
  void anythingElseIsRefused(String text) {
    String message =
        "Expected an id of at most 80 letters a-z, digits and single hyphens, such as e-arkiv-4;"
            + " found '"
            + text
            + "'.";
    assertThat(GoalId.isId(text)).isFalse();
    assertThatThrownBy(() -> new GoalId(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> new AreaId(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(
            () ->
                new FollowUp.Header(
                    text, "", "", "", Period.year(2015), Population.vastraGotaland()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void anIdHasAtMostEightyCharacters() {
    assertThat(GoalId.isId(EIGHTY)).isTrue();
    assertThat(new GoalId(EIGHTY).value()).hasSize(80);
    assertThat(GoalId.isId(EIGHTY + "a")).isFalse();
    assertThatThrownBy(() -> new GoalId(EIGHTY + "a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("found '" + EIGHTY + "a'.");
  }

  @Test
  void idsSortAsText() {
    assertThat(Stream.of("b", "a-10", "a-2").map(GoalId::new).sorted())
        .extracting(GoalId::value)
        .containsExactly("a-10", "a-2", "b");
    assertThat(Stream.of("b", "a").map(AreaId::new).sorted())
        .extracting(AreaId::value)
        .containsExactly("a", "b");
  }
}
