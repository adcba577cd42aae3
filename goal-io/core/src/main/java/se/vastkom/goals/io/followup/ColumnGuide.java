package se.vastkom.goals.io.followup;

import java.util.List;
import se.vastkom.goals.words.Part;

/**
 * What those who fill in a column, or an item, are told of it.
 *
 * @param name its heading, or key
 * @param meaning the key of a sentence that says what stands there
 * @param offered what may stand there
 */
record ColumnGuide(Part.Name name, String meaning, Offered offered) {

  /** Returns the guide to a column in the author's own words, or of figures. */
  static ColumnGuide of(Part.Name name, String meaning) {
    return new ColumnGuide(name, meaning, Offered.Known.NOTHING);
  }

  /** Returns the same column, where one of these words is expected. */
  ColumnGuide among(List<Part.Name> words) {
    return offering(new Offered.Choice(words));
  }

  /** Returns the same column, where this is expected. */
  ColumnGuide offering(Offered other) {
    return new ColumnGuide(name, meaning, other);
  }
}
