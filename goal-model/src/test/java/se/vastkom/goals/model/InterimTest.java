package se.vastkom.goals.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.Example;
import se.vastkom.goals.words.Words;

/** What an interim follow-up is, and when goals may have been finished in it. */
class InterimTest {

  private static final LocalDate AUGUST = LocalDate.of(2015, 8, 31);
  private static final FollowUp.Header INTERIM = Example.HEADER.asOf(AUGUST);

  @Test
  void anInterimFollowUpIsSeenFromItsDayAndAnyOtherFromTheLastOfItsPeriod() {
    assertThat(INTERIM.day()).isEqualTo(AUGUST);
    assertThat(Example.HEADER.day()).isEqualTo(LocalDate.of(2015, 12, 31));
    assertThat(Words.swedish().say(INTERIM.when()))
        .isEqualTo("2015, delår per den 31 augusti 2015");
    assertThat(Words.swedish().say(Example.HEADER.when())).isEqualTo("2015");
  }

  @Test
  void itsDayLiesWithinItsPeriod() {
    assertThatThrownBy(() -> Example.HEADER.asOf(LocalDate.of(2016, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a day within 2015; found 2016-01-01.");
  }

  @Test
  void aGoalCannotHaveBeenFinishedAheadOfTheFollowUpsDay() {
    assertThat(finished(INTERIM, new Outcome.YesNo(true), LocalDate.of(2015, 9, 1)))
        .isEqualTo(
            "Målet e-arkiv-1 sägs vara avslutat den 1 september 2015, men uppföljningen gäller läget den 31 augusti 2015. Skriv en dag som har varit, eller ta bort den om målet pågår.");
  }

  @Test
  void norBothBeFinishedAndNotDone() {
    assertThat(finished(INTERIM, new Outcome.YesNo(false), LocalDate.of(2015, 5, 1)))
        .isEqualTo(
            "Målet e-arkiv-1 sägs vara avslutat den 1 maj 2015, men utfallet är att det inte är genomfört. Ta bort dagen, eller ändra utfallet.");
  }

  @Test
  void aBaselineIsOfBeforeTheFollowUpsDay() {
    Period tertial = new Period(2015, Period.Length.TERTIAL, 2);
    FollowUp.Builder builder =
        FollowUp.builder(INTERIM)
            .area(FocusArea.of(Example.AREA, "E-arkiv"))
            .goal(
                Example.goal(Example.atLeast(25, "kommuner"))
                    .startingFrom(new Goal.Baseline(Quantity.of(10, "kommuner"), tertial)));
    assertThat(said(builder))
        .startsWith(
            "Målet e-arkiv-1 har ett utgångsläge för tertial 2 2015, men uppföljningen gäller 2015, delår per den 31 augusti 2015.");
  }

  private static String finished(FollowUp.Header header, Outcome outcome, LocalDate day) {
    return said(
        FollowUp.builder(header)
            .area(FocusArea.of(Example.AREA, "E-arkiv"))
            .goal(Example.goal(new Target.Milestone()))
            .observation(Observation.of(Example.GOAL, outcome).finishedOn(day)));
  }

  private static String said(FollowUp.Builder builder) {
    return Words.swedish().say(builder.check().problems().get(0).what());
  }
}
