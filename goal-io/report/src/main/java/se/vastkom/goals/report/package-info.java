/**
 * Assessed follow-ups as pages to publish. Begin with {@link se.vastkom.goals.report.Reports}. Uses
 * {@code assessment} and the packages below it, and writes through {@code sheet}; knows no other
 * format and no rule engine.
 */
@NullMarked
package se.vastkom.goals.report;

import org.jspecify.annotations.NullMarked;
