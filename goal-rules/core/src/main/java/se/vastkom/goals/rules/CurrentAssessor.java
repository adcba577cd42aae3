package se.vastkom.goals.rules;

import se.vastkom.goals.tables.engine.RuleEngine;

/**
 * The assessor by the rule book of the moment, which can be swapped while others assess: a new book
 * is made ready first, and nobody waits for it. Who has got an assessor keeps its book to the end,
 * and each assessment names the book that it was made by. Safe for any thread.
 */
public final class CurrentAssessor {

  private final RuleEngine engine;
  private final GoalFacts facts;
  private volatile Assessor current;

  /** Begins with this book. */
  public CurrentAssessor(RuleBook first, RuleEngine engine, GoalFacts facts) {
    this.engine = engine;
    this.facts = facts;
    this.current = ready(first);
  }

  /** The assessor by the book of the moment. */
  public Assessor get() {
    return current;
  }

  /**
   * Makes a book ready, for every time of it, and then lets it be the book of the moment; where
   * that fails, the book before stays.
   *
   * @throws IllegalArgumentException if the engine cannot run the book exactly
   */
  public void use(RuleBook book) {
    current = ready(book);
  }

  private Assessor ready(RuleBook book) {
    Assessor assessor = Assessor.using(book, engine, facts);
    assessor.makeReady();
    return assessor;
  }
}
