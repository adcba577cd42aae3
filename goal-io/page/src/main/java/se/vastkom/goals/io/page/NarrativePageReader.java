package se.vastkom.goals.io.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vastkom.goals.model.AreaId;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Narrative;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * A page that tells the story beside the figures: areas with the headings "Mål", "Leverans" and
 * "Kommentar" under them.
 */
final class NarrativePageReader {

  private static final Pattern GOALS = heading("mål(?:sättning(?:ar)?)?");
  private static final Pattern DELIVERABLES = heading("leverans(?:er)?|levererat");
  private static final Pattern COMMENT = heading("kommentar(?:er)?");
  private static final Pattern ANALYSIS = heading("(?:övergripande )?analys|sammanfattning");
  private static final Pattern BULLET =
      Pattern.compile(
          "^[\\s\\u00a0]*(?:[\u2022\u00b7\u25aa\u25cf\u25e6\u2023*]|[-\u2013](?=[\\s\\u00a0])|\\d{1,2}[.)](?=[\\s\\u00a0]))[\\s\\u00a0]*");
  private static final Pattern WHAT_WAS_DONE =
      Pattern.compile("(?iu)^för att nå (?:målet|målen|detta).*");

  private final Piece title;
  private final List<Piece> analysis = new ArrayList<>();
  private final List<Piece> comments = new ArrayList<>();
  private final List<Draft> drafts = new ArrayList<>();

  private NarrativePageReader(List<Piece> pieces) {
    title =
        pieces.stream()
            .filter(NarrativePageReader::isTitle)
            .findFirst()
            .or(() -> pieces.stream().filter(NarrativePageReader::canBeTitle).findFirst())
            .orElse(pieces.get(0));
    sort(pieces);
  }

  private static Pattern heading(String words) {
    return Pattern.compile("(?iu)(?:" + words + "):?");
  }

  /** Where the text of a heading goes. */
  private enum Under {
    NOTHING,
    ANALYSIS,
    COMMENT,
    GOALS,
    DELIVERABLES,
    AREA_COMMENT
  }

  /** An area as it is being read. */
  private static final class Draft {
    final Piece heading;
    final List<Piece> goals = new ArrayList<>();
    final List<Piece> deliverables = new ArrayList<>();
    final List<Piece> comments = new ArrayList<>();

    Draft(Piece heading) {
      this.heading = heading;
    }

    /** Whether it has texts under two of its headings. */
    boolean isTold() {
      return !goals.isEmpty() && !(deliverables.isEmpty() && comments.isEmpty());
    }
  }

  /** The narrative of a page, if it has an area with goals and deliverables or a comment. */
  static Optional<NarrativePageReader> find(PageText page) {
    List<Piece> pieces = joinedLines(page);
    return pieces.isEmpty()
        ? Optional.empty()
        : Optional.of(new NarrativePageReader(pieces))
            .filter(found -> canBeTitle(found.title))
            .filter(found -> found.drafts.stream().anyMatch(Draft::isTold));
  }

  /** What the page calls itself: the first short line with a year, or its first line. */
  Piece title() {
    return title;
  }

  private static boolean isTitle(Piece piece) {
    return canBeTitle(piece)
        && piece.text().length() <= 100
        && CueWords.period(piece.text()).isPresent();
  }

  /** A title is no item of a list, and not what stands below a page. */
  private static boolean canBeTitle(Piece piece) {
    return !isBullet(piece) && !ResultsTableParser.isFooter(piece.text());
  }

  /** A line that follows another closely goes on with it, unless either is a heading. */
  private static List<Piece> joinedLines(PageText page) {
    List<Piece> lines = page.pieces(0, 0, false, page.size());
    List<Piece> joined = new ArrayList<>();
    Optional<Piece> title = lines.stream().filter(NarrativePageReader::isTitle).findFirst();
    for (int i = 0; i < lines.size(); i++) {
      Piece line = lines.get(i);
      boolean goesOn =
          i > 0
              && !line.afterGap()
              && !isBullet(line)
              && !isHeading(line)
              && !isHeading(lines.get(i - 1))
              && !title.equals(Optional.of(lines.get(i - 1)))
              && !title.equals(Optional.of(line))
              && !ResultsTableParser.isFooter(line.text())
              && !(i + 1 < lines.size() && is(GOALS, lines.get(i + 1)));
      if (goesOn) {
        joined.set(joined.size() - 1, joined.get(joined.size() - 1).and(line));
      } else {
        joined.add(line);
      }
    }
    return joined;
  }

  private static boolean isHeading(Piece piece) {
    return Stream.of(GOALS, DELIVERABLES, COMMENT, ANALYSIS)
        .anyMatch(heading -> is(heading, piece));
  }

  private void sort(List<Piece> pieces) {
    Under under = Under.NOTHING;
    for (int i = 0; i < pieces.size() && !ResultsTableParser.isFooter(pieces.get(i).text()); i++) {
      Piece piece = pieces.get(i);
      boolean inArea = !drafts.isEmpty();
      if (isArea(pieces, i)) {
        drafts.add(new Draft(piece));
        under = Under.NOTHING;
      } else if (is(GOALS, piece) && inArea) {
        under = Under.GOALS;
      } else if (is(DELIVERABLES, piece) && inArea) {
        under = Under.DELIVERABLES;
      } else if (is(COMMENT, piece)) {
        under = inArea ? Under.AREA_COMMENT : Under.COMMENT;
      } else if (!inArea && (is(ANALYSIS, piece) || piece.equals(title))) {
        under = Under.ANALYSIS;
      } else {
        texts(under).ifPresent(texts -> texts.add(piece));
      }
    }
  }

  /** Where the text under a heading goes. */
  private Optional<List<Piece>> texts(Under under) {
    return switch (under) {
      case NOTHING -> Optional.empty();
      case ANALYSIS -> Optional.of(analysis);
      case COMMENT -> Optional.of(comments);
      case GOALS -> Optional.of(last().goals);
      case DELIVERABLES -> Optional.of(last().deliverables);
      case AREA_COMMENT -> Optional.of(last().comments);
    };
  }

  private Draft last() {
    return drafts.get(drafts.size() - 1);
  }

  private static boolean is(Pattern heading, Piece piece) {
    return heading.matcher(piece.text()).matches();
  }

  private static boolean isArea(List<Piece> pieces, int i) {
    return i + 1 < pieces.size()
        && is(GOALS, pieces.get(i + 1))
        && !is(GOALS, pieces.get(i))
        && pieces.get(i).text().length() <= 120
        && canBeTitle(pieces.get(i));
  }

  private static boolean isBullet(Piece piece) {
    return BULLET.matcher(piece.raw()).find();
  }

  /**
   * The narrative, its areas linked to those of the results whose names stand in their titles or
   * comments.
   */
  Narrative read(List<FocusArea> areas, Problems problems) {
    return new Narrative(
        title.text(),
        joined(analysis),
        joined(comments),
        drafts.stream().map(draft -> area(draft, areas, problems)).toList());
  }

  private static Narrative.Area area(Draft draft, List<FocusArea> areas, Problems problems) {
    boolean listed = draft.goals.stream().anyMatch(NarrativePageReader::isBullet);
    List<String> goals = new ArrayList<>();
    List<String> comments = new ArrayList<>();
    for (Piece piece : draft.goals) {
      boolean isGoal = listed ? isBullet(piece) : !WHAT_WAS_DONE.matcher(piece.text()).matches();
      (isGoal ? goals : comments).add(unmarked(piece));
    }
    draft.comments.stream().map(NarrativePageReader::unmarked).forEach(comments::add);
    String comment = String.join("\n", comments);
    Optional<Lifecycle> lifecycle = CueWords.lifecycleToldOf(joined(draft.comments));
    lifecycle.ifPresent(
        told ->
            problems.remark(
                draft.comments.get(0).place(),
                Phrase.of("page.narrative-state")
                    .with("title", draft.heading.text())
                    .with("state", Phrase.of("state." + told.state().key()))
                    .with(
                        "since",
                        told.date().isStated()
                            ? Phrase.of("reason.since").with("date", told.date().text())
                            : Phrase.of("hint.none"))));
    List<AreaId> links = links(draft.heading.text() + "\n" + comment, areas);
    if (!links.isEmpty()) {
      problems.remark(
          draft.heading.place(),
          Phrase.of("page.linked")
              .with("title", draft.heading.text())
              .with("areas", Phrase.list(links, link -> new Part.Text(link.value()))));
    }
    return new Narrative.Area(
        draft.heading.text(),
        goals,
        draft.deliverables.stream().map(NarrativePageReader::unmarked).toList(),
        comment,
        lifecycle.orElse(Lifecycle.ACTIVE),
        links);
  }

  private static String joined(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).collect(Collectors.joining("\n"));
  }

  private static String unmarked(Piece piece) {
    Matcher bullet = BULLET.matcher(piece.raw());
    return Piece.of(bullet.replaceFirst(""), piece.place(), false).text();
  }

  private static List<AreaId> links(String told, List<FocusArea> areas) {
    String lower = told.toLowerCase(Locale.ROOT);
    return areas.stream()
        .filter(
            area -> {
              String title = Pattern.quote(area.title().toLowerCase(Locale.ROOT));
              return Pattern.compile("(?<![\\p{L}-])" + title).matcher(lower).find();
            })
        .map(FocusArea::id)
        .toList();
  }
}
