package se.vastkom.goals.problem;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value with the remarks made on it, or every problem that prevented it. Immutable if its value
 * is.
 *
 * @param <T> the value's type
 * @param value present exactly when no problem is an error
 * @param problems sorted by place
 */
public record Checked<T>(Optional<T> value, List<Problem> problems) {

  /**
   * Sorts the problems.
   *
   * @throws IllegalArgumentException if there is a value beside an error, or neither
   */
  public Checked {
    requireNonNull(value, "value");
    requireNonNull(problems, "problems");
    problems = problems.stream().distinct().sorted().toList();
    if (value.isPresent() == problems.stream().anyMatch(Problem::isError)) {
      throw new IllegalArgumentException(
          "Expected a value or an error; found value " + value + " with " + problems + ".");
    }
  }

  /** Returns a value without remarks. */
  public static <T> Checked<T> of(T value) {
    return new Checked<>(Optional.of(value), List.of());
  }

  /** Returns a value with remarks. */
  public static <T> Checked<T> of(T value, Collection<Problem> remarks) {
    return new Checked<>(Optional.of(value), List.copyOf(remarks));
  }

  /** Returns a failure with its problems, at least one of them an error. */
  public static <T> Checked<T> failed(Collection<Problem> problems) {
    return new Checked<>(Optional.empty(), List.copyOf(problems));
  }

  /** Converts the value, if there is one; the problems stay. */
  public <R> Checked<R> map(Function<? super T, ? extends R> turn) {
    return new Checked<>(value.map(turn), problems);
  }

  /**
   * Runs the next step of a reading, if there is a value for it, and joins the problems of both.
   */
  public <R> Checked<R> then(Function<? super T, Checked<R>> next) {
    if (value.isEmpty()) {
      return failed(problems);
    }
    Problems all = new Problems();
    problems.forEach(all::add);
    Optional<R> result = all.take(next.apply(value.get()));
    return all.check(result::orElseThrow);
  }

  /**
   * Returns the value.
   *
   * @throws ProblemsException if there is none; it carries the problems
   */
  public T orThrow() {
    return value.orElseThrow(() -> new ProblemsException(problems));
  }
}
