package se.vastkom.goals.tables.cases;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.vastkom.goals.tables.Value;

/**
 * Values of one fact that no test of a {@link Partition} tells apart. One of them, its simplest,
 * can stand for all.
 */
public sealed interface EquivalenceClass {

  /** The simplest value of the class, to be shown to people; empty where the fact is missing. */
  Optional<Value> representative();

  /** The fact is missing. */
  record Missing() implements EquivalenceClass {
    @Override
    public Optional<Value> representative() {
      return Optional.empty();
    }
  }

  /**
   * One value: a border, a word, a text, yes or no.
   *
   * @param value the only one
   */
  record Just(Value value) implements EquivalenceClass {
    @Override
    public Optional<Value> representative() {
      return Optional.of(value);
    }
  }

  /**
   * The numbers or days between two borders, which do not belong to it themselves.
   *
   * @param above the lower border, or empty where there is none
   * @param below the upper border, or empty where there is none
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
    /** Copies the words. */
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
   * @param named those that are named
   * @param simplest one that is not
   */
  record OtherTexts(Set<Value> named, Value simplest) implements EquivalenceClass {
    /** Copies the texts. */
    public OtherTexts {
      named = Set.copyOf(named);
    }

    @Override
    public Optional<Value> representative() {
      return Optional.of(simplest);
    }
  }
}
