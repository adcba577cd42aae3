package se.vastkom.goals.assessment;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * The number of goals with each status and trend: of those that stand under no other, so that none
 * is counted both for itself and in the goal above it.
 *
 * @param goals the total
 * @param byStatus every status, with zero where no goal has it
 * @param dormant how many of the discontinued goals are dormant
 * @param underWay how many of the goals that are not assessed are under way
 * @param byTrend every trend, with zero where no goal has it
 * @param names what the goals are called, and those under them, which are not counted
 */
public record Counts(
    int goals,
    Map<Status, Integer> byStatus,
    int dormant,
    int underWay,
    Map<Trend, Integer> byTrend,
    Names names) {

  /**
   * What goals are called.
   *
   * @param kind what all that are counted are called, such as "kommunmål"; empty where they have no
   *     word in common
   * @param under how many stand under others
   * @param kindUnder what all of these are called, or empty
   */
  public record Names(String kind, int under, String kindUnder) {

    /** Goals without words of their own, and none under others. */
    static final Names PLAIN = new Names("", 0, "");

    static Names of(List<Assessment> counted, List<Assessment> under) {
      return new Names(kind(counted), under.size(), kind(under));
    }

    private static String kind(List<Assessment> goals) {
      Set<String> kinds =
          goals.stream()
              .map(one -> one.evidence().goal().placement().kind())
              .collect(Collectors.toSet());
      return kinds.size() == 1 ? kinds.iterator().next() : "";
    }

    /** Returns what the goals that are counted are called. */
    Part part() {
      return part(kind);
    }

    private static Part part(String kind) {
      return kind.isEmpty() ? Phrase.of("counts.goals") : new Part.Text(kind);
    }
  }

  /** Creates the numbers of goals without words of their own, none of which has others under it. */
  public Counts(
      int goals,
      Map<Status, Integer> byStatus,
      int dormant,
      int underWay,
      Map<Trend, Integer> byTrend) {
    this(goals, byStatus, dormant, underWay, byTrend, Names.PLAIN);
  }

  static Counts of(Collection<Assessment> all) {
    Map<Boolean, List<Assessment>> parts =
        all.stream()
            .collect(
                Collectors.partitioningBy(
                    one -> one.evidence().goal().placement().under().isEmpty()));
    List<Assessment> assessments = parts.getOrDefault(true, List.of());
    List<Assessment> under = parts.getOrDefault(false, List.of());
    Map<Status, Integer> byStatus = new EnumMap<>(Status.class);
    Map<Trend, Integer> byTrend = new EnumMap<>(Trend.class);
    for (Status status : Status.values()) {
      byStatus.put(
          status, (int) assessments.stream().filter(one -> one.status() == status).count());
    }
    for (Trend trend : Trend.values()) {
      byTrend.put(trend, (int) assessments.stream().filter(one -> one.trend() == trend).count());
    }
    return new Counts(
        assessments.size(),
        Collections.unmodifiableMap(byStatus),
        (int) assessments.stream().filter(Assessment::isDormant).count(),
        (int) assessments.stream().filter(Assessment::isUnderWay).count(),
        Collections.unmodifiableMap(byTrend),
        Names.of(assessments, under));
  }

  /** Returns how many goals stand under those that are counted, as a phrase; empty where none. */
  public Optional<Phrase> below() {
    return names.under() == 0
        ? Optional.empty()
        : Optional.of(
            Phrase.of("counts.below")
                .with("goals", names.under())
                .with("kind", Names.part(names.kindUnder())));
  }

  /** Returns the number of goals with this status. */
  public int of(Status status) {
    return byStatus.getOrDefault(status, 0);
  }

  /** Returns the number of goals with this trend. */
  public int of(Trend trend) {
    return byTrend.getOrDefault(trend, 0);
  }
}
