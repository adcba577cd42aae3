package se.vastkom.goals.examples.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.tables.Decision;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.engine.Hits;
import se.vastkom.goals.tables.engine.RuleEngine;

/**
 * Decides ten thousand goals in each of 290 municipalities by the tables of 2015, as a stream on
 * all cores: 2.9 million invented cases, created on demand.
 */
public final class Streamed {

  private static final long GOALS = 10_000;
  private static final long MUNICIPALITIES = 290;
  private static final List<String> BASES = Field.BASIS.words();
  private static final List<String> STRENGTHS = Field.STRENGTH.words();
  private static final Facts.Columns COLUMNS =
      new Facts.Columns(
          List.of(
              "läge",
              "nått",
              "måltyp",
              "måluppfyllelse",
              "grund",
              "underlagets styrka",
              "svarsandel"));

  private static final Value AT_LEAST = Value.word("minst");

  private Streamed() {}

  /**
   * Prints how many cases have each status.
   *
   * @param arguments the engine's name
   */
  public static void main(String[] arguments) {
    System.out.println(statuses(arguments[0], GOALS * MUNICIPALITIES));
  }

  /** Returns how many of this many cases have each status. */
  static Map<String, Long> statuses(String engine, long cases) {
    List<DecisionTable> tables =
        RuleBooks.shipped("vastkom-2015").on(LocalDate.of(2015, 12, 31)).tables();
    DecisionTable status =
        tables.stream().filter(table -> table.name().equals("status")).findFirst().orElseThrow();
    RuleEngine.Prepared prepared = Arms.engine(engine).prepare(tables);
    try (Stream<Hits> hits =
        prepared.hits(LongStream.range(0, cases).parallel().mapToObj(Streamed::facts))) {
      return hits.collect(
          Collectors.groupingBy(
              decided -> concluded(status, decided), TreeMap::new, Collectors.counting()));
    }
  }

  private static String concluded(DecisionTable status, Hits hits) {
    return status.decide(hits.of(status)) instanceof Decision.Decided decided
        ? decided.rows().get(0).outputs().get(0).toString()
        : "ej bedömt";
  }

  /** Returns a case like those of 2015: an outcome of up to 59 of 49, missing in a tenth. */
  private static Facts facts(long number) {
    long mixed = (number * 0x9E3779B97F4A7C15L) >>> 16;
    String state = mixed % 10 == 0 ? "utgått" : "aktivt";
    if (mixed / 10 % 10 == 0) {
      return COLUMNS.facts(Value.word(state), null, AT_LEAST, null, null, null, null);
    }
    long outcome = mixed / 100 % 60;
    return COLUMNS.facts(
        Value.word(state),
        Value.of(outcome >= 49),
        AT_LEAST,
        Value.of(Ratio.of(outcome, 49).inPercent()),
        Value.word(BASES.get((int) (mixed / 6_000 % BASES.size()))),
        Value.word(STRENGTHS.get((int) (mixed / 60_000 % STRENGTHS.size()))),
        Value.of(Ratio.of(40 + mixed / 600_000 % 10, 49).inPercent()));
  }
}
