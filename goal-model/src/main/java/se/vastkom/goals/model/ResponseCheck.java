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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Phrase;

/** Checks what municipalities answered, against the goals and the population. For one use. */
final class ResponseCheck {

  private final FollowUp.Builder draft;
  private final Problems problems;
  private final FollowUpCheck whole;
  private final Map<GoalId, Quantity> firstTold = new HashMap<>();
  private final Map<Goal, List<Response>> numbers = new LinkedHashMap<>();
  private final Population population;

  ResponseCheck(FollowUp.Builder draft, Problems problems, FollowUpCheck whole) {
    this.draft = draft;
    this.problems = problems;
    this.whole = whole;
    population = draft.header.population();
  }

  void run() {
    if (population.isEmpty()) {
      refuseAll();
      return;
    }
    Map<GoalId, Observation> observations =
        draft.observations.stream()
            .collect(
                Collectors.toMap(Observation::goal, Function.identity(), (first, second) -> first));
    Map<List<Object>, Response> seen = new HashMap<>();
    Set<GoalId> told = new HashSet<>();
    for (Response one : draft.responses) {
      told.add(one.goal());
      checkMember(one);
      @Nullable Response first = seen.putIfAbsent(List.of(one.goal(), one.respondent()), one);
      if (first != null) {
        problems.error(
            one.place(),
            Phrase.of("followup.duplicate-municipal")
                .with("goal", one.goal().value())
                .with("respondent", population.named(one.respondent()))
                .with("first", first.place().phrase()));
      }
      whole
          .known(one.goal(), one.place())
          .ifPresent(
              goal ->
                  checkMunicipalOutcome(
                      one, goal, Optional.ofNullable(observations.get(one.goal()))));
    }
    numbers.forEach(this::checkNumbers);
    for (Observation observation : draft.observations) {
      if (observation.outcome() instanceof Outcome.ByMunicipality
          && !told.contains(observation.goal())) {
        problems.error(
            observation.source().place(),
            Phrase.of("followup.no-municipality")
                .with("goal", observation.goal().value())
                .with("respondents", population.many()));
      }
    }
  }

  /** Reports what is told of those that respond, where there is nobody to. */
  private void refuseAll() {
    Stream.concat(
            draft.responses.stream().map(one -> Map.entry(one.goal(), one.place())),
            draft.observations.stream()
                .filter(one -> one.outcome() instanceof Outcome.ByMunicipality)
                .map(one -> Map.entry(one.goal(), one.source().place())))
        .forEach(told -> problems.error(told.getValue(), whole.nobodyResponds(told.getKey())));
  }

  private void checkMunicipalOutcome(Response one, Goal goal, Optional<Observation> observation) {
    if (!observation
        .map(known -> known.outcome() instanceof Outcome.ByMunicipality)
        .orElse(false)) {
      problems.error(
          one.place(),
          Phrase.of("followup.not-by-municipality")
              .with("goal", goal.id().value())
              .with("respondent", population.one()));
    }
    Optional<String> unit = goal.responseUnit();
    Optional<Aggregation.Kind> kind = goal.measurement().kind();
    boolean isComposite = goal.target() instanceof Target.Composite;
    boolean countsYes =
        isComposite
            || kind.map(Aggregation.Kind.YES::equals)
                .orElse(unit.filter(population::counts).isPresent());
    if (one.outcome() instanceof Outcome.Amount amount) {
      if (countsYes && !isComposite) {
        problems.error(one.place(), ofRespondents("followup.municipal-yes-no", goal));
      } else {
        checkNumber(one, goal, amount.quantity());
      }
    } else if (isYesOrNo(one.outcome())) {
      if (!countsYes && (unit.isPresent() || kind.isPresent())) {
        problems.error(one.place(), ofRespondents("followup.municipal-number", goal));
      }
    } else if (!(one.outcome() instanceof Outcome.Missing)) {
      problems.error(one.place(), ofRespondents("followup.municipal-kind", goal));
    }
    if (unit.isEmpty()) {
      quantity(one.outcome()).ifPresent(given -> checkMixed(one, given));
    }
  }

  private Phrase ofRespondents(String key, Goal goal) {
    return FollowUpCheck.outcomeKind(key, goal).with("respondents", population.many());
  }

  private void checkNumber(Response one, Goal goal, Quantity found) {
    whole.checkQuantity(one.place(), goal.id(), found);
    goal.responseUnit()
        .ifPresent(expected -> whole.checkUnit(one.place(), goal.id(), found, expected));
    if (goal.target() instanceof Target.Composite composite) {
      checkParts(one, found, composite.parts());
    } else {
      whole.measurement(goal).checkRange(found, one.place());
      whole.remarkPerCent(found, goal, one.place());
      numbers.computeIfAbsent(goal, any -> new ArrayList<>()).add(one);
    }
  }

  private void checkParts(Response one, Quantity found, Quantity all) {
    if (found.number().compareTo(all.number()) > 0) {
      problems.error(
          one.place(),
          Phrase.of("followup.more-parts")
              .with("goal", one.goal().value())
              .with("respondent", population.named(one.respondent()))
              .with("found", found.part())
              .with("all", all.part()));
    }
  }

  private void checkNumbers(Goal goal, List<Response> told) {
    MeasurementCheck measurement = whole.measurement(goal);
    String unit = ((Outcome.Amount) told.get(0).outcome()).quantity().unit();
    measurement.checkCombined(unit, told.size(), told.get(0).place());
    measurement.checkWeights(told);
  }

  /** Returns the quantity that is added up or counted, where no target sets the unit. */
  private Optional<Quantity> quantity(Outcome outcome) {
    if (outcome instanceof Outcome.Amount amount) {
      return Optional.of(amount.quantity());
    }
    return isYesOrNo(outcome) ? Optional.of(Quantity.of(1, population.unit())) : Optional.empty();
  }

  /** Returns whether an outcome is yes or no; what is only undertaken is no. */
  private static boolean isYesOrNo(Outcome outcome) {
    return outcome instanceof Outcome.YesNo || outcome instanceof Outcome.Undertaking;
  }

  private void checkMixed(Response one, Quantity told) {
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

  private void checkMember(Response one) {
    Optional<SubregionMember> member = population.member(one.respondent());
    if (member.isEmpty()) {
      problems.error(
          one.place(),
          Phrase.of("followup.unknown-respondent")
              .with("found", one.respondent().value())
              .with("population", population.part()));
    } else if (member.get() instanceof SubregionMember.OutsideMember outside) {
      problems.error(
          one.place(),
          Phrase.of("followup.outside-municipality")
              .with("name", outside.name())
              .with("code", outside.id().value())
              .with("its-county", outside.county())
              .with("population", population.part()));
    }
  }
}
