package se.vastkom.goals.malvakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.vastkom.goals.malvakt.Malvakt.Terminal;

/** An analyst begins a follow-up. */
class NewFollowUpTest {

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

  private String said() {
    return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
  }

  private String place(String name) {
    return folder.resolve(name).toString();
  }

  private static void row(Sheet sheet, int number, String... cells) {
    Row row = sheet.createRow(number);
    for (int i = 0; i < cells.length; i++) {
      row.createCell(i).setCellValue(cells[i]);
    }
  }

  @Test
  void aWorkbookThatIsFilledInIsAssessed() throws IOException {
    String file = place("min-2016.xlsx");
    assertThat(run("uppfoljning", "ny", file, "--lan", "Halland")).isZero();
    assertThat(said()).isEqualTo("Uppföljningen att fylla i är skriven: " + file + "\n");
    assertThat(run("bedom", file, "--motor", "direct")).isEqualTo(4);
    assertThat(said()).contains("min-2016.xlsx[mål] rad 2: Rad 2 är mallens exempel");

    try (InputStream in = Files.newInputStream(Path.of(file));
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      book.getSheet("uppföljning").getRow(2).createCell(1).setCellValue("Samverkan 2016");
      book.getSheet("uppföljning").getRow(5).createCell(1).setCellValue(2016);
      row(book.getSheet("områden"), 1, "arkiv", "Arkiv");
      row(
          book.getSheet("mål"),
          1,
          "arkiv-1",
          "arkiv",
          "Fyra har e-arkiv",
          "minst",
          "4",
          "kommuner");
      row(book.getSheet("utfall"), 1, "arkiv-1", "", "namngivet");
      row(book.getSheet("kommuner"), 1, "arkiv-1", "Hylte", "ja");
      row(book.getSheet("kommuner"), 2, "arkiv-1", "Laholm", "nej");
      try (OutputStream to = Files.newOutputStream(Path.of(file))) {
        book.write(to);
      }
    }

    assertThat(run("bedom", file, "--motor", "direct")).as(said()).isZero();
    assertThat(said()).contains("Delvis uppfyllt:", "1 av 4 kommuner", "Totalt 1 mål i 1 område");
  }

  @Test
  void thoseWhoAreFollowedUpAreNamedInOneWay() {
    assertThat(run("uppfoljning", "ny", place("a"), "--kommuner", "Vara, Borås")).isZero();
    assertThat(run("uppfoljning", "ny", place("b"), "--kommun", "Vansbro")).isZero();
    assertThat(folder.resolve("a/kommuner.csv")).exists();
    assertThat(folder.resolve("b/kommuner.csv")).doesNotExist();
    assertThat(run("uppfoljning", "ny", place("c"), "--kommun", "Vara", "--lan", "Halland"))
        .isEqualTo(2);
    assertThat(said())
        .isEqualTo(
            "fel: malvakt: Bara en av --lan, --kommuner och --kommun kan säga vilka som följs upp."
                + " Behåll en.\n");
    assertThat(run("uppfoljning", "ny", place("c"), "--kommuner", "Vara,Borrås")).isEqualTo(2);
    assertThat(said())
        .isEqualTo(
            "fel: malvakt: Det finns ingen kommun som heter \"Borrås\". Väntat är ett namn eller en"
                + " kommunkod, som Borås eller 1490. Menade du \"Borås\"?\n");
    assertThat(folder.resolve("c")).doesNotExist();
  }

  @Test
  void englishIsWrittenInEnglish() throws IOException {
    String file = place("mine.xlsx");
    assertThat(run("follow-up", "new", file, "--county", "Halland", "--lang", "en")).isZero();
    assertThat(said()).isEqualTo("The follow-up to fill in is written: " + file + "\n");
    try (InputStream in = Files.newInputStream(Path.of(file));
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      assertThat(book.getSheet("goals").getRow(1).getCell(0).getStringCellValue())
          .isEqualTo("EXAMPLE arkiv-1");
    }
  }

  @Test
  void nothingIsWrittenOver() throws IOException {
    String file = place("min.xlsx");
    Files.writeString(Path.of(file), "min egen");
    assertThat(run("uppfoljning", "ny", file)).isEqualTo(2);
    assertThat(Files.readString(Path.of(file))).isEqualTo("min egen");
    assertThat(run("uppfoljning", "ny", folder.toString())).isEqualTo(2);
    assertThat(said()).contains("Mappen är inte tom");
    assertThat(run("uppfoljning", "ny", place("min.csv"))).isEqualTo(2);
    assertThat(said())
        .endsWith(
            "En uppföljning att fylla i skrivs som arbetsbok (.xlsx) eller mapp (utan ändelse), men"
                + " ändelsen är .csv. Byt namn.\n");
  }
}
