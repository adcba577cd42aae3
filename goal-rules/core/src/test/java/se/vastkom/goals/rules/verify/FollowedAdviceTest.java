package se.vastkom.goals.rules.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.Parameter;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.tables.Cases;
import se.vastkom.goals.tables.Conclusion;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.RandomTables;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Template;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Validity;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cases.Partition;
import se.vastkom.goals.tables.check.Defect;
import se.vastkom.goals.tables.check.Defect.Kind;
import se.vastkom.goals.tables.check.Defect.Suggestion;
import se.vastkom.goals.tables.check.TableDefect;

/**
 * Whoever follows what verification says of a random book that changes over time, gets a book that
 * concludes the same for every possible case of every day; only a case without a row gets one.
 */
class FollowedAdviceTest {

  private static final LocalDate DAY = LocalDate.of(2015, 1, 1);

  private Random random;
  private Vocabulary vocabulary;
  private RuleBook book;
  private List<Defect> defects;

  private void given(Random seed, HitPolicy... policies) {
    random = seed;
    RandomTables tables = new RandomTables(random);
    List<Fact> facts = tables.facts(2, 4);
    List<Fact> inputs = facts.subList(0, 1 + random.nextInt(Math.min(3, facts.size())));
    vocabulary = new Vocabulary(facts, List.of(RandomTables.OUTPUT), tables.implications(facts));
    List<Parameter> parameters = parameters();
    HitPolicy policy = policies[random.nextInt(policies.length)];
    List<Row> rows =
        tables.table(policy, inputs).rows().stream()
            .map(row -> row.asking(asking(row, inputs, parameters)).inForce(days()))
            .toList();
    book =
        book(
            new DecisionTable(
                RandomTables.OUTPUT.key(), policy, inputs, List.of(RandomTables.OUTPUT), rows),
            parameters);
    // Implications that nothing can satisfy are no vocabulary.
    Assume.that(!possible(DAY, book).isEmpty());
    defects = BookVerifier.over(vocabulary).verify(book);
  }

  private RuleBook book(DecisionTable table, List<Parameter> parameters) {
    RuleBook.About about = new RuleBook.About("b", "B", "1", "", "", Validity.ALWAYS);
    return new RuleBook(about, List.of(table), parameters, List.of(), List.of(), List.of());
  }

  /** Returns a share with another value each year, perhaps the same as two years before. */
  private List<Parameter> parameters() {
    List<Parameter> parameters = new ArrayList<>();
    for (String name : List.of("g", "h")) {
      for (int i = 0; i < 3; i++) {
        Optional<LocalDate> from =
            i == 0 ? Optional.empty() : Optional.of(DAY.plusYears(random.nextInt(2) + 2L * i));
        parameters.add(
            new Parameter(
                name,
                Ratio.of(random.nextInt(3), 4),
                "%",
                new Validity(from, Optional.empty()),
                "",
                Place.NOWHERE));
      }
    }
    return parameters;
  }

  private List<UnaryTest> asking(Row row, List<Fact> inputs, List<Parameter> parameters) {
    return IntStream.range(0, inputs.size())
        .mapToObj(
            i -> {
              UnaryTest test = row.tests().get(i);
              boolean takes =
                  inputs.get(i).type().equals(new FactType.NumberType("%"))
                      && test instanceof UnaryTest.Compared
                      && random.nextBoolean();
              String name = parameters.get(random.nextInt(parameters.size())).name();
              return takes ? test.mapped(value -> new Value.Parameter(name)) : test;
            })
        .toList();
  }

  private Validity days() {
    LocalDate from = DAY.plusYears(random.nextInt(6));
    return switch (random.nextInt(6)) {
      case 0 -> Validity.from(from);
      case 1 -> new Validity(Optional.empty(), Optional.of(from));
      case 2 -> new Validity(Optional.of(from), Optional.of(from.plusYears(1)));
      default -> Validity.ALWAYS;
    };
  }

  private DecisionTable table() {
    return book.tables().get(0);
  }

  private static DecisionTable on(RuleBook of, LocalDate day) {
    return of.on(day).tables().get(0);
  }

  /** Returns the days on which either book changes. */
  private Set<LocalDate> days(RuleBook other) {
    Set<LocalDate> days = new TreeSet<>(book.changeDates());
    days.addAll(other.changeDates());
    return days;
  }

  /** Returns every case that either book tells from others on a day. */
  private List<Facts> possible(LocalDate day, RuleBook other) {
    return Cases.all(Partition.of(vocabulary, List.of(on(book, day), on(other, day)))).stream()
        .filter(vocabulary::isPossible)
        .map(facts -> Cases.of(table().inputs(), fact -> facts.get(fact.key())))
        .distinct()
        .toList();
  }

  private static Conclusion conclusion(RuleBook of, LocalDate day, Facts facts) {
    DecisionTable table = on(of, day);
    return table.decide(table.hits(facts)).conclusion();
  }

  private List<Defect> found(Kind kind) {
    return defects.stream().filter(defect -> defect.kind().equals(kind)).toList();
  }

  private void changesNothing(DecisionTable other) {
    RuleBook after = book(other, book.parameters());
    for (LocalDate day : days(after)) {
      for (Facts facts : possible(day, after)) {
        assertThat(conclusion(after, day, facts))
            .as("%s on %s in %s", facts, day, book)
            .isEqualTo(conclusion(book, day, facts));
      }
    }
    List<Defect> left = BookVerifier.over(vocabulary).verify(after);
    for (LocalDate day : days(after)) {
      assertThat(failing(defects, day)).containsAll(failing(left, day));
    }
  }

  private static Set<Kind> failing(List<Defect> some, LocalDate day) {
    return some.stream()
        .filter(defect -> defect.fails() && isThere(defect, day))
        .map(Defect::kind)
        .collect(Collectors.toSet());
  }

  @Property(tries = 2_000)
  void mergedRowsChangeNothing(@ForAll Random seed) {
    given(seed, HitPolicy.values());
    for (Defect defect : found(TableDefect.MERGEABLE)) {
      if (defect.suggestion().isPresent()) {
        List<String> ids = defect.rows().stream().map(Row::id).toList();
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

  @Property(tries = 2_000)
  void removedRowsChangeNothing(@ForAll Random seed) {
    given(seed, HitPolicy.values());
    List<String> ids =
        found(TableDefect.REDUNDANT).stream().flatMap(d -> d.rows().stream()).map(Row::id).toList();
    changesNothing(
        table().with(table().rows().stream().filter(row -> !ids.contains(row.id())).toList()));
  }

  @Property(tries = 2_000)
  void removedColumnsChangeNothing(@ForAll Random seed) {
    given(seed, HitPolicy.values());
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

  @Property(tries = 2_000)
  void suggestedRowsCloseEveryGapOnEachOfItsDaysAndMeetNothing(@ForAll Random seed) {
    given(seed, HitPolicy.UNIQUE, HitPolicy.ANY, HitPolicy.FIRST);
    List<Defect> gaps = found(TableDefect.GAP);
    if (gaps.stream().anyMatch(gap -> gap.suggestion().isEmpty())) {
      // Only "any other text" cannot be written in a cell.
      assertThat(table().inputs()).anyMatch(fact -> fact.key().equals("text"));
      return;
    }
    List<Row> rows = new ArrayList<>(table().rows());
    for (int i = 0; i < gaps.size(); i++) {
      rows.addAll(
          suggested("ny" + i, gaps.get(i).suggestion().orElseThrow(), List.of(Value.word("bra"))));
    }
    RuleBook after = book(table().with(rows), book.parameters());
    for (LocalDate day : days(after)) {
      for (Facts facts : possible(day, after)) {
        List<Row> before = on(book, day).hits(facts);
        assertThat(on(after, day).hits(facts))
            .as("%s on %s", facts, day)
            .hasSize(Math.max(1, before.size()));
      }
    }
  }

  @Property(tries = 2_000)
  void aGapIsToldForEveryPeriodThatHasIt(@ForAll Random seed) {
    given(seed, HitPolicy.UNIQUE, HitPolicy.ANY, HitPolicy.FIRST);
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
