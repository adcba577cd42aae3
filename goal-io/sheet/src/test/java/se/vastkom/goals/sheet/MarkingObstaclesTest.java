package se.vastkom.goals.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Words;

/** Workbooks whose cells are not to be marked: their copies have a sheet more, and no marks. */
class MarkingObstaclesTest {

  private static final Sheet LIST = Sheet.named("problem").row(Entry.text("vad"));

  private static MarkableWorkbook markable(byte[] book) {
    return MarkableWorkbook.of("bok.xlsx", book, Limits.WORKBOOK).orThrow();
  }

  private static void isOnlyListed(TestBook book, String why) throws IOException {
    byte[] bytes = book.bytes();
    MarkableWorkbook markable = markable(bytes);
    assertThat(markable.obstacles().stream().map(one -> Words.swedish().say(one)))
        .containsExactly(why);
    byte[] copy =
        markable
            .copy(LIST, List.of(new Mark(Place.cell("bok.xlsx", "s", 1, 1), "fel", Sheet.Tint.RED)))
            .orThrow();
    Archive before = Archive.open("", bytes).orThrow();
    Archive after = Archive.open("", copy).orThrow();
    for (String part : before.names()) {
      boolean isChanged =
          List.of(
                  "[Content_Types].xml",
                  "xl/_rels/workbook.xml.rels",
                  "xl/styles.xml",
                  "xl/workbook.xml")
              .contains(part);
      if (!isChanged) {
        assertThat(after.read(part).readAllBytes())
            .as(part)
            .isEqualTo(before.read(part).readAllBytes());
      }
    }
    assertThat(after.names()).hasSize(before.names().size() + 1);
    assertThat(Xlsx.read("", copy, Limits.WORKBOOK).orThrow().sheets()).containsKey("problem");
  }

  @Test
  void whatIsNotToBeChangedOnlyGetsTheSheet() throws IOException {
    TestBook plain = TestBook.of("<row r='1'><c r='A1'><v>7</v></c></row>");
    isOnlyListed(
        NotedBook.with(NotedBook.shape("Button")),
        "Bladet s har anteckningar, knappar eller former av ett slag som anteckningar inte kan"
            + " läggas till bland.");
    isOnlyListed(
        NotedBook.with("<v:shape><br></v:shape>"),
        "Bladet s har anteckningar, knappar eller former av ett slag som anteckningar inte kan"
            + " läggas till bland.");
    isOnlyListed(
        NotedBook.with(NotedBook.shape("Note")).without("xl/comments1.xml"),
        "Bladet s har anteckningar, knappar eller former av ett slag som anteckningar inte kan"
            + " läggas till bland.");
    isOnlyListed(
        NotedBook.with(NotedBook.shape("Note"))
            .part(
                "xl/worksheets/_rels/sheet1.xml.rels",
                TestBook.links(
                    "vmlDrawing", "../drawings/vmlDrawing1.vml",
                    "vmlDrawing", "../drawings/vmlDrawing2.vml",
                    "threadedComment", "../threadedComments/threadedComment1.xml")),
        "Arbetsboken har kommentarstrådar, där anteckningar inte ska blandas in.");
    isOnlyListed(
        plain.replacing(
            "xl/_rels/workbook.xml.rels",
            "</Relationships>",
            "<Relationship Id='rId9' Type='http://schemas.microsoft.com/office/2017/10/"
                + "relationships/person' Target='persons/person.xml'/></Relationships>"),
        "Arbetsboken har kommentarstrådar, där anteckningar inte ska blandas in.");
    isOnlyListed(
        TestBook.of("")
            .main(
                "<workbookProtection lockStructure='1'/>"
                    + "<sheets><sheet name='s' sheetId='1' r:id='rId1'/></sheets>"),
        "Arbetsboken är skyddad. Ta bort skyddet under Granska, Skydda arbetsbok, om du vill ha"
            + " märken i cellerna.");
    isOnlyListed(
        TestBook.of("").sheet("<sheetData/><sheetProtection sheet='1' objects='1'/>"),
        "Bladet s är skyddat. Ta bort skyddet under Granska, Ta bort bladets skydd, om du vill ha"
            + " märken i cellerna.");
    isOnlyListed(
        TestBook.of("")
            .replacing(
                "_rels/.rels",
                "</Relationships>",
                "<Relationship Id='rId9' Type='http://schemas.openxmlformats.org/package/2006/"
                    + "relationships/digital-signature/origin' Target='_xmlsignatures/origin.sigs'/>"
                    + "</Relationships>")
            .part("_xmlsignatures/origin.sigs", " "),
        "Arbetsboken är digitalt signerad, och signaturen gäller bara orört innehåll.");
    isOnlyListed(
        TestBook.of("<row r='2'/><row r='1'/>"),
        "Bladet s har celler i oordning. Öppna filen i Excel och spara om den, om du vill ha märken"
            + " i cellerna.");
    isOnlyListed(
        TestBook.of("")
            .part(
                "xl/worksheets/_rels/sheet1.xml.rels",
                "<Relationships>" + "<a>".repeat(200) + "</a>".repeat(200) + "</Relationships>"),
        "Bladet s har celler i oordning. Öppna filen i Excel och spara om den, om du vill ha märken"
            + " i cellerna.");
    isOnlyListed(
        TestBook.of("").sheet(""),
        "Bladet s har celler i oordning. Öppna filen i Excel och spara om den, om du vill ha märken"
            + " i cellerna.");
  }

  @Test
  void whatForbidsNothingIsNoObstacle() {
    byte[] book =
        TestBook.of("")
            .main("<workbookProtection/><sheets><sheet name='s' sheetId='1' r:id='rId1'/></sheets>")
            .sheet("<sheetData/><sheetProtection sheet='0'/>")
            .bytes();
    assertThat(markable(book).obstacles()).isEmpty();
  }
}
