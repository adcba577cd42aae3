package se.vastkom.goals.io.json;

import static se.vastkom.goals.io.json.GoalJson.QUANTITY;
import static se.vastkom.goals.io.json.JsonScalars.GOAL_ID;
import static se.vastkom.goals.io.json.JsonScalars.NUMBER;
import static se.vastkom.goals.io.json.JsonScalars.TRUTH;
import static se.vastkom.goals.io.json.JsonScalars.WHOLE;
import static se.vastkom.goals.io.json.JsonScalars.word;

import java.util.List;
import java.util.Optional;
import se.vastkom.goals.assessment.Distance;
import se.vastkom.goals.assessment.Distance.Border;
import se.vastkom.goals.assessment.Distance.Interval;
import se.vastkom.goals.assessment.Distance.Step;
import se.vastkom.goals.assessment.MemberDistance;
import se.vastkom.goals.assessment.MemberDistance.Change;
import se.vastkom.goals.assessment.MemberDistance.Member;
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
    JsonFields<Distance> fields = JsonFields.of("distance");
    var goal = fields.required("goal", GOAL_ID, Distance::goal);
    var status = fields.required("status", STATUS, Distance::status);
    var outcome = fields.optional("outcome", QUANTITY, Distance::outcome);
    var steps = fields.list("steps", step(), Distance::steps);
    var cannot = fields.optional("cannot", PhraseJson.SENTENCE, Distance::cannot);
    var same = fields.optional("same", INTERVAL, Distance::same);
    var borders = fields.list("borders", border(), Distance::borders);
    var byMembers = fields.optional("byMembers", byMembers(), Distance::byMembers);
    fields.show("sentences", PhraseJson.IN_WORDS.list(), each -> List.copyOf(each.sentences()));
    return fields.make(
        read ->
            new Distance(
                read.get(goal),
                read.get(status),
                read.get(outcome),
                read.get(steps),
                read.get(cannot),
                read.get(same),
                read.get(borders),
                read.get(byMembers)));
  }

  private static JsonShape<MemberDistance> byMembers() {
    JsonFields<MemberDistance> fields = JsonFields.of("memberDistance");
    var steps = fields.list("steps", memberStep(), MemberDistance::steps);
    var cannot = fields.optional("cannot", PhraseJson.SENTENCE, MemberDistance::cannot);
    return fields.make(read -> new MemberDistance(read.get(steps), read.get(cannot)));
  }

  private static JsonShape<MemberDistance.Step> memberStep() {
    JsonFields<MemberDistance.Step> fields = JsonFields.of("memberStep");
    var changes = fields.list("changes", change(), MemberDistance.Step::changes);
    var isExample = fields.required("isExample", TRUTH, MemberDistance.Step::isExample);
    var gives = fields.required("gives", STATUS, MemberDistance.Step::gives);
    var rules = fields.listUnlessEmpty("rules", FindingJson.RULE, MemberDistance.Step::rules);
    return fields.make(
        read -> {
          if (read.get(changes).isEmpty()) {
            read.at(changes).expected("json.member-changes");
          }
          return new MemberDistance.Step(
              read.get(changes), read.get(isExample), read.get(gives), read.get(rules));
        });
  }

  private static JsonShape<Change> change() {
    JsonFields<Change> fields = JsonFields.of("memberChange");
    var members = fields.list("members", member(), Change::members);
    var count = fields.required("count", WHOLE, Change::count);
    var to = fields.required("to", STATUS, Change::to);
    return fields.make(
        read -> {
          Change change = new Change(read.get(members), read.get(count), read.get(to));
          if (!change.canBe()) {
            read.at(count).expected("json.member-count");
          }
          return change;
        });
  }

  private static JsonShape<Member> member() {
    JsonFields<Member> fields = JsonFields.of("member");
    var id = fields.required("id", GOAL_ID, Member::id);
    var title = fields.text("title", Member::title);
    return fields.make(read -> new Member(read.get(id), read.get(title)));
  }

  private static JsonShape<Step> step() {
    JsonFields<Step> fields = JsonFields.of("step");
    var to = fields.optional("to", QUANTITY, Step::to);
    var beyond = fields.required("beyond", TRUTH, Step::beyond);
    var gives = fields.required("gives", STATUS, Step::gives);
    var rules = fields.listUnlessEmpty("rules", FindingJson.RULE, Step::rules);
    return fields.make(
        read -> new Step(read.get(to), read.get(beyond), read.get(gives), read.get(rules)));
  }

  private static JsonShape<Interval> interval() {
    JsonFields<Interval> fields = JsonFields.of("interval");
    var from = fields.optional("from", NUMBER, Interval::from);
    var withFrom =
        fields.optional("withFrom", TRUTH, each -> each.from().map(any -> each.withFrom()));
    var to = fields.optional("to", NUMBER, Interval::to);
    var withTo = fields.optional("withTo", TRUTH, each -> each.to().map(any -> each.withTo()));
    var unit = fields.text("unit", Interval::unit);
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
    if (read.get(end).isPresent() && !read.at(with).isThere()) {
      read.at(with).expected("json.interval-end");
    }
    return read.get(end).isPresent() && read.get(with).orElse(false);
  }

  private static JsonShape<Border> border() {
    JsonFields<Border> fields = JsonFields.of("border");
    var name =
        fields.required(
            "name", PhraseJson.PART.such(PhraseJson::canBeSaid, "json.phrase"), Border::name);
    var value = fields.required("value", PhraseJson.AMOUNT, Border::value);
    var stands = fields.required("stands", INTERVAL, Border::stands);
    return fields.make(read -> new Border(read.get(name), read.get(value), read.get(stands)));
  }
}
