package se.vastkom.goals.rules.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.MemberDistance;
import se.vastkom.goals.assessment.MemberDistance.Change;
import se.vastkom.goals.assessment.MemberDistance.Member;
import se.vastkom.goals.assessment.MemberDistance.Step;
import se.vastkom.goals.assessment.Members;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Placement;
import se.vastkom.goals.rules.GoalCase;
import se.vastkom.goals.rules.MemberFact;
import se.vastkom.goals.rules.StandardTable;
import se.vastkom.goals.rules.TimeFact;
import se.vastkom.goals.tables.Decision;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.words.Phrase;

/**
 * A search for the fewest members of a weighed goal whose change of status gives the goal a better
 * one. It tries every number of members of each status, those nearest to the present first, and
 * decides each by the book's rules; it assumes nothing of these, such as that a better member never
 * makes a goal worse. Members that no rule can tell apart change places freely. A member that is
 * not in force does not change, and none becomes unassessed. For one use.
 */
final class MemberDistances {

  /** How many ways to be it tries; all there are of 28 goals whose weights nothing asks about. */
  static final int MOST_TRIED = 5_000;

  /** The statuses that members change between, the best first. */
  private static final List<Status> STATUSES =
      List.of(Status.UPPFYLLT, Status.DELVIS, Status.EJ_UPPFYLLT, Status.EJ_BEDOMT);

  private final Verdicts verdicts;
  private final Assessment assessment;
  private final GoalCase goal;
  private final Members members;
  private final Optional<DecisionTable> table;

  /** Members that no rule can tell apart, by what they are now; a list for each status. */
  private final List<List<List<Assessment>>> pools;

  /**
   * Members that become another status: so many of these.
   *
   * @param isPart whether others that cannot be told apart from them become something else
   */
  private record Move(List<Assessment> from, int count, boolean isPart, Status to) {

    int length() {
      return count * Math.abs(Distances.rank(from.get(0).status()) - Distances.rank(to));
    }

    Change change() {
      return new Change(from.stream().map(Move::member).toList(), count, to);
    }

    private static Member member(Assessment one) {
      Goal goal = one.evidence().goal();
      return new Member(goal.id(), goal.title());
    }
  }

  /** Changes that give a status, by these rules. */
  private record Way(List<Move> moves, Status gives, List<Finding.RuleRef> rules) {

    int length() {
      return moves.stream().mapToInt(Move::length).sum();
    }
  }

  MemberDistances(Verdicts verdicts, Assessment assessment) {
    this.verdicts = verdicts;
    this.assessment = assessment;
    this.goal = GoalCase.of(verdicts.assessed(), assessment.evidence());
    this.members = goal.members().orElseThrow();
    this.table = verdicts.rules().table(StandardTable.WEIGHING.key());
    this.pools = pools();
  }

  private List<List<List<Assessment>>> pools() {
    Set<String> asked =
        table.map(DecisionTable::inputs).orElse(List.of()).stream()
            .map(Fact::key)
            .collect(Collectors.toSet());
    boolean weighs =
        Stream.of(MemberFact.WEIGHTED_MET_SHARE, MemberFact.WEIGHTED_ASSESSED_SHARE)
            .anyMatch(fact -> asked.contains(fact.key()));
    Map<Ratio, List<Assessment>> alike =
        members
            .inForce()
            .sorted(
                Comparator.<Assessment, String>comparing(one -> one.evidence().goal().title())
                    .thenComparing(one -> one.evidence().goal().id().value()))
            .collect(
                Collectors.groupingBy(
                    one -> weighs ? weight(one) : Ratio.ONE, TreeMap::new, Collectors.toList()));
    return alike.values().stream()
        .map(
            all ->
                STATUSES.stream()
                    .map(status -> all.stream().filter(one -> one.status() == status).toList())
                    .toList())
        .toList();
  }

  private static Ratio weight(Assessment member) {
    return member.evidence().goal().placement().weight().orElse(Placement.Weight.ONE).number();
  }

  MemberDistance distance() {
    if (assessment.status() == Status.UPPFYLLT) {
      return new MemberDistance(List.of(), Optional.empty());
    }
    Set<Status> sought =
        Stream.of(Status.values())
            .filter(status -> Distances.isBetter(status, assessment.status()))
            .collect(Collectors.toSet());
    List<Step> steps = new ArrayList<>();
    List<List<Integer>> level = List.of(present());
    Set<List<Integer>> seen = new HashSet<>(level);
    int changed = 0;
    while (table.isPresent() && !sought.isEmpty() && !level.isEmpty()) {
      List<List<Integer>> next = new ArrayList<>();
      level.forEach(counts -> neighbours(counts).filter(seen::add).forEach(next::add));
      if (seen.size() > MOST_TRIED) {
        break;
      }
      changed++;
      List<Way> ways = next.stream().flatMap(counts -> way(counts, sought).stream()).toList();
      for (Status status : STATUSES) {
        List<Way> giving = ways.stream().filter(way -> way.gives() == status).toList();
        steps.addAll(changed == 1 ? single(giving) : shortest(giving));
        if (!giving.isEmpty()) {
          sought.remove(status);
        }
      }
      level = next;
    }
    steps.sort(Comparator.comparingInt(step -> Distances.rank(step.gives())));
    return new MemberDistance(
        steps, steps.isEmpty() ? Optional.of(cause(changed, level.isEmpty())) : Optional.empty());
  }

  private List<Integer> present() {
    return pools.stream().flatMap(List::stream).map(List::size).toList();
  }

  /** Returns the numbers of each status if one more member had another. */
  private static Stream<List<Integer>> neighbours(List<Integer> counts) {
    return IntStream.range(0, counts.size())
        .filter(from -> counts.get(from) > 0)
        .boxed()
        .flatMap(
            from -> {
              int pool = from - from % STATUSES.size();
              return IntStream.range(pool, pool + STATUSES.size() - 1)
                  .filter(to -> to != from)
                  .mapToObj(
                      to -> {
                        List<Integer> other = new ArrayList<>(counts);
                        other.set(from, counts.get(from) - 1);
                        other.set(to, counts.get(to) + 1);
                        return List.copyOf(other);
                      });
            });
  }

  /** Returns how the members come to these numbers, if that gives one of these statuses. */
  private Optional<Way> way(List<Integer> counts, Set<Status> sought) {
    List<Move> moves = moves(counts);
    Map<GoalId, Status> changed = new HashMap<>();
    moves.forEach(
        move ->
            move.from().stream()
                .limit(move.count())
                .forEach(one -> changed.put(one.evidence().goal().id(), move.to())));
    List<Row> rows = rows(goal.with(members.with(changed)));
    return rows.stream()
        .findFirst()
        .flatMap(row -> Status.of(row.outputs().get(0).toString()))
        .filter(sought::contains)
        .map(status -> new Way(moves, status, refs(rows)));
  }

  /** Returns the rows that decide; none where it is too early for them to. */
  private List<Row> rows(GoalCase other) {
    List<Row> rows =
        table
            .flatMap(any -> verdicts.rules().decide(any.name(), verdicts.facts().of(other)))
            .filter(Decision.Decided.class::isInstance)
            .map(decided -> ((Decision.Decided) decided).rows())
            .orElse(List.of());
    boolean isTooEarly =
        assessment.evidence().isUnderWay()
            && rows.stream()
                .noneMatch(row -> TimeFact.FINISHED.isTestedBy(table.orElseThrow(), row));
    return isTooEarly ? List.of() : rows;
  }

  private static List<Finding.RuleRef> refs(List<Row> rows) {
    return rows.stream()
        .map(row -> new Finding.RuleRef(StandardTable.WEIGHING.key(), row.id(), row.place()))
        .toList();
  }

  /** Returns what becomes what: in each pool the best of those that change become the best. */
  private List<Move> moves(List<Integer> counts) {
    List<Move> moves = new ArrayList<>();
    for (int pool = 0; pool < pools.size(); pool++) {
      List<List<Assessment>> now = pools.get(pool);
      int first = pool * STATUSES.size();
      int[] left =
          IntStream.range(0, STATUSES.size())
              .map(i -> now.get(i).size() - counts.get(first + i))
              .toArray();
      int to = 0;
      for (int from = 0; from < left.length; from++) {
        List<Assessment> those = now.get(from);
        int all = left[from];
        while (left[from] > 0) {
          while (left[to] >= 0) {
            to++;
          }
          int count = Math.min(left[from], -left[to]);
          boolean isWhole = count == all;
          moves.add(
              new Move(
                  isWhole ? those : those.subList(all - left[from], all - left[from] + count),
                  count,
                  !isWhole,
                  STATUSES.get(to)));
          left[from] -= count;
          left[to] += count;
        }
      }
    }
    return moves;
  }

  /** Returns every member whose change alone is enough, together those that become the same. */
  private static List<Step> single(List<Way> ways) {
    Map<List<Assessment>, Way> nearest = new HashMap<>();
    for (Way way : ways) {
      nearest.merge(
          way.moves().get(0).from(),
          way,
          (one, other) -> other.length() < one.length() ? other : one);
    }
    Map<Status, List<Way>> byStatus =
        nearest.values().stream()
            .collect(
                Collectors.groupingBy(
                    way -> way.moves().get(0).to(), TreeMap::new, Collectors.toList()));
    return byStatus.entrySet().stream()
        .map(
            one -> {
              List<Member> any =
                  one.getValue().stream()
                      .flatMap(way -> way.moves().get(0).change().members().stream())
                      .sorted(
                          Comparator.comparing(Member::title)
                              .thenComparing(member -> member.id().value()))
                      .toList();
              return new Step(
                  List.of(new Change(any, 1, one.getKey())),
                  false,
                  one.getValue().get(0).gives(),
                  rules(one.getValue()));
            })
        .toList();
  }

  private static List<Finding.RuleRef> rules(List<Way> ways) {
    return ways.stream()
        .flatMap(way -> way.rules().stream())
        .distinct()
        .sorted(Comparator.comparing(Finding.RuleRef::id))
        .toList();
  }

  /** Returns the shortest of the ways, as an example where there are others. */
  private static List<Step> shortest(List<Way> ways) {
    return ways.stream()
        .min(Comparator.comparingInt(Way::length))
        .map(
            way ->
                new Step(
                    together(way.moves()),
                    ways.size() > 1 || way.moves().stream().anyMatch(Move::isPart),
                    way.gives(),
                    way.rules()))
        .stream()
        .toList();
  }

  /** Puts the members that all become the same in one change. */
  private static List<Change> together(List<Move> moves) {
    Map<Status, List<Member>> whole = new TreeMap<>();
    List<Change> changes = new ArrayList<>();
    for (Move move : moves) {
      Change change = move.change();
      if (change.count() == change.members().size()) {
        whole.computeIfAbsent(change.to(), any -> new ArrayList<>()).addAll(change.members());
      } else {
        changes.add(change);
      }
    }
    List<Change> all = new ArrayList<>();
    whole.forEach((to, which) -> all.add(new Change(which, which.size(), to)));
    all.addAll(changes);
    return all;
  }

  private Phrase cause(int changed, boolean isWhole) {
    if (table.isEmpty()) {
      return Phrase.of("reason.no-weighing");
    }
    if (assessment.isUnderWay()) {
      return assessment.evidence().timeline().untilWhen();
    }
    return members.inForce().findAny().isEmpty()
        ? Phrase.of("distance.members-inactive")
        : isWhole
            ? Phrase.of("distance.no-members-rule")
            : Phrase.of("distance.members-untried").with("count", changed);
  }
}
