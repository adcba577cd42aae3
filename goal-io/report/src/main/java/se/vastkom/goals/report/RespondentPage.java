package se.vastkom.goals.report;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.assessment.Bar;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Respondent;
import se.vastkom.goals.model.Subregion;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * The content of the page of a respondent: what remains for it, what it has done, and how that is
 * beside its sub-region and all.
 *
 * @param site the pages it is among
 * @param respondent whose page it is
 */
record RespondentPage(Site site, Respondent respondent) {

  /**
   * How many of the goals somebody has.
   *
   * @param name who
   * @param number how many, exactly
   * @param bar the same as a part of all
   * @param isThis whether it is the respondent itself
   */
  record Having(Part name, Ratio number, Bar bar, boolean isThis) {

    /** Returns the number as it is shown, to one decimal. */
    Ratio shown() {
      return Ratio.of(number.rounded(1, RoundingMode.HALF_UP));
    }
  }

  private Population asked() {
    return site.assessed().followUp().header().population();
  }

  Frame frame() {
    return site.frame(
            "respondent",
            Stylesheet.RESPONDENT,
            respondent.name(),
            version -> version.respondent(respondent).orElseThrow(),
            site.respondents(),
            site.crumbs(
                new Frame.Crumb(site.respondentsName(), site.respondents(), false),
                new Frame.Crumb(respondent.name(), null, false)))
        .saying(answer());
  }

  Optional<Subregion> subregion() {
    return site.replies().subregion(respondent.id());
  }

  private List<Reply> replies() {
    return site.replies().of(respondent.id());
  }

  /** Returns the replies that say yes or no about goals in force. */
  private List<Reply> counted() {
    return replies().stream().filter(RespondentPage::isCounted).toList();
  }

  private static boolean isCounted(Reply reply) {
    return reply.kind().isYesOrNo() && reply.about().status() != Status.UTGATT;
  }

  /** Returns what remains for it: goals in force that it has not what they count of. */
  List<Reply> remaining() {
    return counted().stream().filter(reply -> reply.kind() != Reply.Kind.YES).toList();
  }

  /** Returns what it has done. */
  List<Reply> done() {
    return counted().stream().filter(reply -> reply.kind() == Reply.Kind.YES).toList();
  }

  /** Returns its replies besides: figures, and what cannot count. */
  List<Reply> others() {
    return replies().stream().filter(reply -> !isCounted(reply)).toList();
  }

  /** Returns how many goals it has, as a phrase. */
  Phrase answer() {
    List<Reply> counted = counted();
    return counted.isEmpty()
        ? Phrase.of("report.respondent-uncounted").with("name", respondent.name())
        : Phrase.of(has(done().size(), counted.size()))
            .with("name", respondent.name())
            .with("yes", done().size())
            .with("goals", counted.size())
            .with("respondents", asked().many());
  }

  private static String has(int yes, int goals) {
    if (goals == 1) {
      return yes == 1 ? "report.respondent-has-the-one" : "report.respondent-lacks-the-one";
    }
    return yes == 0 ? "report.respondent-has-none" : "report.respondent-has";
  }

  /** Returns, as phrases, which goals wait for it, and about how many it has not answered. */
  List<Phrase> more() {
    List<Phrase> more = new ArrayList<>();
    long waiting =
        remaining().stream()
            .map(reply -> reply.about().status())
            .filter(Set.of(Status.DELVIS, Status.EJ_UPPFYLLT)::contains)
            .count();
    if (waiting > 0) {
      more.add(
          Phrase.of(waiting == 1 ? "report.one-waits" : "report.some-wait")
              .with("goals", waiting)
              .with("name", respondent.name()));
    }
    int silent = site.replies().goals().size() - replies().size();
    if (silent > 0) {
      more.add(
          Phrase.of("report.silent-about").with("name", respondent.name()).with("goals", silent));
    }
    return more;
  }

  /** Returns how many of the same goals it, its sub-region and all have, of those that answered. */
  List<Having> beside() {
    List<Reply> counted = counted();
    if (counted.isEmpty()) {
      return List.of();
    }
    Ratio own = Ratio.of(done().size());
    Stream<Having> region =
        subregion().stream()
            .map(
                group ->
                    having(Phrase.of("report.mean-of").with("name", group.name()), group, counted));
    return Stream.concat(
            Stream.of(new Having(new Part.Text(respondent.name()), own, bar(own, counted), true)),
            Stream.concat(
                region, Stream.of(having(Phrase.of("report.mean-of-all"), null, counted))))
        .toList();
  }

  /** Returns how many of some goals one of a group has in the mean, of those that have answered. */
  private Having having(Part name, @Nullable Subregion group, List<Reply> goals) {
    Ratio sum = Ratio.ZERO;
    for (Reply goal : goals) {
      sum = sum.plus(site.replies().tally(goal.goal().id(), group).share());
    }
    return new Having(name, sum, bar(sum, goals), false);
  }

  private static Bar bar(Ratio number, List<Reply> goals) {
    return new Bar(Ratio.ZERO, number.dividedBy(Ratio.of(goals.size())), List.of(), false);
  }

  /** Returns the others, by how many goals each has. */
  TileMap map() {
    return RespondentsPage.map(site, respondent);
  }
}
