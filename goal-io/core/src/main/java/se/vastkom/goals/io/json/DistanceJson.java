package se.vastkom.goals.io.json;

import static se.vastkom.goals.io.json.GoalJson.QUANTITY;
import static se.vastkom.goals.io.json.JsonScalars.GOAL_ID;
import static se.vastkom.goals.io.json.JsonScalars.NUMBER;
import static se.vastkom.goals.io.json.JsonScalars.TRUTH;
import static se.vastkom.goals.io.json.JsonScalars.word;

import java.util.List;
import java.util.Optional;
import se.vastkom.goals.assessment.Distance;
import se.vastkom.goals.assessment.Distance.Border;
import se.vastkom.goals.assessment.Distance.Interval;
import se.vastkom.goals.assessment.Distance.Step;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.io.json.JsonObject.Field;

/** Distances in JSON. */
final class DistanceJson {

  private static final JsonType<Status> STATUS = word(Status.class);

  private static final JsonShape<Interval> INTERVAL = interval();

  static final JsonShape<Distance> DISTANCE = distance();

  private DistanceJson() {}

  private static JsonShape<Distance> distance() {
    JsonFields<Distance> fields =
        JsonFields.of("distance", "How far a goal is from a better status, and what it bears.");
    var goal = fields.required("goal", GOAL_ID, Distance::goal, "The goal's id.");
    var status = fields.required("status", STATUS, Distance::status, "The status it has.");
    var outcome = fields.optional("outcome", QUANTITY, Distance::outcome, "The outcome it has.");
    var steps =
        fields.list("steps", step(), Distance::steps, "The smallest change to each better status.");
    var cannot =
        fields.optional(
            "cannot",
            PhraseJson.SENTENCE,
            Distance::cannot,
            "Why no outcome gives a better status.");
    var same =
        fields.optional(
            "same", INTERVAL, Distance::same, "The outcomes that give the same status.");
    var borders =
        fields.list(
            "borders", border(), Distance::borders, "The borders that matter to the status.");
    fields.show(
        "sentences",
        PhraseJson.IN_WORDS.list(),
        each -> List.copyOf(each.sentences()),
        "All that is to be said of it.");
    return fields.make(
        read ->
            new Distance(
                read.get(goal),
                read.get(status),
                read.get(outcome),
                read.get(steps),
                read.get(cannot),
                read.get(same),
                read.get(borders)));
  }

  private static JsonShape<Step> step() {
    JsonFields<Step> fields = JsonFields.of("step", "A change that gives a better status.");
    var to =
        fields.optional(
            "to",
            QUANTITY,
            Step::to,
            "The outcome that is needed; left out where it is to be done.");
    var beyond = fields.required("beyond", TRUTH, Step::beyond, "Whether it must be passed.");
    var gives = fields.required("gives", STATUS, Step::gives, "The status that it gives.");
    var rules =
        fields.listUnlessEmpty(
            "rules", FindingJson.RULE, Step::rules, "The rules that would decide.");
    return fields.make(
        read -> new Step(read.get(to), read.get(beyond), read.get(gives), read.get(rules)));
  }

  private static JsonShape<Interval> interval() {
    JsonFields<Interval> fields =
        JsonFields.of("interval", "Numbers from one to another; an end left out lies nowhere.");
    var from = fields.optional("from", NUMBER, Interval::from, "The lowest number.");
    var withFrom =
        fields.optional(
            "withFrom",
            TRUTH,
            each -> each.from().map(any -> each.withFrom()),
            "Whether the lowest is one of them; there where it is.");
    var to = fields.optional("to", NUMBER, Interval::to, "The highest number.");
    var withTo =
        fields.optional(
            "withTo",
            TRUTH,
            each -> each.to().map(any -> each.withTo()),
            "Whether the highest is one of them; there where it is.");
    var unit = fields.text("unit", Interval::unit, "The unit's key, empty for bare numbers.");
    return fields.make(
        read ->
            new Interval(
                read.get(from),
                isWith(read, from, withFrom),
                read.get(to),
                isWith(read, to, withTo),
                read.get(unit)));
  }

  /** Reads whether a bound is included, which is required where there is a bound. */
  private static boolean isWith(
      JsonObject read, Field<Optional<Ratio>> end, Field<Optional<Boolean>> with) {
    if (read.get(end).isPresent() && read.get(with).isEmpty()) {
      read.at(with).expected("json.truth");
    }
    return read.get(end).isPresent() && read.get(with).orElse(false);
  }

  private static JsonShape<Border> border() {
    JsonFields<Border> fields =
        JsonFields.of("border", "A border of the rules, and where it may lie.");
    var name =
        fields.required(
            "name",
            PhraseJson.PART.such(PhraseJson::canBeSaid, "json.phrase"),
            Border::name,
            "The parameter, or the fact that the border is of.");
    var value =
        fields.required("value", PhraseJson.AMOUNT, Border::value, "The value that it has.");
    var stands =
        fields.required(
            "stands", INTERVAL, Border::stands, "The values for which the status stands.");
    return fields.make(read -> new Border(read.get(name), read.get(value), read.get(stands)));
  }
}
