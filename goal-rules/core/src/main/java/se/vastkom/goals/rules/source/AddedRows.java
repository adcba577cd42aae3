package se.vastkom.goals.rules.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.sheet.Addition;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Grid;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.sheet.Workbook;
import se.vastkom.goals.tables.cells.FactColumns;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Spelling;

/**
 * Rows as additions to the sheets of a workbook: under its own headings, in their order and their
 * language.
 */
final class AddedRows {

  private final Workbook workbook;
  private final RuleBook book;

  /** Creates the additions to a workbook that holds this book. */
  AddedRows(Workbook workbook, RuleBook book) {
    this.workbook = workbook;
    this.book = book;
  }

  /** Returns an addition for each sheet that gets some of the rows. */
  List<Addition> of(List<NewRow> rows) {
    Map<String, List<NewRow>> bySheet = new LinkedHashMap<>();
    for (NewRow row : rows) {
      String sheet = row.table().map(this::sheetOf).orElseGet(this::sheetOfTestCases);
      bySheet.computeIfAbsent(sheet, one -> new ArrayList<>()).add(row);
    }
    return bySheet.entrySet().stream().map(one -> addition(one.getKey(), one.getValue())).toList();
  }

  private String sheetOf(String table) {
    return book.tables().stream()
        .filter(one -> one.name().equals(table))
        .map(one -> one.rows().get(0).place().sheet())
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("Expected a table; found none: " + table + "."));
  }

  private String sheetOfTestCases() {
    return workbook.sheets().keySet().stream()
        .filter(BookSource.SCENARIOS::is)
        .findFirst()
        .orElseGet(() -> isEnglish() ? BookSource.SCENARIOS.en() : BookSource.SCENARIOS.sv());
  }

  /** Returns whether the sheet that describes the book has an English name. */
  private boolean isEnglish() {
    return workbook.sheets().keySet().stream()
        .noneMatch(sheet -> Spelling.isSame(BookReader.BOOK.sv(), sheet));
  }

  private Addition addition(String sheet, List<NewRow> rows) {
    Columns columns =
        Optional.ofNullable(workbook.sheets().get(sheet))
            .flatMap(Checked<Grid>::value)
            .flatMap(grid -> Table.of(grid).value())
            .map(Columns::of)
            .orElseGet(() -> Columns.none(Place.cell(workbook.source(), sheet, 1, 1), isEnglish()));
    List<Cell> headings = new ArrayList<>();
    rows.stream()
        .flatMap(row -> row.cells().keySet().stream())
        .distinct()
        .filter(name -> rows.stream().anyMatch(row -> row.says(name)))
        .forEach(name -> columns.heading(name).ifPresent(headings::add));
    return new Addition(sheet, headings, rows.stream().map(columns::cells).toList());
  }

  /** The columns of a sheet: those that it has, and new ones after them. */
  private static final class Columns {

    private final List<String> headings;
    private final Place first;
    private final boolean isEnglish;
    private final Map<Part.Name, Integer> known = new HashMap<>();

    private Columns(List<String> headings, Place first, boolean isEnglish) {
      this.headings = new ArrayList<>(headings);
      this.first = first;
      this.isEnglish = isEnglish;
    }

    static Columns of(Table table) {
      List<String> headings =
          table.headings().stream()
              .map(heading -> FactColumns.bare(BookReader.clean(heading.text())))
              .toList();
      return new Columns(headings, table.headings().get(0).place(), isEnglish(headings));
    }

    static Columns none(Place first, boolean isEnglish) {
      return new Columns(List.of(), first, isEnglish);
    }

    /** Returns whether headings are English, by one of those that are not alike in both. */
    private static boolean isEnglish(List<String> headings) {
      return headings.stream()
          .anyMatch(
              heading ->
                  Stream.of(TableReader.RULE, TableReader.BECAUSE, ScenarioReader.NAME)
                      .anyMatch(name -> name.is(heading) && !name.sv().equalsIgnoreCase(heading)));
    }

    private String said(Part.Name name) {
      return isEnglish ? name.en() : name.sv();
    }

    /** Finds the column of a name; returns a heading to write if it is new. */
    Optional<Cell> heading(Part.Name name) {
      if (position(name).isPresent()) {
        return Optional.empty();
      }
      known.put(name, headings.size());
      headings.add(said(name));
      return Optional.of(
          new Cell(
              Place.cell(first.source(), first.sheet(), first.row(), headings.size()), said(name)));
    }

    private Optional<Integer> position(Part.Name name) {
      @Nullable Integer there = known.get(name);
      if (there != null) {
        return Optional.of(there);
      }
      Optional<Integer> found =
          Stream.iterate(0, i -> i < headings.size(), i -> i + 1)
              .filter(i -> name.is(headings.get(i)))
              .findFirst();
      found.ifPresent(i -> known.put(name, i));
      return found;
    }

    /** Returns a row's cells from the left. */
    List<String> cells(NewRow row) {
      List<String> cells = new ArrayList<>(Collections.nCopies(headings.size(), ""));
      row.cells().forEach((name, cell) -> position(name).ifPresent(i -> cells.set(i, said(cell))));
      if (row.isComment()) {
        cells.set(0, ("# " + cells.get(0)).strip());
      }
      return cells;
    }
  }
}
