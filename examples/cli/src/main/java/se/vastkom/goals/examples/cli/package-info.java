/**
 * The analyst's command line, and an example of a program on top of the library. Begin with {@link
 * se.vastkom.goals.examples.cli.Malvakt}.
 */
@NullMarked
package se.vastkom.goals.examples.cli;

import org.jspecify.annotations.NullMarked;
