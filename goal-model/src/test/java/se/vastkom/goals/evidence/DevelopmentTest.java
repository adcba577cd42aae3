package se.vastkom.goals.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.atLeast;
import static se.vastkom.goals.Example.atMost;
import static se.vastkom.goals.Example.baseline;
import static se.vastkom.goals.Example.between;
import static se.vastkom.goals.Example.counted;
import static se.vastkom.goals.Example.evidence;
import static se.vastkom.goals.Example.exactly;
import static se.vastkom.goals.Example.fiveServicesIn;
import static se.vastkom.goals.Example.goal;
import static se.vastkom.goals.Example.observed;
import static se.vastkom.goals.Example.previous;
import static se.vastkom.goals.Example.said;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.evidence.Evidence.Development;
import se.vastkom.goals.evidence.Figure.Cause;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Observation.StatedChange;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.words.Words;

/** Whether the outcome moved towards the target, and the sentence for it. */
class DevelopmentTest {

  private static final Outcome MISSING = new Outcome.Missing(Outcome.Reason.MISSING);

  private static Target target(String kind) {
    return switch (kind) {
      case "atLeast" -> atLeast(40, "kommuner");
      case "atMost" -> atMost(10, "kommuner");
      case "exactly" -> exactly(20, "kommuner");
      case "composite" -> fiveServicesIn(40);
      case "increase" -> new Target.DirectionOnly(true, "kommuner");
      case "decrease" -> new Target.DirectionOnly(false, "kommuner");
      default -> new Target.None();
    };
  }

  private static Goal from(long start, String kind) {
    return goal(target(kind)).startingFrom(baseline(start, "kommuner"));
  }

  @ParameterizedTest
  @CsvSource({
    "atLeast, 24, 27, TOWARDS",
    "atLeast, 24, 24, UNCHANGED",
    "atLeast, 24, 23, AWAY",
    "composite, 24, 27, TOWARDS",
    "atMost, 24, 23, TOWARDS",
    "atMost, 24, 27, AWAY",
    "exactly, 24, 18, TOWARDS", // four too many, then two too few
    "exactly, 18, 22, UNCHANGED",
    "exactly, 18, 23, AWAY"
  })
  void aBaselineTellsWhichWayTheOutcomeMoved(
      String kind, long start, long now, Development expected) {
    Evidence evidence = evidence(from(start, kind), counted(now, "kommuner"));
    assertThat(evidence.development()).isEqualTo(Figure.known(expected));
    assertThat(evidence.change()).isEqualTo(Figure.known(Quantity.of(now - start, "kommuner")));
  }

  @ParameterizedTest
  @CsvSource({
    "atLeast, INCREASED, TOWARDS",
    "atLeast, UNCHANGED, UNCHANGED",
    "atLeast, DECREASED, AWAY",
    "composite, INCREASED, TOWARDS",
    "increase, INCREASED, TOWARDS",
    "decrease, INCREASED, AWAY",
    "decrease, DECREASED, TOWARDS",
    "atMost, DECREASED, TOWARDS",
    "exactly, UNCHANGED, UNCHANGED"
  })
  void aStatedChangeTellsItToo(String kind, StatedChange stated, Development expected) {
    Evidence evidence = evidence(target(kind), counted(24, "kommuner").withChange(stated));
    assertThat(evidence.development()).isEqualTo(Figure.known(expected));
    assertThat(evidence.change()).isEqualTo(Figure.absent(Cause.NOTHING_EARLIER));
  }

  @ParameterizedTest
  @CsvSource({"exactly, INCREASED", "none, DECREASED"})
  void aStatedChangeTellsNothingWhereNeitherMoreNorLessIsWanted(String kind, StatedChange stated) {
    Evidence evidence = evidence(target(kind), counted(24, "kommuner").withChange(stated));
    assertThat(evidence.development()).isEqualTo(Figure.absent(Cause.NO_DIRECTION));
    assertThat(Words.swedish().say(evidence.developmentSummary()))
        .isEqualTo("uppgiften om förändring säger inget om ett mål utan riktning");
    assertThat(Words.english().say(evidence.developmentSummary()))
        .isEqualTo("the stated change says nothing of a goal without a direction");
  }

  @Test
  void aStatedChangeCountsEvenWhereTheOutcomeIsMissing() {
    Observation observation = observed(MISSING).withChange(StatedChange.INCREASED);
    assertThat(evidence(target("atLeast"), observation).development())
        .isEqualTo(Figure.known(Development.TOWARDS));
    assertThat(evidence(from(24, "atLeast"), observation).development())
        .isEqualTo(Figure.known(Development.TOWARDS));
  }

  @Test
  void aStatedChangeAddsNothingToNumbersThatAgree() {
    Evidence evidence =
        evidence(from(24, "atLeast"), counted(27, "kommuner").withChange(StatedChange.INCREASED));
    assertThat(evidence.development()).isEqualTo(Figure.known(Development.TOWARDS));
    assertThat(said(evidence.developmentSummary()))
        .containsExactly(
            "3 kommuner fler än i utgångsläget (2014)",
            "3 municipalities more than at the baseline (2014)");
  }

  @Test
  void numbersDecideWhereAStatedChangeSaysOtherwise() {
    Evidence evidence =
        evidence(from(24, "atLeast"), counted(27, "kommuner").withChange(StatedChange.DECREASED));
    assertThat(evidence.development()).isEqualTo(Figure.known(Development.TOWARDS));
    assertThat(said(evidence.developmentSummary()))
        .containsExactly(
            "3 kommuner fler än i utgångsläget (2014); enligt uppgift har utfallet minskat, men"
                + " talen gäller",
            "3 municipalities more than at the baseline (2014); it is stated that the outcome has"
                + " decreased, but the numbers decide");
  }

  /** From 10 at the start by way of 30 last year: up from the start, and down from last year. */
  @Test
  void thePreviousOutcomeGivesTheDevelopmentAndTheBaselineTheWay() {
    Goal goal =
        goal(atLeast(40, "kommuner"))
            .startingFrom(new Goal.Baseline(Quantity.of(10, "kommuner"), Period.year(2010)))
            .following(previous(30, "kommuner"));
    Evidence evidence = evidence(goal, counted(25, "kommuner"));
    assertThat(evidence.development()).isEqualTo(Figure.known(Development.AWAY));
    assertThat(evidence.change()).isEqualTo(Figure.known(Quantity.of(-5, "kommuner")));
    assertThat(evidence.relativeChange()).isEqualTo(Figure.known(Ratio.of(-1, 6)));
    assertThat(evidence.progress()).isEqualTo(Figure.known(Ratio.of(1, 2)));
    assertThat(said(evidence.developmentSummary()))
        .containsExactly("5 kommuner färre än 2014", "5 municipalities fewer than in 2014");
    assertThat(said(evidence.summary()))
        .containsExactly(
            "25 av 40 kommuner, 63 % av målet; 50 % av vägen från 10 kommuner",
            "25 of 40 municipalities, 63% of the target; 50% of the way from 10 municipalities");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "24|23|kommuner|en kommun färre än 2014|one municipality fewer than in 2014",
        "24|25|kommuner|en kommun fler än 2014|one municipality more than in 2014",
        "24|24|kommuner|oförändrat sedan 2014|unchanged since 2014",
        "4|5|tjänster|1 tjänst fler än 2014|1 service more than in 2014",
        "45|46|%|en ökning med 1 procentenhet sedan 2014|an increase of 1 percentage point since 2014",
        "46|44|%|en minskning med 2 procentenheter sedan 2014|a decrease of 2 percentage points since 2014",
        "12|9|dagar|en minskning med 3 dagar sedan 2014|a decrease of 3 days since 2014",
        "3|-1|mkr|en minskning med 4 mkr sedan 2014|a decrease of 4 million kronor since 2014"
      })
  void aChangeIsSaidInItsUnit(long then, long now, String unit, String sv, String en) {
    Goal goal = goal(atLeast(60, unit)).following(previous(then, unit));
    if (unit.equals("kommuner")) {
      goal = goal(atLeast(49, unit)).following(previous(then, unit));
    }
    assertThat(said(evidence(goal, counted(now, unit)).developmentSummary()))
        .containsExactly(sv, en);
  }

  @Test
  void aChangeFromZeroIsNoShareOfIt() {
    Goal goal = goal(atLeast(40, "kommuner")).following(previous(0, "kommuner"));
    Evidence evidence = evidence(goal, counted(2, "kommuner"));
    assertThat(evidence.change()).isEqualTo(Figure.known(Quantity.of(2, "kommuner")));
    assertThat(evidence.relativeChange()).isEqualTo(Figure.absent(Cause.FROM_ZERO));
    Goal loss = goal(atLeast(10, "mkr")).following(previous(-4, "mkr"));
    assertThat(evidence(loss, counted(-3, "mkr")).relativeChange())
        .isEqualTo(Figure.known(Ratio.of(1, 4)));
  }

  /** Within the interval no outcome is nearer than another. */
  @ParameterizedTest
  @CsvSource({
    "5, 8, TOWARDS",
    "8, 5, AWAY",
    "12, 18, UNCHANGED",
    "12, 22, AWAY",
    "23, 21, TOWARDS"
  })
  void anIntervalIsApproachedFromBothSides(long then, long now, Development expected) {
    Goal goal = goal(between(10, 20, "dagar")).following(previous(then, "dagar"));
    assertThat(evidence(goal, counted(now, "dagar")).development())
        .isEqualTo(Figure.known(expected));
  }

  // --- only a direction is wanted

  @ParameterizedTest
  @CsvSource({
    "increase, 23, false", "increase, 24, false", "increase, 25, true",
    "decrease, 23, true", "decrease, 24, false", "decrease, 25, false"
  })
  void aDirectionIsReachedBeyondThePreviousOutcomeAndNotAtIt(
      String kind, long now, boolean reached) {
    Goal goal = goal(target(kind)).following(previous(24, "kommuner"));
    Evidence evidence = evidence(goal, counted(now, "kommuner"));
    assertThat(evidence.reached()).isEqualTo(Figure.known(reached));
    assertThat(evidence.attainment()).isEqualTo(Figure.absent(Cause.DIRECTION_ONLY));
    assertThat(evidence.gap()).isEqualTo(Figure.absent(Cause.DIRECTION_ONLY));
  }

  @Test
  void aDirectionIsReachedBesideTheBaselineWhereOneIsStated() {
    Goal goal = from(30, "increase").following(previous(30, "kommuner"));
    Goal began =
        goal(target("increase"))
            .startingFrom(new Goal.Baseline(Quantity.of(20, "kommuner"), Period.year(2010)))
            .following(previous(30, "kommuner"));
    assertThat(evidence(goal, counted(25, "kommuner")).reached()).isEqualTo(Figure.known(false));
    Evidence evidence = evidence(began, counted(25, "kommuner"));
    assertThat(evidence.reached()).isEqualTo(Figure.known(true));
    assertThat(evidence.development()).isEqualTo(Figure.known(Development.AWAY));
    assertThat(said(evidence.summary()))
        .containsExactly(
            "25 kommuner, 5 kommuner fler än i utgångsläget (2010); målet är att öka",
            "25 municipalities, 5 municipalities more than at the baseline (2010); the goal is to"
                + " increase");
  }

  @Test
  void aDirectionWithNothingEarlierIsOpen() {
    Evidence evidence = evidence(target("increase"), counted(25, "kommuner"));
    assertThat(evidence.reached()).isEqualTo(Figure.absent(Cause.NO_START));
    assertThat(said(evidence.summary()))
        .containsExactly(
            "25 kommuner; det finns varken utgångsläge eller föregående utfall att jämföra med",
            "25 municipalities; there is neither a baseline nor a previous outcome to compare with");
  }

  @Test
  void theSilentMayChangeWhetherADecreaseIsReached() {
    Goal goal = goal(target("decrease")).following(previous(24, "kommuner"));
    assertThat(evidence(goal, counted(20, "kommuner").withRespondents(40)).reached())
        .isEqualTo(Figure.absent(Cause.ANSWERS_MISSING));
    assertThat(evidence(goal, counted(20, "kommuner").withRespondents(46)).reached())
        .isEqualTo(Figure.known(true));
  }

  @Test
  void aBaselineWithoutAnOutcomeIsNotSaidToBeLacking() {
    Evidence evidence = evidence(from(24, "atLeast"), observed(MISSING));
    assertThat(evidence.development()).isEqualTo(Figure.absent(Cause.MISSING));
    assertThat(evidence.change()).isEqualTo(Figure.absent(Cause.MISSING));
    assertThat(said(evidence.developmentSummary()))
        .containsExactly("utfallet saknas (bortfall)", "the outcome is missing (no answer)");
  }

  @Test
  void withNeitherThereIsNoDevelopment() {
    Evidence evidence = evidence(target("atLeast"), counted(24, "kommuner"));
    assertThat(evidence.development()).isEqualTo(Figure.absent(Cause.NOTHING_EARLIER));
    assertThat(said(evidence.developmentSummary()))
        .containsExactly(
            "varken ett föregående utfall, ett utgångsläge eller en förändring är angiven",
            "neither a previous outcome, a baseline nor a change is stated");
  }

  @Test
  void aGoalThatIsNotActiveHasNoDevelopment() {
    Goal ended =
        from(24, "atLeast")
            .inState(Lifecycle.of(Lifecycle.State.DISCONTINUED, StatedDate.NOT_STATED));
    Evidence evidence = evidence(ended, counted(27, "kommuner").withChange(StatedChange.INCREASED));
    assertThat(evidence.development()).isEqualTo(Figure.absent(Cause.INACTIVE));
    assertThat(evidence.change()).isEqualTo(Figure.absent(Cause.INACTIVE));
    assertThat(said(evidence.developmentSummary()))
        .containsExactly("målet gäller inte", "the goal is not in force");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "INCREASED|enligt uppgift har utfallet ökat|it is stated that the outcome has increased",
        "UNCHANGED|enligt uppgift är utfallet oförändrat|it is stated that the outcome is unchanged",
        "DECREASED|enligt uppgift har utfallet minskat|it is stated that the outcome has decreased"
      })
  void aStatedChangeIsSaidAsStated(StatedChange stated, String swedish, String english) {
    Observation observation = counted(24, "kommuner").withChange(stated);
    assertThat(said(evidence(target("atLeast"), observation).developmentSummary()))
        .containsExactly(swedish, english);
  }

  @Test
  void eachDevelopmentHasItsKeyAndWord() {
    assertThat(List.of(Development.values()))
        .extracting(Development::key)
        .containsExactly("mot målet", "oförändrat", "från målet")
        .allMatch(key -> Words.english().has("development." + key));
  }
}
