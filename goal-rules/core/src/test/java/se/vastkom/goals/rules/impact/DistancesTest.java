package se.vastkom.goals.rules.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Distance;
import se.vastkom.goals.assessment.Distance.Step;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Measurement;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.PastPeriod;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.rules.Assessor;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.tables.Validity;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.engine.DirectEngine;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

/** How far a goal is from a better status, and how robust its status is. */
class DistancesTest {

  private static final List<String> ASKED =
      List.of("måluppfyllelse", "nått", "avstånd", "utfall", "förändring", "utveckling");
  private static final List<String> STATUSES =
      List.of("uppfyllt", "delvis", "ej uppfyllt", "ej bedömt");

  private static FollowUp followUp(Goal goal, Optional<Observation> known, PastPeriod... before) {
    FollowUp.Builder builder =
        FollowUp.builder(
                new FollowUp.Header(
                    "prov",
                    "Prov (påhittat)",
                    "",
                    "",
                    Period.year(2025),
                    Population.vastraGotaland()))
            .area(FocusArea.of("a", "A"))
            .goal(goal);
    known.ifPresent(builder::observation);
    List.of(before).forEach(builder::past);
    return builder.check().orThrow();
  }

  private static Distance distance(
      String book, Goal goal, Observation known, PastPeriod... before) {
    Assessor assessor = Assessor.using(RuleBooks.shipped(book), new DirectEngine());
    AssessedFollowUp assessed =
        assessor.assess(followUp(goal, Optional.of(known), before)).orThrow();
    return Distances.of(assessor, assessed).get(0);
  }

  private static List<String> swedish(Distance distance) {
    return distance.sentences().stream().map(Words.swedish()::sayFirst).toList();
  }

  private static List<String> english(Distance distance) {
    return distance.sentences().stream().map(Words.english()::sayFirst).toList();
  }

  private static Goal municipalities(int wanted) {
    return Goal.of("g", "a", "G", new Target.AtLeast(Quantity.of(wanted, "kommuner")));
  }

  @Test
  void aGoalAlmostMetNeedsTwoMunicipalitiesMore() {
    Distance distance =
        distance("vansbro-2019", municipalities(25), Observation.counted("g", 23, "kommuner"));
    assertThat(swedish(distance))
        .containsExactly(
            "2 kommuner kvar till uppfyllt (25 i stället för 23)",
            "Statusen står sig även med 3 kommuner färre",
            "Statusen blir densamma om $gult är högst 92 % (i dag 80 %)");
    assertThat(english(distance))
        .containsExactly(
            "2 municipalities to go to met (25 instead of 23)",
            "The status holds even with 3 municipalities fewer",
            "The status stays the same if $gult is at most 92% (now 80%)");
  }

  @Test
  void aGoalFarFromItsTargetHasTwoStepsToGo() {
    Distance distance =
        distance("vansbro-2019", municipalities(25), Observation.counted("g", 12, "kommuner"));
    assertThat(swedish(distance))
        .containsExactly(
            "8 kommuner kvar till delvis uppfyllt (20 i stället för 12)",
            "13 kommuner kvar till uppfyllt (25 i stället för 12)",
            "Statusen blir densamma om $gult är högre än 48 % (i dag 80 %)");
  }

  @Test
  void aMetGoalSaysOnlyWhatItBears() {
    assertThat(
            swedish(
                distance(
                    "vastkom-2015", municipalities(25), Observation.counted("g", 27, "kommuner"))))
        .containsExactly("Statusen står sig även med 2 kommuner färre");
    assertThat(
            swedish(
                distance(
                    "vastkom-2015", municipalities(25), Observation.counted("g", 25, "kommuner"))))
        .containsExactly("Statusen ändras om utfallet minskar");
  }

  @Test
  void aMeanOfPeriodsHasItsOwnWayToGo() {
    Goal goal =
        Goal.of("g", "a", "G", new Target.AtLeast(Quantity.of(10, "projekt")))
            .measured(Measurement.UNSTATED.over(2));
    PastPeriod before =
        PastPeriod.of(Period.year(2024), goal.target(), Observation.counted("g", 5, "projekt"));
    assertThat(
            swedish(
                distance("vansbro-2019", goal, Observation.counted("g", 12, "projekt"), before)))
        .containsExactly(
            "1,5 projekt kvar till uppfyllt (10 i stället för 8,5)",
            "Statusen står sig även med 0,5 projekt färre",
            "Statusen blir densamma om $gult är högst 85 % (i dag 80 %)");
  }

  @Test
  void aLossHasItsWayToGo() {
    Goal goal = Goal.of("g", "a", "G", new Target.AtLeast(Quantity.of(10, "mkr")));
    assertThat(swedish(distance("vansbro-2019", goal, Observation.counted("g", -3, "mkr"))))
        .containsExactly(
            "11 mkr kvar till delvis uppfyllt (8 i stället för −3)",
            "13 mkr kvar till uppfyllt (10 i stället för −3)",
            "Statusen blir densamma om $gult är högre än −30 % (i dag 80 %)");
  }

  @Test
  void aStrictTargetNeedsOneMore() {
    Goal goal = Goal.of("g", "a", "G", new Target.Above(Quantity.of(25, "kommuner")));
    assertThat(swedish(distance("vastkom-2015", goal, Observation.counted("g", 25, "kommuner"))))
        .containsExactly("1 kommun kvar till uppfyllt (26 i stället för 25)");
    Goal below = Goal.of("g", "a", "G", new Target.Below(Quantity.of(10, "dagar")));
    assertThat(swedish(distance("vastkom-2015", below, Observation.counted("g", 12, "dagar"))))
        .containsExactly(
            "Ett utfall som är mer än 2 dagar lägre ger uppfyllt (lägre än 10 i stället för 12)");
  }

  @Test
  void anIntervalHasItsNearestEnd() {
    Target.Between between =
        new Target.Between(
            Target.Between.Limit.including(Ratio.of(10)),
            Target.Between.Limit.excluding(Ratio.of(20)),
            "elever");
    Goal goal = Goal.of("g", "a", "G", between);
    assertThat(swedish(distance("vastkom-2015", goal, Observation.counted("g", 8, "elever"))))
        .containsExactly("2 elever kvar till uppfyllt (10 i stället för 8)");
    assertThat(swedish(distance("vastkom-2015", goal, Observation.counted("g", 23, "elever"))))
        .containsExactly("4 elever färre ger uppfyllt (19 i stället för 23)");
    assertThat(swedish(distance("vastkom-2015", goal, Observation.counted("g", 15, "elever"))))
        .containsExactly(
            "Statusen står sig även med 5 elever färre",
            "Statusen står sig även med 4 elever fler");
  }

  @Test
  void whatTheSilentCouldChangeIsNoMatterOfTheOutcome() {
    Goal goal = Goal.of("g", "a", "G", new Target.AtMost(Quantity.of(5, "kommuner")));
    assertThat(
            swedish(
                distance(
                    "vastkom-2015",
                    goal,
                    Observation.counted("g", 1, "kommuner").withRespondents(43))))
        .contains("Inget utfall ger en bättre status: svar saknas som kan ändra om målet är nått");
  }

  @Test
  void aMilestoneIsToBeDone() {
    Goal goal = Goal.of("g", "a", "G", new Target.Milestone());
    Distance distance =
        distance("vastkom-2015", goal, Observation.of("g", new Outcome.YesNo(false)));
    assertThat(swedish(distance)).containsExactly("Genomfört ger uppfyllt");
  }

  @Test
  void aPublishedShareIsCountedInPercentagePoints() {
    Observation known =
        Observation.of("g", new Outcome.AsPublished())
            .withPublished(Observation.Published.of("", 24));
    assertThat(swedish(distance("vansbro-2019", municipalities(25), known)))
        .containsExactly(
            "56 procentenheter kvar till delvis uppfyllt (80 % i stället för 24 %)",
            "76 procentenheter kvar till uppfyllt (100 % i stället för 24 %)",
            "Statusen blir densamma om $gult är högre än 24 % (i dag 80 %)");
  }

  @Test
  void whereThereIsNoOutcomeItSaysWhichOneWouldDo() {
    Observation known = Observation.of("g", new Outcome.Missing(Outcome.Reason.MISSING));
    assertThat(swedish(distance("vansbro-2019", municipalities(25), known)))
        .containsExactly(
            "Utfallet 20 kommuner ger delvis uppfyllt", "Utfallet 25 kommuner ger uppfyllt");
  }

  @Test
  void aDiscontinuedGoalAndOneWithoutTargetCannot() {
    Goal gone =
        municipalities(25)
            .inState(
                new Lifecycle(
                    Lifecycle.State.DISCONTINUED,
                    StatedDate.NOT_STATED,
                    new TreeSet<>(),
                    Optional.empty()));
    assertThat(swedish(distance("vastkom-2015", gone, Observation.counted("g", 3, "kommuner"))))
        .containsExactly("Inget utfall ger en bättre status: målet gäller inte");
    Goal none = Goal.of("g", "a", "G", new Target.None());
    assertThat(swedish(distance("vastkom-2015", none, Observation.counted("g", 3, "kommuner"))))
        .containsExactly("Inget utfall ger en bättre status: målet saknar målvärde");
  }

  @Test
  void whatMeasuresMayPassABorderByAsLittleAsYouLike() {
    Goal goal = Goal.of("g", "a", "G", new Target.AtLeast(new Quantity(Ratio.of(80), "%")));
    Observation known =
        Observation.of(
            "g", new Outcome.Amount(new Quantity(Ratio.ZERO, "%"), Outcome.Basis.COUNTED));
    assertThat(swedish(distance("vastkom-2015", goal, known)))
        .containsExactly(
            "Så snart något är gjort blir det delvis uppfyllt",
            "80 procentenheter kvar till uppfyllt (80 % i stället för 0 %)",
            "Statusen blir densamma om gränsen för måluppfyllelse är minst 0 % (i dag 0 %)");
  }

  @Test
  void moreThanHaveAnsweredMustHaveAnswered() {
    Observation known = Observation.counted("g", 23, "kommuner").withRespondents(40);
    assertThat(swedish(distance("vansbro-2019", municipalities(45), known)))
        .containsExactly(
            "13 kommuner kvar till delvis uppfyllt (36 i stället för 23)",
            "22 kommuner kvar till uppfyllt (45 i stället för 23)",
            "Statusen blir densamma om $gult är högre än 51,12 % (i dag 80 %)");
  }

  @Test
  void aGoalOfADirectionAloneCannot() {
    Goal more = Goal.of("g", "a", "G", new Target.DirectionOnly(true, "tjänster"));
    assertThat(
            swedish(
                distance(
                    "vastkom-2015",
                    more,
                    Observation.of("g", new Outcome.Missing(Outcome.Reason.MISSING)))))
        .containsExactly("Inget utfall ger en bättre status: målet anger bara en riktning");
    Goal none = Goal.of("g", "a", "G", new Target.None());
    assertThat(
            swedish(
                distance(
                    "vastkom-2015",
                    none,
                    Observation.of("g", new Outcome.Missing(Outcome.Reason.MISSING)))))
        .containsExactly("Inget utfall ger en bättre status: målet saknar målvärde");
  }

  @Test
  void atMostNeedsFewerAndSaysTheHighestThatWouldDo() {
    Goal days = Goal.of("g", "a", "G", new Target.AtMost(Quantity.of(10, "dagar")));
    assertThat(swedish(distance("vastkom-2015", days, Observation.counted("g", 12, "dagar"))))
        .containsExactly("Ett utfall som är 2 dagar lägre ger uppfyllt (10 i stället för 12)");
    assertThat(
            swedish(
                distance(
                    "vastkom-2015",
                    days,
                    Observation.of("g", new Outcome.Missing(Outcome.Reason.MISSING)))))
        .containsExactly("Utfallet 10 dagar ger uppfyllt");
  }

  @Test
  void aMilestoneKnownByAShareAloneIsAskedByIt() {
    Goal goal = Goal.of("g", "a", "G", new Target.Milestone());
    Observation known =
        Observation.of("g", new Outcome.AsPublished())
            .withPublished(Observation.Published.of("", 50));
    assertThat(swedish(distance("vastkom-2015", goal, known)).get(0))
        .isEqualTo("50 procentenheter kvar till uppfyllt (100 % i stället för 50 %)");
  }

  @Test
  void aShareOfAtMostSaysNothingButANumberWould() {
    Goal days = Goal.of("g", "a", "G", new Target.AtMost(Quantity.of(3, "kommuner")));
    Observation known =
        Observation.of("g", new Outcome.AsPublished())
            .withPublished(Observation.Published.of("", 60));
    assertThat(swedish(distance("vastkom-2015", days, known)))
        .containsExactly("Utfallet 3 kommuner ger uppfyllt");
  }

  @Test
  void ofExactlyAShareSaysNothingEither() {
    Goal projects = Goal.of("g", "a", "G", new Target.Exactly(Quantity.of(2, "projekt")));
    Observation known =
        Observation.of("g", new Outcome.AsPublished())
            .withPublished(Observation.Published.of("", 50));
    assertThat(swedish(distance("vastkom-2015", projects, known)))
        .containsExactly("Utfallet 2 projekt ger uppfyllt");
  }

  @Test
  void aShareMayBeKnownOfThoseThatAnswered() {
    Observation known =
        Observation.of("g", new Outcome.AsPublished())
            .withPublished(Observation.Published.of("", 24))
            .withRespondents(40);
    assertThat(swedish(distance("vastkom-2015", municipalities(25), known)).get(0))
        .isEqualTo("76 procentenheter kvar till uppfyllt (100 % i stället för 24 %)");
  }

  @Test
  void halvesOfWhatIsCountedAreLookedAtWhereTheTargetHasOne() {
    Goal half =
        Goal.of("g", "a", "G", new Target.AtLeast(new Quantity(Ratio.of(5, 2), "tjänster")));
    assertThat(
            swedish(distance("vastkom-2015", half, Observation.counted("g", 2, "tjänster"))).get(0))
        .isEqualTo("0,5 tjänster kvar till uppfyllt (2,5 i stället för 2)");
  }

  @Test
  void rulesMayAskHowManyHaveAnswered() {
    List<Fact> known = GoalFacts.standard().vocabulary().inputs();
    Fact share =
        known.stream().filter(fact -> fact.key().equals("svarsandel")).findFirst().orElseThrow();
    Fact status = GoalFacts.standard().vocabulary().outputs().get(0);
    RuleBook book =
        new RuleBook(
            new RuleBook.About("b", "B", "1", "", "", Validity.ALWAYS),
            List.of(
                new DecisionTable(
                    "status",
                    HitPolicy.UNIQUE,
                    List.of(share),
                    List.of(status),
                    List.of(
                        Row.of(
                            "alla",
                            List.of(new Compared(Operator.AT_LEAST, Value.of(100))),
                            Value.word("uppfyllt")),
                        Row.of(
                            "få",
                            List.of(new Compared(Operator.BELOW, Value.of(100))),
                            Value.word("ej uppfyllt"))))));
    Assessor assessor = Assessor.using(book, new DirectEngine());
    Observation counted = Observation.counted("g", 23, "kommuner").withRespondents(40);
    AssessedFollowUp assessed =
        assessor.assess(followUp(municipalities(25), Optional.of(counted))).orThrow();
    assertThat(swedish(Distances.of(assessor, assessed).get(0)).get(0))
        .isEqualTo("26 kommuner kvar till uppfyllt (49 i stället för 23)");
  }

  @Test
  void aUnitThatNoWordKnowsMeasures() {
    Goal tonnes = Goal.of("g", "a", "G", new Target.AtLeast(Quantity.of(10, "ton")));
    assertThat(swedish(distance("vastkom-2015", tonnes, Observation.counted("g", 8, "ton"))))
        .containsExactly(
            "2 ton kvar till uppfyllt (10 i stället för 8)",
            "Statusen står sig så länge minskningen är mindre än 8 ton",
            "Statusen blir densamma om gränsen för måluppfyllelse är lägre än 80 % (i dag 0 %)");
  }

  @Test
  void aBookThatCannotJudgeSaysSo() {
    RuleBook book =
        new RuleBook(new RuleBook.About("b", "B", "1", "", "", Validity.ALWAYS), List.of());
    Assessor assessor = Assessor.using(book, new DirectEngine());
    AssessedFollowUp assessed =
        assessor
            .assess(
                followUp(municipalities(25), Optional.of(Observation.counted("g", 3, "kommuner"))))
            .orThrow();
    assertThat(swedish(Distances.of(assessor, assessed).get(0)))
        .containsExactly(
            "Inget utfall ger en bättre status: reglerna ger ingen bättre status, vad utfallet än"
                + " är");
  }

  private static Fact standard(List<Fact> facts, String key) {
    return facts.stream().filter(fact -> fact.key().equals(key)).findFirst().orElseThrow();
  }

  /** Returns the distance under a table whose first row hit decides the status. */
  private static Distance by(List<Row> rows, Goal goal, Observation known) {
    Fact attainment = standard(GoalFacts.standard().vocabulary().inputs(), "måluppfyllelse");
    Fact status = standard(GoalFacts.standard().vocabulary().outputs(), "status");
    RuleBook book =
        new RuleBook(
            new RuleBook.About("b", "B", "1", "", "", Validity.ALWAYS),
            List.of(
                new DecisionTable(
                    "status", HitPolicy.FIRST, List.of(attainment), List.of(status), rows)));
    Assessor assessor = Assessor.using(book, new DirectEngine());
    AssessedFollowUp assessed = assessor.assess(followUp(goal, Optional.of(known))).orThrow();
    return Distances.of(assessor, assessed).get(0);
  }

  private static UnaryTest within(Ratio from, Operator operator, Ratio to) {
    return new UnaryTest.Within(
        new Compared(Operator.AT_LEAST, Value.of(from)), new Compared(operator, Value.of(to)));
  }

  /** Every number of municipalities is tried, since nobody knows where such a fact changes. */
  @Test
  void aFactThatAProgramAddsIsReadAnewForEveryNumberOfMunicipalities() {
    Fact sevens =
        new Fact("sju", new Part.Name("jämna sjutal", "sevens"), new FactType.TruthType());
    GoalFacts facts =
        GoalFacts.standard()
            .and(
                sevens,
                goal ->
                    goal.evidence()
                        .outcome()
                        .value()
                        .map(
                            counted -> Value.of(counted.number().times(Ratio.of(1, 7)).isWhole())));
    Fact status = standard(facts.vocabulary().outputs(), "status");
    List<Row> rows =
        List.of(
            Row.of("sju", List.of(new UnaryTest.Is(Value.of(true))), Value.word("uppfyllt")),
            Row.of("annat", List.of(new UnaryTest.Any()), Value.word("ej uppfyllt")));
    RuleBook book =
        new RuleBook(
            new RuleBook.About("b", "B", "1", "", "", Validity.ALWAYS),
            List.of(
                new DecisionTable(
                    "status", HitPolicy.FIRST, List.of(sevens), List.of(status), rows)));
    Assessor assessor = Assessor.using(book, new DirectEngine(), facts);
    Observation known = Observation.counted("g", 10, "kommuner");
    AssessedFollowUp assessed =
        assessor.assess(followUp(municipalities(25), Optional.of(known))).orThrow();
    assertThat(swedish(Distances.of(assessor, assessed).get(0)))
        .containsExactly(
            "3 kommuner färre ger uppfyllt (7 i stället för 10)",
            "Statusen står sig även med 3 kommuner fler");
  }

  /** 49 of the 26 that are wanted are 188,46… %: nobody can say more. */
  @Test
  void aPublishedShareGoesNoFurtherThanAllMunicipalities() {
    List<Row> rows =
        List.of(
            Row.of(
                "r1", List.of(new Compared(Operator.ABOVE, Value.of(188))), Value.word("uppfyllt")),
            Row.of("r2", List.of(new UnaryTest.Any()), Value.word("ej uppfyllt")));
    Observation known =
        Observation.of("g", new Outcome.AsPublished())
            .withPublished(Observation.Published.of("", 90));
    assertThat(swedish(by(rows, municipalities(26), known)))
        .containsExactly(
            "Mer än 98 procentenheter kvar till uppfyllt (mer än 188 % i stället för 90 %)",
            "Statusen blir densamma om gränsen för måluppfyllelse är minst 90 % (i dag 188 %)");
  }

  @Test
  void aLossMayBeWhatIsWanted() {
    Goal goal = Goal.of("g", "a", "G", new Target.AtMost(Quantity.of(-5, "mkr")));
    assertThat(swedish(distance("vastkom-2015", goal, Observation.counted("g", 3, "mkr"))))
        .containsExactly("Ett utfall som är 8 mkr lägre ger uppfyllt (−5 i stället för 3)");
  }

  @Test
  void whereThereIsNoOutcomeItSaysTheLeastOneBetweenTwoLimitsAndTheMostBelowOne() {
    Observation none = Observation.of("g", new Outcome.Missing(Outcome.Reason.MISSING));
    Target.Between between =
        new Target.Between(
            Target.Between.Limit.excluding(Ratio.of(10)),
            Target.Between.Limit.excluding(Ratio.of(20)),
            "ton");
    assertThat(swedish(distance("vastkom-2015", Goal.of("g", "a", "G", between), none)))
        .containsExactly("Ett utfall strax bortom 10 ton ger uppfyllt");
    Goal below = Goal.of("g", "a", "G", new Target.Below(Quantity.of(10, "dagar")));
    assertThat(swedish(distance("vastkom-2015", below, none)))
        .containsExactly("Ett utfall strax bortom 10 dagar ger uppfyllt");
  }

  /** A border cannot pass the other border of its range: there is no such book. */
  @Test
  void aBorderGoesNoFurtherThanItsRangeLets() {
    List<Row> rows =
        List.of(
            Row.of(
                "r1",
                List.of(within(Ratio.of(50), Operator.AT_MOST, Ratio.of(80))),
                Value.word("delvis")),
            Row.of("r2", List.of(new UnaryTest.Any()), Value.word("ej uppfyllt")));
    assertThat(swedish(by(rows, municipalities(10), Observation.counted("g", 9, "kommuner"))))
        .containsExactly(
            "1 kommun färre ger delvis uppfyllt (8 i stället för 9)",
            "Statusen blir densamma om gränsen för måluppfyllelse är minst 50 % och lägre än 90 % (i dag 80 %)");
  }

  @Test
  void aTableOfManyRowsTakesSeconds() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      UnaryTest range = within(Ratio.of(i, 10), Operator.BELOW, Ratio.of(i + 1, 10));
      rows.add(Row.of("r" + i, List.of(range), Value.word(STATUSES.get(2 - i / 500))));
    }
    rows.add(Row.of("r", List.of(new UnaryTest.Any()), Value.word("uppfyllt")));
    Observation known = Observation.counted("g", 20, "kommuner");
    assertThat(
            assertTimeout(
                Duration.ofSeconds(10), () -> swedish(by(rows, municipalities(49), known))))
        .containsExactly(
            "5 kommuner kvar till delvis uppfyllt (25 i stället för 20)",
            "29 kommuner kvar till uppfyllt (49 i stället för 20)");
  }

  @Test
  void allStatusesTogetherStandForWhatEachOfThemStandsFor() {
    Assessor assessor = Assessor.using(RuleBooks.shipped("vansbro-2019"), new DirectEngine());
    FollowUp followUp =
        FollowUp.builder(
                new FollowUp.Header(
                    "prov",
                    "Prov (påhittat)",
                    "",
                    "",
                    Period.year(2025),
                    Population.vastraGotaland()))
            .area(FocusArea.of("a", "A"))
            .goal(Goal.of("g", "a", "G", new Target.AtLeast(Quantity.of(25, "kommuner"))))
            .goal(Goal.of("h", "a", "H", new Target.AtLeast(Quantity.of(25, "kommuner"))))
            .observation(Observation.counted("g", 23, "kommuner"))
            .observation(Observation.counted("h", 19, "kommuner"))
            .check()
            .orThrow();
    List<Distance.Border> common =
        Distance.common(Distances.of(assessor, assessor.assess(followUp).orThrow()));
    assertThat(common).hasSize(1);
    assertThat(Words.swedish().say(common.get(0).stands().phrase(common.get(0).value().number())))
        .isEqualTo("högre än 76 % och högst 92 %");
  }

  /** A goal and a book that anybody could have written by chance. */
  private static final class Chance {
    private final Random random;
    private final String unit;
    private final Goal goal;
    private final Ratio now;
    private final RuleBook book;

    Chance(Random random) {
      this.random = random;
      unit = List.of("kommuner", "utbildningar", "timmar").get(random.nextInt(3));
      Quantity wanted = new Quantity(number(), unit);
      Target target =
          switch (random.nextInt(3)) {
            case 0 -> new Target.AtLeast(wanted);
            case 1 -> new Target.AtMost(wanted);
            default -> new Target.Exactly(wanted);
          };
      Goal plain = Goal.of("g", "a", "G", target);
      goal =
          random.nextBoolean()
              ? plain
              : plain.startingFrom(
                  new Goal.Baseline(new Quantity(number(), unit), Period.year(2024)));
      now = number();
      book = book();
    }

    private Ratio number() {
      return unit.equals("timmar") ? Ratio.of(random.nextInt(80), 4) : Ratio.of(random.nextInt(20));
    }

    private RuleBook book() {
      List<Fact> known = GoalFacts.standard().vocabulary().inputs();
      List<Fact> inputs = new ArrayList<>();
      for (String key : ASKED) {
        if (random.nextBoolean()) {
          inputs.add(
              known.stream().filter(fact -> fact.key().equals(key)).findFirst().orElseThrow());
        }
      }
      Fact status =
          GoalFacts.standard().vocabulary().outputs().stream()
              .filter(fact -> fact.key().equals("status"))
              .findFirst()
              .orElseThrow();
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(6); i++) {
        rows.add(
            Row.of(
                "r" + i,
                inputs.stream().map(this::test).toList(),
                Value.word(STATUSES.get(random.nextInt(4)))));
      }
      HitPolicy policy =
          List.of(HitPolicy.UNIQUE, HitPolicy.ANY, HitPolicy.FIRST, HitPolicy.FIRST)
              .get(random.nextInt(4));
      return new RuleBook(
          new RuleBook.About("b", "B", "1", "", "", Validity.ALWAYS),
          List.of(new DecisionTable("status", policy, inputs, List.of(status), rows)));
    }

    private UnaryTest test(Fact fact) {
      if (random.nextInt(3) == 0) {
        return random.nextInt(4) == 0 ? new UnaryTest.Missing() : new UnaryTest.Any();
      }
      return switch (fact.key()) {
        case "nått" -> new UnaryTest.Is(Value.of(random.nextBoolean()));
        case "utveckling" ->
            new UnaryTest.Is(
                Value.word(
                    List.of("mot målet", "oförändrat", "från målet").get(random.nextInt(3))));
        case "måluppfyllelse" -> compared(Ratio.of(random.nextInt(30) * 5 - 20));
        case "förändring" -> compared(Ratio.of(random.nextInt(20) - 10));
        default -> compared(number());
      };
    }

    private UnaryTest compared(Ratio border) {
      return random.nextInt(6) == 0
          ? new UnaryTest.Is(Value.of(border))
          : new Compared(List.of(Operator.values()).get(random.nextInt(4)), Value.of(border));
    }

    private FollowUp with(Ratio outcome) {
      return followUp(
          goal,
          Optional.of(
              Observation.of(
                  "g", new Outcome.Amount(new Quantity(outcome, unit), Outcome.Basis.COUNTED))));
    }
  }

  @Property(tries = 20)
  void theStepsAreTheNearestThatTryingEveryOutcomeFinds(@ForAll Random random) {
    Chance chance = new Chance(random);
    Assessor assessor = Assessor.using(chance.book, new DirectEngine());
    AssessedFollowUp assessed = assessor.assess(chance.with(chance.now)).orThrow();
    Distance distance = Distances.of(assessor, assessed).get(0);
    int parts = chance.unit.equals("timmar") ? 16 : 1;
    int most = chance.unit.equals("kommuner") ? 49 : 60;
    for (Status better : List.of(Status.UPPFYLLT, Status.DELVIS)) {
      if (rank(better) <= Math.max(1, rank(distance.status()))) {
        continue;
      }
      Optional<Ratio> nearest = Optional.empty();
      for (int i = 0; i <= most * parts; i++) {
        Ratio outcome = Ratio.of(i, parts);
        if (status(assessor, chance, outcome) == better) {
          Ratio far = far(outcome, chance.now);
          if (nearest.isEmpty() || far.compareTo(nearest.get()) < 0) {
            nearest = Optional.of(far);
          }
        }
      }
      Optional<Step> step =
          distance.steps().stream().filter(one -> one.gives() == better).findFirst();
      if (nearest.isPresent()) {
        assertThat(step).isPresent();
        Ratio far = far(step.get().to().orElseThrow().number(), chance.now);
        assertThat(far).isLessThanOrEqualTo(nearest.get());
        if (parts == 1) {
          assertThat(far).isEqualTo(nearest.get());
        }
      }
      step.ifPresent(one -> assertThat(givesIt(assessor, chance, one)).isTrue());
    }
    distance
        .same()
        .ifPresent(
            same -> {
              for (int i = 0; i <= most * parts; i++) {
                if (same.contains(Ratio.of(i, parts))) {
                  assertThat(status(assessor, chance, Ratio.of(i, parts)))
                      .isEqualTo(distance.status());
                }
              }
            });
  }

  private static boolean givesIt(Assessor assessor, Chance chance, Step step) {
    Ratio to = step.to().orElseThrow().number();
    if (!step.beyond()) {
      return status(assessor, chance, to) == step.gives();
    }
    Ratio little = Ratio.of(1, 1_000_000);
    return status(assessor, chance, to.plus(little)) == step.gives()
        || status(assessor, chance, to.minus(little)) == step.gives();
  }

  private static Status status(Assessor assessor, Chance chance, Ratio outcome) {
    return outcome.signum() < 0
        ? Status.EJ_BEDOMT
        : assessor.assess(chance.with(outcome)).orThrow().assessments().get(0).status();
  }

  private static Ratio far(Ratio one, Ratio other) {
    Ratio way = one.minus(other);
    return way.signum() < 0 ? way.negated() : way;
  }

  private static int rank(Status status) {
    return switch (status) {
      case UPPFYLLT -> 3;
      case DELVIS -> 2;
      case EJ_UPPFYLLT -> 1;
      default -> 0;
    };
  }

  @Property(tries = 40)
  void aStatusStandsForExactlyTheValuesOfABorderThatAreTold(@ForAll Random random) {
    Chance chance = new Chance(random);
    Assessor assessor = Assessor.using(chance.book, new DirectEngine());
    AssessedFollowUp assessed = assessor.assess(chance.with(chance.now)).orThrow();
    Distance distance = Distances.of(assessor, assessed).get(0);
    for (Distance.Border border : distance.borders()) {
      Distance.Interval stands = border.stands();
      assertThat(stands.contains(border.value().number())).isTrue();
      for (int i = -400; i <= 800; i += 3) {
        Ratio other = Ratio.of(i, 4);
        boolean same = sameWith(chance, border, other, distance.status());
        if (stands.contains(other)) {
          assertThat(same).isTrue();
        }
      }
      Ratio little = Ratio.of(1, 1_000_000);
      stands
          .from()
          .ifPresent(
              low ->
                  assertThat(
                          sameWith(
                              chance,
                              border,
                              stands.withFrom() ? low.minus(little) : low,
                              distance.status()))
                      .isFalse());
      stands
          .to()
          .ifPresent(
              high ->
                  assertThat(
                          sameWith(
                              chance,
                              border,
                              stands.withTo() ? high.plus(little) : high,
                              distance.status()))
                      .isFalse());
    }
  }

  /** Returns whether another border would give the same status, by assessing anew. */
  private static boolean sameWith(
      Chance chance, Distance.Border border, Ratio other, Status status) {
    DecisionTable table = chance.book.tables().get(0);
    List<Row> rows = new ArrayList<>();
    for (Row row : table.rows()) {
      List<UnaryTest> tests = new ArrayList<>();
      for (int i = 0; i < row.tests().size(); i++) {
        boolean isOf = table.inputs().get(i).phrase("distance.border").equals(border.name());
        Value from = Value.of(border.value().number());
        tests.add(
            row.tests()
                .get(i)
                .mapped(value -> isOf && value.equals(from) ? Value.of(other) : value));
      }
      rows.add(Row.of(row.id(), tests, row.outputs().get(0)));
    }
    RuleBook changed =
        new RuleBook(
            chance.book.about(),
            List.of(
                new DecisionTable(
                    table.name(), table.policy(), table.inputs(), table.outputs(), rows)));
    return Assessor.using(changed, new DirectEngine())
            .assess(chance.with(chance.now))
            .orThrow()
            .assessments()
            .get(0)
            .status()
        == status;
  }
}
