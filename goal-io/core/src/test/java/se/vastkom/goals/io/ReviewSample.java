package se.vastkom.goals.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import se.vastkom.goals.assessment.Answers;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Comparison;
import se.vastkom.goals.assessment.DecidedCases;
import se.vastkom.goals.assessment.Distance;
import se.vastkom.goals.assessment.Explanation;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.Finding.FigureUsed;
import se.vastkom.goals.assessment.Finding.RuleRef;
import se.vastkom.goals.assessment.RuleBookStamp;
import se.vastkom.goals.assessment.RuleDifferences;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.assessment.TableExplanation;
import se.vastkom.goals.assessment.TableExplanation.Condition;
import se.vastkom.goals.assessment.TableExplanation.Verdict;
import se.vastkom.goals.assessment.TestReport;
import se.vastkom.goals.assessment.TestReport.Share;
import se.vastkom.goals.assessment.Trend;
import se.vastkom.goals.assessment.VerificationReport;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * Invented test reports, comparisons and explanations, of the invented follow-up; the texts that an
 * analyst writes can be replaced.
 */
public final class ReviewSample {

  private static final String SHA = "0123456789abcdef".repeat(4);
  private static final Part.Name STATE = Words.name("fact.läge");
  private static final Part.Name ATTAINMENT = Words.name("fact.måluppfyllelse");
  private static final Part.Name ACTIVE = Words.name("state.aktivt");
  private static final Part.Name MET = Words.name("status.uppfyllt");
  private static final Part.Name PARTLY = Words.name("status.delvis");
  private static final Part.Name MISSED = Words.name("status.ej uppfyllt");

  private final UnaryOperator<String> write;

  /** Keeps the texts unchanged. */
  public ReviewSample() {
    this(text -> text);
  }

  /** Replaces every text that an analyst writes. */
  public ReviewSample(UnaryOperator<String> write) {
    this.write = write;
  }

  /** Returns four test cases, of which one fails and one has a remark; two tables; one survivor. */
  public TestReport testReport() {
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
            List.of(failure(MET, PARTLY)),
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
    TestReport.Case inCode =
        new TestReport.Case(
            write.apply("Ett mål utan utfall är ej bedömt"),
            Place.NOWHERE,
            List.of(),
            List.of(),
            List.of());
    return new TestReport(
        new RuleBookStamp("pahittad", write.apply("Påhittat regelverk"), "1.0", SHA),
        "none",
        List.of(passing, failing, odd, inCode),
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
                        Phrase.of("defect.plain")
                            .with("kind", new Part.Name("rad S4", "row S4"))
                            .with(
                                "what",
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
                    Phrase.of("defect.plain")
                        .with("kind", new Part.Name("ändrad gräns", "moved border"))
                        .with(
                            "what", new Part.Text(write.apply("S3 från 81 % i stället för 80 %"))),
                    Place.cell("status.csv", "", 4, 3),
                    List.of(
                        new FigureUsed(STATE, ACTIVE),
                        new FigureUsed(ATTAINMENT, new Part.Name("80 %", "80%"))),
                    PARTLY,
                    MISSED))));
  }

  private static Place row(int row) {
    return Place.cell("testfall.csv", "", row, 1).wholeRow();
  }

  private static Phrase failure(Part expected, Part found) {
    return Phrase.of("comparison.change")
        .with("what", new Part.Name("väntat och funnet", "expected and found"))
        .with("before", expected)
        .with("after", found);
  }

  /** Returns the table of statuses applied to a goal at 68 %. */
  public TableExplanation status() {
    return new TableExplanation(
        "status",
        Words.name("fact.status"),
        Phrase.of("policy.F"),
        PARTLY,
        List.of(
            new TableExplanation.Row(
                rule("S2", 3),
                Verdict.DECIDES,
                PARTLY,
                List.of(
                    new Condition(STATE, ACTIVE, ACTIVE, true),
                    new Condition(
                        ATTAINMENT,
                        new Part.Name("> 0 %", "> 0%"),
                        new Part.Name("68 %", "68%"),
                        true))),
            new TableExplanation.Row(
                rule("S3", 4),
                Verdict.HIT,
                MISSED,
                List.of(new Condition(STATE, ACTIVE, ACTIVE, true))),
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
                        false),
                    new Condition(
                        Words.name("fact.nått"),
                        Words.name("truth.ja"),
                        Words.name("cause.missing-fact"),
                        false)))));
  }

  private static RuleRef rule(String id, int row) {
    return new RuleRef("status", id, Place.cell("status.csv", "", row, 1).wholeRow());
  }

  /** Returns the explanation of the invented follow-up's first goal, which is partly met. */
  public Explanation explanation() {
    AssessedFollowUp assessed = Sample.assessed();
    Assessment first = assessed.assessments().get(0);
    return new Explanation(
        assessed.followUp().header(),
        assessed.run(),
        first,
        assessed.followUp().judgements(first.evidence().goal().id()),
        Answers.NONE,
        List.of(status()),
        new Distance(
            first.evidence().goal().id(),
            Status.DELVIS,
            Optional.of(Quantity.of(17, "kommuner")),
            List.of(
                new Distance.Step(
                    Optional.of(Quantity.of(20, "kommuner")),
                    false,
                    Status.UPPFYLLT,
                    List.of(rule("S1", 2)))),
            Optional.empty(),
            Optional.of(
                new Distance.Interval(
                    Optional.of(Ratio.of(1)), true, Optional.of(Ratio.of(20)), false, "kommuner")),
            List.of(
                new Distance.Border(
                    new Part.Text("$grönt"),
                    new Part.Amount(Ratio.of(80), "%"),
                    new Distance.Interval(
                        Optional.of(Ratio.of(68)), false, Optional.empty(), false, "%")))));
  }

  /** Returns the explanation of a goal that is met, without tables or distance. */
  public Explanation bareExplanation() {
    AssessedFollowUp assessed = Sample.assessed();
    Assessment second = assessed.assessments().get(1);
    return new Explanation(
        assessed.followUp().header(),
        assessed.run(),
        second,
        List.of(),
        Answers.NONE,
        List.of(),
        new Distance(
            second.evidence().goal().id(),
            Status.UPPFYLLT,
            Optional.empty(),
            List.of(),
            Optional.of(Phrase.of("distance.no-rule")),
            Optional.empty(),
            List.of()));
  }

  /**
   * Returns a comparison with another book: the first goal flips, the third has another trend and
   * remark.
   */
  public Comparison comparison() {
    AssessedFollowUp before = Sample.assessed();
    Assessment first = before.assessments().get(0);
    Assessment third = before.assessments().get(2);
    List<Assessment> changed = new ArrayList<>(before.assessments());
    changed.set(
        0,
        new Assessment(
            first.evidence(),
            Status.UPPFYLLT,
            first.trend(),
            List.of(
                finding(first.evidence(), Status.UPPFYLLT, write.apply("S1")),
                first.trendFinding())));
    changed.set(
        2,
        new Assessment(
            third.evidence(),
            third.status(),
            Trend.NEGATIV,
            List.of(
                third.statusFinding(),
                new Finding(
                    Finding.Kind.TREND,
                    Phrase.of("conclusion.trend").with("trend", Trend.NEGATIV.phrase()),
                    List.of(),
                    third.evidence().developmentSummary(),
                    "",
                    List.of()),
                new Finding(
                    Finding.Kind.REMARK,
                    Phrase.of("conclusion.remark"),
                    List.of(rule("A2", 3)),
                    Phrase.of("remark.avsikter").with("strength", Words.name("strength.planerat")),
                    "",
                    List.of()))));
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
            new Comparison.Flip(
                first,
                changed.get(0),
                List.of(
                    new Comparison.Cause(
                        Finding.Kind.STATUS,
                        Phrase.of("comparison.change")
                            .with("what", write.apply("$grönt"))
                            .with("before", new Part.Amount(Ratio.of(80), "%"))
                            .with("after", new Part.Amount(Ratio.of(60), "%")),
                        List.of(
                            Place.cell("parametrar.csv", "", 2, 3),
                            Place.cell("regelverk.xlsx", "parametrar", 2, 3))))),
            new Comparison.Flip(
                third,
                changed.get(2),
                List.of(
                    new Comparison.Cause(
                        Finding.Kind.TREND,
                        Phrase.of("defect.plain")
                            .with("kind", new Part.Name("raden T1", "row T1"))
                            .with("what", new Part.Name("borttagen", "taken out")),
                        List.of(Place.NOWHERE))))),
        List.of(),
        List.of());
  }

  /** Returns a comparison with a goal that exists only before and one only after, and no flip. */
  public Comparison otherGoals() {
    Comparison comparison = comparison();
    return new Comparison(
        comparison.before(),
        comparison.before(),
        List.of(),
        List.of(Goal.of("arkiv-8", "arkiv", write.apply("Ett nytt arkiv"), new Target.Milestone())),
        List.of(Goal.of("moten-3", "moten", write.apply("Tio möten"), new Target.None())));
  }

  /** Returns the comparison of an assessment with itself. */
  public Comparison unchanged() {
    Comparison comparison = comparison();
    return new Comparison(
        comparison.before(), comparison.before(), List.of(), List.of(), List.of());
  }

  private static Finding finding(Evidence evidence, Status status, String rule) {
    return new Finding(
        Finding.Kind.STATUS,
        status.phrase(),
        List.of(rule(rule, 2)),
        evidence.summary(),
        "",
        List.of(
            new FigureUsed(STATE, ACTIVE),
            new FigureUsed(
                ATTAINMENT,
                new Part.Amount(evidence.attainment().value().orElseThrow().inPercent(), "%"))));
  }

  /** Returns three tables: one that differs, one that does not, and one too wide to decide. */
  public RuleDifferences ruleDifferences() {
    return new RuleDifferences(
        new RuleDifferences.Side(
            new RuleBookStamp("pahittad", "Påhittat regelverk", "1.0", SHA),
            Optional.of(LocalDate.of(2015, 12, 31))),
        new RuleDifferences.Side(
            new RuleBookStamp("pahittad", write.apply("Påhittat regelverk"), "1.1", SHA),
            Optional.empty()),
        List.of(
            new RuleDifferences.Table(
                "status",
                Words.name("fact.status"),
                List.of(
                    new RuleDifferences.Difference(
                        List.of(
                            new FigureUsed(STATE, ACTIVE),
                            new FigureUsed(ATTAINMENT, new Part.Name("[60..80) %", "[60..80)%"))),
                        List.of(
                            new FigureUsed(STATE, ACTIVE),
                            new FigureUsed(ATTAINMENT, new Part.Name("70 %", "70%"))),
                        PARTLY,
                        MET),
                    new RuleDifferences.Difference(
                        List.of(), List.of(), new Part.Text(write.apply("lugn")), PARTLY)),
                true),
            new RuleDifferences.Table("trend", Words.name("fact.trend"), List.of(), true),
            new RuleDifferences.Table(
                "anmärkning", Words.name("fact.anmärkning"), List.of(), false)));
  }

  /** Returns a verification with a gap at two times, and a remark of no table. */
  public VerificationReport verification() {
    List<Finding.FigureUsed> example =
        List.of(
            new Finding.FigureUsed(
                Words.name("fact.måluppfyllelse"), new Part.Name("89,5 %", "89.5 %")));
    List<VerificationReport.Period> times =
        List.of(
            new VerificationReport.Period(Optional.empty(), Optional.of(LocalDate.of(2015, 6, 30))),
            new VerificationReport.Period(Optional.of(LocalDate.of(2016, 7, 1)), Optional.empty()));
    return new VerificationReport(
        ruleDifferences().before().book(),
        List.of(
            new VerificationReport.Defect(
                "gap",
                true,
                "status",
                List.of(),
                List.of(Place.cell("status.csv", "", 2, 4)),
                times,
                List.of(example),
                Optional.of(new VerificationReport.SuggestedRow(example, times)),
                Phrase.of("reason.no-rule").with("table", "status")),
            new VerificationReport.Defect(
                "unused-parameter",
                false,
                "",
                List.of(),
                List.of(Place.cell("parametrar.csv", "", 2, 1)),
                List.of(),
                List.of(),
                Optional.empty(),
                Phrase.of("reason.no-rule").with("table", "status"))));
  }

  /** Returns a case that is decided, and one without a name that no row hits. */
  public DecidedCases decidedCases() {
    Part.Name fee = new Part.Name("avgift", "fee");
    Finding.FigureUsed hours =
        new Finding.FigureUsed(
            new Part.Name("timmar", "hours"), new Part.Amount(Ratio.of(3), "timmar"));
    Place row = Place.cell("avgift.csv", "", 2, 1);
    return new DecidedCases(
        ruleDifferences().before().book(),
        Optional.of(LocalDate.of(2021, 1, 1)),
        "direct",
        List.of(
            new DecidedCases.Case(
                "Tre timmar",
                Place.cell("fall.csv", "", 2, 1),
                List.of(hours),
                List.of(new Finding.FigureUsed(fee, new Part.Amount(Ratio.of(51, 2), "kronor"))),
                List.of(
                    new Finding(
                        Finding.Kind.CONCLUSION,
                        Phrase.of("conclusion.table")
                            .with("table", fee)
                            .with("value", new Part.Amount(Ratio.of(51, 2), "kronor")),
                        List.of(new Finding.RuleRef("avgift", "A1", row)),
                        Phrase.of("reason.no-facts"),
                        Optional.empty(),
                        List.of(hours)))),
            new DecidedCases.Case(
                "",
                Place.cell("fall.csv", "", 3, 1),
                List.of(),
                List.of(new Finding.FigureUsed(fee, Phrase.of("cause.missing-fact"))),
                List.of(
                    new Finding(
                        Finding.Kind.CONCLUSION,
                        Phrase.of("conclusion.table")
                            .with("table", fee)
                            .with("value", Phrase.of("cause.missing-fact")),
                        List.of(),
                        Phrase.of("reason.no-rule").with("table", "avgift"),
                        Optional.empty(),
                        List.of())))));
  }

  /** Returns the differences of books that conclude the same. */
  public RuleDifferences noDifferences() {
    RuleDifferences all = ruleDifferences();
    return new RuleDifferences(all.before(), all.after(), List.of(all.tables().get(1)));
  }
}
