package se.vastkom.goals.io.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.InputFile;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.io.FullSample;
import se.vastkom.goals.io.Kept;
import se.vastkom.goals.io.LibreOffice;
import se.vastkom.goals.io.RandomFollowUps;
import se.vastkom.goals.io.Sample;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Respondent;
import se.vastkom.goals.model.RespondentId;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.ProblemsException;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.sheet.Xlsx;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

class XlsxWriterTest {

  @TempDir private Path folder;

  private static byte[] written(AssessedFollowUp assessed, Words words) {
    return new XlsxWriter().write(assessed, words);
  }

  /** Returns the cells of each sheet, as their reader gives them. */
  private static Map<String, List<List<String>>> sheets(byte[] workbook) {
    Map<String, List<List<String>>> sheets = new TreeMap<>();
    Xlsx.read("a.xlsx", workbook, Limits.WORKBOOK)
        .orThrow()
        .sheets()
        .forEach(
            (name, grid) ->
                sheets.put(
                    name,
                    grid.orThrow().rows().stream()
                        .map(row -> row.stream().map(Cell::text).toList())
                        .toList()));
    return sheets;
  }

  private static List<List<String>> sheet(byte[] workbook, String name) {
    return sheets(workbook).getOrDefault(name, List.of());
  }

  private static String cell(byte[] workbook, String sheet, int row, String heading) {
    List<List<String>> rows = sheet(workbook, sheet);
    return rows.get(row).get(rows.get(0).indexOf(heading));
  }

  private static FollowUp of(Goal goal, Outcome outcome) {
    return FollowUp.builder(
            new FollowUp.Header("a", "", "", "", Period.year(2015), Population.vastraGotaland()))
        .area(FocusArea.of("a", "A"))
        .goal(goal)
        .observation(Observation.of(goal.id().value(), outcome))
        .check()
        .orThrow();
  }

  private static Outcome counted(Ratio number, String unit) {
    return new Outcome.Amount(new Quantity(number, unit), Outcome.Basis.COUNTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void writesTheSheetsThatAreKeptBesideThisTest(String language) {
    AssessedFollowUp assessed =
        Sample.withDistances()
            .withInputs(
                List.of(new InputFile(Phrase.of("part.mål"), "0123456789abcdef".repeat(4))));
    byte[] workbook = written(assessed, Words.in(Locale.forLanguageTag(language)));
    String shown =
        sheets(workbook).entrySet().stream()
            .map(
                sheet ->
                    "== "
                        + sheet.getKey()
                        + "\n"
                        + sheet.getValue().stream()
                            .map(row -> String.join(" | ", row).replace("\n", " / "))
                            .collect(Collectors.joining("\n")))
            .collect(Collectors.joining("\n\n", "", "\n"));

    Kept.assertKept(
        XlsxWriterTest.class, language + ".txt", shown.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aGoalUnderAnotherFollowsItAndNamesItByItsTitle() {
    byte[] workbook = written(FullSample.assessed(), Words.swedish());

    assertThat(sheet(workbook, "resultat").stream().skip(6).limit(2).map(row -> row.get(0)))
        .containsExactly("arkiv-6", "arkiv-7");
    assertThat(cell(workbook, "resultat", 6, "slag")).isEqualTo("regionmål");
    assertThat(cell(workbook, "resultat", 6, "täckning")).isEqualTo("delvis");
    assertThat(cell(workbook, "resultat", 7, "hör till")).isEqualTo("49 kommuner är med");
    assertThat(cell(workbook, "resultat", 7, "vikt")).isEqualTo("2");
    assertThat(cell(workbook, "resultat", 7, "stödjer"))
        .isEqualTo("Minst 25 kommuner har ett sökbart arkiv");
  }

  @Test
  void whatAreasAndTheWholeComeToStandsInTheSummaryWithItsReason() {
    List<List<String>> summary =
        sheet(written(FullSample.assessed(), Words.swedish()), "sammanfattning");
    assertThat(summary)
        .anySatisfy(row -> assertThat(row.get(0)).startsWith("Helheten sammanvägd: "));
    assertThat(summary)
        .anySatisfy(row -> assertThat(row.get(0)).isEqualTo("Motivering: Påhittad motivering"));
    int headings =
        summary.indexOf(
            summary.stream()
                .filter(row -> row.contains("området sammanvägt"))
                .findFirst()
                .orElseThrow());
    assertThat(summary.get(headings)).endsWith("området sammanvägt", "varför");
    assertThat(summary.get(headings + 1))
        .endsWith(
            "Delvis uppfyllt", "Delvis uppfyllt: påhittat mål (delvis uppfyllt) (ingen regel).");
    assertThat(sheet(written(Sample.assessed(), Words.swedish()), "sammanfattning"))
        .noneSatisfy(row -> assertThat(row).contains("området sammanvägt"));
  }

  @Test
  void figuresAreNumbersAndSharesArePerCents() throws Exception {
    byte[] workbook = written(Sample.assessed(), Words.swedish());

    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      XSSFSheet results = book.getSheet("resultat");
      assertThat(results.getRow(1).getCell(6).getNumericCellValue()).isEqualTo(17);
      assertThat(results.getRow(1).getCell(10).getNumericCellValue()).isEqualTo(0.68);
      assertThat(results.getRow(1).getCell(10).getCellStyle().getDataFormatString())
          .isEqualTo("0 %");
      assertThat(results.getRow(5).getCell(10).getNumericCellValue()).isEqualTo(0.04);
      assertThat(results.getRow(5).getCell(11).getStringCellValue()).isEqualTo("2/49");
      assertThat(results.getCTWorksheet().getAutoFilter().getRef()).startsWith("A1:").endsWith("8");
      assertThat(results.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
      assertThat(StreamSupport.stream(book.spliterator(), false))
          .allSatisfy(
              sheet -> {
                assertThat(sheet.getFitToPage()).isTrue();
                assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
              });
    }
  }

  @Test
  void aNumberThatASpreadsheetCannotHoldIsAText() {
    FollowUp followUp =
        of(
            Goal.of("a-1", "a", "A", new Target.AtMost(Quantity.of(4, "dagar"))),
            counted(Ratio.of(10, 3), "dagar"));

    byte[] workbook = written(Sample.assessed(followUp), Words.swedish());

    assertThat(cell(workbook, "resultat", 1, "utfall")).isEqualTo("10/3");
    assertThat(cell(workbook, "resultat", 1, "målvärde")).isEqualTo("4");
  }

  @Test
  void aNumberWithTooManyDigitsIsATextInTheLanguage() {
    Ratio long20 = Ratio.of(new BigDecimal("3.00000000000000000001"));
    FollowUp followUp =
        of(
            Goal.of("a-1", "a", "A", new Target.AtMost(new Quantity(long20, "%"))),
            counted(long20, "%"));
    FollowUp days =
        of(
            Goal.of("a-1", "a", "A", new Target.AtMost(new Quantity(long20, "dagar"))),
            counted(long20, "dagar"));

    assertThat(cell(written(Sample.assessed(followUp), Words.swedish()), "resultat", 1, "utfall"))
        .isEqualTo("3,00000000000000000001 %");
    assertThat(cell(written(Sample.assessed(followUp), Words.english()), "results", 1, "outcome"))
        .isEqualTo("3.00000000000000000001 %");
    assertThat(cell(written(Sample.assessed(days), Words.english()), "results", 1, "outcome"))
        .isEqualTo("3.00000000000000000001");
  }

  @Test
  void aShareOutcomeIsAPerCent() {
    FollowUp followUp =
        of(
            Goal.of("a-1", "a", "A", new Target.AtLeast(new Quantity(Ratio.of(199, 2), "%"))),
            counted(Ratio.of(80), "%"));

    byte[] workbook = written(Sample.assessed(followUp), Words.swedish());

    assertThat(cell(workbook, "resultat", 1, "utfall")).isEqualTo("80 %");
    assertThat(cell(workbook, "resultat", 1, "målvärde")).isEqualTo("99,5 %");
  }

  @Test
  void textThatLooksLikeAFormulaStaysText() throws Exception {
    FollowUp followUp =
        of(
            Goal.of("a-1", "a", "=HYPERLINK(\"http://x\")", new Target.None()),
            counted(Ratio.of(7), "kronor"));

    byte[] workbook = written(Sample.assessed(followUp), Words.swedish());

    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      assertThat(book.getSheet("resultat").getRow(1).getCell(2).getCellType())
          .isEqualTo(CellType.STRING);
      assertThat(book.getSheet("resultat").getRow(1).getCell(2).getStringCellValue())
          .isEqualTo("=HYPERLINK(\"http://x\")");
    }
  }

  @Test
  void thoseThatAnswerHaveASheetInTheirOwnWord() {
    List<Respondent> boards =
        List.of(
            new Respondent(new RespondentId("KS"), "Kommunstyrelsen", "nämnder"),
            new Respondent(new RespondentId("BUN"), "Barn- och utbildningsnämnden", "nämnder"),
            new Respondent(new RespondentId("SN"), "Socialnämnden", "nämnder"));
    FollowUp followUp =
        FollowUp.builder(
                new FollowUp.Header(
                    "a", "", "", "", Period.year(2015), Population.of("Vara", boards)))
            .area(FocusArea.of("a", "A"))
            .goal(Goal.of("a-1", "a", "Plan", new Target.AtLeast(Quantity.of(2, "nämnder"))))
            .observation(Observation.of("a-1", new Outcome.ByMunicipality()))
            .response(Response.yes("a-1", "KS"))
            .response(
                new Response(
                    new GoalId("a-1"),
                    new RespondentId("BUN"),
                    new Outcome.Undertaking(Observation.EvidenceStrength.PLANNED),
                    Place.NOWHERE))
            .check()
            .orThrow();

    assertThat(sheet(written(Sample.assessed(followUp), Words.swedish()), "nämnder"))
        .containsExactly(
            List.of("nämnd", "a-1\nPlan"),
            List.of("Kommunstyrelsen", "ja"),
            List.of("Barn- och utbildningsnämnden", "planerat"),
            List.of("Socialnämnden", "har inte svarat"),
            List.of(""),
            List.of("antal ja", "a-1"),
            List.of("alla", "1"));
  }

  @Test
  void eachSubregionIsCounted() {
    List<List<String>> rows = sheet(written(Sample.assessed(), Words.swedish()), "kommuner");

    assertThat(rows.subList(0, 2))
        .containsExactly(
            List.of("kommun", "delregion", "arkiv-5\n49 kommuner är med"),
            List.of("Ale", "Göteborgsregionen", "har inte svarat"));
    assertThat(rows.subList(50, rows.size()))
        .containsExactly(
            List.of(""),
            List.of("antal ja", "kommuner", "arkiv-5"),
            List.of("Boråsregionen/Sjuhärad", "8", "1"),
            List.of("Fyrbodal", "14", "0"),
            List.of("Göteborgsregionen", "12", "1"),
            List.of("Skaraborg", "15", "0"),
            List.of("alla", "49", "2"));
  }

  @Test
  void aTextThatNoCellHoldsIsRefused() {
    FollowUp followUp =
        of(
            Goal.of("a-1", "a", "Å".repeat(32_768), new Target.None()),
            counted(Ratio.of(7), "kronor"));

    assertThatThrownBy(() -> written(Sample.assessed(followUp), Words.swedish()))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining(
            "is longer than the 32,767 characters that a cell of a workbook holds");
  }

  @Property(tries = 100)
  void anyAssessmentIsReadBackAsPoiReadsIt(@ForAll("assessed") AssessedFollowUp assessed)
      throws Exception {
    for (Words words : List.of(Words.swedish(), Words.english())) {
      byte[] workbook = written(assessed, words);

      assertThat(workbook).isEqualTo(written(assessed, words));
      Map<String, List<List<String>>> sheets = sheets(workbook);
      try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
        sheets.forEach(
            (name, rows) -> {
              for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                  String text = rows.get(row).get(column);
                  assertThat(poi(book.getSheet(name), row, column)).isEqualTo(text);
                }
              }
            });
      }
    }
  }

  /** Returns a text as POI reads it; of a number our own, where POI has the same. */
  private static String poi(XSSFSheet sheet, int row, int column) {
    var cell = sheet.getRow(row) == null ? null : sheet.getRow(row).getCell(column);
    if (cell == null || cell.getCellType() == CellType.BLANK) {
      return "";
    }
    if (cell.getCellType() == CellType.STRING) {
      return cell.getStringCellValue().strip();
    }
    String format = cell.getCellStyle().getDataFormatString();
    BigDecimal number = new BigDecimal(cell.getRawValue());
    if (format.startsWith("yyyy")) {
      return cell.getLocalDateTimeCellValue().toLocalDate().toString();
    }
    boolean isPercent = format.endsWith("%");
    return (isPercent ? number.movePointRight(2) : number)
            .stripTrailingZeros()
            .toPlainString()
            .replace('.', ',')
        + (isPercent ? " %" : "");
  }

  @Test
  @Tag("slow")
  void libreOfficeOpensAndSavesTheSameCells() throws Exception {
    byte[] workbook = written(Sample.withDistances(), Words.swedish());

    byte[] saved = LibreOffice.resaved(workbook, folder);

    assertThat(trimmed(sheets(saved))).isEqualTo(trimmed(sheets(workbook)));
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(saved))) {
      assertThat(book.getSheet("resultat").getCTWorksheet().getAutoFilter().getRef())
          .startsWith("A1:");
      assertThat(book.getSheet("resultat").getFitToPage()).isTrue();
    }
  }

  /** Removes blank cells after the last text of a row. */
  private static Map<String, List<List<String>>> trimmed(Map<String, List<List<String>>> sheets) {
    Map<String, List<List<String>>> trimmed = new TreeMap<>();
    sheets.forEach(
        (name, rows) ->
            trimmed.put(
                name,
                rows.stream()
                    .map(
                        row -> {
                          List<String> cells = new ArrayList<>(row);
                          while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
                            cells.remove(cells.size() - 1);
                          }
                          return List.copyOf(cells);
                        })
                    .toList()));
    return trimmed;
  }

  @Provide
  Arbitrary<AssessedFollowUp> assessed() {
    return RandomFollowUps.assessed();
  }
}
