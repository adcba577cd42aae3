package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reference period: a year ({@code 2015}), a half-year ({@code 2015-H1}) or a tertial ({@code
 * 2015-T2}).
 *
 * @param year 1900 to 2200
 * @param length the length of the period
 * @param ordinal its number within the year, from 1
 */
public record Period(int year, Length length, int ordinal) {

  private static final Pattern TEXT = Pattern.compile("(\\d{4})(?:-([HT])(\\d))?");

  /** The length of a period. */
  public enum Length {
    /** Twelve months. */
    YEAR(1),
    /** Six months. */
    HALF_YEAR(2),
    /** Four months, as Swedish municipalities report. */
    TERTIAL(3);

    private final int perYear;

    Length(int perYear) {
      this.perYear = perYear;
    }
  }

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if there is no such period
   */
  public Period {
    requireNonNull(length, "length");
    if (year < 1900 || year > 2200 || ordinal < 1 || ordinal > length.perYear) {
      throw new IllegalArgumentException(
          "Expected a period such as 2015, 2015-H1 or 2015-T2; found "
              + year
              + ", "
              + length
              + " number "
              + ordinal
              + ".");
    }
  }

  /** Returns a calendar year. */
  public static Period year(int year) {
    return new Period(year, Length.YEAR, 1);
  }

  /** Reads what {@link #toString()} writes; empty if the text is no period. */
  public static Optional<Period> parse(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(matcher.group(1));
    Length length =
        matcher.group(2) == null
            ? Length.YEAR
            : matcher.group(2).equals("H") ? Length.HALF_YEAR : Length.TERTIAL;
    int ordinal = matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3));
    boolean exists = year >= 1900 && year <= 2200 && ordinal >= 1 && ordinal <= length.perYear;
    return exists ? Optional.of(new Period(year, length, ordinal)) : Optional.empty();
  }

  /** Returns the first day of the period. */
  public LocalDate firstDay() {
    return LocalDate.of(year, 1 + (ordinal - 1) * months(), 1);
  }

  /** Returns the last day of the period, which is also the default date of an assessment. */
  public LocalDate lastDay() {
    return firstDay().plusMonths(months()).minusDays(1);
  }

  private int months() {
    return 12 / length.perYear;
  }

  @Override
  public String toString() {
    return switch (length) {
      case YEAR -> Integer.toString(year);
      case HALF_YEAR -> year + "-H" + ordinal;
      case TERTIAL -> year + "-T" + ordinal;
    };
  }
}
