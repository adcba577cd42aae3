package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import se.vastkom.goals.model.Observation.EvidenceStrength;
import se.vastkom.goals.words.Keyed;

/** The measured outcome, or the reason for its absence. */
public sealed interface Outcome {

  /** Returns how the outcome is known; empty where there is none. */
  default Optional<Basis> basis() {
    return Optional.empty();
  }

  /** How an outcome is known. */
  enum Basis implements Keyed {
    /** Counted by a source that states the number. */
    COUNTED("räknat"),
    /** Each municipality is named, and counted here. */
    NAMED("namngivet"),
    /** Only a share was published. */
    PUBLISHED("publicerat"),
    /** Inferred from another figure: shown, and never decides. */
    INFERRED("härlett");

    private final String key;

    Basis(String key) {
      this.key = key;
    }

    @Override
    public String key() {
      return key;
    }
  }

  /**
   * A number of the target's unit.
   *
   * @param quantity zero or more
   * @param known how the number is known; never {@link Basis#PUBLISHED}
   */
  record Amount(Quantity quantity, Basis known) implements Outcome {

    /**
     * Checks the basis.
     *
     * @throws IllegalArgumentException if the basis is a published share, which is no number of
     *     anything
     */
    public Amount {
      requireNonNull(quantity, "quantity");
      requireNonNull(known, "known");
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
   * Done or not done, for a milestone or one municipality.
   *
   * @param done whether it is done
   */
  record YesNo(boolean done) implements Outcome {
    @Override
    public Optional<Basis> basis() {
      return Optional.of(Basis.COUNTED);
    }
  }

  /**
   * Not done in one municipality, which intends, has decided or has begun to do it.
   *
   * @param stage how far it has come: {@link EvidenceStrength#PLANNED}, {@link
   *     EvidenceStrength#DECIDED} or {@link EvidenceStrength#ONGOING}
   */
  record Undertaking(EvidenceStrength stage) implements Outcome {

    /** How far an undertaking can have come. */
    public static final List<EvidenceStrength> STAGES =
        List.of(EvidenceStrength.PLANNED, EvidenceStrength.DECIDED, EvidenceStrength.ONGOING);

    /**
     * Checks the stage.
     *
     * @throws IllegalArgumentException if it is no stage of what is not done
     */
    public Undertaking {
      requireNonNull(stage, "stage");
      if (!STAGES.contains(stage)) {
        throw new IllegalArgumentException("Expected one of " + STAGES + "; found " + stage + ".");
      }
    }

    @Override
    public Optional<Basis> basis() {
      return Optional.of(Basis.COUNTED);
    }
  }

  /** Given municipality by municipality; the count follows from those. */
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
   * No outcome, for a reason. Missing is never zero.
   *
   * @param reason the reason
   */
  record Missing(Reason reason) implements Outcome {
    public Missing {
      requireNonNull(reason, "reason");
    }
  }

  /** The reason there is no outcome. */
  enum Reason implements Keyed {
    /** Asked for, not answered. */
    MISSING("bortfall"),
    /** Cannot be asked here. */
    NOT_APPLICABLE("ej tillämpligt"),
    /** Known but not disclosed. */
    CONFIDENTIAL("sekretess"),
    /** Will be measured. */
    NOT_YET_MEASURED("ännu inte mätt");

    private final String key;

    Reason(String key) {
      this.key = key;
    }

    @Override
    public String key() {
      return key;
    }
  }
}
