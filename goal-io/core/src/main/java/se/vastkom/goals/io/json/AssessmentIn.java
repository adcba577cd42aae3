package se.vastkom.goals.io.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Distance;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.PublishedRules;
import se.vastkom.goals.assessment.RuleBookStamp;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.assessment.Trend;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/** Assessments from JSON objects. */
final class AssessmentIn {

  /** The key of the list of assessments. */
  static final String ASSESSMENTS = "assessments";

  private AssessmentIn() {}

  /**
   * The assessment; empty if a problem was noted.
   *
   * @param in all but the list of assessments
   * @param conclusions what stands in that list
   */
  static Optional<AssessedFollowUp> read(In in, List<Conclusions> conclusions) {
    in.only("format", "formatVersion", "run", "rules", "counts", "followUp", ASSESSMENTS);
    if (in.has(ASSESSMENTS)) {
      in.expected(ASSESSMENTS, "json.list");
    }
    Optional<FollowUp> followUp = new FollowUpIn(in.object("followUp")).read();
    Optional<AssessedFollowUp.Run> run = run(in.object("run"));
    PublishedRules rules =
        in.has("rules")
            ? new PublishedRules(in.objects("rules", AssessmentIn::published))
            : PublishedRules.NONE;
    if (followUp.isEmpty() || in.problems().hasErrors()) {
      return Optional.empty();
    }
    List<Goal> goals = followUp.get().goals();
    if (!conclusions.stream()
        .map(Conclusions::goal)
        .toList()
        .equals(goals.stream().map(goal -> goal.id().value()).toList())) {
      in.expected(ASSESSMENTS, "json.assessments");
      return Optional.empty();
    }
    List<Assessment> assessments = new ArrayList<>();
    for (int i = 0; i < goals.size(); i++) {
      assessments.add(conclusions.get(i).of(Evidence.of(followUp.get(), goals.get(i))));
    }
    List<Distance> distances =
        conclusions.stream().flatMap(one -> one.distance().stream()).toList();
    if (!distances.isEmpty() && distances.size() < assessments.size()) {
      in.expected(ASSESSMENTS, "json.distances");
      return Optional.empty();
    }
    return run.map(
        made -> new AssessedFollowUp(followUp.get(), made, rules, assessments, distances));
  }

  private static PublishedRules.Rule published(In in) {
    in.only("kind", "conclusion", "phrase", "sv", "en");
    Phrase sentence = in.phrase("phrase");
    if (!In.canBeSaid(sentence)) {
      in.expected("phrase", "json.phrase");
    }
    return new PublishedRules.Rule(kind(in), in.text("conclusion"), sentence);
  }

  private static Finding.Kind kind(In in) {
    return in.word("kind", Finding.Kind.values(), Finding.Kind::key).orElse(Finding.Kind.REMARK);
  }

  private static Optional<AssessedFollowUp.Run> run(In in) {
    in.only("ruleBook", "ruleBookName", "version", "sha256", "asOf", "engine");
    Optional<GoalId> book = FollowUpIn.goalId(in, "ruleBook");
    String name = in.text("ruleBookName");
    String version = in.text("version");
    String sha256 = in.text("sha256");
    Optional<LocalDate> asOf = in.parsed("asOf", AssessmentIn::day, "json.day");
    String engine = in.text("engine");
    return book.flatMap(
        id ->
            asOf.map(
                date ->
                    new AssessedFollowUp.Run(
                        new RuleBookStamp(id.value(), name, version, sha256), date, engine)));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** What is concluded of one goal, before its figures are computed anew. */
  record Conclusions(
      String goal,
      Status status,
      Trend trend,
      List<Finding> findings,
      Optional<Distance> distance) {

    Assessment of(Evidence evidence) {
      return new Assessment(evidence, status, trend, findings);
    }
  }

  /** One assessment; a problem is noted for what is not as it should be. */
  static Conclusions conclusions(In in) {
    in.only("goal", "status", "trend", "figures", "findings", "distance");
    String goal = in.text("goal");
    Optional<Status> status = in.word("status", Status.values(), Status::key);
    Trend trend = in.word("trend", Trend.values(), Trend::key).orElse(Trend.EJ_BEDOMD);
    List<Finding> findings = in.objects("findings", AssessmentIn::finding);
    List<Finding.Kind> kinds = findings.stream().map(Finding::kind).toList();
    boolean whole =
        kinds.size() >= 2
            && kinds.subList(0, 2).equals(List.of(Finding.Kind.STATUS, Finding.Kind.TREND))
            && kinds.stream().skip(2).allMatch(Finding.Kind.REMARK::equals);
    if (!whole) {
      in.expected("findings", "json.findings");
    }
    Optional<Distance> distance = in.optionalObject("distance").flatMap(DistanceIn::read);
    boolean isOfAnother =
        distance.isPresent()
            && status.isPresent()
            && !(distance.get().goal().value().equals(goal)
                && distance.get().status() == status.get());
    if (isOfAnother) {
      in.expected("distance", "json.distance");
    }
    return new Conclusions(goal, status.orElse(Status.EJ_BEDOMT), trend, findings, distance);
  }

  private static Finding finding(In in) {
    in.only("kind", "conclusion", "rules", "reason", "because", "figures", "sv", "en");
    Finding.Kind kind = kind(in);
    List<Finding.RuleRef> rules = in.objects("rules", AssessmentIn::rule);
    Finding finding =
        new Finding(
            kind,
            in.phrase("conclusion"),
            rules,
            in.phrase("reason"),
            in.textOrPart("because"),
            in.objects("figures", AssessmentIn::figure));
    if (!canBeSaid(finding)) {
      in.expected("reason", "json.phrase");
    }
    return finding;
  }

  private static boolean canBeSaid(Finding finding) {
    return In.canBeSaid(finding.sentence())
        && finding.figures().stream().allMatch(figure -> In.canBeSaid(figure.value()))
        && finding.because().filter(because -> !In.canBeSaid(because)).isEmpty();
  }

  static Finding.RuleRef rule(In in) {
    in.only("table", "id", "place");
    return new Finding.RuleRef(in.text("table"), in.text("id"), in.place("place"));
  }

  private static Finding.FigureUsed figure(In in) {
    in.only("fact", "value");
    Part fact = in.object("fact").part();
    if (!(fact instanceof Part.Name name)) {
      in.expected("fact", "json.name");
      return new Finding.FigureUsed(new Part.Name("", ""), Phrase.of("hint.none"));
    }
    return new Finding.FigureUsed(name, in.object("value").part());
  }
}
