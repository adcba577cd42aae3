package se.vastkom.goals.io.followup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.assessment.Trend;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.JournalEntry;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Municipalities;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.PastPeriod;
import se.vastkom.goals.model.PastPeriod.Verdict;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Respondent;
import se.vastkom.goals.model.RespondentId;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.model.SubregionMember;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * Reads the rows of {@code historik.csv}, {@code svarshistorik.csv} and {@code journal.csv}. One
 * follow-up, one use.
 */
final class HistoryRows {

  static final Part.Name GOAL = OutcomeRows.GOAL;
  static final Part.Name PERIOD = Words.name("field.period");
  static final Part.Name STATUS = Words.name("fact.status");
  static final Part.Name TREND = Words.name("fact.trend");
  static final Part.Name BOOK = Words.name("field.regelverk");
  static final Part.Name VERSION = Words.name("field.version");
  static final Part.Name CHECKSUM = Words.name("field.kontrollsumma");
  static final Part.Name WEIGHT = MeasurementCells.WEIGHT;
  static final Part.Name TITLE = Words.name("field.titel");
  static final Part.Name DECISION = Words.name("field.beslut");

  static final List<Part.Name> REQUIRED =
      List.of(GOAL, PERIOD, OutcomeRows.OUTCOME, OutcomeRows.BASIS);
  static final List<Part.Name> OPTIONAL =
      Stream.of(
              List.of(
                  LifecycleCells.STATE,
                  GoalRows.KIND,
                  GoalRows.TARGET,
                  GoalRows.UNIT,
                  GoalRows.PARTS,
                  GoalRows.PART_UNIT),
              OutcomeRows.OPTIONAL,
              List.of(STATUS, TREND, BOOK, VERSION, CHECKSUM))
          .flatMap(List::stream)
          .toList();

  /** What a row says of an outcome. */
  private static final List<Part.Name> MEASURED =
      Stream.concat(
              Stream.of(OutcomeRows.OUTCOME, OutcomeRows.BASIS, GoalRows.UNIT),
              OutcomeRows.OPTIONAL.stream())
          .toList();

  static final List<Part.Name> RESPONSES =
      List.of(GOAL, PERIOD, OutcomeRows.RESPONDENT, OutcomeRows.OUTCOME);
  static final List<Part.Name> BESIDE_RESPONSES =
      List.of(WEIGHT, OutcomeRows.COMMENT, OutcomeRows.DATE);
  static final List<Part.Name> JOURNAL =
      List.of(PERIOD, GoalRows.ID, TITLE, OutcomeRows.REASON, DECISION);

  static final Choices<Status> STATUSES = Choices.of("status.", Status.class);
  static final Choices<Trend> TRENDS = Choices.of("trend.", Trend.class);

  private final FollowUp.Header header;
  private final GoalRows goals;
  private final UnitWords units;
  private final Problems problems;
  private final FigureCells figures;
  private final OutcomeCells cells;
  private final Map<List<Object>, PastPeriod> past = new LinkedHashMap<>();
  private final Map<List<Object>, List<Response>> answers = new LinkedHashMap<>();
  private final List<PastPeriod> repeated = new ArrayList<>();

  HistoryRows(FollowUp.Header header, GoalRows goals, UnitWords units, Problems problems) {
    this.header = header;
    this.goals = goals;
    this.units = units;
    this.problems = problems;
    this.figures = new FigureCells(problems, units);
    this.cells = new OutcomeCells(figures, problems);
  }

  /** Reads what was known and concluded in earlier periods. */
  void addPeriods(NamedRows sheet) {
    for (Table.Row row : sheet.rows()) {
      Optional<GoalId> goal = cells.goal(sheet.cell(row, GOAL));
      Optional<Period> period = period(sheet.cell(row, PERIOD));
      Optional<Target> target = target(sheet, row);
      Optional<Verdict> verdict = verdict(sheet, row);
      Lifecycle.State state =
          LifecycleCells.STATES
              .read(sheet.cell(row, LifecycleCells.STATE), LifecycleCells.STATE, problems)
              .orElse(Lifecycle.State.ACTIVE);
      Place place = sheet.cell(row, OutcomeRows.OUTCOME).place();
      if (isOnlyConcluded(sheet, row)
          && target.filter(then -> then.kind() == Target.Kind.NONE).isPresent()) {
        if (goal.isPresent() && period.isPresent() && verdict.isPresent()) {
          add(PastPeriod.concluded(goal.get(), period.get(), state, verdict.get(), place));
        }
        continue;
      }
      Optional<Outcome> outcome =
          goal.flatMap(id -> target.flatMap(of -> cells.outcome(sheet, row, id, expected(id, of))));
      Optional<Observation> observation =
          cells.observation(sheet, row, goal, outcome, /* source */ "");
      if (period.isPresent() && observation.isPresent()) {
        add(
            new PastPeriod(
                period.get(),
                state,
                target.orElseThrow(),
                at(observation.get(), place),
                verdict,
                List.of()));
      }
    }
  }

  /**
   * Returns whether a row says of a goal what was concluded and nothing of an outcome. Where it had
   * no target either, the goals under it decided.
   */
  private static boolean isOnlyConcluded(NamedRows sheet, Table.Row row) {
    return !sheet.cell(row, STATUS).isBlank()
        && MEASURED.stream().map(name -> sheet.cell(row, name)).allMatch(Cell::isBlank);
  }

  private void add(PastPeriod read) {
    if (past.putIfAbsent(List.of(read.goal(), read.period()), read) != null) {
      repeated.add(read);
    }
  }

  /** Returns an observation read from the cell of its outcome, which problems are to name. */
  private static Observation at(Observation seen, Place cell) {
    return seen.withSource(new Observation.Source(seen.source().citation(), cell));
  }

  private Optional<Period> period(Cell cell) {
    Optional<Period> period = Periods.read(cell.text());
    if (period.isEmpty()) {
      problems.error(cell.place(), Phrase.of("folder.no-period").with("found", cell.text()));
    }
    return period;
  }

  /** Reads the target of that time; none where nothing is said of it. */
  private Optional<Target> target(NamedRows sheet, Table.Row row) {
    boolean isUnstated =
        Stream.of(GoalRows.KIND, GoalRows.TARGET, GoalRows.PARTS, GoalRows.PART_UNIT)
            .map(name -> sheet.cell(row, name))
            .allMatch(Cell::isBlank);
    return isUnstated
        ? Optional.of(new Target.None())
        : new TargetCells(sheet, row, header.population(), units, figures, problems).read();
  }

  /** A bare number is of the target of that time, or else of the goal's. */
  private OutcomeCells.Expected expected(GoalId goal, Target then) {
    Optional<String> own =
        Optional.ofNullable(goals.goals().get(goal)).flatMap(now -> now.target().outcomeUnit());
    return new OutcomeCells.Expected(bareUnit(then, own), then.wanted());
  }

  private Optional<Verdict> verdict(NamedRows sheet, Table.Row row) {
    Optional<Status> status = STATUSES.read(sheet.cell(row, STATUS), STATUS, problems);
    Optional<Trend> trend = TRENDS.read(sheet.cell(row, TREND), TREND, problems);
    if (sheet.cell(row, STATUS).isBlank()) {
      Stream.of(TREND, BOOK, VERSION, CHECKSUM)
          .map(name -> sheet.cell(row, name))
          .filter(cell -> !cell.isBlank())
          .findFirst()
          .ifPresent(
              cell ->
                  problems.error(
                      sheet.cell(row, STATUS).place(),
                      Phrase.of("history.nothing-concluded").with("found", cell.text())));
    }
    return status.map(
        concluded ->
            new Verdict(
                concluded.key(),
                trend.map(Trend::key).orElse(""),
                sheet.cell(row, BOOK).text(),
                sheet.cell(row, VERSION).text(),
                sheet.cell(row, CHECKSUM).text()));
  }

  /** Reads what respondents answered in earlier periods, whose outcomes have been read. */
  void addResponses(NamedRows sheet) {
    for (Table.Row row : sheet.rows()) {
      Optional<GoalId> goal = cells.goal(sheet.cell(row, GOAL));
      Optional<Period> period = period(sheet.cell(row, PERIOD));
      Optional<RespondentId> who = respondent(sheet.cell(row, OutcomeRows.RESPONDENT));
      if (goal.isEmpty() || period.isEmpty()) {
        continue;
      }
      List<Object> key = List.of(goal.get(), period.get());
      @Nullable PastPeriod then = past.get(key);
      if (then == null || then.observation().isEmpty()) {
        problems.error(
            row.place(),
            Phrase.of("history.no-outcome-of-response")
                .with("goal", goal.get().value())
                .with("period", period.get().phrase()));
        continue;
      }
      Optional<Outcome> outcome =
          cells.answer(
              goal.get(),
              sheet.cell(row, OutcomeRows.OUTCOME),
              new OutcomeCells.Expected(responseUnit(then.target()), then.target().wanted()));
      if (who.isPresent() && outcome.isPresent()) {
        answers
            .computeIfAbsent(key, any -> new ArrayList<>())
            .add(
                new Response(
                    goal.get(),
                    who.get(),
                    outcome.get(),
                    weight(sheet.cell(row, WEIGHT)),
                    sheet.cell(row, OutcomeRows.COMMENT).text(),
                    cells.date(sheet.cell(row, OutcomeRows.DATE)),
                    row.place()));
      }
    }
  }

  /** Returns the unit of a respondent's bare figure beside a target of that time. */
  static String responseUnit(Target then) {
    return then instanceof Target.Composite composite
        ? composite.parts().unit()
        : then.outcomeUnit().orElse("");
  }

  private Optional<Ratio> weight(Cell cell) {
    return cell.isBlank() ? Optional.empty() : figures.count(cell);
  }

  /** Reads who answered, who need not be among those that are followed up now. */
  private Optional<RespondentId> respondent(Cell cell) {
    Population population = header.population();
    Optional<RespondentId> id =
        population
            .find(cell.text())
            .map(SubregionMember::id)
            .or(
                () ->
                    Municipalities.all().stream()
                        .filter(one -> one.name().equalsIgnoreCase(cell.text()))
                        .map(Respondent::id)
                        .findFirst())
            .or(() -> Optional.of(cell.text()).filter(RespondentId::isId).map(RespondentId::new));
    if (id.isEmpty()) {
      problems.error(cell.place(), Phrase.of("folder.no-respondent-id").with("found", cell.text()));
    }
    return id;
  }

  /** Reads the goals that have left. */
  void addJournal(NamedRows sheet, FollowUp.Builder draft) {
    for (Table.Row row : sheet.rows()) {
      Optional<Period> period = period(sheet.cell(row, PERIOD));
      Optional<GoalId> goal = cells.goal(sheet.cell(row, GoalRows.ID));
      if (period.isPresent() && goal.isPresent()) {
        draft.journal(
            new JournalEntry(
                period.get(),
                goal.get(),
                sheet.cell(row, TITLE).text(),
                sheet.cell(row, OutcomeRows.REASON).text(),
                sheet.cell(row, DECISION).text(),
                row.place()));
      }
    }
  }

  /** Adds the earlier periods that were read, each with what respondents answered. */
  void addTo(FollowUp.Builder draft) {
    past.forEach((key, then) -> draft.past(then.answered(answers.getOrDefault(key, List.of()))));
    repeated.forEach(draft::past);
  }

  /** Returns the unit of a figure of an earlier period that is written bare. */
  static String bareUnit(Target then, Optional<String> own) {
    return then.outcomeUnit().or(() -> own).orElse("");
  }
}
