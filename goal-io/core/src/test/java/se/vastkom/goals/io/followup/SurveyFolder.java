package se.vastkom.goals.io.followup;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.io.FollowUpSource;
import se.vastkom.goals.io.FollowUps;
import se.vastkom.goals.io.TestFolder;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.words.Words;

/** A follow-up of one goal that municipalities have answered, written as the files of a folder. */
final class SurveyFolder {

  private final String goal;
  private final List<String> answers = new ArrayList<>();
  private String columns = "";
  private String weights = "viktas med";

  /**
   * Begins a folder.
   *
   * @param target måltyp, målvärde, enhet: {@code minst;80;%}
   * @param measured mäts som, gräns, viktas med, möjliga värden, kommunlista: {@code
   *     medel;;;[0..100];}
   */
  SurveyFolder(String target, String measured) {
    goal = "larm;trygghet;Trygghetslarmen är digitala;" + target + ";" + measured;
  }

  /** Adds columns to those of the answers: {@code ;invånare}. */
  SurveyFolder withColumns(String more) {
    columns = more;
    return this;
  }

  /** Calls the column that names the weights of answers something else. */
  SurveyFolder namingWeightsUnder(String heading) {
    weights = heading;
    return this;
  }

  /** Adds answers: {@code Ale;50}. */
  SurveyFolder answering(String... rows) {
    answers.addAll(List.of(rows));
    return this;
  }

  Checked<FollowUp> read() {
    try (TestFolder folder = new TestFolder()) {
      write(
          folder,
          "uppfoljning.yaml",
          """
          uppföljning: larm-2016
          titel: Påhittad
          period: 2016
          län: Västra Götaland
          områden:
            - {id: trygghet, titel: Trygghet}
          """);
      write(
          folder,
          "mål.csv",
          "id;område;mål;måltyp;målvärde;enhet;mäts som;gräns;"
              + weights
              + ";möjliga värden;kommunlista\n"
              + goal
              + "\n");
      write(folder, "utfall.csv", "mål;utfall;grund\nlarm;;namngivet\n");
      StringBuilder rows = new StringBuilder("mål;kommun;utfall" + columns + "\n");
      answers.forEach(row -> rows.append("larm;").append(row).append('\n'));
      write(folder, "kommuner.csv", rows.toString());
      return FollowUps.read(FollowUpSource.of(folder.path()));
    }
  }

  private static void write(TestFolder folder, String name, String text) {
    folder.write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Evidence evidence() {
    FollowUp followUp = read().orThrow();
    return Evidence.of(followUp, followUp.goals().get(0));
  }

  /** Returns the basis of the verdict, in Swedish and in English. */
  List<String> summary() {
    return List.of(
        Words.swedish().say(evidence().summary()), Words.english().say(evidence().summary()));
  }
}
