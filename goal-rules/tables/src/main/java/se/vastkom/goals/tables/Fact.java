package se.vastkom.goals.tables;

import java.util.Optional;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * Something a table can ask about, or conclude.
 *
 * @param key stable, used in data
 * @param name in both languages, as it may stand in a heading
 * @param type what values it can have
 */
public record Fact(String key, Part.Name name, FactType type) {

  /** The words for yes and no. */
  public static final Part.Name YES = Words.name("truth.ja");

  /** The word for no. */
  public static final Part.Name NO = Words.name("truth.nej");

  /** What a cell says that passes a missing fact only. */
  public static final Part.Name MISSING = new Part.Name("saknas", "missing");

  /** What a cell says that passes any fact but a missing one. */
  public static final Part.Name PRESENT = new Part.Name("finns", "present");

  /** Whether a value is one that this fact can have. */
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

  /** A value of this fact, to be said. */
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

  /** A concluded value of this fact, to be said of the case that it was concluded of. */
  public Part show(Value value, Facts facts) {
    return value instanceof Value.Filled filled ? filled.template().of(facts) : show(value);
  }

  /** A test of this fact, as it may be written in a cell. */
  public Part.Name written(UnaryTest test) {
    return new Part.Name(
        CellLanguage.SWEDISH.test(this, test), CellLanguage.ENGLISH.test(this, test));
  }

  /** A value of this fact, or that it is missing, exactly and as it may be written in a cell. */
  public Part.Name written(Optional<Value> value) {
    return written(value.<UnaryTest>map(UnaryTest.Is::new).orElseGet(UnaryTest.Missing::new));
  }

  /**
   * A value that a case has of this fact, or that it is missing, to be read: as it may be written,
   * and about as much where that takes endless decimals.
   */
  public Part met(Optional<Value> value) {
    boolean isEndless =
        value.orElse(null) instanceof Value.Numeric number && number.number().decimal().isEmpty();
    return isEndless
        ? Phrase.of("figure.about").with("number", show(value.orElseThrow()))
        : written(value);
  }

  /** A value that is concluded of this fact, exactly and as it may be written in a cell. */
  public Part.Name concluded(Value value) {
    return new Part.Name(
        CellLanguage.SWEDISH.output(this, value), CellLanguage.ENGLISH.output(this, value));
  }

  /** A phrase that names this fact in its blank {@code fact}. */
  public Phrase phrase(String key) {
    return Phrase.of(key).with("fact", name);
  }
}
