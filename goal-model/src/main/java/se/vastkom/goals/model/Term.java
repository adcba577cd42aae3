package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * How long a goal is to be followed up, and what becomes of it in the next period.
 *
 * @param until "gäller till": the last period that it was decided for; empty where it stands until
 *     further notice
 * @param carriedOver "förs vidare": where it continues after that, of a goal in force
 * @param isSetAnew "nytt målvärde": whether its target is decided anew each period
 * @param comparableFrom "jämförbart från och med": the first period whose outcomes were measured as
 *     this one's are; empty where they always were
 */
public record Term(
    Optional<Period> until,
    Optional<Lifecycle.CarryOver> carriedOver,
    boolean isSetAnew,
    Optional<Period> comparableFrom) {

  /** Until further notice, with the same target and the same way of measuring. */
  public static final Term OPEN =
      new Term(Optional.empty(), Optional.empty(), false, Optional.empty());

  public Term {
    requireNonNull(until, "until");
    requireNonNull(carriedOver, "carriedOver");
    requireNonNull(comparableFrom, "comparableFrom");
  }

  /** Returns the term of a goal that was decided for periods up to this one. */
  public static Term until(Period last) {
    return new Term(Optional.of(last), Optional.empty(), false, Optional.empty());
  }
}
