package se.vastkom.goals.io.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The word lists that pages are read by, each under a key. The head of {@code lexicon.txt}
 * specifies the notation. Rules ask for lists of plain words by their keys, and patterns refer to
 * lists by their keys.
 *
 * <p>The lexicon is a part of the program, so an error in it throws: a line that belongs to no
 * entry, a key that is missing or repeated, an empty or repeated word, a sign that the notation
 * does not have, and a reference to no list.
 */
final class Lexicon {

  private static final Pattern ENTRY = Pattern.compile("([a-z-]+) =(.*)");

  private static final String EXAMPLE = "  ? ";

  /** The list of lists that have one word each. */
  private static final String SINGLE = "single-word";

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\d .%:/©<>=≤≥-]+");
  private static final Pattern REFERENCE = Pattern.compile("####|\\{([a-z-]+)\\}");
  private static final Pattern SIGN = Pattern.compile(REFERENCE + "|" + PLAIN + "|.");

  /** The lexicon of this artifact. */
  static final Lexicon SWEDISH = shipped();

  private final Map<String, Set<String>> lists;

  /** The patterns that were asked for, by their regular expressions. */
  private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();

  private Lexicon(Map<String, Set<String>> lists) {
    this.lists = lists;
    lists.keySet().forEach(key -> Pattern.compile(regex(key)));
  }

  private static Lexicon shipped() {
    try (InputStream text =
        Objects.requireNonNull(Lexicon.class.getResourceAsStream("lexicon.txt"))) {
      return parse(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a lexicon.
   *
   * @throws IllegalArgumentException if it has an error
   */
  static Lexicon parse(String text) {
    Map<String, Set<String>> lists = new LinkedHashMap<>();
    for (String line : entries(text)) {
      Matcher entry = ENTRY.matcher(line);
      check(entry.matches(), "Expected 'key = word, word'; found '" + line + "'.");
      Set<String> words = new LinkedHashSet<>();
      for (String word : entry.group(2).split(",", -1)) {
        check(!word.isBlank(), "There is an empty word in '" + line + "'.");
        check(words.add(word.strip()), "'" + word.strip() + "' stands twice in '" + line + "'.");
      }
      check(!lists.containsKey(entry.group(1)), "'" + entry.group(1) + "' stands twice.");
      lists.put(entry.group(1), Collections.unmodifiableSet(words));
    }
    for (String pair : lists.getOrDefault(SINGLE, Set.of())) {
      lists.put(pair.split(" ", 2)[0], Set.of(pair.split(" ", 2)[1]));
    }
    lists.remove(SINGLE);
    return new Lexicon(lists);
  }

  /** The lines that are no comments, each with the indented lines that continue it. */
  private static List<String> entries(String text) {
    List<String> entries = new ArrayList<>();
    for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
      if (line.startsWith(EXAMPLE)) {
        check(!entries.isEmpty(), "'" + line.strip() + "' is an example of no entry.");
      } else if (line.startsWith(" ")) {
        check(!entries.isEmpty(), "'" + line.strip() + "' continues no entry.");
        entries.set(entries.size() - 1, entries.get(entries.size() - 1) + " " + line.strip());
      } else if (!line.startsWith("#")) {
        entries.add(line);
      }
    }
    return entries;
  }

  private static void check(boolean isRight, String message) {
    if (!isRight) {
      throw new IllegalArgumentException(message);
    }
  }

  /**
   * The pattern of a regular expression in which <code>{key}</code> stands for any word of a list,
   * the first that fits, and {@code ####} for a year.
   *
   * @throws IllegalArgumentException if there is no list with such a key
   */
  static Pattern pattern(String regex) {
    return Pattern.compile(SWEDISH.resolved(regex));
  }

  /** Returns the same pattern for whole words: no letter comes right before or after a match. */
  static Pattern wholeWord(String regex) {
    return pattern("(?<!\\p{L})(?:" + regex + ")(?!\\p{L})");
  }

  /** Returns whether a text is a word of a list and no more, in any case. */
  static boolean is(String key, String text) {
    return SWEDISH.known("(?iu){" + key + "}").matcher(text).matches();
  }

  /** Returns whether a text has a word of a list as a whole word, in any case. */
  static boolean isIn(String key, String text) {
    return SWEDISH.known("(?iu)(?<!\\p{L}){" + key + "}(?!\\p{L})").matcher(text).find();
  }

  /** Returns whether a text begins with a word of a list, in any case. */
  static boolean begins(String key, String text) {
    return SWEDISH.known("(?iu){" + key + "}(?!\\p{L})").matcher(text).lookingAt();
  }

  private Pattern known(String regex) {
    return patterns.computeIfAbsent(regex, any -> Pattern.compile(resolved(any)));
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
    return SWEDISH.list(key);
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

  /** Returns the keys of all lists. */
  Set<String> keys() {
    return Collections.unmodifiableSet(lists.keySet());
  }

  private Set<String> list(String key) {
    return Optional.ofNullable(lists.get(key))
        .orElseThrow(
            () -> new IllegalArgumentException("There is no list '" + key + "' in the lexicon."));
  }

  private String resolved(String regex) {
    return REFERENCE
        .matcher(regex)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1) == null ? DateWords.YEAR : regex(found.group(1))));
  }

  /** Returns a regular expression for any word of a list. */
  private String regex(String key) {
    return list(key).stream()
        .map(word -> SIGN.matcher(word).replaceAll(sign -> regexOf(sign.group())))
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  /** Returns a regular expression for a sign of the notation, quoted as a replacement. */
  private String regexOf(String sign) {
    String regex =
        switch (sign) {
          case "*" -> "\\p{L}*";
          case "…" -> "\\p{L}+";
          case "~" -> "[^.]{0,80}";
          case "#" -> "\\d{1,2}";
          case "(" -> "(?:";
          case ")", "|" -> sign;
          default -> REFERENCE.matcher(sign).matches() ? resolved(sign) : plain(sign);
        };
    return Matcher.quoteReplacement(regex);
  }

  private static String plain(String text) {
    check(PLAIN.matcher(text).matches(), "Expected a plain word; found '" + text + "'.");
    return text.replace(".", "\\.");
  }
}
