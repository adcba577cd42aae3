/**
 * The answers of a survey, read from the sheet as it was exported: a row a respondent, a column a
 * question. {@link se.vastkom.goals.io.survey.Survey} makes responses of them; begin there. Of the
 * sheet only what goals ask for is read: their questions, who answers and, where respondents have
 * answered more than once, when. Uses {@code sheet} and {@code model}.
 */
@NullMarked
package se.vastkom.goals.io.survey;

import org.jspecify.annotations.NullMarked;
