package se.vastkom.goals.malvakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.vastkom.goals.words.Catalogue;
import se.vastkom.goals.words.Words;

/** Each artifact's catalogue is one catalogue in two languages, and all of them are one. */
class CataloguesTest {

  private static final Pattern BLANK = Pattern.compile("\\{([a-z-]+)}");

  private static final Pattern OPTION = Pattern.compile("--[a-zåäö-]+");

  static Stream<Catalogue> catalogues() {
    return ServiceLoader.load(Catalogue.class).stream().map(ServiceLoader.Provider::get);
  }

  private static Map<String, String> sentences(Catalogue catalogue, int language) {
    return catalogue.sentences(Words.LANGUAGES.get(language));
  }

  @ParameterizedTest
  @MethodSource("catalogues")
  void everySentenceHasTheSameBlanksInBothLanguages(Catalogue catalogue) {
    assertThat(blanks(catalogue, 0)).isNotEmpty().isEqualTo(blanks(catalogue, 1));
  }

  @ParameterizedTest
  @MethodSource("catalogues")
  void noKeyStandsTwiceInAFile(Catalogue catalogue) throws IOException {
    for (String language : List.of("sv", "en")) {
      List<String> keys = new ArrayList<>();
      try (InputStreamReader in =
          new InputStreamReader(
              catalogue.getClass().getResourceAsStream("words_" + language + ".properties"),
              StandardCharsets.UTF_8)) {
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
  }

  /** An option has a name in each language. */
  @Test
  void everySentenceNamesOptionsInItsOwnLanguage() {
    assertThat(options(0))
        .contains("--per", "--regelverk")
        .doesNotContain("--as-of", "--rule-book", "--propose", "--engine", "--follow-up");
    assertThat(options(1))
        .contains("--as-of", "--rule-book")
        .doesNotContain("--per", "--regelverk", "--föreslå", "--motor", "--uppföljning");
  }

  private static List<String> options(int language) {
    return catalogues()
        .flatMap(one -> sentences(one, language).values().stream())
        .flatMap(sentence -> OPTION.matcher(sentence).results().map(MatchResult::group))
        .toList();
  }

  @Test
  void noKeyStandsInTwoCatalogues() {
    List<String> keys = new ArrayList<>();
    catalogues().forEach(one -> keys.addAll(sentences(one, 0).keySet()));
    assertThat(keys).hasSizeGreaterThan(1000).doesNotHaveDuplicates();
    assertThat(Words.swedish().keys()).isEqualTo(new TreeSet<>(keys));
    assertThat(Words.english().keys()).isEqualTo(Words.swedish().keys());
  }

  @ParameterizedTest
  @MethodSource("catalogues")
  void everySentenceSaysSomethingAndHasNoHalfBlank(Catalogue catalogue) {
    for (int language : new int[] {0, 1}) {
      sentences(catalogue, language)
          .forEach(
              (key, sentence) -> {
                assertThat(BLANK.matcher(sentence).replaceAll("")).as(key).doesNotContain("{", "}");
                assertThat(sentence.isBlank()).as(key).isEqualTo(key.equals("hint.none"));
              });
    }
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

  private static SortedMap<String, SortedSet<String>> blanks(Catalogue catalogue, int language) {
    SortedMap<String, SortedSet<String>> blanks = new TreeMap<>();
    sentences(catalogue, language)
        .forEach(
            (key, sentence) ->
                blanks.put(
                    key,
                    new TreeSet<>(
                        BLANK.matcher(sentence).results().map(MatchResult::group).toList())));
    return blanks;
  }
}
