package se.vastkom.goals.io.json;

import static se.vastkom.goals.io.json.JsonScalars.DAY;
import static se.vastkom.goals.io.json.JsonScalars.TEXT;
import static se.vastkom.goals.io.json.JsonScalars.TRUTH;
import static se.vastkom.goals.io.json.JsonScalars.WHOLE;

import se.vastkom.goals.assessment.VerificationReport;
import se.vastkom.goals.assessment.VerificationReport.Defect;
import se.vastkom.goals.assessment.VerificationReport.Period;
import se.vastkom.goals.assessment.VerificationReport.SuggestedRow;

/** Verification reports in JSON. */
final class VerificationJson {

  private static final JsonShape<Period> PERIOD =
      JsonFields.<Period>of("days")
          .showIfAny("from", DAY, Period::from)
          .showIfAny("to", DAY, Period::to)
          .writeOnly();

  private static final JsonShape<SuggestedRow> SUGGESTED =
      JsonFields.<SuggestedRow>of("suggestedRow")
          .show("cells", FindingJson.FIGURE.list(), SuggestedRow::cells)
          .showUnlessEmpty("inForce", PERIOD, SuggestedRow::inForce)
          .writeOnly();

  static final JsonShape<VerificationReport> DOCUMENT =
      JsonFields.<VerificationReport>document(JsonFormat.VERIFICATION)
          .show("book", AssessmentJson.BOOK, VerificationReport::book)
          .show("passes", TRUTH, VerificationReport::passes)
          .show("failing", WHOLE, VerificationReport::failing)
          .show("remarks", WHOLE, VerificationReport::remarks)
          .show("defects", defect().list(), VerificationReport::defects)
          .writeOnly();

  private VerificationJson() {}

  private static JsonShape<Defect> defect() {
    return JsonFields.<Defect>of("defect")
        .show("kind", TEXT, Defect::kind)
        .show("fails", TRUTH, Defect::fails)
        .show("table", TEXT, Defect::table)
        .showUnlessEmpty("rules", TEXT, Defect::rules)
        .showAll(PlaceJson.ALL_PLACED, Defect::places)
        .showUnlessEmpty("times", PERIOD, Defect::times)
        .showUnlessEmpty("examples", FindingJson.FIGURE.list(), Defect::examples)
        .showIfAny("suggestion", SUGGESTED, Defect::suggestion)
        .showAll(PhraseJson.SENTENCE, Defect::what)
        .writeOnly();
  }
}
