package se.vastkom.goals.io.json;

import static se.vastkom.goals.io.json.JsonScalars.TEXT;
import static se.vastkom.goals.io.json.JsonScalars.TRUTH;
import static se.vastkom.goals.io.json.JsonScalars.WHOLE;
import static se.vastkom.goals.io.json.PhraseJson.NAME;
import static se.vastkom.goals.io.json.PhraseJson.PART;
import static se.vastkom.goals.io.json.PhraseJson.SENTENCE;
import static se.vastkom.goals.io.json.PlaceJson.PLACED;

import se.vastkom.goals.assessment.TestReport;
import se.vastkom.goals.assessment.TestReport.Case;
import se.vastkom.goals.assessment.TestReport.Coverage;
import se.vastkom.goals.assessment.TestReport.Left;
import se.vastkom.goals.assessment.TestReport.Mutation;
import se.vastkom.goals.assessment.TestReport.Share;
import se.vastkom.goals.assessment.TestReport.Survivor;

/** Test reports in JSON. */
final class TestReportJson {

  static final JsonShape<Share> SHARE = share();

  private static final JsonShape<Coverage> SHARES =
      JsonFields.<Coverage>of("shares")
          .show("rows", SHARE, Coverage::rows)
          .show("conditions", SHARE, Coverage::conditions)
          .show("borders", SHARE, Coverage::borders)
          .show("values", SHARE, Coverage::values)
          .writeOnly();

  static final JsonShape<TestReport> DOCUMENT =
      JsonFields.<TestReport>document(JsonFormat.TEST_REPORT)
          .show("book", AssessmentJson.BOOK, TestReport::book)
          .show("engine", TEXT, TestReport::engine)
          .show("passes", TRUTH, TestReport::passes)
          .show("passing", SHARE, TestReport::passing)
          .show("cases", testCase().list(), TestReport::cases)
          .show("coverage", coverage().list(), TestReport::coverage)
          .show("total", SHARES, TestReport::total)
          .show("mutation", mutation(), TestReport::mutation)
          .writeOnly();

  private TestReportJson() {}

  private static JsonShape<Share> share() {
    JsonFields<Share> fields = JsonFields.of("testShare");
    var reached = fields.required("reached", WHOLE, Share::reached);
    var all = fields.required("all", WHOLE, Share::all);
    return fields.make(read -> new Share(read.get(reached), read.get(all)));
  }

  private static JsonShape<Case> testCase() {
    return JsonFields.<Case>of("case")
        .show("name", TEXT, Case::name)
        .showAll(PLACED, Case::place)
        .show("passes", TRUTH, Case::passes)
        .showUnlessEmpty("failures", SENTENCE, Case::failures)
        .showUnlessEmpty("tables", TableExplanationJson.CONSULTED, Case::tables)
        .showUnlessEmpty("remarks", SENTENCE, Case::remarks)
        .writeOnly();
  }

  private static JsonShape<Coverage> coverage() {
    JsonFields<Left> left =
        JsonFields.<Left>of("left").showAll(SENTENCE, Left::what).showAll(PLACED, Left::place);
    return JsonFields.<Coverage>of("coverage")
        .show("table", TEXT, Coverage::table)
        .show("name", NAME, Coverage::name)
        .showAll(SHARES, coverage -> coverage)
        .show("left", left.writeOnly().list(), Coverage::left)
        .writeOnly();
  }

  private static JsonShape<Mutation> mutation() {
    return JsonFields.<Mutation>of("mutation")
        .show("noticed", SHARE, Mutation::noticed)
        .show("equivalent", WHOLE, Mutation::equivalent)
        .show("undecided", WHOLE, Mutation::undecided)
        .show("untried", WHOLE, Mutation::untried)
        .show("survivors", survivor().list(), Mutation::survivors)
        .showAll(PhraseJson.IN_WORDS, Mutation::phrase)
        .writeOnly();
  }

  private static JsonShape<Survivor> survivor() {
    return JsonFields.<Survivor>of("survivor")
        .showAll(SENTENCE, Survivor::what)
        .showAll(PLACED, Survivor::place)
        .show("given", FindingJson.FIGURE.list(), Survivor::given)
        .show("concluded", PART, Survivor::concluded)
        .show("instead", PART, Survivor::instead)
        .writeOnly();
  }
}
