package se.vastkom.goals.io.json;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.AreaId;
import se.vastkom.goals.model.County;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Goal.Baseline;
import se.vastkom.goals.model.Goal.MunicipalityList;
import se.vastkom.goals.model.Goal.TargetOrigin;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Judgement;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Lifecycle.CarryOver;
import se.vastkom.goals.model.MunicipalObservation;
import se.vastkom.goals.model.Municipality;
import se.vastkom.goals.model.MunicipalityCode;
import se.vastkom.goals.model.Narrative;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Observation.EvidenceStrength;
import se.vastkom.goals.model.Observation.Published;
import se.vastkom.goals.model.Observation.Source;
import se.vastkom.goals.model.Observation.StatedChange;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Outcome.Basis;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.model.Subregion;
import se.vastkom.goals.model.SubregionMember.OutsideMember;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.problem.Problems;

/** Follow-ups from JSON objects. */
final class FollowUpIn {

  private final In in;
  private final Problems problems;

  FollowUpIn(In in) {
    this.in = in;
    this.problems = in.problems();
  }

  /** The follow-up, checked as a whole; empty if a problem was noted. */
  Optional<FollowUp> read() {
    in.only(
        "format",
        "formatVersion",
        "id",
        "title",
        "publisher",
        "source",
        "period",
        "county",
        "areas",
        "goals",
        "observations",
        "municipalObservations",
        "judgements",
        "narrative");
    Optional<String> id = in.parsed("id", FollowUpIn::id, "json.id");
    String title = in.text("title");
    Optional<Period> period = in.parsed("period", Period::parse, "json.period");
    Optional<County> county = county(in.object("county"));
    List<Optional<FocusArea>> areas = in.objects("areas", FollowUpIn::area);
    List<Optional<Goal>> goals = in.objects("goals", FollowUpIn::goal);
    List<Optional<Observation>> observations = in.objects("observations", FollowUpIn::observation);
    List<Optional<MunicipalObservation>> municipal =
        in.objects("municipalObservations", FollowUpIn::municipal);
    List<Optional<Judgement>> judgements = in.objects("judgements", FollowUpIn::judgement);
    Optional<Narrative> narrative = in.optionalObject("narrative").map(FollowUpIn::narrative);
    // What is lost to a problem would make the rest seem wrong too.
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    FollowUp.Builder builder =
        FollowUp.builder(
            new FollowUp.Header(
                id.orElseThrow(),
                title,
                in.optionalText("publisher"),
                in.optionalText("source"),
                period.orElseThrow(),
                county.orElseThrow()));
    Place file = Place.file(in.source());
    areas.forEach(area -> builder.area(area.orElseThrow(), file));
    goals.forEach(goal -> builder.goal(goal.orElseThrow()));
    observations.forEach(one -> builder.observation(one.orElseThrow()));
    municipal.forEach(one -> builder.observation(one.orElseThrow()));
    judgements.forEach(one -> builder.judgement(one.orElseThrow(), file));
    narrative.ifPresent(told -> builder.narrative(told, file));
    Checked<FollowUp> checked = builder.check();
    checked.problems().forEach(problem -> problems.add(here(problem)));
    return checked.value();
  }

  /** What is wrong is wrong in this file, whatever that says of where it was read once. */
  private Problem here(Problem problem) {
    Place file = Place.file(in.source());
    boolean saysNoOther = problem.place().equals(file) || problem.place().equals(Place.NOWHERE);
    return new Problem(problem.severity(), file, saysNoOther ? problem.what() : problem.phrase());
  }

  private static Optional<String> id(String text) {
    return GoalId.isId(text) ? Optional.of(text) : Optional.empty();
  }

  static Optional<GoalId> goalId(In in, String key) {
    return in.parsed(key, FollowUpIn::id, "json.id").map(GoalId::new);
  }

  private static Optional<AreaId> areaId(In in, String key) {
    return in.parsed(key, FollowUpIn::id, "json.id").map(AreaId::new);
  }

  private static Optional<MunicipalityCode> code(In in, String key) {
    return in.parsed(
        key,
        text ->
            MunicipalityCode.isCode(text)
                ? Optional.of(new MunicipalityCode(text))
                : Optional.empty(),
        "json.code");
  }

  private static Optional<County> county(In in) {
    in.only("name", "subregions");
    String name = in.text("name");
    List<Subregion> subregions = in.objects("subregions", FollowUpIn::subregion);
    if (subregions.stream().allMatch(subregion -> subregion.municipalities().isEmpty())) {
      in.expected("subregions", "json.municipalities");
      return Optional.empty();
    }
    return Optional.of(new County(name, subregions));
  }

  private static Subregion subregion(In in) {
    in.only("name", "municipalities", "outsideMembers");
    List<Optional<Municipality>> within =
        in.objects(
            "municipalities",
            one ->
                code(one.only("code", "name"), "code")
                    .map(code -> new Municipality(code, one.text("name"))));
    List<Optional<OutsideMember>> outside =
        in.objects(
            "outsideMembers",
            one ->
                code(one.only("code", "name", "county"), "code")
                    .map(code -> new OutsideMember(code, one.text("name"), one.text("county"))));
    return new Subregion(
        in.text("name"),
        within.stream().flatMap(Optional::stream).toList(),
        outside.stream().flatMap(Optional::stream).toList());
  }

  private static Optional<FocusArea> area(In in) {
    in.only("id", "title", "lifecycle");
    String title = in.text("title");
    Lifecycle lifecycle =
        in.optionalObject("lifecycle").map(FollowUpIn::lifecycle).orElse(Lifecycle.ACTIVE);
    return areaId(in, "id").map(id -> new FocusArea(id, title, lifecycle));
  }

  private static Lifecycle lifecycle(In in) {
    in.only("state", "date", "reasons", "carryOver");
    Lifecycle.State state =
        in.word("state", Lifecycle.State.values(), Lifecycle.State::key)
            .orElse(Lifecycle.State.DORMANT);
    StatedDate date =
        in.has("date")
            ? in.parsed("date", StatedDate::parse, "json.date").orElse(StatedDate.NOT_STATED)
            : StatedDate.NOT_STATED;
    TreeSet<Lifecycle.Reason> reasons = new TreeSet<>();
    for (String key : in.texts("reasons")) {
      List.of(Lifecycle.Reason.values()).stream()
          .filter(reason -> reason.key().equals(key))
          .findFirst()
          .ifPresentOrElse(reasons::add, () -> in.expected("reasons", "json.reasons"));
    }
    Optional<CarryOver> carryOver = in.optionalObject("carryOver").flatMap(FollowUpIn::carryOver);
    if (state == Lifecycle.State.ACTIVE && (!reasons.isEmpty() || carryOver.isPresent())) {
      in.expected("state", "json.inactive");
      return Lifecycle.ACTIVE;
    }
    return new Lifecycle(state, date, reasons, carryOver);
  }

  private static Optional<CarryOver> carryOver(In in) {
    in.only("goal", "period", "forum");
    if (in.has("goal")) {
      return goalId(in, "goal").map(CarryOver.ToGoal::new);
    }
    return in.has("period")
        ? in.parsed("period", Period::parse, "json.period").map(CarryOver.ToPeriod::new)
        : Optional.of(new CarryOver.ToForum(in.text("forum")));
  }

  private static Optional<Goal> goal(In in) {
    in.only(
        "id",
        "area",
        "title",
        "target",
        "targetFrom",
        "baseline",
        "municipalities",
        "lifecycle",
        "place");
    Optional<GoalId> id = goalId(in, "id");
    Optional<AreaId> area = areaId(in, "area");
    String title = in.text("title");
    Optional<Target> target = target(in.object("target"));
    TargetOrigin origin =
        in.word("targetFrom", TargetOrigin.values(), TargetOrigin::key).orElse(TargetOrigin.STATED);
    Optional<Baseline> baseline =
        in.optionalObject("baseline")
            .flatMap(
                from -> {
                  from.only("number", "unit", "period");
                  Optional<Period> period = from.parsed("period", Period::parse, "json.period");
                  return quantity(from)
                      .flatMap(start -> period.map(when -> new Baseline(start, when)));
                });
    MunicipalityList municipalities =
        in.has("municipalities")
            ? in.word("municipalities", MunicipalityList.values(), MunicipalityList::key)
                .orElse(MunicipalityList.ANSWERS)
            : MunicipalityList.ANSWERS;
    Optional<Lifecycle> lifecycle = in.optionalObject("lifecycle").map(FollowUpIn::lifecycle);
    Place place = in.place("place");
    if (id.isEmpty() || area.isEmpty() || target.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Goal(
            id.get(),
            area.get(),
            title,
            target.get(),
            origin,
            baseline,
            municipalities,
            lifecycle,
            place));
  }

  static Optional<Quantity> quantity(In in) {
    Optional<Ratio> number = in.number("number");
    return unit(in).flatMap(unit -> number.map(one -> new Quantity(one, unit)));
  }

  private static Optional<String> unit(In in) {
    return in.parsed(
        "unit", text -> text.isBlank() ? Optional.empty() : Optional.of(text), "json.unit");
  }

  private static Optional<Target> target(In in) {
    in.only("kind", "number", "unit", "parts");
    Optional<Target.Kind> kind = in.word("kind", Target.Kind.values(), Target.Kind::key);
    return kind.flatMap(
        known ->
            switch (known) {
              case AT_LEAST -> quantity(in).map(Target.AtLeast::new);
              case AT_MOST -> quantity(in).map(Target.AtMost::new);
              case EXACTLY -> quantity(in).map(Target.Exactly::new);
              case COMPOSITE -> composite(in);
              case INCREASE, DECREASE ->
                  unit(in)
                      .map(unit -> new Target.DirectionOnly(known == Target.Kind.INCREASE, unit));
              case MILESTONE -> Optional.of(new Target.Milestone());
              case NONE -> Optional.of(new Target.None());
            });
  }

  private static Optional<Target> composite(In in) {
    int municipalities = in.whole("number").orElse(0);
    Optional<Quantity> parts = quantity(in.object("parts").only("number", "unit"));
    boolean whole =
        municipalities > 0
            && parts
                .filter(each -> each.number().isWhole() && each.number().signum() > 0)
                .isPresent();
    if (!whole) {
      in.expected("parts", "json.composite");
      return Optional.empty();
    }
    return parts.map(each -> new Target.Composite(municipalities, each));
  }

  private static Optional<Observation> observation(In in) {
    in.only(
        "goal",
        "outcome",
        "strength",
        "respondents",
        "statedChange",
        "published",
        "comment",
        "source",
        "place");
    Optional<GoalId> goal = goalId(in, "goal");
    Optional<Outcome> outcome = outcome(in.object("outcome"));
    EvidenceStrength strength =
        in.word("strength", EvidenceStrength.values(), EvidenceStrength::key)
            .orElse(EvidenceStrength.UNCLEAR);
    Optional<StatedChange> change =
        in.has("statedChange")
            ? in.word("statedChange", StatedChange.values(), StatedChange::key)
            : Optional.empty();
    Published published =
        in.optionalObject("published").map(FollowUpIn::published).orElse(Published.NOTHING);
    Source source = new Source(in.optionalText("source"), in.place("place"));
    OptionalInt respondents = in.has("respondents") ? in.whole("respondents") : OptionalInt.empty();
    String comment = in.optionalText("comment");
    if (goal.isEmpty() || outcome.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Observation(
            goal.get(), outcome.get(), strength, respondents, change, published, comment, source));
  }

  private static Published published(In in) {
    in.only("goal", "value", "share", "comment", "ratio");
    return new Published(
        in.optionalText("goal"),
        in.optionalText("value"),
        in.optionalText("share"),
        in.optionalText("comment"),
        in.has("ratio") ? in.number("ratio") : Optional.empty());
  }

  private static Optional<Outcome> outcome(In in) {
    in.only("kind", "number", "unit", "basis", "done", "reason");
    return switch (in.text("kind")) {
      case "amount" -> amount(in);
      case "yesNo" -> Optional.of(new Outcome.YesNo(in.truth("done")));
      case "missing" ->
          in.word("reason", Outcome.Reason.values(), Outcome.Reason::key).map(Outcome.Missing::new);
      case "byMunicipality" -> Optional.of(new Outcome.ByMunicipality());
      case "asPublished" -> Optional.of(new Outcome.AsPublished());
      default -> {
        in.expected("kind", "json.outcome");
        yield Optional.empty();
      }
    };
  }

  private static Optional<Outcome> amount(In in) {
    Optional<Quantity> quantity = quantity(in);
    Optional<Basis> basis =
        in.word("basis", new Basis[] {Basis.COUNTED, Basis.NAMED, Basis.INFERRED}, Basis::key);
    return quantity.flatMap(number -> basis.map(known -> new Outcome.Amount(number, known)));
  }

  private static Optional<MunicipalObservation> municipal(In in) {
    in.only("goal", "municipality", "outcome", "place");
    Optional<GoalId> goal = goalId(in, "goal");
    Optional<MunicipalityCode> municipality = code(in, "municipality");
    Optional<Outcome> outcome = outcome(in.object("outcome"));
    Place place = in.place("place");
    if (goal.isEmpty() || municipality.isEmpty() || outcome.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new MunicipalObservation(goal.get(), municipality.get(), outcome.get(), place));
  }

  private static Optional<Judgement> judgement(In in) {
    in.only("goal", "verdict", "role", "date", "reason");
    String verdict = in.text("verdict");
    String role = in.text("role");
    StatedDate date =
        in.has("date")
            ? in.parsed("date", StatedDate::parse, "json.date").orElse(StatedDate.NOT_STATED)
            : StatedDate.NOT_STATED;
    return goalId(in, "goal")
        .map(goal -> new Judgement(goal, verdict, role, date, in.optionalText("reason")));
  }

  private static Narrative narrative(In in) {
    in.only("title", "analysis", "comment", "areas");
    return new Narrative(
        in.text("title"),
        in.optionalText("analysis"),
        in.optionalText("comment"),
        in.objects(
            "areas",
            area ->
                new Narrative.Area(
                    area.only("title", "goals", "deliverables", "comment", "lifecycle", "links")
                        .text("title"),
                    area.texts("goals"),
                    area.texts("deliverables"),
                    area.optionalText("comment"),
                    area.optionalObject("lifecycle")
                        .map(FollowUpIn::lifecycle)
                        .orElse(Lifecycle.ACTIVE),
                    links(area))));
  }

  private static List<AreaId> links(In area) {
    List<String> links = area.texts("links");
    if (!links.stream().allMatch(GoalId::isId)) {
      area.expected("links", "json.id");
      return List.of();
    }
    return links.stream().map(AreaId::new).toList();
  }
}
