package se.vastkom.goals.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

class RowSentenceTest {

  private static final Fact SHARE =
      new Fact("andel", new Part.Name("andel", "share"), new FactType.NumberType("%"));
  private static final Fact WORD =
      new Fact(
          "läge",
          new Part.Name("läge", "state"),
          new FactType.WordType(
              List.of(
                  new Term("a", new Part.Name("aktivt", "active")),
                  new Term("v", new Part.Name("vilande", "dormant")))));
  private static final Fact MET =
      new Fact("nått", new Part.Name("nått", "reached"), new FactType.TruthType());
  private static final Fact CAUSE =
      new Fact("skäl", new Part.Name("skäl", "cause"), new FactType.TextType());

  private static final UnaryTest ANY = new UnaryTest.Any();

  private static Compared than(Operator operator, int border) {
    return new Compared(operator, Value.of(border));
  }

  static List<Arguments> rows() {
    UnaryTest active = new UnaryTest.Is(Value.word("a"));
    UnaryTest dormant = new UnaryTest.Is(Value.word("v"));
    return List.of(
        Arguments.of(
            List.of(active, than(Operator.AT_LEAST, 80)),
            "Om läge är aktivt och andel är minst 80 % är nått ja och skäl klart (regel R1).",
            "If state is active and share is at least 80 %, then reached is yes and cause is klart (rule R1)."),
        Arguments.of(
            List.of(
                new UnaryTest.AnyOf(List.of(active, dormant)),
                new UnaryTest.Within(than(Operator.ABOVE, 50), than(Operator.AT_MOST, 80))),
            "Om läge är aktivt eller vilande och andel är mer än 50 % och högst 80 % är nått ja och skäl klart (regel R1).",
            "If state is active or dormant and share is more than 50 % and at most 80 %, then"
                + " reached is yes and cause is klart (rule R1)."),
        Arguments.of(
            List.of(new UnaryTest.Not(active), new UnaryTest.Missing()),
            "Om läge inte är aktivt och andel saknas är nått ja och skäl klart (regel R1).",
            "If state is not active and share is missing, then reached is yes and cause is klart"
                + " (rule R1)."),
        Arguments.of(
            List.of(
                ANY,
                new UnaryTest.Not(
                    new UnaryTest.Within(than(Operator.AT_LEAST, 50), than(Operator.BELOW, 80)))),
            "Om andel är mindre än 50 % eller minst 80 % är nått ja och skäl klart (regel R1).",
            "If share is less than 50 % or at least 80 %, then reached is yes and cause is klart"
                + " (rule R1)."),
        Arguments.of(
            List.of(
                ANY,
                new UnaryTest.Not(
                    new UnaryTest.Within(than(Operator.ABOVE, 50), than(Operator.AT_MOST, 80)))),
            "Om andel är högst 50 % eller mer än 80 % är nått ja och skäl klart (regel R1).",
            "If share is at most 50 % or more than 80 %, then reached is yes and cause is klart"
                + " (rule R1)."),
        Arguments.of(
            List.of(new UnaryTest.Present(), than(Operator.BELOW, 20)),
            "Om läge finns och andel är mindre än 20 % är nått ja och skäl klart (regel R1).",
            "If state is present and share is less than 20 %, then reached is yes and cause is"
                + " klart (rule R1)."),
        Arguments.of(
            List.of(
                ANY,
                new UnaryTest.Not(
                    new UnaryTest.AnyOf(
                        List.of(
                            than(Operator.BELOW, 20),
                            than(Operator.AT_LEAST, 80),
                            new UnaryTest.Is(Value.of(50)))))),
            "Om andel varken är mindre än 20 % eller minst 80 % eller 50 % är nått ja och skäl klart"
                + " (regel R1).",
            "If share is neither less than 20 % nor at least 80 % nor 50 %, then reached is yes and"
                + " cause is klart (rule R1)."),
        Arguments.of(
            List.of(ANY, ANY),
            "I alla fall är nått ja och skäl klart (regel R1).",
            "In every case reached is yes and cause is klart (rule R1)."));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aRowReadsAsASentence(List<UnaryTest> tests, String sv, String en) {
    Row row = Row.of("R1", tests, Value.of(true), new Value.Text("klart"));
    DecisionTable table =
        new DecisionTable(
            "t", HitPolicy.FIRST, List.of(WORD, SHARE), List.of(MET, CAUSE), List.of(row));

    assertThat(Words.swedish().say(table.sentence(row))).isEqualTo(sv);
    assertThat(Words.english().say(table.sentence(row))).isEqualTo(en);
  }

  @ParameterizedTest
  @MethodSource("policies")
  void aPolicyReadsAsASentence(HitPolicy policy, String sv, String en) {
    assertThat(Words.swedish().say(policy.phrase())).isEqualTo(sv);
    assertThat(Words.english().say(policy.phrase())).isEqualTo(en);
  }

  static List<Arguments> policies() {
    return List.of(
        Arguments.of(
            HitPolicy.UNIQUE,
            "Högst en av raderna får gälla.",
            "At most one of the rows may apply."),
        Arguments.of(
            HitPolicy.ANY,
            "Flera av raderna får gälla om de ger samma sak.",
            "Several of the rows may apply if they conclude the same."),
        Arguments.of(
            HitPolicy.FIRST,
            "Den första raden som gäller avgör.",
            "The first row that applies decides."),
        Arguments.of(
            HitPolicy.COLLECT, "Alla rader som gäller räknas.", "All rows that apply count."));
  }
}
