package se.vastkom.goals.io.json;

import static se.vastkom.goals.io.json.JsonScalars.AREA_ID;
import static se.vastkom.goals.io.json.JsonScalars.GOAL_ID;
import static se.vastkom.goals.io.json.JsonScalars.NUMBER;
import static se.vastkom.goals.io.json.JsonScalars.PERIOD;
import static se.vastkom.goals.io.json.JsonScalars.TRUTH;
import static se.vastkom.goals.io.json.JsonScalars.UNIT;
import static se.vastkom.goals.io.json.JsonScalars.WHOLE;
import static se.vastkom.goals.io.json.JsonScalars.word;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import se.vastkom.goals.io.json.JsonVariants.Variant;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Goal.Baseline;
import se.vastkom.goals.model.Goal.MunicipalityList;
import se.vastkom.goals.model.Goal.Previous;
import se.vastkom.goals.model.Goal.TargetOrigin;
import se.vastkom.goals.model.Measurement;
import se.vastkom.goals.model.OtherWording;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Placement;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.model.Target.Above;
import se.vastkom.goals.model.Target.All;
import se.vastkom.goals.model.Target.AtLeast;
import se.vastkom.goals.model.Target.AtMost;
import se.vastkom.goals.model.Target.Below;
import se.vastkom.goals.model.Target.Between;
import se.vastkom.goals.model.Target.Between.Limit;
import se.vastkom.goals.model.Target.Composite;
import se.vastkom.goals.model.Target.DirectionOnly;
import se.vastkom.goals.model.Target.Exactly;
import se.vastkom.goals.model.Target.Kind;
import se.vastkom.goals.model.Target.Milestone;
import se.vastkom.goals.model.Target.None;
import se.vastkom.goals.model.Term;

/** Goals and their targets, in JSON. */
final class GoalJson {

  static final JsonShape<Quantity> QUANTITY = quantity();

  private static final JsonShape<Limit> LIMIT = limit();

  static final JsonVariants<Target> TARGET =
      JsonVariants.byKind(
          "target",
          JsonScalars::oneOf,
          List.of(
              target(Kind.AT_LEAST, AtLeast.class, wanted("atLeast", AtLeast::new)),
              Variant.of("alla", "unit", All.class, UNIT, All::unit, All::new),
              target(Kind.ABOVE, Above.class, wanted("above", Above::new)),
              target(Kind.AT_MOST, AtMost.class, wanted("atMost", AtMost::new)),
              target(Kind.BELOW, Below.class, wanted("below", Below::new)),
              target(Kind.EXACTLY, Exactly.class, wanted("exactly", Exactly::new)),
              target(Kind.BETWEEN, Between.class, between()),
              target(
                  Kind.MILESTONE, Milestone.class, JsonFields.empty("milestone", new Milestone())),
              target(Kind.COMPOSITE, Composite.class, composite()),
              target(Kind.INCREASE, DirectionOnly.class, direction(true)),
              target(Kind.DECREASE, DirectionOnly.class, direction(false)),
              target(Kind.NONE, None.class, JsonFields.empty("none", new None()))));

  /** A text in other languages than the follow-up's. */
  static final JsonShape<OtherWording> WORDING = wording();

  static final JsonShape<Goal> GOAL = goal();

  private GoalJson() {}

  private static JsonShape<Goal> goal() {
    JsonFields<Goal> fields = JsonFields.of("goal");
    var id = fields.required("id", GOAL_ID, Goal::id);
    var area = fields.required("area", AREA_ID, Goal::area);
    var title = fields.text("title", Goal::title);
    var target = fields.required("target", TARGET, Goal::target);
    var origin = fields.required("targetFrom", word(TargetOrigin.class), Goal::targetOrigin);
    var baseline = fields.optional("baseline", earlier("baseline", Baseline::new), Goal::baseline);
    var previous = fields.optional("previous", earlier("previous", Previous::new), Goal::previous);
    var municipalities =
        fields.unless(
            MunicipalityList.ANSWERS,
            "municipalities",
            word(MunicipalityList.class),
            Goal::municipalities);
    var measurement =
        fields.unless(
            Measurement.UNSTATED, "measurement", MeasurementJson.MEASUREMENT, Goal::measurement);
    var question = fields.optional("question", SurveyQuestionJson.QUESTION, Goal::question);
    var lifecycle = fields.optional("lifecycle", LifecycleJson.LIFECYCLE, Goal::lifecycle);
    var responsible = fields.optionalText("responsible", Goal::responsible);
    var placement =
        fields.unless(Placement.ALONE, "placement", PlacementJson.PLACEMENT, Goal::placement);
    var term = fields.unless(Term.OPEN, "term", TermJson.TERM, Goal::term);
    var titles = fields.unless(OtherWording.NONE, "titles", WORDING, Goal::titles);
    var place = fields.include(PlaceJson.PLACED, each -> PlaceJson.published(each.place()));
    return fields.make(
        read ->
            new Goal(
                read.get(id),
                read.get(area),
                read.get(title),
                read.get(target),
                read.get(origin),
                read.get(baseline),
                read.get(previous),
                read.get(municipalities),
                read.get(measurement),
                read.get(question),
                read.get(lifecycle),
                read.get(responsible),
                read.get(placement),
                read.get(term),
                read.get(titles),
                read.get(place)));
  }

  private static JsonShape<OtherWording> wording() {
    JsonFields<OtherWording> fields = JsonFields.of("otherWording");
    var sv = fields.optionalText("sv", OtherWording::sv);
    var en = fields.optionalText("en", OtherWording::en);
    return fields.make(read -> new OtherWording(read.get(sv), read.get(en)));
  }

  private static <E extends Goal.Earlier> JsonShape<E> earlier(
      String name, BiFunction<Quantity, Period, E> make) {
    JsonFields<E> fields = JsonFields.of(name);
    var quantity = fields.include(QUANTITY, Goal.Earlier::quantity);
    var period = fields.required("period", PERIOD, Goal.Earlier::period);
    return fields.make(read -> make.apply(read.get(quantity), read.get(period)));
  }

  private static JsonShape<Quantity> quantity() {
    JsonFields<Quantity> fields = JsonFields.of("quantity");
    var number = fields.required("number", NUMBER, Quantity::number);
    var unit = fields.required("unit", UNIT, Quantity::unit);
    return fields.make(read -> new Quantity(read.get(number), read.get(unit)));
  }

  private static <V extends Target> Variant<Target, V> target(
      Kind kind, Class<V> type, JsonShape<V> shape) {
    Predicate<Target> isOf = target -> target.kind() == kind && type.isInstance(target);
    return new Variant<>(kind.key(), type, isOf, shape);
  }

  private static <V extends Target> JsonShape<V> wanted(String name, Function<Quantity, V> make) {
    JsonFields<V> fields = JsonFields.of(name);
    var quantity = fields.include(QUANTITY, target -> target.wanted().orElseThrow());
    return fields.make(read -> make.apply(read.get(quantity)));
  }

  private static JsonShape<Between> between() {
    JsonFields<Between> fields = JsonFields.of("between");
    var lower = fields.required("from", LIMIT, Between::lower);
    var upper = fields.required("to", LIMIT, Between::upper);
    var unit = fields.required("unit", UNIT, Between::unit);
    return fields.check(
        read -> {
          Limit from = read.get(lower);
          Limit to = read.get(upper);
          return from.number().compareTo(to.number()) < 0
              ? Optional.of(new Between(from, to, read.get(unit)))
              : read.at(upper).none("json.between");
        });
  }

  private static JsonShape<Limit> limit() {
    JsonFields<Limit> fields = JsonFields.of("limit");
    var number = fields.required("number", NUMBER, Limit::number);
    var isIncluded = fields.required("included", TRUTH, Limit::isIncluded);
    return fields.make(read -> new Limit(read.get(number), read.get(isIncluded)));
  }

  private static JsonShape<DirectionOnly> direction(boolean isUpwards) {
    return JsonFields.single(
        isUpwards ? "increase" : "decrease",
        "unit",
        UNIT,
        DirectionOnly::unit,
        unit -> new DirectionOnly(isUpwards, unit));
  }

  private static JsonShape<Composite> composite() {
    JsonFields<Composite> fields = JsonFields.of("composite");
    var number =
        fields.requiredOrNone(
            "number",
            WHOLE,
            composite -> composite.respondents().number().numerator().intValueExact());
    var unit =
        fields.orElse(
            Quantity.MUNICIPALITIES, "unit", UNIT, composite -> composite.respondents().unit());
    var parts = fields.requiredOrNone("parts", QUANTITY, Composite::parts);
    return fields.check(
        read -> {
          Optional<Integer> wanted = read.get(number).filter(many -> many > 0);
          Optional<Quantity> each = read.get(parts).filter(GoalJson::isWhole);
          return wanted.isPresent() && each.isPresent()
              ? Optional.of(new Composite(Quantity.of(wanted.get(), read.get(unit)), each.get()))
              : read.at(parts).none("json.composite");
        });
  }

  private static boolean isWhole(Quantity parts) {
    return parts.number().isWhole() && parts.number().signum() > 0;
  }
}
