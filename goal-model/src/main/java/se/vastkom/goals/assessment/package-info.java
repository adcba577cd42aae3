/**
 * The conclusions and their reasons, as plain values for programs that show or store them. Begin
 * with {@link se.vastkom.goals.assessment.AssessedFollowUp}. Uses {@code evidence} and {@code
 * model}; depends on no rule engine.
 */
@NullMarked
package se.vastkom.goals.assessment;

import org.jspecify.annotations.NullMarked;
