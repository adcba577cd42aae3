package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Phrase;

/**
 * Everything about one programme and one reference period, checked as a whole: no dangling
 * reference, no duplicate id, no municipality outside the county, no outcome that its target cannot
 * have. Made with {@link #builder}. Immutable; two follow-ups with equal contents are equal.
 */
public final class FollowUp {

  private final Header header;
  private final List<FocusArea> areas;
  private final List<Goal> goals;
  private final List<Observation> observations;
  private final List<Judgement> judgements;
  private final List<GivenFact> givenFacts;
  private final Optional<Narrative> narrative;
  private final List<SourceSign> sourceSigns;
  private final List<OwnUnit> ownUnits;
  private final History history;

  private final List<Forecast> forecasts;
  private final Forest forest;
  private final FollowUpIndex index;

  /**
   * The facts about a follow-up as a whole.
   *
   * @param id the stable id, in the form of an id
   * @param title the title that people read
   * @param publisher who follows up
   * @param source where the figures come from, for people to read
   * @param period the period the figures are for
   * @param population the municipalities that are counted
   * @param interim "per": the day within the period that an interim follow-up is seen from; empty
   *     where the whole period is followed up
   * @param overall what is weighed together besides the goals
   * @param publication what is said of it when it is published
   */
  public record Header(
      String id,
      String title,
      String publisher,
      String source,
      Period period,
      Population population,
      Optional<LocalDate> interim,
      Overall overall,
      Publication publication) {

    /**
     * Checks the id and the interim day.
     *
     * @throws IllegalArgumentException if the text is not an id, or the day not within the period
     */
    public Header {
      requireNonNull(id, "id");
      requireNonNull(title, "title");
      requireNonNull(publisher, "publisher");
      requireNonNull(source, "source");
      requireNonNull(period, "period");
      requireNonNull(population, "population");
      requireNonNull(interim, "interim");
      requireNonNull(overall, "overall");
      requireNonNull(publication, "publication");
      Ids.check(id);
      if (interim.filter(day -> !period.contains(day)).isPresent()) {
        throw new IllegalArgumentException(
            "Expected a day within " + period + "; found " + interim.get() + ".");
      }
    }

    /** Creates the facts about a follow-up of the whole period. */
    public Header(
        String id,
        String title,
        String publisher,
        String source,
        Period period,
        Population population) {
      this(
          id,
          title,
          publisher,
          source,
          period,
          population,
          Optional.empty(),
          Overall.NONE,
          Publication.UNSAID);
    }

    /**
     * Returns the same, seen from a day within the period.
     *
     * @throws IllegalArgumentException if the day is not within the period
     */
    public Header asOf(LocalDate day) {
      return new Header(
          id, title, publisher, source, period, population, Optional.of(day), overall, publication);
    }

    /** Returns the same, which asks for this to be weighed together. */
    public Header weighing(Overall asked) {
      return new Header(
          id, title, publisher, source, period, population, interim, asked, publication);
    }

    /** Returns the same, of which this is said when it is published. */
    public Header publishedAs(Publication said) {
      return new Header(id, title, publisher, source, period, population, interim, overall, said);
    }

    /** Returns the day that the follow-up is seen from: its interim day, or the period's last. */
    public LocalDate day() {
      return interim.orElseGet(period::lastDay);
    }

    /**
     * Returns the period, and the day that an interim follow-up is seen from, as people say them:
     * "2026", "2026, delår per den 31 augusti 2026".
     */
    public Phrase when() {
      return interim
          .map(
              day ->
                  Phrase.of("period.interim")
                      .with("period", period.phrase())
                      .with("day", StatedDate.phrase(day)))
          .orElseGet(period::phrase);
    }
  }

  /**
   * Returns the follow-up as it is worded in a language: titles of goals and comments on outcomes
   * where their author words them so, and all else as it is.
   */
  public FollowUp in(Locale language) {
    if (goals.stream().allMatch(goal -> goal.titles().in(language).isEmpty())
        && observations.stream().allMatch(one -> one.comments().in(language).isEmpty())) {
      return this;
    }
    Builder worded = copy();
    worded.goals.replaceAll(goal -> goal.in(language));
    worded.observations.replaceAll(one -> one.in(language));
    return new FollowUp(worded);
  }

  /** Returns a builder that has all that is here. */
  private Builder copy() {
    Builder same = new Builder(header);
    same.areas.addAll(areas);
    same.goals.addAll(goals);
    same.observations.addAll(observations);
    goals.forEach(goal -> same.responses.addAll(responses(goal.id())));
    same.judgements.addAll(judgements);
    same.given.addAll(givenFacts);
    same.narrative = narrative.orElse(null);
    same.sourceSigns.addAll(sourceSigns);
    same.ownUnits.addAll(ownUnits);
    same.forecasts.addAll(forecasts);
    same.past.addAll(history.periods());
    same.journal.addAll(history.journal());
    return same;
  }

  private FollowUp(Builder from) {
    header = from.header;
    areas = List.copyOf(from.areas);
    goals = List.copyOf(from.goals);
    observations = List.copyOf(from.observations);
    judgements = List.copyOf(from.judgements);
    givenFacts = from.given.stream().distinct().toList();
    narrative = Optional.ofNullable(from.narrative);
    sourceSigns = List.copyOf(from.sourceSigns);
    ownUnits = List.copyOf(from.ownUnits);
    forest = new Forest(goals);
    forecasts = List.copyOf(from.forecasts);
    history = new History(from.past, from.journal);
    index = new FollowUpIndex(from);
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
    return goals;
  }

  /** Returns the goals of an area, in the order they were added. */
  public List<Goal> goals(AreaId area) {
    return index.goals.getOrDefault(area, List.of());
  }

  /** Returns the goals as they stand under each other. */
  public Forest forest() {
    return forest;
  }

  /** Returns the goal with this id. */
  public Optional<Goal> goal(GoalId id) {
    return position(id).map(goals::get);
  }

  /** Returns where the goal with this id stands among {@link #goals()}, from 0. */
  public Optional<Integer> position(GoalId id) {
    return Optional.ofNullable(index.positions.get(id));
  }

  /**
   * Returns the state that applies to a goal: its own, or else its area's.
   *
   * @throws IllegalArgumentException if the goal belongs to another follow-up
   */
  public Lifecycle lifecycle(Goal goal) {
    if (goal(goal.id()).filter(goal::equals).isEmpty()) {
      throw new IllegalArgumentException("The goal " + goal.id() + " is of another follow-up.");
    }
    return goal.lifecycle()
        .orElseGet(() -> Optional.ofNullable(index.lifecycles.get(goal.area())).orElseThrow());
  }

  /** Returns all observations, in the order they were added. */
  public List<Observation> observations() {
    return observations;
  }

  /** Returns the observation of a goal, if there is one. */
  public Optional<Observation> observation(GoalId goal) {
    return Optional.ofNullable(index.observations.get(goal));
  }

  /** Returns what municipalities answered about a goal, in the order it was added. */
  public List<Response> responses(GoalId goal) {
    return index.responses.getOrDefault(goal, List.of());
  }

  /** Returns the verdicts of persons and boards, in the order they were added. */
  public List<Judgement> judgements() {
    return judgements;
  }

  /** Returns the verdicts of persons and boards on a goal, in the order they were added. */
  public List<Judgement> judgements(GoalId goal) {
    return index.judgements.getOrDefault(goal, List.of());
  }

  /** Returns what columns of the follow-up's own say of its goals, in the order it was added. */
  public List<GivenFact> givenFacts() {
    return givenFacts;
  }

  /** Returns what columns of the follow-up's own say of a goal. */
  public List<GivenFact> givenFacts(GoalId goal) {
    return index.given.getOrDefault(goal, List.of());
  }

  /** Returns the narrative beside the figures, if there is one. */
  public Optional<Narrative> narrative() {
    return narrative;
  }

  /** Returns how the signs of the source's own legend were read, in its order. */
  public List<SourceSign> sourceSigns() {
    return sourceSigns;
  }

  /** Returns the units that the follow-up declares. */
  public List<OwnUnit> ownUnits() {
    return ownUnits;
  }

  /** Returns what is expected of how goals will end, in the order it was added. */
  public List<Forecast> forecasts() {
    return forecasts;
  }

  /** Returns what is expected of how a goal will end, in the order it was added. */
  public List<Forecast> forecasts(GoalId goal) {
    return index.forecasts.getOrDefault(goal, List.of());
  }

  /** Returns the last forecast of a goal up to the day that the follow-up is seen from. */
  public Optional<Forecast> forecast(GoalId goal) {
    return forecasts(goal).stream()
        .filter(one -> !one.day().isAfter(header.day()))
        .max(Comparator.comparing(Forecast::day));
  }

  /** Returns what is known of earlier periods, and the goals that have left. */
  public History history() {
    return history;
  }

  /** Returns the same, in which respondents answered this, now and in earlier periods. */
  FollowUp answered(List<Response> responses, List<PastPeriod> past) {
    Builder answered = copy();
    answered.responses.clear();
    answered.responses.addAll(responses);
    answered.past.clear();
    answered.past.addAll(past);
    return new FollowUp(answered);
  }

  private List<Object> contents() {
    return List.<Object>of(
        header,
        areas,
        goals,
        observations,
        index.responses,
        judgements,
        givenFacts,
        narrative,
        sourceSigns,
        ownUnits,
        forecasts,
        history);
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
    final List<Response> responses = new ArrayList<>();
    final List<Judgement> judgements = new ArrayList<>();
    final List<Place> judgementPlaces = new ArrayList<>();
    final List<GivenFact> given = new ArrayList<>();
    final List<SourceSign> sourceSigns = new ArrayList<>();
    final List<OwnUnit> ownUnits = new ArrayList<>();
    final List<Forecast> forecasts = new ArrayList<>();
    final List<PastPeriod> past = new ArrayList<>();
    final List<JournalEntry> journal = new ArrayList<>();
    final Map<GoalId, Place> previousPlaces = new HashMap<>();
    @Nullable Narrative narrative;
    Place narrativePlace = Place.NOWHERE;

    private Builder(Header header) {
      this.header = requireNonNull(header, "header");
    }

    /** Returns the facts about the follow-up as a whole. */
    public Header header() {
      return header;
    }

    /** Returns the observations that were added so far. */
    public List<Observation> observations() {
      return List.copyOf(observations);
    }

    /** Returns the responses that were added so far. */
    public List<Response> responses() {
      return List.copyOf(responses);
    }

    /** Adds an area built in code. */
    public Builder area(FocusArea area) {
      return area(area, Place.NOWHERE);
    }

    /** Adds an area read from a place. */
    public Builder area(FocusArea area, Place place) {
      areas.add(requireNonNull(area, "area"));
      areaPlaces.add(requireNonNull(place, "place"));
      return this;
    }

    /** Adds a goal. */
    public Builder goal(Goal goal) {
      goals.add(requireNonNull(goal, "goal"));
      return this;
    }

    /** Adds the observation of a goal. */
    public Builder observation(Observation observation) {
      observations.add(requireNonNull(observation, "observation"));
      return this;
    }

    /** Adds what one municipality answered about a goal. */
    public Builder response(Response response) {
      responses.add(requireNonNull(response, "response"));
      return this;
    }

    /** Adds the verdict of a person or a board, read from a place. */
    public Builder judgement(Judgement judgement, Place place) {
      judgements.add(requireNonNull(judgement, "judgement"));
      judgementPlaces.add(requireNonNull(place, "place"));
      return this;
    }

    /** Adds what a column of the follow-up's own says of a goal. */
    public Builder given(GivenFact fact) {
      given.add(requireNonNull(fact, "fact"));
      return this;
    }

    /** Adds how a sign of the source's own legend was read. */
    public Builder sourceSign(SourceSign sign) {
      sourceSigns.add(requireNonNull(sign, "sign"));
      return this;
    }

    /** Adds a unit that nobody else knows. */
    public Builder ownUnit(OwnUnit unit) {
      ownUnits.add(requireNonNull(unit, "unit"));
      return this;
    }

    /** Adds what is expected of how a goal will end. */
    public Builder forecast(Forecast forecast) {
      forecasts.add(requireNonNull(forecast, "forecast"));
      return this;
    }

    /** Says in which cell a goal's previous outcome was read, which the goal itself does not. */
    public Builder previousAt(GoalId goal, Place place) {
      previousPlaces.put(requireNonNull(goal, "goal"), requireNonNull(place, "place"));
      return this;
    }

    /** Adds what is known of a goal in an earlier period. */
    public Builder past(PastPeriod period) {
      past.add(requireNonNull(period, "period"));
      return this;
    }

    /** Adds a goal that has left. */
    public Builder journal(JournalEntry entry) {
      journal.add(requireNonNull(entry, "entry"));
      return this;
    }

    /** Sets the narrative beside the figures, read from a place. */
    public Builder narrative(Narrative told, Place place) {
      narrative = requireNonNull(told, "narrative");
      narrativePlace = requireNonNull(place, "place");
      return this;
    }

    /** Returns the follow-up, or every problem in it. */
    public Checked<FollowUp> check() {
      Problems problems = new Problems();
      FollowUpCheck check = new FollowUpCheck(this, problems);
      check.run();
      new PlacementCheck(goals, problems).run();
      new HistoryCheck(this, problems, check).run();
      return problems.check(() -> new FollowUp(this));
    }
  }
}
