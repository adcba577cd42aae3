package se.vastkom.goals.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.vastkom.goals.assessment.TableExplanation;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.tables.Decision;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * A rule book as of a day: the rows in force then, settled, with each parameter replaced by its
 * value; and the same rows as their author wrote them. Immutable, safe for any thread.
 *
 * <pre>{@code
 * RulesInForce rules = book.on(LocalDate.of(2015, 12, 31));
 * Optional<Decision> verdict = rules.decide("status", facts);
 * List<TableExplanation> why = rules.explain(facts);
 * }</pre>
 */
public final class RulesInForce {

  private final RuleBook book;
  private final LocalDate day;
  private final List<DecisionTable> tables;

  RulesInForce(RuleBook book, LocalDate day, List<DecisionTable> tables) {
    this.book = book;
    this.day = day;
    this.tables = List.copyOf(tables);
  }

  /** Returns the book. */
  public RuleBook book() {
    return book;
  }

  /** Returns the day. */
  public LocalDate day() {
    return day;
  }

  /** Returns the settled tables: only rows in force, and no parameter names. */
  public List<DecisionTable> tables() {
    return tables;
  }

  /** Finds the settled table with a name. */
  public Optional<DecisionTable> table(String name) {
    return tables.stream().filter(table -> table.name().equals(name)).findFirst();
  }

  /** Finds the table with a name, with the same rows as their author wrote them. */
  public Optional<DecisionTable> written(String name) {
    return book.table(name)
        .map(
            table ->
                table.with(
                    table.rows().stream().filter(row -> row.inForce().contains(day)).toList()));
  }

  /**
   * Returns a row as its author wrote it: the row itself if it names no parameter.
   *
   * @param table the name of the row's table
   * @param row of the settled table
   */
  public Row written(String table, Row row) {
    return book.table(table)
        .flatMap(of -> of.rows().stream().filter(same -> same.id().equals(row.id())).findFirst())
        .orElse(row);
  }

  /**
   * Settles a written table: keeps only rows in force, and replaces each parameter by its value.
   *
   * @param others values of parameters that replace those of the book
   * @throws IllegalArgumentException if a range would have nothing between its borders
   */
  public DecisionTable settled(DecisionTable written, Map<String, Ratio> others) {
    return written.on(
        day,
        name -> {
          Part.Amount today = parameter(name).orElseThrow().part();
          return new Part.Amount(others.getOrDefault(name, today.number()), today.unit());
        });
  }

  /** Returns the value of a parameter. */
  public Optional<Parameter> parameter(String name) {
    return book.value(name, day);
  }

  /** Returns the number behind a value: its own, or its parameter's; empty for other values. */
  public Optional<Ratio> number(Value value) {
    if (value instanceof Value.Parameter named) {
      return parameter(named.name()).map(Parameter::number);
    }
    return value instanceof Value.Numeric number ? Optional.of(number.number()) : Optional.empty();
  }

  /** Returns a table's decision for a case; empty if the book has no such table. */
  public Optional<Decision> decide(String table, Facts facts) {
    return table(table).map(of -> of.decide(of.hits(facts)));
  }

  /** Explains each table's decision for a case, row by row and cell by cell. */
  public List<TableExplanation> explain(Facts facts) {
    return explain(tables.stream().map(DecisionTable::name).collect(Collectors.toSet()), facts);
  }

  /** Explains the decisions of the tables with these names for a case, in the order of the book. */
  public List<TableExplanation> explain(Set<String> names, Facts facts) {
    return tables.stream()
        .filter(table -> names.contains(table.name()))
        .map(table -> new TableExplainer(this, table, facts).explanation())
        .toList();
  }

  /** Returns a test as written and, if it names a parameter, with the value behind it. */
  public static Part asked(Fact fact, UnaryTest written, UnaryTest settled) {
    return written.equals(settled)
        ? fact.written(settled)
        : Phrase.of("consulted.parameter")
            .with("asked", fact.written(written))
            .with("value", fact.written(settled));
  }
}
