package se.vastkom.goals.io;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Files of the wrong kind, each with one sentence that says what it is and what to do. */
class ForeignFileTest {

  private static final String KOLADA =
      """
      {"count": 1, "values": [{"kpi": "N00900", "municipality": "1480", "period": 2015,
        "values": [{"gender": "T", "value": 5.5}]}]}
      """;

  private static final String JSON_STAT =
      """
      {"version": "2.0", "class": "dataset", "id": ["Region"], "size": [1], "value": [7],
        "dimension": {"Region": {"category": {"index": {"1480": 0}}}}}
      """;

  private static List<String> said(String name, byte[] bytes) {
    return Said.of(FollowUps.read(FollowUpSource.of(name, bytes)));
  }

  private static byte[] zip(String... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void aWorkbookOfAnotherNameIsToldToHaveItsOwnEnding() throws IOException {
    byte[] workbook = zip("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml");
    assertThat(said("svar.bin", workbook))
        .containsExactly(
            "svar.bin: Filen är en arbetsbok, men namnet säger något annat. Ge det ändelsen .xlsx,"
                + " och ange filen igen.",
            "svar.bin: The file is a workbook, but its name says something else. Let it end with"
                + " .xlsx, and give the file again.");
  }

  @Test
  void eachOtherKindIsNamedWithWhatToDo() throws IOException {
    byte[] ods =
        "PK\u0003\u0004....mimetypeapplication/vnd.oasis.opendocument.spreadsheet".getBytes(UTF_8);
    isSaid(
        "a.bin",
        ods,
        "Filen är ett OpenDocument-kalkylblad, men namnet säger något annat. Ge det ändelsen .ods");
    isSaid(
        "a.xls",
        "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1".getBytes(ISO_8859_1),
        "Filen är en äldre arbetsbok (.xls), som inte läses. Öppna den");
    isSaid(
        "a.docx",
        zip("word/document.xml"),
        "Filen är ett Word-dokument. Är det en publicerad sida, spara den som oformaterad text");
    isSaid(
        "a.pdf", "%PDF-1.4\n".getBytes(UTF_8), "Filen är en PDF, som inte läses. Kopiera texten");
    isSaid(
        "a.px",
        "CHARSET=\"ANSI\";\nAXIS-VERSION=\"2010\";\n".getBytes(UTF_8),
        "Filen är statistik i formatet PX, med utfall men utan mål.");
    isSaid(
        "sida",
        "\n<!DOCTYPE html>\n<HTML>".getBytes(UTF_8),
        "Filen är en webbsida (HTML). Ge den ändelsen .html, så läses den som en publicerad sida.");
    isSaid(
        "kommuner.csv",
        "mål;kommun;utfall\n".getBytes(UTF_8),
        "Filen är en ensam CSV-fil, men en uppföljning läses ur en mapp. Ange mappen den ligger i;");
  }

  @Test
  void jsonOfOthersIsNamedInOneSentence() {
    isSaid(
        "kolada.json",
        KOLADA.getBytes(UTF_8),
        "Filen är JSON från Kolada, med utfall men utan mål. Skriv talen i utfall.csv");
    isSaid(
        "stat.json",
        JSON_STAT.getBytes(UTF_8),
        "Filen är statistik i formatet JSON-stat, med utfall men utan mål.");
    isSaid(
        "annat.json",
        "{\"a\": 1}".getBytes(UTF_8),
        "Filen är JSON, men ingen uppföljning som Målvakt har skrivit. Ange en sådan fil");
    assertThat(said("kolada.json", KOLADA.getBytes(UTF_8)).get(1))
        .isEqualTo(
            "kolada.json: The file is JSON from Kolada, with outcomes but without goals. Write the"
                + " numbers in utfall.csv or kommuner.csv in a folder with uppfoljning.yaml and"
                + " mal.csv, and give the folder.");
  }

  private static void isSaid(String name, byte[] bytes, String beginning) {
    assertThat(said(name, bytes)).hasSize(2).first().asString().startsWith(name + ": " + beginning);
  }
}
