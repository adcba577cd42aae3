/**
 * Assessed follow-ups as PDF. Begin with {@link se.vastkom.goals.pdf.PdfReports}. Uses {@code
 * assessment} and the packages below it, and writes through {@code sheet}; knows no other format
 * and no rule engine.
 */
@NullMarked
package se.vastkom.goals.pdf;

import org.jspecify.annotations.NullMarked;
