package se.vastkom.goals.tables.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.tables.Value;

/** The values that cells conclude, give and expect. */
class CellValuesTest {

  private static CellValues values(String heading, Problems problems) {
    return new CellValues(Columns.fact(heading), Columns.unit(heading), problems);
  }

  private static Optional<Value> output(String heading, String cell, Problems problems) {
    return values(heading, problems).output(Columns.cell(cell), Columns.FACTS);
  }

  private static Optional<Value> given(String heading, String cell, Problems problems) {
    return values(heading, problems).given(Columns.cell(cell));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          läge       | active                   | aktivt
          nått       | Yes                      | ja
          nått       | nej                      | nej
          antal      | 25 municipalities        | 25 kommuner
          andel (%)  | 80                       | 80 %
          utfall     | 1 234,5                  | 1234,5
          dag        | 2015-12-31               | 2015-12-31
          ort        | Mölndal; "Partille"      | Mölndal; "Partille"
          ort        | {{så}}                   | {{så}}
          ort        | {utfall} av {share}      | {utfall} av {andel}
          """)
  void anOutputIsAValueOrATextWithFigures(String heading, String cell, String written) {
    Problems problems = new Problems();
    assertThat(output(heading, cell, problems).map(Columns.fact(heading)::concluded))
        .hasValueSatisfying(one -> assertThat(one.sv()).isEqualTo(written));
    assertThat(problems.all()).isEmpty();
  }

  /** A text without figures is just a text, whose doubled braces are single. */
  @Test
  void aTextOutputWithFiguresIsFilledIn() {
    assertThat(output("ort", "{{så}}", new Problems())).contains(new Value.Text("{så}"));
    assertThat(output("ort", "{utfall}", new Problems()))
        .hasValueSatisfying(value -> assertThat(value).isInstanceOf(Value.Filled.class));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          läge       | ''                       | Cellen är tom. Skriv vad läge blir, eller börja raden med # om den är en anteckning.
          läge       | utgåt                    | "utgåt" är inget ord för läge. Väntat är något av: aktivt, vilande, utgått, ej känt. Menade du "utgått"?
          läge       | $delvis                  | "$delvis" är en parameter, och de hör hemma bland gränserna. Skriv vad läge blir.
          ort        | {inget}                  | "inget" är ingen uppgift som en text kan visa. Kända uppgifter: andel, antal, utfall, läge, nått, dag, ort.
          andel      | $delvis                  | "$delvis" är en parameter, och de hör hemma bland gränserna. Skriv vad andel blir.
          andel      | > 80 %                   | "> 80 %" är inget tal, men här väntas vad andel är, till exempel 80 %.
          utfall     | bra                      | "bra" är inget tal, men här väntas vad utfall är, till exempel 80.
          andel      | 80                       | "80" saknar enhet, men andel mäts i %. Skriv 80 %, eller ange enheten i rubriken.
          """)
  void anOutputThatIsNoValueIsTold(String heading, String cell, String sentence) {
    Problems problems = new Problems();
    assertThat(output(heading, cell, problems)).isEmpty();
    assertThat(Columns.swedish(problems)).containsExactly(sentence);
  }

  @Test
  void aGivenFactIsAValue() {
    Problems problems = new Problems();
    assertThat(given("andel", "0,8 %", problems)).contains(Value.of(Columns.number("0.8")));
    assertThat(given("läge", "dormant", problems)).contains(Value.word("vilande"));
    assertThat(given("ort", "$10", problems)).contains(new Value.Text("$10"));
    assertThat(problems.all()).isEmpty();
    assertThat(given("andel", "$delvis", problems)).isEmpty();
    assertThat(given("ort", "$delvis", problems)).isEmpty();
    assertThat(Columns.swedish(problems))
        .containsExactly(
            "\"$delvis\" är en parameter, men ett testfall säger själv vad andel är. Skriv värdet.",
            "\"$delvis\" är en parameter, men ett testfall säger själv vad ort är. Skriv värdet.");
  }

  private static List<Value> words(String... keys) {
    return Stream.of(keys).map(Value::word).toList();
  }

  private static List<Value> texts(String... texts) {
    return Stream.of(texts).<Value>map(Value.Text::new).toList();
  }

  @Test
  void aTestCaseExpectsNothingOneValueOrSeveral() {
    assertExpected("läge", "saknas", List.of());
    assertExpected("läge", "aktivt", words("aktivt"));
    assertExpected("läge", "aktivt; dormant; active", words("aktivt", "vilande"));
    assertExpected("ort", "missing", List.of());
    assertExpected("ort", "Mölndal; Partille", texts("Mölndal; Partille"));
    assertExpected("ort", "\"Mölndal\"; \"a; b\"", texts("Mölndal", "a; b"));
    assertExpected("ort", "\"a\"; b", texts("\"a\"; b"));
    assertExpected("ort", "\"a \"\"b\"\"\"", texts("a \"b\""));
  }

  private static void assertExpected(String heading, String cell, List<Value> expected) {
    Problems problems = new Problems();
    assertThat(values(heading, problems).expected(Columns.cell(cell))).contains(expected);
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void oneFaultLeavesNothingToExpect() {
    Problems problems = new Problems();
    assertThat(values("läge", problems).expected(Columns.cell("aktivt; utgåt"))).isEmpty();
    assertThat(values("andel", problems).expected(Columns.cell("$delvis"))).isEmpty();
    assertThat(Columns.swedish(problems))
        .containsExactly(
            "\"utgåt\" är inget ord för läge. Väntat är något av: aktivt, vilande, utgått, ej känt. Menade du \"utgått\"?",
            "\"$delvis\" är en parameter, och de hör hemma bland gränserna. Skriv vad andel blir.");
  }

  @Test
  void whatIsExpectedIsWrittenSoThatItIsReadAgain() {
    assertWritten("läge", List.of(), "saknas", "missing");
    assertWritten("läge", words("aktivt", "vilande"), "aktivt; vilande", "active; dormant");
    assertWritten("andel", List.of(Value.of(80)), "80 %", "80 %");
    assertWritten("ort", texts("Mölndal"), "Mölndal", "Mölndal");
    assertWritten("ort", texts("a; b"), "a; b", "a; b");
    assertWritten("ort", texts("a", "b"), "\"a\"; \"b\"", "\"a\"; \"b\"");
    assertWritten("ort", texts(""), "\"\"", "\"\"");
    assertWritten("ort", texts("saknas"), "\"saknas\"", "\"saknas\"");
    assertWritten("ort", texts(" a"), "\" a\"", "\" a\"");
    assertWritten("ort", texts("a\u00a0"), "\"a\u00a0\"", "\"a\u00a0\"");
    assertWritten("ort", texts("a \"b\""), "a \"b\"", "a \"b\"");
    assertWritten("ort", texts("\"a\""), "\"\"\"a\"\"\"", "\"\"\"a\"\"\"");
  }

  private static void assertWritten(String heading, List<Value> expected, String sv, String en) {
    assertThat(CellValues.written(Columns.fact(heading), expected).sv()).isEqualTo(sv);
    assertThat(CellValues.written(Columns.fact(heading), expected).en()).isEqualTo(en);
    assertExpected(heading, sv, expected);
    assertExpected(heading, en, expected);
  }
}
