package se.vastkom.goals.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.atLeast;
import static se.vastkom.goals.Example.counted;
import static se.vastkom.goals.Example.evidence;
import static se.vastkom.goals.Example.fiveServicesIn;
import static se.vastkom.goals.Example.observed;
import static se.vastkom.goals.Example.published;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.evidence.Figure.Cause;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Observation.Published;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;

/** The one whole number that prints as the published share. */
class InferredTest {

  private static final Figure<Quantity> NOT_UNIQUE = Figure.absent(Cause.NOT_UNIQUE);

  private static Figure<Quantity> inferred(Target target, int percent) {
    return evidence(target, published(percent)).inferred();
  }

  @ParameterizedTest
  @CsvSource({"24, 12", "84, 41", "0, 0", "100, 49"})
  void oneNumberOfTheWholeCountyPrintsIt(int percent, long count) {
    assertThat(inferred(atLeast(49, "kommuner"), percent))
        .isEqualTo(Figure.known(Quantity.of(count, "kommuner")));
  }

  @Test
  void aHundredPerCentOfFewerHidesHowManyMore() {
    assertThat(inferred(atLeast(15, "kommuner"), 100)).isEqualTo(NOT_UNIQUE);
    assertThat(inferred(atLeast(49, "tjänster"), 100)).isEqualTo(NOT_UNIQUE);
  }

  @Test
  void aShareThatNoNumberPrintsGivesNone() {
    assertThat(inferred(atLeast(49, "kommuner"), 25)).isEqualTo(NOT_UNIQUE);
    assertThat(inferred(atLeast(10, "kommuner"), 340)).isEqualTo(NOT_UNIQUE);
    assertThat(inferred(atLeast(10, "mkr"), -20)).isEqualTo(NOT_UNIQUE);
  }

  @Test
  void aShareThatSeveralNumbersPrintGivesNone() {
    assertThat(inferred(atLeast(1_000, "personer"), 24)).isEqualTo(NOT_UNIQUE);
  }

  @Test
  void aPublishedDecimalNarrowsTheNumbers() {
    Published published = new Published("", "24,3 %", Ratio.of(243, 1_000));
    assertThat(
            evidence(
                    atLeast(1_000, "personer"),
                    observed(new Outcome.AsPublished()).withPublished(published))
                .inferred())
        .isEqualTo(Figure.known(Quantity.of(243, "personer")));
  }

  @Test
  void aTargetOfTenThousandIsTheLargestThatIsWorkedBackwardsFrom() {
    Published published = new Published("", "0,01 %", Ratio.of(1, 10_000));
    Observation observation = observed(new Outcome.AsPublished()).withPublished(published);
    assertThat(evidence(atLeast(10_000, "personer"), observation).inferred())
        .isEqualTo(Figure.known(Quantity.of(1, "personer")));
    assertThat(evidence(atLeast(10_001, "personer"), observation).inferred()).isEqualTo(NOT_UNIQUE);
  }

  @Test
  void aCompositeIsInferredInMunicipalities() {
    assertThat(inferred(fiveServicesIn(35), 9)).isEqualTo(Figure.known(Quantity.of(3, "kommuner")));
  }

  @Test
  void onlyAWholeTargetAboveZeroIsWorkedBackwardsFrom() {
    assertThat(inferred(new Target.AtLeast(new Quantity(Ratio.of(7, 2), "dagar")), 57))
        .isEqualTo(NOT_UNIQUE);
    assertThat(inferred(atLeast(0, "dagar"), 0)).isEqualTo(NOT_UNIQUE);
    assertThat(inferred(atLeast(-5, "mkr"), 50)).isEqualTo(NOT_UNIQUE);
  }

  @Test
  void withoutATargetThereIsNothingToWorkBackwardsFrom() {
    assertThat(inferred(new Target.None(), 24)).isEqualTo(Figure.absent(Cause.NO_TARGET));
  }

  @Test
  void aKnownNumberNeedsNoInference() {
    assertThat(
            evidence(
                    atLeast(49, "kommuner"),
                    counted(12, "kommuner").withPublished(Published.of("12", 24)))
                .inferred())
        .isEqualTo(Figure.absent(Cause.NOT_NEEDED));
  }

  @Property
  void whatIsInferredIsTheNumberThatWasPrinted(
      @ForAll @IntRange(min = 1, max = 49) int target, @ForAll @IntRange(max = 49) int count) {
    int printed = Convention.HALF_UP.percent(Ratio.of(count, target)).numerator().intValueExact();
    Figure<Quantity> inferred = inferred(atLeast(target, "kommuner"), printed);
    boolean told = count < target || target == 49;
    assertThat(inferred)
        .isEqualTo(told ? Figure.known(Quantity.of(count, "kommuner")) : NOT_UNIQUE);
  }
}
