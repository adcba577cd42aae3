package se.vastkom.goals.rules;

import java.util.Optional;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.evidence.Figure;
import se.vastkom.goals.evidence.ResponseCount;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.tables.Value;

/** How figures of a goal's evidence become values of its facts. */
final class Readings {

  private Readings() {}

  /** Returns how many gave each kind of response, where it is those that say yes that count. */
  static Figure<ResponseCount> responses(Evidence evidence) {
    return evidence
        .responses()
        .then(
            count ->
                count.countsYes()
                    ? Figure.known(count)
                    : Figure.absent(Figure.Cause.NO_POPULATION));
  }

  static Optional<Outcome> outcome(Evidence evidence) {
    return evidence.observation().map(Observation::outcome);
  }

  static Optional<Value> word(Optional<String> key) {
    return key.map(Value::word);
  }

  static Optional<Value> truth(Figure<Boolean> figure) {
    return figure.value().map(Value::of);
  }

  static Optional<Value> percent(Figure<Ratio> figure) {
    return figure.value().map(Ratio::inPercent).map(Value::of);
  }

  static Optional<Value> quantity(Figure<Quantity> figure) {
    return figure.value().map(Quantity::number).map(Value::of);
  }

  static Optional<Value> count(Figure<Integer> figure) {
    return figure.value().map(Value::of);
  }
}
