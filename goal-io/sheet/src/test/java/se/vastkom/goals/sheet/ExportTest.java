package se.vastkom.goals.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.words.Words;

class ExportTest {

  private static Export read(String rows) {
    TestBook book =
        TestBook.of(rows)
            .part(
                "xl/styles.xml",
                "<styleSheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
                    + "<cellXfs><xf numFmtId='0'/><xf numFmtId='22'/></cellXfs></styleSheet>");
    return Workbook.exports("enkät.xlsx", book.bytes(), Limits.SURVEY).orThrow().get("s");
  }

  @Test
  void aFaultInOneCellLeavesTheOthers() {
    Export export =
        read(
            "<row r='1'><c r='A1' t='inlineStr'><is><t>Borås</t></is></c><c r='B1' t='e'>"
                + "<v>#N/A</v></c></row>");
    assertThat(export.grid().rows().get(0).get(0).text()).isEqualTo("Borås");
    assertThat(export.problems())
        .extracting(problem -> Words.swedish().say(problem.phrase()))
        .singleElement()
        .asString()
        .startsWith("enkät.xlsx[s] B1: ");
    assertThat(export.checked().value()).isEmpty();
  }

  @Test
  void aTimeKeepsTheNumberThatIsStored() {
    Export export = read("<row r='1'><c r='A1' s='1'><v>42745.5</v></c></row>");
    assertThat(export.grid().rows())
        .containsExactly(List.of(new Cell(export.problems().get(0).place(), "42745,5", true)));
  }

  @Test
  void everyFaultyCellIsToldThoughOneColumnHasManyOfThem() {
    StringBuilder rows = new StringBuilder();
    for (int row = 1; row <= 1_500; row++) {
      rows.append("<row r='" + row + "'><c r='A" + row + "' s='1'><v>42745.5</v></c></row>");
    }
    rows.append("<row r='1501'><c r='B1501' t='e'><v>#N/A</v></c></row>");
    assertThat(read(rows.toString()).problems())
        .filteredOn(problem -> problem.place().column() == 2)
        .hasSize(1);
  }
}
