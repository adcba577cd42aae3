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
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** The steps from source to verdict, as they are said in both languages. */
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
    return new Explanation(HEADER, Assessed.RUN, assessment, List.of(), List.of(), none)
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
            "Räknat: 1 av 25 kommuner, 4 % av målet",
            "Ingen regel avgjorde: läge: aktivt",
            "Bedömning: delvis");
    assertThat(chain.stream().map(Words.english()::say))
        .containsExactly(
            "Target: at least 25 municipalities",
            "Outcome: municipality by municipality, named",
            "Computed: 1 of 25 municipalities, 4% of the target",
            "No rule decided: lifecycle: active",
            "Verdict: partly met");
  }

  @Test
  void aShareThatAloneWasPublishedIsSaidToBe() {
    List<Phrase> chain = chain(Example.evidence(GOAL, Example.published(24)));
    assertThat(said(chain.get(1))).containsExactly("Tryckt: 24 %", "Printed: 24 %");
    assertThat(said(chain.get(2)))
        .containsExactly("Utfall: bara en andel, publicerat", "Outcome: a share only, published");
  }
}
