package se.vastkom.goals.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.tables.UnaryTest.Compared;
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
  void aTableIsTitledByTheFactThatItIsNamedFor() {
    DecisionTable named =
        new DecisionTable("rock", HitPolicy.ANY, List.of(DEGREES), List.of(COAT), List.of());
    DecisionTable more =
        new DecisionTable("rock", HitPolicy.ANY, List.of(DEGREES), List.of(RAIN, COAT), List.of());
    assertThat(named.title()).isEqualTo(COAT.name());
    assertThat(named.isNamedForItsOutput()).isTrue();
    assertThat(more.title()).isEqualTo(COAT.name());
    assertThat(more.isNamedForItsOutput()).isFalse();
    assertThat(coats(HitPolicy.ANY).title()).isEqualTo(new Part.Name("rockar", "rockar"));
    assertThat(coats(HitPolicy.ANY).isNamedForItsOutput()).isFalse();
  }

  @Test
  void theBordersOfAFactAreTheValuesThatItsCellsName() {
    DecisionTable table = coats(HitPolicy.ANY);
    assertThat(table.borders("grader")).containsExactly(Value.of(10), Value.of(25));
    assertThat(table.borders("regn")).containsExactly(Value.of(true), Value.of(false));
    assertThat(table.borders("snö")).isEmpty();
  }

  @Test
  void aValueIsShownBesideItsBorders() {
    Value almost = Value.of(Ratio.of(269_999, 3_000));
    assertThat(Words.swedish().say(DEGREES.show(almost, List.of()))).isEqualTo("≈ 89,9997 grader");
    assertThat(Words.swedish().say(DEGREES.show(almost, List.of(Value.of(Ratio.parse("89.9997"))))))
        .isEqualTo("≈ 89,99967 grader");
    assertThat(Words.english().say(COAT.show(Value.word("regnrock"), List.of(Value.of(90)))))
        .isEqualTo("raincoat");
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

  @Property
  void aRowThatIsHitDecidesUnlessARivalIsHitToo(@ForAll Random random) {
    RandomTables tables = new RandomTables(random);
    List<Fact> inputs = tables.facts(1, 3);
    for (HitPolicy policy : HitPolicy.values()) {
      DecisionTable table = tables.table(policy, inputs);
      for (int i = 0; i < 20; i++) {
        List<Row> hits = table.hits(Cases.of(inputs, tables::valueOrNone));
        for (Row row : hits) {
          boolean decides =
              table.decide(hits) instanceof Decision.Decided decided
                  && decided.rows().contains(row);
          assertThat(
                  policy
                      .rivals(table.rows(), table.rows().indexOf(row))
                      .mapToObj(table.rows()::get)
                      .noneMatch(hits::contains))
              .as("%s without rivals under %s among %s", row, policy, hits)
              .isEqualTo(decides);
        }
      }
    }
  }

  @Test
  void whatIsConcludedIsSaidInBothLanguages() {
    DecisionTable unique = coats(HitPolicy.UNIQUE);
    assertThat(concluded(unique, weather(5, false))).containsExactly("regnrock", "raincoat");
    assertThat(concluded(unique, weather(5, true)))
        .containsExactly(
            "ingen slutsats, eftersom flera rader gäller",
            "no conclusion, since several rows apply");
    assertThat(concluded(unique, new Facts(Map.of())))
        .containsExactly("ingen slutsats", "no conclusion");
    DecisionTable collect = coats(HitPolicy.COLLECT);
    assertThat(concluded(collect, weather(30, true)))
        .containsExactly("regnrock, ingen", "raincoat, none");
    assertThat(concluded(collect, weather(5, true))).containsExactly("regnrock", "raincoat");
    assertThat(concluded(collect, new Facts(Map.of())))
        .containsExactly("ingen slutsats", "no conclusion");
  }

  @Test
  void severalOutputsAreSaidByTheirNames() {
    DecisionTable table =
        new DecisionTable(
            "råd",
            HitPolicy.FIRST,
            List.of(RAIN),
            List.of(COAT, DEGREES),
            List.of(
                Row.of(
                    "R",
                    List.of(new UnaryTest.Present()),
                    Value.word("ingen"),
                    Value.of(Ratio.of(41, 2)))));
    assertThat(concluded(table, weather(5, false)))
        .containsExactly("rock: ingen, grader: 20,5 grader", "coat: none, degrees: 20.5 grader");
  }

  private static List<String> concluded(DecisionTable table, Facts facts) {
    Part said = table.decide(table.hits(facts)).conclusion().part(table.outputs());
    return List.of(Words.swedish().say(said), Words.english().say(said));
  }

  @Test
  void onADayATableHasThatDaysRowsWithTheParametersValues() {
    UnaryTest cold = new Compared(UnaryTest.Operator.BELOW, new Value.Parameter("kallt"));
    UnaryTest hot = new Compared(UnaryTest.Operator.ABOVE, new Value.Parameter("hett"));
    UnaryTest either = new UnaryTest.AnyOf(List.of(cold, hot, cold));
    Row always = Row.of("R1", List.of(either, new UnaryTest.Any()), Value.word("regnrock"));
    Row later =
        new Row(
            "R2",
            List.of(cold, new UnaryTest.Any()),
            List.of(Value.word("ingen")),
            Template.EMPTY,
            Validity.from(LocalDate.of(2016, 1, 1)),
            Place.NOWHERE);
    DecisionTable table = table(always, later);
    Map<String, Part.Amount> values =
        Map.of(
            "kallt", new Part.Amount(Ratio.of(10), ""), "hett", new Part.Amount(Ratio.of(25), ""));

    assertThat(always.parameters()).containsExactly("kallt", "hett");
    assertThat(table.on(LocalDate.of(2015, 12, 31), values::get).rows())
        .extracting(row -> row.id() + " " + row.tests())
        .containsExactly("R1 [< 10; > 25; < 10, -]");
    assertThat(table.on(LocalDate.of(2016, 1, 1), values::get).rows())
        .extracting(row -> row.id() + " " + row.tests())
        .containsExactly("R1 [< 10; > 25; < 10, -]", "R2 [< 10, -]");
  }

  @Test
  void aCellIsWhereItsColumnMeetsItsRow() {
    Place ofRow = Place.cell("rockar.csv", "", 7, 1).wholeRow();
    Row row = placed(ofRow);
    DecisionTable sheet =
        new DecisionTable(
            "rockar",
            HitPolicy.UNIQUE,
            List.of(DEGREES, RAIN),
            List.of(COAT),
            List.of(row),
            List.of(Place.cell("rockar.csv", "", 2, 3), Place.cell("rockar.csv", "", 2, 4)));
    assertThat(said(sheet.cell(row, 1))).isEqualTo("rockar.csv rad 7 kolumn D");
    assertThat(said(sheet.heading(0))).isEqualTo("rockar.csv rad 2 kolumn C");
    assertThat(said(sheet.place())).isEqualTo("rockar.csv rad 2");

    Row line = placed(Place.line("rockar.dmn", 12, 5));
    Place heading = Place.line("rockar.dmn", 3, 1);
    DecisionTable text =
        new DecisionTable(
            "rockar",
            HitPolicy.UNIQUE,
            List.of(DEGREES, RAIN),
            List.of(COAT),
            List.of(line),
            List.of(heading, heading));
    assertThat(said(text.cell(line, 1))).isEqualTo(said(line.place()));

    DecisionTable built = table(row);
    assertThat(said(built.cell(row, 1))).isEqualTo("rockar.csv rad 7");
    assertThat(said(built.heading(0))).isEqualTo("(i program)");
    assertThat(said(built.place())).isEqualTo("(i program)");
  }

  private static Row placed(Place place) {
    return new Row(
        "R",
        List.of(new UnaryTest.Any(), new UnaryTest.Any()),
        List.of(Value.word("ingen")),
        Template.EMPTY,
        Validity.ALWAYS,
        place);
  }

  private static String said(Place place) {
    return Words.swedish().say(place.phrase());
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
