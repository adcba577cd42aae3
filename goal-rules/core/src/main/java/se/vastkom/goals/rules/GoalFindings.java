package se.vastkom.goals.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.Finding.Kind;
import se.vastkom.goals.assessment.Members;
import se.vastkom.goals.assessment.Outlook;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.assessment.Trend;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.tables.Decision;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.words.Phrase;

/**
 * What the conclusions of a rule book mean for one goal: a status, a trend, remarks, and what
 * tables of the book's author conclude, each with its reason.
 */
record GoalFindings(GoalCase goal, Conclusions conclusions) {

  /**
   * A status with its reason.
   *
   * @param shareDecimals the decimals with which no share is shown as a border
   */
  private record Verdict(Status status, Finding finding, int shareDecimals) {}

  Assessment assessment() {
    Decided trend = decided(StandardTable.TREND);
    List<Finding> findings = new ArrayList<>();
    Verdict verdict = isTooEarly() ? underWay() : goal.isWeighed() ? weighed() : measured();
    findings.add(verdict.finding());
    Optional<Trend> direction = trend.word().flatMap(Trend::of);
    findings.add(
        direction.isEmpty()
            ? undecided(trend, phrase(Trend.EJ_BEDOMD))
            : finding(
                trend, phrase(direction.get()), bordered(trend, evidence().developmentSummary())));
    Optional<Outlook> outlook = outlook(findings);
    addRemarks(findings);
    addWeighingBeside(verdict.status(), findings);
    addOwn(findings);
    return new Assessment(
        evidence(),
        verdict.status(),
        direction.orElse(Trend.EJ_BEDOMD),
        outlook,
        findings,
        verdict.shareDecimals());
  }

  private Evidence evidence() {
    return goal.evidence();
  }

  /** Returns the verdict by the goal's own figures. */
  private Verdict measured() {
    Decided status = decided(StandardTable.STATUS);
    Optional<Status> verdict = status.word().flatMap(Status::of);
    int decimals = shareDecimals(status);
    return new Verdict(
        verdict.orElse(Status.EJ_BEDOMT),
        verdict.isEmpty()
            ? undecided(status, Status.EJ_BEDOMT.phrase())
            : finding(
                status,
                verdict.get().phrase(evidence().lifecycle()),
                bordered(status, basis(status, verdict.get(), decimals))),
        decimals);
  }

  /**
   * Returns whether it is too early to judge the goal: it is under way, and the row that decides
   * does not ask in so many words when it was finished.
   */
  private boolean isTooEarly() {
    Decided status = decided(goal.isWeighed() ? StandardTable.WEIGHING : StandardTable.STATUS);
    return evidence().isUnderWay()
        && status.rows().stream()
            .noneMatch(row -> TimeFact.FINISHED.isTestedBy(status.table().orElseThrow(), row));
  }

  /** Adds how a goal in force whose end lies ahead is expected to end, if the book says so. */
  private Optional<Outlook> outlook(List<Finding> findings) {
    Decided expected = decided(StandardTable.OUTLOOK);
    boolean mayEnd = evidence().lifecycle().isActive() && evidence().timeline().isAhead();
    if (expected.table().isEmpty() || !mayEnd) {
      return Optional.empty();
    }
    Optional<Outlook> outlook = expected.word().flatMap(Outlook::of);
    findings.add(
        outlook.isEmpty()
            ? undecided(expected, Outlook.OKANT.phrase())
            : finding(
                expected, outlook.get().phrase(), bordered(expected, outlookBasis(expected))));
    return Optional.of(outlook.orElse(Outlook.OKANT));
  }

  /** Returns what an outlook rests on: first how members are expected to end, if the table asks. */
  private Phrase outlookBasis(Decided expected) {
    Phrase own = evidence().outlookSummary();
    return goal.members()
        .filter(any -> MemberOutlookFact.areAskedBy(expected.table().orElseThrow()))
        .map(members -> members.outlookSummary(evidence().timeline().end()))
        .map(
            summary -> Phrase.of("reason.members-and").with("members", summary).with("reason", own))
        .orElse(own);
  }

  /** Returns what is said of a goal that no rule judges before its end. */
  private Verdict underWay() {
    Phrase until = evidence().timeline().untilWhen();
    Phrase reason =
        evidence().observation().isEmpty()
            ? Phrase.of("reason.under-way").with("until", until)
            : Phrase.of("reason.under-way-so-far")
                .with("until", until)
                .with("so-far", evidence().soFar());
    return new Verdict(
        Status.EJ_BEDOMT,
        new Finding(
            Kind.STATUS, Status.EJ_BEDOMT.phrase(), List.of(), reason, Optional.empty(), List.of()),
        shareDecimals(decided(StandardTable.STATUS)));
  }

  /** Returns the verdict by the goals that stand under it. */
  private Verdict weighed() {
    WeighingFindings.Verdict verdict = weighing(goal.members().orElseThrow()).verdict();
    return new Verdict(verdict.status(), verdict.finding(), 0);
  }

  private WeighingFindings weighing(Members members) {
    return new WeighingFindings(members, conclusions);
  }

  /** Adds what the goals under a goal with a target of its own would give, where it is another. */
  private void addWeighingBeside(Status status, List<Finding> findings) {
    if (goal.members().isEmpty()
        || goal.isWeighed()
        || evidence().isUnderWay()
        || !evidence().lifecycle().isActive()) {
      return;
    }
    weighing(goal.members().orElseThrow()).beside(status).ifPresent(findings::add);
  }

  /**
   * Returns what a verdict rests on. Where a rule refuses to judge an outcome, that is the facts
   * the rule asked about: a share of the target would argue for another verdict.
   */
  private Phrase basis(Decided status, Status verdict, int decimals) {
    if (verdict != Status.EJ_BEDOMT) {
      return evidence().summary(decimals);
    }
    return evidence().reached().value().isEmpty()
        ? evidence().summaryWithoutShare()
        : Phrase.of("reason.refused")
            .with("facts", conclusions.asked(status.table().orElseThrow(), status.rows().get(0)))
            .with("reason", evidence().summaryWithoutShare());
  }

  /** Puts the borders that the deciding row has passed before what its verdict rests on. */
  private Phrase bordered(Decided decided, Phrase basis) {
    List<Phrase> borders =
        conclusions.borders(decided.table().orElseThrow(), decided.rows().get(0));
    return borders.isEmpty()
        ? basis
        : Phrase.of("reason.at-border")
            .with("borders", Phrase.list(borders, border -> border))
            .with("reason", basis);
  }

  /** Returns the decimals with which no share is shown as a border of the table. */
  private int shareDecimals(Decided decided) {
    return decided
        .table()
        .map(
            table ->
                evidence()
                    .shareDecimals(
                        numbers(table.borders(StandardFact.ATTAINMENT.key())),
                        numbers(table.borders(StandardFact.PROGRESS.key()))))
        .orElse(0);
  }

  private static List<Ratio> numbers(List<Value> borders) {
    return borders.stream()
        .filter(Value.Numeric.class::isInstance)
        .map(border -> ((Value.Numeric) border).number())
        .toList();
  }

  /**
   * The decision of a table for the goal.
   *
   * @param table empty if the book has none of the kind
   */
  private record Decided(StandardTable of, Optional<DecisionTable> table, Decision decision) {

    /** Returns the rows that decide; none where the table cannot decide. */
    List<Row> rows() {
      return Conclusions.deciding(decision);
    }

    /** Returns the word that the table concludes for the goal. */
    Optional<String> word() {
      return rows().stream().findFirst().map(GoalFindings::concluded);
    }
  }

  private Decided decided(StandardTable of) {
    return conclusions
        .rules()
        .table(of.key())
        .map(table -> new Decided(of, Optional.of(table), conclusions.decision(table.name())))
        .orElseGet(() -> new Decided(of, Optional.empty(), new Decision.NoRow()));
  }

  /** Returns the key of a row's one conclusion. */
  static String concluded(Row row) {
    return row.outputs().get(0).toString();
  }

  private static Phrase phrase(Trend trend) {
    return Phrase.of("conclusion.trend").with("trend", trend.phrase());
  }

  /** Adds the remarks; a case that hits no row has none. */
  private void addRemarks(List<Finding> findings) {
    Phrase conclusion = Phrase.of("conclusion.remark");
    Decided remarks = decided(StandardTable.REMARK);
    if (remarks.decision() instanceof Decision.Conflict) {
      findings.add(undecided(remarks, conclusion));
    }
    for (Row row : remarks.rows()) {
      Decided one =
          new Decided(StandardTable.REMARK, remarks.table(), new Decision.Decided(List.of(row)));
      findings.add(finding(one, conclusion, Remarks.phrase(concluded(row), evidence())));
    }
  }

  /** Adds what the tables conclude that are of the book's own. */
  private void addOwn(List<Finding> findings) {
    conclusions.rules().tables().stream()
        .map(DecisionTable::name)
        .filter(name -> StandardTable.of(name).isEmpty())
        .map(conclusions::finding)
        .forEach(findings::add);
  }

  private Finding finding(Decided decided, Phrase conclusion, Phrase reason) {
    return finding(decided.of().kind(), decided, conclusion, reason);
  }

  private Finding finding(Kind kind, Decided decided, Phrase conclusion, Phrase reason) {
    DecisionTable table = decided.table().orElseThrow();
    return new Finding(
        kind,
        conclusion,
        Conclusions.refs(table, decided.rows()),
        reason,
        conclusions.because(table, decided.rows()),
        conclusions.figures(table, decided.rows()));
  }

  /** Returns a finding without a verdict, which names the table that could not give one. */
  private Finding undecided(Decided decided, Phrase conclusion) {
    Phrase cause =
        decided
            .table()
            .map(table -> Conclusions.undecided(table, decided.decision()))
            .orElse(Phrase.of("reason.no-rule").with("table", decided.of().key()));
    return undecided(decided, conclusion, cause);
  }

  private Finding undecided(Decided decided, Phrase conclusion, Phrase cause) {
    return new Finding(
        decided.of().kind(),
        conclusion,
        List.of(),
        cause,
        Optional.empty(),
        decided.table().map(table -> conclusions.figures(table, List.of())).orElse(List.of()));
  }
}
