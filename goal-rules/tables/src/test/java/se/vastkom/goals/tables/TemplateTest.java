package se.vastkom.goals.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

class TemplateTest {

  private static final Fact SPEED =
      new Fact("fart", new Part.Name("fart", "speed"), new FactType.NumberType("km/h"));
  private static final Fact ROAD =
      new Fact("väg", new Part.Name("väg", "road"), new FactType.TextType());
  private static final Vocabulary ROADS = new Vocabulary(List.of(SPEED, ROAD), List.of());

  private static final Fact MESSAGE =
      new Fact("besked", new Part.Name("besked", "message"), new FactType.TextType());
  private static final DecisionTable TABLE =
      new DecisionTable(
          "besked",
          HitPolicy.UNIQUE,
          List.of(SPEED),
          List.of(MESSAGE),
          List.of(
              Row.of(
                  "fort",
                  List.of(new UnaryTest.Compared(UnaryTest.Operator.AT_LEAST, Value.of(90))),
                  new Value.Text("fort"))));

  private static Checked<Template> read(String written) {
    return Template.read(Place.cell("a.csv", "", 2, 3), written, ROADS);
  }

  @Test
  void figuresAreSaidInTheReadersLanguage() {
    Template template = read("{fart} på {ROAD}, {{så}} är det").orThrow();
    Facts facts = new Facts(Map.of("fart", Value.of(se.vastkom.goals.figure.Ratio.of(2469, 2))));
    assertThat(Words.swedish().say(template.of(facts, TABLE)))
        .isEqualTo("1\u00a0234,5 km/h på saknas, {så} är det");
    assertThat(Words.english().say(template.of(facts, TABLE)))
        .isEqualTo("1,234.5 km/h på missing, {så} är det");
    assertThat(template).hasToString("{fart} på {väg}, {{så}} är det");
    assertThat(template.hasFigures()).isTrue();
    assertThat(template.isEmpty()).isFalse();
    assertThat(read("").orThrow().isEmpty()).isTrue();
  }

  @Test
  void noFigureIsShownAsABorderThatItDoesNotReach() {
    Template template = read("{fart}").orThrow();
    Facts almost =
        new Facts(Map.of("fart", Value.of(se.vastkom.goals.figure.Ratio.of(269_999, 3000))));
    assertThat(Words.swedish().say(template.of(almost, TABLE))).isEqualTo("≈ 89,9997 km/h");
  }

  @Test
  void aFigureThatIsUnknownAndALoneBraceAreRefused() {
    assertThat(said("{fert}"))
        .containsExactly(
            "a.csv rad 2 kolumn C: \"fert\" är ingen uppgift som en text kan visa. Kända uppgifter: fart, väg. Menade du \"fart\"?");
    assertThat(said("a } b"))
        .containsExactly(
            "a.csv rad 2 kolumn C: \"a } b\" har en klammer utan motsvarighet. En uppgift skrivs {utfall}; en klammer som ska synas skrivs två gånger.");
    assertThat(said("{fart")).hasSize(1);
    assertThat(said("{}")).hasSize(1);
  }

  private static List<String> said(String written) {
    return read(written).problems().stream().map(one -> Words.swedish().say(one.phrase())).toList();
  }

  @Test
  void aConcludedTextIsSaidWithTheFiguresOfItsCase() {
    Value value = new Value.Filled(read("{fart} på {väg}").orThrow());
    Facts facts = new Facts(Map.of("fart", Value.of(90)));
    assertThat(Words.swedish().say(MESSAGE.show(value, facts, TABLE)))
        .isEqualTo("90 km/h på saknas");
    assertThat(Words.english().say(MESSAGE.show(value, facts, TABLE)))
        .isEqualTo("90 km/h på missing");
    assertThat(Words.swedish().say(MESSAGE.show(new Value.Text("{fart}"), facts, TABLE)))
        .isEqualTo("{fart}");
  }

  @Test
  void textWithoutFiguresIsText() {
    assertThat(read("").orThrow()).isEqualTo(Template.EMPTY).isEqualTo(Template.text(""));
    assertThat(Template.EMPTY.isEmpty()).isTrue();
    assertThat(Template.text("a {b}").hasFigures()).isFalse();
    assertThat(Template.text("a {b}").of(new Facts(Map.of()), TABLE))
        .isEqualTo(new Part.Text("a {b}"));
  }

  @Test
  void aParameterIsShownWithItsValueOfTheDay() {
    Place place = Place.cell("a.csv", "", 2, 3);
    Template template =
        Template.withParameters(place, "minst {$golv}, nu {fart}", ROADS, sorted("golv")).orThrow();
    assertThat(template.parameters()).containsExactly("golv");
    assertThat(template).hasToString("minst {$golv}, nu {fart}");
    Facts facts = new Facts(Map.of("fart", Value.of(80)));
    assertThat(Words.swedish().say(template.of(facts, TABLE))).isEqualTo("minst $golv, nu 80 km/h");
    Template settled = template.settled(name -> new Part.Amount(Ratio.of(60), "km/h"));
    assertThat(Words.swedish().say(settled.of(facts, TABLE)))
        .isEqualTo("minst 60 km/h, nu 80 km/h");
    assertThat(settled).hasToString("minst 60 km/h, nu {fart}");
    assertThat(settled.parameters()).isEmpty();
  }

  @Test
  void anUnknownParameterIsToldWithThoseThatAreKnown() {
    Place place = Place.cell("a.csv", "", 2, 3);
    assertThat(told(Template.withParameters(place, "{$golvet}", ROADS, sorted("golv", "tak"))))
        .containsExactly(
            "a.csv rad 2 kolumn C: Parametern {$golvet} finns inte. Kända parametrar: {$golv},"
                + " {$tak}. Rätta namnet, eller lägg till den bland parametrarna. Menade du"
                + " \"{$golv}\"?");
    assertThat(told(Template.withParameters(place, "{$golv}", ROADS, sorted())))
        .containsExactly(
            "a.csv rad 2 kolumn C: Parametern {$golv} finns inte, och regelverket har inga"
                + " parametrar. Lägg till den bland parametrarna, eller skriv talet.");
    assertThat(told(read("{$golv}"))).singleElement().asString().contains("\"$golv\"");
    assertThat(told(Template.withAnyParameters(place, "{$ }", ROADS))).hasSize(1);
  }

  private static SortedSet<String> sorted(String... names) {
    return new TreeSet<>(List.of(names));
  }

  private static List<String> told(Checked<Template> read) {
    return read.problems().stream().map(one -> Words.swedish().say(one.phrase())).toList();
  }

  @Property
  void whatIsWrittenIsReadAsTheSame(@ForAll String text) {
    assertThat(read(Template.text(text).toString()).orThrow()).isEqualTo(Template.text(text));
  }
}
