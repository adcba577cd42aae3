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
 * Every sentence that the code asks for is in a catalogue, and every sentence of a catalogue is
 * asked for.
 */
class WordsAreUsedTest {

  /** A literal that has the form of a key. */
  private static final Pattern LITERAL =
      Pattern.compile("\"([a-zåäö]+(?:-[a-zåäö]+)*)\\.([a-zåäö0-9 -]+(?:\\.[a-z]+)?)\"");

  /** What else has that form: names of files, and of properties of the machine. */
  private static final Pattern OTHER =
      Pattern.compile(
          ".*\\.(css|csv|html|jar|json|md|svg|txt|xlsx|xml|yaml|properties)(?: rad \\d)?"
              + "|(?:file|java|os|user|line|text|page|picocli)\\.(?:encoding|separator|name|home|dir"
              + "|version|tmpdir|usage.*)");

  private final String code = code();

  /** Which literals are keys follows from the catalogues: those that begin as some key does. */
  @Test
  void everyKeyThatTheCodeNamesIsInACatalogue() {
    SortedSet<String> keys = Words.swedish().keys();
    SortedSet<String> families = new TreeSet<>();
    keys.stream().filter(key -> key.contains(".")).forEach(key -> families.add(family(key)));
    SortedSet<String> missing = new TreeSet<>();
    Matcher literals = LITERAL.matcher(code);
    while (literals.find()) {
      String literal = literals.group(1) + "." + literals.group(2);
      if (families.contains(literals.group(1))
          && !keys.contains(literal)
          && !OTHER.matcher(literal).matches()) {
        missing.add(literal);
      }
    }
    assertThat(families).hasSizeGreaterThan(50);
    assertThat(missing).isEmpty();
  }

  private static String family(String key) {
    return key.substring(0, key.indexOf('.'));
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
   * Returns whether the rest of a composed key is a stable key in the code, a cause's name, or a
   * unit with its number.
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
