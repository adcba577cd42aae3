package se.vastkom.goals.io.json;

import static se.vastkom.goals.io.json.AssessmentJson.CONCLUSIONS;
import static se.vastkom.goals.io.json.JsonScalars.DAY;
import static se.vastkom.goals.io.json.JsonScalars.GOAL_ID;
import static se.vastkom.goals.io.json.JsonScalars.TEXT;
import static se.vastkom.goals.io.json.JsonScalars.TRUTH;
import static se.vastkom.goals.io.json.JsonScalars.WHOLE;
import static se.vastkom.goals.io.json.PhraseJson.PART;

import java.util.List;
import java.util.Optional;
import se.vastkom.goals.assessment.Comparison;
import se.vastkom.goals.assessment.Comparison.Cause;
import se.vastkom.goals.assessment.Comparison.Flip;
import se.vastkom.goals.assessment.Ending;
import se.vastkom.goals.assessment.Finding.FigureUsed;
import se.vastkom.goals.assessment.ForecastAccuracy;
import se.vastkom.goals.assessment.Outlook;
import se.vastkom.goals.assessment.OverallChange;
import se.vastkom.goals.assessment.PeriodChange;
import se.vastkom.goals.assessment.RuleDifferences;
import se.vastkom.goals.assessment.RuleDifferences.Difference;
import se.vastkom.goals.assessment.RuleDifferences.Table;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.io.json.AssessmentJson.Conclusions;
import se.vastkom.goals.model.Goal;

/** Comparisons of assessments and of rule books, in JSON. */
final class ComparisonJson {

  static final JsonShape<Comparison> OF_ASSESSMENTS = ofAssessments();

  static final JsonShape<RuleDifferences> OF_RULES = ofRules();

  private ComparisonJson() {}

  private static JsonShape<Comparison> ofAssessments() {
    JsonShape<Comparison.Side> side =
        JsonFields.<Comparison.Side>of("side")
            .show("followUp", FollowUpJson.HEADING, each -> FollowUpJson.Heading.of(each.header()))
            .show("run", AssessmentJson.RUN, Comparison.Side::run)
            .show("counts", AssessmentJson.COUNTS, Comparison.Side::counts)
            .showIfAny(
                "source",
                AssessmentJson.SOURCE,
                each -> Optional.of(each.source()).filter(known -> known.stated() > 0))
            .writeOnly();
    JsonShape<Goal> goal =
        JsonFields.<Goal>of("namedGoal")
            .show("id", GOAL_ID, Goal::id)
            .show("title", TEXT, Goal::title)
            .writeOnly();
    return JsonFields.<Comparison>document(JsonFormat.COMPARISON)
        .show("before", side, Comparison::before)
        .show("after", side, Comparison::after)
        .show("flips", flip().list(), Comparison::flips)
        .show("onlyBefore", goal.list(), Comparison::onlyBefore)
        .show("onlyAfter", goal.list(), Comparison::onlyAfter)
        .showUnlessEmpty("changes", change(), Comparison::changes)
        .showIfAny(
            "forecasts",
            accuracy(),
            of -> Optional.of(of.accuracy()).filter(any -> !any.equals(ForecastAccuracy.NONE)))
        .showUnlessEmpty("endings", ending(), Comparison::endings)
        .showUnlessEmpty("overall", overall(), Comparison::overall)
        .writeOnly();
  }

  private static JsonShape<Ending> ending() {
    return JsonFields.<Ending>of("ending")
        .show("goal", GOAL_ID, ending -> ending.goal().id())
        .showAll(PhraseJson.SENTENCE, Ending::what)
        .writeOnly();
  }

  private static JsonShape<OverallChange> overall() {
    return JsonFields.<OverallChange>of("overallChange")
        .showIfAny("area", JsonScalars.AREA_ID, change -> change.after().area())
        .show("before", JsonScalars.word(Status.class), change -> change.before().status())
        .show("after", JsonScalars.word(Status.class), change -> change.after().status())
        .showAll(PhraseJson.SENTENCE, OverallChange::phrase)
        .writeOnly();
  }

  private static JsonShape<PeriodChange> change() {
    JsonShape<PeriodChange.Moved> moved =
        JsonFields.<PeriodChange.Moved>of("moved")
            .show("who", PART, PeriodChange.Moved::who)
            .show("from", PART, PeriodChange.Moved::from)
            .show("to", PART, PeriodChange.Moved::to)
            .writeOnly();
    return JsonFields.<PeriodChange>of("periodChange")
        .show("goal", GOAL_ID, change -> change.after().evidence().goal().id())
        .show("before", PART, PeriodChange::outcomeBefore)
        .show("after", PART, PeriodChange::outcomeAfter)
        .show("difference", PART, PeriodChange::difference)
        .show("otherMethod", TRUTH, PeriodChange::isOtherMethod)
        .showUnlessEmpty("moved", moved, PeriodChange::moved)
        .writeOnly();
  }

  private static JsonShape<ForecastAccuracy> accuracy() {
    JsonShape<ForecastAccuracy.Held> held =
        JsonFields.<ForecastAccuracy.Held>of("heldForecast")
            .show("goal", GOAL_ID, one -> one.goal().id())
            .show("title", TEXT, one -> one.goal().title())
            .show("area", TEXT, ForecastAccuracy.Held::area)
            .show("role", TEXT, ForecastAccuracy.Held::role)
            .show("expected", JsonScalars.word(Outlook.class), ForecastAccuracy.Held::expected)
            .show("ended", JsonScalars.word(Status.class), ForecastAccuracy.Held::ended)
            .show(
                "result",
                JsonScalars.word(ForecastAccuracy.Result.class),
                ForecastAccuracy.Held::result)
            .writeOnly();
    return JsonFields.<ForecastAccuracy>of("forecastAccuracy")
        .show("goals", held.list(), ForecastAccuracy::goals)
        .show("apart", WHOLE, ForecastAccuracy::apart)
        .writeOnly();
  }

  private static JsonShape<Flip> flip() {
    JsonShape<Cause> cause =
        JsonFields.<Cause>of("cause")
            .show("kind", FindingJson.KIND, Cause::kind)
            .showAll(PhraseJson.SENTENCE, Cause::what)
            .showAll(PlaceJson.ALL_PLACED, Cause::places)
            .writeOnly();
    return JsonFields.<Flip>of("flip")
        .show("goal", GOAL_ID, flip -> flip.goal().id())
        .show("title", TEXT, flip -> flip.goal().title())
        .show("ofStatus", TRUTH, Flip::changesStatus)
        .show("ofTrend", TRUTH, Flip::changesTrend)
        .show("before", CONCLUSIONS, flip -> Conclusions.of(flip.before()))
        .show("after", CONCLUSIONS, flip -> Conclusions.of(flip.after()))
        .showUnlessEmpty("remarksGone", FindingJson.FINDING, flip -> flip.remarksGone().toList())
        .showUnlessEmpty("remarksNew", FindingJson.FINDING, flip -> flip.remarksNew().toList())
        .show("causes", cause.list(), Flip::causes)
        .writeOnly();
  }

  private static JsonShape<RuleDifferences> ofRules() {
    JsonShape<RuleDifferences.Side> side =
        JsonFields.<RuleDifferences.Side>of("side")
            .showAll(AssessmentJson.BOOK, RuleDifferences.Side::book)
            .showIfAny("asOf", DAY, RuleDifferences.Side::asOf)
            .writeOnly();
    JsonShape<Table> table =
        JsonFields.<Table>of("table")
            .show("table", TEXT, Table::table)
            .show("name", PhraseJson.NAME, Table::name)
            .show("isDecided", TRUTH, Table::isDecided)
            .show("differences", difference().list(), Table::differences)
            .writeOnly();
    return JsonFields.<RuleDifferences>document(JsonFormat.RULE_DIFFERENCES)
        .show("before", side, RuleDifferences::before)
        .show("after", side, RuleDifferences::after)
        .show("tables", table.list(), RuleDifferences::tables)
        .writeOnly();
  }

  private static JsonShape<Difference> difference() {
    JsonType<List<FigureUsed>> facts = FindingJson.FIGURE.list();
    return JsonFields.<Difference>of("difference")
        .show("cases", facts, Difference::cases)
        .show("witness", facts, Difference::witness)
        .show("before", PART, Difference::before)
        .show("after", PART, Difference::after)
        .showAll(PhraseJson.IN_WORDS, Difference::phrase)
        .writeOnly();
  }
}
