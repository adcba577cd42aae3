package se.vastkom.goals.io.followup;

import java.util.List;
import se.vastkom.goals.words.Part;

/** What may stand in the cells of a column, for whoever chooses from a list. */
sealed interface Offered {

  /** Words that readers know. */
  record Choice(List<Part.Name> words) implements Offered {

    public Choice {
      words = List.copyOf(words);
    }
  }

  /**
   * What stands in the first column of another part: the ids of its rows.
   *
   * @param part the other part
   */
  record Ids(FollowUpPart part) implements Offered {}

  /** What is known besides the parts. */
  enum Known implements Offered {
    /** Those that respond. */
    RESPONDENTS,
    /** The units of numbers, of which there may be others. */
    UNITS,
    /** Nothing: the author's own words, or figures. */
    NOTHING
  }
}
