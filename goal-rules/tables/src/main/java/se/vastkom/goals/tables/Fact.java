package se.vastkom.goals.tables;

import java.util.Optional;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * A named, typed fact that a table can test or conclude.
 *
 * @param key stable, used in data
 * @param name in both languages, as it may be written in a heading
 * @param type the values it can have
 */
public record Fact(String key, Part.Name name, FactType type) {

  /** The word for yes. */
  public static final Part.Name YES = Words.name("truth.ja");

  /** The word for no. */
  public static final Part.Name NO = Words.name("truth.nej");

  /** The cell text that only a missing fact passes. */
  public static final Part.Name MISSING = new Part.Name("saknas", "missing");

  /** The cell text that every fact passes unless it is missing. */
  public static final Part.Name PRESENT = new Part.Name("finns", "present");

  /** Returns whether this fact can have a value. */
  public boolean canBe(Value value) {
    if (value instanceof Value.Word word) {
      return type instanceof FactType.WordType words
          && words.terms().stream().anyMatch(term -> term.key().equals(word.key()));
    }
    return (value instanceof Value.Numeric && type instanceof FactType.NumberType)
        || (value instanceof Value.Truth && type instanceof FactType.TruthType)
        || ((value instanceof Value.Text || value instanceof Value.Filled)
            && type instanceof FactType.TextType)
        || (value instanceof Value.Date && type instanceof FactType.DateType);
  }

  /** Returns a value of this fact as a part of a sentence. */
  public Part show(Value value) {
    if (value instanceof Value.Numeric number && type instanceof FactType.NumberType numbers) {
      return new Part.Amount(number.number(), numbers.unit());
    }
    if (value instanceof Value.Truth truth) {
      return truth.truth() ? YES : NO;
    }
    if (value instanceof Value.Word word && type instanceof FactType.WordType words) {
      return words.terms().stream()
          .filter(term -> term.key().equals(word.key()))
          .<Part>map(Term::name)
          .findFirst()
          .orElse(new Part.Text(word.key()));
    }
    return new Part.Text(value.toString());
  }

  /** Returns a concluded value of this fact as a part of a sentence about its case. */
  public Part show(Value value, Facts facts) {
    return value instanceof Value.Filled filled ? filled.template().of(facts) : show(value);
  }

  /** Returns a test of this fact as a cell may write it. */
  public Part.Name written(UnaryTest test) {
    return new Part.Name(
        CellLanguage.SWEDISH.test(this, test), CellLanguage.ENGLISH.test(this, test));
  }

  /** Returns a value of this fact, or that it is missing, exactly as a cell may write it. */
  public Part.Name written(Optional<Value> value) {
    return written(value.<UnaryTest>map(UnaryTest.Is::new).orElseGet(UnaryTest.Missing::new));
  }

  /**
   * Returns a case's value of this fact, or that it is missing, for a reader: as a cell may write
   * it, rounded where the exact value has endless decimals.
   */
  public Part met(Optional<Value> value) {
    boolean isEndless =
        value.orElse(null) instanceof Value.Numeric number && number.number().decimal().isEmpty();
    return isEndless
        ? Phrase.of("figure.about").with("number", show(value.orElseThrow()))
        : written(value);
  }

  /** Returns a concluded value of this fact, exactly as a cell may write it. */
  public Part.Name concluded(Value value) {
    return new Part.Name(
        CellLanguage.SWEDISH.output(this, value), CellLanguage.ENGLISH.output(this, value));
  }

  /** Returns a phrase with this fact's name in its blank {@code fact}. */
  public Phrase phrase(String key) {
    return Phrase.of(key).with("fact", name);
  }
}
