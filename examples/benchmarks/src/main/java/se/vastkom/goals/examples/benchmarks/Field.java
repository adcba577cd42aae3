package se.vastkom.goals.examples.benchmarks;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Term;
import se.vastkom.goals.words.Part;

/**
 * One of the nine fields that a table asks about.
 *
 * @param key the fact's key, which is a legal name in the languages of all arms
 * @param property its property of {@link Subject}
 * @param type of its values
 * @param canMiss whether some cases have no value
 * @param words that it may have, where its values are words
 * @param reader reads its value of a subject
 */
record Field(
    String key,
    String property,
    Type type,
    boolean canMiss,
    List<String> words,
    Function<Subject, @Nullable Object> reader) {

  /** The type of a field's values, exactly as every arm gets them. */
  enum Type {
    /** A word of a closed set: a {@link String}. */
    WORD,
    /** A {@link Boolean}. */
    TRUTH,
    /** A {@link java.math.BigDecimal}, or the equal {@code Ratio}. */
    NUMBER,
    /** A {@link java.time.LocalDate}. */
    DATE
  }

  static final Field STATE =
      word("läge", "state", Subject::getState, "aktivt", "vilande", "utgått");
  static final Field KIND =
      word(
          "måltyp",
          "kind",
          Subject::getKind,
          "minst",
          "högst",
          "exakt",
          "milstolpe",
          "sammansatt",
          "öka",
          "minska");
  static final Field BASIS =
      word("grund", "basis", Subject::getBasis, "räknat", "namngivet", "publicerat", "härlett");
  static final Field STRENGTH =
      word(
          "styrka",
          "strength",
          Subject::getStrength,
          "genomfört",
          "beslutat",
          "planerat",
          "pågående",
          "blandat",
          "oklart");
  static final Field MET = new Field("nått", "met", Type.TRUTH, true, List.of(), Subject::getMet);
  static final Field ATTAINMENT =
      new Field(
          "måluppfyllelse", "attainment", Type.NUMBER, true, List.of(), Subject::getAttainment);
  static final Field GAP =
      new Field("avvikelse", "gap", Type.NUMBER, false, List.of(), Subject::getGap);
  static final Field OUTCOME =
      new Field("utfall", "outcome", Type.NUMBER, false, List.of(), Subject::getOutcome);
  static final Field DECIDED =
      new Field("beslutsdag", "decided", Type.DATE, true, List.of(), Subject::getDecided);

  /** All nine fields, in the order of the columns. */
  static final List<Field> ALL =
      List.of(STATE, KIND, BASIS, STRENGTH, MET, ATTAINMENT, GAP, OUTCOME, DECIDED);

  private static Field word(
      String key, String property, Function<Subject, @Nullable Object> reader, String... words) {
    return new Field(key, property, Type.WORD, false, List.of(words), reader);
  }

  /** Returns the fact of our tables. */
  Fact fact() {
    return new Fact(
        key,
        new Part.Name(key, property),
        switch (type) {
          case WORD ->
              new FactType.WordType(
                  words.stream()
                      .map(word -> new Term(word, new Part.Name(word, word + " (en)")))
                      .toList());
          case TRUTH -> new FactType.TruthType();
          case NUMBER -> new FactType.NumberType("%");
          case DATE -> new FactType.DateType();
        });
  }

  /** Returns the name of the getter of {@link Subject}. */
  String getter() {
    return "get" + Character.toUpperCase(property.charAt(0)) + property.substring(1);
  }
}
