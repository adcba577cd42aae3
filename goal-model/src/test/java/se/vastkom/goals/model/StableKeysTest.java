package se.vastkom.goals.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.vastkom.goals.model.Goal.TargetOrigin;
import se.vastkom.goals.model.Observation.EvidenceStrength;
import se.vastkom.goals.model.Observation.StatedChange;
import se.vastkom.goals.words.Words;

/** Keys are used in files and in rule tables, so a changed key is a changed format. */
class StableKeysTest {

  static Stream<Arguments> keys() {
    return Stream.of(
        keys("state.", Lifecycle.State.values(), Lifecycle.State::key, "aktivt vilande utgått"),
        keys(
            "reason.",
            Lifecycle.Reason.values(),
            Lifecycle.Reason::key,
            "lågt_intresse tidsbrist bortprioriterat överklagan skilda_behov väntar_på_annan_part"
                + " annat"),
        keys(
            "target.",
            Target.Kind.values(),
            Target.Kind::key,
            "minst högst exakt milstolpe sammansatt öka minska inget"),
        keys(
            "basis.",
            Outcome.Basis.values(),
            Outcome.Basis::key,
            "räknat namngivet publicerat härlett"),
        keys(
            "missing.",
            Outcome.Reason.values(),
            Outcome.Reason::key,
            "bortfall ej_tillämpligt sekretess ännu_inte_mätt"),
        keys(
            "strength.",
            EvidenceStrength.values(),
            EvidenceStrength::key,
            "genomfört beslutat planerat pågående blandat oklart"),
        keys("stated.", StatedChange.values(), StatedChange::key, "ökat oförändrat minskat"),
        keys("change.", StatedChange.values(), StatedChange::key, "ökat oförändrat minskat"),
        keys("origin.", TargetOrigin.values(), TargetOrigin::key, "målet kommentaren"));
  }

  private static <T> Arguments keys(
      String room, T[] values, Function<T, String> key, String expected) {
    return Arguments.of(room, Arrays.stream(values).map(key).toList(), expected);
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
