package se.vastkom.goals.tables.cells;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.UnitNames;

/**
 * Tests as people write them in everyday words, which the grammar refuses because some of them can
 * be read in two ways. Each is told with the exact text to write instead, which the column accepts.
 *
 * @param fact the column's fact
 * @param headingUnit the unit in the column's heading, or empty
 */
record EverydayWording(Fact fact, String headingUnit) {

  private static final String NUMBER =
      "([-\u2212]?\\d[\\d.,\\h]*+)(%|(?!(?:till|to|och|and|eller|or)\\b)\\p{L}++)?\\h*+";
  private static final String SIGN = "([<>]=?|≥|≤)\\h*+";

  /** 80-100 %, 0–79 %, från 50 % till 80 %, mellan 0 % och 80 %. */
  private static final Pattern SPAN =
      pattern(
          "(?:(?:från och med|från|from)\\h++)?"
              + NUMBER
              + "(?:[-\u2010-\u2015]|till|to)\\h*+"
              + NUMBER
              + "|(?:mellan|between)\\h++"
              + NUMBER
              + "(?:och|and)\\h++"
              + NUMBER);

  /** > 80 % och < 100 %. */
  private static final Pattern BOTH_SIDES =
      pattern(SIGN + NUMBER + "(?:och|and|&|,)?\\h*+" + SIGN + NUMBER);

  private static final Pattern BEFORE =
      pattern(
          "(under|lägre än|below|lower than|över|högre än|above|higher than|från|lägst|from|upp"
              + " till|max|up to|lika med|exakt|precis|equal to|exactly|==?)\\h*+"
              + NUMBER);
  private static final Pattern BEHIND =
      pattern(
          NUMBER
              + "(eller mer|eller fler|eller högre|och mer|och uppåt|or more|or higher|\\+|eller"
              + " mindre|eller färre|eller lägre|och nedåt|or less|or lower)");

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("under", "< "),
          Map.entry("lägre än", "< "),
          Map.entry("below", "< "),
          Map.entry("lower than", "< "),
          Map.entry("över", "> "),
          Map.entry("högre än", "> "),
          Map.entry("above", "> "),
          Map.entry("higher than", "> "),
          Map.entry("från", ">= "),
          Map.entry("lägst", ">= "),
          Map.entry("from", ">= "),
          Map.entry("upp till", "<= "),
          Map.entry("max", "<= "),
          Map.entry("up to", "<= "),
          Map.entry("eller mindre", "<= "),
          Map.entry("eller färre", "<= "),
          Map.entry("eller lägre", "<= "),
          Map.entry("och nedåt", "<= "),
          Map.entry("or less", "<= "),
          Map.entry("or lower", "<= "));

  private static final Pattern NOT = pattern("(?:<>|!=|≠)\\h*+([^<>]++)");
  private static final Pattern NONE_OF = pattern("(?:ej|inte|not)\\h++(.++)");
  private static final Pattern COMMAS = pattern("[^,;]++(?:,[^,;]++)++");

  private static Pattern pattern(String pattern) {
    return Pattern.compile(
        pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** Returns what to write instead of a cell's text; empty where it is no such wording. */
  Optional<Phrase> refusal(Cell cell) {
    Optional<Phrase> found =
        fact.type() instanceof FactType.NumberType numbers
            ? ofNumber(cell.text(), numbers.unit())
            : fact.type() instanceof FactType.WordType ? ofWords(cell.text()) : Optional.empty();
    return found.map(what -> what.with("found", cell.text()));
  }

  private Optional<Phrase> ofNumber(String text, String unit) {
    Matcher span = SPAN.matcher(text);
    if (span.matches()) {
      int at = span.group(1) == null ? 5 : 1;
      String from = number(span.group(at), span.group(at + 1), span.group(at + 3), unit);
      String to = number(span.group(at + 2), span.group(at + 3), null, unit);
      String inclusive = "[" + from + ".." + to + "]";
      return Optional.of(
              Phrase.of("cell.meant-interval")
                  .with("inclusive", inclusive)
                  .with("exclusive", "[" + from + ".." + to + ")"))
          .filter(what -> isRead(inclusive));
    }
    Matcher both = BOTH_SIDES.matcher(text);
    if (both.matches()) {
      return instead(interval(both, unit));
    }
    Matcher before = BEFORE.matcher(text);
    if (before.matches()) {
      return instead(sign(before.group(1)) + number(before.group(2), before.group(3), null, unit));
    }
    Matcher behind = BEHIND.matcher(text);
    return behind.matches()
        ? instead(
            SIGNS.getOrDefault(behind.group(3).toLowerCase(Locale.ROOT), ">= ")
                + number(behind.group(1), behind.group(2), null, unit))
        : Optional.empty();
  }

  private static String sign(String word) {
    return SIGNS.getOrDefault(word.toLowerCase(Locale.ROOT), "");
  }

  private static String interval(Matcher both, String unit) {
    String one = number(both.group(2), both.group(3), both.group(6), unit);
    String other = number(both.group(5), both.group(6), null, unit);
    boolean isUpwards = ">≥".indexOf(both.group(1).charAt(0)) >= 0;
    String low = isUpwards ? both.group(1) : both.group(4);
    String high = isUpwards ? both.group(4) : both.group(1);
    return (low.equals(">") ? "(" : "[")
        + (isUpwards ? one : other)
        + ".."
        + (isUpwards ? other : one)
        + (high.equals("<") ? ")" : "]");
  }

  /** Returns a number with the unit behind it, else behind the next one, else that of the fact. */
  private static String number(
      String number, @Nullable String unit, @Nullable String next, String ofFact) {
    String written = unit != null ? unit : next != null ? next : ofFact;
    String shown = UnitNames.same(written, ofFact) ? ofFact : written;
    return number.strip() + (shown.isEmpty() ? "" : " " + shown);
  }

  private Optional<Phrase> ofWords(String text) {
    Matcher not = NOT.matcher(text);
    if (not.matches()) {
      return instead("ej " + not.group(1).strip());
    }
    if (!COMMAS.matcher(text).matches()) {
      return Optional.empty();
    }
    List<String> words = List.of(text.strip().split("\\h*,\\h*"));
    Matcher noneOf = NONE_OF.matcher(text.strip());
    return noneOf.matches()
        ? instead("varken " + String.join(" eller ", noneOf.group(1).split("\\h*,\\h*")))
        : instead(String.join("; ", words));
  }

  private Optional<Phrase> instead(String text) {
    return Optional.of(Phrase.of("cell.meant").with("instead", text)).filter(what -> isRead(text));
  }

  private boolean isRead(String text) {
    return CellTests.strict(fact, headingUnit, new Problems()).reads(text);
  }
}
