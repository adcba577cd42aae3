package se.vastkom.goals.report;

import java.util.List;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Subregion;
import se.vastkom.goals.words.Phrase;

/**
 * The content of the page of a sub-region: for each goal how many of its municipalities have what
 * it counts, beside all.
 *
 * @param site the pages it is among
 * @param subregion whose page it is
 */
record SubregionPage(Site site, Subregion subregion) {

  /**
   * A goal.
   *
   * @param about the goal and its verdict
   * @param own how many of the sub-region have it
   * @param all how many of all have it
   */
  record Line(Assessment about, Tally own, Tally all) {}

  private Population asked() {
    return site.assessed().followUp().header().population();
  }

  Frame frame() {
    return site.frame(
            "subregion",
            Stylesheet.RESPONDENT,
            subregion.name(),
            version -> version.subregion(subregion).orElseThrow(),
            site.respondents(),
            site.crumbs(
                new Frame.Crumb(site.respondentsName(), site.respondents(), false),
                new Frame.Crumb(subregion.name(), null, true)))
        .saying(answer());
  }

  /** Returns who they are and how many have answered, as a phrase. */
  Phrase answer() {
    long answered =
        subregion.municipalities().stream()
            .filter(one -> !site.replies().of(one.id()).isEmpty())
            .count();
    return Phrase.of("report.subregion-answer")
        .with("name", subregion.name())
        .with("respondents", asked().many(subregion.municipalities().size()))
        .with("answered", answered);
  }

  /** Returns the goals in force that count who has something, in their order. */
  List<Line> lines() {
    return site.replies().goals().stream()
        .map(this::line)
        .filter(line -> line.about().status() != Status.UTGATT)
        .filter(line -> line.all().answered() > 0)
        .toList();
  }

  private Line line(GoalId goal) {
    return new Line(
        site.assessed().assessment(goal).orElseThrow(),
        site.replies().tally(goal, subregion),
        site.replies().tally(goal, null));
  }
}
