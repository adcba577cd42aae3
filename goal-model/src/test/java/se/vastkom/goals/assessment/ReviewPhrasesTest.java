package se.vastkom.goals.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.said;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.Finding.FigureUsed;
import se.vastkom.goals.assessment.TableExplanation.Condition;
import se.vastkom.goals.assessment.TableExplanation.Verdict;
import se.vastkom.goals.assessment.TestReport.Share;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** The phrases of tables, test cases, comparisons and rule books, in both languages. */
class ReviewPhrasesTest {

  private static final Part.Name STATE = Words.name("fact.läge");
  private static final Part.Name ACTIVE = Words.name("state.aktivt");
  private static final Part.Name MISSING = Words.name("cause.missing-fact");
  private static final Place ROW = Place.cell("status.csv", "", 5, 1).wholeRow();
  private static final Finding.RuleRef RULE = new Finding.RuleRef("status", "S3", ROW);

  @Test
  void aConditionSaysWhatItAskedAndWhatItMet() {
    Condition holds = new Condition(STATE, ACTIVE, ACTIVE, true);
    Condition fails = new Condition(STATE, ACTIVE, MISSING, false);
    assertThat(said(holds.phrase()))
        .containsExactly("läge: aktivt (är aktivt)", "lifecycle: active (is active)");
    assertThat(said(fails.phrase()))
        .containsExactly("läge: aktivt (saknas)", "lifecycle: active (missing)");
    assertThat(
            said(new Condition(STATE, ACTIVE, Phrase.of("cause.no-target"), false).phrase()).get(0))
        .isEqualTo("läge: aktivt (målet saknar målvärde)");
    assertThat(holds.symbol() + fails.symbol()).isEqualTo("✓✗");
    assertThat(said(holds.verdict())).containsExactly("uppfyllt", "true");
    assertThat(said(fails.verdict())).containsExactly("inte uppfyllt", "false");
  }

  @Test
  void aRowSaysWhatBecameOfIt() {
    List<Condition> conditions =
        List.of(
            new Condition(STATE, ACTIVE, ACTIVE, true),
            new Condition(STATE, ACTIVE, MISSING, false));
    assertThat(said(new TableExplanation.Row(RULE, Verdict.DECIDES, ACTIVE, List.of()).phrase()))
        .containsExactly(
            "regel S3, status.csv rad 5, avgör: aktivt",
            "rule S3, status.csv row 5, decides: active");
    assertThat(said(new TableExplanation.Row(RULE, Verdict.HIT, ACTIVE, List.of()).phrase()))
        .containsExactly(
            "regel S3, status.csv rad 5, gäller men avgör inte: aktivt",
            "rule S3, status.csv row 5, applies but does not decide: active");
    assertThat(said(new TableExplanation.Row(RULE, Verdict.MISSED, ACTIVE, conditions).phrase()))
        .containsExactly(
            "regel S3, status.csv rad 5, gäller inte (ett av 2 villkor är inte uppfyllt): aktivt",
            "rule S3, status.csv row 5, does not apply (one of 2 conditions is not met): active");
    assertThat(
            said(
                new TableExplanation("status", STATE, Phrase.of("policy.X"), ACTIVE, List.of())
                    .phrase()))
        .containsExactly("Tabellen läge: aktivt. policy.X", "Table lifecycle: active. policy.X");
  }

  @Test
  void whatStandsNowhereIsSaidWithoutAPlace() {
    Phrase what = Phrase.of("reason.done");
    assertThat(said(SharedPhrases.placed(what, List.of(Place.NOWHERE))).get(0))
        .isEqualTo("genomfört");
    assertThat(said(SharedPhrases.placed(what, List.of(ROW, Place.NOWHERE, ROW))))
        .containsExactly("genomfört (status.csv rad 5)", "done (status.csv row 5)");
  }

  @Test
  void aReportCountsWhatPassesAndAddsItsTables() {
    TestReport.Case passing = new TestReport.Case("a", ROW, List.of(), List.of(), List.of());
    TestReport.Case failing =
        new TestReport.Case("b", ROW, List.of(Phrase.of("reason.done")), List.of(), List.of());
    TestReport.Coverage one =
        new TestReport.Coverage(
            "status",
            STATE,
            new Share(1, 2),
            new Share(3, 4),
            new Share(5, 6),
            new Share(7, 8),
            List.of(new TestReport.Left(Phrase.of("reason.done"), ROW)));
    TestReport report =
        new TestReport(
            new RuleBookStamp("a", "A", "1", "00"),
            "none",
            List.of(passing, failing),
            List.of(one, one),
            new TestReport.Mutation(new Share(1, 2), 3, 4, 0, List.of()));
    assertThat(said(report.headline()))
        .containsExactly(
            "1 av 2 testfall ger väntat resultat", "1 of 2 test cases give the expected result");
    assertThat(said(report.total().phrase()))
        .containsExactly(
            "alla tabeller: rader 2 av 4, villkor 6 av 8, gränser 10 av 12, värden 14 av 16",
            "all tables: rows 2 of 4, conditions 6 of 8, borders 10 of 12, values 14 of 16");
    assertThat(report.total().left()).isEmpty();
    assertThat(said(report.mutation().phrase()))
        .containsExactly(
            "Testfallen märker 1 av 2 små ändringar av reglerna (3 till gör ingen skillnad, 4 ej"
                + " avgjorda)",
            "The test cases notice 1 of 2 small changes to the rules (3 more make no difference, 4"
                + " undecided)");
    assertThat(said(new TestReport.Mutation(new Share(12, 40), 3, 1, 18_917, List.of()).phrase()))
        .containsExactly(
            "Av 18\u00a0961 små ändringar av reglerna är 44 prövade, ett urval ur hela regelverket,"
                + " och 18\u00a0917 oprövade: alla skulle ta för lång tid. Av de prövade märker"
                + " testfallen 12 av 40 (3 till gör ingen skillnad, 1 ej avgjorda)",
            "Of 18,961 small changes to the rules 44 are tried, a sample of the whole rule book,"
                + " and 18,917 are untried: all would take too long. Of those tried the test cases"
                + " notice 12 of 40 (3 more make no difference, 1 undecided)");
    assertThat(said(report.book().phrase())).containsOnly("A (a, version 1, 00)");
    assertThat(
            said(
                new TestReport.Survivor(
                        Phrase.of("reason.done"),
                        ROW,
                        List.of(new FigureUsed(STATE, ACTIVE)),
                        MISSING,
                        ACTIVE)
                    .testCase()))
        .containsExactly(
            "Ett testfall som märker det: läge: aktivt. I dag: saknas. Efter ändringen: aktivt.",
            "A test case that notices: lifecycle: active. Today: missing. After the change: active.");
  }

  @Test
  void aComparisonCountsStatusesApartFromTrendsAndRemarks() {
    Assessment done = Assessed.assessment(Assessed.FIRST, Status.UPPFYLLT, Trend.EJ_BEDOMD);
    Assessment partly = Assessed.assessment(Assessed.FIRST, Status.DELVIS, Trend.POSITIV);
    Assessment better = Assessed.assessment(Assessed.SECOND, Status.UPPFYLLT, Trend.POSITIV);
    Assessment same = Assessed.assessment(Assessed.SECOND, Status.UPPFYLLT, Trend.EJ_BEDOMD);
    Assessment dormant = Assessed.assessment(Assessed.DORMANT, Status.UTGATT, Trend.EJ_BEDOMD);
    Comparison.Side side =
        Comparison.Side.of(
            new AssessedFollowUp(Assessed.FOLLOW_UP, Assessed.RUN, List.of(done, same, dormant)));
    Comparison.Flip status = new Comparison.Flip(done, partly, List.of());
    Comparison.Flip trend = new Comparison.Flip(same, better, List.of());
    Comparison.Flip remark = new Comparison.Flip(dormant, dormant, List.of());
    assertThat(
            said(
                new Comparison(side, side, List.of(status, trend, remark), List.of(), List.of())
                    .headline()))
        .containsExactly(
            "ett av 3 mål får en annan status: det blir delvis uppfyllt; ett får bara en annan trend;"
                + " ett får bara andra anmärkningar",
            "one of 3 goals gets another status: it becomes partly met; one gets only another trend;"
                + " one gets only other remarks");
    Comparison ofRemarks = new Comparison(side, side, List.of(remark), List.of(), List.of());
    assertThat(said(ofRemarks.headline()))
        .containsExactly(
            "inget av 3 mål får en annan status; ett får bara andra anmärkningar",
            "none of 3 goals gets another status; one gets only other remarks");
    assertThat(said(ofRemarks.earlier())).containsExactly("före", "before");
    assertThat(said(ofRemarks.later(Phrase.of("fact.status"))))
        .containsExactly("status efter", "status after");
  }

  @Test
  void aComparisonOfTwoPeriodsIsHeadedByThem() {
    Assessment done = Assessed.assessment(Assessed.FIRST, Status.UPPFYLLT, Trend.EJ_BEDOMD);
    Comparison.Side side =
        Comparison.Side.of(
            new AssessedFollowUp(
                Assessed.FOLLOW_UP,
                Assessed.RUN,
                List.of(
                    done,
                    Assessed.assessment(Assessed.SECOND, Status.UPPFYLLT, Trend.EJ_BEDOMD),
                    Assessed.assessment(Assessed.DORMANT, Status.UTGATT, Trend.EJ_BEDOMD))));
    FollowUp.Header header = side.header();
    Comparison.Side next =
        new Comparison.Side(
            new FollowUp.Header(
                header.id(),
                header.title(),
                header.publisher(),
                header.source(),
                Period.year(2016),
                header.population()),
            side.run(),
            side.counts(),
            side.source());
    Comparison comparison = new Comparison(side, next, List.of(), List.of(), List.of());
    assertThat(said(comparison.earlier())).containsOnly("2015");
    assertThat(said(comparison.later(Phrase.of("fact.status"))))
        .containsExactly("status 2016", "status 2016");
  }

  @Test
  void aComparisonSaysHowManyGoalsFlip() {
    Assessment before = Assessed.assessment(Assessed.FIRST, Status.UPPFYLLT, Trend.EJ_BEDOMD);
    Assessment after = Assessed.assessment(Assessed.FIRST, Status.DELVIS, Trend.POSITIV);
    AssessedFollowUp assessed =
        new AssessedFollowUp(
            Assessed.FOLLOW_UP,
            Assessed.RUN,
            List.of(
                before,
                Assessed.assessment(Assessed.SECOND, Status.UPPFYLLT, Trend.EJ_BEDOMD),
                Assessed.assessment(Assessed.DORMANT, Status.UTGATT, Trend.EJ_BEDOMD)));
    Comparison.Side side = Comparison.Side.of(assessed);
    Comparison.Flip flip = new Comparison.Flip(before, after, List.of());
    List<Goal> other = List.of(Assessed.SECOND);
    assertThat(said(new Comparison(side, side, List.of(flip), other, List.of()).headline()))
        .containsExactly(
            "ett av 2 mål får en annan status: det blir delvis uppfyllt",
            "one of 2 goals gets another status: it becomes partly met");
    assertThat(said(new Comparison(side, side, List.of(), List.of(), List.of()).headline()))
        .containsExactly("Inget skiljer", "Nothing differs");
    assertThat(said(new Comparison(side, side, List.of(), List.of(), other).headline()))
        .containsExactly(
            "Inget mål som finns både före och efter bedöms annorlunda",
            "No goal that is there both before and after is assessed differently");
    assertThat(flip.reasonsBefore()).containsExactly(before.statusFinding(), before.trendFinding());
    assertThat(flip.reasonsAfter()).containsExactly(after.statusFinding(), after.trendFinding());
    assertThat(new Comparison.Flip(before, before, List.of()).reasonsBefore()).isEmpty();
    assertThat(said(side.phrase()))
        .containsExactly(
            "Uppföljning 2015, 2015, enligt Standard (standard, version 1, 00), per 2015-12-31,"
                + " motor direct",
            "Uppföljning 2015, 2015, by Standard (standard, version 1, 00), as of 2015-12-31,"
                + " engine direct");
  }

  @Test
  void aDifferenceSaysWhichCasesAndOneOfThem() {
    List<FigureUsed> cases = List.of(new FigureUsed(STATE, ACTIVE));
    assertThat(said(new RuleDifferences.Difference(cases, cases, ACTIVE, MISSING).phrase()))
        .containsExactly(
            "läge: aktivt: aktivt → saknas (till exempel läge: aktivt)",
            "lifecycle: active: active → missing (such as lifecycle: active)");
    assertThat(said(new RuleDifferences.Difference(List.of(), List.of(), ACTIVE, MISSING).phrase()))
        .containsExactly("alla fall: aktivt → saknas", "all cases: active → missing");
    assertThat(
            said(
                new RuleDifferences.Side(
                        new RuleBookStamp("a", "A", "1", "0".repeat(64)),
                        Optional.of(LocalDate.of(2015, 12, 31)))
                    .phrase()))
        .containsExactly(
            "A (a, version 1, 000000000000), per 2015-12-31",
            "A (a, version 1, 000000000000), as of 2015-12-31");
  }

  @Test
  void aReasonIsSaidWithWhatItLookedAt() {
    Finding finding =
        new Finding(
            Finding.Kind.STATUS,
            Status.DELVIS.phrase(),
            List.of(),
            Phrase.of("reason.done"),
            "",
            List.of(new FigureUsed(STATE, ACTIVE)));
    assertThat(said(finding.sentenceWithFigures()))
        .containsExactly(
            "delvis uppfyllt: genomfört (ingen regel). Uppgifter: läge: aktivt.",
            "partly met: done (no rule). Facts: lifecycle: active.");
  }
}
