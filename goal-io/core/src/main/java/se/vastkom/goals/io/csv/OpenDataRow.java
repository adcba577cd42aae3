package se.vastkom.goals.io.csv;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Respondent;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.model.Target;

/**
 * A row of the open data: a goal, and one of those that could answer.
 *
 * @param assessed the follow-up of the goal
 * @param assessment the goal's verdict
 * @param respondent who could answer; empty where the outcome is not told by respondent
 * @param response what it answered, if anything
 */
record OpenDataRow(
    AssessedFollowUp assessed,
    Assessment assessment,
    Optional<Respondent> respondent,
    Optional<Response> response) {

  /** Decimals of a number that has no end, such as a third. */
  private static final int DECIMALS = 6;

  /** Returns the rows of a follow-up, its goals and respondents in their order. */
  static List<OpenDataRow> of(AssessedFollowUp assessed) {
    List<OpenDataRow> rows = new ArrayList<>();
    for (Assessment assessment : assessed.assessments()) {
      List<Response> told = assessed.followUp().responses(assessment.evidence().goal().id());
      if (told.isEmpty()) {
        rows.add(new OpenDataRow(assessed, assessment, Optional.empty(), Optional.empty()));
      } else {
        assessed.followUp().header().population().respondents().stream()
            .map(one -> row(assessed, assessment, one, told))
            .forEach(rows::add);
      }
    }
    return rows;
  }

  private static OpenDataRow row(
      AssessedFollowUp assessed, Assessment assessment, Respondent one, List<Response> told) {
    return new OpenDataRow(
        assessed,
        assessment,
        Optional.of(one),
        told.stream().filter(response -> response.respondent().equals(one.id())).findFirst());
  }

  Evidence evidence() {
    return assessment.evidence();
  }

  Goal goal() {
    return evidence().goal();
  }

  /** Returns the stable key of the answer, {@code tal} of a figure; empty without respondents. */
  String answer() {
    if (respondent.isEmpty()) {
      return "";
    }
    if (response.isEmpty()) {
      boolean isNo = goal().municipalities() == Goal.MunicipalityList.COMPLETE;
      return isNo ? "nej" : Outcome.Reason.MISSING.key();
    }
    Outcome outcome = response.get().outcome();
    if (outcome instanceof Outcome.YesNo yesNo) {
      return yesNo.done() ? "ja" : "nej";
    }
    if (outcome instanceof Outcome.Undertaking undertaking) {
      return undertaking.stage().key();
    }
    return outcome instanceof Outcome.Missing missing ? missing.reason().key() : "tal";
  }

  /** Returns the figure of the answer. */
  Optional<Quantity> figure() {
    return response
        .map(Response::outcome)
        .filter(Outcome.Amount.class::isInstance)
        .map(outcome -> ((Outcome.Amount) outcome).quantity());
  }

  /** Returns the number from which the target is met. */
  String targetFrom() {
    return switch (goal().target().kind()) {
      case AT_LEAST, ABOVE, EXACTLY, COMPOSITE -> wanted();
      case BETWEEN -> number(between().map(both -> both.lower().number()));
      default -> "";
    };
  }

  /** Returns the number up to which it is. */
  String targetTo() {
    return switch (goal().target().kind()) {
      case AT_MOST, BELOW, EXACTLY -> wanted();
      case BETWEEN -> number(between().map(both -> both.upper().number()));
      default -> "";
    };
  }

  private String wanted() {
    return number(evidence().target().value().map(Quantity::number));
  }

  private Optional<Target.Between> between() {
    return Stream.of(goal().target())
        .filter(Target.Between.class::isInstance)
        .map(Target.Between.class::cast)
        .findFirst();
  }

  /** Writes a number with a decimal point, rounded where it has no end. */
  static String number(Optional<Ratio> number) {
    return number
        .map(
            known -> known.decimal().orElseGet(() -> known.rounded(DECIMALS, RoundingMode.HALF_UP)))
        .map(BigDecimal::toPlainString)
        .orElse("");
  }
}
