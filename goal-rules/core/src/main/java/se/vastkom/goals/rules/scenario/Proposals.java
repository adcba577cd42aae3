package se.vastkom.goals.rules.scenario;

import java.util.List;

/**
 * Test cases that are proposed together. Immutable.
 *
 * @param cases few, in the order of the tables that they ask
 * @param untried how many rows and sides of borders no case was looked for, since that would take
 *     too long
 */
public record Proposals(List<Proposal> cases, int untried) {

  /** Copies the cases. */
  public Proposals {
    cases = List.copyOf(cases);
  }
}
