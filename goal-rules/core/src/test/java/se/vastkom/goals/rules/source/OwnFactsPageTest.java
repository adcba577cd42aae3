package se.vastkom.goals.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.words.Words;

/**
 * What the page that specifies rule books says of declared facts is correct: its columns are the
 * sheet's, its example is the template's, and each fault is told as it says. To renew what is said,
 * run with {@code -Dgolden.renew=true}.
 */
class OwnFactsPageTest {

  private static final Path PAGE = Path.of("../REGELVERK.md");
  private static final String FAULTS = "<!-- fel i uppgifter -->\n";
  private static final List<String> COLUMNS =
      List.of("uppgift", "på engelska", "roll", "typ", "enhet", "ord", "minst", "högst", "medför");

  private static String page() throws IOException {
    return Files.readString(PAGE);
  }

  /** Returns the lines of the page that are files of the template, without its comments. */
  private static List<String> template(String file) {
    byte[] bytes = RuleBooks.files(RuleBooks.caseTemplate()).get(file);
    return new String(bytes, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.replace("\uFEFF", "").replace("\"", "").startsWith("#"))
        .toList();
  }

  @Test
  void itsExampleIsTheTemplateAboutCases() throws IOException {
    assertThat(page()).contains("```csv\n" + String.join("\n", template("taxa.csv")) + "\n```");
    String facts = String.join("\n", template("uppgifter.csv"));
    // Written anew, a limit has its unit.
    assertThat(page()).contains("```csv\n" + facts.replace("0 timmar;24 timmar", "0;24") + "\n```");
  }

  @Test
  void itTellsEveryColumnInBothLanguages() throws IOException {
    String page = page();
    for (var column : FactSheet.ALL) {
      assertThat(page)
          .containsPattern("\\n\\| [^|]*\\b" + column.sv() + "\\b[^|]*\\| [^|]*\\b" + column.en());
    }
    for (var word : FactSheet.TYPES) {
      assertThat(page).contains("`" + word.sv() + "`").contains("`" + word.en() + "`");
    }
  }

  @Test
  void everyFaultIsToldAsItSays() throws IOException {
    String page = page();
    int from = page.indexOf(FAULTS) + FAULTS.length();
    String table = page.substring(from, page.indexOf("<!-- slut -->", from));
    List<String> told = new ArrayList<>(table.lines().limit(2).toList());
    for (String row : table.lines().skip(2).toList()) {
      List<String> cells = Arrays.stream(row.split(" ?\\| ?", -1)).map(String::strip).toList();
      told.add(
          "| %s | %s | %s | %s |"
              .formatted(cells.get(1), cells.get(2), cells.get(3), said(cells.subList(1, 4))));
    }
    String renewed = String.join("\n", told) + "\n";
    if (Boolean.getBoolean("golden.renew")) {
      Files.writeString(PAGE, page.replace(table, renewed));
    }
    assertThat(told).hasSizeGreaterThan(10);
    assertThat(renewed).isEqualTo(page().substring(from, from + renewed.length()));
  }

  /** Returns what is said of a fact of a type where a column has a cell. */
  private static String said(List<String> fault) {
    Map<String, String> row =
        COLUMNS.stream().collect(Collectors.toMap(column -> column, column -> ""));
    row.putAll(Map.of("uppgift", "belopp", "typ", fault.get(0)));
    if (fault.get(0).equals("tal")) {
      row.putAll(Map.of("enhet", "timmar", "minst", "0"));
    } else if (fault.get(0).equals("ord")) {
      row.put("ord", "låg; hög");
    }
    row.put(fault.get(1), fault.get(2).equals("(tom)") ? "" : fault.get(2).replace("`", ""));
    String facts =
        String.join(";", COLUMNS)
            + "\n"
            + COLUMNS.stream()
                .map(row::get)
                .map(cell -> "\"" + cell + "\"")
                .collect(Collectors.joining(";"))
            + "\nsvar;;slutsats;ja eller nej;;;;;\n";
    return read(facts).problems().stream()
        .filter(problem -> problem.place().source().equals("uppgifter.csv"))
        .map(problem -> Words.swedish().say(problem.what()))
        .collect(Collectors.joining(" "));
  }

  private static Checked<RuleBook> read(String facts) {
    String header =
        """
        regelverk: prov
        namn: Prov
        version: "1"
        uppgifter: egna
        tabeller:
          - {tabell: svar, fil: svar.csv, träffprincip: U}
        """;
    return RuleBooks.read(
        se.vastkom.goals.sheet.Files.of(
            Map.of(
                "regelverk.yaml", header.getBytes(StandardCharsets.UTF_8),
                "uppgifter.csv", facts.getBytes(StandardCharsets.UTF_8),
                "svar.csv", "regel;svar\nR1;ja\n".getBytes(StandardCharsets.UTF_8))));
  }
}
