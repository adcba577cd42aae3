package se.vastkom.goals.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.io.Kept;
import se.vastkom.goals.io.RandomFollowUps;
import se.vastkom.goals.io.Sample;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.sheet.Csv;
import se.vastkom.goals.sheet.Grid;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.words.Words;

class CsvWriterTest {

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void writesTheRowsThatAreKeptBesideThisTest(String language) {
    Words words = language.equals("sv") ? Words.swedish() : Words.english();

    Kept.assertKept(
        CsvWriterTest.class, language + ".csv", new CsvWriter().write(Sample.assessed(), words));
  }

  @Test
  void distancesStandBehindTheRemarksWhereTheyWereWorkedOut() {
    assertThat(lastCells(Words.swedish()))
        .containsExactly(
            "avstånd till nästa status",
            "8 kommuner kvar till uppfyllt (25 i stället för 17); Statusen står sig även med 15 kommuner färre; Statusen blir densamma om $gult är högst 68 % (i dag 30 %); Statusen blir densamma om gränsen för måluppfyllelse är högre än 68 % (i dag 100 %)",
            "Statusen står sig även med 15 kommuner färre; Statusen står sig så länge ökningen är mindre än 3 kommuner",
            "Genomfört ger uppfyllt",
            "Ett utfall strax bortom 4,5 dagar ger delvis uppfyllt",
            "47 kommuner kvar till uppfyllt (49 i stället för 2); Statusen ändras om utfallet minskar; Statusen blir densamma om $gult är högst 4,08 % (i dag 30 %); Statusen blir densamma om gränsen för måluppfyllelse är högre än 68 % (i dag 100 %)",
            "Inget utfall ger en bättre status: målet gäller inte",
            "Inget utfall ger en bättre status: målet gäller inte");
    assertThat(lastCells(Words.english()))
        .startsWith("distance to the next status")
        .contains(
            "The status holds even with 15 municipalities fewer; The status holds as long as the"
                + " increase is less than 3 municipalities");
  }

  private static List<String> lastCells(Words words) {
    byte[] written = new CsvWriter().write(Sample.withDistances(), words);
    return Csv.read("a.csv", written, Limits.STANDARD).orThrow().rows().stream()
        .map(row -> row.get(15).text())
        .toList();
  }

  @Test
  void makesFormulasInTitlesInert() {
    FollowUp followUp =
        FollowUp.builder(
                new FollowUp.Header(
                    "a", "", "", "", Period.year(2015), Population.vastraGotaland()))
            .area(FocusArea.of("a", "A"))
            .goal(Goal.of("a-1", "a", "=HYPERLINK(\"http://x\")", new Target.None()))
            .goal(Goal.of("a-2", "a", "-2+3+cmd|' /C calc'!A0", new Target.None()))
            .observation(Observation.counted("a-2", 7, "kronor"))
            .check()
            .orThrow();

    byte[] written = new CsvWriter().write(Sample.assessed(followUp), Words.swedish());

    assertThat(new String(written, StandardCharsets.UTF_8))
        .contains("\"'=HYPERLINK(\"\"http://x\"\")\"")
        .contains(";'-2+3+cmd|' /C calc'!A0;");
    Grid grid = Csv.read("a.csv", written, Limits.STANDARD).orThrow();
    assertThat(grid.rows().subList(1, 3))
        .extracting(row -> row.get(2).text())
        .containsExactly("=HYPERLINK(\"http://x\")", "-2+3+cmd|' /C calc'!A0");
    // Without a target the unit is the outcome's.
    assertThat(grid.rows().get(2).subList(4, 7))
        .extracting(cell -> cell.text())
        .containsExactly("", "7", "kronor");
  }

  @Property
  void writesOneRowForEachGoalOfAsManyCellsAsHeadingsWithNoFormulaAmongThem(
      @ForAll("assessed") AssessedFollowUp assessed) {
    for (Words words : List.of(Words.swedish(), Words.english())) {
      String text = new String(new CsvWriter().write(assessed, words), StandardCharsets.UTF_8);
      List<CsvRecord> rows =
          CsvReader.builder()
              .fieldSeparator(text.startsWith("\ufeff") ? ';' : ',')
              .ofCsvRecord(text.replace("\ufeff", ""))
              .stream()
              .toList();

      assertThat(rows).hasSize(assessed.assessments().size() + 1);
      int columns = rows.get(0).getFieldCount();
      assertThat(columns).isBetween(15, 24);
      assertThat(rows)
          .allSatisfy(
              row ->
                  assertThat(row.getFields())
                      .hasSize(columns)
                      .noneMatch(cell -> cell.matches("(?s)[=+@].*")));
    }
  }

  @Test
  void isNamedCsv() {
    assertThat(new CsvWriter().name()).isEqualTo("csv");
  }

  @Provide
  Arbitrary<AssessedFollowUp> assessed() {
    return RandomFollowUps.assessed();
  }
}
