package se.vastkom.goals.tables.dmn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Template;
import se.vastkom.goals.tables.Term;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Validity;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.words.Part;

class DmnReadTest {

  @Test
  void readsATableWithItsPlaces() {
    Checked<List<DecisionTable>> read = DmnFile.read(DmnFile.TEXT);
    assertThat(read.problems()).isEmpty();
    DecisionTable table = read.orThrow().get(0);
    Place rule = Place.line("a.dmn", 9, 1);
    assertThat(table)
        .isEqualTo(
            new DecisionTable(
                "status",
                HitPolicy.UNIQUE,
                List.of(DmnFile.SHARE),
                List.of(DmnFile.STATUS),
                List.of(
                    new Row(
                        "S1",
                        List.of(new UnaryTest.Any()),
                        List.of(Value.word("uppfyllt")),
                        Template.text("Så är det"),
                        Validity.ALWAYS,
                        rule)),
                List.of(Place.line("a.dmn", 4, 3))));
    assertThat(table.place()).isEqualTo(Place.line("a.dmn", 4, 3));
    assertThat(table.cell(table.rows().get(0), 0)).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "andel | `` | -",
        "andel | - | -",
        "andel | null | saknas",
        "andel | not(null) | finns",
        "andel | not ( null , null ) | finns",
        "andel | 80 | 80",
        "andel | -0.50 | -1/2",
        "andel | .5 | 1/2",
        "andel | < 80 | < 80",
        "andel | <=80 | <= 80",
        "andel | > -80 | > -80",
        "andel | >= 80.25 | >= 321/4",
        "andel | [50..80) | [50..80)",
        "andel | (50 .. 80] | (50..80]",
        "andel | ]50..80[ | (50..80)",
        "andel | [50..50] | [50..50]",
        "andel | null, 80, > 90 | saknas; 80; > 90",
        "andel | 80, 80 | 80",
        "andel | 80, 80.0, < 5 | 80; < 5",
        "andel | null, null | saknas",
        "andel | = 80 | 80",
        "andel | != 80 | saknas; < 80; > 80",
        "andel | != null | finns",
        "andel | not(!= 80, < 3) | 80",
        "andel | not(80, 80.0) | saknas; < 80; > 80",
        "andel | not(80) | saknas; < 80; > 80",
        "andel | not(null, 80) | ej 80",
        "andel | not(null, < 80) | ej < 80",
        "andel | not(null, 80, 80) | ej 80",
        "andel | not(null, [50..80), 90) | varken [50..80) eller 90",
        "andel | not(null, != 80) | 80",
        "läge | \"aktivt\" | aktivt",
        "läge | \"Vilande-EN\" | vilande",
        "läge | \"aktivt\", \"vilande\" | aktivt; vilande",
        "läge | \"aktivt\", \"aktivt\" | aktivt",
        "läge | \"aktivt\", \"aktivt-en\" | aktivt",
        "läge | != \"aktivt\" | saknas; vilande; utgått",
        "läge | \"aktivt\", != \"aktivt\" | -",
        "läge | not(!= \"aktivt\") | aktivt",
        "läge | not(\"utgått\") | saknas; aktivt; vilande",
        "läge | not(null, \"utgått\") | ej utgått",
        "läge | not(\"utgått\", null) | ej utgått",
        "läge | not(null, \"utgått\", \"vilande\") | varken utgått eller vilande",
        "läge | not(\"utgått\", \"vilande\", \"aktivt\") | saknas",
        "nått | true | ja",
        "nått | null, false | saknas; nej",
        "nått | not(true) | saknas; nej",
        "nått | not(null, true) | ej ja",
        "nått | true, false, null, true | ja; nej; saknas",
        "dag | date(\"2015-12-31\") | 2015-12-31",
        "dag | < date ( \"2015-12-31\" ) | < 2015-12-31",
        "dag | @\"2015-12-31\" | 2015-12-31",
        "dag | >= date(2015, 2, 28) | >= 2015-02-28",
        "dag | [date(\"2015-01-01\")..date(\"2015-12-31\")] | [2015-01-01..2015-12-31]",
        "fri text | not(null, \"x\") | ej x",
        "fri text | not(\"x\") | saknas; ej x",
        "fri text | not(null, \"x\", \"y\", \"x\") | varken x eller y",
        "fri text | \"\" | ``",
        "fri text | \"a\\\"\\\\\\'\\n\\u00e5\\U01F600\" | `a\"\\'\nå😀`",
        "fri text | \"not(null)\" | not(null)"
      })
  void aCellMeansWhatItMeansInFeel(String fact, String cell, String test) {
    assertThat(DmnFile.test(named(fact), cell).toString()).isEqualTo(test);
  }

  private static Fact named(String key) {
    return DmnFile.VOCABULARY.inputs().stream()
        .filter(fact -> fact.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsNotAnyOfSomeTextsIsKeptAsItIs() {
    UnaryTest test = DmnFile.test(DmnFile.NOTE, "not(\"x\", \"y\")");
    assertThat(Stream.of("x", "y", "z").map(Value.Text::new).filter(test::accepts))
        .containsExactly(new Value.Text("z"));
    assertThat(test.accepts(null)).isTrue();
  }

  /** Keys go before names, which may change. */
  @Test
  void aFactAndAWordMayBeCalledByTheirKeys() {
    FactType words =
        new FactType.WordType(List.of(new Term("w1", new Part.Name("aktivt", "active"))));
    Fact share = new Fact("f1", new Part.Name("andel", "share"), words);
    Vocabulary keyed = new Vocabulary(List.of(share), List.of(DmnFile.STATUS));
    UnaryTest active = new UnaryTest.Is(Value.word("w1"));
    for (String name : List.of("f1", "andel", "share")) {
      for (String word : List.of("w1", "aktivt", "Active")) {
        String text =
            DmnFile.with("<text>andel</text>", "<text>" + name + "</text>")
                .replace("<text>-</text>", "<text>\"" + word + "\"</text>");
        assertThat(tests(text, keyed)).containsExactly(active);
      }
    }
    String unquoted = DmnFile.TEXT.replace("<text>-</text>", "<text>w1</text>");
    assertThat(DmnFile.sentences(Dmn.read("a.dmn", unquoted.getBytes(UTF_8), keyed)))
        .containsExactly(
            "a.dmn rad 10 kolumn 3: Tabellen \"status\", regel S1: \"w1\" nämner \"w1\" utan"
                + " citattecken, som FEEL läser som ett namn eller uttryck. Är det ett ord, skriv"
                + " det inom citattecken, som \"w1\"; uttryck räknas inte ut.",
            "a.dmn line 10 column 3: Table \"status\", rule S1: \"w1\" names \"w1\" without"
                + " quotation marks, which FEEL reads as a name or an expression. If it is a word,"
                + " write it in quotation marks, as in \"w1\"; expressions are not computed.");
  }

  private static List<UnaryTest> tests(String text, Vocabulary vocabulary) {
    return Dmn.read("a.dmn", text.getBytes(UTF_8), vocabulary)
        .orThrow()
        .get(0)
        .rows()
        .get(0)
        .tests();
  }

  @Test
  void anOutputIsOneValue() {
    assertThat(DmnFile.output(DmnFile.POINTS, " -1.5 ").toString()).isEqualTo("-3/2");
    assertThat(DmnFile.output(DmnFile.STATUS, "\"uppfyllt-en\"").toString()).isEqualTo("uppfyllt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
        "http://www.omg.org/spec/DMN/20180521/MODEL/",
        "https://www.omg.org/spec/DMN/20191111/MODEL/",
        "https://www.omg.org/spec/DMN/20211108/MODEL/"
      })
  void readsEarlierVersions(String namespace) {
    assertThat(
            DmnFile.table(DmnFile.with("https://www.omg.org/spec/DMN/20230324/MODEL/", namespace)))
        .isEqualTo(DmnFile.table(DmnFile.TEXT));
  }

  @Test
  void whatChangesNoConclusionIsPassedOver() {
    String text =
        DmnFile.with(
                "<decision name=",
                "<extensionElements><import/></extensionElements><itemDefinition name='x'/>"
                    + "<inputData name='andel'/><x:import xmlns:x='urn:x'/><decision name=")
            .replace(
                "<decisionTable", "<variable name='status'/><question>?</question><decisionTable")
            .replace("<output/>", "<output label='Bedömning'><outputValues/></output>")
            .replace(
                "</inputExpression>",
                "</inputExpression><inputValues><text>f(x)</text></inputValues>")
            .replace("<text>-</text>", "<description>x</description><text>-</text>");
    assertThat(DmnFile.table(text).rows().get(0).tests())
        .isEqualTo(DmnFile.table(DmnFile.TEXT).rows().get(0).tests());
  }

  @ParameterizedTest
  @CsvSource({
    "UNIQUE, UNIQUE",
    "ANY, ANY",
    "FIRST, FIRST",
    "COLLECT, COLLECT",
  })
  void hitPoliciesAreOurs(String written, HitPolicy policy) {
    assertThat(DmnFile.table(DmnFile.with("UNIQUE", written)).policy()).isEqualTo(policy);
  }

  @Test
  void withoutAHitPolicyItIsUnique() {
    assertThat(DmnFile.table(DmnFile.with("hitPolicy=\"UNIQUE\"", "")).policy())
        .isEqualTo(HitPolicy.UNIQUE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<output/> | status",
        "<output name='points'/> | poäng",
        "<output name=' status ' label='poäng'/> | status",
        "<output label='poäng'/> | status"
      })
  void anOutputIsNamedByItselfOrTheDecision(String output, String fact) {
    String text =
        DmnFile.with("<output/>", output)
            .replace("\"uppfyllt\"", fact.equals("poäng") ? "1" : "\"uppfyllt\"");
    assertThat(DmnFile.table(text).outputs()).extracting(Fact::key).containsExactly(fact);
  }

  @Test
  void aSingleOutputIsNamedByTheVariableBeforeTheDecisionAndByItsLabelAfter() {
    String decision = "<decision name=\"status\">";
    String points = DmnFile.TEXT.replace("\"uppfyllt\"", "7");
    assertThat(
            DmnFile.table(points.replace(decision, decision + "<variable name='points'/>"))
                .outputs())
        .containsExactly(DmnFile.POINTS);
    assertThat(
            DmnFile.table(
                    points
                        .replace(decision, "<decision name='Beslut 1'>")
                        .replace("<output/>", "<output label='Poäng'/>"))
                .outputs())
        .containsExactly(DmnFile.POINTS);
  }

  @Test
  void severalOutputsAreNamedByThemselvesOrTheirLabels() {
    String text =
        DmnFile.with(
                "<output/>",
                "<output name='points' typeRef='number'/><output label='Status' typeRef='string'>"
                    + "<outputValues><text>\"uppfyllt\"</text></outputValues></output>")
            .replace("<outputEntry>", "<outputEntry><text>2</text></outputEntry><outputEntry>");
    DecisionTable table = DmnFile.table(text);
    assertThat(table.outputs()).containsExactly(DmnFile.POINTS, DmnFile.STATUS);
    assertThat(table.rows().get(0).outputs()).containsExactly(Value.of(2), Value.word("uppfyllt"));
  }

  @Test
  void aRuleIsCalledByItsAnnotationLabelOrIdOrElseByANumber() {
    String rule =
        DmnFile.TEXT.substring(
            DmnFile.TEXT.indexOf("<rule"), DmnFile.TEXT.indexOf("</decisionTable>"));
    String plain = rule.replaceAll("<annotationEntry>.*</annotationEntry>", "");
    String rules =
        rule.replace("S1", "R2")
            + rule.replace("S1", " ").replace(">Så är det<", "><")
            + plain.replace("id=\"r\"", "label=' L ' id='x'")
            + plain
                .replace("id=\"r\"", "")
                .replace("<inputEntry", "<description>Därför</description><inputEntry")
            + plain.replace("id=\"r\"", "")
            + plain.replace("id=\"r\"", "id='R3'");
    List<Row> rows = DmnFile.table(DmnFile.with(rule, rules)).rows();
    assertThat(rows).extracting(Row::id).containsExactly("R2", "r", "L", "R1", "R4", "R3");
    assertThat(rows)
        .extracting(row -> row.because().toString())
        .containsExactly("Så är det", "", "", "Därför", "", "");
  }

  @Test
  void annotationsMayBeNamedInEnglishAndStandInAnyOrder() {
    String text = DmnFile.with("\"regel\"", "\"Because\"").replace("\"varför\"", "\"Rule\"");
    Row row = DmnFile.table(text).rows().get(0);
    assertThat(row.id()).isEqualTo("Så är det");
    assertThat(row.because()).isEqualTo(Template.text("S1"));
  }
}
