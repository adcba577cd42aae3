package se.vastkom.goals.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.model.FollowUp;

/**
 * A small page that pages of others show within themselves: a heading, a drawing, the same in words
 * and in a table, and where it is from.
 *
 * @param site the pages it is among
 * @param file its own file
 * @param title its heading
 * @param full the page that says more
 * @param kind what it shows
 * @param goal the goal that it is about, if it is about one
 * @param height how high it is on most pages, in pixels
 */
record Embedded(
    Site site,
    String file,
    String title,
    String full,
    Kind kind,
    Optional<GoalRow> goal,
    int height) {

  /** What a page shows. */
  enum Kind {
    GOAL,
    STATUSES,
    AREAS
  }

  private static final int WITHOUT_CHART = 460;
  private static final int WITH_CHART = 780;

  FollowUp.Header header() {
    return site.assessed().followUp().header();
  }

  /** Returns the page in each language; none where there is but one. */
  List<Frame.Version> versions() {
    return site.versions(
        other ->
            goal.flatMap(row -> other.embedded(row.goal()))
                .orElseGet(() -> other.embedded().get(kind == Kind.STATUSES ? 0 : 1))
                .file());
  }

  /** Returns the style of such pages. */
  Stylesheet style() {
    return site.styled(Stylesheet.EMBEDDED);
  }

  /** Returns the language of the heading, where an author wrote it in another than the page's. */
  @Nullable String titled() {
    return goal.map(row -> site.authored(row.goal().titles())).orElse(null);
  }

  @Nullable String authored() {
    return Frame.authored(site.words(), header());
  }

  /** Returns what the follow-up is called, or that it is results. */
  String whole() {
    return header().title().isBlank() ? site.words().say("report.results") : header().title();
  }

  /** Returns the page's name, for those who have it read aloud. */
  String documentTitle() {
    return Stream.of(title, whole(), header().publisher())
        .filter(part -> !part.isBlank())
        .distinct()
        .collect(Collectors.joining(" \u2013 "));
  }

  /** Returns the markup that shows the page within another. */
  String markup() {
    return "<iframe src=\"%s\" title=\"%s\" width=\"100%%\" height=\"%d\"></iframe>"
        .formatted(file, escaped(documentTitle()), height);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }

  /** Returns the page of a goal. */
  static Embedded of(GoalRow row, PageNames names) {
    String id = row.goal().id().value();
    boolean hasChart = Chart.of(row.assessment(), row.period()).isPresent();
    return new Embedded(
        row.site(),
        names.file("report.embed-goal-file", id),
        row.goal().title(),
        row.site().goal(row.goal().id()),
        Kind.GOAL,
        Optional.of(row),
        hasChart ? WITH_CHART : WITHOUT_CHART);
  }

  /** Returns the page of how many goals have each status. */
  static Embedded ofStatuses(Site site, PageNames names) {
    return ofAll(site, names, Kind.STATUSES, WITHOUT_CHART);
  }

  /** Returns the page of the areas. */
  static Embedded ofAreas(Site site, PageNames names) {
    return ofAll(site, names, Kind.AREAS, WITH_CHART);
  }

  private static Embedded ofAll(Site site, PageNames names, Kind kind, int height) {
    boolean isOfAreas = kind == Kind.AREAS;
    return new Embedded(
        site,
        names.file(isOfAreas ? "report.embed-areas-file" : "report.embed-statuses-file"),
        site.words().say(isOfAreas ? "report.areas" : "report.statuses"),
        PageNames.RESULTS,
        kind,
        Optional.empty(),
        height);
  }
}
