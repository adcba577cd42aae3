package se.vastkom.goals.io.json;

import static se.vastkom.goals.io.json.JsonScalars.CODE;
import static se.vastkom.goals.io.json.JsonScalars.GOAL_ID;
import static se.vastkom.goals.io.json.JsonScalars.NUMBER;
import static se.vastkom.goals.io.json.JsonScalars.TRUTH;
import static se.vastkom.goals.io.json.JsonScalars.WHOLE;
import static se.vastkom.goals.io.json.JsonScalars.word;

import java.util.List;
import java.util.OptionalInt;
import se.vastkom.goals.io.json.JsonVariants.Variant;
import se.vastkom.goals.model.MunicipalObservation;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Observation.EvidenceStrength;
import se.vastkom.goals.model.Observation.Published;
import se.vastkom.goals.model.Observation.StatedChange;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Outcome.Basis;

/** Observations in JSON. */
final class ObservationJson {

  private static final JsonVariants<Outcome> OUTCOME =
      JsonVariants.byKind(
          "outcome",
          "What was measured, or why nothing was.",
          kinds -> JsonScalars.TEXT_OR_EMPTY.such(kinds::contains, "json.outcome"),
          List.of(
              Variant.of("amount", Outcome.Amount.class, amount()),
              Variant.of(
                  "yesNo",
                  Outcome.YesNo.class,
                  JsonFields.single(
                      "done",
                      TRUTH,
                      Outcome.YesNo::done,
                      Outcome.YesNo::new,
                      "Whether it is done.")),
              Variant.of(
                  "missing",
                  Outcome.Missing.class,
                  JsonFields.single(
                      "reason",
                      word(Outcome.Reason.class),
                      Outcome.Missing::reason,
                      Outcome.Missing::new,
                      "Why there is none.")),
              Variant.of(
                  "byMunicipality",
                  Outcome.ByMunicipality.class,
                  JsonFields.empty(
                      "byMunicipality",
                      new Outcome.ByMunicipality(),
                      "Told municipality by municipality.")),
              Variant.of(
                  "asPublished",
                  Outcome.AsPublished.class,
                  JsonFields.empty(
                      "asPublished",
                      new Outcome.AsPublished(),
                      "Known only as the share that was published."))));

  static final JsonShape<Observation> OBSERVATION = observation();

  static final JsonShape<MunicipalObservation> MUNICIPAL_OBSERVATION = municipalObservation();

  private ObservationJson() {}

  private static JsonShape<Observation> observation() {
    JsonFields<Observation> fields =
        JsonFields.of("observation", "What is known of a goal's outcome.");
    var goal = fields.required("goal", GOAL_ID, Observation::goal, "The goal's id.");
    var outcome = fields.required("outcome", OUTCOME, Observation::outcome, "What was measured.");
    var strength =
        fields.required(
            "strength",
            word(EvidenceStrength.class),
            Observation::strength,
            "What the outcome rests on.");
    var respondents =
        fields.optional(
            "respondents",
            WHOLE,
            each -> each.respondents().stream().boxed().findFirst(),
            "How many of the population answered.");
    var change =
        fields.optional(
            "statedChange",
            word(StatedChange.class),
            Observation::change,
            "How the outcome is said to have moved.");
    var published =
        fields.unless(
            Published.NOTHING,
            "published",
            published(),
            Observation::published,
            "What was printed, each cell to the letter.");
    var comment =
        fields.optionalText("comment", Observation::comment, "A comment, restated in a few words.");
    var citation =
        fields.optionalText("source", each -> each.source().citation(), "Who states the outcome.");
    var place = PlaceJson.in(fields, each -> each.source().place());
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
                new Observation.Source(read.get(citation), read.get(place))));
  }

  private static JsonShape<Published> published() {
    JsonFields<Published> fields = JsonFields.of("published", "What was printed of a goal.");
    var goal = fields.optionalText("goal", Published::goal, "The cell of the goal.");
    var value = fields.optionalText("value", Published::value, "The cell of the value.");
    var share = fields.optionalText("share", Published::share, "The cell of the per cent.");
    var comment = fields.optionalText("comment", Published::comment, "The cell of the comment.");
    var ratio =
        fields.optional("ratio", NUMBER, Published::ratio, "The printed share: 24 % is 0.24.");
    return fields.make(
        read ->
            new Published(
                read.get(goal),
                read.get(value),
                read.get(share),
                read.get(comment),
                read.get(ratio)));
  }

  private static JsonShape<Outcome.Amount> amount() {
    JsonFields<Outcome.Amount> fields =
        JsonFields.of("amountOutcome", "A number of the target's unit.");
    var quantity = fields.include(GoalJson.QUANTITY, Outcome.Amount::quantity);
    List<Basis> bases = List.of(Basis.COUNTED, Basis.NAMED, Basis.INFERRED);
    var basis =
        fields.required(
            "basis", word(bases, Basis::key), Outcome.Amount::known, "How the number is known.");
    return fields.make(read -> new Outcome.Amount(read.get(quantity), read.get(basis)));
  }

  private static JsonShape<MunicipalObservation> municipalObservation() {
    JsonFields<MunicipalObservation> fields =
        JsonFields.of("municipalObservation", "What is known of a goal in a municipality.");
    var goal = fields.required("goal", GOAL_ID, MunicipalObservation::goal, "The goal's id.");
    var municipality =
        fields.required(
            "municipality", CODE, MunicipalObservation::municipality, "The municipality's code.");
    var outcome =
        fields.required("outcome", OUTCOME, MunicipalObservation::outcome, "What is known there.");
    var place = PlaceJson.in(fields, MunicipalObservation::place);
    return fields.make(
        read ->
            new MunicipalObservation(
                read.get(goal), read.get(municipality), read.get(outcome), read.get(place)));
  }
}
