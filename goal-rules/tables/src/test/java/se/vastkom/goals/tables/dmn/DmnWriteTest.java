package se.vastkom.goals.tables.dmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Template;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.tables.Validity;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

class DmnWriteTest {

  private static final Value MET = Value.word("uppfyllt");
  private static final UnaryTest MISSING = new UnaryTest.Missing();

  private static DecisionTable table(Fact fact, UnaryTest... tests) {
    return new DecisionTable(
        "status",
        HitPolicy.UNIQUE,
        List.of(fact),
        List.of(DmnFile.STATUS),
        IntStream.range(0, tests.length)
            .mapToObj(i -> Row.of("r" + (i + 1), List.of(tests[i]), MET))
            .toList());
  }

  @Test
  void writesATable() {
    DecisionTable table =
        new DecisionTable(
            "status",
            HitPolicy.FIRST,
            List.of(DmnFile.STATE, DmnFile.SHARE),
            List.of(DmnFile.STATUS),
            List.of(
                new Row(
                    "S 1",
                    List.of(
                        new UnaryTest.Not(new UnaryTest.Is(Value.word("utgått"))),
                        new Compared(Operator.BELOW, Value.of(Ratio.of(185, 2)))),
                    List.of(MET),
                    Template.text("Så & \"så\""),
                    Validity.ALWAYS,
                    Place.NOWHERE)));
    assertThat(DmnFile.written(List.of(table)))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20230324/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" xmlns:di="http://www.omg.org/spec/DMN/20180521/DI/" id="malvakt_prov" name="prov" namespace="urn:vastkom:goals:malvakt_prov">
              <itemDefinition id="words_läge" name="words_läge" isCollection="false">
                <typeRef>string</typeRef>
                <allowedValues id="words_läge_values">
                  <text>"aktivt", "vilande", "utgått"</text>
                </allowedValues>
              </itemDefinition>
              <itemDefinition id="words_status" name="words_status" isCollection="false">
                <typeRef>string</typeRef>
                <allowedValues id="words_status_values">
                  <text>"uppfyllt", "ej uppfyllt"</text>
                </allowedValues>
              </itemDefinition>
              <decision id="decision_status" name="status">
                <variable id="decision_status_variable" name="status" typeRef="words_status"/>
                <informationRequirement id="decision_status_asks_läge">
                  <requiredInput href="#fact_läge"/>
                </informationRequirement>
                <informationRequirement id="decision_status_asks_andel">
                  <requiredInput href="#fact_andel"/>
                </informationRequirement>
                <decisionTable id="table_status" hitPolicy="FIRST">
                  <input id="table_status_läge" label="läge">
                    <inputExpression id="table_status_läge_expression" typeRef="words_läge">
                      <text>läge</text>
                    </inputExpression>
                    <inputValues id="table_status_läge_values">
                      <text>"aktivt", "vilande", "utgått"</text>
                    </inputValues>
                  </input>
                  <input id="table_status_andel" label="andel (%)">
                    <inputExpression id="table_status_andel_expression" typeRef="number">
                      <text>andel</text>
                    </inputExpression>
                  </input>
                  <output id="table_status_status" label="status">
                    <outputValues id="table_status_status_values">
                      <text>"uppfyllt", "ej uppfyllt"</text>
                    </outputValues>
                  </output>
                  <annotation name="regel"/>
                  <annotation name="varför"/>
                  <rule id="rule_status_S_1">
                    <inputEntry id="rule_status_S_1_if">
                      <text>not(null, "utgått")</text>
                    </inputEntry>
                    <inputEntry id="rule_status_S_1_if.2">
                      <text>&lt; 92.5</text>
                    </inputEntry>
                    <outputEntry id="rule_status_S_1_then">
                      <text>"uppfyllt"</text>
                    </outputEntry>
                    <annotationEntry>
                      <text>S 1</text>
                    </annotationEntry>
                    <annotationEntry>
                      <text>Så &amp; "så"</text>
                    </annotationEntry>
                  </rule>
                </decisionTable>
              </decision>
              <inputData id="fact_läge" name="läge">
                <variable id="fact_läge_variable" name="läge" typeRef="words_läge"/>
              </inputData>
              <inputData id="fact_andel" name="andel">
                <variable id="fact_andel_variable" name="andel" typeRef="number"/>
              </inputData>
              <dmndi:DMNDI>
                <dmndi:DMNDiagram id="diagram">
                  <dmndi:DMNShape id="shape_decision_status" dmnElementRef="decision_status">
                    <dc:Bounds x="60" y="60" width="180" height="80"/>
                  </dmndi:DMNShape>
                  <dmndi:DMNShape id="shape_fact_läge" dmnElementRef="fact_läge">
                    <dc:Bounds x="60" y="300" width="160" height="45"/>
                  </dmndi:DMNShape>
                  <dmndi:DMNShape id="shape_fact_andel" dmnElementRef="fact_andel">
                    <dc:Bounds x="260" y="300" width="160" height="45"/>
                  </dmndi:DMNShape>
                  <dmndi:DMNEdge id="edge_decision_status_asks_läge" dmnElementRef="decision_status_asks_läge">
                    <di:waypoint x="140" y="300"/>
                    <di:waypoint x="150" y="140"/>
                  </dmndi:DMNEdge>
                  <dmndi:DMNEdge id="edge_decision_status_asks_andel" dmnElementRef="decision_status_asks_andel">
                    <di:waypoint x="340" y="300"/>
                    <di:waypoint x="150" y="140"/>
                  </dmndi:DMNEdge>
                </dmndi:DMNDiagram>
              </dmndi:DMNDI>
            </definitions>
            """);
  }

  static Stream<Arguments> tests() {
    UnaryTest aktivt = new UnaryTest.Is(Value.word("aktivt"));
    UnaryTest below = new Compared(Operator.BELOW, Value.of(5));
    UnaryTest text = new UnaryTest.Is(new Value.Text("x"));
    UnaryTest day = new UnaryTest.Is(new Value.Date(LocalDate.of(2015, 12, 31)));
    return Stream.of(
        arguments(DmnFile.STATE, new UnaryTest.Any(), "-"),
        arguments(DmnFile.STATE, MISSING, "null"),
        arguments(DmnFile.STATE, new UnaryTest.Present(), "not(null)"),
        arguments(DmnFile.STATE, aktivt, "\"aktivt\""),
        arguments(DmnFile.STATE, new UnaryTest.Not(aktivt), "not(null, \"aktivt\")"),
        arguments(DmnFile.STATE, anyOf(MISSING, aktivt), "null, \"aktivt\""),
        arguments(
            DmnFile.STATE,
            anyOf(MISSING, new UnaryTest.Not(aktivt)),
            "null, \"vilande\", \"utgått\""),
        arguments(DmnFile.STATE, anyOf(MISSING, new UnaryTest.Present()), "-"),
        arguments(DmnFile.STATE, anyOf(aktivt, new UnaryTest.Present()), "not(null)"),
        arguments(DmnFile.SHARE, new UnaryTest.Not(below), "not(null, < 5)"),
        arguments(
            DmnFile.SHARE,
            new UnaryTest.Within(
                new Compared(Operator.ABOVE, Value.of(-1)),
                new Compared(Operator.AT_MOST, Value.of(5))),
            "(-1..5]"),
        arguments(DmnFile.SHARE, new UnaryTest.Not(new UnaryTest.Not(below)), "< 5"),
        arguments(DmnFile.SHARE, new UnaryTest.Not(anyOf(MISSING, below)), "not(null, null, < 5)"),
        arguments(DmnFile.SHARE, new UnaryTest.Is(Value.of(Ratio.of(1, 8))), "0.125"),
        arguments(DmnFile.REACHED, new UnaryTest.Is(Value.of(true)), "true"),
        arguments(DmnFile.REACHED, anyOf(new UnaryTest.Not(MISSING), MISSING), "-"),
        arguments(DmnFile.DAY, day, "date(\"2015-12-31\")"),
        arguments(DmnFile.NOTE, anyOf(MISSING, new UnaryTest.Not(text)), "not(\"x\")"),
        arguments(
            DmnFile.NOTE,
            anyOf(new UnaryTest.Not(text), text, new UnaryTest.Not(anyOf(text))),
            "not(null)"),
        arguments(
            DmnFile.NOTE,
            new UnaryTest.Not(new UnaryTest.Not(new UnaryTest.Not(anyOf(text, text)))),
            "not(null, \"x\")"),
        arguments(
            DmnFile.NOTE,
            new UnaryTest.Is(new Value.Text("a\"b\\c\n\r\t\u0000\ud800\ufffe\u00e5\ud83d\ude00")),
            "\"a\\\"b\\\\c\\n\\r\\t\\u0000\\uD800\\uFFFE\u00e5\ud83d\ude00\""));
  }

  private static UnaryTest anyOf(UnaryTest... tests) {
    return new UnaryTest.AnyOf(List.of(tests));
  }

  @ParameterizedTest
  @MethodSource("tests")
  void aTestIsSaidWithItsMeaningForMissingFacts(Fact fact, UnaryTest test, String feel) {
    String written = DmnFile.written(List.of(table(fact, test)));
    assertThat(DmnFile.cells(written, "inputEntry")).containsExactly(feel);
    UnaryTest read =
        Dmn.read("a.dmn", written.getBytes(StandardCharsets.UTF_8), DmnFile.VOCABULARY)
            .orThrow()
            .get(0)
            .rows()
            .get(0)
            .tests()
            .get(0);
    assertThat(read.accepts(null)).isEqualTo(test.accepts(null));
  }

  static Stream<Arguments> unsayable() {
    Fact odd = DmnFile.fact("a-b", "a-b", new FactType.NumberType(""));
    Fact keyword = DmnFile.fact("mål in 2015", "x", new FactType.NumberType(""));
    Fact control = DmnFile.fact("x", "x", new FactType.NumberType("\u0001"));
    UnaryTest any = new UnaryTest.Any();
    return Stream.of(
        arguments(
            table(DmnFile.SHARE, new Compared(Operator.BELOW, Value.of(Ratio.of(1, 3)))),
            List.of(
                "(i program): Tabellen \"status\", regel r1: 1/3 % av andel går inte att säga"
                    + " exakt i DMN, där tal är decimaltal med högst 34 siffror. Välj ett sådant"
                    + " tal.",
                "(in code): Table \"status\", rule r1: 1/3 % of share cannot be written exactly in DMN, where numbers are decimals of at most 34 digits. Choose such a"
                    + " number.")),
        arguments(
            table(DmnFile.REACHED, new UnaryTest.Not(any)),
            List.of(
                "(i program): Tabellen \"status\", regel r1: Testet ej - av nått går inte att säga"
                    + " i DMN. Skriv det på ett annat sätt.",
                "(in code): Table \"status\", rule r1: The test not - of reached cannot be written in DMN. Write it in another way.")),
        arguments(
            table(DmnFile.NOTE, new UnaryTest.Not(new UnaryTest.Present())),
            List.of(
                "(i program): Tabellen \"status\", regel r1: Testet ej finns av fri text går"
                    + " inte att säga i DMN. Skriv det på ett annat sätt.",
                "(in code): Table \"status\", rule r1: The test not present of free text"
                    + " cannot be written in DMN. Write it in another way.")),
        arguments(
            table(DmnFile.DAY, new UnaryTest.Is(new Value.Date(LocalDate.of(-1, 1, 1)))),
            List.of(
                "(i program): Tabellen \"status\", regel r1: -0001-01-01 av dag går inte att"
                    + " säga i DMN, där år har fyra siffror. Välj ett sådant år.",
                "(in code): Table \"status\", rule r1: -0001-01-01 of day cannot be written in DMN, where years have four digits. Choose such a year.")),
        arguments(
            table(odd, any),
            List.of(
                "(i program): Tabellen \"status\": \"a-b\" kan inte vara en uppgifts namn i DMN. Väntat"
                    + " är ord av bokstäver och siffror, och inga av FEEL:s egna, som not och in.",
                "(in code): Table \"status\": \"a-b\" cannot be the name of a fact in DMN. Expected"
                    + " words of letters and digits, none of them FEEL's own, such as not and in.")),
        arguments(
            table(keyword, any),
            List.of(
                "(i program): Tabellen \"status\": \"mål in 2015\" kan inte vara en uppgifts namn i DMN."
                    + " Väntat är ord av bokstäver och siffror, och inga av FEEL:s egna, som not och"
                    + " in.",
                "(in code): Table \"status\": \"mål in 2015\" cannot be the name of a fact in DMN."
                    + " Expected words of letters and digits, none of them FEEL's own, such as not and in.")),
        arguments(
            table(DmnFile.fact("status", "x", new FactType.TruthType()), any),
            List.of(
                "(i program): \"status\" är namnet på två uppgifter eller tabeller, som DMN inte kan"
                    + " skilja åt. Ge den ena ett annat namn.",
                "(in code): \"status\" is the name of two facts or tables, which DMN cannot tell"
                    + " apart. Give one of them another name.")),
        arguments(
            table(control, any),
            List.of(
                "(i program): Tabellen \"status\": \"x (\u0001)\" har ett tecken som XML inte kan hålla."
                    + " Ta bort det.",
                "(in code): Table \"status\": \"x (\u0001)\" has a character that XML cannot hold."
                    + " Take it out.")),
        arguments(
            new DecisionTable("s/t", HitPolicy.UNIQUE, List.of(), List.of(), List.of()),
            List.of(
                "(i program): Tabellen \"s/t\": \"s/t\" kan inte vara namnet på ett beslut i DMN. Väntat"
                    + " är ord av bokstäver och siffror, och inga av FEEL:s egna, som not och in.",
                "(in code): Table \"s/t\": \"s/t\" cannot be the name of a decision in DMN. Expected"
                    + " words of letters and digits, none of them FEEL's own, such as not and in.",
                "(i program): Tabellen \"s/t\": Tabellen säger inget, och DMN har inga sådana tabeller."
                    + " Lägg till en följd.",
                "(in code): Table \"s/t\": The table has no output, and DMN requires one. Add an output.")));
  }

  @ParameterizedTest
  @MethodSource("unsayable")
  void whatDmnCannotHoldIsRefusedByName(DecisionTable table, List<String> sentences) {
    assertThat(DmnFile.sentences(Dmn.write("prov", List.of(table))))
        .containsExactlyInAnyOrderElementsOf(sentences);
  }

  @Test
  void whatXmlCannotHoldIsRefusedByNameEachTime() {
    DecisionTable table =
        new DecisionTable(
            "status",
            HitPolicy.ANY,
            List.of(),
            List.of(DmnFile.STATUS),
            List.of(
                new Row(
                    "S\u0000",
                    List.of(),
                    List.of(MET),
                    Template.text("\ufffe"),
                    Validity.ALWAYS,
                    Place.NOWHERE)));
    assertThat(Dmn.write("prov", List.of(table)).problems()).hasSize(2);
    assertThat(Dmn.write("\u0000", List.of()).problems()).hasSize(1);
    assertThat(Dmn.write("prov", List.of(table(DmnFile.SHARE), table(DmnFile.SHARE))).problems())
        .hasSize(1);
  }

  @Test
  void anOutputHasANameOfFeelToo() {
    Fact odd = DmnFile.fact("a-b", "a-b", new FactType.NumberType(""));
    DecisionTable table =
        new DecisionTable("status", HitPolicy.UNIQUE, List.of(), List.of(odd), List.of());
    assertThat(DmnFile.sentences(Dmn.write("prov", List.of(table))).get(1))
        .startsWith("(in code): Table \"status\": \"a-b\" cannot be the name of a fact in DMN.");
  }

  @Test
  void textWithFiguresIsRefusedAndAReasonKeepsThem() {
    Vocabulary vocabulary = new Vocabulary(List.of(DmnFile.SHARE), List.of(DmnFile.NOTE));
    Template template =
        Template.read(Place.NOWHERE, "{" + DmnFile.SHARE.name().sv() + "} nu", vocabulary)
            .orThrow();
    DecisionTable telling =
        new DecisionTable(
            DmnFile.NOTE.key(),
            HitPolicy.FIRST,
            List.of(),
            List.of(DmnFile.NOTE),
            List.of(Row.of("S1", List.of(), new Value.Filled(template))));
    assertThat(
            Dmn.write("prov", List.of(telling)).problems().stream()
                .map(one -> Words.swedish().say(one.what())))
        .containsExactly(
            "Tabellen \"%s\", regel S1: \"%s\" av %s är en text med uppgifter i, som DMN inte kan säga. Skriv texten utan klamrar."
                .formatted(DmnFile.NOTE.key(), template, DmnFile.NOTE.name().sv()));
    Row reason =
        new Row(
            "S1",
            List.of(new UnaryTest.Any()),
            List.of(new Value.Text("x")),
            template,
            Validity.ALWAYS,
            Place.NOWHERE);
    DecisionTable table =
        new DecisionTable(
            DmnFile.NOTE.key(),
            HitPolicy.FIRST,
            List.of(DmnFile.SHARE),
            List.of(DmnFile.NOTE),
            List.of(reason));
    byte[] written = Dmn.write("prov", List.of(table)).orThrow();
    assertThat(Dmn.read("a.dmn", written, vocabulary).orThrow().get(0).rows().get(0).because())
        .isEqualTo(template);
    Row ofNoDay =
        Row.of("S1", List.of(new UnaryTest.Is(new Value.Parameter("delvis"))), new Value.Text("x"));
    assertThatThrownBy(
            () ->
                Dmn.write(
                    "prov",
                    List.of(
                        new DecisionTable(
                            DmnFile.NOTE.key(),
                            HitPolicy.FIRST,
                            List.of(DmnFile.SHARE),
                            List.of(DmnFile.NOTE),
                            List.of(ofNoDay)))))
        .hasMessage("Expected a table as it is on a day; found the parameter '$delvis'.");
  }

  @Test
  void numbersHaveAsManyDigitsAsDmnHas() {
    String most = "1234567890123456789012345678901234";
    assertThat(
            DmnFile.cells(
                DmnFile.written(
                    List.of(table(DmnFile.SHARE, new UnaryTest.Is(Value.of(Ratio.parse(most)))))),
                "inputEntry"))
        .containsExactly(most);
    DecisionTable more = table(DmnFile.SHARE, new UnaryTest.Is(Value.of(Ratio.parse(most + "5"))));
    assertThat(Dmn.write("prov", List.of(more)).problems()).hasSize(1);
  }

  @Test
  void severalOutputsAreNamedAndACollectionIsAList() {
    DecisionTable table =
        new DecisionTable(
            "allt",
            HitPolicy.COLLECT,
            List.of(DmnFile.DAY),
            List.of(DmnFile.STATUS, DmnFile.POINTS),
            List.of(Row.of("1", List.of(new UnaryTest.Any()), MET, Value.of(3))));
    assertThat(DmnFile.written(List.of(table)))
        .contains(
            "<variable id=\"decision_allt_variable\" name=\"allt\" typeRef=\"list_allt\"/>",
            "<output id=\"table_allt_status\" label=\"status\" name=\"status\""
                + " typeRef=\"words_status\">",
            "<output id=\"table_allt_poäng\" label=\"poäng\" name=\"poäng\" typeRef=\"number\"/>",
            "<typeRef>outputs_allt</typeRef>",
            """
                <itemComponent id="outputs_allt_0" name="status">
                  <typeRef>words_status</typeRef>
                </itemComponent>
                <itemComponent id="outputs_allt_1" name="poäng">
                  <typeRef>number</typeRef>
                </itemComponent>
            """);
  }

  @Test
  void idsAreDifferentHoweverAlikeNamesAre() {
    List<UnaryTest> any = List.of(new UnaryTest.Any());
    DecisionTable table =
        new DecisionTable(
            "status",
            HitPolicy.FIRST,
            List.of(DmnFile.SHARE),
            List.of(DmnFile.STATUS),
            Stream.of("a b", "a_b", "a-b", "a_b.2", "a_b_if", "å\"<&>")
                .map(id -> Row.of(id, any, MET))
                .toList());
    String written =
        DmnFile.written(
            List.of(
                table,
                new DecisionTable(
                    "status_a",
                    HitPolicy.FIRST,
                    List.of(DmnFile.SHARE),
                    List.of(DmnFile.STATUS),
                    List.of(Row.of("b", any, MET)))));
    List<String> ids =
        java.util.regex.Pattern.compile(" id=\"([^\"]*)\"")
            .matcher(written)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-zåäö][\\wåäöÅÄÖ.]*"));
    assertThat(DmnFile.cells(written, "annotationEntry"))
        .contains("a b", "a_b", "a-b", "a_b.2", "a_b_if", "å\"<&>");
  }

  @Test
  void aHeadingIsShownWithItsUnit() {
    Fact fact =
        new Fact("antal", new Part.Name("antal", "count"), new FactType.NumberType("kommuner"));
    assertThat(DmnFile.written(List.of(table(fact)))).contains("label=\"antal (kommuner)\"");
  }
}
