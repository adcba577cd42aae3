package se.vastkom.goals.model;

import java.util.Optional;

/** What was measured, or why nothing was. */
public sealed interface Outcome {

  /** How the outcome is known; empty where there is none. */
  default Optional<Basis> basis() {
    return Optional.empty();
  }

  /** How an outcome is known. */
  enum Basis {
    /** Counted by somebody who says the number. */
    COUNTED("räknat"),
    /** Each one named, and counted here. */
    NAMED("namngivet"),
    /** Only a share was published. */
    PUBLISHED("publicerat"),
    /** Worked backwards from something else: shown, and never decides. */
    INFERRED("härlett");

    private final String key;

    Basis(String key) {
      this.key = key;
    }

    /** The stable key, used in data. */
    public String key() {
      return key;
    }
  }

  /**
   * A number of the target's unit.
   *
   * @param quantity zero or more
   * @param known how it is known; never {@link Basis#PUBLISHED}
   */
  record Amount(Quantity quantity, Basis known) implements Outcome {

    /**
     * Checks the basis.
     *
     * @throws IllegalArgumentException if the basis is a published share, which is no number of
     *     anything
     */
    public Amount {
      if (known == Basis.PUBLISHED) {
        throw new IllegalArgumentException(
            "A number known only as a published share is AsPublished; found " + quantity + ".");
      }
    }

    @Override
    public Optional<Basis> basis() {
      return Optional.of(known);
    }
  }

  /**
   * Done or not, of a milestone or of one municipality.
   *
   * @param done whether it is
   */
  record YesNo(boolean done) implements Outcome {
    @Override
    public Optional<Basis> basis() {
      return Optional.of(Basis.COUNTED);
    }
  }

  /** Told municipality by municipality; the count follows from those. */
  record ByMunicipality() implements Outcome {
    @Override
    public Optional<Basis> basis() {
      return Optional.of(Basis.NAMED);
    }
  }

  /** Known only as the share that was published. */
  record AsPublished() implements Outcome {
    @Override
    public Optional<Basis> basis() {
      return Optional.of(Basis.PUBLISHED);
    }
  }

  /**
   * None, for a reason. Missing is never zero.
   *
   * @param reason why
   */
  record Missing(Reason reason) implements Outcome {}

  /** Why there is no outcome. */
  enum Reason {
    /** Asked for, not answered. */
    MISSING("bortfall"),
    /** Cannot be asked here. */
    NOT_APPLICABLE("ej tillämpligt"),
    /** Known, not to be told. */
    CONFIDENTIAL("sekretess"),
    /** Will be measured. */
    NOT_YET_MEASURED("ännu inte mätt");

    private final String key;

    Reason(String key) {
      this.key = key;
    }

    /** The stable key, used in data. */
    public String key() {
      return key;
    }
  }
}
