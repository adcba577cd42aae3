package se.vastkom.goals.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.GOAL;
import static se.vastkom.goals.Example.amount;
import static se.vastkom.goals.Example.atLeast;
import static se.vastkom.goals.Example.begun;
import static se.vastkom.goals.Example.counted;
import static se.vastkom.goals.Example.fiveServicesIn;
import static se.vastkom.goals.Example.goal;
import static se.vastkom.goals.Example.in;
import static se.vastkom.goals.Example.named;
import static se.vastkom.goals.Example.refusal;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.problem.Place;

/** Observations by municipality fit the goal and the county. */
class FollowUpMunicipalitiesTest {

  private static final Target ALL = atLeast(49, "kommuner");
  private static final Target PERSONS = atLeast(100, "personer");
  private static final Outcome YES = new Outcome.YesNo(true);
  private static final Outcome MISSING = new Outcome.Missing(Outcome.Reason.MISSING);

  private static List<String> refused(Target target, Response... told) {
    FollowUp.Builder draft = begun().goal(goal(target)).observation(named());
    List.of(told).forEach(draft::response);
    return refusal(draft);
  }

  @Test
  void eachKindOfGoalIsToldInItsOwnWay() {
    assertThat(refused(ALL, in("1480", YES), in("1490", MISSING))).isEmpty();
    assertThat(refused(PERSONS, in("1480", amount(12, "personer")), in("1490", MISSING))).isEmpty();
    assertThat(refused(fiveServicesIn(35), in("1480", amount(5, "tjänster")), in("1490", YES)))
        .isEmpty();
    assertThat(refused(new Target.DirectionOnly(true, "kommuner"), in("1480", YES))).isEmpty();
    assertThat(refused(new Target.None(), in("1480", amount(3, "tjänster")))).isEmpty();
  }

  @Test
  void whereMunicipalitiesAreCountedEachSaysYesOrNo() {
    assertThat(refused(ALL, in("1480", amount(1, "kommuner"))))
        .containsExactly(
            "(i program): Målet e-arkiv-1 räknar kommuner: skriv ja eller nej, inte ett" + " tal.",
            "(in code): The goal e-arkiv-1 counts municipalities: write yes or no, not a"
                + " number.");
  }

  @Test
  void withoutATargetAllSayTheSameKindOfThing() {
    Target none = new Target.None();
    assertThat(refused(none, in("1480", amount(3, "tjänster")), in("1490", amount(2, "tjänster"))))
        .isEmpty();
    assertThat(
            refused(none, in("1480", YES), in("1490", new Outcome.Missing(Outcome.Reason.MISSING))))
        .isEmpty();
    assertThat(refused(none, in("1480", amount(3, "tjänster")), in("1490", amount(2, "kronor"))))
        .containsExactly(
            "(i program): Målet e-arkiv-1 har 2 kronor på ett ställe men 3 tjänster på ett annat."
                + " Skriv alla i samma enhet.",
            "(in code): The goal e-arkiv-1 has 2 kronor in one place but 3 services in another."
                + " Write all in the same unit.");
    assertThat(refused(none, in("1480", amount(3, "tjänster")), in("1490", YES))).hasSize(2);
  }

  @Test
  void whereSomethingElseIsCountedEachSaysANumber() {
    assertThat(refused(PERSONS, in("1480", YES)))
        .containsExactly(
            "(i program): Målet e-arkiv-1 räknar inte kommuner: skriv ett tal, inte ja eller"
                + " nej.",
            "(in code): The goal e-arkiv-1 does not count municipalities: write a number, not"
                + " yes or no.");
  }

  @Test
  void aMunicipalityIsNotToldInOtherWays() {
    List<String> told =
        List.of(
            "(i program): Målet e-arkiv-1 väntar ja, nej, ett tal eller ett skäl till"
                + " bortfall.",
            "(in code): The goal e-arkiv-1 expects yes, no, a number or a reason for no"
                + " answer.");
    assertThat(refused(ALL, in("1480", new Outcome.AsPublished()))).isEqualTo(told);
    assertThat(refused(PERSONS, in("1480", new Outcome.ByMunicipality()))).isEqualTo(told);
  }

  @Test
  void aMunicipalitysNumberHasTheGoalsUnitAndIsNotNegative() {
    assertThat(refused(PERSONS, in("1480", amount(3, "dagar"))))
        .containsExactly(
            "(i program): Målet e-arkiv-1 har 3 dagar, men målvärdet är i personer. Ett tal är"
                + " utfallet bara om det har målets enhet.",
            "(in code): The goal e-arkiv-1 has 3 days, but its target is in persons. A number is"
                + " the outcome only if it has the goal's unit.");
    assertThat(refused(fiveServicesIn(35), in("1480", amount(-1, "tjänster"))))
        .containsExactly(
            "(i program): Målet e-arkiv-1 har ett negativt värde: \u22121 tjänster. Väntat är noll"
                + " eller mer.",
            "(in code): The goal e-arkiv-1 has a negative value: \u22121 services. Expected zero or"
                + " more.");
    assertThat(refused(fiveServicesIn(35), in("1480", amount(4, "kommuner"))))
        .first()
        .isEqualTo(
            "(i program): Målet e-arkiv-1 har 4 kommuner, men målvärdet är i tjänster. Ett tal är"
                + " utfallet bara om det har målets enhet.");
  }

  @ParameterizedTest
  @CsvSource({
    "%, %, %",
    "procentenheter, procentenheter, percentage points",
    "dagar, dagar, days",
    "index, index, index",
    "betyg, betyg, betyg",
    "kronor per invånare, kronor per invånare, kronor per invånare",
    "kr/elev, kr/elev, kr/elev"
  })
  void valuesThatDoNotAddUpAreNotAddedUp(String unit, String swedish, String english) {
    Target target = atLeast(80, unit);
    assertThat(refused(target, in("1480", amount(50, unit)), in("1490", amount(40, unit))))
        .containsExactly(
            "(i program): Målet e-arkiv-1 har värden i "
                + swedish
                + " från 2 kommuner, men sådana värden läggs inte ihop. Skriv under mäts som"
                + " hur de blir ett utfall: medel, viktat medel, median, antal som når gränsen,"
                + " andel som når gränsen, lägsta, högsta. Eller räkna ut ett enda värde, skriv det"
                + " i utfall med grunden räknat och antalet svarande i svarande, och ta bort målets"
                + " rader bland svaren.",
            "(in code): The goal e-arkiv-1 has values in "
                + english
                + " from 2 municipalities, but such values do not add up. Write under measured as"
                + " how they become one outcome: mean, weighted mean, median, count that reach the"
                + " limit, share that reach the limit, lowest, highest. Or work out a single value,"
                + " write it under outcome with the basis counted and the number that answered"
                + " under respondents, and take out the goal's rows among the responses.");
    assertThat(refused(target, in("1480", amount(50, unit)), in("1490", MISSING))).isEmpty();
  }

  @Test
  void whetherAnOwnUnitAddsUpIsNotGuessed() {
    Target target = atLeast(80, "laddstolpar");
    assertThat(
            refused(
                target, in("1480", amount(5, "laddstolpar")), in("1490", amount(4, "laddstolpar"))))
        .containsExactly(
            "(i program): Målet e-arkiv-1 har värden i laddstolpar från 2 kommuner, och det är inte"
                + " känt om sådana läggs ihop. Säg det i enheter.csv (enhet, adderas), eller skriv"
                + " summa under mäts som om de gör det och annars hur de blir ett utfall: medel,"
                + " viktat medel, median, antal som når"
                + " gränsen, andel som når gränsen, lägsta, högsta.",
            "(in code): The goal e-arkiv-1 has values in laddstolpar from 2 municipalities, and it"
                + " is not known whether such add up. Say so in units.csv (unit, adds up), or write"
                + " sum under measured as if they do, or else how they become one outcome: mean,"
                + " weighted mean, median, count that"
                + " reach the limit, share that reach the limit, lowest, highest.");
  }

  @Test
  void withoutATargetValuesThatDoNotAddUpAreNotAddedEither() {
    assertThat(refused(new Target.None(), in("1480", amount(5, "%")), in("1490", amount(4, "%"))))
        .hasSize(2);
  }

  @Test
  void aMunicipalityHasNoMorePartsThanThereAre() {
    assertThat(refused(fiveServicesIn(35), in("1480", amount(6, "tjänster"))))
        .containsExactly(
            "(i program): Målet e-arkiv-1 har 6 tjänster hos Göteborg (1480), men målet räknar"
                + " bara 5 tjänster. Skriv 5 tjänster där alla finns.",
            "(in code): The goal e-arkiv-1 has 6 services at Göteborg (1480), but the goal counts"
                + " only 5 services. Write 5 services where all are there.");
  }

  @Test
  void aGoalWhoseOutcomeIsGivenInAnotherWayIsNotToldSo() {
    List<String> told =
        List.of(
            "(i program): Målet e-arkiv-1 har uppgifter kommun för kommun, men dess utfall anges på"
                + " annat sätt. Skriv grunden \"namngivet\" utan utfall, eller ta bort raden.",
            "(in code): The goal e-arkiv-1 is told municipality by municipality, but its outcome is"
                + " given in another way. Write the basis \"named\" without an outcome, or take"
                + " the row out.");
    FollowUp.Builder unobserved = begun().goal(goal(ALL)).response(in("1480", YES));
    assertThat(refusal(unobserved)).isEqualTo(told);
    assertThat(refusal(unobserved.observation(counted(1, "kommuner")))).isEqualTo(told);
  }

  @Test
  void aNamedOutcomeNamesSomebody() {
    assertThat(refused(ALL))
        .containsExactly(
            "(i program): Utfallet för e-arkiv-1 sägs vara namngivet, men inga kommuner är"
                + " angivna.",
            "(in code): The outcome of e-arkiv-1 is said to be named, but no municipalities are"
                + " given.");
  }

  @Test
  void aMunicipalityIsToldOnce() {
    assertThat(refused(ALL, in("1480", YES), in("1480", MISSING)))
        .containsExactly(
            "(i program): Målet e-arkiv-1 har två uppgifter för Göteborg (1480), den"
                + " första (i program). Behåll en.",
            "(in code): The goal e-arkiv-1 has two entries for Göteborg (1480), the first"
                + " at (in code). Keep one.");
  }

  @Test
  void aMunicipalityIsOneOfTheCounty() {
    assertThat(refused(ALL, in("0180", YES)))
        .containsExactly(
            "(i program): \"0180\" hör inte till dem som följs upp (49 kommuner i Västra Götaland)."
                + " Rätta eller ta bort raden.",
            "(in code): \"0180\" is not among those followed up (49 municipalities in Västra"
                + " Götaland). Correct the row, or take it out.");
  }

  @Test
  void aMemberFromAnotherCountyIsNotCounted() {
    assertThat(refused(ALL, in("1384", YES)))
        .containsExactly(
            "(i program): Kungsbacka (1384) ligger i Halland och hör inte till dem som följs upp"
                + " (49 kommuner i Västra Götaland). Ta bort raden.",
            "(in code): Kungsbacka (1384) lies in Halland and is not among those followed up (49"
                + " municipalities in Västra Götaland). Take the row out.");
  }

  @Test
  void whatAMunicipalityHasIsKnownOfAGoalThatExists() {
    Response stray =
        new Response(
            new GoalId("e-arkiv-7"),
            new RespondentId("1480"),
            YES,
            Place.cell("kommuner.csv", "", 3, 1));
    assertThat(refusal(begun().goal(goal(ALL)).response(stray)))
        .containsExactly(
            "kommuner.csv rad 3 kolumn A: Målet \"e-arkiv-7\" finns inte i uppföljningen. Menade du"
                + " \""
                + GOAL
                + "\"?",
            "kommuner.csv row 3 column A: There is no goal \"e-arkiv-7\" in the follow-up. Did you"
                + " mean \""
                + GOAL
                + "\"?");
  }

  @Test
  void ofTwoOutcomesTheFirstSaysHowMunicipalitiesAreTold() {
    FollowUp.Builder draft =
        begun().goal(goal(ALL)).observation(named()).observation(counted(1, "kommuner"));
    assertThat(draft.response(in("1480", YES)).check().problems())
        .extracting(problem -> problem.what().key())
        .containsExactly("followup.two-observations");
  }
}
