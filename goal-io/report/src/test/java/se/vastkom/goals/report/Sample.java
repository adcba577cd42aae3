package se.vastkom.goals.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Distance;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.PublishedRules;
import se.vastkom.goals.assessment.RuleBookStamp;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.assessment.TestReport;
import se.vastkom.goals.assessment.Trend;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.AreaId;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Judgement;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Narrative;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Observation.Published;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.PublishedStatus;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.RespondentId;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.model.SourceSign;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * An invented follow-up with every status, trend, state, kind of target and kind of outcome, a
 * judgement, and figures that differ from the printed ones.
 */
final class Sample {

  private static final List<Status> STATUSES =
      List.of(
          Status.DELVIS,
          Status.UPPFYLLT,
          Status.EJ_UPPFYLLT,
          Status.EJ_BEDOMT,
          Status.DELVIS,
          Status.DELVIS,
          Status.EJ_BEDOMT,
          Status.UTGATT,
          Status.UTGATT);
  private static final List<Trend> TRENDS =
      List.of(
          Trend.POSITIV,
          Trend.NEGATIV,
          Trend.OFORANDRAD,
          Trend.EJ_BEDOMD,
          Trend.EJ_BEDOMD,
          Trend.EJ_BEDOMD,
          Trend.EJ_BEDOMD,
          Trend.EJ_BEDOMD,
          Trend.EJ_BEDOMD);

  private Sample() {}

  /** Returns the follow-up with its texts unchanged. */
  static AssessedFollowUp assessed() {
    return assessed(text -> text);
  }

  /** Returns the follow-up with every text that a person writes replaced. */
  static AssessedFollowUp assessed(UnaryOperator<String> write) {
    FollowUp followUp = followUp(write);
    List<Assessment> assessments = new ArrayList<>();
    for (Goal goal : followUp.goals()) {
      int i = assessments.size();
      assessments.add(assess(Evidence.of(followUp, goal), STATUSES.get(i), TRENDS.get(i), write));
    }
    return new AssessedFollowUp(
        followUp,
        new AssessedFollowUp.Run(
            new RuleBookStamp(
                "pahittat",
                write.apply("Påhittat regelverk"),
                write.apply("1.0"),
                "0123456789abcdef".repeat(4)),
            LocalDate.of(2015, 12, 31),
            "ingen"),
        new PublishedRules(
            write.apply("Påhittad ägare"),
            write.apply("Påhittat beslut"),
            new TreeMap<>(Map.of(Status.DELVIS, write.apply("Något är kvar att göra."))),
            List.of(
                rule(Finding.Kind.STATUS, "uppfyllt", "S1", write),
                rule(Finding.Kind.STATUS, "delvis", "S2", write),
                rule(Finding.Kind.STATUS, "ej bedömt", "S3", write),
                rule(Finding.Kind.TREND, "positiv", "T1", write)),
            List.of(
                new PublishedRules.Parameter(
                    "delvis",
                    new Part.Amount(Ratio.of(75), "%"),
                    Optional.of(LocalDate.of(2015, 7, 1)),
                    write.apply("Styrelsen (påhittad) § 1"))),
            Optional.of(
                new PublishedRules.TestResults(
                    new TestReport.Share(12, 12),
                    new TestReport.Share(30, 31),
                    new TestReport.Share(54, 55)))),
        assessments,
        List.of());
  }

  private static PublishedRules.Rule rule(
      Finding.Kind kind, String conclusion, String id, UnaryOperator<String> write) {
    return new PublishedRules.Rule(
        kind,
        conclusion,
        Phrase.of("rule.always")
            .with("conclusions", write.apply("påhittad följd: " + conclusion))
            .with("id", id));
  }

  /** Returns the same follow-up with the distance of each goal to a better status. */
  static AssessedFollowUp withDistances(UnaryOperator<String> write) {
    AssessedFollowUp assessed = assessed(write);
    return assessed.withDistances(
        assessed.assessments().stream().map(one -> distance(one, write)).toList());
  }

  private static Distance distance(Assessment of, UnaryOperator<String> write) {
    Optional<Quantity> outcome = of.evidence().outcome().value();
    boolean isDelvis = of.status() == Status.DELVIS;
    return new Distance(
        of.evidence().goal().id(),
        of.status(),
        outcome,
        isDelvis
            ? List.of(
                new Distance.Step(
                    of.evidence().target().value(), false, Status.UPPFYLLT, List.of()))
            : List.of(),
        of.status() == Status.UTGATT ? Optional.of(Phrase.of("cause.inactive")) : Optional.empty(),
        Optional.empty(),
        isDelvis
            ? List.of(
                new Distance.Border(
                    new Part.Text(write.apply("$gult")),
                    new Part.Amount(Ratio.of(30), "%"),
                    new Distance.Interval(
                        Optional.empty(), false, Optional.of(Ratio.of(40)), true, "%")))
            : List.of());
  }

  private static FollowUp followUp(UnaryOperator<String> write) {
    return FollowUp.builder(
            new FollowUp.Header(
                "pahittad-2015",
                write.apply("Påhittad uppföljning"),
                write.apply("Påhittade förbundet"),
                write.apply("Påhittad enkät 2015"),
                Period.year(2015),
                Population.vastraGotaland()))
        .area(new FocusArea(new AreaId("arkiv"), write.apply("Arkiv"), Lifecycle.ACTIVE))
        .area(
            new FocusArea(
                new AreaId("moten"),
                write.apply("Möten"),
                Lifecycle.of(Lifecycle.State.DORMANT, new StatedDate("2015-09"))
                    .because(List.of(Lifecycle.Reason.LACK_OF_TIME))))
        .area(new FocusArea(new AreaId("tomt"), write.apply("Tomt område"), Lifecycle.ACTIVE))
        .goal(
            goal(write, "arkiv-1", "Minst 25 kommuner har ett sökbart arkiv", atLeast(25))
                .startingFrom(new Goal.Baseline(Quantity.of(10, "kommuner"), Period.year(2014)))
                .entrustedTo(write.apply("Kommunstyrelsen")))
        .goal(goal(write, "arkiv-2", "Fem kommuner har en plan", atLeast(5)))
        .goal(goal(write, "arkiv-3", "En handbok finns", new Target.Milestone()))
        .goal(
            goal(
                write,
                "arkiv-4",
                "Högst 4,5 dagar till svar",
                new Target.AtMost(new Quantity(Ratio.of(9, 2), "dagar"))))
        .goal(
            goal(
                write,
                "arkiv-5",
                "Fem kommuner har båda tjänsterna",
                new Target.Composite(5, Quantity.of(2, "tjänster"))))
        .goal(goal(write, "arkiv-6", "49 kommuner är med", atLeast(49)))
        .goal(
            goal(
                write,
                "arkiv-7",
                "Fler utbildningar",
                new Target.DirectionOnly(true, "utbildningar")))
        .goal(goal(write, "moten-1", "Tio möten", new Target.None()))
        .goal(
            goal(write, "moten-2", "En förstudie", new Target.Exactly(Quantity.of(1, "projekt")))
                .inState(
                    Lifecycle.of(Lifecycle.State.DISCONTINUED, new StatedDate("2015"))
                        .because(List.of(Lifecycle.Reason.APPEAL))
                        .carriedOver(new Lifecycle.CarryOver.ToForum(write.apply("Nätverket")))))
        .observation(
            observed(
                    write,
                    "arkiv-1",
                    counted(17),
                    "Fler än förra året",
                    Published.of("25", 68)
                        .withStatus(new PublishedStatus(write.apply("Grön"), "uppfyllt")))
                .withAction(write.apply("Påminn dem som inte har börjat")))
        .observation(
            observed(
                write,
                "arkiv-2",
                counted(17),
                "17 har en plan",
                Published.NOTHING.withStatus(new PublishedStatus(write.apply("Grön"), "uppfyllt"))))
        .observation(observed(write, "arkiv-3", new Outcome.YesNo(false), "", Published.NOTHING))
        .observation(
            observed(
                write,
                "arkiv-4",
                new Outcome.Missing(Outcome.Reason.MISSING),
                "Ingen svarade",
                Published.NOTHING))
        .observation(
            observed(
                write,
                "arkiv-5",
                new Outcome.ByMunicipality(),
                "Två har båda",
                new Published("2", "38 %", Ratio.of(38, 100))))
        .observation(
            observed(
                write,
                "arkiv-6",
                new Outcome.AsPublished(),
                "Ungefär så många",
                Published.of("49", 24)))
        .response(Response.yes("arkiv-5", "1480"))
        .response(Response.yes("arkiv-5", "1492"))
        .response(
            new Response(
                    new GoalId("arkiv-5"),
                    new RespondentId("1440"),
                    new Outcome.Amount(Quantity.of(1, "tjänster"), Outcome.Basis.COUNTED),
                    Place.NOWHERE)
                .commented(write.apply("Resten väntas i vår"), new StatedDate("2015-11")))
        .response(
            new Response(
                new GoalId("arkiv-5"),
                new RespondentId("1490"),
                new Outcome.Missing(Outcome.Reason.MISSING),
                Place.NOWHERE))
        .judgement(
            new Judgement(
                new GoalId("arkiv-1"),
                write.apply("På god väg"),
                write.apply("styrelsen"),
                new StatedDate("2016-02-01"),
                write.apply("enkäten visar det")),
            Place.NOWHERE)
        .sourceSign(new SourceSign(write.apply("pil"), write.apply("aktivitetens egen verkan")))
        .narrative(
            new Narrative(
                write.apply("Påhittad berättelse"),
                write.apply("Det gick bra."),
                write.apply("Mer finns att göra."),
                List.of(
                    new Narrative.Area(
                        write.apply("Gemensamt"),
                        List.of(write.apply("Dela på arbetet")),
                        List.of(write.apply("En guide"), write.apply("En film")),
                        write.apply("Efterfrågat"),
                        Lifecycle.ACTIVE,
                        List.of(new AreaId("moten"), new AreaId("arkiv"))),
                    new Narrative.Area(
                        write.apply("Skola"),
                        List.of(write.apply("Visa nuläget")),
                        List.of(),
                        "",
                        Lifecycle.of(Lifecycle.State.DORMANT, new StatedDate("2015-09"))
                            .because(List.of(Lifecycle.Reason.AWAITING_OTHER))
                            .carriedOver(new Lifecycle.CarryOver.ToPeriod(Period.year(2016))),
                        List.of()))),
            Place.NOWHERE)
        .check()
        .orThrow();
  }

  private static Goal goal(UnaryOperator<String> write, String id, String title, Target target) {
    return Goal.of(id, id.substring(0, id.indexOf('-')), write.apply(title), target);
  }

  private static Target atLeast(int municipalities) {
    return new Target.AtLeast(Quantity.of(municipalities, "kommuner"));
  }

  private static Outcome counted(int municipalities) {
    return new Outcome.Amount(Quantity.of(municipalities, "kommuner"), Outcome.Basis.COUNTED);
  }

  private static Observation observed(
      UnaryOperator<String> write,
      String goal,
      Outcome outcome,
      String comment,
      Published published) {
    return new Observation(
        new GoalId(goal),
        outcome,
        Observation.EvidenceStrength.DONE,
        OptionalInt.empty(),
        Optional.empty(),
        published,
        comment.isEmpty() ? "" : write.apply(comment),
        new Observation.Source(
            write.apply("Påhittad enkät"), Place.cell("utfall.csv", "", 3, 1).wholeRow()));
  }

  private static Assessment assess(
      Evidence evidence, Status status, Trend trend, UnaryOperator<String> write) {
    boolean undecided = status == Status.EJ_BEDOMT;
    List<Finding> findings = new ArrayList<>();
    findings.add(
        new Finding(
            Finding.Kind.STATUS,
            status.phrase(evidence.lifecycle()),
            undecided ? List.of() : List.of(rule("status", "S2", 4)),
            undecided ? Phrase.of("reason.no-rule").with("table", "status") : evidence.summary(),
            undecided ? "" : write.apply("Så står det i regeln"),
            List.of(
                new Finding.FigureUsed(
                    Words.name("fact.läge"),
                    Words.name("state." + evidence.lifecycle().state().key())),
                new Finding.FigureUsed(
                    Words.name("fact.måluppfyllelse"),
                    evidence
                        .attainment()
                        .value()
                        .<Part>map(share -> new Part.Amount(share.inPercent(), "%"))
                        .orElse(Phrase.of("cause.missing-fact"))))));
    findings.add(
        new Finding(
            Finding.Kind.TREND,
            Phrase.of("conclusion.trend").with("trend", trend.phrase()),
            List.of(rule("trend", "T1", 3)),
            evidence.developmentSummary(),
            "",
            List.of()));
    evidence
        .printed()
        .value()
        .filter(printed -> !printed.agrees())
        .ifPresent(
            printed ->
                findings.add(
                    new Finding(
                        Finding.Kind.REMARK,
                        Phrase.of("conclusion.remark"),
                        List.of(rule("anmarkningar", "A6", 8)),
                        Phrase.of("remark.tryckt andel avviker")
                            .with("printed", new Part.Amount(printed.printed().inPercent(), "%"))
                            .with("computed", new Part.Amount(printed.computed().inPercent(), "%"))
                            .with("explanations", Phrase.of("audit.none")),
                        "",
                        List.of())));
    return new Assessment(evidence, status, trend, findings);
  }

  private static Finding.RuleRef rule(String table, String id, int row) {
    return new Finding.RuleRef(table, id, Place.cell(table + ".csv", "", row, 1).wholeRow());
  }
}
