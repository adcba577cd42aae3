package se.vastkom.goals.tables.dmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.tables.Fact;

/**
 * A cell outside the supported part of FEEL is refused at its line, by the construct that it holds
 * and with what to write instead. In {@code refused-cells.txt} each cell stands under the word in
 * or out and its fact, followed by the sentence in Swedish and in English.
 */
class FeelRefusedTest {

  /** Returns the entry, the key of the fact, the cell and both sentences of each case. */
  static Stream<Arguments> refusedCells() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(FeelRefusedTest.class.getResourceAsStream("refused-cells.txt"))) {
      List<String> lines =
          new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank())
              .toList();
      assertThat(lines.size() % 3).isZero();
      return IntStream.range(0, lines.size() / 3)
          .mapToObj(
              i -> {
                String[] cell = lines.get(3 * i).split(" \\| ", 3);
                return arguments(
                    cell[0], cell[1], cell[2], lines.get(3 * i + 1), lines.get(3 * i + 2));
              });
    }
  }

  @ParameterizedTest
  @MethodSource("refusedCells")
  void aCellIsRefusedForWhatItHolds(
      String entry, String fact, String cell, String swedish, String english) {
    String text =
        entry.equals("in") ? DmnFile.asking(input(fact), cell) : DmnFile.concluding(fact, cell);
    int line = entry.equals("in") ? 10 : 11;
    assertThat(DmnFile.sentences(DmnFile.read(text)))
        .containsExactly(
            "a.dmn rad " + line + " kolumn 3: Tabellen \"status\", regel S1: " + swedish,
            "a.dmn line " + line + " column 3: Table \"status\", rule S1: " + english);
  }

  private static Fact input(String key) {
    return DmnFile.VOCABULARY.inputs().stream()
        .filter(fact -> fact.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "andel",
        "? > 5",
        "-, 5",
        "5,",
        ", 5",
        "5 6",
        "5 %",
        "5,5,",
        "5.",
        "1e3",
        "1_000",
        "12a",
        "- 5",
        "--5",
        "+5",
        "= <5",
        "!= [5..6]",
        "=> 5",
        "< < 5",
        "<",
        "[1...5]",
        "1.5.5",
        ".5.5",
        "-.5.5",
        "[1..5",
        "1..5",
        "[1,5]",
        "[1..5..7]",
        "(5)",
        "[5]",
        "{a: 5}",
        "[null..5]",
        "< null",
        "not",
        "not()",
        "not(5",
        "not(5))",
        "not 5",
        "not(-)",
        "not(not(5))",
        "not(null, not(5))",
        "5 and 6",
        "5 or 6",
        "in [1..5]",
        "between 1 and 5",
        "if true then 5 else 6",
        "for x in [1] return x",
        "some x in [1] satisfies x",
        "every x in [1] satisfies x",
        "function(x) x",
        "x instance of number",
        "x.y",
        "number(\"5\")",
        "string length(\"x\")",
        "now()",
        "java.lang.System.exit(1)",
        "function(x) external {java: {class: \"java.lang.Math\"}}",
        "${x}",
        "#{x}",
        "=SUM(A1)",
        "T(java.lang.Runtime)",
        "5; drop",
        "'a'",
        "`a`",
        "“a”",
        "@\"2015-12-32\"",
        "date and time(\"2015-12-31T00:00:00\")",
        "duration(\"P1D\")",
        "5 /* x */",
        "/**/",
        "5 \\u0035",
        "\\u0035",
        "5 end",
        "5\nimport x",
        "\u0661",
        "TRUE",
        "Null",
        "\"a\" \"b\""
      })
  void nothingElseIsRead(String cell) {
    for (Fact fact : DmnFile.VOCABULARY.inputs()) {
      assertThat(DmnFile.sentences(DmnFile.read(DmnFile.asking(fact, cell))))
          .as(fact.key())
          .hasSize(2)
          .allSatisfy(sentence -> assertThat(sentence).contains("\"status\"", "S1: "));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-", "null", "< 5", "5, 6", "[1..2]", "not(5)", "5 + 1", "status", "f(5)"})
  void anOutputIsNothingButAValue(String cell) {
    assertThat(DmnFile.sentences(DmnFile.read(DmnFile.concluding("poäng", cell)))).hasSize(2);
  }

  @Test
  void anOutputIsNotEmpty() {
    assertThat(DmnFile.sentences(DmnFile.read(DmnFile.with("<text>\"uppfyllt\"</text>", ""))))
        .containsExactly(
            "a.dmn rad 11 kolumn 3: Tabellen \"status\", regel S1: Cellen är tom. Ange vad"
                + " status blir när regeln gäller.",
            "a.dmn line 11 column 3: Table \"status\", rule S1: The cell is blank. State what"
                + " status is when the rule applies.");
  }
}
