package se.vastkom.goals.rules;

import se.vastkom.goals.tables.engine.RuleEngine;

/**
 * The assessor by the current rule book, which can be swapped while others assess: a new book is
 * prepared first, and nobody waits for it. A caller that has an assessor keeps its book to the end,
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

  /** Returns the assessor by the current book. */
  public Assessor get() {
    return current;
  }

  /**
   * Prepares a book for all its periods, and then makes it the current one; if that fails, the
   * previous book stays.
   *
   * @throws IllegalArgumentException if the engine cannot run the book exactly
   */
  public void use(RuleBook book) {
    current = ready(book);
  }

  private Assessor ready(RuleBook book) {
    return Assessor.using(book, engine, facts).prepared();
  }
}
