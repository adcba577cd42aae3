package se.vastkom.goals.tables.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cases.Effort;
import se.vastkom.goals.words.Words;

/** What is just within a limit is read and written; what is just beyond it is refused. */
class DmnLimitsTest {

  private static final String RULE =
      DmnFile.TEXT.substring(
          DmnFile.TEXT.indexOf("<rule"), DmnFile.TEXT.indexOf("</decisionTable>"));

  private static DecisionTable table(Fact fact, UnaryTest test) {
    return new DecisionTable(
        "status",
        HitPolicy.UNIQUE,
        List.of(fact),
        List.of(DmnFile.STATUS),
        List.of(Row.of("r", List.of(test), Value.word("uppfyllt"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0001-01-01", "9999-12-31"})
  void aYearOfFourDigitsIsReadAndWritten(String day) {
    UnaryTest test = new UnaryTest.Is(new Value.Date(LocalDate.parse(day)));
    assertThat(DmnFile.test(DmnFile.DAY, "date(\"" + day + "\")")).isEqualTo(test);
    assertThat(DmnFile.cells(DmnFile.written(List.of(table(DmnFile.DAY, test))), "inputEntry"))
        .containsExactly("date(\"" + day + "\")");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-12-31", "+10000-01-01"})
  void aYearBeforeOrAfterThoseIsRefused(String day) {
    UnaryTest test = new UnaryTest.Is(new Value.Date(LocalDate.parse(day)));
    assertThat(Dmn.write("prov", List.of(table(DmnFile.DAY, test))).problems()).hasSize(1);
    assertThat(DmnFile.read(DmnFile.asking(DmnFile.DAY, "@\"" + day + "\"")).problems()).hasSize(1);
  }

  @Test
  void aNumberOfThirtyFourDigitsIsRead() {
    String most = "1234567890123456789012345678901234";
    assertThat(DmnFile.test(DmnFile.SHARE, most))
        .isEqualTo(new UnaryTest.Is(Value.of(Ratio.parse(most))));
    assertThat(DmnFile.read(DmnFile.asking(DmnFile.SHARE, most + "5")).problems()).hasSize(1);
  }

  @Test
  void aCellOfTwoThousandCharactersIsRead() {
    String cell = "5" + ",5".repeat(999);
    assertThat(DmnFile.test(DmnFile.SHARE, cell + " ")).isEqualTo(new UnaryTest.Is(Value.of(5)));
    assertThat(DmnFile.read(DmnFile.asking(DmnFile.SHARE, cell + "  ")).problems()).hasSize(1);
  }

  @Test
  void aTableOfFiveThousandRulesIsRead() {
    String rules =
        RULE.replaceAll("(?s)<annotationEntry>.*</annotationEntry>", "")
            .replace(" id=\"r\"", "")
            .repeat(5_000);
    assertThat(DmnFile.table(DmnFile.with(RULE, rules)).rows()).hasSize(5_000);
  }

  @Test
  void aTableOfAHundredColumnsIsNotTooWide() {
    assertThat(DmnFile.sentences(DmnFile.read(DmnFile.with("<output/>", "<output/>".repeat(99)))))
        .isNotEmpty()
        .noneMatch(sentence -> sentence.contains("the limit is"));
  }

  @Test
  void aFileMayNameHalfAMillionValues() {
    Tally tally = new Tally();
    tally.add(499_000);
    tally.add(1_000);
    assertThat(tally.isFull()).isFalse();
    tally.add(1);
    assertThat(tally.isFull()).isTrue();
  }

  /** Each type but the last refers to the next. */
  @Test
  void aTypeLeadsToOneOfFeelInAHundredSteps() {
    assertThat(ofTypes(99)).isEmpty();
    assertThat(ofTypes(100))
        .containsExactly(
            "Guest har typen \"t0\", som inte läses. Väntat är någon av: number, string, boolean,"
                + " date, eller en typ som filen själv gör av dem.");
  }

  private static List<String> ofTypes(int steps) {
    String types =
        IntStream.range(0, steps)
            .mapToObj(
                i ->
                    "<itemDefinition name='t%d'><typeRef>%s</typeRef></itemDefinition>"
                        .formatted(i, i + 1 == steps ? "number" : "t" + (i + 1)))
            .collect(Collectors.joining());
    String file =
        DmnFile.with("<decision ", types + "<decision ")
            .replace("<inputExpression><text>andel", "<inputExpression typeRef='t0'><text>Guest")
            .replace("<output/>", "<output name='dish' typeRef='string'/>");
    return Dmn.vocabulary("a.dmn", file.getBytes(StandardCharsets.UTF_8)).problems().stream()
        .map(problem -> Words.swedish().say(problem.what()))
        .toList();
  }

  /** Two equal numbers hit a row, so each number needs a row of its own for all others. */
  @Test
  void aDefaultIsAHundredRowsAtMost() {
    assertThat(defaults(99)).hasValueSatisfying(rows -> assertThat(rows).hasSize(100));
    assertThat(defaults(100)).isEmpty();
  }

  private static Optional<List<Row>> defaults(int equal) {
    Value met = Value.word("uppfyllt");
    DecisionTable table =
        new DecisionTable(
            "status",
            HitPolicy.UNIQUE,
            List.of(DmnFile.SHARE, DmnFile.POINTS),
            List.of(DmnFile.STATUS),
            IntStream.range(0, equal)
                .mapToObj(i -> new UnaryTest.Is(Value.of(i)))
                .map(is -> Row.of("r" + is, List.of(is, is), met))
                .toList());
    return DefaultRows.of(
        table,
        Vocabulary.EMPTY,
        List.of(Value.word("ej uppfyllt")),
        Place.NOWHERE,
        Effort.of(DefaultRows.EFFORT));
  }

  /** The text is read up to the limit, so that nothing else is said of it. */
  @Test
  void aLongOutputIsToldOnce() {
    String cell = "5" + " ".repeat(2_000);
    assertThat(DmnFile.sentences(DmnFile.read(DmnFile.concluding("poäng", cell))))
        .containsExactly(
            "a.dmn rad 11 kolumn 3: Tabellen \"status\", regel S1: Texten är 2\u00a0001 tecken lång;"
                + " gränsen är 2\u00a0000.",
            "a.dmn line 11 column 3: Table \"status\", rule S1: The text is 2,001 characters long; the"
                + " limit is 2,000.");
  }

  /** Eight columns of 3,968 borders are 1,000 words of 64 classes a row. */
  @Test
  void theRowsOfADefaultTakeThirtyTwoMegabytesAtMost() {
    assertThat(wide(4_000)).hasValueSatisfying(rows -> assertThat(rows).hasSize(1));
    assertThat(wide(4_001)).isEmpty();
  }

  /** All columns but the first of such a table let any number pass. */
  private static Optional<List<Row>> wide(int rows) {
    List<Fact> inputs =
        IntStream.range(0, 8)
            .mapToObj(i -> DmnFile.fact("tal" + i, "number" + i, DmnFile.POINTS.type()))
            .toList();
    List<List<UnaryTest>> tests =
        IntStream.range(0, 3_968)
            .mapToObj(i -> Stream.concat(Stream.of(is(i)), Stream.generate(() -> any(i))))
            .map(cells -> cells.limit(inputs.size()).toList())
            .toList();
    return DefaultRows.of(
        new DecisionTable(
            "status",
            HitPolicy.COLLECT,
            inputs,
            List.of(DmnFile.STATUS),
            IntStream.range(0, rows)
                .mapToObj(i -> Row.of("r" + i, tests.get(i % tests.size()), Value.word("uppfyllt")))
                .toList()),
        Vocabulary.EMPTY,
        List.of(Value.word("ej uppfyllt")),
        Place.NOWHERE,
        Effort.of(DefaultRows.EFFORT));
  }

  private static UnaryTest is(int number) {
    return new UnaryTest.Is(Value.of(number));
  }

  private static UnaryTest any(int number) {
    return new UnaryTest.AnyOf(
        List.of(
            new UnaryTest.Missing(),
            new Compared(Operator.BELOW, Value.of(number)),
            new Compared(Operator.AT_LEAST, Value.of(number))));
  }

  /** Each question costs a look at each column of each row, and so does each row that is made. */
  @Test
  void aDefaultCostsWhatItLooksAt() {
    DecisionTable table =
        new DecisionTable(
            "status",
            HitPolicy.UNIQUE,
            List.of(DmnFile.SHARE, DmnFile.POINTS),
            List.of(DmnFile.STATUS),
            List.of(Row.of("r", List.of(is(1), new UnaryTest.Any()), Value.word("uppfyllt"))));
    assertThat(costing(table, 11)).isPresent();
    assertThat(costing(table, 10)).isEmpty();
  }

  private static Optional<List<Row>> costing(DecisionTable table, int looks) {
    return DefaultRows.of(
        table,
        Vocabulary.EMPTY,
        List.of(Value.word("ej uppfyllt")),
        Place.NOWHERE,
        Effort.of(looks));
  }
}
