package se.vastkom.goals.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.assessment.Trend;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.rules.table.Decision;
import se.vastkom.goals.rules.table.DecisionTable;
import se.vastkom.goals.rules.table.Facts;
import se.vastkom.goals.rules.table.Row;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * Assesses follow-ups by a rule book, with a rule engine. The book is made ready once, when the
 * assessor is made; assessing is then fast, and safe from any thread. Immutable.
 */
public final class Assessor {

  private static final Logger LOG = LoggerFactory.getLogger(Assessor.class);

  private final RuleBook book;
  private final RuleEngine engine;
  private final RuleEngine.Prepared prepared;
  private final Optional<LocalDate> asOf;

  private Assessor(
      RuleBook book, RuleEngine engine, RuleEngine.Prepared prepared, Optional<LocalDate> asOf) {
    this.book = book;
    this.engine = engine;
    this.prepared = prepared;
    this.asOf = asOf;
  }

  /**
   * An assessor by this book, with the engine that is on the class path.
   *
   * @throws IllegalStateException if there is no engine
   */
  public static Assessor using(RuleBook book) {
    return using(book, RuleEngine.onClassPath());
  }

  /** An assessor by this book, with this engine. */
  public static Assessor using(RuleBook book, RuleEngine engine) {
    return new Assessor(book, engine, engine.prepare(book.tables()), Optional.empty());
  }

  /** The same assessor as of a date other than the last day of the follow-up's period. */
  public Assessor asOf(LocalDate date) {
    return new Assessor(book, engine, prepared, Optional.of(date));
  }

  /**
   * Every goal's status, trend and remarks with their reasons; a problem if the book is not in
   * force on the date.
   */
  public Checked<AssessedFollowUp> assess(FollowUp followUp) {
    LocalDate date = asOf.orElse(followUp.header().period().lastDay());
    if (!book.isInForce(date)) {
      return Checked.failed(List.of(Problem.error(Place.NOWHERE, notInForce(date))));
    }
    List<Evidence> evidence =
        followUp.goals().stream().map(goal -> Evidence.of(followUp, goal)).toList();
    List<Facts> cases = evidence.stream().map(StandardFacts::of).toList();
    List<RuleEngine.Hits> hits = prepared.hits(cases);
    List<Assessment> assessments = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      assessments.add(assessment(evidence.get(i), cases.get(i), hits.get(i)));
    }
    LOG.debug("Assessed {} by {} {} with {}.", followUp, book.id(), book.version(), engine.name());
    return Checked.of(new AssessedFollowUp(followUp, run(date), assessments));
  }

  private AssessedFollowUp.Run run(LocalDate date) {
    return new AssessedFollowUp.Run(
        book.id(), book.name(), book.version(), book.sha256(), date, engine.name());
  }

  private Phrase notInForce(LocalDate date) {
    return Phrase.of("rulebook.not-in-force")
        .with("book", book.id())
        .with("date", date.toString())
        .with(
            "from",
            book.validFrom()
                .<Part>map(day -> new Part.Text(day.toString()))
                .orElse(Phrase.of("rulebook.no-date")))
        .with(
            "to",
            book.validTo()
                .<Part>map(day -> new Part.Text(day.toString()))
                .orElse(Phrase.of("rulebook.no-date")));
  }

  private Assessment assessment(Evidence evidence, Facts facts, RuleEngine.Hits hits) {
    Conclusion status = conclude(Finding.Kind.STATUS, evidence, facts, hits);
    Conclusion trend = conclude(Finding.Kind.TREND, evidence, facts, hits);
    List<Finding> findings = new ArrayList<>(List.of(status.finding(), trend.finding()));
    findings.addAll(remarks(evidence, facts, hits));
    return new Assessment(
        evidence,
        status.key().flatMap(Status::of).orElse(Status.EJ_BEDOMT),
        trend.key().flatMap(Trend::of).orElse(Trend.EJ_BEDOMD),
        findings);
  }

  /** What one table concludes, with its reason; no key where the table could not decide. */
  private record Conclusion(Optional<String> key, Finding finding) {}

  private Conclusion conclude(
      Finding.Kind kind, Evidence evidence, Facts facts, RuleEngine.Hits hits) {
    Optional<DecisionTable> table = book.table(kind.key());
    Decision decision = table.map(one -> one.decide(hits.of(one))).orElse(new Decision.NoRow());
    List<Finding.FigureUsed> figures = table.map(one -> figures(one, facts)).orElse(List.of());
    if (decision instanceof Decision.Decided decided) {
      Row row = decided.rows().get(0);
      String key = row.outputs().get(0).toString();
      Phrase reason =
          kind == Finding.Kind.STATUS ? evidence.summary() : evidence.developmentSummary();
      Finding finding =
          new Finding(
              kind,
              said(kind, key, evidence),
              refs(kind, decided.rows()),
              reason,
              row.because(),
              figures);
      return new Conclusion(Optional.of(key), finding);
    }
    Phrase cause = undecided(kind, decision);
    String none = kind == Finding.Kind.STATUS ? Status.EJ_BEDOMT.key() : Trend.EJ_BEDOMD.key();
    return new Conclusion(
        Optional.empty(),
        new Finding(kind, said(kind, none, evidence), List.of(), cause, "", figures));
  }

  private static Phrase undecided(Finding.Kind kind, Decision decision) {
    return decision instanceof Decision.Conflict conflict
        ? Phrase.of("reason.conflict")
            .with("table", kind.key())
            .with("rules", Phrase.list(conflict.rows(), row -> new Part.Text(row.id())))
        : Phrase.of("reason.no-rule").with("table", kind.key());
  }

  private List<Finding> remarks(Evidence evidence, Facts facts, RuleEngine.Hits hits) {
    Optional<DecisionTable> table = book.table(Finding.Kind.REMARK.key());
    if (table.isEmpty()) {
      return List.of();
    }
    Decision decision = table.get().decide(hits.of(table.get()));
    List<Finding.FigureUsed> figures = figures(table.get(), facts);
    Phrase conclusion = Phrase.of("conclusion.remark");
    if (decision instanceof Decision.Decided decided) {
      return decided.rows().stream()
          .map(
              row ->
                  new Finding(
                      Finding.Kind.REMARK,
                      conclusion,
                      refs(Finding.Kind.REMARK, List.of(row)),
                      Remarks.phrase(row.outputs().get(0).toString(), evidence),
                      row.because(),
                      figures))
          .toList();
    }
    // Without a hit there is nothing to remark, whatever the policy; a conflict must be told.
    return decision instanceof Decision.NoRow
        ? List.of()
        : List.of(
            new Finding(
                Finding.Kind.REMARK,
                conclusion,
                List.of(),
                undecided(Finding.Kind.REMARK, decision),
                "",
                figures));
  }

  private static Phrase said(Finding.Kind kind, String key, Evidence evidence) {
    return kind == Finding.Kind.STATUS
        ? Status.of(key).orElseThrow().phrase(evidence.lifecycle())
        : Phrase.of("conclusion.trend").with("trend", Phrase.of("trend." + key));
  }

  private static List<Finding.RuleRef> refs(Finding.Kind kind, List<Row> rows) {
    return rows.stream()
        .map(row -> new Finding.RuleRef(kind.key(), row.id(), row.place()))
        .toList();
  }

  private static List<Finding.FigureUsed> figures(DecisionTable table, Facts facts) {
    return table.inputs().stream()
        .map(
            fact ->
                new Finding.FigureUsed(
                    fact.name(),
                    facts.get(fact.key()).map(fact::show).orElse(Phrase.of("cause.missing-fact"))))
        .toList();
  }
}
