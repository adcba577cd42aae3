package se.vastkom.goals.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

class CellLanguageTest {

  private static final Fact SHARE = fact("andel", new FactType.NumberType("%"));
  private static final Fact COUNT =
      fact("antal", new FactType.NumberType("kommuner", FactType.Scale.WHOLE));
  private static final Fact BARE = fact("tal", new FactType.NumberType(""));
  private static final Fact MET = fact("nått", new FactType.TruthType());
  private static final Fact DAY = fact("dag", new FactType.DateType());
  private static final Fact TEXT = fact("text", new FactType.TextType());

  /** Has a word that reads as the negation of another. */
  private static final Fact STATE =
      fact(
          "läge",
          new FactType.WordType(
              List.of(
                  new Term("aktiv", new Part.Name("aktiv", "active")),
                  new Term("ej aktiv", new Part.Name("ej aktiv", "not active")),
                  new Term("vilande", new Part.Name("vilande", "dormant")))));

  private static Fact fact(String key, FactType type) {
    return new Fact(key, new Part.Name(key, key + "-en"), type);
  }

  private static UnaryTest is(Value value) {
    return new UnaryTest.Is(value);
  }

  private static UnaryTest not(Value value) {
    return new UnaryTest.Not(is(value));
  }

  private static UnaryTest neither(UnaryTest... tests) {
    return new UnaryTest.Not(new UnaryTest.AnyOf(List.of(tests)));
  }

  private static Compared than(Operator operator, Ratio border) {
    return new Compared(operator, Value.of(border));
  }

  static List<Arguments> tests() {
    UnaryTest half =
        new UnaryTest.Within(
            than(Operator.AT_LEAST, Ratio.of(50)), than(Operator.BELOW, Ratio.of(161, 2)));
    UnaryTest otherHalf =
        new UnaryTest.Within(
            than(Operator.ABOVE, Ratio.of(50)), than(Operator.AT_MOST, Ratio.of(161, 2)));
    return List.of(
        Arguments.of(SHARE, new UnaryTest.Any(), "-", "-"),
        Arguments.of(SHARE, new UnaryTest.Missing(), "saknas", "missing"),
        Arguments.of(SHARE, new UnaryTest.Present(), "finns", "present"),
        Arguments.of(SHARE, half, "[50 %..80,5 %)", "[50 %..80.5 %)"),
        Arguments.of(SHARE, otherHalf, "(50 %..80,5 %]", "(50 %..80.5 %]"),
        Arguments.of(SHARE, new UnaryTest.Not(half), "ej [50 %..80,5 %)", "not [50 %..80.5 %)"),
        Arguments.of(SHARE, is(Value.of(Ratio.of(1, 3))), "1/3 %", "1/3 %"),
        Arguments.of(SHARE, is(new Value.Parameter("delvis")), "$delvis", "$delvis"),
        Arguments.of(BARE, than(Operator.AT_MOST, Ratio.of(-1, 4)), "<= -0,25", "<= -0.25"),
        Arguments.of(
            SHARE,
            new UnaryTest.AnyOf(
                List.of(new UnaryTest.Missing(), than(Operator.BELOW, Ratio.of(20)), half)),
            "saknas; < 20 %; [50 %..80,5 %)",
            "missing; < 20 %; [50 %..80.5 %)"),
        Arguments.of(MET, is(Value.of(true)), "ja", "yes"),
        Arguments.of(MET, not(Value.of(false)), "ej nej", "not no"),
        Arguments.of(
            DAY,
            not(new Value.Date(LocalDate.of(2015, 12, 31))),
            "ej 2015-12-31",
            "not 2015-12-31"),
        Arguments.of(STATE, is(Value.word("vilande")), "vilande", "dormant"),
        Arguments.of(STATE, not(Value.word("vilande")), "ej vilande", "not dormant"),
        Arguments.of(
            STATE,
            neither(is(Value.word("vilande")), is(Value.word("ej aktiv"))),
            "varken vilande eller ej aktiv",
            "neither dormant nor not active"),
        Arguments.of(
            SHARE,
            neither(than(Operator.BELOW, Ratio.of(20)), half),
            "varken < 20 % eller [50 %..80,5 %)",
            "neither < 20 % nor [50 %..80.5 %)"),
        Arguments.of(
            TEXT,
            neither(is(new Value.Text("nor")), is(new Value.Text("Varken x"))),
            "varken \"nor\" eller \"Varken x\"",
            "neither \"nor\" nor \"Varken x\""));
  }

  @ParameterizedTest
  @MethodSource("tests")
  void aTestIsWrittenInEachLanguage(Fact fact, UnaryTest test, String sv, String en) {
    assertThat(fact.written(test)).isEqualTo(new Part.Name(sv, en));
  }

  @Test
  void whereNotAndAWordReadAsAnotherWordNotIsSaidOtherwise() {
    assertThat(STATE.written(is(Value.word("ej aktiv"))))
        .isEqualTo(new Part.Name("ej aktiv", "not active"));
    assertThat(STATE.written(not(Value.word("aktiv"))))
        .isEqualTo(new Part.Name("inte aktiv", "ej active"));
    assertThat(STATE.written(not(Value.word("ej aktiv"))))
        .isEqualTo(new Part.Name("ej ej aktiv", "not not active"));
  }

  /** 1,125 of what is counted may be a thousand, one hundred and twenty-five. */
  @Test
  void decimalsThatMayBeAGroupOfThousandsAreWrittenAsDecimals() {
    Ratio eighths = Ratio.of(9, 8);
    assertThat(COUNT.written(than(Operator.ABOVE, eighths)))
        .isEqualTo(new Part.Name("> 1,1250 kommuner", "> 1.1250 kommuner"));
    assertThat(COUNT.written(than(Operator.ABOVE, Ratio.of(-7999, 8))))
        .isEqualTo(new Part.Name("> -999,8750 kommuner", "> -999.8750 kommuner"));
    assertThat(COUNT.written(than(Operator.ABOVE, Ratio.of(8001, 8))))
        .isEqualTo(new Part.Name("> 1000,125 kommuner", "> 1000.125 kommuner"));
    assertThat(COUNT.written(than(Operator.ABOVE, Ratio.of(5, 4))))
        .isEqualTo(new Part.Name("> 1,25 kommuner", "> 1.25 kommuner"));
    assertThat(SHARE.written(than(Operator.ABOVE, eighths)))
        .isEqualTo(new Part.Name("> 1,125 %", "> 1.125 %"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " x",
        "x ",
        "\tx",
        "\u00a0x",
        "x\u00a0",
        "-",
        "Saknas",
        "missing",
        "finns",
        "PRESENT",
        "saknas\t\t\u200b",
        "fi\u00adnns",
        "ej x",
        "Inte x",
        "not x",
        "$x",
        "> 1",
        "≤ 1",
        "[1..2]",
        "minst 1",
        "mer än x",
        "At most 1",
        "less than x",
        "a; b",
        "a\nb",
        "a eller b",
        "or",
        "a OR b",
        "eller b"
      })
  void aTextThatWouldBeReadAsSomethingElseIsQuoted(String text) {
    String cell = '"' + text + '"';
    assertThat(TEXT.written(is(new Value.Text(text)))).isEqualTo(new Part.Name(cell, cell));
  }

  @Test
  void quotesInATextAreDoubledWhereItIsQuoted() {
    assertThat(TEXT.written(not(new Value.Text("säg \"hej\"; gå"))).en())
        .isEqualTo("not \"säg \"\"hej\"\"; gå\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x", "a b", "a-b", "--", "ej", "notera", "minst", "för x", "teller", "1 > 0", "a$"
      })
  void aTextThatIsReadAsItselfIsNotQuoted(String text) {
    assertThat(TEXT.written(is(new Value.Text(text)))).isEqualTo(new Part.Name(text, text));
  }

  @Test
  void aConcludedTextIsTheWholeCellAndItsBracesAreNoFigures() {
    assertThat(TEXT.concluded(new Value.Text("ej {x}; y")))
        .isEqualTo(new Part.Name("ej {{x}}; y", "ej {{x}}; y"));
    assertThat(COUNT.concluded(Value.of(Ratio.of(5, 2))))
        .isEqualTo(new Part.Name("2,5 kommuner", "2.5 kommuner"));
    assertThat(STATE.concluded(Value.word("ej aktiv")))
        .isEqualTo(new Part.Name("ej aktiv", "not active"));
  }

  @Test
  void aValueThatWasMetIsWrittenAboutWhereItsDecimalsNeverEnd() {
    assertThat(met(SHARE, Optional.of(Value.of(Ratio.of(200, 3)))))
        .containsExactly("≈ 66,67 %", "≈ 66.67%");
    assertThat(met(SHARE, Optional.of(Value.of(Ratio.of(1, 8)))))
        .containsExactly("0,125 %", "0.125 %");
    assertThat(met(SHARE, Optional.empty())).containsExactly("saknas", "missing");
    assertThat(met(STATE, Optional.of(Value.word("vilande"))))
        .containsExactly("vilande", "dormant");
  }

  private static List<String> met(Fact fact, Optional<Value> value) {
    Part met = fact.met(value, List.of());
    return List.of(Words.swedish().say(met), Words.english().say(met));
  }
}
