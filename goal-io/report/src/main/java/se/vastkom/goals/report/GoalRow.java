package se.vastkom.goals.report;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.assessment.Answers;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Distance;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.Members;
import se.vastkom.goals.assessment.Remainder;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.evidence.Figure;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Judgement;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.model.SubregionMember;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.problem.Places;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * A goal in the list of results.
 *
 * @param assessed the follow-up of the goal
 * @param assessment the goal's verdict
 */
record GoalRow(AssessedFollowUp assessed, Assessment assessment) {

  private static final int MOST_LEVELS = 3;

  private FollowUp followUp() {
    return assessed.followUp();
  }

  Goal goal() {
    return assessment.evidence().goal();
  }

  /** Returns the period that is followed up. */
  Period period() {
    return followUp().header().period();
  }

  /** Returns the goal that this one stands under, if it does. */
  Optional<Goal> parent() {
    return followUp().forest().parent(goal());
  }

  /** Returns the other goals that this one serves. */
  List<Goal> supports() {
    return goal().placement().supports().stream()
        .flatMap(id -> followUp().goal(id).stream())
        .toList();
  }

  /**
   * Returns the style class of how far in a goal is shown: by how many goals of its area stand
   * above it, one above the other; empty where none does.
   */
  @Nullable String level() {
    int level = 0;
    Optional<Goal> above = parent();
    while (above.filter(one -> one.area().equals(goal().area())).isPresent()) {
      level++;
      above = above.flatMap(followUp().forest()::parent);
    }
    return level == 0 ? null : "level-" + Math.min(level, MOST_LEVELS);
  }

  /** Returns the target as people read it. */
  Part target() {
    Target target = goal().target();
    if (target instanceof Target.AtLeast atLeast) {
      return Phrase.of("report.at-least").with("quantity", atLeast.quantity().part());
    }
    if (target instanceof Target.All) {
      return Phrase.of("report.all")
          .with("respondents", assessed.followUp().header().population().many());
    }
    if (target instanceof Target.AtMost atMost) {
      return Phrase.of("report.at-most").with("quantity", atMost.quantity().part());
    }
    if (target instanceof Target.Above above) {
      return Phrase.of("report.above").with("quantity", above.quantity().part());
    }
    if (target instanceof Target.Below below) {
      return Phrase.of("report.below").with("quantity", below.quantity().part());
    }
    if (target instanceof Target.Between between) {
      return between.phrase();
    }
    if (target instanceof Target.Exactly exactly) {
      return Phrase.of("report.exactly").with("quantity", exactly.quantity().part());
    }
    if (target instanceof Target.Composite composite) {
      return Phrase.of("report.composite")
          .with("municipalities", target.wanted().orElseThrow().part())
          .with("parts", composite.parts().part());
    }
    if (target instanceof Target.DirectionOnly direction) {
      return Phrase.of(direction.upwards() ? "report.increase" : "report.decrease")
          .with("unit", new Part.Unit(direction.unit()));
    }
    return Phrase.of(target instanceof Target.Milestone ? "report.milestone" : "cause.no-target");
  }

  private Optional<Phrase> baseline() {
    return goal().baseline().map(from -> earlier("report.baseline", from));
  }

  private Optional<Phrase> previous() {
    return assessment
        .evidence()
        .earlier()
        .previous()
        .value()
        .map(last -> earlier("report.previous", last));
  }

  private static Phrase earlier(String key, Goal.Earlier earlier) {
    return Phrase.of(key)
        .with("quantity", earlier.quantity().part())
        .with("period", earlier.period().phrase());
  }

  /** Returns whether the goal is in force, so that an outcome is expected. */
  boolean isActive() {
    return assessment.evidence().lifecycle().isActive();
  }

  /** Returns the outcome as people read it, where there is one. */
  private Optional<Part> outcome() {
    Evidence evidence = assessment.evidence();
    Optional<Part> counted = evidence.outcome().value().map(quantity -> quantity.part());
    return counted.or(
        () ->
            observation()
                .filter(known -> isActive())
                .map(Observation::outcome)
                .filter(Outcome.YesNo.class::isInstance)
                .map(known -> ((Outcome.YesNo) known).done())
                .map(done -> Phrase.of(done ? "reason.done" : "reason.not-done")));
  }

  /** Returns, as a phrase, why there is no outcome. */
  private Phrase noOutcome() {
    return assessment.evidence().outcome().cause().orElseThrow().phrase();
  }

  /** Returns, as a phrase, the number that the published share implies, where there is one. */
  private Optional<Part> inferred() {
    return assessment
        .evidence()
        .inferred()
        .value()
        .filter(quantity -> !quantity.number().equals(Ratio.ZERO))
        .filter(quantity -> !assessment.evidence().attainment().equals(Figure.known(Ratio.ONE)))
        .map(
            quantity ->
                Phrase.of("report.inferred")
                    .with("quantity", quantity.part())
                    .with("share", share().orElseThrow()));
  }

  /** Returns the published share as the outcome, where no number behind it is worth showing. */
  private Optional<Part> shareAlone() {
    return observation()
        .filter(known -> isActive() && known.outcome() instanceof Outcome.AsPublished)
        .flatMap(known -> share())
        .map(share -> Phrase.of("report.of-target").with("share", share));
  }

  /**
   * Returns what came of the goal, in words: its number, or the one that its share implies, or the
   * share; for a goal that is not in force what became of it; else why there is no outcome.
   */
  Part came() {
    if (!isActive()) {
      return assessment.summary();
    }
    if (isWeighed()) {
      return members().orElseThrow().counted();
    }
    return outcome().or(this::inferred).or(this::shareAlone).orElseGet(this::noOutcome);
  }

  private Optional<Members> members() {
    return assessed.members(goal().id());
  }

  /** Returns whether the goal is decided from those under it, and has no outcome of its own. */
  boolean isWeighed() {
    return goal().target() instanceof Target.None && members().isPresent();
  }

  /** Returns the share of the target beside the outcome, where it says more. */
  Optional<Part> shareBeside() {
    return outcome().isPresent() || inferred().isPresent() ? share() : Optional.empty();
  }

  /** Returns what stands under the figures: what was before, and how many have answered. */
  List<Phrase> beneath() {
    return Stream.of(baseline(), previous(), answered()).flatMap(Optional::stream).toList();
  }

  /** Returns how many have answered of how many, as a phrase, where that is known. */
  private Optional<Phrase> answered() {
    Evidence evidence = assessment.evidence();
    return evidence
        .respondents()
        .value()
        .flatMap(
            answered ->
                evidence
                    .population()
                    .value()
                    .map(
                        all ->
                            Phrase.of("report.answered")
                                .with("respondents", answered)
                                .with("population", all)));
  }

  /** Returns the share of the target in per cent, where there is one. */
  private Optional<Part> share() {
    return assessment.attainmentInFull().value().map(share -> share);
  }

  /** Returns the share as printed, where it differs from the computed one. */
  Optional<String> printedOtherwise() {
    return assessment
        .evidence()
        .printed()
        .value()
        .filter(printed -> !printed.agrees())
        .flatMap(printed -> observation())
        .map(known -> known.published().share());
  }

  /** Returns the exact share behind a printed one. */
  Optional<Part> computed() {
    return assessment
        .evidence()
        .printed()
        .value()
        .map(printed -> new Part.Amount(printed.computed().inPercent(), "%"));
  }

  Optional<Observation> observation() {
    return followUp().observation(goal().id());
  }

  /** Returns where the outcome was read: its own row, or the answers that it is counted from. */
  Part read() {
    return Places.phrase(
        assessed.answers(goal().id()).placesOr(observation().orElseThrow().source().place()));
  }

  List<Judgement> judgements() {
    return followUp().judgements(goal().id());
  }

  /**
   * Returns, as phrases, how far the goal is from a better status; empty where it was not worked
   * out.
   */
  List<Phrase> distance() {
    return assessed.distance(goal().id()).map(Distance::sentences).orElse(List.of());
  }

  /** Returns the outcome as a bar, where it can be drawn. */
  Optional<Bar> bar() {
    return Bar.of(assessment.evidence());
  }

  /** Returns what is left to the target, or that it is reached and by how much it is passed. */
  Optional<Phrase> standing() {
    Evidence evidence = assessment.evidence();
    if (!isActive()) {
      return Optional.empty();
    }
    if (assessment.status() == Status.UPPFYLLT
        && evidence.reached().equals(Figure.known(true))
        && evidence.goal().target().wanted().isPresent()) {
      return Optional.of(Phrase.of("report.reached"));
    }
    return assessment.remainder().map(Remainder::left);
  }

  /** Returns what to keep in mind beside the verdict: what each remark says. */
  List<Part> flags() {
    return assessment.remarks().map(one -> one.because().orElse(one.reason())).toList();
  }

  /** Returns what is told beside the title: its place among the goals, and who answers for it. */
  List<Phrase> beside() {
    return Stream.of(
            assessment.responsible(),
            assessment.forecast(),
            assessment.sourceVerdict(),
            assessment.action())
        .flatMap(Optional::stream)
        .toList();
  }

  /** Returns the reasons that do not stand in the chain: all but that of the status. */
  List<Finding> otherFindings() {
    return assessment.findings().subList(1, assessment.findings().size());
  }

  /**
   * Returns what the municipalities have answered, one phrase a kind of answer: "Ja (2): Borås,
   * Tjörn"; a figure stands after its municipality. Names are in alphabetical order.
   */
  List<Phrase> municipalities() {
    return assessed.answers(goal().id()).groups().stream().map(Answers.Group::allNamed).toList();
  }

  /**
   * What a municipality adds to its answer.
   *
   * @param from the municipality and its answer
   * @param comment what it adds
   */
  record Addition(Part from, String comment) {}

  /** Returns what municipalities add to their answers, in alphabetical order. */
  List<Addition> additions() {
    return told().stream()
        .filter(one -> !one.comment().isBlank())
        .map(one -> new Addition(dated(one), one.comment()))
        .toList();
  }

  private Part dated(Response one) {
    Phrase answered =
        Phrase.of("report.municipality").with("name", name(one)).with("outcome", outcome(one));
    return one.date().isStated()
        ? Phrase.of("report.answered-on").with("answer", answered).with("date", one.date().phrase())
        : answered;
  }

  /** Returns the responses by the municipalities' names. */
  private List<Response> told() {
    Collator swedish = Collator.getInstance(Locale.forLanguageTag("sv"));
    return followUp().responses(goal().id()).stream()
        .sorted(Comparator.comparing(this::name, swedish))
        .toList();
  }

  private String name(Response one) {
    return followUp()
        .header()
        .population()
        .member(one.respondent())
        .map(SubregionMember::name)
        .orElseThrow();
  }

  private static Part outcome(Response one) {
    return one.outcome() instanceof Outcome.Amount amount
        ? amount.quantity().part()
        : Answers.word(one.outcome());
  }
}
