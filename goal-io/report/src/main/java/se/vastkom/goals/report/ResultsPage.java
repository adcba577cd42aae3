package se.vastkom.goals.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Bar;
import se.vastkom.goals.assessment.Counts;
import se.vastkom.goals.assessment.Highlights;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.Narrative;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * The content of the results' template.
 *
 * @param site the pages it is among
 */
record ResultsPage(Site site) {

  /** A longer comment stands at its goal alone. */
  private static final int LONGEST_WHY = 240;

  AssessedFollowUp assessed() {
    return site.assessed();
  }

  private Words words() {
    return site.words();
  }

  Counts counts() {
    return assessed().counts();
  }

  Highlights highlights() {
    return assessed().highlights();
  }

  /** Returns the goals with a status of those that are counted: that stand under no other. */
  List<GoalRow> counted(Status status) {
    return counted().filter(row -> row.assessment().status() == status).toList();
  }

  private Stream<GoalRow> counted() {
    return rows().filter(row -> row.parent().isEmpty());
  }

  private Stream<GoalRow> rows() {
    return assessed().assessments().stream().map(one -> new GoalRow(site, one));
  }

  /** Returns all goals as they are listed. */
  List<GoalRow> listed() {
    return assessed().followUp().areas().stream().flatMap(area -> rows(area).stream()).toList();
  }

  /** Returns how many goals have a status, those that stand under others too. */
  static int having(List<GoalRow> goals, Status status) {
    return (int) goals.stream().filter(row -> row.assessment().status() == status).count();
  }

  /** Returns how many goals a unit answers for. */
  static int of(List<GoalRow> goals, String unit) {
    return (int) goals.stream().filter(row -> row.goal().responsible().equals(unit)).count();
  }

  /** Returns the goals of an area that are counted, by status. */
  List<GoalRow> byStatus(FocusArea area) {
    return counted(area).sorted(Comparator.comparing(row -> row.assessment().status())).toList();
  }

  private Stream<GoalRow> counted(FocusArea area) {
    return counted().filter(row -> row.goal().area().equals(area.id()));
  }

  Frame frame() {
    return site.frame(
            "results",
            Stylesheet.of(assessed(), site.units().size()),
            assessed().followUp().header().title(),
            version -> PageNames.RESULTS,
            PageNames.RESULTS,
            List.of())
        .saying(highlights().answer());
  }

  /** Returns the frame of the page of an area's goals. */
  Frame frame(FocusArea area) {
    return site.frame(
        "results",
        Stylesheet.of(assessed(), site.units().size()),
        area.title(),
        version -> version.area(area.id()),
        null,
        site.crumbs(new Frame.Crumb(area.title(), null, true)));
  }

  boolean hasBars() {
    return bars().findAny().isPresent();
  }

  private Stream<Bar> bars() {
    return rows().flatMap(row -> row.result().bar().stream());
  }

  /** Returns how bars are to be read, as a phrase, with what the page has of them. */
  Phrase howToReadBars() {
    boolean hasShares = bars().anyMatch(Bar::isByShare);
    Population asked = assessed().followUp().header().population();
    return Phrase.of("report.bars")
        .with(
            "scale",
            asked.isEmpty()
                ? Phrase.of("hint.none")
                : Phrase.of("report.bars-scale").with("respondents", asked.many(asked.size())))
        .with("shares", Phrase.of(hasShares ? "report.bars-by-share" : "hint.none"));
  }

  /**
   * Returns the counts in a row: "11 uppfyllda, 8 delvis uppfyllda", without those that are zero.
   */
  String statuses(Counts counts) {
    return Stream.of(Status.values())
        .filter(status -> counts.of(status) > 0)
        .map(
            status ->
                counts.of(status)
                    + " "
                    + words().say(status.phrase(counts.of(status)))
                    + dormant(status, counts))
        .collect(Collectors.joining(", "));
  }

  private String dormant(Status status, Counts counts) {
    return hasDormant(status, counts) ? " (" + words().say(dormant(counts)) + ")" : "";
  }

  static boolean hasDormant(Status status, Counts counts) {
    return status == Status.UTGATT && counts.dormant() > 0;
  }

  static Phrase dormant(Counts counts) {
    return Phrase.of("report.dormant").with("count", counts.dormant());
  }

  /** Returns the goals of an area as they are listed. */
  List<GoalRow> rows(FocusArea area) {
    return site.goals(area).stream()
        .map(goal -> new GoalRow(site, assessed().assessment(goal.id()).orElseThrow()))
        .toList();
  }

  /**
   * An area of the narrative that describes a result area.
   *
   * @param title its title
   * @param anchor its anchor on the narrative's page
   */
  record NarrativeLink(String title, String anchor) {}

  /** Returns the areas of the narrative that describe an area. */
  List<NarrativeLink> narrativeLinks(FocusArea area) {
    List<Narrative.Area> areas =
        assessed().followUp().narrative().map(Narrative::areas).orElse(List.of());
    return IntStream.range(0, areas.size())
        .filter(i -> areas.get(i).links().contains(area.id()))
        .mapToObj(i -> new NarrativeLink(areas.get(i).title(), NarrativePage.anchor(i)))
        .toList();
  }

  /** Returns the style class of a status. */
  static String tint(Status status) {
    return "is-" + sign(status);
  }

  /** Returns the name of a status's sign. */
  static String sign(Status status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns what the source says of a goal that is not met: why, if anything does. */
  static Optional<String> why(Highlights.Point point, Assessment goal) {
    return goal.evidence()
        .observation()
        .filter(any -> point.kind() == Highlights.Kind.NOT_MET)
        .map(Observation::comment)
        .filter(comment -> !comment.isBlank() && comment.length() <= LONGEST_WHY);
  }

  /** Returns the style class of what a point tells of. */
  static String tint(Highlights.Kind kind) {
    return status(kind).map(ResultsPage::tint).orElse("is-note");
  }

  /** Returns the name of the sign of what a point tells of. */
  static String sign(Highlights.Kind kind) {
    return status(kind).map(ResultsPage::sign).orElse("note");
  }

  private static Optional<Status> status(Highlights.Kind kind) {
    return switch (kind) {
      case BEST_AREA -> Optional.of(Status.UPPFYLLT);
      case NOT_MET -> Optional.of(Status.EJ_UPPFYLLT);
      case NEAREST -> Optional.of(Status.DELVIS);
      case OUTLOOK -> Optional.of(Status.EJ_BEDOMT);
      case BASIS -> Optional.empty();
    };
  }
}
