package se.vastkom.goals.io.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.vastkom.goals.io.FollowUpSource;
import se.vastkom.goals.io.FollowUps;
import se.vastkom.goals.io.FullSample;
import se.vastkom.goals.io.LibreOffice;
import se.vastkom.goals.io.RandomFollowUps;
import se.vastkom.goals.io.TestFolder;
import se.vastkom.goals.io.json.JsonWriter;
import se.vastkom.goals.model.AreaId;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Observation.Published;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.sheet.Grid;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.sheet.Sheet;
import se.vastkom.goals.sheet.Workbook;
import se.vastkom.goals.sheet.Xlsx;
import se.vastkom.goals.words.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A follow-up goes between folder, workbook and JSON, and stays what it is. */
class FollowUpFormsTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What a follow-up says, in its order, without where it was read. */
  private static JsonNode said(FollowUp followUp) {
    JsonNode json = JSON.readTree(new JsonWriter().write(followUp));
    unplace(json);
    return json;
  }

  private static void unplace(JsonNode json) {
    if (json instanceof ObjectNode object) {
      object.remove("place");
    }
    for (Iterator<JsonNode> parts = json.iterator(); parts.hasNext(); ) {
      unplace(parts.next());
    }
  }

  private static FollowUp read(FollowUpSource source, FollowUp written) {
    return FollowUps.read(source.withFacts(FollowUpTables.facts(written))).orThrow();
  }

  private static FollowUp workbook(FollowUp followUp) {
    byte[] bytes = FollowUpForms.workbook(followUp).orThrow();
    assertThat(FollowUpForms.workbook(followUp).orThrow()).isEqualTo(bytes);
    return read(FollowUpSource.of("uppf.xlsx", bytes), followUp);
  }

  private static FollowUp folder(FollowUp followUp) {
    SortedMap<String, byte[]> files = FollowUpForms.folder(followUp).orThrow();
    return read(FollowUpSource.of("uppf", Map.copyOf(files)), followUp);
  }

  @Test
  void aFolderIsTheSameAsAWorkbookAndBack() {
    FollowUp read = FollowUps.read(TestFolder.resource(FolderReaderTest.class, "good")).orThrow();
    FollowUp there = workbook(read);
    assertThat(said(there)).isEqualTo(said(read));
    assertThat(said(folder(there))).isEqualTo(said(read));
  }

  @Test
  void aWorkbookIsAFollowUpByItsSheetsWhateverIsWrongOnThem() {
    byte[] faulty = Xlsx.write(List.of(Sheet.named("mål").headings("id", "okänd")));
    FollowUpSource source = FollowUpSource.of("uppf.xlsx", faulty);
    assertThat(FollowUps.read(source).value()).isEmpty();
    assertThat(WorkbookReader.isFollowUp(source)).isTrue();
    assertThat(WorkbookReader.isFollowUp(FollowUpSource.of("uppf.xlsx", new byte[] {1, 2})))
        .isFalse();
  }

  @Test
  void everyKindOfTargetAndOutcomeCanBeSaid() {
    FollowUp built = FullSample.assessed().followUp();
    assertThat(said(folder(workbook(built)))).isEqualTo(said(built));
  }

  @Test
  void libreOfficeOpensAndSavesTheSameFollowUp(@TempDir Path folder) throws Exception {
    for (FollowUp followUp :
        List.of(
            FullSample.assessed().followUp(),
            FollowUps.read(TestFolder.resource(FolderReaderTest.class, "good")).orThrow())) {
      byte[] bytes = FollowUpForms.workbook(followUp).orThrow();
      Path file = Files.write(folder.resolve("uppf.xlsx"), bytes);
      for (String format : List.of(LibreOffice.XLSX, "ods")) {
        Path saved = LibreOffice.converted(List.of(file), format, folder);
        String name = format.equals("ods") ? "uppf.ods" : "uppf.xlsx";
        assertThat(said(FollowUps.read(saved.resolve(name)).orThrow()))
            .as(format)
            .isEqualTo(said(followUp));
      }
    }
  }

  @Test
  void theShippedFollowUpGoesThroughLibreOfficeToAFolderWithoutAChange(@TempDir Path folder)
      throws Exception {
    FollowUp shipped =
        FollowUps.read(Path.of("../../examples/esamhalle-2015/uppfoljning-2015")).orThrow();
    byte[] saved = LibreOffice.resaved(FollowUpForms.workbook(shipped).orThrow(), folder);

    FollowUp there = FollowUps.read("uppf.xlsx", saved).orThrow();
    FollowUp back = folder(there);

    assertThat(sha256(back)).isEqualTo(sha256(there)).isEqualTo(sha256(shipped));
    assertThat(FollowUpForms.folder(there).orThrow().keySet())
        .containsExactly("kommuner.csv", "mal.csv", "uppfoljning.yaml", "utfall.csv");
  }

  /** Returns the checksum of what a follow-up says, in the form of JSON. */
  private static String sha256(FollowUp followUp) throws NoSuchAlgorithmException {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256")
                .digest(said(followUp).toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static final Map<String, String> COMMENTED =
      Map.of(
          "uppfoljning.yaml",
          """
          # Påhittad från början till slut
          uppföljning: p-1
          titel: P
          # fastställd i nämnden
          period: "2015"
          kommuner:
            - Ale
          # kom med senare
            - Vara
          områden:
            # det enda
            - id: a
              titel: A
          # så skrevs det
          teckenförklaring:
            "+": uppfyllt
            # sällan
            "-": ej uppfyllt
          berättelse:
            titel: Så gick det
            # först
            områden:
              - titel: Gemensamt
                # vad de ville
                mål:
                  - Dela
                # slut
          """,
          "mal.csv",
          """
          # målen; som de är
          id;område;mål;måltyp;målvärde;enhet
          a-1;a;Ett;minst;2;kommuner
          # osäker
          #
          # mycket osäker
          a-2;a;Två;minst;1;kommuner
          # sist
          """,
          "utfall.csv",
          """
          mål;utfall;grund;underlagets styrka
          # båda svaren står i kommuner.csv
          a-2;;namngivet;genomfört
          a-1;;namngivet;genomfört
          """,
          "kommuner.csv",
          """
          mål;kommun;utfall
          a-2;Ale;ja
          a-1;Ale;nej
          # Vara svarade i telefon
          a-2;Vara;ja
          a-1;Vara;ja
          """);

  @Test
  void commentsAndOrderAreKept() {
    Map<String, byte[]> files = new TreeMap<>();
    COMMENTED.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    FollowUpSource source = FollowUpSource.of("mapp", files);
    FollowUp followUp = FollowUps.read(source).orThrow();

    byte[] workbook = FollowUpForms.workbook(followUp, FollowUpComments.of(source)).orThrow();
    FollowUpSource there = FollowUpSource.of("uppf.xlsx", workbook);
    FollowUp read = FollowUps.read(there).orThrow();
    Map<String, byte[]> back = FollowUpForms.folder(read, FollowUpComments.of(there)).orThrow();

    assertThat(said(read)).isEqualTo(said(followUp));
    assertThat(back).containsOnlyKeys(COMMENTED.keySet());
    back.forEach(
        (name, bytes) ->
            assertThat(lines(bytes))
                .as(name)
                .containsExactlyElementsOf(COMMENTED.getOrDefault(name, "").lines().toList()));
    assertThat(FollowUpForms.workbook(read, FollowUpComments.of(there)).orThrow())
        .isEqualTo(workbook);
  }

  /** Returns the lines of a file; a comment may stand in quotation marks. */
  private static Stream<String> lines(byte[] file) {
    return new String(file, StandardCharsets.UTF_8)
        .replace("\ufeff", "")
        .lines()
        .map(line -> line.replaceAll("^\"(#.*)\"$", "$1"));
  }

  @Test
  void poiAgreesOnEveryCell() throws Exception {
    for (FollowUp followUp :
        List.of(
            FullSample.assessed().followUp(),
            FollowUps.read(TestFolder.resource(FolderReaderTest.class, "good")).orThrow())) {
      poiAgrees(FollowUpForms.workbook(followUp).orThrow());
    }
    poiAgrees(FollowUpTemplate.named("x").inCounty("Halland").orThrow().workbook(Words.english()));
  }

  private static void poiAgrees(byte[] workbook) throws Exception {
    Map<String, Checked<Grid>> sheets =
        Workbook.read("uppf.xlsx", workbook, Limits.WORKBOOK).orThrow().sheets();
    try (XSSFWorkbook poi = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      assertThat(poi)
          .extracting(sheet -> sheet.getSheetName())
          .containsExactlyElementsOf(sheets.keySet());
      sheets.forEach(
          (name, grid) ->
              assertThat(cells(poi.getSheet(name))).as(name).isEqualTo(cells(grid.orThrow())));
    }
  }

  /** The cells with content, by their addresses. */
  private static Map<String, String> cells(Grid grid) {
    Map<String, String> cells = new TreeMap<>();
    grid.rows().stream()
        .flatMap(List::stream)
        .filter(cell -> !cell.isBlank())
        .forEach(cell -> cells.put(cell.place().columnLetters() + cell.place().row(), cell.text()));
    return cells;
  }

  private static Map<String, String> cells(XSSFSheet sheet) {
    Map<String, String> cells = new TreeMap<>();
    sheet.forEach(
        row ->
            row.forEach(
                cell -> {
                  if (cell.getCellType() != CellType.BLANK) {
                    cells.put(cell.getAddress().formatAsString(), text(cell));
                  }
                }));
    return cells;
  }

  private static String text(Cell cell) {
    if (cell.getCellType() == CellType.STRING) {
      return cell.getStringCellValue();
    }
    BigDecimal number = new BigDecimal(Double.toString(cell.getNumericCellValue()));
    boolean isShare = cell.getCellStyle().getDataFormatString().endsWith("%");
    String digits =
        (isShare ? number.movePointRight(2) : number).stripTrailingZeros().toPlainString();
    return digits.replace('.', ',') + (isShare ? " %" : "");
  }

  @Test
  void aPrintedShareThatIsNoNumberStaysAsPrinted() {
    FollowUp.Builder odd =
        FollowUp.builder(
            new FollowUp.Header(
                "p-1", "P", "", "", Period.year(2015), Population.vastraGotaland()));
    odd.area(new FocusArea(new AreaId("a"), "A", Lifecycle.ACTIVE));
    odd.goal(Goal.of("a-1", "a", "Mål", new Target.Milestone()));
    odd.observation(
        Observation.of("a-1", new Outcome.Missing(Outcome.Reason.MISSING))
            .withPublished(new Published("25", "ungefär hälften")));
    FollowUp followUp = odd.check().orThrow();
    assertThat(said(folder(workbook(followUp)))).isEqualTo(said(followUp));
  }

  @Property(tries = 200)
  void anyFollowUpIsWrittenAsItIsOrRefusedByName(@ForAll("followUps") FollowUp followUp) {
    isSameOrRefused(
        FollowUpForms.workbook(followUp)
            .map(bytes -> read(FollowUpSource.of("uppf.xlsx", bytes), followUp)),
        followUp);
    isSameOrRefused(
        FollowUpForms.folder(followUp)
            .map(files -> read(FollowUpSource.of("uppf", Map.copyOf(files)), followUp)),
        followUp);
  }

  private static void isSameOrRefused(Checked<FollowUp> there, FollowUp followUp) {
    there.value().ifPresent(read -> assertThat(said(read)).isEqualTo(said(followUp)));
    if (there.value().isEmpty()) {
      assertThat(there.problems())
          .singleElement()
          .satisfies(problem -> assertThat(problem.what().key()).startsWith("forms."));
    }
  }

  @Property(tries = 200)
  void whatCellsCanSayIsNeverRefused(@ForAll("inCells") FollowUp followUp) {
    FollowUp there = workbook(followUp);
    assertThat(said(there)).isEqualTo(said(followUp));
    assertThat(said(folder(there))).isEqualTo(said(followUp));
  }

  @Provide
  Arbitrary<FollowUp> inCells() {
    return RandomFollowUps.inCells();
  }

  @Provide
  Arbitrary<FollowUp> followUps() {
    return RandomFollowUps.followUps();
  }
}
