package se.vastkom.goals;

import java.util.List;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.FollowUp.Header;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Goal.Baseline;
import se.vastkom.goals.model.Goal.Previous;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Observation.Published;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Outcome.Basis;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.RespondentId;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.model.Target.Between.Limit;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

/** A follow-up of one area, {@code e-arkiv}, and one goal, {@code e-arkiv-1}. */
public final class Example {

  public static final String AREA = "e-arkiv";
  public static final String GOAL = "e-arkiv-1";
  public static final Header HEADER =
      new Header(
          "uppfoljning-2015",
          "Uppföljning 2015",
          "VästKom",
          "Resultatsidan",
          Period.year(2015),
          Population.vastraGotaland());

  private Example() {}

  /** Begins a follow-up with the area, and no goal yet. */
  public static FollowUp.Builder begun() {
    return FollowUp.builder(HEADER).area(FocusArea.of(AREA, "E-arkiv"));
  }

  public static Goal goal(Target target) {
    return Goal.of(GOAL, AREA, "Kommunerna har e-arkiv", target);
  }

  public static Target.AtLeast atLeast(long number, String unit) {
    return new Target.AtLeast(Quantity.of(number, unit));
  }

  public static Target.AtMost atMost(long number, String unit) {
    return new Target.AtMost(Quantity.of(number, unit));
  }

  public static Target.Above above(long number, String unit) {
    return new Target.Above(Quantity.of(number, unit));
  }

  public static Target.Below below(long number, String unit) {
    return new Target.Below(Quantity.of(number, unit));
  }

  /** Returns the target of an interval to which both numbers belong. */
  public static Target.Between between(long from, long to, String unit) {
    return new Target.Between(Limit.including(Ratio.of(from)), Limit.including(Ratio.of(to)), unit);
  }

  public static Target.Exactly exactly(long number, String unit) {
    return new Target.Exactly(Quantity.of(number, unit));
  }

  /** Returns the target of this many kommuner having five tjänster each. */
  public static Target.Composite fiveServicesIn(int municipalities) {
    return new Target.Composite(municipalities, Quantity.of(5, "tjänster"));
  }

  public static Baseline baseline(long number, String unit) {
    return new Baseline(Quantity.of(number, unit), Period.year(2014));
  }

  public static Previous previous(long number, String unit) {
    return new Previous(Quantity.of(number, unit), Period.year(2014));
  }

  public static Observation observed(Outcome outcome) {
    return Observation.of(GOAL, outcome);
  }

  public static Observation counted(long number, String unit) {
    return Observation.counted(GOAL, number, unit);
  }

  public static Observation named() {
    return observed(new Outcome.ByMunicipality());
  }

  /** Returns an observation known only as this many per cent. */
  public static Observation published(int percent) {
    return observed(new Outcome.AsPublished()).withPublished(Published.of("", percent));
  }

  public static Outcome.Amount amount(long number, String unit) {
    return new Outcome.Amount(Quantity.of(number, unit), Basis.COUNTED);
  }

  public static Response in(String municipality, Outcome outcome) {
    return new Response(new GoalId(GOAL), new RespondentId(municipality), outcome, Place.NOWHERE);
  }

  /** Returns the evidence of the one goal. */
  public static Evidence evidence(Goal goal, Observation observation, Response... municipal) {
    FollowUp.Builder builder = begun().goal(goal).observation(observation);
    List.of(municipal).forEach(builder::response);
    return Evidence.of(builder.check().orThrow(), goal);
  }

  /** Returns the evidence of the one goal with this target. */
  public static Evidence evidence(Target target, Observation observation, Response... municipal) {
    return evidence(goal(target), observation, municipal);
  }

  /** Returns the problems of a follow-up, each in Swedish and then in English. */
  public static List<String> refusal(FollowUp.Builder draft) {
    return draft.check().problems().stream()
        .filter(Problem::isError)
        .flatMap(problem -> said(problem.phrase()).stream())
        .toList();
  }

  /** Returns the part in Swedish and in English. */
  public static List<String> said(Part part) {
    return List.of(Words.swedish().say(part), Words.english().say(part));
  }
}
