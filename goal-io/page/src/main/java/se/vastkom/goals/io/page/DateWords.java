package se.vastkom.goals.io.page;

import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.StatedDate;

/** Finds years, dates and periods in Swedish text. */
final class DateWords {

  /** A regular expression for a plausible year. */
  static final String YEAR = "(?:19|20|21)\\d\\d";

  private static final Pattern ONLY_YEAR = Pattern.compile(YEAR);
  private static final Pattern WHOLE_YEAR = Pattern.compile("(?<!\\d)" + YEAR + "(?!\\d)");
  private static final List<String> MONTHS = List.copyOf(Lexicon.words("month"));
  private static final Pattern DATE =
      Lexicon.pattern(
          "####-\\d\\d(?:-\\d\\d)?(?!\\d)"
              + "|(?:(?<!\\d)(?<day>[0-3]?\\d) )?(?<month>{month}) (?<year>####)(?!\\d)"
              + "|(?<!\\d)####(?![\\d-])");

  private static final Map<String, String> ORDINALS = Lexicon.pairs("ordinal");
  private static final Pattern PART_OF_YEAR =
      Lexicon.pattern(
          ("(?<ordinal>" + String.join("|", ORDINALS.keySet()) + ") ")
              + "(?:(?<half>{half-year})|{tertial})\\p{L}*"
              + "|(?<!\\p{L})(?:(?<h>h|{half-year} ?)|t|{tertial} ?)(?<number>[123])(?!\\d)");

  private DateWords() {}

  /** Returns the name of a month. */
  static String month(Month month) {
    return MONTHS.get(month.getValue() - 1);
  }

  /** Returns whether a number is a plausible year. */
  static boolean isYear(String number) {
    return ONLY_YEAR.matcher(number).matches();
  }

  /** Returns the years of a text, in order. */
  static List<String> years(String text) {
    return WHOLE_YEAR.matcher(text).results().map(MatchResult::group).toList();
  }

  /** Returns the first date of a text, as exact as the text states it. */
  static StatedDate date(String text) {
    Matcher dates = DATE.matcher(text.toLowerCase(Locale.ROOT));
    while (dates.find()) {
      Optional<StatedDate> date = StatedDate.parse(isoDate(dates));
      if (date.isPresent()) {
        return date.get();
      }
    }
    return StatedDate.NOT_STATED;
  }

  private static String isoDate(Matcher date) {
    if (date.group("month") == null) {
      return date.group();
    }
    int month = 1 + MONTHS.indexOf(date.group("month"));
    String day = date.group("day") == null ? "" : "-%2s".formatted(date.group("day"));
    return "%s-%2s%s".formatted(date.group("year"), month, day).replace(' ', '0');
  }

  /**
   * Returns the period that a heading names: a year, or a half-year or a tertial of its last year.
   */
  static Optional<Period> period(String heading) {
    Matcher part = PART_OF_YEAR.matcher(heading.toLowerCase(Locale.ROOT));
    String ofYear = part.find() ? partOfYear(part) : "";
    return years(heading).stream()
        .reduce((first, last) -> last)
        .flatMap(year -> Period.parse(year + ofYear));
  }

  private static String partOfYear(Matcher part) {
    boolean isHalf = part.group("half") != null || part.group("h") != null;
    String number = part.group("number");
    String ordinal = part.group("ordinal");
    return (isHalf ? "-H" : "-T") + (number == null ? ORDINALS.get(ordinal) : number);
  }
}
