package se.vastkom.goals.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.AREA;
import static se.vastkom.goals.Example.GOAL;
import static se.vastkom.goals.Example.amount;
import static se.vastkom.goals.Example.atLeast;
import static se.vastkom.goals.Example.counted;
import static se.vastkom.goals.Example.fiveServicesIn;
import static se.vastkom.goals.Example.in;
import static se.vastkom.goals.Example.named;
import static se.vastkom.goals.Example.observed;
import static se.vastkom.goals.Example.said;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.FollowUp.Header;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Goal.MunicipalityList;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Observation.EvidenceStrength;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Outcome.Reason;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Placement;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Respondent;
import se.vastkom.goals.model.RespondentId;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.model.Term;
import se.vastkom.goals.words.Words;

/** One goal in 2014 and in 2015: how its outcome differs, and who moved. */
class PeriodChangeTest {

  private static final Population COUNTY = Population.vastraGotaland();
  private static final Goal ARCHIVES =
      Goal.of(GOAL, AREA, "Kommunerna har e-arkiv", atLeast(49, "kommuner"));
  private static final Outcome YES = new Outcome.YesNo(true);
  private static final Outcome NO = new Outcome.YesNo(false);

  private static AssessedFollowUp in2014(Goal goal, Observation seen, Response... responses) {
    return assessed(Period.year(2014), COUNTY, goal, seen, responses);
  }

  private static AssessedFollowUp in2015(Goal goal, Observation seen, Response... responses) {
    return assessed(Period.year(2015), COUNTY, goal, seen, responses);
  }

  private static AssessedFollowUp assessed(
      Period period, Population asked, Goal goal, Observation seen, Response... responses) {
    FollowUp.Builder draft =
        FollowUp.builder(new Header("uppfoljning", "Uppföljning", "", "", period, asked))
            .area(FocusArea.of(AREA, "E-arkiv"))
            .goal(goal)
            .observation(seen);
    List.of(responses).forEach(draft::response);
    FollowUp followUp = draft.check().orThrow();
    Assessment assessment =
        new Assessment(
            Evidence.of(followUp, goal),
            Status.DELVIS,
            Trend.EJ_BEDOMD,
            List.of(Assessed.finding(Finding.Kind.STATUS), Assessed.finding(Finding.Kind.TREND)));
    return new AssessedFollowUp(followUp, Assessed.RUN, List.of(assessment));
  }

  private static PeriodChange change(AssessedFollowUp before, AssessedFollowUp after) {
    List<PeriodChange> changes = PeriodChange.between(before, after);
    assertThat(changes).hasSize(1);
    return changes.get(0);
  }

  private static List<String> moved(PeriodChange change) {
    return change.moved().stream().map(one -> Words.swedish().say(one.phrase())).toList();
  }

  @Test
  void theDifferenceIsCountedInTheUnit() {
    PeriodChange change =
        change(
            in2014(ARCHIVES, counted(17, "kommuner")), in2015(ARCHIVES, counted(29, "kommuner")));

    assertThat(said(change.difference()))
        .containsExactly("12 kommuner fler än 2014", "12 municipalities more than in 2014");
    assertThat(change.isOtherMethod()).isFalse();
    assertThat(change.moved()).isEmpty();
    assertThat(said(change.outcomeBefore())).containsExactly("17 kommuner", "17 municipalities");
  }

  @Test
  void anOutcomeThatIsMissingIsSaidInsteadOfTheDifference() {
    Observation missing = observed(new Outcome.Missing(Reason.NOT_YET_MEASURED));
    Observation secret = observed(new Outcome.Missing(Reason.CONFIDENTIAL));
    AssessedFollowUp known = in2015(ARCHIVES, counted(29, "kommuner"));

    assertThat(said(change(in2014(ARCHIVES, secret), known).difference()).get(0))
        .isEqualTo("ingen skillnad kan räknas: utfallet är sekretessbelagt");
    PeriodChange change = change(in2014(ARCHIVES, secret), in2015(ARCHIVES, missing));
    assertThat(said(change.difference()))
        .containsExactly(
            "ingen skillnad kan räknas: utfallet är ännu inte mätt",
            "no difference can be computed: the outcome is not yet measured");
    assertThat(said(change.outcomeAfter()).get(0)).isEqualTo("utfallet är ännu inte mätt");
  }

  @Test
  void whatIsMeasuredInAnotherWayIsNotCompared() {
    Goal anew =
        ARCHIVES.lasting(
            new Term(Optional.empty(), Optional.empty(), false, Optional.of(Period.year(2015))));

    PeriodChange change =
        change(in2014(ARCHIVES, counted(17, "kommuner")), in2015(anew, counted(29, "kommuner")));

    assertThat(change.isOtherMethod()).isTrue();
    assertThat(said(change.difference()).get(0))
        .isEqualTo("ingen skillnad kan räknas: det är mätt på ett annat sätt än förut");
  }

  @Test
  void periodsOfOtherLengthAndOtherUnitsAreNotCompared() {
    Period half = Period.parse("2014-H2").orElseThrow();
    Goal schools = Goal.of(GOAL, AREA, "Skolorna har e-arkiv", atLeast(49, "skolor"));

    assertThat(
            said(change(
                        assessed(half, COUNTY, ARCHIVES, counted(17, "kommuner")),
                        in2015(ARCHIVES, counted(29, "kommuner")))
                    .difference())
                .get(0))
        .isEqualTo(
            "ingen skillnad kan räknas: det som är mätt tidigare gäller perioder av annan längd");
    assertThat(
            said(change(
                        in2014(schools, counted(17, "skolor")),
                        in2015(ARCHIVES, counted(29, "kommuner")))
                    .difference())
                .get(0))
        .isEqualTo("ingen skillnad kan räknas: det som mättes senast har en annan enhet");
  }

  @Test
  void onlyGoalsOfBothAreCompared() {
    Goal other = Goal.of("e-arkiv-2", AREA, "Ett annat mål", atLeast(49, "kommuner"));
    assertThat(
            PeriodChange.between(
                in2014(other, Observation.counted("e-arkiv-2", 17, "kommuner")),
                in2015(ARCHIVES, counted(29, "kommuner"))))
        .isEmpty();
  }

  @Test
  void whoAnswersOtherwiseHasMoved() {
    PeriodChange change =
        change(
            in2014(ARCHIVES, named(), in("1490", NO), in("1480", YES), in("1440", YES)),
            in2015(
                ARCHIVES,
                named(),
                in("1480", YES),
                in("1490", YES),
                in("1401", new Outcome.Missing(Reason.MISSING))));

    assertThat(moved(change))
        .containsExactly(
            "Borås: från nej till ja",
            "Härryda: från inget svar till bortfall",
            "Ale: från ja till inget svar");
    assertThat(said(change.moved().get(0).phrase()).get(1)).isEqualTo("Borås: from no to yes");
  }

  @Test
  void whereOneAnswerCouldBeWorkedOutNobodyIsSaidToHaveMoved() {
    Response secret = in("1490", new Outcome.Missing(Reason.CONFIDENTIAL));
    PeriodChange change =
        change(
            in2014(ARCHIVES, named(), in("1480", NO), in("1440", YES)),
            in2015(
                ARCHIVES,
                named().withPublished(Observation.Published.of("2", 4)),
                in("1480", YES),
                in("1440", YES),
                secret));
    assertThat(change.moved()).isEmpty();
    assertThat(said(change.difference()))
        .containsExactly(
            "en kommun fler än 2014; vilka som har svarat annorlunda visas inte, för ett svar är"
                + " sekretess och hade kunnat räknas ut",
            "one municipality more than in 2014; who answered otherwise is not shown, for one"
                + " answer is confidential and could have been worked out");
  }

  @Test
  void whoACompleteListLeavesOutAnsweredNo() {
    Goal complete = ARCHIVES.listing(MunicipalityList.COMPLETE);

    assertThat(
            moved(
                change(
                    in2014(complete, named(), in("1490", YES), in("1480", YES)),
                    in2015(complete, named(), in("1480", YES), in("1401", YES)))))
        .containsExactly("Härryda: från nej till ja", "Borås: från ja till nej");
    assertThat(
            moved(
                change(
                    in2014(ARCHIVES, named(), in("1480", YES)),
                    in2015(complete, named(), in("1480", YES), in("1401", NO)))))
        .containsExactly("Härryda: från inget svar till nej");
  }

  @Test
  void amountsAndStagesAreSaidInWords() {
    Goal services = ARCHIVES.wanting(fiveServicesIn(49));
    assertThat(
            moved(
                change(
                    in2014(services, named(), in("1490", amount(3, "tjänster"))),
                    in2015(services, named(), in("1490", amount(5, "tjänster"))))))
        .containsExactly("Borås: från 3 tjänster till 5 tjänster");
    assertThat(
            moved(
                change(
                    in2014(
                        ARCHIVES,
                        named(),
                        in("1490", new Outcome.Undertaking(EvidenceStrength.PLANNED))),
                    in2015(
                        ARCHIVES,
                        named(),
                        in("1490", new Outcome.Undertaking(EvidenceStrength.DECIDED))))))
        .containsExactly("Borås: från planerat till beslutat");
  }

  @Test
  void nobodyMovesWhereOnePeriodKnowsNoAnswers() {
    AssessedFollowUp answered = in2015(ARCHIVES, named(), in("1490", YES));
    assertThat(change(in2014(ARCHIVES, counted(17, "kommuner")), answered).moved()).isEmpty();
    assertThat(
            change(
                    in2014(ARCHIVES, named(), in("1490", YES)),
                    in2015(ARCHIVES, counted(29, "kommuner")))
                .moved())
        .isEmpty();
  }

  @Test
  void whoTheLaterPopulationLacksIsCalledByItsId() {
    Population boras =
        Population.of("", List.of(new Respondent(new RespondentId("1490"), "Borås")));
    Goal of = ARCHIVES.wanting(atLeast(1, "kommuner"));
    PeriodChange change =
        change(
            in2014(of, named(), in("1480", YES), in("1490", YES)),
            assessed(Period.year(2015), boras, of, named(), in("1490", YES)));

    assertThat(moved(change)).containsExactly("1480: från ja till inget svar");
  }

  private static AssessedFollowUp weighed(int year, int members) {
    FollowUp.Builder draft =
        FollowUp.builder(new Header("uppfoljning", "", "", "", Period.year(year), COUNTY))
            .area(FocusArea.of(AREA, "E-arkiv"))
            .goal(Goal.of("topp", AREA, "Topp", new Target.None()));
    for (int i = 1; i <= members; i++) {
      draft.goal(
          Goal.of("under-" + i, AREA, "Under " + i, atLeast(1, "kommuner"))
              .placed(Placement.under("topp")));
    }
    return Assessed.met(draft.check().orThrow());
  }

  @Test
  void aGoalThatIsWeighedHasNoDifferenceOfItsOwn() {
    PeriodChange change = PeriodChange.between(weighed(2014, 2), weighed(2015, 3)).get(0);
    assertThat(said(change.outcomeBefore()))
        .containsExactly("2 av 2 mål i kraft är uppfyllda", "2 of 2 goals in force met");
    assertThat(Words.swedish().say(change.outcomeAfter()))
        .isEqualTo("3 av 3 mål i kraft är uppfyllda");
    assertThat(said(change.difference()))
        .containsExactly(
            "vägs samman av 3 mål därunder, utan eget utfall",
            "weighed from 3 goals under it, without an outcome of its own");
    assertThat(said(PeriodChange.between(weighed(2014, 1), weighed(2015, 1)).get(0).difference()))
        .last()
        .isEqualTo("weighed from 1 goal under it, without an outcome of its own");
  }
}
