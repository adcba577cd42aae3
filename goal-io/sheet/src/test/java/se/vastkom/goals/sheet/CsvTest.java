package se.vastkom.goals.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.io.Said;
import se.vastkom.goals.problem.Checked;

class CsvTest {

  private static final String BROKEN_SV =
      "Raden går inte att dela i celler: ett citattecken öppnas men stängs aldrig, text följer efter"
          + " ett som stänger, eller cellerna är orimligt många. Skriv ett citattecken inne i en"
          + " cell som två.";
  private static final String BROKEN_EN =
      "The row cannot be divided into cells: a quotation mark opens and never closes, text follows"
          + " one that closes, or the cells are far too many. Write a quotation mark within a cell"
          + " as two.";

  private static Checked<Grid> read(String text) {
    return Csv.read("mal.csv", text.getBytes(StandardCharsets.UTF_8), Limits.STANDARD);
  }

  private static List<List<String>> texts(Grid grid) {
    return grid.rows().stream().map(row -> row.stream().map(Cell::text).toList()).toList();
  }

  private static List<List<String>> texts(String text) {
    return texts(read(text).orThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mål;utfall\na;1,5\n",
        "mål;utfall\r\na;1,5\r\n",
        "mål;utfall\ra;1,5\r",
        "mål;utfall\na;1,5",
        "\ufeffmål;utfall\r\na;1,5\r\n",
        "mål,utfall\na,\"1,5\"\n",
        "\ufeffmål,utfall\r\na,\"1,5\"\r\n",
        "\"mål\";\"utfall\"\n\"a\";\"1,5\"\n",
        " mål ;\tutfall\n a ; 1,5 \n",
        "mål\tutfall\r\na\t1,5\r\n",
        "sep=;\r\nmål;utfall\r\na;1,5\r\n",
        "\ufeffsep=\t\nmål\tutfall\na\t1,5\n",
        "sep=,\nmål,utfall\na,\"1,5\"\n"
      })
  void readsSemicolonsAndCommasWithAnyLineEndAndWithOrWithoutMark(String text) {
    assertThat(texts(text)).containsExactly(List.of("mål", "utfall"), List.of("a", "1,5"));
  }

  @Test
  void tellsTheSeparatorByTheFirstLineThatIsNoComment() {
    assertThat(texts("# a;b\n\nmål,utfall\nx;y,1\n"))
        .containsExactly(
            List.of("# a;b"), List.of(""), List.of("mål", "utfall"), List.of("x;y", "1"));
    assertThat(texts("mål\na,b\n")).containsExactly(List.of("mål"), List.of("a,b"));
    assertThat(texts("\"mål; alla\",utfall\nx,1\n"))
        .containsExactly(List.of("mål; alla", "utfall"), List.of("x", "1"));
    assertThat(texts("a\tb,c\n")).containsExactly(List.of("a\tb", "c"));
  }

  @Test
  void countsRowsFromTheLineBelowExcelsOwn() {
    assertThat(Said.of(read("sep=;\na;b\n\"x\"y;2\n")))
        .containsExactly("mal.csv rad 2: " + BROKEN_SV, "mal.csv row 2: " + BROKEN_EN);
    assertThat(texts("sep=;")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"|", "", ";;"})
  void refusesASeparatorThatIsNone(String separator) {
    assertThat(Said.of(read("sep=" + separator + "\na|b\n")))
        .containsExactly(
            "mal.csv rad 1: Första raden säger att cellerna skiljs av \"%s\". Väntat är semikolon,"
                    .formatted(separator)
                + " komma eller tabb. Ta bort raden, eller spara filen som \"CSV UTF-8\" i Excel.",
            "mal.csv row 1: The first line says that \"%s\" stands between cells. Expected a"
                    .formatted(separator)
                + " semicolon, a comma or a tab. Take the line out, or save the file as \"CSV UTF-8\""
                + " in Excel.");
  }

  @Test
  void readsQuotesDoubledQuotesAndSeparatorsWithinThem() {
    assertThat(texts("a;b\n\"säg \"\"hej\"\"; nu\";\"\"\n"))
        .containsExactly(List.of("a", "b"), List.of("säg \"hej\"; nu", ""));
  }

  @Test
  void countsRecordsAsExcelDoesWhereACellHoldsLines() {
    Grid grid = read("a;b\n\"x\ny\nz\";2\n3;4\n").orThrow();

    assertThat(grid.rows().get(1).get(0).text()).isEqualTo("x\ny\nz");
    assertThat(grid.rows().get(2).get(1).place().phrase().toString())
        .isEqualTo("place.cell{column=Text[text=B], file=Text[text=mal.csv], row=Text[text=3]}");
  }

  @Test
  void keepsEmptyLinesSoThatAddressesHold() {
    Grid grid = read("a;b\n\n\n1;2\n").orThrow();

    assertThat(grid.rows()).hasSize(4);
    assertThat(grid.rows().get(1)).allMatch(Cell::isBlank);
    assertThat(grid.rows().get(3).get(0).place().row()).isEqualTo(4);
    assertThat(grid.rows().get(3).get(1).place().columnLetters()).isEqualTo("B");
  }

  @Test
  void readsNothingFromAMarkAlone() {
    assertThat(texts("\ufeff")).isEmpty();
  }

  @Test
  void refusesAQuotationMarkThatNeverCloses() {
    assertThat(Said.of(read("a;b\n1;2\n\"x;3\n4;5\n")))
        .containsExactly("mal.csv rad 3: " + BROKEN_SV, "mal.csv row 3: " + BROKEN_EN);
  }

  @Test
  void refusesTextBehindAClosingQuotationMark() {
    assertThat(Said.of(read("a;b\n\"x\"y;2\n")))
        .containsExactly("mal.csv rad 2: " + BROKEN_SV, "mal.csv row 2: " + BROKEN_EN);
  }

  @Test
  void refusesARowOfTensOfThousandsOfCells() {
    assertThat(Said.of(read("a;b\n" + ";".repeat(20_000))))
        .containsExactly("mal.csv rad 2: " + BROKEN_SV, "mal.csv row 2: " + BROKEN_EN);
  }

  @Test
  void refusesMoreRowsThanTheLimitAndAcceptsAsMany() {
    Limits three = new Limits(1_000, 3, 5, 10);

    assertThat(
            Csv.read("a.csv", "1\n2\n3\n".getBytes(StandardCharsets.UTF_8), three).orThrow().rows())
        .hasSize(3);
    assertThat(
            Said.of(Csv.read("a.csv", "1\n2\n3\n4\n5\n".getBytes(StandardCharsets.UTF_8), three)))
        .containsExactly(
            "a.csv rad 4: Tabellen har fler än 3 rader, som är gränsen.",
            "a.csv row 4: The table has more than 3 rows, which is the limit.");
  }

  @Test
  void refusesMoreColumnsThanTheLimitAndAcceptsAsMany() {
    assertThat(read("a" + ";".repeat(99)).orThrow().rows().get(0)).hasSize(100);
    assertThat(Said.of(read("a;b\n1" + ";".repeat(100))))
        .containsExactly(
            "mal.csv rad 2: Raden har 101 kolumner; gränsen är 100.",
            "mal.csv row 2: The row has 101 columns; the limit is 100.");
  }

  @Test
  void refusesMoreCharactersThanTheLimitAndAcceptsAsMany() {
    assertThat(read("a;" + "x".repeat(2_000)).orThrow().rows().get(0).get(1).text()).hasSize(2_000);
    assertThat(Said.of(read("a;" + "x".repeat(2_001) + "\nb;" + "y".repeat(5_000))))
        .containsExactly(
            "mal.csv rad 1 kolumn B: Texten är 2\u00a0001 tecken lång; gränsen är 2\u00a0000.",
            "mal.csv row 1 column B: The text is 2,001 characters long; the limit is 2,000.",
            "mal.csv rad 2 kolumn B: Texten är 5\u00a0000 tecken lång; gränsen är 2\u00a0000.",
            "mal.csv row 2 column B: The text is 5,000 characters long; the limit is 2,000.");
  }

  @Test
  @Timeout(20)
  void refusesSixteenMillionSpacesAndSixteenMillionLinesByName(@TempDir Path folder) {
    assertThat(Said.of(read(" ".repeat(16_000_000))))
        .containsExactly(
            "mal.csv rad 1 kolumn A: Texten är 16\u00a0000\u00a0000 tecken lång; gränsen är"
                + " 2\u00a0000.",
            "mal.csv row 1 column A: The text is 16,000,000 characters long; the limit is 2,000.");
    assertThat(Said.of(read("\n".repeat(16_000_000))))
        .containsExactly(
            "mal.csv rad 5001: Tabellen har fler än 5\u00a0000 rader, som är gränsen.",
            "mal.csv row 5001: The table has more than 5,000 rows, which is the limit.");
  }

  @Test
  void writesTheFormOfSwedishExcel() {
    assertThat(
            new String(
                Csv.write(
                    List.of(
                        List.of("mål", "utfall"), List.of("a; b", "1,5"), List.of("säg \"x\"", "")),
                    Csv.Form.SWEDISH_EXCEL),
                StandardCharsets.UTF_8))
        .isEqualTo("\ufeffmål;utfall\r\n\"a; b\";1,5\r\n\"säg \"\"x\"\"\";\r\n");
  }

  @Test
  void writesTheFormOfRfc4180() {
    assertThat(
            new String(
                Csv.write(
                    List.of(
                        List.of("goal", "outcome"), List.of("a; b", "1,5"), List.of("x\ny", "")),
                    Csv.Form.RFC_4180),
                StandardCharsets.UTF_8))
        .isEqualTo("goal,outcome\r\na; b,\"1,5\"\r\n\"x\ny\",\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "=HYPERLINK(\"http://x\")",
        "+46 31",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "-x",
        "- text",
        "--5",
        "-2+3",
        "-2+3+cmd|' /C calc'!A0",
        "-5)",
        "-5-5",
        "-1,5,5"
      })
  void putsAnApostropheBeforeWhatASpreadsheetWouldCalculate(String cell) {
    String written =
        new String(
            Csv.write(List.of(List.of("x", cell)), Csv.Form.RFC_4180), StandardCharsets.UTF_8);

    assertThat(written.substring(2).replace("\"", "")).startsWith("'" + cell.charAt(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "-0,5", "-1234.25", "-", "5", "\u22125", "a=b", "'x", "", "1-2"})
  void leavesNumbersAndOtherTextAsTheyAre(String cell) {
    assertThat(
            new String(
                Csv.write(List.of(List.of("x", cell)), Csv.Form.SWEDISH_EXCEL),
                StandardCharsets.UTF_8))
        .isEqualTo("\ufeffx;" + cell + "\r\n");
  }

  @Property
  void readsBackWhatItWritesInBothForms(
      @ForAll("tables") List<List<String>> rows, @ForAll Csv.Form form) {
    List<List<String>> written = new ArrayList<>(List.of(List.of("mål", "utfall")));
    written.addAll(rows);

    Checked<Grid> read = Csv.read("a.csv", Csv.write(written, form), Limits.STANDARD);

    assertThat(texts(read.orThrow())).isEqualTo(written);
  }

  @Property
  void neverThrowsForAnyText(@ForAll("nearCsv") String text) {
    assertThat(read(text).problems().size()).isLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void writesTheSameBytesTwice(Csv.Form form) {
    List<List<String>> rows = List.of(List.of("mål", "=1"), List.of("ö", "2"));

    assertThat(Csv.write(rows, form)).isEqualTo(Csv.write(rows, form));
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> cells =
        Arbitraries.strings()
            .withChars("ab1åäö ;,\"'\n=+@-\t.#\u2212\u00a0€")
            .ofMaxLength(8)
            .map(Text::stripped);
    return cells.list().ofMinSize(1).ofMaxSize(4).list().ofMaxSize(5);
  }

  @Provide
  Arbitrary<String> nearCsv() {
    return Arbitraries.strings().withChars("ab1;,\"\r\n#= ").ofMaxLength(40);
  }

  @Test
  void theApostropheBeforeAFormulaIsNoPartOfItsLength() {
    String longest = "=" + "x".repeat(Limits.STANDARD.characters() - 1);

    Checked<Grid> grid =
        Csv.read(
            "mal.csv", Csv.write(List.of(List.of(longest)), Csv.Form.RFC_4180), Limits.STANDARD);

    assertThat(grid.orThrow().rows().get(0).get(0).text()).isEqualTo(longest);
  }

  @Test
  void aCommentInQuotationMarksDoesNotTellWhatSeparates() {
    byte[] csv = "\"# ett; två, tre\"\r\nmål,utfall\r\n".getBytes(StandardCharsets.UTF_8);

    assertThat(Csv.read("mal.csv", csv, Limits.STANDARD).orThrow().rows().get(1))
        .extracting(Cell::text)
        .containsExactly("mål", "utfall");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5 ", "-5,5\u00a0", " -5", "- ", " =1+1", "\t=1", "'=1 "})
  void blanksAboutACellChangeNothingOfWhatIsReadBack(String cell) {
    byte[] csv = Csv.write(List.of(List.of("b", cell)), Csv.Form.SWEDISH_EXCEL);

    assertThat(Csv.read("mal.csv", csv, Limits.STANDARD).orThrow().rows().get(0).get(1).text())
        .isEqualTo(Text.stripped(cell));
  }
}
