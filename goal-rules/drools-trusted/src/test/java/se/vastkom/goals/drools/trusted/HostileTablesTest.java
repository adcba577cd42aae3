package se.vastkom.goals.drools.trusted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.drools.Drl;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Template;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Validity;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.engine.Hits;
import se.vastkom.goals.tables.engine.RuleEngine;
import se.vastkom.goals.words.Part;

/**
 * A table may hold text that would be code outside its quotes, wherever it holds text. Shown as DRL
 * and run, it stays text and does nothing.
 */
@Tag("slow")
class HostileTablesTest {

  private static final List<String> HOSTILE =
      List.of(
          "\"; System.setProperty(\"hostile\", \"1\"); \"",
          "\"); System.setProperty(\"hostile\", \"1\"); //",
          "\") || System.setProperty(\"hostile\", \"1\") == null || is(\"text\", \"",
          "\\\"); System.setProperty(\\\"hostile\\\", \\\"1\\\"); //",
          "end\nrule \"x\" when then System.setProperty(\"hostile\", \"1\"); end",
          "end\rrule \"y\" when then System.setProperty(\"hostile\", \"1\"); end\r//",
          "\u2028rule \"z\" when then System.setProperty(\"hostile\", \"1\"); end\u0085//",
          "\\u0022); System.setProperty(\\u0022hostile\\u0022, \\u00221\\u0022); //",
          "\\u000a System.setProperty(\"hostile\", \"1\"); //",
          "\\",
          "\\\\",
          "\\\\u0022",
          "\"",
          "'",
          "/* kommentar",
          "*/ end",
          "// kommentar",
          "# kommentar",
          "${java.home} #{x} {0} %s @{y} $case",
          "import java.lang.Runtime;",
          "null",
          "",
          " ",
          "en bell\u0007 och \u001b[31mrött\u0000",
          "\u202egnunheled\u202c \u2066x\u2069 \u200b\ufeff",
          "\ud83d\ude00 e\u0301 \ud800",
          "x".repeat(2_000));

  private static DecisionTable table(String name, String fact, List<String> texts) {
    Fact input = new Fact(fact, new Part.Name("text", "text-en"), new FactType.TextType());
    Fact output = new Fact("ut", new Part.Name("ut", "out"), new FactType.TextType());
    List<Row> rows = new ArrayList<>();
    for (String text : texts) {
      rows.add(
          new Row(
              text,
              List.of(
                  new UnaryTest.AnyOf(
                      List.of(
                          new UnaryTest.Is(new Value.Text(text)),
                          new UnaryTest.Is(new Value.Text(text + "!"))))),
              List.of(new Value.Text(text)),
              Template.text(text),
              Validity.ALWAYS,
              Place.cell(text, text, 2, 1)));
    }
    return new DecisionTable(
        name,
        HitPolicy.COLLECT,
        List.of(input),
        List.of(output),
        rows,
        List.of(Place.cell(name, name, 1, 1)));
  }

  @Test
  void whatSomebodyWroteInATableIsNeverMoreThanText() {
    List<DecisionTable> tables =
        IntStream.range(0, HOSTILE.size())
            .mapToObj(
                i ->
                    table(
                        HOSTILE.get(i),
                        HOSTILE.get(HOSTILE.size() - 1 - i),
                        i == 0 ? HOSTILE : HOSTILE.subList(i, i + 1)))
            .toList();
    RuleEngine.Prepared shown =
        TrustedDrl.of("tabeller.drl", Drl.show(tables)).orThrow().asEngine().prepare(tables);
    List<Facts> cases =
        HOSTILE.stream()
            .flatMap(text -> List.of(text, text + "!", text + "?").stream())
            .map(HostileTablesTest::facts)
            .toList();
    List<Hits> hits = shown.hits(cases);
    for (int i = 0; i < cases.size(); i++) {
      for (DecisionTable table : tables) {
        assertThat(hits.get(i).of(table)).isEqualTo(table.hits(cases.get(i)));
      }
    }
    assertThat(hits.stream().filter(hit -> hit.next(0) >= 0)).hasSize(2 * HOSTILE.size());
    assertThat(System.getProperty("hostile")).isNull();
  }

  /** Returns a case in which every fact has this text. */
  private static Facts facts(String text) {
    Map<String, Value> values =
        HOSTILE.stream().collect(Collectors.toMap(fact -> fact, fact -> new Value.Text(text)));
    return new Facts(values);
  }
}
