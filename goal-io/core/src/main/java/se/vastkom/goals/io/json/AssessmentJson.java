package se.vastkom.goals.io.json;

import static se.vastkom.goals.io.json.GoalJson.QUANTITY;
import static se.vastkom.goals.io.json.JsonScalars.DAY;
import static se.vastkom.goals.io.json.JsonScalars.GOAL_ID;
import static se.vastkom.goals.io.json.JsonScalars.ID;
import static se.vastkom.goals.io.json.JsonScalars.NUMBER;
import static se.vastkom.goals.io.json.JsonScalars.TEXT;
import static se.vastkom.goals.io.json.JsonScalars.TRUTH;
import static se.vastkom.goals.io.json.JsonScalars.WHOLE;
import static se.vastkom.goals.io.json.JsonScalars.word;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.AssessedFollowUp.Run;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Counts;
import se.vastkom.goals.assessment.Distance;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.InputFile;
import se.vastkom.goals.assessment.Outlook;
import se.vastkom.goals.assessment.OverallVerdict;
import se.vastkom.goals.assessment.PublishedRules;
import se.vastkom.goals.assessment.RuleBookStamp;
import se.vastkom.goals.assessment.SourceAgreement;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.assessment.Trend;
import se.vastkom.goals.evidence.Convention;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.evidence.ResponseCount;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.AreaId;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;

/** Assessments in JSON. */
final class AssessmentJson {

  /** The key of the list of assessments. */
  static final String ASSESSMENTS = "assessments";

  private static final String OVERALL = "overall";

  /**
   * The conclusions on one goal.
   *
   * @param goal the goal's id
   * @param status empty where it could not be read
   * @param trend the trend
   * @param outlook the outlook, if there is one
   * @param findings the reasons
   * @param shareDecimals the decimals with which a share of the target is shown
   * @param distance how far the goal is from a better status, where worked out
   * @param evidence the figures as written; empty on reading, since they are computed anew
   */
  record Conclusions(
      String goal,
      Optional<Status> status,
      Trend trend,
      Optional<Outlook> outlook,
      List<Finding> findings,
      int shareDecimals,
      Optional<Distance> distance,
      Optional<Evidence> evidence) {

    static Conclusions of(Assessment assessment) {
      return of(assessment, Optional.empty());
    }

    private static Conclusions of(Assessment assessment, Optional<Distance> distance) {
      return new Conclusions(
          assessment.evidence().goal().id().value(),
          Optional.of(assessment.status()),
          assessment.trend(),
          assessment.outlook(),
          assessment.findings(),
          assessment.shareDecimals(),
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
   * @param source how they agree with the statuses that the source published; empty on reading
   * @param followUp the follow-up that was assessed
   * @param overall what areas and the whole come to
   * @param conclusions one for each goal; empty on reading, since they are then read one by one
   */
  record Document(
      Run run,
      PublishedRules rules,
      Optional<Counts> counts,
      Optional<SourceAgreement> source,
      FollowUp followUp,
      List<OverallVerdict> overall,
      List<Conclusions> conclusions) {

    static Document of(AssessedFollowUp assessed) {
      return new Document(
          assessed.run(),
          assessed.rules(),
          Optional.of(assessed.counts()),
          Optional.of(assessed.sourceAgreement()).filter(known -> known.stated() > 0),
          assessed.followUp(),
          assessed.overall(),
          assessed.assessments().stream()
              .map(each -> Conclusions.of(each, assessed.distance(each.evidence().goal().id())))
              .toList());
    }
  }

  static final JsonShape<RuleBookStamp> BOOK = book();

  static final JsonShape<Run> RUN = run();

  static final JsonShape<Counts> COUNTS = counts();

  static final JsonShape<SourceAgreement> SOURCE = source();

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
        .flatMap(
            document ->
                areOfAreas(document)
                    ? assessed(at.at(ASSESSMENTS), document, conclusions)
                    : at.at(OVERALL).none("json.overall"));
  }

  /** Returns whether each of what is weighed together is of an area there is, or of the whole. */
  private static boolean areOfAreas(Document document) {
    List<Optional<AreaId>> of = document.overall().stream().map(OverallVerdict::area).toList();
    Set<Optional<AreaId>> known =
        document.followUp().areas().stream()
            .map(area -> Optional.of(area.id()))
            .collect(Collectors.toSet());
    return new HashSet<>(of).size() == of.size()
        && of.stream().allMatch(area -> area.isEmpty() || known.contains(area));
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
              each.outlook(),
              each.findings(),
              each.shareDecimals()));
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
            document.rules(),
            assessments,
            distances,
            document.overall()));
  }

  private static JsonShape<Document> document() {
    JsonFields<Document> fields = JsonFields.document(JsonFormat.ASSESSMENT);
    var run = fields.required("run", RUN, Document::run);
    var rules =
        fields.unless(PublishedRules.NONE, "rules", PublishedRulesJson.PUBLISHED, Document::rules);
    fields.showIfAny("counts", COUNTS, Document::counts);
    fields.showIfAny("source", SOURCE, Document::source);
    var followUp = fields.required("followUp", FollowUpJson.FOLLOW_UP, Document::followUp);
    var overall = fields.listUnlessEmpty(OVERALL, overall(), Document::overall);
    var conclusions = fields.list(ASSESSMENTS, CONCLUSIONS, Document::conclusions);
    return fields.make(
        read ->
            new Document(
                read.get(run),
                read.get(rules),
                Optional.empty(),
                Optional.empty(),
                read.get(followUp),
                read.get(overall),
                read.get(conclusions)));
  }

  private static JsonShape<OverallVerdict> overall() {
    JsonFields<OverallVerdict> fields = JsonFields.of("overallVerdict");
    var area = fields.optional("area", JsonScalars.AREA_ID, OverallVerdict::area);
    var status = fields.required("status", JsonScalars.word(Status.class), OverallVerdict::status);
    var finding = fields.required("finding", FindingJson.FINDING, OverallVerdict::finding);
    return fields.make(
        read -> new OverallVerdict(read.get(area), read.get(status), read.get(finding)));
  }

  private static JsonShape<RuleBookStamp> book() {
    JsonFields<RuleBookStamp> fields = JsonFields.of("book");
    var id = fields.required("ruleBook", ID, RuleBookStamp::id);
    var name = fields.text("ruleBookName", RuleBookStamp::name);
    var version = fields.text("version", RuleBookStamp::version);
    var sha256 = fields.text("sha256", RuleBookStamp::sha256);
    return fields.make(
        read ->
            new RuleBookStamp(read.get(id), read.get(name), read.get(version), read.get(sha256)));
  }

  private static JsonShape<Run> run() {
    JsonFields<Run> fields = JsonFields.of("run");
    var book = fields.include(BOOK, Run::book);
    var asOf = fields.required("asOf", DAY, Run::asOf);
    var engine = fields.text("engine", Run::engine);
    var inputs = fields.listUnlessEmpty("inputs", input(), Run::inputs);
    return fields.make(
        read -> new Run(read.get(book), read.get(asOf), read.get(engine), read.get(inputs)));
  }

  private static JsonShape<InputFile> input() {
    JsonFields<InputFile> fields = JsonFields.of("input");
    var role = fields.required("role", PhraseJson.SAYABLE, InputFile::role);
    var sha256 = fields.text("sha256", InputFile::sha256);
    return fields.make(read -> new InputFile(read.get(role), read.get(sha256)));
  }

  private static JsonShape<Counts> counts() {
    JsonFields<Counts> statuses = JsonFields.of("statusCounts");
    for (Status status : Status.values()) {
      statuses.show(status.key(), WHOLE, counts -> counts.of(status));
    }
    JsonFields<Counts> trends = JsonFields.of("trendCounts");
    for (Trend trend : Trend.values()) {
      trends.show(trend.key(), WHOLE, counts -> counts.of(trend));
    }
    return JsonFields.<Counts>of("counts")
        .show("goals", WHOLE, Counts::goals)
        .show("status", statuses.writeOnly(), counts -> counts)
        .show("dormant", WHOLE, Counts::dormant)
        .showIfAny(
            "underWay", WHOLE, counts -> Optional.of(counts.underWay()).filter(goals -> goals > 0))
        .show("trend", trends.writeOnly(), counts -> counts)
        .showIfAny(
            "under",
            WHOLE,
            counts -> Optional.of(counts.names().under()).filter(goals -> goals > 0))
        .writeOnly();
  }

  private static JsonShape<SourceAgreement> source() {
    JsonShape<Assessment> difference =
        JsonFields.<Assessment>of("sourceDifference")
            .show("goal", GOAL_ID, each -> each.evidence().goal().id())
            .show("status", word(Status.class), Assessment::status)
            .show("source", ObservationJson.STATUS, each -> each.published().orElseThrow())
            .writeOnly();
    return JsonFields.<SourceAgreement>of("sourceAgreement")
        .show("stated", WHOLE, SourceAgreement::stated)
        .show("differing", difference.list(), SourceAgreement::differing)
        .writeOnly();
  }

  private static JsonShape<Conclusions> conclusions() {
    JsonFields<Conclusions> fields = JsonFields.of("assessment");
    var goal = fields.text("goal", Conclusions::goal);
    var status =
        fields.requiredOrNone("status", word(Status.class), each -> each.status().orElseThrow());
    var trend =
        fields.required("trend", word(Trend.class).orHarmless(Trend.EJ_BEDOMD), Conclusions::trend);
    var outlook = fields.optional("outlook", word(Outlook.class), Conclusions::outlook);
    fields.showIfAny("figures", figures(), Conclusions::evidence);
    var findings = fields.list("findings", FindingJson.FINDING, Conclusions::findings);
    var shareDecimals =
        fields.unless(0, "shareDecimals", JsonScalars.DECIMALS, Conclusions::shareDecimals);
    var distance = fields.optional("distance", DistanceJson.DISTANCE, Conclusions::distance);
    return fields.make(
        read -> {
          Conclusions conclusions =
              new Conclusions(
                  read.get(goal),
                  read.get(status),
                  read.get(trend),
                  read.get(outlook),
                  read.get(findings),
                  read.get(shareDecimals),
                  read.get(distance),
                  Optional.empty());
          if (!areWhole(conclusions.findings(), conclusions.outlook().isPresent())) {
            read.at(findings).expected("json.findings");
          }
          if (!agree(conclusions)) {
            read.at(distance).expected("json.distance");
          }
          return conclusions;
        });
  }

  private static boolean areWhole(List<Finding> findings, boolean hasOutlook) {
    List<Finding.Kind> kinds = findings.stream().map(Finding::kind).toList();
    return kinds.size() >= 2
        && kinds.subList(0, 2).equals(List.of(Finding.Kind.STATUS, Finding.Kind.TREND))
        && kinds.stream().skip(2).noneMatch(kind -> kind.compareTo(Finding.Kind.OUTLOOK) < 0)
        && kinds.stream().filter(kind -> kind == Finding.Kind.OUTLOOK).count()
            == (hasOutlook ? 1 : 0)
        && kinds.equals(kinds.stream().sorted().toList());
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
    return JsonFields.<Evidence>of("figures")
        .showIfAny("outcome", QUANTITY, each -> each.outcome().value())
        .showIfAny("target", QUANTITY, each -> each.target().value())
        .showIfAny("attainment", share, each -> each.attainment().value())
        .showIfAny("progress", share, each -> each.progress().value())
        .showIfAny("reached", TRUTH, each -> each.reached().value())
        .showIfAny("gap", QUANTITY, each -> each.gap().value())
        .showIfAny("inferred", QUANTITY, each -> each.inferred().value())
        .showIfAny("population", WHOLE, each -> each.population().value())
        .showIfAny("respondents", WHOLE, each -> each.respondents().value())
        .showIfAny("unlisted", WHOLE, each -> each.unlisted().value())
        .showIfAny("bound", QUANTITY, each -> each.bound().value())
        .showIfAny("floor", QUANTITY, each -> each.floor().value())
        .showIfAny("reachedAtBest", TRUTH, each -> each.reachedAtBest().value())
        .showIfAny("reachedAtWorst", TRUTH, each -> each.reachedAtWorst().value())
        .showIfAny("responses", responses(), each -> each.responses().value())
        .showIfAny("reachedWithPlanned", TRUTH, each -> each.reachedWithPlanned().value())
        .showIfAny("attainmentWithPlanned", share, each -> each.attainmentWithPlanned().value())
        .showIfAny("parts", QUANTITY, each -> each.parts().value())
        .showIfAny("change", QUANTITY, each -> each.change().value())
        .showIfAny("relativeChange", share, each -> each.relativeChange().value())
        .showIfAny(
            "development", word(Evidence.Development.class), each -> each.development().value())
        .writeOnly();
  }

  private static JsonShape<ResponseCount> responses() {
    return JsonFields.<ResponseCount>of("responses")
        .show("yes", WHOLE, ResponseCount::yes)
        .show("no", WHOLE, ResponseCount::no)
        .show("planned", WHOLE, ResponseCount::planned)
        .show("decided", WHOLE, ResponseCount::decided)
        .show("ongoing", WHOLE, ResponseCount::ongoing)
        .show("figures", WHOLE, ResponseCount::figures)
        .show("silent", WHOLE, ResponseCount::silent)
        .show("notApplicable", WHOLE, ResponseCount::notApplicable)
        .show("confidential", WHOLE, ResponseCount::confidential)
        .writeOnly();
  }

  private static JsonShape<Ratio> share() {
    return JsonFields.<Ratio>of("share")
        .show("exact", TEXT, Ratio::toString)
        .show("percent", NUMBER, Convention.HALF_UP::percent)
        .show("shownPercent", NUMBER, Convention.HALF_UP_CAPPED::percent)
        .writeOnly();
  }
}
