package se.vastkom.goals.rules.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Grid;
import se.vastkom.goals.sheet.NamedSheets;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.sheet.Workbook;
import se.vastkom.goals.sheet.Yaml;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * A rule book in a workbook: a sheet {@code regelverk} with a row for each item that describes the
 * book, and a sheet for each table and each list.
 */
final class WorkbookBook implements BookSource {

  static final Part.Name MORE = Words.name("field.tillägg");

  private static final Part.Name FOLLOW_UP = Words.name("field.uppföljning");

  /** The items that are a key and a text. */
  private static final List<Part.Name> TEXTS =
      Stream.concat(BookReader.ABOUT.stream(), Stream.of(FACTS)).toList();

  private static final String FORBIDDEN = "[\\[\\]:*?/\\\\'\\p{Cntrl}]";
  private static final int LONGEST_NAME = 31;

  private final Workbook book;
  private final NamedSheets sheets;

  WorkbookBook(Workbook book) {
    this.book = book;
    this.sheets = new NamedSheets(book);
  }

  /** Returns a table's name as a sheet may have it, unlike those of sheets that are no tables. */
  static String sheetName(String table) {
    String bare = table.replaceAll(FORBIDDEN, " ").strip();
    boolean taken =
        Stream.of(NamedSheets.READ_ME, FACTS, BookReader.BOOK, PARAMETERS, SCENARIOS)
            .anyMatch(one -> one.is(bare));
    String name = taken ? BookReader.TABLE.sv() + " " + bare : bare;
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  @Override
  public Checked<Header> header() {
    Problems problems = new Problems();
    Optional<Table> table =
        part(BookReader.BOOK, problems).flatMap(grid -> problems.take(Table.of(grid)));
    if (table.isEmpty()) {
      if (!problems.hasErrors()) {
        problems.error(Place.file(book.source()), noBook());
      }
      return problems.failed();
    }
    Optional<Table.Columns> columns =
        problems.take(
            table.get().columns(List.of(NamedSheets.KEY, NamedSheets.VALUE), List.of(MORE)));
    return problems.check(() -> header(table.get(), columns.orElseThrow()));
  }

  private Phrase noBook() {
    return sheets.has(FOLLOW_UP)
        ? Phrase.of("rulebook.is-follow-up")
        : Phrase.of("rulebook.no-sheet")
            .with("name", BookReader.BOOK)
            .with("found", Phrase.list(sheets.names(), Part.Text::new));
  }

  private static Header header(Table table, Table.Columns columns) {
    Problems problems = new Problems();
    Map<Yaml.Scalar, Yaml> entries = new LinkedHashMap<>();
    List<Yaml> tables = new ArrayList<>();
    List<Yaml> waivers = new ArrayList<>();
    List<Yaml> explanations = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      Cell key = columns.cell(row, NamedSheets.KEY);
      Cell value = columns.cell(row, NamedSheets.VALUE);
      Cell more = columns.cell(row, MORE);
      if (BookReader.TABLE.is(key.text())) {
        tables.add(entry(row, BookReader.TABLE, value, BookReader.POLICY, more));
      } else if (BookReader.WAIVERS.is(key.text())) {
        waivers.add(entry(row, BookReader.INVARIANT, value, BookReader.BECAUSE, more));
      } else if (BookReader.EXPLANATIONS.is(key.text())) {
        explanations.add(entry(row, BookReader.STATUS, value, FactSheet.MEANING, more));
      } else if (TEXTS.stream().anyMatch(name -> name.is(key.text()))) {
        entries.put(scalar(key), scalar(value));
        if (!more.isBlank()) {
          problems.error(
              more.place(),
              Phrase.of("rulebook.needless-addition")
                  .with("found", more.text())
                  .with("name", key.text()));
        }
      } else {
        problems.error(key.place(), unknown(key));
      }
    }
    entries.put(scalar(table.place(), BookReader.TABLES.sv()), sequence(table, tables));
    entries.put(scalar(table.place(), BookReader.WAIVERS.sv()), sequence(table, waivers));
    entries.put(scalar(table.place(), BookReader.EXPLANATIONS.sv()), sequence(table, explanations));
    List<Yaml.Scalar> comments =
        table.comments().stream().map(one -> scalar(one.place(), one.text())).toList();
    return new Header(new Yaml.Mapping(table.place(), entries), comments, problems.all());
  }

  private static Phrase unknown(Cell key) {
    return key.isBlank()
        ? Phrase.of("rulebook.no-key").with("name", NamedSheets.KEY)
        : Table.unknown(
            "yaml.unknown-key",
            key.text(),
            Stream.concat(
                    TEXTS.stream(),
                    Stream.of(BookReader.TABLE, BookReader.WAIVERS, BookReader.EXPLANATIONS))
                .toList());
  }

  private static Yaml entry(Table.Row row, Part.Name name, Cell value, Part.Name more, Cell other) {
    Map<Yaml.Scalar, Yaml> entries = new LinkedHashMap<>();
    entries.put(scalar(value.place(), name.sv()), scalar(value));
    entries.put(scalar(other.place(), more.sv()), scalar(other));
    return new Yaml.Mapping(row.place(), entries);
  }

  private static Yaml sequence(Table table, List<Yaml> values) {
    return new Yaml.Sequence(table.place(), values);
  }

  private static Yaml.Scalar scalar(Cell cell) {
    return scalar(cell.place(), cell.text());
  }

  private static Yaml.Scalar scalar(Place place, String text) {
    return new Yaml.Scalar(place, text);
  }

  @Override
  public Optional<Grid> table(Part.Name title, Yaml.Mapping entry, Problems problems) {
    Part.Name name = new Part.Name(sheetName(title.sv()), sheetName(title.en()));
    Problems found = new Problems();
    Optional<Grid> grid = sheets.findExactly(name, found);
    found.all().forEach(problems::add);
    if (grid.isEmpty() && !found.hasErrors()) {
      problems.error(entry.place(), Phrase.of("rulebook.missing-sheet").with("name", name));
    }
    return grid;
  }

  @Override
  public Optional<Grid> part(Part.Name name, Problems problems) {
    return sheets.find(name, problems);
  }

  @Override
  public void remarkUnread(Problems problems) {
    sheets.remarkUnread(problems);
  }
}
