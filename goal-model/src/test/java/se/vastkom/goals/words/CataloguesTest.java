package se.vastkom.goals.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two catalogues are one catalogue in two languages. */
class CataloguesTest {

  private static final Pattern BLANK = Pattern.compile("\\{([a-z-]+)}");

  @Test
  void bothLanguagesHaveTheSameKeys() throws IOException {
    assertThat(blanks("sv").keySet()).isEqualTo(blanks("en").keySet()).hasSizeGreaterThan(300);
    assertThat(Words.swedish().keys()).isEqualTo(Words.english().keys());
  }

  @Test
  void everySentenceHasTheSameBlanksInBothLanguages() throws IOException {
    assertThat(blanks("sv")).isEqualTo(blanks("en"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void noKeyStandsTwice(String language) throws IOException {
    List<String> keys = new ArrayList<>();
    try (InputStreamReader in = open(language)) {
      new Properties() {
        private static final long serialVersionUID = 1L;

        @Override
        public synchronized Object put(Object key, Object value) {
          keys.add((String) key);
          return super.put(key, value);
        }
      }.load(in);
    }
    assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void everySentenceSaysSomethingAndHasNoHalfBlank(String language) throws IOException {
    sentences(language)
        .forEach(
            (key, sentence) -> {
              assertThat(BLANK.matcher(sentence).replaceAll("")).as(key).doesNotContain("{", "}");
              assertThat(sentence.isBlank()).as(key).isEqualTo(key.equals("hint.none"));
            });
  }

  @Test
  void everyUnitHasAWordForOneAndForMore() {
    SortedSet<String> units = new TreeSet<>(Words.swedish().keys());
    units.removeIf(key -> !key.startsWith("unit."));
    assertThat(units.stream().filter(key -> key.endsWith(".one")))
        .isNotEmpty()
        .allSatisfy(key -> assertThat(units).contains(key.replaceAll("one$", "other")))
        .hasSize(units.size() / 2);
  }

  private static SortedMap<String, SortedSet<String>> blanks(String language) throws IOException {
    SortedMap<String, SortedSet<String>> blanks = new TreeMap<>();
    sentences(language)
        .forEach(
            (key, sentence) ->
                blanks.put(
                    key,
                    new TreeSet<>(
                        BLANK.matcher(sentence).results().map(MatchResult::group).toList())));
    return blanks;
  }

  private static SortedMap<String, String> sentences(String language) throws IOException {
    Properties read = new Properties();
    try (InputStreamReader in = open(language)) {
      read.load(in);
    }
    SortedMap<String, String> sentences = new TreeMap<>();
    read.stringPropertyNames().forEach(key -> sentences.put(key, read.getProperty(key)));
    return sentences;
  }

  private static InputStreamReader open(String language) {
    InputStream in = Words.class.getResourceAsStream(language + ".properties");
    return new InputStreamReader(in, StandardCharsets.UTF_8);
  }
}
