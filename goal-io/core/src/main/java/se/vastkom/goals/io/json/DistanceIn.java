package se.vastkom.goals.io.json;

import java.util.List;
import java.util.Optional;
import se.vastkom.goals.assessment.Distance;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/** Distances from JSON objects. */
final class DistanceIn {

  private DistanceIn() {}

  /** The distance; empty if a problem with its goal or status was noted. */
  static Optional<Distance> read(In in) {
    in.only("goal", "status", "outcome", "steps", "cannot", "same", "borders", "sentences");
    Optional<GoalId> goal = FollowUpIn.goalId(in, "goal");
    Optional<Status> status = in.word("status", Status.values(), Status::key);
    Optional<Quantity> outcome = quantity(in, "outcome");
    List<Distance.Step> steps = in.objects("steps", DistanceIn::step);
    Optional<Phrase> cannot = in.optionalObject("cannot").map(DistanceIn::cause);
    Optional<Distance.Interval> same = in.optionalObject("same").map(DistanceIn::interval);
    List<Distance.Border> borders = in.objects("borders", DistanceIn::border);
    return goal.flatMap(
        id -> status.map(known -> new Distance(id, known, outcome, steps, cannot, same, borders)));
  }

  private static Optional<Quantity> quantity(In in, String key) {
    return in.optionalObject(key)
        .flatMap(quantity -> FollowUpIn.quantity(quantity.only("number", "unit")));
  }

  private static Distance.Step step(In in) {
    in.only("to", "beyond", "gives", "rules");
    return new Distance.Step(
        quantity(in, "to"),
        in.truth("beyond"),
        in.word("gives", Status.values(), Status::key).orElse(Status.EJ_BEDOMT),
        in.objects("rules", AssessmentIn::rule));
  }

  private static Phrase cause(In in) {
    Phrase cause = in.only("phrase", "sv", "en").phrase("phrase");
    if (!In.canBeSaid(cause)) {
      in.expected("phrase", "json.phrase");
    }
    return cause;
  }

  private static Distance.Interval interval(In in) {
    in.only("from", "withFrom", "to", "withTo", "unit");
    return new Distance.Interval(
        end(in, "from"),
        in.has("from") && in.truth("withFrom"),
        end(in, "to"),
        in.has("to") && in.truth("withTo"),
        in.text("unit"));
  }

  private static Optional<Ratio> end(In in, String key) {
    return in.has(key) ? in.number(key) : Optional.empty();
  }

  private static Distance.Border border(In in) {
    in.only("name", "value", "stands");
    Part name = in.object("name").part();
    if (!In.canBeSaid(name)) {
      in.expected("name", "json.phrase");
    }
    In value = in.object("value").only("number", "unit");
    return new Distance.Border(
        name,
        new Part.Amount(value.number("number").orElse(Ratio.ZERO), value.text("unit")),
        interval(in.object("stands")));
  }
}
