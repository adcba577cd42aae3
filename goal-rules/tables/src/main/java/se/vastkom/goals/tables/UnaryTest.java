package se.vastkom.goals.tables;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A cell's test of one fact. A missing fact passes only {@link Any} and {@link Missing}; it fails
 * every other test, {@link Not} included. Equal tests are equal values, and {@code toString} has
 * one canonical form for each.
 */
public sealed interface UnaryTest {

  /** Returns whether a value passes; {@code null} is a missing fact. */
  boolean accepts(@Nullable Value value);

  /** Returns the result of the match for this kind of test. */
  <R> R match(Match<R> match);

  /**
   * A case for each kind of test, so that no caller forgets one: a new kind does not compile until
   * every match handles it.
   *
   * @param <R> the result of the match
   */
  interface Match<R> {
    /** Handles {@link Any}. */
    R any(Any test);

    /** Handles {@link Missing}. */
    R missing(Missing test);

    /** Handles {@link Present}. */
    R present(Present test);

    /** Handles {@link Is}. */
    R is(Is test);

    /** Handles {@link Compared}. */
    R compared(Compared test);

    /** Handles {@link Within}. */
    R within(Within test);

    /** Handles {@link Not}. */
    R not(Not test);

    /** Handles {@link AnyOf}. */
    R anyOf(AnyOf test);
  }

  /** Returns the values that the test names: those that it compares with, borders included. */
  default Stream<Value> named() {
    return Stream.empty();
  }

  /** Returns the same test with every named value replaced. */
  default UnaryTest mapped(UnaryOperator<Value> other) {
    return this;
  }

  /** Returns the same test with each parameter replaced by its value. */
  default UnaryTest settled(Function<String, Value> parameters) {
    return mapped(
        value ->
            value instanceof Value.Parameter parameter
                ? parameters.apply(parameter.name())
                : value);
  }

  /** Passes always. An empty cell, or {@code -}. */
  record Any() implements UnaryTest {
    @Override
    public <R> R match(Match<R> match) {
      return match.any(this);
    }

    @Override
    public boolean accepts(@Nullable Value value) {
      return true;
    }

    @Override
    public String toString() {
      return "-";
    }
  }

  /** Passes when the fact is missing: {@code saknas}. */
  record Missing() implements UnaryTest {
    @Override
    public <R> R match(Match<R> match) {
      return match.missing(this);
    }

    @Override
    public boolean accepts(@Nullable Value value) {
      return value == null;
    }

    @Override
    public String toString() {
      return "saknas";
    }
  }

  /** Passes when the fact is not missing: {@code finns}. */
  record Present() implements UnaryTest {
    @Override
    public <R> R match(Match<R> match) {
      return match.present(this);
    }

    @Override
    public boolean accepts(@Nullable Value value) {
      return value != null;
    }

    @Override
    public String toString() {
      return "finns";
    }
  }

  /**
   * Passes when the fact equals a value.
   *
   * @param value of the fact's type
   */
  record Is(Value value) implements UnaryTest {
    @Override
    public <R> R match(Match<R> match) {
      return match.is(this);
    }

    @Override
    public boolean accepts(@Nullable Value found) {
      return value.equals(found);
    }

    @Override
    public Stream<Value> named() {
      return Stream.of(value);
    }

    @Override
    public UnaryTest mapped(UnaryOperator<Value> other) {
      return new Is(other.apply(value));
    }

    @Override
    public String toString() {
      return value.toString();
    }
  }

  /** The relation of a value to a border. */
  enum Operator {
    /** Below the border. */
    BELOW("<"),
    /** At or below the border. */
    AT_MOST("<="),
    /** At or above the border. */
    AT_LEAST(">="),
    /** Above the border. */
    ABOVE(">");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    /** Returns the sign that a cell writes. */
    public String sign() {
      return sign;
    }

    /** Returns the operator that accepts exactly what this one rejects. */
    Operator opposite() {
      return switch (this) {
        case BELOW -> AT_LEAST;
        case AT_MOST -> ABOVE;
        case AT_LEAST -> BELOW;
        case ABOVE -> AT_MOST;
      };
    }

    boolean holds(int compared) {
      return switch (this) {
        case BELOW -> compared < 0;
        case AT_MOST -> compared <= 0;
        case AT_LEAST -> compared >= 0;
        case ABOVE -> compared > 0;
      };
    }
  }

  /**
   * Passes on one side of a border, exactly: {@code >= 80 %}.
   *
   * @param operator which side, and whether the border belongs to it
   * @param border a number or a day
   */
  record Compared(Operator operator, Value border) implements UnaryTest {
    @Override
    public <R> R match(Match<R> match) {
      return match.compared(this);
    }

    @Override
    public boolean accepts(@Nullable Value value) {
      return value != null && operator.holds(Value.compare(value, border));
    }

    @Override
    public Stream<Value> named() {
      return Stream.of(border);
    }

    @Override
    public Compared mapped(UnaryOperator<Value> other) {
      return new Compared(operator, other.apply(border));
    }

    @Override
    public String toString() {
      return operator.sign() + " " + border;
    }
  }

  /**
   * Passes between two borders: {@code [50..80)}.
   *
   * @param from the lower border, with {@link Operator#AT_LEAST} or {@link Operator#ABOVE}
   * @param to the upper border, with {@link Operator#AT_MOST} or {@link Operator#BELOW}
   */
  record Within(Compared from, Compared to) implements UnaryTest {

    /**
     * Checks that a value can lie between the borders, if both are known.
     *
     * @throws IllegalArgumentException if a border has the operator of the wrong side, or nothing
     *     lies between them
     */
    public Within {
      boolean lower = from.operator() == Operator.AT_LEAST || from.operator() == Operator.ABOVE;
      boolean upper = to.operator() == Operator.AT_MOST || to.operator() == Operator.BELOW;
      if (!lower || !upper || isEmpty(from, to)) {
        throw new IllegalArgumentException(
            "Expected a lower border below an upper; found '" + from + "' and '" + to + "'.");
      }
    }

    /**
     * Returns whether nothing lies between two borders; false if one is a parameter, whose value
     * depends on the day.
     */
    public static boolean isEmpty(Compared from, Compared to) {
      if (from.border() instanceof Value.Parameter || to.border() instanceof Value.Parameter) {
        return false;
      }
      boolean closed = from.operator() == Operator.AT_LEAST && to.operator() == Operator.AT_MOST;
      int compared = Value.compare(from.border(), to.border());
      return compared > 0 || (compared == 0 && !closed);
    }

    @Override
    public <R> R match(Match<R> match) {
      return match.within(this);
    }

    @Override
    public boolean accepts(@Nullable Value value) {
      return from.accepts(value) && to.accepts(value);
    }

    @Override
    public Stream<Value> named() {
      return Stream.of(from.border(), to.border());
    }

    @Override
    public UnaryTest mapped(UnaryOperator<Value> other) {
      return new Within(from.mapped(other), to.mapped(other));
    }

    @Override
    public String toString() {
      return (from.operator() == Operator.AT_LEAST ? "[" : "(")
          + from.border()
          + ".."
          + to.border()
          + (to.operator() == Operator.AT_MOST ? "]" : ")");
    }
  }

  /**
   * Passes when the fact is present and fails the test: {@code ej utgått}, {@code varken öka eller
   * minska}.
   *
   * @param test the test that must fail
   */
  record Not(UnaryTest test) implements UnaryTest {
    @Override
    public <R> R match(Match<R> match) {
      return match.not(this);
    }

    @Override
    public boolean accepts(@Nullable Value value) {
      return value != null && !test.accepts(value);
    }

    @Override
    public Stream<Value> named() {
      return test.named();
    }

    @Override
    public UnaryTest mapped(UnaryOperator<Value> other) {
      return new Not(test.mapped(other));
    }

    @Override
    public String toString() {
      return test instanceof AnyOf none
          ? none.tests().stream()
              .map(UnaryTest::toString)
              .collect(Collectors.joining(" eller ", "varken ", ""))
          : "ej " + test;
    }
  }

  /**
   * Passes when at least one of the tests passes: {@code aktivt; vilande}.
   *
   * @param tests two or more
   */
  record AnyOf(List<UnaryTest> tests) implements UnaryTest {
    public AnyOf {
      tests = List.copyOf(tests);
    }

    @Override
    public <R> R match(Match<R> match) {
      return match.anyOf(this);
    }

    @Override
    public boolean accepts(@Nullable Value value) {
      return tests.stream().anyMatch(test -> test.accepts(value));
    }

    @Override
    public Stream<Value> named() {
      return tests.stream().flatMap(UnaryTest::named);
    }

    @Override
    public UnaryTest mapped(UnaryOperator<Value> other) {
      return new AnyOf(tests.stream().map(test -> test.mapped(other)).toList());
    }

    @Override
    public String toString() {
      return tests.stream().map(UnaryTest::toString).collect(Collectors.joining("; "));
    }
  }
}
