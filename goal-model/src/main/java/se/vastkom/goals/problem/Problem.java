package se.vastkom.goals.problem;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import se.vastkom.goals.words.Phrase;

/**
 * An error in what was read, or a remark on it. Its sentence states what was found, what was
 * expected and how to mend it, and is part of the API. Problems sort by place.
 *
 * @param severity whether a value can still be made
 * @param place where it was found
 * @param what the sentence, without its place
 */
public record Problem(Severity severity, Place place, Phrase what) implements Comparable<Problem> {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::place).thenComparing(problem -> problem.what().toString());

  /** The severity of a problem. */
  public enum Severity {
    /** No value can be made. */
    ERROR,
    /** A value was made, but somebody should look at this. */
    REMARK
  }

  public Problem {
    requireNonNull(severity, "severity");
    requireNonNull(place, "place");
    requireNonNull(what, "what");
  }

  /** Returns a problem that prevents a value. */
  public static Problem error(Place place, Phrase what) {
    return new Problem(Severity.ERROR, place, what);
  }

  /** Returns a remark, which prevents nothing. */
  public static Problem remark(Place place, Phrase what) {
    return new Problem(Severity.REMARK, place, what);
  }

  /** Returns whether this prevents a value. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** Returns the whole sentence, place first. */
  public Phrase phrase() {
    return Phrase.of("problem").with("place", place.phrase()).with("what", what);
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }
}
