package se.vastkom.goals.junit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.vastkom.goals.junit.RuleBookAssert.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.assessment.Trend;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.words.Words;

class RuleBookAssertTest {

  private static final RuleBook BOOK = RuleBooks.shipped("vansbro-2019");
  private static final Facts NOT_REACHED =
      new Facts(Map.of("läge", Value.word("aktivt"), "nått", Value.of(false)));

  @Test
  void whatHoldsIsSilent() {
    assertThat(BOOK)
        .given(NOT_REACHED)
        .given("måluppfyllelse", Value.of(92))
        .is(Status.DELVIS)
        .by("V3")
        .remarks();
    assertThat(BOOK)
        .on(LocalDate.of(2019, 12, 31))
        .given("utveckling", Value.word("mot målet"))
        .is(Trend.POSITIV)
        .by("T1");
    assertThat(BOOK)
        .given("läge", Value.word("aktivt"))
        .given("grund", Value.word("publicerat"))
        .remarks("inte räknat");
  }

  @Test
  void whatDoesNotHoldIsExplained() {
    RuleBookAssert almost =
        assertThat(BOOK).given(NOT_REACHED).given("måluppfyllelse", Value.of(Ratio.of(7999, 100)));
    assertThatThrownBy(() -> almost.is(Status.DELVIS))
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageStartingWith(
            """
            Status: väntat delvis, fick ej uppfyllt (regel V4)
              Tabellen status: ej uppfyllt. Högst en av raderna får gälla.
                regel V4, status.csv rad 6, avgör: ej uppfyllt
                  ✓ läge: aktivt (är aktivt)
                  ✓ nått: nej (är nej)
                  ✓ måluppfyllelse: < $gult (< 80 %) (är 79,99 %)
                regel V3, status.csv rad 5, gäller inte (ett av 3 villkor är inte uppfyllt): delvis
                  ✓ läge: aktivt (är aktivt)
                  ✓ nått: nej (är nej)
                  ✗ måluppfyllelse: >= $gult (>= 80 %) (är 79,99 %)
            """);
    assertThatThrownBy(() -> almost.in(Words.english()).by("V3"))
        .hasMessageStartingWith("Expected rule V3 to decide, but rule V4 did\n")
        .hasMessageContaining("    rule V3, status.csv row 5, does not apply (one of 3");
  }

  @Test
  void aFactThatIsNotThereIsAMistake() {
    assertThatThrownBy(() -> assertThat(BOOK).given("läget", Value.word("aktivt")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("\"läget\" is no fact here. Known facts: lifecycle, reached, ")
        .hasMessageEndingWith(" Did you mean \"läge\"?");
    assertThatThrownBy(() -> assertThat(BOOK).given("läge", Value.of(3)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
