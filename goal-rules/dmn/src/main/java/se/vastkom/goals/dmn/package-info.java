/**
 * Decision tables on kie-dmn, an implementation of the DMN standard by others. Begin with {@link
 * se.vastkom.goals.dmn.DmnEngine}. The only room that knows kie-dmn. Uses {@code tables.engine},
 * {@code tables.dmn} and what lies below them.
 */
@NullMarked
package se.vastkom.goals.dmn;

import org.jspecify.annotations.NullMarked;
