package se.vastkom.goals.rules.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.Scenario;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.tables.Decision;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.words.Words;

/** The shipped rule books: clean, tested by their own cases, and the same in each form. */
class ShippedBooksTest {

  @TempDir Path folder;

  static Stream<RuleBook> booksOfGoals() {
    return Stream.concat(
        RuleBooks.SHIPPED.stream().map(RuleBooks::shipped), Stream.of(RuleBooks.template()));
  }

  static Stream<RuleBook> books() {
    return Stream.concat(booksOfGoals(), Stream.of(RuleBooks.caseTemplate()));
  }

  @ParameterizedTest
  @MethodSource("books")
  void everyBookIsClean(RuleBook book) {
    assertThat(
            BookVerifier.standard().verify(book).stream()
                .map(defect -> Words.swedish().say(defect.phrase())))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("booksOfGoals")
  void everyBookDoesWhatItsTestCasesExpect(RuleBook book) {
    assertThat(book.scenarios()).hasSizeGreaterThan(10);
    List<DecisionTable> tables = book.on(LocalDate.of(2015, 12, 31)).tables();
    List<String> tested = new ArrayList<>();
    for (Scenario scenario : book.scenarios()) {
      List<String> rules = new ArrayList<>();
      for (DecisionTable table : tables) {
        List<Row> decides =
            table.decide(table.hits(scenario.facts())) instanceof Decision.Decided decided
                ? decided.rows()
                : List.of();
        decides.forEach(row -> rules.add(row.id()));
        List<Value> expected = scenario.expected().get(table.name());
        if (expected != null) {
          assertThat(decides.stream().map(row -> row.outputs().get(0)).distinct())
              .as(scenario.name())
              .containsExactlyInAnyOrderElementsOf(expected);
        }
      }
      assertThat(rules).as(scenario.name()).containsAll(scenario.rules());
      tested.addAll(scenario.rules());
    }
    assertThat(tested)
        .as("every row decides a test case")
        .containsAll(tables.stream().flatMap(table -> table.rows().stream()).map(Row::id).toList());
  }

  @ParameterizedTest
  @MethodSource("books")
  void everyBookIsTheSameInAFolderAndInAWorkbook(RuleBook book) throws Exception {
    for (String name : List.of("bok", "bok.xlsx")) {
      RuleBooks.write(book, folder.resolve(name));
      RuleBook again = RuleBooks.read(folder.resolve(name)).orThrow();
      assertThat(again.canonical()).isEqualTo(book.canonical());
      assertThat(again.sha256()).isEqualTo(book.sha256());
    }
    assertThat(book.comments()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("books")
  void writingIsTheSameBytesEachTime(RuleBook book) {
    assertThat(RuleBooks.workbook(book)).isEqualTo(RuleBooks.workbook(book));
    Map<String, byte[]> files = RuleBooks.files(book);
    RuleBooks.files(book).forEach((name, bytes) -> assertThat(bytes).isEqualTo(files.get(name)));
  }
}
