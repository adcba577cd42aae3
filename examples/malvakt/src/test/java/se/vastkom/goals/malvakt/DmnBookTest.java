package se.vastkom.goals.malvakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.words.Words;

/** What DMN allows and a rule book does not is told at its line. */
class DmnBookTest {

  /** A book of two tables; the status table begins at line 3 and its rules at line 6. */
  private static final String BOOK =
      """
      <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="urn:x">
      <decision name="status">
      <decisionTable hitPolicy="UNIQUE">
      <input><inputExpression><text>läge</text></inputExpression></input>
      <output/>
      <rule><inputEntry><text>"aktivt"</text></inputEntry><outputEntry><text>"uppfyllt"</text></outputEntry></rule>
      </decisionTable></decision>
      <decision name="trend"><decisionTable hitPolicy="UNIQUE">
      <input><inputExpression><text>utveckling</text></inputExpression></input>
      <output/>
      <rule><inputEntry><text>-</text></inputEntry><outputEntry><text>"ej bedömd"</text></outputEntry></rule>
      </decisionTable></decision>
      </definitions>
      """;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @TempDir Path folder;

  private Checked<RuleBook> read(String part, String changed) throws IOException {
    assertThat(BOOK).contains(part);
    Path file = folder.resolve("bok.dmn");
    Files.writeString(file, BOOK.replace(part, changed));
    return DmnBook.read(file);
  }

  /** A book about dishes, as other tools write it; its first table begins at line 3. */
  private static final String DISHES =
      """
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" name="m" namespace="urn:x">
      <decision name="Dish"><decisionTable hitPolicy="UNIQUE">
      <input><inputExpression typeRef="string"><text>Season</text></inputExpression><inputValues><text>"Winter", "Summer"</text></inputValues></input>
      <input><inputExpression typeRef="integer"><text>Guest count</text></inputExpression></input>
      <output name="dish" typeRef="string"/><output name="plates" typeRef="number"/>
      <rule id="D1"><inputEntry><text>"Winter"</text></inputEntry><inputEntry><text>&lt;= 8</text></inputEntry><outputEntry><text>"Stew"</text></outputEntry><outputEntry><text>9</text></outputEntry></rule>
      <rule id="D2"><inputEntry><text>"Summer"</text></inputEntry><inputEntry><text/></inputEntry><outputEntry><text>"Salad"</text></outputEntry><outputEntry><text>4</text></outputEntry></rule>
      </decisionTable></decision>
      <decision name="Drink"><variable name="Drink" typeRef="string"/><decisionTable hitPolicy="COLLECT">
      <input><inputExpression typeRef="boolean"><text>Children</text></inputExpression></input>
      <output/>
      <rule><inputEntry><text>true</text></inputEntry><outputEntry><text>"Milk"</text></outputEntry></rule>
      </decisionTable></decision>
      </definitions>
      """;

  private Checked<RuleBook> dishes(String part, String changed) throws IOException {
    assertThat(DISHES).contains(part);
    Path file = folder.resolve("rätter.dmn");
    Files.writeString(file, DISHES.replace(part, changed));
    return DmnBook.read(file);
  }

  private static List<String> remarks(Checked<RuleBook> read) {
    return read.problems().stream()
        .filter(problem -> !problem.isError())
        .map(problem -> Words.swedish().say(problem.phrase()))
        .toList();
  }

  @Test
  void aFileAboutSomethingElseDeclaresItsOwnFacts() throws IOException {
    Checked<RuleBook> read = dishes("D1", "D1");
    RuleBook book = read.orThrow();
    assertThat(book.isAboutGoals()).isFalse();
    assertThat(book.vocabulary().inputs())
        .extracting(Fact::key)
        .containsExactly("Season", "Guest count", "Children");
    assertThat(book.vocabulary().outputs())
        .extracting(Fact::key)
        .containsExactly("dish", "plates", "Drink");
    assertThat(remarks(read))
        .containsExactly(
            "rätter.dmn: En DMN-fil håller bara tabeller. Regelverket kallas ratter, version 1, och"
                + " gäller alltid; konvertera det till en arbetsbok och fyll i resten.",
            "rätter.dmn: Filen anger själv vad dess uppgifter är: Season, Guest count, Children,"
                + " dish, plates, Drink. Enheter, engelska namn och vad uppgifterna betyder står"
                + " inte i DMN; fyll i dem på bladet uppgifter.");
    assertThat(RuleBooks.read("rätter.xlsx", RuleBooks.workbook(book)).orThrow().canonical())
        .isEqualTo(book.canonical());
  }

  @Test
  void aBookOverItsOwnFactsComesBackWithTheSameTables() throws IOException {
    RuleBook book = dishes("D1", "D1").orThrow();
    Checked<byte[]> written = DmnBook.bytes(book, Optional.empty());
    assertThat(written.problems())
        .extracting(problem -> Words.swedish().say(problem.phrase()))
        .containsExactly(
            "ratter: En DMN-fil håller bara tabellerna: version, ägare, källa, datum, parametrarnas"
                + " namn, testfall och kommentarer följer inte med.",
            "ratter: Av regelverkets egna uppgifter följer namn, typ och ord med till DMN, men inte"
                + " enheter, heltal, gränser, vad som medför vad, engelska namn och vad uppgifterna"
                + " betyder.");
    Path file = folder.resolve("rätter.dmn");
    Files.write(file, written.orThrow());
    RuleBook again = DmnBook.read(file).orThrow();
    assertThat(again.canonical()).isEqualTo(book.canonical().replace("heltal", "tal"));
    assertThat(DmnBook.bytes(again, Optional.empty()).orThrow()).isEqualTo(written.orThrow());
  }

  @Test
  void everyCommandThatTakesABookTakesSuchAFile() throws IOException {
    dishes("D1", "D1");
    String file = folder.resolve("rätter.dmn").toString();
    Path cases = folder.resolve("fall.csv");
    Files.writeString(
        cases, "fall;Season;Guest count;Children\nFest;Winter;9;ja\nMiddag;Winter;8;nej\n");
    assertThat(run("granska", file)).isEqualTo(Malvakt.BAD_RULE_BOOK);
    assertThat(out())
        .contains("Ingen rad i tabellen dish gäller när Season: Winter, Guest count: 9")
        .contains("rätter.dmn rad 6 kolumn 1");
    assertThat(run("testa", file)).isEqualTo(Malvakt.CHECK_FAILED);
    assertThat(out())
        .contains("0 av 0 testfall ger väntat resultat")
        .contains("Regel D1 avgör inget testfall");
    assertThat(run("avgor", file, cases.toString())).isZero();
    assertThat(out())
        .contains("Dish: ingen slutsats: ingen rad i tabellen dish gäller")
        .contains("Dish: dish Stew, plates 9: Season Winter, Guest count 8 (regel D1,");
    String workbook = folder.resolve("rätter.xlsx").toString();
    assertThat(run("konvertera", file, workbook)).isZero();
    assertThat(run("jamfor", file, workbook)).isZero();
    assertThat(out()).contains("Regelverken");
  }

  private int run(String... arguments) {
    out.reset();
    return Malvakt.run(
        new Malvakt.Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            false,
            Map.of()),
        arguments);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " ");
  }

  @Test
  void aFileAboutGoalsMayHaveInputDataOfItsOwn() throws IOException {
    String changed =
        BOOK.replace(
            "<output/>\n<rule><inputEntry><text>\"aktivt\"</text></inputEntry>",
            "<input><inputExpression><text>budget</text></inputExpression></input>\n<output/>\n"
                + "<rule><inputEntry><text>\"aktivt\"</text></inputEntry>"
                + "<inputEntry><text>&gt; 5</text></inputEntry>");
    Path file = folder.resolve("bok.dmn");
    Files.writeString(file, changed);
    assertThat(errors(DmnBook.read(file))).singleElement().asString().contains("budget");

    Files.writeString(
        file,
        changed.replace(
            "<decision name=\"status\">",
            "<inputData name='budget'><variable typeRef='number'/></inputData><decision"
                + " name=\"status\">"));
    RuleBook book = DmnBook.read(file).orThrow();
    assertThat(book.isAboutGoals()).isTrue();
    assertThat(book.declared().all()).extracting(Fact::key).containsExactly("budget");
  }

  @Test
  void aTableNamedForWhatAnotherConcludesIsRefused() throws IOException {
    assertThat(errors(dishes("decision name=\"Drink\"", "decision name=\"dish\"")))
        .containsExactly(
            "rätter.dmn line 10 column 1: The decision \"dish\" is named for what another decision"
                + " concludes, but concludes Drink. Give it another name.");
  }

  @Test
  void aFactThatTwoTablesConcludeIsRefused() throws IOException {
    assertThat(errors(dishes("<output/>", "<output name=\"dish\"/>")))
        .containsExactly(
            "rätter.dmn line 10 column 1: Both the table dish and the table Drink conclude dish. Give"
                + " one of the conclusions another name, or let one table conclude it.");
  }

  @Test
  void aWordThatACellWouldReadAsSomethingElseIsRefused() throws IOException {
    assertThat(
            errors(
                dishes(
                    "<inputValues><text>\"Winter\", \"Summer\"",
                    "<inputValues><text>\"Winter\", \"missing\", \"Summer\"")))
        .singleElement()
        .asString()
        .startsWith("rätter.dmn line 3 column 1: \"missing\" is no usable word,");
  }

  private static List<String> errors(Checked<RuleBook> read) {
    return read.problems().stream()
        .filter(problem -> problem.isError())
        .map(problem -> Words.english().say(problem.phrase()))
        .toList();
  }

  @Test
  void aWordThatStandsTwiceInACellIsAWord() throws IOException {
    for (String cell : List.of("\"aktivt\", \"aktivt\"", "\"aktivt\", \"active\"")) {
      UnaryTest test =
          read("\"aktivt\"", cell).orThrow().tables().get(0).rows().get(0).tests().get(0);
      assertThat(test.toString()).isEqualTo("aktivt");
    }
  }

  @Test
  void aTableOfStatusesThatCollectsIsRefused() throws IOException {
    assertThat(
            errors(
                read(
                    "status\">\n<decisionTable hitPolicy=\"UNIQUE",
                    "status\">\n<decisionTable hitPolicy=\"COLLECT")))
        .containsExactly(
            "bok.dmn line 4 column 1: The table of status cannot collect several rows, since each"
                + " goal gets one. Choose U, A or F.");
  }

  @Test
  void aTableThatConcludesAnotherFactThanItsNameIsRefused() throws IOException {
    assertThat(
            errors(
                read(
                    "<output/>\n<rule><inputEntry><text>\"aktivt\"</text></inputEntry><outputEntry><text>\"uppfyllt\"",
                    "<output name='trend'/>\n<rule><inputEntry><text>\"aktivt\"</text></inputEntry><outputEntry><text>\"ej bedömd\"")))
        .containsExactly(
            "bok.dmn line 4 column 1: The decision \"status\" concludes trend. In a rule book a table"
                + " is named for the only fact that it concludes: give the decision that name, or"
                + " split it into one for each output.");
  }

  @Test
  void aRuleWhoseNameNoCellCanHoldIsRefusedAtItsLine() throws IOException {
    for (String id : List.of("#1", "a;b")) {
      assertThat(
              errors(
                  read("<rule><inputEntry><text>-", "<rule id='" + id + "'><inputEntry><text>-")))
          .singleElement()
          .asString()
          .startsWith("bok.dmn line 11 column 1: ")
          .contains(id);
    }
  }
}
