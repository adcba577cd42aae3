package se.vastkom.goals.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;

/** Workbooks with a piece missing: each is refused or marked, and a marked one can be read. */
class MarkingDamagedTest {

  private static final TestBook BOOK =
      NotedBook.with(NotedBook.shape("Note"))
          .typed()
          .formats("0.0 %", "9")
          .replacing(
              TestBook.SHEET,
              "<sheetData>",
              "<cols><col min='1' max='2' width='12' style='1'/></cols><sheetData>"
                  + "<row r='1' s='2' customFormat='1' ht='30'/>")
          .replacing(
              TestBook.SHEET,
              "</sheetData>",
              "</sheetData><mergeCells><mergeCell ref='C1:D2'/></mergeCells>");

  @Property(tries = 300)
  void aPieceIsMissing(
      @ForAll @IntRange(max = 100_000) int part,
      @ForAll @IntRange(max = 100_000) int from,
      @ForAll @IntRange(min = 1, max = 40) int length,
      @ForAll boolean isReplaced)
      throws IOException {
    byte[] whole = BOOK.bytes();
    Archive archive = Archive.open("", whole).orThrow();
    List<String> names = archive.names();
    String name = names.get(part % names.size());
    String text = new String(archive.read(name).readAllBytes(), StandardCharsets.UTF_8);
    int begin = from % text.length();
    int end = Math.min(text.length(), begin + length);
    String damaged = text.substring(0, begin) + (isReplaced ? "7" : "") + text.substring(end);

    Checked<byte[]> copy =
        MarkableWorkbook.of("bok", BOOK.with(name, damaged), Limits.WORKBOOK)
            .then(
                book ->
                    book.copy(
                        Sheet.named(book.freeName("problem")).row(Entry.text("vad")), marks(book)));

    copy.value()
        .ifPresent(
            bytes -> assertThat(Xlsx.read("bok", bytes, Limits.WORKBOOK).value()).isPresent());
  }

  private static List<Mark> marks(MarkableWorkbook book) {
    return List.of(at(2, 2), at(1, 4), at(7, 1)).stream()
        .filter(book::has)
        .map(cell -> new Mark(cell, "fel", Sheet.Tint.RED))
        .toList();
  }

  private static Place at(int row, int column) {
    return Place.cell("bok", "s", row, column);
  }
}
