package se.vastkom.goals.report;

import java.util.Optional;
import se.vastkom.goals.assessment.Answers;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Respondent;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * What one respondent says of one goal.
 *
 * @param from the respondent
 * @param about the goal and its verdict
 * @param kind what the reply is to the goal
 * @param said the reply in words, or its figure
 */
record Reply(Respondent from, Assessment about, Kind kind, Part said) {

  /** What a reply is to a goal; each is drawn as a status is. */
  enum Kind {
    /** It has what the goal counts. */
    YES("uppfyllt"),
    /** It has begun, decided or plans to. */
    UNDERTAKEN("delvis"),
    /** It has not what the goal counts. */
    NO("ej-uppfyllt"),
    /** A figure that is combined with those of others. */
    FIGURE("figure"),
    /** The goal does not apply to it. */
    NOT_APPLICABLE("utgatt"),
    /** It has answered something that is not disclosed. */
    CONFIDENTIAL("ej-bedomt"),
    /** It has not answered. */
    SILENT("ej-bedomt");

    private final String sign;

    Kind(String sign) {
      this.sign = sign;
    }

    /** Returns the name of the sign. */
    String sign() {
      return sign;
    }

    /** Returns the style class. */
    String tint() {
      return "is-" + sign;
    }

    /** Returns whether it says that the respondent has what the goal counts, or that it has not. */
    boolean isYesOrNo() {
      return this == YES || this == UNDERTAKEN || this == NO;
    }
  }

  /**
   * A reply without who gives it, and of what.
   *
   * @param kind what it is to the goal
   * @param said the reply in words, or its figure
   */
  record Answer(Kind kind, Part said) {}

  /** Returns the reply of a respondent, or that there is none. */
  static Reply of(Respondent from, Assessment about, Optional<Response> told) {
    Goal goal = about.evidence().goal();
    if (told.isEmpty()) {
      boolean isNo = goal.municipalities() == Goal.MunicipalityList.COMPLETE;
      return isNo
          ? new Reply(from, about, Kind.NO, Phrase.of("answers.unlisted"))
          : new Reply(from, about, Kind.SILENT, Phrase.of("answers.silent"));
    }
    Outcome outcome = told.get().outcome();
    Part said =
        outcome instanceof Outcome.Amount amount ? amount.quantity().part() : Answers.word(outcome);
    return new Reply(from, about, kind(goal, outcome), said);
  }

  private static Kind kind(Goal goal, Outcome outcome) {
    if (outcome instanceof Outcome.Missing missing) {
      return switch (missing.reason()) {
        case NOT_APPLICABLE -> Kind.NOT_APPLICABLE;
        case CONFIDENTIAL -> Kind.CONFIDENTIAL;
        case MISSING, NOT_YET_MEASURED -> Kind.SILENT;
      };
    }
    if (outcome instanceof Outcome.Undertaking) {
      return Kind.UNDERTAKEN;
    }
    return goal.has(outcome).map(has -> has ? Kind.YES : Kind.NO).orElse(Kind.FIGURE);
  }

  /** Returns what the reply is, whoever gives it of whichever goal. */
  Answer answer() {
    return new Answer(kind, said);
  }

  Goal goal() {
    return about.evidence().goal();
  }
}
