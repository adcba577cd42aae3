package se.vastkom.goals.malvakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** A problem's sentences, parted into what is wrong and how to mend it. */
class AdviceTest {

  private static Advice of(Phrase what) {
    Problem problem = Problem.error(Place.cell("bok.xlsx", "s", 1, 1), what);
    return Advice.of(FoundProblem.of(List.of(problem)).get(0), Words.swedish());
  }

  @Test
  void fullStopsInWhatSomebodyWrotePartNothing() {
    assertThat(of(Phrase.of("xlsx.broken-cell").with("found", "Se ovan. Ja? Nej.")))
        .isEqualTo(
            new Advice(
                "\"Se ovan. Ja? Nej.\" går inte att läsa som cellens värde.",
                "Skriv värdet igen."));
  }

  @Test
  void whatHasOneSentenceHasNothingBehindIt() {
    assertThat(of(Phrase.of("file.not-read")))
        .isEqualTo(new Advice("Filen används inte och har inte lästs.", ""));
    assertThat(of(Phrase.of("file.not-read")).lines())
        .containsExactly("Filen används inte och har inte lästs.");
  }

  @Test
  void nobodyReadsMoreThanAPage() {
    String endless = "\ud83d\ude00".repeat(5_000);
    Advice advice = of(Phrase.of("xlsx.broken-cell").with("found", endless));
    assertThat(advice.wrong().codePointCount(0, advice.wrong().length()))
        .isLessThanOrEqualTo(2_000);
    assertThat(advice.wrong()).startsWith("\"\ud83d\ude00").endsWith("\ud83d\ude00…");
    assertThat(advice.mend()).isEqualTo("Skriv värdet igen.");
  }
}
