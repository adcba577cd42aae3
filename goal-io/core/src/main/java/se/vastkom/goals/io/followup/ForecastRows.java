package se.vastkom.goals.io.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Forecast;
import se.vastkom.goals.model.Forecast.Expected;
import se.vastkom.goals.model.Forecast.Word;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Entry;
import se.vastkom.goals.sheet.Numbers;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.words.Keyed;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** Reads and writes the rows of {@code prognos.csv}. */
record ForecastRows(OutcomeRows outcomes, Problems problems) {

  static final Part.Name FORECAST = Words.name("field.prognos");
  static final Part.Name DAY = Words.name("field.dag");
  static final Part.Name GROUND = Words.name("field.underlag");

  static final List<Part.Name> REQUIRED =
      List.of(OutcomeRows.GOAL, FORECAST, OutcomeRows.ROLE, DAY);
  static final List<Part.Name> OPTIONAL = List.of(GROUND);

  static final Choices<Word> WORDS = Choices.of("forecast.", Word.class);

  void add(NamedRows sheet, FollowUp.Builder draft) {
    for (Table.Row row : sheet.rows()) {
      Optional<GoalId> goal = outcomes.goal(sheet.cell(row, OutcomeRows.GOAL));
      Cell role = sheet.cell(row, OutcomeRows.ROLE);
      Cell when = sheet.cell(row, DAY);
      for (Cell cell : List.of(role, when)) {
        if (cell.isBlank()) {
          missing(cell, cell.equals(role) ? OutcomeRows.ROLE : DAY);
        }
      }
      Optional<LocalDate> day = Days.readIfAny(when, problems);
      Optional<Expected> expected = goal.flatMap(id -> expected(id, sheet.cell(row, FORECAST)));
      if (expected.isPresent() && day.isPresent() && !role.isBlank()) {
        draft.forecast(
            new Forecast(
                goal.orElseThrow(),
                expected.get(),
                role.text(),
                day.get(),
                sheet.cell(row, GROUND).text(),
                row.place()));
      }
    }
  }

  private void missing(Cell cell, Part.Name name) {
    problems.error(cell.place(), Phrase.of("folder.missing-value").with("name", name));
  }

  /** Reads a figure in the goal's unit, or a word. */
  private Optional<Expected> expected(GoalId goal, Cell cell) {
    if (cell.isBlank()) {
      missing(cell, FORECAST);
      return Optional.empty();
    }
    if (!Numbers.looksLikeNumber(cell.text())) {
      Optional<Word> word = WORDS.find(cell.text()).or(() -> Keyed.of(Word.class, cell.text()));
      if (word.isEmpty()) {
        problems.error(
            cell.place(), Table.unknown("folder.unknown-forecast", cell.text(), WORDS.names()));
      }
      return word.map(Forecast.InWord::new);
    }
    return outcomes.figure(goal, cell).map(amount -> new Forecast.ByFigure(amount.quantity()));
  }

  /** Returns the forecasts as they are read. */
  static PartTable table(FollowUp followUp) {
    return PartTable.of(
        FollowUpPart.FORECASTS,
        followUp.forecasts(),
        List.of(
            PartTable.Column.text(OutcomeRows.GOAL, forecast -> forecast.goal().value()),
            new PartTable.Column<>(FORECAST, forecast -> entry(followUp, forecast)),
            PartTable.Column.text(OutcomeRows.ROLE, Forecast::role),
            PartTable.Column.text(DAY, forecast -> forecast.day().toString()),
            PartTable.Column.text(GROUND, Forecast::ground)));
  }

  private static Entry entry(FollowUp followUp, Forecast forecast) {
    Optional<String> unit =
        followUp.goal(forecast.goal()).map(Goal::target).flatMap(of -> of.outcomeUnit());
    return forecast
        .figure()
        .map(figure -> FigureEntries.quantity(figure, unit.orElse("")))
        .orElseGet(
            () -> Entry.text(GoalTable.word("forecast." + forecast.word().orElseThrow().key())));
  }
}
