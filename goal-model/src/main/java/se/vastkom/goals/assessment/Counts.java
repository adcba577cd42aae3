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
 * @param underWay how many of the goals that are not assessed are under way
 * @param byTrend every trend, with zero where no goal has it
 */
public record Counts(
    int goals,
    Map<Status, Integer> byStatus,
    int dormant,
    int underWay,
    Map<Trend, Integer> byTrend) {

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
        (int) assessments.stream().filter(Assessment::isUnderWay).count(),
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

  /**
   * Returns how many of the goals that were in force throughout are met, and how many are under
   * way, as a phrase.
   */
  public Phrase headline() {
    int ended = of(Status.UTGATT);
    int inForce = goals - ended;
    if (inForce == 0) {
      return Phrase.of(ended == 0 ? "counts.no-goals" : "counts.all-ended");
    }
    if (underWay == 0) {
      return met(inForce, ended == 0 ? "counts.met" : "counts.met-of-those-in-force");
    }
    Phrase ongoing =
        Phrase.of(underWay == 1 ? "counts.one-under-way" : "counts.under-way")
            .with("goals", underWay);
    return underWay == inForce
        ? ongoing
        : Phrase.of("counts.and-under-way")
            .with("met", met(inForce - underWay, "counts.met-of-those-that-ended"))
            .with("under-way", ongoing);
  }

  private Phrase met(int of, String key) {
    int met = of(Status.UPPFYLLT);
    return of(Status.EJ_BEDOMT) - underWay == of
        ? Phrase.of("counts.none-assessed")
        : Phrase.of(key)
            .with("met", met)
            .with("goals", of)
            .with("status", Status.UPPFYLLT.phrase(met));
  }
}
