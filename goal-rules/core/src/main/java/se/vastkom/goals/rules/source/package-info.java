/**
 * Rule books from files. Begin with {@link se.vastkom.goals.rules.source.RuleBooks}, whose comment
 * specifies the format. Uses {@code rules} and {@code sheet}.
 */
@NullMarked
package se.vastkom.goals.rules.source;

import org.jspecify.annotations.NullMarked;
