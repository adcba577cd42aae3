package se.vastkom.goals.tables;

import java.util.List;

/** What a table concludes of a case. */
public sealed interface Decision {

  /** What is concluded, whichever rows do. */
  default Conclusion conclusion() {
    return this instanceof Decided decided
        ? Conclusion.of(decided.rows())
        : this instanceof NoRow ? Conclusion.NOTHING : Conclusion.CONFLICT;
  }

  /**
   * These rows decide; under {@link HitPolicy#COLLECT} there may be none.
   *
   * @param rows in the order they stand
   */
  record Decided(List<Row> rows) implements Decision {
    /** Copies the rows. */
    public Decided {
      rows = List.copyOf(rows);
    }
  }

  /** No row was hit where one was needed. */
  record NoRow() implements Decision {}

  /**
   * Rows were hit together that must not be.
   *
   * @param rows in the order they stand
   */
  record Conflict(List<Row> rows) implements Decision {
    /** Copies the rows. */
    public Conflict {
      rows = List.copyOf(rows);
    }
  }
}
