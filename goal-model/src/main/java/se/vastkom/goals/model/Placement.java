package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import se.vastkom.goals.figure.Ratio;

/**
 * A goal's place among the others: the goal it stands under and how much it weighs there, what kind
 * of goal it is, and which others it serves. Goals that stand under each other make a forest.
 *
 * @param under "hör till": the goal it stands under; empty for one that stands under none
 * @param weight "vikt": how much it weighs among the members of that goal, where stated
 * @param kind "slag": what it is called, such as "nämndmål" or "indikator", or empty
 * @param supports "stödjer": other goals that it serves; shown and linked, never weighed
 */
public record Placement(
    Optional<GoalId> under, Optional<Weight> weight, String kind, List<GoalId> supports) {

  /** A goal by itself. */
  public static final Placement ALONE =
      new Placement(Optional.empty(), Optional.empty(), "", List.of());

  /**
   * How much a goal weighs among the members of the goal that it stands under.
   *
   * @param number above zero; 1 where none is stated
   * @param isShare whether it is a share of the whole, 1/4 for 25 %, rather than a number beside
   *     those of the other members
   */
  public record Weight(Ratio number, boolean isShare) {

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is not above zero
     */
    public Weight {
      requireNonNull(number, "number");
      if (number.signum() <= 0) {
        throw new IllegalArgumentException("Expected a weight above zero; found " + number + ".");
      }
    }
  }

  public Placement {
    requireNonNull(under, "under");
    requireNonNull(weight, "weight");
    requireNonNull(kind, "kind");
    supports = List.copyOf(requireNonNull(supports, "supports"));
  }

  /**
   * Returns the place of a goal that stands under another and weighs as much as each of its
   * siblings.
   */
  public static Placement under(GoalId parent) {
    return new Placement(Optional.of(parent), Optional.empty(), "", List.of());
  }
}
