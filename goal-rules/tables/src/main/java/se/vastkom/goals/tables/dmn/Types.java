package se.vastkom.goals.tables.dmn;

import java.time.LocalDate;
import se.vastkom.goals.tables.FactType;

/** FEEL's names for the types of facts, and which values it can hold. */
final class Types {

  /** The number of digits of a FEEL number; other tools would misread a longer one. */
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

  /** Returns how many digits a number is written with. */
  static long digits(String number) {
    return number.chars().filter(Character::isDigit).count();
  }

  /** Returns whether a day's year has four digits. */
  static boolean hasFourDigitYear(LocalDate day) {
    return day.getYear() >= 1 && day.getYear() <= 9_999;
  }
}
