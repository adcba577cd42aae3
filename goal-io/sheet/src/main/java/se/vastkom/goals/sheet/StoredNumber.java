package se.vastkom.goals.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import se.vastkom.goals.words.Phrase;

/**
 * A number as a workbook stores it, and its meaning. Spreadsheets calculate in binary and store up
 * to 17 digits of the result: the number meant is the shortest decimal with the same binary value,
 * so 0.80000000000000004 is 0.8.
 *
 * @param text as {@link Numbers} reads it, with a comma; {@code 80 %}; or {@code 2015-12-31}
 * @param remark a remark on it, if any
 * @param fault why it has no meaning, if so; the text is then as stored
 */
record StoredNumber(String text, Optional<Phrase> remark, Optional<Phrase> fault) {

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:\\d{1,400}(?:\\.\\d{0,400})?|\\.\\d{1,400})(?:[eE][-+]?\\d{1,4})?");

  /** Spreadsheets show no more digits than this of a number, whatever its format. */
  private static final int MOST_DIGITS_SHOWN = 15;

  private static final BigDecimal MOST = BigDecimal.valueOf(1L << 53);

  /** The limit of {@link Numbers}. */
  private static final int MOST_CHARACTERS = 40;

  /** Day 60 is 29 February 1900, which never was; so days are counted from there. */
  private static final LocalDate BEFORE_LEAP = LocalDate.of(1899, 12, 31);

  private static final LocalDate AFTER_LEAP = LocalDate.of(1899, 12, 30);
  private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
  private static final int DAY_THAT_NEVER_WAS = 60;
  private static final int LAST_DAY = 2_958_465;

  private static StoredNumber exact(String text) {
    return new StoredNumber(text, Optional.empty(), Optional.empty());
  }

  private static StoredNumber faulty(String stored, String key) {
    return new StoredNumber(
        stored, Optional.empty(), Optional.of(Phrase.of(key).with("found", stored)));
  }

  /** Interprets a stored number in a format; the book's days may be counted from 1904. */
  static StoredNumber of(String stored, CellFormat format, boolean from1904) {
    if (!NUMBER.matcher(stored).matches()) {
      return faulty(stored, "xlsx.broken-cell");
    }
    double binary = Double.parseDouble(stored);
    if (Double.isInfinite(binary)) {
      return faulty(stored, "xlsx.number-range");
    }
    BigDecimal number = shortest(stored, binary);
    return switch (format.meaning()) {
      case DATE -> day(number, from1904);
      case TIME -> faulty(plain(number), "xlsx.time");
      case UNCLEAR ->
          new StoredNumber(
              plain(number),
              Optional.empty(),
              Optional.of(
                  Phrase.of("xlsx.unclear-format")
                      .with("found", plain(number))
                      .with("format", format.code())));
      case NUMBER -> number(number, number, "", format);
      case PERCENT -> number(number, number.movePointRight(2), " %", format);
    };
  }

  private static StoredNumber number(
      BigDecimal stored, BigDecimal meant, String unit, CellFormat format) {
    String text = plain(meant) + unit;
    if (stored.abs().compareTo(MOST) > 0 || text.length() > MOST_CHARACTERS) {
      return faulty(stored.toString(), "xlsx.number-range");
    }
    if (format.decimals() >= 0 && meant.stripTrailingZeros().scale() > format.decimals()) {
      String shown = plain(meant.setScale(format.decimals(), RoundingMode.HALF_UP)) + unit;
      Phrase remark =
          Phrase.of(isShown(stored) ? "xlsx.rounded" : "xlsx.rounded-for-good")
              .with("found", text)
              .with("shown", shown);
      return new StoredNumber(text, Optional.of(remark), Optional.empty());
    }
    return exact(text);
  }

  /** Returns whether a spreadsheet can show all digits of a number. */
  private static boolean isShown(BigDecimal stored) {
    return stored.stripTrailingZeros().precision() <= MOST_DIGITS_SHOWN;
  }

  private static StoredNumber day(BigDecimal number, boolean from1904) {
    if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0) {
      return faulty(plain(number), "xlsx.date-range");
    }
    int day = number.intValue();
    if (number.compareTo(BigDecimal.valueOf(day)) != 0) {
      return faulty(plain(number), "xlsx.time");
    }
    if (from1904) {
      LocalDate date = FROM_1904.plusDays(day);
      return date.getYear() > 9999
          ? faulty(plain(number), "xlsx.date-range")
          : exact(date.toString());
    }
    if (day == 0 || day == DAY_THAT_NEVER_WAS) {
      return faulty(plain(number), "xlsx.date-range");
    }
    return exact((day < DAY_THAT_NEVER_WAS ? BEFORE_LEAP : AFTER_LEAP).plusDays(day).toString());
  }

  /** Interprets a day spelled out, {@code 2015-12-31} or {@code 2015-12-31T00:00:00}. */
  static StoredNumber ofDay(String stored) {
    try {
      LocalDateTime time =
          stored.contains("T")
              ? LocalDateTime.parse(stored.replaceFirst("Z$", ""))
              : LocalDate.parse(stored).atStartOfDay();
      return time.toLocalTime().equals(LocalTime.MIDNIGHT)
          ? exact(time.toLocalDate().toString())
          : faulty(stored, "xlsx.time");
    } catch (DateTimeParseException e) {
      return faulty(stored, "xlsx.broken-cell");
    }
  }

  /**
   * Returns the number of a day in a book that counts from 1900; empty where a book cannot hold it.
   */
  static Optional<Long> numberOf(LocalDate day) {
    long number = day.toEpochDay() - AFTER_LEAP.toEpochDay();
    return number > DAY_THAT_NEVER_WAS && number <= LAST_DAY
        ? Optional.of(number)
        : Optional.empty();
  }

  /** Returns whether a book can hold a number exactly. */
  static boolean fits(BigDecimal number) {
    return isShown(number)
        && number.abs().compareTo(MOST) <= 0
        && plain(number).length() <= MOST_CHARACTERS - 4;
  }

  /** Formats all digits, with a comma, no grouping and no zeros at the end. */
  static String plain(BigDecimal number) {
    BigDecimal trimmed = number.stripTrailingZeros();
    return (trimmed.scale() < 0 ? trimmed.setScale(0) : trimmed).toPlainString().replace('.', ',');
  }

  /**
   * Finds the shortest decimal: decimals of 15 digits are all different binary numbers, and 17
   * digits distinguish all of those.
   */
  private static BigDecimal shortest(String stored, double binary) {
    BigDecimal decimal = new BigDecimal(stored).stripTrailingZeros();
    if (decimal.precision() <= 15) {
      return decimal;
    }
    BigDecimal exact = new BigDecimal(binary);
    for (int digits = 15; digits < 17; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == binary) {
        return rounded.stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(17, RoundingMode.HALF_EVEN)).stripTrailingZeros();
  }
}
