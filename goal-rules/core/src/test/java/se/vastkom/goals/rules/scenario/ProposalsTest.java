package se.vastkom.goals.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.TestReport;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.Scenario;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.tables.Cases;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.RandomTables;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cases.Effort;
import se.vastkom.goals.tables.cases.Partition;
import se.vastkom.goals.tables.engine.DirectEngine;

/** Proposed test cases say what the rules conclude today. */
class ProposalsTest {

  /** Returns the proposals as test cases, without those that say nothing of what is expected. */
  private static List<Scenario> testCases(List<Proposal> proposals) {
    List<Scenario> cases = new ArrayList<>();
    for (Proposal one : proposals) {
      if (!one.expected().isEmpty() || !one.rules().isEmpty()) {
        cases.add(
            new Scenario(
                "fall " + cases.size(),
                Optional.empty(),
                one.day(),
                one.given(),
                one.expected(),
                one.rules(),
                Place.NOWHERE));
      }
    }
    return cases;
  }

  @Test
  void whatIsProposedForAShippedBookHoldsAndLeavesNothingToPropose() {
    for (String id : RuleBooks.SHIPPED) {
      RuleBook bare = RuleBooks.shipped(id).testedBy(List.of());
      List<Proposal> proposals = Trial.of(bare, new DirectEngine()).proposals().cases();
      List<Scenario> cases = testCases(proposals);
      assertThat(cases).hasSameSizeAs(proposals);
      Trial trial = Trial.of(bare.testedBy(cases), new DirectEngine());
      assertThat(trial.cases()).allMatch(TestReport.Case::passes);
      assertThat(trial.proposals()).isEqualTo(new Proposals(List.of(), 0));
    }
  }

  @Property(tries = 500)
  void whatIsProposedHolds(@ForAll Random random) {
    RandomTables tables = new RandomTables(random);
    List<Fact> facts = tables.facts(1, 3);
    Vocabulary vocabulary =
        new Vocabulary(facts, List.of(RandomTables.OUTPUT), tables.implications(facts));
    DecisionTable drawn = tables.table(List.of(HitPolicy.values()).get(random.nextInt(4)), facts);
    DecisionTable table =
        new DecisionTable(
            RandomTables.OUTPUT.key(), drawn.policy(), facts, drawn.outputs(), drawn.rows());
    Assume.that(
        Cases.all(Partition.of(vocabulary, List.of(table))).stream()
            .anyMatch(vocabulary::isPossible));
    Effort effort = Effort.of(Long.MAX_VALUE);
    List<Proposal> proposals =
        CaseProposer.of(
                CoverageItems.of(table, vocabulary, effort, Set.of()),
                List.of(),
                Optional.empty(),
                effort)
            .cases();
    List<Scenario> cases = testCases(proposals);
    assertThat(
            new PeriodTrial(Books.of(table).testedBy(cases).on(LocalDate.MIN), vocabulary, effort)
                .attempts(cases, goal -> goal.facts(), new DirectEngine()))
        .hasSameSizeAs(cases)
        .allMatch(Attempt::passes);
    assertThat(proposals)
        .filteredOn(one -> one.expected().isEmpty())
        .allMatch(one -> table.decide(table.hits(one.facts())).conclusion().isConflict());
  }
}
