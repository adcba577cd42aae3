package se.vastkom.goals.tables.cases;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.vastkom.goals.tables.Value;

/**
 * Values of one fact that no test of a {@link Partition} distinguishes. Its simplest value can
 * represent all of them.
 */
public sealed interface EquivalenceClass {

  /** Returns the simplest value of the class, for people; empty where the fact is missing. */
  Optional<Value> representative();

  /** The class of a missing fact. */
  record Missing() implements EquivalenceClass {
    @Override
    public Optional<Value> representative() {
      return Optional.empty();
    }
  }

  /**
   * A class of one value: a border, a word, a text, yes or no.
   *
   * @param value the only value
   */
  record Just(Value value) implements EquivalenceClass {
    @Override
    public Optional<Value> representative() {
      return Optional.of(value);
    }
  }

  /**
   * The numbers or days between two borders, excluding the borders.
   *
   * @param above the lower border, or empty if there is none
   * @param below the upper border, or empty if there is none
   * @param simplest a value between them
   */
  record Between(Optional<Value> above, Optional<Value> below, Value simplest)
      implements EquivalenceClass {
    @Override
    public Optional<Value> representative() {
      return Optional.of(simplest);
    }
  }

  /**
   * Words of a closed set that no test names.
   *
   * @param values two or more, in the order of the set
   */
  record OtherWords(List<Value> values) implements EquivalenceClass {
    public OtherWords {
      values = List.copyOf(values);
    }

    @Override
    public Optional<Value> representative() {
      return Optional.of(values.get(0));
    }
  }

  /**
   * Every text that no test names.
   *
   * @param named the texts that tests name
   * @param simplest a text that no test names
   */
  record OtherTexts(Set<Value> named, Value simplest) implements EquivalenceClass {
    public OtherTexts {
      named = Set.copyOf(named);
    }

    @Override
    public Optional<Value> representative() {
      return Optional.of(simplest);
    }
  }
}
