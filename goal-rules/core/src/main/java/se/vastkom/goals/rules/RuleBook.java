package se.vastkom.goals.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.table.DecisionTable;
import se.vastkom.goals.rules.table.Fact;
import se.vastkom.goals.rules.table.HitPolicy;

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
 * @param waivers the invariants it makes exceptions from, each at most once
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
    List<Waiver> waivers,
    String sha256) {

  /**
   * An exception from what every status table keeps to.
   *
   * @param invariant from which
   * @param because why
   * @param place where it stands
   */
  public record Waiver(Invariant invariant, String because, Place place) {}

  /**
   * Checks the tables.
   *
   * @throws IllegalArgumentException if two tables share a name, a table concludes something else
   *     than the fact it is named for, or collects where one conclusion is needed
   */
  public RuleBook {
    tables = List.copyOf(tables);
    waivers = List.copyOf(waivers);
    if (tables.stream().map(DecisionTable::name).distinct().count() != tables.size()) {
      throw new IllegalArgumentException(
          "Expected a different name for each table of the rule book '" + id + "'.");
    }
    for (DecisionTable table : tables) {
      if (!table.outputs().stream().map(Fact::key).toList().equals(List.of(table.name()))) {
        throw new IllegalArgumentException(
            "Expected the table '"
                + table.name()
                + "' to conclude just that; found "
                + table.outputs()
                + ".");
      }
      if (table.policy() == HitPolicy.COLLECT && needsOneConclusion(table.name())) {
        throw new IllegalArgumentException(
            "Expected one conclusion of the table '" + table.name() + "'; found the hit policy C.");
      }
    }
  }

  /**
   * Whether the table of this name gives each goal one conclusion, and so cannot collect several.
   */
  public static boolean needsOneConclusion(String table) {
    return table.equals(Finding.Kind.STATUS.key()) || table.equals(Finding.Kind.TREND.key());
  }

  /** Whether it is in force on a day. */
  public boolean isInForce(LocalDate day) {
    return !validFrom.map(day::isBefore).orElse(false) && !validTo.map(day::isAfter).orElse(false);
  }

  /** The exception from an invariant, if there is one. */
  public Optional<Waiver> waiver(Invariant invariant) {
    return waivers.stream().filter(waiver -> waiver.invariant() == invariant).findFirst();
  }

  /** The table with this name. */
  public Optional<DecisionTable> table(String called) {
    return tables.stream().filter(table -> table.name().equals(called)).findFirst();
  }
}
