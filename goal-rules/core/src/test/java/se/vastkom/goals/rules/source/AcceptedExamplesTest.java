package se.vastkom.goals.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.cells.CellTests;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

/** What a message says to write is accepted in the very column that the message is about. */
class AcceptedExamplesTest {

  private static final Place HERE = Place.cell("status.csv", "", 2, 3);

  /** The blanks of messages that hold what to write. */
  private static final Set<String> TO_WRITE =
      Set.of("compared", "range", "value", "instead", "inclusive", "exclusive", "small", "large");

  /** What people type, in whatever column. */
  private static final List<String> TYPED =
      List.of(
          "80",
          ">= 80",
          "0,8",
          ">= 0,8",
          "[0,5..0,8)",
          "[50..80)",
          "[50..)",
          "[80 %..50 %)",
          "80-100",
          "80-100 %",
          "0–79 %",
          "80—100%",
          "50 till 80 %",
          "från 50 % till 80 %",
          "mellan 0 % och 80 %",
          "between 0 and 80",
          ">80% och <100%",
          "<= 100 % och >= 80 %",
          "> 20 < 30",
          "under 80 %",
          "över 80",
          "lika med 80 %",
          "= 80 %",
          "max 30",
          "80 eller mer",
          "80 % or less",
          "80+",
          "80 procent",
          "80 %%",
          ">= >= 80",
          "bra",
          "mer än",
          "lågt",
          "<>utgått",
          "!= aktivt",
          "aktivt, vilande",
          "utgått,  aktivt",
          "2016-06-30",
          "inte bra",
          "1 234",
          "1 234 kommuner",
          ">= 1 234,5");

  @Test
  void everyExampleIsAcceptedInItsColumn() {
    Set<String> keys = new TreeSet<>();
    for (Fact fact : GoalFacts.standard().vocabulary().inputs()) {
      for (String typed : TYPED) {
        for (Problem problem : read(fact, typed)) {
          for (Words words : List.of(Words.swedish(), Words.english())) {
            problem
                .what()
                .parts()
                .forEach(
                    (blank, part) -> {
                      if (TO_WRITE.contains(blank) && isSaid(words, problem, part)) {
                        keys.add(problem.what().key());
                        assertThat(read(fact, words.say(part)))
                            .as("%s: %s", fact.key(), words.say(problem.what()))
                            .isEmpty();
                      }
                    });
          }
        }
      }
    }
    assertThat(keys)
        .containsExactly(
            "cell.fraction-or-percent",
            "cell.meant",
            "cell.meant-interval",
            "cell.no-unit",
            "cell.range-end",
            "cell.range-reversed",
            "cell.two-signs",
            "cell.two-units",
            "cell.word-for-number");
  }

  /** A blank that the sentence does not show says nothing. */
  private static boolean isSaid(Words words, Problem problem, Part part) {
    return words.say(problem.what()).contains(words.say(part));
  }

  private static List<Problem> read(Fact fact, String text) {
    Problems problems = new Problems();
    new CellTests(fact, "", problems).test(new Cell(HERE, text));
    return problems.all();
  }
}
