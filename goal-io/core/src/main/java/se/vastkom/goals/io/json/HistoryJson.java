package se.vastkom.goals.io.json;

import static se.vastkom.goals.io.json.JsonScalars.GOAL_ID;
import static se.vastkom.goals.io.json.JsonScalars.PERIOD;
import static se.vastkom.goals.io.json.JsonScalars.word;

import java.util.List;
import java.util.Optional;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.assessment.Trend;
import se.vastkom.goals.io.json.JsonVariants.Variant;
import se.vastkom.goals.model.JournalEntry;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.PastPeriod;
import se.vastkom.goals.model.PastPeriod.Verdict;
import se.vastkom.goals.model.Response;

/** Earlier periods and the journal in JSON. */
final class HistoryJson {

  private static final JsonShape<Verdict> VERDICT = verdict();

  /** Of the goal itself where it had no outcome of its own, else of what was observed of it. */
  static final JsonType<PastPeriod> PAST =
      JsonVariants.byKey(
          "pastPeriod",
          JsonVariants.OtherKeys.REMARKED,
          all ->
              List.of(
                  new Variant<>(
                      "goal", PastPeriod.class, past -> past.observation().isEmpty(), concluded()),
                  Variant.of("observation", PastPeriod.class, measured())));

  static final JsonShape<JournalEntry> JOURNAL = journal();

  private HistoryJson() {}

  private static JsonShape<PastPeriod> concluded() {
    JsonFields<PastPeriod> fields = JsonFields.of("concludedPeriod");
    var goal = fields.required("goal", GOAL_ID, PastPeriod::goal);
    var period = fields.required("period", PERIOD, PastPeriod::period);
    var state =
        fields.unless(
            Lifecycle.State.ACTIVE, "state", word(Lifecycle.State.class), PastPeriod::state);
    var verdict = fields.required("verdict", VERDICT, past -> past.verdict().orElseThrow());
    var place = fields.include(PlaceJson.PLACED, each -> PlaceJson.published(each.place()));
    return fields.make(
        read ->
            PastPeriod.concluded(
                read.get(goal),
                read.get(period),
                read.get(state),
                read.get(verdict),
                read.get(place)));
  }

  private static JsonShape<PastPeriod> measured() {
    JsonFields<PastPeriod> fields = JsonFields.of("measuredPeriod");
    var period = fields.required("period", PERIOD, PastPeriod::period);
    var state =
        fields.unless(
            Lifecycle.State.ACTIVE, "state", word(Lifecycle.State.class), PastPeriod::state);
    var target = fields.required("target", GoalJson.TARGET, PastPeriod::target);
    var observation =
        fields.required(
            "observation", ObservationJson.OBSERVATION, past -> past.observation().orElseThrow());
    var verdict = fields.optional("verdict", VERDICT, PastPeriod::verdict);
    var responses =
        fields.listUnlessEmpty("responses", ObservationJson.PAST_RESPONSE, PastPeriod::responses);
    return fields.check(
        read ->
            read.get(responses).stream()
                    .map(Response::goal)
                    .allMatch(read.get(observation).goal()::equals)
                ? Optional.of(
                    new PastPeriod(
                        read.get(period),
                        read.get(state),
                        read.get(target),
                        read.get(observation),
                        read.get(verdict),
                        read.get(responses)))
                : read.at(responses).none("json.other-goal"));
  }

  private static JsonShape<Verdict> verdict() {
    JsonFields<Verdict> fields = JsonFields.of("pastVerdict");
    var status =
        fields.required(
            "status", word(Status.class), past -> Status.of(past.status()).orElseThrow());
    var trend = fields.optional("trend", word(Trend.class), past -> Trend.of(past.trend()));
    var book = fields.optionalText("book", Verdict::book);
    var version = fields.optionalText("version", Verdict::version);
    var checksum = fields.optionalText("sha256", Verdict::sha256);
    return fields.make(
        read ->
            new Verdict(
                read.get(status).key(),
                read.get(trend).map(Trend::key).orElse(""),
                read.get(book),
                read.get(version),
                read.get(checksum)));
  }

  private static JsonShape<JournalEntry> journal() {
    JsonFields<JournalEntry> fields = JsonFields.of("journalEntry");
    var period = fields.required("period", PERIOD, JournalEntry::period);
    var goal = fields.required("goal", GOAL_ID, JournalEntry::goal);
    var title = fields.text("title", JournalEntry::title);
    var reason = fields.optionalText("reason", JournalEntry::reason);
    var decision = fields.optionalText("decision", JournalEntry::decision);
    var place = fields.include(PlaceJson.PLACED, each -> PlaceJson.published(each.place()));
    return fields.make(
        read ->
            new JournalEntry(
                read.get(period),
                read.get(goal),
                read.get(title),
                read.get(reason),
                read.get(decision),
                read.get(place)));
  }
}
