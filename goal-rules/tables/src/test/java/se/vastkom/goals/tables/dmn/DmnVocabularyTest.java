package se.vastkom.goals.tables.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Implication;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

/** The facts that a document declares itself, as other tools write it. */
class DmnVocabularyTest {

  /** A rule on two lines follows each test's columns; the first column is at line 4. */
  private static final String HEAD =
      """
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" name="d" namespace="urn:d">
      <decision name="Dish">
      <decisionTable>
      """;

  private static final String GUESTS =
      "<input><inputExpression typeRef='integer'><text>Guest count</text></inputExpression></input>\n";

  private static final String DISH = "<output name='dish' typeRef='string'/>\n";

  private static String file(String columns, String before, String... cells) {
    StringBuilder rule = new StringBuilder("<rule>");
    for (int i = 0; i < cells.length - 1; i++) {
      rule.append("<inputEntry><text>").append(cells[i]).append("</text></inputEntry>");
    }
    rule.append("<outputEntry><text>")
        .append(cells[cells.length - 1])
        .append("</text></outputEntry></rule>");
    return HEAD.replace("<decision ", before + "<decision ")
        + columns
        + rule
        + "\n</decisionTable></decision></definitions>";
  }

  private static Checked<Vocabulary> vocabulary(String file) {
    return Dmn.vocabulary("a.dmn", file.getBytes(StandardCharsets.UTF_8));
  }

  private static DecisionTable table(String file) {
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    return Dmn.read("a.dmn", bytes, vocabulary(file).orThrow()).orThrow().get(0);
  }

  private static String typed(String type) {
    return GUESTS.replace("integer", type);
  }

  private static Fact input(String columns, String before, String cell) {
    DecisionTable table = table(file(columns + DISH, before, cell, "\"Stew\""));
    return table.inputs().get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "number | 8 | tal",
        "double | 8 | tal",
        "integer | 8 | heltal",
        "long | 8 | heltal",
        "string | \"a\" | text",
        "boolean | true | ja eller nej",
        "date | date(\"2015-12-31\") | dag",
        "feel:number | 8 | tal"
      })
  void aColumnSaysOfWhichTypeItIs(String type, String cell, String key) {
    Fact fact = input(typed(type), "", cell);
    assertThat(fact.type().key()).isEqualTo(key);
    assertThat(fact.key()).isEqualTo("Guest count");
    assertThat(fact.meaning()).isEmpty();
  }

  @Test
  void inputDataSaysItWhereAColumnDoesNot() {
    String data =
        "<inputData name='Guest count'><variable name='Guest count' typeRef='number'/></inputData>";
    assertThat(input(typed(""), data, "8").type()).isEqualTo(new FactType.NumberType(""));
    assertThat(input(typed("Any"), data, "8").type()).isEqualTo(new FactType.NumberType(""));
  }

  @Test
  void listedTextsAreWordsWhereverTheyAreListed() {
    String listed = "<text>\"Fall\", \"Winter\", null</text>";
    String item =
        "<itemDefinition name='tSeason'><typeRef>tText</typeRef><allowedValues>"
            + listed
            + "</allowedValues></itemDefinition>"
            + "<itemDefinition name='tText'><typeRef>string</typeRef></itemDefinition>";
    String column =
        typed("string").replace("</input>", "<inputValues>" + listed + "</inputValues></input>");
    for (Fact fact :
        List.of(
            input(typed("tSeason"), item, "\"Fall\""),
            input(typed("tSeason"), item.replace("allowedValues", "typeConstraint"), "\"Fall\""),
            input(column, "", "\"Fall\""),
            input(column.replace("typeRef='string'", ""), "", "\"Fall\""))) {
      assertThat(Words.english().say(fact.type().phrase())).isEqualTo("one of: Fall, Winter");
    }
  }

  @Test
  void theWordsOfATypeGoBeforeThoseThatOneColumnLists() {
    String item =
        "<itemDefinition name='tSeason'><typeRef>string</typeRef><allowedValues><text>\"Fall\","
            + " \"Winter\"</text></allowedValues></itemDefinition>";
    String column =
        typed("tSeason")
            .replace("</input>", "<inputValues><text>\"Fall\"</text></inputValues></input>");
    assertThat(Words.english().say(input(column, item, "\"Fall\"").type().phrase()))
        .isEqualTo("one of: Fall, Winter");
  }

  @Test
  void allowedNumbersLimitTheCases() {
    String column =
        GUESTS.replace("</input>", "<inputValues><text>[0..100]</text></inputValues></input>");
    Vocabulary read = vocabulary(file(column + DISH, "", "8", "\"Stew\"")).orThrow();
    assertThat(read.implications())
        .extracting(Implication::toString)
        .containsExactly("Guest count finns => Guest count [0..100]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<output name='dish' label='A dish' typeRef='string'/> | dish",
        "<output label='A dish' typeRef='string'/> | A dish",
        "<output label='A dish (hot)' typeRef='string'/> | Dish",
        "<output typeRef='string'/> | Dish",
      })
  void aConclusionIsCalledByItsNameItsLabelOrItsDecision(String output, String name) {
    DecisionTable table = table(file(GUESTS + output, "", "8", "\"Stew\""));
    assertThat(table.outputs()).extracting(Fact::key).containsExactly(name);
  }

  @Test
  void theVariableOfADecisionSaysWhatItConcludesPerhapsInAList() {
    String item =
        "<itemDefinition name='tDish'><typeRef>string</typeRef><allowedValues><text>\"Stew\","
            + " \"Soup\"</text></allowedValues></itemDefinition><itemDefinition name='tDishes'"
            + " isCollection='true'><typeRef>tDish</typeRef></itemDefinition>";
    for (String type : List.of("tDish", "tDishes")) {
      String file =
          file(GUESTS + "<output/>\n", item, "8", "\"Stew\"")
              .replace(
                  "<decisionTable>",
                  "<variable name='Dish' typeRef='" + type + "'/><decisionTable>");
      assertThat(Words.english().say(table(file).outputs().get(0).type().phrase()))
          .isEqualTo("one of: Stew, Soup");
    }
  }

  @Test
  void besideKnownFactsOnlyInputDataDeclaresAnInput() {
    Vocabulary known = new Vocabulary(List.of(), List.of(DmnFile.STATUS));
    String data =
        "<inputData name='Guest count'><variable name='Guest count' typeRef='number'/></inputData>";
    String columns = typed("number") + "<output name='status'/>";
    assertThat(
            Dmn.declared(
                    "a.dmn",
                    file(columns, "", "8", "\"uppfyllt\"").getBytes(StandardCharsets.UTF_8),
                    known)
                .orThrow())
        .isEqualTo(Vocabulary.EMPTY);
    assertThat(
            Dmn.declared(
                    "a.dmn",
                    file(columns, data, "8", "\"uppfyllt\"").getBytes(StandardCharsets.UTF_8),
                    known)
                .orThrow()
                .inputs())
        .extracting(Fact::key)
        .containsExactly("Guest count");
  }

  private static Checked<Vocabulary> beside(Vocabulary known, String file) {
    return Dmn.declared("a.dmn", file.getBytes(StandardCharsets.UTF_8), known);
  }

  private static String data(String name, String type) {
    return "<inputData name='%s'><variable name='%s' typeRef='%s'/></inputData>"
        .formatted(name, name, type);
  }

  @Test
  void inputDataWithoutATypeDeclaresNoInputBesideKnownFacts() {
    Vocabulary known = new Vocabulary(List.of(), List.of(DmnFile.STATUS));
    String columns = GUESTS + "<output name='status'/>";
    String file = file(columns, data("Guest count", ""), "8", "\"uppfyllt\"");
    assertThat(beside(known, file).orThrow()).isEqualTo(Vocabulary.EMPTY);
  }

  @Test
  void aKnownFactIsKnownByItsKeyAndItsNamesAndOthersAreDeclared() {
    Fact guests = new Fact("g1", new Part.Name("gäster", "guests"), new FactType.NumberType(""));
    Fact dish = new Fact("d1", new Part.Name("rätt", "dish"), new FactType.TextType());
    Vocabulary known = new Vocabulary(List.of(guests), List.of(dish));
    for (String name : List.of("g1", "gäster", "Guests")) {
      String columns = GUESTS.replace("Guest count", name);
      for (String output : List.of("d1", "rätt", "Dish")) {
        String file =
            file(columns + DISH.replace("'dish'", "'" + output + "'"), data(name, "number"), "8");
        assertThat(beside(known, file).orThrow()).isEqualTo(Vocabulary.EMPTY);
      }
      Vocabulary declared =
          beside(known, file(columns + DISH.replace("'dish'", "'wine'"), "", "8")).orThrow();
      assertThat(declared.inputs()).isEmpty();
      assertThat(declared.outputs()).extracting(Fact::key).containsExactly("wine");
    }
  }

  @Test
  void aNameIsNotThatOfAKnownFactOfTheOtherKind() {
    Vocabulary known = new Vocabulary(List.of(), List.of(DmnFile.STATUS));
    String file =
        file(
            GUESTS.replace("Guest count", "Status") + "<output name='status'/>",
            data("Status", "number"),
            "8",
            "\"uppfyllt\"");
    assertThat(DmnFile.sentences(beside(known, file)))
        .containsExactly(
            "a.dmn rad 4 kolumn 1: Två uppgifter heter \"Status\", om små och stora bokstäver inte"
                + " räknas. Ge den ena ett annat namn.",
            "a.dmn line 4 column 1: Two facts are called \"Status\", apart from lower and upper"
                + " case. Give one of them another name.");
  }

  @Test
  void onlyAFactThatATableAsksAboutIsDeclared() {
    String file = file(GUESTS + DISH, data("Season", "string"), "8", "\"Stew\"");
    assertThat(vocabulary(file).orThrow().inputs())
        .extracting(Fact::key)
        .containsExactly("Guest count");
  }

  @ParameterizedTest
  @CsvSource({"integer, number", "number, integer", "double, long"})
  void aWholeNumberInOnePlaceAndAnyInAnotherIsAny(String one, String other) {
    assertThat(input(typed(one), data("Guest count", other), "8").type())
        .isEqualTo(new FactType.NumberType(""));
  }

  @ParameterizedTest
  @CsvSource({"number, string", "string, number", "boolean, date"})
  void otherTypesAreNotTheSame(String one, String other) {
    String file = file(typed(one) + DISH, data("Guest count", other), "8", "\"Stew\"");
    assertThat(vocabulary(file).problems())
        .extracting(problem -> problem.what().key())
        .containsExactly("dmn.two-types");
  }

  /** The input data stands at line 2, the column at line 4. */
  @Test
  void whatIsWrongWithAFactIsToldAtItsFirstColumn() {
    String columns = GUESTS.replace("Guest count", "regel");
    String file = file(columns + columns + DISH, data("regel", "integer"), "8", "8", "\"Stew\"");
    assertThat(vocabulary(file).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.place()).isEqualTo(Place.line("a.dmn", 4, 1)));
  }

  @Test
  void aListOfValuesIsNoTypeOfAnInput() {
    String list =
        "<itemDefinition name='tList' isCollection='true'><typeRef>number</typeRef></itemDefinition>";
    assertThat(vocabulary(file(typed("tList") + DISH, list, "8", "\"Stew\"")).problems())
        .extracting(problem -> problem.what().key())
        .containsExactly("dmn.unknown-type");
  }

  private static String listing(String type, String values) {
    return typed(type)
        .replace("</input>", "<inputValues><text>" + values + "</text></inputValues></input>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "string | \"a | dmn.unclosed",
        "string | \"a\", | dmn.no-word-list",
        "string | , \"a\" | dmn.no-word-list",
        "number | [0.. | dmn.ends",
        "date | 5 | dmn.wrong-kind"
      })
  void aListOfValuesThatIsNotReadIsTold(String type, String values, String key) {
    assertThat(vocabulary(file(listing(type, values) + DISH, "", "8", "\"Stew\"")).problems())
        .extracting(problem -> problem.what().key())
        .containsExactly(key);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "boolean | true, false | -",
        "boolean | true | Guest count finns => Guest count ja",
        "boolean | false | Guest count finns => Guest count nej",
        "number | - | -"
      })
  void allowedValuesLimitTheCasesUnlessTheyAreAll(String type, String values, String limits) {
    assertThat(
            vocabulary(file(listing(type, values) + DISH, "", "8", "\"Stew\""))
                .orThrow()
                .implications())
        .extracting(Implication::toString)
        .isEqualTo(limits.equals("-") ? List.of() : List.of(limits));
  }

  @Test
  void columnsMayLimitAFactEachInItsWay() {
    UnaryTest low = within(0, 10);
    UnaryTest high = within(20, 30);
    assertThat(limited(listing("number", "[0..10]"))).isEqualTo(low);
    assertThat(limited(listing("number", "[0..10]") + listing("number", "[20..30]")))
        .isEqualTo(new UnaryTest.AnyOf(List.of(low, high)));
  }

  private static UnaryTest limited(String columns) {
    return vocabulary(file(columns + DISH, "", "8", "\"Stew\""))
        .orThrow()
        .implications()
        .get(0)
        .then()
        .test();
  }

  private static UnaryTest within(int from, int to) {
    return new UnaryTest.Within(
        new Compared(Operator.AT_LEAST, Value.of(from)),
        new Compared(Operator.AT_MOST, Value.of(to)));
  }

  @Test
  void moreWordsThanAnyBookNeedsAreRefused() {
    String words =
        IntStream.range(0, 499)
            .mapToObj(i -> '"' + Character.toString('一' + i) + '"')
            .collect(Collectors.joining(","));
    String columns =
        IntStream.range(0, 1_003)
            .mapToObj(i -> listing("string", words).replace("Guest count", "fact " + i))
            .collect(Collectors.joining());
    assertThat(vocabulary(file(columns + DISH, "", "\"Stew\"")).problems())
        .extracting(problem -> problem.what().key())
        .containsExactly("dmn.too-many-values");
  }

  @Test
  void theNamesOfDecisionsAreRead() {
    assertThat(
            Dmn.decisions(
                    "a.dmn", file(GUESTS + DISH, "", "8", "1").getBytes(StandardCharsets.UTF_8))
                .orThrow())
        .containsExactly("Dish");
  }

  static Stream<Refused> refused() {
    String words = "<inputValues><text>%s</text></inputValues></input>";
    return Stream.of(
        new Refused(
            typed("") + DISH,
            "a.dmn rad 4 kolumn 1: Filen säger inte vad Guest count är. Skriv kolumnens typeRef:"
                + " number, string, boolean eller date.",
            "a.dmn line 4 column 1: The file does not say what Guest count is. Write the typeRef of"
                + " the column: number, string, boolean or date."),
        new Refused(
            typed("time") + DISH,
            "a.dmn rad 4 kolumn 1: Guest count har typen \"time\", som inte läses. Väntat är någon"
                + " av: number, string, boolean, date, eller en typ som filen själv gör av dem.",
            "a.dmn line 4 column 1: Guest count has the type \"time\", which is not read. Expected"
                + " one of: number, string, boolean, date, or a type that the file itself makes of"
                + " them."),
        new Refused(
            GUESTS.replace("Guest count", "count(Guests)") + DISH,
            "a.dmn rad 4 kolumn 1: \"count(Guests)\" är inte bara namnet på en uppgift, och uttryck"
                + " räknas inte ut. Väntat är ord av bokstäver och siffror, och inga av FEEL:s egna,"
                + " som not och in.",
            "a.dmn line 4 column 1: \"count(Guests)\" is not just the name of a fact, and"
                + " expressions are not evaluated. Expected words of letters and digits, and none of"
                + " FEEL's own, such as not and in."),
        new Refused(
            GUESTS.replace("Guest count", "regel") + DISH,
            "a.dmn rad 4 kolumn 1: \"regel\" är redan en kolumn i regelverk och kan inte vara en"
                + " uppgift. Välj ett annat namn än regel, varför, gäller från, gäller till,"
                + " testfall.",
            "a.dmn line 4 column 1: \"regel\" is a column of rule books already, and no name of a"
                + " fact. Choose a name other than rule, because, valid from, valid to, test case."),
        new Refused(
            GUESTS + GUESTS.replace("integer", "string") + DISH,
            "a.dmn rad 5 kolumn 1: Guest count är heltal på ett ställe och text på ett annat. Skriv"
                + " samma typeRef på båda.",
            "a.dmn line 5 column 1: Guest count is whole number in one place and text in another."
                + " Write the same typeRef in both."),
        new Refused(
            GUESTS + GUESTS.replace("Guest count", "guest Count") + DISH,
            "a.dmn rad 5 kolumn 1: Två uppgifter heter \"guest Count\", om små och stora bokstäver"
                + " inte räknas. Ge den ena ett annat namn.",
            "a.dmn line 5 column 1: Two facts are called \"guest Count\", apart from lower and"
                + " upper case. Give one of them another name."),
        new Refused(
            typed("string").replace("</input>", words.formatted("\"a\", \"A\"")) + DISH,
            "a.dmn rad 4 kolumn 84: Guest count kan vara \"A\" och ett ord som bara skiljer sig från"
                + " det i små och stora bokstäver. I ett regelverk är de samma ord. Skriv ett av dem"
                + " på ett annat sätt.",
            "a.dmn line 4 column 84: Guest count can be \"A\" and a word that differs from it only in"
                + " lower and upper case. In a rule book they are the same word. Write one of them in"
                + " another way."),
        new Refused(
            typed("string").replace("</input>", words.formatted("\"a\" or \"b\"")) + DISH,
            "a.dmn rad 4 kolumn 84: \"\"a\" or \"b\"\" räknar inte upp vad Guest count kan vara."
                + " Skriv texter inom citattecken med komma mellan, som \"låg\", \"hög\".",
            "a.dmn line 4 column 84: \"\"a\" or \"b\"\" does not list what Guest count can be. Write"
                + " texts in quotation marks with commas between, such as \"low\", \"high\"."),
        new Refused(
            GUESTS.replace("Guest count", "Dish") + DISH,
            "a.dmn rad 4 kolumn 1: Tabellen \"Dish\" frågar om Dish, som beslutet \"Dish\" ger."
                + " Tabeller bygger inte på varandra. Skriv dem som en tabell, eller gör det till"
                + " indata med ett annat namn.",
            "a.dmn line 4 column 1: The table \"Dish\" asks about Dish, which the decision \"Dish\""
                + " concludes. Tables do not build on each other. Write them as one table, or make it"
                + " input data of another name."),
        new Refused(
            GUESTS
                + "<output label='plate' typeRef='string'/><rule/></decisionTable></decision>\n"
                + "<decision name='x'><decisionTable><output name='Dish' typeRef='string'/>",
            "a.dmn rad 5 kolumn 1: Beslutet \"Dish\" ger \"plate\", men heter som det som ett annat"
                + " beslut ger: \"Dish\". Ge beslutet ett annat namn.",
            "a.dmn line 5 column 1: The decision \"Dish\" concludes \"plate\", but is called like"
                + " what another decision concludes: \"Dish\". Give the decision another name."));
  }

  /**
   * Columns that declare no facts that could be read, with the problem in both languages.
   *
   * @param columns from line 4
   */
  record Refused(String columns, String swedish, String english) {}

  @ParameterizedTest
  @MethodSource("refused")
  void whatIsNotDeclaredIsToldAtItsLine(Refused refused) {
    assertThat(DmnFile.sentences(vocabulary(file(refused.columns(), "", "8", "\"Stew\""))))
        .containsExactly(refused.swedish(), refused.english());
  }
}
