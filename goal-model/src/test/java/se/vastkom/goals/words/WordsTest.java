package se.vastkom.goals.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.figure.Ratio;

class WordsTest {

  private static final Words SWEDISH = Words.swedish();
  private static final Words ENGLISH = Words.english();

  private static Part.Amount bare(Ratio number) {
    return new Part.Amount(number, "");
  }

  private static Part.Amount amount(long number, String unit) {
    return new Part.Amount(Ratio.of(number), unit);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0;0;0",
        "999;999;999",
        "1234.5;1\u00a0234,5;1,234.5",
        "1234567.25;1\u00a0234\u00a0567,25;1,234,567.25",
        "-1234;\u22121\u00a0234;\u22121,234",
        "0.125;0,125;0.125",
        "79.996;79,996;79.996",
        "2.50;2,5;2.5",
        "1000;1\u00a0000;1,000",
        "-0.001;\u22120,001;\u22120.001"
      })
  void numbersAreWrittenAsTheLanguageWritesThem(BigDecimal number, String swedish, String english) {
    assertThat(SWEDISH.say(bare(Ratio.of(number)))).isEqualTo(swedish);
    assertThat(ENGLISH.say(bare(Ratio.of(number)))).isEqualTo(english);
  }

  @Test
  void aNumberThatNoDecimalSaysIsRoundedToTwoAndSaysSo() {
    assertThat(SWEDISH.say(bare(Ratio.of(2, 3)))).isEqualTo("≈ 0,67");
    assertThat(ENGLISH.say(bare(Ratio.of(-2, 3)))).isEqualTo("≈ \u22120.67");
  }

  @Test
  void whatIsNotWholeNeverLooksSo() {
    assertThat(SWEDISH.say(bare(Ratio.of(239_999, 3_000)))).isEqualTo("≈ 79,9997");
    assertThat(SWEDISH.say(bare(Ratio.of(1, 3_000_000)))).isEqualTo("strax över 0");
    assertThat(SWEDISH.say(bare(Ratio.of(-1, 3_000_000)))).isEqualTo("strax under 0");
    assertThat(ENGLISH.say(bare(Ratio.of(-1, 3_000_000)))).isEqualTo("just below 0");
  }

  /** 24 of 49 is 48.9795… per cent. */
  @Test
  void aRoundedNumberIsShownAsNoneOfThoseBesideIt() {
    assertThat(SWEDISH.say(beside("49"))).isEqualTo("≈ 48,98 %");
    assertThat(SWEDISH.say(beside("48.98"))).isEqualTo("≈ 48,9796 %");
    assertThat(ENGLISH.say(beside("48.9796"))).isEqualTo("≈ 48.97959%");
    assertThat(ENGLISH.say(Part.Amount.beside(List.of(Ratio.of(80)), Ratio.parse("79.95"), "%")))
        .isEqualTo("79.95%");
  }

  private static Part beside(String border) {
    return Part.Amount.beside(List.of(Ratio.parse(border)), Ratio.of(2_400, 49), "%");
  }

  @Property
  void aWholeNumberIsTheSameWithoutItsMarks(@ForAll long number) {
    for (Words words : List.of(SWEDISH, ENGLISH)) {
      String plain =
          words.say(bare(Ratio.of(number))).replaceAll("[\u00a0,]", "").replace('\u2212', '-');
      assertThat(plain).isEqualTo(Long.toString(number));
    }
  }

  @Test
  void aUnitAgreesWithItsNumber() {
    assertThat(SWEDISH.say(amount(1, "kommuner"))).isEqualTo("1 kommun");
    assertThat(SWEDISH.say(amount(24, "kommuner"))).isEqualTo("24 kommuner");
    assertThat(ENGLISH.say(amount(1, "kommuner"))).isEqualTo("1 municipality");
    assertThat(ENGLISH.say(amount(0, "kommuner"))).isEqualTo("0 municipalities");
    assertThat(SWEDISH.unit("tjänster", Ratio.ONE)).isEqualTo("tjänst");
    assertThat(ENGLISH.unit("tjänster", Ratio.of(1, 2))).isEqualTo("services");
  }

  @Test
  void perCentStandsAsTheLanguageSetsIt() {
    assertThat(SWEDISH.say(amount(92, "%"))).isEqualTo("92 %");
    assertThat(ENGLISH.say(amount(92, "%"))).isEqualTo("92%");
  }

  @Test
  void aUnitTheCatalogueDoesNotKnowIsShownAsWritten() {
    assertThat(SWEDISH.say(amount(1, "drönare"))).isEqualTo("1 drönare");
    assertThat(ENGLISH.say(amount(2, "drönare"))).isEqualTo("2 drönare");
    assertThat(ENGLISH.say(new Part.Unit("drönare"))).isEqualTo("drönare");
  }

  @Test
  void aUnitAloneIsInThePlural() {
    assertThat(SWEDISH.say(new Part.Unit("dagar"))).isEqualTo("dagar");
    assertThat(ENGLISH.say(new Part.Unit("dagar"))).isEqualTo("days");
  }

  @Test
  void partsOfEveryKindAreSaid() {
    Part name = new Part.Name("utfall", "outcome");
    assertThat(SWEDISH.say(name)).isEqualTo("utfall");
    assertThat(ENGLISH.say(name)).isEqualTo("outcome");
    assertThat(ENGLISH.say(new Part.Text("som skrivet {så} $1"))).isEqualTo("som skrivet {så} $1");
    assertThat(SWEDISH.say(amount(1200, ""))).isEqualTo("1\u00a0200");
    assertThat(ENGLISH.say(Phrase.list(List.of("a", "b"), Part.Text::new))).isEqualTo("a, b");
    assertThat(ENGLISH.say(new Part.Listing(List.of()))).isEmpty();
  }

  @Test
  void sentencesNestAndKeepSignsThatMeanSomethingToPatterns() {
    Phrase sentence =
        Phrase.of("problem")
            .with("place", Phrase.of("place.file").with("file", "C:\\mål$1.csv"))
            .with("what", Phrase.of("cause.no-target"));
    assertThat(SWEDISH.say(sentence)).isEqualTo("C:\\mål$1.csv: målet saknar målvärde");
  }

  @Test
  void aSentenceCanBeginWithACapital() {
    assertThat(SWEDISH.sayFirst(Phrase.of("change.ökat"))).isEqualTo("Har utfallet ökat");
    assertThat(SWEDISH.sayFirst(new Part.Text("åtgärd"))).isEqualTo("Åtgärd");
    assertThat(ENGLISH.sayFirst(Phrase.of("hint.none"))).isEmpty();
  }

  @Test
  void aNameIsKnownInBothLanguagesHoweverItIsTyped() {
    Part.Name name = Words.name("status.delvis");
    assertThat(name).isEqualTo(new Part.Name("delvis", "partly met"));
    assertThat(name.is(" Delvis ")).isTrue();
    assertThat(name.is("PARTLY MET")).isTrue();
    assertThat(name.is("uppfyllt")).isFalse();
  }

  @Test
  void theCatalogueTellsWhatItHas() {
    assertThat(SWEDISH.has("status.delvis")).isTrue();
    assertThat(SWEDISH.has("status.kanske")).isFalse();
    assertThat(SWEDISH.language().toLanguageTag()).isEqualTo("sv");
    assertThat(ENGLISH.language().toLanguageTag()).isEqualTo("en");
  }

  @Test
  void anUnknownKeyIsSaidAsItself() {
    assertThat(SWEDISH.say("status.kanske")).isEqualTo("status.kanske");
    assertThat(ENGLISH.say(Phrase.of("problem").with("place", "a.csv").with("what", "x")))
        .isEqualTo("a.csv: x");
    assertThat(
            ENGLISH.say(
                Phrase.of("problem")
                    .with("place", "a.csv")
                    .with("what", Phrase.of("kolada.unknown").with("found", "x"))))
        .isEqualTo("a.csv: kolada.unknown");
    assertThatThrownBy(() -> Words.name("status.kanske"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No catalogue has the key 'status.kanske'.");
  }

  /** What another artifact brings: words of its own in three languages, and one of Målvakt's. */
  public static final class OtherWords implements Catalogue {
    @Override
    public Map<String, String> sentences(Locale language) {
      return switch (language.getLanguage()) {
        case "sv" -> Map.of("other.greeting", "Hej {who}", "status.delvis", "halvvägs");
        case "en" -> Map.of("other.greeting", "Hello {who}");
        case "fi" -> Map.of("other.greeting", "Hei {who}", "status.delvis", "osittain");
        default -> Map.of();
      };
    }
  }

  @Test
  void anotherArtifactBringsItsOwnWordsInAnyLanguage() {
    Phrase greeting = Phrase.of("other.greeting").with("who", "Åsa");
    assertThat(SWEDISH.say(greeting)).isEqualTo("Hej Åsa");
    assertThat(ENGLISH.say(greeting)).isEqualTo("Hello Åsa");
    // No catalogue on the class path can reword Målvakt's own sentences.
    assertThat(SWEDISH.say("status.delvis")).isEqualTo("delvis");

    Words finnish = Words.in(Locale.forLanguageTag("fi"));
    assertThat(finnish.say(greeting)).isEqualTo("Hei Åsa");
    assertThat(finnish.say("status.delvis")).isEqualTo("osittain");
    assertThat(finnish.say("status.uppfyllt")).isEqualTo(ENGLISH.say("status.uppfyllt"));
  }

  @Test
  void whatSomebodyWroteIsToldApartFromWhatIsSaid() {
    List<String> told = new ArrayList<>();
    Words.Sink sink =
        new Words.Sink() {
          @Override
          public void said(String words) {
            told.add(words);
          }

          @Override
          public void written(String text) {
            told.add("<" + text + ">");
          }
        };
    SWEDISH.tell(Phrase.of("other.greeting").with("who", "Åsa"), sink);
    SWEDISH.tell(Phrase.list(List.of("a", "b"), Part.Text::new), sink);
    assertThat(String.join("", told)).isEqualTo("Hej <Åsa><a>, <b>");
  }

  @Test
  void aMissingFigureIsRefusedByName() {
    Phrase phrase = Phrase.of("finding.rule").with("id", "S1").with("extra", 3);
    assertThatThrownBy(() -> ENGLISH.say(phrase))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The sentence 'finding.rule' shows {place}; found only [extra, id].");
  }

  @Test
  void anyLocaleOfTheTwoLanguagesHasItsCatalogue() {
    assertThat(Words.in(Locale.forLanguageTag("sv-SE"))).isSameAs(SWEDISH);
    assertThat(Words.in(Locale.forLanguageTag("en-GB"))).isSameAs(ENGLISH);
    assertThat(Words.LANGUAGES.stream().map(Words::in)).containsExactly(SWEDISH, ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "nb"})
  void anotherLanguageIsRefused(String tag) {
    assertThatThrownBy(() -> Words.in(Locale.forLanguageTag(tag)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There are words in sv and en; found the locale '" + tag + "'.");
  }

  @Test
  void partsMayBeSaidWithNothingBetween() {
    Part joined =
        new Part.Joined(
            List.of(
                new Part.Amount(Ratio.of(1, 2), "%"),
                new Part.Text(" av "),
                Words.name("truth.ja")));
    assertThat(Words.swedish().say(joined)).isEqualTo("0,5 % av ja");
    assertThat(Words.english().say(joined)).isEqualTo("0.5% av yes");
  }

  @Test
  void aCellHasNoGroupsOfDigits() {
    assertThat(SWEDISH.ungrouped(new BigDecimal("1234.50"))).isEqualTo("1234,50");
    assertThat(ENGLISH.ungrouped(new BigDecimal("1234.50"))).isEqualTo("1234.50");
  }
}
