package se.vastkom.goals.dmn;

import java.util.List;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.engine.ClassCache;
import se.vastkom.goals.tables.engine.RuleEngine;

/**
 * The DMN engine: tables become a DMN 1.5 document, written from their typed tests with every text
 * quoted, and kie-dmn decides. So it shows whether another implementation of the standard agrees.
 * Slow beside the others, so each choice of equivalence classes is decided once and then
 * remembered. Immutable, safe for any thread.
 *
 * <p>FEEL calculates with decimals of 34 digits. A table that names a number which no such decimal
 * equals is rejected; a case's number is passed on unchanged if it is such a decimal, or else
 * replaced by the simplest number that the table cannot distinguish from it.
 */
public final class DmnEngine implements RuleEngine {

  private static final int REMEMBERED = 10_000;

  private final int remembered;

  private DmnEngine(int remembered) {
    this.remembered = remembered;
  }

  /** Creates an engine that remembers up to 10,000 choices of equivalence classes. */
  public DmnEngine() {
    this(REMEMBERED);
  }

  /** Creates an engine that remembers this many choices; with 0 kie-dmn decides every case. */
  public static DmnEngine remembering(int most) {
    return new DmnEngine(most);
  }

  @Override
  public String name() {
    return "dmn";
  }

  @Override
  public Prepared prepare(List<DecisionTable> tables) {
    Prepared dmn = KieTables.prepare(tables);
    return remembered == 0 ? dmn : ClassCache.of(dmn, tables, remembered);
  }
}
