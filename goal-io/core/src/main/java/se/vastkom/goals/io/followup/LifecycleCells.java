package se.vastkom.goals.io.followup;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Lifecycle.CarryOver;
import se.vastkom.goals.model.Lifecycle.Reason;
import se.vastkom.goals.model.Lifecycle.State;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Spelling;
import se.vastkom.goals.words.Words;

/** Reads the four cells with the state of a goal or an area; the same in every file. */
final class LifecycleCells {

  static final Part.Name STATE = Words.name("field.läge");
  static final Part.Name DATE = Words.name("field.beslutat");
  static final Part.Name REASONS = Words.name("field.skäl");
  static final Part.Name CARRY_OVER = Words.name("field.förs vidare");
  static final List<Part.Name> ALL = List.of(STATE, DATE, REASONS, CARRY_OVER);

  static final Choices<State> STATES = Choices.of("state.", State.class);
  static final Choices<Reason> REASON_WORDS = Choices.of("reason.", Reason.class);

  private final Problems problems;

  LifecycleCells(Problems problems) {
    this.problems = problems;
  }

  /** Reads the stated lifecycle; empty where none is. */
  Optional<Lifecycle> read(Cell state, Cell date, Cell reasons, Cell carryOver) {
    State stated = STATES.read(state, STATE, problems).orElse(State.ACTIVE);
    if (stated == State.ACTIVE) {
      for (Cell cell : List.of(reasons, carryOver)) {
        if (!cell.isBlank() && STATES.find(state.text()).isPresent() == !state.isBlank()) {
          problems.error(
              cell.place(), Phrase.of("folder.active-with-reason").with("found", cell.text()));
        }
      }
      if (state.isBlank() && !date.isBlank()) {
        problems.error(
            date.place(),
            Phrase.of("folder.needs-state").with("found", date.text()).with("name", DATE));
      }
      return state.isBlank()
          ? Optional.empty()
          : Optional.of(Lifecycle.of(State.ACTIVE, date(date)));
    }
    TreeSet<Reason> why = new TreeSet<>();
    Arrays.stream(reasons.text().split(";", -1))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .distinct()
        .takeWhile(text -> !problems.areTooMany())
        .forEach(
            text ->
                REASON_WORDS
                    .read(new Cell(reasons.place(), text), REASONS, problems)
                    .ifPresent(why::add));
    return Optional.of(new Lifecycle(stated, date(date), why, carryOver(carryOver)));
  }

  private StatedDate date(Cell cell) {
    Optional<StatedDate> date = StatedDate.parse(cell.text());
    if (date.isEmpty()) {
      problems.error(cell.place(), Phrase.of("folder.no-date").with("found", cell.text()));
    }
    return date.orElse(StatedDate.NOT_STATED);
  }

  /** Returns whether a cell says that something is in force, if only by being blank. */
  static boolean isInForce(Cell state) {
    return state.isBlank() || STATES.find(state.text()).filter(State.ACTIVE::equals).isPresent();
  }

  /** Reads where a matter continues; empty if nothing is stated. */
  Optional<CarryOver> carryOver(Cell cell) {
    if (cell.isBlank()) {
      return Optional.empty();
    }
    int colon = cell.text().indexOf(':');
    String kind = colon < 0 ? "" : cell.text().substring(0, colon).strip();
    String where = cell.text().substring(colon + 1).strip();
    Optional<CarryOver> read = Optional.empty();
    if (kind.equalsIgnoreCase("forum") && !where.isEmpty()) {
      read = Optional.of(new CarryOver.ToForum(where));
    } else if (kind.equalsIgnoreCase("period")) {
      read = Periods.read(where).map(CarryOver.ToPeriod::new);
    } else if (GoalRows.TITLE.is(kind) && GoalId.isId(Spelling.plain(where))) {
      read = Optional.of(new CarryOver.ToGoal(new GoalId(Spelling.plain(where))));
    }
    if (read.isEmpty()) {
      problems.error(cell.place(), Phrase.of("folder.carry-over").with("found", cell.text()));
    }
    return read;
  }
}
