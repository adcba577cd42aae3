package se.vastkom.goals.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.io.FullSample;
import se.vastkom.goals.io.RandomFollowUps;
import se.vastkom.goals.io.Sample;
import se.vastkom.goals.io.TestFolder;
import se.vastkom.goals.io.text.TextWriter.Colour;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.words.Words;

class TextWriterTest {

  private static final String RESET = "\u001b[0m";

  private static String written(int width, Colour colour, AssessedFollowUp assessed, Words words) {
    return new String(new TextWriter(width, colour).write(assessed, words), StandardCharsets.UTF_8);
  }

  private static String kept(String name) {
    return new String(
        TestFolder.bytes(TestFolder.resource(TextWriterTest.class, name)), StandardCharsets.UTF_8);
  }

  private static Words words(String language) {
    return language.equals("sv") ? Words.swedish() : Words.english();
  }

  /**
   * To renew after an intended change: run with {@code -Dgolden.renew=true} and read the
   * difference.
   */
  @ParameterizedTest
  @CsvSource({"sv, 40", "sv, 100", "en, 40", "en, 100"})
  void writesTheTextThatIsKeptBesideThisTest(String language, int width) throws IOException {
    String text = written(width, Colour.NONE, Sample.assessed(), words(language));
    String golden = language + "-" + width + ".txt";
    if (Boolean.getBoolean("golden.renew")) {
      Path folder = Path.of("src/test/resources/se/vastkom/goals/io/text");
      Files.writeString(folder.resolve(golden), text);
      return;
    }
    assertThat(text).isEqualTo(kept(golden));
  }

  @Test
  void saysHowFarEachGoalIsFromABetterStatusAndForWhichBordersAllVerdictsStand() {
    String swedish = written(100, Colour.NONE, Sample.withDistances(), Words.swedish());
    assertThat(swedish)
        .contains(
            """
                " Egen bedömning: På god väg, styrelsen, 2016-02-01: enkäten visar det
                Källans egen bedömning: Grön, läst som uppfyllt
                Ansvarig: Kommunstyrelsen
                Åtgärd: Påminn dem som inte har börjat
                > 8 kommuner kvar till uppfyllt (25 i stället för 17)
                > Statusen står sig även med 15 kommuner färre
                > Statusen blir densamma om $gult är högst 68 % (i dag 30 %)
                > Statusen blir densamma om gränsen för måluppfyllelse är högre än 68 % (i dag 100 %)

              arkiv-2 Fem kommuner har en plan
            """)
        .contains("\n    > Genomfört ger uppfyllt\n")
        .contains("\n    > Ett utfall strax bortom 4,5 dagar ger delvis uppfyllt\n")
        .contains("\n    > Inget utfall ger en bättre status: målet gäller inte\n")
        .endsWith(
            """
            Trend: 1 positiv, 1 oförändrad, 1 negativ, 4 ej bedömda.
            Källans egen bedömning skiljer sig från reglernas för 1 av de 1 mål där källan har en
            Alla bedömningar blir desamma om $gult är högst 4,08 % (i dag 30 %)
            Alla bedömningar blir desamma om gränsen för måluppfyllelse är högre än 68 % (i dag 100 %)
            """);
    assertThat(written(100, Colour.NONE, Sample.withDistances(), Words.english()))
        .contains(
            """
                > 8 municipalities to go to met (25 instead of 17)
                > The status holds even with 15 municipalities fewer
                > The status stays the same if $gult is at most 68% (now 30%)
            """)
        .contains("\n    > Done gives met\n")
        .contains("\n    > An outcome just past 4.5 days gives partly met\n")
        .contains("\n    > No outcome gives a better status: the goal is not in force\n")
        .endsWith(
            """
            All assessments stay the same if $gult is at most 4.08% (now 30%)
            All assessments stay the same if the border of attainment is higher than 68% (now 100%)
            """);
  }

  @Test
  void withoutDistancesSaysNothingOfThem() {
    assertThat(written(100, Colour.NONE, Sample.assessed(), Words.swedish()))
        .doesNotContain("> ")
        .endsWith("för 1 av de 1 mål där källan har en\n");
    List<String> without =
        written(100, Colour.NONE, Sample.withDistances(), Words.swedish())
            .lines()
            .filter(line -> !line.contains("> ") && !line.startsWith("Alla bedömningar"))
            .toList();
    assertThat(without)
        .isEqualTo(written(100, Colour.NONE, Sample.assessed(), Words.swedish()).lines().toList());
  }

  @Test
  void isPlainAndAHundredCharactersWideAsItComes() {
    assertThat(new TextWriter().name()).isEqualTo("text");
    assertThat(
            new String(
                new TextWriter().write(Sample.assessed(), Words.swedish()), StandardCharsets.UTF_8))
        .isEqualTo(kept("sv-100.txt"));
  }

  @Test
  void takesAWidthBelowFortyAsForty() {
    assertThat(written(3, Colour.NONE, Sample.assessed(), Words.english()))
        .isEqualTo(kept("en-40.txt"));
  }

  @ParameterizedTest
  @CsvSource({
    "Delvis uppfyllt, 33",
    "Uppfyllt, 32",
    "Ej uppfyllt, 31",
    "Ej bedömt, 35",
    "Utgått (vilande), 90"
  })
  void tintsEachStatusWordAndNothingElse(String word, String tint) {
    assertThat(written(100, Colour.ANSI, Sample.assessed(), Words.swedish()))
        .contains(" \u001b[" + tint + "m" + word + RESET + ": ");
  }

  @Property
  void saysTheSameWithoutColours(
      @ForAll("assessed") AssessedFollowUp assessed,
      @ForAll @IntRange(min = 40, max = 120) int width) {
    for (Words words : List.of(Words.swedish(), Words.english())) {
      assertThat(written(width, Colour.ANSI, assessed, words).replaceAll("\u001b\\[[0-9]+m", ""))
          .isEqualTo(written(width, Colour.NONE, assessed, words));
    }
  }

  @Property
  void keepsWithinItsWidthAndFreeOfWhatMovesACursorWhateverIsWritten(
      @ForAll("assessed") AssessedFollowUp assessed,
      @ForAll @IntRange(min = 40, max = 120) int width) {
    for (Words words : List.of(Words.swedish(), Words.english())) {
      String text = written(width, Colour.NONE, assessed, words);

      assertThat(text.lines())
          .allSatisfy(
              line -> assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(width));
      assertThat(text.codePoints().filter(c -> c != '\n'))
          .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    }
  }

  @Test
  void makesEscapesControlsAndTurnedDirectionsHarmless() {
    String title =
        "\u001b[2J\u001b]0;x\u0007 \u202etxet\u202c \u2066a\u2069 \u0008\u007f\u009b \r\nrad \ttabb";
    FollowUp followUp =
        FollowUp.builder(
                new FollowUp.Header(
                    "a", title, "", "", Period.year(2015), Population.vastraGotaland()))
            .area(FocusArea.of("a", "\u001b[31mOmråde"))
            .goal(Goal.of("a-1", "a", title, new Target.None()))
            .check()
            .orThrow();

    String text = written(100, Colour.NONE, Sample.assessed(followUp), Words.swedish());

    assertThat(text)
        .startsWith("�[2J�]0;x� �txet� �a� ��� � rad tabb, 2015\n")
        .contains("\n�[31mOmråde – 1 delvis uppfyllt\n")
        .contains("\n  a-1 �[2J�]0;x� �txet� �a� ��� � rad tabb\n");
  }

  @Test
  void breaksAWordThatIsWiderThanALineAndLosesNoLetter() {
    String word = "å".repeat(205);
    FollowUp followUp =
        FollowUp.builder(
                new FollowUp.Header(
                    "a", word, "", "", Period.year(2015), Population.vastraGotaland()))
            .check()
            .orThrow();

    List<String> lines =
        written(40, Colour.NONE, Sample.assessed(followUp), Words.swedish()).lines().toList();

    assertThat(lines.subList(0, 6))
        .containsExactly(
            "å".repeat(40),
            "  " + "å".repeat(38),
            "  " + "å".repeat(38),
            "  " + "å".repeat(38),
            "  " + "å".repeat(38),
            "  " + "å".repeat(13) + ", 2015");
  }

  @Test
  void countsALetterWithItsAccentAsOne() {
    assertThat(Lines.wrapped("e\u0301".repeat(12) + " x", 14, "", "")).hasSize(1);
    assertThat(Lines.wrapped("e\u0301".repeat(12) + " x", 13, "", "")).hasSize(2);
    assertThat(Lines.wrapped("", 40, "  ", "  ")).containsExactly("  ");
    assertThat(Lines.wrapped("a\u20dd b", 3, "", "")).hasSize(1);
  }

  @Test
  void saysOnlyTheTotalsWhereThereAreNoGoals() {
    FollowUp followUp =
        FollowUp.builder(
                new FollowUp.Header(
                    "a", "Tom", "", "", Period.year(2015), Population.vastraGotaland()))
            .area(FocusArea.of("a", "Område"))
            .check()
            .orThrow();

    assertThat(written(100, Colour.NONE, Sample.assessed(followUp), Words.swedish()))
        .contains(
            "\nTotalt 0 mål i 1 område: 0 uppfyllda, 0 delvis uppfyllda, 0 ej uppfyllda, 0"
                + " utgångna, 0 ej bedömda.\nTrend: 0 positiva, 0 oförändrade, 0 negativa, 0 ej"
                + " bedömda.\n");
    assertThat(Optional.of(followUp.goals())).contains(List.of());
  }

  @Provide
  Arbitrary<AssessedFollowUp> assessed() {
    return RandomFollowUps.assessed();
  }

  @Test
  void whatAreasAndTheWholeComeToStandsInLinesOfTheirOwn() throws IOException {
    String text = written(200, Colour.NONE, FullSample.assessed(any -> any), Words.swedish());
    assertThat(text.lines().toList())
        .containsSubsequence(
            "  Området sammanvägt: delvis uppfyllt: påhittat mål (delvis uppfyllt) (ingen regel).",
            "Helheten sammanvägd: delvis uppfyllt: påhittat mål (delvis uppfyllt) (ingen regel).",
            "Motivering: Påhittad motivering");
  }

  @Test
  void aGoalUnderAnotherNamesItByIdAndTitle() {
    assertThat(written(100, Colour.NONE, FullSample.assessed(), Words.swedish()))
        .contains("hör till: arkiv-6 (49 kommuner är med), vikt 2");
    assertThat(written(100, Colour.NONE, FullSample.assessed(), Words.english()))
        .contains("belongs to: arkiv-6 (49 kommuner är med), weight 2");
  }
}
