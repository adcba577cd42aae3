package se.vastkom.goals.io.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
 * Reads a page with the narrative beside the figures: areas with the headings "Mål", "Leverans" and
 * "Kommentar" under them.
 */
final class NarrativePageReader {

  private static final Pattern GOALS = Lexicon.pattern("(?iu){narrative-goals}:?");
  private static final Pattern DELIVERABLES = Lexicon.pattern("(?iu){narrative-deliverables}:?");
  private static final Pattern COMMENT = Lexicon.pattern("(?iu){narrative-comment}:?");
  private static final Pattern ANALYSIS = Lexicon.pattern("(?iu){narrative-analysis}:?");
  private static final Pattern BULLET =
      Pattern.compile(
          "^[\\s\\u00a0]*(?:[\u2022\u00b7\u25aa\u25cf\u25e6\u2023*]|[-\u2013](?=[\\s\\u00a0])|\\d{1,2}[.)](?=[\\s\\u00a0]))[\\s\\u00a0]*");
  private static final Pattern WHAT_WAS_DONE = Lexicon.pattern("(?iu)^{narrative-what-was-done}.*");
  private static final int LONGEST_TITLE = 100;
  private static final int LONGEST_AREA = 120;

  private final Piece title;
  private final List<Piece> analysis = new ArrayList<>();
  private final List<Piece> comments = new ArrayList<>();
  private final List<AreaDraft> drafts = new ArrayList<>();

  private NarrativePageReader(List<Piece> pieces) {
    title =
        pieces.stream()
            .filter(NarrativePageReader::isTitle)
            .findFirst()
            .or(() -> pieces.stream().filter(NarrativePageReader::canBeTitle).findFirst())
            .orElse(pieces.get(0));
    sort(pieces);
  }

  /** An area whose texts are being collected. */
  private record AreaDraft(
      Piece heading, List<Piece> goals, List<Piece> deliverables, List<Piece> comments) {

    AreaDraft(Piece heading) {
      this(heading, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** Returns whether it has texts under two of its headings. */
    boolean hasTexts() {
      return !goals.isEmpty() && !(deliverables.isEmpty() && comments.isEmpty());
    }
  }

  /** Finds the narrative of a page, if it has an area with goals and deliverables or a comment. */
  static Optional<NarrativePageReader> find(PageText page) {
    List<Piece> pieces = joinedLines(page);
    return pieces.isEmpty()
        ? Optional.empty()
        : Optional.of(new NarrativePageReader(pieces))
            .filter(found -> canBeTitle(found.title))
            .filter(NarrativePageReader::hasTwoKinds);
  }

  /** Returns whether it has texts under two of its headings. */
  private boolean hasTwoKinds() {
    return drafts.stream().anyMatch(AreaDraft::hasTexts)
        || (!analysis.isEmpty() && !comments.isEmpty());
  }

  /** Returns the page's title: the first short line with a year, or its first line. */
  Piece title() {
    return title;
  }

  private static boolean isTitle(Piece piece) {
    return canBeTitle(piece)
        && piece.text().length() <= LONGEST_TITLE
        && DateWords.period(piece.text()).isPresent();
  }

  /** Returns whether a line can be a title: not an item of a list, nor what comes below a page. */
  private static boolean canBeTitle(Piece piece) {
    return !isBullet(piece) && !piece.isFooter();
  }

  /** Joins a line to one that it follows closely, unless either is a heading. */
  private static List<Piece> joinedLines(PageText page) {
    List<Piece> lines = page.pieces(0, 0, page.size());
    List<Piece> joined = new ArrayList<>();
    Optional<Piece> title = lines.stream().filter(NarrativePageReader::isTitle).findFirst();
    for (int i = 0; i < lines.size(); i++) {
      Piece line = lines.get(i);
      boolean goesOn =
          i > 0
              && !line.afterGap()
              && canBeTitle(line)
              && Stream.of(line, lines.get(i - 1))
                  .noneMatch(near -> isHeading(near) || title.equals(Optional.of(near)))
              && !(i + 1 < lines.size() && is(GOALS, lines.get(i + 1)));
      if (goesOn) {
        joined.set(joined.size() - 1, joined.get(joined.size() - 1).and("\n", line));
      } else {
        joined.add(line);
      }
    }
    return joined;
  }

  /** Returns whether a line is a heading of a narrative. */
  static boolean isHeading(Piece piece) {
    return Stream.of(GOALS, DELIVERABLES, COMMENT, ANALYSIS)
        .anyMatch(heading -> is(heading, piece));
  }

  /** Sorts each text under its heading; a text under none is left out. */
  private void sort(List<Piece> pieces) {
    List<Piece> texts = new ArrayList<>();
    for (int i = 0; i < pieces.size() && !pieces.get(i).isFooter(); i++) {
      Piece piece = pieces.get(i);
      Optional<List<Piece>> below = textsBelow(piece);
      if (isArea(pieces, i)) {
        drafts.add(new AreaDraft(piece));
        texts = new ArrayList<>();
      } else if (below.isPresent()) {
        texts = below.get();
      } else {
        texts.add(piece);
      }
    }
  }

  /** Returns the list of texts below a heading; empty where a piece is none. */
  private Optional<List<Piece>> textsBelow(Piece piece) {
    if (drafts.isEmpty()) {
      return is(COMMENT, piece)
          ? Optional.of(comments)
          : is(ANALYSIS, piece) || piece.equals(title) ? Optional.of(analysis) : Optional.empty();
    }
    AreaDraft area = drafts.get(drafts.size() - 1);
    if (is(GOALS, piece)) {
      return Optional.of(area.goals);
    }
    if (is(DELIVERABLES, piece)) {
      return Optional.of(area.deliverables);
    }
    return is(COMMENT, piece) ? Optional.of(area.comments) : Optional.empty();
  }

  private static boolean is(Pattern heading, Piece piece) {
    return heading.matcher(piece.text()).matches();
  }

  private static boolean isArea(List<Piece> pieces, int i) {
    return i + 1 < pieces.size()
        && is(GOALS, pieces.get(i + 1))
        && !is(GOALS, pieces.get(i))
        && pieces.get(i).text().length() <= LONGEST_AREA
        && canBeTitle(pieces.get(i));
  }

  private static boolean isBullet(Piece piece) {
    return BULLET.matcher(piece.raw()).find();
  }

  /**
   * Reads the narrative, its areas linked to those of the results that their titles or comments
   * name.
   */
  Narrative read(List<FocusArea> areas, Problems problems) {
    return new Narrative(
        title.text(),
        joined(analysis),
        joined(comments),
        drafts.stream().map(draft -> area(draft, areas, problems)).toList());
  }

  private static Narrative.Area area(AreaDraft draft, List<FocusArea> areas, Problems problems) {
    String title = draft.heading.text();
    boolean isListed = draft.goals.stream().anyMatch(NarrativePageReader::isBullet);
    List<String> goals = new ArrayList<>();
    List<String> comments = new ArrayList<>();
    for (Piece piece : draft.goals) {
      boolean isGoal = isListed ? isBullet(piece) : !WHAT_WAS_DONE.matcher(piece.text()).matches();
      (isGoal ? goals : comments).add(unmarked(piece));
    }
    draft.comments.stream().map(NarrativePageReader::unmarked).forEach(comments::add);
    String comment = String.join("\n", comments);
    Optional<Lifecycle> lifecycle = StateCue.lifecycleAnywhere(joined(draft.comments));
    lifecycle.ifPresent(
        stated -> problems.remark(draft.comments.get(0).place(), remark(title, stated)));
    List<AreaId> links = links(title + "\n" + comment, areas);
    if (!links.isEmpty()) {
      problems.remark(
          draft.heading.place(),
          Phrase.of("page.linked")
              .with("title", title)
              .with("areas", Phrase.list(links, link -> new Part.Text(link.value()))));
    }
    return new Narrative.Area(
        title,
        goals,
        draft.deliverables.stream().map(NarrativePageReader::unmarked).toList(),
        comment,
        lifecycle.orElse(Lifecycle.ACTIVE),
        links);
  }

  private static Phrase remark(String title, Lifecycle lifecycle) {
    return Phrase.of("page.narrative-state")
        .with("title", title)
        .with("state", StateCue.name(lifecycle.state()))
        .with(
            "since",
            lifecycle.date().isStated()
                ? Phrase.of("reason.since").with("date", lifecycle.date().phrase())
                : Phrase.of("hint.none"));
  }

  private static String joined(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).collect(Collectors.joining("\n"));
  }

  private static String unmarked(Piece piece) {
    return Piece.of(BULLET.matcher(piece.raw()).replaceFirst(""), piece.place(), false).text();
  }

  private static List<AreaId> links(String text, List<FocusArea> areas) {
    String lower = text.toLowerCase(Locale.ROOT);
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
