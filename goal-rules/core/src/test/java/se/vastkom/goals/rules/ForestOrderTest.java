package se.vastkom.goals.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.AreaId;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Lifecycle.State;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Placement;
import se.vastkom.goals.model.Placement.Weight;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.engine.RuleEngine;
import se.vastkom.goals.words.Words;

/**
 * What a weighing concludes depends on which goals stand under which, and on nothing else: of
 * 100,000 random forests where the system property {@code campaign.books} is 5,000, else of fewer.
 */
class ForestOrderTest {

  private static final Assessor ASSESSOR =
      Assessor.using(RuleBooks.template(), RuleEngine.onClassPath());
  private static final int MANY = 1_000;
  private static final List<State> STATES =
      List.of(State.ACTIVE, State.ACTIVE, State.ACTIVE, State.DORMANT, State.DISCONTINUED);

  /**
   * A goal of a random forest.
   *
   * @param under the number of the goal that it stands under, or -1
   * @param done 1 if it is done, 0 if not, -1 if nothing is said, 2 of a goal without a target
   */
  private record Node(int under, int done, State state, int weight) {}

  /** What the names, places and order of a forest's goals are. */
  private record Naming(List<String> ids, List<String> areas, List<Integer> order) {

    static Naming random(int size, Random random) {
      List<String> ids = new ArrayList<>();
      IntStream.range(0, size).forEach(i -> ids.add("id-" + i));
      Collections.shuffle(ids, random);
      List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
      Collections.shuffle(order, random);
      return new Naming(
          ids,
          IntStream.range(0, size).mapToObj(i -> random.nextBoolean() ? "a" : "b").toList(),
          order);
    }
  }

  private static List<Node> forest(Random random) {
    int size = 1 + random.nextInt(9);
    return IntStream.range(0, size)
        .mapToObj(
            i ->
                new Node(
                    i == 0 || random.nextInt(4) == 0 ? -1 : random.nextInt(i),
                    random.nextInt(4) - 1,
                    STATES.get(random.nextInt(STATES.size())),
                    1 + random.nextInt(3)))
        .toList();
  }

  private static FollowUp followUp(List<Node> forest, Naming naming) {
    FollowUp.Builder builder =
        FollowUp.builder(
                new FollowUp.Header(
                    "skog", "", "", "", Period.year(2015), Population.municipality("Mark")))
            .area(new FocusArea(new AreaId("a"), "A", Lifecycle.ACTIVE))
            .area(new FocusArea(new AreaId("b"), "B", Lifecycle.ACTIVE));
    for (int i : naming.order()) {
      Node node = forest.get(i);
      String id = naming.ids().get(i);
      Placement place =
          node.under() < 0
              ? Placement.ALONE
              : Placement.under(naming.ids().get(node.under()))
                  .weighing(new Weight(Ratio.of(node.weight()), false));
      Target target = node.done() == 2 ? new Target.None() : new Target.Milestone();
      builder.goal(
          Goal.of(id, naming.areas().get(i), "Mål " + i, target)
              .placed(place)
              .inState(Lifecycle.of(node.state(), new StatedDate("2015"))));
      if (node.done() == 0 || node.done() == 1) {
        builder.observation(Observation.of(id, new Outcome.YesNo(node.done() == 1)));
      }
    }
    return builder.check().orThrow();
  }

  /** Returns what is concluded of each goal and why, in the order of the forest. */
  private static List<String> said(List<Node> forest, Naming naming) {
    AssessedFollowUp assessed = ASSESSOR.assess(followUp(forest, naming)).orThrow();
    for (Assessment one : assessed.assessments()) {
      Facts facts = GoalFacts.standard().of(GoalCase.of(assessed, one.evidence()));
      assertThat(GoalFacts.standard().vocabulary().isPossible(facts)).as("%s", facts).isTrue();
    }
    return naming.ids().stream()
        .map(id -> assessed.assessment(new GoalId(id)).orElseThrow())
        .map(one -> Words.swedish().say(one.statusFinding().sentenceWithFigures()))
        .toList();
  }

  @Test
  void theOrderTheIdsAndTheAreasOfGoalsNeverMatter() {
    long books = Long.getLong("campaign.books", 60);
    for (long seed = 0; seed < books * (books > MANY ? 20 : 5); seed++) {
      Random random = new Random(seed);
      List<Node> forest = forest(random);
      assertThat(said(forest, Naming.random(forest.size(), random)))
          .as("seed %s: %s", seed, forest)
          .isEqualTo(said(forest, Naming.random(forest.size(), random)));
    }
  }

  @Test
  void whichGoalAGoalStandsUnderMatters() {
    List<Node> one =
        List.of(
            new Node(-1, 2, State.ACTIVE, 1),
            new Node(-1, 2, State.ACTIVE, 1),
            new Node(0, 1, State.ACTIVE, 1),
            new Node(0, 0, State.ACTIVE, 1),
            new Node(1, 1, State.ACTIVE, 1));
    List<Node> other = new ArrayList<>(one);
    other.set(3, new Node(1, 0, State.ACTIVE, 1));
    Naming naming = Naming.random(one.size(), new Random(1));
    assertThat(said(one, naming).get(0)).startsWith("delvis uppfyllt");
    assertThat(said(other, naming).get(0)).startsWith("uppfyllt");
  }
}
