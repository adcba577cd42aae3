/**
 * Follow-ups from published pages, as a browser saves them or as text copied from one. Begin with
 * {@link se.vastkom.goals.io.page.PageReader}, whose comment specifies a page and how it is read.
 *
 * <p>Three layers are kept apart. {@code HtmlPage} and {@code PageText} give the lines of a page,
 * those of HTML with the cells of its tables apart by tabs as copied text has them. {@code
 * ResultsTable} finds the table by its {@code Headings} and gives its fragments: rows whose cells
 * are known, by tabs or as {@code WholeRows} of a table without them, and {@code Piece}s of which
 * {@code Sections} finds which are areas, goals and comments. {@code NarrativePage} sorts the texts
 * of a narrative.
 *
 * <p>{@code RowMeaning} finds the meaning of a row, whichever page it is from, with {@code
 * StatedTarget} and {@code Outcomes}. Below them the words are read: {@code Tokens} are words and
 * numbers; {@code Figures} finds numbers with what they count ({@code Nouns}) and how they compare
 * ({@code Comparison}); {@code Comment} finds which of its figures a comment affirms, by its {@code
 * Clauses}, the {@code Role} that words show and the {@code Relevance} of a clause to the goal's
 * {@code Subject}; {@code StateCue} and {@code CueWords} find what is no number. Every Swedish word
 * is in {@code lexicon.txt}, which {@code Lexicon} reads. Uses {@code io}, {@code sheet}, {@code
 * goal-model} and jsoup.
 */
@NullMarked
package se.vastkom.goals.io.page;

import org.jspecify.annotations.NullMarked;
