package se.vastkom.goals.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.amount;
import static se.vastkom.goals.Example.atLeast;
import static se.vastkom.goals.Example.atMost;
import static se.vastkom.goals.Example.counted;
import static se.vastkom.goals.Example.evidence;
import static se.vastkom.goals.Example.exactly;
import static se.vastkom.goals.Example.fiveServicesIn;
import static se.vastkom.goals.Example.goal;
import static se.vastkom.goals.Example.in;
import static se.vastkom.goals.Example.named;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.evidence.Figure.Cause;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Outcome.Basis;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.model.Target;

/**
 * Respondents, what municipalities without an answer could change, and observations by
 * municipality.
 */
class RespondentsTest {

  private static final Target ALL = atLeast(49, "kommuner");
  private static final Outcome YES = new Outcome.YesNo(true);
  private static final Outcome NO = new Outcome.YesNo(false);
  private static final Outcome MISSING = new Outcome.Missing(Outcome.Reason.MISSING);

  private static Figure<Quantity> kommuner(long number) {
    return Figure.known(Quantity.of(number, "kommuner"));
  }

  @ParameterizedTest
  @CsvSource({"33, true", "34, false"})
  void theBoundIsTheOutcomeIfAllTheSilentSaidYes(long target, boolean reachedAtBound) {
    Evidence evidence =
        evidence(atLeast(target, "kommuner"), counted(24, "kommuner").withRespondents(40));
    assertThat(evidence.respondents()).isEqualTo(Figure.known(40));
    assertThat(evidence.responseShare()).isEqualTo(Figure.known(Ratio.of(40, 49)));
    assertThat(evidence.bound()).isEqualTo(kommuner(33));
    assertThat(evidence.reachedAtBest()).isEqualTo(Figure.known(reachedAtBound));
    assertThat(evidence.reached()).isEqualTo(Figure.known(false));
  }

  @Test
  void withoutRespondentsThereIsNoBound() {
    Evidence evidence = evidence(ALL, counted(24, "kommuner"));
    assertThat(evidence.respondents()).isEqualTo(Figure.absent(Cause.NO_RESPONDENTS));
    assertThat(evidence.responseShare()).isEqualTo(Figure.absent(Cause.NO_RESPONDENTS));
    assertThat(evidence.bound()).isEqualTo(Figure.absent(Cause.NO_RESPONDENTS));
    assertThat(evidence.reachedAtBest()).isEqualTo(Figure.absent(Cause.NO_RESPONDENTS));
  }

  @Test
  void whatIsNotCountedInMunicipalitiesHasNoBound() {
    Evidence evidence =
        evidence(atLeast(30, "tjänster"), counted(24, "tjänster").withRespondents(40));
    assertThat(evidence.respondents()).isEqualTo(Figure.known(40));
    assertThat(evidence.bound()).isEqualTo(Figure.absent(Cause.NO_POPULATION));
  }

  @Test
  void aBoundWithoutATargetReachesNothing() {
    Evidence evidence =
        evidence(
            new Target.DirectionOnly(true, "kommuner"),
            counted(24, "kommuner").withRespondents(40));
    assertThat(evidence.bound()).isEqualTo(kommuner(33));
    assertThat(evidence.reachedAtBest()).isEqualTo(Figure.absent(Cause.NO_START));
  }

  @Test
  void municipalitiesThatSayYesAreCounted() {
    Evidence evidence = evidence(ALL, named(), in("1480", YES), in("1490", NO), in("1495", YES));
    assertThat(evidence.outcome()).isEqualTo(kommuner(2));
    assertThat(evidence.population()).isEqualTo(Figure.known(49));
    assertThat(evidence.respondents()).isEqualTo(Figure.known(3));
    assertThat(evidence.bound()).isEqualTo(kommuner(48));
    assertThat(evidence.unlisted()).isEqualTo(Figure.absent(Cause.NO_COMPLETE_LIST));
  }

  @Test
  void whoIsNotInACompleteListCountsAsNo() {
    Goal goal = goal(ALL).listing(Goal.MunicipalityList.COMPLETE);
    Evidence evidence = evidence(goal, named(), in("1480", YES), in("1490", NO), in("1495", YES));
    assertThat(evidence.outcome()).isEqualTo(kommuner(2));
    assertThat(evidence.unlisted()).isEqualTo(Figure.known(46));
    assertThat(evidence.respondents()).isEqualTo(Figure.absent(Cause.NO_RESPONDENTS));
    Evidence partly = evidence(goal, named(), in("1480", YES), in("1490", MISSING));
    assertThat(partly.respondents()).isEqualTo(Figure.known(48));
    assertThat(partly.bound()).isEqualTo(kommuner(2));
  }

  @Test
  void whereAllAnsweredThatIsKnown() {
    Response[] all =
        Population.vastraGotaland().respondents().stream()
            .map(one -> in(one.id().value(), YES))
            .toArray(Response[]::new);
    assertThat(evidence(ALL, named(), all).respondents()).isEqualTo(Figure.known(49));
  }

  /** "Högst" and "exakt": 1 kommun has it, 43 of 49 answered, so it may come to be 7. */
  @ParameterizedTest
  @CsvSource({
    "högst, 0, nej",
    "högst, 5, saknas",
    "högst, 6, saknas",
    "högst, 7, ja",
    "exakt, 0, nej",
    "exakt, 1, saknas",
    "exakt, 7, saknas",
    "exakt, 8, nej",
    "minst, 1, ja",
    "minst, 2, nej"
  })
  void whetherItIsReachedIsMissingWhereTheSilentCanChangeIt(
      String kind, long wanted, String reached) {
    Target target =
        switch (kind) {
          case "högst" -> atMost(wanted, "kommuner");
          case "exakt" -> exactly(wanted, "kommuner");
          default -> atLeast(wanted, "kommuner");
        };
    Evidence evidence = evidence(target, counted(1, "kommuner").withRespondents(43));
    assertThat(evidence.reached())
        .isEqualTo(
            switch (reached) {
              case "ja" -> Figure.known(true);
              case "nej" -> Figure.known(false);
              default -> Figure.absent(Cause.ANSWERS_MISSING);
            });
    assertThat(evidence.gap().value().isPresent()).isEqualTo(!reached.equals("saknas"));
  }

  @Test
  void ofASumThatNotAllHaveGivenAtMostIsOnlyEverMissed() {
    Response[] told = {in("1480", amount(12, "personer")), in("1490", amount(8, "personer"))};
    assertThat(evidence(atMost(30, "personer"), named(), told).reached())
        .isEqualTo(Figure.absent(Cause.ANSWERS_MISSING));
    assertThat(evidence(atMost(19, "personer"), named(), told).reached())
        .isEqualTo(Figure.known(false));
    Response[] money = {in("1480", amount(12, "mkr")), in("1490", amount(8, "mkr"))};
    assertThat(evidence(atMost(19, "mkr"), named(), money).reached())
        .isEqualTo(Figure.absent(Cause.ANSWERS_MISSING));
  }

  @Test
  void municipalitiesThatGaveNoAnswerAreSilentAndNotNo() {
    Evidence evidence =
        evidence(ALL, named(), in("1480", YES), in("1490", MISSING), in("1495", MISSING));
    assertThat(evidence.outcome()).isEqualTo(kommuner(1));
    assertThat(evidence.respondents()).isEqualTo(Figure.known(1));
    assertThat(evidence.bound()).isEqualTo(kommuner(49));
  }

  @Test
  void aStatedNumberOfRespondentsGoesBeforeACountedOne() {
    Evidence evidence =
        evidence(ALL, named().withRespondents(10), in("1480", YES), in("1490", MISSING));
    assertThat(evidence.respondents()).isEqualTo(Figure.known(10));
    assertThat(evidence.bound()).isEqualTo(kommuner(40));
  }

  @Test
  void whereNobodyAnsweredTheOutcomeIsMissing() {
    Evidence evidence = evidence(ALL, named(), in("1480", MISSING), in("1490", MISSING));
    assertThat(evidence.outcome()).isEqualTo(Figure.absent(Cause.MISSING));
    assertThat(evidence.respondents()).isEqualTo(Figure.known(0));
    assertThat(evidence.bound()).isEqualTo(Figure.absent(Cause.MISSING));
    assertThat(evidence(fiveServicesIn(35), named(), in("1480", MISSING)).outcome())
        .isEqualTo(Figure.absent(Cause.MISSING));
    Evidence forgotten = evidence(ALL, named(), in("1480", YES)).with(new Outcome.ByMunicipality());
    assertThat(forgotten.outcome()).isEqualTo(Figure.absent(Cause.MISSING));
  }

  @Test
  void whereEveryAnswerIsSecretSoIsTheOutcome() {
    Outcome secret = new Outcome.Missing(Outcome.Reason.CONFIDENTIAL);
    assertThat(evidence(ALL, named(), in("1480", secret), in("1490", secret)).outcome())
        .isEqualTo(Figure.absent(Cause.CONFIDENTIAL));
    assertThat(evidence(ALL, named(), in("1480", secret), in("1490", MISSING)).outcome())
        .isEqualTo(Figure.absent(Cause.MISSING));
  }

  @Test
  void numbersOfMunicipalitiesAreAddedUp() {
    Evidence evidence =
        evidence(
            atLeast(30, "personer"),
            named(),
            in("1480", amount(12, "personer")),
            in("1490", amount(8, "personer")),
            in("1495", MISSING));
    assertThat(evidence.outcome()).isEqualTo(Figure.known(Quantity.of(20, "personer")));
    assertThat(evidence.attainment()).isEqualTo(Figure.known(Ratio.of(2, 3)));
    assertThat(evidence.population()).isEqualTo(Figure.known(49));
    assertThat(evidence.respondents()).isEqualTo(Figure.known(2));
  }

  @Test
  void aMunicipalityThatTheGoalDoesNotApplyToIsNeitherOfThePopulationNorARespondent() {
    Outcome notApplicable = new Outcome.Missing(Outcome.Reason.NOT_APPLICABLE);
    Evidence named =
        evidence(atLeast(25, "kommuner"), named(), in("1480", YES), in("1490", notApplicable));
    assertThat(named.respondents()).isEqualTo(Figure.known(1));
    assertThat(named.population()).isEqualTo(Figure.known(48));
    assertThat(named.responseShare()).isEqualTo(Figure.known(Ratio.of(1, 48)));
    assertThat(named.bound()).isEqualTo(kommuner(48));
    Evidence other = named.with(new Outcome.Amount(Quantity.of(3, "kommuner"), Basis.COUNTED));
    assertThat(other.population()).isEqualTo(Figure.known(48));
    Evidence added =
        evidence(
            atLeast(30, "personer"),
            named(),
            in("1480", amount(12, "personer")),
            in("1490", notApplicable));
    assertThat(added.respondents()).isEqualTo(Figure.known(1));
  }

  @Test
  void whereTheGoalAppliesToNobodyThereIsNoOutcome() {
    Response[] nobody =
        Population.vastraGotaland().respondents().stream()
            .map(one -> in(one.id().value(), new Outcome.Missing(Outcome.Reason.NOT_APPLICABLE)))
            .toArray(Response[]::new);
    Evidence evidence = evidence(ALL, named(), nobody);
    assertThat(evidence.outcome()).isEqualTo(Figure.absent(Cause.NOT_APPLICABLE));
    assertThat(evidence.population()).isEqualTo(Figure.absent(Cause.NOT_APPLICABLE));
    assertThat(evidence.responseShare().value()).isEmpty();
    assertThat(evidence.reached()).isEqualTo(Figure.absent(Cause.NOT_APPLICABLE));
  }

  @Test
  void aSecretAnswerIsNeitherYesNorNoNorSilent() {
    Evidence evidence =
        evidence(
            atLeast(25, "kommuner"),
            named(),
            in("1480", YES),
            in("1490", NO),
            in("1495", new Outcome.Missing(Outcome.Reason.CONFIDENTIAL)));
    assertThat(evidence.outcome()).isEqualTo(kommuner(1));
    assertThat(evidence.population()).isEqualTo(Figure.known(49));
    assertThat(evidence.respondents()).isEqualTo(Figure.known(3));
    assertThat(evidence.bound()).isEqualTo(kommuner(47));
    assertThat(evidence.responses().map(ResponseCount::confidential)).isEqualTo(Figure.known(1));
  }

  @Test
  void aCompositeCountsThoseThatHaveEveryPart() {
    Evidence evidence =
        evidence(
            fiveServicesIn(35),
            named(),
            in("1480", amount(5, "tjänster")),
            in("1490", amount(4, "tjänster")),
            in("1495", amount(5, "tjänster")),
            in("1496", MISSING));
    assertThat(evidence.outcome()).isEqualTo(kommuner(2));
    assertThat(evidence.parts()).isEqualTo(Figure.absent(Cause.PARTS_NOT_TOLD));
    assertThat(evidence.attainment()).isEqualTo(Figure.known(Ratio.of(2, 35)));
  }

  @Test
  void aCompositeCanBeToldByYesAndNo() {
    Evidence evidence = evidence(fiveServicesIn(35), named(), in("1480", YES), in("1490", NO));
    assertThat(evidence.outcome()).isEqualTo(kommuner(1));
    assertThat(evidence.parts()).isEqualTo(Figure.absent(Cause.PARTS_NOT_TOLD));
  }

  @Test
  void partsAreAFigureOfACompositeAlone() {
    assertThat(evidence(ALL, named(), in("1480", YES)).parts())
        .isEqualTo(Figure.absent(Cause.NOT_COMPOSITE));
    assertThat(evidence(fiveServicesIn(35), counted(3, "kommuner")).parts())
        .isEqualTo(Figure.absent(Cause.PARTS_NOT_TOLD));
    Evidence told =
        evidence(
            fiveServicesIn(35),
            named(),
            in("1480", amount(5, "tjänster")),
            in("1490", amount(4, "tjänster")));
    assertThat(told.parts()).isEqualTo(Figure.known(Quantity.of(9, "tjänster")));
  }
}
