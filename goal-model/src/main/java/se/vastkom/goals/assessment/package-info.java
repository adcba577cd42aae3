/**
 * What is concluded and why, as plain values for whoever shows or stores them. Begin with {@link
 * se.vastkom.goals.assessment.AssessedFollowUp}. Uses {@code evidence} and {@code model}; knows no
 * rule engine.
 */
@NullMarked
package se.vastkom.goals.assessment;

import org.jspecify.annotations.NullMarked;
