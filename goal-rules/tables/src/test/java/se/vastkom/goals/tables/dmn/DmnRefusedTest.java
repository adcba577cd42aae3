package se.vastkom.goals.tables.dmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything outside the supported part is rejected by name and place; one file for each way. */
class DmnRefusedTest {

  static Stream<Arguments> documents() {
    return Stream.of(
        arguments(
            "20230324",
            "20240513",
            "a.dmn rad 1 kolumn 1: Filen är ingen DMN som läses: den börjar med elementet"
                + " \"definitions\" ur \"https://www.omg.org/spec/DMN/20240513/MODEL/\". Väntat är"
                + " \"definitions\" ur DMN 1.1 till 1.5. Spara filen som DMN 1.5.",
            "a.dmn line 1 column 1: The file is not DMN of a version that is read: it begins with the element"
                + " \"definitions\" of \"https://www.omg.org/spec/DMN/20240513/MODEL/\". Expected"
                + " \"definitions\" of DMN 1.1 to 1.5. Save the file as DMN 1.5."),
        arguments(
            "decision",
            "inputData",
            "a.dmn rad 1 kolumn 1: Filen har inga beslut. Väntat är minst ett, med en"
                + " beslutstabell.",
            "a.dmn line 1 column 1: The file has no decisions. Expected at least one, with a"
                + " decision table."),
        arguments(
            "name=\"status\"",
            "name=\" \"",
            "a.dmn rad 2 kolumn 1: Beslutet har inget namn. Ge det ett, som status.",
            "a.dmn line 2 column 1: The decision has no name. Give it one, such as status."),
        arguments(
            "<decision name=\"status\">",
            "<import name='x'/><decision name=\"status\">",
            "a.dmn rad 2 kolumn 1: Elementet \"import\" läses inte, och kan ändra vad en tabell säger."
                + " Skriv det som rader i en beslutstabell, eller ta bort det.",
            "a.dmn line 2 column 1: The element \"import\" is not read, and may change what a table"
                + " says. Write it as rows of a decision table, or take it out."),
        arguments(
            "<decisionTable hitPolicy=\"UNIQUE\">",
            "<decisionTable/><decisionTable>",
            "a.dmn rad 3 kolumn 17: Tabellen \"status\": Elementet \"decisionTable\" står två gånger."
                + " Ta bort det ena.",
            "a.dmn line 3 column 17: Table \"status\": The element \"decisionTable\" occurs twice. Remove one."),
        arguments(
            " id=\"d\" name",
            " expressionLanguage='urn:juel' name",
            "a.dmn rad 1 kolumn 1: Uttrycken är skrivna i \"urn:juel\", men bara FEEL läses. Skriv om"
                + " dem, och ta bort expressionLanguage.",
            "a.dmn line 1 column 1: The expressions are written in \"urn:juel\", but only FEEL is"
                + " read. Write them anew, and take out expressionLanguage."),
        arguments(
            "<inputEntry>",
            "<inputEntry expressionLanguage='javascript'>",
            "a.dmn rad 10 kolumn 3: Tabellen \"status\", regel S1: Uttrycken är skrivna i"
                + " \"javascript\", men bara FEEL läses. Skriv om dem, och ta bort"
                + " expressionLanguage.",
            "a.dmn line 10 column 3: Table \"status\", rule S1: The expressions are written in"
                + " \"javascript\", but only FEEL is read. Write them anew, and take out"
                + " expressionLanguage."),
        arguments(
            "<text>andel</text>",
            "<text>andel * 2</text>",
            "a.dmn rad 4 kolumn 10: Tabellen \"status\": \"andel * 2\" är ingen uppgift som en regel"
                + " kan fråga om; uttryck räknas inte ut. Väntat är någon av: läge, andel, nått, fri"
                + " text, dag. Menade du \"andel\"?",
            "a.dmn line 4 column 10: Table \"status\": \"andel * 2\" is no fact that a rule can ask"
                + " about; expressions are not computed. Expected one of: state, share, reached,"
                + " free text, day. Did you mean \"andel\"?"),
        arguments(
            "<text>andel</text>",
            "<text>status</text>",
            "a.dmn rad 4 kolumn 10: Tabellen \"status\": \"status\" är ingen uppgift som en regel kan"
                + " fråga om; uttryck räknas inte ut. Väntat är någon av: läge, andel, nått, fri"
                + " text, dag.",
            "a.dmn line 4 column 10: Table \"status\": \"status\" is no fact that a rule can ask"
                + " about; expressions are not computed. Expected one of: state, share, reached,"
                + " free text, day."),
        arguments(
            "<output/>",
            "<output name='statuss'/>",
            "a.dmn rad 5 kolumn 3: Tabellen \"status\": \"statuss\" är inget som en regel kan säga."
                + " Skriv utdatas namn (name) som något av: status, poäng. Menade du \"status\"?",
            "a.dmn line 5 column 3: Table \"status\": \"statuss\" is not something that a rule can conclude. Write"
                + " the name of the output (name) as one of: status, points. Did you mean"
                + " \"status\"?"),
        arguments(
            "<input><",
            "<input><inputExpression><text>share</text></inputExpression></input><input><",
            "a.dmn rad 4 kolumn 78: Tabellen \"status\": \"andel\" har två kolumner. Ta bort den ena,"
                + " eller slå ihop dem.",
            "a.dmn line 4 column 78: Table \"status\": \"andel\" has two columns. Remove one, or join them."),
        arguments(
            "</rule>",
            "</rule><rule id='S1'><inputEntry/><outputEntry><text>\"uppfyllt\"</text></outputEntry>"
                + "</rule>",
            "a.dmn rad 14 kolumn 8: Tabellen \"status\": Två regler heter \"S1\"; den första står i a.dmn"
                + " rad 9 kolumn 1. Ge den ena ett annat namn.",
            "a.dmn line 14 column 8: Table \"status\": Two rules are called \"S1\"; the first stands at"
                + " a.dmn line 9 column 1. Give one of them another name."),
        arguments(
            "<text>-</text>",
            "<text>-</text><text>5</text>",
            "a.dmn rad 10 kolumn 29: Tabellen \"status\", regel S1: Elementet \"text\" står två gånger."
                + " Ta bort det ena.",
            "a.dmn line 10 column 29: Table \"status\", rule S1: The element \"text\" occurs twice. Remove one."),
        arguments(
            "<text>-</text>",
            "<text>" + "5,".repeat(1_001) + "5</text>",
            "a.dmn rad 10 kolumn 3: Tabellen \"status\", regel S1: Texten är 2\u00a0003 tecken lång;"
                + " gränsen är 2\u00a0000.",
            "a.dmn line 10 column 3: Table \"status\", rule S1: The text is 2,003 characters long; the"
                + " limit is 2,000."));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void whatElseCouldDecideIsRefusedByNameAndPlace(
      String part, String changed, String swedish, String english) {
    assertThat(DmnFile.sentences(DmnFile.read(DmnFile.with(part, changed))))
        .contains(swedish, english);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<decisionTable hitPolicy=\"UNIQUE\">",
        "<input>",
        "<output>",
        "<rule id=\"r\">",
        "<inputEntry>",
        "<outputEntry>"
      })
  void anElementThatIsNotReadIsToldWhereverItStands(String within) {
    String text = DmnFile.with("<output/>", "<output></output>");
    assertThat(text).contains(within);
    assertThat(DmnFile.sentences(DmnFile.read(text.replace(within, within + "<x/>"))))
        .hasSize(2)
        .last(STRING)
        .endsWith(
            "The element \"x\" is not read, and may change what a table says. Write it as rows of a"
                + " decision table, or take it out.");
  }

  @Test
  void whatIsNoDmnIsToldOnce() {
    assertThat(DmnFile.read("<html/>").problems()).hasSize(1);
    assertThat(Dmn.vocabulary("a.dmn", "<html/>".getBytes(StandardCharsets.UTF_8)).problems())
        .hasSize(1);
  }

  @Test
  void aColumnSaysWhichFactItIsAbout() {
    String text =
        DmnFile.with("<text>andel</text>", "<text/>")
            .replace("<output/>", "<output/><output name='poäng'/>");
    assertThat(DmnFile.sentences(DmnFile.read(text)))
        .contains(
            "a.dmn rad 4 kolumn 10: Tabellen \"status\": Kolumnen säger inte vilken uppgift den gäller."
                + " Skriv den som uttryck i en kolumn för indata, och som namn (name) i en för"
                + " utdata: läge, andel, nått, fri text, dag.",
            "a.dmn line 5 column 3: Table \"status\": The column does not say which fact it is about."
                + " Write it as the expression of an input, or as the name (name) of an output:"
                + " status, points.");
  }

  @Test
  void cellsAreAsManyAsColumns() {
    assertThat(
            DmnFile.sentences(
                DmnFile.read(DmnFile.with("<inputEntry><text>-</text></inputEntry>", ""))))
        .containsExactly(
            "a.dmn rad 9 kolumn 1: Tabellen \"status\", regel S1: Regeln har 0 \"inputEntry\", men"
                + " tabellen har 1 sådana kolumner. Lägg till eller ta bort celler.",
            "a.dmn line 9 column 1: Table \"status\", rule S1: The rule has 0 \"inputEntry\", but the"
                + " table has 1 such columns. Add or take out cells.");
  }

  @Test
  void twoDecisionsOfOneNameAreRefused() {
    String decision =
        DmnFile.TEXT.substring(
            DmnFile.TEXT.indexOf("<decision "), DmnFile.TEXT.indexOf("</definitions>"));
    assertThat(DmnFile.sentences(DmnFile.read(DmnFile.with(decision, decision + decision))))
        .containsExactly(
            "a.dmn rad 17 kolumn 1: Tabellen \"status\": Två beslut heter \"status\". Ge det ena ett"
                + " annat namn.",
            "a.dmn line 17 column 1: Table \"status\": Two decisions are called \"status\". Give one of"
                + " them another name.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "literalExpression",
        "context",
        "relation",
        "invocation",
        "list",
        "functionDefinition"
      })
  void aDecisionIsATable(String expression) {
    String text =
        DmnFile.TEXT.replaceAll(
            "(?s)<decisionTable.*</decisionTable>",
            "<" + expression + "><text>1</text></" + expression + ">");
    assertThat(DmnFile.sentences(DmnFile.read(text)))
        .contains(
            "a.dmn rad 2 kolumn 1: Tabellen \"status\": Beslutet har ingen beslutstabell, och annat"
                + " läses inte. Skriv det som en beslutstabell, eller ta bort det.",
            "a.dmn line 3 column 1: Table \"status\": The element \""
                + expression
                + "\" is not read,"
                + " and may change what a table says. Write it as rows of a decision table, or take"
                + " it out.");
  }

  @Test
  void aTableHasOutputsAndRules() {
    String empty = DmnFile.with("<output/>", "").replaceAll("(?s)<rule.*</rule>", "");
    assertThat(DmnFile.sentences(DmnFile.read(empty)))
        .containsExactly(
            "a.dmn rad 3 kolumn 1: Tabellen \"status\": Ingen kolumn säger vad som blir följden. Lägg"
                + " till någon av: status, poäng.",
            "a.dmn line 3 column 1: Table \"status\": No column says what follows. Add one of: status,"
                + " points.",
            "a.dmn rad 3 kolumn 1: Tabellen \"status\": Tabellen har inga regler. Väntat är minst en"
                + " rad under rubrikerna.",
            "a.dmn line 3 column 1: Table \"status\": The table has no rules. Expected at least one row"
                + " below the headings.");
  }

  @Test
  void tablesBeyondTheLimitsAreRefusedByName() {
    String rule =
        DmnFile.TEXT.substring(
            DmnFile.TEXT.indexOf("<rule"), DmnFile.TEXT.indexOf("</decisionTable>"));
    assertThat(DmnFile.sentences(DmnFile.read(DmnFile.with(rule, rule.repeat(5_001)))).get(1))
        .endsWith("Table \"status\": The table has more than 5,000 rows, which is the limit.");
    assertThat(DmnFile.sentences(DmnFile.read(DmnFile.with("<output/>", "<output/>".repeat(100)))))
        .contains(
            "a.dmn line 3 column 1: Table \"status\": The row has 101 columns; the limit is 100.");
  }

  @Test
  void moreValuesThanAnyTableNeedsAreRefusedByName() {
    String text =
        DmnFile.asking(
            DmnFile.SHARE,
            IntStream.range(1, 500).mapToObj(Integer::toString).collect(Collectors.joining(",")));
    String rule = text.substring(text.indexOf("<rule"), text.indexOf("</decisionTable>"));
    String many =
        rule.replaceAll("<annotationEntry>.*</annotationEntry>", "").replace("id=\"r\"", "");
    assertThat(DmnFile.sentences(DmnFile.read(text.replace(rule, many.repeat(1_010)))))
        .satisfiesExactly(
            sv ->
                assertThat(sv)
                    .endsWith(
                        "Tabellen \"status\": Filens celler nämner fler än 500\u00a0000 värden, som är"
                            + " gränsen. Dela upp filen, eller skriv gränser i stället för att räkna"
                            + " upp."),
            en ->
                assertThat(en)
                    .endsWith(
                        "Table \"status\": The cells of the file name more than 500,000 values, which"
                            + " is the limit. Split the file, or write borders instead of"
                            + " listing."));
  }

  @Test
  void allProblemsAreToldAtOnce() {
    String text =
        DmnFile.with("<text>-</text>", "<text>f(x)</text>")
            .replace("\"uppfyllt\"", "null")
            .replace("UNIQUE", "PRIORITY")
            .replace("</definitions>", "<businessKnowledgeModel/></definitions>");
    assertThat(DmnFile.read(text).problems())
        .extracting(problem -> problem.place().row())
        .containsExactly(3, 10, 11, 17);
  }

  @Test
  void ofManyProblemsTheFirstAreTold() {
    String rule =
        DmnFile.TEXT.substring(
            DmnFile.TEXT.indexOf("<rule"), DmnFile.TEXT.indexOf("</decisionTable>"));
    String wrong = rule.replace("<text>-</text>", "<text>f(x)</text>").repeat(1_200);
    String decision =
        DmnFile.TEXT.substring(
            DmnFile.TEXT.indexOf("<decision "), DmnFile.TEXT.indexOf("</definitions>"));
    assertThat(
            DmnFile.read(DmnFile.with(decision, decision.replace(rule, wrong).repeat(2)))
                .problems())
        .hasSize(1_001);
  }

  @Test
  void entitiesAreRefusedByName() {
    assertThat(
            DmnFile.sentences(
                DmnFile.read(
                    "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>" + DmnFile.TEXT)))
        .contains(
            "a.dmn line 1 column 1: The file has a document type (DOCTYPE), which can fetch or hide"
                + " other content. The file is not read; take out the document type and what refers"
                + " to it.");
  }
}
