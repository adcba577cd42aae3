/**
 * Shows how to use Målvakt from another program. Begin with {@link
 * se.vastkom.goals.examples.embedding.OwnFollowUp}, then {@link
 * se.vastkom.goals.examples.embedding.GuiceProgram}; {@link
 * se.vastkom.goals.examples.embedding.RowByRowEngine} is what a third party must write to plug in
 * an engine. All goals and figures here are invented.
 */
@NullMarked
package se.vastkom.goals.examples.embedding;

import org.jspecify.annotations.NullMarked;
