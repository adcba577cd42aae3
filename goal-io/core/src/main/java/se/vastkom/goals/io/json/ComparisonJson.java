package se.vastkom.goals.io.json;

import static se.vastkom.goals.io.json.JsonScalars.DAY;
import static se.vastkom.goals.io.json.JsonScalars.GOAL_ID;
import static se.vastkom.goals.io.json.JsonScalars.TEXT;
import static se.vastkom.goals.io.json.JsonScalars.TRUTH;
import static se.vastkom.goals.io.json.PhraseJson.PART;

import java.util.List;
import java.util.Optional;
import se.vastkom.goals.assessment.Comparison;
import se.vastkom.goals.assessment.RuleDifferences;
import se.vastkom.goals.assessment.RuleDifferences.Difference;
import se.vastkom.goals.model.Goal;

/** Comparisons of assessments and of rule books, in JSON. */
final class ComparisonJson {

  static final JsonShape<Comparison> OF_ASSESSMENTS = ofAssessments();

  static final JsonShape<RuleDifferences> OF_RULES = ofRules();

  private ComparisonJson() {}

  private static JsonShape<Comparison> ofAssessments() {
    JsonShape<Comparison.Side> side =
        JsonFields.<Comparison.Side>of("side", "One of the two.")
            .show(
                "followUp",
                FollowUpJson.HEADING,
                each -> FollowUpJson.Heading.of(each.header()),
                "The follow-up that was assessed.")
            .show(
                "run",
                AssessmentJson.RUN,
                Comparison.Side::run,
                "What the assessments were made with.")
            .show(
                "counts",
                AssessmentJson.COUNTS,
                Comparison.Side::counts,
                "How many goals have each status and trend.")
            .writeOnly();
    JsonShape<Goal> goal =
        JsonFields.<Goal>of("namedGoal", "A goal, by name.")
            .show("id", GOAL_ID, Goal::id, "The goal's id.")
            .show("title", TEXT, Goal::title, "The goal's title.")
            .writeOnly();
    return JsonFields.<Comparison>document(JsonFormat.COMPARISON)
        .show("before", side, Comparison::before, "The assessments before.")
        .show("after", side, Comparison::after, "The assessments after.")
        .show(
            "flips", flip().list(), Comparison::flips, "The goals that are concluded differently.")
        .show(
            "onlyBefore",
            goal.list(),
            Comparison::onlyBefore,
            "The goals that only the one before has.")
        .show(
            "onlyAfter",
            goal.list(),
            Comparison::onlyAfter,
            "The goals that only the one after has.")
        .writeOnly();
  }

  private static JsonShape<Comparison.Flip> flip() {
    JsonFields<Comparison.Cause> causes =
        JsonFields.<Comparison.Cause>of("cause", "What changed, and makes the difference.")
            .show(
                "kind",
                FindingJson.KIND,
                Comparison.Cause::kind,
                "Which of the conclusions it concerns.")
            .showAll(PhraseJson.SENTENCE, Comparison.Cause::what);
    JsonShape<Comparison.Cause> cause =
        PlaceJson.allIn(causes, Comparison.Cause::places).writeOnly();
    return JsonFields.<Comparison.Flip>of("flip", "A goal that is concluded differently.")
        .show("goal", GOAL_ID, flip -> flip.goal().id(), "The goal's id.")
        .show("title", TEXT, flip -> flip.goal().title(), "The goal's title, as it was before.")
        .show("ofStatus", TRUTH, Comparison.Flip::changesStatus, "Whether the status differs.")
        .show("ofTrend", TRUTH, Comparison.Flip::changesTrend, "Whether the trend differs.")
        .show(
            "before",
            AssessmentJson.CONCLUSIONS,
            flip -> AssessmentJson.Conclusions.of(flip.before(), Optional.empty()),
            "What was concluded.")
        .show(
            "after",
            AssessmentJson.CONCLUSIONS,
            flip -> AssessmentJson.Conclusions.of(flip.after(), Optional.empty()),
            "What is concluded instead.")
        .showUnlessEmpty(
            "remarksGone",
            FindingJson.FINDING,
            flip -> flip.remarksGone().toList(),
            "The remarks that are no longer made.")
        .showUnlessEmpty(
            "remarksNew",
            FindingJson.FINDING,
            flip -> flip.remarksNew().toList(),
            "The remarks that were not made before.")
        .show("causes", cause.list(), Comparison.Flip::causes, "What makes the difference.")
        .writeOnly();
  }

  private static JsonShape<RuleDifferences> ofRules() {
    JsonShape<RuleDifferences.Side> side =
        JsonFields.<RuleDifferences.Side>of("side", "A rule book, as of a day.")
            .showAll(AssessmentJson.BOOK, RuleDifferences.Side::book)
            .showIfAny(
                "asOf",
                DAY,
                RuleDifferences.Side::asOf,
                "The day; left out where the book is the same on all.")
            .writeOnly();
    JsonShape<RuleDifferences.Table> table =
        JsonFields.<RuleDifferences.Table>of("table", "A table of both books, or of one.")
            .show("table", TEXT, RuleDifferences.Table::table, "The name of the table.")
            .show(
                "name",
                PhraseJson.NAME,
                RuleDifferences.Table::name,
                "The name of what it concludes.")
            .show(
                "isDecided",
                TRUTH,
                RuleDifferences.Table::isDecided,
                "Whether all differences are here.")
            .show(
                "differences",
                difference().list(),
                RuleDifferences.Table::differences,
                "The cases that differ, in few boxes.")
            .writeOnly();
    return JsonFields.<RuleDifferences>document(JsonFormat.RULE_DIFFERENCES)
        .show("before", side, RuleDifferences::before, "The book before.")
        .show("after", side, RuleDifferences::after, "The book after.")
        .show("tables", table.list(), RuleDifferences::tables, "The tables of either book.")
        .writeOnly();
  }

  private static JsonShape<Difference> difference() {
    JsonType<List<se.vastkom.goals.assessment.Finding.FigureUsed>> facts =
        FindingJson.FIGURE.list();
    return JsonFields.<Difference>of("difference", "Cases that are concluded differently.")
        .show(
            "cases", facts, Difference::cases, "The facts with a test each, as a row would say it.")
        .show("witness", facts, Difference::witness, "One of the cases.")
        .show("before", PART, Difference::before, "What the book before concludes.")
        .show("after", PART, Difference::after, "What the book after concludes.")
        .showAll(PhraseJson.IN_WORDS, Difference::phrase)
        .writeOnly();
  }
}
