/**
 * Shows how to use Målvakt from another program. Begin with {@link
 * se.vastkom.goals.examples.embedding.OwnFollowUp}, then {@link
 * se.vastkom.goals.examples.embedding.GuiceProgram}; {@link
 * se.vastkom.goals.examples.embedding.ParkingProgram} decides about something else than goals;
 * {@link se.vastkom.goals.examples.embedding.RowByRowEngine} is what a third party must write to
 * plug in an engine. All goals, figures, fees and decisions here are invented.
 */
@NullMarked
package se.vastkom.goals.examples.embedding;

import org.jspecify.annotations.NullMarked;
