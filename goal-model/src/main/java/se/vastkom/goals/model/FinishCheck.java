package se.vastkom.goals.model;

import java.time.LocalDate;
import java.util.List;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Phrase;

/** Checks the days on which goals are said to have been finished before their end. */
record FinishCheck(FollowUp.Header header, Problems problems) {

  void run(List<Observation> observations) {
    for (Observation seen : observations) {
      seen.finished().ifPresent(day -> check(seen, day));
    }
  }

  private void check(Observation seen, LocalDate day) {
    if (day.isAfter(header.day())) {
      refuse(seen, day, "followup.finished-ahead");
    } else if (seen.outcome().equals(new Outcome.YesNo(false))) {
      refuse(seen, day, "followup.finished-not-done");
    }
  }

  private void refuse(Observation seen, LocalDate day, String key) {
    problems.error(
        seen.source().place(),
        Phrase.of(key)
            .with("goal", seen.goal().value())
            .with("found", StatedDate.phrase(day))
            .with("day", StatedDate.phrase(header.day())));
  }
}
