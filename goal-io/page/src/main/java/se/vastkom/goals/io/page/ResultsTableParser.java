package se.vastkom.goals.io.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Numbers;
import se.vastkom.goals.words.Phrase;

/**
 * Finds areas and rows in the pieces of a table. A goal is known by the figures behind it; what
 * stands behind figures is their comment; a short line without figure or verb before a goal is an
 * area. Where a piece could be two of these, a remark says which it was taken for. One use.
 */
final class ResultsTableParser {

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
  private static final Pattern WANTS =
      Pattern.compile("(?iu)(?<!\\p{L})(?:ska|skall|minst|högst|max)(?!\\p{L})");

  /** A row of all the others, which is no goal. */
  private static final Pattern TOTAL =
      Pattern.compile(
          "(?iu)(?:totalt?|summa|summering|genomsnitt|medelvärde|snitt|samtliga mål|alla mål|(?:total )?måluppfyllelse)"
              + "(?: (?:totalt|alla mål|samtliga mål|(?:19|20|21)\\d\\d))?:?");

  private static final int LAST_YEAR = 2199;
  private static final int LONGEST_HEADING = 100;
  private static final int MOST_WORDS = 12;
  private static final int SHORTEST_GOAL = 10;
  private static final int MOST_SENTENCES = 50;

  private static final Pattern JOINT =
      Pattern.compile("(?<=[\\p{L}\\d)\"\u201d%][.!?])[\\s\\u00a0]*(?=\\p{Lu})");

  private final List<TableFragment> elements;
  private final Problems problems;
  private final boolean keepsGaps;
  private final boolean shareFirst;
  private final int lastGoal;
  private final List<Section> sections = new ArrayList<>();
  private final Optional<Piece> outerHeading;
  private int at;

  /** Where the last row stands. */
  private List<ResultRow> rows = new ArrayList<>();

  private boolean commentOpen;

  /**
   * A reading.
   *
   * @param elements what follows the table's headings
   * @param outerHeading what to call an area whose heading stands before them
   * @param shareFirst whether "Resultat" stands before "Värde"
   */
  ResultsTableParser(
      List<TableFragment> elements,
      Optional<Piece> outerHeading,
      boolean shareFirst,
      Problems problems) {
    this.elements = elements;
    this.outerHeading = outerHeading;
    this.shareFirst = shareFirst;
    this.problems = problems;
    keepsGaps =
        elements.stream().anyMatch(element -> element instanceof Piece piece && piece.afterGap());
    int last = -1;
    for (int i = 0; i < elements.size() && !isFooter(i); i++) {
      last = elements.get(i) instanceof ResultRow || isGoal(i) ? i : last;
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
        && !QuantityExtractor.hasNumber(text)
        && !FIRST_OF_COMMENT.matcher(text).matches()
        && !Topic.isOfNothing(text)
        && Arrays.stream(text.toLowerCase(Locale.ROOT).split(" ", -1)).noneMatch(VERBS::contains);
  }

  List<Section> sections() {
    for (at = 0; at < elements.size() && !isFooter(at); at++) {
      if (elements.get(at) instanceof ResultRow row) {
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
      checkGoal(piece, piece(at + 1));
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
      add(ResultRow.of(piece, piece(++at)));
    } else if (at < lastGoal && !rows.isEmpty()) {
      ResultRow row = rows.remove(rows.size() - 1);
      rows.add(row.withComment(row.comment().isBlank() ? piece : row.comment().and(piece)));
      if (wantsForSure(piece) || (wants(piece) && nextWantsNothing())) {
        error(piece, "page.shifted");
      } else {
        remark(piece, "page.more-comment");
      }
    } else if ((at < lastGoal && !isHeading(piece)) || wantsForSure(piece)) {
      error(piece, "page.unread-goal");
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
      add(ResultRow.of(piece, piece(++at)));
    } else if (hasBothFigures()) {
      remark(piece, "page.goal-or-comment");
      add(
          isBehindGap(at + 1)
              ? ResultRow.of(piece, piece(++at))
              : ResultRow.of(piece, Piece.empty(piece.place())));
    } else {
      comment(piece);
    }
  }

  /**
   * Whether value and share of the last row are printed, so that a gap behind them is a comment's.
   */
  private boolean hasBothFigures() {
    ResultRow row = rows.get(rows.size() - 1);
    return !row.value().isBlank() && !row.share().isBlank();
  }

  private boolean isBehindGap(int i) {
    return isText(i) && piece(i).afterGap() && !isFigure(i + 1) && !isHeading(piece(i));
  }

  private void comment(Piece piece) {
    ResultRow row = rows.remove(rows.size() - 1);
    rows.add(row.withComment(piece));
    commentOpen = false;
    boolean isOfNext =
        nextWantsNothing()
            && (wantsForSure(piece) || nextValue().filter(value -> says(piece, value)).isPresent());
    if (isOfNext) {
      error(piece, "page.shifted");
    }
  }

  private void strayFigure(Piece piece) {
    if (commentOpen) {
      comment(piece);
    } else if (at < lastGoal) {
      error(piece, "page.figure-without-goal");
    } else {
      remark(piece, "page.stray-figure");
    }
  }

  /** "Området", "0 olyckor", "0": which is the goal? And "4,2 av 5" is none. */
  private void checkGoal(Piece goal, Piece figure) {
    boolean canBeOther = isHeading(goal) || (commentOpen && !goal.afterGap());
    if (figure.isCount() && canBeOther && !says(goal, figure)) {
      error(figure, "page.figure-or-goal");
    }
    if (goal.isHardlyGoal() && !goal.isCount()) {
      error(goal, "page.figure-or-goal");
    }
  }

  /** Whether a text may be the goal, or the first half of one: it has a number, or wants. */
  static boolean wants(Piece piece) {
    return !numbers(piece).isEmpty() || WANTS.matcher(piece.text()).find();
  }

  /** "Minst 20 kommuner". */
  private static boolean wantsForSure(Piece piece) {
    return numbers(piece).stream()
        .anyMatch(
            mention ->
                mention.sense() == Mention.Sense.AT_LEAST
                    || mention.sense() == Mention.Sense.AT_MOST);
  }

  private static List<Mention> numbers(Piece piece) {
    return QuantityExtractor.mentions(piece.unnumbered(), LAST_YEAR, 1).stream()
        .filter(mention -> !mention.weak())
        .toList();
  }

  /** Whether a text says the number of a figure, other than one. */
  private static boolean says(Piece text, Piece figure) {
    return Numbers.readWithUnit(figure.place(), figure.figure())
        .value()
        .map(Numbers.WithUnit::number)
        .filter(number -> !number.equals(Ratio.ONE))
        .filter(number -> numbers(text).stream().anyMatch(one -> one.number().equals(number)))
        .isPresent();
  }

  /** Whether the next goal has figures and no number of its own. */
  private boolean nextWantsNothing() {
    return next().filter(row -> numbers(row.goal()).isEmpty()).isPresent();
  }

  private Optional<Piece> nextValue() {
    return next().map(ResultRow::value);
  }

  /** The row that stands next, as far as its value. */
  private Optional<ResultRow> next() {
    if (at + 1 < elements.size() && elements.get(at + 1) instanceof ResultRow row) {
      return Optional.of(row);
    }
    return isText(at + 1) && isFigure(at + 2)
        ? Optional.of(new ResultRow(piece(at + 1), piece(at + 2), piece(at + 2), piece(at + 2)))
        : Optional.empty();
  }

  private void open(Piece heading) {
    commentOpen = false;
    Optional<Piece> note = isState(at + 1) ? Optional.of(piece(++at)) : Optional.empty();
    rows = new ArrayList<>();
    sections.add(new Section(heading, note, rows));
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
            ? new ResultRow(goal, second, first, Piece.empty(goal.place()))
            : new ResultRow(goal, first, second, Piece.empty(goal.place())));
    commentOpen = true;
  }

  /** "17 kommuner" is no share, but the comment. */
  private static boolean canBeShare(Piece piece) {
    return piece.isShare()
        || piece.isDash()
        || piece.isWordForFigure()
        || piece.isSymbol()
        || piece.figure().matches("[-+\u2013\u2212]? ?[\\d ,.]+(?: ?[/(] ?[\\d ,.]+\\)?)?");
  }

  private void addRanTogether(Piece piece, int joint) {
    Piece goal = Piece.of(piece.raw().substring(0, joint), piece.place(), false);
    Piece comment = Piece.of(piece.raw().substring(joint), piece.place(), false);
    add(
        new ResultRow(
            goal, Piece.empty(piece.place()), Piece.empty(piece.place()), comment, piece));
    remark(piece, "page.ran-together");
  }

  private void add(ResultRow row) {
    commentOpen = false;
    if (TOTAL.matcher(row.goal().text()).matches()) {
      remark(row.goal(), "page.total");
      rows = new ArrayList<>(List.of(row));
      return;
    }
    if (sections.isEmpty()) {
      Piece heading = outerHeading.orElse(row.goal());
      sections.add(new Section(heading, Optional.empty(), new ArrayList<>()));
    }
    rows = sections.get(sections.size() - 1).rows();
    rows.add(row);
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
      boolean isState = CueWords.state(behind, false).isPresent();
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
        && (elements.get(next) instanceof ResultRow || isGoal(next) || isState(next));
  }

  private boolean isGoal(int i) {
    return isText(i)
        && (isFigure(i + 1)
            || joint(piece(i), false) > 0
            || ((isState(i + 1) || isApart(i + 1)) && !isHeading(piece(i))));
  }

  /** A text that begins with a state, and is no goal itself. */
  private boolean isState(int i) {
    return isText(i) && !isFigure(i + 1) && CueWords.state(piece(i).text(), true).isPresent();
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
    return (piece.isFigure() && !isCountedGoal(i))
        || (piece.isWordForFigure() && (isPlainFigure(i + 1) || isPlainFigure(i - 1)));
  }

  /** "0 olyckor" before a value and a share of its own. */
  private boolean isCountedGoal(int i) {
    return elements.get(i) instanceof Piece goal
        && goal.isCount()
        && isPlainFigure(i + 1)
        && piece(i + 1).text().matches("[\\d ,.]+")
        && isPlainFigure(i + 2)
        && canBeShare(piece(i + 2));
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
    return ResultsPageReader.columnsAt(elements, i).isPresent();
  }

  private Piece piece(int i) {
    return (Piece) elements.get(i);
  }

  private void remark(Piece piece, String key) {
    problems.remark(piece.place(), said(piece, key));
  }

  private void error(Piece piece, String key) {
    problems.error(piece.place(), said(piece, key));
  }

  private static Phrase said(Piece piece, String key) {
    return Phrase.of(key).with("found", shortened(piece.text()));
  }

  static String shortened(String text) {
    return text.length() > 60 ? text.substring(0, text.offsetByCodePoints(0, 50)) + "…" : text;
  }
}
