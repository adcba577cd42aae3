package se.vastkom.goals.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;

/**
 * Everything about one programme and one reference period, checked as a whole: no dangling
 * reference, no duplicate id, no municipality outside the county, no outcome that its target cannot
 * have. Made with {@link #builder}. Immutable; two follow-ups with equal contents are equal.
 */
public final class FollowUp {

  private final Header header;
  private final List<FocusArea> areas;
  private final Map<AreaId, Lifecycle> lifecycles;
  private final Map<GoalId, Goal> goals;
  private final Map<GoalId, Observation> observations;
  private final Map<GoalId, List<MunicipalObservation>> municipal;
  private final List<Judgement> judgements;
  private final Optional<Narrative> narrative;

  /**
   * The facts about a follow-up as a whole.
   *
   * @param id the stable id, in the form of an id
   * @param title the title that people read
   * @param publisher who follows up
   * @param source where the figures come from, for people to read
   * @param period the period the figures are for
   * @param county the municipalities that are counted
   */
  public record Header(
      String id, String title, String publisher, String source, Period period, County county) {

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException if the text is not an id
     */
    public Header {
      Ids.check(id);
    }
  }

  private FollowUp(Builder from) {
    header = from.header;
    areas = List.copyOf(from.areas);
    lifecycles =
        areas.stream().collect(Collectors.toUnmodifiableMap(FocusArea::id, FocusArea::lifecycle));
    goals = new LinkedHashMap<>();
    from.goals.forEach(goal -> goals.put(goal.id(), goal));
    observations = new LinkedHashMap<>();
    from.observations.forEach(observation -> observations.put(observation.goal(), observation));
    municipal = new LinkedHashMap<>();
    from.municipal.forEach(
        one -> municipal.computeIfAbsent(one.goal(), goal -> new ArrayList<>()).add(one));
    judgements = List.copyOf(from.judgements);
    narrative = Optional.ofNullable(from.narrative);
  }

  /** Returns an empty builder for a follow-up. */
  public static Builder builder(Header header) {
    return new Builder(header);
  }

  /** Returns the facts about the follow-up as a whole. */
  public Header header() {
    return header;
  }

  /** Returns the areas, in the order of the programme. */
  public List<FocusArea> areas() {
    return areas;
  }

  /** Returns all goals, in the order they were added. */
  public List<Goal> goals() {
    return List.copyOf(goals.values());
  }

  /** Returns the goals of an area, in the order they were added. */
  public List<Goal> goals(AreaId area) {
    return goals.values().stream().filter(goal -> goal.area().equals(area)).toList();
  }

  /** Returns the goal with this id. */
  public Optional<Goal> goal(GoalId id) {
    return Optional.ofNullable(goals.get(id));
  }

  /**
   * Returns the state that applies to a goal: its own, or else its area's.
   *
   * @throws IllegalArgumentException if the goal belongs to another follow-up
   */
  public Lifecycle lifecycle(Goal goal) {
    if (!goal.equals(goals.get(goal.id()))) {
      throw new IllegalArgumentException("The goal " + goal.id() + " is of another follow-up.");
    }
    return goal.lifecycle()
        .orElseGet(() -> Optional.ofNullable(lifecycles.get(goal.area())).orElseThrow());
  }

  /** Returns all observations, in the order they were added. */
  public List<Observation> observations() {
    return List.copyOf(observations.values());
  }

  /** Returns the observation of a goal, if there is one. */
  public Optional<Observation> observation(GoalId goal) {
    return Optional.ofNullable(observations.get(goal));
  }

  /** Returns the observations of a goal by municipality, in the order they were added. */
  public List<MunicipalObservation> municipalObservations(GoalId goal) {
    return List.copyOf(municipal.getOrDefault(goal, List.of()));
  }

  /** Returns the verdicts of persons and boards, in the order they were added. */
  public List<Judgement> judgements() {
    return judgements;
  }

  /** Returns the verdicts of persons and boards on a goal, in the order they were added. */
  public List<Judgement> judgements(GoalId goal) {
    return judgements.stream().filter(judgement -> judgement.goal().equals(goal)).toList();
  }

  /** Returns the narrative beside the figures, if there is one. */
  public Optional<Narrative> narrative() {
    return narrative;
  }

  private List<Object> contents() {
    return List.of(
        header,
        areas,
        goals(),
        observations(),
        goals.keySet().stream().map(this::municipalObservations).toList(),
        judgements,
        narrative);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FollowUp that && contents().equals(that.contents());
  }

  @Override
  public int hashCode() {
    return contents().hashCode();
  }

  @Override
  public String toString() {
    return "FollowUp[" + header.id() + ", " + goals.size() + " goals]";
  }

  /** Collects a follow-up and checks it as a whole. Not thread-safe. */
  public static final class Builder {

    final Header header;
    final List<FocusArea> areas = new ArrayList<>();
    final List<Place> areaPlaces = new ArrayList<>();
    final List<Goal> goals = new ArrayList<>();
    final List<Observation> observations = new ArrayList<>();
    final List<MunicipalObservation> municipal = new ArrayList<>();
    final List<Judgement> judgements = new ArrayList<>();
    final List<Place> judgementPlaces = new ArrayList<>();
    @Nullable Narrative narrative;
    Place narrativePlace = Place.NOWHERE;

    private Builder(Header header) {
      this.header = header;
    }

    /** Returns the facts about the follow-up as a whole. */
    public Header header() {
      return header;
    }

    /** Adds an area built in code. */
    public Builder area(FocusArea area) {
      return area(area, Place.NOWHERE);
    }

    /** Adds an area read from a place. */
    public Builder area(FocusArea area, Place place) {
      areas.add(area);
      areaPlaces.add(place);
      return this;
    }

    /** Adds a goal. */
    public Builder goal(Goal goal) {
      goals.add(goal);
      return this;
    }

    /** Adds the observation of a goal. */
    public Builder observation(Observation observation) {
      observations.add(observation);
      return this;
    }

    /** Adds the observation of a goal in one municipality. */
    public Builder observation(MunicipalObservation observation) {
      municipal.add(observation);
      return this;
    }

    /** Adds the verdict of a person or a board, read from a place. */
    public Builder judgement(Judgement judgement, Place place) {
      judgements.add(judgement);
      judgementPlaces.add(place);
      return this;
    }

    /** Sets the narrative beside the figures, read from a place. */
    public Builder narrative(Narrative told, Place place) {
      narrative = told;
      narrativePlace = place;
      return this;
    }

    /** Returns the follow-up, or every problem in it. */
    public Checked<FollowUp> check() {
      Problems problems = new Problems();
      new FollowUpCheck(this, problems).run();
      return problems.check(() -> new FollowUp(this));
    }
  }
}
