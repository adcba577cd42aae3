package se.vastkom.goals.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.TestReport;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Placement;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.Scenario;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.engine.DirectEngine;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** Test cases that name a goal with goals under it, which are decided first. */
class WeighedTrialTest {

  /** A goal above a goal above two milestones, of which one is done. */
  private static FollowUp forest() {
    return FollowUp.builder(
            new FollowUp.Header(
                "skog", "Skog", "", "", Period.year(2015), Population.municipality("Mark")))
        .area(FocusArea.of("a", "A"))
        .goal(Goal.of("vision", "a", "Vision", new Target.None()))
        .goal(
            Goal.of("kommunmal", "a", "Kommunmål", new Target.None())
                .placed(Placement.under("vision")))
        .goal(milestone("gjort"))
        .goal(milestone("ogjort"))
        .observation(Observation.of("gjort", new Outcome.YesNo(true)))
        .observation(Observation.of("ogjort", new Outcome.YesNo(false)))
        .check()
        .orThrow();
  }

  private static Goal milestone(String id) {
    return Goal.of(id, "a", id, new Target.Milestone()).placed(Placement.under("kommunmal"));
  }

  private static Scenario expecting(String goal, String table, String word, String... rules) {
    TreeMap<String, List<Value>> expected = new TreeMap<>();
    expected.put(table, List.of(Value.word(word)));
    return new Scenario(
        goal + " är " + word,
        Optional.of(new GoalId(goal)),
        Optional.empty(),
        new TreeMap<>(),
        expected,
        List.of(rules),
        Place.NOWHERE);
  }

  private static Trial trial(Scenario... scenarios) {
    RuleBook book = RuleBooks.template().testedBy(List.of(scenarios));
    return Trial.of(book, new DirectEngine()).about(forest());
  }

  private static List<String> failures(Trial trial) {
    return trial.cases().stream()
        .flatMap(one -> one.failures().stream())
        .map((Phrase failure) -> Words.swedish().say(failure))
        .toList();
  }

  @Test
  void eachLevelIsTriedByWhatIsConcludedOfTheLevelBelow() {
    assertThat(
            failures(
                trial(
                    expecting("gjort", "status", "uppfyllt"),
                    expecting("ogjort", "status", "ej uppfyllt"),
                    expecting("kommunmal", "sammanvägning", "delvis", "V4"),
                    expecting("vision", "sammanvägning", "delvis", "V3"))))
        .isEmpty();
  }

  @Test
  void whatIsExpectedOfAWeighingAndNotConcludedIsSaid() {
    assertThat(failures(trial(expecting("kommunmal", "sammanvägning", "uppfyllt", "V2"))))
        .containsExactly(
            "sammanvägning: väntat uppfyllt, fick delvis (regel V4)",
            "väntat att regel V2 avgör, men regel V4 avgjorde");
  }

  @Test
  void aGoalWithMembersReachesTheRowThatWeighsThemAndNoticesWhenItChanges() {
    TestReport report = trial(expecting("kommunmal", "sammanvägning", "delvis", "V4")).report();
    assertThat(report.passes()).isTrue();
    TestReport.Coverage weighing =
        report.coverage().stream()
            .filter(table -> table.table().equals("sammanvägning"))
            .findFirst()
            .orElseThrow();
    assertThat(weighing.rows()).isEqualTo(new TestReport.Share(1, 6));
    assertThat(weighing.left())
        .extracting(left -> Words.swedish().say(left.what()))
        .contains("Regel V3 avgör inget testfall")
        .doesNotContain("Regel V4 avgör inget testfall");
    assertThat(report.mutation().noticed().reached()).isPositive();
  }
}
