package se.vastkom.goals.tables.cells;

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
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.RandomTables;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.cases.FactPartition;
import se.vastkom.goals.tables.dmn.RandomFeel;
import se.vastkom.goals.words.Part;

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
      test.ifPresent(one -> isReadAsWritten(fact, one));
    }
  }

  /** A test of texts may be read from DMN that no cell of a book can hold: any text but two. */
  @Property
  void whatIsReadFromDmnIsWrittenAsACellOfABook(@ForAll Random random) {
    RandomFeel feel = RandomFeel.withNames(random);
    for (Fact fact : new RandomTables(random).facts(7, 7)) {
      if (!(fact.type() instanceof FactType.TextType)) {
        feel.cell(fact).read(fact).value().ifPresent(test -> isReadAsWritten(fact, test));
      }
    }
  }

  private static void isReadAsWritten(Fact fact, UnaryTest test) {
    Part.Name written = fact.written(test);
    for (String cell : List.of(written.sv(), written.en())) {
      Problems problems = new Problems();
      assertThat(new CellTests(fact, "", problems).test(new Cell(Place.NOWHERE, cell)))
          .as(cell)
          .isEqualTo(test);
      assertThat(problems.hasErrors()).isFalse();
    }
  }
}
