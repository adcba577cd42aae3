package se.vastkom.goals.tables.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.words.Part;

/** Which columns headings name. */
class FactColumnsTest {

  private static final Part.Name RULE = new Part.Name("regel", "rule");

  private static List<Cell> row(int row, String... texts) {
    return IntStream.range(0, texts.length)
        .mapToObj(i -> new Cell(Place.cell("status.csv", "", row, i + 1), texts[i]))
        .toList();
  }

  private static Table table(String... headings) {
    Table.Row row =
        new Table.Row(
            Place.row("status.csv", 2),
            row(2, Stream.of(headings).map(one -> "under " + one).toArray(String[]::new)));
    return new Table(Place.row("status.csv", 1), row(1, headings), List.of(row), List.of());
  }

  private static FactColumns columns(Table table, Problems problems) {
    return FactColumns.of(table, Columns.FACTS, List.of(RULE), problems);
  }

  @Test
  void aColumnIsOfAFactOrDescribesTheRow() {
    Problems problems = new Problems();
    Table table = table("Share [%]", "Rule", "antal (municipalities)", "LÄGE");
    FactColumns columns = columns(table, problems);

    assertThat(problems.all()).isEmpty();
    assertThat(columns.facts())
        .extracting(one -> one.position() + " " + one.fact().key() + " " + one.unit())
        .containsExactly("0 andel %", "2 antal kommuner", "3 läge ");
    assertThat(columns.facts().get(1).place()).isEqualTo(Place.cell("status.csv", "", 1, 3));
    Table.Row row = table.rows().get(0);
    assertThat(columns.facts().get(1).cell(row).text()).isEqualTo("under antal (municipalities)");
    assertThat(columns.has(RULE)).isTrue();
    assertThat(columns.cell(row, RULE).text()).isEqualTo("under Rule");
  }

  /** A fact keeps its key when it gets a better name. */
  @Test
  void aHeadingMayBeTheKeyOfAFact() {
    Problems problems = new Problems();
    FactColumns columns = columns(table("plats"), problems);
    assertThat(columns.facts()).extracting(one -> one.fact().name().sv()).containsExactly("ort");
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void aColumnThatIsNotThereIsBlank() {
    Table table = table("läge");
    FactColumns columns = columns(table, new Problems());
    assertThat(columns.has(RULE)).isFalse();
    Table.Row row = table.rows().get(0);
    assertThat(columns.cell(row, RULE)).isEqualTo(new Cell(row.place(), ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          läg                  | Rubriken "läg" är okänd. Kända rubriker: regel, andel, antal, utfall, läge, nått, dag, ort. Menade du "läge"?
          läge; nått           | "läge; nått" är 2 rubriker i en cell. Skriv varje rubrik i en egen kolumn.
          läge, nåt            | Rubriken "läge, nåt" är okänd. Kända rubriker: regel, andel, antal, utfall, läge, nått, dag, ort.
          andel (kommuner)     | Rubriken anger enheten "kommuner", men andel mäts i %. Skriv den enheten eller ingen.
          utfall (kommuner)    | Rubriken anger enheten "kommuner", men utfall har ingen fast enhet. Ta bort den.
          läge (%)             | Rubriken anger enheten "%", men läge har ingen fast enhet. Ta bort den.
          """)
  void aHeadingThatNamesNoColumnIsTold(String heading, String sentence) {
    Problems problems = new Problems();
    columns(table("regel", heading), problems);
    assertThat(Columns.swedish(problems)).containsExactly(sentence);
    assertThat(problems.all().get(0).place()).isEqualTo(Place.cell("status.csv", "", 1, 2));
  }

  @Test
  void aHeadingThatIsThereAlreadyIsTold() {
    Problems problems = new Problems();
    FactColumns columns = columns(table("läge", "Läge", "state", "andel", "andel (%)"), problems);
    assertThat(Columns.swedish(problems))
        .containsExactly(
            "Rubriken \"Läge\" står två gånger. Ta bort den ena kolumnen.",
            "Rubriken \"state\" säger detsamma som \"läge\". Ta bort den ena kolumnen.",
            "Rubriken \"andel\" står två gånger. Ta bort den ena kolumnen.");
    assertThat(columns.facts())
        .extracting(one -> one.fact().key())
        .containsExactly("läge", "andel");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          andel                | andel
          andel (%)            | andel
          andel [%]            | andel
          andel(%)             | andel
          andel ( % )          | andel
          (%)                  | (%)
          andel (av alla       | andel (av alla
          andel av alla)       | andel av alla)
          andel (av alla) (%)  | andel (av alla)
          andel (av (%)        | andel (av
          andel (av alla)      | andel
          a) (%)               | a)
          """)
  void aHeadingEndsBeforeItsUnit(String heading, String bare) {
    assertThat(FactColumns.bare(heading)).isEqualTo(bare);
  }
}
