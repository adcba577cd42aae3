package se.vastkom.goals.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.Finding.FigureUsed;
import se.vastkom.goals.assessment.Finding.RuleRef;
import se.vastkom.goals.assessment.TableExplanation;
import se.vastkom.goals.tables.Decision;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.engine.Hits;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * What a rule book concludes of one case, and why. Immutable, safe for any thread.
 *
 * <pre>{@code
 * Conclusions of = decider.decide(facts);
 * Value fee = of.value("avgift").orElseThrow();
 * String why = Words.english().say(of.finding("avgift").sentence());
 * }</pre>
 */
public final class Conclusions {

  private final RulesInForce rules;
  private final Facts facts;
  private final Hits hits;

  Conclusions(RulesInForce rules, Facts facts, Hits hits) {
    this.rules = rules;
    this.facts = facts;
    this.hits = hits;
  }

  /** Returns the rules that decided. */
  public RulesInForce rules() {
    return rules;
  }

  /** Returns the case. */
  public Facts facts() {
    return facts;
  }

  /**
   * Returns what a table decides, and by which rows.
   *
   * @throws IllegalArgumentException if the book has no such table
   */
  public Decision decision(String table) {
    DecisionTable of = table(table);
    return of.decide(hits.of(of));
  }

  /**
   * Returns the value concluded of a fact; empty where its table decides nothing: no row is hit, or
   * rows that exclude each other. Under {@link HitPolicy#COLLECT} the value of the first row.
   *
   * @param fact the key of a conclusion
   * @throws IllegalArgumentException if no table of the book concludes it
   */
  public Optional<Value> value(String fact) {
    return values(fact).stream().findFirst();
  }

  /**
   * Returns the different values concluded of a fact, in table order; several only under {@link
   * HitPolicy#COLLECT}.
   *
   * @param fact the key of a conclusion
   * @throws IllegalArgumentException if no table of the book concludes it
   */
  public List<Value> values(String fact) {
    DecisionTable table = concluding(fact);
    int output = table.outputs().stream().map(Fact::key).toList().indexOf(fact);
    return deciding(decision(table.name())).stream()
        .map(row -> row.outputs().get(output))
        .distinct()
        .toList();
  }

  private DecisionTable concluding(String fact) {
    return rules.tables().stream()
        .filter(table -> table.outputs().stream().anyMatch(of -> of.key().equals(fact)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Expected a conclusion of '"
                        + rules.book().id()
                        + "', one of "
                        + rules.tables().stream()
                            .flatMap(table -> table.outputs().stream())
                            .map(Fact::key)
                            .toList()
                        + "; found '"
                        + fact
                        + "'."));
  }

  private DecisionTable table(String name) {
    return rules
        .table(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Expected a table of '"
                        + rules.book().id()
                        + "', one of "
                        + rules.tables().stream().map(DecisionTable::name).toList()
                        + "; found '"
                        + name
                        + "'."));
  }

  /** Returns the rows by which a table decides; none where it cannot. */
  static List<Row> deciding(Decision decision) {
    return decision instanceof Decision.Decided decided ? decided.rows() : List.of();
  }

  /**
   * Returns a table's conclusion with its reason: by which rows, from which facts; or why there is
   * none.
   *
   * @throws IllegalArgumentException if the book has no such table
   */
  public Finding finding(String table) {
    DecisionTable of = table(table);
    Decision decision = decision(table);
    List<Row> rows = deciding(decision);
    List<FigureUsed> figures = figures(of, rows);
    Phrase conclusion =
        Phrase.of("conclusion.table")
            .with("table", of.title())
            .with("value", concluded(of, decision));
    Phrase reason =
        rows.isEmpty()
            ? undecided(of, decision)
            : Phrase.of("reason.facts")
                .with(
                    "facts",
                    figures.isEmpty()
                        ? Phrase.of("reason.no-facts")
                        : Phrase.list(
                            figures,
                            one ->
                                Phrase.of("conclusion.value")
                                    .with("fact", one.fact())
                                    .with("value", one.value())));
    return new Finding(
        Finding.Kind.CONCLUSION, conclusion, refs(of, rows), reason, because(of, rows), figures);
  }

  /** Returns the conclusions of all tables with their reasons, in the book's order. */
  public List<Finding> findings() {
    return rules.tables().stream().map(table -> finding(table.name())).toList();
  }

  /** Returns the facts that the book's tables ask about, with their values, in its order. */
  List<FigureUsed> asked() {
    return rules.book().asked().stream()
        .map(fact -> new FigureUsed(fact.name(), shown(fact)))
        .toList();
  }

  private Part shown(Fact fact) {
    return facts.get(fact.key()).map(fact::show).orElse(Phrase.of("cause.missing-fact"));
  }

  /** Returns the value of every conclusion, or that there is none, in the book's order. */
  List<FigureUsed> concluded() {
    List<FigureUsed> concluded = new ArrayList<>();
    for (DecisionTable table : rules.tables()) {
      Decision decision = decision(table.name());
      for (Fact fact : table.outputs()) {
        List<Value> values = values(fact.key());
        Part value =
            values.isEmpty()
                ? decision.conclusion().part(List.of(fact))
                : Phrase.list(values, one -> fact.show(one, facts, table));
        concluded.add(new FigureUsed(fact.name(), value));
      }
    }
    return concluded;
  }

  /** Explains every table row by row and cell by cell, in the book's order. */
  public List<TableExplanation> explain() {
    return rules.explain(facts);
  }

  private Part concluded(DecisionTable table, Decision decision) {
    List<List<Part>> shown = new ArrayList<>();
    for (Row row : deciding(decision)) {
      List<Part> values = new ArrayList<>();
      for (int i = 0; i < table.outputs().size(); i++) {
        Fact fact = table.outputs().get(i);
        Part value = fact.show(row.outputs().get(i), facts, table);
        values.add(
            table.isNamedForItsOutput()
                ? value
                : fact.phrase("conclusion.value").with("value", value));
      }
      shown.add(values);
    }
    return shown.isEmpty()
        ? decision.conclusion().part(table.outputs())
        : Phrase.list(new LinkedHashSet<>(shown), values -> Phrase.list(values, value -> value));
  }

  /** Returns why a table decides nothing. */
  static Phrase undecided(DecisionTable table, Decision decision) {
    if (decision instanceof Decision.Conflict conflict) {
      boolean isUnique = table.policy() == HitPolicy.UNIQUE;
      return Phrase.of(isUnique ? "reason.overlap" : "reason.conflict")
          .with("table", table.name())
          .with("rules", Phrase.list(refs(table, conflict.rows()), RuleRef::phrase));
    }
    return Phrase.of("reason.no-rule").with("table", table.name());
  }

  /** Returns the explanation of the first deciding row, if it has one. */
  Optional<Part> because(DecisionTable table, List<Row> rows) {
    return rows.stream()
        .findFirst()
        .map(Row::because)
        .filter(because -> !because.isEmpty())
        .map(because -> because.of(facts, table));
  }

  /** Returns references to rules of a table. */
  static List<RuleRef> refs(DecisionTable table, List<Row> rows) {
    List<RuleRef> refs = new ArrayList<>(rows.size());
    for (Row row : rows) {
      refs.add(new RuleRef(table.name(), row.id(), row.place()));
    }
    return refs;
  }

  /** Returns the facts that these rules test; every fact of the table where no row decides. */
  List<FigureUsed> figures(DecisionTable table, List<Row> rows) {
    List<FigureUsed> figures = new ArrayList<>();
    for (int i = 0; i < table.inputs().size(); i++) {
      if (rows.isEmpty() || isAsked(rows, i)) {
        Fact fact = table.inputs().get(i);
        @Nullable Value value = facts.orNull(fact.key());
        figures.add(
            new FigureUsed(
                fact.name(),
                value == null
                    ? Phrase.of("cause.missing-fact")
                    : fact.show(value, table.borders(fact.key()))));
      }
    }
    return figures;
  }

  /**
   * Returns the borders that a row has passed, each with the decision behind it, as phrases:
   * "gränsen för måluppfyllelse är minst 75 %, styrelsen 2016-06-15 § 42".
   */
  List<Phrase> borders(DecisionTable table, Row row) {
    Row written = rules.written(table.name(), row);
    List<Phrase> borders = new ArrayList<>();
    for (int i = 0; i < table.inputs().size(); i++) {
      UnaryTest test = row.tests().get(i);
      Fact fact = table.inputs().get(i);
      if (test instanceof UnaryTest.Compared || test instanceof UnaryTest.Within) {
        borders.add(
            fact.phrase("reason.border")
                .with("asked", fact.required(test))
                .with("decision", decisions(written.tests().get(i))));
      }
    }
    return borders;
  }

  /** Returns the decisions behind the parameters of a test, to follow their values. */
  private Part decisions(UnaryTest written) {
    List<Part> decisions =
        written
            .named()
            .filter(Value.Parameter.class::isInstance)
            .flatMap(named -> rules.parameter(((Value.Parameter) named).name()).stream())
            .map(Parameter::source)
            .distinct()
            .<Part>map(decision -> Phrase.of("reason.decision").with("decision", decision))
            .toList();
    return new Part.Joined(decisions);
  }

  /** Returns the facts that a row tests as a phrase: "läge aktivt, underlagets styrka planerat". */
  Part asked(DecisionTable table, Row row) {
    return Phrase.list(
        figures(table, List.of(row)),
        one -> Phrase.of("reason.fact").with("fact", one.fact()).with("value", one.value()));
  }

  private static boolean isAsked(List<Row> rows, int input) {
    return rows.stream().anyMatch(row -> !(row.tests().get(input) instanceof UnaryTest.Any));
  }

  @Override
  public String toString() {
    return rules.tables().stream()
        .map(table -> table.name() + ": " + decision(table.name()).conclusion().outputs())
        .toList()
        .toString();
  }
}
