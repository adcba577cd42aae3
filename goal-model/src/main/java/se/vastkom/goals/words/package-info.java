/**
 * Every word people see, in Swedish and English. Values elsewhere hold a {@link
 * se.vastkom.goals.words.Phrase} (a key and its figures); {@link se.vastkom.goals.words.Words}
 * turns it into a sentence when it is shown, from the {@link se.vastkom.goals.words.Catalogue} that
 * each artifact brings. Begin with {@code Words}. Uses {@code figure}, and knows no goal.
 */
@NullMarked
package se.vastkom.goals.words;

import org.jspecify.annotations.NullMarked;
