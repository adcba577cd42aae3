package se.vastkom.goals.rules.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.rules.Assessor;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.tables.Validity;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.engine.DirectEngine;
import se.vastkom.goals.words.Words;

/** Which outcomes are tried to find the nearest that gives a better status. */
class TriedOutcomesTest {

  private static final Observation MISSING =
      Observation.of("g", new Outcome.Missing(Outcome.Reason.MISSING));
  private static final Observation PUBLISHED =
      Observation.of("g", new Outcome.AsPublished())
          .withPublished(Observation.Published.of("", 24));

  private static Fact fact(String key) {
    return GoalFacts.standard().vocabulary().all().stream()
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  /** Returns a book where the first row that a goal passes gives its status. */
  private static RuleBook book(List<String> asked, Row... rows) {
    return new RuleBook(
        new RuleBook.About("b", "B", "1", "", "", Validity.ALWAYS),
        List.of(
            new DecisionTable(
                "status",
                HitPolicy.FIRST,
                asked.stream().map(TriedOutcomesTest::fact).toList(),
                List.of(fact("status")),
                List.of(rows))));
  }

  private static Row row(String status, UnaryTest... tests) {
    return Row.of(status, List.of(tests), Value.word(status));
  }

  private static Compared than(Operator operator, Ratio border) {
    return new Compared(operator, Value.of(border));
  }

  private static List<String> said(RuleBook book, Target target, Observation known) {
    Assessor assessor = Assessor.using(book, new DirectEngine());
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
            .goal(Goal.of("g", "a", "G", target))
            .observation(known)
            .check()
            .orThrow();
    AssessedFollowUp assessed = assessor.assess(followUp).orThrow();
    return Distances.of(assessor, assessed).get(0).sentences().stream()
        .map(Words.swedish()::sayFirst)
        .toList();
  }

  private static Target atLeast(long number, String unit) {
    return new Target.AtLeast(Quantity.of(number, unit));
  }

  /** 49 municipalities of 25 are 196 per cent. */
  @Test
  void aPublishedShareIsOfNoMoreMunicipalitiesThanThereAre() {
    RuleBook within =
        book(
            List.of("måluppfyllelse"),
            row("uppfyllt", than(Operator.ABOVE, Ratio.of(391, 2))),
            row("ej uppfyllt", new UnaryTest.Any()));
    assertThat(said(within, atLeast(25, "kommuner"), PUBLISHED))
        .contains(
            "Mer än 171,5 procentenheter kvar till uppfyllt (mer än 195,5 % i stället för 24 %)");
    RuleBook beyond =
        book(
            List.of("måluppfyllelse"),
            row("uppfyllt", than(Operator.ABOVE, Ratio.of(196))),
            row("ej uppfyllt", new UnaryTest.Any()));
    assertThat(said(beyond, atLeast(25, "kommuner"), PUBLISHED))
        .contains(
            "Inget utfall ger en bättre status: reglerna ger ingen bättre status, vad utfallet än"
                + " är");
    assertThat(said(beyond, atLeast(25, "elever"), PUBLISHED))
        .contains("Mer än 172 procentenheter kvar till uppfyllt (mer än 196 % i stället för 24 %)");
    assertThat(said(beyond, atLeast(0, "kommuner"), PUBLISHED)).isNotEmpty();
  }

  @Test
  void outcomesFromNothingUpAreTried() {
    RuleBook little =
        book(
            List.of("måluppfyllelse"),
            row("delvis", than(Operator.BELOW, Ratio.of(50))),
            row("ej uppfyllt", new UnaryTest.Any()));
    assertThat(
            said(
                little,
                atLeast(1, "ton"),
                Observation.of(
                    "g",
                    new Outcome.Amount(
                        new Quantity(Ratio.of(4, 5), "ton"), Outcome.Basis.COUNTED))))
        .contains("Mer än 0,3 ton färre ger delvis uppfyllt (mindre än 0,5 i stället för 0,8)");
  }

  @Test
  void whereNothingIsKnownABorderThatDoesNotBelongIsNotSaidToDo() {
    RuleBook book = RuleBooks.shipped("vastkom-2015");
    assertThat(said(book, new Target.Below(Quantity.of(10, "dagar")), MISSING))
        .containsExactly("Ett utfall strax bortom 10 dagar ger uppfyllt");
    assertThat(said(book, new Target.Above(Quantity.of(10, "dagar")), MISSING))
        .containsExactly("Ett utfall strax bortom 10 dagar ger uppfyllt");
  }

  /** A milestone has no number that is wanted, and an interval has two: neither is the cause. */
  @Test
  void whatHasNoWantedNumberIsNotTheCauseOfAMilestoneOrAnInterval() {
    RuleBook never = book(List.of("måluppfyllelse"), row("ej uppfyllt", new UnaryTest.Any()));
    String noRule =
        "Inget utfall ger en bättre status: reglerna ger ingen bättre status, vad utfallet än är";
    assertThat(said(never, new Target.Milestone(), Observation.of("g", new Outcome.YesNo(false))))
        .contains(noRule);
    assertThat(
            said(
                never,
                new Target.Between(
                    Target.Between.Limit.including(Ratio.of(10)),
                    Target.Between.Limit.including(Ratio.of(20)),
                    "dagar"),
                Observation.counted("g", 5, "dagar")))
        .contains(noRule);
  }

  @Test
  void theSameNumberIsABorderOfEachFactByItself() {
    RuleBook book =
        book(
            List.of("måluppfyllelse", "avstånd"),
            row("uppfyllt", than(Operator.AT_LEAST, Ratio.of(50)), new UnaryTest.Any()),
            row("delvis", new UnaryTest.Any(), than(Operator.AT_MOST, Ratio.of(50))),
            row("ej uppfyllt", new UnaryTest.Any(), new UnaryTest.Any()));
    assertThat(said(book, atLeast(100, "ton"), Observation.counted("g", 60, "ton")))
        .containsExactly(
            "Statusen står sig även med 10 ton färre",
            "Statusen blir densamma om gränsen för måluppfyllelse är högst 60 % (i dag 50 %)");
  }
}
