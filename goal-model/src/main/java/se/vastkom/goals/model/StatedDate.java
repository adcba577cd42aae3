package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import se.vastkom.goals.words.Phrase;

/**
 * A date as stated: a year, a month, a day, or none at all. Never made more exact than its source.
 *
 * @param text {@code 2015}, {@code 2015-09}, {@code 2015-09-01}, or empty where none was stated
 */
public record StatedDate(String text) {

  /** No date was stated. */
  public static final StatedDate NOT_STATED = new StatedDate("");

  private static final Pattern YEAR = Pattern.compile("(19|2[01])\\d\\d");

  /**
   * Checks that the date exists.
   *
   * @throws IllegalArgumentException if the text is no year, month or day
   */
  public StatedDate {
    requireNonNull(text, "text");
    if (!isDate(text)) {
      throw new IllegalArgumentException(
          "Expected a date such as 2015, 2015-09 or 2015-09-01; found '" + text + "'.");
    }
  }

  /** Reads a date as stated; empty if the text is not a date. */
  public static Optional<StatedDate> parse(String text) {
    return isDate(text.strip()) ? Optional.of(new StatedDate(text.strip())) : Optional.empty();
  }

  /** Returns whether any date was stated. */
  public boolean isStated() {
    return !text.isEmpty();
  }

  /** Returns the date as people read it: "2015", "september 2015", "den 1 september 2015". */
  public Phrase phrase() {
    return switch (text.length()) {
      case 0 -> Phrase.of("hint.none");
      case 4 -> Period.year(Integer.parseInt(text)).phrase();
      case 7 -> monthOf(YearMonth.parse(text));
      default -> phrase(LocalDate.parse(text));
    };
  }

  /** Returns when that was: "2015", "i september 2015", "den 1 september 2015". */
  public Phrase when() {
    String key =
        switch (text.length()) {
          case 0 -> "hint.none";
          case 4 -> "date.in-year";
          case 7 -> "date.in-month";
          default -> "date.on-day";
        };
    return Phrase.of(key).with("date", phrase());
  }

  /** Returns a day as people read it: "den 1 september 2015". */
  public static Phrase phrase(LocalDate day) {
    return Phrase.of("date.day")
        .with("day", day.getDayOfMonth())
        .with("month", monthOf(YearMonth.from(day)));
  }

  private static Phrase monthOf(YearMonth month) {
    return Phrase.of("period.month")
        .with("month", Phrase.of("month." + month.getMonthValue()))
        .with("year", Integer.toString(month.getYear()));
  }

  private static boolean isDate(String text) {
    try {
      return switch (text.length()) {
        case 0 -> true;
        case 4 -> YEAR.matcher(text).matches();
        case 7 -> YEAR.matcher(YearMonth.parse(text).toString().substring(0, 4)).matches();
        default -> YEAR.matcher(LocalDate.parse(text).toString().substring(0, 4)).matches();
      };
    } catch (DateTimeException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
