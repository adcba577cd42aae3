package se.vastkom.goals.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.atLeast;
import static se.vastkom.goals.Example.atMost;
import static se.vastkom.goals.Example.counted;
import static se.vastkom.goals.Example.evidence;
import static se.vastkom.goals.Example.fiveServicesIn;
import static se.vastkom.goals.Example.published;
import static se.vastkom.goals.Example.said;

import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.evidence.Figure.Cause;
import se.vastkom.goals.evidence.PrintedShare.Explanation;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Observation.Published;
import se.vastkom.goals.model.Target;

/** The printed share beside what the numbers give. */
class PrintedShareTest {

  private static PrintedShare audit(Target target, long outcome, Ratio printed) {
    Published share = new Published("", "", printed);
    return evidence(
            target, counted(outcome, target.wanted().orElseThrow().unit()).withPublished(share))
        .printed()
        .value()
        .orElseThrow();
  }

  private static PrintedShare audit(long outcome, long target, int percent) {
    return audit(atLeast(target, "kommuner"), outcome, Ratio.of(percent, 100));
  }

  private static List<List<String>> explained(PrintedShare audited) {
    return audited.explanations().stream().map(one -> said(one.phrase())).toList();
  }

  @ParameterizedTest
  @CsvSource({"24, 49, 49", "23, 25, 92", "17, 5, 100", "0, 49, 0"})
  void aPrintedShareThatAgreesNeedsNoExplanation(long outcome, long target, int percent) {
    PrintedShare audited = audit(outcome, target, percent);
    assertThat(audited.agrees()).isTrue();
    assertThat(audited.explanations()).isEmpty();
    assertThat(audited.printed()).isEqualTo(Ratio.of(percent, 100));
    assertThat(audited.computed()).isEqualTo(Ratio.of(outcome, target));
  }

  @Test
  void decimalsMayHaveBeenCutOff() {
    PrintedShare audited = audit(fiveServicesIn(35), 3, Ratio.of(8, 100));
    assertThat(audited.agrees()).isFalse();
    assertThat(audited.computed()).isEqualTo(Ratio.of(3, 35));
    assertThat(explained(audited))
        .containsExactly(
            List.of("decimalerna kan ha strukits", "the decimals may have been dropped"),
            List.of("det stämmer om man delar 3 med 36–40", "it agrees if 3 is divided by 36–40"));
  }

  @Test
  void theShareMayBeOfAnotherWhole() {
    PrintedShare audited = audit(18, 49, 38);
    assertThat(audited.explanations())
        .containsExactly(new Explanation.OtherWhole(Ratio.of(18), 47, 48));
    assertThat(explained(audited))
        .containsExactly(
            List.of(
                "det stämmer om man delar 18 med 47–48", "it agrees if 18 is divided by 47–48"));
  }

  @Test
  void theOtherWholeMayBeTheOnlyOne() {
    PrintedShare audited = audit(7, 25, 30);
    assertThat(audited.explanations())
        .containsExactly(new Explanation.OtherWhole(Ratio.of(7), 23, 23));
    assertThat(explained(audited))
        .containsExactly(
            List.of("det stämmer om man delar 7 med 23", "it agrees if 7 is divided by 23"));
  }

  @Test
  void theShareMayBePrintedWithoutItsCap() {
    PrintedShare audited = audit(17, 5, 340);
    assertThat(audited.agrees()).isFalse();
    assertThat(explained(audited))
        .containsExactly(
            List.of(
                "källan kan ha skrivit andelen utan tak",
                "the source may have written the share without a cap"));
  }

  @Test
  void aShareBothUncappedAndCutOffIsToldAsCutOff() {
    assertThat(audit(5, 3, 166).explanations()).containsExactly(new Explanation.CutOff());
  }

  @ParameterizedTest
  @CsvSource({"0, 49, 10", "24, 25, 20"})
  void someSharesNothingExplains(long outcome, long target, int percent) {
    PrintedShare audited = audit(outcome, target, percent);
    assertThat(audited.agrees()).isFalse();
    assertThat(audited.explanations()).isEmpty();
  }

  @Test
  void asManyDecimalsAreComparedAsWerePrinted() {
    Target all = atLeast(49, "kommuner");
    assertThat(audit(all, 24, Ratio.parse("0.49")).agrees()).isTrue();
    assertThat(audit(all, 24, Ratio.parse("0.4898")).agrees()).isTrue();
    assertThat(audit(all, 24, Ratio.parse("0.4897")).explanations())
        .contains(new Explanation.CutOff());
    assertThat(audit(all, 24, Ratio.of(1, 3)).agrees()).isFalse();
  }

  @Test
  void withoutAShareOfItsOwnAGoalHasNothingToAudit() {
    assertThat(evidence(atLeast(49, "kommuner"), counted(24, "kommuner")).printed())
        .isEqualTo(Figure.absent(Cause.NOTHING_PUBLISHED));
    assertThat(evidence(atLeast(49, "kommuner"), published(24)).printed())
        .isEqualTo(Figure.absent(Cause.ONLY_PUBLISHED));
    Published half = Published.of("", 50);
    assertThat(evidence(atMost(10, "dagar"), counted(5, "dagar").withPublished(half)).printed())
        .isEqualTo(Figure.absent(Cause.AT_MOST));
    assertThat(evidence(atLeast(0, "dagar"), counted(5, "dagar").withPublished(half)).printed())
        .isEqualTo(Figure.absent(Cause.TARGET_NOT_POSITIVE));
    assertThat(evidence(new Target.None(), counted(5, "dagar").withPublished(half)).printed())
        .isEqualTo(Figure.absent(Cause.NO_TARGET));
  }

  @Property
  void whatTheViewsShowAgrees(
      @ForAll @IntRange(max = 49) int outcome, @ForAll @IntRange(min = 1, max = 49) int target) {
    Ratio shown = Convention.HALF_UP_CAPPED.percent(Ratio.of(outcome, target)).fromPercent();
    assertThat(audit(atLeast(target, "kommuner"), outcome, shown).agrees()).isTrue();
  }

  @Property
  void theWholeThatWasUsedIsAmongTheExplanations(
      @ForAll @IntRange(min = 1, max = 49) int outcome,
      @ForAll @IntRange(min = 1, max = 49) int target,
      @ForAll @IntRange(min = 1, max = 49) int used) {
    Assume.that(outcome <= used);
    Ratio printed = Convention.HALF_UP.percent(Ratio.of(outcome, used)).fromPercent();
    PrintedShare audited = audit(atLeast(target, "kommuner"), outcome, printed);
    Assume.that(!audited.agrees());
    assertThat(audited.explanations())
        .anySatisfy(
            one ->
                assertThat(one)
                    .isInstanceOfSatisfying(
                        Explanation.OtherWhole.class,
                        other -> assertThat((long) used).isBetween(other.fewest(), other.most())));
  }
}
