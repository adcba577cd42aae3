package se.vastkom.goals.rules.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.rules.Case;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Csv;
import se.vastkom.goals.sheet.Files;
import se.vastkom.goals.sheet.Grid;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.sheet.Workbook;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cells.CellValues;
import se.vastkom.goals.tables.cells.FactColumns;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * Reads cases to decide from a table: a row per case, a column per fact that a rule book asks
 * about, under the fact's name in either language, and perhaps a column {@code fall} ({@code case})
 * that names the case. A blank cell, or {@code saknas}, is a missing fact; a fact that the book
 * asks about and no column gives is an error, as is a case that the book says is impossible. The
 * table is a CSV file, or the one sheet of a workbook that does not begin with {@code #}.
 * Immutable, safe for any thread.
 */
public final class CaseReader {

  private static final Part.Name NAME = Words.name("case.name");

  private final RuleBook book;

  /** Creates a reader of cases for a book. */
  public CaseReader(RuleBook book) {
    this.book = book;
  }

  /** Reads the cases in a file, or every problem with them. */
  public Checked<List<Case>> read(Path file) {
    return Files.read(file, Limits.WORKBOOK)
        .then(bytes -> read(String.valueOf(file.getFileName()), bytes));
  }

  /**
   * Reads the cases in the bytes of a file, or every problem with them.
   *
   * @param source its name, for messages; {@code .xlsx} or {@code .ods} at its end means a workbook
   */
  public Checked<List<Case>> read(String source, byte[] bytes) {
    String name = source.toLowerCase(Locale.ROOT);
    boolean isWorkbook = name.endsWith(".xlsx") || name.endsWith(".ods");
    Checked<Grid> grid =
        isWorkbook
            ? Workbook.read(source, bytes, Limits.WORKBOOK).then(CaseReader::only)
            : Csv.read(source, bytes, Limits.LARGE);
    return grid.then(Table::of).then(this::read);
  }

  private static Checked<Grid> only(Workbook workbook) {
    List<Map.Entry<String, Checked<Grid>>> sheets =
        workbook.sheets().entrySet().stream()
            .filter(sheet -> !sheet.getKey().startsWith("#"))
            .toList();
    if (sheets.size() == 1) {
      return sheets.get(0).getValue();
    }
    Problems problems = new Problems();
    problems.error(
        Place.file(workbook.source()),
        Phrase.of("case.sheets")
            .with("found", Phrase.list(sheets, sheet -> new Part.Text(sheet.getKey()))));
    return problems.failed();
  }

  private Checked<List<Case>> read(Table table) {
    Problems problems = new Problems();
    Vocabulary asked = new Vocabulary(book.vocabulary().inputs(), List.of());
    // A fact of the book that is called so takes the column.
    boolean isNamed = asked.written(NAME.sv()).isEmpty() && asked.written(NAME.en()).isEmpty();
    FactColumns columns =
        FactColumns.of(table, asked, isNamed ? List.of(NAME) : List.of(), problems);
    boolean isMisspelt = problems.hasErrors();
    for (Fact fact : book.asked()) {
      // An unknown heading may be the one that is missing.
      if (!isMisspelt && columns.facts().stream().noneMatch(column -> column.fact().equals(fact))) {
        problems.error(table.place(), fact.phrase("case.no-column"));
      }
    }
    List<Case> cases = new ArrayList<>();
    if (!problems.hasErrors()) {
      for (Table.Row row : table.rows()) {
        if (!problems.areTooMany()) {
          read(columns, row, problems).ifPresent(cases::add);
        }
      }
    }
    return problems.check(() -> cases);
  }

  private Optional<Case> read(FactColumns columns, Table.Row row, Problems problems) {
    Problems found = new Problems();
    Map<String, Value> known = new HashMap<>();
    for (FactColumns.FactColumn column : columns.facts()) {
      Cell cell = column.cell(row);
      if (!cell.isBlank() && !Fact.MISSING.is(cell.text())) {
        new CellValues(column.fact(), column.unit(), found)
            .given(cell)
            .ifPresent(value -> known.put(column.fact().key(), value));
      }
    }
    Facts facts = new Facts(known);
    if (!found.hasErrors()) {
      book.vocabulary().faults(facts).forEach(fault -> found.error(row.place(), fault));
    }
    found.all().forEach(problems::add);
    return found.hasErrors()
        ? Optional.empty()
        : Optional.of(new Case(columns.cell(row, NAME).text(), facts, row.place()));
  }
}
