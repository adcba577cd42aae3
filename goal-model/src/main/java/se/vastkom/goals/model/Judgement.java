package se.vastkom.goals.model;

/**
 * The verdict of a person or a board on a goal. Shown beside the rule's verdict, never instead of
 * it.
 *
 * @param goal which goal
 * @param verdict the verdict, in its own word
 * @param role who judged, as a role
 * @param date when, as stated
 * @param reason why, or empty
 */
public record Judgement(GoalId goal, String verdict, String role, StatedDate date, String reason) {}
