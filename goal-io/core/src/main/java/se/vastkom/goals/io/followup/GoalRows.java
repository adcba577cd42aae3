package se.vastkom.goals.io.followup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.vastkom.goals.io.survey.AskedGoal;
import se.vastkom.goals.model.Aggregation;
import se.vastkom.goals.model.AreaId;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Goal.Baseline;
import se.vastkom.goals.model.Goal.Previous;
import se.vastkom.goals.model.Goal.TargetOrigin;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Measurement;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Placement;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.SurveyQuestion;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.model.Term;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Spelling;
import se.vastkom.goals.words.Words;

/** Reads the rows of {@code mal.csv}. */
final class GoalRows {

  static final Part.Name TITLE = Words.name("field.mål");

  static final Part.Name ID = Words.name("field.id");
  static final Part.Name AREA = Words.name("field.område");
  static final Part.Name KIND = Words.name("field.måltyp");
  static final Part.Name TARGET = Words.name("field.målvärde");
  static final Part.Name UNIT = Words.name("field.enhet");
  static final Part.Name PARTS = Words.name("field.delar");
  static final Part.Name PART_UNIT = Words.name("field.delenhet");
  static final Part.Name ORIGIN = Words.name("field.målvärde ur");
  static final Part.Name LIST = Words.name("field.kommunlista");
  static final Part.Name RESPONSIBLE = Words.name("field.ansvarig");

  static final List<Part.Name> REQUIRED = List.of(ID, AREA, TITLE);
  static final List<Part.Name> SHOWN_ONLY =
      Stream.concat(Stream.of(RESPONSIBLE), WordingCells.TITLES.all().stream()).toList();
  static final List<Part.Name> OPTIONAL =
      Stream.of(
              List.of(KIND, TARGET, UNIT, PARTS, PART_UNIT, ORIGIN, LIST),
              EarlierCells.ALL,
              MeasurementCells.ALL,
              QuestionCells.ALL,
              PlacementCells.ALL,
              LifecycleCells.ALL,
              TermCells.ALL,
              SHOWN_ONLY)
          .flatMap(List::stream)
          .toList();

  private static final String MONTHS =
      "(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]{0,6}";

  /** What a spreadsheet takes for a number, a day or a truth value, and stores as that. */
  private static final Pattern CHANGED_BY_SPREADSHEETS =
      Pattern.compile(
          "0\\d+|\\d+e\\d+|\\d{1,4}-\\d{1,2}(?:-\\d{1,4})?|"
              + MONTHS
              + "-?\\d{1,4}|\\d{1,4}-?"
              + MONTHS
              + "|sant|falskt|true|false");

  static final Choices<Goal.MunicipalityList> LISTS =
      Choices.of("municipalities.", Goal.MunicipalityList.class);
  static final Choices<TargetOrigin> ORIGINS = Choices.of("origin.", TargetOrigin.class);

  private final Population population;
  private final Problems problems;
  private final UnitWords units;
  private final FigureCells figures;
  private final Map<GoalId, Goal> goals = new LinkedHashMap<>();
  private final List<AskedGoal> asked = new ArrayList<>();
  private final Map<GoalId, Place> unitCells = new HashMap<>();

  GoalRows(Population population, UnitWords units, Problems problems) {
    this.population = population;
    this.problems = problems;
    this.units = units;
    this.figures = new FigureCells(problems, units);
  }

  /** Returns the goals in their order; their targets set the units of bare numbers beside them. */
  Map<GoalId, Goal> goals() {
    return Collections.unmodifiableMap(goals);
  }

  /** Reports a figure of another unit than the target's, at the cells of both. */
  boolean isOfUnit(GoalId goal, String own, Cell cell, Outcome outcome) {
    if (!(outcome instanceof Outcome.Amount amount)) {
      return true;
    }
    Quantity found = amount.quantity();
    boolean isOther =
        !found.unit().equals(own)
            && Optional.ofNullable(goals.get(goal))
                .flatMap(known -> unit(known.target()))
                .filter(own::equals)
                .isPresent();
    Optional<Place> set = Optional.ofNullable(unitCells.get(goal)).filter(any -> isOther);
    set.ifPresent(
        place ->
            problems.error(
                cell.place(),
                Phrase.of("folder.other-unit")
                    .with("goal", goal.value())
                    .with("found", found.part())
                    .with("expected", new Part.Unit(own))
                    .with("place", place.phrase())));
    return set.isEmpty();
  }

  /** Returns the goals that are followed up by a question. */
  List<AskedGoal> asked() {
    return List.copyOf(asked);
  }

  /** Returns the columns of municipalities' weights that the goals name. */
  List<Part.Name> weights() {
    return goals.values().stream()
        .flatMap(goal -> goal.measurement().aggregation().stream())
        .filter(Aggregation.WeightedMean.class::isInstance)
        .map(mean -> ((Aggregation.WeightedMean) mean).weight())
        .distinct()
        .sorted()
        .map(weight -> new Part.Name(weight, weight))
        .toList();
  }

  void add(NamedRows sheet, FollowUp.Builder draft) {
    for (Table.Row row : sheet.rows()) {
      goal(sheet, row)
          .ifPresent(
              goal -> {
                draft.goal(goal);
                goal.previous()
                    .ifPresent(
                        last ->
                            draft.previousAt(
                                goal.id(), sheet.cell(row, EarlierCells.PREVIOUS).place()));
                sheet.addFacts(row, goal.id(), FollowUpPart.GOALS, draft);
              });
    }
  }

  private Optional<Goal> goal(NamedRows sheet, Table.Row row) {
    Optional<String> id = id(sheet.cell(row, ID));
    Optional<String> area = id(sheet.cell(row, AREA));
    Cell title = sheet.cell(row, TITLE);
    if (title.isBlank()) {
      problems.error(title.place(), Phrase.of("folder.missing-value").with("name", TITLE));
    }
    Optional<Target> target =
        new TargetCells(sheet, row, population, units, figures, problems).read();
    TargetOrigin origin =
        ORIGINS.read(sheet.cell(row, ORIGIN), ORIGIN, problems).orElse(TargetOrigin.STATED);
    EarlierCells earlier = new EarlierCells(sheet, row, figures, problems);
    Optional<Baseline> baseline = target.flatMap(earlier::baseline);
    Optional<Previous> previous = target.flatMap(earlier::previous);
    Measurement measurement = new MeasurementCells(problems, units).read(sheet, row);
    Optional<SurveyQuestion> question = new QuestionCells(problems).read(sheet, row);
    Placement placement = new PlacementCells(figures, problems).read(sheet, row);
    List<Cell> lifecycle = LifecycleCells.ALL.stream().map(name -> sheet.cell(row, name)).toList();
    Cell carryOver = lifecycle.get(3);
    LifecycleCells states = new LifecycleCells(problems);
    // What is in force is carried over when it has ended, and what is not already is.
    boolean isInForce = LifecycleCells.isInForce(lifecycle.get(0));
    Optional<Lifecycle> own =
        states.read(
            lifecycle.get(0),
            lifecycle.get(1),
            lifecycle.get(2),
            isInForce ? new Cell(carryOver.place(), "") : carryOver);
    Term term =
        new TermCells(sheet, row, problems)
            .read(isInForce ? states.carryOver(carryOver) : Optional.empty());
    if (id.isEmpty() || area.isEmpty() || target.isEmpty()) {
      return Optional.empty();
    }
    if (CHANGED_BY_SPREADSHEETS.matcher(id.get()).matches()) {
      problems.remark(
          sheet.cell(row, ID).place(),
          Phrase.of("folder.id-for-spreadsheet").with("found", id.get()));
    }
    Goal goal =
        new Goal(
            new GoalId(id.get()),
            new AreaId(area.get()),
            title.text(),
            target.get(),
            origin,
            baseline,
            previous,
            LISTS.read(sheet.cell(row, LIST), LIST, problems).orElse(Goal.MunicipalityList.ANSWERS),
            measurement,
            question,
            own,
            sheet.cell(row, RESPONSIBLE).text(),
            placement,
            term,
            WordingCells.TITLES.read(sheet, row),
            row.place());
    goals.put(goal.id(), goal);
    if (question.isPresent()) {
      asked.add(new AskedGoal(goal, sheet.cell(row, QuestionCells.QUESTION).place()));
    }
    Cell unit = sheet.cell(row, UNIT);
    unitCells.put(goal.id(), (unit.isBlank() ? sheet.cell(row, TARGET) : unit).place());
    return Optional.of(goal);
  }

  static Optional<String> unit(Target target) {
    return target.outcomeUnit();
  }

  private Optional<String> id(Cell cell) {
    String id = Spelling.plain(cell.text());
    if (!GoalId.isId(id)) {
      problems.error(cell.place(), Phrase.of("folder.no-id").with("found", cell.text()));
      return Optional.empty();
    }
    return Optional.of(id);
  }
}
