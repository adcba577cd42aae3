package se.vastkom.goals.dmn;

import java.util.List;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.engine.ClassCache;
import se.vastkom.goals.tables.engine.RuleEngine;

/**
 * The DMN engine: tables become a DMN 1.5 document, printed from their typed tests with every text
 * quoted, and kie-dmn decides. So it tells whether another implementation of the standard finds the
 * same. Slow beside the others, so each choice of value classes is decided once and then
 * remembered. Immutable, safe for any thread.
 *
 * <p>FEEL counts with decimals of 34 digits. A table that names a number which no such decimal says
 * is refused; a case's number is given as it is if it is one, or else as the simplest number that
 * the table cannot tell from it.
 */
public final class DmnEngine implements RuleEngine {

  private static final int REMEMBERED = 10_000;

  private final int remembered;

  private DmnEngine(int remembered) {
    this.remembered = remembered;
  }

  /** An engine that remembers what it decided, for 10,000 choices of value classes at most. */
  public DmnEngine() {
    this(REMEMBERED);
  }

  /** An engine that remembers so many choices of value classes; 0 asks kie-dmn about every case. */
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
