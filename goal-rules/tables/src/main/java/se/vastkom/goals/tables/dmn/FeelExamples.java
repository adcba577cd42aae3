package se.vastkom.goals.tables.dmn;

import java.util.List;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.words.Phrase;

/**
 * Examples of what a cell of a fact may hold, in FEEL.
 *
 * @param fact the fact of the cell's column
 * @param entry the kind of cell
 */
record FeelExamples(Fact fact, Entry entry) {

  private static final String DAY = "date(\"2015-12-31\")";
  private static final String TEXT = "\"text\"";

  /** The kinds of cells. */
  enum Entry {
    /** A test of a fact. */
    INPUT,
    /** The value that a fact is concluded to have. */
    OUTPUT
  }

  boolean isOutput() {
    return entry == Entry.OUTPUT;
  }

  /** Returns a value. */
  String value() {
    if (fact.type() instanceof FactType.NumberType) {
      return "80";
    }
    if (fact.type() instanceof FactType.TruthType) {
      return "true";
    }
    if (fact.type() instanceof FactType.DateType) {
      return DAY;
    }
    return fact.type() instanceof FactType.WordType words && !words.terms().isEmpty()
        ? FeelPrinter.string(words.terms().get(0).key())
        : TEXT;
  }

  /** Returns a sentence with what is expected in the cell. */
  Phrase expected() {
    if (isOutput()) {
      return Phrase.of("dmn.expected-value").with("one", value());
    }
    List<String> tests = tests();
    return Phrase.of("dmn.expected-test").with("one", tests.get(0)).with("other", tests.get(1));
  }

  private List<String> tests() {
    if (fact.type() instanceof FactType.NumberType) {
      return List.of(">= 80", "[50..80)");
    }
    if (fact.type() instanceof FactType.TruthType) {
      return List.of("true", "false");
    }
    if (fact.type() instanceof FactType.DateType) {
      return List.of("< " + DAY, "[date(\"2015-01-01\").." + DAY + "]");
    }
    return List.of(value(), "not(null, " + value() + ")");
  }
}
