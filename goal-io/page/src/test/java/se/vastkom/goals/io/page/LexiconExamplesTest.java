package se.vastkom.goals.io.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each entry of the lexicon has an example, which is read as it says and by the entry's words. */
class LexiconExamplesTest {

  private static final Path LEXICON =
      Path.of("src/main/resources/se/vastkom/goals/io/page/lexicon.txt");
  private static final int LONGEST_LINE = 118;
  private static final String EXAMPLE = "  ? ";

  /**
   * Entries whose words other patterns have as well, or whose example other rules leave open too.
   */
  private static final Set<String> IDLE =
      Set.of("fraction", "between-two", "wants", "exists", "needs-next", "of-no-subject", "group");

  /** Returns the examples as they stand, by the keys of their entries. */
  static Map<String, List<String>> lines() throws IOException {
    Map<String, List<String>> lines = new LinkedHashMap<>();
    List<String> ofEntry = new ArrayList<>();
    for (String line : Files.readAllLines(LEXICON)) {
      if (line.startsWith(EXAMPLE)) {
        ofEntry.add(line.substring(EXAMPLE.length()));
      } else if (line.matches("[a-z-]+ =.*")) {
        ofEntry = new ArrayList<>();
        lines.put(line.split(" ", 2)[0], ofEntry);
      }
    }
    return lines;
  }

  static List<LexiconExample> examples() throws IOException {
    return parsed(lines -> lines);
  }

  /**
   * Returns the first example of each entry, which shows what it is for; others show its limits.
   */
  static List<LexiconExample> first() throws IOException {
    return parsed(lines -> lines.subList(0, Math.min(1, lines.size())));
  }

  private static List<LexiconExample> parsed(UnaryOperator<List<String>> which) throws IOException {
    List<LexiconExample> examples = new ArrayList<>();
    lines()
        .forEach(
            (entry, lines) ->
                which
                    .apply(lines)
                    .forEach(line -> LexiconExample.parse(entry, line).ifPresent(examples::add)));
    return examples;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void readsAnExampleAsItSays(LexiconExample example) {
    assertThat(example.read()).as(example.toString()).isEqualTo(example.reading());
  }

  @ParameterizedTest
  @MethodSource("first")
  void theFirstExampleHasAWordOfItsEntry(LexiconExample example) {
    assertThat(example.hasWordOfEntry()).as(example.toString()).isTrue();
  }

  /** An entry that changes no reading does nothing. */
  @ParameterizedTest
  @MethodSource("first")
  void theFirstExampleIsReadOtherwiseWithoutTheWordsOfItsEntry(LexiconExample example)
      throws IOException {
    LexiconWithout without = LexiconWithout.entry(Files.readString(LEXICON), example.entry());

    assertThat(without.reads(example))
        .as("read the same without the words of %s", example)
        .isEqualTo(IDLE.contains(example.entry()));
  }

  /** Lists the entries without an example. */
  @Test
  void everyEntryHasAnExample() throws IOException {
    assertThat(lines().entrySet())
        .filteredOn(entry -> entry.getValue().isEmpty())
        .extracting(Map.Entry::getKey)
        .as("entries without an example")
        .isEmpty();
  }

  /** Lists the examples that do not follow the notation in the lexicon's head. */
  @Test
  void everyExampleFollowsTheNotation() throws IOException {
    List<String> wrong = new ArrayList<>();
    lines()
        .forEach(
            (entry, lines) ->
                lines.stream()
                    .filter(line -> LexiconExample.parse(entry, line).isEmpty())
                    .forEach(line -> wrong.add(entry + ": " + line)));

    assertThat(wrong).isEmpty();
  }

  @Test
  void everyLineIsShortEnoughToRead() throws IOException {
    assertThat(Files.readAllLines(LEXICON)).allMatch(line -> line.length() <= LONGEST_LINE);
  }
}
