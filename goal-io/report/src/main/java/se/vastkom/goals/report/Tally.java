package se.vastkom.goals.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.assessment.Bar;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Subregion;

/**
 * How many of a group have what a goal counts.
 *
 * @param yes how many have it
 * @param answered how many have answered yes or no
 */
record Tally(int yes, int answered) {

  /**
   * Counts replies.
   *
   * @param group the sub-region whose replies are counted; all where it is null
   */
  static Tally of(List<Reply> replies, @Nullable Subregion group) {
    List<Reply> counted =
        replies.stream()
            .filter(reply -> group == null || group.municipalities().contains(reply.from()))
            .filter(reply -> reply.kind().isYesOrNo())
            .toList();
    int yes = (int) counted.stream().filter(reply -> reply.kind() == Reply.Kind.YES).count();
    return new Tally(yes, counted.size());
  }

  /** Returns the part that has it; zero where nobody has answered. */
  Ratio share() {
    return answered == 0 ? Ratio.ZERO : Ratio.of(yes, answered);
  }

  /** Returns the same as a bar. */
  Bar bar() {
    return new Bar(Ratio.ZERO, share(), List.of(), false);
  }
}
