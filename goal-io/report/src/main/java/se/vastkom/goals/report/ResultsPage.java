package se.vastkom.goals.report;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Counts;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.assessment.Trend;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Narrative;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * The content of the results' template.
 *
 * @param assessed the follow-up and its verdicts
 * @param words the language
 */
record ResultsPage(AssessedFollowUp assessed, Words words) {

  /** A narrower segment has no room for its symbol, on any screen. */
  private static final Ratio ROOM_FOR_SYMBOL = Ratio.of(3, 100);

  /** A narrower segment has no room for its symbol on a small screen. */
  private static final Ratio ROOM_EVERYWHERE = Ratio.of(6, 100);

  /**
   * A status's segment of the bar over all goals.
   *
   * @param status the status
   * @param from the start of the segment, in per cent of the bar
   * @param width in per cent
   * @param middle the position of its symbol, in per cent
   * @param hasRoom whether the symbol has room
   * @param isSlim whether it has no room on a small screen
   */
  record Segment(
      Status status, String from, String width, String middle, boolean hasRoom, boolean isSlim) {}

  /** Returns the borders that the rules use, each with its decision. */
  List<Sentence> borders() {
    return assessed.rules().parameters().stream()
        .map(parameter -> Sentence.of(words, parameter.phrase()))
        .toList();
  }

  /** Returns the meaning of a status: the sentences of the rules that give it. */
  List<Sentence> meaning(Status status) {
    return meaning(assessed.rules().of(status), status == Status.EJ_BEDOMT);
  }

  /** Returns the meaning of a trend. */
  List<Sentence> meaning(Trend trend) {
    return meaning(assessed.rules().of(trend), trend == Trend.EJ_BEDOMD);
  }

  /** Returns the meaning; the verdict that none can be given needs no rule. */
  private List<Sentence> meaning(List<Phrase> rules, boolean needsNone) {
    List<Phrase> said = new ArrayList<>(rules);
    if (assessed.rules().rules().isEmpty()) {
      said.add(Phrase.of("report.no-rules"));
    } else if (needsNone || rules.isEmpty()) {
      said.add(Phrase.of(needsNone ? "report.no-rule-applies" : "report.no-rule-gives"));
    }
    return said.stream().map(phrase -> Sentence.first(words, phrase)).toList();
  }

  Counts counts() {
    return assessed.counts();
  }

  /** Returns the bar over all goals, one segment for each status that any goal has. */
  List<Segment> bar() {
    List<Segment> bar = new ArrayList<>();
    Counts counts = counts();
    int before = 0;
    for (Status status : Status.values()) {
      int count = counts.of(status);
      if (count > 0) {
        Ratio from = Ratio.of(before, counts.goals());
        Ratio width = Ratio.of(count, counts.goals());
        bar.add(
            new Segment(
                status,
                percent(from),
                percent(width),
                percent(from.plus(width.dividedBy(Ratio.of(2)))),
                width.compareTo(ROOM_FOR_SYMBOL) >= 0,
                width.compareTo(ROOM_EVERYWHERE) < 0));
      }
      before += count;
    }
    return bar;
  }

  private static String percent(Ratio share) {
    return share.inPercent().rounded(3, RoundingMode.HALF_UP).toPlainString();
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
                    + words.say(status.phrase(counts.of(status)))
                    + dormant(status, counts))
        .collect(Collectors.joining(", "));
  }

  private String dormant(Status status, Counts counts) {
    return hasDormant(status, counts) ? " (" + words.say(dormant(counts)) + ")" : "";
  }

  static boolean hasDormant(Status status, Counts counts) {
    return status == Status.UTGATT && counts.dormant() > 0;
  }

  static Phrase dormant(Counts counts) {
    return Phrase.of("report.dormant").with("count", counts.dormant());
  }

  /** Returns the goals of an area, each followed by those of them that stand under it. */
  List<GoalRow> rows(FocusArea area) {
    FollowUp followUp = assessed.followUp();
    Stream<Goal> goals =
        followUp.forest().isFlat()
            ? followUp.goals(area.id()).stream()
            : followUp.forest().inOrder().stream().filter(goal -> goal.area().equals(area.id()));
    return goals
        .map(goal -> new GoalRow(assessed, assessed.assessment(goal.id()).orElseThrow()))
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
        assessed.followUp().narrative().map(Narrative::areas).orElse(List.of());
    return IntStream.range(0, areas.size())
        .filter(i -> areas.get(i).links().contains(area.id()))
        .mapToObj(i -> new NarrativeLink(areas.get(i).title(), NarrativePage.anchor(i)))
        .toList();
  }

  /** Returns the style class of a status. */
  static String tint(Status status) {
    return "is-" + status.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
