package se.vastkom.goals.rules.table;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case: the facts that are known of it. What is not here is missing. Immutable; equal facts are
 * equal cases.
 *
 * @param values by the fact's key
 */
public record Facts(Map<String, Value> values) {

  /** Copies the values. */
  public Facts {
    values = Map.copyOf(values);
  }

  /** The value of a fact, or empty where it is missing. */
  public Optional<Value> get(String fact) {
    return Optional.ofNullable(values.get(fact));
  }

  /** The same as {@link #get} without a wrapper, for engines. */
  public @Nullable Value orNull(String fact) {
    return values.get(fact);
  }
}
