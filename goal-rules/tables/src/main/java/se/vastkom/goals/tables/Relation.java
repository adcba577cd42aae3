package se.vastkom.goals.tables;

import java.util.Map;
import java.util.Set;

/**
 * What holds between several facts of every possible case at once, where no list of implications
 * could say it: that of two counts one is part of the other, that a share is one by the other. Only
 * cases of the facts that something asks about are held to it. Implementations are values, and safe
 * for any thread.
 */
public interface Relation {

  /** Returns the keys of the facts that it relates. */
  Set<String> facts();

  /**
   * Returns whether some possible case passes these tests.
   *
   * @param tests for some of its facts, by key; of the others anything may be
   */
  boolean allows(Map<String, UnaryTest> tests);
}
