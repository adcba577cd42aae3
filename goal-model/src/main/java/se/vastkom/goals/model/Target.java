package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import se.vastkom.goals.words.Keyed;

/** A goal's target. Its kind decides what can be computed. */
public sealed interface Target {

  /** A kind of target, as rules and files name it. */
  enum Kind implements Keyed {
    /** {@link AtLeast}. */
    AT_LEAST("minst"),
    /** {@link AtMost}. */
    AT_MOST("högst"),
    /** {@link Exactly}. */
    EXACTLY("exakt"),
    /** {@link Milestone}. */
    MILESTONE("milstolpe"),
    /** {@link Composite}. */
    COMPOSITE("sammansatt"),
    /** {@link DirectionOnly}, upwards. */
    INCREASE("öka"),
    /** {@link DirectionOnly}, downwards. */
    DECREASE("minska"),
    /** {@link None}. */
    NONE("inget");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    @Override
    public String key() {
      return key;
    }
  }

  /** Returns the kind of this target. */
  Kind kind();

  /**
   * Returns the wanted quantity, where there is one; for a composite, the number of municipalities.
   */
  default Optional<Quantity> wanted() {
    return Optional.empty();
  }

  /**
   * At least a quantity: 25 kommuner.
   *
   * @param quantity reached when the outcome is this or more
   */
  record AtLeast(Quantity quantity) implements Target {
    public AtLeast {
      requireNonNull(quantity, "quantity");
    }

    @Override
    public Kind kind() {
      return Kind.AT_LEAST;
    }

    @Override
    public Optional<Quantity> wanted() {
      return Optional.of(quantity);
    }
  }

  /**
   * At most a quantity.
   *
   * @param quantity reached when the outcome is this or less
   */
  record AtMost(Quantity quantity) implements Target {
    public AtMost {
      requireNonNull(quantity, "quantity");
    }

    @Override
    public Kind kind() {
      return Kind.AT_MOST;
    }

    @Override
    public Optional<Quantity> wanted() {
      return Optional.of(quantity);
    }
  }

  /**
   * Exactly a quantity.
   *
   * @param quantity reached when the outcome is exactly this
   */
  record Exactly(Quantity quantity) implements Target {
    public Exactly {
      requireNonNull(quantity, "quantity");
    }

    @Override
    public Kind kind() {
      return Kind.EXACTLY;
    }

    @Override
    public Optional<Quantity> wanted() {
      return Optional.of(quantity);
    }
  }

  /** Something that is done or not done. */
  record Milestone() implements Target {
    @Override
    public Kind kind() {
      return Kind.MILESTONE;
    }
  }

  /**
   * A number of municipalities that each have a number of parts: 35 kommuner having 5 tjänster
   * each. A municipality counts when it has every part.
   *
   * @param municipalities how many are wanted, above zero
   * @param parts how many parts each shall have, above zero
   */
  record Composite(int municipalities, Quantity parts) implements Target {
    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is not a whole number above zero
     */
    public Composite {
      requireNonNull(parts, "parts");
      if (municipalities < 1 || parts.number().signum() < 1 || !parts.number().isWhole()) {
        throw new IllegalArgumentException(
            "Expected whole numbers above zero, such as 35 kommuner having 5 tjänster; found "
                + municipalities
                + " and "
                + parts
                + ".");
      }
    }

    @Override
    public Kind kind() {
      return Kind.COMPOSITE;
    }

    @Override
    public Optional<Quantity> wanted() {
      return Optional.of(Quantity.of(municipalities, Quantity.MUNICIPALITIES));
    }
  }

  /**
   * More, or less, of something, with no quantity that suffices.
   *
   * @param upwards whether more is wanted
   * @param unit the unit of what is wanted
   */
  record DirectionOnly(boolean upwards, String unit) implements Target {
    /**
     * Checks the unit.
     *
     * @throws IllegalArgumentException if the unit is blank
     */
    public DirectionOnly {
      requireNonNull(unit, "unit");
      if (unit.isBlank()) {
        throw new IllegalArgumentException("Expected a unit such as 'tjänster'; found none.");
      }
    }

    @Override
    public Kind kind() {
      return upwards ? Kind.INCREASE : Kind.DECREASE;
    }
  }

  /** No target can be read from the goal or from what was stated about it. */
  record None() implements Target {
    @Override
    public Kind kind() {
      return Kind.NONE;
    }
  }
}
