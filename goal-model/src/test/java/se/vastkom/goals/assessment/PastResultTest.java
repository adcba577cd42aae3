package se.vastkom.goals.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.amount;
import static se.vastkom.goals.Example.atLeast;
import static se.vastkom.goals.Example.begun;
import static se.vastkom.goals.Example.between;
import static se.vastkom.goals.Example.fiveServicesIn;
import static se.vastkom.goals.Example.goal;
import static se.vastkom.goals.Example.named;
import static se.vastkom.goals.Example.observed;
import static se.vastkom.goals.Example.published;
import static se.vastkom.goals.Example.said;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Lifecycle.State;
import se.vastkom.goals.model.Measurement;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Outcome.Basis;
import se.vastkom.goals.model.PastPeriod;
import se.vastkom.goals.model.PastPeriod.Verdict;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.model.Term;
import se.vastkom.goals.problem.Place;

/** How an earlier period reads beside the goal of now, as it was concluded then. */
class PastResultTest {

  private static final Target TARGET = atLeast(40, "kommuner");
  private static final Goal ARCHIVE = goal(TARGET);
  private static final String SHA256 = "0123456789abcdef";

  private static PastPeriod past(Target target, Observation observation) {
    return PastPeriod.of(Period.year(2014), target, observation);
  }

  private static PastPeriod counted() {
    return past(TARGET, observed(amount(26, "kommuner")));
  }

  private static Verdict verdict(String status, String trend, String book) {
    return new Verdict(status, trend, book, "1.2", SHA256);
  }

  /** Returns how a goal's only earlier period is told, in Swedish and in English. */
  private static List<String> told(Goal goal, PastPeriod past) {
    Evidence evidence = Evidence.of(begun().goal(goal).past(past).check().orThrow(), goal);
    return said(PastResult.of(evidence).get(0).phrase());
  }

  private static String told(PastPeriod past) {
    return told(ARCHIVE, past).get(0);
  }

  private static String outcome(Outcome outcome) {
    return told(goal(new Target.None()), past(new Target.None(), observed(outcome))).get(0);
  }

  private static String target(Target target) {
    Outcome silent = new Outcome.Missing(Outcome.Reason.MISSING);
    return told(goal(target), past(target, observed(silent))).get(0);
  }

  @Test
  void aPeriodTellsWhatWasMeasuredWantedAndConcluded() {
    assertThat(told(ARCHIVE, counted()))
        .containsExactly(
            "2014: 26 kommuner; målet var minst 40 kommuner",
            "2014: 26 municipalities; the target was at least 40 municipalities");
    assertThat(told(ARCHIVE, counted().concluding(verdict("delvis", "positiv", "vastkom-2015"))))
        .containsExactly(
            "2014: 26 kommuner; målet var minst 40 kommuner; delvis uppfyllt, trend positiv"
                + " (vastkom-2015, version 1.2, 0123456789ab)",
            "2014: 26 municipalities; the target was at least 40 municipalities; partly met, trend positive"
                + " (vastkom-2015, version 1.2, 0123456789ab)");
  }

  @Test
  void whatWasNotConcludedIsLeftOut() {
    assertThat(told(counted().concluding(verdict("uppfyllt", "", ""))))
        .isEqualTo("2014: 26 kommuner; målet var minst 40 kommuner; uppfyllt");
    assertThat(told(counted().concluding(verdict("godkänt", "positiv", ""))))
        .isEqualTo("2014: 26 kommuner; målet var minst 40 kommuner");
  }

  @Test
  void aShortChecksumIsShownWhole() {
    Verdict brief = new Verdict("uppfyllt", "", "vastkom-2015", "1.2", "abc123");
    assertThat(told(counted().concluding(brief))).endsWith(" (vastkom-2015, version 1.2, abc123)");
  }

  @Test
  void aGoalThatRestedThenIsSaidToHave() {
    PastPeriod counted = counted();
    PastPeriod resting =
        new PastPeriod(
            counted.period(),
            State.DORMANT,
            TARGET,
            counted.observation().orElseThrow(),
            Optional.of(verdict("utgått", "", "")),
            List.of());
    assertThat(told(resting)).endsWith("; utgått (vilande)");
  }

  @Test
  void anOutcomeReadsAsItIsKnown() {
    Quantity number = Quantity.of(26, "kommuner");
    assertThat(outcome(new Outcome.Amount(number, Basis.INFERRED)))
        .startsWith("2014: 26 kommuner, uträknat ur andelen;");
    assertThat(outcome(new Outcome.YesNo(true))).startsWith("2014: genomfört;");
    assertThat(outcome(new Outcome.YesNo(false))).startsWith("2014: inte genomfört;");
    assertThat(outcome(new Outcome.Missing(Outcome.Reason.CONFIDENTIAL)))
        .startsWith("2014: sekretess;");
    assertThat(told(past(TARGET, published(65))))
        .startsWith("2014: 65 % av målvärdet, publicerat utan antal;");
  }

  @Test
  void aShareBesideAnswersThatAreNotKnownIsNoOutcome() {
    Observation printed = named().withPublished(Observation.Published.of("", 65));
    assertThat(told(past(TARGET, named()))).startsWith("2014: inget antal;");
    assertThat(told(past(TARGET, printed))).startsWith("2014: inget antal;");
  }

  @Test
  void aTargetReadsAsItWasThen() {
    assertThat(target(between(10, 20, "kommuner"))).endsWith("målet var mellan 10 och 20 kommuner");
    assertThat(target(new Target.All("kommuner"))).endsWith("målet var alla kommuner");
    assertThat(target(fiveServicesIn(35))).endsWith("målet var 35 kommuner med 5 tjänster");
    assertThat(target(new Target.Milestone())).endsWith("målet var att det skulle vara gjort");
    assertThat(target(new Target.None())).endsWith("målet var inte angivet");
  }

  @ParameterizedTest
  @CsvSource({"true, målet var att öka", "false, målet var att minska"})
  void aDirectionIsToldWithoutANumber(boolean upwards, String told) {
    assertThat(target(new Target.DirectionOnly(upwards, "kommuner"))).endsWith(told);
  }

  @Test
  void thePeriodsOwnOutcomeIsNoMean() {
    Goal mean = goal(atLeast(2, "%")).measured(Measurement.UNSTATED.over(3));
    assertThat(told(mean, past(mean.target(), observed(amount(1, "%")))))
        .containsExactly(
            "2014: 1 %; målet var minst 2 %; periodens eget utfall; målet mäts som medel över 3"
                + " perioder",
            "2014: 1%; the target was at least 2%; the outcome of the period alone; the goal is"
                + " measured as the mean over 3 periods");
    Outcome silent = new Outcome.Missing(Outcome.Reason.MISSING);
    assertThat(told(mean, past(mean.target(), observed(silent))).get(0))
        .doesNotContain("eget utfall");
  }

  @Test
  void anotherTargetIsNoted() {
    PastPeriod lower = past(atLeast(30, "kommuner"), observed(amount(26, "kommuner")));
    assertThat(told(ARCHIVE, lower))
        .containsExactly(
            "2014: 26 kommuner; målet var minst 30 kommuner; målvärdet är nu ett annat, så"
                + " måluppfyllelsen kan inte jämföras; det kan utfallet",
            "2014: 26 municipalities; the target was at least 30 municipalities; the target is another now, so"
                + " attainment cannot be compared; the outcome can");
    PastPeriod unstated = past(new Target.None(), observed(amount(26, "kommuner")));
    assertThat(told(unstated)).isEqualTo("2014: 26 kommuner; målet var inte angivet");
  }

  @Test
  void anotherWayOfMeasuringIsNoted() {
    assertThat(told(comparableFrom(2015), counted()).get(0))
        .isEqualTo(
            "2014: 26 kommuner; målet var minst 40 kommuner; mäts på ett annat sätt från och med"
                + " 2015, så varken utfall eller måluppfyllelse kan jämföras");
    assertThat(told(comparableFrom(2014), counted()).get(0))
        .isEqualTo("2014: 26 kommuner; målet var minst 40 kommuner");
  }

  private static Goal comparableFrom(int year) {
    return ARCHIVE.lasting(
        new Term(Optional.empty(), Optional.empty(), false, Optional.of(Period.year(year))));
  }

  @Test
  void periodsAreToldTheEarliestFirst() {
    PastPeriod earlier = PastPeriod.of(Period.year(2012), TARGET, observed(amount(20, "kommuner")));
    Evidence evidence =
        Evidence.of(begun().goal(ARCHIVE).past(counted()).past(earlier).check().orThrow(), ARCHIVE);
    assertThat(PastResult.of(evidence))
        .extracting(PastResult::period)
        .containsExactly(Period.year(2012), Period.year(2014));
  }

  private static List<String> weighed(State state, Verdict verdict) {
    Goal none = goal(new Target.None());
    return told(
        none, PastPeriod.concluded(none.id(), Period.year(2014), state, verdict, Place.NOWHERE));
  }

  @Test
  void aGoalThatWasWeighedTellsItsStatusAndThatItHadNoOutcome() {
    assertThat(weighed(State.ACTIVE, verdict("delvis", "positiv", "vastkom-2015")))
        .containsExactly(
            "2014: inget eget utfall, vägdes samman av målen därunder; delvis uppfyllt, trend"
                + " positiv (vastkom-2015, version 1.2, 0123456789ab)",
            "2014: no outcome of its own, weighed from the goals under it; partly met, trend"
                + " positive (vastkom-2015, version 1.2, 0123456789ab)");
  }

  @Test
  void whatWasNotWeighedIsNotSaidToHaveBeen() {
    assertThat(weighed(State.ACTIVE, verdict("ej bedömt", "ej bedömd", "")))
        .containsExactly(
            "2014: inget eget utfall; ej bedömt, trend ej bedömd",
            "2014: no outcome of its own; not assessed, trend not assessed");
    assertThat(weighed(State.DORMANT, verdict("utgått", "", "")).get(0))
        .isEqualTo("2014: inget eget utfall; utgått (vilande)");
  }

  @Test
  void aTargetThatIsGoneIsNotCalledAnother() {
    assertThat(told(goal(new Target.None()), counted()))
        .containsExactly(
            "2014: 26 kommuner; målet var minst 40 kommuner; målvärdet är borttaget, så"
                + " måluppfyllelsen kan inte jämföras; det kan utfallet",
            "2014: 26 municipalities; the target was at least 40 municipalities; the target has"
                + " been removed, so attainment cannot be compared; the outcome can");
  }
}
