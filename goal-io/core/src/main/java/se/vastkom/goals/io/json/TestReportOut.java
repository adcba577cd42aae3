package se.vastkom.goals.io.json;

import se.vastkom.goals.assessment.TestReport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Test reports as JSON nodes. */
final class TestReportOut {

  private TestReportOut() {}

  static JsonNode node(TestReport report) {
    ObjectNode document = Out.document("malvakt-test-report");
    document.set("book", Out.book(report.book()));
    document.put("engine", report.engine());
    document.put("passes", report.passes());
    document.set("passing", share(report.passing()));
    document.set("cases", Out.list(report.cases(), TestReportOut::tried));
    document.set("coverage", Out.list(report.coverage(), TestReportOut::coverage));
    document.set("total", shares(Out.object(), report.total()));
    return document.set("mutation", mutation(report.mutation()));
  }

  private static JsonNode tried(TestReport.Case tried) {
    ObjectNode node = Out.object().put("name", tried.name());
    Out.put(node, "place", tried.place());
    node.put("passes", tried.passes());
    Out.put(node, "failures", tried.failures(), Out::sentence);
    Out.put(node, "tables", tried.tables(), ConsultedOut::node);
    Out.put(node, "remarks", tried.remarks(), Out::sentence);
    return node;
  }

  private static JsonNode coverage(TestReport.Coverage coverage) {
    ObjectNode node = Out.object().put("table", coverage.table());
    node.set("name", Out.part(coverage.name()));
    shares(node, coverage);
    node.set(
        "left",
        Out.list(
            coverage.left(),
            left -> {
              ObjectNode one = Out.sentence(left.what());
              Out.put(one, "place", left.place());
              return one;
            }));
    return node;
  }

  private static ObjectNode shares(ObjectNode node, TestReport.Coverage coverage) {
    node.set("rows", share(coverage.rows()));
    node.set("conditions", share(coverage.conditions()));
    node.set("borders", share(coverage.borders()));
    node.set("values", share(coverage.values()));
    return node;
  }

  private static JsonNode share(TestReport.Share share) {
    return Out.object().put("reached", share.reached()).put("all", share.all());
  }

  private static JsonNode mutation(TestReport.Mutation mutation) {
    ObjectNode node = Out.object();
    node.set("noticed", share(mutation.noticed()));
    node.put("equivalent", mutation.equivalent())
        .put("undecided", mutation.undecided())
        .put("untried", mutation.untried());
    node.set("survivors", Out.list(mutation.survivors(), TestReportOut::survivor));
    return Out.inWords(node, mutation.phrase());
  }

  private static JsonNode survivor(TestReport.Survivor survivor) {
    ObjectNode node = Out.sentence(survivor.what());
    Out.put(node, "place", survivor.place());
    node.set("given", Out.list(survivor.given(), AssessmentOut::figure));
    node.set("concluded", Out.part(survivor.concluded()));
    return node.set("instead", Out.part(survivor.instead()));
  }
}
