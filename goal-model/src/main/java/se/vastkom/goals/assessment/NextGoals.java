package se.vastkom.goals.assessment;

import static se.vastkom.goals.assessment.RollForward.Kind.CONTINUES;
import static se.vastkom.goals.assessment.RollForward.Kind.EMPTIED;
import static se.vastkom.goals.assessment.RollForward.Kind.LEFT;
import static se.vastkom.goals.assessment.RollForward.Kind.RESTS;
import static se.vastkom.goals.assessment.RollForward.Kind.TO_DO;
import static se.vastkom.goals.assessment.RollForward.Kind.WAITS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vastkom.goals.model.AreaId;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.JournalEntry;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Lifecycle.CarryOver;
import se.vastkom.goals.model.Lifecycle.State;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Placement;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.model.Term;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** Decides which areas and goals are followed up in a later period, and how they then stand. */
final class NextGoals {

  private final FollowUp last;
  private final Period period;
  private final Words words;
  private final List<RollForward.Step> steps;
  private final Map<AreaId, FocusArea> areas = new LinkedHashMap<>();
  private final List<Goal> goals = new ArrayList<>();
  private final List<JournalEntry> journal = new ArrayList<>();

  /** What each goal is called that continues. */
  private final Map<GoalId, GoalId> continued = new HashMap<>();

  /** The goals that have left for another that was not there, unless one continues as it. */
  private final Map<Goal, GoalId> unwritten = new LinkedHashMap<>();

  NextGoals(FollowUp last, Period period, Words words, List<RollForward.Step> steps) {
    this.last = last;
    this.period = period;
    this.words = words;
    this.steps = steps;
  }

  /** Adds the areas and goals that are followed up. */
  void add(FollowUp.Builder draft) {
    last.areas().forEach(area -> areas.put(area.id(), next(area)));
    last.goals().forEach(goal -> next(goal).ifPresent(goals::add));
    unwritten.forEach(this::tellUnwritten);
    List<Goal> placed = placed();
    goals.clear();
    goals.addAll(placed);
    List.copyOf(areas.values()).stream()
        .filter(area -> area.lifecycle().state() == State.DISCONTINUED)
        .filter(area -> goals.stream().noneMatch(goal -> goal.area().equals(area.id())))
        .forEach(this::leave);
    areas.values().forEach(draft::area);
    goals.forEach(draft::goal);
  }

  /** Returns the areas that are followed up. */
  List<FocusArea> areas() {
    return List.copyOf(areas.values());
  }

  /** Returns the goals that are followed up. */
  List<Goal> goals() {
    return List.copyOf(goals);
  }

  /** Returns the goals that have left, and those that were given up and are taken up again. */
  List<JournalEntry> journal() {
    return List.copyOf(journal);
  }

  /** Returns what a goal is called now; empty if it has left. */
  Optional<GoalId> continued(GoalId goal) {
    return Optional.ofNullable(continued.get(goal));
  }

  /** Returns whether a goal is followed up that ends in the period or later, and not before it. */
  boolean isStillToEnd(GoalId goal) {
    return goals.stream()
        .filter(one -> one.id().equals(goal))
        .anyMatch(one -> one.term().until().isPresent() && !hasEnded(one.term()));
  }

  // --- areas

  private FocusArea next(FocusArea area) {
    Lifecycle next = next(area.lifecycle());
    if (next.isActive() && !area.lifecycle().isActive()) {
      tell(CONTINUES, Phrase.of("roll.area-again").with("id", area.id().value()));
    } else if (next.state() == State.DORMANT) {
      tell(RESTS, Phrase.of("roll.area-rests").with("id", area.id().value()));
    }
    return new FocusArea(area.id(), area.title(), next);
  }

  private void leave(FocusArea area) {
    areas.remove(area.id());
    tell(LEFT, Phrase.of("roll.area-left").with("id", area.id().value()));
  }

  /**
   * Returns a state in the later period: in force again where it was carried over to a period that
   * has come, resting until then where it was given up, else as it was.
   */
  private Lifecycle next(Lifecycle before) {
    Optional<Period> awaited = awaited(before.carryOver());
    if (awaited.isEmpty()) {
      return before;
    }
    return hasCome(awaited.get())
        ? Lifecycle.ACTIVE
        : new Lifecycle(State.DORMANT, before.date(), before.reasons(), before.carryOver());
  }

  private static Optional<Period> awaited(Optional<CarryOver> where) {
    return where
        .filter(CarryOver.ToPeriod.class::isInstance)
        .map(to -> ((CarryOver.ToPeriod) to).period());
  }

  private boolean hasCome(Period awaited) {
    return !awaited.firstDay().isAfter(period.lastDay());
  }

  // --- goals

  private Optional<Goal> next(Goal goal) {
    Lifecycle before = last.lifecycle(goal);
    Lifecycle now = state(goal);
    if (before.state() == State.DISCONTINUED) {
      enter(goal, reasons(before), decision(before));
    }
    if (now.state() == State.DISCONTINUED) {
      tell(LEFT, named("roll.given-up", goal));
      return Optional.empty();
    }
    Goal next = goal.lifecycle().isPresent() ? goal.inState(now) : goal;
    if (!now.isActive()) {
      boolean isAwaited = awaited(now.carryOver()).isPresent();
      tell(
          isAwaited ? WAITS : RESTS,
          isAwaited ? waits(goal, awaited(now.carryOver()).get()) : named("roll.rests", goal));
      return Optional.of(kept(next));
    }
    if (!before.isActive()) {
      tell(CONTINUES, named("roll.again", goal));
    }
    if (isTakenUpAfterItsEnd(goal, before)) {
      return Optional.of(kept(openEnded(next)));
    }
    return hasEnded(goal.term()) ? ended(next) : Optional.of(kept(next));
  }

  /** Returns the state of a goal in the later period. */
  private Lifecycle state(Goal goal) {
    return goal.lifecycle()
        .map(this::next)
        .or(() -> Optional.ofNullable(areas.get(goal.area())).map(FocusArea::lifecycle))
        .orElseThrow();
  }

  private boolean hasEnded(Term term) {
    return term.until().filter(last -> last.lastDay().isBefore(period.firstDay())).isPresent();
  }

  /** Returns whether a goal was to rest until after its end, which no longer holds then. */
  private static boolean isTakenUpAfterItsEnd(Goal goal, Lifecycle before) {
    return goal.term()
        .until()
        .flatMap(
            until ->
                awaited(before.carryOver())
                    .filter(again -> again.firstDay().isAfter(until.lastDay())))
        .isPresent();
  }

  private static Goal openEnded(Goal goal) {
    return goal.lasting(
        new Term(
            Optional.empty(),
            Optional.empty(),
            goal.term().isSetAnew(),
            goal.term().comparableFrom()));
  }

  /** Decides what becomes of a goal whose last period is over. */
  private Optional<Goal> ended(Goal goal) {
    Period until = goal.term().until().orElseThrow();
    Optional<CarryOver> where = goal.term().carriedOver();
    Goal open = openEnded(goal);
    Optional<Period> awaited = awaited(where);
    if (awaited.isPresent()) {
      return Optional.of(awaited(open, awaited.get()));
    }
    Optional<GoalId> to =
        where
            .filter(CarryOver.ToGoal.class::isInstance)
            .map(other -> ((CarryOver.ToGoal) other).goal());
    if (to.filter(goal.id()::equals).isPresent()) {
      tell(CONTINUES, named("roll.continues", goal));
      return Optional.of(kept(open));
    }
    enter(
        goal,
        words.say(Phrase.of("roll.reason-ended").with("period", until.phrase())),
        where.map(NextGoals::carried).map(words::say).orElse(""));
    if (to.filter(other -> takesThePlaceOf(goal, other)).isPresent()) {
      tell(CONTINUES, named("roll.continues-as", goal).with("other", to.get().value()));
      return Optional.of(kept(called(open, to.get())));
    }
    tell(LEFT, named("roll.ended", goal).with("period", until.phrase()));
    to.filter(other -> last.goal(other).isEmpty()).ifPresent(other -> unwritten.put(goal, other));
    return Optional.empty();
  }

  private void tellUnwritten(Goal goal, GoalId other) {
    if (!continued.containsValue(other)) {
      tell(TO_DO, named("roll.no-such-goal", goal).with("other", other.value()));
    }
  }

  /**
   * Returns whether a goal continues as another that is still to be written: of several the one
   * that ends first, which is the same one whichever periods are followed up.
   */
  private boolean takesThePlaceOf(Goal goal, GoalId other) {
    boolean isThere =
        last.goal(other).isPresent()
            || last.history().journal().stream().anyMatch(left -> left.goal().equals(other));
    return !isThere
        && last.goals().stream()
            .filter(one -> one.term().carriedOver().equals(goal.term().carriedOver()))
            .filter(one -> state(one).state() != State.DISCONTINUED)
            .min(Comparator.comparing(one -> one.term().until().orElseThrow().lastDay()))
            .filter(first -> first.id().equals(goal.id()))
            .isPresent();
  }

  /** Returns a goal that has ended and continues in a period, which may have come. */
  private Goal awaited(Goal open, Period awaited) {
    if (hasCome(awaited)) {
      tell(CONTINUES, named("roll.continues", open));
      return kept(open.inState(Lifecycle.ACTIVE));
    }
    tell(WAITS, waits(open, awaited));
    return kept(
        open.inState(
            Lifecycle.of(State.DORMANT, StatedDate.NOT_STATED)
                .carriedOver(new CarryOver.ToPeriod(awaited))));
  }

  private static Phrase waits(Goal goal, Period awaited) {
    return named("roll.waits", goal).with("period", awaited.phrase());
  }

  /** Returns a goal that continues, with its target unless that is to be decided anew. */
  private Goal kept(Goal goal) {
    continued.putIfAbsent(goal.id(), goal.id());
    boolean hasNumber =
        goal.target().wanted().isPresent() || goal.target() instanceof Target.Between;
    if (!goal.term().isSetAnew() || !hasNumber) {
      return with(goal, goal.id(), goal.target());
    }
    tell(EMPTIED, named("roll.target", goal).with("target", wanted(goal.target())));
    return with(goal, goal.id(), new Target.None());
  }

  private static Phrase wanted(Target target) {
    Phrase kind = Phrase.of("target." + target.kind().key());
    return target instanceof Target.Between between
        ? between.phrase()
        : Phrase.of("roll.wanted")
            .with("kind", kind)
            .with("target", target.wanted().orElseThrow().part());
  }

  private Goal called(Goal goal, GoalId id) {
    continued.put(goal.id(), id);
    return with(goal, id, goal.target());
  }

  /** Returns a goal with nothing measured before this period: history says that. */
  private static Goal with(Goal goal, GoalId id, Target target) {
    return new Goal(
        id,
        goal.area(),
        goal.title(),
        target,
        goal.targetOrigin(),
        goal.baseline(),
        Optional.empty(),
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

  // --- their places among each other

  /** Returns the goals where those that have left hold no place. */
  private List<Goal> placed() {
    Map<GoalId, Long> left =
        last.goals().stream()
            .filter(goal -> continued(goal.id()).isEmpty())
            .flatMap(goal -> goal.placement().under().stream())
            .collect(Collectors.groupingBy(parent -> parent, Collectors.counting()));
    return goals.stream().map(goal -> goal.placed(placement(goal, left))).toList();
  }

  private Placement placement(Goal goal, Map<GoalId, Long> left) {
    Placement before = goal.placement();
    Optional<GoalId> under = before.under().flatMap(this::continued);
    boolean isAlone = before.under().isPresent() && under.isEmpty();
    boolean isUneven =
        before.weight().filter(Placement.Weight::isShare).isPresent()
            && before.under().filter(left::containsKey).isPresent();
    if (isAlone) {
      tell(
          TO_DO,
          named("roll.parent-left", goal).with("other", before.under().orElseThrow().value()));
    } else if (isUneven) {
      tell(TO_DO, named("roll.weight", goal));
    }
    return new Placement(
        under,
        before.weight().filter(any -> !isAlone && !isUneven),
        before.kind(),
        before.supports().stream().flatMap(other -> continued(other).stream()).distinct().toList(),
        before.sufficiency());
  }

  // --- the journal

  private void enter(Goal goal, String reason, String decision) {
    journal.add(
        new JournalEntry(
            last.header().period(), goal.id(), goal.title(), reason, decision, Place.NOWHERE));
  }

  private String reasons(Lifecycle lifecycle) {
    return lifecycle.reasons().isEmpty()
        ? words.say(Phrase.of("state." + lifecycle.state().key()))
        : lifecycle.reasons().stream()
            .map(reason -> words.say(Phrase.of("reason." + reason.key())))
            .collect(Collectors.joining("; "));
  }

  private String decision(Lifecycle lifecycle) {
    Optional<Phrase> decided =
        Optional.of(lifecycle.date())
            .filter(StatedDate::isStated)
            .map(date -> Phrase.of("roll.decided").with("date", date.phrase()));
    return Stream.of(decided, lifecycle.carryOver().map(NextGoals::carried))
        .flatMap(Optional::stream)
        .map(words::say)
        .collect(Collectors.joining("; "));
  }

  private static Phrase carried(CarryOver where) {
    return Phrase.of("roll.carried").with("where", where.part());
  }

  private static Phrase named(String key, Goal goal) {
    return Phrase.of(key).with("id", goal.id().value()).with("title", goal.title());
  }

  private void tell(RollForward.Kind kind, Phrase what) {
    steps.add(new RollForward.Step(kind, what));
  }
}
