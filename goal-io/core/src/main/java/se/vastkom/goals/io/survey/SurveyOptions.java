package se.vastkom.goals.io.survey;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a follow-up says of its survey as a whole.
 *
 * @param headings how many rows from the top are headings; empty where they are looked for
 * @param respondents the heading of the column that says who answers; empty where it is looked for
 * @param repeated what to make of respondents that have answered more than once
 * @param time the heading of the column that says when they did; empty where it is looked for
 */
public record SurveyOptions(
    OptionalInt headings, Optional<String> respondents, Repeated repeated, Optional<String> time) {

  /** More rows are no headings. */
  public static final int MOST_HEADINGS = 20;

  /** Everything is looked for, and whoever has answered twice must have answered alike. */
  public static final SurveyOptions NONE =
      new SurveyOptions(OptionalInt.empty(), Optional.empty(), Repeated.ALIKE, Optional.empty());

  /** What to make of several rows of one respondent. */
  public enum Repeated {
    /** They must be alike, and are then one. */
    ALIKE,
    /** The latest counts. */
    LATEST
  }

  /**
   * Checks the rows of headings.
   *
   * @throws IllegalArgumentException if they are not from 1 to {@value #MOST_HEADINGS}
   */
  public SurveyOptions {
    if (headings.isPresent() && (headings.getAsInt() < 1 || headings.getAsInt() > MOST_HEADINGS)) {
      throw new IllegalArgumentException(
          "Expected 1 to " + MOST_HEADINGS + " rows of headings; found " + headings + ".");
    }
    requireNonNull(respondents, "respondents");
    requireNonNull(repeated, "repeated");
    requireNonNull(time, "time");
  }
}
