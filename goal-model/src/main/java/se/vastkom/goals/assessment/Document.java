package se.vastkom.goals.assessment;

/**
 * A result that can be written as a whole, in whichever formats know its kind: the assessment of a
 * follow-up, one goal's explanation, what became of test cases, or what differs between two
 * assessments or two rule books. Immutable.
 */
public sealed interface Document
    permits AssessedFollowUp, Explanation, TestReport, Comparison, RuleDifferences {}
