package se.vastkom.goals.malvakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.words.Words;

/** What DMN allows and a rule book does not is told at its line. */
class DmnBookTest {

  /** A book of two tables; the status table begins at line 3 and its rules at line 6. */
  private static final String BOOK =
      """
      <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="urn:x">
      <decision name="status">
      <decisionTable hitPolicy="UNIQUE">
      <input><inputExpression><text>läge</text></inputExpression></input>
      <output/>
      <rule><inputEntry><text>"aktivt"</text></inputEntry><outputEntry><text>"uppfyllt"</text></outputEntry></rule>
      </decisionTable></decision>
      <decision name="trend"><decisionTable hitPolicy="UNIQUE">
      <input><inputExpression><text>utveckling</text></inputExpression></input>
      <output/>
      <rule><inputEntry><text>-</text></inputEntry><outputEntry><text>"ej bedömd"</text></outputEntry></rule>
      </decisionTable></decision>
      </definitions>
      """;

  @TempDir Path folder;

  private Checked<RuleBook> read(String part, String changed) throws IOException {
    assertThat(BOOK).contains(part);
    Path file = folder.resolve("bok.dmn");
    Files.writeString(file, BOOK.replace(part, changed));
    return DmnBook.read(file);
  }

  private static List<String> errors(Checked<RuleBook> read) {
    return read.problems().stream()
        .filter(problem -> problem.isError())
        .map(problem -> Words.english().say(problem.phrase()))
        .toList();
  }

  @Test
  void aWordThatStandsTwiceInACellIsAWord() throws IOException {
    for (String cell : List.of("\"aktivt\", \"aktivt\"", "\"aktivt\", \"active\"")) {
      UnaryTest test =
          read("\"aktivt\"", cell).orThrow().tables().get(0).rows().get(0).tests().get(0);
      assertThat(test.toString()).isEqualTo("aktivt");
    }
  }

  @Test
  void aTableOfStatusesThatCollectsIsRefused() throws IOException {
    assertThat(
            errors(
                read(
                    "status\">\n<decisionTable hitPolicy=\"UNIQUE",
                    "status\">\n<decisionTable hitPolicy=\"COLLECT")))
        .containsExactly(
            "bok.dmn line 4 column 1: The table of status cannot collect several rows, since each"
                + " goal gets one. Choose U, A or F.");
  }

  @Test
  void aTableThatConcludesAnotherFactThanItsNameIsRefused() throws IOException {
    assertThat(
            errors(
                read(
                    "<output/>\n<rule><inputEntry><text>\"aktivt\"</text></inputEntry><outputEntry><text>\"uppfyllt\"",
                    "<output name='trend'/>\n<rule><inputEntry><text>\"aktivt\"</text></inputEntry><outputEntry><text>\"ej bedömd\"")))
        .containsExactly(
            "bok.dmn line 4 column 1: The decision \"status\" concludes trend. In a rule book a table"
                + " is named for the only fact that it concludes: give the decision that name, or"
                + " split it into one for each output.");
  }

  @Test
  void aRuleWhoseNameNoCellCanHoldIsRefusedAtItsLine() throws IOException {
    for (String id : List.of("#1", "a;b")) {
      assertThat(
              errors(
                  read("<rule><inputEntry><text>-", "<rule id='" + id + "'><inputEntry><text>-")))
          .singleElement()
          .asString()
          .startsWith("bok.dmn line 11 column 1: ")
          .contains(id);
    }
  }
}
