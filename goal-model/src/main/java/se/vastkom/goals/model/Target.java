package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.words.Keyed;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/** A goal's target. Its kind decides what can be computed. */
public sealed interface Target {

  /** A kind of target, as rules and files name it. */
  enum Kind implements Keyed {
    /** {@link AtLeast} and {@link All}. */
    AT_LEAST("minst"),
    /** {@link Above}. */
    ABOVE("över"),
    /** {@link AtMost}. */
    AT_MOST("högst"),
    /** {@link Below}. */
    BELOW("under"),
    /** {@link Exactly}. */
    EXACTLY("exakt"),
    /** {@link Between}. */
    BETWEEN("mellan"),
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
   * Returns the wanted quantity, where there is one; for a composite, the number of respondents.
   */
  default Optional<Quantity> wanted() {
    return Optional.empty();
  }

  /** Returns the unit of the outcomes that can meet the target; empty where it wants no number. */
  default Optional<String> outcomeUnit() {
    return wanted().map(Quantity::unit);
  }

  /**
   * Returns the target that this is where so many respondents can count; itself, except for one of
   * all that can.
   *
   * @param eligible those to whom the goal applies; where there are none, all is no number
   */
  default Target among(int eligible) {
    return this;
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
   * All respondents to whom the goal applies, however many they turn out to be: alla kommuner. It
   * is an {@link Kind#AT_LEAST} whose quantity is known once the responses are.
   *
   * @param unit the unit in which a follow-up's respondents are counted
   */
  record All(String unit) implements Target {
    /**
     * Checks the unit.
     *
     * @throws IllegalArgumentException if the unit is blank
     */
    public All {
      requireNonNull(unit, "unit");
      if (unit.isBlank()) {
        throw new IllegalArgumentException("Expected a unit such as 'kommuner'; found none.");
      }
    }

    @Override
    public Kind kind() {
      return Kind.AT_LEAST;
    }

    @Override
    public Optional<String> outcomeUnit() {
      return Optional.of(unit);
    }

    @Override
    public Target among(int eligible) {
      return eligible > 0 ? new AtLeast(Quantity.of(eligible, unit)) : this;
    }
  }

  /**
   * More than a quantity.
   *
   * @param quantity reached when the outcome is more than this
   */
  record Above(Quantity quantity) implements Target {
    public Above {
      requireNonNull(quantity, "quantity");
    }

    @Override
    public Kind kind() {
      return Kind.ABOVE;
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
   * Less than a quantity.
   *
   * @param quantity reached when the outcome is less than this
   */
  record Below(Quantity quantity) implements Target {
    public Below {
      requireNonNull(quantity, "quantity");
    }

    @Override
    public Kind kind() {
      return Kind.BELOW;
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

  /**
   * Between two numbers: 10 to 20 kommuner. There is no one quantity that is wanted.
   *
   * @param lower reached from here
   * @param upper reached up to here
   * @param unit the unit of both
   */
  record Between(Limit lower, Limit upper, String unit) implements Target {

    /**
     * One end of an interval.
     *
     * @param number in the interval's unit
     * @param isIncluded whether the number itself belongs to the interval
     */
    public record Limit(Ratio number, boolean isIncluded) {
      public Limit {
        requireNonNull(number, "number");
      }

      /** Returns a limit that belongs to its interval. */
      public static Limit including(Ratio number) {
        return new Limit(number, true);
      }

      /** Returns a limit that does not belong to its interval. */
      public static Limit excluding(Ratio number) {
        return new Limit(number, false);
      }
    }

    /**
     * Checks that there is something between.
     *
     * @throws IllegalArgumentException if the lower number is not below the upper, or the unit is
     *     blank
     */
    public Between {
      requireNonNull(lower, "lower");
      requireNonNull(upper, "upper");
      requireNonNull(unit, "unit");
      if (unit.isBlank() || lower.number().compareTo(upper.number()) >= 0) {
        throw new IllegalArgumentException(
            "Expected a lower number, an upper number and a unit, such as 10, 20 and 'kommuner';"
                + " found "
                + lower.number()
                + ", "
                + upper.number()
                + " and '"
                + unit
                + "'.");
      }
    }

    /** Returns both ends of the interval as quantities, the lower first. */
    public List<Quantity> ends() {
      return List.of(new Quantity(lower.number(), unit), new Quantity(upper.number(), unit));
    }

    /** Returns the interval as people write it: "mellan 10 och 20 kommuner". */
    public Phrase phrase() {
      String from = upper.isIncluded() ? "range.from-to" : "range.from-below";
      String above = upper.isIncluded() ? "range.above-to" : "range.above-below";
      return Phrase.of(lower.isIncluded() ? from : above)
          .with("from", new Part.Amount(lower.number(), ""))
          .with("to", new Part.Amount(upper.number(), unit));
    }

    @Override
    public Kind kind() {
      return Kind.BETWEEN;
    }

    @Override
    public Optional<String> outcomeUnit() {
      return Optional.of(unit);
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
   * A number of respondents that each have a number of parts: 35 kommuner having 5 tjänster each. A
   * respondent counts when it has every part.
   *
   * @param respondents how many are wanted, above zero
   * @param parts how many parts each shall have, above zero
   */
  record Composite(Quantity respondents, Quantity parts) implements Target {
    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is not a whole number above zero
     */
    public Composite {
      requireNonNull(respondents, "respondents");
      requireNonNull(parts, "parts");
      if (!isWholeAboveZero(respondents) || !isWholeAboveZero(parts)) {
        throw new IllegalArgumentException(
            "Expected whole numbers above zero, such as 35 kommuner having 5 tjänster; found "
                + respondents.number()
                + " and "
                + parts
                + ".");
      }
    }

    /** Creates a target of municipalities. */
    public Composite(int municipalities, Quantity parts) {
      this(Quantity.of(municipalities, Quantity.MUNICIPALITIES), parts);
    }

    private static boolean isWholeAboveZero(Quantity quantity) {
      Ratio number = quantity.number();
      return number.signum() > 0
          && number.isWhole()
          && number.compareTo(Ratio.of(Integer.MAX_VALUE)) <= 0;
    }

    @Override
    public Kind kind() {
      return Kind.COMPOSITE;
    }

    @Override
    public Optional<Quantity> wanted() {
      return Optional.of(respondents);
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

    @Override
    public Optional<String> outcomeUnit() {
      return Optional.of(unit);
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
