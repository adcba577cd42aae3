package se.vastkom.goals.io.json;

import static se.vastkom.goals.io.json.JsonScalars.AREA_ID;
import static se.vastkom.goals.io.json.JsonScalars.DATE;
import static se.vastkom.goals.io.json.JsonScalars.GOAL_ID;
import static se.vastkom.goals.io.json.JsonScalars.ID;
import static se.vastkom.goals.io.json.JsonScalars.PERIOD;
import static se.vastkom.goals.io.json.JsonScalars.TEXT;
import static se.vastkom.goals.io.json.JsonScalars.WHOLE;

import java.util.List;
import java.util.Optional;
import se.vastkom.goals.model.County;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Judgement;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.MunicipalObservation;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;

/** Follow-ups in JSON. */
final class FollowUpJson {

  /**
   * The facts about a follow-up as a whole, without its county.
   *
   * @param id the stable id, in the form of an id
   * @param title the title that people read
   * @param publisher who follows up
   * @param source where the figures come from
   * @param period the period they are for
   */
  record Heading(String id, String title, String publisher, String source, Period period) {

    static Heading of(FollowUp.Header header) {
      return new Heading(
          header.id(), header.title(), header.publisher(), header.source(), header.period());
    }

    private FollowUp.Header with(County county) {
      return new FollowUp.Header(id, title, publisher, source, period, county);
    }
  }

  static final JsonShape<Heading> HEADING = heading();

  static final JsonShape<Judgement> JUDGEMENT = judgement();

  /** A document of its own. */
  static final JsonShape<FollowUp> DOCUMENT = followUp(JsonFields.document(JsonFormat.FOLLOW_UP));

  /** Within another document; a follow-up written alone can be inserted there unchanged. */
  static final JsonShape<FollowUp> FOLLOW_UP =
      followUp(
          JsonFields.<FollowUp>of("followUp", "A follow-up.")
              .showIfAny(
                  "format",
                  TEXT,
                  any -> Optional.empty(),
                  "As in a follow-up that stands alone; not needed here.")
              .showIfAny(
                  "formatVersion",
                  WHOLE,
                  any -> Optional.empty(),
                  "As in a follow-up that stands alone; not needed here."));

  private FollowUpJson() {}

  private static JsonShape<FollowUp> followUp(JsonFields<FollowUp> fields) {
    var heading = fields.include(HEADING, whole -> Heading.of(whole.header()));
    var county =
        fields.required(
            "county",
            CountyJson.COUNTY,
            whole -> whole.header().county(),
            "The municipalities that are counted.");
    var areas =
        fields.list(
            "areas", area(), FollowUp::areas, "The headings, in the order of the programme.");
    var goals = fields.list("goals", GoalJson.GOAL, FollowUp::goals, "The goals, in order.");
    var observations =
        fields.list(
            "observations",
            ObservationJson.OBSERVATION,
            FollowUp::observations,
            "What is known of the goals, at most one entry a goal.");
    var municipal =
        fields.listUnlessEmpty(
            "municipalObservations",
            ObservationJson.MUNICIPAL_OBSERVATION,
            FollowUpJson::municipal,
            "What is known of goals in single municipalities.");
    var judgements =
        fields.listUnlessEmpty(
            "judgements",
            JUDGEMENT,
            FollowUp::judgements,
            "The verdicts of persons and boards, shown beside the rules'.");
    var narrative =
        fields.optional(
            "narrative",
            NarrativeJson.NARRATIVE,
            FollowUp::narrative,
            "The story beside the figures.");
    return fields.check(
        read -> {
          // What is lost to a problem would make the rest seem wrong too.
          if (read.at().problems().hasErrors()) {
            return Optional.empty();
          }
          Place file = Place.file(read.at().source());
          FollowUp.Builder builder = FollowUp.builder(read.get(heading).with(read.get(county)));
          read.get(areas).forEach(area -> builder.area(area, file));
          read.get(goals).forEach(builder::goal);
          read.get(observations).forEach(builder::observation);
          read.get(municipal).forEach(builder::observation);
          read.get(judgements).forEach(judgement -> builder.judgement(judgement, file));
          read.get(narrative).ifPresent(told -> builder.narrative(told, file));
          Checked<FollowUp> checked = builder.check();
          checked.problems().forEach(each -> read.at().problems().add(in(file, each)));
          return checked.value();
        });
  }

  private static List<MunicipalObservation> municipal(FollowUp followUp) {
    return followUp.goals().stream()
        .flatMap(goal -> followUp.municipalObservations(goal.id()).stream())
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
    JsonFields<Heading> fields = JsonFields.of("heading", "What a follow-up says of itself.");
    var id = fields.required("id", ID, Heading::id, "The follow-up's stable id.");
    var title = fields.text("title", Heading::title, "The title, as people read it.");
    var publisher =
        fields.optionalText("publisher", Heading::publisher, "Who publishes the follow-up.");
    var source = fields.optionalText("source", Heading::source, "What the figures come from.");
    var period =
        fields.required("period", PERIOD, Heading::period, "The period that the figures are of.");
    return fields.make(
        read ->
            new Heading(
                read.get(id),
                read.get(title),
                read.get(publisher),
                read.get(source),
                read.get(period)));
  }

  private static JsonShape<FocusArea> area() {
    JsonFields<FocusArea> fields = JsonFields.of("area", "A heading of the programme.");
    var id = fields.required("id", AREA_ID, FocusArea::id, "The area's stable id.");
    var title = fields.text("title", FocusArea::title, "The title, as people read it.");
    var lifecycle =
        fields.unless(
            Lifecycle.ACTIVE,
            "lifecycle",
            LifecycleJson.LIFECYCLE,
            FocusArea::lifecycle,
            "Where it stands by decision, unless it is in force.");
    return fields.make(read -> new FocusArea(read.get(id), read.get(title), read.get(lifecycle)));
  }

  private static JsonShape<Judgement> judgement() {
    JsonFields<Judgement> fields =
        JsonFields.of("judgement", "The verdict of a person or a board, beside the rules'.");
    var goal = fields.required("goal", GOAL_ID, Judgement::goal, "The goal's id.");
    var verdict = fields.text("verdict", Judgement::verdict, "The verdict, in its own word.");
    var role = fields.text("role", Judgement::role, "The role of whoever judged.");
    var date =
        fields.unless(
            StatedDate.NOT_STATED, "date", DATE, Judgement::date, "When it was given, as stated.");
    var reason = fields.optionalText("reason", Judgement::reason, "The reason for it.");
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
