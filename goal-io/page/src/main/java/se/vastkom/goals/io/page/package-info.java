/**
 * Follow-ups from published pages, as text copied from a browser. Begin with {@link
 * se.vastkom.goals.io.page.PageReader}, whose comment says what a page looks like and what is read
 * out of it. Finding the rows and saying what they mean are kept apart: {@code ResultsPageReader}
 * and {@code NarrativePageReader} find, {@code RowMeaning} and {@code QuantityExtractor} say, and
 * {@code Doubt} says why not. Uses {@code sheet} and {@code goal-model}.
 */
@NullMarked
package se.vastkom.goals.io.page;

import org.jspecify.annotations.NullMarked;
