package se.vastkom.goals.model;

import java.util.Optional;
import se.vastkom.goals.problem.Place;

/**
 * A decided intention.
 *
 * @param id stable
 * @param area where it belongs
 * @param title as people read it
 * @param target what it wants
 * @param targetOrigin whether the goal itself says so
 * @param baseline where it started, if known
 * @param municipalities what the list of its municipalities says of those that are not in it
 * @param lifecycle its own state, or empty where it follows its area's
 * @param place where it was read
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

  /** What a list of municipalities says of those that are not in it. */
  public enum MunicipalityList {
    /** The list holds answers: who is not in it has not answered. */
    ANSWERS("svar"),
    /** The list is complete: who is not in it has answered no. */
    COMPLETE("fullständig");

    private final String key;

    MunicipalityList(String key) {
      this.key = key;
    }

    /** The stable key, used in data. */
    public String key() {
      return key;
    }
  }

  /** Where the target is stated. */
  public enum TargetOrigin {
    /** In the goal. */
    STATED("målet"),
    /** Not in the goal, but in its published value and comment. */
    FROM_COMMENT("kommentaren");

    private final String key;

    TargetOrigin(String key) {
      this.key = key;
    }

    /** The stable key, used in data. */
    public String key() {
      return key;
    }
  }

  /**
   * Where an outcome started.
   *
   * @param quantity in the target's unit
   * @param period when
   */
  public record Baseline(Quantity quantity, Period period) {}

  /** A goal in force with a stated target and no baseline, built in code. */
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

  /** The same goal started from a baseline. */
  public Goal startingFrom(Baseline from) {
    return new Goal(
        id, area, title, target, targetOrigin, Optional.of(from), municipalities, lifecycle, place);
  }

  /** The same goal where the list of its municipalities says this of those that are not in it. */
  public Goal listing(MunicipalityList list) {
    return new Goal(id, area, title, target, targetOrigin, baseline, list, lifecycle, place);
  }

  /** The same goal with a state of its own. */
  public Goal inState(Lifecycle own) {
    return new Goal(
        id, area, title, target, targetOrigin, baseline, municipalities, Optional.of(own), place);
  }
}
