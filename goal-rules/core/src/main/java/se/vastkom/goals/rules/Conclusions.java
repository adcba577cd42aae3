package se.vastkom.goals.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.Finding.FigureUsed;
import se.vastkom.goals.assessment.Finding.Kind;
import se.vastkom.goals.assessment.Finding.RuleRef;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.assessment.Trend;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.tables.Decision;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Template;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.engine.Hits;
import se.vastkom.goals.words.Phrase;

/** The conclusions of the rules in force for one goal, whose facts hit some of their rows. */
record Conclusions(RulesInForce rules, Evidence evidence, Facts facts, Hits hits) {

  /** Returns the book's conclusions with their reasons. */
  Assessment assessment() {
    Decided status = decided(Kind.STATUS);
    Decided trend = decided(Kind.TREND);
    List<Finding> findings = new ArrayList<>();
    Optional<Status> verdict = status.word().flatMap(Status::of);
    findings.add(
        verdict.isEmpty()
            ? undecided(status, Status.EJ_BEDOMT.phrase())
            : finding(status, verdict.get().phrase(evidence.lifecycle()), evidence.summary()));
    Optional<Trend> direction = trend.word().flatMap(Trend::of);
    findings.add(
        direction.isEmpty()
            ? undecided(trend, said(Trend.EJ_BEDOMD))
            : finding(trend, said(direction.get()), evidence.developmentSummary()));
    addRemarks(findings);
    return new Assessment(
        evidence, verdict.orElse(Status.EJ_BEDOMT), direction.orElse(Trend.EJ_BEDOMD), findings);
  }

  /**
   * The decision of a table for the case.
   *
   * @param table empty if the book has none of the kind
   */
  private record Decided(Kind kind, Optional<DecisionTable> table, Decision decision) {

    /** Returns the rows that decide; none where the table cannot decide. */
    List<Row> rows() {
      return decision instanceof Decision.Decided decided ? decided.rows() : List.of();
    }

    /** Returns the word that one table concludes for the goal. */
    Optional<String> word() {
      return rows().stream().findFirst().map(Conclusions::concluded);
    }
  }

  private Decided decided(Kind kind) {
    return rules
        .table(kind.key())
        .map(table -> new Decided(kind, Optional.of(table), table.decide(hits.of(table))))
        .orElseGet(() -> new Decided(kind, Optional.empty(), new Decision.NoRow()));
  }

  /** Returns the key of a row's conclusion. */
  static String concluded(Row row) {
    return row.outputs().get(0).toString();
  }

  private static Phrase said(Trend trend) {
    return Phrase.of("conclusion.trend").with("trend", trend.phrase());
  }

  /** Adds the remarks; a case that hits no row has none. */
  private void addRemarks(List<Finding> findings) {
    Phrase conclusion = Phrase.of("conclusion.remark");
    Decided remarks = decided(Kind.REMARK);
    if (remarks.decision() instanceof Decision.Conflict) {
      findings.add(undecided(remarks, conclusion));
    }
    for (Row row : remarks.rows()) {
      Decided one = new Decided(Kind.REMARK, remarks.table(), new Decision.Decided(List.of(row)));
      findings.add(finding(one, conclusion, Remarks.phrase(concluded(row), evidence)));
    }
  }

  private Finding finding(Decided decided, Phrase conclusion, Phrase reason) {
    Template because = decided.rows().get(0).because();
    return new Finding(
        decided.kind(),
        conclusion,
        refs(decided.kind(), decided.rows()),
        reason,
        because.isEmpty() ? Optional.empty() : Optional.of(because.of(facts)),
        figures(decided));
  }

  /** Returns a finding without a verdict, which names the table that could not give one. */
  private Finding undecided(Decided decided, Phrase conclusion) {
    Kind kind = decided.kind();
    Phrase cause =
        decided.decision() instanceof Decision.Conflict conflict
            ? Phrase.of(isUnique(decided) ? "reason.overlap" : "reason.conflict")
                .with("table", kind.key())
                .with("rules", Phrase.list(refs(kind, conflict.rows()), RuleRef::phrase))
            : Phrase.of("reason.no-rule").with("table", kind.key());
    return new Finding(kind, conclusion, List.of(), cause, Optional.empty(), figures(decided));
  }

  private static boolean isUnique(Decided decided) {
    return decided.table().filter(table -> table.policy() == HitPolicy.UNIQUE).isPresent();
  }

  /** Returns references to the rules by which a table decided. */
  static List<RuleRef> refs(Kind kind, List<Row> rows) {
    List<RuleRef> refs = new ArrayList<>(rows.size());
    for (Row row : rows) {
      refs.add(new RuleRef(kind.key(), row.id(), row.place()));
    }
    return refs;
  }

  /** Returns the facts that these rules test; every fact of the table where no row decides. */
  private List<FigureUsed> figures(Decided decided) {
    List<FigureUsed> figures = new ArrayList<>();
    List<Row> rows = decided.rows();
    List<Fact> inputs = decided.table().map(DecisionTable::inputs).orElse(List.of());
    for (int i = 0; i < inputs.size(); i++) {
      if (rows.isEmpty() || isAsked(rows, i)) {
        Fact fact = inputs.get(i);
        Value value = facts.orNull(fact.key());
        figures.add(
            new FigureUsed(
                fact.name(), value == null ? Phrase.of("cause.missing-fact") : fact.show(value)));
      }
    }
    return figures;
  }

  private static boolean isAsked(List<Row> rows, int input) {
    for (Row row : rows) {
      if (!(row.tests().get(input) instanceof UnaryTest.Any)) {
        return true;
      }
    }
    return false;
  }
}
