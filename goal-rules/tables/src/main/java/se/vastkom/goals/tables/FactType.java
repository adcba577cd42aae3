package se.vastkom.goals.tables;

import java.util.List;
import java.util.Optional;

/** What values a fact can have. */
public sealed interface FactType {

  /** Whether of two values one is the lower, so that there are borders between them. */
  default boolean isOrdered() {
    return this instanceof NumberType || this instanceof DateType;
  }

  /**
   * Numbers of a unit.
   *
   * @param unit the unit's key ({@code %}, {@code kommuner}), or empty where it differs from case
   *     to case
   * @param scale which of them there are
   */
  record NumberType(String unit, Scale scale) implements FactType {

    /** Numbers of a unit, with or without decimals. */
    public NumberType(String unit) {
      this(unit, Scale.CONTINUOUS);
    }
  }

  /** Which numbers there are. */
  enum Scale {
    /** Every number: between two there is always another. */
    CONTINUOUS,
    /** Whole numbers, as of things that are counted. */
    WHOLE
  }

  /**
   * Words of a closed set.
   *
   * @param terms all of them, in the order they are listed to people
   */
  record WordType(List<Term> terms) implements FactType {

    /** Copies the terms. */
    public WordType {
      terms = List.copyOf(terms);
    }

    /** The term that somebody wrote, in either language. */
    public Optional<Term> written(String text) {
      return terms.stream().filter(term -> term.name().is(text)).findFirst();
    }
  }

  /** Any text. */
  record TextType() implements FactType {}

  /** Yes or no. */
  record TruthType() implements FactType {}

  /** Days. */
  record DateType() implements FactType {}
}
