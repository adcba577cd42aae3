package se.vastkom.goals.rules;

import java.util.Optional;
import java.util.function.Function;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.evidence.Timeline;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.words.Words;

/** The facts of how a goal stands in time, which every table may test. */
@SuppressWarnings("ImmutableEnumChecker") // Facts are values, and readings have no state.
public enum TimeFact implements GoalFact {
  /** The day on which the goal ends. */
  END(
      "slutperiod",
      new FactType.DateType(),
      evidence -> Optional.of(new Value.Date(evidence.timeline().end()))),
  /** How many days are left. */
  REMAINING(
      "återstående tid",
      ForecastFact.days(),
      evidence -> Optional.of(Value.of(evidence.timeline().remainingDays()))),
  /** How much of the time has passed. */
  ELAPSED(
      "andel av tiden",
      new FactType.NumberType("%"),
      evidence ->
          evidence
              .timeline()
              .elapsed()
              .value()
              .map(Timeline.Elapsed::share)
              .map(Ratio::inPercent)
              .map(Value::of)),
  /** Whether at least as much of the way as of the time has been covered. */
  KEEPS_PACE(
      "håller takten", new FactType.TruthType(), evidence -> Readings.truth(evidence.keepsPace())),
  /** The day on which the goal is known to be finished. */
  FINISHED(
      "avslutat vid",
      new FactType.DateType(),
      evidence -> evidence.finished().value().map(Value.Date::new));

  private final Fact fact;
  private final Function<Evidence, Optional<Value>> reading;

  TimeFact(String key, FactType type, Function<Evidence, Optional<Value>> reading) {
    this.fact = new Fact(key, Words.name("fact." + key), type);
    this.reading = reading;
  }

  @Override
  public Fact fact() {
    return fact;
  }

  @Override
  public Optional<Value> of(GoalCase goal) {
    return reading.apply(goal.evidence());
  }
}
