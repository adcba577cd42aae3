package se.vastkom.goals.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.cases.Differences;
import se.vastkom.goals.tables.cases.Differences.Difference;

class ShippedBooksDifferTest {

  private static DecisionTable table(String book) {
    RuleBook shipped = RuleBooks.shipped(book);
    return shipped.on(shipped.changeDates().first()).tables().get(0);
  }

  @Test
  void twoShippedBooksDifferInOneRegion() {
    Differences differences =
        Differences.between(
            table("vastkom-2015"), table("vansbro-2019"), GoalFacts.standard().vocabulary());
    assertThat(differences.isDecided()).isTrue();
    assertThat(differences.found()).hasSize(1);
    Difference one = differences.found().get(0);
    assertThat(one.cases().toString()).contains("måluppfyllelse").contains("(0..80)");
    assertThat(one.before().outputs().toString()).isEqualTo("[[delvis]]");
    assertThat(one.after().outputs().toString()).isEqualTo("[[ej uppfyllt]]");
    assertThat(one.cases().values().stream().map(Object::toString)).containsExactly("(0..80)");
  }
}
