package se.vastkom.goals.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.AREA;
import static se.vastkom.goals.Example.GOAL;
import static se.vastkom.goals.Example.HEADER;
import static se.vastkom.goals.Example.atLeast;
import static se.vastkom.goals.Example.baseline;
import static se.vastkom.goals.Example.begun;
import static se.vastkom.goals.Example.goal;
import static se.vastkom.goals.Example.observed;
import static se.vastkom.goals.Example.published;
import static se.vastkom.goals.Example.refusal;
import static se.vastkom.goals.Example.said;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.evidence.Figure.Cause;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Aggregation;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Forecast;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Measurement;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.PastPeriod;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.model.Term;
import se.vastkom.goals.problem.Place;

/** Goals that are measured as the mean over several periods. */
class PeriodMeanTest {

  private static final Measurement THREE = Measurement.UNSTATED.over(3);
  private static final Goal RESULT = goal(atLeast(2, "%")).measured(THREE);

  private static Quantity percent(String number) {
    return new Quantity(Ratio.of(new BigDecimal(number)), "%");
  }

  private static Outcome.Amount outcome(String number) {
    return new Outcome.Amount(percent(number), Outcome.Basis.COUNTED);
  }

  private static PastPeriod past(int year, String number) {
    return PastPeriod.of(Period.year(year), RESULT.target(), observed(outcome(number)));
  }

  private static FollowUp.Builder of2015(Goal goal, String number, PastPeriod... periods) {
    FollowUp.Builder draft = begun().goal(goal).observation(Observation.of(GOAL, outcome(number)));
    List.of(periods).forEach(draft::past);
    return draft;
  }

  private static Evidence evidence(Goal goal, String number, PastPeriod... periods) {
    return Evidence.of(of2015(goal, number, periods).check().orThrow(), goal);
  }

  private static List<String> refused(FollowUp.Builder draft) {
    List<String> both = refusal(draft);
    return IntStream.range(0, both.size())
        .filter(i -> i % 2 == 0)
        .mapToObj(i -> both.get(i).replaceFirst("^\\(i program\\): ", ""))
        .toList();
  }

  @Test
  void theOutcomeIsTheMeanOfThisPeriodAndThoseBefore() {
    Evidence evidence = evidence(RESULT, "1.2", past(2014, "2.5"), past(2013, "3.3"));
    assertThat(evidence.outcome().value()).contains(new Quantity(Ratio.of(7, 3), "%"));
    assertThat(evidence.reached()).isEqualTo(Figure.known(true));
    assertThat(evidence.attainment()).isEqualTo(Figure.known(Ratio.of(7, 6)));
    assertThat(said(evidence.summary()))
        .containsExactly(
            "≈ 2,33 %; målet var minst 2 % (117 %); medel över 3 perioder: 3,3 % 2013, 2,5 % 2014,"
                + " nu 1,2 %",
            "≈ 2.33%; the target was at least 2% (117%); the mean over 3 periods: 3.3% in 2013,"
                + " 2.5% in 2014, now 1.2%");
  }

  @Test
  void withoutOneOfThePeriodsThereIsNoOutcome() {
    Evidence evidence = evidence(RESULT, "5", past(2014, "2.5"), past(2012, "9"));
    assertThat(evidence.outcome()).isEqualTo(Figure.absent(Cause.PERIODS_MISSING));
    assertThat(evidence.reached()).isEqualTo(Figure.absent(Cause.PERIODS_MISSING));
    assertThat(said(evidence.summary()))
        .containsExactly(
            "målet mäts som medel över 3 perioder, och utfall saknas för 2013",
            "the goal is measured as the mean over 3 periods, and there is no outcome for 2013");
  }

  @Test
  void whatWasMeasuredInAnotherWayIsNoPartOfTheMean() {
    Goal anew =
        RESULT.lasting(
            new Term(Optional.empty(), Optional.empty(), false, Optional.of(Period.year(2014))));
    assertThat(said(evidence(anew, "5", past(2014, "2"), past(2013, "2")).summary()).get(0))
        .isEqualTo("målet mäts som medel över 3 perioder, och utfall saknas för 2013");
  }

  @Test
  void anotherUnitIsNoPartOfTheMean() {
    PastPeriod kronor =
        PastPeriod.of(
            Period.year(2014),
            new Target.None(),
            observed(new Outcome.Amount(Quantity.of(2, "mkr"), Outcome.Basis.COUNTED)));
    assertThat(evidence(RESULT, "5", kronor, past(2013, "2")).outcome())
        .isEqualTo(Figure.absent(Cause.OTHER_UNIT));
  }

  @Test
  void thereAreNoPeriodsBeforeTheFirst() {
    assertThat(Period.year(1901).before(1)).contains(Period.year(1900));
    assertThat(Period.year(1901).before(2)).isEmpty();
    assertThat(new Period(2015, Period.Length.TERTIAL, 1).before(1))
        .contains(new Period(2014, Period.Length.TERTIAL, 3));
    assertThat(new Period(2015, Period.Length.MONTH, 12).before(24))
        .contains(new Period(2013, Period.Length.MONTH, 12));
  }

  @Test
  void itHasMovedFromTheMeanThatEndedBefore() {
    PastPeriod[] past = {past(2012, "1"), past(2013, "3.3"), past(2014, "2.5")};
    Evidence evidence = evidence(RESULT, "1.2", past);
    assertThat(evidence.change().value())
        .contains(new Quantity(Ratio.of(7, 3).minus(Ratio.of(68, 30)), "%"));
    assertThat(said(evidence.developmentSummary()).get(0))
        .isEqualTo("en ökning med ≈ 0,07 procentenheter sedan 2014 (medelvärden)");
    Evidence shorter = evidence(RESULT, "1.2", past[1], past[2]);
    assertThat(said(shorter.developmentSummary()))
        .containsExactly(
            "det finns inget tidigare medelvärde, för utfall saknas för någon av dess perioder",
            "there is no earlier mean, for some of its periods has no outcome");
  }

  @Test
  void aPublishedShareDecidesNothing() {
    FollowUp followUp =
        begun()
            .goal(RESULT)
            .observation(published(100))
            .past(past(2014, "2"))
            .past(past(2013, "2"))
            .check()
            .orThrow();
    Evidence evidence = Evidence.of(followUp, RESULT);
    assertThat(evidence.reached()).isEqualTo(Figure.absent(Cause.ONLY_PUBLISHED));
    assertThat(evidence.attainment()).isEqualTo(Figure.absent(Cause.ONLY_PUBLISHED));
  }

  @Test
  void whatIsKnownSoFarIsNoMean() {
    FollowUp followUp =
        FollowUp.builder(HEADER.asOf(LocalDate.of(2015, 8, 31)))
            .area(FocusArea.of(AREA, "E-arkiv"))
            .goal(RESULT)
            .observation(Observation.of(GOAL, outcome("9")))
            .past(past(2014, "2"))
            .past(past(2013, "2"))
            .check()
            .orThrow();
    Evidence evidence = Evidence.of(followUp, RESULT);
    assertThat(evidence.outcome()).isEqualTo(Figure.absent(Cause.SO_FAR));
    assertThat(said(evidence.soFar()).get(0))
        .isEqualTo("9 %; målet mäts som medel över flera perioder");
  }

  @Test
  void whatCanBeReadInTwoWaysIsRefused() {
    assertThat(refused(of2015(RESULT.startingFrom(baseline(1, "%")), "2")))
        .containsExactly(
            "Målet e-arkiv-1 mäts över 3 perioder, och 1 % (2014) kan vara periodens eget utfall"
                + " eller ett medelvärde. Skriv periodens eget utfall i historiken, en rad för"
                + " varje period, och ta bort det här.");
    assertThat(refused(of2015(goal(atLeast(25, "kommuner")).measured(THREE), "2")).get(0))
        .isEqualTo(
            "Målet e-arkiv-1 mäts över 3 perioder, men räknar kommuner, och ett medel av sådana"
                + " antal är inget antal. Låt mäts över vara tomt, eller ge målvärdet en annan"
                + " enhet.");
    assertThat(refused(begun().goal(goal(new Target.Milestone()).measured(THREE))))
        .containsExactly(
            "Målet e-arkiv-1 mäts över 3 perioder, men måltypen är milstolpe. Låt mäts över vara"
                + " tomt, eller skriv måltypen minst, över, högst, under, exakt eller mellan.");
    Measurement both = Measurement.as(Aggregation.of(Aggregation.Kind.MEAN)).over(3);
    assertThat(refused(begun().goal(RESULT.measured(both))))
        .containsExactly(
            "Målet e-arkiv-1 mäts över 3 perioder och tar sitt utfall ur svar från flera. Det går"
                + " inte ihop: räkna ut periodens utfall, skriv det i utfall, och låt mäts som och"
                + " enkätfråga vara tomma; eller låt mäts över vara tomt.");
    assertThat(
            refused(
                of2015(RESULT, "2")
                    .forecast(
                        new Forecast(
                            RESULT.id(),
                            new Forecast.ByFigure(percent("3")),
                            "kommunledningskontoret",
                            LocalDate.of(2015, 9, 1),
                            "",
                            Place.NOWHERE))))
        .containsExactly(
            "Målet e-arkiv-1 mäts över 3 perioder, och prognosen 3 % kan gälla periodens eget"
                + " utfall eller medelvärdet. Skriv prognosen som ett ord: uppfyllt, delvis"
                + " uppfyllt, ej uppfyllt eller oklart.");
  }

  /** To ask what if the outcome were another gives just that outcome, though it is a mean. */
  @Property
  void anotherOutcomeIsAnotherMean(
      @ForAll @Size(3) List<@IntRange(min = -500, max = 500) Integer> tenths,
      @ForAll @IntRange(min = -500, max = 500) int wanted) {
    List<String> numbers =
        tenths.stream().map(one -> BigDecimal.valueOf(one, 1).toString()).toList();
    Evidence evidence =
        evidence(RESULT, numbers.get(0), past(2014, numbers.get(1)), past(2013, numbers.get(2)));
    Ratio mean =
        Ratio.of(tenths.stream().mapToLong(Integer::longValue).sum(), 10).dividedBy(Ratio.of(3));
    assertThat(evidence.outcome().value()).contains(new Quantity(mean, "%"));
    Quantity other = new Quantity(Ratio.of(wanted, 10), "%");
    assertThat(evidence.with(new Outcome.Amount(other, Outcome.Basis.COUNTED)).outcome().value())
        .contains(other);
  }
}
