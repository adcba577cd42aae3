package se.vastkom.goals.malvakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.words.Words;

/**
 * Every sentence that the code asks for is in the catalogue, and every sentence of the catalogue is
 * asked for.
 */
class WordsAreUsedTest {

  private static final Pattern KEY =
      Pattern.compile(
          "\"((?:problem|hint|file|grid|table|number|yaml|cell|rules|rulebook|followup|folder|page|json|io|cli|text|csv|xlsx|place|audit|finding|conclusion|judgement|report|means|defect|verify|invariant|drl|chain|comparison|consulted|difference|distance|explanation|interval|placed|proposal|reach|survivor|testing|write)(?:\\.[a-z0-9-]+)?)\"");

  private final String code = code();

  @Test
  void everyKeyThatTheCodeNamesIsInTheCatalogue() {
    SortedSet<String> missing = new TreeSet<>();
    Matcher keys = KEY.matcher(code);
    while (keys.find()) {
      boolean wholeWord = !keys.group(1).contains(".");
      if (!wholeWord
          && !Words.swedish().has(keys.group(1))
          && !keys.group(1).matches(".*\\.(csv|yaml|json|css)")) {
        missing.add(keys.group(1));
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyKeyOfTheCatalogueIsNamedInTheCodeOrMadeOfAStableKey() {
    SortedSet<String> unused = new TreeSet<>();
    for (String key : Words.swedish().keys()) {
      boolean named = code.contains('"' + key + '"');
      boolean made =
          IntStream.range(1, key.length())
              .filter(end -> key.charAt(end - 1) == '.')
              .anyMatch(
                  end ->
                      code.contains('"' + key.substring(0, end) + '"')
                          && madeOf(key.substring(end)));
      if (!named && !made) {
        unused.add(key);
      }
    }
    assertThat(unused).isEmpty();
  }

  /**
   * The rest of a made key is a stable key that stands in the code, a cause's name, or a unit with
   * its number.
   */
  private boolean madeOf(String rest) {
    return code.contains('"' + rest + '"')
        || code.contains(rest.toUpperCase(Locale.ROOT).replace('-', '_'))
        || rest.endsWith(".one")
        || rest.endsWith(".other");
  }

  private static String code() {
    try (Stream<Path> files = Files.walk(Path.of("../.."))) {
      return files
          .filter(file -> file.toString().matches(".*\\.(java|jte)"))
          .filter(file -> file.toString().contains("/src/main/".replace('/', File.separatorChar)))
          .sorted()
          .map(WordsAreUsedTest::read)
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
