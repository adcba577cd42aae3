package se.vastkom.goals.drools.trusted;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.words.Nearest;
import se.vastkom.goals.words.Words;

/**
 * A goal as DRL sees it: its facts by key, exact, as tables see them. To be called from DRL, where
 * a pattern tests facts: {@code DrlCase( is("läge", "aktivt"), atLeast("måluppfyllelse", "80") )}.
 * A missing fact passes only {@link #lacks}. Numbers are written as {@code 80}, {@code 0.5} or
 * {@code 2/3}, in the fact's unit; days as {@code 2015-12-31}; yes and no as {@code ja} and {@code
 * nej}; words by their keys.
 *
 * <p>Every method throws {@link IllegalArgumentException} if goals have no fact with the key, or if
 * the fact has another type than the method is for. Two cases are equal only if they are the same
 * object. Immutable.
 */
public final class DrlCase {

  private final Facts facts;
  private final Optional<Evidence> evidence;

  DrlCase(Facts facts, Optional<Evidence> evidence) {
    this.facts = facts;
    this.evidence = evidence;
  }

  /**
   * Returns what the facts were read from.
   *
   * @throws IllegalStateException if the case has only facts, and no goal
   */
  public Evidence evidence() {
    return evidence.orElseThrow(
        () -> new IllegalStateException("The case has facts alone; found no evidence."));
  }

  /** Returns whether the fact is known. */
  public boolean has(String fact) {
    return value(fact) != null;
  }

  /** Returns whether the fact is missing. */
  public boolean lacks(String fact) {
    return value(fact) == null;
  }

  /** Returns whether the fact is known and has this value. */
  public boolean is(String fact, String value) {
    Value found = value(fact);
    return found != null
        && (found.isOrdered()
            ? Value.compare(found, border(fact, found, value)) == 0
            : found.toString().equals(value));
  }

  /** Returns whether the fact is known and below the border. */
  public boolean below(String fact, String border) {
    Value found = value(fact);
    return found != null && Value.compare(found, border(fact, found, border)) < 0;
  }

  /** Returns whether the fact is known and at the border or below. */
  public boolean atMost(String fact, String border) {
    Value found = value(fact);
    return found != null && Value.compare(found, border(fact, found, border)) <= 0;
  }

  /** Returns whether the fact is known and at the border or above. */
  public boolean atLeast(String fact, String border) {
    Value found = value(fact);
    return found != null && Value.compare(found, border(fact, found, border)) >= 0;
  }

  /** Returns whether the fact is known and above the border. */
  public boolean above(String fact, String border) {
    Value found = value(fact);
    return found != null && Value.compare(found, border(fact, found, border)) > 0;
  }

  /** Returns the number, in the fact's unit; {@code null} where it is missing. */
  public @Nullable Ratio number(String fact) {
    Value.Numeric found = typed(fact, Value.Numeric.class, "a number");
    return found == null ? null : found.number();
  }

  /** Returns the key of the word; {@code null} where it is missing. */
  public @Nullable String word(String fact) {
    Value.Word found = typed(fact, Value.Word.class, "a word");
    return found == null ? null : found.key();
  }

  /** Returns the text; {@code null} where it is missing. */
  public @Nullable String text(String fact) {
    Value.Text found = typed(fact, Value.Text.class, "a text");
    return found == null ? null : found.text();
  }

  /** Returns yes or no; {@code null} where it is missing. */
  public @Nullable Boolean truth(String fact) {
    Value.Truth found = typed(fact, Value.Truth.class, "a truth value");
    return found == null ? null : Boolean.valueOf(found.truth());
  }

  /** Returns the day; {@code null} where it is missing. */
  public @Nullable LocalDate day(String fact) {
    Value.Date found = typed(fact, Value.Date.class, "a day");
    return found == null ? null : found.day();
  }

  private static Value border(String fact, Value found, String written) {
    if (found instanceof Value.Numeric) {
      return Value.of(Ratio.parse(written));
    }
    if (found instanceof Value.Date) {
      return new Value.Date(LocalDate.parse(written));
    }
    throw unexpected(fact, found, "a number or a day");
  }

  private <V extends Value> @Nullable V typed(String fact, Class<V> type, String expected) {
    Value found = value(fact);
    if (found != null && !type.isInstance(found)) {
      throw unexpected(fact, found, expected);
    }
    return type.cast(found);
  }

  private static IllegalArgumentException unexpected(String fact, Value found, String expected) {
    return new IllegalArgumentException(
        "Expected '" + fact + "' to be " + expected + "; found '" + found + "'.");
  }

  private @Nullable Value value(String fact) {
    // A case without a goal holds only the facts that its tables ask for.
    if (evidence.isPresent() && facts.columns().of(fact) < 0) {
      throw new IllegalArgumentException(
          "Goals have no fact '"
              + fact
              + "'."
              + Words.english().say(Nearest.hint(fact, facts.values().keySet())));
    }
    return facts.orNull(fact);
  }

  /** Returns the facts that are known. */
  @Override
  public String toString() {
    return facts.toString();
  }
}
