package se.vastkom.goals.model;

import java.util.List;
import java.util.Set;
import se.vastkom.goals.words.Words;

/**
 * What a unit measures. It decides whether the figures of several municipalities add up, and
 * whether a figure can be below zero.
 */
public enum UnitKind {
  /** Things counted one by one: kommuner, elever. They add up, and are never below zero. */
  COUNT,
  /** Money: kronor, tkr, mkr. It adds up; a result or a deviation may be below zero. */
  MONEY,
  /** Per cent and percentage points. They never add up; a change or a result may be below zero. */
  SHARE,
  /** A measurement on a scale: dagar, index, betyg, kronor per invånare. It never adds up. */
  LEVEL,
  /** Any other word. Nothing shows that it adds up, nor that it may be below zero. */
  UNKNOWN;

  private static final Set<String> SHARES = Set.of("%", "procentenheter", "promille", "‰");
  private static final Set<String> SUMS = Set.of("kronor", "tkr", "mkr");
  private static final Set<String> SCALES =
      Set.of("dagar", "timmar", "minuter", "veckor", "månader", "år", "index", "betyg", "poäng");

  private static final String PIECES = "st";
  private static final List<String> KNOWN = Words.swedish().units();

  /** Returns the kind of a unit, by its key. */
  public static UnitKind of(String unit) {
    if (SHARES.contains(unit)) {
      return SHARE;
    }
    if (SUMS.contains(unit)) {
      return MONEY;
    }
    if (SCALES.contains(unit) || unit.contains(" per ") || unit.contains("/")) {
      return LEVEL;
    }
    return unit.equals(PIECES) || KNOWN.contains(unit) ? COUNT : UNKNOWN;
  }

  /** Returns whether the figures of several municipalities may be added up. */
  public boolean adds() {
    return this == COUNT || this == MONEY;
  }

  /** Returns whether a figure can be below zero. */
  public boolean mayBeNegative() {
    return this == MONEY || this == SHARE;
  }
}
