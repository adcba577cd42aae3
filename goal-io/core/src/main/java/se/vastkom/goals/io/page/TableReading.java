package se.vastkom.goals.io.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Phrase;

/**
 * Finds areas and rows in the pieces of a table. A goal is known by the figures behind it; what
 * stands behind figures is their comment; a short line without figure or verb before a goal is an
 * area. Where a piece could be two of these, a remark says which it was taken for. One use.
 */
final class TableReading {

  private static final Pattern FOOTER =
      Pattern.compile(
          "(?iu)(?:senast (?:publicerad|uppdaterad|ändrad|granskad)|sidan (?:är )?(?:publicerad|uppdaterad|granskad)"
              + "|publicerad|uppdaterad|sidansvarig|ansvarig utgivare|dela (?:sidan|på)|skriv ut|kontakta? oss|till toppen"
              + "|tillbaka|om webbplatsen|om cookies|©).{0,120}");
  private static final Pattern LEGEND =
      Pattern.compile(
          "(?iu)(?:mål(?:et|en)|aktivitet(?:en|er)?) bedöms.{0,120}|(?:positiv|negativ|oförändrad|ingen) (?:trend|förändring).{0,80}"
              + "|ej bedömt?.{0,80}|teckenförklaring.{0,40}|förklaring(?:ar)?:?");

  private static final Pattern FIRST_OF_COMMENT =
      Pattern.compile(
          "(?iu)^(?:genomför|klar|färdig|pågå|påbörja|ja(?!\\p{L})|nej(?!\\p{L})|delvis|ej(?!\\p{L})|inte(?!\\p{L})|ingen|inga|inget"
              + "|uppnå|uppfyll|utgå|vilande|avsluta|enligt|cirka|ca(?!\\p{L})|saknas|redovisas|planera|beslut|avvakta|se(?!\\p{L})"
              + "|arbetet|arbete(?!\\p{L})|resultat|enkät|samtliga|alla(?!\\p{L})|några|flera|många|minst|högst|bortprioriter"
              + "|under(?!\\p{L})|mer|fler|ännu|okänt|oklart|struk|nedlag|paus|uppskj|infört|inför(?!\\p{L})).*");
  private static final Set<String> VERBS =
      Set.of(
          "har",
          "är",
          "var",
          "blev",
          "blir",
          "ska",
          "skall",
          "kan",
          "kommer",
          "pågår",
          "finns",
          "saknas",
          "saknar",
          "gäller",
          "görs",
          "gjorts",
          "sker",
          "tas",
          "tagit",
          "planeras",
          "arbetar",
          "deltog",
          "deltagit",
          "genomförs",
          "genomfördes",
          "genomförts",
          "genomfört",
          "genomföra",
          "utförs",
          "följs",
          "fick",
          "fått",
          "införs",
          "infört",
          "införa",
          "erbjuder",
          "väntas",
          "återstår",
          "fortsätter",
          "fortgår",
          "öka",
          "ökar",
          "minska",
          "minskar",
          "skapa",
          "erbjuda",
          "starta",
          "använder",
          "deltar",
          "klart",
          "nås",
          "uppnås");
  private static final int LONGEST_HEADING = 100;
  private static final int MOST_WORDS = 12;
  private static final int SHORTEST_GOAL = 10;
  private static final int MOST_SENTENCES = 50;

  private static final Pattern JOINT =
      Pattern.compile("(?<=[\\p{L}\\d)\"\u201d%][.!?])[\\s\\u00a0]*(?=\\p{Lu})");

  private final List<Element> elements;
  private final Problems problems;
  private final boolean keepsGaps;
  private final boolean shareFirst;
  private final int lastGoal;
  private final List<Section> sections = new ArrayList<>();
  private final Optional<Piece> outerHeading;
  private int at;
  private boolean commentOpen;

  /**
   * A reading.
   *
   * @param elements what follows the table's headings
   * @param outerHeading what to call an area whose heading stands before them
   * @param shareFirst whether "Resultat" stands before "Värde"
   */
  TableReading(
      List<Element> elements, Optional<Piece> outerHeading, boolean shareFirst, Problems problems) {
    this.elements = elements;
    this.outerHeading = outerHeading;
    this.shareFirst = shareFirst;
    this.problems = problems;
    keepsGaps =
        elements.stream().anyMatch(element -> element instanceof Piece piece && piece.afterGap());
    int last = -1;
    for (int i = 0; i < elements.size() && !isFooter(i); i++) {
      last = elements.get(i) instanceof Row || isGoal(i) ? i : last;
    }
    lastGoal = last;
  }

  static boolean isLegend(String text) {
    return LEGEND.matcher(text).matches();
  }

  static boolean isFooter(String text) {
    return FOOTER.matcher(text).matches();
  }

  /**
   * Whether a line can be a heading: short, no figure, no verb, no stop, no word that begins a
   * comment.
   */
  static boolean isHeading(Piece piece) {
    String text = piece.unnumbered();
    return text.length() <= LONGEST_HEADING
        && text.split(" ", -1).length <= MOST_WORDS
        && !text.isEmpty()
        && Character.isLetterOrDigit(text.codePointAt(0))
        && (!Character.isLowerCase(text.codePointAt(0)) || text.matches("e[A-ZÅÄÖ].*|e-.*"))
        && !text.matches(".*[.!?:;,]")
        && !Prose.hasNumber(text)
        && !FIRST_OF_COMMENT.matcher(text).matches()
        && Arrays.stream(text.toLowerCase(Locale.ROOT).split(" ", -1)).noneMatch(VERBS::contains);
  }

  List<Section> sections() {
    for (at = 0; at < elements.size() && !isFooter(at); at++) {
      if (elements.get(at) instanceof Row row) {
        add(row);
        commentOpen = row.comment().isBlank();
      } else if (isHeadingsAgain(at)) {
        at += 3;
      } else if (!isLegend(piece(at).text())) {
        place(piece(at));
      }
    }
    return sections;
  }

  /** Finds the role of a piece, and takes what belongs to it. */
  private void place(Piece piece) {
    boolean opens = isHeading(piece) && opensSection(at + 1);
    if (isFigure(at)) {
      strayFigure(piece);
    } else if (isFigure(at + 1)) {
      addWithFigures(piece);
    } else if (joint(piece, true) > 0) {
      addRanTogether(piece, joint(piece, true));
    } else if (commentOpen) {
      placeBehindFigures(piece, opens);
    } else if (opens) {
      open(piece);
    } else if (joint(piece, false) > 0) {
      addRanTogether(piece, joint(piece, false));
    } else if (isState(at + 1) || isApart(at + 1)) {
      add(Row.of(piece, piece(++at)));
    } else if (!sections.isEmpty() && at < lastGoal && !lastRows().isEmpty()) {
      Row row = lastRows().remove(lastRows().size() - 1);
      lastRows().add(row.withComment(row.comment().isBlank() ? piece : row.comment().and(piece)));
      remark(piece, "page.more-comment");
    } else {
      remark(piece, "page.unread");
    }
  }

  private void placeBehindFigures(Piece piece, boolean opens) {
    if (opens && (piece.afterGap() || !keepsGaps)) {
      if (!piece.afterGap()) {
        remark(piece, "page.area-or-comment");
      }
      open(piece);
    } else if (isState(at) || !piece.afterGap()) {
      if (opens && !isState(at)) {
        remark(piece, "page.comment-or-area");
      }
      comment(piece);
    } else if (joint(piece, false) > 0) {
      addRanTogether(piece, joint(piece, false));
    } else if (isState(at + 1)) {
      add(Row.of(piece, piece(++at)));
    } else if (hasBothFigures()) {
      remark(piece, "page.goal-or-comment");
      add(
          isBehindGap(at + 1)
              ? Row.of(piece, piece(++at))
              : Row.of(piece, Piece.empty(piece.place())));
    } else {
      comment(piece);
    }
  }

  /**
   * Whether value and share of the last row are printed, so that a gap behind them is a comment's.
   */
  private boolean hasBothFigures() {
    Row row = lastRows().get(lastRows().size() - 1);
    return !row.value().isBlank() && !row.share().isBlank();
  }

  private boolean isBehindGap(int i) {
    return isText(i) && piece(i).afterGap() && !isFigure(i + 1) && !isHeading(piece(i));
  }

  private void comment(Piece piece) {
    Row row = lastRows().remove(lastRows().size() - 1);
    lastRows().add(row.withComment(piece));
    commentOpen = false;
  }

  private void strayFigure(Piece piece) {
    if (commentOpen) {
      comment(piece);
    } else {
      remark(piece, "page.stray-figure");
    }
  }

  private void open(Piece heading) {
    commentOpen = false;
    Optional<Piece> note = isState(at + 1) ? Optional.of(piece(++at)) : Optional.empty();
    sections.add(new Section(heading, note, new ArrayList<>()));
  }

  private void addWithFigures(Piece goal) {
    Piece first = piece(++at);
    Piece second = Piece.empty(goal.place());
    if (isFigure(at + 1) && canBeShare(piece(at + 1))) {
      second = piece(++at);
    } else if (first.isShare() != shareFirst) {
      second = first;
      first = Piece.empty(goal.place());
    }
    add(
        shareFirst
            ? new Row(goal, second, first, Piece.empty(goal.place()))
            : new Row(goal, first, second, Piece.empty(goal.place())));
    commentOpen = true;
  }

  /** "17 kommuner" is no share, but the comment. */
  private static boolean canBeShare(Piece piece) {
    return piece.isShare()
        || piece.isDash()
        || piece.isWordForFigure()
        || piece.text().matches("[\\d ,.]+");
  }

  private void addRanTogether(Piece piece, int joint) {
    Piece goal = Piece.of(piece.raw().substring(0, joint), piece.place(), false);
    Piece comment = Piece.of(piece.raw().substring(joint), piece.place(), false);
    add(new Row(goal, Piece.empty(piece.place()), Piece.empty(piece.place()), comment, piece));
    remark(piece, "page.ran-together");
  }

  private void add(Row row) {
    if (sections.isEmpty()) {
      Piece heading = outerHeading.orElse(row.goal());
      sections.add(new Section(heading, Optional.empty(), new ArrayList<>()));
    }
    lastRows().add(row);
    commentOpen = false;
  }

  private List<Row> lastRows() {
    return sections.get(sections.size() - 1).rows();
  }

  /**
   * Where goal and comment run together, or 0.
   *
   * @param closely whether only a state with no blank before it is meant, which no comment has
   */
  private static int joint(Piece piece, boolean closely) {
    String raw = piece.raw();
    Matcher joints = JOINT.matcher(raw);
    for (int i = 0; i < MOST_SENTENCES && joints.find(); i++) {
      boolean noBlank = joints.start() == joints.end();
      int end = Math.min(raw.length(), joints.end() + LONGEST_HEADING);
      String behind = Piece.of(raw.substring(joints.end(), end), piece.place(), false).text();
      boolean isState = Signs.state(behind, false).isPresent();
      if (joints.start() >= SHORTEST_GOAL
          && (closely ? noBlank && isState : (noBlank || isState))) {
        return joints.end();
      }
    }
    return 0;
  }

  private boolean opensSection(int i) {
    int next = i;
    while (next < elements.size() && (isHeadingsAgain(next) || isLegendAt(next))) {
      next += isHeadingsAgain(next) ? 4 : 1;
    }
    return next < elements.size()
        && (elements.get(next) instanceof Row || isGoal(next) || isState(next));
  }

  private boolean isGoal(int i) {
    return isText(i)
        && (isFigure(i + 1)
            || joint(piece(i), false) > 0
            || ((isState(i + 1) || isApart(i + 1)) && !isHeading(piece(i))));
  }

  /** A text that begins with a state, and is no goal itself. */
  private boolean isState(int i) {
    return isText(i) && !isFigure(i + 1) && Signs.state(piece(i).text(), true).isPresent();
  }

  /** A text behind empty cells that is no goal and no heading: the comment of what is before. */
  private boolean isApart(int i) {
    return isBehindGap(i) && !piece(i - 1).afterGap();
  }

  private boolean isText(int i) {
    return i < elements.size()
        && elements.get(i) instanceof Piece piece
        && !isFigure(i)
        && !isFooter(i)
        && !isLegend(piece.text())
        && !isHeadingsAgain(i);
  }

  private boolean isFigure(int i) {
    if (i >= elements.size() || !(elements.get(i) instanceof Piece piece)) {
      return false;
    }
    return piece.isFigure()
        || (piece.isWordForFigure() && (isPlainFigure(i + 1) || isPlainFigure(i - 1)));
  }

  private boolean isPlainFigure(int i) {
    return i >= 0
        && i < elements.size()
        && elements.get(i) instanceof Piece piece
        && piece.isFigure();
  }

  private boolean isFooter(int i) {
    return elements.get(i) instanceof Piece piece && isFooter(piece.text());
  }

  private boolean isLegendAt(int i) {
    return elements.get(i) instanceof Piece piece && isLegend(piece.text());
  }

  /** The table's headings, printed again. */
  private boolean isHeadingsAgain(int i) {
    return ResultsPage.columnsAt(elements, i).isPresent();
  }

  private Piece piece(int i) {
    return (Piece) elements.get(i);
  }

  private void remark(Piece piece, String key) {
    Place place = piece.place();
    problems.remark(place, Phrase.of(key).with("found", shortened(piece.text())));
  }

  static String shortened(String text) {
    return text.length() > 60 ? text.substring(0, text.offsetByCodePoints(0, 50)) + "…" : text;
  }
}
