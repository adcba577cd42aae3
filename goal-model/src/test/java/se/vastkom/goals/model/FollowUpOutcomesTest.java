package se.vastkom.goals.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.atLeast;
import static se.vastkom.goals.Example.baseline;
import static se.vastkom.goals.Example.begun;
import static se.vastkom.goals.Example.counted;
import static se.vastkom.goals.Example.fiveServicesIn;
import static se.vastkom.goals.Example.goal;
import static se.vastkom.goals.Example.in;
import static se.vastkom.goals.Example.named;
import static se.vastkom.goals.Example.observed;
import static se.vastkom.goals.Example.published;
import static se.vastkom.goals.Example.refusal;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Outcome.Basis;

/** A follow-up has no outcome that its target cannot have. */
class FollowUpOutcomesTest {

  private static final Target ALL = atLeast(49, "kommuner");

  private static List<String> refused(Target target, Observation observation) {
    return refusal(begun().goal(goal(target)).observation(observation));
  }

  private static Outcome.Amount exact(String number, String unit) {
    return new Outcome.Amount(new Quantity(Ratio.parse(number), unit), Basis.COUNTED);
  }

  @Test
  void whatIsKnownAsPublishedHasAPublishedShare() {
    assertThat(refused(ALL, observed(new Outcome.AsPublished())))
        .containsExactly(
            "(i program): Utfallet för e-arkiv-1 sägs vara publicerat, men ingen publicerad andel"
                + " är angiven. Skriv andelen, som 24 %.",
            "(in code): The outcome of e-arkiv-1 is said to be published, but no published share"
                + " is given. Write the share, such as 24 %.");
  }

  @Test
  void anOutcomeIsNotNegative() {
    assertThat(refused(ALL, counted(-3, "kommuner")))
        .containsExactly(
            "(i program): Målet e-arkiv-1 har ett negativt värde: \u22123 kommuner. Väntat är noll"
                + " eller mer.",
            "(in code): The goal e-arkiv-1 has a negative value: \u22123 municipalities. Expected"
                + " zero or more.");
  }

  @Test
  void aPublishedShareIsNotNegative() {
    assertThat(refused(ALL, published(-24)))
        .containsExactly(
            "(i program): Målet e-arkiv-1 har ett negativt värde: \u221224 %. Väntat är noll"
                + " eller mer.",
            "(in code): The goal e-arkiv-1 has a negative value: \u221224%. Expected zero or"
                + " more.");
  }

  @ParameterizedTest
  @CsvSource({"%", "procentenheter", "kronor", "tkr", "mkr"})
  void moneyAndPerCentMayBeBelowZero(String unit) {
    assertThat(refused(atLeast(10, unit), counted(-3, unit))).isEmpty();
    assertThat(
            refused(
                atLeast(-1, unit),
                counted(-2, unit).withPublished(Observation.Published.of("", -20))))
        .isEmpty();
  }

  @Test
  void anOwnUnitIsToldWhichUnitsMayBeBelowZero() {
    assertThat(refused(atLeast(1, "poängsteg"), counted(-3, "poängsteg")))
        .containsExactly(
            "(i program): Målet e-arkiv-1 har ett negativt värde: \u22123 poängsteg. Bara procent,"
                + " procentenheter, kronor, tkr och mkr kan vara mindre än noll; skriv en av dem"
                + " som enhet, eller ett värde som är noll eller mer.",
            "(in code): The goal e-arkiv-1 has a negative value: \u22123 poängsteg. Only per cent,"
                + " percentage points, kronor, tkr and mkr can be less than zero; write one of"
                + " them as the unit, or a value of zero or more.");
  }

  /** 17 of 5 may be printed as it is; 85 of 49 may not. Half a per cent may be rounding. */
  @Test
  void aPublishedShareIsNotOfMoreMunicipalitiesThanThereAre() {
    assertThat(refused(atLeast(25, "kommuner"), published(196))).isEmpty();
    assertThat(refused(atLeast(25, "kommuner"), published(197)))
        .containsExactly(
            "(i program): Målet e-arkiv-1 har den publicerade andelen 197 % av 25 kommuner, vilket"
                + " är fler än de 49 kommuner som finns att räkna. Rätta publicerad andel, eller"
                + " låt cellen vara tom.",
            "(in code): The goal e-arkiv-1 has the published share 197% of 25 municipalities, which"
                + " is more than the 49 municipalities there are to count. Mend the published"
                + " share, or leave the cell blank.");
    assertThat(refused(atLeast(3, "tjänster"), published(340))).isEmpty();
  }

  @Test
  void aTargetIsNotNegative() {
    assertThat(refusal(begun().goal(goal(atLeast(-1, "tjänster")))))
        .containsExactly(
            "(i program): Målet e-arkiv-1 har ett negativt värde: \u22121 tjänster. Väntat är noll"
                + " eller mer.",
            "(in code): The goal e-arkiv-1 has a negative value: \u22121 services. Expected zero or"
                + " more.");
  }

  @Test
  void municipalitiesAreCountedWhole() {
    assertThat(refused(ALL, observed(exact("49/2", "kommuner"))))
        .containsExactly(
            "(i program): Målet e-arkiv-1 räknar kommuner, men 24,5 kommuner är inget helt antal.",
            "(in code): The goal e-arkiv-1 counts municipalities, but 24.5 municipalities is no"
                + " whole number.");
    assertThat(refused(atLeast(3, "tjänster"), observed(exact("5/2", "tjänster")))).isEmpty();
  }

  @Test
  void noMoreMunicipalitiesAreCountedThanThereAre() {
    assertThat(refused(ALL, counted(50, "kommuner")))
        .containsExactly(
            "(i program): Målet e-arkiv-1 har 50 kommuner, men det finns bara 49 kommuner att"
                + " räkna.",
            "(in code): The goal e-arkiv-1 has 50 municipalities, but there are only 49"
                + " municipalities to count.");
    assertThat(refused(ALL, counted(49, "kommuner"))).isEmpty();
    assertThat(refused(atLeast(50, "tjänster"), counted(50, "tjänster"))).isEmpty();
  }

  @Test
  void aCompositeWantsNoMoreMunicipalitiesThanThereAre() {
    assertThat(refusal(begun().goal(goal(fiveServicesIn(50)))))
        .containsExactly(
            "(i program): Målet e-arkiv-1 har 50 kommuner, men det finns bara 49 kommuner att"
                + " räkna.",
            "(in code): The goal e-arkiv-1 has 50 municipalities, but there are only 49"
                + " municipalities to count.");
  }

  @Test
  void aNumberIsTheOutcomeOnlyIfItHasTheGoalsUnit() {
    List<String> told =
        List.of(
            "(i program): Målet e-arkiv-1 har 12 kommuner, men målvärdet är i projekt. Ett tal är"
                + " utfallet bara om det har målets enhet.",
            "(in code): The goal e-arkiv-1 has 12 municipalities, but its target is in projects. A"
                + " number is the outcome only if it has the goal's unit.");
    assertThat(refused(atLeast(1, "projekt"), counted(12, "kommuner"))).isEqualTo(told);
    assertThat(refused(new Target.DirectionOnly(true, "projekt"), counted(12, "kommuner")))
        .isEqualTo(told);
    assertThat(
            refusal(
                begun().goal(goal(atLeast(1, "projekt")).startingFrom(baseline(12, "kommuner")))))
        .isEqualTo(told);
  }

  @Test
  void aGoalWithoutTargetHasAnyUnit() {
    assertThat(refused(new Target.None(), counted(12, "projekt"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-1, followup.negative", "50, followup.above-population", "49/2, followup.not-whole"})
  void aBaselineIsANumberTheOutcomeCouldHaveBeen(String number, String problem) {
    Goal.Baseline from =
        new Goal.Baseline(new Quantity(Ratio.parse(number), "kommuner"), Period.year(2014));
    assertThat(begun().goal(goal(ALL).startingFrom(from)).check().problems())
        .extracting(found -> found.what().key())
        .containsExactly(problem);
  }

  @Test
  void aTargetOfANumberIsNotAnsweredByYesOrNo() {
    assertThat(refused(ALL, observed(new Outcome.YesNo(true))))
        .containsExactly(
            "(i program): Målet e-arkiv-1 har utfallet ja eller nej, men måltypen är minst. Skriv"
                + " ett tal.",
            "(in code): The goal e-arkiv-1 has the outcome yes or no, but its target kind is at"
                + " least. Write a number.");
  }

  @Test
  void aMilestoneIsNotAnsweredByANumber() {
    assertThat(refused(new Target.Milestone(), counted(1, "projekt")))
        .containsExactly(
            "(i program): Målet e-arkiv-1 har ett tal som utfall, men är en milstolpe. Skriv ja"
                + " eller nej.",
            "(in code): The goal e-arkiv-1 has a number as outcome, but is a milestone. Write yes"
                + " or no.");
    assertThat(refused(new Target.Milestone(), observed(new Outcome.YesNo(false)))).isEmpty();
  }

  @Test
  void aMilestoneIsNotToldMunicipalityByMunicipality() {
    assertThat(
            refusal(
                begun()
                    .goal(goal(new Target.Milestone()))
                    .observation(named())
                    .response(in("1480", new Outcome.Missing(Outcome.Reason.MISSING)))))
        .containsExactly(
            "(i program): Målet e-arkiv-1 är en milstolpe och kan inte räknas kommun för kommun."
                + " Skriv ja eller nej.",
            "(in code): The goal e-arkiv-1 is a milestone and cannot be counted municipality by"
                + " municipality. Write yes or no.");
  }

  @Test
  void onlyAMunicipalityCanAnswerThatItIsUnderWay() {
    assertThat(
            refused(
                atLeast(25, "kommuner"),
                observed(new Outcome.Undertaking(Observation.EvidenceStrength.PLANNED))))
        .containsExactly(
            "(i program): Målet e-arkiv-1 har utfallet planerat, men det kan bara stå bland svaren."
                + " Skriv ett tal, ja eller nej, och planerat som underlagets styrka.",
            "(in code): The goal e-arkiv-1 has the outcome planned, but that can only stand among"
                + " the responses. Write a number, yes or no, and planned as the strength of evidence.");
  }
}
