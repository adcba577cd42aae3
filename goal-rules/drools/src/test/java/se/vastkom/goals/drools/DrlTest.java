package se.vastkom.goals.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.source.RuleBooks;
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
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

/** The text that people read; another module tests that it runs and hits the same rows. */
class DrlTest {

  private static final Fact NUMBER =
      new Fact("tal", new Part.Name("tal", "number"), new FactType.NumberType(""));
  private static final Fact OUTPUT =
      new Fact("ut", new Part.Name("ut", "out"), new FactType.TruthType());

  @Test
  void aTableIsShownAsRulesThatAPersonCanRead() {
    Row row =
        new Row(
            "S2",
            List.of(new Compared(Operator.AT_LEAST, Value.of(Ratio.of(2, 3)))),
            List.of(Value.of(true)),
            Template.text("två tredjedelar"),
            Validity.ALWAYS,
            Place.cell("ut.csv", "", 4, 1).wholeRow());
    DecisionTable table =
        new DecisionTable(
            "ut",
            HitPolicy.FIRST,
            List.of(NUMBER),
            List.of(OUTPUT),
            List.of(row, Row.of("S3", List.of(new UnaryTest.Any()), Value.of(false))),
            List.of(Place.cell("ut.csv", "", 1, 2)));
    assertThat(Drl.show(List.of(table)))
        .isEqualTo(
            """
            // Beslutstabellerna som DRL, en regel en rad. Texten är kod: den som kör den kör allt som står i den.
            package malvakt;

            import se.vastkom.goals.drools.trusted.Findings;
            import se.vastkom.goals.drools.trusted.DrlCase;

            global Findings findings;

            // Tabellen ut, F: den första raden som gäller avgör. ut.csv rad 1

            // S2, ut.csv rad 4: ut är ja
            // Regeln säger: två tredjedelar
            rule "ut S2"
            when
                $case : DrlCase(
                    atLeast("tal", "2/3")
                )
            then
                findings.row($case, "ut", "S2");
            end

            // S3, (i program): ut är nej
            rule "ut S3"
            when
                $case : DrlCase()
            then
                findings.row($case, "ut", "S3");
            end
            """);
    assertThat(Drl.show(List.of(table), Words.english()))
        .contains("// The table ut, F: the first row that applies decides. ut.csv row 1\n")
        .contains("// S2, ut.csv row 4: out is yes\n// The rule says: två tredjedelar\n");
  }

  @Test
  void everyTestIsShown() {
    UnaryTest one = new UnaryTest.Is(Value.of(1));
    Compared above = new Compared(Operator.ABOVE, Value.of(2));
    Compared below = new Compared(Operator.BELOW, Value.of(3));
    assertThat(
            List.of(
                    new UnaryTest.Any(),
                    new UnaryTest.Missing(),
                    new UnaryTest.Present(),
                    one,
                    new Compared(Operator.AT_MOST, Value.of(Ratio.of(1, 3))),
                    new UnaryTest.Within(above, below),
                    new UnaryTest.Not(one),
                    new UnaryTest.AnyOf(List.of(one, new UnaryTest.Missing())))
                .stream()
                .map(test -> DrlTests.constraint(NUMBER, test)))
        .containsExactly(
            "true",
            "lacks(\"tal\")",
            "has(\"tal\")",
            "is(\"tal\", \"1\")",
            "atMost(\"tal\", \"1/3\")",
            "(above(\"tal\", \"2\") && below(\"tal\", \"3\"))",
            "(has(\"tal\") && !is(\"tal\", \"1\"))",
            "(is(\"tal\", \"1\") || lacks(\"tal\"))");
  }

  @ParameterizedTest
  @CsvSource({
    "UNIQUE, U: högst en rad får gälla",
    "ANY, A: flera rader får gälla om de är överens",
    "FIRST, F: den första raden som gäller avgör",
    "COLLECT, C: alla rader som gäller räknas",
  })
  void theHitPolicyIsShown(HitPolicy policy, String meaning) {
    DecisionTable table =
        new DecisionTable("t", policy, List.of(NUMBER), List.of(OUTPUT), List.of());
    assertThat(Drl.show(List.of(table))).contains("// Tabellen t, " + meaning + ". (i program)\n");
  }

  @Test
  void whateverAPersonWroteStaysACommentOrALiteral() {
    String hostile = "a\"b\\\n\r\u2028\u0085end\u202e */ \u0000\u00e5\u2192";
    Row row =
        new Row(
            hostile,
            List.of(new UnaryTest.Any()),
            List.of(Value.of(true)),
            Template.text(hostile),
            Validity.ALWAYS,
            Place.NOWHERE);
    Row other = Row.of("a_b_____end_ __ _å_", List.of(new UnaryTest.Any()), Value.of(true));
    DecisionTable table =
        new DecisionTable(
            "t", HitPolicy.ANY, List.of(NUMBER), List.of(OUTPUT), List.of(row, other));
    String shown = Drl.show(List.of(table));
    assertThat(shown)
        .contains("// a\"b\\ end  */  å\u2192, (i program): ut är ja\n")
        .contains("// Regeln säger: a\"b\\ end  */  å\u2192\n")
        .contains(
            "findings.row($case, \"t\","
                + " \"a\\\"b\\\\\\012\\015\\u2028\\205end\\u202e */ \\000å\\u2192\");\n");
    assertThat(shown.lines().filter(line -> line.startsWith("rule ")))
        .hasSize(2)
        .doesNotHaveDuplicates();
    assertThat(shown.lines().filter(line -> line.equals("end"))).hasSize(2);
    assertThat(shown.chars().filter(c -> Character.isISOControl(c) && c != '\n')).isEmpty();
  }

  @Test
  void rulesOfOneNameAreNumbered() {
    List<UnaryTest> any = List.of(new UnaryTest.Any());
    DecisionTable first =
        new DecisionTable(
            "a",
            HitPolicy.ANY,
            List.of(NUMBER),
            List.of(OUTPUT),
            List.of(Row.of("b c", any, Value.of(true))));
    DecisionTable second =
        new DecisionTable(
            "a b",
            HitPolicy.ANY,
            List.of(NUMBER),
            List.of(OUTPUT),
            List.of(Row.of("c", any, Value.of(true))));
    assertThat(Drl.show(List.of(first, second))).contains("rule \"a b c\"\n", "rule \"a b c 2\"\n");
  }

  @Test
  void aParameterHasNoValueToShow() {
    Row row =
        Row.of(
            "r",
            List.of(new Compared(Operator.BELOW, new Value.Parameter("delvis"))),
            Value.of(true));
    DecisionTable table =
        new DecisionTable("t", HitPolicy.ANY, List.of(NUMBER), List.of(OUTPUT), List.of(row));
    assertThatThrownBy(() -> Drl.show(List.of(table)))
        .hasMessage("Expected tables as they are on a day; found the parameter '$delvis'.");
  }

  @Test
  void aShippedBookIsShownTheSameEachTime() {
    List<DecisionTable> tables =
        RuleBooks.shipped("niva-90-75").on(LocalDate.of(2015, 12, 31)).tables();
    assertThat(Drl.show(tables))
        .isEqualTo(Drl.show(tables))
        .contains("atLeast(\"måluppfyllelse\", \"90\")")
        .doesNotContain("$delvis");
  }
}
