package se.vastkom.goals.report;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Respondent;
import se.vastkom.goals.words.Phrase;

/**
 * The content of a goal's page.
 *
 * @param site the pages it is among
 * @param row what the list of results says of the goal
 */
record GoalPage(Site site, GoalRow row) {

  GoalPage(Site site, Assessment assessment) {
    this(site, new GoalRow(site, assessment));
  }

  private FollowUp followUp() {
    return site.assessed().followUp();
  }

  Goal goal() {
    return row.goal();
  }

  Frame frame() {
    List<Goal> ofArea = followUp().goals(goal().area());
    String position =
        site.words()
            .say(
                Phrase.of("report.goal-of")
                    .with("number", ofArea.indexOf(goal()) + 1)
                    .with("goals", ofArea.size()));
    return site.frame(
            "one-goal",
            Stylesheet.GOAL,
            goal().title(),
            version -> version.goal(goal().id()),
            null,
            site.crumbs(
                new Frame.Crumb(area().title(), site.area(goal().area()), true),
                new Frame.Crumb(position, null, false)))
        .titledIn(site.authored(goal().titles()))
        .saying(
            Phrase.of("report.goal-about")
                .with("status", row.assessment().shownStatus())
                .with("figure", row.assessment().summary()));
  }

  private FocusArea area() {
    return followUp().areas().stream()
        .filter(one -> one.id().equals(goal().area()))
        .findFirst()
        .orElseThrow();
  }

  /**
   * What another rule book concludes of the goal.
   *
   * @param book the book, as it is named
   * @param assessment its verdict
   */
  record Other(Phrase book, Assessment assessment) {}

  /** Returns what other rule books conclude of the goal. */
  List<Other> others() {
    return site.others().stream()
        .flatMap(
            by ->
                by.assessment(goal().id()).stream()
                    .map(one -> new Other(by.run().book().phrase(), one)))
        .toList();
  }

  /** Returns the goal that is listed before this one. */
  Optional<Goal> previous() {
    return site.beside(goal(), -1);
  }

  /** Returns the goal that is listed after this one. */
  Optional<Goal> next() {
    return site.beside(goal(), 1);
  }

  /** Returns the goals right under this one. */
  List<GoalRow> members() {
    AssessedFollowUp assessed = site.assessed();
    return followUp().forest().members(goal()).stream()
        .map(goal -> new GoalRow(site, assessed.assessment(goal.id()).orElseThrow()))
        .toList();
  }

  Optional<Chart> chart() {
    return Chart.of(row.assessment(), followUp().header().period());
  }

  /** Returns what the respondents say, by name; empty where nothing is known of each. */
  List<Reply> replies() {
    return site.replies().about(goal().id());
  }

  /** Returns the respondents by what they say, where something is known of each. */
  Optional<TileMap> map() {
    Map<Respondent, Reply> replies =
        replies().stream().collect(Collectors.toMap(Reply::from, reply -> reply));
    return replies.isEmpty()
        ? Optional.empty()
        : Optional.of(TileMap.of(site, null, one -> label(requireNonNull(replies.get(one)))));
  }

  private TileMap.Label label(Reply reply) {
    Reply.Kind kind = reply.kind();
    if (kind == Reply.Kind.FIGURE) {
      return new TileMap.Label(site.words().sayFirst(reply.said()), kind.tint(), null);
    }
    return site.label(
        reply.answer(),
        () ->
            new TileMap.Label(
                site.words()
                    .sayFirst(
                        kind == Reply.Kind.SILENT ? Phrase.of("report.tile-silent") : reply.said()),
                kind.tint(),
                kind.sign()));
  }
}
