package se.vastkom.goals.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Aggregation;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Forecast;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Limit;
import se.vastkom.goals.model.Measurement;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Observation.EvidenceStrength;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Respondent;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.model.Term;
import se.vastkom.goals.model.ValueRange;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Implication;

class StandardImplicationsTest {

  private static final GoalId GOAL = new GoalId("a-1");
  private static final List<Respondent> MUNICIPALITIES =
      Population.vastraGotaland().respondents().subList(0, 4);
  private static final FollowUp.Header HEADER =
      new FollowUp.Header(
          "f", "F", "P", "K", Period.year(2015), Population.of("Fyra kommuner", MUNICIPALITIES));

  @Property(tries = 20_000)
  void everyGoalOfEveryFollowUpIsAPossibleCase(@ForAll Random random) {
    new RandomGoal(random)
        .evidence()
        .ifPresent(
            evidence -> {
              Facts facts = GoalFacts.standard().of(new GoalCase(evidence, List.of()));
              assertThat(StandardImplications.all())
                  .as("%s", facts)
                  .allMatch(one -> one.holds(facts));
            });
  }

  @Test
  void whatIsAddedUpAndMayBeNegativeCanStillComeToBeReached() {
    Goal goal =
        Goal.of(GOAL.value(), "a", "Mål", new Target.AtMost(Quantity.of(-1, "mkr")))
            .startingFrom(new Goal.Baseline(Quantity.of(1, "mkr"), Period.year(2014)));
    FollowUp.Builder builder =
        FollowUp.builder(HEADER)
            .area(FocusArea.of("a", "A"))
            .goal(goal)
            .observation(Observation.of(GOAL.value(), new Outcome.ByMunicipality()));
    MUNICIPALITIES.stream()
        .limit(3)
        .forEach(
            one ->
                builder.response(
                    new Response(
                        GOAL,
                        one.id(),
                        new Outcome.Amount(Quantity.of(1, "mkr"), Outcome.Basis.COUNTED),
                        Place.NOWHERE)));
    Facts facts = GoalFacts.standard().of(GoalCase.of(builder.check().orThrow(), goal));

    assertThat(facts)
        .hasToString(
            "{andel av tiden=100, andel av vägen=-100, avslutat vid=2015-12-31, förändring=2, grund=namngivet, håller takten=nej, läge=aktivt, måltyp=högst,"
                + " målvärde=-1, målvärde ur=målet, population=4, relativ förändring=200, slutperiod=2015-12-31, styrka=genomfört, svarande=3,"
                + " svarsandel=75, utfall=3, utveckling=från målet, återstående tid=0}");
    assertThat(StandardImplications.all()).allMatch(one -> one.holds(facts));
  }

  /** No test would cover an implication whose conditions never occurred. */
  @Test
  void theConditionsOfEveryImplicationComeAbout() {
    Random random = new Random(2015);
    Set<String> idle = new TreeSet<>();
    StandardImplications.all().forEach(one -> idle.add(one.toString()));
    for (int i = 0; i < 100_000 && !idle.isEmpty(); i++) {
      new RandomGoal(random)
          .evidence()
          .map(evidence -> GoalFacts.standard().of(new GoalCase(evidence, List.of())))
          .ifPresent(
              facts ->
                  StandardImplications.all().stream()
                      .filter(one -> one.when().stream().allMatch(when -> when.holds(facts)))
                      .map(Implication::toString)
                      .forEach(idle::remove));
    }
    assertThat(idle).isEmpty();
  }

  private record RandomGoal(Random random) {

    Optional<Evidence> evidence() {
      Goal goal = goal();
      FollowUp.Header header =
          chance(7) ? HEADER : HEADER.asOf(LocalDate.of(2015, 1 + random.nextInt(12), 28));
      FollowUp.Builder builder = FollowUp.builder(header).area(FocusArea.of("a", "A")).goal(goal);
      if (chance(9)) {
        Outcome outcome = outcome();
        Observation seen = observation(outcome);
        builder.observation(chance(9) ? seen : seen.finishedOn(header.day()));
        if (outcome instanceof Outcome.ByMunicipality) {
          MUNICIPALITIES.stream()
              .filter(one -> chance(7))
              .forEach(
                  one ->
                      builder.response(
                          new Response(
                                  GOAL, one.id(), municipalOutcome(goal.target()), Place.NOWHERE)
                              .weighing(Ratio.of(1 + random.nextInt(3)))));
        }
      }
      if (chance(6)) {
        LocalDate day = header.day().minusDays(random.nextInt(3));
        builder.forecast(
            chance(5)
                ? Forecast.of(GOAL.value(), any(Forecast.Word.values()), "Roll", day)
                : Forecast.of(GOAL.value(), quantity(), "Roll", day));
      }
      return builder.check().value().map(followUp -> Evidence.of(followUp, goal));
    }

    /** Returns true in this many cases of ten. */
    private boolean chance(int ofTen) {
      return random.nextInt(10) < ofTen;
    }

    private Quantity quantity() {
      String unit = chance(6) ? "kommuner" : chance(3) ? "mkr" : chance(5) ? "personer" : "dagar";
      int below = unit.equals("mkr") ? 2 : 0;
      return new Quantity(
          chance(9) ? Ratio.of(random.nextInt(5) - below) : Ratio.of(random.nextInt(9), 2), unit);
    }

    private Goal goal() {
      Target target =
          switch (random.nextInt(11)) {
            case 8 -> new Target.Above(quantity());
            case 9 -> new Target.Below(quantity());
            case 10 -> between(quantity());
            case 0, 1 -> new Target.AtLeast(quantity());
            case 2 -> new Target.AtMost(quantity());
            case 3 -> new Target.Exactly(quantity());
            case 4 -> new Target.Milestone();
            case 5 -> new Target.Composite(1 + random.nextInt(4), Quantity.of(2, "tjänster"));
            case 6 -> new Target.DirectionOnly(random.nextBoolean(), "kommuner");
            default -> new Target.None();
          };
      Goal goal =
          Goal.of(GOAL.value(), "a", "Mål", target)
              .statedIn(chance(8) ? Goal.TargetOrigin.STATED : Goal.TargetOrigin.FROM_COMMENT)
              .listing(chance(7) ? Goal.MunicipalityList.ANSWERS : Goal.MunicipalityList.COMPLETE);
      if (chance(3)) {
        goal = goal.startingFrom(new Goal.Baseline(quantity(), Period.year(2013)));
      }
      if (!chance(8)) {
        goal = goal.inState(Lifecycle.of(any(Lifecycle.State.values()), StatedDate.NOT_STATED));
      }
      if (!chance(8)) {
        goal = goal.lasting(Term.until(Period.year(2013 + random.nextInt(5))));
      }
      Goal followed =
          chance(3) ? goal.following(new Goal.Previous(quantity(), Period.year(2014))) : goal;
      return chance(6)
          ? followed
          : followed.measured(measurement(target.wanted().map(Quantity::unit).orElse("dagar")));
    }

    private Measurement measurement(String unit) {
      Aggregation.Kind kind = any(Aggregation.Kind.values());
      Measurement measurement =
          Measurement.as(
              kind.hasLimit()
                  ? new Aggregation.Reaching(
                      kind,
                      new Limit(
                          any(Limit.Comparison.values()),
                          Quantity.of(random.nextInt(3), unit.equals("kommuner") ? "dagar" : unit)))
                  : kind == Aggregation.Kind.WEIGHTED_MEAN
                      ? new Aggregation.WeightedMean("invånare")
                      : Aggregation.of(kind));
      return chance(5) ? measurement : measurement.within(ValueRange.of(-random.nextInt(3), 4));
    }

    private Target between(Quantity from) {
      Ratio to = from.number().plus(Ratio.of(1 + random.nextInt(3)));
      return new Target.Between(
          new Target.Between.Limit(from.number(), random.nextBoolean()),
          new Target.Between.Limit(to, random.nextBoolean()),
          from.unit());
    }

    private Outcome outcome() {
      return switch (random.nextInt(6)) {
        case 0, 1 ->
            new Outcome.Amount(
                quantity(),
                chance(8)
                    ? Outcome.Basis.COUNTED
                    : chance(5) ? Outcome.Basis.INFERRED : Outcome.Basis.NAMED);
        case 2 -> new Outcome.YesNo(random.nextBoolean());
        case 3 -> new Outcome.ByMunicipality();
        case 4 -> new Outcome.AsPublished();
        default -> new Outcome.Missing(any(Outcome.Reason.values()));
      };
    }

    private Outcome municipalOutcome(Target target) {
      if (chance(2)) {
        return new Outcome.Missing(any(Outcome.Reason.values()));
      }
      boolean numbers =
          target instanceof Target.Composite
              || (target.outcomeUnit().isPresent() && !HEADER.population().counts(target))
              || chance(2);
      return numbers && chance(8)
          ? new Outcome.Amount(
              Quantity.of(
                  random.nextInt(3),
                  target instanceof Target.Composite
                      ? "tjänster"
                      : target
                          .outcomeUnit()
                          .filter(unit -> !unit.equals("kommuner"))
                          .orElse("dagar")),
              Outcome.Basis.COUNTED)
          : chance(3)
              ? new Outcome.Undertaking(
                  any(Outcome.Undertaking.STAGES.toArray(EvidenceStrength[]::new)))
              : new Outcome.YesNo(random.nextBoolean());
    }

    private Observation observation(Outcome outcome) {
      return new Observation(
          GOAL,
          outcome,
          any(Observation.EvidenceStrength.values()),
          chance(4) ? OptionalInt.of(random.nextInt(5)) : OptionalInt.empty(),
          chance(4) ? Optional.of(any(Observation.StatedChange.values())) : Optional.empty(),
          chance(6)
              ? Observation.Published.of("", (random.nextInt(8) - 2) * 25)
              : Observation.Published.NOTHING,
          "",
          Observation.Source.NOT_STATED);
    }

    private <E> E any(E[] values) {
      return values[random.nextInt(values.length)];
    }
  }
}
