/**
 * The goals that were decided and the outcomes that were measured. Begin with {@link
 * se.vastkom.goals.model.FollowUp}, made with {@link se.vastkom.goals.model.FollowUp#builder},
 * which cannot exist with a dangling reference, a duplicate id or a municipality outside its
 * population. Nothing here judges. Uses {@code problem} and the packages below it.
 */
@NullMarked
package se.vastkom.goals.model;

import org.jspecify.annotations.NullMarked;
