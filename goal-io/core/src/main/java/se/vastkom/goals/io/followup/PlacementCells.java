package se.vastkom.goals.io.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Placement;
import se.vastkom.goals.model.Placement.Sufficiency;
import se.vastkom.goals.model.Placement.Weight;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Entry;
import se.vastkom.goals.sheet.Numbers;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Spelling;
import se.vastkom.goals.words.Words;

/** Reads and writes a goal's place among the others. */
final class PlacementCells {

  static final Part.Name UNDER = Words.name("field.hör till");
  static final Part.Name WEIGHT = Words.name("field.vikt");
  static final Part.Name KIND = Words.name("field.slag");
  static final Part.Name SUPPORTS = Words.name("field.stödjer");
  static final Part.Name SUFFICIENCY = Words.name("field.täckning");

  static final List<Part.Name> ALL = List.of(UNDER, WEIGHT, KIND, SUPPORTS, SUFFICIENCY);

  static final Choices<Sufficiency> SUFFICIENCIES = Choices.of("sufficiency.", Sufficiency.class);

  private static final String PERCENT = "%";

  private static final Pattern BETWEEN_GOALS = Pattern.compile("[;,\n]");

  private final Problems problems;
  private final FigureCells figures;

  PlacementCells(FigureCells figures, Problems problems) {
    this.problems = problems;
    this.figures = figures;
  }

  Placement read(NamedRows sheet, Table.Row row) {
    Cell under = sheet.cell(row, UNDER);
    return new Placement(
        under.isBlank() ? Optional.empty() : goal(under, under.text()),
        weight(sheet, row),
        sheet.cell(row, KIND).text(),
        supported(sheet.cell(row, SUPPORTS)),
        SUFFICIENCIES.read(sheet.cell(row, SUFFICIENCY), SUFFICIENCY, problems));
  }

  private Optional<GoalId> goal(Cell cell, String written) {
    String id = Spelling.plain(written);
    if (!GoalId.isId(id)) {
      problems.error(cell.place(), Phrase.of("folder.no-id").with("found", written));
      return Optional.empty();
    }
    return Optional.of(new GoalId(id));
  }

  private List<GoalId> supported(Cell cell) {
    List<GoalId> goals = new ArrayList<>();
    for (String written : BETWEEN_GOALS.split(cell.text(), -1)) {
      if (!written.isBlank() && !problems.areTooMany()) {
        goal(cell, written).filter(id -> !goals.contains(id)).ifPresent(goals::add);
      }
    }
    return goals;
  }

  private Optional<Weight> weight(NamedRows sheet, Table.Row row) {
    Cell cell = sheet.cell(row, WEIGHT);
    if (cell.isBlank() || cell.equals(MeasurementCells.weights(sheet, row))) {
      return Optional.empty();
    }
    if (!Numbers.looksLikeNumber(cell.text())) {
      problems.error(cell.place(), Phrase.of("folder.no-weight").with("found", cell.text()));
      return Optional.empty();
    }
    Optional<Numbers.WithUnit> read =
        problems.take(Numbers.readWithUnit(cell.place(), cell.text()));
    return read.flatMap(number -> weight(cell, number));
  }

  private Optional<Weight> weight(Cell cell, Numbers.WithUnit written) {
    boolean isShare = written.unit().equals(PERCENT);
    if (!(isShare || written.unit().isEmpty()) || written.number().signum() <= 0) {
      problems.error(cell.place(), Phrase.of("folder.no-weight").with("found", cell.text()));
      return Optional.empty();
    }
    return isShare
        ? Optional.of(new Weight(written.number().fromPercent(), true))
        : figures.count(cell).map(number -> new Weight(number, false));
  }

  /** Returns the columns as they are read. */
  static List<PartTable.Column<Goal>> columns() {
    return List.of(
        PartTable.Column.text(
            UNDER, goal -> goal.placement().under().map(GoalId::value).orElse("")),
        new PartTable.Column<>(
            WEIGHT,
            goal -> goal.placement().weight().map(PlacementCells::entry).orElse(Entry.blank())),
        PartTable.Column.text(KIND, goal -> goal.placement().kind()),
        PartTable.Column.text(
            SUPPORTS,
            goal ->
                goal.placement().supports().stream()
                    .map(GoalId::value)
                    .collect(Collectors.joining("; "))),
        PartTable.Column.text(
            SUFFICIENCY,
            goal ->
                goal.placement()
                    .sufficiency()
                    .map(judged -> GoalTable.word("sufficiency." + judged.key()))
                    .orElse("")));
  }

  private static Entry entry(Weight weight) {
    return weight.isShare()
        ? weight
            .number()
            .inPercent()
            .decimal()
            .map(Entry::percent)
            .orElseGet(() -> Entry.text(weight.number().inPercent() + " " + PERCENT))
        : FigureEntries.number(weight.number());
  }
}
