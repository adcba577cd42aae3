package se.vastkom.goals.words;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.vastkom.goals.figure.Ratio;

/**
 * One language: turns phrases into sentences, from the {@link Catalogue}s on the class path. Never
 * asks the machine for its locale. Immutable, safe for any thread.
 */
public final class Words {

  /** The languages of Målvakt's own sentences; every view shows the first one first. */
  public static final List<Locale> LANGUAGES =
      List.of(Locale.forLanguageTag("sv"), Locale.forLanguageTag("en"));

  private static final Pattern BLANK = Pattern.compile("\\{([a-z-]+)}");
  private static final String NO_BREAK_SPACE = "\u00a0";

  /** Precedes a number that is rounded. */
  private static final String ABOUT = "\u2248 ";

  private final Locale language;
  private final Map<String, String> sentences;
  private final Locale quoted;

  private Words(Locale language, Map<String, String> sentences) {
    this(language, sentences, language);
  }

  private Words(Locale language, Map<String, String> sentences, Locale quoted) {
    this.language = language;
    this.sentences = sentences;
    this.quoted = quoted;
  }

  /** Loaded when the first word is needed, and never changed. */
  private static final class Known {
    static final Words SWEDISH = read(LANGUAGES.get(0));
    static final Words ENGLISH = read(LANGUAGES.get(1));
  }

  /** Returns Swedish. */
  public static Words swedish() {
    return Known.SWEDISH;
  }

  /** Returns English. */
  public static Words english() {
    return Known.ENGLISH;
  }

  /**
   * Returns the word under a key in both languages.
   *
   * @throws IllegalArgumentException if no catalogue has the key
   */
  public static Part.Name name(String key) {
    if (!swedish().has(key)) {
      throw new IllegalArgumentException("No catalogue has the key '" + key + "'.");
    }
    return new Part.Name(swedish().say(key), english().say(key));
  }

  /**
   * Returns the language of a locale. In a language beyond {@link #LANGUAGES}, a sentence that no
   * catalogue has is in English.
   *
   * @throws IllegalArgumentException if no catalogue supports the language
   */
  public static Words in(Locale locale) {
    for (Words known : List.of(swedish(), english())) {
      if (known.language.getLanguage().equals(locale.getLanguage())) {
        return known;
      }
    }
    Map<String, String> own = sentences(locale);
    if (own.isEmpty()) {
      throw new IllegalArgumentException(
          "There are words in sv and en; found the locale '" + locale + "'.");
    }
    Map<String, String> all = new HashMap<>(english().sentences);
    all.putAll(own);
    return new Words(locale, Map.copyOf(all));
  }

  private static Words read(Locale language) {
    return new Words(language, Map.copyOf(sentences(language)));
  }

  /**
   * Puts Målvakt's own catalogues first and the others by name, so that every run gives the same.
   */
  private static Map<String, String> sentences(Locale language) {
    String ours = Words.class.getPackageName().replaceFirst("[^.]+$", "");
    Map<String, String> all = new HashMap<>();
    ServiceLoader.load(Catalogue.class, Catalogue.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(
            Comparator.comparing((Catalogue one) -> !one.getClass().getName().startsWith(ours))
                .thenComparing(one -> one.getClass().getName()))
        .forEach(one -> one.sentences(language).forEach(all::putIfAbsent));
    return all;
  }

  /**
   * Returns the same language, in which these sentences stand for its own.
   *
   * @throws IllegalArgumentException if there is no sentence under a key, or one with other blanks
   */
  public Words with(Map<String, String> own) {
    own.forEach(
        (key, sentence) -> {
          if (!has(key) || !blanks(sentence(key)).equals(blanks(sentence))) {
            throw new IllegalArgumentException(
                "Expected a sentence with the blanks of '%s'; found '%s' for '%s'."
                    .formatted(sentence(key), sentence, key));
          }
        });
    Map<String, String> all = new HashMap<>(sentences);
    all.putAll(own);
    return own.isEmpty() ? this : new Words(language, Map.copyOf(all), quoted);
  }

  /** Returns the same language, for views of what authors have written in another. */
  public Words quoting(Locale authored) {
    return new Words(language, sentences, authored);
  }

  /** Returns the language of the texts that stand within sentences: this one, if nobody says. */
  public Locale quoted() {
    return quoted;
  }

  /** Returns the sentence under a key with its blanks; the key itself where there is none. */
  public String sentence(String key) {
    return sentences.getOrDefault(key, key);
  }

  /** Returns the names of the blanks of a sentence. */
  public static Set<String> blanks(String sentence) {
    return BLANK.matcher(sentence).results().map(one -> one.group(1)).collect(Collectors.toSet());
  }

  /** Returns the language. */
  public Locale language() {
    return language;
  }

  /** Returns all keys, sorted. */
  public SortedSet<String> keys() {
    return new TreeSet<>(sentences.keySet());
  }

  /** Returns whether there is a sentence or word under this key. */
  public boolean has(String key) {
    return sentences.containsKey(key);
  }

  /**
   * Returns the word or sentence without blanks under a key; the key itself where no catalogue has
   * it.
   */
  public String say(String key) {
    return say(Phrase.of(key));
  }

  /**
   * Returns the part in words; for a phrase whose key no catalogue has, the key.
   *
   * @throws IllegalArgumentException if a phrase lacks a figure that its sentence shows
   */
  public String say(Part part) {
    StringBuilder said = new StringBuilder();
    tell(
        part,
        new Sink() {
          @Override
          public void said(String words) {
            said.append(words);
          }

          @Override
          public void written(String text) {
            said.append(text);
          }
        });
    return said.toString();
  }

  /** Returns the part in words with a capital first letter, as at the start of a sentence. */
  public String sayFirst(Part part) {
    return capital(say(part));
  }

  /** Returns a text with a capital first letter. */
  public String capital(String text) {
    return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(language) + text.substring(1);
  }

  /** Receives a sentence piece by piece, in reading order. */
  public interface Sink {

    /** Receives the language's own words: catalogue words, numbers, units. */
    void said(String words);

    /** Receives text that somebody wrote, as written. */
    void written(String text);
  }

  /**
   * Sends a part to a sink in the words of {@link #say(Part)}.
   *
   * @throws IllegalArgumentException if a phrase lacks a figure that its sentence shows
   */
  public void tell(Part part, Sink sink) {
    part.match(new Telling(this, sink));
  }

  /** Sends parts of every kind to a sink. */
  private record Telling(Words words, Sink sink) implements Part.Match<Sink> {

    @Override
    public Sink phrase(Phrase phrase) {
      String sentence = words.sentences.getOrDefault(phrase.key(), phrase.key());
      Matcher blanks = BLANK.matcher(sentence);
      int from = 0;
      while (blanks.find()) {
        sink.said(sentence.substring(from, blanks.start()));
        String name = blanks.group(1);
        Part part = phrase.parts().get(name);
        if (part == null) {
          throw new IllegalArgumentException(
              "The sentence '"
                  + phrase.key()
                  + "' shows {"
                  + name
                  + "}; found only "
                  + phrase.parts().keySet()
                  + ".");
        }
        part.match(this);
        from = blanks.end();
      }
      sink.said(sentence.substring(from));
      return sink;
    }

    @Override
    public Sink text(Part.Text text) {
      sink.written(text.text());
      return sink;
    }

    @Override
    public Sink amount(Part.Amount amount) {
      sink.said(words.amount(amount));
      return sink;
    }

    @Override
    public Sink unit(Part.Unit unit) {
      sink.said(words.unit(unit.unit(), Ratio.ZERO));
      return sink;
    }

    @Override
    public Sink name(Part.Name name) {
      sink.said(words.isSwedish() ? name.sv() : name.en());
      return sink;
    }

    @Override
    public Sink listing(Part.Listing listing) {
      for (int i = 0; i < listing.parts().size(); i++) {
        sink.said(i == 0 ? "" : ", ");
        listing.parts().get(i).match(this);
      }
      return sink;
    }

    @Override
    public Sink joined(Part.Joined joined) {
      joined.parts().forEach(part -> part.match(this));
      return sink;
    }
  }

  private boolean isSwedish() {
    return language.getLanguage().equals("sv");
  }

  private String amount(Part.Amount amount) {
    Optional<BigDecimal> near = amount.justBeside();
    if (near.isPresent()) {
      boolean isBelow = amount.number().compareTo(Ratio.of(near.get())) < 0;
      return say(
          Phrase.of(isBelow ? "amount.just-below" : "amount.just-above")
              .with("amount", withUnit(number(near.get()), amount)));
    }
    return withUnit((amount.isRounded() ? ABOUT : "") + number(amount.shown()), amount);
  }

  private String withUnit(String number, Part.Amount amount) {
    return switch (amount.unit()) {
      case "" -> number;
      case "%" -> number + (isSwedish() ? " " : "") + "%";
      default -> number + " " + unit(amount.unit(), amount.number());
    };
  }

  /** Returns the keys of all units that have words, which are their Swedish plurals, sorted. */
  public List<String> units() {
    String prefix = "unit.";
    String suffix = ".other";
    return keys().stream()
        .filter(key -> key.startsWith(prefix) && key.endsWith(suffix))
        .map(key -> key.substring(prefix.length(), key.length() - suffix.length()))
        .toList();
  }

  /** Returns the unit's word beside this number: one kommun, two kommuner. */
  public String unit(String unit, Ratio number) {
    String form = number.equals(Ratio.ONE) ? ".one" : ".other";
    return sentences.getOrDefault("unit." + unit + form, unit);
  }

  /**
   * Returns a number as written in the language: {@code 1 234,5} or {@code 1,234.5}, with all its
   * decimals where they end, else rounded as an amount is.
   */
  public String number(Ratio number) {
    return number(new Part.Amount(number, "").shown());
  }

  /**
   * Returns a number with all its decimals and without grouping, as a cell of a table has it:
   * {@code 1234,5} or {@code 1234.5}.
   */
  public String ungrouped(BigDecimal number) {
    String plain = number.toPlainString();
    return isSwedish() ? plain.replace('.', ',') : plain;
  }

  private String number(BigDecimal number) {
    BigDecimal rounded = number.stripTrailingZeros();
    String[] halves = rounded.abs().toPlainString().split("\\.", 2);
    boolean swedish = isSwedish();
    String grouped =
        halves[0].length() > 3
            ? halves[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", swedish ? NO_BREAK_SPACE : ",")
            : halves[0];
    String sign = rounded.signum() < 0 ? "\u2212" : "";
    return sign + grouped + (halves.length == 1 ? "" : (swedish ? "," : ".") + halves[1]);
  }
}
