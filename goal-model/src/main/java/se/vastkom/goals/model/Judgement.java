package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

import se.vastkom.goals.words.Phrase;

/**
 * The verdict of a person or a board on a goal. Shown beside the rule's verdict, never instead of
 * it.
 *
 * @param goal the goal
 * @param verdict the verdict, in its own word
 * @param role the role of whoever judged
 * @param date the date, as stated
 * @param reason the reason, or empty
 */
public record Judgement(GoalId goal, String verdict, String role, StatedDate date, String reason) {
  public Judgement {
    requireNonNull(goal, "goal");
    requireNonNull(verdict, "verdict");
    requireNonNull(role, "role");
    requireNonNull(date, "date");
    requireNonNull(reason, "reason");
  }

  /** Returns the judgement as a phrase: "Egen bedömning: På god väg, styrelsen, 2016-02-01". */
  public Phrase phrase() {
    return Phrase.of("judgement")
        .with("verdict", verdict)
        .with("role", role)
        .with(
            "date",
            date.isStated()
                ? Phrase.of("judgement.date").with("date", date.text())
                : Phrase.of("hint.none"))
        .with(
            "reason",
            reason.isEmpty()
                ? Phrase.of("hint.none")
                : Phrase.of("judgement.reason").with("reason", reason));
  }
}
