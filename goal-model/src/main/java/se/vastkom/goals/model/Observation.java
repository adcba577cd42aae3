package se.vastkom.goals.model;

import java.util.Optional;
import java.util.OptionalInt;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.problem.Place;

/**
 * What is known of one goal's outcome in the follow-up's period. Made with {@link #of} and the
 * {@code with...} methods.
 *
 * @param goal which goal
 * @param outcome the measured, or why there is none
 * @param strength what the outcome rests on
 * @param respondents how many of the population answered, where that was stated
 * @param change how the outcome moved since before, where that was stated
 * @param published what was printed, kept beside what is known
 * @param comment restated in a few words, or empty
 * @param source who says so, and where it was read
 */
public record Observation(
    GoalId goal,
    Outcome outcome,
    EvidenceStrength strength,
    OptionalInt respondents,
    Optional<StatedChange> change,
    Published published,
    String comment,
    Source source) {

  /** What an outcome rests on. */
  public enum EvidenceStrength {
    /** It is done. */
    DONE("genomfört"),
    /** It is decided. */
    DECIDED("beslutat"),
    /** It is intended. */
    PLANNED("planerat"),
    /** It is going on. */
    ONGOING("pågående"),
    /** What is done and what is going on are counted together. */
    MIXED("blandat"),
    /** Nobody says. */
    UNCLEAR("oklart");

    private final String key;

    EvidenceStrength(String key) {
      this.key = key;
    }

    /** The stable key, used in data. */
    public String key() {
      return key;
    }
  }

  /** How an outcome is said to have moved. */
  public enum StatedChange {
    /** It is more than before. */
    INCREASED("ökat"),
    /** It is as before. */
    UNCHANGED("oförändrat"),
    /** It is less than before. */
    DECREASED("minskat");

    private final String key;

    StatedChange(String key) {
      this.key = key;
    }

    /** The stable key, used in data. */
    public String key() {
      return key;
    }
  }

  /**
   * What was printed, each cell to the letter.
   *
   * @param goal the goal's cell, where the title is not all of it, or empty
   * @param value the value cell, or empty
   * @param share the per cent cell, or empty
   * @param comment the comment's cell, where the comment is not all of it, or empty
   * @param ratio the printed share, exactly (24 % is 6/25), where one was printed
   */
  public record Published(
      String goal, String value, String share, String comment, Optional<Ratio> ratio) {

    /** Nothing was printed. */
    public static final Published NOTHING = new Published("", "", Optional.empty());

    /** A printed value and share, where title and comment are restated. */
    public Published(String value, String share, Optional<Ratio> ratio) {
      this("", value, share, "", ratio);
    }

    /** A printed value and whole per cent. */
    public static Published of(String value, int percent) {
      return new Published(value, percent + " %", Optional.of(Ratio.of(percent, 100)));
    }
  }

  /**
   * Where an observation comes from.
   *
   * @param citation who says so, for the reader
   * @param place where it was read
   */
  public record Source(String citation, Place place) {

    /** Stated in code, with no citation. */
    public static final Source NOT_STATED = new Source("", Place.NOWHERE);
  }

  /** An observation with nothing else known of it: done, no stated change, nothing published. */
  public static Observation of(String goal, Outcome outcome) {
    return new Observation(
        new GoalId(goal),
        outcome,
        EvidenceStrength.DONE,
        OptionalInt.empty(),
        Optional.empty(),
        Published.NOTHING,
        "",
        Source.NOT_STATED);
  }

  /** A counted number of a unit. */
  public static Observation counted(String goal, long number, String unit) {
    return of(goal, new Outcome.Amount(Quantity.of(number, unit), Outcome.Basis.COUNTED));
  }

  /** The same resting on something else. */
  public Observation withStrength(EvidenceStrength other) {
    return new Observation(goal, outcome, other, respondents, change, published, comment, source);
  }

  /** The same with so many of the population having answered. */
  public Observation withRespondents(int answered) {
    return new Observation(
        goal, outcome, strength, OptionalInt.of(answered), change, published, comment, source);
  }

  /** The same with a stated change. */
  public Observation withChange(StatedChange stated) {
    return new Observation(
        goal, outcome, strength, respondents, Optional.of(stated), published, comment, source);
  }

  /** The same beside what was printed. */
  public Observation withPublished(Published printed) {
    return new Observation(goal, outcome, strength, respondents, change, printed, comment, source);
  }
}
