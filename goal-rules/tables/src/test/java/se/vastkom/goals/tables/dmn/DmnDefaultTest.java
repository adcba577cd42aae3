package se.vastkom.goals.tables.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.tables.Cases;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.RandomTables;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cases.Effort;
import se.vastkom.goals.tables.cases.Partition;

/** A default output is read as rows that are hit by exactly the cases that hit no other. */
class DmnDefaultTest {

  private static final String DEFAULT =
      "<output><defaultOutputEntry><text>\"ej uppfyllt\"</text></defaultOutputEntry></output>";

  private static String file(String policy, Fact fact, String cell) {
    return DmnFile.asking(fact, cell).replace("UNIQUE", policy).replace("<output/>", DEFAULT);
  }

  private static List<String> rows(DecisionTable table) {
    return table.rows().stream().map(row -> row.id() + row.tests() + row.outputs()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FIRST | >= 80 | annars[-][ej uppfyllt]",
        "UNIQUE | >= 80 | annars[saknas; < 80][ej uppfyllt]",
        "ANY | null | annars[finns][ej uppfyllt]",
        "COLLECT | [50..80) | annars[saknas; < 50; >= 80][ej uppfyllt]"
      })
  void theDefaultIsALastRow(String policy, String cell, String row) {
    Checked<List<DecisionTable>> read = DmnFile.read(file(policy, DmnFile.SHARE, cell));
    assertThat(rows(read.orThrow().get(0))).hasSize(2).last().isEqualTo(row);
    assertThat(read.orThrow().get(0).rows().get(1).place()).isEqualTo(Place.line("a.dmn", 5, 11));
    assertThat(DmnFile.sentences(read))
        .containsExactly(
            "a.dmn rad 5 kolumn 11: Tabellen \"status\": Standardvärdet ej uppfyllt läses som en rad"
                + " till (annars): den träffas när ingen annan rad gör det.",
            "a.dmn line 5 column 11: Table \"status\": The default ej uppfyllt-en is read as one more"
                + " row (annars): it is hit when no other row is.");
  }

  @Test
  void whatNoSingleRowSaysBecomesSeveralThatShareNoCase() {
    String text =
        file("UNIQUE", DmnFile.SHARE, ">= 80")
            .replace(
                "</input>",
                "</input><input><inputExpression><text>nått</text></inputExpression></input>")
            .replace("</inputEntry>", "</inputEntry><inputEntry><text>true</text></inputEntry>")
            .replace("<text>S1</text>", "<text>annars-1</text>");
    assertThat(rows(DmnFile.table(text)))
        .containsExactly(
            "annars-1[>= 80, ja][uppfyllt]",
            "annars-2[saknas; < 80, -][ej uppfyllt]",
            "annars-3[>= 80, saknas; nej][ej uppfyllt]");
  }

  @Test
  void aDefaultOfTextsThatNoCellCanSayIsExact() {
    DecisionTable table = DmnFile.table(file("UNIQUE", DmnFile.NOTE, "\"x\", \"y\""));
    Row last = table.rows().get(1);
    assertThat(Stream.of("x", "y", "z").map(Value.Text::new).filter(last.tests().get(0)::accepts))
        .containsExactly(new Value.Text("z"));
    assertThat(last.tests().get(0).accepts(null)).isTrue();
  }

  @Test
  void aDefaultThatIsNeverNeededIsToldOf() {
    Checked<List<DecisionTable>> read = DmnFile.read(file("UNIQUE", DmnFile.SHARE, "-"));
    assertThat(read.orThrow().get(0).rows()).hasSize(1);
    assertThat(DmnFile.sentences(read))
        .containsExactly(
            "a.dmn rad 5 kolumn 11: Tabellen \"status\": Standardvärdet ej uppfyllt behövs inte: varje"
                + " möjligt fall träffar någon rad. Det läses inte.",
            "a.dmn line 5 column 11: Table \"status\": The default ej uppfyllt-en is not needed: every"
                + " possible case hits some row. It is not read.");
  }

  @Test
  void aDefaultOfNullOrNothingIsNone() {
    for (String cell : List.of("null", "", " ")) {
      String text = file("FIRST", DmnFile.SHARE, "> 1").replace("\"ej uppfyllt\"", cell);
      assertThat(DmnFile.read(text).problems()).isEmpty();
      assertThat(DmnFile.table(text).rows()).hasSize(1);
    }
  }

  @Test
  void everyOutputHasADefaultOrNone() {
    String text =
        DmnFile.with(
                "<output/>",
                "<output name='status'/><output name='poäng'><defaultOutputEntry><text>0</text>"
                    + "</defaultOutputEntry></output>")
            .replace("</outputEntry>", "</outputEntry><outputEntry><text>1</text></outputEntry>");
    assertThat(DmnFile.sentences(DmnFile.read(text)))
        .containsExactly(
            "a.dmn rad 5 kolumn 3: Tabellen \"status\": Utdata har inget standardvärde, men andra har."
                + " Ge alla ett (defaultOutputEntry), eller inget.",
            "a.dmn line 5 column 3: Table \"status\": The output has no default, but others have. Give"
                + " all of them one (defaultOutputEntry), or none.");
    String both =
        text.replace(
                "<output name='status'/>",
                "<output name='status'><defaultOutputEntry><text>\"ej uppfyllt\"</text>"
                    + "</defaultOutputEntry></output>")
            .replace("<text>-</text>", "<text>> 5</text>");
    assertThat(rows(DmnFile.table(both)))
        .containsExactly("S1[> 5][uppfyllt, 1]", "annars[saknas; <= 5][ej uppfyllt, 0]");
  }

  @Test
  void aDefaultIsOneValue() {
    String text = file("FIRST", DmnFile.SHARE, "-").replace("\"ej uppfyllt\"", "f(x)");
    assertThat(DmnFile.sentences(DmnFile.read(text)))
        .contains(
            "a.dmn line 5 column 11: Table \"status\": \"f(x)\" calls the function \"f\", and functions"
                + " are not computed. Expected for example \"uppfyllt\".");
  }

  @Test
  void aDefaultOfMoreCasesThanRowsCanSayIsRefused() {
    // Two columns of numbers whose rows lie on a diagonal leave a stair on either side.
    String rules =
        IntStream.range(0, 120)
            .mapToObj(
                i ->
                    "<rule><inputEntry><text>"
                        + i
                        + "</text></inputEntry><inputEntry><text>"
                        + "date(\"2015-01-01\"), date("
                        + (1900 + i)
                        + ", 1, 1)</text></inputEntry><outputEntry><text>\"uppfyllt\"</text>"
                        + "</outputEntry></rule>")
            .reduce("", String::concat);
    String text =
        file("UNIQUE", DmnFile.SHARE, "-")
            .replace(
                "</input>",
                "</input><input><inputExpression><text>dag</text></inputExpression></input>")
            .replaceAll("(?s)<rule id.*</rule>", rules);
    assertThat(DmnFile.sentences(DmnFile.read(text)))
        .containsExactly(
            "a.dmn rad 5 kolumn 11: Tabellen \"status\": Standardvärdet gäller när ingen regel"
                + " träffas, och de fallen går inte att skriva som högst 100 rader på rimlig tid. Skriv själv en"
                + " rad för dem, eller gör tabellen till FIRST med en sista rad av -.",
            "a.dmn line 5 column 11: Table \"status\": The default holds when no rule is hit, and"
                + " those cases cannot be written as at most 100 rows in reasonable time. Write a row for them"
                + " yourself, or make the table FIRST with a last row of -.");
  }

  @Property
  void exactlyTheCasesThatHitNoOtherRowHitOneOfTheDefault(@ForAll Random random) {
    RandomTables tables = new RandomTables(random);
    List<Fact> inputs = tables.facts(1, 3);
    HitPolicy policy = List.of(HitPolicy.values()).get(random.nextInt(4));
    DecisionTable table = tables.table(policy, inputs);
    Vocabulary vocabulary = new Vocabulary(inputs, table.outputs(), tables.implications(inputs));
    List<Row> rows =
        DefaultRows.of(
                table,
                vocabulary,
                List.of(Value.word("bra")),
                Place.NOWHERE,
                Effort.of(DefaultRows.EFFORT))
            .orElseThrow();
    DecisionTable whole = table.with(Stream.concat(table.rows().stream(), rows.stream()).toList());
    Partition partition = Partition.of(vocabulary, List.of(whole));
    for (Facts facts : Cases.all(partition)) {
      List<Row> hits = whole.hits(facts);
      long defaults = hits.stream().filter(rows::contains).count();
      boolean isHit = hits.size() > defaults;
      if (policy == HitPolicy.FIRST) {
        assertThat(defaults).isOne();
      } else if (isHit) {
        assertThat(defaults).as("%s of %s", facts, whole).isZero();
      } else if (vocabulary.isPossible(facts)) {
        assertThat(defaults).as("%s of %s", facts, whole).isOne();
      }
    }
  }
}
