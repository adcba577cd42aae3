package se.vastkom.goals.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.vastkom.goals.model.Goal.TargetOrigin;
import se.vastkom.goals.model.Observation.EvidenceStrength;
import se.vastkom.goals.model.Observation.StatedChange;
import se.vastkom.goals.words.Keyed;
import se.vastkom.goals.words.Words;

/** Keys are used in files and in rule tables, so a changed key is a changed format. */
class StableKeysTest {

  static Stream<Arguments> keys() {
    return Stream.of(
        keys("state.", Lifecycle.State.class, "aktivt vilande utgått"),
        keys(
            "reason.",
            Lifecycle.Reason.class,
            "lågt_intresse tidsbrist bortprioriterat överklagan skilda_behov väntar_på_annan_part"
                + " annat"),
        keys(
            "target.",
            Target.Kind.class,
            "minst över högst under exakt mellan milstolpe sammansatt öka minska inget"),
        keys("basis.", Outcome.Basis.class, "räknat namngivet publicerat härlett"),
        keys("missing.", Outcome.Reason.class, "bortfall ej_tillämpligt sekretess ännu_inte_mätt"),
        keys(
            "strength.",
            EvidenceStrength.class,
            "genomfört beslutat planerat pågående blandat oklart"),
        keys("stated.", StatedChange.class, "ökat oförändrat minskat"),
        keys("change.", StatedChange.class, "ökat oförändrat minskat"),
        keys("origin.", TargetOrigin.class, "målet kommentaren"));
  }

  private static <E extends Enum<E> & Keyed> Arguments keys(
      String room, Class<E> set, String expected) {
    List<String> keys = Arrays.stream(set.getEnumConstants()).map(Keyed::key).toList();
    assertThat(keys)
        .allSatisfy(key -> assertThat(Keyed.of(set, key).orElseThrow().key()).isEqualTo(key));
    return Arguments.of(room, keys, expected);
  }

  @ParameterizedTest
  @MethodSource("keys")
  void eachKeyStaysAndHasItsWordInBothLanguages(
      String room, Iterable<String> keys, String expected) {
    assertThat(keys)
        .containsExactly(
            Arrays.stream(expected.split(" ", -1))
                .map(word -> word.replace('_', ' '))
                .toArray(String[]::new))
        .allMatch(key -> Words.swedish().has(room + key))
        .allMatch(key -> Words.english().has(room + key));
  }
}
