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
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.TestReport;
import se.vastkom.goals.assessment.TestReport.Mutation;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.Scenario;
import se.vastkom.goals.rules.StandardFact;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.engine.DirectEngine;

/** Large books are tested in time, and all their changes are tried. */
class MutationSpeedTest {

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
                      new UnaryTest.Compared(UnaryTest.Operator.BELOW, Value.of(3L * i + 3))),
                  new UnaryTest.Any()),
              Value.word(i % 2 == 0 ? "delvis" : "ej uppfyllt")));
      String expected = i % 2 == 0 ? "delvis" : "ej uppfyllt";
      cases.add(Books.partly("från " + i, Value.of(3L * i), expected));
      cases.add(Books.partly("till " + i, Value.of(3L * i + 2), expected));
    }
    DecisionTable table =
        new DecisionTable("status", HitPolicy.UNIQUE, status.inputs(), status.outputs(), rows);
    RuleBook book = Books.of(table).testedBy(cases);
    Mutation found =
        assertTimeout(
            Duration.ofSeconds(10), () -> Trial.of(book, new DirectEngine()).report().mutation());
    assertThat(found.noticed().all()).isGreaterThan(200);
    assertThat(found.undecided()).isZero();
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

  /** Each row has a test case of its own, and leaves a fact blank. */
  @Test
  void theChangesOfAThousandRowsWithATestCaseEachAreAllTried() {
    List<Fact> facts =
        List.of(
            StandardFact.LIFECYCLE.fact(),
            StandardFact.REACHED.fact(),
            StandardFact.ATTAINMENT.fact(),
            StandardFact.RESPONSE_SHARE.fact());
    List<Row> rows = new ArrayList<>();
    List<Scenario> cases = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      Value from = Value.of(Ratio.of(i, 10));
      String status = i % 2 == 0 ? "delvis" : "ej uppfyllt";
      rows.add(
          Row.of(
              "R" + i,
              List.of(
                  new UnaryTest.Is(Value.word("aktivt")),
                  new UnaryTest.Is(Value.of(false)),
                  new UnaryTest.Within(
                      new UnaryTest.Compared(UnaryTest.Operator.AT_LEAST, from),
                      new UnaryTest.Compared(
                          UnaryTest.Operator.BELOW, Value.of(Ratio.of(i + 1, 10)))),
                  new UnaryTest.Any()),
              Value.word(status)));
      cases.add(Books.partly("från " + i, from, status));
    }
    RuleBook book =
        Books.of(
                new DecisionTable(
                    "status",
                    HitPolicy.UNIQUE,
                    facts,
                    RuleBooks.template().tables().get(0).outputs(),
                    rows))
            .testedBy(cases);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    TestReport report = Trial.of(book, new DirectEngine()).report();
    assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before))
        .isLessThan(Duration.ofSeconds(30));
    assertThat(report.passes()).isTrue();
    assertThat(report.mutation().untried()).isZero();
    assertThat(report.mutation().noticed().reached()).isGreaterThan(3_000);
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
    assertThat(report.mutation().untried()).isZero();
    assertThat(report.mutation().undecided()).isZero();
    assertThat(proposals.cases()).isNotEmpty();
    assertThat(proposals.untried()).isPositive();
  }
}
