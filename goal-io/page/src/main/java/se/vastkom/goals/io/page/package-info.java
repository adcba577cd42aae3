/**
 * Follow-ups from published pages, as text copied from a browser. Begin with {@link
 * se.vastkom.goals.io.page.PageReader}, whose comment specifies a page and how it is read.
 *
 * <p>Three layers are kept apart. {@code ResultsPageReader}, {@code ResultsTableParser} and {@code
 * NarrativePageReader} find areas and rows by the position of pieces of text. {@code RowMeaning}
 * finds the meaning of a row, with {@code GoalMeaning} for the target and {@code OutcomeFinder} for
 * the outcome. Below them the words are read: {@code QuantityExtractor} finds numbers, {@code
 * StateCue} and {@code CueWords} find what is no number, and {@code Doubt} gives the reason why a
 * number is not taken. Every Swedish word is in {@code lexicon.txt}. Uses {@code io}, {@code sheet}
 * and {@code goal-model}.
 */
@NullMarked
package se.vastkom.goals.io.page;

import org.jspecify.annotations.NullMarked;
