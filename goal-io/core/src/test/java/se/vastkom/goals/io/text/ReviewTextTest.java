package se.vastkom.goals.io.text;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.io.Kept.assertKept;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Explanation;
import se.vastkom.goals.io.ReviewSample;
import se.vastkom.goals.io.Sample;
import se.vastkom.goals.io.text.TextWriter.Colour;
import se.vastkom.goals.words.Words;

/** Explanations, test reports and comparisons as text. */
class ReviewTextTest {

  private static final TextWriter WRITER = new TextWriter();

  private final ReviewSample sample = new ReviewSample();

  private static Words words(String language) {
    return language.equals("sv") ? Words.swedish() : Words.english();
  }

  private static String text(byte[] written) {
    return new String(written, StandardCharsets.UTF_8);
  }

  private static List<byte[]> everything(TextWriter writer, ReviewSample sample, Words words) {
    return List.of(
        writer.explain(sample.explanation(), words),
        writer.explain(sample.explanationOfMembers(), words),
        writer.write(sample.testReport(), words),
        writer.write(sample.compared().comparison(), words),
        writer.write(sample.compared().otherGoals(), words),
        writer.write(sample.compared().periods(), words),
        writer.write(sample.compared().ruleDifferences(), words));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void writesTheTextsThatAreKeptBesideThisTest(String language) {
    Words words = words(language);
    Class<?> here = ReviewTextTest.class;
    assertKept(here, language + "-explanation.txt", WRITER.explain(sample.explanation(), words));
    assertKept(
        here,
        language + "-explanation-members.txt",
        WRITER.explain(sample.explanationOfMembers(), words));
    assertKept(here, language + "-test-report.txt", WRITER.write(sample.testReport(), words));
    assertKept(
        here, language + "-comparison.txt", WRITER.write(sample.compared().comparison(), words));
    assertKept(
        here, language + "-other-goals.txt", WRITER.write(sample.compared().otherGoals(), words));
    assertKept(here, language + "-periods.txt", WRITER.write(sample.compared().periods(), words));
    assertKept(
        here, language + "-rules.txt", WRITER.write(sample.compared().ruleDifferences(), words));
  }

  @Test
  void ticksWhatHoldsAndCrossesWhatDoesNot() {
    assertThat(text(WRITER.explain(sample.explanation(), Words.swedish())))
        .contains("\n      ✓ läge: aktivt (är aktivt)\n")
        .contains("\n      ✗ måluppfyllelse: ≥ 80 % (är 68 %)\n")
        .contains("\n      ✗ nått: ja (saknas)\n");
    assertThat(text(WRITER.explain(sample.explanation(), Words.english())))
        .contains("\n      ✓ lifecycle: active (is active)\n")
        .contains("\n      ✗ attainment: ≥ 80% (is 68%)\n")
        .contains("\n      ✗ reached: yes (missing)\n");
  }

  @Test
  void namesTheSourceOfWhatItExplainsAndWhereItWasRead() {
    AssessedFollowUp assessed = Sample.withDistances();
    Assessment fifth = assessed.assessments().get(4);
    Explanation explanation =
        new Explanation(
            assessed.followUp().header(),
            assessed.run(),
            fifth,
            List.of(),
            assessed.answers(fifth.evidence().goal().id()),
            List.of(),
            assessed.distances().get(4));

    assertThat(text(WRITER.explain(explanation, Words.swedish())))
        .contains("\nKälla: Påhittad enkät, utfall.csv rad 6.\n")
        .contains("\nVem som svarade vad\n  Ja (2): Borås, Göteborg\n  Har inte svarat (47): Ale, ")
        .contains(" och 27 till\n");
    assertThat(text(WRITER.explain(explanation, Words.english())))
        .contains("\nSource: Påhittad enkät, utfall.csv row 6.\n")
        .contains("\nWho answered what\n  Yes (2): Borås, Göteborg\n  Not answered (47): Ale, ");
  }

  @Test
  void leavesOutWhatThereIsNothingToSayOf() {
    assertThat(text(WRITER.explain(sample.bareExplanation(), Words.swedish())))
        .contains("\nFrån källa till bedömning\n")
        .doesNotContain("Vad varje rad")
        .endsWith(
            "\nAvstånd till nästa status\n"
                + "  Inget utfall ger en bättre status: reglerna ger ingen bättre status, vad"
                + " utfallet än är\n");
  }

  @Test
  void saysThatNothingDiffers() {
    assertThat(text(WRITER.write(sample.compared().unchanged(), Words.swedish())))
        .contains("\n\nInget skiljer\n\n");
    assertThat(text(WRITER.write(sample.compared().unchanged(), Words.english())))
        .contains("\n\nNothing differs\n\n");
    assertThat(text(WRITER.write(sample.compared().noDifferences(), Words.swedish())))
        .endsWith("\n\nRegelverken ger samma slutsats i alla möjliga fall\n");
    assertThat(text(WRITER.write(sample.compared().noDifferences(), Words.english())))
        .endsWith("\n\nThe rule books conclude the same in all possible cases\n");
  }

  @Test
  void countsTheTestCasesThatHold() {
    assertThat(text(WRITER.write(sample.testReport(), Words.swedish())))
        .contains("\n3 av 4 testfall ger väntat resultat\n")
        .doesNotContain("Ett mål som är nått är uppfyllt");
    assertThat(text(WRITER.write(sample.testReport(), Words.english())))
        .contains("\n3 of 4 test cases give the expected result\n");
  }

  @Test
  void tintsTheStatusOfWhatIsExplained() {
    assertThat(
            text(new TextWriter(100, Colour.ANSI).explain(sample.explanation(), Words.swedish())))
        .contains("◐ \u001b[33mDelvis uppfyllt\u001b[0m: ");
  }

  @Property(tries = 100)
  void keepsWithinItsWidthAndFreeOfWhatMovesACursorWhateverIsWritten(
      @ForAll String written, @ForAll @IntRange(min = 40, max = 120) int width) {
    ReviewSample hostile = new ReviewSample(text -> text + " \u001b[2J\u202e" + written);
    for (Words words : List.of(Words.swedish(), Words.english())) {
      for (byte[] page : everything(new TextWriter(width, Colour.NONE), hostile, words)) {
        assertThat(text(page).lines())
            .allSatisfy(
                line ->
                    assertThat(line.codePointCount(0, line.length()) - marks(line))
                        .isLessThanOrEqualTo(width));
        assertThat(text(page).codePoints().filter(c -> c != '\n'))
            .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
      }
    }
  }

  private static long marks(String line) {
    return line.codePoints()
        .filter(
            c ->
                Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.getType(c) == Character.ENCLOSING_MARK)
        .count();
  }
}
