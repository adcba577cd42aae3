package se.vastkom.goals.evidence;

import static se.vastkom.goals.evidence.Figure.absent;
import static se.vastkom.goals.evidence.Figure.known;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.vastkom.goals.evidence.Combination.Answer;
import se.vastkom.goals.evidence.Figure.Cause;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Aggregation;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Observation.EvidenceStrength;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.model.UnitKind;
import se.vastkom.goals.model.ValueRange;

/**
 * What municipalities responded to one goal, and the outcome that it becomes.
 *
 * @param goal the goal
 * @param told their responses
 * @param asked those who could respond
 * @param before how many gave each kind of response, where the outcome is another than they told
 */
record Responses(Goal goal, List<Response> told, Population asked, Optional<ResponseCount> before) {

  /**
   * Returns whether the responses can be combined as the goal says now: those of an earlier period
   * may have been given when it said otherwise.
   */
  boolean canBeCombined() {
    List<Outcome> given =
        told.stream()
            .map(Response::outcome)
            .filter(Predicate.not(Outcome.Missing.class::isInstance))
            .toList();
    if (aggregation().kind() == Aggregation.Kind.YES) {
      return !given.isEmpty();
    }
    boolean weighs =
        aggregation().kind() != Aggregation.Kind.WEIGHTED_MEAN
            || told.stream()
                .flatMap(one -> one.weight().stream())
                .anyMatch(weight -> weight.signum() > 0);
    return weighs
        && !given.isEmpty()
        && given.stream().allMatch(Outcome.Amount.class::isInstance)
        && given.stream().map(one -> ((Outcome.Amount) one).quantity().unit()).distinct().count()
            == 1;
  }

  /** Returns the outcome, over those that answered. */
  Figure<Quantity> outcome() {
    if (population() == 0) {
      return absent(Cause.NOT_APPLICABLE);
    }
    if (told.stream().allMatch(one -> one.outcome() instanceof Outcome.Missing)) {
      boolean areSecret = !told.isEmpty() && missing(Outcome.Reason.CONFIDENTIAL) == told.size();
      return absent(areSecret ? Cause.CONFIDENTIAL : Cause.MISSING);
    }
    return known(new Quantity(combination().result(), combination().unit(unit(), asked.unit())));
  }

  private Combination combination() {
    return new Combination(
        aggregation(), told.stream().flatMap(one -> answer(one).stream()).toList());
  }

  private Optional<Answer> answer(Response one) {
    if (one.outcome() instanceof Outcome.Missing) {
      return Optional.empty();
    }
    if (aggregation().kind() == Aggregation.Kind.YES) {
      return Optional.of(new Answer(counts(one) ? Ratio.ONE : Ratio.ZERO, Ratio.ONE, 1));
    }
    Ratio figure = ((Outcome.Amount) one.outcome()).quantity().number();
    Answer answer = new Answer(figure, one.weight().orElse(Ratio.ONE), 1);
    return Optional.of(goal.measurement().limit().map(answer::seenBy).orElse(answer));
  }

  /** Returns whether a response counts as yes, where it is those that are counted. */
  private boolean counts(Response one) {
    return goal.measurement().limit().isEmpty() && goal.has(one.outcome()).orElse(false);
  }

  /** Returns how the responses become one outcome: as the goal says, or as its unit does. */
  Aggregation aggregation() {
    return before
        .map(ResponseCount::aggregation)
        .or(() -> goal.measurement().aggregation())
        .orElseGet(
            () ->
                Aggregation.of(
                    namesThoseThatHaveIt() ? Aggregation.Kind.YES : Aggregation.Kind.SUM));
  }

  private boolean namesThoseThatHaveIt() {
    return goal.target() instanceof Target.Composite
        || asked.counts(goal.target())
        || told.stream()
            .anyMatch(
                one ->
                    one.outcome() instanceof Outcome.YesNo
                        || one.outcome() instanceof Outcome.Undertaking);
  }

  /**
   * Returns the outcomes there could be if so many that are silent answered, where there is an
   * outcome; empty where their weights are not known.
   */
  Optional<Span> span(int silent) {
    List<Answer> withheld = withheld(silent);
    return withheld.stream().mapToInt(Answer::times).sum() == silent
        ? Optional.of(span(combination(), withheld, unit()))
        : Optional.empty();
  }

  /** Returns whether the outcome is another than the municipalities told. */
  boolean areOfAnotherOutcome() {
    return before.isPresent();
  }

  /**
   * Returns the outcomes there could be around another one than the municipalities told, if so many
   * that are silent answered; empty where that depends on what each has answered.
   */
  Optional<Span> spanAround(Quantity outcome, int silent) {
    if (silent == 0) {
      return Optional.of(Span.of(outcome.number()));
    }
    Ratio number = outcome.number();
    int figures = before.map(ResponseCount::figures).orElse(0);
    Optional<Answer> alike =
        switch (aggregation().kind()) {
          case YES, COUNT_REACHING, SUM -> Optional.of(new Answer(number, Ratio.ONE, 1));
          case MEAN, LOWEST, HIGHEST -> Optional.of(new Answer(number, Ratio.ONE, figures));
          case SHARE_REACHING ->
              Optional.of(new Answer(number.dividedBy(Ratio.of(100)), Ratio.ONE, figures));
          case WEIGHTED_MEAN, MEDIAN -> Optional.empty();
        };
    return alike
        .filter(answer -> answer.times() > 0)
        .map(
            answer ->
                span(
                    new Combination(aggregation(), List.of(answer)),
                    withheld(silent),
                    outcome.unit()));
  }

  private Span span(Combination combination, List<Answer> withheld, String unit) {
    Aggregation.Kind kind = aggregation().kind();
    if (withheld.stream().mapToInt(Answer::times).sum() == 0) {
      return Span.of(combination.result());
    }
    boolean isYesOrNo = kind.countsRespondents() || kind.hasLimit();
    Optional<ValueRange> range =
        isYesOrNo ? Optional.of(Combination.yesOrNo()) : goal.measurement().possible();
    // What is counted is never below zero, and may be any number.
    Optional<Ratio> lowest =
        UnitKind.of(unit) == UnitKind.COUNT ? Optional.of(Ratio.ZERO) : Optional.empty();
    Span span =
        combination.span(
            withheld,
            range.map(ValueRange::lowest).or(() -> lowest),
            range.map(ValueRange::highest));
    // A sum is now as if the silent answered zero, even where they cannot.
    return kind == Aggregation.Kind.SUM ? span.with(combination.result()) : span;
  }

  /** Returns the answers of those that are silent; fewer where some weights are not known. */
  private List<Answer> withheld(int silent) {
    return aggregation().kind() == Aggregation.Kind.WEIGHTED_MEAN
        ? told.stream()
            .filter(one -> isSilent(one.outcome()))
            .flatMap(one -> one.weight().stream())
            .map(weight -> new Answer(Ratio.ZERO, weight, 1))
            .toList()
        : List.of(new Answer(Ratio.ZERO, Ratio.ONE, silent));
  }

  /**
   * Returns how many parts a composite has in all; known only where every municipality gave its
   * number.
   */
  Figure<Quantity> parts() {
    if (!(goal.target() instanceof Target.Composite composite)) {
      return absent(Cause.NOT_COMPOSITE);
    }
    List<Ratio> numbers =
        told.stream()
            .map(Response::outcome)
            .filter(Outcome.Amount.class::isInstance)
            .map(one -> ((Outcome.Amount) one).quantity().number())
            .toList();
    return numbers.size() == told.size() && !told.isEmpty()
        ? known(
            new Quantity(
                numbers.stream().reduce(Ratio.ZERO, Ratio::plus), composite.parts().unit()))
        : absent(Cause.PARTS_NOT_TOLD);
  }

  /** Returns the unit of the figures; that of respondents where none is told. */
  private String unit() {
    return told.stream()
        .map(Response::outcome)
        .filter(Outcome.Amount.class::isInstance)
        .map(one -> ((Outcome.Amount) one).quantity().unit())
        .findFirst()
        .orElse(asked.unit());
  }

  /** Returns how many gave each kind of response; absent where no municipality has told any. */
  Figure<ResponseCount> count() {
    return told.isEmpty()
        ? before.map(Figure::known).orElseGet(() -> absent(Cause.NOT_BY_MUNICIPALITY))
        : known(counted());
  }

  private ResponseCount counted() {
    int unlisted = isComplete() ? asked.size() - told.size() : 0;
    boolean countsYes = aggregation().kind() == Aggregation.Kind.YES;
    int answered =
        (int) told.stream().filter(one -> !(one.outcome() instanceof Outcome.Missing)).count();
    int yes = (int) told.stream().filter(this::counts).count();
    int planned = undertaking(EvidenceStrength.PLANNED);
    int decided = undertaking(EvidenceStrength.DECIDED);
    int ongoing = undertaking(EvidenceStrength.ONGOING);
    return new ResponseCount(
        aggregation(),
        yes,
        countsYes ? answered - yes - planned - decided - ongoing + unlisted : 0,
        planned,
        decided,
        ongoing,
        countsYes ? 0 : answered,
        silent(),
        missing(Outcome.Reason.NOT_APPLICABLE),
        missing(Outcome.Reason.CONFIDENTIAL));
  }

  private int undertaking(EvidenceStrength stage) {
    return like(new Outcome.Undertaking(stage));
  }

  private int missing(Outcome.Reason reason) {
    return like(new Outcome.Missing(reason));
  }

  private int like(Outcome outcome) {
    return (int) told.stream().filter(one -> one.outcome().equals(outcome)).count();
  }

  /** Returns how many municipalities can count: all but those the goal does not apply to. */
  int population() {
    return asked.size() - count().map(ResponseCount::notApplicable).value().orElse(0);
  }

  /**
   * Returns how many municipalities did not answer: those stated as missing, and those not listed
   * unless the list is complete.
   */
  int silent() {
    int noAnswer = (int) told.stream().filter(one -> isSilent(one.outcome())).count();
    return isComplete() ? noAnswer : noAnswer + asked.size() - told.size();
  }

  /** Returns how many municipalities count as no because a complete list leaves them out. */
  Figure<Integer> unlisted() {
    return isComplete() && outcome() instanceof Figure.Known
        ? known(asked.size() - told.size())
        : absent(Cause.NO_COMPLETE_LIST);
  }

  boolean isComplete() {
    return goal.municipalities() == Goal.MunicipalityList.COMPLETE;
  }

  private static boolean isSilent(Outcome outcome) {
    return outcome instanceof Outcome.Missing missing
        && switch (missing.reason()) {
          case MISSING, NOT_YET_MEASURED -> true;
          case NOT_APPLICABLE, CONFIDENTIAL -> false;
        };
  }
}
