package se.vastkom.goals.sheet;

/** A workbook with notes as Excel stores them. */
final class NotedBook {

  private NotedBook() {}

  /**
   * Returns a book whose sheet has a note at B2, with these shapes, and in another drawing a
   * picture in its heading.
   */
  static TestBook with(String shapes) {
    return TestBook.of("<row r='2'><c r='B2'><v>7</v></c></row>")
        .sheet(
            "<sheetData><row r='2'><c r='B2'><v>7</v></c></row></sheetData>"
                + "<legacyDrawing xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/"
                + "relationships' r:id='rId2'/><legacyDrawingHF xmlns:r='http://schemas."
                + "openxmlformats.org/officeDocument/2006/relationships' r:id='rId1'/>")
        .part(
            "xl/worksheets/_rels/sheet1.xml.rels",
            TestBook.links(
                "vmlDrawing", "../drawings/vmlDrawing1.vml",
                "vmlDrawing", "../drawings/vmlDrawing2.vml",
                "comments", "../comments1.xml"))
        .part("xl/drawings/vmlDrawing1.vml", "<xml/>")
        .part(
            "xl/drawings/vmlDrawing2.vml",
            "<xml xmlns:v='urn:schemas-microsoft-com:vml'"
                + " xmlns:o='urn:schemas-microsoft-com:office:office'"
                + " xmlns:x='urn:schemas-microsoft-com:office:excel'>"
                + "<o:shapelayout v:ext='edit'><o:idmap v:ext='edit' data='3'/></o:shapelayout>"
                + "<v:shapetype id='_x0000_t202'/>"
                + shapes
                + "</xml>")
        .part(
            "xl/comments1.xml",
            "<comments xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
                + "<authors><author>Anna</author></authors><commentList>"
                + "<comment ref='B2' authorId='0'><text><t>min &amp; din</t>"
                + "<phoneticPr fontId='1'/></text></comment></commentList></comments>");
  }

  /** Returns the shape of the note, or of something else at its cell. */
  static String shape(String kind) {
    return "<v:shape id='_x0000_s4095' type='#_x0000_t202'><x:ClientData ObjectType='"
        + kind
        + "'><x:Anchor>\n 2, 15, 0, 2, 4, 15, 3, 16</x:Anchor><x:Row>1</x:Row>"
        + "<x:Column>1</x:Column></x:ClientData></v:shape>";
  }
}
