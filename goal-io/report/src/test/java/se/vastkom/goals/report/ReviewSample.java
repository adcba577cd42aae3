package se.vastkom.goals.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Comparison;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.Finding.FigureUsed;
import se.vastkom.goals.assessment.Finding.RuleRef;
import se.vastkom.goals.assessment.RuleBookStamp;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.assessment.TableExplanation;
import se.vastkom.goals.assessment.TableExplanation.Condition;
import se.vastkom.goals.assessment.TableExplanation.Verdict;
import se.vastkom.goals.assessment.TestReport;
import se.vastkom.goals.assessment.TestReport.Share;
import se.vastkom.goals.assessment.Trend;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** An invented test report and an invented comparison, of the invented follow-up. */
final class ReviewSample {

  private static final Part.Name STATE = Words.name("fact.läge");
  private static final Part.Name ATTAINMENT = Words.name("fact.måluppfyllelse");
  private static final Part.Name ACTIVE = Words.name("state.aktivt");
  private static final Part.Name MET = Words.name("status.uppfyllt");
  private static final Part.Name PARTLY = Words.name("status.delvis");

  private final UnaryOperator<String> write;

  /** Replaces every text that a person writes. */
  ReviewSample(UnaryOperator<String> write) {
    this.write = write;
  }

  /** Keeps the texts unchanged. */
  ReviewSample() {
    this(text -> text);
  }

  TestReport testReport() {
    TestReport.Case passing =
        new TestReport.Case(
            write.apply("Ett mål som är nått är uppfyllt"),
            row(2),
            List.of(),
            List.of(),
            List.of());
    TestReport.Case failing =
        new TestReport.Case(
            write.apply("Ett mål som nått 80 procent är uppfyllt"),
            row(3),
            List.of(
                Phrase.of("comparison.change")
                    .with("what", new Part.Name("väntat och funnet", "expected and found"))
                    .with("before", MET)
                    .with("after", PARTLY)),
            List.of(status()),
            List.of());
    TestReport.Case odd =
        new TestReport.Case(
            write.apply("Ett vilande mål bedöms inte"),
            row(4),
            List.of(),
            List.of(),
            List.of(
                Phrase.of("defect.cell")
                    .with("fact", STATE)
                    .with("value", new Part.Name("ges men läses inte", "given but not read"))));
    return new TestReport(
        new RuleBookStamp(
            "pahittad", write.apply("Påhittat regelverk"), "1.0", "0123456789abcdef".repeat(4)),
        "none",
        List.of(passing, failing, odd),
        List.of(
            new TestReport.Coverage(
                "status",
                Words.name("fact.status"),
                new Share(3, 4),
                new Share(5, 6),
                new Share(1, 2),
                new Share(4, 4),
                List.of(
                    new TestReport.Left(
                        Phrase.of("defect.cell")
                            .with("fact", new Part.Text(write.apply("rad S4")))
                            .with(
                                "value",
                                new Part.Name(
                                    "inget testfall träffar den", "no test case hits it")),
                        Place.cell("status.csv", "", 5, 1).wholeRow()))),
            new TestReport.Coverage(
                "trend",
                Words.name("fact.trend"),
                new Share(2, 2),
                new Share(2, 2),
                new Share(0, 0),
                new Share(3, 3),
                List.of())),
        new TestReport.Mutation(
            new Share(8, 9),
            2,
            1,
            0,
            List.of(
                new TestReport.Survivor(
                    Phrase.of("defect.cell")
                        .with("fact", new Part.Name("ändrad gräns", "moved border"))
                        .with("value", new Part.Text(write.apply("81 % i stället för 80 %"))),
                    Place.cell("status.csv", "", 4, 3),
                    List.of(new FigureUsed(ATTAINMENT, new Part.Name("80 %", "80%"))),
                    PARTLY,
                    MET))));
  }

  /** Returns a report on a book without tables, test cases or changes. */
  TestReport empty() {
    return new TestReport(
        testReport().book(),
        "none",
        List.of(),
        List.of(),
        new TestReport.Mutation(new Share(0, 0), 0, 0, 0, List.of()));
  }

  private static Place row(int row) {
    return Place.cell("testfall.csv", "", row, 1).wholeRow();
  }

  private TableExplanation status() {
    return new TableExplanation(
        "status",
        Words.name("fact.status"),
        Phrase.of("policy.F"),
        PARTLY,
        List.of(
            new TableExplanation.Row(rule("S2", 3), Verdict.DECIDES, PARTLY, List.of()),
            new TableExplanation.Row(
                rule(write.apply("S1"), 2),
                Verdict.MISSED,
                MET,
                List.of(
                    new Condition(STATE, ACTIVE, ACTIVE, true),
                    new Condition(
                        ATTAINMENT,
                        new Part.Name("≥ 80 %", "≥ 80%"),
                        new Part.Name("68 %", "68%"),
                        false)))));
  }

  private static RuleRef rule(String id, int row) {
    return new RuleRef("status", id, Place.cell("status.csv", "", row, 1).wholeRow());
  }

  /**
   * Returns a comparison: the first goal is met and its trend is gone; the fifth has lost its
   * remark.
   */
  Comparison comparison() {
    AssessedFollowUp before = Sample.assessed(write);
    List<Assessment> changed = new ArrayList<>(before.assessments());
    Assessment first = changed.get(0);
    changed.set(
        0,
        new Assessment(
            first.evidence(),
            Status.UPPFYLLT,
            Trend.EJ_BEDOMD,
            List.of(
                finding(first, Finding.Kind.STATUS, Status.UPPFYLLT.phrase()),
                finding(
                    first,
                    Finding.Kind.TREND,
                    Phrase.of("conclusion.trend").with("trend", Trend.EJ_BEDOMD.phrase())))));
    Assessment fifth = changed.get(4);
    changed.set(
        4,
        new Assessment(
            fifth.evidence(), fifth.status(), fifth.trend(), fifth.findings().subList(0, 2)));
    AssessedFollowUp after =
        new AssessedFollowUp(
            before.followUp(),
            new AssessedFollowUp.Run(
                new RuleBookStamp(
                    "pahittad",
                    write.apply("Påhittat regelverk"),
                    "1.1",
                    "fedcba9876543210".repeat(4)),
                LocalDate.of(2015, 12, 31),
                "none"),
            changed);
    return new Comparison(
        Comparison.Side.of(before),
        Comparison.Side.of(after),
        List.of(
            new Comparison.Flip(first, changed.get(0), List.of(border())),
            new Comparison.Flip(fifth, changed.get(4), List.of(border(), taken()))),
        List.of(goal("arkiv-8", "Ett nytt arkiv")),
        List.of(goal("moten-3", "Tio möten")));
  }

  /** Returns the comparison of an assessment with itself. */
  Comparison unchanged() {
    Comparison.Side side = comparison().before();
    return new Comparison(side, side, List.of(), List.of(), List.of());
  }

  private Goal goal(String id, String title) {
    return Goal.of(id, "arkiv", write.apply(title), new Target.None());
  }

  private static Finding finding(Assessment of, Finding.Kind kind, Phrase conclusion) {
    return new Finding(
        kind,
        conclusion,
        List.of(rule("S1", 2)),
        of.evidence().summary(),
        "",
        List.of(new FigureUsed(STATE, ACTIVE)));
  }

  private Comparison.Cause border() {
    return new Comparison.Cause(
        Finding.Kind.STATUS,
        Phrase.of("comparison.change")
            .with("what", write.apply("$grönt"))
            .with("before", new Part.Amount(Ratio.of(80), "%"))
            .with("after", new Part.Amount(Ratio.of(40), "%")),
        List.of(Place.cell("parametrar.csv", "", 2, 3)));
  }

  private static Comparison.Cause taken() {
    return new Comparison.Cause(
        Finding.Kind.REMARK,
        Phrase.of("defect.cell")
            .with("fact", new Part.Name("raden A6", "row A6"))
            .with("value", new Part.Name("borttagen", "taken out")),
        List.of(Place.NOWHERE));
  }
}
