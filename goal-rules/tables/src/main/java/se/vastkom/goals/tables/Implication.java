package se.vastkom.goals.tables;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A statement that holds for every possible case: when the conditions' facts pass their tests, the
 * conclusion's fact passes its own. A vocabulary's implications define which cases are possible, so
 * that impossible ones need no rules. An implication without conditions always holds; an
 * equivalence is two implications.
 *
 * @param when the conditions, all of them required; none means always
 * @param then the conclusion
 */
public record Implication(List<Condition> when, Condition then) {

  public Implication {
    when = List.copyOf(when);
  }

  /**
   * A test of one fact.
   *
   * @param fact the fact's key
   * @param test the test that it passes
   */
  public record Condition(String fact, UnaryTest test) {

    /** Returns whether a case passes the test. */
    public boolean holds(Facts facts) {
      return test.accepts(facts.orNull(fact));
    }

    @Override
    public String toString() {
      return fact + " " + test;
    }
  }

  /** Creates an implication without conditions, which holds for every case. */
  public static Implication always(String fact, UnaryTest test) {
    return new Implication(List.of(), new Condition(fact, test));
  }

  /** Returns whether this implication allows a case. */
  public boolean holds(Facts facts) {
    return then.holds(facts) || !when.stream().allMatch(condition -> condition.holds(facts));
  }

  /** Returns the conditions and the conclusion. */
  public Stream<Condition> conditions() {
    return Stream.concat(when.stream(), Stream.of(then));
  }

  @Override
  public String toString() {
    return when.stream().map(Condition::toString).collect(Collectors.joining(" & "))
        + " => "
        + then;
  }
}
