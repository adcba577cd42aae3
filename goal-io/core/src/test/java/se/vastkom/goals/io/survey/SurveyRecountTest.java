package se.vastkom.goals.io.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.problem.Checked;

/**
 * Whatever disorder a survey is in, it is read as a recount on its cells reads them, or each row
 * that stands in the way is named and no other.
 */
class SurveyRecountTest {

  @Property
  void theAnswersAreTheCellsOrTheCellsInTheWayAreNamed(@ForAll Random random) {
    RandomSurvey survey = new RandomSurvey(random);
    Map.Entry<String, byte[]> file = file(survey.rows(), random.nextInt(6));
    SurveyFolder folder =
        new SurveyFolder()
            .header(
                """
                uppföljning: pahittad-2016
                titel: Påhittad uppföljning
                period: 2016
                områden: [{id: arkiv, titel: Arkiv}]
                """)
            .saying("kommuner: " + survey.population())
            .saying("enkätens svarande: Vilken kommun?")
            .columns(RandomSurvey.COLUMNS)
            .file(file.getKey(), file.getValue());
    survey.goals().forEach(goal -> folder.goal(goal.id(), goal.cells()));
    Recount recount = new Recount(survey);
    Checked<FollowUp> read = folder.read();
    List<String> errors =
        SurveyFolder.swedish(read).stream().filter(each -> each.startsWith("FEL")).toList();
    String described = file.getKey() + " of " + survey.rows();
    if (recount.inTheWay().isEmpty()) {
      assertThat(errors).as(described).isEmpty();
      recount
          .answers()
          .forEach(
              (goal, answers) ->
                  assertThat(SurveyFolder.answers(read.orThrow(), goal))
                      .as(goal + " in " + described)
                      .isEqualTo(answers));
    } else {
      Set<Integer> named = new TreeSet<>();
      errors.forEach(error -> named.addAll(Recount.named(error)));
      assertThat(named).as(errors + "\n" + described).isEqualTo(recount.inTheWay());
    }
  }

  private static Map.Entry<String, byte[]> file(List<List<Object>> rows, int form) {
    ExportedBook book = new ExportedBook().sheet("s", rows);
    return switch (form) {
      case 0 -> Map.entry("enkat.xlsx", book.xlsx());
      case 1 -> Map.entry("enkat.ods", book.ods());
      default -> Map.entry("enkat.csv", book.csv(';', StandardCharsets.UTF_8));
    };
  }
}
