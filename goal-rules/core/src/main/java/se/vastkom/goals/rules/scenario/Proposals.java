package se.vastkom.goals.rules.scenario;

import java.util.List;

/**
 * Test cases that are proposed together. Immutable.
 *
 * @param cases few, in the order of the tables that they test
 * @param untried the number of rows and sides of borders for which no case was sought, since that
 *     would take too long
 */
public record Proposals(List<Proposal> cases, int untried) {

  public Proposals {
    cases = List.copyOf(cases);
  }
}
