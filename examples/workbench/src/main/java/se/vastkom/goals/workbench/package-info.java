/**
 * A page in the analyst's browser that follows a folder: what is saved there is read, assessed and
 * shown at once. Only this machine reaches it, and nothing is written but what is asked for.
 */
@NullMarked
package se.vastkom.goals.workbench;

import org.jspecify.annotations.NullMarked;
