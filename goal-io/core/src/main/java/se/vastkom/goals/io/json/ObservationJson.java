package se.vastkom.goals.io.json;

import static se.vastkom.goals.io.json.JsonScalars.CODE;
import static se.vastkom.goals.io.json.JsonScalars.DATE;
import static se.vastkom.goals.io.json.JsonScalars.GOAL_ID;
import static se.vastkom.goals.io.json.JsonScalars.NUMBER;
import static se.vastkom.goals.io.json.JsonScalars.TRUTH;
import static se.vastkom.goals.io.json.JsonScalars.WHOLE;
import static se.vastkom.goals.io.json.JsonScalars.word;

import java.util.List;
import java.util.OptionalInt;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.io.json.JsonVariants.Variant;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Observation.EvidenceStrength;
import se.vastkom.goals.model.Observation.Published;
import se.vastkom.goals.model.Observation.StatedChange;
import se.vastkom.goals.model.OtherWording;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Outcome.Amount;
import se.vastkom.goals.model.Outcome.AsPublished;
import se.vastkom.goals.model.Outcome.Basis;
import se.vastkom.goals.model.Outcome.ByMunicipality;
import se.vastkom.goals.model.Outcome.Missing;
import se.vastkom.goals.model.Outcome.Reason;
import se.vastkom.goals.model.Outcome.Undertaking;
import se.vastkom.goals.model.Outcome.YesNo;
import se.vastkom.goals.model.PublishedStatus;
import se.vastkom.goals.model.RespondentId;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.model.StatedDate;

/** Observations in JSON. */
final class ObservationJson {

  private static final JsonVariants<Outcome> OUTCOME =
      JsonVariants.byKind(
          "outcome",
          kinds -> JsonScalars.TEXT_OR_EMPTY.such(kinds::contains, "json.outcome"),
          List.of(
              Variant.of("amount", Amount.class, amount()),
              Variant.of("yesNo", "done", YesNo.class, TRUTH, YesNo::done, YesNo::new),
              Variant.of(
                  "undertaking",
                  "stage",
                  Undertaking.class,
                  word(Undertaking.STAGES, EvidenceStrength::key),
                  Undertaking::stage,
                  Undertaking::new),
              Variant.of(
                  "missing",
                  "reason",
                  Missing.class,
                  word(Reason.class),
                  Missing::reason,
                  Missing::new),
              Variant.empty("byMunicipality", new ByMunicipality()),
              Variant.empty("asPublished", new AsPublished())));

  static final JsonShape<PublishedStatus> STATUS = publishedStatus();

  static final JsonShape<Observation> OBSERVATION = observation();

  static final JsonShape<Response> MUNICIPAL_OBSERVATION =
      response("municipalObservation", "municipality", CODE);

  static final JsonShape<Response> RESPONSE =
      response("response", "respondent", JsonScalars.RESPONDENT);

  /** Of an earlier period, when there may have been other respondents. */
  static final JsonShape<Response> PAST_RESPONSE =
      response("pastResponse", "respondent", JsonScalars.RESPONDENT);

  private ObservationJson() {}

  private static JsonShape<Observation> observation() {
    JsonFields<Observation> fields = JsonFields.of("observation");
    var goal = fields.required("goal", GOAL_ID, Observation::goal);
    var outcome = fields.required("outcome", OUTCOME, Observation::outcome);
    var strength = fields.required("strength", word(EvidenceStrength.class), Observation::strength);
    var respondents =
        fields.optional(
            "respondents", WHOLE, each -> each.respondents().stream().boxed().findFirst());
    var change = fields.optional("statedChange", word(StatedChange.class), Observation::change);
    var published =
        fields.unless(Published.NOTHING, "published", published(), Observation::published);
    var comment = fields.optionalText("comment", Observation::comment);
    var action = fields.optionalText("action", Observation::action);
    var finished = fields.optional("finished", JsonScalars.DAY, Observation::finished);
    var comments =
        fields.unless(OtherWording.NONE, "comments", GoalJson.WORDING, Observation::comments);
    var citation = fields.optionalText("source", each -> each.source().citation());
    var place =
        fields.include(PlaceJson.PLACED, each -> PlaceJson.published(each.source().place()));
    return fields.make(
        read ->
            new Observation(
                read.get(goal),
                read.get(outcome),
                read.get(strength),
                read.get(respondents).map(OptionalInt::of).orElse(OptionalInt.empty()),
                read.get(change),
                read.get(published),
                read.get(comment),
                read.get(action),
                read.get(finished),
                read.get(comments),
                new Observation.Source(read.get(citation), read.get(place))));
  }

  private static JsonShape<Published> published() {
    JsonFields<Published> fields = JsonFields.of("published");
    var goal = fields.optionalText("goal", Published::goal);
    var value = fields.optionalText("value", Published::value);
    var share = fields.optionalText("share", Published::share);
    var comment = fields.optionalText("comment", Published::comment);
    var ratio = fields.optional("ratio", NUMBER, Published::ratio);
    var status = fields.optional("status", STATUS, Published::status);
    return fields.make(
        read ->
            new Published(
                read.get(goal),
                read.get(value),
                read.get(share),
                read.get(comment),
                read.get(ratio),
                read.get(status)));
  }

  private static JsonShape<PublishedStatus> publishedStatus() {
    JsonFields<PublishedStatus> fields = JsonFields.of("publishedStatus");
    var printed =
        fields.required(
            "printed",
            JsonScalars.TEXT.such(text -> !text.isBlank(), "json.text"),
            PublishedStatus::printed);
    var reading =
        fields.optional("readAs", word(Status.class), known -> known.reading().flatMap(Status::of));
    return fields.make(
        read -> new PublishedStatus(read.get(printed), read.get(reading).map(Status::key)));
  }

  private static JsonShape<Amount> amount() {
    JsonFields<Amount> fields = JsonFields.of("amountOutcome");
    var quantity = fields.include(GoalJson.QUANTITY, Amount::quantity);
    List<Basis> bases = List.of(Basis.COUNTED, Basis.NAMED, Basis.INFERRED);
    var basis = fields.required("basis", word(bases, Basis::key), Amount::known);
    return fields.make(read -> new Amount(read.get(quantity), read.get(basis)));
  }

  private static JsonShape<Response> response(String name, String key, JsonType<RespondentId> id) {
    JsonFields<Response> fields = JsonFields.of(name);
    var goal = fields.required("goal", GOAL_ID, Response::goal);
    var respondent = fields.required(key, id, Response::respondent);
    var outcome = fields.required("outcome", OUTCOME, Response::outcome);
    var weight = fields.optional("weight", NUMBER, Response::weight);
    var comment = fields.optionalText("comment", Response::comment);
    var date = fields.unless(StatedDate.NOT_STATED, "date", DATE, Response::date);
    var place = fields.include(PlaceJson.PLACED, each -> PlaceJson.published(each.place()));
    return fields.make(
        read ->
            new Response(
                read.get(goal),
                read.get(respondent),
                read.get(outcome),
                read.get(weight),
                read.get(comment),
                read.get(date),
                read.get(place)));
  }
}
