package se.vastkom.goals.io.json;

import static se.vastkom.goals.io.json.JsonScalars.NUMBER;
import static se.vastkom.goals.io.json.JsonScalars.word;

import java.util.Arrays;
import java.util.Optional;
import se.vastkom.goals.io.json.JsonVariants.Variant;
import se.vastkom.goals.model.Aggregation;
import se.vastkom.goals.model.Aggregation.Kind;
import se.vastkom.goals.model.Aggregation.Reaching;
import se.vastkom.goals.model.Aggregation.WeightedMean;
import se.vastkom.goals.model.Limit;
import se.vastkom.goals.model.Measurement;
import se.vastkom.goals.model.ValueRange;

/** How goals are measured, in JSON. */
final class MeasurementJson {

  private static final JsonShape<Limit> LIMIT = limit();

  private static final JsonVariants<Aggregation> AGGREGATION =
      JsonVariants.byKind(
          "aggregation",
          JsonScalars::oneOf,
          Arrays.stream(Kind.values())
              .<Variant<Aggregation, ? extends Aggregation>>map(MeasurementJson::variant)
              .toList());

  static final JsonShape<Measurement> MEASUREMENT = measurement();

  private MeasurementJson() {}

  private static Variant<Aggregation, ? extends Aggregation> variant(Kind kind) {
    if (kind.hasLimit()) {
      return new Variant<>(
          kind.key(),
          Reaching.class,
          each -> each.kind() == kind,
          JsonFields.single(
              name(kind), "limit", LIMIT, Reaching::limit, limit -> new Reaching(kind, limit)));
    }
    if (kind == Kind.WEIGHTED_MEAN) {
      return new Variant<>(
          kind.key(),
          WeightedMean.class,
          each -> each.kind() == kind,
          JsonFields.single(
              name(kind), "weight", JsonScalars.WEIGHT, WeightedMean::weight, WeightedMean::new));
    }
    return new Variant<>(
        kind.key(),
        Aggregation.Plain.class,
        each -> each.kind() == kind,
        JsonFields.empty(name(kind), new Aggregation.Plain(kind)));
  }

  private static String name(Kind kind) {
    return switch (kind) {
      case YES -> "countOfYes";
      case SUM -> "sum";
      case MEAN -> "mean";
      case WEIGHTED_MEAN -> "weightedMean";
      case MEDIAN -> "median";
      case COUNT_REACHING -> "countReaching";
      case SHARE_REACHING -> "shareReaching";
      case LOWEST -> "lowest";
      case HIGHEST -> "highest";
    };
  }

  private static JsonShape<Limit> limit() {
    JsonFields<Limit> fields = JsonFields.of("responseLimit");
    var comparison = fields.required("comparison", word(Limit.Comparison.class), Limit::comparison);
    var quantity = fields.include(GoalJson.QUANTITY, Limit::quantity);
    return fields.make(read -> new Limit(read.get(comparison), read.get(quantity)));
  }

  private static JsonShape<ValueRange> range() {
    JsonFields<ValueRange> fields = JsonFields.of("valueRange");
    var lowest = fields.required("lowest", NUMBER, ValueRange::lowest);
    var highest = fields.required("highest", NUMBER, ValueRange::highest);
    return fields.check(
        read ->
            read.get(lowest).compareTo(read.get(highest)) <= 0
                ? Optional.of(new ValueRange(read.get(lowest), read.get(highest)))
                : read.at(highest).none("json.value-range"));
  }

  private static JsonShape<Measurement> measurement() {
    JsonFields<Measurement> fields = JsonFields.of("measurement");
    var aggregation = fields.optional("aggregation", AGGREGATION, Measurement::aggregation);
    var possible = fields.optional("possible", range(), Measurement::possible);
    var periods =
        fields.unless(
            1,
            "periods",
            JsonScalars.between(2, Measurement.MOST_PERIODS, "json.periods"),
            Measurement::periods);
    return fields.make(
        read -> new Measurement(read.get(aggregation), read.get(possible), read.get(periods)));
  }
}
