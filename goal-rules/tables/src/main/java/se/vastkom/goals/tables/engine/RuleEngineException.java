package se.vastkom.goals.tables.engine;

/**
 * Thrown when a rule engine does not do what its port promises. The message names the engine, and
 * says what it did and what was expected.
 */
public final class RuleEngineException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  private final String engine;

  RuleEngineException(String engine, String did, String expected) {
    super(message(engine, did, expected));
    this.engine = engine;
  }

  RuleEngineException(String engine, String did, String expected, RuntimeException cause) {
    super(message(engine, did + " " + cause, expected), cause);
    this.engine = engine;
  }

  private static String message(String engine, String did, String expected) {
    return "The rule engine '"
        + engine
        + "' "
        + did
        + ". "
        + expected
        + " Its maker finds such faults with RuleEngineContract of goal-rules-junit.";
  }

  /** Returns the name of the engine; its class if it has none. */
  public String engine() {
    return engine;
  }
}
