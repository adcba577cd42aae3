package se.vastkom.goals.pdf;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Bar;
import se.vastkom.goals.assessment.Counts;
import se.vastkom.goals.assessment.Highlights;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * What the document of results holds.
 *
 * @param assessed the follow-up and its verdicts
 */
record ResultsPaper(AssessedFollowUp assessed) {

  /** A longer comment stands at its goal alone. */
  private static final int LONGEST_WHY = 240;

  Counts counts() {
    return assessed.counts();
  }

  Highlights highlights() {
    return assessed.highlights();
  }

  List<FocusArea> areas() {
    return assessed.followUp().areas();
  }

  /** Returns the goals of an area, each followed by those of them that stand under it. */
  List<GoalEntry> goals(FocusArea area) {
    FollowUp followUp = assessed.followUp();
    Stream<Goal> goals =
        followUp.forest().isFlat()
            ? followUp.goals(area.id()).stream()
            : followUp.forest().inOrder().stream().filter(goal -> goal.area().equals(area.id()));
    return goals
        .map(goal -> new GoalEntry(assessed, assessed.assessment(goal.id()).orElseThrow()))
        .toList();
  }

  /** Returns what a link to an area leads to. */
  static String anchor(FocusArea area) {
    return "area_" + area.id().value();
  }

  /** Returns how many goals have each status, without those that are none: "3 uppfyllda". */
  Part statuses(Counts counts) {
    List<Phrase> statuses =
        given(counts)
            .map(
                status ->
                    Phrase.of("pdf.count")
                        .with("count", counts.of(status))
                        .with("status", status.phrase(counts.of(status)))
                        .with(
                            "dormant",
                            hasDormant(status, counts)
                                ? Phrase.of("pdf.of-them").with("some", dormant(counts))
                                : Phrase.of("hint.none")))
            .toList();
    return statuses.isEmpty() ? Phrase.of("result.no-goals") : Phrase.list(statuses, one -> one);
  }

  /** Returns the statuses that goals have. */
  List<Status> given() {
    return given(counts()).toList();
  }

  private static Stream<Status> given(Counts counts) {
    return Stream.of(Status.values()).filter(status -> counts.of(status) > 0);
  }

  static boolean hasDormant(Status status, Counts counts) {
    return status == Status.UTGATT && counts.dormant() > 0;
  }

  static Phrase dormant(Counts counts) {
    return Phrase.of("pdf.dormant").with("count", counts.dormant());
  }

  private Stream<Bar> bars() {
    return areas().stream()
        .flatMap(area -> goals(area).stream())
        .flatMap(goal -> goal.result().bar().stream());
  }

  /** Returns how bars are to be read; empty where there are none. */
  Optional<Phrase> howToReadBars() {
    if (bars().findAny().isEmpty()) {
      return Optional.empty();
    }
    Population asked = assessed.followUp().header().population();
    return Optional.of(
        Phrase.of("pdf.bars")
            .with(
                "scale",
                asked.isEmpty()
                    ? Phrase.of("hint.none")
                    : Phrase.of("pdf.bars-scale").with("respondents", asked.many(asked.size())))
            .with(
                "shares",
                Phrase.of(bars().anyMatch(Bar::isByShare) ? "pdf.bars-by-share" : "hint.none")));
  }

  /** Returns what the source says of a goal that is not met: why, if anything does. */
  static Optional<String> why(Highlights.Point point, Assessment goal) {
    return goal.evidence()
        .observation()
        .filter(any -> point.kind() == Highlights.Kind.NOT_MET)
        .map(Observation::comment)
        .filter(comment -> !comment.isBlank() && comment.length() <= LONGEST_WHY);
  }
}
