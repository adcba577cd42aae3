package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

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
