package se.vastkom.goals.tables;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What holds for every case that can be: when some facts pass their tests, another passes its own.
 * A vocabulary's implications say which cases are possible, so that nobody is asked for rules about
 * the others. What always holds is an implication without conditions; an equivalence is two.
 *
 * @param when the conditions, all of them; none means always
 * @param then what follows
 */
public record Implication(List<Condition> when, Condition then) {

  /** Copies the conditions. */
  public Implication {
    when = List.copyOf(when);
  }

  /**
   * A test of one fact.
   *
   * @param fact the fact's key
   * @param test what it passes
   */
  public record Condition(String fact, UnaryTest test) {

    /** Whether a case passes. */
    public boolean holds(Facts facts) {
      return test.accepts(facts.orNull(fact));
    }

    @Override
    public String toString() {
      return fact + " " + test;
    }
  }

  /** What holds for every case. */
  public static Implication always(String fact, UnaryTest test) {
    return new Implication(List.of(), new Condition(fact, test));
  }

  /** Whether a case can be, as far as this tells. */
  public boolean holds(Facts facts) {
    return then.holds(facts) || !when.stream().allMatch(condition -> condition.holds(facts));
  }

  /** Conditions and conclusion alike. */
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
