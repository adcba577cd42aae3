package se.vastkom.goals.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.RollForward;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.AreaId;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Overall;
import se.vastkom.goals.model.Overall.Scope;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Placement;
import se.vastkom.goals.model.Placement.Weight;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.tables.engine.PlainEngine;
import se.vastkom.goals.words.Words;

/** What areas and a whole follow-up come to, where it asks. */
class OverallTest {

  private static AssessedFollowUp assessed(RuleBook book, Overall overall) {
    FollowUp.Header header =
        new FollowUp.Header("f", "F", "", "", Period.year(2015), Population.municipality("Mark"));
    FollowUp followUp =
        FollowUp.builder(header.weighing(overall))
            .area(FocusArea.of("luft", "Luft"))
            .area(FocusArea.of("vatten", "Vatten"))
            .area(FocusArea.of("tomt", "Tomt"))
            .area(
                new FocusArea(
                    new AreaId("vilande"),
                    "Vilande",
                    Lifecycle.of(Lifecycle.State.DORMANT, new StatedDate("2015"))))
            .goal(goal("ren-luft", "luft", Placement.ALONE))
            .goal(
                goal("tyst-gata", "luft", Placement.ALONE.weighing(new Weight(Ratio.of(9), false))))
            .goal(goal("rent-vatten", "vatten", Placement.ALONE))
            .goal(goal("rena-verk", "luft", Placement.under("rent-vatten")))
            .goal(goal("vilar", "vilande", Placement.ALONE))
            .observation(done("ren-luft", true))
            .observation(done("tyst-gata", false))
            .observation(done("rent-vatten", true))
            .observation(done("rena-verk", false))
            .check()
            .orThrow();
    return Assessor.using(book, new PlainEngine())
        .asOf(LocalDate.of(2015, 12, 31))
        .assess(followUp)
        .orThrow();
  }

  private static Goal goal(String id, String area, Placement placement) {
    return Goal.of(id, area, id, new Target.Milestone()).placed(placement);
  }

  private static Observation done(String goal, boolean isDone) {
    return Observation.of(goal, new Outcome.YesNo(isDone));
  }

  private static AssessedFollowUp byTemplate(Scope scope, String motivation) {
    return assessed(RuleBooks.template(), new Overall(Optional.of(scope), motivation));
  }

  private static List<String> said(AssessedFollowUp assessed) {
    return assessed.overall().stream()
        .map(verdict -> Words.swedish().say(verdict.phrase()))
        .toList();
  }

  @Test
  void areasInForceAreWeighedByTheirGoalsThatStandUnderNone() {
    AssessedFollowUp assessed = byTemplate(Scope.AREAS, "");
    assertThat(said(assessed))
        .containsExactly(
            "Området sammanvägt: delvis uppfyllt: Något av målen därunder är ej uppfyllt, men 50 % av vikten är uppfylld – gränsen för viktad andel uppfyllda är minst 50 %, Skriv vilket beslut gränsen för sammanvägda mål vilar på; 1 av 2 mål i kraft är uppfyllt: tyst-gata (ej uppfyllt), ren-luft (uppfyllt) (regel V4, sammanvagning.csv rad 6).",
            "Området sammanvägt: uppfyllt: Alla mål därunder är uppfyllda – 1 av 1 mål i kraft är uppfyllt: rent-vatten (uppfyllt) (regel V2, sammanvagning.csv rad 4).");
    assertThat(assessed.overall(new AreaId("luft")).orElseThrow().status())
        .isEqualTo(Status.DELVIS);
    assertThat(assessed.overall(new AreaId("vilande"))).isEmpty();
    assertThat(assessed.ofWhole()).isEmpty();
  }

  @Test
  void theWholeIsWeighedByAllGoalsThatStandUnderNoneAndCountedNowhere() {
    AssessedFollowUp assessed = byTemplate(Scope.WHOLE, "Luften är sämre än väntat.");
    assertThat(said(assessed))
        .singleElement()
        .asString()
        .startsWith("Helheten sammanvägd: delvis uppfyllt: ")
        .contains("2 av 3 mål i kraft är uppfyllda", "vilar (utgått (vilande))");
    assertThat(Words.swedish().say(assessed.motivation().orElseThrow()))
        .isEqualTo("Motivering: Luften är sämre än väntat.");
    AssessedFollowUp unasked = assessed(RuleBooks.template(), Overall.NONE);
    assertThat(unasked.overall()).isEmpty();
    assertThat(unasked.motivation()).isEmpty();
    assertThat(assessed.counts()).isEqualTo(unasked.counts());
    assertThat(assessed.assessments()).isEqualTo(unasked.assessments());
  }

  @Test
  void aBookWithoutWeighingsSaysSo() {
    AssessedFollowUp assessed =
        assessed(RuleBooks.shipped("vastkom-2015"), new Overall(Optional.of(Scope.WHOLE), ""));
    assertThat(assessed.ofWhole().orElseThrow().status()).isEqualTo(Status.EJ_BEDOMT);
    assertThat(said(assessed))
        .singleElement()
        .asString()
        .startsWith("Helheten sammanvägd: ej bedömt: regelverket har ingen tabell sammanvägning");
  }

  @Test
  void nextPeriodAsksTheSameAndNobodyHasSaidAnythingOfItYet() {
    FollowUp next =
        RollForward.of(
                byTemplate(Scope.BOTH, "Luften är sämre än väntat."),
                Period.year(2016),
                Words.swedish())
            .orThrow()
            .next();
    assertThat(next.header().overall()).isEqualTo(new Overall(Optional.of(Scope.BOTH), ""));
  }
}
