package se.vastkom.goals.rules.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.EveryCase;
import se.vastkom.goals.rules.RandomBooks;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.tables.Cases;
import se.vastkom.goals.tables.Conclusion;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Template;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.check.Defect;
import se.vastkom.goals.tables.check.Defect.Kind;
import se.vastkom.goals.tables.check.Defect.Suggestion;
import se.vastkom.goals.tables.check.TableDefect;

/**
 * Whoever follows what verification says of a random book that changes over time, gets a book that
 * concludes the same for every possible case of every day; only a case without a row gets one.
 */
class FollowedAdviceTest {

  private Vocabulary vocabulary;
  private RuleBook book;
  private DecisionTable table;
  private List<Defect> defects;

  /** Draws a book, and a table of it. */
  private boolean given(Random random, HitPolicy... policies) {
    book = new RandomBooks(random).small(policies);
    vocabulary = book.vocabulary();
    table = book.tables().get(random.nextInt(book.tables().size()));
    if (possible(book.changeDates().first(), book).isEmpty()) {
      // Implications that nothing can satisfy are no vocabulary.
      return false;
    }
    defects = BookVerifier.standard().verify(book);
    assertThat(defects).noneMatch(defect -> defect.kind().equals(TableDefect.UNDECIDED));
    return true;
  }

  private void many(Runnable check, HitPolicy... policies) {
    RandomBooks.many(
        random -> {
          if (given(random, policies)) {
            check.run();
          }
        });
  }

  /** Returns the book with another table. */
  private RuleBook book(DecisionTable other) {
    List<DecisionTable> tables =
        book.tables().stream().map(one -> one.equals(table) ? other : one).toList();
    return new RuleBook(
        book.about(), vocabulary, tables, book.parameters(), List.of(), List.of(), List.of());
  }

  private DecisionTable table() {
    return table;
  }

  private DecisionTable on(RuleBook of, LocalDate day) {
    return of.on(day).table(table.name()).orElseThrow();
  }

  /** Returns the days on which either book changes. */
  private Set<LocalDate> days(RuleBook other) {
    Set<LocalDate> days = new TreeSet<>(book.changeDates());
    days.addAll(other.changeDates());
    return days;
  }

  /** Returns every case that the tables of either book tell from others on a day. */
  private List<Facts> possible(LocalDate day, RuleBook other) {
    return new EveryCase(vocabulary, List.of(on(book, day), on(other, day)))
        .possible().stream()
            .map(facts -> Cases.of(table().inputs(), fact -> facts.get(fact.key())))
            .distinct()
            .toList();
  }

  private Conclusion conclusion(RuleBook of, LocalDate day, Facts facts) {
    return EveryCase.conclusion(on(of, day), facts);
  }

  private List<Defect> found(Kind kind) {
    return defects.stream()
        .filter(defect -> defect.kind().equals(kind))
        .filter(defect -> defect.table().filter(of -> of.name().equals(table.name())).isPresent())
        .toList();
  }

  private void changesNothing(DecisionTable other) {
    RuleBook after = book(other);
    for (LocalDate day : days(after)) {
      for (Facts facts : possible(day, after)) {
        assertThat(conclusion(after, day, facts))
            .as("%s on %s in %s", facts, day, book)
            .isEqualTo(conclusion(book, day, facts));
      }
    }
    List<Defect> left = BookVerifier.standard().verify(after);
    for (LocalDate day : days(after)) {
      assertThat(failing(defects, day)).containsAll(failing(left, day));
    }
  }

  private Set<Kind> failing(List<Defect> some, LocalDate day) {
    return some.stream()
        .filter(defect -> defect.table().filter(of -> of.name().equals(table.name())).isPresent())
        .filter(defect -> defect.fails() && isThere(defect, day))
        .map(Defect::kind)
        .collect(Collectors.toSet());
  }

  @Test
  void mergedRowsChangeNothing() {
    many(this::checkMergedRowsChangeNothing, HitPolicy.values());
  }

  private void checkMergedRowsChangeNothing() {
    for (Defect defect : found(TableDefect.MERGEABLE)) {
      if (defect.suggestion().isPresent()) {
        List<String> ids = ids(defect);
        List<Row> rows = new ArrayList<>();
        for (Row row : table().rows()) {
          if (row.id().equals(ids.get(0))) {
            rows.addAll(suggested("ny", defect.suggestion().get(), row.outputs()));
          } else if (!ids.contains(row.id())) {
            rows.add(row);
          }
        }
        changesNothing(table().with(rows));
      }
    }
  }

  @Test
  void removedRowsChangeNothing() {
    many(this::checkRemovedRowsChangeNothing, HitPolicy.values());
  }

  private void checkRemovedRowsChangeNothing() {
    List<String> ids =
        found(TableDefect.REDUNDANT).stream().flatMap(d -> d.rows().stream()).map(Row::id).toList();
    changesNothing(
        table().with(table().rows().stream().filter(row -> !ids.contains(row.id())).toList()));
  }

  @Test
  void removedColumnsChangeNothing() {
    many(this::checkRemovedColumnsChangeNothing, HitPolicy.values());
  }

  private void checkRemovedColumnsChangeNothing() {
    List<Object> idle =
        found(TableDefect.IDLE_COLUMN).stream()
            .<Object>map(defect -> defect.what().parts().get("fact"))
            .toList();
    List<Integer> kept =
        IntStream.range(0, table().inputs().size())
            .filter(i -> !idle.contains(table().inputs().get(i).name()))
            .boxed()
            .toList();
    changesNothing(
        new DecisionTable(
            table().name(),
            table().policy(),
            kept.stream().map(table().inputs()::get).toList(),
            table().outputs(),
            table().rows().stream()
                .map(row -> row.asking(kept.stream().map(row.tests()::get).toList()))
                .toList()));
  }

  @Test
  void suggestedRowsCloseEveryGapOnEachOfItsDaysAndMeetNothing() {
    many(
        this::checkSuggestedRowsCloseEveryGapOnEachOfItsDaysAndMeetNothing,
        HitPolicy.UNIQUE,
        HitPolicy.ANY,
        HitPolicy.FIRST);
  }

  private void checkSuggestedRowsCloseEveryGapOnEachOfItsDaysAndMeetNothing() {
    List<Defect> gaps = found(TableDefect.GAP);
    if (gaps.stream().anyMatch(gap -> gap.suggestion().isEmpty())) {
      // Only "any other text" cannot be written in a cell.
      assertThat(table().inputs()).anyMatch(fact -> fact.type() instanceof FactType.TextType);
      return;
    }
    List<Row> rows = new ArrayList<>(table().rows());
    for (int i = 0; i < gaps.size(); i++) {
      rows.addAll(suggested("ny" + i, gaps.get(i).suggestion().orElseThrow(), outputs()));
    }
    RuleBook after = book(table().with(rows));
    for (LocalDate day : days(after)) {
      for (Facts facts : possible(day, after)) {
        List<Row> before = on(book, day).hits(facts);
        assertThat(on(after, day).hits(facts))
            .as("%s on %s", facts, day)
            .hasSize(Math.max(1, before.size()));
      }
    }
  }

  @Test
  void aGapIsToldForEveryPeriodThatHasIt() {
    many(
        this::checkAGapIsToldForEveryPeriodThatHasIt,
        HitPolicy.UNIQUE,
        HitPolicy.ANY,
        HitPolicy.FIRST);
  }

  private void checkAGapIsToldForEveryPeriodThatHasIt() {
    for (LocalDate day : book.changeDates()) {
      List<Facts> missed =
          possible(day, book).stream().filter(one -> on(book, day).hits(one).isEmpty()).toList();
      List<Facts> told =
          found(TableDefect.GAP).stream()
              .filter(gap -> isThere(gap, day))
              .flatMap(gap -> gap.witnesses().stream())
              .toList();
      assertThat(told.isEmpty()).isEqualTo(missed.isEmpty());
      assertThat(told).allMatch(one -> on(book, day).hits(one).isEmpty());
    }
  }

  /** Returns some conclusions of the table. */
  private List<Value> outputs() {
    return table.rows().get(0).outputs();
  }

  @Test
  void rowsThatMeetAreToldForEveryPeriodThatHasThem() {
    many(this::checkRowsThatMeetAreToldForEveryPeriodThatHasThem, HitPolicy.values());
  }

  private void checkRowsThatMeetAreToldForEveryPeriodThatHasThem() {
    for (LocalDate day : book.changeDates()) {
      DecisionTable then = on(book, day);
      Set<Set<String>> pairs = new HashSet<>();
      for (Facts facts : possible(day, book)) {
        List<Row> hits = then.hits(facts);
        for (Row one : hits) {
          then.policy()
              .rivals(then.rows(), then.rows().indexOf(one))
              .mapToObj(then.rows()::get)
              .filter(other -> then.policy() != HitPolicy.FIRST && hits.contains(other))
              .forEach(other -> pairs.add(Set.of(one.id(), other.id())));
        }
      }
      assertThat(
              found(TableDefect.OVERLAP).stream()
                  .filter(defect -> isThere(defect, day))
                  .map(FollowedAdviceTest::ids)
                  .map(Set::copyOf))
          .as("on %s in %s", day, book)
          .containsExactlyInAnyOrderElementsOf(pairs);
    }
  }

  @Test
  void rowsThatNeverDecideAreToldForEveryPeriodThatHasThem() {
    many(this::checkRowsThatNeverDecideAreToldForEveryPeriodThatHasThem, HitPolicy.values());
  }

  private void checkRowsThatNeverDecideAreToldForEveryPeriodThatHasThem() {
    for (LocalDate day : book.changeDates()) {
      DecisionTable then = on(book, day);
      Set<String> unreached = new TreeSet<>(then.rows().stream().map(Row::id).toList());
      Set<String> unhit = new TreeSet<>(unreached);
      for (Facts facts : possible(day, book)) {
        List<Row> hits = then.hits(facts);
        hits.forEach(row -> unhit.remove(row.id()));
        hits.stream()
            .limit(then.policy() == HitPolicy.FIRST ? 1 : Long.MAX_VALUE)
            .forEach(row -> unreached.remove(row.id()));
      }
      unreached.removeAll(unhit);
      assertThat(rowsOf(TableDefect.IMPOSSIBLE, day)).as("on %s in %s", day, book).isEqualTo(unhit);
      assertThat(rowsOf(TableDefect.MASKED, day)).as("on %s in %s", day, book).isEqualTo(unreached);
    }
  }

  private Set<String> rowsOf(Kind kind, LocalDate day) {
    return found(kind).stream()
        .filter(defect -> isThere(defect, day))
        .flatMap(defect -> ids(defect).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> ids(Defect defect) {
    return defect.rows().stream().map(Row::id).toList();
  }

  private static boolean isThere(Defect defect, LocalDate day) {
    return defect.times().isEmpty() || defect.times().stream().anyMatch(time -> time.contains(day));
  }

  private static List<Row> suggested(String id, Suggestion row, List<Value> outputs) {
    return Stream.iterate(0, i -> i < row.inForce().size(), i -> i + 1)
        .map(
            i ->
                new Row(
                    id + "-" + i,
                    row.tests(),
                    outputs,
                    Template.EMPTY,
                    row.inForce().get(i),
                    Place.NOWHERE))
        .toList();
  }
}
