package se.vastkom.goals.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

class VocabularyTest {

  private static final Fact SNOW = fact("snö", new FactType.TruthType());
  private static final Fact WARMTH = fact("värme", new FactType.NumberType("grader"));
  private static final Fact COAT = fact("rock", new FactType.TruthType());
  private static final Vocabulary WEATHER =
      new Vocabulary(
          List.of(SNOW, WARMTH),
          List.of(COAT),
          List.of(
              Implication.always("snö", new UnaryTest.Present()),
              new Implication(
                  List.of(new Implication.Condition("snö", new UnaryTest.Is(Value.of(true)))),
                  new Implication.Condition(
                      "värme", new Compared(Operator.AT_MOST, Value.of(3))))));

  private static Fact fact(String key, FactType type) {
    return new Fact(key, new Part.Name(key, key + "-en"), type);
  }

  private static List<String> faults(Map<String, Value> values) {
    return WEATHER.faults(new Facts(values)).stream().map(Words.swedish()::say).toList();
  }

  @Test
  void aPossibleCaseHasNoFaults() {
    assertThat(faults(Map.of("snö", Value.of(true), "värme", Value.of(-2)))).isEmpty();
  }

  @Test
  void whatACaseCannotSayIsNamed() {
    assertThat(faults(Map.of("sno", Value.of(true), "värme", Value.of(true))))
        .containsExactly(
            "\"sno\" är ingen uppgift här. Kända uppgifter: snö, värme. Menade du \"snö\"?",
            "\"ja\" kan inte vara värme. Väntat är tal, grader.");
    assertThat(faults(Map.of())).containsExactly("snö måste anges.");
    assertThat(faults(Map.of("snö", Value.of(true), "värme", Value.of(4))))
        .containsExactly("När snö: ja kan värme inte vara 4 grader; väntat är <= 3 grader.");
  }

  @Test
  void vocabulariesAreJoinedAndTakenApart() {
    Vocabulary more =
        new Vocabulary(List.of(fact("vind", new FactType.DateType())), List.of(), List.of());
    Vocabulary both = WEATHER.and(more);
    assertThat(both.has(WEATHER)).isTrue();
    assertThat(WEATHER.has(both)).isFalse();
    assertThat(both.without(WEATHER)).isEqualTo(more);
    assertThat(both.input("vind")).isPresent();
    assertThat(both.output("rock")).contains(COAT);
    assertThat(both.output("snö")).isEmpty();
    assertThatThrownBy(() -> WEATHER.and(WEATHER)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLimitOfAFactThatIsThereIsSaidAlone() {
    Vocabulary limited =
        new Vocabulary(
            List.of(WARMTH),
            List.of(),
            List.of(
                new Implication(
                    List.of(new Implication.Condition("värme", new UnaryTest.Present())),
                    new Implication.Condition(
                        "värme", new Compared(Operator.AT_MOST, Value.of(60))))));
    assertThat(limited.faults(new Facts(Map.of("värme", Value.of(61)))))
        .extracting(Words.swedish()::say)
        .containsExactly("värme kan inte vara 61 grader; väntat är <= 60 grader.");
    assertThat(limited.faults(new Facts(Map.of()))).isEmpty();
  }

  @Test
  void aFactIsFoundByItsNamesAndByItsKey() {
    Fact wind = new Fact("vind", new Part.Name("blåst", "wind"), new FactType.TruthType());
    Vocabulary vocabulary = new Vocabulary(List.of(SNOW), List.of(wind));
    assertThat(List.of("blåst", "Wind", "vind", "VIND"))
        .allSatisfy(name -> assertThat(vocabulary.written(name)).contains(wind));
    assertThat(vocabulary.written("regn")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"delvis, true", "gräns-2_a, true", "2a, false", "a b, false", "'', false"})
  void aParameterIsNamedAsACellCanWriteIt(String name, boolean isName) {
    assertThat(Value.Parameter.isName(name)).isEqualTo(isName);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "rule", "regel", "varför", "a (%)", "#a", "a;b", "$a", "{a}", " a", "a "})
  void aNameThatNoHeadingCanSayIsRefused(String name) {
    assertThat(Fact.unusable(name)).isPresent();
    assertThatThrownBy(() -> fact(name, new FactType.TruthType()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLongNameIsRefused() {
    assertThat(Fact.unusable("a".repeat(100))).isEmpty();
    assertThat(Fact.unusable("a".repeat(101))).isPresent();
  }

  @Test
  void typesSayWhichValuesThereAre() {
    assertThat(
            List.of(
                new FactType.NumberType("", FactType.Scale.WHOLE),
                new FactType.NumberType("kr"),
                new FactType.WordType(List.of(new Term("a", new Part.Name("a", "b")))),
                new FactType.TextType(),
                new FactType.TruthType(),
                new FactType.DateType()))
        .extracting(type -> Words.swedish().say(type.phrase()))
        .containsExactly("heltal", "tal, kr", "något av: a", "text", "ja eller nej", "dag");
  }
}
