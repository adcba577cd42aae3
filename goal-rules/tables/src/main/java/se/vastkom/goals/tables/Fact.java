package se.vastkom.goals.tables;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * A named, typed fact that a table can test or conclude.
 *
 * @param key stable, used in data
 * @param name in both languages, as it may be written in a heading
 * @param type the values it can have
 * @param meaning its meaning, for people; empty where nothing is said or the words say it
 */
public record Fact(String key, Part.Name name, FactType type, String meaning) {

  /** The word for yes. */
  public static final Part.Name YES = Words.name("truth.ja");

  /** The word for no. */
  public static final Part.Name NO = Words.name("truth.nej");

  /** The cell text that only a missing fact passes. */
  public static final Part.Name MISSING = new Part.Name("saknas", "missing");

  /** The cell text that every fact passes unless it is missing. */
  public static final Part.Name PRESENT = new Part.Name("finns", "present");

  /** The headings of tables and test cases that are no facts. */
  private static final List<Part.Name> RESERVED =
      Stream.of(
              "field.regel",
              "field.varför",
              "field.gäller från",
              "field.gäller till",
              "field.testfall")
          .map(Words::name)
          .toList();

  private static final int LONGEST_NAME = 100;

  /** Signs that end a heading's name, split a cell, or begin something else. */
  private static final Pattern UNUSABLE =
      Pattern.compile(
          "(?s)[#$=<>\\-].*|.*[\\])]|.*[;{}\"\\p{Cntrl}].*|[\\s\\p{Z}].*|.*[\\s\\p{Z}]");

  /**
   * Checks that headings can name the fact.
   *
   * @throws IllegalArgumentException if a name is unusable, see {@link #unusable}
   */
  public Fact {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(meaning, "meaning");
    for (String written : List.of(name.sv(), name.en())) {
      unusable(written)
          .ifPresent(
              why -> {
                throw new IllegalArgumentException(Words.english().say(why));
              });
    }
  }

  /** Creates a fact whose name says enough. */
  public Fact(String key, Part.Name name, FactType type) {
    this(key, name, type, "");
  }

  /**
   * Returns why no heading could name a fact so; empty where one can. A name is reserved if tables
   * have another column of it, and unusable if it is blank or has signs that headings and cells use
   * otherwise.
   */
  public static Optional<Phrase> unusable(String name) {
    if (name.isBlank()) {
      return Optional.of(Phrase.of("fact-name.blank"));
    }
    if (RESERVED.stream().anyMatch(reserved -> reserved.is(name))) {
      return Optional.of(
          Phrase.of("fact-name.reserved")
              .with("found", name)
              .with("known", Phrase.list(RESERVED, one -> one)));
    }
    if (UNUSABLE.matcher(name).matches()) {
      return Optional.of(Phrase.of("fact-name.signs").with("found", name));
    }
    return name.length() > LONGEST_NAME
        ? Optional.of(
            Phrase.of("fact-name.long").with("found", name.length()).with("most", LONGEST_NAME))
        : Optional.empty();
  }

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

  /**
   * Returns a case's value of this fact as a part of a sentence. A number that is rounded is never
   * shown as one of the borders beside it.
   */
  public Part show(Value value, Collection<Value> borders) {
    return value instanceof Value.Numeric number && type instanceof FactType.NumberType numbers
        ? Part.Amount.beside(
            borders.stream()
                .filter(Value.Numeric.class::isInstance)
                .map(border -> ((Value.Numeric) border).number())
                .toList(),
            number.number(),
            numbers.unit())
        : show(value);
  }

  /** Returns what a table concludes of this fact as a part of a sentence about its case. */
  public Part show(Value value, Facts facts, DecisionTable table) {
    return value instanceof Value.Filled filled ? filled.template().of(facts, table) : show(value);
  }

  /** Returns a test of this fact as a cell may write it. */
  public Part.Name written(UnaryTest test) {
    return new Part.Name(
        CellLanguage.SWEDISH.test(this, test), CellLanguage.ENGLISH.test(this, test));
  }

  /** Returns what a test requires of this fact, as the end of a sentence: "minst 80 %". */
  public Part required(UnaryTest test) {
    return RowSentence.required(this, test);
  }

  /** Returns a value of this fact, or that it is missing, exactly as a cell may write it. */
  public Part.Name written(Optional<Value> value) {
    return written(value.<UnaryTest>map(UnaryTest.Is::new).orElseGet(UnaryTest.Missing::new));
  }

  /**
   * Returns a case's value of this fact, or that it is missing, for a reader: as a cell may write
   * it, rounded where the exact value has endless decimals, but never to one of the borders beside
   * it.
   */
  public Part met(Optional<Value> value, Collection<Value> borders) {
    boolean isEndless =
        value.orElse(null) instanceof Value.Numeric number && number.number().decimal().isEmpty();
    return isEndless ? show(value.orElseThrow(), borders) : written(value);
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
