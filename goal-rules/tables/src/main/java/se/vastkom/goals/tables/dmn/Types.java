package se.vastkom.goals.tables.dmn;

import java.time.LocalDate;
import se.vastkom.goals.tables.FactType;

/** What FEEL calls the types of facts, and which of their values it can hold. */
final class Types {

  /** FEEL's numbers have so many digits; of a longer one other tools would read another. */
  static final int MOST_DIGITS = 34;

  private Types() {}

  static String name(FactType type) {
    if (type instanceof FactType.NumberType) {
      return "number";
    }
    if (type instanceof FactType.TruthType) {
      return "boolean";
    }
    return type instanceof FactType.DateType ? "date" : "string";
  }

  /** How many digits a number is written with. */
  static long digits(String number) {
    return number.chars().filter(Character::isDigit).count();
  }

  /** Whether a day is of a year with four digits. */
  static boolean isSaidInDmn(LocalDate day) {
    return day.getYear() >= 1 && day.getYear() <= 9_999;
  }
}
