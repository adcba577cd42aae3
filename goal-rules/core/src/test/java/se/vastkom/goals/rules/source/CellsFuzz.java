package se.vastkom.goals.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.cells.CellTests;
import se.vastkom.goals.tables.cells.CellValues;

/**
 * CellTests of rule tables: the test of a cell is written as a person would, and read again as the
 * same. The first byte chooses the column's fact; a byte of 128 or more puts the unit in its
 * heading.
 */
class CellsFuzz {

  private static final List<Fact> FACTS = GoalFacts.standard().vocabulary().all();
  private static final Place HERE = Place.cell("status.csv", "", 2, 3);

  @FuzzTest
  void cells(byte[] bytes) {
    if (bytes.length == 0) {
      return;
    }
    Fact fact = FACTS.get((bytes[0] & 127) % FACTS.size());
    String unit = bytes[0] < 0 && fact.type() instanceof FactType.NumberType n ? n.unit() : "";
    Cell cell =
        new Cell(HERE, new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8).strip());

    Problems problems = new Problems();
    UnaryTest test = new CellTests(fact, unit, problems).test(cell);
    Said.isFitToRead(problems.check(() -> test), "status.csv", 2, 3);
    if (!problems.hasErrors()) {
      assertThat(readBack(fact, test)).isEqualTo(test);
    }
    Problems ofOutput = new Problems();
    Optional<Value> output =
        new CellValues(fact, unit, ofOutput).output(cell, GoalFacts.standard().vocabulary());
    Said.isFitToRead(ofOutput.check(() -> output), "status.csv", 2, 3);
    output.ifPresent(value -> assertThat(fact.canBe(value)).isTrue());
  }

  private static UnaryTest readBack(Fact fact, UnaryTest test) {
    Problems problems = new Problems();
    UnaryTest again = new CellTests(fact, "", problems).test(new Cell(HERE, written(fact, test)));
    return problems.check(() -> again).orThrow();
  }

  private static String written(Fact fact, UnaryTest test) {
    return fact.written(test).en();
  }
}
