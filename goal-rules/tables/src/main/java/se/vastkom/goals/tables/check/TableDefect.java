package se.vastkom.goals.tables.check;

import se.vastkom.goals.tables.check.Defect.Severity;

/** What may be wrong with a table by itself, whatever it is about. */
public enum TableDefect implements Defect.Kind {
  /** A possible case hits no row, but needs one. */
  GAP("gap", Severity.DEFECT, 0),
  /** Two rows hit the same possible case, though the policy forbids it or they disagree. */
  OVERLAP("overlap", Severity.DEFECT, 1),
  /** Earlier rows take every case of a row. */
  MASKED("masked", Severity.DEFECT, 2),
  /** No possible case hits the row. */
  IMPOSSIBLE("impossible", Severity.DEFECT, 3),
  /** Finding out whether there is a defect of some kind would take too long. */
  UNDECIDED("undecided", Severity.DEFECT, 7),
  /** Every case gets the same conclusion without the row. */
  REDUNDANT("redundant", Severity.REMARK, 9),
  /** Rows that differ in one column only could be one. */
  MERGEABLE("mergeable", Severity.REMARK, 10),
  /** The tests of a column change nothing. */
  IDLE_COLUMN("idle-column", Severity.REMARK, 11),
  /** Words that no row mentions, in a column that distinguishes words. */
  UNMENTIONED_WORDS("unmentioned-words", Severity.REMARK, 12);

  private final String key;
  private final Severity severity;
  private final int rank;

  TableDefect(String key, Severity severity, int rank) {
    this.key = key;
    this.severity = severity;
    this.rank = rank;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public int rank() {
    return rank;
  }
}
