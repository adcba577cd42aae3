/**
 * The ports of import and export. Begin with {@link se.vastkom.goals.io.FollowUps} to read and
 * {@link se.vastkom.goals.io.Documents} to write; to plug in a format, implement {@link
 * se.vastkom.goals.io.FollowUpReader} or {@link se.vastkom.goals.io.DocumentWriter}. Each format
 * has a package of its own, and none sees another. Uses {@code goal-model} and {@code sheet}; knows
 * no rules.
 */
@NullMarked
package se.vastkom.goals.io;

import org.jspecify.annotations.NullMarked;
