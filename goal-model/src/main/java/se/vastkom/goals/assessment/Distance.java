package se.vastkom.goals.assessment;

import static java.util.Objects.requireNonNull;

import java.math.RoundingMode;
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
 * How far a goal's outcome is from a better status, and how much its present status tolerates.
 * Immutable.
 *
 * @param goal the goal
 * @param status its present status
 * @param outcome its outcome, in the outcome's own unit; empty where there is none, or where it is
 *     done or not done
 * @param steps the smallest change of the outcome that gives each better status, smallest first;
 *     empty where no outcome can
 * @param cannot why no outcome gives a better status, as a phrase; empty where one does, or the
 *     goal is met
 * @param same the outcomes around the present one that give the same status; empty where the
 *     outcome is no number
 * @param borders for each border that matters to the status, the values for which the status stays
 *     the same
 * @param byMembers how far the members of a goal that they decide are from giving a better status;
 *     empty for a goal that is decided by its own figures
 */
public record Distance(
    GoalId goal,
    Status status,
    Optional<Quantity> outcome,
    List<Step> steps,
    Optional<Phrase> cannot,
    Optional<Interval> same,
    List<Border> borders,
    Optional<MemberDistance> byMembers) {

  /**
   * A change of the outcome that gives a better status.
   *
   * @param to the outcome needed; empty for a milestone to be done
   * @param beyond whether the outcome must pass {@code to}: any value past it will do, however
   *     near, but not {@code to} itself
   * @param gives the better status
   * @param rules the rules that would decide
   */
  public record Step(
      Optional<Quantity> to, boolean beyond, Status gives, List<Finding.RuleRef> rules) {
    public Step {
      rules = List.copyOf(rules);
    }
  }

  /**
   * An interval of numbers.
   *
   * @param from the lower bound; empty where there is none
   * @param withFrom whether the lower bound is included
   * @param to the upper bound; empty where there is none
   * @param withTo whether the upper bound is included
   * @param unit the unit's key, or empty for a bare number
   */
  public record Interval(
      Optional<Ratio> from, boolean withFrom, Optional<Ratio> to, boolean withTo, String unit) {

    /** Returns whether a number lies in the interval. */
    public boolean contains(Ratio number) {
      boolean above =
          from.map(low -> number.compareTo(low) > 0 || (withFrom && number.equals(low)))
              .orElse(true);
      boolean below =
          to.map(high -> number.compareTo(high) < 0 || (withTo && number.equals(high)))
              .orElse(true);
      return above && below;
    }

    /**
     * Returns the intersection with an interval of the same unit; its lower bound exceeds its upper
     * where they do not meet.
     */
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

    /**
     * Returns the interval around a number as a phrase: "minst 76 % och lägre än 92 %". A bound
     * whose decimals do not end is rounded inwards, so that all that the sentence says is true.
     */
    public Phrase phrase(Ratio around) {
      if (from.isPresent() && from.equals(to) && withFrom && withTo) {
        return Phrase.of("interval.only").with("number", new Part.Amount(from.get(), unit));
      }
      if (from.isPresent() && to.isPresent()) {
        return Phrase.of("interval.between").with("from", low(around)).with("to", high(around));
      }
      return from.isPresent()
          ? Phrase.of("interval.from").with("from", low(around))
          : to.isPresent()
              ? Phrase.of("interval.to").with("to", high(around))
              : Phrase.of("interval.any");
    }

    private Phrase low(Ratio around) {
      return Phrase.of(withFrom ? "interval.at-least" : "interval.above")
          .with("number", inwards(from.orElseThrow(), around, RoundingMode.CEILING));
    }

    private Phrase high(Ratio around) {
      return Phrase.of(withTo ? "interval.at-most" : "interval.below")
          .with("number", inwards(to.orElseThrow(), around, RoundingMode.FLOOR));
    }

    /** Rounds a bound towards the number, with as many decimals as keep it on its side. */
    private Part inwards(Ratio bound, Ratio around, RoundingMode mode) {
      int side = bound.compareTo(around);
      Ratio shown = bound;
      for (int decimals = Part.Amount.DECIMALS;
          shown.decimal().isEmpty() && side != 0;
          decimals++) {
        Ratio rounded = Ratio.of(bound.rounded(decimals, mode));
        shown = rounded.compareTo(around) == side ? rounded : bound;
      }
      return new Part.Amount(shown, unit);
    }
  }

  /**
   * A border in the rules, with the values of it for which the status stays the same.
   *
   * @param name the parameter ({@code $gult}), or the fact that the border limits, as shown to
   *     people
   * @param value the border's present value
   * @param stands the values around it that give the same status, all else being equal
   */
  public record Border(Part name, Part.Amount value, Interval stands) {

    /**
     * Returns, as a phrase, the values for which all statuses stay the same; for a border of {@link
     * Distance#common}.
     */
    public Phrase allStand() {
      return sentence("distance.all-stand");
    }

    /** Returns, as a phrase, the values for which the status stays the same. */
    Phrase oneStands() {
      return sentence("distance.stands");
    }

    private Phrase sentence(String key) {
      return Phrase.of(key)
          .with("border", name)
          .with("value", value)
          .with("values", stands.phrase(value.number()));
    }
  }

  public Distance {
    steps = List.copyOf(steps);
    borders = List.copyOf(borders);
    requireNonNull(byMembers, "byMembers");
  }

  /** Creates the distance of a goal that is decided by its own figures. */
  public Distance(
      GoalId goal,
      Status status,
      Optional<Quantity> outcome,
      List<Step> steps,
      Optional<Phrase> cannot,
      Optional<Interval> same,
      List<Border> borders) {
    this(goal, status, outcome, steps, cannot, same, borders, Optional.empty());
  }

  /** Creates the distance of a goal that is decided by the goals under it. */
  public Distance(GoalId goal, Status status, MemberDistance byMembers, List<Border> borders) {
    this(
        goal,
        status,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        borders,
        Optional.of(byMembers));
  }

  /**
   * Returns, for each border, the values for which the statuses of all these distances stay the
   * same; borders come in the order they are first met.
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

  /** Returns whether this distance fits an assessment: it has the same goal and status. */
  public boolean isOf(Assessment assessment) {
    return goal.equals(assessment.evidence().goal().id()) && status == assessment.status();
  }

  /** Returns all that is known of the distance, one phrase a sentence. */
  public List<Phrase> sentences() {
    return new DistanceSentences(this).all();
  }
}
