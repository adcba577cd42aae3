package se.vastkom.goals.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.vastkom.goals.io.LibreOffice;
import se.vastkom.goals.io.Said;
import se.vastkom.goals.problem.Checked;

/**
 * Workbooks written by LibreOffice: two kept beside this class, whose making beside/HOW.md
 * describes, and, where the program is installed, new ones.
 */
@Tag("slow")
class XlsxLibreOfficeTest {

  private static final List<List<String>> CELLS =
      List.of(
          List.of("# påhittade celler, en av varje sort"),
          List.of("sort", "värde"),
          List.of("text", "ej utgått"),
          List.of("tal", "1234,5"),
          List.of("procent", "80 %"),
          List.of("procent med decimaler", "79,5 %"),
          List.of("dag", "2015-12-31"),
          List.of("sanning", "ja"),
          List.of("formel", "80 %"),
          List.of("tal som text", "80"));

  @TempDir private Path folder;

  private static Checked<Workbook> read(byte[] bytes) {
    return Workbook.read("bok.xlsx", bytes, Limits.WORKBOOK);
  }

  private static byte[] kept(String name) {
    return Files.beside(file -> XlsxLibreOfficeTest.class.getResourceAsStream(file), "beside")
        .read(name, Limits.WORKBOOK)
        .orThrow();
  }

  private static void isOurBook(byte[] bytes) {
    Workbook book = read(bytes).orThrow();
    for (Sheet sheet : XlsxWrittenTest.BOOK) {
      Checked<Grid> grid = TestBook.grid(book, sheet.name());
      assertThat(Said.of(grid)).isEmpty();
      assertThat(TestBook.texts(grid))
          .isEqualTo(
              sheet.rows().stream()
                  .map(row -> row.stream().map(Entry::readBack).toList())
                  .toList());
    }
  }

  private static void isEachKindOfCell(byte[] bytes, String sheet) {
    Checked<Grid> grid = TestBook.grid(read(bytes).orThrow(), sheet);

    assertThat(TestBook.texts(grid)).isEqualTo(CELLS);
    assertThat(Said.of(grid).stream().filter(said -> said.contains("B9")))
        .containsExactly(
            "bok.xlsx["
                + sheet
                + "] B9: Cellen har en formel. Värdet den hade när filen sparades"
                + " används: \"80 %\".",
            "bok.xlsx["
                + sheet
                + "] B9: The cell has a formula. The value it had when the file was"
                + " saved is used: \"80 %\".");
    assertThat(grid.problems()).hasSize(1);
  }

  @Test
  void readsOurBookAsLibreOfficeSavedIt() {
    isOurBook(kept("libreoffice-book.xlsx"));
  }

  @Test
  void readsEachKindOfCellAsLibreOfficeSavedIt() {
    isEachKindOfCell(kept("libreoffice-cells.xlsx"), "celler");
  }

  @Test
  void readsTheSameOfOpenDocument() {
    isOurBook(kept("libreoffice-book.ods"));
    isEachKindOfCell(kept("libreoffice-cells.ods"), "celler");
  }

  @Test
  void libreOfficeOpensAndSavesOurBook() throws Exception {
    isOurBook(LibreOffice.resaved(Xlsx.write(XlsxWrittenTest.BOOK), folder));
  }

  @Test
  void libreOfficeMakesABookOfEachKindOfCell() throws Exception {
    byte[] cells =
        Files.beside(file -> XlsxLibreOfficeTest.class.getResourceAsStream(file), "beside")
            .read("cells.fods", Limits.WORKBOOK)
            .orThrow();

    Path file = java.nio.file.Files.write(folder.resolve("cells.fods"), cells);
    Path saved = LibreOffice.converted(List.of(file), LibreOffice.XLSX, folder);

    isEachKindOfCell(java.nio.file.Files.readAllBytes(saved.resolve("cells.xlsx")), "celler");
  }
}
