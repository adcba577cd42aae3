package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Keyed;

/**
 * A decided intention.
 *
 * @param id the stable id
 * @param area the area it belongs to
 * @param title the title that people read
 * @param target what the goal wants
 * @param targetOrigin where the target is stated
 * @param baseline where the outcome started, if known
 * @param municipalities how to take a municipality that the goal's list leaves out
 * @param lifecycle the goal's own state, or empty where it follows its area's
 * @param place where the goal was read
 */
public record Goal(
    GoalId id,
    AreaId area,
    String title,
    Target target,
    TargetOrigin targetOrigin,
    Optional<Baseline> baseline,
    MunicipalityList municipalities,
    Optional<Lifecycle> lifecycle,
    Place place) {
  /** How to take a municipality that a goal's list leaves out. */
  public enum MunicipalityList implements Keyed {
    /** The list holds answers: a municipality left out has not answered. */
    ANSWERS("svar"),
    /** The list is complete: a municipality left out has answered no. */
    COMPLETE("fullständig");

    private final String key;

    MunicipalityList(String key) {
      this.key = key;
    }

    @Override
    public String key() {
      return key;
    }
  }

  /** Where the target is stated. */
  public enum TargetOrigin implements Keyed {
    /** In the goal. */
    STATED("målet"),
    /** Not in the goal, but in its published value and comment. */
    FROM_COMMENT("kommentaren");

    private final String key;

    TargetOrigin(String key) {
      this.key = key;
    }

    @Override
    public String key() {
      return key;
    }
  }

  /**
   * The starting point of an outcome.
   *
   * @param quantity in the target's unit
   * @param period the period it was measured for
   */
  public record Baseline(Quantity quantity, Period period) {
    public Baseline {
      requireNonNull(quantity, "quantity");
      requireNonNull(period, "period");
    }
  }

  public Goal {
    requireNonNull(id, "id");
    requireNonNull(area, "area");
    requireNonNull(title, "title");
    requireNonNull(target, "target");
    requireNonNull(targetOrigin, "targetOrigin");
    requireNonNull(baseline, "baseline");
    requireNonNull(municipalities, "municipalities");
    requireNonNull(lifecycle, "lifecycle");
    requireNonNull(place, "place");
  }

  /** Returns a goal in force with a stated target and no baseline, built in code. */
  public static Goal of(String id, String area, String title, Target target) {
    return new Goal(
        new GoalId(id),
        new AreaId(area),
        title,
        target,
        TargetOrigin.STATED,
        Optional.empty(),
        MunicipalityList.ANSWERS,
        Optional.empty(),
        Place.NOWHERE);
  }

  /** Returns the goal with this baseline. */
  public Goal startingFrom(Baseline from) {
    return new Goal(
        id, area, title, target, targetOrigin, Optional.of(from), municipalities, lifecycle, place);
  }

  /** Returns the goal with this kind of municipality list. */
  public Goal listing(MunicipalityList list) {
    return new Goal(id, area, title, target, targetOrigin, baseline, list, lifecycle, place);
  }

  /** Returns the goal with a state of its own. */
  public Goal inState(Lifecycle own) {
    return new Goal(
        id, area, title, target, targetOrigin, baseline, municipalities, Optional.of(own), place);
  }
}
