package se.vastkom.goals.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Comparison;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.Members;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.AreaId;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Judgement;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Placement;
import se.vastkom.goals.model.Placement.Weight;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.impact.Comparisons;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.sheet.Files;
import se.vastkom.goals.tables.engine.PlainEngine;
import se.vastkom.goals.words.Words;

/** How goals are decided by the goals that stand under them. */
class WeighingTest {

  private static final RuleBook BOOK = RuleBooks.template();

  /** What is said of a milestone: done, not done, or nothing. */
  private enum Done {
    YES,
    NO,
    UNKNOWN
  }

  private final List<Goal> goals = new ArrayList<>();
  private final List<Observation> observations = new ArrayList<>();
  private final List<Judgement> judgements = new ArrayList<>();

  private WeighingTest weighed(String id, Placement place) {
    goals.add(Goal.of(id, "a", id, new Target.None()).placed(place));
    return this;
  }

  private WeighingTest milestone(String id, Done done, Placement place) {
    goals.add(Goal.of(id, "a", id, new Target.Milestone()).placed(place));
    if (done != Done.UNKNOWN) {
      observations.add(Observation.of(id, new Outcome.YesNo(done == Done.YES)));
    }
    return this;
  }

  private WeighingTest ended(String id, Lifecycle.State state, Placement place) {
    goals.add(
        Goal.of(id, "a", id, new Target.Milestone())
            .placed(place)
            .inState(Lifecycle.of(state, new StatedDate("2015-05"))));
    return this;
  }

  private FollowUp followUp() {
    FollowUp.Builder builder =
        FollowUp.builder(
                new FollowUp.Header(
                    "skog", "Skog", "", "", Period.year(2015), Population.municipality("Mark")))
            .area(new FocusArea(new AreaId("a"), "A", Lifecycle.ACTIVE));
    goals.forEach(builder::goal);
    observations.forEach(builder::observation);
    judgements.forEach(one -> builder.judgement(one, Place.NOWHERE));
    return builder.check().orThrow();
  }

  private AssessedFollowUp assessed(RuleBook book) {
    return Assessor.using(book, new PlainEngine())
        .asOf(LocalDate.of(2015, 12, 31))
        .assess(followUp())
        .orThrow();
  }

  private Assessment of(String id, RuleBook book) {
    return assessed(book).assessment(new GoalId(id)).orElseThrow();
  }

  private static String said(Assessment assessment) {
    return Words.swedish().sayFirst(assessment.statusFinding().sentence());
  }

  /** Returns the template with other rows of its table sammanvägning. */
  private static RuleBook weighingBy(String... rows) {
    TreeMap<String, byte[]> files = new TreeMap<>(RuleBooks.files(BOOK));
    files.remove("testfall.csv");
    files.put(
        "sammanvagning.csv",
        ("regel;bedömda;uppfyllda;sammanvägning\n" + String.join("\n", rows))
            .getBytes(StandardCharsets.UTF_8));
    files.put(
        "parametrar.csv",
        new String(files.get("parametrar.csv"), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("sammanvägt"))
            .reduce("", (one, other) -> one + other + "\n")
            .getBytes(StandardCharsets.UTF_8));
    return RuleBooks.read(Files.of(files)).orThrow();
  }

  private static WeighingTest mixed() {
    return new WeighingTest()
        .weighed("kommunmal", Placement.ALONE)
        .milestone(
            "uppnatt",
            Done.YES,
            Placement.under("kommunmal").weighing(new Weight(Ratio.of(2), false)))
        .milestone("okant", Done.UNKNOWN, Placement.under("kommunmal"))
        .ended("utganget", Lifecycle.State.DISCONTINUED, Placement.under("kommunmal"))
        .ended("vilande", Lifecycle.State.DORMANT, Placement.under("kommunmal"));
  }

  @Test
  void aMetGoalOfWeightTwoAnUnassessedADiscontinuedAndADormantOneByHand() {
    Members members = mixed().assessed(BOOK).members(new GoalId("kommunmal")).orElseThrow();
    assertThat(members.all()).isEqualTo(4);
    assertThat(members.inForce()).hasSize(2);
    assertThat(members.discontinued()).isEqualTo(1);
    assertThat(members.dormant()).isEqualTo(1);
    assertThat(members.assessed()).isEqualTo(1);
    assertThat(members.of(Status.UPPFYLLT)).isEqualTo(1);
    assertThat(members.of(Status.EJ_BEDOMT)).isEqualTo(1);
    assertThat(members.metShare()).contains(Ratio.of(1, 2));
    assertThat(members.weightedMetShare()).contains(Ratio.of(2, 3));
    assertThat(members.assessedShare()).contains(Ratio.of(1, 2));
    assertThat(members.worst()).contains(Status.UPPFYLLT);
    assertThat(members.best()).contains(Status.UPPFYLLT);
    assertThat(said(mixed().of("kommunmal", BOOK)))
        .isEqualTo(
            "Ej bedömt: 1 av målen därunder saknar bedömning, och det som inte är bedömt är inte"
                + " uppfyllt – gränsen för ej bedömda är minst 1; 1 av 2 mål i kraft är uppfyllt, 1"
                + " ej bedömt: okant (ej bedömt), uppnatt (uppfyllt, vikt 2), utganget (utgått), vilande (utgått (vilande)) (regel V6, sammanvagning.csv rad 8).");
  }

  @Test
  void theFindingNamesTheMembersThatPulledDownFirst() {
    Assessment weighed =
        new WeighingTest()
            .weighed("kommunmal", Placement.ALONE)
            .milestone("a", Done.YES, Placement.under("kommunmal"))
            .milestone("b", Done.NO, Placement.under("kommunmal"))
            .milestone("c", Done.NO, Placement.under("kommunmal"))
            .of("kommunmal", BOOK);
    assertThat(weighed.status()).isEqualTo(Status.EJ_UPPFYLLT);
    assertThat(said(weighed))
        .isEqualTo(
            "Ej uppfyllt: Mindre än 50 % av vikten är uppfylld – gränsen för viktad andel uppfyllda"
                + " är mindre än 50 %, Skriv vilket beslut gränsen för sammanvägda mål vilar på; 1 av 3 mål i kraft är uppfyllt: b (ej uppfyllt), c (ej"
                + " uppfyllt), a (uppfyllt) (regel V5, sammanvagning.csv rad 7).");
  }

  @Test
  void weightsAreComparedExactly() {
    assertThat(twoThirds("1", "1").status()).isEqualTo(Status.DELVIS);
    assertThat(twoThirds("1", "1,0000000000000001").status()).isEqualTo(Status.EJ_UPPFYLLT);
    assertThat(said(twoThirds("1", "1,0000000000000001"))).contains("1 av 2 mål i kraft");
  }

  private static Assessment twoThirds(String met, String notMet) {
    return new WeighingTest()
        .weighed("k", Placement.ALONE)
        .milestone("a", Done.YES, weighing(met))
        .milestone("b", Done.NO, weighing(notMet))
        .of("k", BOOK);
  }

  private static Placement weighing(String number) {
    return Placement.under("k")
        .weighing(new Weight(Ratio.of(new java.math.BigDecimal(number.replace(',', '.'))), false));
  }

  @Test
  void goalsAreDecidedFromTheLeavesUp() {
    AssessedFollowUp assessed =
        new WeighingTest()
            .weighed("k", Placement.ALONE)
            .weighed("n", Placement.under("k"))
            .milestone("i", Done.YES, Placement.under("n"))
            .assessed(BOOK);
    assertThat(assessed.assessments().stream().map(Assessment::status))
        .containsExactly(Status.UPPFYLLT, Status.UPPFYLLT, Status.UPPFYLLT);
    assertThat(said(assessed.assessments().get(0))).contains("n (uppfyllt)").doesNotContain("i (");
  }

  @Test
  void withoutTheTableAGoalWithMembersIsNotAssessedAndTheFindingSaysSo() {
    RuleBook plain = RuleBooks.shipped("vastkom-2015");
    Assessment weighed = mixed().of("kommunmal", plain);
    assertThat(weighed.status()).isEqualTo(Status.EJ_BEDOMT);
    assertThat(said(weighed))
        .startsWith(
            "Ej bedömt: regelverket har ingen tabell sammanvägning, som avgör mål med mål under sig;"
                + " 1 av 2 mål i kraft är uppfyllt");
  }

  @Test
  void aGoalWithTargetAndMembersIsJudgedByItsTargetAndARemarkSaysWhereTheWeighingDiffers() {
    Assessment own =
        new WeighingTest()
            .milestone("k", Done.YES, Placement.ALONE)
            .milestone("a", Done.NO, Placement.under("k"))
            .of("k", BOOK);
    assertThat(own.status()).isEqualTo(Status.UPPFYLLT);
    assertThat(own.remarks().map(Finding::reason).map(Words.swedish()::say))
        .containsExactly(
            "målen därunder hade gett ej uppfyllt: 0 av 1 mål i kraft är uppfyllda: a (ej uppfyllt)");
    Assessment agreeing =
        new WeighingTest()
            .milestone("k", Done.YES, Placement.ALONE)
            .milestone("a", Done.YES, Placement.under("k"))
            .of("k", BOOK);
    assertThat(agreeing.remarks()).isEmpty();
  }

  @Test
  void aDormantGoalWithMembersIsDecidedByItsState() {
    assertThat(
            new WeighingTest()
                .ended("k", Lifecycle.State.DORMANT, Placement.ALONE)
                .milestone("a", Done.YES, Placement.under("k"))
                .of("k", BOOK)
                .status())
        .isEqualTo(Status.UTGATT);
  }

  @Test
  void noWeighingConcludesDiscontinuedEvenIfItsTableDoes() {
    Assessment weighed = mixed().of("kommunmal", weighingBy("X1;;;utgått"));
    assertThat(weighed.status()).isEqualTo(Status.EJ_BEDOMT);
    assertThat(said(weighed))
        .startsWith(
            "Ej bedömt: en sammanvägning kan inte ge utgått (regel X1, sammanvagning.csv rad 2); 1 av"
                + " 2 mål i kraft");
  }

  @Test
  void whereNothingIsAssessedNothingIsConcludedEvenIfTheTableDoes() {
    Assessment weighed =
        new WeighingTest()
            .weighed("k", Placement.ALONE)
            .milestone("a", Done.UNKNOWN, Placement.under("k"))
            .of("k", weighingBy("X1;;;uppfyllt"));
    assertThat(weighed.status()).isEqualTo(Status.EJ_BEDOMT);
    assertThat(said(weighed))
        .startsWith(
            "Ej bedömt: inget av målen därunder är bedömt, så de kan inte ge uppfyllt (regel X1");
  }

  @Test
  void thePersonsJudgementCountsWhereThereIsExactlyOne() {
    WeighingTest test = mixed();
    Judgement board =
        new Judgement(
            new GoalId("kommunmal"), "På god väg", "styrelsen", new StatedDate("2016"), "därför");
    test.judgements.add(board);
    assertThat(test.assessed(BOOK).members(board.goal()).orElseThrow().judgement()).contains(board);
    test.judgements.add(board);
    assertThat(test.assessed(BOOK).members(board.goal()).orElseThrow().judgement()).isEmpty();
  }

  @Test
  void aMovedGoalIsNamedAsTheCauseOfAFlip() {
    FollowUp one = grouped("k-1").followUp();
    FollowUp other = grouped("k-2").followUp();
    Assessor assessor = Assessor.using(BOOK, new PlainEngine());
    List<Comparison.Flip> flips = Comparisons.of(assessor, one, assessor, other).orThrow().flips();
    assertThat(flips.stream().map(flip -> flip.goal().id().value())).contains("k-1");
    assertThat(flips.get(0).causes().stream().map(Comparison.Cause::what))
        .first()
        .extracting(Words.swedish()::say)
        .isEqualTo("målet b (b) hör till k-2 i stället för k-1");
  }

  private static WeighingTest grouped(String parentOfB) {
    return new WeighingTest()
        .weighed("k-1", Placement.ALONE)
        .weighed("k-2", Placement.ALONE)
        .milestone("a", Done.YES, Placement.under("k-1"))
        .milestone("b", Done.NO, Placement.under(parentOfB))
        .milestone("c", Done.NO, Placement.under("k-2"));
  }

  @Test
  void countsAreOfGoalsThatStandUnderNoneAndSaySo() {
    AssessedFollowUp assessed =
        new WeighingTest()
            .weighed("k-1", Placement.ALONE.called("kommunmål"))
            .weighed("k-2", Placement.ALONE.called("kommunmål"))
            .milestone("a", Done.YES, Placement.under("k-1").called("nämndmål"))
            .milestone("b", Done.NO, Placement.under("k-2").called("nämndmål"))
            .milestone(
                "c",
                Done.NO,
                Placement.under("k-2")
                    .called("nämndmål")
                    .weighing(new Weight(Ratio.of(2), false))
                    .supporting(List.of(new GoalId("k-1"))))
            .assessed(BOOK);
    assertThat(Words.swedish().say(assessed.highlights().answer()))
        .isEqualTo("Ett av de 2 kommunmål som gällde året ut är uppfyllt");
    assertThat(Words.swedish().say(assessed.highlights().more().get(1)))
        .isEqualTo("dessutom finns 3 nämndmål därunder");
    assertThat(assessed.counts().of(Status.EJ_UPPFYLLT)).isEqualTo(1);
    assertThat(assessed.assessments().get(4).beside().stream().map(Words.swedish()::say))
        .containsExactly("nämndmål, hör till: k-2, vikt 2", "stödjer: k-1");
  }
}
