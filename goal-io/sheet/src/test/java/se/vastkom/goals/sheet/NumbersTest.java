package se.vastkom.goals.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.text.ParsePosition;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.io.Said;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Words;

class NumbersTest {

  @ParameterizedTest
  @ValueSource(strings = {"1.234", "1,234", "-12.500", "\u2212123,456", "1.234 personer", " 9,999"})
  void oneMarkBeforeThreeDigitsMayBeThousands(String text) {
    assertThat(Numbers.mayBeThousands(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.234",
        "1.23",
        "1,2345",
        "1 234",
        "1234",
        "1234.567",
        "1.234,5",
        "abc",
        "",
        "1."
      })
  void otherNumbersAreReadInOneWay(String text) {
    assertThat(Numbers.mayBeThousands(text) && !text.equals("1.234,5")).isFalse();
  }

  private static final Place C2 = Place.cell("mal.csv", "", 2, 3);
  private static final String NONE_SV =
      " är inget tal. Väntat är ett tal som 25, 1 234,5 eller 0,5.";
  private static final String NONE_EN =
      " is not a number. Expected a number such as 25, 1 234,5 or 0.5.";
  private static final String FORM_SV =
      " är inget tal i väntad form. Siffror grupperas med mellanslag tre och tre, och siffror står"
          + " på båda sidor om decimaltecknet: 1 234,5.";
  private static final String FORM_EN =
      " is not a number in the expected form. Digits are grouped by blanks in threes, and digits"
          + " stand on both sides of the decimal mark: 1 234,5.";
  private static final String MARKS_SV =
      " har mer än ett decimaltecken. Komma och punkt är båda decimaltecken; gruppera med"
          + " mellanslag: 1 234,5.";
  private static final String MARKS_EN =
      " has more than one decimal mark. Comma and point are both decimal marks; group with blanks:"
          + " 1 234,5.";

  @ParameterizedTest
  @MethodSource
  void readsWhatPeopleWrite(String text, String number) {
    assertThat(Numbers.read(C2, text).orThrow()).isEqualTo(Ratio.parse(number));
  }

  static Stream<Arguments> readsWhatPeopleWrite() {
    return Stream.of(
        arguments("0", "0"),
        arguments("25", "25"),
        arguments("007", "7"),
        arguments("1234", "1234"),
        arguments("0,5", "1/2"),
        arguments("0.5", "1/2"),
        arguments("1234,50", "2469/2"),
        arguments("1 234", "1234"),
        arguments("1\u00a0234", "1234"),
        arguments("1\u202f234", "1234"),
        arguments("1\u2009234", "1234"),
        arguments("12 345 678,9", "123456789/10"),
        arguments("1 234\u00a0567", "1234567"),
        arguments("-3", "-3"),
        arguments("\u22123", "-3"),
        arguments("-1 234,5", "-2469/2"),
        arguments("-0", "0"),
        arguments("  25  ", "25"),
        arguments("\u00a025\u00a0", "25"),
        arguments("25\u202f", "25"),
        arguments("1".repeat(40), "1".repeat(40)),
        arguments("1" + " 234".repeat(13), "1" + "234".repeat(13)),
        arguments("7" + " ".repeat(60), "7"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "1e3", "0x10", "1 234 kr", "½", "٣", "１", "25 kommuner", "+5"})
  void refusesWhatIsNoNumber(String text) {
    assertThat(Said.of(Numbers.read(C2, text)))
        .containsExactly(
            "mal.csv rad 2 kolumn C: \"" + text + "\"" + NONE_SV,
            "mal.csv row 2 column C: \"" + text + "\"" + NONE_EN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12 34",
        "1234 567",
        "1 23",
        "1  234",
        "1 2345",
        ",5",
        "5,",
        ".5",
        "5.",
        "-",
        "--3",
        "- 3",
        "3-",
        "2-3",
        "1 234 5",
        "1,234 5",
        "\u2212",
        "1 ,5"
      })
  void refusesDigitsInAnotherForm(String text) {
    assertThat(Said.of(Numbers.read(C2, text)))
        .containsExactly(
            "mal.csv rad 2 kolumn C: \"" + text + "\"" + FORM_SV,
            "mal.csv row 2 column C: \"" + text + "\"" + FORM_EN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.234,5", "1,234.5", "1,234,567", "1.234.567", "1..5", "0,5,"})
  void refusesTwoDecimalMarks(String text) {
    assertThat(Said.of(Numbers.read(C2, text)))
        .containsExactly(
            "mal.csv rad 2 kolumn C: \"" + text + "\"" + MARKS_SV,
            "mal.csv row 2 column C: \"" + text + "\"" + MARKS_EN);
  }

  @Test
  void refusesMoreThanFortyCharactersAndShowsTheFirst() {
    assertThat(Said.of(Numbers.read(C2, "1".repeat(41))))
        .containsExactly(
            "mal.csv rad 2 kolumn C: \""
                + "1".repeat(40)
                + "…\" är för långt för ett tal; gränsen är 40 tecken.",
            "mal.csv row 2 column C: \""
                + "1".repeat(40)
                + "…\" is too long for a number; the limit is 40 characters.");
  }

  @ParameterizedTest
  @CsvSource({
    "80 %, 80, %",
    "80%, 80, %",
    "80\u00a0%, 80, %",
    "25 kommuner, 25, kommuner",
    "3, 3, ''",
    "0.5 %, 1/2, %",
    "1 234 kronor, 1234, kronor",
    "-5 dagar, -5, dagar",
    "\u22125 %, -5, %",
    "5kommuner, 5, kommuner",
    "3 e-tjänster, 3, e-tjänster",
    "12 årsarbetare i länet, 12, årsarbetare i länet",
    "\u00a08 %\u00a0, 8, %"
  })
  void readsANumberAndTheUnitBehindIt(String text, String number, String unit) {
    assertThat(Numbers.readWithUnit(C2, text).orThrow())
        .isEqualTo(new Numbers.WithUnit(Ratio.parse(number), unit));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "kommuner", "kommuner 25", "5 %%", "5 kommuner 3", "5 m2", ""})
  void refusesAUnitWithoutItsNumber(String text) {
    assertThat(Said.of(Numbers.readWithUnit(C2, text)))
        .containsExactly(
            "mal.csv rad 2 kolumn C: \"" + text + "\"" + NONE_SV,
            "mal.csv row 2 column C: \"" + text + "\"" + NONE_EN);
  }

  @Test
  void refusesABadNumberBeforeAUnitAsStrictlyAsOneAlone() {
    assertThat(Said.of(Numbers.readWithUnit(C2, "1.234,5 %")))
        .containsExactly(
            "mal.csv rad 2 kolumn C: \"1.234,5\"" + MARKS_SV,
            "mal.csv row 2 column C: \"1.234,5\"" + MARKS_EN);
    assertThat(Said.of(Numbers.readWithUnit(C2, "12 34 kommuner")))
        .containsExactly(
            "mal.csv rad 2 kolumn C: \"12 34\"" + FORM_SV,
            "mal.csv row 2 column C: \"12 34\"" + FORM_EN);
  }

  @Test
  void refusesThousandsOfDigitsWithoutTryingThem() {
    assertThat(Said.of(Numbers.readWithUnit(C2, "1".repeat(100_000) + " %")))
        .containsExactly(
            "mal.csv rad 2 kolumn C: \"" + "1".repeat(40) + "…\"" + NONE_SV,
            "mal.csv row 2 column C: \"" + "1".repeat(40) + "…\"" + NONE_EN);
  }

  @ParameterizedTest
  @CsvSource({
    "5, true", "-5, true", "\u22125, true", "',5', true", ".5, true", "5 kommuner, true",
    "1e3, true", "\u00a05, true", "ja, false", "bortfall, false", "-, false", "'', false",
    "kommun 5, false"
  })
  void tellsWhatBeginsAsANumberDoes(String text, boolean looksSo) {
    assertThat(Numbers.looksLikeNumber(text)).isEqualTo(looksSo);
  }

  @Property
  void whatSwedishWordsPrintIsReadBackAsTheSameNumber(
      @ForAll @BigRange(min = "-10000000000", max = "10000000000") @Scale(2) BigDecimal decimal) {
    Ratio number = Ratio.of(decimal);

    assertThat(Numbers.read(C2, Words.swedish().number(number)).orThrow()).isEqualTo(number);
  }

  @Property
  void whatEnglishWordsPrintIsReadBackUnlessCommasGroupIt(
      @ForAll @BigRange(min = "-99999", max = "99999") @Scale(2) BigDecimal decimal) {
    Ratio number = Ratio.of(decimal);
    String printed = Words.english().number(number);
    Checked<Ratio> read = Numbers.read(C2, printed);

    if (!printed.contains(",")) {
      assertThat(read.orThrow()).isEqualTo(number);
    } else if (printed.contains(".")) {
      assertThat(Said.of(read).get(0)).endsWith(MARKS_SV);
    } else {
      // A lone comma can only be a decimal mark: 1,234 never means a thousand and more.
      assertThat(read.orThrow()).isEqualTo(number.dividedBy(Ratio.of(1000)));
    }
  }

  @Property
  void neverThrowsAndAcceptsOnlyPlainDecimals(@ForAll("nearNumbers") String text) {
    Checked<Ratio> read = Numbers.read(C2, text);
    Statistics.collect(read.value().isPresent());
    Numbers.readWithUnit(C2, text);

    read.value()
        .ifPresent(
            number -> {
              String plain =
                  text.strip()
                      .replace('\u2212', '-')
                      .replace(',', '.')
                      .replaceAll("[ \\u00a0\\u202f\\u2009]", "");
              assertThat(plain).matches("-?[0-9]+(\\.[0-9]+)?");
              assertThat(number).isEqualTo(Ratio.of(new BigDecimal(plain)));
            });
    Statistics.coverage(
        coverage -> {
          coverage.check(true).percentage(share -> share > 30);
          coverage.check(false).percentage(share -> share > 10);
        });
  }

  @Property
  void neverThrowsForAnyText(@ForAll String text) {
    assertThat(Numbers.read(C2, text).problems().size()).isLessThanOrEqualTo(1);
    assertThat(Numbers.readWithUnit(C2, text).problems().size()).isLessThanOrEqualTo(1);
  }

  /**
   * ICU's strict Swedish parser as a second opinion. The differences are on purpose:
   *
   * <ul>
   *   <li>a point is a decimal mark here, and none in Swedish there;
   *   <li>blanks of different kinds may group one number here ({@code 1 234}, no-break, {@code
   *       567}), and must all be the same there;
   *   <li>{@code -0} is zero here, and a negative zero there.
   * </ul>
   */
  @Property
  void readsAsIcuDoesInSwedish(@ForAll("nearNumbers") String text) {
    Checked<Ratio> read = Numbers.read(C2, text);
    Assume.that(read.value().isPresent());
    String stripped = text.replaceAll("^[ \\u00a0\\u202f\\u2009]+|[ \\u00a0\\u202f\\u2009]+$", "");
    Assume.that(!stripped.contains("."));
    Assume.that(
        stripped.codePoints().filter(c -> " \u00a0\u202f\u2009".indexOf(c) >= 0).distinct().count()
            <= 1);

    assertThat(icu(stripped)).isEqualByComparingTo(read.orThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 234,5",
        "\u22123",
        "-3",
        "0 001",
        "12\u00a0345\u00a0678,25",
        "0,5",
        "1\u202f234"
      })
  void readsTheseAsIcuDoes(String text) {
    assertThat(icu(text)).isEqualByComparingTo(Numbers.read(C2, text).orThrow());
  }

  private static Ratio icu(String text) {
    DecimalFormat format = (DecimalFormat) NumberFormat.getInstance(new ULocale("sv-SE"));
    format.setParseStrict(true);
    format.setParseBigDecimal(true);
    ParsePosition end = new ParsePosition(0);
    Number number = format.parse(text, end);
    assertThat(end.getIndex()).as("how much of '%s' ICU reads", text).isEqualTo(text.length());
    return number instanceof Double zero
        ? Ratio.of(BigDecimal.valueOf(zero))
        : Ratio.of(((com.ibm.icu.math.BigDecimal) number).toBigDecimal());
  }

  @Provide
  Arbitrary<String> nearNumbers() {
    Arbitrary<String> letters =
        Arbitraries.strings().withChars("0123456789 \u00a0\u202f\u2009,.-\u2212%e").ofMaxLength(12);
    Arbitrary<String> groups =
        Arbitraries.strings()
            .numeric()
            .ofLength(3)
            .list()
            .ofMaxSize(3)
            .map(list -> String.join(" ", list));
    Arbitrary<String> grouped =
        Combinators.combine(
                Arbitraries.of("", "-", "\u2212"),
                Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(4),
                groups,
                Arbitraries.of(" ", "\u00a0", "\u202f", "\u2009", ""),
                Arbitraries.of("", ",", "."),
                Arbitraries.strings().numeric().ofMaxLength(4))
            .as(
                (sign, first, rest, blank, mark, decimals) ->
                    sign
                        + first
                        + (rest.isEmpty() ? "" : blank + rest.replace(" ", blank))
                        + (decimals.isEmpty() ? "" : mark + decimals));
    return Arbitraries.oneOf(letters, grouped, grouped);
  }
}
