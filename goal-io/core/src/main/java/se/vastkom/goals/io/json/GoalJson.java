package se.vastkom.goals.io.json;

import static se.vastkom.goals.io.json.JsonScalars.AREA_ID;
import static se.vastkom.goals.io.json.JsonScalars.GOAL_ID;
import static se.vastkom.goals.io.json.JsonScalars.NUMBER;
import static se.vastkom.goals.io.json.JsonScalars.PERIOD;
import static se.vastkom.goals.io.json.JsonScalars.TEXT;
import static se.vastkom.goals.io.json.JsonScalars.UNIT;
import static se.vastkom.goals.io.json.JsonScalars.WHOLE;
import static se.vastkom.goals.io.json.JsonScalars.word;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import se.vastkom.goals.io.json.JsonVariants.Variant;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Goal.Baseline;
import se.vastkom.goals.model.Goal.MunicipalityList;
import se.vastkom.goals.model.Goal.TargetOrigin;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.model.Target.Kind;

/** Goals and their targets, in JSON. */
final class GoalJson {

  static final JsonShape<Quantity> QUANTITY = quantity();

  private static final JsonVariants<Target> TARGET =
      JsonVariants.byKind(
          "target",
          "What a goal wants.",
          JsonScalars::oneOf,
          List.of(
              target(
                  Kind.AT_LEAST,
                  Target.AtLeast.class,
                  wanted("At least so many.", Target.AtLeast::new)),
              target(
                  Kind.AT_MOST,
                  Target.AtMost.class,
                  wanted("At most so many.", Target.AtMost::new)),
              target(
                  Kind.EXACTLY,
                  Target.Exactly.class,
                  wanted("Exactly so many.", Target.Exactly::new)),
              target(
                  Kind.MILESTONE,
                  Target.Milestone.class,
                  JsonFields.empty("milestone", new Target.Milestone(), "Something to be done.")),
              target(Kind.COMPOSITE, Target.Composite.class, composite()),
              target(Kind.INCREASE, Target.DirectionOnly.class, direction(true)),
              target(Kind.DECREASE, Target.DirectionOnly.class, direction(false)),
              target(
                  Kind.NONE,
                  Target.None.class,
                  JsonFields.empty("none", new Target.None(), "No target can be read."))));

  static final JsonShape<Goal> GOAL = goal();

  private GoalJson() {}

  private static JsonShape<Goal> goal() {
    JsonFields<Goal> fields = JsonFields.of("goal", "A decided intention.");
    var id = fields.required("id", GOAL_ID, Goal::id, "The goal's stable id.");
    var area = fields.required("area", AREA_ID, Goal::area, "The id of its area.");
    var title = fields.text("title", Goal::title, "The goal, as people read it.");
    var target = fields.required("target", TARGET, Goal::target, "The target.");
    var origin =
        fields.required(
            "targetFrom",
            word(TargetOrigin.class),
            Goal::targetOrigin,
            "Whether the goal itself states the target, or a comment.");
    var baseline =
        fields.optional(
            "baseline", baseline(), Goal::baseline, "The outcome that it started from.");
    var municipalities =
        fields.unless(
            MunicipalityList.ANSWERS,
            "municipalities",
            word(MunicipalityList.class),
            Goal::municipalities,
            "What the list of its municipalities says of those that are not in it.");
    var lifecycle =
        fields.optional(
            "lifecycle",
            LifecycleJson.LIFECYCLE,
            Goal::lifecycle,
            "Its own state; without one it follows its area's.");
    var place = PlaceJson.in(fields, Goal::place);
    return fields.make(
        read ->
            new Goal(
                read.get(id),
                read.get(area),
                read.get(title),
                read.get(target),
                read.get(origin),
                read.get(baseline),
                read.get(municipalities),
                read.get(lifecycle),
                read.get(place)));
  }

  private static JsonShape<Baseline> baseline() {
    JsonFields<Baseline> fields = JsonFields.of("baseline", "Where an outcome started.");
    var quantity = fields.include(QUANTITY, Baseline::quantity);
    var period = fields.required("period", PERIOD, Baseline::period, "The period of that outcome.");
    return fields.make(read -> new Baseline(read.get(quantity), read.get(period)));
  }

  private static JsonShape<Quantity> quantity() {
    JsonFields<Quantity> fields = JsonFields.of("quantity", "A number of a unit.");
    var number = fields.required("number", NUMBER, Quantity::number, "The number, in that unit.");
    var unit =
        fields.required("unit", UNIT, Quantity::unit, "The unit's key, such as kommuner or %.");
    return fields.make(read -> new Quantity(read.get(number), read.get(unit)));
  }

  private static <V extends Target> Variant<Target, V> target(
      Kind kind, Class<V> type, JsonShape<V> shape) {
    Predicate<Target> isOf = target -> target.kind() == kind;
    return new Variant<>(kind.key(), type, isOf, shape);
  }

  private static <V extends Target> JsonShape<V> wanted(
      String description, Function<Quantity, V> make) {
    JsonFields<V> fields = JsonFields.of("wanted", description);
    var quantity = fields.include(QUANTITY, target -> target.wanted().orElseThrow());
    return fields.make(read -> make.apply(read.get(quantity)));
  }

  private static JsonShape<Target.DirectionOnly> direction(boolean isUpwards) {
    return JsonFields.single(
        "unit",
        UNIT,
        Target.DirectionOnly::unit,
        unit -> new Target.DirectionOnly(isUpwards, unit),
        isUpwards ? "More of this unit." : "Less of this unit.");
  }

  private static JsonShape<Target.Composite> composite() {
    JsonFields<Target.Composite> fields =
        JsonFields.of("composite", "So many municipalities, each having all of so many parts.");
    var number =
        fields.requiredOrNone(
            "number",
            WHOLE,
            Target.Composite::municipalities,
            "How many municipalities are wanted.");
    fields.show("unit", TEXT, any -> Quantity.MUNICIPALITIES, "The unit of municipalities.");
    var parts =
        fields.requiredOrNone(
            "parts", QUANTITY, Target.Composite::parts, "How many parts each must have.");
    return fields.check(
        read -> {
          Optional<Integer> wanted = read.get(number).filter(many -> many > 0);
          Optional<Quantity> each = read.get(parts).filter(GoalJson::isWhole);
          return wanted.isPresent() && each.isPresent()
              ? Optional.of(new Target.Composite(wanted.get(), each.get()))
              : read.at(parts).none("json.composite");
        });
  }

  private static boolean isWhole(Quantity parts) {
    return parts.number().isWhole() && parts.number().signum() > 0;
  }
}
