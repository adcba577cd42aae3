package se.vastkom.goals.assessment;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import se.vastkom.goals.words.Phrase;

/**
 * The number of goals with each status and trend.
 *
 * @param goals the total
 * @param byStatus every status, with zero where no goal has it
 * @param dormant how many of the discontinued goals are dormant
 * @param byTrend every trend, with zero where no goal has it
 */
public record Counts(
    int goals, Map<Status, Integer> byStatus, int dormant, Map<Trend, Integer> byTrend) {

  static Counts of(Collection<Assessment> assessments) {
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
        Collections.unmodifiableMap(byTrend));
  }

  /** Returns the number of goals with this status. */
  public int of(Status status) {
    return byStatus.getOrDefault(status, 0);
  }

  /** Returns the number of goals with this trend. */
  public int of(Trend trend) {
    return byTrend.getOrDefault(trend, 0);
  }

  /** Returns how many of the goals that were in force throughout are met, as a phrase. */
  public Phrase headline() {
    int met = of(Status.UPPFYLLT);
    int ended = of(Status.UTGATT);
    int inForce = goals - ended;
    if (inForce == 0) {
      return Phrase.of(ended == 0 ? "counts.no-goals" : "counts.all-ended");
    }
    if (of(Status.EJ_BEDOMT) == inForce) {
      return Phrase.of("counts.none-assessed");
    }
    return Phrase.of(ended == 0 ? "counts.met" : "counts.met-of-those-in-force")
        .with("met", met)
        .with("goals", inForce)
        .with("status", Status.UPPFYLLT.phrase(met));
  }
}
