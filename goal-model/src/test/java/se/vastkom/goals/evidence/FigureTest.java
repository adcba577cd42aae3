package se.vastkom.goals.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.said;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.vastkom.goals.evidence.Figure.Cause;

class FigureTest {

  @Test
  void aKnownFigureHasAValueAndNoCause() {
    Figure<Integer> known = Figure.known(24);
    assertThat(known.value()).contains(24);
    assertThat(known.cause()).isEmpty();
    assertThat(known.map(figure -> figure + 1)).isEqualTo(Figure.known(25));
    assertThat(known.then(figure -> Figure.absent(Cause.NO_TARGET)))
        .isEqualTo(Figure.absent(Cause.NO_TARGET));
  }

  @Test
  void whatFollowsFromAnAbsentFigureIsAbsentForTheSameCause() {
    Figure<Integer> absent = Figure.absent(Cause.CONFIDENTIAL);
    assertThat(absent.value()).isEmpty();
    assertThat(absent.cause()).contains(Cause.CONFIDENTIAL);
    assertThat(absent.map(figure -> figure + 1)).isEqualTo(Figure.absent(Cause.CONFIDENTIAL));
    assertThat(absent.then(figure -> Figure.absent(Cause.NO_TARGET)))
        .isEqualTo(Figure.absent(Cause.CONFIDENTIAL));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "INACTIVE|målet gäller inte|the goal is not in force",
        "NO_OBSERVATION|inget utfall är angivet|no outcome is given",
        "MISSING|utfallet saknas (bortfall)|the outcome is missing (no answer)",
        "NOT_APPLICABLE|frågan är inte tillämplig|the question does not apply",
        "CONFIDENTIAL|utfallet är sekretessbelagt|the outcome is confidential",
        "NOT_YET_MEASURED|utfallet är ännu inte mätt|the outcome is not yet measured",
        "ONLY_PUBLISHED|antalet är inte publicerat|the number is not published",
        "ONLY_INFERRED|antalet är bara uträknat ur andelen|the number is only worked out from the share",
        "DONE_OR_NOT|målet är antingen gjort eller inte|the goal is either done or not",
        "NO_TARGET|målet saknar målvärde|the goal has no target",
        "DIRECTION_ONLY|målet anger bara en riktning|the goal states only a direction",
        "TARGET_NOT_POSITIVE|målvärdet är noll eller mindre, och då finns ingen måluppfyllelse"
            + "|the target is zero or less, which nothing is a share of",
        "AT_MOST|ett mål med högst har ingen måluppfyllelse|an at-most target has no attainment",
        "ANSWERS_MISSING|svar saknas som kan ändra om målet är nått"
            + "|answers are missing that could change whether the target is reached",
        "EXACTLY|ett mål med exakt har ingen måluppfyllelse|an exact target has no attainment",
        "BASELINE_MEETS_TARGET|utgångsläget uppfyllde redan målet"
            + "|the baseline met the target already",
        "NO_BASELINE|det finns inget utgångsläge|there is no baseline",
        "FROM_ZERO|förändringen räknas från noll|the change is from zero",
        "NOTHING_EARLIER|varken ett föregående utfall, ett utgångsläge eller en förändring är angiven"
            + "|neither a previous outcome, a baseline nor a change is stated",
        "NO_POPULATION|målet räknar inte dem som svarar|the goal does not count those that respond",
        "NO_RESPONDENTS|det är inte angivet hur många som svarat"
            + "|it is not stated how many answered",
        "NOTHING_PUBLISHED|ingen andel är publicerad|no share is published",
        "NOT_NEEDED|inget behöver räknas ut ur andelen|nothing needs to be worked out from the share",
        "NOT_UNIQUE|inget antal, eller flera, ger den publicerade andelen"
            + "|no number, or several, give the published share"
      })
  void eachCauseIsSaidInBothLanguages(Cause cause, String swedish, String english) {
    assertThat(said(cause.phrase())).containsExactly(swedish, english);
  }

  @ParameterizedTest
  @EnumSource
  void everyCauseHasItsWordsInBothLanguages(Cause cause) {
    assertThat(said(cause.phrase())).doesNotContain("").hasSize(2);
  }
}
