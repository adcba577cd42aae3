package se.vastkom.goals.tables;

import java.util.List;

/** What a table decides for a case, and by which rows. */
public sealed interface Decision {

  /** Returns the conclusion, regardless of which rows decide it. */
  default Conclusion conclusion() {
    return this instanceof Decided decided
        ? Conclusion.of(decided.rows())
        : this instanceof NoRow ? Conclusion.NOTHING : Conclusion.CONFLICT;
  }

  /**
   * The rows that decide; under {@link HitPolicy#COLLECT} there may be none.
   *
   * @param rows in table order
   */
  record Decided(List<Row> rows) implements Decision {
    public Decided {
      rows = List.copyOf(rows);
    }
  }

  /** The case hits no row where the policy requires a hit. */
  record NoRow() implements Decision {}

  /**
   * The case hits rows that the policy does not allow together.
   *
   * @param rows in table order
   */
  record Conflict(List<Row> rows) implements Decision {
    public Conflict {
      rows = List.copyOf(rows);
    }
  }
}
