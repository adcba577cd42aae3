/**
 * Assessments and comparisons as comma-separated values. Begin with {@link
 * se.vastkom.goals.io.csv.CsvWriter}, whose comment names the columns.
 */
@NullMarked
package se.vastkom.goals.io.csv;

import org.jspecify.annotations.NullMarked;
