package se.vastkom.goals.rules.source;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.rules.Scenario;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cells.CellTests;
import se.vastkom.goals.tables.cells.CellValues;
import se.vastkom.goals.tables.cells.FactColumns;
import se.vastkom.goals.tables.cells.FactColumns.FactColumn;
import se.vastkom.goals.words.Nearest;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * Reads the sheet of test cases: a row per case, with a sentence as its name, a column per given
 * fact or one for the goal of a follow-up instead, a column per expected conclusion, and one for
 * the expected rules. A blank cell means nothing given or expected.
 */
final class ScenarioReader {

  static final Part.Name NAME = Words.name("field.testfall");
  static final Part.Name GOAL = Words.name("field.mål");
  static final Part.Name DAY = Words.name("field.per");

  private final Vocabulary vocabulary;
  private final Set<String> known;
  private final Problems problems = new Problems();

  /**
   * Creates a reader of cases for these tables; a table that could not be read is absent, and
   * references to its rules are checked once it can be.
   */
  ScenarioReader(Vocabulary vocabulary, List<DecisionTable> tables) {
    this.vocabulary = vocabulary;
    this.known =
        tables.stream()
            .flatMap(table -> table.rows().stream())
            .map(Row::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  Checked<List<Scenario>> read(Table table) {
    boolean isAboutGoals = GoalFacts.areIn(vocabulary);
    List<Part.Name> others =
        Stream.of(NAME, GOAL, DAY, TableReader.RULE)
            .filter(one -> isFree(one) && (isAboutGoals || !one.equals(GOAL)))
            .toList();
    FactColumns headings = FactColumns.of(table, vocabulary, others, problems);
    if (!headings.has(NAME)) {
      problems.error(table.place(), Phrase.of("table.missing-heading").with("name", NAME));
      return problems.failed();
    }
    Set<String> names = new HashSet<>();
    List<Scenario> scenarios =
        table.rows().stream()
            .takeWhile(row -> !problems.areTooMany())
            .flatMap(row -> scenario(headings, row, names).stream())
            .toList();
    return problems.check(() -> scenarios);
  }

  /** Returns whether a heading is free: a fact of the program's own with the name takes it. */
  private boolean isFree(Part.Name name) {
    return vocabulary.written(name.sv()).isEmpty() && vocabulary.written(name.en()).isEmpty();
  }

  private Optional<Scenario> scenario(FactColumns headings, Table.Row row, Set<String> names) {
    Cell name = headings.cell(row, NAME);
    if (name.isBlank()) {
      problems.error(name.place(), Phrase.of("scenario.no-name"));
    } else if (!names.add(name.text())) {
      problems.error(name.place(), Phrase.of("scenario.repeated-name").with("found", name.text()));
    }
    SortedMap<String, Optional<Value>> given = new TreeMap<>();
    SortedMap<String, List<Value>> expected = new TreeMap<>();
    boolean says = !headings.cell(row, TableReader.RULE).isBlank();
    for (FactColumn column : headings.facts()) {
      Cell cell = column.cell(row);
      if (cell.isBlank()) {
        continue;
      }
      CellValues values = new CellValues(column.fact(), column.unit(), problems);
      if (vocabulary.outputs().contains(column.fact())) {
        says = true;
        values
            .expected(cell)
            .ifPresent(
                all -> {
                  CellTests.fits(cell, () -> CellValues.written(column.fact(), all).sv(), problems);
                  expected.put(column.fact().key(), all);
                });
      } else {
        String key = column.fact().key();
        if (Fact.MISSING.is(cell.text())) {
          given.put(key, Optional.empty());
        } else {
          values
              .given(cell)
              .map(Optional::of)
              .ifPresent(
                  value -> {
                    CellTests.fits(cell, () -> column.fact().written(value).sv(), problems);
                    given.put(key, value);
                  });
        }
      }
    }
    Optional<GoalId> goal = goal(headings.cell(row, GOAL), !given.isEmpty());
    Cell day = headings.cell(row, DAY);
    Optional<LocalDate> asOf =
        day.isBlank() ? Optional.empty() : new Days(problems).day(day.place(), day.text());
    List<String> rules = rules(headings.cell(row, TableReader.RULE));
    if (!says) {
      problems.error(
          row.place(),
          Phrase.of("scenario.no-expectation")
              .with("found", name.text())
              .with("known", Phrase.list(vocabulary.outputs(), fact -> fact.name())));
    }
    return expected.isEmpty() && rules.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Scenario(
                name.text(),
                goal,
                asOf,
                goal.isPresent() ? Collections.emptySortedMap() : given,
                expected,
                rules,
                row.place()));
  }

  private Optional<GoalId> goal(Cell cell, boolean hasFacts) {
    if (cell.isBlank()) {
      return Optional.empty();
    }
    if (hasFacts) {
      problems.error(cell.place(), Phrase.of("scenario.goal-and-facts").with("found", cell.text()));
    }
    if (!GoalId.isId(cell.text())) {
      problems.error(cell.place(), Phrase.of("scenario.no-goal-id").with("found", cell.text()));
      return Optional.empty();
    }
    return Optional.of(new GoalId(cell.text()));
  }

  private List<String> rules(Cell cell) {
    List<String> rules =
        Arrays.stream(cell.text().split(";", -1))
            .map(String::strip)
            .filter(id -> !id.isEmpty())
            .distinct()
            .toList();
    CellTests.fits(cell, () -> BookRows.rules(rules), problems);
    for (String id : rules) {
      if (!known.isEmpty() && !known.contains(id)) {
        problems.error(
            cell.place(),
            Phrase.of("scenario.unknown-rule")
                .with("found", id)
                .with("hint", Nearest.hint(id, known)));
      }
    }
    return rules;
  }
}
