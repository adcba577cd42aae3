package se.vastkom.goals.rules.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.Finding.FigureUsed;
import se.vastkom.goals.assessment.RuleDifferences;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.rules.EveryCase;
import se.vastkom.goals.rules.RandomBooks;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.tables.Conclusion;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cells.CellTests;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

/**
 * The differences of two random books, as a reader is told them, are what every case gives that is
 * decided by both: two books on a day, or one on two days.
 */
class RandomComparisonsTest {

  private Vocabulary vocabulary;
  private Optional<DecisionTable> before = Optional.empty();
  private Optional<DecisionTable> after = Optional.empty();

  @Test
  void theDifferencesAreExactlyTheCasesThatAreConcludedDifferently() {
    RandomBooks.many(RandomComparisonsTest::compared);
  }

  private static void compared(Random random) {
    RandomBooks books = new RandomBooks(random);
    RuleBook book = books.small(HitPolicy.values());
    RuleBook other = random.nextInt(4) == 0 ? book : books.changed(book);
    LocalDate oneDay = day(book, random);
    LocalDate otherDay = day(other, random);
    RuleDifferences found = Comparisons.of(book, oneDay, other, otherDay).orThrow();
    for (RuleDifferences.Table table : found.tables()) {
      RandomComparisonsTest tables = new RandomComparisonsTest();
      tables.vocabulary = book.vocabulary();
      tables.before = book.on(oneDay).table(table.table());
      tables.after = other.on(otherDay).table(table.table());
      tables.check(table);
    }
    assertThat(found.tables()).hasSize(book.tables().size());
  }

  private static LocalDate day(RuleBook book, Random random) {
    List<LocalDate> days = List.copyOf(book.changeDates());
    return days.get(random.nextInt(days.size()));
  }

  private void check(RuleDifferences.Table found) {
    assertThat(found.isDecided()).isTrue();
    List<DecisionTable> both = Stream.concat(before.stream(), after.stream()).toList();
    for (Facts facts : new EveryCase(vocabulary, both).possible()) {
      List<RuleDifferences.Difference> told =
          found.differences().stream().filter(one -> isIn(one.cases(), facts)).toList();
      boolean differs = !concluded(before, facts).equals(concluded(after, facts));
      if (differs) {
        assertThat(told).as("%s in %s", facts, both).anyMatch(one -> isToldRight(one, facts));
      } else {
        assertThat(told).as("%s in %s", facts, both).allMatch(one -> leavesOutText(one, both));
      }
    }
    for (RuleDifferences.Difference one : found.differences()) {
      assertThat(isToldRight(one, witness(one.witness()))).as("%s in %s", one, both).isTrue();
    }
  }

  private static Conclusion concluded(Optional<DecisionTable> table, Facts facts) {
    return table.map(of -> EveryCase.conclusion(of, facts)).orElse(Conclusion.NOTHING);
  }

  private boolean isToldRight(RuleDifferences.Difference told, Facts facts) {
    List<Fact> outputs = Stream.concat(before.stream(), after.stream()).toList().get(0).outputs();
    return !concluded(before, facts).equals(concluded(after, facts))
        && words(told.before()).equals(words(concluded(before, facts).part(outputs)))
        && words(told.after()).equals(words(concluded(after, facts).part(outputs)));
  }

  /** Returns what is concluded, in any order. */
  private static List<String> words(Part part) {
    return Arrays.stream(Words.swedish().say(part).split(", ")).sorted().toList();
  }

  /** Returns whether a case passes each test, as it is told. */
  private boolean isIn(List<FigureUsed> cases, Facts facts) {
    return cases.stream().allMatch(one -> test(one).accepts(facts.orNull(fact(one).key())));
  }

  private Fact fact(FigureUsed told) {
    return vocabulary.written(Words.swedish().say(told.fact())).orElseThrow();
  }

  private UnaryTest test(FigureUsed told) {
    Problems problems = new Problems();
    UnaryTest test =
        new CellTests(fact(told), "", problems)
            .test(new Cell(Place.NOWHERE, Words.swedish().say(told.value())));
    assertThat(problems.all()).isEmpty();
    return test;
  }

  private Facts witness(List<FigureUsed> told) {
    Map<String, Value> values = new HashMap<>();
    for (FigureUsed one : told) {
      if (test(one) instanceof UnaryTest.Is is) {
        values.put(fact(one).key(), is.value());
      }
    }
    return new Facts(values);
  }

  /**
   * Returns whether cases may differ by a text that no cell can say: any but those that are named.
   */
  private boolean leavesOutText(RuleDifferences.Difference told, List<DecisionTable> both) {
    return both.stream()
        .flatMap(table -> table.inputs().stream())
        .filter(fact -> fact.type() instanceof FactType.TextType)
        .anyMatch(fact -> told.cases().stream().noneMatch(one -> fact(one).equals(fact)));
  }
}
