package se.vastkom.goals.io.survey;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What a follow-up says of its survey as a whole.
 *
 * @param respondents the heading of the column that says who answers; empty where it is looked for
 * @param repeated what to make of respondents that have answered more than once
 * @param time the heading of the column that says when they did; empty where it is looked for
 */
public record SurveyOptions(
    Optional<String> respondents, Repeated repeated, Optional<String> time) {

  /** Everything is looked for, and whoever has answered twice must have answered alike. */
  public static final SurveyOptions NONE =
      new SurveyOptions(Optional.empty(), Repeated.ALIKE, Optional.empty());

  /** What to make of several rows of one respondent. */
  public enum Repeated {
    /** They must be alike, and are then one. */
    ALIKE,
    /** The latest counts. */
    LATEST
  }

  public SurveyOptions {
    requireNonNull(respondents, "respondents");
    requireNonNull(repeated, "repeated");
    requireNonNull(time, "time");
  }
}
