package se.vastkom.goals.tables;

import java.time.LocalDate;
import se.vastkom.goals.figure.Ratio;

/** The value of a fact. Its case is the fact's {@link FactType}. */
public sealed interface Value {

  /** What a match makes of this kind of value. */
  <R> R match(Match<R> match);

  /**
   * A case for each kind of value, so that whoever tells them apart forgets none.
   *
   * @param <R> what is made of a value
   */
  interface Match<R> {
    /** Of a {@link Numeric}. */
    R numeric(Numeric value);

    /** Of a {@link Word}. */
    R word(Word value);

    /** Of a {@link Text}. */
    R text(Text value);

    /** Of a {@link Truth}. */
    R truth(Truth value);

    /** Of a {@link Date}. */
    R date(Date value);

    /** Of a {@link Filled}. */
    R filled(Filled value);

    /** Of a {@link Parameter}. */
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
   * @param text as it is
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
   * @param truth yes
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
   * Text with figures of the case in it; concluded, never asked about.
   *
   * @param template has a figure; what has none is a {@link Text}
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
   * A number that the rule book sets for a time, by its name. It has no value until a day is
   * chosen: {@link DecisionTable#on} puts the day's value in its place, and engines never see one.
   *
   * @param name as declared, without the {@code $} that stands before it in a cell
   */
  record Parameter(String name) implements Value {
    @Override
    public <R> R match(Match<R> match) {
      return match.parameter(this);
    }

    @Override
    public String toString() {
      return "$" + name;
    }
  }

  /** Whether it is a number or a day, and so above or below others. */
  default boolean isOrdered() {
    return this instanceof Numeric || this instanceof Date;
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
