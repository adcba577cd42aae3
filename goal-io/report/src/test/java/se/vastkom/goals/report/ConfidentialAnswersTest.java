package se.vastkom.goals.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Respondent;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Words;

/** What one keeps to itself cannot be worked out from what the others say and a published whole. */
class ConfidentialAnswersTest {

  private static final List<Respondent> ASKED = Population.vastraGotaland().respondents();

  /** Returns the answers of all: yes of the first so many, then secret ones, then no. */
  private static List<Response> answers(int yes, int secret) {
    List<Response> answers = new ArrayList<>();
    for (int i = 0; i < ASKED.size(); i++) {
      Outcome said =
          i >= yes && i < yes + secret
              ? new Outcome.Missing(Outcome.Reason.CONFIDENTIAL)
              : new Outcome.YesNo(i < yes);
      answers.add(new Response(new GoalId(OneGoal.ID), ASKED.get(i).id(), said, Place.NOWHERE));
    }
    return answers;
  }

  private static SortedMap<String, byte[]> pages(List<Response> answers, String printedShare) {
    Observation named =
        new Observation(
            new GoalId(OneGoal.ID),
            new Outcome.ByMunicipality(),
            Observation.EvidenceStrength.DONE,
            OptionalInt.empty(),
            Optional.empty(),
            printedShare.isEmpty()
                ? Observation.Published.NOTHING
                : new Observation.Published("", printedShare),
            "",
            Observation.Source.NOT_STATED);
    return Reports.html(Words.swedish()).pages(OneGoal.of(25, named, List.of(), answers));
  }

  private static Document parsed(SortedMap<String, byte[]> pages, String name) {
    return Jsoup.parse(new String(pages.get(name), StandardCharsets.UTF_8));
  }

  @Test
  void besideAPublishedWholeNobodysAnswerIsToldWhereExactlyOneIsSecret() {
    SortedMap<String, byte[]> pages = pages(answers(20, 1), "43 %");
    Document goal = parsed(pages, "mal-arkiv-1.html");
    assertThat(goal.select(".tiles, .answers")).isEmpty();
    assertThat(goal.select("section:has(#answers_heading) p").text())
        .isEqualTo(
            "Vem som har svarat vad visas inte. Ett svar är sekretess och hade annars kunnat"
                + " räknas ut ur de andra och det publicerade utfallet.");
    assertThat(pages.keySet())
        .noneMatch(name -> name.startsWith("kommun") || name.startsWith("delregion"));
    for (String name : pages.keySet()) {
      for (Respondent one : ASKED) {
        assertThat(parsed(pages, name).select("main").text())
            .as(name)
            .doesNotContain(one.name() + ",");
      }
    }
  }

  @Test
  void whereNoWholeIsPublishedOrSeveralAreSecretTheOthersAreTold() {
    for (SortedMap<String, byte[]> pages :
        List.of(pages(answers(20, 1), ""), pages(answers(20, 2), "43 %"))) {
      Document goal = parsed(pages, "mal-arkiv-1.html");
      assertThat(goal.select(".tiles .tile")).hasSize(49);
      assertThat(goal.select("p.answers").first().text()).startsWith("Ja (20): ");
      assertThat(pages).containsKey("kommuner.html");
    }
  }

  /** What the pages count of a sub-region is of those that are told, so the secret adds nothing. */
  @Test
  void theSumsOfSubregionsCountOnlyWhatIsTold() {
    SortedMap<String, byte[]> pages = pages(answers(20, 1), "");
    int yes = 0;
    int answered = 0;
    for (String name : pages.keySet()) {
      if (name.startsWith("delregion-")) {
        Matcher own =
            Pattern.compile("(\\d+) av (\\d+)")
                .matcher(parsed(pages, name).select(".replies tbody td").first().text());
        assertThat(own.matches()).as(name).isTrue();
        yes += Integer.parseInt(own.group(1));
        answered += Integer.parseInt(own.group(2));
      }
    }
    assertThat(yes).isEqualTo(20);
    assertThat(answered).isEqualTo(48);
  }
}
