package se.vastkom.goals.tables;

import java.time.LocalDate;
import se.vastkom.goals.figure.Ratio;

/** The value of a fact. Its case is the fact's {@link FactType}. */
public sealed interface Value {

  /**
   * A number in the fact's unit.
   *
   * @param number exact; 92 per cent is 92
   */
  record Numeric(Ratio number) implements Value {
    @Override
    public String toString() {
      return number.toString();
    }
  }

  /**
   * A word of a closed set.
   *
   * @param key the word's key
   */
  record Word(String key) implements Value {
    @Override
    public String toString() {
      return key;
    }
  }

  /**
   * Any text.
   *
   * @param text as it is
   */
  record Text(String text) implements Value {
    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * Yes or no.
   *
   * @param truth yes
   */
  record Truth(boolean truth) implements Value {
    @Override
    public String toString() {
      return truth ? "ja" : "nej";
    }
  }

  /**
   * A day.
   *
   * @param day of the calendar
   */
  record Date(LocalDate day) implements Value {
    @Override
    public String toString() {
      return day.toString();
    }
  }

  /**
   * Text with figures of the case in it; concluded, never asked about.
   *
   * @param template has a figure; what has none is a {@link Text}
   */
  record Filled(Template template) implements Value {
    @Override
    public String toString() {
      return template.toString();
    }
  }

  /**
   * A number that the rule book sets for a time, by its name. It has no value until a day is
   * chosen: {@link DecisionTable#on} puts the day's value in its place, and engines never see one.
   *
   * @param name as declared, without the {@code $} that stands before it in a cell
   */
  record Parameter(String name) implements Value {
    @Override
    public String toString() {
      return "$" + name;
    }
  }

  /** A number. */
  static Value of(Ratio number) {
    return new Numeric(number);
  }

  /** A whole number. */
  static Value of(long number) {
    return new Numeric(Ratio.of(number));
  }

  /** Yes or no. */
  static Value of(boolean truth) {
    return new Truth(truth);
  }

  /** A word of a closed set. */
  static Value word(String key) {
    return new Word(key);
  }

  /**
   * Compares two numbers or two days.
   *
   * @throws IllegalArgumentException if they are not of one kind that has an order
   */
  static int compare(Value one, Value other) {
    if (one instanceof Numeric a && other instanceof Numeric b) {
      return a.number().compareTo(b.number());
    }
    if (one instanceof Date a && other instanceof Date b) {
      return a.day().compareTo(b.day());
    }
    throw new IllegalArgumentException(
        "Expected two numbers or two days; found '" + one + "' and '" + other + "'.");
  }
}
