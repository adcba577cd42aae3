package se.vastkom.goals.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.HEADER;
import static se.vastkom.goals.Example.said;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.Example;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** The steps from source to verdict, in both languages. */
class ExplanationTest {

  private static final Goal GOAL = Example.goal(Example.atLeast(25, "kommuner"));

  private static List<Phrase> chain(Evidence evidence) {
    Assessment assessment =
        new Assessment(
            evidence,
            Status.DELVIS,
            Trend.EJ_BEDOMD,
            List.of(
                new Finding(
                    Finding.Kind.STATUS,
                    Status.DELVIS.phrase(),
                    List.of(),
                    Phrase.of("reason.not-done"),
                    "",
                    List.of(
                        new Finding.FigureUsed(
                            Words.name("fact.läge"), Words.name("state.aktivt")))),
                Assessed.finding(Finding.Kind.TREND)));
    Distance none =
        new Distance(
            GOAL.id(),
            Status.DELVIS,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    return new Explanation(
            HEADER, Assessed.RUN, assessment, List.of(), Answers.NONE, List.of(), none)
        .chain().stream().map(Explanation.Link::phrase).toList();
  }

  @Test
  void whatIsToldMunicipalityByMunicipalityIsSaidToBe() {
    List<Phrase> chain =
        chain(Example.evidence(GOAL, Example.named(), Example.in("1480", new Outcome.YesNo(true))));
    assertThat(chain.stream().map(Words.swedish()::say))
        .containsExactly(
            "Målvärde: minst 25 kommuner",
            "Utfall: kommun för kommun, namngivet",
            "Uträknat: 1 av 25 kommuner, 4 % av målet",
            "Ingen regel avgjorde: läge: aktivt",
            "Bedömning: delvis uppfyllt");
    assertThat(chain.stream().map(Words.english()::say))
        .containsExactly(
            "Target: at least 25 municipalities",
            "Outcome: municipality by municipality, named",
            "Computed: 1 of 25 municipalities, 4% of the target",
            "No rule decided: lifecycle: active",
            "Assessment: partly met");
  }

  @Test
  void aShareThatAloneWasPublishedIsSaidToBe() {
    List<Phrase> chain = chain(Example.evidence(GOAL, Example.published(24)));
    assertThat(said(chain.get(1))).containsExactly("Källan skrev: 24 %", "The source wrote: 24 %");
    assertThat(said(chain.get(2)))
        .containsExactly("Utfall: bara en andel, publicerat", "Outcome: a share only, published");
  }

  @Test
  void numbersMilestonesAndWhatIsMissingAreSaid() {
    assertThat(
            chain(Example.evidence(GOAL, Observation.counted(GOAL.id().value(), 7, "kommuner")))
                .stream()
                .map(Words.swedish()::say))
        .contains("Utfall: 7 kommuner, räknat", "Uträknat: 7 av 25 kommuner, 28 % av målet");
    Goal milestone = Example.goal(new Target.Milestone());
    for (boolean done : new boolean[] {true, false}) {
      assertThat(
              chain(
                      Example.evidence(
                          milestone,
                          Observation.of(milestone.id().value(), new Outcome.YesNo(done))))
                  .stream()
                  .map(Words.swedish()::say))
          .startsWith(
              "Måltyp: milstolpe",
              done ? "Utfall: genomfört, räknat" : "Utfall: inte genomfört, räknat");
    }
    assertThat(
            chain(
                    Example.evidence(
                        GOAL,
                        Observation.of(
                            GOAL.id().value(), new Outcome.Missing(Outcome.Reason.CONFIDENTIAL))))
                .stream()
                .map(Words.english()::say))
        .contains("Outcome: confidential");
  }

  @Test
  void aGoalThatIsNotActiveIsSaidToBeSo() {
    Evidence dormant = Evidence.of(Assessed.FOLLOW_UP, Assessed.DORMANT);
    assertThat(chain(dormant).stream().map(Words.swedish()::say))
        .contains("Läge: vilande, målet vilar; inget skäl är angivet");
  }

  @Test
  void theRulesThatDecideAreNamedWithTheirPlaces() {
    Place row = Place.cell("status.csv", "", 5, 1).wholeRow();
    Assessment assessment =
        new Assessment(
            Evidence.of(Assessed.FOLLOW_UP, Assessed.FIRST),
            Status.DELVIS,
            Trend.EJ_BEDOMD,
            List.of(
                new Finding(
                    Finding.Kind.STATUS,
                    Status.DELVIS.phrase(),
                    List.of(new Finding.RuleRef("status", "S3", row)),
                    Phrase.of("reason.not-done"),
                    "",
                    List.of()),
                Assessed.finding(Finding.Kind.TREND)));
    Distance none =
        new Distance(
            Assessed.FIRST.id(),
            Status.DELVIS,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    assertThat(
            new Explanation(
                    HEADER, Assessed.RUN, assessment, List.of(), Answers.NONE, List.of(), none)
                .chain().stream().map(link -> Words.swedish().say(link.phrase())))
        .contains("Regel S3:  (status.csv rad 5)");
  }
}
