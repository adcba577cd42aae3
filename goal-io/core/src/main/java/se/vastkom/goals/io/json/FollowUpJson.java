package se.vastkom.goals.io.json;

import static se.vastkom.goals.io.json.JsonScalars.AREA_ID;
import static se.vastkom.goals.io.json.JsonScalars.DATE;
import static se.vastkom.goals.io.json.JsonScalars.GOAL_ID;
import static se.vastkom.goals.io.json.JsonScalars.ID;
import static se.vastkom.goals.io.json.JsonScalars.PERIOD;
import static se.vastkom.goals.io.json.JsonScalars.TEXT;
import static se.vastkom.goals.io.json.JsonScalars.TRUTH;
import static se.vastkom.goals.io.json.JsonScalars.UNIT;
import static se.vastkom.goals.io.json.JsonScalars.WHOLE;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.GivenFact;
import se.vastkom.goals.model.Judgement;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Overall;
import se.vastkom.goals.model.OwnUnit;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Publication;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.model.SourceSign;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;

/** Follow-ups in JSON. */
final class FollowUpJson {

  /**
   * The facts about a follow-up as a whole, without its population.
   *
   * @param id the stable id, in the form of an id
   * @param title the title that people read
   * @param publisher who follows up
   * @param source where the figures come from
   * @param period the period they are for
   * @param interim the day that an interim follow-up is seen from
   * @param overall what is weighed together besides the goals
   * @param publication what is said of it when it is published
   */
  record Heading(
      String id,
      String title,
      String publisher,
      String source,
      Period period,
      Optional<LocalDate> interim,
      Overall overall,
      Publication publication) {

    static Heading of(FollowUp.Header header) {
      return new Heading(
          header.id(),
          header.title(),
          header.publisher(),
          header.source(),
          header.period(),
          header.interim(),
          header.overall(),
          header.publication());
    }

    private FollowUp.Header with(Population population) {
      return new FollowUp.Header(
          id, title, publisher, source, period, population, interim, overall, publication);
    }
  }

  private static final JsonType<URI> ADDRESS =
      JsonScalars.parsed(
          Publication::address,
          URI::toString,
          "json.address",
          JsonScalars.ofType("string").put("format", "uri").put("pattern", "^https?://"));

  static final JsonShape<Heading> HEADING = heading();

  static final JsonShape<Judgement> JUDGEMENT = judgement();

  private static final JsonShape<FollowUp> PARTS = parts();

  /** A document of its own. */
  static final JsonShape<FollowUp> DOCUMENT = with(JsonFields.document(JsonFormat.FOLLOW_UP));

  /** Within another document; a follow-up written alone can be inserted there unchanged. */
  static final JsonShape<FollowUp> FOLLOW_UP =
      with(
          JsonFields.<FollowUp>of("followUp")
              .showIfAny("format", TEXT, any -> Optional.empty())
              .showIfAny("formatVersion", WHOLE, any -> Optional.empty()));

  private FollowUpJson() {}

  private static JsonShape<FollowUp> with(JsonFields<FollowUp> fields) {
    var parts = fields.include(PARTS, whole -> whole);
    return fields.make(read -> read.get(parts));
  }

  private static JsonShape<FollowUp> parts() {
    JsonFields<FollowUp> fields = JsonFields.of("followUp");
    var heading = fields.include(HEADING, whole -> Heading.of(whole.header()));
    var population =
        fields.include(PopulationJson.POPULATION, whole -> whole.header().population());
    var areas = fields.list("areas", area(), FollowUp::areas);
    var goals = fields.list("goals", GoalJson.GOAL, FollowUp::goals);
    var observations =
        fields.list("observations", ObservationJson.OBSERVATION, FollowUp::observations);
    var municipal =
        fields.listUnlessEmpty(
            "municipalObservations",
            ObservationJson.MUNICIPAL_OBSERVATION,
            whole -> areMunicipal(whole) ? responses(whole) : List.of());
    var responses =
        fields.listUnlessEmpty(
            "responses",
            ObservationJson.RESPONSE,
            whole -> areMunicipal(whole) ? List.of() : responses(whole));
    var judgements = fields.listUnlessEmpty("judgements", JUDGEMENT, FollowUp::judgements);
    var forecasts = fields.listUnlessEmpty("forecasts", ForecastJson.FORECAST, FollowUp::forecasts);
    var given = fields.listUnlessEmpty("givenFacts", givenFact(), FollowUp::givenFacts);
    var units = fields.listUnlessEmpty("units", ownUnit(), FollowUp::ownUnits);
    var signs = fields.listUnlessEmpty("sourceSigns", sourceSign(), FollowUp::sourceSigns);
    var past =
        fields.listUnlessEmpty("history", HistoryJson.PAST, whole -> whole.history().periods());
    var journal =
        fields.listUnlessEmpty("journal", HistoryJson.JOURNAL, whole -> whole.history().journal());
    var narrative = fields.optional("narrative", NarrativeJson.NARRATIVE, FollowUp::narrative);
    return fields.check(
        read -> {
          // What is lost to a problem would make the rest seem wrong too.
          if (read.at().problems().hasErrors()) {
            return Optional.empty();
          }
          Place file = Place.file(read.at().source());
          FollowUp.Builder builder = FollowUp.builder(read.get(heading).with(read.get(population)));
          read.get(areas).forEach(area -> builder.area(area, file));
          read.get(goals).forEach(builder::goal);
          read.get(observations).forEach(builder::observation);
          read.get(municipal).forEach(builder::response);
          read.get(responses).forEach(builder::response);
          read.get(judgements).forEach(judgement -> builder.judgement(judgement, file));
          read.get(forecasts).forEach(builder::forecast);
          read.get(given).forEach(builder::given);
          read.get(units).forEach(builder::ownUnit);
          read.get(signs).forEach(builder::sourceSign);
          read.get(past).forEach(builder::past);
          read.get(journal).forEach(builder::journal);
          read.get(narrative).ifPresent(told -> builder.narrative(told, file));
          Checked<FollowUp> checked = builder.check();
          checked.problems().forEach(each -> read.at().problems().add(in(file, each)));
          return checked.value();
        });
  }

  private static JsonShape<GivenFact> givenFact() {
    JsonFields<GivenFact> fields = JsonFields.of("givenFact");
    var goal = fields.required("goal", GOAL_ID, GivenFact::goal);
    var fact = fields.text("fact", GivenFact::fact);
    var text = fields.optionalText("text", GivenFact::text);
    var place = fields.include(PlaceJson.PLACED, each -> PlaceJson.published(each.place()));
    return fields.make(
        read -> new GivenFact(read.get(goal), read.get(fact), read.get(text), read.get(place)));
  }

  private static JsonShape<OwnUnit> ownUnit() {
    JsonFields<OwnUnit> fields = JsonFields.of("ownUnit");
    var name = fields.required("unit", UNIT, OwnUnit::name);
    var singular = fields.optionalText("singular", OwnUnit::singular);
    var adds = fields.required("addsUp", TRUTH, OwnUnit::adds);
    var place = fields.include(PlaceJson.PLACED, each -> PlaceJson.published(each.place()));
    return fields.make(
        read -> new OwnUnit(read.get(name), read.get(singular), read.get(adds), read.get(place)));
  }

  private static JsonShape<SourceSign> sourceSign() {
    JsonFields<SourceSign> fields = JsonFields.of("sourceSign");
    var sign = fields.text("sign", SourceSign::sign);
    var reading = fields.text("readAs", SourceSign::reading);
    return fields.make(read -> new SourceSign(read.get(sign), read.get(reading)));
  }

  private static boolean areMunicipal(FollowUp followUp) {
    return followUp.header().population().unit().equals(Quantity.MUNICIPALITIES);
  }

  private static List<Response> responses(FollowUp followUp) {
    return followUp.goals().stream()
        .flatMap(goal -> followUp.responses(goal.id()).stream())
        .toList();
  }

  /**
   * Moves a problem to this file, whatever place the file states that something was once read from.
   */
  private static Problem in(Place file, Problem problem) {
    boolean saysNoOther = problem.place().equals(file) || problem.place().equals(Place.NOWHERE);
    return new Problem(problem.severity(), file, saysNoOther ? problem.what() : problem.phrase());
  }

  private static JsonShape<Heading> heading() {
    JsonFields<Heading> fields = JsonFields.of("heading");
    var id = fields.required("id", ID, Heading::id);
    var title = fields.text("title", Heading::title);
    var publisher = fields.optionalText("publisher", Heading::publisher);
    var source = fields.optionalText("source", Heading::source);
    var period = fields.required("period", PERIOD, Heading::period);
    var interim = fields.optional("interim", JsonScalars.DAY, Heading::interim);
    var overall = fields.unless(Overall.NONE, "overall", overall(), Heading::overall);
    var publication =
        fields.unless(Publication.UNSAID, "publication", publication(), Heading::publication);
    return fields.make(
        read -> {
          Period of = read.get(period);
          Optional<LocalDate> day = read.get(interim);
          if (day.filter(seen -> !of.contains(seen)).isPresent()) {
            read.at(interim).expected("json.interim");
          }
          return new Heading(
              read.get(id),
              read.get(title),
              read.get(publisher),
              read.get(source),
              of,
              day.filter(of::contains),
              read.get(overall),
              read.get(publication));
        });
  }

  private static JsonShape<Publication> publication() {
    JsonFields<Publication> fields = JsonFields.of("publication");
    var language =
        fields.unless(
            Publication.UNSAID.language(), "language", JsonScalars.LANGUAGE, Publication::language);
    var published = fields.optional("published", JsonScalars.DAY, Publication::published);
    var corrected = fields.optional("corrected", JsonScalars.DAY, Publication::corrected);
    var contact = fields.optionalText("contact", Publication::contact);
    var licence = fields.optionalText("licence", Publication::licence);
    var source = fields.optional("source", ADDRESS, Publication::source);
    var accessibility = fields.optional("accessibility", ADDRESS, Publication::accessibility);
    var offersInputs =
        fields.unless(false, "offersInputs", JsonScalars.TRUTH, Publication::offersInputs);
    return fields.make(
        read ->
            new Publication(
                read.get(language),
                read.get(published),
                read.get(corrected),
                read.get(contact),
                read.get(licence),
                read.get(source),
                read.get(accessibility),
                read.get(offersInputs)));
  }

  private static JsonShape<Overall> overall() {
    JsonFields<Overall> fields = JsonFields.of("overall");
    var scope =
        fields.required(
            "scope", JsonScalars.word(Overall.Scope.class), each -> each.scope().orElseThrow());
    var motivation = fields.optionalText("motivation", Overall::motivation);
    return fields.make(
        read -> {
          Overall asked = new Overall(Optional.of(read.get(scope)), "");
          boolean isOfNothing = !read.get(motivation).isBlank() && !asked.isOfWhole();
          if (isOfNothing) {
            read.at(motivation).expected("json.motivation");
          }
          return isOfNothing ? asked : new Overall(asked.scope(), read.get(motivation));
        });
  }

  private static JsonShape<FocusArea> area() {
    JsonFields<FocusArea> fields = JsonFields.of("area");
    var id = fields.required("id", AREA_ID, FocusArea::id);
    var title = fields.text("title", FocusArea::title);
    var lifecycle =
        fields.unless(Lifecycle.ACTIVE, "lifecycle", LifecycleJson.LIFECYCLE, FocusArea::lifecycle);
    return fields.make(read -> new FocusArea(read.get(id), read.get(title), read.get(lifecycle)));
  }

  private static JsonShape<Judgement> judgement() {
    JsonFields<Judgement> fields = JsonFields.of("judgement");
    var goal = fields.required("goal", GOAL_ID, Judgement::goal);
    var verdict = fields.text("verdict", Judgement::verdict);
    var role = fields.text("role", Judgement::role);
    var date = fields.unless(StatedDate.NOT_STATED, "date", DATE, Judgement::date);
    var reason = fields.optionalText("reason", Judgement::reason);
    return fields.make(
        read ->
            new Judgement(
                read.get(goal),
                read.get(verdict),
                read.get(role),
                read.get(date),
                read.get(reason)));
  }
}
