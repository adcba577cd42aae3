package se.vastkom.goals.malvakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.vastkom.goals.malvakt.Malvakt.Terminal;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Entry;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.sheet.Sheet;
import se.vastkom.goals.sheet.Workbook;
import se.vastkom.goals.sheet.Xlsx;

/** What is wrong with a workbook, noted at its cells in a copy, and listed on a sheet there. */
class MarkedCopyTest {

  private static final Pattern NOTE =
      Pattern.compile(
          "<comment authorId=\"0\" ref=\"([A-Z]+\\d+)\">.*?<t [^>]*>(.*?)</t>", Pattern.DOTALL);
  private static final String AGAIN =
      "Laga i din egen arbetsbok, och markera igen i en ny kopia; i den här står toner och"
          + " anteckningar kvar.";
  private static final String HOLDS =
      "Kopian har allt som originalet har, också personuppgifter. Ge den bara till dem som får se"
          + " originalet.";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;

  private int run(Object... arguments) {
    out.reset();
    err.reset();
    return Malvakt.run(
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            /* isTerminal */ false,
            Map.of()),
        Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static Sheet sheet(String name, String... rows) {
    Sheet sheet = Sheet.named(name);
    for (String row : rows) {
      sheet = sheet.row(Arrays.stream(row.split(";", -1)).map(Entry::text).toArray(Entry[]::new));
    }
    return sheet;
  }

  private Path write(String name, Sheet... sheets) throws IOException {
    return Files.write(folder.resolve(name), Xlsx.write(List.of(sheets)));
  }

  private Path book(String lastRow) throws IOException {
    return write(
        "bok.xlsx",
        sheet(
            "regelverk",
            "uppgift;värde;tillägg",
            "regelverk;mitt;",
            "namn;Mitt;",
            "version;1;",
            "tabell;status;U",
            "tabell;trend;F"),
        sheet("trend", "regel;utveckling;trend", "T1;mot målet;positiv", "T2;;ej bedömd"),
        sheet(
            "status",
            "regel;läge;nått;status",
            "S1;vilande eller utgått;;utgått",
            "S2;aktivt;ja;uppfyllt",
            "S3;aktivt;nej;ej uppfyllt",
            lastRow));
  }

  private Path followUp(String... outcomes) throws IOException {
    return write(
        "uppf.xlsx",
        sheet(
            "uppföljning",
            "uppgift;värde",
            "uppföljning;prov",
            "titel;Prov",
            "period;2015",
            "län;Västra Götaland"),
        sheet("områden", "id;titel", "a;Arkiv"),
        sheet(
            "mål",
            "id;område;mål;måltyp;målvärde;enhet",
            "a-1;a;25 kommuner har arkiv;minst;25;kommuner"),
        sheet(
            "utfall",
            Stream.concat(Stream.of("mål;utfall;grund"), Stream.of(outcomes))
                .toArray(String[]::new)));
  }

  private static Map<String, byte[]> parts(Path book) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(book)))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        parts.put(part.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  /** Returns the notes of the only sheet that has any, by their cells. */
  private static Map<String, String> notes(Path book) throws IOException {
    Map<String, String> notes = new TreeMap<>();
    byte[] comments = parts(book).getOrDefault("xl/comments1.xml", new byte[0]);
    Matcher note = NOTE.matcher(new String(comments, StandardCharsets.UTF_8));
    while (note.find()) {
      notes.put(note.group(1), note.group(2));
    }
    return notes;
  }

  private static List<String> rows(Path book, String sheet) throws IOException {
    Workbook read = Workbook.read("bok", Files.readAllBytes(book), Limits.WORKBOOK).orThrow();
    return read.sheets().get(sheet).orThrow().rows().stream()
        .map(row -> String.join("|", row.stream().map(Cell::text).toList()))
        .toList();
  }

  @Test
  void aCellOfARuleBookThatCannotBeReadIsMarked() throws IOException {
    Path book = book("S4;aktivt;kanske;ej bedömt");
    byte[] before = Files.readAllBytes(book);
    Path copy = folder.resolve("kopia.xlsx");
    assertThat(run("granska", book, "--markera", "-o", copy)).isEqualTo(5);
    String wrong = "\"kanske\" är inget ord för nått.";
    String mend = "Väntat är något av: ja, nej.";
    assertThat(out()).isEmpty();
    assertThat(err())
        .isEqualTo(
            "fel: bok.xlsx[status] C5: "
                + wrong
                + " "
                + mend
                + "\nDen markerade kopian är skriven: "
                + copy
                + ". Alla problem står på bladet problem, med länkar till cellerna.\n"
                + "Celler med en anteckning: 1.\n"
                + AGAIN
                + "\n"
                + HOLDS
                + "\n");
    assertThat(Files.readAllBytes(book)).isEqualTo(before);
    assertThat(notes(copy))
        .containsExactly(Map.entry("C5", "Målvakt, fel:\n" + wrong + "\n" + mend));
    assertThat(rows(copy, "problem"))
        .containsExactly(
            "Problem i bok.xlsx",
            "Fel: 1. Brister: 0. Anmärkningar: 0.",
            "Celler med en anteckning: 1.",
            AGAIN,
            HOLDS,
            "blad|cell|vad är fel|så lagas det|slag",
            "status|C5|" + wrong + "|" + mend + "|fel");
    for (String sheet : List.of("regelverk", "status", "trend")) {
      assertThat(rows(copy, sheet)).isEqualTo(rows(book, sheet));
    }
    assertThat(run("granska", book, "--markera", "-o", copy)).isEqualTo(2);
    assertThat(err())
        .endsWith(
            "Här ligger redan en fil, och den skrivs inte över. Välj ett annat namn, eller flytta filen.\n");
  }

  @Test
  void defectsAreMarkedInABookThatStaysTheSame() throws IOException {
    Path book = book("S4;aktivt;ja;delvis");
    Path copy = folder.resolve("kopia.xlsx");
    assertThat(run("granska", book, "--mark", "-o", copy, "--lang", "en")).isEqualTo(5);
    assertThat(out()).contains("The rule book mitt is verified. Defects: 2.");
    RuleBook original = RuleBooks.read(book).orThrow();
    assertThat(RuleBooks.read(copy).problems()).isEmpty();
    assertThat(RuleBooks.read(copy).orThrow().sha256()).isEqualTo(original.sha256());
    String gap =
        "gap: No row of the table status applies when lifecycle: active, reached: missing.";
    String row = "Suggested row: lifecycle: active, reached: missing, status: ?.";
    String overlap =
        "overlap: Rows S2 (bok.xlsx[status] row 3), S4 (bok.xlsx[status] row 5) both apply when"
            + " lifecycle: active, reached: yes, but only one row may.";
    String aboutGap = "About gap: malvakt verify --explain \"gap\"";
    String aboutOverlap = "About overlap: malvakt verify --explain \"overlap\"";
    assertThat(notes(copy))
        .containsExactly(
            Map.entry("A3", "Målvakt, defect:\n" + overlap + "\n" + aboutOverlap),
            Map.entry("A5", "Målvakt, defect:\nSee A3."),
            Map.entry("B2", "Målvakt, defect:\n" + gap + "\n" + row + "\n" + aboutGap),
            Map.entry("C3", "Målvakt, defect:\nSee B2."),
            Map.entry("C4", "Målvakt, defect:\nSee B2."),
            Map.entry("C5", "Målvakt, defect:\nSee B2."));
    assertThat(rows(copy, "problems"))
        .startsWith("Problems in bok.xlsx", "Errors: 0. Defects: 2. Remarks: 0.")
        .endsWith(
            "status|B2, C3, C4, C5|" + gap + "|" + row + "\n" + aboutGap + "|defect",
            "status|row 3, row 5|" + overlap + "|" + aboutOverlap + "|defect");
  }

  @Test
  void aFollowUpIsMarkedToo() throws IOException {
    Path book = followUp("a-1;många;räknat", "b-7;1;räknat");
    Path copy = folder.resolve("kopia.xlsx");
    assertThat(run("granska", book, "--markera", "-o", copy)).isEqualTo(4);
    String mend =
        "Väntat är ett tal, ja eller nej, eller varför det inte finns något: bortfall, ej"
            + " tillämpligt, sekretess, ännu inte mätt.";
    assertThat(notes(copy))
        .containsExactly(
            Map.entry("A3", "Målvakt, fel:\nMålet \"b-7\" finns inte i uppföljningen."),
            Map.entry("B2", "Målvakt, fel:\n\"många\" är inget utfall.\n" + mend));
    assertThat(rows(copy, "problem"))
        .endsWith(
            "utfall|B2|\"många\" är inget utfall.|" + mend + "|fel",
            "utfall|rad 3|Målet \"b-7\" finns inte i uppföljningen.||fel");
    assertThat(err())
        .startsWith("fel: uppf.xlsx[utfall] B2: ")
        .contains("Celler med en anteckning: 2.\n" + AGAIN + "\n" + HOLDS);
  }

  @Test
  void remarksAreMarkedInAFollowUpThatStaysTheSame() throws IOException {
    Path book =
        write(
            "enkät.xlsx",
            sheet(
                "uppföljning",
                "uppgift;värde",
                "uppföljning;prov",
                "titel;Prov",
                "period;2015",
                "kommuner;Borås, Kungälv"),
            sheet("områden", "id;titel", "a;Arkiv"),
            sheet(
                "mål",
                "id;område;mål;måltyp;målvärde;enhet;enkätfråga",
                "a-1;a;Två kommuner har arkiv;minst;2;kommuner;Har ni arkiv?"),
            sheet("enkät", "Namn;Kommun;Har ni arkiv?", "Eva Ek;Borås;Ja", "Bo Bok;Kungälv;Nej"),
            sheet("Blad1", "mitt;eget"));
    Path copy = folder.resolve("kopia.xlsx");
    assertThat(run("granska", book, "--markera", "-o", copy, "--strikt")).isEqualTo(3);
    String who = "Kolumnen \"Kommun\" (kolumn B) säger vem som svarar.";
    assertThat(notes(copy)).containsExactly(Map.entry("B1", "Målvakt, anmärkning:\n" + who));
    assertThat(rows(copy, "problem"))
        .contains(HOLDS)
        .endsWith(
            "Blad1|hela bladet|Bladet används inte och har inte lästs.|Ett blad vars namn börjar med"
                + " # är en anteckning.|anmärkning",
            "enkät|hela bladet|2 av 2 kommuner har svarat.||anmärkning",
            "enkät|hela bladet|1 kolumn används inte av något mål, och dess celler läses inte in:"
                + " \"Namn\" (kolumn A).||anmärkning",
            "enkät|B1|" + who + "||anmärkning");
    assertThat(rows(copy, "enkät")).isEqualTo(rows(book, "enkät"));
    assertThat(run("konvertera", book, folder.resolve("a.json"))).isZero();
    assertThat(run("konvertera", copy, folder.resolve("b.json"))).isZero();
    assertThat(Files.readString(folder.resolve("b.json")).replace("kopia.xlsx", "enkät.xlsx"))
        .isEqualTo(Files.readString(folder.resolve("a.json")));
    assertThat(err()).doesNotContain("[problem]");
  }

  @Test
  void factsThatARuleBookDeclaresAreNothingWrongWithItsFollowUps() throws IOException {
    Path rules =
        write(
            "egna.xlsx",
            sheet(
                "regelverk",
                "uppgift;värde;tillägg",
                "regelverk;egna;",
                "namn;Egna;",
                "version;1;",
                "tabell;status;U",
                "tabell;trend;F"),
            sheet("uppgifter", "uppgift;typ", "invånare;heltal"),
            sheet("status", "regel;invånare;status", "S1;;uppfyllt"),
            sheet("trend", "regel;utveckling;trend", "T1;;ej bedömd"));
    Path book =
        write(
            "uppf.xlsx",
            sheet(
                "uppföljning",
                "uppgift;värde",
                "uppföljning;prov",
                "titel;Prov",
                "period;2015",
                "kommuner;Borås, Kungälv"),
            sheet("områden", "id;titel", "a;Arkiv"),
            sheet(
                "mål",
                "id;område;mål;måltyp;målvärde;enhet;invånare",
                "a-1;a;Två kommuner har arkiv;minst;2;kommuner;120000"),
            sheet("utfall", "mål;utfall;grund", "a-1;1;räknat"));
    Path copy = folder.resolve("kopia.xlsx");
    assertThat(run("granska", book, "--markera", "--regelverk", rules, "-o", copy))
        .as(err())
        .isZero();
    assertThat(run("granska", book, "--markera", "-o", copy)).isEqualTo(4);
    assertThat(notes(copy).get("G1")).startsWith("Målvakt, fel:\nRubriken \"invånare\" är okänd.");
    assertThat(run("granska", rules, "--regelverk", rules)).isEqualTo(2);
    assertThat(err())
        .endsWith(
            "Med --regelverk sägs vilka egna uppgifter en uppföljnings mål får ha, men här granskas"
                + " ett regelverk. Ta bort --regelverk.\n");
  }

  @Test
  void aProtectedWorkbookOnlyGetsTheListWhichSaysWhy() throws IOException {
    Path book = followUp("a-1;många;räknat");
    Map<String, byte[]> parts = parts(book);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(book))) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(
            new String(part.getValue(), StandardCharsets.UTF_8)
                .replace("<bookViews>", "<workbookProtection lockStructure=\"1\"/><bookViews>")
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    Path copy = folder.resolve("kopia.xlsx");
    assertThat(run("granska", book, "--markera", "-o", copy)).isEqualTo(4);
    String why =
        "Arbetsboken är skyddad. Ta bort skyddet under Granska, Skydda arbetsbok, om du vill ha"
            + " märken i cellerna.";
    assertThat(err())
        .endsWith(
            "Problemen står bara på bladet problem, och inte i cellerna:\n"
                + why
                + "\n"
                + HOLDS
                + "\n");
    assertThat(notes(copy)).isEmpty();
    assertThat(rows(copy, "problem"))
        .contains("Problemen står bara på bladet problem, och inte i cellerna:", why, HOLDS);
  }

  @Test
  void manyProblemsLeaveSomeOnTheListAlone() throws IOException {
    Path book =
        followUp(
            Stream.concat(
                    IntStream.range(0, 1_500).mapToObj(i -> "x-" + i + ";1;räknat"),
                    Stream.of("a-1;många;räknat"))
                .toArray(String[]::new));
    Path copy = folder.resolve("kopia.xlsx");
    assertThat(run("granska", book, "--markera", "-o", copy)).isEqualTo(4);
    assertThat(notes(copy)).hasSize(1_000).containsKey("B1502");
    assertThat(err())
        .contains(
            "Celler med en anteckning: 1 000.\n"
                + "Problem som bara står på bladet: 1. Fler celler än 1 000 med anteckningar gör"
                + " kalkylprogrammet långsamt; laga de första och markera igen.\n");
    assertThat(rows(copy, "problem")).hasSize(7 + 1_001);
  }
}
