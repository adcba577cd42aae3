package se.vastkom.goals.report;

import java.util.ArrayList;
import java.util.List;
import se.vastkom.goals.assessment.Counts;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.figure.Ratio;

/** Goals drawn as one bar, a part for each status that some goal has. */
final class Stack {

  private Stack() {}

  /**
   * The goals with one status; positions are in per cent of the bar's width.
   *
   * @param status the status
   * @param from where the part begins
   * @param width how long it is
   */
  record Part(Status status, String from, String width) {}

  static List<Part> of(Counts counts) {
    List<Part> parts = new ArrayList<>();
    int sum = 0;
    for (Status status : Status.values()) {
      int goals = counts.of(status);
      if (goals > 0) {
        parts.add(
            new Part(
                status,
                GoalRow.percent(Ratio.of(sum, counts.goals())),
                GoalRow.percent(Ratio.of(goals, counts.goals()))));
      }
      sum += goals;
    }
    return List.copyOf(parts);
  }
}
