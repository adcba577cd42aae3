package se.vastkom.goals.io.json;

import static se.vastkom.goals.io.json.JsonScalars.DAY;
import static se.vastkom.goals.io.json.JsonScalars.GOAL_ID;
import static se.vastkom.goals.io.json.JsonScalars.PERIOD;
import static se.vastkom.goals.io.json.JsonScalars.TEXT;
import static se.vastkom.goals.io.json.JsonScalars.TRUTH;
import static se.vastkom.goals.io.json.PhraseJson.PART;

import java.util.ArrayList;
import java.util.List;
import se.vastkom.goals.assessment.PeriodTable;
import se.vastkom.goals.assessment.PeriodTable.Cell;
import se.vastkom.goals.assessment.PeriodTable.Column;
import se.vastkom.goals.assessment.PeriodTable.Row;
import se.vastkom.goals.assessment.Status;

/** Goals in several periods, in JSON. */
final class PeriodTableJson {

  static final JsonShape<PeriodTable> DOCUMENT = document();

  private PeriodTableJson() {}

  /**
   * A goal in one of the periods.
   *
   * @param at the number of the period, from 0
   */
  private record Placed(int at, Cell cell) {}

  private static JsonShape<PeriodTable> document() {
    JsonShape<Column> period =
        JsonFields.<Column>of("periodColumn")
            .show("period", PERIOD, Column::period)
            .show("day", DAY, Column::day)
            .show("remembered", TRUTH, Column::isRemembered)
            .showAll(PhraseJson.IN_WORDS, Column::name)
            .writeOnly();
    JsonShape<Placed> cell =
        JsonFields.<Placed>of("periodCell")
            .show("at", JsonScalars.WHOLE, Placed::at)
            .show("outcome", PART, placed -> placed.cell().outcome())
            .showIfAny("status", JsonScalars.word(Status.class), placed -> placed.cell().status())
            .showUnlessEmpty("notes", PhraseJson.SENTENCE, placed -> placed.cell().notes())
            .writeOnly();
    JsonShape<Row> goal =
        JsonFields.<Row>of("goalInPeriods")
            .show("goal", GOAL_ID, Row::goal)
            .show("title", TEXT, Row::title)
            .show("cells", cell.list(), PeriodTableJson::cells)
            .showUnlessEmpty("endings", PhraseJson.SENTENCE, Row::endings)
            .writeOnly();
    return JsonFields.<PeriodTable>document(JsonFormat.PERIOD_TABLE)
        .show("title", TEXT, PeriodTable::title)
        .show("publisher", TEXT, PeriodTable::publisher)
        .show("book", AssessmentJson.BOOK, PeriodTable::book)
        .show("engine", TEXT, PeriodTable::engine)
        .show("periods", period.list(), PeriodTable::periods)
        .show("goals", goal.list(), PeriodTable::goals)
        .writeOnly();
  }

  private static List<Placed> cells(Row goal) {
    List<Placed> cells = new ArrayList<>();
    for (int i = 0; i < goal.cells().size(); i++) {
      int at = i;
      goal.cells().get(i).ifPresent(cell -> cells.add(new Placed(at, cell)));
    }
    return cells;
  }
}
