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
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/** Checks what municipalities answered, against the goals and the county. For one use. */
final class MunicipalCheck {

  private final FollowUp.Builder draft;
  private final Problems problems;
  private final FollowUpCheck whole;
  private final Map<GoalId, Quantity> firstTold = new HashMap<>();
  private final Map<GoalId, List<MunicipalObservation>> numbers = new LinkedHashMap<>();
  private final Map<MunicipalityCode, SubregionMember> members = new HashMap<>();

  MunicipalCheck(FollowUp.Builder draft, Problems problems, FollowUpCheck whole) {
    this.draft = draft;
    this.problems = problems;
    this.whole = whole;
    for (Subregion subregion : draft.header.county().subregions()) {
      subregion.municipalities().forEach(one -> members.putIfAbsent(one.code(), one));
      subregion.outsideMembers().forEach(one -> members.putIfAbsent(one.code(), one));
    }
  }

  void run() {
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
      whole
          .known(one.goal(), one.place())
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
            : goal.target().outcomeUnit();
    if (one.outcome() instanceof Outcome.Amount amount) {
      if (unit.filter(Quantity.MUNICIPALITIES::equals).isPresent()) {
        problems.error(one.place(), FollowUpCheck.outcomeKind("followup.municipal-yes-no", goal));
      } else {
        whole.checkQuantity(one.place(), goal.id(), amount.quantity());
        unit.ifPresent(
            expected -> whole.checkUnit(one.place(), goal.id(), amount.quantity(), expected));
        if (goal.target() instanceof Target.Composite composite) {
          checkParts(one.place(), goal.id(), amount.quantity(), composite.parts());
        } else {
          numbers.computeIfAbsent(goal.id(), id -> new ArrayList<>()).add(one);
        }
      }
    } else if (one.outcome() instanceof Outcome.YesNo) {
      boolean numbersAreAdded = unit.isPresent() && !unit.get().equals(Quantity.MUNICIPALITIES);
      if (numbersAreAdded && !(goal.target() instanceof Target.Composite)) {
        problems.error(one.place(), FollowUpCheck.outcomeKind("followup.municipal-number", goal));
      }
    } else if (!(one.outcome() instanceof Outcome.Missing)) {
      problems.error(one.place(), FollowUpCheck.outcomeKind("followup.municipal-kind", goal));
    }
    if (unit.isEmpty()) {
      quantity(one.outcome()).ifPresent(given -> checkMixed(one, given));
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
  private static Optional<Quantity> quantity(Outcome outcome) {
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
          found
              .with("county", draft.header.county().name())
              .with("population", draft.header.county().population()));
    } else if (member.get() instanceof SubregionMember.OutsideMember outside) {
      problems.error(
          one.place(),
          Phrase.of("followup.outside-municipality")
              .with("name", outside.name())
              .with("code", outside.code().value())
              .with("its-county", outside.county())
              .with("county", draft.header.county().name())
              .with("population", draft.header.county().population()));
    }
  }
}
