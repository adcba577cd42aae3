/**
 * Follow-ups from published pages, as a browser saves them or as text copied from one. Begin with
 * {@link se.vastkom.goals.io.page.PageReader}, whose comment specifies a page and how it is read.
 *
 * <p>Three layers are kept apart. {@code HtmlPage} and {@code PageText} give the lines of a page;
 * {@code ResultsPageReader} with {@code Headings}, {@code ResultsTableParser} or {@code WholeRows},
 * and {@code NarrativePageReader}, find areas and rows. {@code RowMeaning} finds the meaning of a
 * row, with {@code GoalMeaning} for the target and {@code Outcomes} for the outcome. Below them the
 * words are read: {@code Figures} finds numbers, {@code Comment} what is affirmed of them, {@code
 * StateCue} and {@code CueWords} what is no number. Every Swedish word is in {@code lexicon.txt}.
 * Uses {@code io}, {@code sheet}, {@code goal-model} and jsoup.
 */
@NullMarked
package se.vastkom.goals.io.page;

import org.jspecify.annotations.NullMarked;
