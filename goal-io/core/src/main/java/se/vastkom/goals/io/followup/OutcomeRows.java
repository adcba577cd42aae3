package se.vastkom.goals.io.followup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Aggregation;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Judgement;
import se.vastkom.goals.model.Limit;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Observation.EvidenceStrength;
import se.vastkom.goals.model.Observation.StatedChange;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Outcome.Basis;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.RespondentId;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.model.SubregionMember;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.words.Nearest;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** Reads the rows of {@code utfall.csv}, {@code kommuner.csv} and {@code bedomningar.csv}. */
final class OutcomeRows {

  static final Part.Name GOAL = Words.name("field.mål");
  static final Part.Name OUTCOME = Words.name("field.utfall");
  static final Part.Name BASIS = Words.name("field.grund");
  static final Part.Name STRENGTH = Words.name("field.styrka");
  static final Part.Name RESPONDENTS = Words.name("field.svarande");
  static final Part.Name CHANGE = Words.name("field.uppgift om förändring");
  static final Part.Name COMMENT = Words.name("field.kommentar");
  static final Part.Name ACTION = Words.name("field.åtgärd");
  static final Part.Name FINISHED = Words.name("field.avslutat vid");
  static final Part.Name SOURCE = Words.name("field.källa");
  static final Part.Name MUNICIPALITY = Words.name("field.kommun");
  static final Part.Name RESPONDENT = Words.name("field.vem som svarar");
  static final Part.Name VERDICT = Words.name("field.bedömning");
  static final Part.Name ROLE = Words.name("field.roll");
  static final Part.Name DATE = Words.name("field.datum");
  static final Part.Name REASON = Words.name("field.skäl");
  static final Part.Name YES = Words.name("truth.ja");
  static final Part.Name NO = Words.name("truth.nej");

  static final List<Part.Name> REQUIRED = List.of(GOAL, OUTCOME, BASIS);
  static final List<Part.Name> OPTIONAL =
      Stream.of(
              List.of(STRENGTH, RESPONDENTS, CHANGE),
              PublishedCells.ALL,
              List.of(COMMENT, ACTION, FINISHED, SOURCE),
              WordingCells.COMMENTS.all())
          .flatMap(List::stream)
          .toList();
  static final List<Part.Name> SHOWN_ONLY =
      Stream.concat(
              Stream.of(ACTION, PublishedCells.STATUS, PublishedCells.READING),
              WordingCells.COMMENTS.all().stream())
          .toList();
  static final List<Part.Name> MUNICIPAL = List.of(GOAL, MUNICIPALITY, OUTCOME);
  static final List<Part.Name> RESPONSES = List.of(GOAL, RESPONDENT, OUTCOME);
  static final List<Part.Name> BESIDE_ANSWERS = List.of(COMMENT, DATE);
  static final List<Part.Name> JUDGEMENTS = List.of(GOAL, VERDICT, ROLE, DATE, REASON);

  static final Choices<Basis> BASES = Choices.of("basis.", Basis.class);
  static final Choices<EvidenceStrength> STRENGTHS =
      Choices.of("strength.", EvidenceStrength.class);
  static final Choices<StatedChange> CHANGES = Choices.of("stated.", StatedChange.class);
  static final Choices<Outcome.Reason> MISSING = Choices.of("missing.", Outcome.Reason.class);

  static final List<Part.Name> ANSWERS =
      Stream.of(OutcomeCells.UNDERTAKINGS.names(), MISSING.names()).flatMap(List::stream).toList();

  private final FollowUp.Header header;
  private final Map<GoalId, Goal> goals;
  private final GoalRows goalRows;
  private final Problems problems;
  private final FigureCells figures;
  private final OutcomeCells cells;

  /** Where a respondent first stands, for each goal. */
  private final Map<List<Object>, Cell> firstNamed = new HashMap<>();

  OutcomeRows(FollowUp.Header header, GoalRows goals, UnitWords units, Problems problems) {
    this.header = header;
    this.goals = goals.goals();
    this.goalRows = goals;
    this.problems = problems;
    this.figures = new FigureCells(problems, units);
    this.cells = new OutcomeCells(figures, problems);
  }

  void addObservations(NamedRows sheet, FollowUp.Builder draft) {
    for (Table.Row row : sheet.rows()) {
      Optional<GoalId> goal = cells.goal(sheet.cell(row, GOAL));
      Optional<Outcome> outcome =
          goal.flatMap(
              id ->
                  cells
                      .outcome(sheet, row, id, new OutcomeCells.Expected(unit(id), wanted(id)))
                      .filter(
                          found ->
                              goalRows.isOfUnit(id, unit(id), sheet.cell(row, OUTCOME), found)));
      Optional<Observation> observation =
          cells.observation(sheet, row, goal, outcome, header.source());
      goal.ifPresent(id -> sheet.addFacts(row, id, FollowUpPart.OUTCOMES, draft));
      observation.ifPresent(draft::observation);
    }
  }

  /** Adds responses of municipalities. */
  void addMunicipal(NamedRows sheet, FollowUp.Builder draft) {
    addResponses(sheet, MUNICIPALITY, draft);
  }

  /** Adds responses of the follow-up's own respondents. */
  void addResponses(NamedRows sheet, FollowUp.Builder draft) {
    addResponses(sheet, RESPONDENT, draft);
  }

  private void addResponses(NamedRows sheet, Part.Name respondent, FollowUp.Builder draft) {
    if (header.population().isEmpty()) {
      sheet.rows().stream().findFirst().ifPresent(row -> refuseResponses(row.place()));
      return;
    }
    for (Table.Row row : sheet.rows()) {
      Optional<GoalId> goal = cells.goal(sheet.cell(row, GOAL));
      Cell named = sheet.cell(row, respondent);
      Optional<RespondentId> municipality =
          respondent(named).filter(id -> goal.isEmpty() || isFirst(goal.get(), id, named));
      Cell cell = sheet.cell(row, OUTCOME);
      Optional<Outcome> outcome =
          cell.isBlank()
              ? fault(cell, Phrase.of("folder.missing-value").with("name", OUTCOME))
              : goal.flatMap(id -> municipal(id, cell));
      StatedDate date = cells.date(sheet.cell(row, DATE));
      if (goal.isPresent() && municipality.isPresent() && outcome.isPresent()) {
        draft.response(
            new Response(
                goal.get(),
                municipality.get(),
                outcome.get(),
                weight(goal.get(), sheet, row),
                sheet.cell(row, COMMENT).text(),
                date,
                row.place()));
      }
    }
  }

  void refuseResponses(Place place) {
    problems.error(
        place, Phrase.of("folder.nobody-responds").with("name", header.population().name()));
  }

  /** Returns whether a goal has no response of a respondent yet, by whatever name. */
  private boolean isFirst(GoalId goal, RespondentId id, Cell named) {
    @Nullable Cell first = firstNamed.putIfAbsent(List.of(goal, id), named);
    if (first != null) {
      problems.error(
          named.place(),
          Phrase.of("folder.two-responses")
              .with("goal", goal.value())
              .with(
                  "name",
                  header.population().member(id).map(SubregionMember::name).orElse(id.value()))
              .with("found", named.text())
              .with("first", first.text())
              .with("place", first.place().phrase()));
    }
    return first == null;
  }

  /** Reads what a municipality answers, which may be that it is under way. */
  private Optional<Outcome> municipal(GoalId goal, Cell cell) {
    String own = municipalUnit(goal);
    return cells
        .answer(goal, cell, new OutcomeCells.Expected(own, limit(goal)))
        .filter(
            found ->
                own.equals(Quantity.MUNICIPALITIES) || goalRows.isOfUnit(goal, own, cell, found));
  }

  /** Reads the weight of a municipality; empty where the goal asks for none. */
  private Optional<Ratio> weight(GoalId goal, NamedRows sheet, Table.Row row) {
    return Optional.ofNullable(goals.get(goal))
        .flatMap(known -> known.measurement().aggregation())
        .filter(Aggregation.WeightedMean.class::isInstance)
        .flatMap(mean -> sheet.fact(row, ((Aggregation.WeightedMean) mean).weight()))
        .filter(cell -> !cell.isBlank())
        .flatMap(figures::count);
  }

  void addJudgements(NamedRows sheet, FollowUp.Builder draft) {
    for (Table.Row row : sheet.rows()) {
      Optional<GoalId> goal = cells.goal(sheet.cell(row, GOAL));
      for (Part.Name name : List.of(VERDICT, ROLE)) {
        if (sheet.cell(row, name).isBlank()) {
          problems.error(
              sheet.cell(row, name).place(), Phrase.of("folder.missing-value").with("name", name));
        }
      }
      StatedDate date = cells.date(sheet.cell(row, DATE));
      goal.ifPresent(
          id ->
              draft.judgement(
                  new Judgement(
                      id,
                      sheet.cell(row, VERDICT).text(),
                      sheet.cell(row, ROLE).text(),
                      date,
                      sheet.cell(row, REASON).text()),
                  row.place()));
    }
  }

  /** Reads a goal's id. */
  Optional<GoalId> goal(Cell cell) {
    return cells.goal(cell);
  }

  /** Reads what a goal's outcome may be, without what one is known by. */
  Optional<Outcome.Amount> figure(GoalId goal, Cell cell) {
    return cells
        .figure(goal, cell, new OutcomeCells.Expected(unit(goal), wanted(goal)))
        .filter(found -> goalRows.isOfUnit(goal, unit(goal), cell, found));
  }

  /** Returns the unit of a bare number; empty where the goal has no target to set it. */
  private String unit(GoalId goal) {
    Optional<Target> target = target(goal);
    return target
        .flatMap(GoalRows::unit)
        .orElse(target.orElse(null) instanceof Target.None ? "" : header.population().unit());
  }

  /** Returns the unit of a bare number for one municipality. */
  String municipalUnit(GoalId goal) {
    return Optional.ofNullable(goals.get(goal)).flatMap(Goal::responseUnit).orElse(unit(goal));
  }

  private Optional<Target> target(GoalId goal) {
    return Optional.ofNullable(goals.get(goal)).map(Goal::target);
  }

  private Optional<Quantity> wanted(GoalId goal) {
    return target(goal).flatMap(Target::wanted);
  }

  /** Returns what a figure of one municipality is held against. */
  Optional<Quantity> limit(GoalId goal) {
    Optional<Quantity> limit =
        Optional.ofNullable(goals.get(goal))
            .flatMap(known -> known.measurement().limit())
            .map(Limit::quantity);
    return limit.isPresent() ? limit : wanted(goal);
  }

  private Optional<RespondentId> respondent(Cell cell) {
    Population population = header.population();
    Optional<RespondentId> found = population.find(cell.text()).map(SubregionMember::id);
    if (found.isPresent() || RespondentId.isCode(cell.text())) {
      // A code beside the population is the follow-up's own problem.
      return found.or(() -> Optional.of(new RespondentId(cell.text())));
    }
    return fault(
        cell,
        Phrase.of("folder.unknown-respondent")
            .with("found", cell.text())
            .with("population", population.part())
            .with("name", population.respondents().get(0).name())
            .with("id", population.respondents().get(0).id().value())
            .with(
                "hint",
                Nearest.hint(
                    cell.text(),
                    population.members().stream().map(SubregionMember::name).toList())));
  }

  private <T> Optional<T> fault(Cell cell, Phrase what) {
    problems.error(cell.place(), what);
    return Optional.empty();
  }
}
