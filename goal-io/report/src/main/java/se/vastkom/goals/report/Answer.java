package se.vastkom.goals.report;

import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Response;

/** The kinds of answers, in the order in which a page lists them. */
enum Answer {
  YES("report.answer-yes"),
  FIGURE("report.answer-figure"),
  ONGOING("report.answer-ongoing"),
  DECIDED("report.answer-decided"),
  PLANNED("report.answer-planned"),
  NO("report.answer-no"),
  NOT_APPLICABLE("report.answer-not-applicable"),
  CONFIDENTIAL("report.answer-confidential"),
  NOT_YET_MEASURED("report.answer-not-yet-measured"),
  NONE("report.answer-none"),
  /** Not in a list that is complete, and so counted as no. */
  UNNAMED("report.answer-unnamed");

  private final String key;

  Answer(String key) {
    this.key = key;
  }

  /** Returns the key of the line: "Ja ({count}): {names}". */
  String key() {
    return key;
  }

  static Answer of(Response response) {
    Outcome outcome = response.outcome();
    if (outcome instanceof Outcome.YesNo yesNo) {
      return yesNo.done() ? YES : NO;
    }
    if (outcome instanceof Outcome.Undertaking undertaking) {
      return undertaking.stage() == Observation.EvidenceStrength.ONGOING
          ? ONGOING
          : undertaking.stage() == Observation.EvidenceStrength.DECIDED ? DECIDED : PLANNED;
    }
    if (outcome instanceof Outcome.Missing missing) {
      return switch (missing.reason()) {
        case NOT_APPLICABLE -> NOT_APPLICABLE;
        case CONFIDENTIAL -> CONFIDENTIAL;
        case NOT_YET_MEASURED -> NOT_YET_MEASURED;
        case MISSING -> NONE;
      };
    }
    return FIGURE;
  }
}
