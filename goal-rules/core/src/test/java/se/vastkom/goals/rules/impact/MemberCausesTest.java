package se.vastkom.goals.rules.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.Comparison.Cause;
import se.vastkom.goals.assessment.Comparison.Flip;
import se.vastkom.goals.assessment.Explanation;
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
import se.vastkom.goals.rules.Assessor;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.sheet.Files;
import se.vastkom.goals.tables.engine.PlainEngine;
import se.vastkom.goals.words.Words;

/** Why a weighed goal has another status, told of the goals under it. */
class MemberCausesTest {

  private static final FollowUp.Header HEADER =
      new FollowUp.Header("f", "F", "", "", Period.year(2015), Population.municipality("Mark"));
  private static final LocalDate DAY = LocalDate.of(2015, 12, 31);
  private static final Assessor TEMPLATE =
      Assessor.using(RuleBooks.template(), new PlainEngine()).asOf(DAY);

  /** A milestone, and the goal that it stands under; under none if that is empty. */
  private record Milestone(String id, boolean done, String under) {

    Goal goal() {
      Placement place = under.isEmpty() ? Placement.ALONE : Placement.under(under);
      return Goal.of(id, "a", "Målet " + id, new Target.Milestone())
          .placed(place)
          .at(Place.line("mal.csv", 2 + id.charAt(0) - 'a', 1));
    }
  }

  private static Milestone done(String id) {
    return new Milestone(id, true, "hela");
  }

  private static Milestone undone(String id) {
    return new Milestone(id, false, "hela");
  }

  private static FollowUp followUp(Milestone... milestones) {
    FollowUp.Builder builder =
        FollowUp.builder(HEADER)
            .area(FocusArea.of("a", "A"))
            .goal(Goal.of("hela", "a", "Hela", new Target.None()));
    Stream.of(milestones)
        .forEach(
            one ->
                builder
                    .goal(one.goal())
                    .observation(Observation.of(one.id(), new Outcome.YesNo(one.done()))));
    return builder.check().orThrow();
  }

  /** Returns why the goal "hela" has another status, with the places of each cause. */
  private static List<String> causes(FollowUp before, FollowUp after) {
    return causes(TEMPLATE, before, TEMPLATE, after);
  }

  private static List<String> causes(Assessor then, FollowUp before, Assessor now, FollowUp after) {
    Flip flip =
        Comparisons.of(then, before, now, after).orThrow().flips().stream()
            .filter(one -> one.goal().id().value().equals("hela"))
            .findFirst()
            .orElseThrow();
    return flip.causes().stream().map(MemberCausesTest::said).toList();
  }

  private static String said(Cause cause) {
    return Words.swedish().say(cause.what())
        + " | "
        + cause.places().stream().map(Place::phrase).map(Words.swedish()::say).toList();
  }

  @Test
  void aNewMemberIsTheCause() {
    assertThat(causes(followUp(done("a")), followUp(done("a"), undone("b"))))
        .first()
        .isEqualTo("målet b (Målet b) är nytt och hör till målet | [mal.csv rad 3 kolumn 1]");
  }

  @Test
  void aMemberThatStandsInNoFileHasNoPlace() {
    FollowUp.Builder builder = FollowUp.builder(HEADER).area(FocusArea.of("a", "A"));
    FollowUp before = followUp(done("a"));
    before.goals().forEach(builder::goal);
    FollowUp after =
        builder
            .goal(
                Goal.of("b", "a", "Målet b", new Target.Milestone())
                    .placed(Placement.under("hela")))
            .observation(Observation.of("a", new Outcome.YesNo(true)))
            .observation(Observation.of("b", new Outcome.YesNo(false)))
            .check()
            .orThrow();
    assertThat(causes(before, after))
        .first()
        .isEqualTo("målet b (Målet b) är nytt och hör till målet | []");
  }

  @Test
  void aMemberThatIsGoneIsTheCause() {
    assertThat(causes(followUp(done("a"), undone("b")), followUp(done("a"))))
        .first()
        .isEqualTo(
            "målet b (Målet b), som hörde till målet, finns inte längre | [mal.csv rad 3 kolumn 1]");
  }

  @Test
  void aMemberWithAnotherStatusIsTheCauseBeforeTheFactsThatItChanges() {
    assertThat(causes(followUp(done("a"), done("b")), followUp(done("a"), undone("b"))))
        .containsExactly(
            "målet b (Målet b) är ej uppfyllt i stället för uppfyllt | [mal.csv rad 3 kolumn 1]",
            "sämsta är ej uppfyllt i stället för uppfyllt | []",
            "viktad andel uppfyllda är 50 % i stället för 100 % | []");
  }

  @Test
  void aGoalThatStoodUnderNoneIsTheCause() {
    assertThat(
            causes(
                followUp(done("a"), new Milestone("b", false, "")),
                followUp(done("a"), undone("b"))))
        .first()
        .isEqualTo(
            "målet b (Målet b) hör till hela i stället för inget mål | [mal.csv rad 3 kolumn 1]");
  }

  /** Where only one of two books weighs, the rows of its table come or go. */
  @Test
  void aTableOfWeighingsThatComesOrGoesIsTheCause() {
    FollowUp followUp = followUp(done("a"));
    Assessor without = Assessor.using(withoutWeighing(), new PlainEngine()).asOf(DAY);
    assertThat(causes(without, followUp, TEMPLATE, followUp))
        .containsExactly("V2 är ny | [sammanvagning.csv rad 4]");
    assertThat(causes(TEMPLATE, followUp, without, followUp))
        .containsExactly("V2 finns inte längre | [sammanvagning.csv rad 4]");
  }

  private static RuleBook withoutWeighing() {
    TreeMap<String, byte[]> files = new TreeMap<>(RuleBooks.files(RuleBooks.template()));
    files.keySet().removeAll(List.of("testfall.csv", "sammanvagning.csv"));
    strike(files, "regelverk.yaml", "  - tabell: sammanvägning\n.*\n.*\n");
    strike(files, "parametrar.csv", "sammanvägt.*\n");
    return RuleBooks.read(Files.of(files)).orThrow();
  }

  private static void strike(Map<String, byte[]> files, String file, String lines) {
    files.computeIfPresent(
        file,
        (name, text) ->
            new String(text, StandardCharsets.UTF_8)
                .replaceAll(lines, "")
                .getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void onlyAGoalWithMembersIsExplainedByTheWeighing() {
    FollowUp followUp = followUp(done("a"), undone("b"));
    assertThat(tables(followUp, "hela")).contains("sammanvägning", "status");
    assertThat(tables(followUp, "a")).contains("status").doesNotContain("sammanvägning");
  }

  private static List<String> tables(FollowUp followUp, String goal) {
    Explanation explained =
        Explanations.of(TEMPLATE, TEMPLATE.assess(followUp).orThrow(), new GoalId(goal))
            .orElseThrow();
    return explained.tables().stream().map(one -> one.name().sv()).toList();
  }
}
