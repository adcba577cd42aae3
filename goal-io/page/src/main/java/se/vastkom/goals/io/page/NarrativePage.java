package se.vastkom.goals.io.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vastkom.goals.model.AreaId;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Narrative;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Part.Text;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Spelling;

/**
 * A page with the narrative beside the figures: areas with the headings "Mål", "Leverans" and
 * "Kommentar" under them, and "Analys" or "Kommentar" of the whole before the first.
 */
final class NarrativePage {

  private static final Pattern BULLET =
      Pattern.compile(
          "^[\\s\\u00a0]*(?:[\u2022\u00b7\u25aa\u25cf\u25e6\u2023*]|[-\u2013](?=[\\s\\u00a0])|\\d{1,2}[.)](?=[\\s\\u00a0]))[\\s\\u00a0]*");
  private static final int LONGEST_TITLE = 100;
  private static final int LONGEST_AREA = 120;

  private final Piece title;

  /** The whole page, and each of its areas. */
  private final List<Part> parts = new ArrayList<>();

  private NarrativePage(Piece title, List<Piece> lines) {
    this.title = title;
    sort(lines);
  }

  /** What a text is, by the heading above it. */
  private enum Kind {
    GOALS("{narrative-goals}"),
    DELIVERABLES("{narrative-deliverables}"),
    COMMENT("{narrative-comment}"),
    ANALYSIS("{narrative-analysis}");

    private final Pattern heading;

    Kind(String names) {
      heading = Lexicon.pattern("(?iu)" + names + ":?");
    }

    boolean isOf(Piece piece) {
      return heading.matcher(piece.text()).matches();
    }
  }

  /** A heading and the texts below it, which are being collected. */
  private record Part(Piece heading, Map<Kind, List<Piece>> texts) {

    Part(Piece heading, Kind... kinds) {
      this(heading, new EnumMap<>(Kind.class));
      Stream.of(kinds).forEach(kind -> texts.put(kind, new ArrayList<>()));
    }

    List<Piece> texts(Kind kind) {
      return texts.getOrDefault(kind, List.of());
    }

    /** Returns whether it has goals and what came of them, or an analysis and a comment. */
    boolean hasTwoKinds() {
      boolean hasMain = !texts(Kind.GOALS).isEmpty() || !texts(Kind.ANALYSIS).isEmpty();
      boolean hasMore = !texts(Kind.COMMENT).isEmpty() || !texts(Kind.DELIVERABLES).isEmpty();
      return hasMain && hasMore;
    }

    String text(Kind kind) {
      return texts(kind).stream().map(Piece::text).collect(Collectors.joining("\n"));
    }
  }

  /** Finds the narrative of a page, if it has an area with goals and deliverables or a comment. */
  static Optional<NarrativePage> find(PageText page) {
    List<Piece> lines = page.pieces(0, 0, page.size());
    return Stream.<Predicate<Piece>>of(NarrativePage::isTitle, NarrativePage::canBeTitle)
        .flatMap(kind -> lines.stream().filter(kind).limit(1))
        .findFirst()
        .map(title -> new NarrativePage(title, lines))
        .filter(found -> found.parts.stream().anyMatch(Part::hasTwoKinds));
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

  /** Returns whether a line is a heading of a narrative. */
  static boolean isHeading(Piece piece) {
    return Stream.of(Kind.values()).anyMatch(kind -> kind.isOf(piece));
  }

  /**
   * Sorts each text under its heading, a line that goes on joined; a text under none is left out.
   */
  private void sort(List<Piece> lines) {
    Part part = new Part(title, Kind.ANALYSIS, Kind.COMMENT);
    parts.add(part);
    List<Piece> texts = new ArrayList<>();
    boolean isOpen = false;
    for (int i = 0; i < lines.size() && !lines.get(i).isFooter(); i++) {
      Piece line = lines.get(i);
      boolean isHeading = isHeading(line) || line.equals(title);
      Optional<Kind> kind = part.texts.keySet().stream().filter(one -> one.isOf(line)).findFirst();
      if (isArea(lines, i)) {
        part = new Part(line, Kind.GOALS, Kind.DELIVERABLES, Kind.COMMENT);
        parts.add(part);
        texts = new ArrayList<>();
      } else if (kind.isPresent()) {
        texts = part.texts(kind.get());
      } else if (parts.size() == 1 && line.equals(title)) {
        texts = part.texts(Kind.ANALYSIS);
      } else if (isOpen && !isHeading && !line.afterGap() && !isBullet(line)) {
        texts.set(texts.size() - 1, texts.get(texts.size() - 1).and("\n", line));
      } else {
        texts.add(line);
      }
      isOpen = !isHeading;
    }
  }

  private static boolean isArea(List<Piece> pieces, int i) {
    return i + 1 < pieces.size()
        && Kind.GOALS.isOf(pieces.get(i + 1))
        && !Kind.GOALS.isOf(pieces.get(i))
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
        parts.get(0).text(Kind.ANALYSIS),
        parts.get(0).text(Kind.COMMENT),
        parts.stream().skip(1).map(part -> area(part, areas, problems)).toList());
  }

  private static Narrative.Area area(Part part, List<FocusArea> areas, Problems problems) {
    String title = part.heading.text();
    boolean isListed = part.texts(Kind.GOALS).stream().anyMatch(NarrativePage::isBullet);
    Predicate<Piece> isGoal =
        isListed
            ? NarrativePage::isBullet
            : piece -> !Lexicon.begins("narrative-what-was-done", piece.text());
    String comment =
        Stream.concat(
                part.texts(Kind.GOALS).stream().filter(isGoal.negate()),
                part.texts(Kind.COMMENT).stream())
            .map(NarrativePage::unmarked)
            .collect(Collectors.joining("\n"));
    Optional<Lifecycle> lifecycle = StateCue.lifecycleAnywhere(part.text(Kind.COMMENT));
    lifecycle.ifPresent(
        stated -> problems.remark(part.texts(Kind.COMMENT).get(0).place(), remark(title, stated)));
    List<AreaId> links = links(title + "\n" + comment, areas);
    if (!links.isEmpty()) {
      problems.remark(
          part.heading.place(),
          Phrase.of("page.linked")
              .with("title", title)
              .with("areas", Phrase.list(links, link -> new Text(link.value()))));
    }
    return new Narrative.Area(
        title,
        part.texts(Kind.GOALS).stream().filter(isGoal).map(NarrativePage::unmarked).toList(),
        part.texts(Kind.DELIVERABLES).stream().map(NarrativePage::unmarked).toList(),
        comment,
        lifecycle.orElse(Lifecycle.ACTIVE),
        links);
  }

  private static Phrase remark(String title, Lifecycle lifecycle) {
    Phrase since =
        lifecycle.date().isStated()
            ? Phrase.of("reason.since").with("date", lifecycle.date().phrase())
            : Phrase.of("hint.none");
    return Phrase.of("page.narrative-state")
        .with("title", title)
        .with("state", StateCue.name(lifecycle.state()))
        .with("since", since);
  }

  private static String unmarked(Piece piece) {
    return Spelling.seen(BULLET.matcher(piece.raw()).replaceFirst(""));
  }

  private static List<AreaId> links(String text, List<FocusArea> areas) {
    return areas.stream()
        .filter(
            area ->
                Pattern.compile("(?iu)(?<![\\p{L}-])" + Pattern.quote(area.title()))
                    .matcher(text)
                    .find())
        .map(FocusArea::id)
        .toList();
  }
}
