package se.vastkom.goals.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Distance;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.RuleBookStamp;
import se.vastkom.goals.assessment.Status;
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
import se.vastkom.goals.model.Response;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** A small invented follow-up with each status and each trend at least once. */
public final class Sample {

  private Sample() {}

  /** Returns the follow-up. */
  public static FollowUp followUp() {
    return FollowUp.builder(
            new FollowUp.Header(
                "pahittad-2015",
                "Påhittad uppföljning",
                "Påhittade förbundet",
                "Påhittad enkät 2015",
                Period.year(2015),
                Population.vastraGotaland()))
        .area(FocusArea.of("arkiv", "Arkiv"))
        .area(
            new FocusArea(
                new AreaId("moten"),
                "Möten",
                Lifecycle.of(Lifecycle.State.DORMANT, new StatedDate("2015-09"))
                    .because(List.of(Lifecycle.Reason.LACK_OF_TIME))))
        .goal(
            Goal.of(
                    "arkiv-1",
                    "arkiv",
                    "Minst 25 kommuner har ett arkiv som går att söka i utan att ringa",
                    new Target.AtLeast(Quantity.of(25, "kommuner")))
                .startingFrom(new Goal.Baseline(Quantity.of(10, "kommuner"), Period.year(2014)))
                .entrustedTo("Kommunstyrelsen"))
        .goal(
            Goal.of(
                "arkiv-2",
                "arkiv",
                "Fem kommuner har en plan",
                new Target.AtLeast(Quantity.of(5, "kommuner"))))
        .goal(Goal.of("arkiv-3", "arkiv", "En handbok finns", new Target.Milestone()))
        .goal(
            Goal.of(
                "arkiv-4",
                "arkiv",
                "Högst 4,5 dagar till svar",
                new Target.AtMost(new Quantity(Ratio.of(9, 2), "dagar"))))
        .goal(
            Goal.of(
                "arkiv-5",
                "arkiv",
                "49 kommuner är med",
                new Target.AtLeast(Quantity.of(49, "kommuner"))))
        .goal(
            Goal.of(
                "moten-1",
                "moten",
                "Tio utbildningar",
                new Target.AtLeast(Quantity.of(10, "utbildningar"))))
        .goal(
            Goal.of("moten-2", "moten", "En förstudie", new Target.Milestone())
                .inState(
                    Lifecycle.of(Lifecycle.State.DISCONTINUED, new StatedDate("2015"))
                        .because(List.of(Lifecycle.Reason.APPEAL))
                        .carriedOver(new Lifecycle.CarryOver.ToGoal(new GoalId("arkiv-1")))))
        .observation(
            Observation.counted("arkiv-1", 17, "kommuner")
                .withRespondents(47)
                .withPublished(
                    Published.of("25", 68).withStatus(new PublishedStatus("Grön", "uppfyllt")))
                .withAction("Påminn dem som inte har börjat"))
        .observation(Observation.counted("arkiv-2", 17, "kommuner"))
        .observation(Observation.of("arkiv-3", new Outcome.YesNo(false)))
        .observation(Observation.of("arkiv-4", new Outcome.Missing(Outcome.Reason.MISSING)))
        .observation(
            new Observation(
                new GoalId("arkiv-5"),
                new Outcome.ByMunicipality(),
                Observation.EvidenceStrength.DONE,
                java.util.OptionalInt.empty(),
                java.util.Optional.empty(),
                Published.NOTHING,
                "",
                new Observation.Source(
                    "Påhittad enkät", Place.cell("utfall.csv", "", 6, 1).wholeRow())))
        .response(Response.yes("arkiv-5", "1480"))
        .response(Response.yes("arkiv-5", "1490"))
        .judgement(
            new Judgement(
                new GoalId("arkiv-1"),
                "På god väg",
                "styrelsen",
                new StatedDate("2016-02-01"),
                "enkäten visar det"),
            Place.NOWHERE)
        .judgement(
            new Judgement(new GoalId("arkiv-2"), "Bra", "VD", StatedDate.NOT_STATED, ""),
            Place.NOWHERE)
        .narrative(
            new Narrative(
                "Påhittad berättelse",
                "Det gick bra.",
                "",
                List.of(
                    new Narrative.Area(
                        "Gemensamt",
                        List.of("Dela på arbetet"),
                        List.of("En guide"),
                        "",
                        Lifecycle.ACTIVE,
                        List.of(new AreaId("arkiv"))))),
            Place.NOWHERE)
        .check()
        .orThrow();
  }

  /** Returns the follow-up with verdicts that are stated here, by rules that do not exist. */
  public static AssessedFollowUp assessed() {
    return assessed(followUp());
  }

  /** Returns any follow-up of seven goals or fewer with the same verdicts in the same order. */
  public static AssessedFollowUp assessed(FollowUp followUp) {
    List<Status> statuses =
        List.of(
            Status.DELVIS,
            Status.UPPFYLLT,
            Status.EJ_UPPFYLLT,
            Status.EJ_BEDOMT,
            Status.DELVIS,
            Status.UTGATT,
            Status.UTGATT);
    List<Trend> trends =
        List.of(
            Trend.POSITIV,
            Trend.NEGATIV,
            Trend.OFORANDRAD,
            Trend.EJ_BEDOMD,
            Trend.EJ_BEDOMD,
            Trend.EJ_BEDOMD,
            Trend.EJ_BEDOMD);
    List<Assessment> assessments = new ArrayList<>();
    for (Goal goal : followUp.goals()) {
      int i = assessments.size();
      assessments.add(assess(Evidence.of(followUp, goal), statuses.get(i), trends.get(i)));
    }
    return new AssessedFollowUp(
        followUp,
        new AssessedFollowUp.Run(
            new RuleBookStamp(
                "pahittad", "Påhittat regelverk", "1.0", "0123456789abcdef".repeat(4)),
            LocalDate.of(2015, 12, 31),
            "none"),
        assessments);
  }

  /**
   * Returns the same assessment with distances: each kind of step, and the reason where there is
   * none.
   */
  public static AssessedFollowUp withDistances() {
    AssessedFollowUp assessed = assessed();
    return assessed.withDistances(assessed.assessments().stream().map(Sample::distance).toList());
  }

  private static Distance distance(Assessment of) {
    Optional<Quantity> outcome = of.evidence().outcome().value();
    Optional<Phrase> cannot =
        of.evidence().lifecycle().isActive()
            ? Optional.empty()
            : Optional.of(Phrase.of("cause.inactive"));
    boolean isDelvis = of.status() == Status.DELVIS;
    List<Distance.Step> steps =
        switch (of.status()) {
          case DELVIS ->
              List.of(
                  new Distance.Step(
                      of.evidence().target().value(),
                      false,
                      Status.UPPFYLLT,
                      List.of(rule("status", "S1", 2))));
          case EJ_UPPFYLLT ->
              List.of(new Distance.Step(Optional.empty(), false, Status.UPPFYLLT, List.of()));
          case EJ_BEDOMT ->
              List.of(
                  new Distance.Step(
                      of.evidence().target().value(), true, Status.DELVIS, List.of()));
          default -> List.of();
        };
    return new Distance(
        of.evidence().goal().id(),
        of.status(),
        outcome,
        steps,
        cannot,
        outcome.map(
            now ->
                new Distance.Interval(
                    Optional.of(Ratio.of(2)), true, Optional.of(Ratio.of(20)), false, now.unit())),
        isDelvis
            ? List.of(
                new Distance.Border(
                    new Part.Text("$gult"),
                    new Part.Amount(Ratio.of(30), "%"),
                    new Distance.Interval(
                        Optional.empty(),
                        false,
                        of.evidence().attainment().value().map(Ratio::inPercent),
                        true,
                        "%")),
                new Distance.Border(
                    Phrase.of("distance.border").with("fact", Words.name("fact.måluppfyllelse")),
                    new Part.Amount(Ratio.of(100), "%"),
                    new Distance.Interval(
                        Optional.of(Ratio.of(68)), false, Optional.empty(), false, "%")))
            : List.of());
  }

  private static Assessment assess(Evidence evidence, Status status, Trend trend) {
    List<Finding> findings = new ArrayList<>();
    boolean undecided = status == Status.EJ_BEDOMT;
    findings.add(
        new Finding(
            Finding.Kind.STATUS,
            status.phrase(evidence.lifecycle()),
            undecided
                ? List.of()
                : List.of(rule("status", status == Status.UTGATT ? "S4" : "S2", 2)),
            undecided ? Phrase.of("reason.no-rule").with("table", "status") : evidence.summary(),
            undecided ? "" : "Så står det i regeln",
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
            List.of(rule("trend", "T1", 3), rule("trend", "T2", 4)),
            evidence.developmentSummary(),
            "",
            List.of()));
    evidence
        .respondents()
        .value()
        .ifPresent(
            answered ->
                findings.add(
                    new Finding(
                        Finding.Kind.REMARK,
                        Phrase.of("conclusion.remark"),
                        List.of(rule("anmärkning", "A4", 5)),
                        Phrase.of("remark.alla har inte svarat")
                            .with("respondents", answered)
                            .with("population", Quantity.of(49, "kommuner").part()),
                        "",
                        List.of())));
    return new Assessment(evidence, status, trend, findings);
  }

  private static Finding.RuleRef rule(String table, String id, int row) {
    return new Finding.RuleRef(table, id, Place.cell(table + ".csv", "", row, 1).wholeRow());
  }
}
