package se.vastkom.goals.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Aggregation.Kind;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/** Checks that a goal can be measured as it says, and its figures against what they can be. */
record MeasurementCheck(
    Goal goal, Population population, List<OwnUnit> ownUnits, Problems problems) {

  private static final String PER_CENT = "%";

  void run() {
    if (goal.target() instanceof Target.All && !population.counts(goal.target())) {
      problems.error(goal.place(), ofGoal("followup.all-of-nobody"));
    }
    goal.measurement().kind().ifPresent(this::checkKind);
    if (goal.measurement().isOverPeriods()) {
      checkOverPeriods();
    }
    if (staysAmongResponses()) {
      goal.target().wanted().ifPresent(wanted -> checkRange(wanted, goal.place()));
      goal.baseline().ifPresent(baseline -> checkRange(baseline.quantity(), goal.place()));
    }
  }

  /** Checks a goal of which the outcome is a mean of periods, so that nothing could be either. */
  private void checkOverPeriods() {
    switch (goal.target().kind()) {
      case MILESTONE, COMPOSITE, INCREASE, DECREASE ->
          problems.error(
              goal.place(),
              FollowUpCheck.outcomeKind("followup.over-kind", goal)
                  .with("periods", goal.measurement().periods()));
      default -> {
        if (population.counts(goal.target())) {
          problems.error(
              goal.place(),
              overPeriods("followup.over-respondents").with("respondents", population.many()));
        }
      }
    }
    if (goal.measurement().kind().isPresent() || goal.question().isPresent()) {
      problems.error(goal.place(), overPeriods("followup.over-responses"));
    }
    Stream.of(goal.baseline(), goal.previous())
        .flatMap(Optional::stream)
        .forEach(
            earlier ->
                problems.error(
                    goal.place(),
                    overPeriods("followup.over-earlier")
                        .with("found", earlier.quantity().part())
                        .with("of", earlier.period().phrase())));
  }

  /** Reports an outcome told by several, of a goal of which it is a mean of periods. */
  void checkOutcome(Outcome outcome, Place place) {
    if (goal.measurement().isOverPeriods()
        && goal.measurement().kind().isEmpty()
        && outcome instanceof Outcome.ByMunicipality) {
      problems.error(place, overPeriods("followup.over-responses"));
    }
  }

  Phrase overPeriods(String key) {
    return ofGoal(key).with("periods", goal.measurement().periods());
  }

  private void checkKind(Kind kind) {
    Optional<String> unit = goal.target().outcomeUnit();
    Target.Kind target = goal.target().kind();
    if (target == Target.Kind.MILESTONE || (target == Target.Kind.COMPOSITE && kind != Kind.YES)) {
      refuse(FollowUpCheck.outcomeKind("followup.measured-kind", goal), kind);
    } else if (kind.countsRespondents()) {
      unit.filter(found -> !found.equals(population.unit()))
          .ifPresent(found -> refuseUnit(kind, found, population.unit()));
    } else if (population.counts(goal.target())) {
      refuse(
          ofGoal("followup.measured-municipalities").with("respondents", population.many()), kind);
    } else if (kind == Kind.SHARE_REACHING) {
      unit.filter(found -> !found.equals(PER_CENT))
          .ifPresent(found -> refuseUnit(kind, found, PER_CENT));
    } else if (kind == Kind.SUM && unit.filter(found -> !mayAdd(found)).isPresent()) {
      problems.error(
          goal.place(),
          ofGoal("followup.measured-sum")
              .with("unit", new Part.Unit(unit.get()))
              .with("choices", choices()));
    }
    if (goal.municipalities() == Goal.MunicipalityList.COMPLETE
        && kind != Kind.YES
        && kind != Kind.SUM) {
      refuse(ofGoal("followup.measured-complete-list"), kind);
    }
  }

  private void refuseUnit(Kind kind, String found, String expected) {
    refuse(
        ofGoal("followup.measured-unit")
            .with("found", new Part.Unit(found))
            .with("expected", new Part.Unit(expected)),
        kind);
  }

  private void refuse(Phrase what, Kind kind) {
    problems.error(goal.place(), what.with("kind", kind.phrase()));
  }

  /** Reports a figure that is not among those that are possible. */
  void checkRange(Quantity found, Place place) {
    goal.measurement()
        .possible()
        .filter(range -> !range.holds(found.number()))
        .ifPresent(
            range ->
                problems.error(
                    place,
                    ofGoal("followup.not-possible")
                        .with("found", found.part())
                        .with("range", range.phrase())));
  }

  /** Reports numbers of several respondents that the goal does not say how to combine. */
  void checkCombined(String unit, int told, Place place) {
    Optional<Kind> stated = goal.measurement().kind();
    boolean isAsked = stated.isEmpty() && told > 1 && !adds(unit);
    if (isAsked || (stated.filter(Kind.SUM::equals).isPresent() && !mayAdd(unit))) {
      problems.error(
          place,
          ofGoal(isUnknown(unit) ? "followup.unknown-whether-adds" : "followup.does-not-add")
              .with("found", population.many(told))
              .with("unit", new Part.Unit(unit))
              .with("choices", choices()));
    }
  }

  /** Reports figures that have no weights to be combined by. */
  void checkWeights(List<Response> told) {
    if (goal.measurement().aggregation().orElse(null) instanceof Aggregation.WeightedMean mean) {
      List<Response> faulty = told.stream().filter(MeasurementCheck::lacksWeight).toList();
      for (Response one : faulty) {
        problems.error(
            one.place(),
            ofGoal("followup.no-weight")
                .with("weight", mean.weight())
                .with("respondent", population.named(one.respondent())));
      }
      Ratio sum =
          told.stream().flatMap(one -> one.weight().stream()).reduce(Ratio.ZERO, Ratio::plus);
      if (faulty.isEmpty() && sum.signum() == 0) {
        problems.error(
            told.get(0).place(), ofGoal("followup.zero-weights").with("weight", mean.weight()));
      }
    }
  }

  private static boolean lacksWeight(Response one) {
    return one.weight().filter(weight -> weight.signum() >= 0).isEmpty();
  }

  /** Returns whether outcome and target are such figures as a response, and as bounded. */
  boolean staysAmongResponses() {
    return goal.measurement()
        .kind()
        .map(Kind::staysAmongResponses)
        .orElseGet(() -> goal.responseUnit().filter(unit -> !adds(unit)).isPresent());
  }

  /** Returns whether figures of a unit add up, as the follow-up says of its own. */
  private boolean adds(String unit) {
    return own(unit).map(OwnUnit::adds).orElseGet(() -> UnitKind.of(unit).adds());
  }

  private boolean mayAdd(String unit) {
    return adds(unit) || isUnknown(unit);
  }

  private boolean isUnknown(String unit) {
    return UnitKind.of(unit) == UnitKind.UNKNOWN && own(unit).isEmpty();
  }

  private Optional<OwnUnit> own(String unit) {
    return ownUnits.stream().filter(one -> one.name().equals(unit)).findFirst();
  }

  /** Returns the ways to combine figures that do not add up, for a message. */
  private static Part choices() {
    return Phrase.list(
        Arrays.stream(Kind.values()).filter(kind -> kind != Kind.YES && kind != Kind.SUM).toList(),
        Kind::phrase);
  }

  private Phrase ofGoal(String key) {
    return Phrase.of(key).with("goal", goal.id().value());
  }
}
