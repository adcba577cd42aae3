package se.vastkom.goals.junit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.assessment.Trend;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.Scenario;
import se.vastkom.goals.rules.scenario.Trial;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * An assertion about a rule book, whose failure explains the verdict: each row of the table, the
 * nearest first, with a tick or a cross for each condition. Immutable.
 *
 * <pre>{@code
 * assertThat(book)
 *     .given("läge", Value.word("aktivt"))
 *     .given("nått", Value.of(false))
 *     .given("måluppfyllelse", Value.of(92))
 *     .is(Status.DELVIS)
 *     .by("S3");
 * }</pre>
 */
public final class RuleBookAssert {

  private final RuleBook book;
  private final Words words;
  private final Optional<LocalDate> day;
  private final SortedMap<String, Optional<Value>> given;

  private RuleBookAssert(
      RuleBook book,
      Words words,
      Optional<LocalDate> day,
      SortedMap<String, Optional<Value>> given) {
    this.book = book;
    this.words = words;
    this.day = day;
    this.given = given;
  }

  /** Begins an assertion about every day that the book is in force, with every fact missing. */
  public static RuleBookAssert assertThat(RuleBook book) {
    return new RuleBookAssert(book, Words.swedish(), Optional.empty(), new TreeMap<>());
  }

  /** Returns the same assertion with failures in a language. */
  public RuleBookAssert in(Words language) {
    return new RuleBookAssert(book, language, day, given);
  }

  /** Returns the same assertion about one day. */
  public RuleBookAssert on(LocalDate chosen) {
    return new RuleBookAssert(book, words, Optional.of(chosen), given);
  }

  /**
   * Returns the same assertion with these facts given too.
   *
   * @throws IllegalArgumentException if there is no such fact, or it cannot have the value
   */
  public RuleBookAssert given(Facts known) {
    RuleBookAssert more = this;
    for (Map.Entry<String, Value> one : known.values().entrySet()) {
      more = more.given(one.getKey(), one.getValue());
    }
    return more;
  }

  /**
   * Returns the same assertion with one more fact given.
   *
   * @param fact its key, or its name in either language
   * @throws IllegalArgumentException if there is no such fact, or it cannot have the value
   */
  public RuleBookAssert given(String fact, Value value) {
    Optional<Fact> named = book.vocabulary().input(fact).or(() -> book.vocabulary().written(fact));
    String key = named.map(Fact::key).orElse(fact);
    Optional<Phrase> fault = book.vocabulary().fault(key, value);
    if (fault.isPresent()) {
      throw new IllegalArgumentException(Words.english().say(fault.get()));
    }
    SortedMap<String, Optional<Value>> more = new TreeMap<>(given);
    more.put(key, Optional.of(value));
    return new RuleBookAssert(book, words, day, more);
  }

  /** Fails unless the book concludes this status. */
  public RuleBookAssert is(Status status) {
    return concludes(Finding.Kind.STATUS.key(), Value.word(status.key()));
  }

  /** Fails unless the book concludes this trend. */
  public RuleBookAssert is(Trend trend) {
    return concludes(Finding.Kind.TREND.key(), Value.word(trend.key()));
  }

  /** Fails unless the book makes exactly these remarks, in any order; none if none are given. */
  public RuleBookAssert remarks(String... remarks) {
    return concludes(
        Finding.Kind.REMARK.key(), Stream.of(remarks).map(Value::word).toArray(Value[]::new));
  }

  /** Fails unless a table concludes exactly these values. */
  public RuleBookAssert concludes(String table, Value... values) {
    SortedMap<String, List<Value>> expected = new TreeMap<>();
    expected.put(table, List.of(values));
    return tried(expected, List.of());
  }

  /** Fails unless these rules are among those that decide. */
  public RuleBookAssert by(String... rules) {
    return tried(new TreeMap<>(), List.of(rules));
  }

  private RuleBookAssert tried(SortedMap<String, List<Value>> expected, List<String> rules) {
    SortedMap<String, Optional<Value>> all = new TreeMap<>();
    book.vocabulary().inputs().forEach(fact -> all.put(fact.key(), Optional.empty()));
    all.putAll(given);
    Scenario scenario =
        new Scenario("", Optional.empty(), day, all, expected, rules, Place.NOWHERE);
    new Failure(Trial.of(book.testedBy(List.of(scenario))).cases().get(0), words).throwIfAny();
    return this;
  }
}
