package se.vastkom.goals.malvakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.io.AssessedFollowUps;
import se.vastkom.goals.io.json.JsonReader;
import se.vastkom.goals.malvakt.Malvakt.Terminal;
import se.vastkom.goals.words.Words;

/** The distances of the goals of 2015 to a better status, in each format of an assessment. */
class DistancesShownTest {

  private static final String INPUT = "../esamhalle-2015/uppfoljning-2015";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  private String assess(String... options) {
    String[] arguments = new String[options.length + 4];
    arguments[0] = "bedom";
    arguments[1] = INPUT;
    arguments[2] = "--regelverk";
    arguments[3] = "vansbro-2019";
    System.arraycopy(options, 0, arguments, 4, options.length);
    out.reset();
    err.reset();
    int code =
        Malvakt.run(
            new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                Map.of()),
            arguments);
    assertThat(code).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("fel", "anmärkning");
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--avstånd", "--avstand", "--distance"})
  void standAfterEachGoalAndInCommonAfterTheTotals(String option) {
    assertThat(assess(option))
        .contains(
            """
                > 2 kommuner kvar till uppfyllt (25 i stället för 23)
                > Statusen står sig även med 3 kommuner färre
                > Statusen blir densamma om $gult är högst 92 % (i dag 80 %)
            """)
        .contains(
            """
                > 56 procentenheter kvar till delvis uppfyllt (80 % i stället för 24 %)
                > 76 procentenheter kvar till uppfyllt (100 % i stället för 24 %)
                > Statusen blir densamma om $gult är högre än 24 % (i dag 80 %)
            """)
        .contains("\n    > Inget utfall ger en bättre status: målet gäller inte\n")
        .contains("\n    > Statusen står sig även med 12 kommuner färre\n")
        .endsWith(
            "\nAlla bedömningar blir desamma om $gult är högre än 48,98 % och högst 84 % (i dag 80 %)\n");
  }

  @Test
  void areSaidInEnglish() {
    assertThat(assess("--distance", "--lang", "en"))
        .contains(
            """
                > 2 municipalities to go to met (25 instead of 23)
                > The status holds even with 3 municipalities fewer
                > The status stays the same if $gult is at most 92% (now 80%)
            """)
        .contains("\n    > No outcome gives a better status: the goal is not in force\n")
        .endsWith(
            "\nAll assessments stay the same if $gult is higher than 48.98% and at most 84% (now 80%)\n");
  }

  @Test
  void areNotSaidWhereNobodyAsked() {
    assertThat(assess()).doesNotContain("\n    > ").doesNotContain("Alla bedömningar blir desamma");
    assertThat(assess("--format", "json")).doesNotContain("\"distance\"");
  }

  @Test
  void areInJsonFromWhichEachOtherFormatCanBeWritten() throws IOException {
    Path json = folder.resolve("bedomning.json");
    assess("--avstånd", "--format", "json", "-o", json.toString());

    AssessedFollowUp read = new JsonReader().readAssessment(json).orThrow();

    assertThat(read.distances()).hasSize(26);
    for (String format : AssessedFollowUps.formats()) {
      assertThat(assess("--avstånd", "--format", format))
          .isEqualTo(
              new String(
                  AssessedFollowUps.write(read, format, Words.swedish()), StandardCharsets.UTF_8));
    }
  }

  @Test
  void areInTheReportAndInCsv() throws IOException {
    assess("--avstånd", "--format", "html", "-o", folder.toString());
    assertThat(Files.readString(folder.resolve("mal-e-arkiv-4.html")))
        .contains("<h2 id=\"distance_heading\">Hur säker är bedömningen?</h2>")
        .contains("<li>2 kommuner kvar till uppfyllt (25 i stället för 23)</li>");
    assertThat(assess("--avstånd", "--format", "csv").lines())
        .anyMatch(line -> line.endsWith(";avstånd till nästa status"))
        .anyMatch(
            line ->
                line.endsWith(
                    ";\"2 kommuner kvar till uppfyllt (25 i stället för 23); Statusen står sig även med 3 kommuner färre;"
                        + " Statusen blir densamma om $gult är högst 92 % (i dag 80 %)\""));
  }
}
