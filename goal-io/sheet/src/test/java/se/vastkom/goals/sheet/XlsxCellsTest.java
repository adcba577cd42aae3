package se.vastkom.goals.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.sheet.TestBook.texts;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.io.Said;
import se.vastkom.goals.problem.Checked;

/** The meaning of each kind of cell. */
class XlsxCellsTest {

  private static TestBook row(String cells) {
    return TestBook.of("<row r='1'>" + cells + "</row>");
  }

  private static TestBook number(String stored, String format) {
    return row("<c r='A1' s='1'><v>" + stored + "</v></c>").formats(format);
  }

  /** Returns the only text, and requires that there is no problem. */
  private static String only(TestBook book) {
    Checked<Grid> grid = book.grid();
    assertThat(Said.of(grid)).isEmpty();
    List<List<String>> rows = texts(grid);
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0)).hasSize(1);
    return rows.get(0).get(0);
  }

  @Test
  void readsTextHoweverItIsStored() {
    TestBook book =
        row("<c r='A1' t='s'><v>0</v></c>"
                + "<c r='B1' t='inlineStr'><is><t>i cellen</t></is></c>"
                + "<c r='C1' t='s'><v>1</v></c>"
                + "<c r='D1' t='inlineStr'><is><r><t>80</t></r><r><t xml:space='preserve'> %</t></r>"
                + "<rPh sb='0' eb='1'><t>uttal</t></rPh></is></c>"
                + "<c r='E1' t='s'><v>2</v></c>")
            .strings(
                "<t>delad</t>",
                "<r><rPr><b/></rPr><t>ej </t></r>\n  <r><t>utgått</t></r><rPh><t>x</t></rPh>",
                "<t>a &lt;&#229;&gt; <![CDATA[&]]></t>");

    assertThat(texts(book.grid()))
        .containsExactly(List.of("delad", "i cellen", "ej utgått", "80 %", "a <å> &"));
    assertThat(book.grid().problems()).isEmpty();
  }

  @Test
  void readsEscapesAsTheCharactersTheyStandFor() {
    assertThat(
            only(
                row("<c r='A1' t='s'><v>0</v></c>")
                    .strings("<t>a_x000D__x000A_b _x005F_x0041_ _x00e5_ _x12_ _xZZZZ_</t>")))
        .isEqualTo("a\r\nb _x0041_ å _x12_ _xZZZZ_");
  }

  @Test
  void takesBlanksAwayAndTrimsBlankRowsAndColumns() {
    TestBook book =
        TestBook.of(
                "<row r='2'><c r='B2' t='s'><v>0</v></c><c r='C2' t='s'><v>1</v></c>"
                    + "<c r='E2'/><c r='F2'><v></v></c></row>"
                    + "<row r='4'><c r='A4' t='s'><v>1</v></c></row><row r='1048576'><c"
                    + " r='XFD1048576'/></row>")
            .strings("<t xml:space='preserve'>\u00a0 80 %\u202f</t>", "<t>\u00a0 \u2009</t>");

    assertThat(texts(book.grid())).containsExactly(List.of(""), List.of("", "80 %"));
    assertThat(book.grid().problems()).isEmpty();
  }

  @Test
  void placesEachCellInItsSheet() {
    Grid grid = TestBook.of("<row r='3'><c r='AB3'><v>7</v></c></row>").grid().orThrow();

    assertThat(grid.place().phrase().toString()).contains("bok.xlsx[s]");
    assertThat(grid.rows().get(2).get(27).place().phrase().toString()).contains("AB3");
    assertThat(grid.rows().get(2).get(3).place().phrase().toString()).contains("D3");
    assertThat(grid.rows().get(0).get(0).place().phrase().toString()).contains("A1");
  }

  @Test
  void countsOnWhereAddressesAreLeftOut() {
    assertThat(
            texts(
                TestBook.of(
                        "<row><c><v>1</v></c><c r='C1'><v>3</v></c><c><v>4</v></c></row>"
                            + "<row r='3'><c><v>5</v></c></row><row><c><v>6</v></c></row>")
                    .grid()))
        .containsExactly(List.of("1", "", "3", "4"), List.of(""), List.of("5"), List.of("6"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "1, 1",
    "25.0, 25",
    "0.8, '0,8'",
    "0.80000000000000004, '0,8'",
    "0.30000000000000004, '0,30000000000000004'",
    "1234.5, '1234,5'",
    "-1234.5, '-1234,5'",
    "1.5E3, 1500",
    "1e-3, '0,001'",
    "+7, 7",
    "2.2999999999999998, '2,3'",
    "1.7999999999999998, '1,7999999999999998'",
    "4.35, '4,35'",
    "4.3499999999999996, '4,35'",
    "9007199254740992, 9007199254740992",
    "123456789012345.67, '123456789012345,67'",
    "5.6843418860808015E-14, '0,000000000000056843418860808015'"
  })
  void readsNumbersAsTheShortestDecimalThatIsTheSameNumber(String stored, String text) {
    assertThat(only(number(stored, "General"))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0.8, 9, 80 %",
    "1, 9, 100 %",
    "0, 9, 0 %",
    "0.8, 10, 80 %",
    "0.795, 0.0%, '79,5 %'",
    "0.8, '0\\ %', 80 %",
    "0.8, '0 %', 80 %",
    "12.5, '#,##0%', 1250 %",
    "-0.5, '0%;[Red]-0%', -50 %",
    "0.07, '0%;-0%;0%;@', 7 %",
    "0.28999999999999998, '0%', 29 %",
    "25, '0_%', 25",
    "0.8, '0.00\" kr\"', '0,8'",
    "0.8, '0.0 \"andel\"', '0,8'",
    "1500000, '#,##0', 1500000",
    "1500000, '#,##0.00\\ \"kr\"', 1500000",
    "25, '0\" kommuner\"', 25",
    "25, '[$-41D]#,##0\\ [$kr-41D]', 25",
    "25, 44, 25",
    "0.5, '# ?/?', '0,5'",
    "12345, '0.00E+00', 12345",
    "25, '[Red][<10]0;0', 25",
    "25, '0;;;@', 25",
    "25, '@', 25"
  })
  void readsPerCentAndLeavesOtherFormatsAside(String stored, String format, String text) {
    assertThat(only(number(stored, format))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "42369, 14, 2015-12-31",
    "42369, 15, 2015-12-31",
    "42369, 16, 2015-12-31",
    "42369, 17, 2015-12-31",
    "42369, 22, 2015-12-31",
    "42369, 'yyyy\\-mm\\-dd;@', 2015-12-31",
    "42369, '[$-41D]d mmmm yyyy;@', 2015-12-31",
    "42369, 'D/M/YY', 2015-12-31",
    "42369, 'mmm', 2015-12-31",
    "42369.0, 'yyyy-mm-dd hh:mm', 2015-12-31",
    "1, 14, 1900-01-01",
    "59, 14, 1900-02-28",
    "61, 14, 1900-03-01",
    "2958465, 14, 9999-12-31"
  })
  void readsDaysStoredAsNumbers(String stored, String format, String day) {
    assertThat(only(number(stored, format))).isEqualTo(day);
  }

  @Test
  void countsDaysFrom1904WhereTheBookDoes() {
    TestBook book =
        number("40907", "14")
            .main(
                "<workbookPr date1904='1'/><sheets><sheet name='s' sheetId='1' r:id='rId1'/></sheets>");

    assertThat(only(book)).isEqualTo("2015-12-31");
    assertThat(only(book.sheet("<sheetData><row><c s='1'><v>0</v></c></row></sheetData>")))
        .isEqualTo("1904-01-01");
  }

  @ParameterizedTest
  @CsvSource({
    "2015-12-31, 2015-12-31",
    "2015-12-31T00:00:00, 2015-12-31",
    "2015-12-31T00:00:00Z, 2015-12-31"
  })
  void readsDaysSpelledOut(String stored, String day) {
    assertThat(only(row("<c r='A1' t='d'><v>" + stored + "</v></c>"))).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"42369.5", "0.5"})
  void refusesATimeOfDay(String stored) {
    assertThat(Said.of(number(stored, "14").grid()))
        .containsExactly(
            "bok.xlsx[s] A1: "
                + stored.replace('.', ',')
                + " visas som ett klockslag eller har ett, men väntat är en hel dag. Skriv datumet"
                + " utan tid, som 2015-12-31.",
            "bok.xlsx[s] A1: "
                + stored.replace('.', ',')
                + " is shown as a time of day or has one, but a whole day is expected. Write the"
                + " date without a time, as 2015-12-31.");
  }

  @ParameterizedTest
  @CsvSource({"42369, 20", "42369, 45", "0.5, h:mm", "2, '[h]:mm'", "1, 'mm:ss'", "1, 'h AM/PM'"})
  void refusesWhatIsShownAsATime(String stored, String format) {
    assertThat(Said.of(number(stored, format).grid()).get(0))
        .contains("visas som ett klockslag eller har ett");
  }

  @Test
  void refusesATimeOfADaySpelledOut() {
    assertThat(Said.of(row("<c r='A1' t='d'><v>2015-12-31T09:30:00</v></c>").grid()).get(0))
        .startsWith("bok.xlsx[s] A1: 2015-12-31T09:30:00 visas som ett klockslag");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "60", "-1", "2958466"})
  void refusesDaysThatNeverWere(String stored) {
    assertThat(Said.of(number(stored, "14").grid()))
        .containsExactly(
            "bok.xlsx[s] A1: "
                + stored
                + " är visat som datum men är ingen dag i kalkylbladets kalender. Skriv datumet som"
                + " text, som 1899-12-31.",
            "bok.xlsx[s] A1: "
                + stored
                + " is shown as a date but is no day in the calendar of the spreadsheet. Write the"
                + " date as text, as 1899-12-31.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9007199254740993.5E3", "1e300", "-1e17", "1e-60", "1e999"})
  void refusesNumbersThatCannotBeReadExactly(String stored) {
    assertThat(Said.of(number(stored, "0.0").grid()).get(0))
        .contains(
            " är för stort eller har för många siffror för att läsas exakt; gränsen är"
                + " 9 007 199 254 740 992 och 40 tecken. Skriv ett kortare tal.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0%;0",
        "0;-0%",
        "0%%",
        "0\"%\"",
        "0\\%",
        "0,",
        "0.0,,\"M\"",
        "%",
        "yyyy-mm-dd;0",
        "0%;@;h:mm"
      })
  void refusesFormatsThatShowMoreThanOneThing(String format) {
    assertThat(Said.of(number("0.8", format).grid()))
        .containsExactly(
            "bok.xlsx[s] A1: 0,8 har talformatet "
                + format
                + ", som kan läsas på mer än ett sätt. Välj formatet Allmänt, Tal, Procent eller"
                + " Datum.",
            "bok.xlsx[s] A1: 0,8 has the number format "
                + format
                + ", which can be read in more than one way. Choose the format General, Number,"
                + " Percentage or Date.");
  }

  @Test
  void remarksWhereFewerDecimalsAreShownThanThereAre() {
    Checked<Grid> grid = number("0.795", "0%").grid();

    assertThat(texts(grid)).containsExactly(List.of("79,5 %"));
    assertThat(Said.of(grid))
        .containsExactly(
            "bok.xlsx[s] A1: Cellen visar 80 %, men håller 79,5 %, som är det som läses. Visa fler"
                + " decimaler, eller skriv det avrundade talet.",
            "bok.xlsx[s] A1: The cell shows 80 % but holds 79,5 %, which is what is read. Show more"
                + " decimals, or write the rounded number.");
    assertThat(Said.of(number("2.345", "0.00").grid()).get(0))
        .startsWith("bok.xlsx[s] A1: Cellen visar 2,35, men håller 2,345,");
    assertThat(Said.of(number("2.5", "1").grid()).get(0)).contains("visar 3, men håller 2,5");
    assertThat(Said.of(number("2.345", "#,##0.0??").grid())).isEmpty();
  }

  /** What spreadsheets get of 1 - 0.9. */
  @Test
  void ofMoreDigitsThanASpreadsheetShowsNoMoreAreAskedFor() {
    assertThat(Said.of(number("9.9999999999999978E-2", "0%").grid()))
        .containsExactly(
            "bok.xlsx[s] A1: Cellen visar 10 %, men håller 9,999999999999998 %, som är det som"
                + " läses. Så blir det när kalkylprogrammet räknar, och det visar inte fler än 15"
                + " siffror. Avrunda i formeln, med AVRUNDA, eller skriv det avrundade talet.",
            "bok.xlsx[s] A1: The cell shows 10 % but holds 9,999999999999998 %, which is what is"
                + " read. That comes of how spreadsheets calculate, and they show no more than 15"
                + " digits. Round it in the formula, by ROUND, or write the rounded number.");
  }

  @Test
  void readsNumbersStoredAsText() {
    assertThat(only(row("<c r='A1' t='s' s='1'><v>0</v></c>").strings("<t>80</t>").formats("9")))
        .isEqualTo("80");
    assertThat(only(row("<c r='A1' t='inlineStr'><is><t>1 234,5</t></is></c>")))
        .isEqualTo("1 234,5");
  }

  @Test
  void readsTruthAsJaAndNej() {
    assertThat(texts(row("<c t='b'><v>1</v></c><c t='b'><v>0</v></c>").grid()))
        .containsExactly(List.of("ja", "nej"));
  }

  @Test
  void usesTheValueThatAFormulaHadAndSaysSo() {
    Checked<Grid> grid =
        row("<c r='A1' s='1'><f>B1/C1</f><v>0.8</v></c><c r='B1' t='str'><f>T(1)</f><v>aktivt</v></c>"
                + "<c r='C1' t='b'><f t='shared' si='9'/><v>1</v></c>"
                + "<c r='D1' t='s'><f>[1]x!A1</f><v>0</v></c><c r='E1' t='str'><f>\"\"</f><v></v></c>")
            .formats("9")
            .strings("<t>delad</t>")
            .grid();

    assertThat(texts(grid)).containsExactly(List.of("80 %", "aktivt", "ja", "delad"));
    assertThat(Said.of(grid))
        .startsWith(
            "bok.xlsx[s] A1: Cellen har en formel. Värdet den hade när filen sparades används: \"80"
                + " %\".",
            "bok.xlsx[s] A1: The cell has a formula. The value it had when the file was saved is"
                + " used: \"80 %\".")
        .hasSize(10);
  }

  @Test
  void refusesAFormulaThatWasNeverCalculated() {
    assertThat(Said.of(row("<c r='A1'><f>1+1</f></c><c r='B1'><f>2</f><v></v></c>").grid()))
        .containsExactly(
            "bok.xlsx[s] A1: Cellen har en formel utan uträknat värde. Öppna filen i Excel och spara"
                + " om den, eller skriv ett värde.",
            "bok.xlsx[s] A1: The cell has a formula without a calculated value. Open the file in"
                + " Excel and save it anew, or write a value.",
            "bok.xlsx[s] B1: Cellen har en formel utan uträknat värde. Öppna filen i Excel och spara"
                + " om den, eller skriv ett värde.",
            "bok.xlsx[s] B1: The cell has a formula without a calculated value. Open the file in"
                + " Excel and save it anew, or write a value.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#N/A", "#DIV/0!", "#REF!"})
  void refusesErrors(String error) {
    assertThat(Said.of(row("<c r='A1' t='e'><f>x</f><v>" + error + "</v></c>").grid()))
        .containsExactly(
            "bok.xlsx[s] A1: Cellen visar felet "
                + error
                + ". Laga formeln, eller skriv ett värde.",
            "bok.xlsx[s] A1: The cell shows the error "
                + error
                + ". Mend the formula, or write a value.");
  }

  @Test
  void refusesMergedCellsSaveInAComment() {
    TestBook book =
        TestBook.of("")
            .sheet(
                "<sheetData><row r='1'><c r='A1' t='inlineStr'><is><t># rubrik</t></is></c></row>"
                    + "<row r='2'><c r='B2'><v>1</v></c></row><row r='3'><c r='B3'><v>2</v></c></row>"
                    + "</sheetData><mergeCells count='4'>"
                    + "<mergeCell ref='A1:D1'/>".repeat(200)
                    + ""
                    + "<mergeCell ref='B2:B3'/><mergeCell ref='A9:B10'/><mergeCell ref='E1:F2'/>"
                    + "</mergeCells>");

    assertThat(Said.of(book.grid()))
        .containsExactly(
            "bok.xlsx[s] B2: Cellerna B2:B3 är sammanfogade, och då syns inte vilka rader eller"
                + " kolumner värdet gäller. Dela upp dem och skriv värdet i varje cell, eller börja"
                + " raden med # om den är en kommentar.",
            "bok.xlsx[s] B2: The cells B2:B3 are merged, which hides the rows or columns the value"
                + " holds for. Unmerge them and write the value in each cell, or begin the row with"
                + " # if it is a comment.");
  }

  @Test
  void readsHiddenRowsColumnsAndSheetsWithARemark() {
    TestBook book =
        TestBook.of("")
            .main("<sheets><sheet name='s' sheetId='1' state='veryHidden' r:id='rId1'/></sheets>")
            .sheet(
                "<cols><col min='2' max='3' width='9' hidden='1'/><col min='4' max='4' width='0'/>"
                    + "<col min='6' max='16384' hidden='true'/></cols><sheetData>"
                    + "<row r='1' hidden='1'><c r='A1'><v>1</v></c></row>"
                    + "<row r='2'/><row r='3' ht='0'/><row r='4' hidden='true'><c r='E4'><v>2</v></c>"
                    + "</row><row r='9' hidden='1'/></sheetData>");

    assertThat(texts(book.grid()))
        .containsExactly(List.of("1"), List.of(""), List.of(""), List.of("", "", "", "", "2"));
    assertThat(Said.of(book.grid()))
        .containsExactly(
            "bok.xlsx[s]: Dolda kolumner räknas ändå med: B-D. Visa dem, eller ta bort dem om de"
                + " inte ska gälla.",
            "bok.xlsx[s]: Hidden columns still count: B-D. Unhide them, or delete them if"
                + " they are not to apply.",
            "bok.xlsx[s]: Dolda rader räknas ändå med: 1, 3-4. Visa dem, eller ta bort dem om de"
                + " inte ska gälla.",
            "bok.xlsx[s]: Hidden rows still count: 1, 3-4. Unhide them, or delete them if"
                + " they are not to apply.",
            "bok.xlsx[s]: Bladet är dolt men räknas ändå med. Visa det, eller ta bort det om det"
                + " inte ska gälla.",
            "bok.xlsx[s]: The sheet is hidden but still counts. Unhide it, or delete it if it"
                + " is not to apply.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c r='A1' t='s'><v>7</v></c>",
        "<c r='A1' t='s'><v>2000000000</v></c>",
        "<c r='A1' t='s'><v>-1</v></c>",
        "<c r='A1'><v>åtta</v></c>",
        "<c r='A1'><v>NaN</v></c>",
        "<c r='A1'><v>0x10</v></c>",
        "<c r='A1' s='99'><v>1</v></c>",
        "<c r='A1' t='b'><v>2</v></c>",
        "<c r='A1' t='d'><v>31/12 2015</v></c>",
        "<c r='A1' t='ny'><v>1</v></c>"
      })
  void refusesValuesThatAreNone(String cell) {
    assertThat(Said.of(row(cell).grid()))
        .hasSize(2)
        .first()
        .asString()
        .matches(
            "bok.xlsx\\[s\\] A1: \".*\" går inte att läsa som cellens värde. Skriv värdet igen.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c r='B1'><v>1</v></c><c r='B1'><v>2</v></c>",
        "<c r='B1'><v>1</v></c><c r='A1'><v>2</v></c>",
        "<c r='B1'><v>1</v></c><c r='C7'><v>2</v></c>",
        "<c r='B1'><v>1</v></c><c r='1C'><v>2</v></c>",
        "<c r='B1'><v>1</v></c><c r='FXSHRXX1'><v>2</v></c>"
      })
  void refusesCellsInTheWrongPlaceOrTwice(String cells) {
    assertThat(Said.of(row(cells).grid()))
        .anyMatch(
            said ->
                said.endsWith(
                    ": En cell på raden står på fel plats, eller två gånger. Öppna filen i Excel och"
                        + " spara om den."));
  }

  @Test
  void refusesRowsInTheWrongPlaceOrTwice() {
    assertThat(
            Said.of(
                TestBook.of(
                        "<row r='2'><c r='A2'><v>1</v></c></row><row r='2'><c r='A2'><v>2</v></c></row>")
                    .grid()))
        .containsExactly(
            "bok.xlsx[s]: Raden \"2\" står efter en senare rad, eller två gånger. Öppna filen i"
                + " Excel och spara om den.",
            "bok.xlsx[s]: The row \"2\" stands after a later row, or twice. Open the file in Excel"
                + " and save it anew.");
  }

  @Test
  void leavesCommentsPicturesAndExtensionsAside() {
    TestBook book =
        TestBook.of("")
            .sheet(
                "<sheetData><row r='1'><c r='A1'><v>1</v></c><extLst><ext><c r='B1'><v>2</v></c>"
                    + "</ext></extLst></row></sheetData><legacyDrawing id='x'/>"
                    + "<x:row xmlns:x='urn:other' r='1'><x:c><x:v>3</x:v></x:c></x:row>")
            .part("xl/comments1.xml", "<comments><comment ref='A1'><t>hej</t></comment></comments>")
            .part("xl/media/bild.png", new byte[] {1, 2, 3})
            .part("xl/embeddings/inre.xlsx", TestBook.of("").bytes());

    assertThat(only(book)).isEqualTo("1");
  }
}
