package se.vastkom.goals.rules.verify;

import se.vastkom.goals.tables.check.Defect;
import se.vastkom.goals.tables.check.Defect.Severity;

/** What may be wrong with a rule book about goals, besides what is wrong with its tables. */
public enum BookDefect implements Defect.Kind {
  /** A goal that is not active gets a verdict. */
  INACTIVE_JUDGED("inactive-judged", Severity.DEFECT, 4),
  /** More attainment gives a worse status. */
  MORE_IS_WORSE("more-is-worse", Severity.DEFECT, 5),
  /** A goal without a usable outcome gets a verdict. */
  JUDGED_WITHOUT_OUTCOME("judged-without-outcome", Severity.DEFECT, 6),
  /** A verdict is given both to goals with a known outcome and to goals without one. */
  TWO_MEANINGS("two-meanings", Severity.DEFECT, 6),
  /** A weighing says of a goal that it is discontinued. */
  WEIGHED_AS_DISCONTINUED("weighed-as-discontinued", Severity.DEFECT, 6),
  /** A weighing gives a verdict where none of the members has one. */
  WEIGHED_UNASSESSED("weighed-unassessed", Severity.DEFECT, 6),
  /** The row's days lie outside the book's. */
  NEVER_IN_FORCE("never-in-force", Severity.DEFECT, 8),
  /** A parameter that no rule uses. */
  UNUSED_PARAMETER("unused-parameter", Severity.REMARK, 13),
  /** An exception from an invariant that holds anyway. */
  NEEDLESS_WAIVER("needless-waiver", Severity.REMARK, 14);

  private final String key;
  private final Severity severity;
  private final int rank;

  BookDefect(String key, Severity severity, int rank) {
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
