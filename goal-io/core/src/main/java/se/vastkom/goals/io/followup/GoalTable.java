package se.vastkom.goals.io.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.vastkom.goals.model.Aggregation;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Goal.Earlier;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Limit;
import se.vastkom.goals.model.Measurement;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.SurveyQuestion;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.sheet.Entry;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

/** Writes goals as {@link GoalRows} reads them. */
final class GoalTable {

  private GoalTable() {}

  /** Returns the goals of a follow-up, and these columns besides. */
  static PartTable of(FollowUp followUp, List<PartTable.Column<Goal>> others) {
    List<PartTable.Column<Goal>> columns = new ArrayList<>();
    columns.add(PartTable.Column.text(GoalRows.ID, goal -> goal.id().value()));
    columns.add(PartTable.Column.text(GoalRows.AREA, goal -> goal.area().value()));
    columns.add(PartTable.Column.text(GoalRows.TITLE, Goal::title));
    columns.addAll(target(Goal::target));
    columns.add(
        PartTable.Column.text(
            GoalRows.ORIGIN,
            goal ->
                goal.targetOrigin() == Goal.TargetOrigin.STATED
                    ? ""
                    : word("origin." + goal.targetOrigin().key())));
    columns.add(
        PartTable.Column.text(
            GoalRows.LIST,
            goal ->
                goal.municipalities() == Goal.MunicipalityList.ANSWERS
                    ? ""
                    : word("municipalities." + goal.municipalities().key())));
    columns.addAll(earlier());
    columns.addAll(measurement());
    columns.addAll(question());
    columns.addAll(PlacementCells.columns());
    columns.addAll(lifecycle(Goal::lifecycle, goal -> goal.term().carriedOver()));
    columns.addAll(term());
    columns.add(PartTable.Column.text(GoalRows.RESPONSIBLE, Goal::responsible));
    columns.addAll(WordingCells.TITLES.columns(Goal::titles));
    columns.addAll(others);
    return PartTable.of(FollowUpPart.GOALS, followUp.goals(), columns);
  }

  /** Returns the columns of a target, of this period or an earlier one. */
  static <T> List<PartTable.Column<T>> target(Function<T, Target> of) {
    return Stream.of(
            PartTable.Column.<Target>text(
                GoalRows.KIND, target -> word("target." + target.kind().key())),
            new PartTable.Column<Target>(GoalRows.TARGET, GoalTable::target),
            PartTable.Column.<Target>text(GoalRows.UNIT, target -> target.outcomeUnit().orElse("")),
            new PartTable.Column<Target>(
                GoalRows.PARTS,
                target ->
                    parts(target)
                        .map(parts -> FigureEntries.number(parts.number()))
                        .orElse(Entry.blank())),
            PartTable.Column.<Target>text(
                GoalRows.PART_UNIT, target -> parts(target).map(Quantity::unit).orElse("")))
        .map(column -> column.of(of))
        .toList();
  }

  private static Optional<Quantity> parts(Target target) {
    return target instanceof Target.Composite composite
        ? Optional.of(composite.parts())
        : Optional.empty();
  }

  private static Entry target(Target target) {
    if (target instanceof Target.All) {
      return Entry.text(TargetCells.ALL.sv());
    }
    if (target instanceof Target.Between between) {
      return Entry.text(interval(between));
    }
    return target
        .wanted()
        .map(quantity -> FigureEntries.quantity(quantity, quantity.unit()))
        .orElse(Entry.blank());
  }

  private static String interval(Target.Between between) {
    Quantity from = new Quantity(between.lower().number(), between.unit());
    Quantity to = new Quantity(between.upper().number(), between.unit());
    return (between.lower().isIncluded() ? "[" : "(")
        + FigureEntries.end(from)
        + ".."
        + FigureEntries.end(to)
        + (between.upper().isIncluded() ? "]" : ")");
  }

  private static List<PartTable.Column<Goal>> earlier() {
    return Stream.of(
            earlier(EarlierCells.BASELINE, EarlierCells.BASELINE_PERIOD, Goal::baseline),
            earlier(EarlierCells.PREVIOUS, EarlierCells.PREVIOUS_PERIOD, Goal::previous))
        .flatMap(List::stream)
        .toList();
  }

  private static List<PartTable.Column<Goal>> earlier(
      Part.Name number, Part.Name period, Function<Goal, Optional<? extends Earlier>> of) {
    return List.of(
        new PartTable.Column<>(
            number,
            goal ->
                of.apply(goal)
                    .map(
                        then ->
                            FigureEntries.quantity(
                                then.quantity(), goal.target().outcomeUnit().orElse("")))
                    .orElse(Entry.blank())),
        PartTable.Column.text(
            period, goal -> of.apply(goal).map(then -> then.period().toString()).orElse("")));
  }

  private static List<PartTable.Column<Goal>> measurement() {
    return List.of(
        PartTable.Column.text(
            MeasurementCells.AGGREGATION,
            goal ->
                goal.measurement()
                    .kind()
                    .map(kind -> word("aggregation." + kind.key()))
                    .orElse("")),
        PartTable.Column.text(
            MeasurementCells.LIMIT,
            goal -> goal.measurement().limit().map(GoalTable::limit).orElse("")),
        PartTable.Column.text(MeasurementCells.WEIGHT, goal -> weight(goal).orElse("")),
        PartTable.Column.text(
            MeasurementCells.POSSIBLE,
            goal ->
                goal.measurement()
                    .possible()
                    .map(
                        range ->
                            "["
                                + FigureEntries.text(range.lowest())
                                + ".."
                                + FigureEntries.text(range.highest())
                                + "]")
                    .orElse("")),
        PartTable.Column.text(MeasurementCells.OVER, goal -> over(goal.measurement())));
  }

  private static String over(Measurement measurement) {
    return measurement.isOverPeriods() ? measurement.periods() + " perioder, medel" : "";
  }

  private static List<PartTable.Column<Goal>> question() {
    List<PartTable.Column<Goal>> columns = new ArrayList<>();
    columns.add(
        PartTable.Column.text(
            QuestionCells.QUESTION,
            goal ->
                goal.question()
                    .map(question -> String.join(" | ", question.headings()))
                    .orElse("")));
    QuestionCells.COUNTED.forEach(
        (meaning, name) ->
            columns.add(
                PartTable.Column.text(
                    name,
                    goal ->
                        goal.question()
                            .map(question -> question.words().getOrDefault(meaning, List.of()))
                            .map(words -> String.join("; ", words))
                            .orElse(""))));
    columns.add(
        PartTable.Column.text(
            QuestionCells.BLANK,
            goal ->
                goal.question()
                    .map(SurveyQuestion::blank)
                    .filter(blank -> blank != SurveyQuestion.Meaning.SILENT)
                    .map(blank -> word("survey.meaning." + blank.key()))
                    .orElse("")));
    return columns;
  }

  private static String limit(Limit limit) {
    return word("limit." + limit.comparison().key()) + " " + FigureEntries.text(limit.quantity());
  }

  /** Returns the column that has the weights of a goal's responses, if it names one. */
  static Optional<String> weight(Goal goal) {
    return goal.measurement()
        .aggregation()
        .filter(Aggregation.WeightedMean.class::isInstance)
        .map(mean -> ((Aggregation.WeightedMean) mean).weight());
  }

  private static List<PartTable.Column<Goal>> term() {
    return List.of(
        PartTable.Column.text(
            TermCells.UNTIL, goal -> goal.term().until().map(Period::toString).orElse("")),
        PartTable.Column.text(
            TermCells.SET_ANEW, goal -> goal.term().isSetAnew() ? OutcomeRows.YES.sv() : ""),
        PartTable.Column.text(
            TermCells.COMPARABLE,
            goal -> goal.term().comparableFrom().map(Period::toString).orElse("")));
  }

  /** Returns the columns of a state, which may be left out. */
  static <T> List<PartTable.Column<T>> lifecycle(Function<T, Optional<Lifecycle>> of) {
    return lifecycle(of, thing -> Optional.empty());
  }

  /**
   * Returns the same columns of what may be carried over though it is in force.
   *
   * @param ending where it continues when it has ended
   */
  private static <T> List<PartTable.Column<T>> lifecycle(
      Function<T, Optional<Lifecycle>> of, Function<T, Optional<Lifecycle.CarryOver>> ending) {
    return List.of(
        PartTable.Column.text(
            LifecycleCells.STATE,
            thing -> of.apply(thing).map(own -> word("state." + own.state().key())).orElse("")),
        PartTable.Column.text(
            LifecycleCells.DATE, thing -> of.apply(thing).map(own -> own.date().text()).orElse("")),
        PartTable.Column.text(
            LifecycleCells.REASONS, thing -> of.apply(thing).map(GoalTable::reasons).orElse("")),
        PartTable.Column.text(
            LifecycleCells.CARRY_OVER,
            thing ->
                of.apply(thing)
                    .flatMap(Lifecycle::carryOver)
                    .or(() -> ending.apply(thing))
                    .map(GoalTable::carryOver)
                    .orElse("")));
  }

  private static String reasons(Lifecycle lifecycle) {
    return String.join(
        "; ", lifecycle.reasons().stream().map(reason -> word("reason." + reason.key())).toList());
  }

  private static String carryOver(Lifecycle.CarryOver where) {
    if (where instanceof Lifecycle.CarryOver.ToGoal goal) {
      return GoalRows.TITLE.sv() + ": " + goal.goal().value();
    }
    return where instanceof Lifecycle.CarryOver.ToPeriod period
        ? "period: " + period.period()
        : "forum: " + ((Lifecycle.CarryOver.ToForum) where).name();
  }

  /** Returns a word in the language that is written. */
  static String word(String key) {
    return Words.name(key).sv();
  }
}
