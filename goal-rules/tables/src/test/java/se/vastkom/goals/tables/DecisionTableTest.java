package se.vastkom.goals.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

/** A table that has nothing to do with goals: which coat to wear. */
class DecisionTableTest {

  private static final Fact DEGREES =
      new Fact("grader", new Part.Name("grader", "degrees"), new FactType.NumberType("grader"));
  private static final Fact RAIN =
      new Fact("regn", new Part.Name("regn", "rain"), new FactType.TruthType());
  private static final Fact COAT =
      new Fact(
          "rock",
          new Part.Name("rock", "coat"),
          new FactType.WordType(
              List.of(
                  new Term("regnrock", new Part.Name("regnrock", "raincoat")),
                  new Term("ingen", new Part.Name("ingen", "none")))));

  private static final Row WET =
      Row.of(
          "R1",
          List.of(new UnaryTest.Any(), new UnaryTest.Is(Value.of(true))),
          Value.word("regnrock"));
  private static final Row COLD =
      Row.of(
          "R2",
          List.of(
              new UnaryTest.Compared(UnaryTest.Operator.BELOW, Value.of(10)), new UnaryTest.Any()),
          Value.word("regnrock"));
  private static final Row FINE =
      Row.of(
          "R3",
          List.of(
              new UnaryTest.Compared(UnaryTest.Operator.AT_LEAST, Value.of(10)),
              new UnaryTest.Is(Value.of(false))),
          Value.word("ingen"));
  private static final Row WARM =
      Row.of(
          "R4",
          List.of(
              new UnaryTest.Compared(UnaryTest.Operator.ABOVE, Value.of(25)), new UnaryTest.Any()),
          Value.word("ingen"));

  private static DecisionTable coats(HitPolicy policy) {
    return new DecisionTable(
        "rockar", policy, List.of(DEGREES, RAIN), List.of(COAT), List.of(WET, COLD, FINE, WARM));
  }

  private static Facts weather(long degrees, boolean rain) {
    return new Facts(Map.of("grader", Value.of(degrees), "regn", Value.of(rain)));
  }

  @Test
  void hitsAreTheRowsWhoseEveryTestAcceptsInTheOrderTheyStand() {
    DecisionTable table = coats(HitPolicy.COLLECT);
    assertThat(table.hits(weather(5, true))).containsExactly(WET, COLD);
    assertThat(table.hits(weather(15, false))).containsExactly(FINE);
    assertThat(table.hits(weather(30, true))).containsExactly(WET, WARM);
    assertThat(table.hits(new Facts(Map.of()))).isEmpty();
    assertThat(table.hits(new Facts(Map.of("regn", Value.of(true))))).containsExactly(WET);
  }

  @Test
  void eachPolicySaysWhatOneHitMeans() {
    List<Row> hits = List.of(FINE);
    for (HitPolicy policy : HitPolicy.values()) {
      assertThat(coats(policy).decide(hits)).isEqualTo(new Decision.Decided(hits));
    }
  }

  @Test
  void eachPolicySaysWhatNoHitMeans() {
    for (HitPolicy policy : List.of(HitPolicy.UNIQUE, HitPolicy.ANY, HitPolicy.FIRST)) {
      assertThat(coats(policy).decide(List.of())).isEqualTo(new Decision.NoRow());
    }
    assertThat(coats(HitPolicy.COLLECT).decide(List.of()))
        .isEqualTo(new Decision.Decided(List.of()));
  }

  @Test
  void eachPolicySaysWhatSeveralHitsMean() {
    List<Row> agreeing = List.of(WET, COLD);
    List<Row> disagreeing = List.of(WET, WARM);
    assertThat(HitPolicy.UNIQUE.decide(agreeing)).isEqualTo(new Decision.Conflict(agreeing));
    assertThat(HitPolicy.ANY.decide(agreeing)).isEqualTo(new Decision.Decided(agreeing));
    assertThat(HitPolicy.ANY.decide(disagreeing)).isEqualTo(new Decision.Conflict(disagreeing));
    assertThat(HitPolicy.FIRST.decide(disagreeing)).isEqualTo(new Decision.Decided(List.of(WET)));
    assertThat(HitPolicy.COLLECT.decide(disagreeing)).isEqualTo(new Decision.Decided(disagreeing));
  }

  @Test
  void policiesAreKnownByTheirLetters() {
    assertThat(HitPolicy.of(" u ")).contains(HitPolicy.UNIQUE);
    assertThat(HitPolicy.of("A")).contains(HitPolicy.ANY);
    assertThat(HitPolicy.of("f")).contains(HitPolicy.FIRST);
    assertThat(HitPolicy.of("C")).contains(HitPolicy.COLLECT);
    assertThat(HitPolicy.of("P")).isEmpty();
    assertThat(HitPolicy.COLLECT.letter()).isEqualTo("C");
  }

  @Test
  void rowsThatDoNotFitTheColumnsAreRefused() {
    List<UnaryTest> one = List.of(new UnaryTest.Any());
    List<UnaryTest> two = List.of(new UnaryTest.Any(), new UnaryTest.Any());
    assertThatThrownBy(() -> table(Row.of("R", one, Value.word("ingen"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Expected 2 tests and 1 outputs; found Row[id=R,");
    assertThatThrownBy(() -> table(Row.of("R", two)))
        .hasMessageStartingWith("Expected 2 tests and 1 outputs; found");
    assertThatThrownBy(() -> table(Row.of("R", two, Value.word("frack"))))
        .hasMessageStartingWith("Expected a value of 'rock'; found 'frack' in Row[id=R,");
    assertThatThrownBy(() -> table(FINE, FINE))
        .hasMessage("Expected a different id for each row of 'rockar'.");
  }

  private static DecisionTable table(Row... rows) {
    return new DecisionTable(
        "rockar", HitPolicy.UNIQUE, List.of(DEGREES, RAIN), List.of(COAT), List.of(rows));
  }

  @Test
  void aFactKnowsItsValuesAndShowsThem() {
    Fact note = new Fact("not", new Part.Name("not", "note"), new FactType.TextType());
    Fact day = new Fact("dag", new Part.Name("dag", "day"), new FactType.DateType());
    Value date = new Value.Date(LocalDate.of(2015, 9, 1));
    Value text = new Value.Text("fritt");
    List<Fact> facts = List.of(DEGREES, RAIN, COAT, note, day);
    List<Value> values = List.of(Value.of(3), Value.of(true), Value.word("ingen"), text, date);
    for (int i = 0; i < facts.size(); i++) {
      for (int j = 0; j < values.size(); j++) {
        assertThat(facts.get(i).canBe(values.get(j)))
            .as("%s as %s", values.get(j), facts.get(i).key())
            .isEqualTo(i == j);
      }
    }
    assertThat(COAT.canBe(Value.word("frack"))).isFalse();
    Words english = Words.english();
    assertThat(english.say(DEGREES.show(Value.of(3)))).isEqualTo("3 grader");
    assertThat(english.say(RAIN.show(Value.of(true)))).isEqualTo("yes");
    assertThat(english.say(RAIN.show(Value.of(false)))).isEqualTo("no");
    assertThat(english.say(COAT.show(Value.word("regnrock")))).isEqualTo("raincoat");
    assertThat(english.say(COAT.show(Value.word("frack")))).isEqualTo("frack");
    assertThat(english.say(note.show(text))).isEqualTo("fritt");
    assertThat(english.say(day.show(date))).isEqualTo("2015-09-01");
    assertThat(english.say(note.show(Value.of(3)))).isEqualTo("3");
    assertThat(english.say(note.show(Value.word("x")))).isEqualTo("x");
  }

  @Test
  void aVocabularyTellsItsNamesApart() {
    Vocabulary vocabulary = new Vocabulary(List.of(DEGREES, RAIN), List.of(COAT));
    assertThat(vocabulary.written(" Degrees ")).contains(DEGREES);
    assertThat(vocabulary.written("rock")).contains(COAT);
    assertThat(vocabulary.written("vind")).isEmpty();
    assertThat(vocabulary.all()).containsExactly(DEGREES, RAIN, COAT);
    Fact sameKey =
        new Fact("regn", new Part.Name("nederbörd", "precipitation"), new FactType.TruthType());
    Fact sameSwedish = new Fact("a", new Part.Name("Regn", "drops"), new FactType.TruthType());
    Fact sameEnglish = new Fact("b", new Part.Name("skur", "Rain"), new FactType.TruthType());
    for (Fact other : List.of(sameKey, sameSwedish, sameEnglish)) {
      assertThatThrownBy(() -> new Vocabulary(List.of(RAIN), List.of(other)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageMatching("Expected one fact of the name '.+'; found 2\\.");
    }
  }

  @Test
  void implicationsAreAboutInputsAndTheirValues() {
    Implication cold =
        new Implication(
            List.of(new Implication.Condition("grader", new UnaryTest.Is(Value.of(3)))),
            new Implication.Condition("regn", new UnaryTest.Present()));
    assertThat(cold).hasToString("grader 3 => regn finns");
    Vocabulary vocabulary = new Vocabulary(List.of(DEGREES, RAIN), List.of(COAT), List.of(cold));
    assertThat(vocabulary.isPossible(weather(3, true))).isTrue();
    assertThat(vocabulary.isPossible(new Facts(Map.of("grader", Value.of(3))))).isFalse();
    assertThat(vocabulary.isPossible(new Facts(Map.of()))).isTrue();
    assertThatThrownBy(() -> new Vocabulary(List.of(RAIN), List.of(COAT), List.of(cold)))
        .hasMessage("Expected an input and its values; found 'grader 3'.");
    Implication wrong = Implication.always("regn", new UnaryTest.Is(Value.of(3)));
    assertThatThrownBy(() -> new Vocabulary(List.of(RAIN), List.of(COAT), List.of(wrong)))
        .hasMessage("Expected an input and its values; found 'regn 3'.");
  }

  @Test
  void aTableAsksOfAFactInOneColumn() {
    assertThatThrownBy(
            () ->
                new DecisionTable(
                    "t", HitPolicy.ANY, List.of(RAIN, RAIN), List.of(COAT), List.of()))
        .hasMessage("Expected each input of 't' once.");
  }

  @Test
  void aTableHasAHeadingForEachInputOrNone() {
    assertThatThrownBy(
            () ->
                new DecisionTable(
                    "t",
                    HitPolicy.ANY,
                    List.of(DEGREES, RAIN),
                    List.of(COAT),
                    List.of(),
                    List.of(Place.NOWHERE)))
        .hasMessage("Expected 2 headings; found 1.");
  }

  @Test
  void aCaseTellsWhatItKnows() {
    Facts facts = weather(3, true);
    assertThat(facts.get("grader")).contains(Value.of(3));
    assertThat(facts.get("vind")).isEmpty();
    assertThat(facts.orNull("vind")).isNull();
    assertThat(facts).isEqualTo(weather(3, true)).isNotEqualTo(weather(4, true));
  }
}
