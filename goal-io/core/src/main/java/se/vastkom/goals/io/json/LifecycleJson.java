package se.vastkom.goals.io.json;

import static se.vastkom.goals.io.json.JsonScalars.DATE;
import static se.vastkom.goals.io.json.JsonScalars.GOAL_ID;
import static se.vastkom.goals.io.json.JsonScalars.PERIOD;
import static se.vastkom.goals.io.json.JsonScalars.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import se.vastkom.goals.io.json.JsonVariants.OtherKeys;
import se.vastkom.goals.io.json.JsonVariants.Variant;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Lifecycle.CarryOver;
import se.vastkom.goals.model.Lifecycle.CarryOver.ToForum;
import se.vastkom.goals.model.Lifecycle.CarryOver.ToGoal;
import se.vastkom.goals.model.Lifecycle.CarryOver.ToPeriod;
import se.vastkom.goals.model.Lifecycle.Reason;
import se.vastkom.goals.model.Lifecycle.State;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.words.Keyed;

/** States of goals and areas in JSON. */
final class LifecycleJson {

  static final JsonVariants<CarryOver> CARRY_OVER =
      JsonVariants.byKey(
          "carryOver",
          OtherKeys.REMARKED,
          self ->
              List.of(
                  Variant.of("goal", ToGoal.class, GOAL_ID, ToGoal::goal, ToGoal::new),
                  Variant.of("period", ToPeriod.class, PERIOD, ToPeriod::period, ToPeriod::new),
                  Variant.of("forum", ToForum.class, TEXT, ToForum::name, ToForum::new)));

  static final JsonShape<Lifecycle> LIFECYCLE = lifecycle();

  private LifecycleJson() {}

  private static JsonShape<Lifecycle> lifecycle() {
    JsonFields<Lifecycle> fields = JsonFields.of("lifecycle");
    var state = fields.required("state", JsonScalars.word(State.class), Lifecycle::state);
    var date = fields.unless(StatedDate.NOT_STATED, "date", DATE, Lifecycle::date);
    var reasons =
        fields.unless(List.of(), "reasons", reasons(), each -> List.copyOf(each.reasons()));
    var carryOver = fields.optional("carryOver", CARRY_OVER, Lifecycle::carryOver);
    return fields.check(
        read -> {
          boolean ends = !read.get(reasons).isEmpty() || read.get(carryOver).isPresent();
          return ends && read.get(state) == State.ACTIVE
              ? read.at(state).none("json.inactive")
              : Optional.of(
                  new Lifecycle(
                      read.get(state),
                      read.get(date),
                      new TreeSet<>(read.get(reasons)),
                      read.get(carryOver)));
        });
  }

  /** The list of reasons; each unknown one is a problem of the list. */
  private static JsonType<List<Reason>> reasons() {
    JsonType<List<Reason>> words = JsonScalars.word(Reason.class).list();
    JsonType<List<String>> texts = TEXT.list();
    return new JsonValue<>(
        at -> texts.read(at).map(keys -> known(at, keys)), words::write, words::schema);
  }

  private static List<Reason> known(JsonCursor at, List<String> keys) {
    List<Reason> reasons = new ArrayList<>();
    for (String key : keys) {
      Keyed.of(Reason.class, key).ifPresentOrElse(reasons::add, () -> at.expected("json.reasons"));
    }
    return reasons;
  }
}
