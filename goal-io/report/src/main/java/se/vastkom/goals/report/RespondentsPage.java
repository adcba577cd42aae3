package se.vastkom.goals.report;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Respondent;
import se.vastkom.goals.model.Subregion;
import se.vastkom.goals.words.Phrase;

/**
 * The content of the index of respondents.
 *
 * @param site the pages it is among
 */
record RespondentsPage(Site site) {

  /**
   * A line of the index.
   *
   * @param respondent whose line it is
   * @param file its page, if it has one
   * @param subregion its sub-region, if it has one
   * @param tally how many goals it has of those it has answered yes or no about
   * @param told how many goals it has answered about
   */
  record Line(
      Respondent respondent,
      Optional<String> file,
      Optional<Subregion> subregion,
      Tally tally,
      int told) {}

  private Population asked() {
    return site.assessed().followUp().header().population();
  }

  Frame frame() {
    return site.frame(
            "respondents",
            Stylesheet.RESPONDENT,
            site.respondentsName(),
            Site::respondents,
            site.respondents(),
            List.of())
        .saying(answer());
  }

  /** Returns how many have answered of how many, and about how many goals, as a phrase. */
  Phrase answer() {
    long answered = lines().stream().filter(line -> line.told() > 0).count();
    int goals = site.replies().goals().size();
    return Phrase.of(goals == 1 ? "report.respondents-answer-one" : "report.respondents-answer")
        .with("answered", answered)
        .with("respondents", asked().many(asked().size()))
        .with("goals", goals);
  }

  List<Line> lines() {
    return site.replies().respondents().stream()
        .map(
            one ->
                new Line(
                    one,
                    site.respondent(one),
                    site.replies().subregion(one.id()),
                    site.replies().tally(one.id()),
                    site.replies().of(one.id()).size()))
        .toList();
  }

  TileMap map() {
    return map(site, null);
  }

  /** Returns the respondents by how many goals each has of those it has answered about. */
  static TileMap map(Site site, @Nullable Respondent current) {
    return TileMap.of(site, current, one -> site.label(one.id(), () -> label(site, one)));
  }

  private static TileMap.Label label(Site site, Respondent one) {
    Tally tally = site.replies().tally(one.id());
    if (tally.answered() == 0) {
      boolean isSilent = site.replies().of(one.id()).isEmpty();
      return new TileMap.Label(
          site.words().say(isSilent ? "report.tile-silent" : "report.tile-other"),
          "shade-none",
          null);
    }
    int quarter = Math.min(3, tally.yes() * 4 / tally.answered());
    return new TileMap.Label(
        site.words()
            .say(
                Phrase.of("result.met-of")
                    .with("met", tally.yes())
                    .with("goals", tally.answered())),
        "shade-" + quarter,
        null);
  }
}
