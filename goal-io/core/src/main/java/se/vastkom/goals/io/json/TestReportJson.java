package se.vastkom.goals.io.json;

import static se.vastkom.goals.io.json.JsonScalars.TEXT;
import static se.vastkom.goals.io.json.JsonScalars.TRUTH;
import static se.vastkom.goals.io.json.JsonScalars.WHOLE;
import static se.vastkom.goals.io.json.PhraseJson.NAME;
import static se.vastkom.goals.io.json.PhraseJson.PART;
import static se.vastkom.goals.io.json.PhraseJson.SENTENCE;

import se.vastkom.goals.assessment.TestReport;
import se.vastkom.goals.assessment.TestReport.Case;
import se.vastkom.goals.assessment.TestReport.Coverage;
import se.vastkom.goals.assessment.TestReport.Left;
import se.vastkom.goals.assessment.TestReport.Mutation;
import se.vastkom.goals.assessment.TestReport.Share;
import se.vastkom.goals.assessment.TestReport.Survivor;

/** Test reports in JSON. */
final class TestReportJson {

  private static final JsonShape<Share> SHARE =
      JsonFields.<Share>of("share", "So many of so many.")
          .show("reached", WHOLE, Share::reached, "How many.")
          .show("all", WHOLE, Share::all, "Of how many.")
          .writeOnly();

  private static final JsonShape<Coverage> SHARES =
      JsonFields.<Coverage>of("shares", "What test cases reach.")
          .show("rows", SHARE, Coverage::rows, "Rows that are hit.")
          .show("conditions", SHARE, Coverage::conditions, "Those that hold, and do not.")
          .show("borders", SHARE, Coverage::borders, "Borders met on both sides.")
          .show("values", SHARE, Coverage::values, "Words, yes and no, and missing facts.")
          .writeOnly();

  static final JsonShape<TestReport> DOCUMENT =
      JsonFields.<TestReport>document(JsonFormat.TEST_REPORT)
          .show("book", AssessmentJson.BOOK, TestReport::book, "Which rule book.")
          .show("engine", TEXT, TestReport::engine, "The name of the rule engine.")
          .show("passes", TRUTH, TestReport::passes, "Whether every test case passes.")
          .show("passing", SHARE, TestReport::passing, "How many of them pass.")
          .show("cases", testCase().list(), TestReport::cases, "One a test case.")
          .show("coverage", coverage().list(), TestReport::coverage, "One a table.")
          .show("total", SHARES, TestReport::total, "All tables together.")
          .show("mutation", mutation(), TestReport::mutation, "Which changes are noticed.")
          .writeOnly();

  private TestReportJson() {}

  private static JsonShape<Case> testCase() {
    JsonFields<Case> fields =
        JsonFields.<Case>of("case", "A test case, tried.")
            .show("name", TEXT, Case::name, "What should be so, as a sentence.");
    PlaceJson.in(fields, Case::place);
    return fields
        .show("passes", TRUTH, Case::passes, "Whether all was as expected.")
        .showUnlessEmpty("failures", SENTENCE, Case::failures, "What was not.")
        .showUnlessEmpty(
            "tables", ConsultedJson.CONSULTED, Case::tables, "Those that concluded otherwise.")
        .showUnlessEmpty("remarks", SENTENCE, Case::remarks, "What is odd about the case.")
        .writeOnly();
  }

  private static JsonShape<Coverage> coverage() {
    JsonFields<Left> left =
        JsonFields.<Left>of("left", "Something that is not reached.").showAll(SENTENCE, Left::what);
    PlaceJson.in(left, Left::place);
    return JsonFields.<Coverage>of("coverage", "What test cases reach of a table.")
        .show("table", TEXT, Coverage::table, "Its stable name.")
        .show("name", NAME, Coverage::name, "What it concludes.")
        .showAll(SHARES, coverage -> coverage)
        .show("left", left.writeOnly().list(), Coverage::left, "What is not reached.")
        .writeOnly();
  }

  private static JsonShape<Mutation> mutation() {
    return JsonFields.<Mutation>of("mutation", "Which small changes to the rules are noticed.")
        .show("noticed", SHARE, Mutation::noticed, "Of those tried that make a difference.")
        .show("equivalent", WHOLE, Mutation::equivalent, "How many make none.")
        .show("undecided", WHOLE, Mutation::undecided, "Of how many it would take too long.")
        .show("untried", WHOLE, Mutation::untried, "How many were not tried.")
        .show("survivors", survivor().list(), Mutation::survivors, "Those not noticed.")
        .showAll(PhraseJson.IN_WORDS, Mutation::phrase)
        .writeOnly();
  }

  private static JsonShape<Survivor> survivor() {
    JsonFields<Survivor> fields =
        JsonFields.<Survivor>of("survivor", "A change that no test case notices.")
            .showAll(SENTENCE, Survivor::what);
    PlaceJson.in(fields, Survivor::place);
    return fields
        .show("given", FindingJson.FIGURE.list(), Survivor::given, "What would notice it.")
        .show("concluded", PART, Survivor::concluded, "What the rules say of that now.")
        .show("instead", PART, Survivor::instead, "What they would say.")
        .writeOnly();
  }
}
