package se.vastkom.goals.problem;

import java.util.Comparator;
import se.vastkom.goals.words.Phrase;

/**
 * One thing that is wrong with, or worth a remark about, what was read. Its sentence says what was
 * found, what was expected and how to mend it, and is part of the API. Problems sort by place.
 *
 * @param severity whether a value can be made all the same
 * @param place where it was found
 * @param what the sentence, without its place
 */
public record Problem(Severity severity, Place place, Phrase what) implements Comparable<Problem> {

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::place).thenComparing(problem -> problem.what().toString());

  /** How bad a problem is. */
  public enum Severity {
    /** No value can be made. */
    ERROR,
    /** A value was made; somebody should look at this. */
    REMARK
  }

  /** A problem that prevents a value. */
  public static Problem error(Place place, Phrase what) {
    return new Problem(Severity.ERROR, place, what);
  }

  /** Something worth saying that prevents nothing. */
  public static Problem remark(Place place, Phrase what) {
    return new Problem(Severity.REMARK, place, what);
  }

  /** Whether this prevents a value. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** The whole sentence, place first. */
  public Phrase phrase() {
    return Phrase.of("problem").with("place", place.phrase()).with("what", what);
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }
}
