package se.vastkom.goals.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.vastkom.goals.rules.table.DecisionTable;

/**
 * Named, versioned, dated tables. Immutable.
 *
 * @param id stable
 * @param name as people read it
 * @param version as its owner counts
 * @param owner who keeps it, or empty
 * @param source what it rests on: a decision, a published page
 * @param validFrom the first day it is in force; empty means always
 * @param validTo the last day it is in force; empty means until further notice
 * @param tables one of the name {@code status}, one {@code trend}, and perhaps one {@code
 *     anmärkning}
 * @param sha256 the checksum over what it was read from, in hexadecimal
 */
public record RuleBook(
    String id,
    String name,
    String version,
    String owner,
    String source,
    Optional<LocalDate> validFrom,
    Optional<LocalDate> validTo,
    List<DecisionTable> tables,
    String sha256) {

  /**
   * Checks the tables.
   *
   * @throws IllegalArgumentException if two tables share a name
   */
  public RuleBook {
    tables = List.copyOf(tables);
    if (tables.stream().map(DecisionTable::name).distinct().count() != tables.size()) {
      throw new IllegalArgumentException(
          "Expected a different name for each table of the rule book '" + id + "'.");
    }
  }

  /** Whether it is in force on a day. */
  public boolean isInForce(LocalDate day) {
    return !validFrom.map(day::isBefore).orElse(false) && !validTo.map(day::isAfter).orElse(false);
  }

  /** The table with this name. */
  public Optional<DecisionTable> table(String called) {
    return tables.stream().filter(table -> table.name().equals(called)).findFirst();
  }
}
