package se.vastkom.goals.io.page;

import java.util.Optional;
import se.vastkom.goals.figure.Ratio;

/**
 * The figures of a row beside its goal and comment.
 *
 * @param value the number under "Värde", with the whole that it is a part of: "24 av 49"
 * @param share the share under "Resultat"
 * @param shareRole what the share is by its heading
 * @param outcome the figure under "Utfall"
 */
record PrintedFigures(
    Optional<Figure> value, Optional<Ratio> share, ShareRole shareRole, Optional<Figure> outcome) {

  /** What the shares are by their heading. */
  enum ShareRole {
    UNSTATED,
    /** The part of the goal that is reached. */
    OF_GOAL,
    OUTCOME
  }

  /** Returns whether a number is the one under "Värde". */
  boolean isValue(Ratio number) {
    return value.filter(figure -> figure.number().equals(number)).isPresent();
  }

  /** Returns the value, where it is a part of a whole. */
  Optional<Figure> part() {
    return value.filter(figure -> figure.of().isPresent());
  }
}
