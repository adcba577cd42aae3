package se.vastkom.goals.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.said;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.Comparison.Cause;
import se.vastkom.goals.assessment.Comparison.Flip;
import se.vastkom.goals.assessment.Comparison.Side;
import se.vastkom.goals.model.FollowUp.Header;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** The queries of a comparison on its sides and flips. */
class ComparisonTest {

  private static final Side BEFORE = side("00", LocalDate.of(2015, 12, 31));

  private static Side side(String sha256, LocalDate day) {
    return new Side(
        Assessed.FOLLOW_UP.header(),
        new AssessedFollowUp.Run(new RuleBookStamp("b", "B", "1", sha256), day, "direct"),
        Counts.of(List.of()),
        SourceAgreement.of(List.of()));
  }

  private static Comparison comparison(Side after, Flip... flips) {
    return new Comparison(BEFORE, after, List.of(flips), List.of(), List.of());
  }

  @Test
  void itIsOfRulesWhereBookOrDayDiffers() {
    assertThat(comparison(side("11", LocalDate.of(2015, 12, 31))).isOfRules()).isTrue();
    assertThat(comparison(side("00", LocalDate.of(2016, 1, 1))).isOfRules()).isTrue();
    assertThat(comparison(BEFORE).isOfRules()).isFalse();
  }

  @Test
  void aFlipKnowsWhatDiffers() {
    Assessment partly = Assessed.assessment(Assessed.FIRST, Status.DELVIS, Trend.EJ_BEDOMD);
    Assessment met = Assessed.assessment(Assessed.FIRST, Status.UPPFYLLT, Trend.POSITIV);
    Assessment remarked =
        Assessed.concluded(
            Assessed.FIRST,
            Status.DELVIS,
            Trend.EJ_BEDOMD,
            Finding.Kind.STATUS,
            Finding.Kind.TREND,
            Finding.Kind.REMARK);
    Cause cause = new Cause(Finding.Kind.STATUS, Phrase.of("cause-of.order"), List.of());
    Flip flip = new Flip(partly, met, List.of(cause));
    assertThat(flip.goal()).isEqualTo(Assessed.FIRST);
    assertThat(flip.changesStatus()).isTrue();
    assertThat(flip.changesTrend()).isTrue();
    assertThat(flip.remarksNew()).isEmpty();
    Flip ofRemarks = new Flip(partly, remarked, List.of(cause));
    assertThat(ofRemarks.changesStatus()).isFalse();
    assertThat(ofRemarks.changesTrend()).isFalse();
    assertThat(ofRemarks.remarksNew()).hasSize(1);
    assertThat(ofRemarks.remarksGone()).isEmpty();
    assertThat(new Flip(remarked, partly, List.of(cause)).remarksGone()).hasSize(1);
    assertThat(comparison(BEFORE, flip, ofRemarks).statusFlips()).containsExactly(flip);
  }

  @Test
  void booksDifferWhereSomeTableDoesOrIsNotDecided() {
    RuleDifferences.Side book =
        new RuleDifferences.Side(new RuleBookStamp("b", "B", "1", "00"), Optional.empty());
    RuleDifferences.Table same =
        new RuleDifferences.Table("status", Words.name("fact.status"), List.of(), true);
    RuleDifferences.Table unknown =
        new RuleDifferences.Table("status", Words.name("fact.status"), List.of(), false);
    assertThat(new RuleDifferences(book, book, List.of(same)).areNone()).isTrue();
    assertThat(new RuleDifferences(book, book, List.of(same, unknown)).areNone()).isFalse();
  }

  private static final Assessment PARTLY =
      Assessed.assessment(Assessed.FIRST, Status.DELVIS, Trend.EJ_BEDOMD);

  private static Flip flip(Assessment before, Assessment after) {
    Cause cause = new Cause(Finding.Kind.STATUS, Phrase.of("cause-of.order"), List.of());
    return new Flip(before, after, List.of(cause));
  }

  private static Side side(Header header, int goals, SourceAgreement source) {
    Counts counts = new Counts(goals, Map.of(), 0, 0, Map.of());
    return new Side(header, BEFORE.run(), counts, source);
  }

  @Test
  void theHeadlineCountsOtherTrendsAndRemarksApart() {
    Assessment met = Assessed.assessment(Assessed.FIRST, Status.UPPFYLLT, Trend.POSITIV);
    Assessment rising = Assessed.assessment(Assessed.FIRST, Status.DELVIS, Trend.POSITIV);
    Assessment remarked =
        Assessed.concluded(
            Assessed.FIRST,
            Status.DELVIS,
            Trend.EJ_BEDOMD,
            Finding.Kind.STATUS,
            Finding.Kind.TREND,
            Finding.Kind.REMARK);
    Side before = side(Assessed.FOLLOW_UP.header(), 5, SourceAgreement.of(List.of()));
    List<Flip> flips = List.of(flip(PARTLY, met), flip(PARTLY, rising), flip(PARTLY, remarked));
    List<Goal> gone = List.of(Assessed.SECOND);

    assertThat(said(new Comparison(before, BEFORE, flips, gone, List.of()).headline()))
        .first()
        .isEqualTo(
            "ett av 4 mål får en annan status: det blir uppfyllt; ett får bara en annan trend; ett"
                + " får bara andra anmärkningar");
    assertThat(
            said(
                new Comparison(before, BEFORE, flips.subList(0, 1), List.of(), List.of())
                    .headline()))
        .containsExactly(
            "ett av 5 mål får en annan status: det blir uppfyllt",
            "one of 5 goals gets another status: it becomes met");
  }

  private static Flip told(Assessment before, Assessment after, String told, String own) {
    Cause cause =
        new Cause(
            Finding.Kind.STATUS,
            Phrase.of("cause-of.order"),
            Optional.of(Phrase.of(told)),
            Optional.of(Phrase.of(own)),
            List.of());
    return new Flip(before, after, List.of(cause));
  }

  @Test
  void eachCauseIsToldOnceOfAllTheGoalsThatBecomeTheSameForIt() {
    Assessment missed = Assessed.assessment(Assessed.FIRST, Status.EJ_UPPFYLLT, Trend.EJ_BEDOMD);
    Assessment met = Assessed.assessment(Assessed.SECOND, Status.UPPFYLLT, Trend.EJ_BEDOMD);
    Assessment rising = Assessed.assessment(Assessed.SECOND, Status.UPPFYLLT, Trend.POSITIV);
    Flip first = told(PARTLY, missed, "cause.no-target", "cause.interval");
    Flip second = told(met, missed, "cause.no-target", "cause.above");
    Flip otherwise = told(missed, met, "cause.no-target", "cause.above");
    Flip untold =
        new Flip(met, rising, List.of(new Cause(Finding.Kind.TREND, Phrase.of("x"), List.of())));
    Side before = side(Assessed.FOLLOW_UP.header(), 6, SourceAgreement.of(List.of()));
    Comparison comparison =
        new Comparison(
            before, before, List.of(untold, first, otherwise, second), List.of(), List.of());

    assertThat(comparison.shifts())
        .extracting(Comparison.Shift::flips)
        .containsExactly(List.of(first, second), List.of(otherwise), List.of(untold));
    assertThat(said(comparison.shifts().get(0).sentence()))
        .containsExactly(
            "två mål blir ej uppfyllda för att målet saknar målvärde",
            "two goals become not met because the goal has no target");
    assertThat(said(comparison.shifts().get(1).sentence()))
        .first()
        .isEqualTo("ett mål blir uppfyllt för att målet saknar målvärde");
    assertThat(first.own(Finding.Kind.STATUS)).containsExactly(Phrase.of("cause.interval"));
    assertThat(first.own(Finding.Kind.TREND)).isEmpty();
    assertThat(comparison.shifts().get(2).changesTrend()).isTrue();
    assertThat(comparison.shifts().get(2).changesStatus()).isFalse();
    assertThat(comparison.shifts().get(2).changesRemarks()).isFalse();
    assertThat(comparison.shifts().get(0).changesStatus()).isTrue();
    assertThat(said(comparison.headline()))
        .containsExactly(
            "tre av 6 mål får en annan status: ett blir uppfyllt och två blir ej uppfyllda; ett får"
                + " bara en annan trend",
            "three of 6 goals get another status: one becomes met and two become not met; one gets"
                + " only another trend");
  }

  @Test
  void itSaysWhatDoesNotDiffer() {
    Assessment met = Assessed.assessment(Assessed.FIRST, Status.UPPFYLLT, Trend.EJ_BEDOMD);
    Assessment rising = Assessed.assessment(Assessed.FIRST, Status.DELVIS, Trend.POSITIV);
    Side before = side(Assessed.FOLLOW_UP.header(), 3, SourceAgreement.of(List.of()));
    List<Goal> none = List.of();
    assertThat(new Comparison(before, before, List.of(flip(PARTLY, met)), none, none).alike())
        .map(one -> said(one).get(0))
        .containsExactly("de övriga två målen bedöms lika", "trender och anmärkningar är desamma");
    Comparison ofTrends =
        new Comparison(
            before, before, List.of(flip(PARTLY, met), flip(PARTLY, rising)), none, none);
    assertThat(ofTrends.alike())
        .map(one -> said(one).get(0))
        .containsExactly("det övriga målet bedöms lika", "anmärkningarna är desamma");
    assertThat(ofTrends.differInTrends()).isTrue();
    assertThat(new Comparison(before, before, List.of(), none, none).alike()).isEmpty();
    assertThat(new Comparison(before, before, List.of(), none, none).differInTrends()).isFalse();
  }

  @Test
  void itSaysWhatIsComparedWithWhat() {
    assertThat(said(comparison(side("11", BEFORE.run().asOf())).subject()))
        .containsExactly(
            "uppföljningen för 2015 enligt två lydelser av B",
            "the follow-up of 2015 by two wordings of B");
    assertThat(said(comparison(side("00", LocalDate.of(2016, 1, 1))).subject()))
        .first()
        .isEqualTo(
            "uppföljningen för 2015 enligt B, med de regler som gällde den 31 december 2015 (före)"
                + " och den 1 januari 2016 (efter)");
    Header header = BEFORE.header();
    Header next =
        new Header(
            header.id(),
            header.title(),
            header.publisher(),
            header.source(),
            Period.year(2016),
            header.population());
    Side later = new Side(next, BEFORE.run(), BEFORE.counts(), BEFORE.source());
    assertThat(said(comparison(later).subject()))
        .first()
        .isEqualTo("2016 jämfört med 2015 enligt B");
  }

  @Test
  void theHeadlineCountsGoalsUnderOthersToo() {
    Assessment met = Assessed.assessment(Assessed.FIRST, Status.UPPFYLLT, Trend.EJ_BEDOMD);
    Counts counts =
        new Counts(1, Map.of(), 0, 0, Map.of(), new Counts.Names("kommunmål", 3, "nämndmål"));
    Side before =
        new Side(Assessed.FOLLOW_UP.header(), BEFORE.run(), counts, SourceAgreement.of(List.of()));

    assertThat(
            said(
                new Comparison(before, BEFORE, List.of(flip(PARTLY, met)), List.of(), List.of())
                    .headline()))
        .first()
        .isEqualTo("ett av 4 mål får en annan status: det blir uppfyllt");
  }

  @Test
  void theHeadlineSaysThatNothingDiffers() {
    List<Goal> other = List.of(Assessed.SECOND);
    assertThat(said(comparison(BEFORE).headline()))
        .containsExactly("Inget skiljer", "Nothing differs");
    for (Comparison of :
        List.of(
            new Comparison(BEFORE, BEFORE, List.of(), other, List.of()),
            new Comparison(BEFORE, BEFORE, List.of(), List.of(), other))) {
      assertThat(said(of.headline()))
          .first()
          .isEqualTo("Inget mål som finns både före och efter bedöms annorlunda");
    }
  }

  @Test
  void theReasonsOfAFlipAreThoseOfWhatChanged() {
    Assessment met = Assessed.assessment(Assessed.FIRST, Status.UPPFYLLT, Trend.EJ_BEDOMD);
    Assessment remarked =
        Assessed.concluded(
            Assessed.FIRST,
            Status.DELVIS,
            Trend.POSITIV,
            Finding.Kind.STATUS,
            Finding.Kind.TREND,
            Finding.Kind.REMARK,
            Finding.Kind.CONCLUSION);

    assertThat(flip(PARTLY, met).reasonsBefore()).containsExactly(PARTLY.statusFinding());
    assertThat(flip(PARTLY, met).reasonsAfter()).containsExactly(met.statusFinding());
    assertThat(flip(PARTLY, remarked).reasonsBefore()).containsExactly(PARTLY.trendFinding());
    assertThat(flip(PARTLY, remarked).reasonsAfter())
        .containsExactly(
            remarked.trendFinding(),
            Assessed.finding(Finding.Kind.REMARK),
            Assessed.finding(Finding.Kind.CONCLUSION));
    Assessment alsoMet =
        Assessed.concluded(
            Assessed.FIRST,
            Status.UPPFYLLT,
            Trend.POSITIV,
            Finding.Kind.STATUS,
            Finding.Kind.TREND,
            Finding.Kind.REMARK);
    assertThat(flip(remarked, alsoMet).remarksNew()).isEmpty();
    assertThat(flip(remarked, alsoMet).remarksGone())
        .containsExactly(Assessed.finding(Finding.Kind.CONCLUSION));
  }

  @Test
  void headingsNameThePeriodsWhereTheyDiffer() {
    Header header = Assessed.FOLLOW_UP.header();
    Header next =
        new Header("uppfoljning-2016", "", "", "", Period.year(2016), header.population());
    Comparison ofPeriods = comparison(side(next, 3, SourceAgreement.of(List.of())));
    Comparison within = comparison(BEFORE);
    Phrase status = Phrase.of("fact.status");

    assertThat(said(ofPeriods.earlier())).containsExactly("2015", "2015");
    assertThat(said(ofPeriods.later())).containsExactly("2016", "2016");
    assertThat(said(ofPeriods.earlier(status)).get(0)).isEqualTo("status 2015");
    assertThat(said(ofPeriods.later(status)).get(0)).isEqualTo("status 2016");
    assertThat(said(within.earlier())).containsExactly("före", "before");
    assertThat(said(within.later())).containsExactly("efter", "after");
    assertThat(said(within.earlier(status)).get(0)).isEqualTo("status före");
    assertThat(said(within.later(status)).get(0)).isEqualTo("status efter");
  }

  @Test
  void aSideWithoutTitleIsCalledByItsId() {
    Header header = Assessed.FOLLOW_UP.header();
    Header untitled = new Header(header.id(), "", "", "", header.period(), header.population());

    assertThat(said(BEFORE.phrase()).get(0))
        .startsWith("Uppföljning 2015, 2015, enligt B ")
        .endsWith(", per 2015-12-31, motor direct");
    assertThat(said(side(untitled, 3, SourceAgreement.of(List.of())).phrase()).get(0))
        .startsWith("uppfoljning-2015, 2015, enligt B ");
  }

  @Test
  void theAgreementWithTheSourceIsSaidOnceWhereBothSidesSayTheSame() {
    Header header = Assessed.FOLLOW_UP.header();
    Side agreeing = side(header, 2, new SourceAgreement(2, 2, List.of()));
    Side differing = side(header, 2, new SourceAgreement(2, 2, List.of(PARTLY)));

    assertThat(comparison(BEFORE).agreement()).isEmpty();
    assertThat(swedish(agreeing, agreeing))
        .containsExactly("källans egen bedömning skiljer sig från reglernas för 0 av 2 mål");
    assertThat(swedish(agreeing, differing))
        .containsExactly(
            "Före: källans egen bedömning skiljer sig från reglernas för 0 av 2 mål",
            "Efter: källans egen bedömning skiljer sig från reglernas för 1 av 2 mål");
    assertThat(swedish(BEFORE, differing))
        .containsExactly("Efter: källans egen bedömning skiljer sig från reglernas för 1 av 2 mål");
  }

  private static List<String> swedish(Side before, Side after) {
    return new Comparison(before, after, List.of(), List.of(), List.of())
        .agreement().stream().map(Words.swedish()::say).toList();
  }

  @Test
  void otherFiguresOnAnotherDayAreNotOfRules() {
    Header header = Assessed.FOLLOW_UP.header();
    Header next =
        new Header("uppfoljning-2016", "", "", "", Period.year(2016), header.population());
    Side later =
        new Side(
            next,
            new AssessedFollowUp.Run(BEFORE.run().book(), LocalDate.of(2016, 12, 31), "direct"),
            BEFORE.counts(),
            BEFORE.source());
    assertThat(comparison(later).isOfRules()).isFalse();
  }
}
