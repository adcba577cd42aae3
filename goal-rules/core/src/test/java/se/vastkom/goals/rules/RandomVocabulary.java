package se.vastkom.goals.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.RandomTables;
import se.vastkom.goals.tables.Term;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cells.CellTests;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Spelling;

/** Random vocabularies whose names and words are whatever a sheet of facts can declare. */
record RandomVocabulary(Random random, RandomTables tables, RandomTexts texts) {

  private static final List<Fact> OUTPUTS =
      List.of(
          RandomTables.OUTPUT,
          output(
              "slutsats",
              new FactType.WordType(
                  List.of(
                      new Term("ej bra", new Part.Name("ej bra", "not good")),
                      new Term("bra", new Part.Name("bra", "good"))))),
          output("mening", new FactType.TextType()),
          output("betyg/poäng", new FactType.NumberType("%")),
          output("betyg poang?", new FactType.TruthType()),
          output("parametrar", new FactType.NumberType("")),
          output("klart", new FactType.TruthType()),
          output("sista dag", new FactType.DateType()));

  private static Fact output(String key, FactType type) {
    return new Fact(key, new Part.Name(key, key + "-en"), type);
  }

  /** Returns a vocabulary of a book's own: facts of all types, with limits and implications. */
  Vocabulary vocabulary() {
    List<Fact> inputs = new ArrayList<>(tables.facts(7, 7));
    List<Fact> outputs = new ArrayList<>(OUTPUTS);
    for (int i = random.nextInt(3); i > 0; i--) {
      fact(Stream.concat(inputs.stream(), outputs.stream()).toList())
          .ifPresent(random.nextBoolean() ? inputs::add : outputs::add);
    }
    return tables.vocabulary(inputs, outputs);
  }

  /** Returns a fact with any name that headings can have and no other fact has, and a meaning. */
  private Optional<Fact> fact(List<Fact> others) {
    String sv = Spelling.plain(texts.name());
    String en = random.nextBoolean() ? sv : Spelling.plain(texts.name());
    boolean isUsable =
        Stream.of(sv, en)
            .allMatch(
                name ->
                    Fact.unusable(name).isEmpty()
                        && !name.contains("=>")
                        && !plain(name).isEmpty()
                        && others.stream()
                            .flatMap(other -> Stream.of(other.name().sv(), other.name().en()))
                            .noneMatch(other -> plain(other).equals(plain(name))));
    if (!isUsable) {
      return Optional.empty();
    }
    Fact drawn = tables.fact("x");
    FactType type = drawn.type();
    if (type instanceof FactType.WordType) {
      Set<String> words = RandomTexts.unique(2 + random.nextInt(2), this::word);
      type =
          new FactType.WordType(
              words.stream().map(word -> new Term(word, new Part.Name(word, word))).toList());
    }
    Fact fact = new Fact(sv, new Part.Name(sv, en), type, texts.text());
    return CellTests.unsayable(fact).isEmpty() ? Optional.of(fact) : Optional.empty();
  }

  /** Returns the letters and digits of a name, which sheets and files can have. */
  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]", "");
  }

  /** Returns a word in small letters, without the signs between words, in the spelling of names. */
  private String word() {
    String word = Spelling.plain(texts.text().toLowerCase(Locale.ROOT).replaceAll("[;=]", "~"));
    return word.isEmpty() ? "x" : word;
  }
}
