package se.vastkom.goals.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.TestReport;
import se.vastkom.goals.assessment.TestReport.Mutation;
import se.vastkom.goals.assessment.TestReport.Share;
import se.vastkom.goals.assessment.TestReport.Survivor;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.Scenario;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.tables.Cases;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.RandomTables;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cases.Effort;
import se.vastkom.goals.tables.cases.Partition;
import se.vastkom.goals.tables.engine.DirectEngine;
import se.vastkom.goals.words.Words;

/** Which changes to rules test cases notice, and which no case at all could. */
class MutatingTest {

  private static Mutation mutation(RuleBook book) {
    return Trial.of(book, new DirectEngine()).report().mutation();
  }

  private static String said(Survivor one, Words words) {
    return words.say(one.what())
        + " | "
        + one.given().stream()
            .map(given -> words.say(given.fact()) + ": " + words.say(given.value()))
            .collect(Collectors.joining(", "))
        + " | "
        + words.say(one.concluded())
        + " | "
        + words.say(one.instead());
  }

  @Test
  void whatNoTestCaseNoticesIsToldWithOneThatWould() {
    RuleBook book =
        RuleBooks.shipped("vansbro-2019")
            .testedBy(List.of(Books.partly("90 % är gult", Value.of(90), "delvis")));
    List<String> survivors =
        mutation(book).survivors().stream().map(one -> said(one, Words.swedish())).toList();
    assertThat(survivors)
        .contains(
            "inget testfall märker om V3 började vid 81 % i stället för 80 % | läge: aktivt, nått:"
                + " nej, måluppfyllelse: 80 % | delvis | inget",
            "inget testfall märker om V3 krävde måluppfyllelse > 80 % i stället för >= 80 % |"
                + " läge: aktivt, nått: nej, måluppfyllelse: 80 % | delvis | inget",
            "inget testfall märker om V4 slutade vid 79 % i stället för 80 % | läge: aktivt, nått:"
                + " nej, måluppfyllelse: 79 % | ej uppfyllt | inget",
            "inget testfall märker om V1 togs bort | läge: vilande, nått: saknas, måluppfyllelse:"
                + " saknas | utgått | inget",
            "inget testfall märker om V4 gav status utgått i stället för ej uppfyllt | läge:"
                + " aktivt, nått: nej, måluppfyllelse: 79 % | ej uppfyllt | utgått",
            "inget testfall märker om $gult vore 81 % i stället för 80 % | läge: aktivt, nått:"
                + " nej, måluppfyllelse: 80 % | delvis | ej uppfyllt")
        .noneMatch(survivor -> survivor.contains("om V3 togs bort"))
        .noneMatch(survivor -> survivor.contains("om V3 gav"));
    assertThat(mutation(book).survivors().stream().map(one -> Words.english().say(one.what())))
        .contains(
            "no test case notices if V3 began at 81 % instead of 80 %",
            "no test case notices if $gult were 79% instead of 80%");
  }

  @Test
  void oneMoreTestCaseRaisesTheScore() {
    List<Scenario> one = List.of(Books.partly("90 % är gult", Value.of(90), "delvis"));
    List<Scenario> two = new ArrayList<>(one);
    two.add(Books.partly("80 % är gult", Value.of(80), "delvis"));
    RuleBook book = RuleBooks.shipped("vansbro-2019");
    Share before = mutation(book.testedBy(one)).noticed();
    Share after = mutation(book.testedBy(two)).noticed();
    assertThat(after.all()).isEqualTo(before.all());
    assertThat(after.reached()).isGreaterThan(before.reached());
  }

  @Test
  void aFailingTestCaseNoticesNothing() {
    RuleBook book =
        RuleBooks.shipped("vansbro-2019")
            .testedBy(List.of(Books.partly("90 % är grönt", Value.of(90), "uppfyllt")));
    assertThat(mutation(book).noticed().reached()).isZero();
  }

  @Test
  void everyKindOfChangeIsMade() {
    RuleBook book = RuleBooks.shipped("niva-90-75");
    List<String> changes =
        Mutants.of(book, LocalDate.of(2015, 12, 31), GoalFacts.standard().vocabulary()).stream()
            .map(mutant -> Words.swedish().say(mutant.what()))
            .toList();
    assertThat(changes)
        .contains(
            "N1 började vid 89 % i stället för 90 %",
            "N1 började vid 91 % i stället för 90 %",
            "N1 krävde måluppfyllelse > 90 % i stället för >= 90 %",
            "N2 slutade vid 91 % i stället för 90 %",
            "N2 krävde måluppfyllelse [75 %..90 %] i stället för [75 %..90 %)",
            "N3 togs bort",
            "N3 gav status utgått i stället för ej uppfyllt",
            "$grönt vore 89 % i stället för 90 %",
            "$gult vore 76 % i stället för 75 %");
    RuleBook without =
        Books.changed(
            book, "status.csv", text -> text.replace("[$gult..$grönt)", "ej [75 %..90 %)"));
    assertThat(
            Mutants.of(without, LocalDate.of(2015, 12, 31), GoalFacts.standard().vocabulary())
                .stream()
                .map(mutant -> Words.swedish().say(mutant.what())))
        .contains(
            "N2 slutade vid 74 % i stället för 75 %", "N2 började vid 91 % i stället för 90 %");
    DecisionTable first =
        new DecisionTable(
            "status",
            HitPolicy.FIRST,
            book.tables().get(0).inputs(),
            book.tables().get(0).outputs(),
            book.on(LocalDate.of(2015, 12, 31)).tables().get(0).rows());
    assertThat(
            Mutants.of(
                    Books.of(first), LocalDate.of(2015, 12, 31), GoalFacts.standard().vocabulary())
                .stream()
                .map(mutant -> Words.swedish().say(mutant.what())))
        .contains("N2 stod före N1");
  }

  @Test
  void theSameBookGivesTheSameReport() {
    RuleBook book = RuleBooks.shipped("niva-90-75");
    assertThat(Trial.of(book, new DirectEngine()).report())
        .isEqualTo(Trial.of(book, new DirectEngine()).report());
  }

  /** A change is equivalent if and only if no choice of classes distinguishes the tables. */
  @Property(tries = 60)
  void equivalentIsWhatNoPossibleCaseTellsApart(@ForAll Random random) {
    RandomTables tables = new RandomTables(random);
    List<Fact> facts = tables.facts(1, 3);
    Vocabulary vocabulary =
        new Vocabulary(facts, List.of(RandomTables.OUTPUT), tables.implications(facts));
    DecisionTable table = tables.table(List.of(HitPolicy.values()).get(random.nextInt(4)), facts);
    DecisionTable named =
        new DecisionTable("ut", table.policy(), table.inputs(), table.outputs(), table.rows());
    RuleBook book = Books.of(named);
    Assume.that(
        Cases.all(Partition.of(vocabulary, List.of(named))).stream()
            .anyMatch(vocabulary::isPossible));
    int different = 0;
    int same = 0;
    for (Mutant mutant : Mutants.of(book, book.changeDates().first(), vocabulary)) {
      if (isTold(mutant, vocabulary)) {
        different++;
      } else {
        same++;
      }
    }
    Mutation mutation =
        new MutationRun(book, vocabulary, List.of(), Effort.of(Long.MAX_VALUE)).mutation();
    assertThat(mutation.undecided()).isZero();
    assertThat(mutation.untried()).isZero();
    assertThat(mutation.equivalent()).isEqualTo(same);
    assertThat(mutation.survivors()).hasSize(different);
    assertThat(mutation.noticed()).isEqualTo(new Share(0, different));
  }

  private static boolean isTold(Mutant mutant, Vocabulary vocabulary) {
    Mutant.Changed table = mutant.tables().get().get(0);
    return Cases.all(Partition.of(vocabulary, List.of(table.from(), table.to()))).stream()
        .filter(vocabulary::isPossible)
        .anyMatch(
            facts ->
                !table
                    .from()
                    .decide(table.from().hits(facts))
                    .conclusion()
                    .equals(table.to().decide(table.to().hits(facts)).conclusion()));
  }

  @Test
  void thirtyRowsAndSixtyCasesTakeLessThanTenSeconds() {
    RuleBook shipped = RuleBooks.shipped("vansbro-2019");
    DecisionTable status = shipped.on(LocalDate.of(2019, 12, 31)).tables().get(0);
    List<Row> rows = new ArrayList<>();
    List<Scenario> cases = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      rows.add(
          Row.of(
              "R" + i,
              List.of(
                  new UnaryTest.Is(Value.word("aktivt")),
                  new UnaryTest.Is(Value.of(false)),
                  new UnaryTest.Within(
                      new UnaryTest.Compared(UnaryTest.Operator.AT_LEAST, Value.of(3L * i)),
                      new UnaryTest.Compared(UnaryTest.Operator.BELOW, Value.of(3L * i + 3)))),
              Value.word(i % 2 == 0 ? "delvis" : "ej uppfyllt")));
      String expected = i % 2 == 0 ? "delvis" : "ej uppfyllt";
      cases.add(Books.partly("från " + i, Value.of(3L * i), expected));
      cases.add(Books.partly("till " + i, Value.of(3L * i + 2), expected));
    }
    DecisionTable table =
        new DecisionTable("status", HitPolicy.UNIQUE, status.inputs(), status.outputs(), rows);
    RuleBook book = Books.of(table).testedBy(cases);
    Mutation found = assertTimeout(Duration.ofSeconds(10), () -> mutation(book));
    assertThat(found.noticed().all()).isGreaterThan(200);
    assertThat(found.undecided()).isZero();
  }

  /** Each change has the same result, whether all are tried or some. */
  @Test
  void whatCannotAllBeTriedIsASampleAndTheRestIsToldAsUntried() {
    RuleBook book =
        RuleBooks.shipped("vansbro-2019")
            .testedBy(List.of(Books.partly("90 % är gult", Value.of(90), "delvis")));
    Vocabulary vocabulary = GoalFacts.standard().vocabulary();
    Mutation all = new MutationRun(book, vocabulary, List.of(), Effort.of(10_000_000)).mutation();
    Mutation some = new MutationRun(book, vocabulary, List.of(), Effort.of(200_000)).mutation();
    assertThat(all.untried()).isZero();
    assertThat(some.untried()).isBetween(1, all.tried() - 1);
    assertThat(some.tried() + some.untried()).isEqualTo(all.tried());
    assertThat(all.survivors()).containsAll(some.survivors());
    assertThat(new MutationRun(book, vocabulary, List.of(), Effort.of(200_000)).mutation())
        .isEqualTo(some);
    // Not only the first rows, nor only one kind of change.
    assertThat(some.survivors().stream().map(one -> one.place().row()).distinct())
        .hasSizeGreaterThan(3);
  }

  @Property
  void aChangedTableHitsWhatItWouldIfItWereAskedAnew(@ForAll Random random) {
    RandomTables tables = new RandomTables(random);
    List<Fact> facts = tables.facts(1, 3);
    Vocabulary vocabulary = new Vocabulary(facts, List.of(RandomTables.OUTPUT), List.of());
    DecisionTable table = tables.table(List.of(HitPolicy.values()).get(random.nextInt(4)), facts);
    RuleBook book =
        Books.of(new DecisionTable("ut", table.policy(), facts, table.outputs(), table.rows()));
    for (Mutant mutant : Mutants.of(book, book.changeDates().first(), vocabulary)) {
      Mutant.Changed changed = mutant.tables().get().get(0);
      Rehit rehit = Rehit.of(changed);
      assertThat(Cases.all(Partition.of(vocabulary, List.of(changed.from(), changed.to()))))
          .allSatisfy(
              one ->
                  assertThat(rehit.hits(changed.from().hits(one), one))
                      .isEqualTo(changed.to().hits(one)));
    }
  }

  /** Returns rows that overlap at random, as no analyst's table does: the slowest case. */
  static RuleBook large(int size) {
    Random random = new Random(7);
    DecisionTable status =
        RuleBooks.shipped("strikt-underlag").on(LocalDate.of(2015, 12, 31)).tables().get(0);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      List<UnaryTest> tests = new ArrayList<>();
      for (Fact fact : status.inputs()) {
        tests.add(test(fact, random));
      }
      rows.add(Row.of("R" + i, tests, Value.word(random.nextBoolean() ? "delvis" : "uppfyllt")));
    }
    return Books.of(
        new DecisionTable("status", HitPolicy.FIRST, status.inputs(), status.outputs(), rows));
  }

  private static UnaryTest test(Fact fact, Random random) {
    if (fact.type() instanceof FactType.NumberType) {
      long from = random.nextLong(1_000);
      return new UnaryTest.Within(
          new UnaryTest.Compared(UnaryTest.Operator.AT_LEAST, Value.of(from)),
          new UnaryTest.Compared(
              UnaryTest.Operator.BELOW, Value.of(from + 1 + random.nextLong(90))));
    }
    if (random.nextBoolean()) {
      return new UnaryTest.Any();
    }
    return fact.type() instanceof FactType.WordType words
        ? new UnaryTest.Is(
            Value.word(words.terms().get(random.nextInt(words.terms().size())).key()))
        : new UnaryTest.Is(Value.of(random.nextBoolean()));
  }

  /** Without a limit it took more than ten minutes. The time is that of this thread alone. */
  @Test
  void aThousandRowsTakeLessThanAMinute() {
    RuleBook book = large(1_000);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    TestReport report = Trial.of(book, new DirectEngine()).report();
    Proposals proposals = Trial.of(book, new DirectEngine()).proposals();
    assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before))
        .isLessThan(Duration.ofMinutes(1));
    assertThat(report.mutation().tried()).isGreaterThan(50);
    assertThat(report.mutation().untried()).isGreaterThan(1_000);
    assertThat(proposals.cases()).isNotEmpty();
    assertThat(proposals.untried()).isPositive();
  }
}
