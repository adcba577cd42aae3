package se.vastkom.goals.rules.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.sheet.Xlsx;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

/** Rows for its author to look through, in a copy of a book's workbook. */
class AddedRowsTest {

  private static final Vocabulary VOCABULARY = GoalFacts.standard().vocabulary();
  private static final byte[] BOOK = RuleBooks.workbook(RuleBooks.template());

  private static byte[] added(NewRow... rows) {
    return RuleBooks.adding("bok.xlsx", BOOK, VOCABULARY, List.of(rows)).orThrow();
  }

  private static Map<Part.Name, Part.Name> cells(String... namesAndTexts) {
    Map<Part.Name, Part.Name> cells = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      cells.put(Words.name(namesAndTexts[i]), new Part.Name(namesAndTexts[i + 1], "in English"));
    }
    return cells;
  }

  private static List<String> rows(byte[] book, String sheet) {
    return Xlsx.read("bok.xlsx", book, Limits.WORKBOOK)
        .orThrow()
        .sheets()
        .get(sheet)
        .orThrow()
        .rows()
        .stream()
        .map(row -> String.join(";", row.stream().map(Cell::text).toList()))
        .toList();
  }

  @Test
  void aRuleStandsUnderTheHeadingsThatThereAreAndNewOnesComeAfterThem() {
    byte[] after =
        added(
            NewRow.rule(
                "trend",
                cells(
                    "field.gäller från",
                    "2016-01-01",
                    "fact.trend",
                    "positiv",
                    "field.regel",
                    "X")),
            NewRow.comment("trend", cells("field.regel", "Y", "field.gäller till", "")),
            NewRow.testCase(cells("fact.trend", "positiv", "field.testfall", "Så är det")));
    List<String> before = rows(BOOK, "trend");
    assertThat(rows(after, "trend"))
        .hasSize(before.size() + 2)
        .contains("regel;utveckling;relativ förändring;trend;varför;gäller från")
        .endsWith("X;;;positiv;;2016-01-01", "# Y");
    assertThat(rows(after, "testfall")).last().asString().matches("Så är det;+positiv");
    assertThat(rows(after, "status")).isEqualTo(rows(BOOK, "status"));
    assertThat(RuleBooks.adding("bok.xlsx", after, VOCABULARY, List.of()).orThrow())
        .isEqualTo(after);
  }

  @Test
  void aRowOfAnUnknownTableIsRefused() {
    assertThatThrownBy(() -> added(NewRow.rule("okänd", cells("field.regel", "X"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a table; found none: okänd.");
  }
}
