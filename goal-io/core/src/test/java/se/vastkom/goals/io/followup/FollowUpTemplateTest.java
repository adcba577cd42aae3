package se.vastkom.goals.io.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.io.FollowUpSource;
import se.vastkom.goals.io.FollowUps;
import se.vastkom.goals.io.LibreOffice;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.rules.Assessor;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.words.Words;

/** An analyst begins from the template. */
class FollowUpTemplateTest {

  private static final FollowUpTemplate HALLAND =
      FollowUpTemplate.named("Digital samverkan 2016").inCounty("Halland").orThrow();

  private static Checked<FollowUp> read(byte[] workbook) {
    return FollowUps.read("min.xlsx", workbook);
  }

  private static XSSFWorkbook poi(byte[] workbook) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(workbook));
  }

  private static byte[] saved(XSSFWorkbook book) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    book.write(bytes);
    return bytes.toByteArray();
  }

  /** Writes over the rows of a sheet from the first below its headings. */
  private static void write(XSSFWorkbook book, String name, String... rows) {
    XSSFSheet sheet = book.getSheet(name);
    for (int i = 0; i < rows.length; i++) {
      Row row = sheet.createRow(i + 1);
      String[] cells = rows[i].split("\\|", -1);
      for (int j = 0; j < cells.length; j++) {
        if (cells[j].matches("\\d+")) {
          row.createCell(j).setCellValue(Integer.parseInt(cells[j]));
        } else if (!cells[j].isEmpty()) {
          row.createCell(j).setCellValue(cells[j]);
        }
      }
    }
  }

  /** Writes the value of an item of the first sheet to fill in. */
  private static void item(XSSFWorkbook book, String sheet, String key, String value) {
    book.getSheet(sheet)
        .forEach(
            row -> {
              if (row.getCell(0).getStringCellValue().equals(key)) {
                row.createCell(1).setCellValue(value);
              }
            });
  }

  private static List<String> said(Checked<?> checked) {
    return checked.problems().stream()
        .map(problem -> Words.swedish().say(problem.phrase()))
        .toList();
  }

  private static List<String> verdicts(Checked<FollowUp> followUp) {
    assertThat(said(followUp)).isEmpty();
    return Assessor.using(RuleBooks.shipped("vastkom-2015"))
        .assess(followUp.orThrow())
        .orThrow()
        .assessments()
        .stream()
        .map(FollowUpTemplateTest::verdict)
        .toList();
  }

  private static String verdict(Assessment assessment) {
    return assessment.evidence().goal().id().value() + " " + assessment.status().key();
  }

  @Test
  void filledInAsItsSheetsSayItGivesVerdicts() throws IOException {
    try (XSSFWorkbook book = poi(HALLAND.workbook(Words.swedish()))) {
      item(book, "uppföljning", "titel", "Digital samverkan 2016");
      item(book, "uppföljning", "period", "2016");
      write(book, "områden", "arkiv|Digitala arkiv");
      write(
          book,
          "mål",
          "arkiv-1|arkiv|5 kommuner har ett e-arkiv|minst|5|kommuner",
          "arkiv-2|arkiv|Alla kommuner gallrar|minst|alla|kommuner",
          "arkiv-3|arkiv|Handlingarna är beslutade|milstolpe");
      write(book, "utfall", "arkiv-1|3|räknat", "arkiv-2||namngivet", "arkiv-3|ja||genomfört");
      write(
          book,
          "kommuner",
          "arkiv-2|Falkenberg|ja",
          "arkiv-2|Halmstad|ja",
          "arkiv-2|Hylte|ja",
          "arkiv-2|Kungsbacka|ja",
          "arkiv-2|Laholm|ja",
          "arkiv-2|Varberg|ja");

      Checked<FollowUp> followUp = read(saved(book));

      assertThat(verdicts(followUp))
          .containsExactly("arkiv-1 delvis", "arkiv-2 uppfyllt", "arkiv-3 uppfyllt");
      assertThat(followUp.orThrow().header().id()).isEqualTo("digital-samverkan-2016");
      assertThat(followUp.orThrow().header().population().name()).isEqualTo("Halland");
    }
  }

  @Test
  void filledInInEnglishItGivesVerdictsToo() throws IOException {
    FollowUpTemplate template = FollowUpTemplate.named("2016").inMunicipality("Vansbro").orThrow();
    try (XSSFWorkbook book = poi(template.workbook(Words.english()))) {
      assertThat(names(book))
          .containsExactly("read me", "follow-up", "areas", "goals", "outcomes", "# lists");
      item(book, "follow-up", "follow-up", "vansbro-2016");
      item(book, "follow-up", "title", "Vansbro 2016");
      item(book, "follow-up", "period", "2016");
      write(book, "areas", "school|School");
      write(book, "goals", "school-1|school|90 % finish|at least|90|%");
      write(book, "outcomes", "school-1|93 %|counted");

      assertThat(verdicts(read(saved(book)))).containsExactly("school-1 uppfyllt");
    }
  }

  private static List<String> names(XSSFWorkbook book) {
    return IntStream.range(0, book.getNumberOfSheets()).mapToObj(book::getSheetName).toList();
  }

  @Test
  void eachExampleIsRefusedUntilItIsRemoved() {
    assertThat(said(read(HALLAND.workbook(Words.swedish()))))
        .filteredOn(said -> said.contains("exempel"))
        .containsExactly(
            "min.xlsx[kommuner] rad 2: Rad 2 är mallens exempel (\"EXEMPEL arkiv-1\"). Ta bort raden,"
                + " eller skriv över den med egna uppgifter.",
            "min.xlsx[mål] rad 2: Rad 2 är mallens exempel (\"EXEMPEL arkiv-1\"). Ta bort raden,"
                + " eller skriv över den med egna uppgifter.",
            "min.xlsx[områden] rad 2: Rad 2 är mallens exempel (\"EXEMPEL arkiv\"). Ta bort raden,"
                + " eller skriv över den med egna uppgifter.",
            "min.xlsx[utfall] rad 2: Rad 2 är mallens exempel (\"EXEMPEL arkiv-1\"). Ta bort raden,"
                + " eller skriv över den med egna uppgifter.");
  }

  @Test
  void whatIsLeftToFillInIsToldAtItsCell() {
    assertThat(said(read(HALLAND.workbook(Words.swedish()))))
        .contains(
            "min.xlsx[uppföljning] B3: Nyckeln \"titel\" är tom. Skriv ett värde.",
            "min.xlsx[uppföljning] B6: Nyckeln \"period\" är tom. Skriv ett värde.");
  }

  @Test
  void theFolderIsFilledInTheSameWay() {
    Map<String, byte[]> files = HALLAND.folder(Words.swedish());
    assertThat(files).containsOnlyKeys("uppfoljning.yaml", "mal.csv", "utfall.csv", "kommuner.csv");
    assertThat(text(files, "uppfoljning.yaml"))
        .startsWith("# Vad som följs upp, av vem, när och för vilka.")
        .contains("\nuppföljning: digital-samverkan-2016\ntitel: \"\"\n", "\nlän: Halland\n");
    assertThat(said(FollowUps.read(FollowUpSource.of("min", files))))
        .filteredOn(said -> said.startsWith("uppfoljning.yaml"))
        .last()
        .asString()
        .matches(
            "uppfoljning.yaml rad (\\d+) kolumn 9: Rad \\1 är mallens exempel .*\\. Ta bort raden,"
                + " eller skriv över den med egna uppgifter\\.");

    files.put(
        "uppfoljning.yaml",
        text(files, "uppfoljning.yaml")
            .replace("titel: \"\"", "titel: Samverkan")
            .replace("period: \"\"", "period: 2016")
            .replace("EXEMPEL ", "")
            .getBytes(StandardCharsets.UTF_8));
    files.remove("kommuner.csv");
    for (String name : List.of("mal.csv", "utfall.csv")) {
      files.put(
          name,
          text(files, name)
              .replace("EXEMPEL ", "")
              .replace(";25;", ";5;")
              .replace(";17;", ";3;")
              .replace(";30;", ";5;")
              .getBytes(StandardCharsets.UTF_8));
    }
    assertThat(verdicts(FollowUps.read(FollowUpSource.of("min", files))))
        .containsExactly("arkiv-1 delvis");
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }

  @Test
  void cellsOfferWhatTheirReadersKnow() throws IOException {
    try (XSSFWorkbook book = poi(HALLAND.workbook(Words.swedish()))) {
      assertThat(offers(book, "mål"))
          .containsExactly(
              "B2:B5000 OFFSET('områden'!$A$2,0,0,MAX(1,COUNTA('områden'!$A$2:$A$5000)),1)",
              "D2:D5000 \"minst,över,högst,under,exakt,mellan,milstolpe,sammansatt,öka,minska,inget\"",
              "F2:F5000 OFFSET('# listor'!$B$2,0,0,MAX(1,COUNTA('# listor'!$B$2:$B$5000)),1)",
              "G2:G5000 \"antal ja,summa,medel,viktat medel,median,antal som når gränsen,"
                  + "andel som når gränsen,lägsta,högsta\"",
              "I2:I5000 \"aktivt,vilande,utgått\"");
      assertThat(offers(book, "kommuner"))
          .containsExactly(
              "A2:A5000 OFFSET('mål'!$A$2,0,0,MAX(1,COUNTA('mål'!$A$2:$A$5000)),1)",
              "B2:B5000 OFFSET('# listor'!$A$2,0,0,MAX(1,COUNTA('# listor'!$A$2:$A$5000)),1)",
              "C2:C5000 \"ja,nej,planerat,beslutat,pågående,bortfall,ej tillämpligt,sekretess,"
                  + "ännu inte mätt\"");
      XSSFSheet lists = book.getSheet("# listor");
      assertThat(IntStream.rangeClosed(0, 6).mapToObj(i -> lists.getRow(i).getCell(0).toString()))
          .containsExactly(
              "kommuner", "Hylte", "Halmstad", "Laholm", "Falkenberg", "Varberg", "Kungsbacka");
      assertThat(book.getSheet("mål").getPaneInformation().getHorizontalSplitPosition())
          .isEqualTo((short) 1);
      assertThat(book.getSheet("mål").getColumnWidth(2) / 256).isGreaterThan(30);
    }
  }

  private static List<String> offers(XSSFWorkbook book, String sheet) {
    return book.getSheet(sheet).getDataValidations().stream()
        .map(FollowUpTemplateTest::offer)
        .toList();
  }

  private static String offer(DataValidation list) {
    return list.getRegions().getCellRangeAddress(0).formatAsString()
        + " "
        + list.getValidationConstraint().getFormula1();
  }

  @Test
  void theFirstSheetSaysWhatEachColumnIsFor() throws IOException {
    try (XSSFWorkbook book = poi(HALLAND.workbook(Words.swedish()))) {
      assertThat(names(book))
          .containsExactly(
              "läs mig", "uppföljning", "områden", "mål", "utfall", "kommuner", "# listor");
      assertThat(lines(book.getSheet("läs mig")))
          .contains(
              "Uppföljningens arbetsbok",
              "2.||Skriv områden, mål och utfall på sina blad, en rad för vart och ett.",
              "mål||Målen så som de är beslutade. En rad för varje mål.",
              "|måltyp|hur utfallet jämförs med målvärdet|minst, över, högst, under, exakt, mellan,"
                  + " milstolpe, sammansatt, öka, minska, inget",
              "|mål|målets id|id på bladet mål",
              "Fler blad som boken får ha",
              "berättelse||Berättelsen bredvid siffrorna. Först rader för hela berättelsen; sedan"
                  + " för varje område en rad område, och under den områdets egna rader.");
    }
    try (XSSFWorkbook book = poi(HALLAND.workbook(Words.english()))) {
      assertThat(lines(book.getSheet("read me")))
          .contains("goals||The goals as they were decided. A row for each goal.");
    }
  }

  private static List<String> lines(XSSFSheet sheet) {
    return Stream.iterate(0, i -> i <= sheet.getLastRowNum(), i -> i + 1)
        .filter(i -> sheet.getRow(i) != null)
        .map(i -> line(sheet.getRow(i)))
        .toList();
  }

  private static String line(Row row) {
    StringBuilder line = new StringBuilder();
    row.forEach(
        cell -> {
          while (line.chars().filter(c -> c == '|').count() < cell.getColumnIndex()) {
            line.append('|');
          }
          line.append(cell.toString());
        });
    return line.toString().replaceAll("\\|+$", "");
  }

  @Test
  void whomItCountsIsReadAsInAFollowUp() {
    FollowUpTemplate any = FollowUpTemplate.named("x");
    assertThat(said(any.inCounty("Halan")))
        .first()
        .asString()
        .startsWith("(i program): Länet \"Halan\" är okänt.")
        .endsWith("Menade du \"Halland\"?");
    assertThat(said(any.among(List.of("Borås", "Nowhere", "1490"))))
        .contains(
            "(i program): Det finns ingen kommun som heter \"Nowhere\". Väntat är ett namn eller en kommunkod,"
                + " som Borås eller 1490.");
    assertThat(any.among(List.of("Vara", "1490")).orThrow().folder(Words.swedish()))
        .hasEntrySatisfying(
            "uppfoljning.yaml",
            bytes ->
                assertThat(new String(bytes, StandardCharsets.UTF_8))
                    .contains("\nkommuner:\n  - Vara\n  - Borås\n"));
    assertThat(any.inMunicipality("1490").orThrow().folder(Words.swedish()))
        .doesNotContainKey("kommuner.csv");
  }

  @Test
  void libreOfficeSavesTheSameTemplate(@TempDir Path folder) throws Exception {
    byte[] written = HALLAND.workbook(Words.swedish());
    byte[] resaved = LibreOffice.resaved(written, folder);

    assertThat(said(read(resaved))).isEqualTo(said(read(written)));
    try (XSSFWorkbook book = poi(resaved)) {
      assertThat(offers(book, "kommuner"))
          .first()
          .asString()
          .endsWith(" OFFSET(mål!$A$2,0,0,MAX(1,COUNTA(mål!$A$2:$A$5000)),1)");
    }
  }
}
