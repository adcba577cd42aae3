package se.vastkom.goals.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.Example;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Aggregation.Kind;
import se.vastkom.goals.problem.Place;

/** How a goal is measured must fit its target, and its answers how it is measured. */
class MeasurementCheckTest {

  private static final Limit HALF = new Limit(Limit.Comparison.AT_LEAST, Quantity.of(50, "%"));

  private static Aggregation aggregation(Kind kind) {
    return kind.hasLimit()
        ? new Aggregation.Reaching(kind, HALF)
        : kind == Kind.WEIGHTED_MEAN
            ? new Aggregation.WeightedMean("invånare")
            : Aggregation.of(kind);
  }

  private static FollowUp.Builder draft(Goal goal, Response... told) {
    FollowUp.Builder draft = Example.begun().goal(goal).observation(Example.named());
    for (Response one : told) {
      draft.response(one);
    }
    return draft;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SUM | % | mäts som summa, men värden i % läggs inte ihop",
        "SHARE_REACHING | dagar | får sitt utfall i %, men målvärdet är i dagar",
        "COUNT_REACHING | % | får sitt utfall i kommuner, men målvärdet är i %",
        "YES | dagar | får sitt utfall i kommuner, men målvärdet är i dagar",
        "MEAN | kommuner | räknar kommuner och kan inte mätas som medel",
      })
  void theUnitOfTheTargetMustBeThatOfTheOutcome(Kind kind, String unit, String said) {
    Goal goal = Example.goal(Example.atLeast(1, unit)).measured(Measurement.as(aggregation(kind)));
    assertThat(Example.refusal(draft(goal))).anyMatch(one -> one.contains(said));
  }

  @Test
  void aMilestoneIsNotMeasured() {
    Goal goal =
        Example.goal(new Target.Milestone()).measured(Measurement.as(aggregation(Kind.MEAN)));
    assertThat(Example.refusal(draft(goal)))
        .anyMatch(
            one ->
                one.contains("mäts som medel, men måltypen är milstolpe. Låt mäts som vara tomt."));
  }

  @Test
  void aFigureIsAmongThePossible() {
    Goal goal =
        Example.goal(Example.atLeast(4, "betyg"))
            .measured(Measurement.as(aggregation(Kind.MEAN)).within(ValueRange.of(1, 5)));
    assertThat(Example.refusal(draft(goal, Example.in("1480", Example.amount(6, "betyg")))))
        .anyMatch(one -> one.contains("har värdet 6 betyg, men möjliga värden är [1..5]"));
  }

  @Test
  void figuresAreWeighedOnlyByWeights() {
    Goal goal =
        Example.goal(Example.atLeast(50, "%"))
            .measured(Measurement.as(aggregation(Kind.WEIGHTED_MEAN)));
    Response without = Example.in("1480", Example.amount(60, "%"));
    Response zero = Example.in("1490", Example.amount(60, "%")).weighing(Ratio.ZERO);
    Response negative = Example.in("1463", Example.amount(60, "%")).weighing(Ratio.of(-1));
    assertThat(Example.refusal(draft(goal, without, zero)))
        .anyMatch(one -> one.contains("Göteborg (1480) har ett värde utan vikt"));
    assertThat(Example.refusal(draft(goal, negative)))
        .anyMatch(one -> one.contains("Mark (1463) har ett värde utan vikt"));
    assertThat(Example.refusal(draft(goal, zero)))
        .anyMatch(one -> one.contains("alla vikter i kolumnen invånare är noll"));
  }

  @Test
  void whatDoesNotAddUpIsCombinedInAStatedWay() {
    List<Response> told =
        List.of(
            Example.in("1480", Example.amount(60, "%")),
            Example.in("1490", Example.amount(70, "%")));
    Goal silent = Example.goal(Example.atLeast(50, "%"));
    assertThat(Example.refusal(draft(silent, told.toArray(Response[]::new))))
        .anyMatch(
            one -> one.contains("har värden i % från 2 kommuner, men sådana värden läggs inte"));
    for (Kind kind : List.of(Kind.MEAN, Kind.MEDIAN, Kind.LOWEST, Kind.HIGHEST)) {
      Goal stated = silent.measured(Measurement.as(aggregation(kind)));
      assertThat(draft(stated, told.toArray(Response[]::new)).check().problems())
          .as("%s", kind)
          .isEmpty();
    }
  }

  private static List<String> refusal(Goal goal) {
    return Example.refusal(Example.begun().goal(goal));
  }

  @Test
  void aCompleteListKnowsWhoSaysNoButNoFigures() {
    Goal listed = Example.goal(Example.atLeast(4, "betyg")).listing(Goal.MunicipalityList.COMPLETE);
    assertThat(refusal(listed.measured(Measurement.as(aggregation(Kind.MEAN)))))
        .anyMatch(one -> one.contains("mäts som medel, men dess kommunlista är fullständig"));
    Goal added =
        Example.goal(Example.atLeast(4, "platser")).listing(Goal.MunicipalityList.COMPLETE);
    assertThat(refusal(added.measured(Measurement.as(aggregation(Kind.SUM))))).isEmpty();
    Goal counted =
        Example.goal(Example.atLeast(4, "kommuner")).listing(Goal.MunicipalityList.COMPLETE);
    assertThat(refusal(counted.measured(Measurement.as(aggregation(Kind.YES))))).isEmpty();
  }

  @Test
  void aCompositeCountsThoseThatHaveAllItsParts() {
    Goal composite = Example.goal(Example.fiveServicesIn(49));
    assertThat(refusal(composite.measured(Measurement.as(aggregation(Kind.YES))))).isEmpty();
    assertThat(refusal(composite.measured(Measurement.as(aggregation(Kind.SUM)))))
        .anyMatch(one -> one.contains("mäts som summa, men måltypen är sammansatt"));
  }

  @Test
  void allMustBeAmongThoseThatRespond() {
    assertThat(refusal(Example.goal(new Target.All("skolor"))))
        .anyMatch(
            one -> one.contains("gäller alla svarande, men uppföljningen har inga svarande som"));
    assertThat(refusal(Example.goal(new Target.All("kommuner")))).isEmpty();
  }

  @Test
  void aSumIsOfWhatAddsUpOrOfAUnitNobodyKnows() {
    Measurement sum = Measurement.as(aggregation(Kind.SUM));
    Goal without = Example.goal(new Target.None()).measured(sum);
    Response days = Example.in("1480", Example.amount(60, "dagar"));
    Response widgets = Example.in("1480", Example.amount(60, "mojänger"));
    assertThat(Example.refusal(draft(without, days)))
        .anyMatch(
            one -> one.contains("värden i dagar från 1 kommun, men sådana värden läggs inte ihop"));
    assertThat(Example.refusal(draft(without, widgets))).isEmpty();
    OwnUnit own = new OwnUnit("mojänger", "mojäng", false, Place.NOWHERE);
    assertThat(Example.refusal(draft(without, widgets).ownUnit(own)))
        .anyMatch(
            one ->
                one.contains("värden i mojänger från 1 kommun, men sådana värden läggs inte ihop"));
    Goal unstated = Example.goal(new Target.None());
    Response more = Example.in("1490", Example.amount(40, "mojänger"));
    assertThat(Example.refusal(draft(unstated, widgets, more)))
        .anyMatch(one -> one.contains("det är inte känt om sådana läggs ihop"));
  }
}
