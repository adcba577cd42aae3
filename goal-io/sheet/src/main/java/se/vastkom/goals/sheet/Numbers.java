package se.vastkom.goals.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Spelling;

/**
 * Numbers as people write them, read strictly: comma and point are both decimal marks and only one
 * may occur; blanks (ordinary, no-break, narrow or thin) group by threes; a hyphen or a minus sign
 * comes first. {@code 1 234,5}, {@code 0.5} and {@code −3} are numbers; {@code 1.234,5}, {@code 1
 * 23}, {@code ,5} and {@code 1e3} are not.
 */
public final class Numbers {

  private static final String BLANK = "[ \\u00a0\\u202f\\u2009]";
  private static final Pattern BLANKS = Pattern.compile(BLANK);
  private static final Pattern NUMBER =
      Pattern.compile("([-\\u2212]?)(\\d++|\\d{1,3}(?:" + BLANK + "\\d{3})++)(?:[.,](\\d++))?");
  private static final Pattern WITH_UNIT =
      Pattern.compile(
          "([-\\u2212\\d.,\\u00a0\\u202f\\u2009 ]*[\\d.,])"
              + BLANK
              + "*(%|\\p{L}[\\p{L}\\p{M}\\u00ad\\u2010\\u2011 -]*)?");

  private static final Pattern BEGINNING = Pattern.compile("[-\\u2212]?[\\d.,]");
  private static final Pattern MARKS_ONLY =
      Pattern.compile("[-\\u2212\\d.,\\u00a0\\u202f\\u2009 ]++");

  private static final Pattern ONE_GROUP =
      Pattern.compile("[-\\u2212]?[1-9]\\d{0,2}[.,]\\d{3}(?!\\d)");

  /** Blanks do not count, so that a number has the same limit however it is grouped. */
  private static final int MOST_CHARACTERS = 40;

  /** For a number with its blanks and its unit. */
  private static final int LONGEST = 400;

  private Numbers() {}

  /**
   * A number and the unit after it.
   *
   * @param number exact
   * @param unit as written, or empty
   */
  public record WithUnit(Ratio number, String unit) {}

  /** Reads the number in a text, or reports a problem at that place. */
  public static Checked<Ratio> read(Place place, String text) {
    return parse(Text.stripped(text))
        .map(Checked::of)
        .orElseGet(() -> Checked.failed(List.of(Problem.error(place, fault(text)))));
  }

  /**
   * Reads the number in a text and the unit after it ({@code 80 %}, {@code 25 kommuner}, {@code
   * 3}), or reports a problem at that place.
   */
  public static Checked<WithUnit> readWithUnit(Place place, String text) {
    Matcher matcher = WITH_UNIT.matcher(Text.stripped(text));
    if (text.length() > LONGEST || !matcher.matches()) {
      return Checked.failed(List.of(Problem.error(place, fault(text))));
    }
    String unit = matcher.group(2) == null ? "" : Spelling.plain(matcher.group(2));
    return read(place, matcher.group(1)).map(number -> new WithUnit(number, unit));
  }

  /**
   * Returns whether a text begins as a number does, and so can only be one or a mistake for one.
   */
  public static boolean looksLikeNumber(String text) {
    return BEGINNING.matcher(Text.stripped(text)).lookingAt();
  }

  /**
   * Returns whether a text begins with a number whose only mark may separate thousands as well as
   * decimals: {@code 1.234}, {@code 12,500}. It is read as a decimal mark; a reader of whole-number
   * figures asks.
   */
  public static boolean mayBeThousands(String text) {
    return ONE_GROUP.matcher(Text.stripped(text)).lookingAt();
  }

  /**
   * Asks whether such a number is in thousands or decimals, with what to write for each.
   *
   * @param unit the unit written after decimals to tell them from thousands; where it is empty, a
   *     further zero is
   */
  public static Phrase thousandsOrDecimals(String text, String unit) {
    String written = Text.stripped(text);
    Matcher group = ONE_GROUP.matcher(written);
    int end = group.lookingAt() ? group.end() : written.length();
    String number = written.substring(0, end).replace('.', ',');
    String behind = end < written.length() ? " " + Text.stripped(written.substring(end)) : "";
    return Phrase.of("number.thousands-or-decimals")
        .with("found", text)
        .with("thousands", number.replace(',', ' ') + behind)
        .with("decimals", unit.isEmpty() ? number + "0" + behind : number + " " + unit);
  }

  private static boolean isTooLong(String text) {
    return text.length() > LONGEST
        || BLANKS.matcher(text).replaceAll("").length() > MOST_CHARACTERS;
  }

  private static Optional<Ratio> parse(String text) {
    if (isTooLong(text)) {
      return Optional.empty();
    }
    Matcher matcher = NUMBER.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String whole = BLANKS.matcher(matcher.group(2)).replaceAll("");
    String decimals = matcher.group(3) == null ? "" : "." + matcher.group(3);
    Ratio number = Ratio.of(new BigDecimal(whole + decimals));
    return Optional.of(matcher.group(1).isEmpty() ? number : number.negated());
  }

  private static Phrase fault(String written) {
    String text = Text.stripped(written);
    String shown =
        text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + "…" : text;
    long marks = text.chars().filter(c -> c == ',' || c == '.').count();
    String key =
        !MARKS_ONLY.matcher(text).matches()
            ? "number.none"
            : isTooLong(text) ? "number.too-long" : marks > 1 ? "number.two-marks" : "number.form";
    return Phrase.of(key).with("found", shown);
  }
}
