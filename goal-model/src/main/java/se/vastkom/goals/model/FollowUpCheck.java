package se.vastkom.goals.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
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

  private final FollowUp.Builder draft;
  private final Problems problems;
  private final Map<GoalId, Goal> goals = new HashMap<>();
  private final Map<GoalId, Quantity> firstTold = new HashMap<>();
  private final Map<GoalId, List<MunicipalObservation>> numbers = new LinkedHashMap<>();
  private final Map<MunicipalityCode, SubregionMember> members = new HashMap<>();
  private final int population;

  FollowUpCheck(FollowUp.Builder draft, Problems problems) {
    this.draft = draft;
    this.problems = problems;
    this.population = draft.header.county().population();
    for (Subregion subregion : draft.header.county().subregions()) {
      subregion.municipalities().forEach(one -> members.putIfAbsent(one.code(), one));
      subregion.outsideMembers().forEach(one -> members.putIfAbsent(one.code(), one));
    }
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
    for (Goal goal : draft.goals) {
      checkGoal(goal, areas);
    }
    checkObservations();
    checkMunicipal();
    for (int i = 0; i < draft.judgements.size(); i++) {
      known(draft.judgements.get(i).goal(), draft.judgementPlaces.get(i));
    }
    Optional.ofNullable(draft.narrative).ifPresent(narrative -> checkLinks(narrative, areas));
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
    goal.target().wanted().ifPresent(wanted -> checkQuantity(goal.place(), goal.id(), wanted));
    goal.baseline().ifPresent(baseline -> checkBaseline(goal, baseline.quantity()));
  }

  private void checkBaseline(Goal goal, Quantity baseline) {
    checkQuantity(goal.place(), goal.id(), baseline);
    wantedUnit(goal.target())
        .ifPresentOrElse(
            unit -> checkUnit(goal.place(), goal.id(), baseline, unit),
            () ->
                problems.error(
                    goal.place(),
                    Phrase.of("followup.baseline-without-target").with("goal", goal.id().value())));
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
    if (outcome instanceof Outcome.AsPublished && observation.published().ratio().isEmpty()) {
      problems.error(
          place, Phrase.of("followup.nothing-published").with("goal", goal.id().value()));
    }
    observation.published().ratio().ifPresent(ratio -> checkShare(place, goal, ratio));
    if (outcome instanceof Outcome.YesNo && goal.target().kind() != Target.Kind.MILESTONE) {
      problems.error(place, outcomeKind("followup.yes-no-for-number", goal));
    }
    if (outcome instanceof Outcome.Amount && goal.target().kind() == Target.Kind.MILESTONE) {
      problems.error(place, outcomeKind("followup.number-for-milestone", goal));
    }
    if (outcome instanceof Outcome.ByMunicipality
        && goal.target().kind() == Target.Kind.MILESTONE) {
      problems.error(place, outcomeKind("followup.municipal-for-milestone", goal));
    }
    if (outcome instanceof Outcome.Amount amount) {
      checkQuantity(place, goal.id(), amount.quantity());
      wantedUnit(goal.target())
          .ifPresent(unit -> checkUnit(place, goal.id(), amount.quantity(), unit));
    }
    if (outcome instanceof Outcome.Amount amount && isBeyondPerCent(amount.quantity())) {
      problems.remark(
          place,
          Phrase.of("followup.beyond-percent")
              .with("goal", goal.id().value())
              .with("found", amount.quantity().part()));
    }
    observation
        .respondents()
        .ifPresent(answered -> checkRespondents(answered, outcome, goal, place));
  }

  private static boolean isBeyondPerCent(Quantity quantity) {
    return quantity.unit().equals("%")
        && (quantity.number().signum() < 0 || quantity.number().compareTo(Ratio.of(100)) > 0);
  }

  /** Reports a printed share of a counted number that is below zero or of more than the whole. */
  private void checkShare(Place place, Goal goal, Ratio share) {
    Optional<Quantity> wanted = goal.target().wanted();
    Part found = new Part.Amount(share.inPercent(), "%");
    if (share.signum() < 0
        && !wanted
            .map(Quantity::unit)
            .map(UnitKind::of)
            .filter(UnitKind::mayBeNegative)
            .isPresent()) {
      problems.error(
          place,
          Phrase.of("followup.negative").with("goal", goal.id().value()).with("found", found));
    }
    Optional<Quantity> all = wanted.filter(Quantity::countsMunicipalities);
    // It may have been rounded up by half a per cent.
    if (all.isPresent()
        && share.minus(Ratio.of(1, 200)).times(all.get().number()).compareTo(Ratio.of(population))
            > 0) {
      problems.error(
          place,
          Phrase.of("followup.share-above-population")
              .with("goal", goal.id().value())
              .with("found", found)
              .with("target", all.get().part())
              .with("population", population));
    }
  }

  private void checkRespondents(int answered, Outcome outcome, Goal goal, Place place) {
    boolean tooMany = answered < 0 || answered > population;
    boolean fewerThanCounted =
        outcome instanceof Outcome.Amount amount
            && amount.quantity().countsMunicipalities()
            && amount.quantity().number().compareTo(Ratio.of(answered)) > 0;
    boolean fewerThanNamed =
        outcome instanceof Outcome.ByMunicipality
            && draft.municipal.stream()
                    .filter(one -> one.goal().equals(goal.id()))
                    .filter(one -> !(one.outcome() instanceof Outcome.Missing))
                    .count()
                > answered;
    if (tooMany || fewerThanCounted || fewerThanNamed) {
      problems.error(
          place,
          Phrase.of(tooMany ? "followup.respondents" : "followup.respondents-below-outcome")
              .with("goal", goal.id().value())
              .with("found", answered)
              .with("population", population));
    }
  }

  private void checkMunicipal() {
    Map<GoalId, Observation> observations =
        draft.observations.stream()
            .collect(
                Collectors.toMap(Observation::goal, Function.identity(), (first, second) -> first));
    Set<List<Object>> seen = new HashSet<>();
    Set<GoalId> told = new HashSet<>();
    for (MunicipalObservation one : draft.municipal) {
      told.add(one.goal());
      checkMember(one);
      if (!seen.add(List.of(one.goal(), one.municipality()))) {
        problems.error(
            one.place(),
            Phrase.of("followup.duplicate-municipal")
                .with("goal", one.goal().value())
                .with("code", one.municipality().value()));
      }
      known(one.goal(), one.place())
          .ifPresent(
              goal ->
                  checkMunicipalOutcome(
                      one, goal, Optional.ofNullable(observations.get(one.goal()))));
    }
    numbers.forEach(this::checkSum);
    for (Observation observation : draft.observations) {
      if (observation.outcome() instanceof Outcome.ByMunicipality
          && !told.contains(observation.goal())) {
        problems.error(
            observation.source().place(),
            Phrase.of("followup.no-municipality").with("goal", observation.goal().value()));
      }
    }
  }

  private void checkMunicipalOutcome(
      MunicipalObservation one, Goal goal, Optional<Observation> observation) {
    if (!observation
        .map(known -> known.outcome() instanceof Outcome.ByMunicipality)
        .orElse(false)) {
      problems.error(
          one.place(), Phrase.of("followup.not-by-municipality").with("goal", goal.id().value()));
    }
    Optional<String> unit =
        goal.target() instanceof Target.Composite composite
            ? Optional.of(composite.parts().unit())
            : wantedUnit(goal.target());
    if (one.outcome() instanceof Outcome.Amount amount) {
      if (unit.filter(Quantity.MUNICIPALITIES::equals).isPresent()) {
        problems.error(one.place(), outcomeKind("followup.municipal-yes-no", goal));
      } else {
        checkQuantity(one.place(), goal.id(), amount.quantity());
        unit.ifPresent(expected -> checkUnit(one.place(), goal.id(), amount.quantity(), expected));
        if (goal.target() instanceof Target.Composite composite) {
          checkParts(one.place(), goal.id(), amount.quantity(), composite.parts());
        } else {
          numbers.computeIfAbsent(goal.id(), id -> new ArrayList<>()).add(one);
        }
      }
    } else if (one.outcome() instanceof Outcome.YesNo) {
      boolean numbersAreAdded = unit.isPresent() && !unit.get().equals(Quantity.MUNICIPALITIES);
      if (numbersAreAdded && !(goal.target() instanceof Target.Composite)) {
        problems.error(one.place(), outcomeKind("followup.municipal-number", goal));
      }
    } else if (!(one.outcome() instanceof Outcome.Missing)) {
      problems.error(one.place(), outcomeKind("followup.municipal-kind", goal));
    }
    if (unit.isEmpty()) {
      told(one.outcome()).ifPresent(told -> checkMixed(one, told));
    }
  }

  private void checkParts(Place place, GoalId goal, Quantity found, Quantity all) {
    if (found.number().compareTo(all.number()) > 0) {
      problems.error(
          place,
          Phrase.of("followup.more-parts")
              .with("goal", goal.value())
              .with("found", found.part())
              .with("all", all.part()));
    }
  }

  /** Reports numbers of several municipalities that do not add up to one outcome. */
  private void checkSum(GoalId goal, List<MunicipalObservation> told) {
    String unit = ((Outcome.Amount) told.get(0).outcome()).quantity().unit();
    UnitKind kind = UnitKind.of(unit);
    if (told.size() > 1 && !kind.adds()) {
      problems.error(
          told.get(0).place(),
          Phrase.of(
                  kind == UnitKind.UNKNOWN
                      ? "followup.unknown-whether-adds"
                      : "followup.does-not-add")
              .with("goal", goal.value())
              .with("found", told.size())
              .with("unit", new Part.Unit(unit)));
    }
  }

  /** Returns the quantity that is added up or counted, where no target sets the unit. */
  private static Optional<Quantity> told(Outcome outcome) {
    if (outcome instanceof Outcome.Amount amount) {
      return Optional.of(amount.quantity());
    }
    return outcome instanceof Outcome.YesNo
        ? Optional.of(Quantity.of(1, Quantity.MUNICIPALITIES))
        : Optional.empty();
  }

  private void checkMixed(MunicipalObservation one, Quantity told) {
    Quantity first = firstTold.computeIfAbsent(one.goal(), goal -> told);
    if (!first.unit().equals(told.unit())) {
      problems.error(
          one.place(),
          Phrase.of("followup.mixed-units")
              .with("goal", one.goal().value())
              .with("found", told.part())
              .with("first", first.part()));
    }
  }

  private void checkMember(MunicipalObservation one) {
    Optional<SubregionMember> member = Optional.ofNullable(members.get(one.municipality()));
    Phrase found =
        Phrase.of("followup.unknown-municipality").with("code", one.municipality().value());
    if (member.isEmpty()) {
      problems.error(
          one.place(),
          found.with("county", draft.header.county().name()).with("population", population));
    } else if (member.get() instanceof SubregionMember.OutsideMember outside) {
      problems.error(
          one.place(),
          Phrase.of("followup.outside-municipality")
              .with("name", outside.name())
              .with("code", outside.code().value())
              .with("its-county", outside.county())
              .with("county", draft.header.county().name())
              .with("population", population));
    }
  }

  private Optional<Goal> known(GoalId id, Place place) {
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

  /** Returns the unit an outcome must have, where the target sets it. */
  private static Optional<String> wantedUnit(Target target) {
    return target instanceof Target.DirectionOnly direction
        ? Optional.of(direction.unit())
        : target.wanted().map(Quantity::unit);
  }

  private void checkUnit(Place place, GoalId goal, Quantity found, String expected) {
    if (!found.unit().equals(expected)) {
      problems.error(
          place,
          Phrase.of("followup.unit")
              .with("goal", goal.value())
              .with("found", found.part())
              .with("expected", new Part.Unit(expected)));
    }
  }

  private void checkQuantity(Place place, GoalId goal, Quantity quantity) {
    Ratio number = quantity.number();
    if (number.signum() < 0 && !UnitKind.of(quantity.unit()).mayBeNegative()) {
      boolean isOwn = UnitKind.of(quantity.unit()) == UnitKind.UNKNOWN;
      problems.error(
          place,
          Phrase.of(isOwn ? "followup.negative-own-unit" : "followup.negative")
              .with("goal", goal.value())
              .with("found", quantity.part()));
    } else if (quantity.countsMunicipalities() && !number.isWhole()) {
      problems.error(
          place,
          Phrase.of("followup.not-whole")
              .with("goal", goal.value())
              .with("found", quantity.part()));
    } else if (quantity.countsMunicipalities() && number.compareTo(Ratio.of(population)) > 0) {
      problems.error(
          place,
          Phrase.of("followup.above-population")
              .with("goal", goal.value())
              .with("found", quantity.part())
              .with("population", population));
    }
  }

  private static Phrase outcomeKind(String key, Goal goal) {
    return Phrase.of(key)
        .with("goal", goal.id().value())
        .with("target", Phrase.of("target." + goal.target().kind().key()));
  }

  private <T> Phrase nearest(T written, Set<T> known, Function<T, String> name) {
    // The nearest name helps nobody among thousands, nor after a thousand errors.
    return known.size() > MOST_KNOWN || problems.areTooMany()
        ? Phrase.of("hint.none")
        : Nearest.hint(name.apply(written), known.stream().map(name).toList());
  }
}
