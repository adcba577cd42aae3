package se.vastkom.goals.io.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Counts;
import se.vastkom.goals.assessment.Distance;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.assessment.Trend;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Forest;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Narrative;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * A whole assessment as text.
 *
 * @param paper the output
 */
record AssessmentText(Paper paper) {

  void write(AssessedFollowUp assessed) {
    GoalText goals = new GoalText(paper);
    goals.heading(assessed.followUp().header(), assessed.run());
    for (FocusArea area : assessed.followUp().areas()) {
      paper.gap();
      paper.line(0, area.title() + " \u2013 " + statuses(assessed.counts(area.id()), false));
      assessed.overall(area.id()).ifPresent(verdict -> paper.line(2, verdict.phrase()));
      for (Goal known : inOrder(assessed.followUp(), area)) {
        GoalId goal = known.id();
        goals
            .indented(depth(assessed.followUp().forest(), known))
            .goal(
                assessed.assessment(goal).orElseThrow(),
                assessed.followUp().judgements(goal),
                assessed.beside(goal));
        assessed
            .distance(goal)
            .ifPresent(far -> far.sentences().forEach(said -> paper.line(4, ">", said)));
      }
    }
    paper.gap();
    assessed.followUp().narrative().ifPresent(this::narrative);
    totals(assessed);
  }

  /** Returns the goals of an area, each followed by those of them that stand under it. */
  private static List<Goal> inOrder(FollowUp followUp, FocusArea area) {
    return followUp.forest().isFlat()
        ? followUp.goals(area.id())
        : followUp.forest().inOrder().stream()
            .filter(goal -> goal.area().equals(area.id()))
            .toList();
  }

  /** Returns how many goals of the same area stand right above a goal, one above the other. */
  private static int depth(Forest forest, Goal goal) {
    int depth = 0;
    Optional<Goal> above = forest.parent(goal);
    while (above.filter(parent -> parent.area().equals(goal.area())).isPresent()) {
      depth++;
      above = above.flatMap(forest::parent);
    }
    return depth;
  }

  /** Writes the narrative's areas with their counts; other formats show it in full. */
  private void narrative(Narrative narrative) {
    paper.line(0, words().say(Phrase.of("text.narrative").with("title", narrative.title())));
    for (Narrative.Area area : narrative.areas()) {
      Lifecycle lifecycle = area.lifecycle();
      Phrase since =
          lifecycle.date().isStated()
              ? Phrase.of("reason.since").with("date", lifecycle.date().phrase())
              : Phrase.of("hint.none");
      Phrase state =
          lifecycle.isActive()
              ? Phrase.of("hint.none")
              : Phrase.of("text.narrative-state")
                  .with("state", Phrase.of("state." + lifecycle.state().key()))
                  .with("since", since);
      paper.line(
          2,
          words()
              .say(
                  Phrase.of("text.narrative-area")
                      .with("title", area.title())
                      .with("goals", new Part.Amount(Ratio.of(area.goals().size()), "mål"))
                      .with(
                          "deliverables",
                          new Part.Amount(Ratio.of(area.deliverables().size()), "leveranser"))
                      .with("state", state)));
    }
    paper.gap();
  }

  private void totals(AssessedFollowUp assessed) {
    Counts counts = assessed.counts();
    paper.line(
        0,
        Phrase.of("text.totals")
            .with("goals", new Part.Amount(Ratio.of(counts.goals()), "mål"))
            .with("areas", new Part.Amount(Ratio.of(assessed.followUp().areas().size()), "områden"))
            .with("statuses", statuses(counts, true)));
    counts.below().ifPresent(below -> paper.line(0, below));
    String trends =
        Stream.of(Trend.values())
            .map(trend -> counts.of(trend) + " " + words().say(trend.phrase(counts.of(trend))))
            .collect(Collectors.joining(", "));
    paper.line(0, Phrase.of("text.trends").with("trends", trends));
    assessed.ofWhole().ifPresent(verdict -> paper.line(0, verdict.phrase()));
    assessed.motivation().ifPresent(said -> paper.line(0, said));
    assessed.sourceAgreement().phrase().ifPresent(agreement -> paper.line(0, agreement));
    Distance.common(assessed.distances()).forEach(border -> paper.line(0, border.allStand()));
  }

  /**
   * Returns how many goals have each status; a status that no goal has only where all are wanted.
   */
  private String statuses(Counts counts, boolean all) {
    return Stream.of(Status.values())
        .filter(status -> all || counts.of(status) > 0)
        .map(
            status ->
                counts.of(status)
                    + " "
                    + words().say(status.phrase(counts.of(status)))
                    + dormant(status, counts))
        .collect(Collectors.joining(", "));
  }

  private String dormant(Status status, Counts counts) {
    return status == Status.UTGATT && counts.dormant() > 0
        ? " " + words().say(Phrase.of("text.dormant").with("count", counts.dormant()))
        : "";
  }

  private Words words() {
    return paper.words();
  }
}
