package se.vastkom.goals.assessment;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.vastkom.goals.evidence.EarlierPeriods;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.evidence.Figure.Cause;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Disclosure;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.RespondentId;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.model.SubregionMember;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * A goal in two periods: its outcome and status in each, the difference, and who moved.
 *
 * @param before the goal in the earlier period
 * @param after the goal in the later period
 * @param outcomeBefore the outcome in the earlier period, or why there is none; of a goal that
 *     those under it decide, how many of them are met
 * @param outcomeAfter the same in the later period
 * @param difference how the outcome differs, or why nobody can say
 * @param isOtherMethod whether it was measured in another way in the earlier period
 * @param moved who answered otherwise, in the order of the later population; nobody where one of
 *     their answers is confidential and could be worked out from them
 */
public record PeriodChange(
    Assessment before,
    Assessment after,
    Part outcomeBefore,
    Part outcomeAfter,
    Phrase difference,
    boolean isOtherMethod,
    List<Moved> moved) {

  /**
   * A respondent that answered otherwise.
   *
   * @param who its name
   * @param from what it answered before
   * @param to what it answers now
   */
  public record Moved(Part who, Part from, Part to) {

    /** Returns from what to what the respondent moved, as a phrase. */
    public Phrase phrase() {
      return Phrase.of("moved.respondent").with("name", who).with("from", from).with("to", to);
    }
  }

  public PeriodChange {
    requireNonNull(before, "before");
    requireNonNull(after, "after");
    requireNonNull(outcomeBefore, "outcomeBefore");
    requireNonNull(outcomeAfter, "outcomeAfter");
    requireNonNull(difference, "difference");
    moved = List.copyOf(requireNonNull(moved, "moved"));
  }

  /** Returns the goals that both follow-ups have, in the order of the later one. */
  public static List<PeriodChange> between(AssessedFollowUp before, AssessedFollowUp after) {
    List<PeriodChange> changes = new ArrayList<>();
    for (Assessment is : after.assessments()) {
      before
          .assessment(is.evidence().goal().id())
          .ifPresent(was -> changes.add(between(before, was, after, is)));
    }
    return changes;
  }

  private static PeriodChange between(
      AssessedFollowUp before, Assessment was, AssessedFollowUp after, Assessment is) {
    FollowUp one = before.followUp();
    FollowUp other = after.followUp();
    Period then = one.header().period();
    GoalId goal = is.evidence().goal().id();
    Optional<Members> under = after.members(goal);
    boolean isWeighed = under.isPresent() && isWeighed(is.evidence());
    boolean isOtherMethod = !EarlierPeriods.isMeasuredAlike(is.evidence().goal(), then);
    Phrase difference =
        isWeighed && is.evidence().outcome().value().isEmpty()
            ? Phrase.of("period-change.weighed")
                .with("goals", new Part.Amount(Ratio.of(under.orElseThrow().all()), "mål"))
            : difference(
                was.evidence(), then, is.evidence(), other.header().period(), isOtherMethod);
    List<Moved> moved = moved(one, other, is.evidence().goal());
    boolean isGuarded =
        !moved.isEmpty()
            && (Disclosure.isSolvable(one, goal) || Disclosure.isSolvable(other, goal));
    return new PeriodChange(
        was,
        is,
        outcome(was, before.members(goal)),
        outcome(is, under),
        isGuarded ? Phrase.of("period-change.guarded").with("difference", difference) : difference,
        isOtherMethod,
        isGuarded ? List.of() : moved);
  }

  private static Phrase difference(
      Evidence was, Period then, Evidence is, Period now, boolean isOtherMethod) {
    Optional<Quantity> before = was.outcome().value();
    Optional<Quantity> after = is.outcome().value();
    Optional<Cause> cause =
        isOtherMethod
            ? Optional.of(Cause.OTHER_METHOD)
            : then.length() != now.length()
                ? Optional.of(Cause.OTHER_LENGTH)
                : is.outcome().cause().or(() -> was.outcome().cause());
    if (cause.isPresent()) {
      return Phrase.of("period-change.none").with("cause", cause.get().phrase());
    }
    Quantity from = before.orElseThrow();
    return from.unit().equals(after.orElseThrow().unit())
        ? EarlierPeriods.moved(after.orElseThrow(), new Goal.Previous(from, then))
        : Phrase.of("period-change.none").with("cause", Cause.OTHER_UNIT.phrase());
  }

  private static List<Moved> moved(FollowUp one, FollowUp other, Goal goal) {
    Map<RespondentId, Outcome> before = answers(one, goal);
    Map<RespondentId, Outcome> after = answers(other, goal);
    List<Moved> moved = new ArrayList<>();
    if (before.isEmpty() || after.isEmpty()) {
      return moved;
    }
    Map<RespondentId, Outcome> all = new LinkedHashMap<>(after);
    before.forEach(all::putIfAbsent);
    for (RespondentId who : all.keySet()) {
      Optional<Outcome> from = answer(before, who, one.goal(goal.id()).orElse(goal));
      Optional<Outcome> to = answer(after, who, goal);
      if (!from.equals(to)) {
        moved.add(new Moved(name(who, other), said(from), said(to)));
      }
    }
    return moved;
  }

  /** Returns what a respondent answered: no, where a whole list leaves it out. */
  private static Optional<Outcome> answer(
      Map<RespondentId, Outcome> answers, RespondentId who, Goal goal) {
    return Optional.ofNullable(answers.get(who))
        .or(
            () ->
                goal.municipalities() == Goal.MunicipalityList.COMPLETE
                    ? Optional.of(new Outcome.YesNo(false))
                    : Optional.empty());
  }

  private static Part name(RespondentId who, FollowUp followUp) {
    return new Part.Text(
        followUp.header().population().member(who).map(SubregionMember::name).orElse(who.value()));
  }

  private static Map<RespondentId, Outcome> answers(FollowUp followUp, Goal goal) {
    Map<RespondentId, Outcome> answers = new LinkedHashMap<>();
    for (Response response : followUp.responses(goal.id())) {
      answers.put(response.respondent(), response.outcome());
    }
    return answers;
  }

  private static Part said(Optional<Outcome> answer) {
    Outcome outcome = answer.orElse(null);
    if (outcome instanceof Outcome.Amount amount) {
      return amount.quantity().part();
    }
    if (outcome instanceof Outcome.YesNo yesNo) {
      return Phrase.of(yesNo.done() ? "truth.ja" : "truth.nej");
    }
    if (outcome instanceof Outcome.Undertaking undertaking) {
      return Phrase.of("strength." + undertaking.stage().key());
    }
    return outcome instanceof Outcome.Missing missing
        ? Phrase.of("missing." + missing.reason().key())
        : Phrase.of("moved.no-answer");
  }

  /**
   * Returns the outcome of a side, or why there is none; of a goal without an outcome of its own
   * that those under it decide, how many of them are met.
   */
  static Part outcome(Assessment side, Optional<Members> under) {
    Evidence evidence = side.evidence();
    return evidence
        .outcome()
        .value()
        .<Part>map(Quantity::part)
        .or(() -> under.filter(any -> isWeighed(evidence)).map(Members::counted))
        .orElseGet(side::summary);
  }

  private static boolean isWeighed(Evidence evidence) {
    return evidence.lifecycle().isActive() && evidence.goal().target().kind() == Target.Kind.NONE;
  }
}
