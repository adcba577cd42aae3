package se.vastkom.goals.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.Finding.FigureUsed;
import se.vastkom.goals.assessment.Finding.Kind;
import se.vastkom.goals.assessment.Finding.RuleRef;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.assessment.Trend;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.rules.table.Decision;
import se.vastkom.goals.rules.table.DecisionTable;
import se.vastkom.goals.rules.table.Fact;
import se.vastkom.goals.rules.table.Facts;
import se.vastkom.goals.rules.table.HitPolicy;
import se.vastkom.goals.rules.table.Row;
import se.vastkom.goals.rules.table.UnaryTest;
import se.vastkom.goals.words.Phrase;

/** One goal before the tables in force: its evidence as facts, and the rows they hit. */
record Case(List<DecisionTable> tables, Evidence evidence, Facts facts, Hits hits) {

  /** What the book concludes, with its reasons. */
  Assessment assessment() {
    List<Row> status = decided(Kind.STATUS);
    List<Row> trend = decided(Kind.TREND);
    List<Finding> findings = new ArrayList<>();
    findings.add(
        status.isEmpty()
            ? undecided(Kind.STATUS, Status.EJ_BEDOMT.phrase())
            : finding(
                Kind.STATUS,
                status(status).phrase(evidence.lifecycle()),
                status,
                evidence.summary()));
    findings.add(
        trend.isEmpty()
            ? undecided(Kind.TREND, said(Trend.EJ_BEDOMD))
            : finding(Kind.TREND, said(trend(trend)), trend, evidence.developmentSummary()));
    findings.addAll(remarks());
    return new Assessment(evidence, status(status), trend(trend), findings);
  }

  private static Status status(List<Row> rows) {
    return rows.stream()
        .findFirst()
        .flatMap(row -> Status.of(concluded(row)))
        .orElse(Status.EJ_BEDOMT);
  }

  private static Trend trend(List<Row> rows) {
    return rows.stream()
        .findFirst()
        .flatMap(row -> Trend.of(concluded(row)))
        .orElse(Trend.EJ_BEDOMD);
  }

  private static String concluded(Row row) {
    return row.outputs().get(0).toString();
  }

  private static Phrase said(Trend trend) {
    return Phrase.of("conclusion.trend").with("trend", trend.phrase());
  }

  private List<Finding> remarks() {
    Phrase conclusion = Phrase.of("conclusion.remark");
    if (decision(Kind.REMARK) instanceof Decision.Conflict) {
      return List.of(undecided(Kind.REMARK, conclusion));
    }
    // Where no row is hit there is nothing to remark.
    return decided(Kind.REMARK).stream()
        .map(
            row ->
                finding(
                    Kind.REMARK,
                    conclusion,
                    List.of(row),
                    Remarks.phrase(concluded(row), evidence)))
        .toList();
  }

  private Optional<DecisionTable> table(Kind kind) {
    return tables.stream().filter(table -> table.name().equals(kind.key())).findFirst();
  }

  private Decision decision(Kind kind) {
    return table(kind).map(table -> table.decide(hits.of(table))).orElse(new Decision.NoRow());
  }

  /** The rows that decide; none where the table cannot. */
  private List<Row> decided(Kind kind) {
    return decision(kind) instanceof Decision.Decided decided ? decided.rows() : List.of();
  }

  private Finding finding(Kind kind, Phrase conclusion, List<Row> rows, Phrase reason) {
    return new Finding(
        kind,
        conclusion,
        refs(kind, rows),
        reason,
        Optional.of(rows.get(0).because())
            .filter(because -> !because.isEmpty())
            .map(because -> because.of(facts)),
        figures(kind, rows));
  }

  /** No verdict, and which table could not give one. */
  private Finding undecided(Kind kind, Phrase conclusion) {
    Phrase cause =
        decision(kind) instanceof Decision.Conflict conflict
            ? Phrase.of(isUnique(kind) ? "reason.overlap" : "reason.conflict")
                .with("table", kind.key())
                .with("rules", Phrase.list(refs(kind, conflict.rows()), RuleRef::phrase))
            : Phrase.of("reason.no-rule").with("table", kind.key());
    return new Finding(
        kind, conclusion, List.of(), cause, Optional.empty(), figures(kind, List.of()));
  }

  private boolean isUnique(Kind kind) {
    return table(kind).filter(table -> table.policy() == HitPolicy.UNIQUE).isPresent();
  }

  private static List<RuleRef> refs(Kind kind, List<Row> rows) {
    return rows.stream().map(row -> new RuleRef(kind.key(), row.id(), row.place())).toList();
  }

  /** The facts that these rows test; where no row decides, every fact of the table. */
  private List<FigureUsed> figures(Kind kind, List<Row> rows) {
    return table(kind).stream()
        .flatMap(table -> asked(table, rows))
        .map(
            fact ->
                new FigureUsed(
                    fact.name(),
                    facts.get(fact.key()).map(fact::show).orElse(Phrase.of("cause.missing-fact"))))
        .toList();
  }

  private static Stream<Fact> asked(DecisionTable table, List<Row> rows) {
    return IntStream.range(0, table.inputs().size())
        .filter(
            i ->
                rows.isEmpty()
                    || rows.stream()
                        .anyMatch(row -> !(row.tests().get(i) instanceof UnaryTest.Any)))
        .mapToObj(table.inputs()::get);
  }
}
