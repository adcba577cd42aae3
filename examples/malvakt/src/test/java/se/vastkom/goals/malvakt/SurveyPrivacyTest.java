package se.vastkom.goals.malvakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.malvakt.Malvakt.Terminal;
import se.vastkom.goals.sheet.Entry;
import se.vastkom.goals.sheet.Sheet;
import se.vastkom.goals.sheet.Xlsx;

/**
 * Whoever answers a survey is nobody that anything we write tells of. The name and the address are
 * invented, and stand wherever a workbook has room for them.
 */
class SurveyPrivacyTest {

  private static final String NAME = "Tilda Pahittad";
  private static final String ADDRESS = "tilda.pahittad@example.org";
  private static final List<String> TRACES = List.of("tilda", "pahittad@", "example.org");

  /** The survey beside a follow-up, and the survey as a sheet of one. */
  private static final String FOLDER = "uppf";

  private static final String WORKBOOK = "Uppföljning " + NAME + ".xlsx";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;

  private int run(String... arguments) {
    out.reset();
    err.reset();
    return Malvakt.run(
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            /* isTerminal */ false,
            Map.of()),
        arguments);
  }

  @BeforeEach
  void writeFollowUps() throws IOException {
    Path beside = Files.createDirectory(folder.resolve(FOLDER));
    Files.writeString(
        beside.resolve("uppfoljning.yaml"),
        """
        uppföljning: digital-2016
        titel: Digital samverkan
        period: 2016
        kommuner: [Ale, Borås, Vara]
        områden: [{id: arkiv, titel: Arkiv}]
        flera svar: senaste
        svarstid: Svarat
        """);
    Files.writeString(
        beside.resolve("mal.csv"),
        """
        id;område;mål;måltyp;målvärde;enhet;enkätfråga;mäts som
        arkiv-1;arkiv;E-arkiv;minst;2;kommuner;Har ni;
        arkiv-2;arkiv;Larm;minst;80;%;Hur stor;medel
        """);
    Files.write(
        beside.resolve("enkat.xlsx"), planted(List.of(survey("Svar " + NAME), blank(NAME))));
    Files.writeString(beside.resolve("Enkät från " + NAME + ".txt"), NAME);
    Files.write(
        folder.resolve(WORKBOOK),
        planted(
            List.of(
                sheet(
                    "uppföljning",
                    "uppgift|värde",
                    "uppföljning|digital-2016",
                    "titel|Digital samverkan",
                    "period|2016",
                    "kommuner|Ale, Borås, Vara",
                    "flera svar|senaste",
                    "svarstid|Svarat"),
                sheet("områden", "id|titel", "arkiv|Arkiv"),
                sheet(
                    "mål",
                    "id|område|mål|måltyp|målvärde|enhet|enkätfråga|mäts som",
                    "arkiv-1|arkiv|E-arkiv|minst|2|kommuner|Har ni|",
                    "arkiv-2|arkiv|Larm|minst|80|%|Hur stor|medel"),
                survey("enkät"),
                blank(NAME))));
  }

  private static Sheet survey(String name) {
    return sheet(
        name,
        NAME + "||||||||",
        "ID|Svarat|Namn|E-post|Kommun|Har ni det?|Hur stor andel?|Kommentar|Ring " + NAME,
        "1|2017-01-10 08:30|" + NAME + "|" + ADDRESS + "|Ale|Ja|54 %|Hälsar " + NAME + "|" + NAME,
        "2|2017-01-10 08:40|" + NAME + "|" + ADDRESS + "|Vara|Nej|vet ej|" + ADDRESS + "|",
        "3|2017-01-10 08:50|" + NAME + "|" + ADDRESS + "|Vara|Planeras|12 %|#N/A " + NAME + "|",
        "4|2017-01-10 09:00|" + NAME + "|" + ADDRESS + "|Lund|Ja|99 %||" + NAME,
        "5|" + ADDRESS + "|" + NAME + "|" + ADDRESS + "|Borås|Ja|1 %||" + NAME);
  }

  private static Sheet blank(String name) {
    return Sheet.named(name);
  }

  private static Sheet sheet(String name, String... rows) {
    return Sheet.named(name)
        .rows(
            Stream.of(rows)
                .map(row -> Stream.of(row.split("\\|", -1)).map(Entry::text).toList())
                .toList());
  }

  /** Returns a workbook with comments by and properties of the person. */
  private static byte[] planted(List<Sheet> sheets) throws IOException {
    Map<String, byte[]> parts = parts(Xlsx.write(sheets));
    String comments =
        "<comments xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><authors>"
            + "<author>%1$s</author></authors><commentList><comment ref='F3' authorId='0'><text>"
            + "<t>%1$s, %2$s</t></text></comment></commentList></comments>";
    parts.put("xl/comments1.xml", bytes(comments));
    for (int sheet = 1; sheet <= sheets.size(); sheet++) {
      parts.put(
          "xl/worksheets/_rels/sheet" + sheet + ".xml.rels",
          bytes(
              "<Relationships"
                  + " xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                  + "<Relationship Id='rId1' Target='../comments1.xml' Type='http://schemas."
                  + "openxmlformats.org/officeDocument/2006/relationships/comments'/>"
                  + "</Relationships>"));
    }
    parts.put(
        "docProps/core.xml",
        bytes(
            "<cp:coreProperties xmlns:cp='http://schemas.openxmlformats.org/package/2006/metadata/"
                + "core-properties' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
                + "<dc:creator>%1$s</dc:creator><cp:lastModifiedBy>%2$s</cp:lastModifiedBy>"
                + "</cp:coreProperties>"));
    parts.put("docProps/app.xml", bytes("<Properties><Company>%1$s</Company></Properties>"));
    ByteArrayOutputStream book = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(book)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return book.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.formatted(NAME, ADDRESS).getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, byte[]> parts(byte[] book) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    if (text(book).startsWith("%PDF")) {
      try (PDDocument read = Loader.loadPDF(book)) {
        String told =
            new PDFTextStripper().getText(read) + read.getDocumentInformation().getCOSObject();
        parts.put("text", told.getBytes(StandardCharsets.UTF_8));
        for (var file :
            read.getDocumentCatalog().getNames().getEmbeddedFiles().getNames().entrySet()) {
          parts.put(file.getKey(), file.getValue().getEmbeddedFile().toByteArray());
        }
      }
      return parts;
    }
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        parts.put(part.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  @ParameterizedTest
  @ValueSource(strings = {FOLDER, WORKBOOK})
  void nothingThatIsWrittenTellsOfThoseWhoAnswered(String followUp) throws IOException {
    String input = folder.resolve(followUp).toString();
    Path written = Files.createDirectory(folder.resolve("skrivet"));
    for (String format : List.of("csv", "html", "json", "oppna-data", "pdf", "text", "xlsx")) {
      String place = written.resolve("bedomning-" + format).toString();
      write("bedom", input, "--motor", "direct", "--format", format, "-o", place);
    }
    for (String form : List.of("mapp", "bok.xlsx", "bok.json")) {
      write("konvertera", input, written.resolve(form).toString());
    }
    write("rapport", input, "--motor", "direct", "-o", written.resolve("webb").toString());
    write("enkat", "mall", input, "-o", written.resolve("mall.xlsx").toString());
    assertThat(traces(written)).isEmpty();
    assertThat(parts(Files.readAllBytes(written.resolve("bedomning-pdf"))))
        .containsOnlyKeys("text", "resultat.json");
  }

  private void write(String... arguments) {
    assertThat(run(arguments)).as(err.toString(StandardCharsets.UTF_8)).isZero();
  }

  /** Returns where something of the person is found: in names of files, and in all their parts. */
  private static List<String> traces(Path written) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(written)) {
      for (Path path : paths.toList()) {
        search(path.getFileName().toString(), written.relativize(path).toString(), found);
        if (Files.isRegularFile(path)) {
          byte[] bytes = Files.readAllBytes(path);
          search(text(bytes), path.toString(), found);
          for (Map.Entry<String, byte[]> part : parts(bytes).entrySet()) {
            search(part.getKey() + text(part.getValue()), path + "!" + part.getKey(), found);
          }
        }
      }
    }
    return found;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void search(String text, String place, List<String> found) {
    String lower = text.toLowerCase(Locale.ROOT);
    TRACES.stream().filter(lower::contains).forEach(trace -> found.add(place + ": " + trace));
  }

  /** What is told in the terminal names the columns, and quotes no cell of theirs. */
  @Test
  void whatIsSaidNamesTheColumnsThatWereLeftOut() {
    assertThat(run("enkat", folder.resolve(FOLDER).toString())).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("5 kolumner används inte av något mål, och deras celler läses inte in: \"ID\"")
        .doesNotContain(ADDRESS);
  }

  /** A search that finds nothing must be one that could. */
  @Test
  void theSearchFindsWhatIsPlanted() throws IOException {
    assertThat(traces(folder))
        .anyMatch(found -> found.contains("enkat.xlsx!docProps/core.xml: tilda"))
        .anyMatch(found -> found.contains("enkat.xlsx!xl/comments1.xml: example.org"))
        .anyMatch(found -> found.contains("enkat.xlsx!xl/workbook.xml: tilda"))
        .anyMatch(found -> found.startsWith(WORKBOOK + ": tilda"));
  }
}
