package se.vastkom.goals.tables;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * What a table concludes of a case, whichever of its rows do. Equal conclusions are equal, also of
 * different tables. Immutable.
 *
 * @param isConflict whether rows were hit together that must not be, and so nothing is concluded
 * @param outputs what is concluded: a value for each output of the table; several under {@link
 *     HitPolicy#COLLECT}, and none where no row is hit. In the order the rows stand, which does not
 *     count
 */
public record Conclusion(boolean isConflict, Set<List<Value>> outputs) {

  /** Nothing is concluded, for no row is hit. */
  public static final Conclusion NOTHING = new Conclusion(false, Set.of());

  /** Rows are hit together that must not be. */
  public static final Conclusion CONFLICT = new Conclusion(true, Set.of());

  /** Copies the outputs. */
  public Conclusion {
    outputs = Collections.unmodifiableSet(new LinkedHashSet<>(outputs));
  }

  /** What rows conclude together. */
  public static Conclusion of(List<Row> rows) {
    Set<List<Value>> outputs = new LinkedHashSet<>();
    rows.forEach(row -> outputs.add(row.outputs()));
    return new Conclusion(false, outputs);
  }

  /** What is concluded, to be said; the outputs are those of the table. */
  public Part part(List<Fact> of) {
    if (isConflict) {
      return Phrase.of("conclusion.conflict");
    }
    return outputs.isEmpty()
        ? Phrase.of("conclusion.nothing")
        : Phrase.list(outputs, values -> said(of, values));
  }

  private static Part said(List<Fact> of, List<Value> values) {
    return values.size() == 1
        ? of.get(0).concluded(values.get(0))
        : Phrase.list(of, fact -> fact.phrase("defect.cell").with("value", said(fact, of, values)));
  }

  private static Part said(Fact fact, List<Fact> of, List<Value> values) {
    return fact.concluded(values.get(of.indexOf(fact)));
  }
}
