package se.vastkom.goals.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * How far a goal's outcome is from a better status, and what its status bears. Immutable.
 *
 * @param goal which
 * @param status the status it has
 * @param outcome the outcome it has, in its own unit; empty where it has none, or is done or not
 * @param steps the smallest change of the outcome that gives each better status, the smallest
 *     first; none where no outcome can
 * @param cannot why no outcome gives a better status, to be said; empty where one does, or the goal
 *     is met
 * @param same the outcomes around the present one that give the same status; empty where there is
 *     no outcome in numbers
 * @param borders for which values of each border the status stands; those that do not matter to it
 *     are left out
 */
public record Distance(
    GoalId goal,
    Status status,
    Optional<Quantity> outcome,
    List<Step> steps,
    Optional<Phrase> cannot,
    Optional<Interval> same,
    List<Border> borders) {

  /**
   * A change that gives a better status.
   *
   * @param to the outcome that is needed; empty where it is to be done
   * @param beyond whether it must be passed: any outcome past it will do, however near, but not the
   *     outcome itself
   * @param gives the status
   * @param rules the rules that would decide
   */
  public record Step(
      Optional<Quantity> to, boolean beyond, Status gives, List<Finding.RuleRef> rules) {
    /** Copies the rules. */
    public Step {
      rules = List.copyOf(rules);
    }
  }

  /**
   * Numbers from one to another.
   *
   * @param from the lowest; empty where there is none
   * @param withFrom whether the lowest is one of them
   * @param to the highest; empty where there is none
   * @param withTo whether the highest is one of them
   * @param unit the unit's key, or empty for a bare number
   */
  public record Interval(
      Optional<Ratio> from, boolean withFrom, Optional<Ratio> to, boolean withTo, String unit) {

    /** Whether a number is one of them. */
    public boolean contains(Ratio number) {
      boolean above =
          from.map(low -> number.compareTo(low) > 0 || (withFrom && number.equals(low)))
              .orElse(true);
      boolean below =
          to.map(high -> number.compareTo(high) < 0 || (withTo && number.equals(high)))
              .orElse(true);
      return above && below;
    }

    /** The numbers in both, of one unit; a lowest above the highest where there are none. */
    public Interval and(Interval other) {
      boolean otherFrom = other.from.isPresent() && !(from.isPresent() && isTighterFrom(other));
      boolean otherTo = other.to.isPresent() && !(to.isPresent() && isTighterTo(other));
      return new Interval(
          otherFrom ? other.from : from,
          otherFrom ? other.withFrom : withFrom,
          otherTo ? other.to : to,
          otherTo ? other.withTo : withTo,
          unit);
    }

    private boolean isTighterFrom(Interval other) {
      int compared = from.orElseThrow().compareTo(other.from.orElseThrow());
      return compared > 0 || (compared == 0 && !withFrom);
    }

    private boolean isTighterTo(Interval other) {
      int compared = to.orElseThrow().compareTo(other.to.orElseThrow());
      return compared < 0 || (compared == 0 && !withTo);
    }

    /** Which numbers, to be said: "mellan 76 % och 92 %". */
    public Phrase phrase() {
      if (from.isPresent() && from.equals(to) && withFrom && withTo) {
        return Phrase.of("interval.only").with("number", low());
      }
      if (from.isPresent() && to.isPresent()) {
        return Phrase.of("interval.between").with("from", low()).with("to", high());
      }
      return from.isPresent()
          ? Phrase.of("interval.from").with("from", low())
          : to.isPresent()
              ? Phrase.of("interval.to").with("to", high())
              : Phrase.of("interval.any");
    }

    /** Where a number's decimals do not end it is rounded, which is said. */
    private Part said(Ratio number) {
      Part.Amount amount = new Part.Amount(number, unit);
      return number.decimal().isPresent()
          ? amount
          : Phrase.of("figure.about").with("number", amount);
    }

    private Part low() {
      Part number = said(from.orElseThrow());
      return withFrom ? number : Phrase.of("interval.above").with("number", number);
    }

    private Part high() {
      Part number = said(to.orElseThrow());
      return withTo ? number : Phrase.of("interval.below").with("number", number);
    }
  }

  /**
   * A border of the rules, and for which values of it the status stands.
   *
   * @param name the parameter ({@code $gult}), or the fact that the border is of, to be said
   * @param value the value it has
   * @param stands the values around it that give the same status, all else being as it is
   */
  public record Border(Part name, Part.Amount value, Interval stands) {

    /** For which values all statuses stand, where this is what all of them have in common. */
    public Phrase allStand() {
      return said("distance.all-stand");
    }

    /** For which values the status stands. */
    Phrase oneStands() {
      return said("distance.stands");
    }

    private Phrase said(String key) {
      return Phrase.of(key)
          .with("border", name)
          .with("value", value)
          .with("values", stands.phrase());
    }
  }

  /** Copies the lists. */
  public Distance {
    steps = List.copyOf(steps);
    borders = List.copyOf(borders);
  }

  /**
   * For which values of each border all of these statuses stand, in the order the borders are first
   * met.
   */
  public static List<Border> common(List<Distance> distances) {
    Map<List<Part>, Border> common = new LinkedHashMap<>();
    for (Distance distance : distances) {
      for (Border border : distance.borders()) {
        common.merge(
            List.of(border.name(), border.value()),
            border,
            (one, other) -> new Border(one.name(), one.value(), one.stands().and(other.stands())));
      }
    }
    return List.copyOf(common.values());
  }

  /** Whether this can be the distance of what was concluded: of the same goal and status. */
  public boolean isOf(Assessment assessment) {
    return goal.equals(assessment.evidence().goal().id()) && status == assessment.status();
  }

  /** All that is to be said of it, each a sentence of its own. */
  public List<Phrase> sentences() {
    return new DistanceSentences(this).all();
  }
}
