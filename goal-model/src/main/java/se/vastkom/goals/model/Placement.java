package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.words.Keyed;
import se.vastkom.goals.words.Part;

/**
 * A goal's place among the others: the goal it stands under and how much it weighs there, what kind
 * of goal it is, which others it serves, and whether those under it are enough. Goals that stand
 * under each other make a {@link Forest}.
 *
 * @param under "hör till": the goal it stands under; empty for one that stands under none
 * @param weight "vikt": how much it weighs among the members of that goal, where stated
 * @param kind "slag": what it is called, such as "nämndmål" or "indikator", or empty
 * @param supports "stödjer": other goals that it serves; shown and linked, never weighed
 * @param sufficiency "täckning": whether the goals under it say all that it wants, as a person
 *     judges, where stated
 */
public record Placement(
    Optional<GoalId> under,
    Optional<Weight> weight,
    String kind,
    List<GoalId> supports,
    Optional<Sufficiency> sufficiency) {

  /** A goal by itself. */
  public static final Placement ALONE =
      new Placement(Optional.empty(), Optional.empty(), "", List.of(), Optional.empty());

  /** Whether the goals under a goal say together all that it wants, as a person judges. */
  public enum Sufficiency implements Keyed {
    /** If all of them are met, so is the goal. */
    FULL("hel"),
    /** They say some of what it wants. */
    PARTIAL("delvis"),
    /** They say little of what it wants. */
    NONE("ingen");

    private final String key;

    Sufficiency(String key) {
      this.key = key;
    }

    /** Returns the stable key, used in data and in rule tables. */
    @Override
    public String key() {
      return key;
    }
  }

  /**
   * How much a goal weighs among the members of the goal that it stands under.
   *
   * @param number above zero
   * @param isShare whether it is a share of the whole, 1/4 for 25 %, rather than a number beside
   *     those of the other members
   */
  public record Weight(Ratio number, boolean isShare) {

    /** What a goal weighs where nothing else is stated. */
    public static final Weight ONE = new Weight(Ratio.ONE, false);

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

    /** Returns the weight as part of a sentence: "2" or "25 %". */
    public Part part() {
      return isShare ? new Part.Amount(number.inPercent(), "%") : new Part.Amount(number, "");
    }
  }

  public Placement {
    requireNonNull(under, "under");
    requireNonNull(weight, "weight");
    requireNonNull(kind, "kind");
    supports = List.copyOf(requireNonNull(supports, "supports"));
    requireNonNull(sufficiency, "sufficiency");
  }

  /**
   * Returns the place of a goal that stands under another and weighs as much as each of its
   * siblings.
   */
  public static Placement under(String parent) {
    return new Placement(
        Optional.of(new GoalId(parent)), Optional.empty(), "", List.of(), Optional.empty());
  }

  /** Returns the same place with this weight. */
  public Placement weighing(Weight stated) {
    return new Placement(under, Optional.of(stated), kind, supports, sufficiency);
  }

  /** Returns the same place of a goal that is called this. */
  public Placement called(String word) {
    return new Placement(under, weight, word, supports, sufficiency);
  }

  /** Returns the same place of a goal that also serves these. */
  public Placement supporting(List<GoalId> others) {
    return new Placement(under, weight, kind, others, sufficiency);
  }

  /** Returns the same place of a goal whose members are judged to be so much of it. */
  public Placement covered(Sufficiency judged) {
    return new Placement(under, weight, kind, supports, Optional.of(judged));
  }
}
