package se.vastkom.goals.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.evidence.Figure;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Observation.EvidenceStrength;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Respondent;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.Assessor;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.words.Words;

/** Of 49 municipalities 13 have done it, 16 plan to, 18 have not and 2 have not answered. */
class ShippedBooksOnPlansTest {

  private static final Goal GOAL =
      Goal.of(
          "arkiv-1", "arkiv", "Minst 25 kommuner", new Target.AtLeast(Quantity.of(25, "kommuner")));

  private static FollowUp followUp() {
    FollowUp.Builder builder =
        FollowUp.builder(
                new FollowUp.Header(
                    "planer", "Planer", "P", "K", Period.year(2016), Population.vastraGotaland()))
            .area(FocusArea.of("arkiv", "Arkiv"))
            .goal(GOAL)
            .observation(Observation.of("arkiv-1", new Outcome.ByMunicipality()));
    List<Respondent> all = Population.vastraGotaland().respondents();
    for (int i = 0; i < 49; i++) {
      builder.response(new Response(GOAL.id(), all.get(i).id(), answer(i), Place.NOWHERE));
    }
    return builder.check().orThrow();
  }

  private static Outcome answer(int municipality) {
    if (municipality < 13) {
      return new Outcome.YesNo(true);
    }
    if (municipality < 29) {
      return new Outcome.Undertaking(EvidenceStrength.PLANNED);
    }
    return municipality < 47
        ? new Outcome.YesNo(false)
        : new Outcome.Missing(Outcome.Reason.MISSING);
  }

  @Test
  void onlyYesCountsAndPlansAreCountedApart() {
    Evidence evidence = Evidence.of(followUp(), GOAL);
    assertThat(evidence.outcome()).isEqualTo(Figure.known(Quantity.of(13, "kommuner")));
    assertThat(evidence.attainment()).isEqualTo(Figure.known(Ratio.of(13, 25)));
    assertThat(evidence.reached()).isEqualTo(Figure.known(false));
    assertThat(evidence.reachedWithPlanned()).isEqualTo(Figure.known(true));
    assertThat(evidence.attainmentWithPlanned()).isEqualTo(Figure.known(Ratio.of(29, 25)));
    assertThat(Words.swedish().say(evidence.summary()))
        .isEqualTo(
            "13 av 25 kommuner, 52 % av målet; 13 ja, 16 planerar, 18 nej, 2 har inte svarat");
    assertThat(Words.english().say(evidence.summary()))
        .isEqualTo(
            "13 of 25 municipalities, 52% of the target; 13 yes, 16 plan to, 18 no, 2 have not"
                + " answered");
  }

  @ParameterizedTest
  @CsvSource({
    "vastkom-2015, delvis uppfyllt, bara 47 av 49 har svarat",
    "vansbro-2019, ej uppfyllt, bara 47 av 49 har svarat",
    "niva-90-75, ej uppfyllt, bara 47 av 49 har svarat",
    "strikt-underlag, delvis uppfyllt, bara 47 av 49 har svarat"
  })
  void whatEachShippedBookMakesOfThem(String book, String status, String remarks) {
    Assessment assessment =
        Assessor.using(RuleBooks.shipped(book)).assess(followUp()).orThrow().assessments().get(0);
    assertThat(Words.swedish().say(assessment.status().phrase())).isEqualTo(status);
    assertThat(
            assessment.findings().stream()
                .filter(finding -> finding.kind() == Finding.Kind.REMARK)
                .map(finding -> Words.swedish().say(finding.reason()))
                .collect(Collectors.joining("; ")))
        .isEqualTo(remarks);
  }

  @Test
  void theFirstNameOfAFactIsStillRead() {
    assertThat(GoalFacts.standard().vocabulary().written("Nått som mest").orElseThrow().name().sv())
        .isEqualTo("nått i bästa fall");
    assertThat(RuleBooks.shipped("vastkom-2015").tables().get(2).inputs())
        .extracting(fact -> fact.name().sv())
        .contains("nått i bästa fall");
  }
}
