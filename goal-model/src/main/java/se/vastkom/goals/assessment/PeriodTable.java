package se.vastkom.goals.assessment;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.JournalEntry;
import se.vastkom.goals.model.PastPeriod;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * Goals in several periods: the outcome and the status of each goal in each period. A period whose
 * follow-up is given is concluded by the rule book; one that only history remembers is shown as it
 * was concluded then. Immutable.
 *
 * @param title what is followed up, as the latest follow-up says
 * @param publisher who publishes it, or blank
 * @param book the rule book that concludes
 * @param engine the name of the rule engine
 * @param periods the periods, the earliest first
 * @param goals the goals: those of the latest follow-up in its order, each followed by those under
 *     it, then those that only earlier ones have, then those that only the journal remembers
 */
public record PeriodTable(
    String title,
    String publisher,
    RuleBookStamp book,
    String engine,
    List<Column> periods,
    List<Row> goals)
    implements Document {

  private static final String BY = "period-table.by";

  /**
   * A period.
   *
   * @param period the period
   * @param day the day that it is seen from: its last, or the day of an interim follow-up
   * @param name its name, such as "2015" or "2015, delår per den 31 augusti 2015"
   * @param isRemembered whether only history remembers it
   */
  public record Column(Period period, LocalDate day, Phrase name, boolean isRemembered) {
    public Column {
      requireNonNull(period, "period");
      requireNonNull(day, "day");
      requireNonNull(name, "name");
    }
  }

  /**
   * A goal.
   *
   * @param goal its id
   * @param title its title, as it is called last
   * @param cells one for each period; empty where the goal was not followed up in it
   * @param endings why it is followed up no longer, or until when, and where it continues
   */
  public record Row(GoalId goal, String title, List<Optional<Cell>> cells, List<Phrase> endings) {
    public Row {
      requireNonNull(goal, "goal");
      requireNonNull(title, "title");
      cells = List.copyOf(requireNonNull(cells, "cells"));
      endings = List.copyOf(requireNonNull(endings, "endings"));
    }
  }

  /**
   * A goal in a period.
   *
   * @param outcome what was measured, or why nothing was
   * @param status the status; empty where nobody says
   * @param verdict the status as it is shown: "utgått (vilande)"; empty where nobody says
   * @param notes which other book concluded it, what was concluded then where that is another
   *     status, how it is expected to end, and what keeps it from being compared with the latest
   *     period
   */
  public record Cell(
      Part outcome, Optional<Status> status, Optional<Phrase> verdict, List<Phrase> notes) {
    public Cell {
      requireNonNull(outcome, "outcome");
      requireNonNull(status, "status");
      requireNonNull(verdict, "verdict");
      notes = List.copyOf(requireNonNull(notes, "notes"));
    }
  }

  private static final Comparator<Column> BY_TIME =
      Comparator.comparing(Column::day).thenComparing(column -> column.period().firstDay());

  public PeriodTable {
    requireNonNull(title, "title");
    requireNonNull(publisher, "publisher");
    requireNonNull(book, "book");
    requireNonNull(engine, "engine");
    periods = List.copyOf(requireNonNull(periods, "periods"));
    goals = List.copyOf(requireNonNull(goals, "goals"));
  }

  /**
   * Sets follow-ups, and what they remember of earlier periods, beside each other.
   *
   * @param followUps in any order; of several of one period and day the first counts
   * @throws IllegalArgumentException if there are none
   */
  public static PeriodTable of(List<AssessedFollowUp> followUps) {
    List<AssessedFollowUp> latestFirst = new ArrayList<>(followUps);
    latestFirst.sort(
        Comparator.comparing((AssessedFollowUp one) -> one.followUp().header().day()).reversed());
    if (latestFirst.isEmpty()) {
      throw new IllegalArgumentException("Expected at least one follow-up; found none.");
    }
    return new Making(latestFirst).table();
  }

  /** Returns who followed up what, by which book, as a phrase. */
  public Phrase phrase() {
    return Phrase.of("period-table.side")
        .with("title", title)
        .with("book", book.phrase())
        .with("engine", engine);
  }

  /** Returns what is followed up, and by which book, for a reader of a page, as a phrase. */
  public Phrase subject() {
    return Phrase.of("comparison.by-book").with("what", title).with("book", book.name());
  }

  /**
   * Returns which book concluded then, where the cells of several periods or goals all name the
   * same: to be said once, and not of each.
   */
  public Optional<Phrase> concludedThen() {
    List<Phrase> named =
        goals.stream()
            .flatMap(row -> row.cells().stream())
            .flatMap(Optional::stream)
            .flatMap(cell -> cell.notes().stream())
            .filter(note -> note.key().equals(BY))
            .toList();
    return named.size() > 1 && named.stream().distinct().count() == 1
        ? Optional.of(named.get(0))
        : Optional.empty();
  }

  /** Returns the heading of the table: from which period to which. */
  public Phrase heading() {
    Period first = periods.get(0).period();
    Period last = periods.get(periods.size() - 1).period();
    return first.equals(last)
        ? Phrase.of("period-table.one").with("period", first.phrase())
        : Phrase.of("period-table.heading")
            .with("first", first.phrase())
            .with("last", last.phrase());
  }

  /** The follow-ups that a table is made of, the latest first. */
  private record Making(List<AssessedFollowUp> latestFirst) {

    PeriodTable table() {
      FollowUp.Header last = latestFirst.get(0).followUp().header();
      AssessedFollowUp.Run run = latestFirst.get(0).run();
      List<Column> columns = columns();
      List<Row> rows = new ArrayList<>();
      goals().values().forEach(goal -> rows.add(row(goal, columns)));
      journalled(columns).forEach(rows::add);
      return new PeriodTable(
          last.title().isBlank() ? last.id() : last.title(),
          last.publisher(),
          run.book(),
          run.engine(),
          columns,
          rows);
    }

    private List<Column> columns() {
      SortedSet<Column> columns = new TreeSet<>(BY_TIME);
      for (AssessedFollowUp given : latestFirst) {
        FollowUp.Header header = given.followUp().header();
        columns.add(new Column(header.period(), header.day(), header.when(), false));
      }
      latestFirst.stream()
          .flatMap(given -> given.followUp().history().periods().stream())
          .map(PastPeriod::period)
          .forEach(
              period -> columns.add(new Column(period, period.lastDay(), period.phrase(), true)));
      return List.copyOf(columns);
    }

    /** Returns each goal as the latest follow-up that has it says. */
    private Map<GoalId, Goal> goals() {
      Map<GoalId, Goal> goals = new LinkedHashMap<>();
      latestFirst.stream()
          .flatMap(given -> given.followUp().forest().inOrder().stream())
          .forEach(goal -> goals.putIfAbsent(goal.id(), goal));
      return goals;
    }

    private Row row(Goal goal, List<Column> columns) {
      return new Row(
          goal.id(),
          goal.title(),
          columns.stream().map(column -> cell(goal, column)).toList(),
          Ending.of(goal, latestFirst.get(0).followUp().history()));
    }

    private List<Row> journalled(List<Column> columns) {
      Map<GoalId, Goal> known = goals();
      Map<GoalId, List<JournalEntry>> left = new LinkedHashMap<>();
      latestFirst.get(0).followUp().history().journal().stream()
          .filter(entry -> !known.containsKey(entry.goal()))
          .forEach(
              entry -> left.computeIfAbsent(entry.goal(), any -> new ArrayList<>()).add(entry));
      return left.values().stream()
          .map(
              entries ->
                  new Row(
                      entries.get(0).goal(),
                      entries.get(entries.size() - 1).title(),
                      Collections.nCopies(columns.size(), Optional.empty()),
                      entries.stream().map(Ending::phrase).toList()))
          .toList();
    }

    private Optional<Cell> cell(Goal goal, Column column) {
      return latestFirst.stream()
          .filter(given -> isOf(given.followUp().header(), column))
          .filter(given -> given.assessment(goal.id()).isPresent())
          .findFirst()
          .map(given -> concluded(goal, column, given))
          .or(() -> remembered(goal.id(), column).map(past -> remembered(goal, past)));
    }

    private static boolean isOf(FollowUp.Header header, Column column) {
      return header.period().equals(column.period()) && header.day().equals(column.day());
    }

    /** Returns what the latest follow-up that remembers a goal in a period says of it. */
    private Optional<PastPeriod> remembered(GoalId goal, Column column) {
      return latestFirst.stream()
          .filter(any -> column.day().equals(column.period().lastDay()))
          .flatMap(given -> given.assessment(goal).stream())
          .flatMap(is -> is.evidence().earlier().past().stream())
          .filter(past -> past.period().equals(column.period()))
          .findFirst();
    }

    private Cell concluded(Goal goal, Column column, AssessedFollowUp given) {
      Assessment is = given.assessment(goal.id()).orElseThrow();
      Stream<Optional<Phrase>> beside =
          Stream.of(
              is.outlook().map(Outlook::phrase),
              remembered(goal.id(), column).flatMap(past -> otherwise(past, is)));
      return new Cell(
          PeriodChange.outcome(is, given.members(goal.id())),
          Optional.of(is.status()),
          Optional.of(is.shownStatus()),
          Stream.concat(
                  beside.flatMap(Optional::stream),
                  PastResult.breaks(column.period(), is.evidence().goal().target(), goal).stream())
              .toList());
    }

    /** Returns what was concluded in a period, where that is another status. */
    private static Optional<Phrase> otherwise(PastPeriod past, Assessment is) {
      return past.verdict()
          .flatMap(then -> Status.of(then.status()))
          .filter(then -> then != is.status())
          .map(
              then ->
                  Phrase.of("period-table.otherwise")
                      .with("status", then.phrase())
                      .with("book", PastResult.by(past)));
    }

    private static Cell remembered(Goal goal, PastPeriod past) {
      PastResult result = PastResult.of(past, goal);
      return new Cell(
          result.outcome(),
          past.verdict().flatMap(then -> Status.of(then.status())),
          result.status(),
          Stream.concat(
                  result.book().stream().map(book -> Phrase.of(BY).with("book", book)),
                  result.notes().stream())
              .toList());
    }
  }
}
