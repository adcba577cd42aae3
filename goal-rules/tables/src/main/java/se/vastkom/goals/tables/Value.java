package se.vastkom.goals.tables;

import java.time.LocalDate;
import java.util.regex.Pattern;
import se.vastkom.goals.figure.Ratio;

/** The value of a fact. Its kind follows the fact's {@link FactType}. */
public sealed interface Value {

  /** Returns the result of the match for this kind of value. */
  <R> R match(Match<R> match);

  /**
   * A case for each kind of value, so that no caller forgets one.
   *
   * @param <R> the result of the match
   */
  interface Match<R> {
    /** Handles {@link Numeric}. */
    R numeric(Numeric value);

    /** Handles {@link Word}. */
    R word(Word value);

    /** Handles {@link Text}. */
    R text(Text value);

    /** Handles {@link Truth}. */
    R truth(Truth value);

    /** Handles {@link Date}. */
    R date(Date value);

    /** Handles {@link Filled}. */
    R filled(Filled value);

    /** Handles {@link Parameter}. */
    R parameter(Parameter value);
  }

  /**
   * A number in the fact's unit.
   *
   * @param number exact; 92 per cent is 92
   */
  record Numeric(Ratio number) implements Value {
    @Override
    public <R> R match(Match<R> match) {
      return match.numeric(this);
    }

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
    public <R> R match(Match<R> match) {
      return match.word(this);
    }

    @Override
    public String toString() {
      return key;
    }
  }

  /**
   * Any text.
   *
   * @param text the literal text
   */
  record Text(String text) implements Value {
    @Override
    public <R> R match(Match<R> match) {
      return match.text(this);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * Yes or no.
   *
   * @param truth whether it is yes
   */
  record Truth(boolean truth) implements Value {
    @Override
    public <R> R match(Match<R> match) {
      return match.truth(this);
    }

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
    public <R> R match(Match<R> match) {
      return match.date(this);
    }

    @Override
    public String toString() {
      return day.toString();
    }
  }

  /**
   * Text with figures of the case in it; concluded, never tested.
   *
   * @param template has a figure; text without figures is a {@link Text}
   */
  record Filled(Template template) implements Value {
    @Override
    public <R> R match(Match<R> match) {
      return match.filled(this);
    }

    @Override
    public String toString() {
      return template.toString();
    }
  }

  /**
   * The name of a value that the rule book sets for a period. It has no value until a day is
   * chosen: {@link DecisionTable#on} replaces it by the day's value, so that engines never see one.
   *
   * @param name as declared, without the {@code $} that precedes it in a cell
   */
  record Parameter(String name) implements Value {

    private static final Pattern FORM = Pattern.compile("\\p{L}[\\p{L}\\d_-]{0,99}");

    /** Returns whether a cell can write this after a {@code $}. */
    public static boolean isName(String name) {
      return FORM.matcher(name).matches();
    }

    @Override
    public <R> R match(Match<R> match) {
      return match.parameter(this);
    }

    @Override
    public String toString() {
      return "$" + name;
    }
  }

  /** Returns whether this is a number or a day, and so has an order. */
  default boolean isOrdered() {
    return this instanceof Numeric || this instanceof Date;
  }

  /** Creates a number. */
  static Value of(Ratio number) {
    return new Numeric(number);
  }

  /** Creates a whole number. */
  static Value of(long number) {
    return new Numeric(Ratio.of(number));
  }

  /** Creates yes or no. */
  static Value of(boolean truth) {
    return new Truth(truth);
  }

  /** Creates a word of a closed set. */
  static Value word(String key) {
    return new Word(key);
  }

  /**
   * Compares two numbers or two days.
   *
   * @throws IllegalArgumentException if they are not of the same ordered kind
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
