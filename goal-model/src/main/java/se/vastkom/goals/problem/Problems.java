package se.vastkom.goals.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import se.vastkom.goals.words.Phrase;

/**
 * Collects the problems of one reading, so that all can be told at once. Not thread-safe: one
 * reading, one collector.
 */
public final class Problems {

  /** No more than this many are kept of one reading; a broken file need not fill the memory. */
  public static final int MOST = 1_000;

  private final List<Problem> found = new ArrayList<>();

  /** Nothing found yet. */
  public Problems() {}

  /** Notes a problem that prevents a value. */
  public void error(Place place, Phrase what) {
    add(Problem.error(place, what));
  }

  /** Notes something that prevents nothing. */
  public void remark(Place place, Phrase what) {
    add(Problem.remark(place, what));
  }

  /**
   * Notes a problem, unless it was the last one too; past {@link #MOST} only that there were more,
   * and whether one is an error.
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
   * Whether there are more errors than are kept, so that nothing read from here on would be told or
   * used.
   */
  public boolean areTooMany() {
    return found.size() > MOST && found.get(MOST).isError();
  }

  /** Takes over another reading's problems, and gives its value if there is one. */
  public <T> Optional<T> take(Checked<T> checked) {
    checked.problems().forEach(this::add);
    return checked.value();
  }

  /** Whether a value is prevented so far. */
  public boolean hasErrors() {
    return found.stream().anyMatch(Problem::isError);
  }

  /** All that was found so far. */
  public List<Problem> all() {
    return List.copyOf(found);
  }

  /**
   * The value with the remarks, or, if there are errors, the problems without a value; it is then
   * not made at all.
   */
  public <T> Checked<T> check(Supplier<T> value) {
    return hasErrors() ? failed() : Checked.of(value.get(), found);
  }

  /**
   * The problems without a value.
   *
   * @throws IllegalArgumentException if none of them is an error
   */
  public <T> Checked<T> failed() {
    return Checked.failed(found);
  }
}
