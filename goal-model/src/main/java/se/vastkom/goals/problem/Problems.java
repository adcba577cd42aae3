package se.vastkom.goals.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import se.vastkom.goals.words.Phrase;

/**
 * Collects the problems of one reading, so that all can be reported at once. Not thread-safe: one
 * reading, one collector.
 */
public final class Problems {

  /** The most problems kept of one reading, so that a broken file does not fill the memory. */
  public static final int MOST = 1_000;

  private final List<Problem> found = new ArrayList<>();

  /** Creates an empty collector. */
  public Problems() {}

  /** Adds a problem that prevents a value. */
  public void error(Place place, Phrase what) {
    add(Problem.error(place, what));
  }

  /** Adds a remark, which prevents nothing. */
  public void remark(Place place, Phrase what) {
    add(Problem.remark(place, what));
  }

  /**
   * Adds a problem unless it repeats the last one. Past {@link #MOST} it records only that there
   * were more, and whether one is an error.
   */
  public void add(Problem problem) {
    if (!found.isEmpty() && found.get(found.size() - 1).equals(problem)) {
      return;
    }
    if (found.size() < MOST) {
      found.add(problem);
    } else if (found.size() == MOST) {
      found.add(more(problem));
    } else if (problem.isError() && !found.get(MOST).isError()) {
      found.set(MOST, more(problem));
    }
  }

  private static Problem more(Problem first) {
    return new Problem(
        first.severity(), first.place(), Phrase.of("problem.more").with("most", MOST));
  }

  /**
   * Returns whether there are more errors than are kept, so that nothing read from here on would be
   * reported or used.
   */
  public boolean areTooMany() {
    return found.size() > MOST && found.get(MOST).isError();
  }

  /** Takes over another reading's problems and returns its value, if there is one. */
  public <T> Optional<T> take(Checked<T> checked) {
    checked.problems().forEach(this::add);
    return checked.value();
  }

  /** Returns whether a value is prevented so far. */
  public boolean hasErrors() {
    return found.stream().anyMatch(Problem::isError);
  }

  /** Returns all problems found so far. */
  public List<Problem> all() {
    return List.copyOf(found);
  }

  /**
   * Returns the value with the remarks; or, if there are errors, the problems, and then the value
   * is not made at all.
   */
  public <T> Checked<T> check(Supplier<T> value) {
    return hasErrors() ? failed() : Checked.of(value.get(), found);
  }

  /**
   * Returns the problems without a value.
   *
   * @throws IllegalArgumentException if none of them is an error
   */
  public <T> Checked<T> failed() {
    return Checked.failed(found);
  }
}
