package se.vastkom.goals.io.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The word lists that pages are read by, each under a key. The head of {@code lexicon.txt}
 * specifies the notation, and a test holds the file to it. Rules ask for lists of plain words by
 * their keys, and patterns refer to lists by their keys.
 */
final class Lexicon {

  private static final Pattern COMMENT_OR_EXAMPLE = Pattern.compile("(?m)^(?:#|  [?]).*\\R");
  private static final Pattern CONTINUED = Pattern.compile("\\R +");
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  /** The list of lists that have one word each. */
  private static final String SINGLE = "single-word";

  private static final Pattern REFERENCE = Pattern.compile("####|\\{([a-z-]+)\\}");
  private static final Pattern SIGN = Pattern.compile(REFERENCE + "|[*…~#().|]");

  /** The words of each list, in the order of the file. */
  static final Map<String, Set<String>> LISTS = lists();

  /** The patterns that were asked for, by their regular expressions. */
  private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

  private Lexicon() {}

  private static Map<String, Set<String>> lists() {
    Map<String, Set<String>> lists = new LinkedHashMap<>();
    for (String entry : text().split("\\R+", -1)) {
      String[] words = entry.split(" = ", 2);
      if (words[0].equals(SINGLE)) {
        COMMA
            .splitAsStream(words[1])
            .map(pair -> pair.split(" ", 2))
            .forEach(pair -> lists.put(pair[0], Set.of(pair[1])));
      } else if (words.length > 1) {
        Set<String> list = new LinkedHashSet<>(List.of(COMMA.split(words[1].strip(), -1)));
        lists.put(words[0], Collections.unmodifiableSet(list));
      }
    }
    return Collections.unmodifiableMap(lists);
  }

  /** Returns the entries, one on each line. */
  private static String text() {
    try (InputStream file =
        Objects.requireNonNull(Lexicon.class.getResourceAsStream("lexicon.txt"))) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      String entries = COMMENT_OR_EXAMPLE.matcher(text).replaceAll("");
      return CONTINUED.matcher(entries).replaceAll(" ");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The pattern of a regular expression in which <code>{key}</code> stands for any word of a list,
   * the first that fits, and {@code ####} for a year.
   *
   * @throws IllegalArgumentException if there is no list with such a key
   */
  static Pattern pattern(String regex) {
    return PATTERNS.computeIfAbsent(regex, any -> Pattern.compile(resolved(any)));
  }

  /**
   * Returns the same pattern for whole words: no letter comes right before or after a match. A word
   * begins with no blank and no mark between words, where most pages would try each word in vain.
   */
  static Pattern wholeWord(String regex) {
    return pattern("(?![\\s.,;:!?])(?<!\\p{L})(?:" + regex + ")(?!\\p{L})");
  }

  /** Returns whether a text is a word of a list and no more, in any case. */
  static boolean is(String key, String text) {
    return pattern("(?iu){" + key + "}").matcher(text).matches();
  }

  /** Returns whether a text has a word of a list as a whole word, in any case. */
  static boolean isIn(String key, String text) {
    return wholeWord("(?iu){" + key + "}").matcher(text).find();
  }

  /** Returns whether a text begins with a word of a list, in any case. */
  static boolean begins(String key, String text) {
    return wholeWord("(?iu){" + key + "}").matcher(text).lookingAt();
  }

  /** Returns whether one of some lists of plain words has a word. */
  static boolean has(String word, String... keys) {
    boolean has = false;
    for (String key : keys) {
      has |= words(key).contains(word);
    }
    return has;
  }

  /** Returns the key, or the end of one, of a list for an enum's constant. */
  static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the words of a list of plain words, in the order of the lexicon. */
  static Set<String> words(String key) {
    Set<String> words = LISTS.get(key);
    if (words == null) {
      throw new IllegalArgumentException("There is no list '" + key + "' in the lexicon.");
    }
    return words;
  }

  /** Returns the word of a list that has only one. */
  static String word(String key) {
    return String.join(" ", words(key));
  }

  /** Returns what follows each first word of a list: "två 2" pairs "två" with 2. */
  static Map<String, String> pairs(String key) {
    return words(key).stream()
        .map(pair -> pair.split(" ", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  private static String resolved(String regex) {
    return REFERENCE
        .matcher(regex)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1) == null ? DateWords.YEAR : regex(found.group(1))));
  }

  /** Returns a regular expression for any word of a list. */
  private static String regex(String key) {
    return words(key).stream()
        .map(word -> SIGN.matcher(word).replaceAll(sign -> regexOf(sign.group())))
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  /** Returns a regular expression for a sign of the notation, quoted as a replacement. */
  private static String regexOf(String sign) {
    String regex =
        switch (sign) {
          case "*" -> "\\p{L}*";
          case "…" -> "\\p{L}+";
          case "~" -> "[^.]{0,80}";
          case "#" -> "\\d{1,2}";
          case "(" -> "(?:";
          case "." -> "\\.";
          case ")", "|" -> sign;
          default -> resolved(sign);
        };
    return Matcher.quoteReplacement(regex);
  }
}
