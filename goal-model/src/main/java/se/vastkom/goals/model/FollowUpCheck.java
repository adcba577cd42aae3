package se.vastkom.goals.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Nearest;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/** Checks what a follow-up must satisfy as a whole. For one use. */
final class FollowUpCheck {

  private static final int MOST_KNOWN = 1_000;

  private static final Outcome NOT_APPLICABLE = new Outcome.Missing(Outcome.Reason.NOT_APPLICABLE);

  private final FollowUp.Builder draft;
  private final Problems problems;
  private final Map<GoalId, Goal> goals = new HashMap<>();
  private final Map<GoalId, List<Response>> municipal;
  private final Population population;

  FollowUpCheck(FollowUp.Builder draft, Problems problems) {
    this.draft = draft;
    this.problems = problems;
    this.population = draft.header.population();
    this.municipal = draft.responses.stream().collect(Collectors.groupingBy(Response::goal));
  }

  void run() {
    Set<AreaId> areas = new HashSet<>();
    for (int i = 0; i < draft.areas.size(); i++) {
      AreaId id = draft.areas.get(i).id();
      if (!areas.add(id)) {
        problems.error(
            draft.areaPlaces.get(i), Phrase.of("followup.duplicate-area").with("id", id.value()));
      }
    }
    new OwnUnitCheck(draft.ownUnits, problems).run();
    draft.goals.forEach(goal -> checkGoal(goal, areas));
    checkObservations();
    new ResponseCheck(draft, problems, this).run();
    new FinishCheck(draft.header, problems).run(draft.observations);
    new ForecastCheck(draft.header, problems, this).run(draft.forecasts);
    draft.goals.forEach(this::remarkBeyondApplicable);
    for (int i = 0; i < draft.judgements.size(); i++) {
      known(draft.judgements.get(i).goal(), draft.judgementPlaces.get(i));
    }
    checkGiven();
    Optional.ofNullable(draft.narrative).ifPresent(narrative -> checkLinks(narrative, areas));
  }

  /** Checks that goals exist, and that what is given twice is the same. */
  private void checkGiven() {
    Map<List<Object>, GivenFact> first = new HashMap<>();
    for (GivenFact given : draft.given) {
      known(given.goal(), given.place());
      if (!given.text().isBlank()) {
        GivenFact other =
            Optional.ofNullable(first.putIfAbsent(List.of(given.goal(), given.fact()), given))
                .orElse(given);
        if (!other.text().equals(given.text())) {
          problems.error(
              given.place(),
              Phrase.of("followup.given-twice")
                  .with("fact", given.fact())
                  .with("one", other.text())
                  .with("place", other.place().phrase())
                  .with("other", given.text()));
        }
      }
    }
  }

  private void checkLinks(Narrative narrative, Set<AreaId> areas) {
    for (Narrative.Area area : narrative.areas()) {
      for (AreaId link : area.links()) {
        if (!areas.contains(link)) {
          problems.error(
              draft.narrativePlace,
              Phrase.of("followup.unknown-link")
                  .with("title", area.title())
                  .with("area", link.value())
                  .with("hint", nearest(link, areas, AreaId::value)));
        }
      }
    }
  }

  private void checkGoal(Goal goal, Set<AreaId> areas) {
    @Nullable Goal first = goals.putIfAbsent(goal.id(), goal);
    if (first != null) {
      problems.error(
          goal.place(),
          Phrase.of("followup.duplicate-goal")
              .with("id", goal.id().value())
              .with("first", first.place().phrase()));
    }
    if (!areas.contains(goal.area())) {
      problems.error(
          goal.place(),
          Phrase.of("followup.unknown-area")
              .with("goal", goal.id().value())
              .with("area", goal.area().value())
              .with("hint", nearest(goal.area(), areas, AreaId::value)));
    }
    checkWording(goal.place(), goal.id(), "field.mål", goal.title(), "field.titel", goal.titles());
    goal.target().wanted().ifPresent(wanted -> checkQuantity(goal.place(), goal.id(), wanted));
    if (goal.target() instanceof Target.Between between) {
      between.ends().forEach(end -> checkQuantity(goal.place(), goal.id(), end));
    }
    goal.baseline().ifPresent(baseline -> checkEarlier(goal, baseline));
    goal.previous().ifPresent(previous -> checkEarlier(goal, previous));
    goal.baseline()
        .ifPresent(from -> goal.previous().ifPresent(last -> checkOrder(goal, from, last)));
    measurement(goal).run();
  }

  /** Checks that an author has not worded a text in two ways in the follow-up's own language. */
  private void checkWording(
      Place place, GoalId goal, String field, String text, String otherField, OtherWording others) {
    String language = draft.header.publication().language();
    others
        .in(Locale.forLanguageTag(language))
        .filter(other -> !text.isBlank() && !other.equals(text))
        .ifPresent(
            other ->
                problems.error(
                    place,
                    Phrase.of("followup.worded-twice")
                        .with("goal", goal.value())
                        .with("field", Phrase.of(field))
                        .with("text", text)
                        .with("other-field", Phrase.of(otherField))
                        .with("language", language)
                        .with("other", other)));
  }

  private void checkEarlier(Goal goal, Goal.Earlier earlier) {
    boolean isBaseline = earlier instanceof Goal.Baseline;
    checkQuantity(goal.place(), goal.id(), earlier.quantity());
    Optional<String> unit = goal.target().outcomeUnit();
    unit.ifPresent(of -> checkUnit(goal.place(), goal.id(), earlier.quantity(), of));
    if (unit.isEmpty() && !goal.term().isSetAnew()) {
      problems.error(
          goal.place(),
          Phrase.of(
                  isBaseline
                      ? "followup.baseline-without-target"
                      : "followup.previous-without-target")
              .with("goal", goal.id().value()));
    }
    if (!earlier.period().lastDay().isBefore(draft.header.day())) {
      problems.error(
          goal.place(),
          Phrase.of(isBaseline ? "followup.baseline-not-before" : "followup.previous-not-before")
              .with("goal", goal.id().value())
              .with("found", earlier.period().phrase())
              .with("period", draft.header.when()));
    }
  }

  /** Checks that the way began no later than what was measured last, and as it was then. */
  private void checkOrder(Goal goal, Goal.Baseline from, Goal.Previous last) {
    boolean isSame = from.period().equals(last.period());
    if (isSame
        ? !from.quantity().equals(last.quantity())
        : last.period().lastDay().isBefore(from.period().lastDay())) {
      problems.error(
          goal.place(),
          Phrase.of(isSame ? "followup.two-earlier" : "followup.previous-before-baseline")
              .with("goal", goal.id().value())
              .with("baseline", from.quantity().part())
              .with("previous", last.quantity().part())
              .with("began", from.period().phrase())
              .with("last", last.period().phrase()));
    }
  }

  private void checkObservations() {
    Map<GoalId, Observation> seen = new HashMap<>();
    for (Observation observation : draft.observations) {
      Place place = observation.source().place();
      GoalId id = observation.goal();
      @Nullable Observation first = seen.putIfAbsent(id, observation);
      if (first != null) {
        problems.error(
            place,
            Phrase.of("followup.two-observations")
                .with("goal", id.value())
                .with("first", first.source().place().phrase()));
      }
      known(id, place).ifPresent(goal -> checkObservation(observation, goal, place));
    }
  }

  private void checkObservation(Observation observation, Goal goal, Place place) {
    Outcome outcome = observation.outcome();
    checkWording(
        place,
        goal.id(),
        "field.kommentar",
        observation.comment(),
        "field.kommentar",
        observation.comments());
    if (outcome instanceof Outcome.AsPublished && observation.published().ratio().isEmpty()) {
      problems.error(
          place, Phrase.of("followup.nothing-published").with("goal", goal.id().value()));
    }
    observation.published().ratio().ifPresent(ratio -> checkShare(place, goal, ratio));
    if (outcome instanceof Outcome.YesNo && goal.target().kind() != Target.Kind.MILESTONE) {
      problems.error(place, outcomeKind("followup.yes-no-for-number", goal));
    }
    if (outcome instanceof Outcome.Undertaking undertaking) {
      problems.error(
          place,
          Phrase.of("followup.undertaking")
              .with("goal", goal.id().value())
              .with("found", Phrase.of("strength." + undertaking.stage().key())));
    }
    if (outcome instanceof Outcome.Amount && goal.target().kind() == Target.Kind.MILESTONE) {
      problems.error(place, outcomeKind("followup.number-for-milestone", goal));
    }
    if (outcome instanceof Outcome.ByMunicipality
        && goal.target().kind() == Target.Kind.MILESTONE) {
      problems.error(
          place,
          outcomeKind("followup.municipal-for-milestone", goal)
              .with("respondent", population.one()));
    }
    if (outcome instanceof Outcome.Amount amount) {
      checkQuantity(place, goal.id(), amount.quantity());
      goal.target()
          .outcomeUnit()
          .ifPresent(unit -> checkUnit(place, goal.id(), amount.quantity(), unit));
    }
    MeasurementCheck measurement = measurement(goal);
    measurement.checkOutcome(outcome, place);
    if (outcome instanceof Outcome.Amount amount) {
      if (measurement.staysAmongResponses()) {
        measurement.checkRange(amount.quantity(), place);
      }
      remarkPerCent(amount.quantity(), goal, place);
    }
    observation
        .respondents()
        .ifPresent(answered -> checkRespondents(answered, outcome, goal, place));
  }

  /** Remarks a figure of per cent outside 0 to 100, where the goal does not say what can be. */
  void remarkPerCent(Quantity found, Goal goal, Place place) {
    if (found.unit().equals("%")
        && goal.measurement().possible().isEmpty()
        && (found.number().signum() < 0 || found.number().compareTo(Ratio.of(100)) > 0)) {
      problems.remark(
          place,
          Phrase.of("followup.beyond-percent")
              .with("goal", goal.id().value())
              .with("found", found.part()));
    }
  }

  /** Reports a printed share of a counted number that is below zero or of more than the whole. */
  private void checkShare(Place place, Goal goal, Ratio share) {
    Optional<Quantity> wanted = goal.target().wanted();
    Part found = new Part.Amount(share.inPercent(), "%");
    if (share.signum() < 0
        && wanted.map(Quantity::unit).map(UnitKind::of).filter(UnitKind::mayBeNegative).isEmpty()) {
      problems.error(
          place,
          Phrase.of("followup.negative").with("goal", goal.id().value()).with("found", found));
    }
    Optional<Quantity> all = wanted.filter(population::counts);
    // It may have been rounded up by half a per cent.
    if (all.isPresent()
        && share
                .minus(Ratio.of(1, 200))
                .times(all.get().number())
                .compareTo(Ratio.of(population.size()))
            > 0) {
      problems.error(
          place,
          Phrase.of("followup.share-above-population")
              .with("goal", goal.id().value())
              .with("found", found)
              .with("target", all.get().part())
              .with("population", population.many(population.size())));
    }
  }

  private void checkRespondents(int answered, Outcome outcome, Goal goal, Place place) {
    if (population.isEmpty()) {
      problems.error(place, nobodyResponds(goal.id()));
      return;
    }
    int couldAnswer = population.size() - notApplicable(goal.id());
    boolean tooMany = answered < 0 || answered > couldAnswer;
    boolean fewerThanCounted =
        outcome instanceof Outcome.Amount amount
            && population.counts(amount.quantity())
            && amount.quantity().number().compareTo(Ratio.of(answered)) > 0;
    boolean fewerThanNamed =
        outcome instanceof Outcome.ByMunicipality
            && told(goal.id()).stream()
                    .filter(one -> !(one.outcome() instanceof Outcome.Missing))
                    .count()
                > answered;
    if (tooMany || fewerThanCounted || fewerThanNamed) {
      problems.error(
          place,
          Phrase.of(tooMany ? "followup.respondents" : "followup.respondents-below-outcome")
              .with("goal", goal.id().value())
              .with("found", answered)
              .with("population", couldAnswer));
    }
  }

  /** Remarks a number of respondents that there no longer are, since the goal excepts some. */
  private void remarkBeyondApplicable(Goal goal) {
    int left = population.size() - notApplicable(goal.id());
    goal.target()
        .wanted()
        .filter(wanted -> left < population.size() && population.counts(wanted))
        .filter(wanted -> wanted.number().compareTo(Ratio.of(left)) > 0)
        .filter(wanted -> goal.target().kind() != Target.Kind.AT_MOST)
        .filter(wanted -> goal.target().kind() != Target.Kind.BELOW)
        .ifPresent(
            wanted ->
                problems.remark(
                    goal.place(),
                    Phrase.of("followup.beyond-applicable")
                        .with("goal", goal.id().value())
                        .with("target", wanted.part())
                        .with("found", left)
                        .with("population", population.many(population.size()))));
  }

  /** Returns how many respondents a goal does not apply to. */
  int notApplicable(GoalId goal) {
    return (int) told(goal).stream().filter(one -> one.outcome().equals(NOT_APPLICABLE)).count();
  }

  private List<Response> told(GoalId goal) {
    return municipal.getOrDefault(goal, List.of());
  }

  Optional<Goal> known(GoalId id, Place place) {
    Optional<Goal> goal = Optional.ofNullable(goals.get(id));
    if (goal.isEmpty()) {
      problems.error(
          place,
          Phrase.of("followup.unknown-goal")
              .with("goal", id.value())
              .with("hint", nearest(id, goals.keySet(), GoalId::value)));
    }
    return goal;
  }

  void checkUnit(Place place, GoalId goal, Quantity found, String expected) {
    if (!found.unit().equals(expected)) {
      problems.error(
          place,
          Phrase.of("followup.unit")
              .with("goal", goal.value())
              .with("found", found.part())
              .with("expected", new Part.Unit(expected)));
    }
  }

  void checkQuantity(Place place, GoalId goal, Quantity quantity) {
    Ratio number = quantity.number();
    if (number.signum() < 0 && !UnitKind.of(quantity.unit()).mayBeNegative()) {
      boolean isOwn = UnitKind.of(quantity.unit()) == UnitKind.UNKNOWN;
      problems.error(
          place,
          Phrase.of(isOwn ? "followup.negative-own-unit" : "followup.negative")
              .with("goal", goal.value())
              .with("found", quantity.part()));
    } else if (population.counts(quantity) && !number.isWhole()) {
      problems.error(
          place,
          Phrase.of("followup.not-whole")
              .with("goal", goal.value())
              .with("respondents", population.many())
              .with("found", quantity.part()));
    } else if (population.counts(quantity) && number.compareTo(Ratio.of(population.size())) > 0) {
      problems.error(
          place,
          Phrase.of("followup.above-population")
              .with("goal", goal.value())
              .with("found", quantity.part())
              .with("population", population.many(population.size())));
    }
  }

  Phrase nobodyResponds(GoalId goal) {
    return Phrase.of("followup.nobody-responds")
        .with("goal", goal.value())
        .with("name", population.name());
  }

  MeasurementCheck measurement(Goal goal) {
    return new MeasurementCheck(goal, population, draft.ownUnits, problems);
  }

  static Phrase outcomeKind(String key, Goal goal) {
    return Phrase.of(key)
        .with("goal", goal.id().value())
        .with("target", Phrase.of("target." + goal.target().kind().key()));
  }

  <T> Phrase nearest(T written, Set<T> known, Function<T, String> name) {
    // The nearest name helps nobody among thousands, nor after a thousand errors.
    return known.size() > MOST_KNOWN || problems.areTooMany()
        ? Phrase.of("hint.none")
        : Nearest.hint(name.apply(written), known.stream().map(name).toList());
  }
}
