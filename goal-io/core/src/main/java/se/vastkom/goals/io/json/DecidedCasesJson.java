package se.vastkom.goals.io.json;

import static se.vastkom.goals.io.json.JsonScalars.DAY;
import static se.vastkom.goals.io.json.JsonScalars.TEXT;
import static se.vastkom.goals.io.json.PlaceJson.PLACED;

import se.vastkom.goals.assessment.DecidedCases;
import se.vastkom.goals.assessment.DecidedCases.Case;

/** Decided cases in JSON. */
final class DecidedCasesJson {

  private static final JsonShape<Case> CASE =
      JsonFields.<Case>of("decidedCase")
          .show("name", TEXT, Case::name)
          .showAll(PLACED, Case::place)
          .show("facts", FindingJson.FIGURE.list(), Case::facts)
          .show("concluded", FindingJson.FIGURE.list(), Case::concluded)
          .show("findings", FindingJson.FINDING.list(), Case::findings)
          .writeOnly();

  static final JsonShape<DecidedCases> DOCUMENT =
      JsonFields.<DecidedCases>document(JsonFormat.DECIDED_CASES)
          .show("book", AssessmentJson.BOOK, DecidedCases::book)
          .showIfAny("asOf", DAY, DecidedCases::asOf)
          .show("engine", TEXT, DecidedCases::engine)
          .show("cases", CASE.list(), DecidedCases::cases)
          .writeOnly();

  private DecidedCasesJson() {}
}
