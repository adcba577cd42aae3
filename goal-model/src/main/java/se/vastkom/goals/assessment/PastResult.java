package se.vastkom.goals.assessment;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.PastPeriod;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * An earlier period of a goal as it is shown: what was measured, what was wanted and what was
 * concluded then, and why it can or cannot be set beside this period.
 *
 * @param period the earlier period
 * @param outcome what was measured, or why nothing was; that there was none, where the goals under
 *     it decided
 * @param target what was wanted, or that nobody says; empty where there was no outcome either
 * @param status what was concluded, where somebody says
 * @param trend the trend that was concluded, where one was
 * @param book the rule book that concluded it, where one did
 * @param notes what keeps the period from being compared with this one, if anything
 */
public record PastResult(
    Period period,
    Part outcome,
    Optional<Part> target,
    Optional<Phrase> status,
    Optional<Phrase> trend,
    Optional<Phrase> book,
    List<Phrase> notes) {

  private static final int SHOWN = 12;

  public PastResult {
    requireNonNull(period, "period");
    requireNonNull(outcome, "outcome");
    requireNonNull(target, "target");
    requireNonNull(status, "status");
    requireNonNull(trend, "trend");
    requireNonNull(book, "book");
    notes = List.copyOf(requireNonNull(notes, "notes"));
  }

  /** Returns the earlier periods of a goal, the earliest first. */
  static List<PastResult> of(Evidence evidence) {
    return evidence.earlier().past().stream().map(past -> of(past, evidence.goal())).toList();
  }

  /** Returns an earlier period of a goal beside the goal of now. */
  static PastResult of(PastPeriod past, Goal goal) {
    Lifecycle then = Lifecycle.of(past.state(), StatedDate.NOT_STATED);
    Optional<PastPeriod.Verdict> verdict = past.verdict();
    return new PastResult(
        past.period(),
        past.observation().map(PastResult::outcome).orElseGet(() -> without(past)),
        past.observation().map(any -> target(past.target())),
        verdict.flatMap(known -> Status.of(known.status())).map(status -> status.phrase(then)),
        verdict.flatMap(known -> Trend.of(known.trend())).map(Trend::phrase),
        verdict.filter(known -> !known.book().isEmpty()).map(PastResult::book),
        notes(past, goal));
  }

  private static List<Phrase> notes(PastPeriod past, Goal goal) {
    List<Phrase> notes = new ArrayList<>();
    if (goal.measurement().isOverPeriods() && past.quantity().isPresent()) {
      notes.add(Phrase.of("past.own-of-mean").with("periods", goal.measurement().periods()));
    }
    notes.addAll(breaks(past.period(), past.target(), goal));
    return notes;
  }

  /** Returns that there was no outcome, and what the status then came from, if it was concluded. */
  private static Phrase without(PastPeriod past) {
    boolean isWeighed =
        past.state() == Lifecycle.State.ACTIVE
            && past.verdict()
                .filter(then -> !then.status().equals(Status.EJ_BEDOMT.key()))
                .isPresent();
    return Phrase.of(isWeighed ? "past.weighed" : "past.no-outcome");
  }

  private static Part outcome(Observation seen) {
    Outcome outcome = seen.outcome();
    if (outcome instanceof Outcome.Amount amount) {
      return amount.known() == Outcome.Basis.INFERRED
          ? Phrase.of("past.inferred").with("quantity", amount.quantity().part())
          : amount.quantity().part();
    }
    if (outcome instanceof Outcome.YesNo yesNo) {
      return Phrase.of(yesNo.done() ? "reason.done" : "reason.not-done");
    }
    if (outcome instanceof Outcome.Missing missing) {
      return Phrase.of("missing." + missing.reason().key());
    }
    return seen.published()
        .ratio()
        .filter(share -> outcome instanceof Outcome.AsPublished)
        .<Part>map(
            share -> Phrase.of("past.share").with("share", new Part.Amount(share.inPercent(), "%")))
        .orElse(Phrase.of("history.no-number"));
  }

  /** Returns what a target wants as part of a sentence, or that nobody says. */
  static Phrase target(Target target) {
    if (target instanceof Target.Between between) {
      return between.phrase();
    }
    if (target instanceof Target.All all) {
      return Phrase.of("past.all").with("unit", new Part.Unit(all.unit()));
    }
    if (target instanceof Target.Composite composite) {
      return Phrase.of("past.composite")
          .with("respondents", composite.respondents().part())
          .with("parts", composite.parts().part());
    }
    return target
        .wanted()
        .map(
            quantity ->
                Phrase.of("roll.wanted")
                    .with("kind", Phrase.of("target." + target.kind().key()))
                    .with("target", quantity.part()))
        .orElseGet(() -> unmeasured(target.kind()));
  }

  private static Phrase unmeasured(Target.Kind kind) {
    return switch (kind) {
      case INCREASE -> Phrase.of("past.more");
      case DECREASE -> Phrase.of("past.less");
      case MILESTONE -> Phrase.of("past.done");
      default -> Phrase.of("past.no-target");
    };
  }

  private static Phrase book(PastPeriod.Verdict verdict) {
    return Phrase.of("past.book")
        .with("book", verdict.book())
        .with("version", verdict.version())
        .with(
            "checksum", verdict.sha256().substring(0, Math.min(SHOWN, verdict.sha256().length())));
  }

  /** Returns the rule book that concluded a period in parentheses; nothing where none did. */
  static Phrase by(PastPeriod past) {
    return past.verdict()
        .filter(known -> !known.book().isEmpty())
        .map(known -> Phrase.of("past.by").with("book", book(known)))
        .orElse(Phrase.of("hint.none"));
  }

  /**
   * Returns what keeps a period from being compared with the goal of now, if anything.
   *
   * @param wanted the target of that period
   */
  static List<Phrase> breaks(Period then, Target wanted, Goal goal) {
    List<Phrase> breaks = new ArrayList<>();
    goal.term()
        .comparableFrom()
        .filter(from -> then.firstDay().isBefore(from.firstDay()))
        .ifPresent(
            from -> breaks.add(Phrase.of("past.other-method").with("period", from.phrase())));
    if (wanted.kind() != Target.Kind.NONE && !wanted.equals(goal.target())) {
      boolean isGone = goal.target().kind() == Target.Kind.NONE;
      breaks.add(Phrase.of(isGone ? "past.target-gone" : "past.other-target"));
    }
    return breaks;
  }

  /** Returns the period as a sentence: what was measured, wanted and concluded then. */
  public Phrase phrase() {
    return target
        .map(wanted -> Phrase.of("past.sentence").with("target", wanted))
        .orElseGet(() -> Phrase.of("past.sentence-without"))
        .with("period", period.phrase())
        .with("outcome", outcome)
        .with("verdict", verdict())
        .with(
            "notes",
            notes.isEmpty()
                ? Phrase.of("hint.none")
                : Phrase.of("past.notes").with("notes", Phrase.list(notes, note -> note)));
  }

  private Phrase verdict() {
    return status
        .map(
            concluded ->
                Phrase.of("past.verdict")
                    .with("status", concluded)
                    .with(
                        "trend",
                        trend
                            .map(known -> Phrase.of("past.trend").with("trend", known))
                            .orElse(Phrase.of("hint.none")))
                    .with(
                        "book",
                        book.map(known -> Phrase.of("past.by").with("book", known))
                            .orElse(Phrase.of("hint.none"))))
        .orElse(Phrase.of("hint.none"));
  }
}
