/**
 * Follow-ups from published pages, as text copied from a browser. Begin with {@link
 * se.vastkom.goals.io.page.PageReader}, whose comment says what a page looks like and what the
 * reader takes out of it.
 *
 * <p>Three storeys are kept apart. {@code ResultsPageReader}, {@code ResultsTableParser} and {@code
 * NarrativePageReader} find areas and rows by where pieces of text stand. {@code RowMeaning} says
 * what a row means, with {@code GoalMeaning} for the target and {@code OutcomeFinder} for the
 * outcome. Below them the words are read: {@code QuantityExtractor} finds numbers, {@code StateCue}
 * and {@code CueWords} find what is no number, and {@code Doubt} says why a number is not taken.
 * Every Swedish word stands in {@code lexicon.txt}. Uses {@code io}, {@code sheet} and {@code
 * goal-model}.
 */
@NullMarked
package se.vastkom.goals.io.page;

import org.jspecify.annotations.NullMarked;
