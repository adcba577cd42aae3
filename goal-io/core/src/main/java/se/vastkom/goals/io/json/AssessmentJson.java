package se.vastkom.goals.io.json;

import static se.vastkom.goals.io.json.GoalJson.QUANTITY;
import static se.vastkom.goals.io.json.JsonScalars.DAY;
import static se.vastkom.goals.io.json.JsonScalars.ID;
import static se.vastkom.goals.io.json.JsonScalars.NUMBER;
import static se.vastkom.goals.io.json.JsonScalars.TEXT;
import static se.vastkom.goals.io.json.JsonScalars.TRUTH;
import static se.vastkom.goals.io.json.JsonScalars.WHOLE;
import static se.vastkom.goals.io.json.JsonScalars.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.AssessedFollowUp.Run;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Counts;
import se.vastkom.goals.assessment.Distance;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.PublishedRules;
import se.vastkom.goals.assessment.RuleBookStamp;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.assessment.Trend;
import se.vastkom.goals.evidence.Convention;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;

/** Assessments in JSON. */
final class AssessmentJson {

  /** The key of the list of assessments. */
  static final String ASSESSMENTS = "assessments";

  /**
   * The conclusions on one goal.
   *
   * @param goal the goal's id
   * @param status empty where it could not be read
   * @param trend the trend
   * @param findings the reasons
   * @param distance how far the goal is from a better status, where worked out
   * @param evidence the figures as written; empty on reading, since they are computed anew
   */
  record Conclusions(
      String goal,
      Optional<Status> status,
      Trend trend,
      List<Finding> findings,
      Optional<Distance> distance,
      Optional<Evidence> evidence) {

    static Conclusions of(Assessment assessment, Optional<Distance> distance) {
      return new Conclusions(
          assessment.evidence().goal().id().value(),
          Optional.of(assessment.status()),
          assessment.trend(),
          assessment.findings(),
          distance,
          Optional.of(assessment.evidence()));
    }
  }

  /**
   * A follow-up and the conclusions on its goals.
   *
   * @param run what the assessment was made with
   * @param rules the published rules
   * @param counts how many goals have each status and trend; empty on reading
   * @param followUp the follow-up that was assessed
   * @param conclusions one for each goal; empty on reading, since they are then read one by one
   */
  record Document(
      Run run,
      List<PublishedRules.Rule> rules,
      Optional<Counts> counts,
      FollowUp followUp,
      List<Conclusions> conclusions) {

    static Document of(AssessedFollowUp assessed) {
      return new Document(
          assessed.run(),
          assessed.rules().rules(),
          Optional.of(assessed.counts()),
          assessed.followUp(),
          assessed.assessments().stream()
              .map(each -> Conclusions.of(each, assessed.distance(each.evidence().goal().id())))
              .toList());
    }
  }

  static final JsonShape<RuleBookStamp> BOOK = book();

  static final JsonShape<Run> RUN = run();

  static final JsonShape<Counts> COUNTS = counts();

  static final JsonShape<Conclusions> CONCLUSIONS = conclusions();

  static final JsonShape<Document> DOCUMENT = document();

  private AssessmentJson() {}

  /**
   * Reads the assessment in a document; empty if a problem was added.
   *
   * @param at all but the list of assessments
   * @param conclusions the content of that list
   */
  static Optional<AssessedFollowUp> read(JsonCursor at, List<Conclusions> conclusions) {
    return DOCUMENT
        .read(at)
        .filter(any -> !at.problems().hasErrors())
        .flatMap(document -> assessed(at.at(ASSESSMENTS), document, conclusions));
  }

  private static Optional<AssessedFollowUp> assessed(
      JsonCursor at, Document document, List<Conclusions> conclusions) {
    List<Goal> goals = document.followUp().goals();
    if (!conclusions.stream()
        .map(Conclusions::goal)
        .toList()
        .equals(goals.stream().map(goal -> goal.id().value()).toList())) {
      return at.none("json.assessments");
    }
    List<Assessment> assessments = new ArrayList<>();
    for (int i = 0; i < goals.size(); i++) {
      Conclusions each = conclusions.get(i);
      assessments.add(
          new Assessment(
              Evidence.of(document.followUp(), goals.get(i)),
              each.status().orElseThrow(),
              each.trend(),
              each.findings()));
    }
    List<Distance> distances =
        conclusions.stream().flatMap(each -> each.distance().stream()).toList();
    if (!distances.isEmpty() && distances.size() < assessments.size()) {
      return at.none("json.distances");
    }
    return Optional.of(
        new AssessedFollowUp(
            document.followUp(),
            document.run(),
            new PublishedRules(document.rules()),
            assessments,
            distances));
  }

  private static JsonShape<Document> document() {
    JsonFields<Document> fields = JsonFields.document(JsonFormat.ASSESSMENT);
    var run = fields.required("run", RUN, Document::run, "What the assessments were made with.");
    var rules =
        fields.listUnlessEmpty(
            "rules",
            publishedRule(),
            Document::rules,
            "The rules behind the assessments, as sentences.");
    fields.showIfAny(
        "counts", COUNTS, Document::counts, "How many goals have each status and trend.");
    var followUp =
        fields.required(
            "followUp",
            FollowUpJson.FOLLOW_UP,
            Document::followUp,
            "The follow-up that was assessed.");
    var conclusions =
        fields.list(
            ASSESSMENTS,
            CONCLUSIONS,
            Document::conclusions,
            "One assessment a goal, in the order of the goals.");
    return fields.make(
        read ->
            new Document(
                read.get(run),
                read.get(rules),
                Optional.empty(),
                read.get(followUp),
                read.get(conclusions)));
  }

  private static JsonShape<PublishedRules.Rule> publishedRule() {
    JsonFields<PublishedRules.Rule> fields = JsonFields.of("publishedRule", "A rule in words.");
    var kind =
        fields.required(
            "kind",
            FindingJson.KIND,
            PublishedRules.Rule::kind,
            "What the rule concludes something about.");
    var conclusion =
        fields.text(
            "conclusion", PublishedRules.Rule::conclusion, "The key of what the rule concludes.");
    var sentence = fields.include(PhraseJson.SENTENCE, PublishedRules.Rule::sentence);
    return fields.make(
        read -> new PublishedRules.Rule(read.get(kind), read.get(conclusion), read.get(sentence)));
  }

  private static JsonShape<RuleBookStamp> book() {
    JsonFields<RuleBookStamp> fields = JsonFields.of("book", "Which rule book.");
    var id = fields.required("ruleBook", ID, RuleBookStamp::id, "The book's id.");
    var name =
        fields.text("ruleBookName", RuleBookStamp::name, "The book's name, as people read it.");
    var version =
        fields.text("version", RuleBookStamp::version, "The version, as the book's owner counts.");
    var sha256 =
        fields.text("sha256", RuleBookStamp::sha256, "The checksum over what the book says.");
    return fields.make(
        read ->
            new RuleBookStamp(read.get(id), read.get(name), read.get(version), read.get(sha256)));
  }

  private static JsonShape<Run> run() {
    JsonFields<Run> fields = JsonFields.of("run", "What an assessment was made with.");
    var book = fields.include(BOOK, Run::book);
    var asOf = fields.required("asOf", DAY, Run::asOf, "The day whose rules were used.");
    var engine = fields.text("engine", Run::engine, "The name of the rule engine.");
    return fields.make(read -> new Run(read.get(book), read.get(asOf), read.get(engine)));
  }

  private static JsonShape<Counts> counts() {
    JsonFields<Counts> statuses = JsonFields.of("statusCounts", "How many have each status.");
    for (Status status : Status.values()) {
      statuses.show(status.key(), WHOLE, counts -> counts.of(status), "The number of goals.");
    }
    JsonFields<Counts> trends = JsonFields.of("trendCounts", "How many have each trend.");
    for (Trend trend : Trend.values()) {
      trends.show(trend.key(), WHOLE, counts -> counts.of(trend), "The number of goals.");
    }
    return JsonFields.<Counts>of("counts", "How many goals have each status and trend.")
        .show("goals", WHOLE, Counts::goals, "The number of goals in all.")
        .show(
            "status", statuses.writeOnly(), counts -> counts, "The number of goals of each status.")
        .show(
            "dormant", WHOLE, Counts::dormant, "The number of discontinued goals that are dormant.")
        .show("trend", trends.writeOnly(), counts -> counts, "The number of goals of each trend.")
        .writeOnly();
  }

  private static JsonShape<Conclusions> conclusions() {
    JsonFields<Conclusions> fields = JsonFields.of("assessment", "What is concluded of a goal.");
    var goal = fields.text("goal", Conclusions::goal, "The goal's id.");
    var status =
        fields.requiredOrNone(
            "status",
            word(Status.class),
            each -> each.status().orElseThrow(),
            "The status that is concluded.");
    var trend =
        fields.required(
            "trend",
            word(Trend.class).orHarmless(Trend.EJ_BEDOMD),
            Conclusions::trend,
            "The trend that is concluded.");
    fields.showIfAny(
        "figures", figures(), Conclusions::evidence, "The figures that follow by arithmetic.");
    var findings =
        fields.list(
            "findings",
            FindingJson.FINDING,
            Conclusions::findings,
            "One on the status, one on the trend, then remarks.");
    var distance =
        fields.optional(
            "distance",
            DistanceJson.DISTANCE,
            Conclusions::distance,
            "How far it is from a better status; in each assessment or in none.");
    return fields.make(
        read -> {
          Conclusions conclusions =
              new Conclusions(
                  read.get(goal),
                  read.get(status),
                  read.get(trend),
                  read.get(findings),
                  read.get(distance),
                  Optional.empty());
          if (!areWhole(conclusions.findings())) {
            read.at(findings).expected("json.findings");
          }
          if (!agree(conclusions)) {
            read.at(distance).expected("json.distance");
          }
          return conclusions;
        });
  }

  private static boolean areWhole(List<Finding> findings) {
    List<Finding.Kind> kinds = findings.stream().map(Finding::kind).toList();
    return kinds.size() >= 2
        && kinds.subList(0, 2).equals(List.of(Finding.Kind.STATUS, Finding.Kind.TREND))
        && kinds.stream().skip(2).allMatch(Finding.Kind.REMARK::equals);
  }

  /** Returns whether the distance has the same goal and status, as far as these could be read. */
  private static boolean agree(Conclusions conclusions) {
    return conclusions.distance().isEmpty()
        || conclusions.status().isEmpty()
        || (conclusions.distance().get().goal().value().equals(conclusions.goal())
            && conclusions.distance().map(Distance::status).equals(conclusions.status()));
  }

  private static JsonShape<Evidence> figures() {
    JsonShape<Ratio> share = share();
    return JsonFields.<Evidence>of("figures", "What follows of a goal by arithmetic, exactly.")
        .showIfAny("outcome", QUANTITY, each -> each.outcome().value(), "What was measured.")
        .showIfAny("target", QUANTITY, each -> each.target().value(), "What is wanted.")
        .showIfAny(
            "attainment",
            share,
            each -> each.attainment().value(),
            "The outcome as a share of the target.")
        .showIfAny(
            "progress",
            share,
            each -> each.progress().value(),
            "The share of the way from the baseline.")
        .showIfAny(
            "reached", TRUTH, each -> each.reached().value(), "Whether the target is reached.")
        .showIfAny("gap", QUANTITY, each -> each.gap().value(), "What remains to the target.")
        .showIfAny(
            "inferred",
            QUANTITY,
            each -> each.inferred().value(),
            "A number that was inferred, and never decides.")
        .showIfAny(
            "population",
            WHOLE,
            each -> each.population().value(),
            "How many municipalities could count.")
        .showIfAny("respondents", WHOLE, each -> each.respondents().value(), "How many answered.")
        .showIfAny(
            "unlisted",
            WHOLE,
            each -> each.unlisted().value(),
            "How many count as no for not being listed.")
        .showIfAny(
            "bound",
            QUANTITY,
            each -> each.bound().value(),
            "The outcome if all the silent said yes.")
        .showIfAny(
            "parts", QUANTITY, each -> each.parts().value(), "How many parts there are in all.")
        .showIfAny(
            "change", QUANTITY, each -> each.change().value(), "The outcome less the baseline.")
        .showIfAny(
            "development",
            word(Evidence.Development.class),
            each -> each.development().value(),
            "Whether the outcome moved towards the target.")
        .writeOnly();
  }

  private static JsonShape<Ratio> share() {
    return JsonFields.<Ratio>of("share", "A share, exactly and as it is shown.")
        .show("exact", TEXT, Ratio::toString, "The share as a fraction.")
        .show("percent", NUMBER, Convention.HALF_UP::percent, "The share in whole per cent.")
        .show(
            "shownPercent",
            NUMBER,
            Convention.HALF_UP_CAPPED::percent,
            "The per cent that is shown, at most 100.")
        .writeOnly();
  }
}
