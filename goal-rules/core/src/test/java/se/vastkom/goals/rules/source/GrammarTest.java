package se.vastkom.goals.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.rules.StandardFact;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cells.CellTests;
import se.vastkom.goals.tables.cells.FactColumns;
import se.vastkom.goals.words.Words;

/**
 * The page that specifies rule books is correct. Its table of cells is that of the workbook's first
 * sheet; to renew it after an intended change, run with {@code -Dgolden.renew=true}.
 */
class GrammarTest {

  private static final Path PAGE = Path.of("../REGELVERK.md");
  private static final Place HERE = Place.cell("status.csv", "", 2, 3);

  private static Fact fact(Grammar grammar, String heading) {
    Vocabulary vocabulary =
        grammar == Grammar.OF_GOALS
            ? GoalFacts.standard().vocabulary()
            : RuleBooks.caseTemplate().vocabulary();
    return vocabulary.written(FactColumns.bare(heading)).orElseThrow();
  }

  private static String unit(String heading) {
    return heading.replaceAll("[^(]*[(]?([^)]*)[)]?", "$1");
  }

  @ParameterizedTest
  @EnumSource
  void everyExampleIsReadAsThePageSays(Grammar grammar) {
    for (Grammar.Example example : grammar.examples()) {
      Fact fact = fact(grammar, example.heading());
      Problems problems = new Problems();
      UnaryTest test =
          new CellTests(fact, unit(example.heading()), problems)
              .test(new Cell(HERE, example.cell()));
      assertThat(problems.all()).as(example.cell()).isEmpty();
      assertThat(fact.written(test).sv()).as(example.cell()).isEqualTo(example.canonical());
    }
  }

  @Test
  void thePageHasTheExamplesOfTheFirstSheet() throws IOException {
    String page = Files.readString(PAGE);
    String rows =
        Grammar.OF_GOALS.examples().stream()
            .map(
                one ->
                    "| %s | %s | %s | %s | `%s` |\n"
                        .formatted(
                            one.heading(),
                            one.cell().isEmpty() ? "(tom)" : "`" + one.cell() + "`",
                            one.sv(),
                            one.en(),
                            one.canonical()))
            .collect(Collectors.joining());
    if (Boolean.getBoolean("golden.renew")) {
      String before = page.substring(0, tableStart(page, "celler"));
      String after = page.substring(page.indexOf("<!-- slut -->", tableStart(page, "celler")));
      Files.writeString(PAGE, before + rows + after);
    }
    assertThat(String.join("\n", table("celler")) + "\n").isEqualTo(rows);
  }

  @Test
  void thePageListsWhatRulesMayAskAboutAsTheSheetDoes() throws IOException {
    FactList list = new FactList(Words.swedish());
    String rows =
        list.lines().stream()
            .map(one -> "| %s | %s | %s | %s | `%s` | %s |\n".formatted(one.toArray()))
            .collect(Collectors.joining());
    String page = Files.readString(PAGE);
    if (Boolean.getBoolean("golden.renew")) {
      String before = page.substring(0, tableStart(page, "uppgifter"));
      String after = page.substring(page.indexOf("<!-- slut -->", tableStart(page, "uppgifter")));
      Files.writeString(PAGE, before + rows + after);
    }
    assertThat(String.join("\n", table("uppgifter")) + "\n").isEqualTo(rows);
  }

  @Test
  void everyExampleOfAFactIsReadAsItIsShown() {
    for (StandardFact one : StandardFact.values()) {
      for (Words words : List.of(Words.swedish(), Words.english())) {
        String cell = words.say(one.fact().written(one.example()));
        Problems problems = new Problems();
        assertThat(new CellTests(one.fact(), "", problems).test(new Cell(HERE, cell)))
            .as(cell)
            .isEqualTo(one.example());
        assertThat(problems.all()).isEmpty();
        assertThat(words.say(one.meaning())).isNotBlank();
        assertThat(words.say(one.missing())).isNotBlank();
      }
    }
  }

  @Test
  void everyFaultIsToldAsThePageSays() throws IOException {
    List<String> rows = table("fel");
    assertThat(rows).hasSizeGreaterThan(10);
    for (String row : rows) {
      List<String> cells =
          Arrays.stream(row.split("(^|\\s)\\|\\s", -1)).map(String::strip).toList();
      Fact fact = fact(Grammar.OF_GOALS, cells.get(1));
      String cell = cells.get(2).replace("`", "");
      Problems problems = new Problems();
      new CellTests(fact, "", problems).test(new Cell(HERE, cell));
      assertThat(problems.all().stream().map(one -> Words.swedish().say(one.what())))
          .as(cell)
          .containsExactly(cells.get(3).replaceFirst("\\s*\\|$", ""));
    }
  }

  private static int tableStart(String page, String name) {
    int at = page.indexOf("<!-- " + name + " -->");
    for (int line = 0; line < 3; line++) {
      at = page.indexOf('\n', at) + 1;
    }
    return at;
  }

  private static List<String> table(String name) throws IOException {
    String page = Files.readString(PAGE);
    int from = tableStart(page, name);
    return page.substring(from, page.indexOf("<!-- slut -->", from)).lines().toList();
  }
}
