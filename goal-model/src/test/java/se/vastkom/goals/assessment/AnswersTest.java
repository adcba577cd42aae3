package se.vastkom.goals.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.Example;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Goal.MunicipalityList;
import se.vastkom.goals.model.Observation.EvidenceStrength;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Outcome.Reason;
import se.vastkom.goals.model.RespondentId;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Words;

class AnswersTest {

  private static final Outcome YES = new Outcome.YesNo(true);
  private static final Outcome NO = new Outcome.YesNo(false);
  private static final Outcome PLANNED = new Outcome.Undertaking(EvidenceStrength.PLANNED);

  private static Answers of(Goal goal, Response... told) {
    FollowUp.Builder builder = Example.begun().goal(goal).observation(Example.named());
    List.of(told).forEach(builder::response);
    return Answers.of(builder.check().orThrow(), goal);
  }

  private static Response at(int row, String municipality, Outcome outcome) {
    return new Response(
        Example.goal(Example.atLeast(25, "kommuner")).id(),
        new RespondentId(municipality),
        outcome,
        Place.row("kommuner.csv", row));
  }

  private static List<String> said(Answers answers) {
    return answers.groups().stream()
        .map(group -> Words.swedish().sayFirst(group.phrase()))
        .toList();
  }

  @Test
  void namesThoseThatAnsweredAlikeAndCountsTheRest() {
    Answers answers =
        of(
            Example.goal(Example.atLeast(25, "kommuner")),
            at(2, "1490", YES),
            at(3, "1440", YES),
            at(4, "1480", PLANNED),
            at(5, "1401", NO),
            at(6, "1402", new Outcome.Missing(Reason.NOT_APPLICABLE)),
            at(7, "1488", new Outcome.Missing(Reason.MISSING)));

    assertThat(said(answers))
        .hasSize(5)
        .startsWith(
            "Ja (2): Ale, Borås",
            "Planerat (1): Göteborg",
            "Nej (1): Härryda",
            "Ej tillämpligt (1): Partille");
    assertThat(said(answers).get(4))
        .startsWith("Har inte svarat (44): Alingsås, Bengtsfors, ")
        .endsWith(" och 24 till");
    assertThat(answers.placesOr(Place.NOWHERE)).hasSize(6).contains(Place.row("kommuner.csv", 7));
  }

  @Test
  void showsFiguresBesideNames() {
    Goal goal = Example.goal(Example.atLeast(100, "platser"));

    assertThat(said(of(goal, at(2, "1490", Example.amount(60, "platser")))).get(0))
        .isEqualTo("Värden (1): Borås 60 platser");
  }

  @Test
  void thoseLeftOutOfACompleteListCountAsNo() {
    Goal goal = Example.goal(Example.atLeast(25, "kommuner")).listing(MunicipalityList.COMPLETE);

    assertThat(said(of(goal, at(2, "1490", YES))).get(1))
        .startsWith("Räknas som nej, eftersom listan är fullständig (48): Ale, Alingsås, ");
  }

  @Test
  void whatRespondentsAddStandsByNameWithTheAnswerAndItsDate() {
    Goal goal = Example.goal(Example.atLeast(25, "kommuner"));
    Answers answers =
        of(
            goal,
            at(2, "1490", YES).commented("Fler i vår", StatedDate.NOT_STATED),
            at(3, "1440", NO).commented("Ännu inte", StatedDate.parse("2015-11-02").orElseThrow()),
            at(4, "1480", YES));

    assertThat(answers.additions().stream().map(one -> Words.swedish().say(one.from())))
        .containsExactly("Ale (nej), den 2 november 2015", "Borås (ja)");
    assertThat(answers.additions().stream().map(Answers.Addition::comment))
        .containsExactly("Ännu inte", "Fler i vår");
  }

  @Test
  void anOutcomeThatIsStatedHasNoAnswers() {
    Goal goal = Example.goal(Example.atLeast(25, "kommuner"));
    FollowUp followUp =
        Example.begun().goal(goal).observation(Example.counted(7, "kommuner")).check().orThrow();

    assertThat(Answers.of(followUp, goal)).isEqualTo(Answers.NONE);
    assertThat(Answers.NONE.placesOr(Place.row("utfall.csv", 2)))
        .containsExactly(Place.row("utfall.csv", 2));
  }

  @Test
  void standByHowFarTheyHaveComeAndThenByWhyThereIsNone() {
    assertThat(
            said(
                of(
                    Example.goal(Example.atLeast(25, "kommuner")),
                    at(2, "1402", new Outcome.Missing(Reason.NOT_YET_MEASURED)),
                    at(3, "1401", new Outcome.Missing(Reason.CONFIDENTIAL)),
                    at(4, "1407", new Outcome.Missing(Reason.NOT_APPLICABLE)),
                    at(5, "1415", NO),
                    at(6, "1419", PLANNED),
                    at(7, "1421", new Outcome.Undertaking(EvidenceStrength.DECIDED)),
                    at(8, "1427", new Outcome.Undertaking(EvidenceStrength.ONGOING)),
                    at(9, "1430", YES))))
        .extracting(answer -> answer.replaceAll(" [(].*", ""))
        .containsExactly(
            "Ja",
            "Pågående",
            "Beslutat",
            "Planerat",
            "Nej",
            "Ej tillämpligt",
            "Sekretess",
            "Ännu inte mätt",
            "Har inte svarat");
  }
}
