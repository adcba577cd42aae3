package se.vastkom.goals.tables;

import java.util.List;
import java.util.Optional;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.UnitNames;

/** The values that a fact can have. */
public sealed interface FactType {

  /** Returns whether the values have an order, so that there are borders between them. */
  default boolean isOrdered() {
    return this instanceof NumberType || this instanceof DateType;
  }

  /** Returns the stable key of the kind of values, used in data. */
  default String key() {
    if (this instanceof NumberType number) {
      return number.scale() == Scale.WHOLE ? "heltal" : "tal";
    }
    return this instanceof WordType
        ? "ord"
        : this instanceof TruthType ? "ja eller nej" : this instanceof DateType ? "dag" : "text";
  }

  /** Returns which values there are, as a phrase: "one of: low, high", "whole number, years". */
  default Phrase phrase() {
    if (this instanceof WordType words) {
      return Phrase.of("fact-type.one-of").with("words", Phrase.list(words.terms(), Term::name));
    }
    Phrase kind = Phrase.of("fact-type." + key());
    return this instanceof NumberType number && !number.unit().isEmpty()
        ? Phrase.of("fact-type.in-unit")
            .with("type", kind)
            .with("unit", new Part.Unit(number.unit()))
        : kind;
  }

  /**
   * Numbers of a unit.
   *
   * @param unit the unit's key ({@code %}, {@code kommuner}), or empty where the unit differs from
   *     case to case
   * @param scale which numbers there are
   * @param kinds the keys of units that say the same of things of one kind: {@code kommuner}, where
   *     the unit is {@code svarande}
   */
  record NumberType(String unit, Scale scale, List<String> kinds) implements FactType {

    public NumberType {
      kinds = List.copyOf(kinds);
    }

    /** Creates a type of numbers in a unit. */
    public NumberType(String unit, Scale scale) {
      this(unit, scale, List.of());
    }

    /** Creates a type of continuous numbers in a unit. */
    public NumberType(String unit) {
      this(unit, Scale.CONTINUOUS);
    }

    /** Returns whether a name is one of the unit, or of one of its kinds. */
    public boolean isUnit(String written) {
      return UnitNames.same(written, unit)
          || kinds.stream().anyMatch(kind -> UnitNames.same(written, kind));
    }
  }

  /** Which numbers there are. */
  enum Scale {
    /** Every number: between any two there is another. */
    CONTINUOUS,
    /** Whole numbers, as of things that are counted. */
    WHOLE
  }

  /**
   * Words of a closed set.
   *
   * @param terms all of them, in the order in which people see them listed
   */
  record WordType(List<Term> terms) implements FactType {

    public WordType {
      terms = List.copyOf(terms);
    }

    /** Finds the term by its name in either language. */
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
