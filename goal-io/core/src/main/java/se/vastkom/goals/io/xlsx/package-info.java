/**
 * Assessments as workbooks of Excel, for analysts to filter, sort and print. Begin with {@link
 * se.vastkom.goals.io.xlsx.XlsxWriter}, whose comment names the sheets.
 */
@NullMarked
package se.vastkom.goals.io.xlsx;

import org.jspecify.annotations.NullMarked;
