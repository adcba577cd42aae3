package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.vastkom.goals.words.Phrase;

/**
 * A reference period: a year ({@code 2015}), a half-year ({@code 2015-H1}), a tertial ({@code
 * 2015-T2}), a quarter ({@code 2015-Q3}) or a month ({@code 2015-M04}).
 *
 * @param year 1900 to 2200
 * @param length the length of the period
 * @param ordinal its number within the year, from 1
 */
public record Period(int year, Length length, int ordinal) {

  /** By the last day; of those with the same, the longest first. */
  static final Comparator<Period> BY_TIME =
      Comparator.comparing(Period::lastDay).thenComparing(Period::firstDay);

  private static final Pattern TEXT = Pattern.compile("(\\d{4})(?:-(M\\d\\d|[HTQ]\\d))?");

  /** The length of a period. */
  public enum Length {
    /** Twelve months. */
    YEAR(1, ""),
    /** Six months. */
    HALF_YEAR(2, "H"),
    /** Four months, as Swedish municipalities report. */
    TERTIAL(3, "T"),
    /** Three months. */
    QUARTER(4, "Q"),
    /** One month. */
    MONTH(12, "M");

    private final int perYear;
    private final String letter;

    Length(int perYear, String letter) {
      this.perYear = perYear;
      this.letter = letter;
    }

    /** Returns how many periods of this length a year has. */
    public int perYear() {
      return perYear;
    }

    /** Returns whether a period of this length ends on a day. */
    public boolean endsOn(LocalDate day) {
      return day.plusDays(1).getDayOfMonth() == 1 && day.getMonthValue() % (12 / perYear) == 0;
    }
  }

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if there is no such period
   */
  public Period {
    requireNonNull(length, "length");
    if (year < 1900 || year > 2200 || ordinal < 1 || ordinal > length.perYear()) {
      throw new IllegalArgumentException(
          "Expected a period such as 2015, 2015-H1, 2015-T2, 2015-Q3 or 2015-M04; found "
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
    if (matcher.group(2) == null) {
      return within(year, Length.YEAR, 1);
    }
    String letter = matcher.group(2).substring(0, 1);
    int ordinal = Integer.parseInt(matcher.group(2).substring(1));
    return Arrays.stream(Length.values())
        .filter(length -> length.letter.equals(letter))
        .findFirst()
        .flatMap(length -> within(year, length, ordinal));
  }

  private static Optional<Period> within(int year, Length length, int ordinal) {
    boolean exists = year >= 1900 && year <= 2200 && ordinal >= 1 && ordinal <= length.perYear;
    return exists ? Optional.of(new Period(year, length, ordinal)) : Optional.empty();
  }

  /** Returns the first day of the period. */
  public LocalDate firstDay() {
    return LocalDate.of(year, 1 + (ordinal - 1) * months(), 1);
  }

  /** Returns the last day of the period. */
  public LocalDate lastDay() {
    return firstDay().plusMonths(months()).minusDays(1);
  }

  /**
   * Returns the period of the same length that lies so many before this one.
   *
   * @return the period; empty where it would be too long ago to be one
   */
  public Optional<Period> before(int periods) {
    int at = year * length.perYear + ordinal - 1 - periods;
    return within(Math.floorDiv(at, length.perYear), length, Math.floorMod(at, length.perYear) + 1);
  }

  /** Returns whether a day is within the period. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
  }

  private int months() {
    return 12 / length.perYear;
  }

  /** Returns the period as people say it: "2015", "kvartal 3 2015", "april 2015". */
  public Phrase phrase() {
    return switch (length) {
      case YEAR -> Phrase.of("period.year").with("year", Integer.toString(year));
      case HALF_YEAR -> said("period.half-year").with("half", Phrase.of("half." + ordinal));
      case TERTIAL -> said("period.tertial");
      case QUARTER -> said("period.quarter");
      case MONTH -> said("period.month").with("month", Phrase.of("month." + ordinal));
    };
  }

  private Phrase said(String key) {
    return Phrase.of(key).with("number", ordinal).with("year", Integer.toString(year));
  }

  @Override
  public String toString() {
    return switch (length) {
      case YEAR -> Integer.toString(year);
      case MONTH -> year + "-" + length.letter + (ordinal < 10 ? "0" : "") + ordinal;
      default -> year + "-" + length.letter + ordinal;
    };
  }
}
