package se.vastkom.goals.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.said;

import org.junit.jupiter.api.Test;

/** A judgement is said with as much as whoever judged has stated. */
class JudgementTest {

  private static Judgement judgement(StatedDate date, String reason) {
    return new Judgement(new GoalId("e-arkiv-1"), "På god väg", "styrelsen", date, reason);
  }

  @Test
  void aJudgementNamesItsRoleDateAndReason() {
    assertThat(said(judgement(new StatedDate("2016-02-01"), "upphandlingen är klar").phrase()))
        .containsExactly(
            "Egen bedömning: På god väg, styrelsen, 2016-02-01: upphandlingen är klar",
            "Own judgement: På god väg, styrelsen, 2016-02-01: upphandlingen är klar");
  }

  @Test
  void whatIsNotStatedLeavesNoTrace() {
    assertThat(said(judgement(StatedDate.NOT_STATED, "").phrase()))
        .containsExactly(
            "Egen bedömning: På god väg, styrelsen", "Own judgement: På god väg, styrelsen");
  }
}
