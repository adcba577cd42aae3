/**
 * The analyst's command line, and an example of a program on top of the library. Begin with {@link
 * se.vastkom.goals.malvakt.Malvakt}.
 */
@NullMarked
package se.vastkom.goals.malvakt;

import org.jspecify.annotations.NullMarked;
