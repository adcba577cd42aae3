package se.vastkom.goals.tables.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Implication;
import se.vastkom.goals.tables.Implication.Condition;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Template;
import se.vastkom.goals.tables.Term;
import se.vastkom.goals.tables.Validity;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cells.CellTests;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

/**
 * Small tables as an analyst writes them, each with the defects that she is told and the cells that
 * they point at. A line that begins with {@code !} says what can be, the others are the table; its
 * policy stands before its headings. To renew the defects after an intended change, run with {@code
 * -Dgolden.renew=true} and read the difference.
 */
class WrittenTablesTest {

  private static final Path FILE =
      Path.of("src/test/resources/se/vastkom/goals/tables/check/tables.txt");
  private static final String TITLE = "== ";
  private static final String DEFECT = "-> ";

  private static final Map<String, Fact> FACTS =
      Stream.of(
              fact("grader", new FactType.NumberType("")),
              fact("snö", new FactType.TruthType()),
              fact("väglag", words("torrt", "vått", "halt", "isigt")))
          .collect(Collectors.toMap(Fact::key, Function.identity()));
  private static final Fact COAT = fact("rock", words("tjock", "tunn"));

  private static Fact fact(String key, FactType type) {
    return new Fact(key, new Part.Name(key, key), type);
  }

  private static FactType words(String... keys) {
    return new FactType.WordType(
        Stream.of(keys).map(key -> new Term(key, new Part.Name(key, key))).toList());
  }

  static List<Arguments> tables() throws IOException {
    List<List<String>> tables = new ArrayList<>();
    for (String line : Files.readAllLines(FILE)) {
      if (line.startsWith(TITLE)) {
        tables.add(new ArrayList<>());
      }
      if (!line.isBlank()) {
        tables.get(tables.size() - 1).add(line);
      }
    }
    if (Boolean.getBoolean("golden.renew")) {
      Files.writeString(
          FILE,
          tables.stream()
              .map(lines -> Stream.concat(written(lines), defects(lines).stream()))
              .map(lines -> lines.collect(Collectors.joining("\n")) + "\n")
              .collect(Collectors.joining("\n")));
    }
    return tables.stream().map(lines -> Arguments.of(lines.get(0), lines)).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void isToldItsDefectsAndTheirCells(String title, List<String> lines) {
    assertThat(defects(lines))
        .as(title)
        .isEqualTo(lines.stream().filter(line -> line.startsWith(DEFECT)).toList());
  }

  private static Stream<String> written(List<String> lines) {
    return lines.stream().filter(line -> !line.startsWith(DEFECT));
  }

  private static List<String> defects(List<String> lines) {
    List<Implication> known =
        lines.stream().filter(line -> line.startsWith("!")).map(line -> implication(line)).toList();
    List<List<String>> grid =
        written(lines)
            .filter(line -> !line.startsWith(TITLE) && !line.startsWith("!"))
            .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
            .toList();
    Vocabulary vocabulary = new Vocabulary(List.copyOf(FACTS.values()), List.of(COAT), known);
    return TableVerifier.over(vocabulary).verify(table(grid)).stream()
        .map(
            defect ->
                DEFECT
                    + Words.swedish().say(defect.phrase())
                    + defect.cells().stream()
                        .map(place -> place.columnLetters() + place.row())
                        .collect(Collectors.joining(" ", " [", "]")))
        .toList();
  }

  private static DecisionTable table(List<List<String>> grid) {
    List<String> headings = grid.get(0).subList(1, grid.get(0).size() - 1);
    List<Fact> inputs = headings.stream().map(FACTS::get).toList();
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < grid.size(); i++) {
      List<String> cells = grid.get(i);
      rows.add(
          new Row(
              cells.get(0),
              IntStream.range(0, inputs.size())
                  .mapToObj(k -> condition(inputs.get(k).key(), cells.get(k + 1)).test())
                  .toList(),
              List.of(Value.word(cells.get(cells.size() - 1))),
              Template.EMPTY,
              Validity.ALWAYS,
              Place.row("t.csv", i + 1)));
    }
    return new DecisionTable(
        "rock",
        policy(grid.get(0).get(0)),
        inputs,
        List.of(COAT),
        rows,
        IntStream.range(0, inputs.size())
            .mapToObj(k -> Place.cell("t.csv", "", 1, k + 2))
            .toList());
  }

  private static HitPolicy policy(String letter) {
    return Stream.of(HitPolicy.values())
        .filter(policy -> policy.name().startsWith(letter))
        .findFirst()
        .orElseThrow();
  }

  /** Reads "! grader: > 15 => snö: nej", or "! grader: finns" of what always holds. */
  private static Implication implication(String line) {
    List<Condition> parts =
        Arrays.stream(line.substring(1).split("=>"))
            .map(part -> part.split(":"))
            .map(part -> condition(part[0].strip(), part[1].strip()))
            .toList();
    return new Implication(parts.subList(0, parts.size() - 1), parts.get(parts.size() - 1));
  }

  private static Condition condition(String fact, String cell) {
    Problems problems = new Problems();
    Condition condition =
        new Condition(
            fact, new CellTests(FACTS.get(fact), "", problems).test(new Cell(Place.NOWHERE, cell)));
    assertThat(problems.hasErrors()).as(cell).isFalse();
    return condition;
  }
}
