package se.vastkom.goals.io.survey;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.vastkom.goals.io.FollowUpSource;
import se.vastkom.goals.io.FollowUps;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.words.Words;

/** An invented follow-up in a folder, with a survey beside it. */
final class SurveyFolder {

  private final Map<String, byte[]> files = new HashMap<>();
  private final List<String> goals = new ArrayList<>();
  private String header =
      """
      uppföljning: pahittad-2016
      titel: Påhittad uppföljning
      källa: Påhittad enkät
      period: 2016
      kommuner: [Ale, Borås, Göteborg, Vara]
      områden: [{id: arkiv, titel: Arkiv}]
      """;
  private String columns = "id;område;mål;måltyp;målvärde;enhet;enkätfråga";

  /** Sets the header, in YAML. */
  SurveyFolder header(String yaml) {
    header = yaml;
    return this;
  }

  /** Adds a line to the header. */
  SurveyFolder saying(String line) {
    header += line + "\n";
    return this;
  }

  /** Adds columns of mal.csv, for the goals that are added. */
  SurveyFolder columns(String more) {
    columns += ";" + more;
    return this;
  }

  /** Adds a goal by the cells from its kind on. */
  SurveyFolder goal(String id, String cells) {
    goals.add(id + ";arkiv;Mål " + id + ";" + cells);
    return this;
  }

  SurveyFolder file(String name, byte[] bytes) {
    files.put(name, bytes);
    return this;
  }

  SurveyFolder file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  SurveyFolder survey(String... rows) {
    return file("enkat.csv", String.join("\n", rows));
  }

  Checked<FollowUp> read() {
    Map<String, byte[]> all = new HashMap<>(files);
    all.put("uppfoljning.yaml", header.getBytes(StandardCharsets.UTF_8));
    all.put(
        "mal.csv", (columns + "\n" + String.join("\n", goals)).getBytes(StandardCharsets.UTF_8));
    return FollowUps.read(FollowUpSource.of("mapp", all));
  }

  /** Returns what is said in Swedish, errors first marked. */
  List<String> swedish() {
    return swedish(read());
  }

  /** Returns the same of a reading. */
  static List<String> swedish(Checked<FollowUp> read) {
    return read.problems().stream()
        .map(problem -> (problem.isError() ? "FEL " : "") + Words.swedish().say(problem.phrase()))
        .toList();
  }

  /** Returns what is said in English, errors first marked. */
  List<String> english() {
    return read().problems().stream()
        .map(problem -> (problem.isError() ? "ERROR " : "") + Words.english().say(problem.phrase()))
        .toList();
  }

  /** Returns the errors in Swedish. */
  List<String> errors() {
    return swedish().stream().filter(each -> each.startsWith("FEL ")).toList();
  }

  /** Returns the outcomes of a goal by the name of who answered, in short. */
  Map<String, String> answers(String goal) {
    return answers(read().orThrow(), goal);
  }

  /** Returns the same of a follow-up. */
  static Map<String, String> answers(FollowUp followUp, String goal) {
    return followUp.responses(new GoalId(goal)).stream()
        .collect(
            Collectors.toMap(
                one -> followUp.header().population().member(one.respondent()).orElseThrow().name(),
                SurveyFolder::shortly,
                (one, other) -> one + "+" + other,
                TreeMap::new));
  }

  private static String shortly(Response response) {
    Outcome outcome = response.outcome();
    if (outcome instanceof Outcome.YesNo yes) {
      return yes.done() ? "ja" : "nej";
    }
    if (outcome instanceof Outcome.Amount amount) {
      return amount.quantity().number() + " " + amount.quantity().unit();
    }
    if (outcome instanceof Outcome.Undertaking undertaking) {
      return undertaking.stage().key();
    }
    return ((Outcome.Missing) outcome).reason().key();
  }
}
