package se.vastkom.goals.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.rules.StandardFacts;
import se.vastkom.goals.rules.table.Fact;
import se.vastkom.goals.rules.table.FactType;
import se.vastkom.goals.rules.table.UnaryTest;
import se.vastkom.goals.rules.table.Value;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.words.Words;

/**
 * Cells of rule tables: what a cell says is written the way a person would, and read again as the
 * same. The first byte chooses the column's fact; a byte of 128 or more, that its heading has the
 * unit.
 */
class CellsFuzz {

  private static final List<Fact> FACTS = StandardFacts.vocabulary().all();
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
    UnaryTest test = new Cells(fact, unit, problems).test(cell);
    Said.isFitToRead(problems.check(() -> test), "status.csv", 2, 3);
    if (!problems.hasErrors()) {
      assertThat(readBack(fact, test)).isEqualTo(test);
    }
    Problems ofOutput = new Problems();
    Optional<Value> output = new Cells(fact, unit, ofOutput).output(cell);
    Said.isFitToRead(ofOutput.check(() -> output), "status.csv", 2, 3);
    output.ifPresent(value -> assertThat(fact.canBe(value)).isTrue());
  }

  private static UnaryTest readBack(Fact fact, UnaryTest test) {
    Problems problems = new Problems();
    UnaryTest again = new Cells(fact, "", problems).test(new Cell(HERE, written(fact, test)));
    return problems.check(() -> again).orThrow();
  }

  private static String written(Fact fact, UnaryTest test) {
    if (test instanceof UnaryTest.Is is) {
      return written(fact, is.value());
    }
    if (test instanceof UnaryTest.Not not) {
      return "ej " + written(fact, not.test());
    }
    if (test instanceof UnaryTest.AnyOf any) {
      return any.tests().stream()
          .map(one -> written(fact, one))
          .collect(Collectors.joining(" eller "));
    }
    if (test instanceof UnaryTest.Compared compared) {
      return compared.operator().sign() + written(fact, compared.border());
    }
    if (test instanceof UnaryTest.Within within) {
      return within.toString().charAt(0)
          + written(fact, within.from().border())
          + ".."
          + written(fact, within.to().border())
          + within.toString().charAt(within.toString().length() - 1);
    }
    return test.toString();
  }

  private static String written(Fact fact, Value value) {
    if (value instanceof Value.Numeric number
        && fact.type() instanceof FactType.NumberType numbers) {
      return number.number().decimal().orElseThrow().toPlainString() + " " + numbers.unit();
    }
    return Words.english().say(fact.show(value));
  }
}
