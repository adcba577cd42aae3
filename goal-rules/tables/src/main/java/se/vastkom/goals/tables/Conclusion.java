package se.vastkom.goals.tables;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * What a table concludes about a case, regardless of which rows it hits. Equal conclusions are
 * equal, even across tables. Immutable.
 *
 * @param isConflict whether the case hits rows that must not be hit together, so that the table
 *     concludes nothing
 * @param outputs the conclusions, each with a value for every output of the table; several under
 *     {@link HitPolicy#COLLECT}, none where no row is hit. In row order, which does not count in
 *     comparisons
 */
public record Conclusion(boolean isConflict, Set<List<Value>> outputs) {

  /** The conclusion where no row is hit. */
  public static final Conclusion NOTHING = new Conclusion(false, Set.of());

  /** The conclusion where rows that exclude each other are hit together. */
  public static final Conclusion CONFLICT = new Conclusion(true, Set.of());

  public Conclusion {
    outputs = Collections.unmodifiableSet(new LinkedHashSet<>(outputs));
  }

  /** Returns what the rows conclude together. */
  public static Conclusion of(List<Row> rows) {
    Set<List<Value>> outputs = new LinkedHashSet<>();
    rows.forEach(row -> outputs.add(row.outputs()));
    return new Conclusion(false, outputs);
  }

  /** Returns the conclusion as a part of a sentence; {@code of} lists the outputs of the table. */
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
