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
          .show("reached", WHOLE, Share::reached, "How many are reached.")
          .show("all", WHOLE, Share::all, "How many there are.")
          .writeOnly();

  private static final JsonShape<Coverage> SHARES =
      JsonFields.<Coverage>of("shares", "What test cases reach.")
          .show("rows", SHARE, Coverage::rows, "The rows that are hit.")
          .show(
              "conditions",
              SHARE,
              Coverage::conditions,
              "The conditions that both hold and do not.")
          .show("borders", SHARE, Coverage::borders, "The borders that are met on both sides.")
          .show(
              "values",
              SHARE,
              Coverage::values,
              "The words, yes and no, and missing facts that are met.")
          .writeOnly();

  static final JsonShape<TestReport> DOCUMENT =
      JsonFields.<TestReport>document(JsonFormat.TEST_REPORT)
          .show("book", AssessmentJson.BOOK, TestReport::book, "The rule book.")
          .show("engine", TEXT, TestReport::engine, "The name of the rule engine.")
          .show("passes", TRUTH, TestReport::passes, "Whether every test case passes.")
          .show("passing", SHARE, TestReport::passing, "How many test cases pass.")
          .show("cases", testCase().list(), TestReport::cases, "The test cases, in their order.")
          .show(
              "coverage", coverage().list(), TestReport::coverage, "What they reach of each table.")
          .show("total", SHARES, TestReport::total, "What they reach of all tables.")
          .show(
              "mutation",
              mutation(),
              TestReport::mutation,
              "Which changes to the rules they notice.")
          .writeOnly();

  private TestReportJson() {}

  private static JsonShape<Case> testCase() {
    JsonFields<Case> fields =
        JsonFields.<Case>of("case", "A test case, tried.")
            .show("name", TEXT, Case::name, "The sentence that says what should be so.");
    PlaceJson.in(fields, Case::place);
    return fields
        .show("passes", TRUTH, Case::passes, "Whether all was as expected.")
        .showUnlessEmpty("failures", SENTENCE, Case::failures, "What was not as expected.")
        .showUnlessEmpty(
            "tables",
            TableExplanationJson.CONSULTED,
            Case::tables,
            "The tables that concluded otherwise.")
        .showUnlessEmpty("remarks", SENTENCE, Case::remarks, "What is odd about the case.")
        .writeOnly();
  }

  private static JsonShape<Coverage> coverage() {
    JsonFields<Left> left =
        JsonFields.<Left>of("left", "Something that is not reached.").showAll(SENTENCE, Left::what);
    PlaceJson.in(left, Left::place);
    return JsonFields.<Coverage>of("coverage", "What test cases reach of a table.")
        .show("table", TEXT, Coverage::table, "The name of the table.")
        .show("name", NAME, Coverage::name, "The name of what it concludes.")
        .showAll(SHARES, coverage -> coverage)
        .show("left", left.writeOnly().list(), Coverage::left, "What is not reached.")
        .writeOnly();
  }

  private static JsonShape<Mutation> mutation() {
    return JsonFields.<Mutation>of("mutation", "Which small changes to the rules are noticed.")
        .show(
            "noticed", SHARE, Mutation::noticed, "How many of the changes that make a difference.")
        .show("equivalent", WHOLE, Mutation::equivalent, "How many changes make no difference.")
        .show("undecided", WHOLE, Mutation::undecided, "How many changes take too long to tell.")
        .show("untried", WHOLE, Mutation::untried, "How many changes were not tried.")
        .show(
            "survivors",
            survivor().list(),
            Mutation::survivors,
            "The changes that no test case notices.")
        .showAll(PhraseJson.IN_WORDS, Mutation::phrase)
        .writeOnly();
  }

  private static JsonShape<Survivor> survivor() {
    JsonFields<Survivor> fields =
        JsonFields.<Survivor>of("survivor", "A change that no test case notices.")
            .showAll(SENTENCE, Survivor::what);
    PlaceJson.in(fields, Survivor::place);
    return fields
        .show(
            "given",
            FindingJson.FIGURE.list(),
            Survivor::given,
            "The facts of a case that would notice.")
        .show("concluded", PART, Survivor::concluded, "What the rules say of that case now.")
        .show("instead", PART, Survivor::instead, "What they would say.")
        .writeOnly();
  }
}
