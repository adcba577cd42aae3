package se.vastkom.goals.assessment;

/**
 * A result that is written as a whole, in the formats that support its kind: the assessment of a
 * follow-up, the explanation of one goal, a report on test cases or on the verification of a rule
 * book, the differences between two assessments or two rule books, goals in several periods, or
 * cases of any kind that a rule book decided. Immutable.
 */
public sealed interface Document
    permits AssessedFollowUp,
        Explanation,
        TestReport,
        VerificationReport,
        Comparison,
        PeriodTable,
        RuleDifferences,
        DecidedCases {}
