package se.vastkom.goals.rules.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.sheet.Files;
import se.vastkom.goals.tables.check.Defect;
import se.vastkom.goals.tables.check.TableDefect;
import se.vastkom.goals.words.Words;

/** Each kind of defect has a page in both languages, whose tables are run. */
class DefectPageTest {

  private static final List<String> SWEDISH =
      List.of("Undvik", "Skriv hellre", "Varför", "Undantag");
  private static final List<String> ENGLISH =
      List.of("Avoid", "Write instead", "Why", "Exceptions");

  /** A caption, such as `status` (U), and the lines of the table below it. */
  private static final Pattern TABLE =
      Pattern.compile("(?m)^`([^`]+)`(?: \\(([UAFC])\\))?\\n\\n((?:\\|.*\\n)+)");

  static Stream<Arguments> pages() {
    return DefectPage.all().stream()
        .flatMap(
            page ->
                Stream.of(
                    Arguments.of(page, Words.swedish(), SWEDISH),
                    Arguments.of(page, Words.english(), ENGLISH)));
  }

  private static List<String> sections(DefectPage page, Words words) {
    return List.of(page.text(words).split("(?m)^##? "));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isCalledAsMessagesCallTheKindAndHasFourHeadings(
      DefectPage page, Words words, List<String> headings) {
    List<String> sections = sections(page, words);
    assertThat(sections.get(1)).startsWith(words.sayFirst(page.name()) + "\n\n");
    assertThat(sections.stream().skip(2).map(section -> section.lines().findFirst().orElseThrow()))
        .isEqualTo(headings);
    assertThat(sections)
        .filteredOn(section -> !section.isEmpty())
        .allMatch(one -> one.length() > 9);
    assertThat(page.text(words).lines()).allMatch(line -> line.length() <= 140);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whatToAvoidHasExactlyThisDefectAndWhatToWriteInsteadNone(
      DefectPage page, Words words, List<String> headings) {
    if (page.kind() == TableDefect.UNDECIDED) {
      // No table that fits on a page would take too long.
      assertThat(page.text(words)).doesNotContain("|");
      return;
    }
    List<String> sections = sections(page, words);
    assertThat(verify(sections.get(2))).containsExactly(page.kind());
    assertThat(verify(sections.get(3))).isEmpty();
  }

  @Test
  void isFoundByItsKeyOrByItsNameInEitherLanguage() {
    for (String called :
        List.of("idle-column", "Kolumn som inget avgör", "column that decides nothing")) {
      assertThat(DefectPage.of(called)).contains(new DefectPage(TableDefect.IDLE_COLUMN));
    }
    assertThat(DefectPage.of("hål")).isEmpty();
  }

  /** Returns what is wrong with the book of a section, but for what it makes exceptions from. */
  private static List<Defect.Kind> verify(String section) {
    return BookVerifier.standard().verify(book(section)).stream()
        .filter(defect -> defect.severity() == defect.kind().severity())
        .map(Defect::kind)
        .toList();
  }

  /**
   * Returns the book that the tables of a section are; its trend is an ordinary one, and so is its
   * status where a section has none.
   */
  private static RuleBook book(String section) {
    StringBuilder about = new StringBuilder("regelverk: exempel\nnamn: Exempel\nversion: \"1\"\n");
    StringBuilder waivers = new StringBuilder();
    StringBuilder tables = new StringBuilder("tabeller:\n");
    TreeMap<String, byte[]> files = new TreeMap<>();
    files.put(
        "trend.csv", bytes("regel;utveckling;trend\nT1;finns;oförändrad\nT2;saknas;ej bedömd\n"));
    table("trend", "trend.csv", "U", tables);
    for (MatchResult table : TABLE.matcher(section).results().toList()) {
      List<List<String>> rows = rows(table.group(3));
      if (table.group(2) != null) {
        boolean weighs = List.of("sammanvägning", "weighing").contains(table.group(1));
        String file = weighs ? "sammanvagning.csv" : "status.csv";
        files.put(file, csv(rows));
        table(table.group(1), file, table.group(2), tables);
      } else if (List.of("parametrar", "parameters").contains(table.group(1))) {
        files.put("parametrar.csv", csv(rows));
      } else {
        for (List<String> item : rows.subList(1, rows.size())) {
          if (List.of("undantag", "exception").contains(item.get(0))) {
            waivers.append("  - från: " + item.get(1) + "\n    skäl: " + item.get(2) + "\n");
          } else {
            about.append(item.get(0) + ": " + item.get(1) + "\n");
          }
        }
      }
    }
    if (!files.containsKey("status.csv")) {
      files.put(
          "status.csv", bytes("regel;läge;status\nS1;ej aktivt;utgått\nS2;aktivt;ej bedömt\n"));
      table("status", "status.csv", "U", tables);
    }
    String exceptions = waivers.isEmpty() ? "" : "undantag:\n" + waivers;
    files.put("regelverk.yaml", bytes(about + exceptions + tables));
    return RuleBooks.read(Files.of(files), GoalFacts.standard().vocabulary()).orThrow();
  }

  private static void table(String name, String file, String policy, StringBuilder tables) {
    tables.append(
        "  - tabell: %s\n    fil: %s\n    träffprincip: %s\n".formatted(name, file, policy));
  }

  /** Returns the cells of a table, without the line below its headings. */
  private static List<List<String>> rows(String lines) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : lines.lines().toList()) {
      if (!line.matches("[| -]+") || line.chars().anyMatch(Character::isLetter)) {
        rows.add(
            Arrays.stream(line.strip().replaceFirst("^\\|", "").split("\\|"))
                .map(String::strip)
                .toList());
      }
    }
    return rows;
  }

  private static byte[] csv(List<List<String>> rows) {
    return bytes(
        rows.stream()
                .map(
                    row ->
                        row.stream()
                            .map(cell -> cell.contains(";") ? '"' + cell + '"' : cell)
                            .collect(Collectors.joining(";")))
                .collect(Collectors.joining("\n"))
            + "\n");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
