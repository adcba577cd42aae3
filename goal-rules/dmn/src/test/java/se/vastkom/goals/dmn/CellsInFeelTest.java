package se.vastkom.goals.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.FEELDialect;
import org.kie.dmn.feel.lang.impl.EvaluationContextImpl;
import org.kie.dmn.feel.lang.impl.FEELEventListenersManager;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.RandomTables;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.dmn.RandomFeel;

/** A cell that is read as a typed test means what it means to another implementation of FEEL. */
class CellsInFeelTest {

  private static final FEEL KIE =
      FEEL.newInstance(CellsInFeelTest.class.getClassLoader(), List.of());
  private static final EvaluationContext CONTEXT =
      new EvaluationContextImpl(
          CellsInFeelTest.class.getClassLoader(),
          new FEELEventListenersManager(),
          FEELDialect.FEEL);

  @Property
  void aCellIsPassedByTheSameValues(@ForAll Random random) {
    RandomFeel feel = RandomFeel.withKeys(random);
    for (Fact fact : new RandomTables(random).facts(7, 7)) {
      RandomFeel.Cell cell = feel.cell(fact);
      Optional<UnaryTest> read = cell.read(fact).value();
      if (read.isPresent()) {
        UnaryTest test = read.get();
        List<org.kie.dmn.feel.runtime.UnaryTest> tests = KIE.evaluateUnaryTests(cell.text());
        for (@Nullable Value value : cell.candidates(fact)) {
          boolean isPassed =
              tests.stream().anyMatch(one -> Boolean.TRUE.equals(one.apply(CONTEXT, kie(value))));
          assertThat(test.accepts(value))
              .as("%s of %s, read as %s", cell.text(), value, test)
              .isEqualTo(isPassed);
        }
      }
    }
  }

  private static @Nullable Object kie(@Nullable Value value) {
    if (value instanceof Value.Numeric number) {
      return number.number().decimal().orElseThrow();
    }
    if (value instanceof Value.Truth truth) {
      return truth.truth();
    }
    return value instanceof Value.Date date ? date.day() : value == null ? null : value.toString();
  }
}
