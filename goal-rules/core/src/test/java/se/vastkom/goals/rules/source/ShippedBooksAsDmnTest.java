package se.vastkom.goals.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.dmn.Dmn;

class ShippedBooksAsDmnTest {

  @ParameterizedTest
  @ValueSource(strings = {"vastkom-2015"})
  void aShippedBookIsReadBackAsItIs(String book) {
    List<DecisionTable> tables = RuleBooks.shipped(book).tables();
    byte[] written = Dmn.write(book, tables).orThrow();
    assertThat(Dmn.write(book, tables).orThrow()).isEqualTo(written);
    List<DecisionTable> read =
        Dmn.read("bok.dmn", written, GoalFacts.standard().vocabulary()).orThrow();
    assertThat(read)
        .usingRecursiveComparison()
        .ignoringFieldsOfTypes(Place.class)
        .ignoringFields("headings")
        .isEqualTo(tables);
    assertThat(Dmn.write(book, read).orThrow()).isEqualTo(written);
  }
}
