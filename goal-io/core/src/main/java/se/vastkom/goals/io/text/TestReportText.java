package se.vastkom.goals.io.text;

import java.util.List;
import java.util.function.Consumer;
import se.vastkom.goals.assessment.TestReport;
import se.vastkom.goals.words.Phrase;

/**
 * The results of test cases, what they cover, and which changes they would not detect.
 *
 * @param paper the output
 */
record TestReportText(Paper paper) {

  private static final int MOST = 50;

  /** Writes how the test cases went and what they cover. */
  void results(TestReport report) {
    paper.line(
        0,
        Phrase.of("testing.heading")
            .with("book", report.book().phrase())
            .with("engine", report.engine()));
    report.cases().forEach(this::tried);
    paper.gap();
    paper.line(0, report.headline());
    paper.gap();
    paper.line(0, Phrase.of("testing.coverage"));
    report.coverage().forEach(this::reached);
    paper.line(2, report.total().phrase());
  }

  /** Writes which changes they would not detect. */
  void mutation(TestReport report) {
    paper.gap();
    paper.line(0, report.mutation().phrase());
    some(2, report.mutation().survivors(), this::survived);
  }

  /** Writes the first few; nobody reads further, and JSON has all. */
  private <T> void some(int indent, List<T> all, Consumer<T> write) {
    all.stream().limit(MOST).forEach(write);
    if (all.size() > MOST) {
      paper.line(indent, Phrase.of("testing.more").with("count", all.size() - MOST));
    }
  }

  /** Writes a test case, unless it passes and has no remarks. */
  private void tried(TestReport.Case tried) {
    if (tried.passes() && tried.remarks().isEmpty()) {
      return;
    }
    paper.gap();
    paper.line(0, tried.passes() ? "\u2713" : "\u2717", tried.phrase());
    tried.failures().forEach(failure -> paper.line(2, failure));
    new ConsultedText(paper).write(4, tried.tables());
    tried.remarks().forEach(remark -> paper.line(2, "!", remark));
  }

  private void reached(TestReport.Coverage coverage) {
    paper.line(2, coverage.phrase());
    some(4, coverage.left(), left -> paper.line(4, "\u2717", left.phrase()));
  }

  private void survived(TestReport.Survivor survivor) {
    paper.line(2, "\u2717", survivor.phrase());
    paper.line(4, survivor.testCase());
  }
}
