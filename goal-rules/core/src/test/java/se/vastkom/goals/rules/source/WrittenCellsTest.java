package se.vastkom.goals.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.RandomTables;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.cases.FactPartition;
import se.vastkom.goals.tables.cells.CellTests;

class WrittenCellsTest {

  @Property
  void whatIsWrittenOfATestIsReadAsTheSameTest(@ForAll Random random) {
    RandomTables tables = new RandomTables(random);
    for (Fact fact : tables.facts(7, 7)) {
      FactPartition classes =
          FactPartition.of(fact, Stream.generate(() -> tables.test(fact)).limit(5).toList());
      BitSet some = new BitSet();
      IntStream.range(0, classes.all().size()).filter(i -> random.nextBoolean()).forEach(some::set);
      Optional<UnaryTest> test = classes.test(some);
      test.map(fact::written)
          .ifPresent(
              written -> {
                for (String cell : List.of(written.sv(), written.en())) {
                  Problems problems = new Problems();
                  assertThat(new CellTests(fact, "", problems).test(new Cell(Place.NOWHERE, cell)))
                      .as(cell)
                      .isEqualTo(test.get());
                  assertThat(problems.hasErrors()).isFalse();
                }
              });
    }
  }
}
