package se.vastkom.goals.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Judgement;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.PastPeriod;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.model.Term;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * An earlier period of a follow-up as its history remembers it, to be concluded anew. What was
 * concluded then is a judgement beside, and history itself stays as it is.
 */
public final class Retrospect {

  private Retrospect() {}

  /**
   * Returns the follow-up of an earlier period: the goals of which history knows that period, with
   * the targets and outcomes of that time, and the goals without a target that they stand under
   * now, since history does not say how goals belonged to each other.
   *
   * @param words the language of the judgements that say what was concluded then
   * @return the follow-up; or a problem, if history knows nothing of the period
   */
  public static Checked<FollowUp> of(FollowUp followUp, Period period, Words words) {
    FollowUp.Header now = followUp.header();
    FollowUp.Builder draft =
        FollowUp.builder(
            new FollowUp.Header(
                    now.id(), now.title(), now.publisher(), now.source(), period, now.population())
                .publishedAs(now.publication().unpublished()));
    for (FocusArea area : followUp.areas()) {
      draft.area(new FocusArea(area.id(), area.title(), Lifecycle.ACTIVE));
    }
    followUp.ownUnits().forEach(draft::ownUnit);
    PastForest forest = new PastForest(followUp, period);
    boolean isKnown = false;
    for (Goal goal : followUp.goals()) {
      if (!forest.holds(goal)) {
        continue;
      }
      Goal placed = goal.placed(forest.placement(goal));
      Optional<PastPeriod> then = followUp.history().period(goal.id(), period);
      isKnown |= then.isPresent();
      then.ifPresentOrElse(
          past -> {
            add(followUp, placed, past, draft);
            past.verdict()
                .filter(known -> !isWeighed(past, forest.hasMembers(goal)))
                .ifPresent(known -> draft.judgement(judgement(past, known, words), past.place()));
          },
          () ->
              draft.goal(
                  withoutLater(
                      placed.inState(Lifecycle.ACTIVE).lasting(term(goal, period)), period)));
    }
    return isKnown ? draft.check() : Checked.failed(List.of(unknown(followUp, period)));
  }

  private static Problem unknown(FollowUp followUp, Period period) {
    List<Period> known =
        followUp.history().periods().stream()
            .map(PastPeriod::period)
            .distinct()
            .sorted(Comparator.comparing(Period::lastDay))
            .toList();
    return Problem.error(
        Place.file(followUp.header().id()),
        Phrase.of("retrospect.unknown-period")
            .with("found", period.phrase())
            .with(
                "known",
                known.isEmpty()
                    ? Phrase.of("retrospect.none")
                    : Phrase.list(known, one -> new Part.Text(one.toString()))));
  }

  /**
   * Returns whether a goal is weighed anew. Then what was concluded of it is no judgement beside:
   * rules of weighings may ask for a person's, and would hear their own.
   */
  private static boolean isWeighed(PastPeriod past, boolean hasMembers) {
    return hasMembers && past.target().kind() == Target.Kind.NONE;
  }

  private static void add(FollowUp followUp, Goal goal, PastPeriod past, FollowUp.Builder draft) {
    Goal then =
        goal.wanting(past.target())
            .inState(Lifecycle.of(past.state(), StatedDate.NOT_STATED))
            .lasting(term(goal, past.period()));
    draft.goal(withoutLater(then, past.period()));
    past.observation().ifPresent(draft::observation);
    if (past.outcome().filter(Outcome.ByMunicipality.class::isInstance).isPresent()) {
      past.responses().forEach(draft::response);
    }
    followUp.history().periods(goal.id()).stream()
        .filter(one -> one.period().lastDay().isBefore(past.period().lastDay()))
        .forEach(draft::past);
  }

  private static Term term(Goal goal, Period then) {
    return new Term(
        Optional.empty(),
        Optional.empty(),
        goal.term().isSetAnew(),
        goal.term().comparableFrom().filter(from -> !from.firstDay().isAfter(then.lastDay())));
  }

  /** Returns a goal without what was first known later than a period. */
  private static Goal withoutLater(Goal goal, Period then) {
    return new Goal(
        goal.id(),
        goal.area(),
        goal.title(),
        goal.target(),
        goal.targetOrigin(),
        goal.baseline().filter(from -> from.period().lastDay().isBefore(then.lastDay())),
        goal.previous().filter(last -> last.period().lastDay().isBefore(then.lastDay())),
        goal.municipalities(),
        goal.measurement(),
        goal.question(),
        goal.lifecycle(),
        goal.responsible(),
        goal.placement(),
        goal.term(),
        goal.titles(),
        goal.place());
  }

  private static Judgement judgement(PastPeriod past, PastPeriod.Verdict known, Words words) {
    Lifecycle state = Lifecycle.of(past.state(), StatedDate.NOT_STATED);
    return new Judgement(
        past.goal(),
        Status.of(known.status())
            .map(status -> words.say(status.phrase(state)))
            .orElse(known.status()),
        known.book().isEmpty()
            ? words.say(Phrase.of("retrospect.then"))
            : words.say(
                Phrase.of("retrospect.by")
                    .with("book", known.book())
                    .with("version", known.version())),
        new StatedDate(Integer.toString(past.period().year())),
        "");
  }

  /** Returns the goals that are weighed anew: those that others stand under. */
  public static List<Goal> weighed(FollowUp then) {
    return then.goals().stream()
        .filter(goal -> !then.forest().members(goal).isEmpty())
        .filter(goal -> goal.target().kind() == Target.Kind.NONE)
        .toList();
  }

  /** Returns what was concluded in a period of goals, each as a phrase, where history says. */
  public static List<Phrase> concluded(List<Goal> goals, FollowUp followUp, Period period) {
    return goals.stream()
        .flatMap(goal -> followUp.history().period(goal.id(), period).stream())
        .flatMap(past -> concluded(past).stream())
        .toList();
  }

  private static Optional<Phrase> concluded(PastPeriod past) {
    return past.verdict()
        .flatMap(then -> Status.of(then.status()))
        .map(
            status ->
                Phrase.of("retrospect.concluded")
                    .with("id", past.goal().value())
                    .with(
                        "status", status.phrase(Lifecycle.of(past.state(), StatedDate.NOT_STATED)))
                    .with("book", PastResult.by(past)));
  }

  /** Returns the goals whose status is another than what was concluded in that period. */
  public static List<Assessment> otherwise(AssessedFollowUp anew, FollowUp followUp) {
    Period period = anew.followUp().header().period();
    return anew.assessments().stream()
        .filter(
            one ->
                followUp
                    .history()
                    .period(one.evidence().goal().id(), period)
                    .flatMap(PastPeriod::verdict)
                    .filter(then -> !then.status().equals(one.status().key()))
                    .isPresent())
        .toList();
  }
}
