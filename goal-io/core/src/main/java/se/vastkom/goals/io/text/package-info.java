/**
 * Results as text for a terminal or an e-mail: assessments, explanations, test reports and
 * comparisons. Begin with {@link se.vastkom.goals.io.text.TextWriter}.
 */
@NullMarked
package se.vastkom.goals.io.text;

import org.jspecify.annotations.NullMarked;
