package se.vastkom.goals.words;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.said;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestTest {

  private static final List<String> KNOWN = List.of("uppfyllt", "delvis", "ej uppfyllt", "Utgått");

  @ParameterizedTest
  @CsvSource({
    "delvs, delvis", // a letter left out
    "dellvis, delvis", // a letter too many
    "delvos, delvis", // another letter
    "'  DELVIS ', delvis",
    "utgatt, Utgått",
    "uppfylt, uppfyllt",
    "ejuppfyllt, ej uppfyllt",
    "delvis uppfyllt, delvis", // more than the word
    "ej uppfyllt ännu, ej uppfyllt"
  })
  void aSlipOfThePenIsUnderstood(String written, String meant) {
    assertThat(Nearest.to(written, KNOWN)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "kanske", "del", "delvisare än så"})
  void whatIsNotNearIsNotGuessed(String written) {
    assertThat(Nearest.to(written, KNOWN)).isEmpty();
  }

  @Test
  void atMostAThirdOfTheLettersMayDiffer() {
    assertThat(Nearest.to("abcdxx", List.of("abcdef"))).contains("abcdef");
    assertThat(Nearest.to("abcxxx", List.of("abcdef"))).isEmpty();
  }

  @Test
  void theNearestIsMeantAndOfEquallyNearTheFirstInTheAlphabet() {
    assertThat(Nearest.to("mal-1", List.of("mal-22", "mal-2", "mal-3"))).contains("mal-2");
    assertThat(Nearest.to("mal-1", List.of("mal-3", "mal-2"))).contains("mal-2");
  }

  @Test
  void aVeryLongTextIsNobodysSlip() {
    String hundred = "a".repeat(100);
    assertThat(Nearest.to(hundred, List.of(hundred + "b"))).contains(hundred + "b");
    assertThat(Nearest.to(hundred + "a", List.of(hundred + "b"))).isEmpty();
  }

  @Test
  void nothingKnownIsNearNothing() {
    assertThat(Nearest.to("delvis", List.of())).isEmpty();
  }

  @Test
  void theNearestGoesBeforeTheFirstInTheAlphabet() {
    assertThat(Nearest.to("delvisa", List.of("delvi", "delvis"))).contains("delvis");
  }

  @Test
  void aLetterIsNotNearAWholeWord() {
    assertThat(Nearest.to("k", List.of("abcdef"))).isEmpty();
  }

  @Test
  void aHintIsAQuestionOrNothing() {
    assertThat(said(Nearest.hint("delvs", KNOWN)))
        .containsExactly(" Menade du \"delvis\"?", " Did you mean \"delvis\"?");
    assertThat(said(Nearest.hint("kanske", KNOWN))).containsExactly("", "");
  }

  @Test
  void amongVeryManyWordsNoneIsLookedFor() {
    List<String> few = IntStream.range(0, 1_388).mapToObj(i -> "m-%04d".formatted(i)).toList();
    List<String> many = IntStream.range(0, 1_389).mapToObj(i -> "m-%04d".formatted(i)).toList();

    assertThat(Nearest.to("m-0o07", few)).contains("m-0007");
    assertThat(Nearest.to("m-0o07", many)).isEmpty();
  }

  @Test
  void wordsOfAnotherLengthAreNotLookedAt() {
    List<String> others =
        IntStream.range(0, 10_000).mapToObj(i -> "mal-%09d".formatted(i)).toList();

    assertThat(Nearest.to("delvs", Stream.concat(KNOWN.stream(), others.stream()).toList()))
        .contains("delvis");
  }
}
