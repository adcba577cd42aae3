package se.vastkom.goals.rules.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.RuleBook.Comment;
import se.vastkom.goals.rules.StandardTable;
import se.vastkom.goals.sheet.Entry;
import se.vastkom.goals.sheet.NamedSheets;
import se.vastkom.goals.sheet.Sheet;
import se.vastkom.goals.sheet.Xlsx;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Term;
import se.vastkom.goals.words.Part;

/**
 * Writes a rule book as a workbook to work in: a sheet that explains, one that describes the book,
 * one per table, and the lists. The same bytes for the same book.
 */
final class WorkbookForm {

  private static final int NARROWEST = 10;
  private static final int WIDEST = 60;
  private static final Pattern SHARE = Pattern.compile("-?\\d+(,\\d+)? %");
  private static final Map<Status, Sheet.Tint> TINTS =
      Map.of(
          Status.UPPFYLLT, Sheet.Tint.GREEN,
          Status.DELVIS, Sheet.Tint.YELLOW,
          Status.EJ_UPPFYLLT, Sheet.Tint.RED,
          Status.UTGATT, Sheet.Tint.GREY,
          Status.EJ_BEDOMT, Sheet.Tint.BLUE);

  private final RuleBook book;
  private final BookRows rows;

  WorkbookForm(BookRows rows) {
    this.book = rows.book();
    this.rows = rows;
  }

  /** Returns the bytes of the workbook. */
  byte[] bytes() {
    List<Sheet> sheets = new ArrayList<>(List.of(Grammar.of(book).sheet(), facts(), about()));
    for (DecisionTable table : book.tables()) {
      String name = WorkbookBook.sheetName(table.title().sv());
      sheets.add(sheet(name, table.name(), rows.table(table)));
    }
    sheets.add(sheet(BookSource.PARAMETERS.sv(), Comment.PARAMETERS, rows.parameters()));
    sheets.add(sheet(BookSource.SCENARIOS.sv(), Comment.SCENARIOS, rows.scenarios()));
    return Xlsx.write(sheets);
  }

  /** Returns the sheet of facts: the declared ones, then the standard ones as documentation. */
  private Sheet facts() {
    FactSheet facts = rows.facts();
    return sheet(BookSource.FACTS.sv(), Comment.FACTS, facts.documenting(), facts.size());
  }

  private Sheet about() {
    List<List<String>> items = new ArrayList<>();
    rows.about().forEach(entry -> items.add(List.of(entry.getKey().sv(), entry.getValue(), "")));
    for (DecisionTable table : book.tables()) {
      items.add(List.of(BookReader.TABLE.sv(), table.title().sv(), table.policy().letter()));
    }
    for (RuleBook.Waiver waiver : book.waivers()) {
      items.add(
          List.of(BookReader.WAIVERS.sv(), waiver.invariant().title().sv(), waiver.because()));
    }
    book.about()
        .explanations()
        .forEach(
            (status, meaning) ->
                items.add(
                    List.of(BookReader.EXPLANATIONS.sv(), BookHeader.name(status).sv(), meaning)));
    if (rows.mustSayOwn()) {
      items.add(List.of(BookSource.FACTS.sv(), BookReader.OWN.sv(), ""));
    }
    List<BookRows.Column> columns = new ArrayList<>();
    List<Part.Name> headings = List.of(NamedSheets.KEY, NamedSheets.VALUE, WorkbookBook.MORE);
    for (int i = 0; i < headings.size(); i++) {
      int column = i;
      columns.add(BookRows.Column.of(headings.get(i), items, item -> item.get(column)));
    }
    return sheet(BookReader.BOOK.sv(), Comment.HEADER, columns);
  }

  private Sheet sheet(String name, String part, List<BookRows.Column> columns) {
    return sheet(name, part, columns, columns.get(0).cells().size());
  }

  /** Returns a sheet of a part with so many rows of the book; those after them are no part. */
  private Sheet sheet(String name, String part, List<BookRows.Column> columns, int own) {
    Sheet empty = Sheet.named(name);
    for (BookRows.Column column : columns) {
      empty = empty.column(look(column));
    }
    Writing writing = new Writing(part, empty);
    rows.tell(part, columns, own, writing);
    return writing.sheet.rows(writing.rows);
  }

  private static Sheet.Column look(BookRows.Column column) {
    int longest =
        column.cells().stream()
            .flatMap(String::lines)
            .mapToInt(String::length)
            .max()
            .orElse(NARROWEST);
    int width = Math.max(column.heading().length(), longest) + 2;
    Sheet.Column look = Sheet.Column.wide(Math.max(NARROWEST, Math.min(WIDEST, width)));
    return column.fact().map(fact -> look(look, fact)).orElse(look);
  }

  private static Sheet.Column look(Sheet.Column plain, Fact fact) {
    List<String> words = words(fact);
    Sheet.Column look = plain;
    if (Sheet.Offer.fits(words)) {
      look = look.offering(words.toArray(new String[0]));
    }
    if (fact.equals(StandardTable.STATUS.fact()) || fact.equals(StandardTable.WEIGHING.fact())) {
      for (Status status : Status.values()) {
        look = look.tinting(status.key(), Optional.ofNullable(TINTS.get(status)).orElseThrow());
      }
    }
    return look;
  }

  private static List<String> words(Fact fact) {
    if (fact.type() instanceof FactType.WordType words) {
      return words.terms().stream().map(Term::name).map(Part.Name::sv).toList();
    }
    return fact.type() instanceof FactType.TruthType
        ? List.of(Fact.YES.sv(), Fact.NO.sv())
        : List.of();
  }

  /** Gathers the lines of a sheet. */
  private static final class Writing implements BookRows.Lines {

    private final String part;
    private Sheet sheet;
    private final List<List<Entry>> rows = new ArrayList<>();

    Writing(String part, Sheet sheet) {
      this.part = part;
      this.sheet = sheet;
    }

    @Override
    public void comment(String text) {
      rows.add(List.of(Entry.text(text.isEmpty() ? "#" : "# " + text, Entry.Look.NOTE)));
    }

    @Override
    public void headings(List<String> headings) {
      sheet = sheet.rows(rows).headings(headings);
      rows.clear();
    }

    @Override
    public void row(List<String> cells) {
      rows.add(cells.stream().map(this::entry).toList());
    }

    /** Returns a parameter as a number to calculate with; other cells stay text, as typed. */
    private Entry entry(String cell) {
      return part.equals(Comment.PARAMETERS) && SHARE.matcher(cell).matches()
          ? Entry.percent(new BigDecimal(cell.replace(" %", "").replace(',', '.')))
          : Entry.text(cell);
    }
  }
}
