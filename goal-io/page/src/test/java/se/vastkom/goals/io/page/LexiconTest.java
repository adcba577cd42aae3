package se.vastkom.goals.io.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Observation.EvidenceStrength;

class LexiconTest {

  private static final Path SOURCES = Path.of("src/main/java/se/vastkom/goals/io/page");
  private static final Path LEXICON =
      Path.of("src/main/resources/se/vastkom/goals/io/page/lexicon.txt");

  /** A call that asks for whole words of lists, and one that asks for a pattern of a list. */
  private static final Pattern PLAIN =
      Pattern.compile("\\b(?:has|words?|pairs|behind|first|isDenied)\\(");

  private static final Pattern PATTERN = Pattern.compile("\\b(?:is|isIn|begins)\\(");
  private static final Pattern KEY = Pattern.compile("\"([a-z-]{2,})\"");
  private static final Pattern REFERENCE = Pattern.compile("\\{([a-z]+(?:-[a-z]+)*)\\}");

  /** Lists each list that the code does not use, or uses and does not have. */
  @Test
  void everyListIsAskedForAndEveryListThatIsAskedForIsThere() throws IOException {
    Set<String> asked = new TreeSet<>();
    asked.addAll(references(code()));
    asked.addAll(asked(PLAIN));
    asked.addAll(asked(PATTERN));
    asked.addAll(ofKinds("reason-", Lifecycle.Reason.values()));
    asked.addAll(
        ofKinds("strength-", EvidenceStrength.values()).stream()
            .filter(key -> !key.equals("strength-unclear"))
            .toList());
    asked.addAll(List.of("confidential", "not-applicable", "not-yet-measured"));
    asked.addAll(Lexicon.LISTS.keySet().stream().filter(key -> key.startsWith("status-")).toList());
    asked.addAll(references(Files.readString(LEXICON).replaceAll("(?m)^#.*", "")));

    assertThat(Lexicon.LISTS.keySet()).containsExactlyInAnyOrderElementsOf(asked);
  }

  /** Patterns look up their lists when their class is loaded. */
  @Test
  void everyClassFindsItsLists() throws Exception {
    for (Path source : sources()) {
      String name = source.getFileName().toString().replace(".java", "");
      Class.forName("se.vastkom.goals.io.page." + name);
    }
  }

  /** Rules that ask for a whole word get the words as they stand. */
  @Test
  void aListThatRulesAskForByItsKeyHasPlainWords() throws IOException {
    for (String key : asked(PLAIN)) {
      assertThat(Lexicon.words(key))
          .as(key)
          .allMatch(word -> word.matches("[\\p{L}\\d: %<>=≤≥-]+"));
    }
  }

  @Test
  void aWordMayHaveAnyLettersAnotherWordAlternativesNumbersAndYears() {
    assertThat(Lexicon.wholeWord("{ended}").matcher("inte längre aktuellt").find()).isTrue();
    assertThat(Lexicon.wholeWord("{earlier}").matcher("förra veckan").find()).isTrue();
    assertThat(Lexicon.wholeWord("{planned}").matcher("om 12 år").find()).isTrue();
    assertThat(Lexicon.pattern("{time-cell}").matcher("2019").find()).isTrue();
    assertThat(Lexicon.wholeWord("{resting}").matcher("vilandeförklarat").find()).isTrue();
    assertThat(Lexicon.wholeWord("{resting}").matcher("avvaktar").find()).isTrue();
    assertThat(Lexicon.wholeWord("{reason-other}").matcher("p.g.a").find()).isTrue();
    assertThat(Lexicon.wholeWord("{reason-other}").matcher("pxgxa").find()).isFalse();
  }

  @Test
  void theLexiconIsWrittenInItsNotation() throws IOException {
    assertThat(errors(Files.readString(LEXICON))).isEmpty();
  }

  /** An error in the lexicon would be a list that silently has other words. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          article = en, ett | article = en, en    | 'en' stands twice in 'article = en, en'.
          article = en, ett | article = en,, ett  | There is an empty word in 'article = en,, ett'.
          article = en, ett | article =           | There is an empty word in 'article ='.
          article = en, ett | article: en         | Expected 'key = word, word'; found 'article: en'.
          article = en, ett | none = en           | 'none' stands twice.
          article = en, ett | article = {x-y}, en | There is no list 'x-y' in the lexicon.
          article = en, ett | article = [a], en   | Expected a plain word; found '[a]'.
          '# Orden'          | '  dussin'          | 'dussin' continues no entry.
          '# Orden'          | '  ? a = b'         | '? a = b' is an example of no entry.
          """)
  void findsAnErrorInALexicon(String line, String other, String message) throws IOException {
    String shipped = Files.readString(LEXICON);

    assertThat(errors(shipped.replaceFirst("(?m)^" + line + ".*", Matcher.quoteReplacement(other))))
        .contains(message);
  }

  @Test
  void refusesAPatternOfNoList() {
    assertThatThrownBy(() -> Lexicon.pattern("{no-such-list}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no list 'no-such-list' in the lexicon.");
  }

  /** Returns what is wrong with a lexicon's text, which the program would read as other words. */
  private static List<String> errors(String text) {
    List<String> errors = new ArrayList<>();
    List<String> entries = new ArrayList<>();
    for (String line :
        text.lines().filter(any -> !any.isBlank() && !any.startsWith("#")).toList()) {
      if (!line.startsWith(" ")) {
        entries.add(line);
      } else if (entries.isEmpty()) {
        String fault = line.startsWith("  ? ") ? "is an example of" : "continues";
        errors.add("'" + line.strip() + "' " + fault + " no entry.");
      } else if (!line.startsWith("  ? ")) {
        entries.add(entries.remove(entries.size() - 1) + " " + line.strip());
      }
    }
    Set<String> keys = new TreeSet<>();
    for (String entry : entries) {
      String[] words = entry.split(" =", 2);
      if (words.length < 2 || !words[0].matches("[a-z-]+")) {
        errors.add("Expected 'key = word, word'; found '" + entry + "'.");
      } else {
        errors.addAll(errors(entry, words[1]));
        boolean isNew = keys.add(words[0]);
        (words[0].equals("single-word")
                ? Stream.of(words[1].strip().split(" *, *"))
                : Stream.<String>of())
            .filter(pair -> !keys.add(pair.split(" ", 2)[0]))
            .forEach(pair -> errors.add("'" + pair.split(" ", 2)[0] + "' stands twice."));
        if (!isNew) {
          errors.add("'" + words[0] + "' stands twice.");
        }
      }
    }
    references(String.join("\n", entries)).stream()
        .filter(key -> !keys.contains(key))
        .forEach(key -> errors.add("There is no list '" + key + "' in the lexicon."));
    return errors;
  }

  private static List<String> errors(String entry, String words) {
    List<String> errors = new ArrayList<>();
    Set<String> known = new TreeSet<>();
    for (String each : words.split(",", -1)) {
      String word = each.strip();
      if (word.isEmpty()) {
        errors.add("There is an empty word in '" + entry + "'.");
      } else if (!known.add(word)) {
        errors.add("'" + word + "' stands twice in '" + entry + "'.");
      } else if (!word.matches("(?:[\\p{L}\\d .%:/©<>=≤≥*…~#(|)-]|\\{[a-z-]+\\})+")) {
        errors.add("Expected a plain word; found '" + word + "'.");
      }
    }
    return errors;
  }

  private static Set<String> references(String text) {
    return REFERENCE
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns the keys of the lists of kinds, which are asked for by a prefix and their names. */
  private static List<String> ofKinds(String prefix, Enum<?>[] kinds) {
    return Stream.of(kinds)
        .map(kind -> prefix + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }

  /** Returns the keys among the arguments of such calls. */
  private static Set<String> asked(Pattern call) throws IOException {
    String code = code();
    return call.matcher(code)
        .results()
        .flatMap(found -> KEY.matcher(arguments(code, found.end())).results())
        .map(found -> found.group(1))
        .filter(Lexicon.LISTS.keySet()::contains)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String arguments(String code, int from) {
    int open = 1;
    int at = from;
    for (; open > 0; at++) {
      open += code.charAt(at) == '(' ? 1 : code.charAt(at) == ')' ? -1 : 0;
    }
    return code.substring(from, at);
  }

  /** Returns the code that uses lists; the lexicon's own uses none. */
  private static String code() throws IOException {
    StringBuilder code = new StringBuilder();
    for (Path source : sources()) {
      if (!source.endsWith("Lexicon.java")) {
        code.append(Files.readString(source));
      }
    }
    return code.toString();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      return files.filter(file -> !file.endsWith("package-info.java")).sorted().toList();
    }
  }
}
