package se.vastkom.goals.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.io.Said;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Part;

class TableTest {

  private static final Part.Name GOAL = new Part.Name("mål", "goal");
  private static final Part.Name OUTCOME = new Part.Name("utfall", "outcome");
  private static final Part.Name BASIS = new Part.Name("grund", "basis");

  private static Checked<Table> table(String csv) {
    return Csv.read("utfall.csv", csv.getBytes(StandardCharsets.UTF_8), Limits.STANDARD)
        .then(Table::of);
  }

  private static Checked<Table.Columns> columns(String csv) {
    return table(csv).then(table -> table.columns(List.of(GOAL, OUTCOME), List.of(BASIS)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mål;utfall;grund\na;1;räknat\n",
        "goal;outcome;basis\na;1;räknat\n",
        "Basis;GOAL;utfall\nräknat;a;1\n",
        "goal,outcome,basis\na,1,räknat\n",
        "# comment\n\nmål;utfall;grund;;\n# another\n;;\na;1;räknat;;\n\n"
      })
  void findsColumnsInBothLanguagesAndAnyOrder(String csv) {
    Table table = table(csv).orThrow();
    Table.Columns columns = table.columns(List.of(GOAL, OUTCOME), List.of(BASIS)).orThrow();

    assertThat(table.rows()).hasSize(1);
    assertThat(List.of(GOAL, OUTCOME, BASIS))
        .extracting(name -> columns.cell(table.rows().get(0), name).text())
        .containsExactly("a", "1", "räknat");
  }

  @Test
  void givesABlankCellOfTheRowWhereTheTableHasNoSuchColumn() {
    Table table = table("mål;utfall\na;1\n").orThrow();
    Table.Columns columns = table.columns(List.of(GOAL, OUTCOME), List.of(BASIS)).orThrow();

    Cell cell = columns.cell(table.rows().get(0), BASIS);

    assertThat(cell.isBlank()).isTrue();
    assertThat(cell.place()).isEqualTo(Place.cell("utfall.csv", "", 2, 1).wholeRow());
  }

  @Test
  void fillsAShortRowWithBlankCellsAtTheirOwnAddress() {
    Table table = table("mål;utfall;grund\na\n").orThrow();

    assertThat(table.rows().get(0).cells())
        .containsExactly(
            new Cell(Place.cell("utfall.csv", "", 2, 1), "a"),
            new Cell(Place.cell("utfall.csv", "", 2, 2), ""),
            new Cell(Place.cell("utfall.csv", "", 2, 3), ""));
  }

  @Test
  void countsPassedOverRowsInTheAddresses() {
    Table table = table("# one\nmål;utfall\n\n# four\na;1\n").orThrow();

    assertThat(table.place()).isEqualTo(Place.cell("utfall.csv", "", 2, 1).wholeRow());
    assertThat(table.rows().get(0).place())
        .isEqualTo(Place.cell("utfall.csv", "", 5, 1).wholeRow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ufeff", "\n\n", "# only a comment\n", ";;\n  ;\n"})
  void refusesATableWithoutHeadings(String csv) {
    assertThat(Said.of(table(csv)))
        .containsExactly(
            "utfall.csv: Tabellen saknar rubrikrad. Väntat är en första rad med kolumnernas namn.",
            "utfall.csv: The table has no headings. Expected a first row with the names of the"
                + " columns.");
  }

  @Test
  void refusesABlankHeadingBetweenOthers() {
    assertThat(Said.of(table("mål;;utfall\na;1;2\n")))
        .containsExactly(
            "utfall.csv rad 1 kolumn B: Kolumnen saknar rubrik. Skriv en rubrik, eller ta bort"
                + " kolumnen.",
            "utfall.csv row 1 column B: The column has no heading. Write one, or take the column"
                + " out.");
  }

  @Test
  void refusesACellOutsideTheHeadings() {
    assertThat(Said.of(table("mål;utfall\na;1;Nej, men snart\n")))
        .containsExactly(
            "utfall.csv rad 2 kolumn C: Cellen \"Nej, men snart\" står utanför tabellens 2"
                + " rubriker. Saknas citattecken runt en text med skiljetecken?",
            "utfall.csv row 2 column C: The cell \"Nej, men snart\" stands outside the table's 2"
                + " headings. Are quotation marks missing around a text with a separator in it?");
  }

  @Test
  void aNoteBesideATableOfASheetIsToldAtTheNote() {
    Place place = Place.wholeSheet("bok.xlsx", "status");
    Grid grid =
        new Grid(place, List.of(line(1, "regel", "status"), line(2, "S1", "ja", "", "OBS")));
    assertThat(Said.of(Table.of(grid)))
        .containsExactly(
            "bok.xlsx[status] D2: \"OBS\" står bredvid tabellens 2 rubriker. Ge kolumnen en rubrik,"
                + " eller flytta anteckningen till en egen rad som börjar med #.",
            "bok.xlsx[status] D2: \"OBS\" stands beside the table's 2 headings. Give the column a"
                + " heading, or move the note to a row of its own that begins with #.");
  }

  private static List<Cell> line(int row, String... texts) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      cells.add(new Cell(Place.cell("bok.xlsx", "status", row, i + 1), texts[i]));
    }
    return cells;
  }

  @Test
  void refusesAnUnknownHeadingAndNamesTheNearest() {
    assertThat(Said.of(columns("mål;utfal;utfall\na;1;2\n")))
        .containsExactly(
            "utfall.csv rad 1 kolumn B: Rubriken \"utfal\" är okänd. Kända rubriker: mål, utfall,"
                + " grund. Menade du \"utfall\"?",
            "utfall.csv row 1 column B: The heading \"utfal\" is unknown. Known headings: goal,"
                + " outcome, basis. Did you mean \"utfall\"?");
  }

  @Test
  void refusesAnUnknownHeadingThatIsNearNothing() {
    assertThat(Said.of(columns("mål;utfall;väderlek\na;1;2\n")))
        .containsExactly(
            "utfall.csv rad 1 kolumn C: Rubriken \"väderlek\" är okänd. Kända rubriker: mål, utfall,"
                + " grund.",
            "utfall.csv row 1 column C: The heading \"väderlek\" is unknown. Known headings: goal,"
                + " outcome, basis.");
  }

  @Test
  void refusesAHeadingThatStandsTwiceBeItInTwoLanguages() {
    assertThat(Said.of(columns("mål;utfall;goal\na;1;b\n")))
        .containsExactly(
            "utfall.csv rad 1 kolumn C: Rubriken \"goal\" står två gånger. Ta bort den ena"
                + " kolumnen.",
            "utfall.csv row 1 column C: The heading \"goal\" stands twice. Take one of the columns"
                + " out.");
  }

  @Test
  void refusesATableWithoutARequiredColumn() {
    assertThat(Said.of(columns("grund\nräknat\n")))
        .containsExactly(
            "utfall.csv rad 1: Kolumnen \"mål\" saknas. Lägg till den i rubrikraden.",
            "utfall.csv row 1: The column \"goal\" is missing. Add it to the headings.",
            "utfall.csv rad 1: Kolumnen \"utfall\" saknas. Lägg till den i rubrikraden.",
            "utfall.csv row 1: The column \"outcome\" is missing. Add it to the headings.");
  }

  @Test
  void tellsAllThatIsWrongWithTheHeadingsAtOnce() {
    assertThat(Said.of(columns("väder;grund;basis\na;1;b\n")))
        .filteredOn(said -> said.contains("rad"))
        .containsExactly(
            "utfall.csv rad 1: Kolumnen \"mål\" saknas. Lägg till den i rubrikraden.",
            "utfall.csv rad 1: Kolumnen \"utfall\" saknas. Lägg till den i rubrikraden.",
            "utfall.csv rad 1 kolumn A: Rubriken \"väder\" är okänd. Kända rubriker: mål, utfall,"
                + " grund.",
            "utfall.csv rad 1 kolumn C: Rubriken \"basis\" står två gånger. Ta bort den ena"
                + " kolumnen.");
  }

  @Test
  void commentsAreKeptWithWhereTheyStand() {
    Table table =
        Csv.read(
                "a.csv",
                "# överst\nmål;utfall\n#;med; celler\nx;1\n\n\"#två\n# rader\"\n"
                    .getBytes(StandardCharsets.UTF_8),
                Limits.STANDARD)
            .then(Table::of)
            .orThrow();
    assertThat(table.comments())
        .containsExactly(
            new Table.Comment(row(1), -1, "överst"),
            new Table.Comment(row(3), 0, "; med; celler"),
            new Table.Comment(row(6), 1, "två\n# rader"));
    assertThat(table.rows()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#N/A", "#SAKNAS!", "#REF!", "#REFERENS!", "#NAMN?", "#NAME?", "#VÄRDEFEL!", "#VALUE!",
        "#DIVISION/0!", "#DIV/0!", "#NUM!", "#OGILTIGT!", "#TOMT!", "#NULL!", "#SPILL!",
            "#BLOCKED!",
        "#GETTING_DATA!"
      })
  void whatASpreadsheetShowsForAFailedFormulaIsNoCommentAndNoValue(String failed) {
    for (String row : List.of(failed + ";1", "x;" + failed, failed)) {
      assertThat(Said.of(read("mål;utfall\n" + row + "\n")))
          .contains(
              "a.csv rad 2 kolumn "
                  + (row.startsWith("x") ? "B" : "A")
                  + ": \""
                  + failed
                  + "\" är vad ett kalkylprogram visar när en formel inte har gått att räkna ut."
                  + " Skriv värdet, eller låt cellen vara tom.");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"# Text; mer", "#text; mer", "#Text", "#;a", "##", "#1"})
  void aCommentBeginsWithABlankOrASmallLetterOrStandsAlone(String comment) {
    assertThat(read("mål;utfall\n" + comment + "\nx;1\n").orThrow().rows()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"#Text;mer", "#1;mer", "#Mellerud;ja"})
  void whatMayBeACommentOrARowIsAskedAbout(String row) {
    String first = row.substring(0, row.indexOf(';'));
    assertThat(Said.of(read("mål;utfall\n" + row + "\n")))
        .containsExactly(
            "a.csv rad 2 kolumn A: \""
                + first
                + "\" börjar med # men har fler celler på raden, så det kan vara en kommentar eller"
                + " en rad. Skriv # och ett mellanslag före en kommentar, eller ta bort # om raden"
                + " ska läsas.",
            "a.csv row 2 column A: \""
                + first
                + "\" begins with # but has more cells in its row, so it may be a comment or a row."
                + " Write # and a blank before a comment, or take # out if the row is to be read.");
  }

  @Test
  void aRowThatWasMadeACommentIsTold() {
    assertThat(Said.of(read("# a; b\nmål;utfall\n#mark;ja\n# mark;ja\n# två ord;ja\nx;1\n")))
        .containsExactly(
            "a.csv rad 3: Raden börjar med # och läses som en kommentar: \"#mark\".",
            "a.csv row 3: The row begins with # and is read as a comment: \"#mark\".",
            "a.csv rad 4: Raden börjar med # och läses som en kommentar: \"# mark\".",
            "a.csv row 4: The row begins with # and is read as a comment: \"# mark\".");
  }

  /** As macOS writes file names and some programs text: a letter and its ring as two characters. */
  @Test
  void lettersThatLookTheSameAreTheSame() {
    Part.Name goal = new Part.Name("mål", "goal");
    Table table = read("ma\u030al\nx\n").orThrow();
    assertThat(table.columns(List.of(goal), List.of()).problems()).isEmpty();
  }

  private static Checked<Table> read(String text) {
    return Csv.read("a.csv", text.getBytes(StandardCharsets.UTF_8), Limits.STANDARD)
        .then(Table::of);
  }

  private static Place row(int row) {
    return Place.cell("a.csv", "", row, 1).wholeRow();
  }
}
