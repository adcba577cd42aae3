package se.vastkom.goals.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.io.Kept.assertKept;

import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.assessment.Comparison;
import se.vastkom.goals.io.ReviewSample;
import se.vastkom.goals.sheet.Csv;
import se.vastkom.goals.sheet.Grid;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.words.Words;

class ComparisonRowsTest {

  private static final CsvWriter WRITER = new CsvWriter();

  private static List<List<String>> read(byte[] written) {
    Grid grid = Csv.read("a.csv", written, Limits.STANDARD).orThrow();
    return grid.rows().stream().map(row -> row.stream().map(cell -> cell.text()).toList()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void writesTheRowsThatAreKeptBesideThisTest(String language) {
    Words words = language.equals("sv") ? Words.swedish() : Words.english();
    assertKept(
        ComparisonRowsTest.class,
        language + "-comparison.csv",
        WRITER.write(new ReviewSample().compared().comparison(), words));
  }

  @Test
  void saysOfAGoalThatOnlyOneHasWhichOneHasIt() {
    List<List<String>> rows =
        read(WRITER.write(new ReviewSample().compared().otherGoals(), Words.swedish()));
    assertThat(rows).hasSize(3).allSatisfy(row -> assertThat(row).hasSize(16));
    assertThat(rows.get(1).subList(0, 5))
        .containsExactly("arkiv-8", "arkiv", "Ett nytt arkiv", "finns bara före", "");
    assertThat(rows.get(2).subList(0, 4))
        .containsExactly("moten-3", "moten", "Tio möten", "finns bara efter");
    assertThat(
            read(WRITER.write(new ReviewSample().compared().otherGoals(), Words.english()))
                .get(2)
                .get(3))
        .isEqualTo("only after");
  }

  @Test
  void writesOnlyTheHeadingsWhereNothingDiffers() {
    assertThat(read(WRITER.write(new ReviewSample().compared().unchanged(), Words.swedish())))
        .hasSize(1);
  }

  @Test
  void saysHowTheForecastOfAGoalHeld() {
    Comparison comparison = new ReviewSample().compared().withForecasts();

    List<List<String>> rows = read(WRITER.write(comparison, Words.swedish()));
    assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(20));
    assertThat(rows.get(0).subList(16, 20))
        .containsExactly("bedömdes bli", "roll", "blev", "prognosen");
    assertThat(rows.get(1).subList(16, 20))
        .containsExactly("bedöms bli delvis uppfyllt", "samordnare", "uppfyllt", "för mörk");
    assertThat(rows.get(2).subList(16, 20)).containsOnly("");
    assertThat(rows.get(4).get(3)).isEqualTo("prognos");
    assertThat(rows.get(4).subList(16, 20))
        .containsExactly("bedöms bli uppfyllt", "", "uppfyllt", "träff");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void writesGoalsInSeveralPeriodsAsTheyAreKeptBesideThisTest(String language) {
    Words words = language.equals("sv") ? Words.swedish() : Words.english();
    assertKept(
        ComparisonRowsTest.class,
        language + "-periods.csv",
        WRITER.write(new ReviewSample().compared().periods(), words));
  }

  @Property
  void noCellOfPeriodsIsAFormulaWhateverIsWritten(@ForAll String written) {
    ReviewSample hostile = new ReviewSample(text -> "=" + written);
    byte[] rows = WRITER.write(hostile.compared().periods(), Words.english());
    assertThat(CsvReader.builder().ofCsvRecord(new String(rows, StandardCharsets.UTF_8)))
        .allSatisfy(
            row -> assertThat(row.getFields()).noneMatch(cell -> cell.matches("(?s)[=+@].*")));
  }

  @Property
  void noCellIsAFormulaWhateverIsWritten(@ForAll String written) {
    ReviewSample hostile = new ReviewSample(text -> "=" + written);
    for (Comparison comparison :
        List.of(hostile.compared().comparison(), hostile.compared().otherGoals())) {
      byte[] rows = WRITER.write(comparison, Words.english());
      assertThat(CsvReader.builder().ofCsvRecord(new String(rows, StandardCharsets.UTF_8)))
          .hasSizeBetween(3, 4)
          .allSatisfy(
              row ->
                  assertThat(row.getFields())
                      .hasSize(16)
                      .noneMatch(cell -> cell.matches("(?s)[=+@].*")));
    }
  }
}
