package se.vastkom.goals.rules;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.vastkom.goals.evidence.Expectation;
import se.vastkom.goals.model.Forecast;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Term;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.words.Words;

/** The facts of what is expected of a goal, which only the table {@code prognos} may test. */
@SuppressWarnings("ImmutableEnumChecker") // Facts are values, and readings have no state.
public enum ForecastFact implements GoalFact {
  /** How the goal is expected to end, in a word. */
  WORD(
      "prognos i ord",
      new FactType.WordType(
          Arrays.stream(Forecast.Word.values())
              .map(Forecast.Word::key)
              .map(word -> new Term(word, Words.name("forecast." + word)))
              .toList()),
      of -> Readings.word(of.word().value().map(Forecast.Word::key))),
  /** The figure that the outcome is expected to be. */
  FIGURE(
      "prognostiserat utfall", new FactType.NumberType(""), of -> Readings.quantity(of.figure())),
  /** Whether the target would be reached. */
  REACHED("nått enligt prognosen", new FactType.TruthType(), of -> Readings.truth(of.reached())),
  /** The expected figure by the target. */
  ATTAINMENT(
      "måluppfyllelse enligt prognosen",
      new FactType.NumberType("%"),
      of -> Readings.percent(of.attainment())),
  /** The role of whoever made it. */
  ROLE("prognosens roll", new FactType.TextType(), of -> of.role().value().map(Value.Text::new)),
  /** How many days old it is. */
  AGE("prognosens ålder", days(), of -> Readings.count(of.age()));

  private final Fact fact;
  private final Function<Expectation, Optional<Value>> reading;

  ForecastFact(String key, FactType type, Function<Expectation, Optional<Value>> reading) {
    this.fact = new Fact(key, Words.name("fact." + key), type);
    this.reading = reading;
  }

  @Override
  public Fact fact() {
    return fact;
  }

  @Override
  public Optional<Value> of(GoalCase goal) {
    return reading.apply(goal.evidence().expectation());
  }

  @Override
  public Set<StandardTable> tables() {
    return EnumSet.of(StandardTable.OUTLOOK);
  }

  static FactType days() {
    return new FactType.NumberType("dagar", FactType.Scale.WHOLE);
  }
}
