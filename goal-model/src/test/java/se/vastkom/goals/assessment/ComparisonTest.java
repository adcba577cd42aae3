package se.vastkom.goals.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.Comparison.Cause;
import se.vastkom.goals.assessment.Comparison.Flip;
import se.vastkom.goals.assessment.Comparison.Side;
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
}
