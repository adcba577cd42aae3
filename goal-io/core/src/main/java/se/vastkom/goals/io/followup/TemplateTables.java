package se.vastkom.goals.io.followup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Observation.EvidenceStrength;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.sheet.Entry;
import se.vastkom.goals.sheet.NamedSheets;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

/**
 * The parts that a follow-up begins with, each with the columns that most have use for and an
 * example of a row.
 *
 * @param id of the follow-up; empty where its author is to choose it
 * @param population whom it counts, if that is known
 * @param words the language
 */
record TemplateTables(String id, Optional<Population> population, Words words) {

  private static final String AREA_ID = "arkiv";
  private static final String GOAL_ID = "arkiv-1";
  private static final int WANTED = 25;
  private static final int REACHED = 17;
  private static final int ANSWERED = 30;

  private static final List<Part.Name> GOAL_COLUMNS =
      List.of(
          GoalRows.ID,
          GoalRows.AREA,
          GoalRows.TITLE,
          GoalRows.KIND,
          GoalRows.TARGET,
          GoalRows.UNIT,
          MeasurementCells.AGGREGATION,
          QuestionCells.QUESTION,
          LifecycleCells.STATE,
          GoalRows.RESPONSIBLE);

  private static final List<Part.Name> OUTCOME_COLUMNS =
      List.of(
          OutcomeRows.GOAL,
          OutcomeRows.OUTCOME,
          OutcomeRows.BASIS,
          OutcomeRows.STRENGTH,
          OutcomeRows.RESPONDENTS,
          OutcomeRows.COMMENT,
          OutcomeRows.ACTION);

  private static final List<Part.Name> ANSWER_COLUMNS =
      List.of(OutcomeRows.GOAL, OutcomeRows.MUNICIPALITY, OutcomeRows.OUTCOME, OutcomeRows.COMMENT);

  /** Returns the parts, in the order of a workbook's sheets. */
  List<PartTable> all() {
    List<PartTable> tables = new ArrayList<>(List.of(about(), areas(), goals(), outcomes()));
    // A single municipality has its own figures, and nobody who answers.
    if (population.filter(Population::isEmpty).isEmpty()) {
      tables.add(answers());
    }
    return tables;
  }

  private PartTable about() {
    List<HeaderTables.Item> whose =
        population
            .map(HeaderTables::population)
            .orElse(List.of(new HeaderTables.Item(PopulationCells.COUNTY, "")));
    List<List<Entry>> rows =
        Stream.concat(
                Stream.of(
                    new HeaderTables.Item(HeaderReader.FOLLOW_UP, id),
                    new HeaderTables.Item(HeaderReader.TITLE, ""),
                    new HeaderTables.Item(HeaderReader.PUBLISHER, ""),
                    new HeaderTables.Item(HeaderReader.SOURCE, ""),
                    new HeaderTables.Item(HeaderReader.PERIOD, "")),
                whose.stream())
            .map(item -> List.of(said(item.key()), Entry.text(item.value())))
            .toList();
    return new PartTable(
        FollowUpPart.ABOUT, List.of(NamedSheets.KEY, NamedSheets.VALUE), rows, List.of());
  }

  private PartTable areas() {
    return example(
        FollowUpPart.AREAS,
        List.of(HeaderReader.ID, HeaderReader.TITLE),
        Map.of(HeaderReader.ID, marked(AREA_ID), HeaderReader.TITLE, said("example.area")));
  }

  private PartTable goals() {
    return example(
        FollowUpPart.GOALS,
        GOAL_COLUMNS,
        Map.of(
            GoalRows.ID, marked(GOAL_ID),
            GoalRows.AREA, note(AREA_ID),
            GoalRows.TITLE, said("example.goal"),
            GoalRows.KIND, said("target." + Target.Kind.AT_LEAST.key()),
            GoalRows.TARGET, number(WANTED),
            GoalRows.UNIT, note(words.unit(Quantity.MUNICIPALITIES, Ratio.ZERO))));
  }

  private PartTable outcomes() {
    return example(
        FollowUpPart.OUTCOMES,
        OUTCOME_COLUMNS,
        Map.of(
            OutcomeRows.GOAL, marked(GOAL_ID),
            OutcomeRows.OUTCOME, number(REACHED),
            OutcomeRows.BASIS, said("basis." + Outcome.Basis.COUNTED.key()),
            OutcomeRows.STRENGTH, said("strength." + EvidenceStrength.DONE.key()),
            OutcomeRows.RESPONDENTS, number(ANSWERED),
            OutcomeRows.COMMENT, said("example.comment")));
  }

  private PartTable answers() {
    String name = population.map(counted -> counted.respondents().get(0).name()).orElse("Ale");
    return example(
        FollowUpPart.MUNICIPALITIES,
        ANSWER_COLUMNS,
        Map.of(
            OutcomeRows.GOAL, marked(GOAL_ID),
            OutcomeRows.MUNICIPALITY, note(name),
            OutcomeRows.OUTCOME, note(words.say(OutcomeRows.YES))));
  }

  private static PartTable example(
      FollowUpPart part, List<Part.Name> columns, Map<Part.Name, Entry> cells) {
    List<Entry> row =
        columns.stream().map(column -> cells.getOrDefault(column, Entry.blank())).toList();
    return new PartTable(part, columns, List.of(row), List.of());
  }

  private Entry marked(String of) {
    return note(ExampleRow.marked(of, words));
  }

  private Entry said(String key) {
    return note(words.say(key));
  }

  private Entry said(Part.Name name) {
    return Entry.text(words.say(name));
  }

  private static Entry number(int number) {
    return Entry.number(BigDecimal.valueOf(number));
  }

  private static Entry note(String text) {
    return Entry.text(text, Entry.Look.NOTE);
  }
}
