package se.vastkom.goals.workbench;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Comparison;
import se.vastkom.goals.problem.Problem;

/**
 * What the page shows: the last follow-up and book that could be read whole, with what is wrong
 * with those that lie there now.
 *
 * @param number of this state; each change has a higher one
 * @param items the follow-ups and books in the folder
 * @param choice those that are shown
 * @param assessed the verdicts; empty until both could be read
 * @param isStale whether the verdicts are of an earlier state, since what lies there cannot be read
 * @param problems with what lies there now, remarks among them
 * @param comparison with what was chosen; empty where that cannot be read
 */
record Shown(
    long number,
    List<Item> items,
    Choice choice,
    Optional<AssessedFollowUp> assessed,
    boolean isStale,
    List<Problem> problems,
    Optional<Comparison> comparison) {

  /** Before anything is read. */
  static final Shown NOTHING =
      new Shown(0, List.of(), Choice.FIRST, Optional.empty(), false, List.of(), Optional.empty());

  Shown {
    items = List.copyOf(items);
    requireNonNull(choice, "choice");
    requireNonNull(assessed, "assessed");
    problems = List.copyOf(problems);
    requireNonNull(comparison, "comparison");
  }

  /** Returns the items of a kind. */
  List<Item> items(Item.Kind kind) {
    return items.stream().filter(item -> item.kind() == kind).toList();
  }
}
