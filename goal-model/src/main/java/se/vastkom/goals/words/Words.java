package se.vastkom.goals.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.figure.Ratio;

/**
 * The catalogue of one language: says phrases as sentences. Never asks the machine for its locale.
 * Immutable, safe for any thread.
 */
public final class Words {

  /** The languages there are, the first one first in every view. */
  public static final List<Locale> LANGUAGES =
      List.of(Locale.forLanguageTag("sv"), Locale.forLanguageTag("en"));

  private static final Pattern BLANK = Pattern.compile("\\{([a-z-]+)}");
  private static final String NO_BREAK_SPACE = "\u00a0";

  private final Locale language;
  private final Properties sentences;

  private Words(Locale language, Properties sentences) {
    this.language = language;
    this.sentences = sentences;
  }

  /** Read when the first word is said, and never changed. */
  private static final class Catalogues {
    static final Words SWEDISH = read(LANGUAGES.get(0));
    static final Words ENGLISH = read(LANGUAGES.get(1));
  }

  /** The Swedish catalogue. */
  public static Words swedish() {
    return Catalogues.SWEDISH;
  }

  /** The English catalogue. */
  public static Words english() {
    return Catalogues.ENGLISH;
  }

  /**
   * The word under a key in both languages.
   *
   * @throws IllegalArgumentException if the catalogue has no such key
   */
  public static Part.Name name(String key) {
    return new Part.Name(swedish().say(key), english().say(key));
  }

  /**
   * The catalogue of a locale's language.
   *
   * @throws IllegalArgumentException if the language is neither Swedish nor English
   */
  public static Words in(Locale locale) {
    return switch (locale.getLanguage()) {
      case "sv" -> swedish();
      case "en" -> english();
      default ->
          throw new IllegalArgumentException(
              "There are words in sv and en; found the locale '" + locale + "'.");
    };
  }

  private static Words read(Locale language) {
    Properties sentences = new Properties();
    try (InputStream in = Words.class.getResourceAsStream(language + ".properties")) {
      sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Words(language, sentences);
  }

  /** The language of this catalogue. */
  public Locale language() {
    return language;
  }

  /** All keys of the catalogue, sorted. */
  public SortedSet<String> keys() {
    return new TreeSet<>(sentences.stringPropertyNames());
  }

  /** Whether the catalogue has a sentence or word under this key. */
  public boolean has(String key) {
    return sentences.containsKey(key);
  }

  /**
   * The word or sentence without blanks under a key.
   *
   * @throws IllegalArgumentException if the catalogue has no such key
   */
  public String say(String key) {
    return say(Phrase.of(key));
  }

  /**
   * The part in words.
   *
   * @throws IllegalArgumentException if the catalogue has no such key, or the phrase lacks a figure
   *     that the sentence shows
   */
  public String say(Part part) {
    if (part instanceof Phrase phrase) {
      return sentence(phrase);
    }
    if (part instanceof Part.Text text) {
      return text.text();
    }
    if (part instanceof Part.Amount amount) {
      return amount(amount);
    }
    if (part instanceof Part.Unit unit) {
      return unit(unit.unit(), Ratio.ZERO);
    }
    if (part instanceof Part.Name name) {
      return language.getLanguage().equals("sv") ? name.sv() : name.en();
    }
    return part instanceof Part.Joined joined
        ? said(joined.parts(), "")
        : said(((Part.Listing) part).parts(), ", ");
  }

  /** The same with a capital first letter, as at the start of a sentence. */
  public String sayFirst(Part part) {
    String said = say(part);
    return said.isEmpty() ? said : said.substring(0, 1).toUpperCase(language) + said.substring(1);
  }

  private String said(List<Part> parts, String between) {
    return parts.stream().map(this::say).collect(Collectors.joining(between));
  }

  private String sentence(Phrase phrase) {
    Matcher blanks = BLANK.matcher(sentence(phrase.key()));
    Map<String, Part> parts = phrase.parts();
    StringBuilder said = new StringBuilder();
    while (blanks.find()) {
      String name = blanks.group(1);
      Part part = parts.get(name);
      if (part == null) {
        throw new IllegalArgumentException(
            "The sentence '"
                + phrase.key()
                + "' shows {"
                + name
                + "}; found only "
                + parts.keySet()
                + ".");
      }
      blanks.appendReplacement(said, Matcher.quoteReplacement(say(part)));
    }
    return blanks.appendTail(said).toString();
  }

  private String sentence(String key) {
    @Nullable String sentence = sentences.getProperty(key);
    if (sentence == null) {
      throw new IllegalArgumentException(
          "The catalogue '" + language + "' has no key '" + key + "'.");
    }
    return sentence;
  }

  private String amount(Part.Amount amount) {
    String number = number(amount.number());
    return switch (amount.unit()) {
      case "" -> number;
      case "%" -> number + (language.getLanguage().equals("sv") ? " " : "") + "%";
      default -> number + " " + unit(amount.unit(), amount.number());
    };
  }

  /** The keys of all units that have words, which are their Swedish plurals, sorted. */
  public List<String> units() {
    String prefix = "unit.";
    String suffix = ".other";
    return keys().stream()
        .filter(key -> key.startsWith(prefix) && key.endsWith(suffix))
        .map(key -> key.substring(prefix.length(), key.length() - suffix.length()))
        .toList();
  }

  /** The unit's word beside this number: one kommun, two kommuner. */
  public String unit(String unit, Ratio number) {
    String form = number.equals(Ratio.ONE) ? ".one" : ".other";
    return sentences.getProperty("unit." + unit + form, unit);
  }

  private static BigDecimal rounded(Ratio number) {
    int decimals = 2;
    BigDecimal rounded = number.rounded(decimals, RoundingMode.HALF_UP);
    while (rounded.stripTrailingZeros().scale() <= 0) {
      rounded = number.rounded(++decimals, RoundingMode.HALF_UP);
    }
    return rounded;
  }

  /**
   * A number as people of the language write it: {@code 1 234,5} or {@code 1,234.5}, with all its
   * decimals where they end. Where they do not it is rounded to two, or to as many more as keep it
   * from looking like a whole number.
   */
  public String number(Ratio number) {
    BigDecimal rounded = number.decimal().orElseGet(() -> rounded(number)).stripTrailingZeros();
    String[] halves = rounded.abs().toPlainString().split("\\.", 2);
    boolean swedish = language.getLanguage().equals("sv");
    String grouped =
        halves[0].length() > 3
            ? halves[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", swedish ? NO_BREAK_SPACE : ",")
            : halves[0];
    String sign = rounded.signum() < 0 ? "\u2212" : "";
    return sign + grouped + (halves.length == 1 ? "" : (swedish ? "," : ".") + halves[1]);
  }
}
