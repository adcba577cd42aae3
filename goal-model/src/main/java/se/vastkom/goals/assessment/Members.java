package se.vastkom.goals.assessment;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Judgement;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Placement;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * The goals that stand right under a goal, or that are weighed together though they stand under
 * none, with what was concluded of each: what a weighing of them may rest on. A member is in force
 * unless it is discontinued or dormant; one in force is assessed unless its status is {@link
 * Status#EJ_BEDOMT}. No figure depends on the members' order. Immutable.
 *
 * @param goal the goal that they stand under; empty where they stand under none
 * @param assessments one for each member, in the follow-up's order; at least one
 * @param judgements what persons and boards say of the goal itself
 */
public record Members(
    Optional<Goal> goal, List<Assessment> assessments, List<Judgement> judgements) {

  /** What a weighing is asked of statuses, the best first. */
  public static final List<Status> BEST_FIRST =
      List.of(Status.UPPFYLLT, Status.DELVIS, Status.EJ_UPPFYLLT);

  /** The order in which members are named: what pulls down first, what is out of force last. */
  private static final List<Status> WORST_FIRST =
      List.of(Status.EJ_UPPFYLLT, Status.EJ_BEDOMT, Status.DELVIS, Status.UPPFYLLT, Status.UTGATT);

  private static final List<Outlook> OUTLOOKS_WORST_FIRST =
      List.of(Outlook.EJ_UPPFYLLT, Outlook.OKANT, Outlook.DELVIS, Outlook.UPPFYLLT);

  /** Of more members only the first are named. */
  private static final int MOST_NAMED = 12;

  /**
   * Checks that each is a member.
   *
   * @throws IllegalArgumentException if there is none, or one that does not stand under the goal
   */
  public Members {
    requireNonNull(goal, "goal");
    assessments = List.copyOf(requireNonNull(assessments, "assessments"));
    judgements = List.copyOf(requireNonNull(judgements, "judgements"));
    Optional<GoalId> above = goal.map(Goal::id);
    if (assessments.isEmpty()) {
      throw new IllegalArgumentException("Expected goals under " + name(above) + "; found none.");
    }
    for (Assessment one : assessments) {
      if (!one.evidence().goal().placement().under().equals(above)) {
        throw new IllegalArgumentException(
            "Expected a goal under " + name(above) + "; found " + one.evidence().goal().id() + ".");
      }
    }
  }

  private static String name(Optional<GoalId> above) {
    return above.map(GoalId::value).orElse("none");
  }

  /**
   * Creates the members of a goal.
   *
   * @throws IllegalArgumentException if there is none, or one that does not stand under the goal
   */
  public Members(Goal goal, List<Assessment> assessments, List<Judgement> judgements) {
    this(Optional.of(goal), assessments, judgements);
  }

  /**
   * Returns goals that are weighed together though they stand under none; each has the weight one.
   *
   * @throws IllegalArgumentException if there is none, or one that stands under a goal
   */
  public static Members together(List<Assessment> roots) {
    return new Members(Optional.empty(), roots, List.of());
  }

  /**
   * Returns the members of a goal; empty where none stands under it.
   *
   * @param assessed what was concluded of each of them
   */
  public static Optional<Members> of(
      FollowUp followUp, Goal goal, Function<GoalId, Assessment> assessed) {
    List<Assessment> under =
        followUp.forest().members(goal).stream().map(Goal::id).map(assessed).toList();
    return under.isEmpty()
        ? Optional.empty()
        : Optional.of(new Members(goal, under, followUp.judgements(goal.id())));
  }

  /** Returns the same members if some of them had these statuses, all else being equal. */
  public Members with(Map<GoalId, Status> others) {
    return new Members(
        goal,
        assessments.stream()
            .map(one -> one.with(others.getOrDefault(one.evidence().goal().id(), one.status())))
            .toList(),
        judgements);
  }

  /** Returns how many stand under the goal in all. */
  public int all() {
    return assessments.size();
  }

  /** Returns the members that are neither discontinued nor dormant. */
  public Stream<Assessment> inForce() {
    return assessments.stream().filter(Members::isInForce);
  }

  private static boolean isInForce(Assessment member) {
    return member.status() != Status.UTGATT && member.evidence().lifecycle().isActive();
  }

  private static boolean isDormant(Assessment member) {
    return member.evidence().lifecycle().state() == Lifecycle.State.DORMANT;
  }

  /** Returns how many are dormant. */
  public int dormant() {
    return count(Members::isDormant);
  }

  /** Returns how many are discontinued, and not dormant. */
  public int discontinued() {
    return count(member -> !isInForce(member) && !isDormant(member));
  }

  /** Returns how many of those in force have a status; none has {@link Status#UTGATT}. */
  public int of(Status status) {
    return count(member -> isInForce(member) && member.status() == status);
  }

  /** Returns how many of those in force are met, partly met or not met. */
  public int assessed() {
    return count(Members::isAssessed);
  }

  private static boolean isAssessed(Assessment member) {
    return isInForce(member) && member.status() != Status.EJ_BEDOMT;
  }

  /** Returns how many of those in force have a trend. */
  public int of(Trend trend) {
    return count(member -> isInForce(member) && member.trend() == trend);
  }

  /**
   * Returns how many of those in force are expected to end so. One that has ended, or that has a
   * verdict and is known to be finished, counts by its status whatever was once forecast; of one
   * under way that no rule says anything about nothing is known. Each is as it is expected at its
   * own end, which may be later than the goal's.
   */
  public int of(Outlook outlook) {
    return count(member -> isInForce(member) && expected(member) == outlook);
  }

  private static Outlook expected(Assessment member) {
    return isSettled(member)
        ? Outlook.ofEnded(member.status())
        : member.outlook().orElse(Outlook.OKANT);
  }

  private static boolean isSettled(Assessment member) {
    return !member.evidence().timeline().isAhead()
        || (isAssessed(member) && member.evidence().finished().value().isPresent());
  }

  private int count(Predicate<Assessment> such) {
    return (int) assessments.stream().filter(such).count();
  }

  /** Returns the share of those in force that are met; empty where none is in force. */
  public Optional<Ratio> metShare() {
    return share(Members::isMet, member -> Ratio.ONE);
  }

  /** Returns the share of those in force that are assessed; empty where none is in force. */
  public Optional<Ratio> assessedShare() {
    return share(Members::isAssessed, member -> Ratio.ONE);
  }

  /** Returns the share of the weight in force that is met; empty where none is in force. */
  public Optional<Ratio> weightedMetShare() {
    return share(Members::isMet, this::weight);
  }

  /** Returns the share of the weight in force that is assessed; empty where none is in force. */
  public Optional<Ratio> weightedAssessedShare() {
    return share(Members::isAssessed, this::weight);
  }

  private static boolean isMet(Assessment member) {
    return isInForce(member) && member.status() == Status.UPPFYLLT;
  }

  private Optional<Ratio> share(Predicate<Assessment> such, Function<Assessment, Ratio> weight) {
    Ratio whole = inForce().map(weight).reduce(Ratio.ZERO, Ratio::plus);
    Ratio part = assessments.stream().filter(such).map(weight).reduce(Ratio.ZERO, Ratio::plus);
    return whole.signum() == 0 ? Optional.empty() : Optional.of(part.dividedBy(whole));
  }

  private Ratio weight(Assessment member) {
    return weightStated(member).orElse(Placement.Weight.ONE).number();
  }

  /** Returns the weight of a member that stands under a goal; of others it would mean nothing. */
  private Optional<Placement.Weight> weightStated(Assessment member) {
    return goal.flatMap(any -> member.evidence().goal().placement().weight());
  }

  /** Returns the best status of those that are assessed. */
  public Optional<Status> best() {
    return BEST_FIRST.stream().filter(status -> of(status) > 0).findFirst();
  }

  /** Returns the worst status of those that are assessed. */
  public Optional<Status> worst() {
    return BEST_FIRST.stream().filter(status -> of(status) > 0).reduce((one, other) -> other);
  }

  /** Returns whether the members cover the goal, as a person judges. */
  public Optional<Placement.Sufficiency> sufficiency() {
    return goal.flatMap(one -> one.placement().sufficiency());
  }

  /** Returns the verdict of a person or a board on the goal, where there is exactly one. */
  public Optional<Judgement> judgement() {
    return judgements.size() == 1 ? Optional.of(judgements.get(0)) : Optional.empty();
  }

  /**
   * Returns how many are met of those in force and the members by name, as a phrase: "1 av 2 mål i
   * kraft är uppfyllt, 1 ej bedömt: Nämndmål 2 (ej bedömt), Nämndmål 1 (uppfyllt, vikt 2)". Those
   * that are not met come first, in whatever order they were given.
   */
  public Phrase summary() {
    int met = of(Status.UPPFYLLT);
    int inForce = (int) inForce().count();
    int unassessed = of(Status.EJ_BEDOMT);
    if (inForce == 0) {
      return Phrase.of("members.none-in-force").with("members", named());
    }
    Phrase summary =
        Phrase.of(unassessed == 0 ? "members.summary" : "members.summary-unassessed")
            .with("met", met)
            .with("in-force", inForce)
            .with("status", Status.UPPFYLLT.phrase(met))
            .with("members", named());
    return unassessed == 0
        ? summary
        : summary.with("unassessed", unassessed).with("open", Status.EJ_BEDOMT.phrase(unassessed));
  }

  /** Returns how many are met of those in force as a phrase, without naming any. */
  public Phrase counted() {
    int met = of(Status.UPPFYLLT);
    long inForce = inForce().count();
    return inForce == 0
        ? Phrase.of("members.none-counted")
        : Phrase.of("members.counted")
            .with("met", met)
            .with("in-force", inForce)
            .with("status", Status.UPPFYLLT.phrase(met));
  }

  /**
   * Returns how those in force are expected to end, each by name, as a phrase: "1 av 2 mål i kraft
   * bedöms bli uppfyllt, 1 kan inte bedömas: Nämndmål 2 (kan inte bedömas), Nämndmål 1 (bedöms bli
   * uppfyllt)". One that has ended is named with its status, and one that ends later than the goal
   * with its end.
   *
   * @param end the last day of the goal
   */
  public Phrase outlookSummary(LocalDate end) {
    List<Assessment> known = inForce().toList();
    if (known.isEmpty()) {
      return summary();
    }
    int met = of(Outlook.UPPFYLLT);
    int unknown = of(Outlook.OKANT);
    Part members =
        named(
            known,
            Comparator.comparingInt(one -> OUTLOOKS_WORST_FIRST.indexOf(expected(one))),
            one -> expected(one, end));
    Phrase summary =
        Phrase.of(unknown == 0 ? "members.outlooks" : "members.outlooks-unknown")
            .with("met", met)
            .with("in-force", known.size())
            .with(
                "expected",
                Phrase.of(met == 1 ? "members.expected-met-one" : "members.expected-met"))
            .with("members", members);
    return unknown == 0
        ? summary
        : summary.with("unknown", unknown).with("open", Outlook.OKANT.phrase());
  }

  private Phrase expected(Assessment member, LocalDate end) {
    Phrase how = isSettled(member) ? member.shownStatus() : expected(member).phrase();
    LocalDate ends = member.evidence().timeline().end();
    Phrase when =
        isSettled(member) || !ends.isAfter(end)
            ? how
            : Phrase.of("members.later").with("expected", how).with("end", StatedDate.phrase(ends));
    return named(member, when);
  }

  private Part named() {
    return named(
        assessments,
        Comparator.comparingInt(one -> WORST_FIRST.indexOf(one.status())),
        one -> named(one, one.shownStatus()));
  }

  private static Part named(
      List<Assessment> members, Comparator<Assessment> order, Function<Assessment, Phrase> name) {
    List<Assessment> sorted =
        members.stream()
            .sorted(
                order
                    .thenComparing(one -> one.evidence().goal().title())
                    .thenComparing(one -> one.evidence().goal().id().value()))
            .toList();
    Part named = Phrase.list(sorted.stream().limit(MOST_NAMED).toList(), name);
    return sorted.size() <= MOST_NAMED
        ? named
        : Phrase.of("members.and-more")
            .with("named", named)
            .with("more", sorted.size() - MOST_NAMED);
  }

  private Phrase named(Assessment member, Phrase status) {
    return named(member, weightStated(member), status);
  }

  /** Returns the title, a status and the weight of a member, as a phrase. */
  static Phrase named(Assessment member, Optional<Placement.Weight> stated, Phrase status) {
    return stated
        .map(weight -> Phrase.of("members.weighing-member").with("weight", weight.part()))
        .orElseGet(() -> Phrase.of("members.member"))
        .with("title", member.evidence().goal().title())
        .with("status", status);
  }
}
