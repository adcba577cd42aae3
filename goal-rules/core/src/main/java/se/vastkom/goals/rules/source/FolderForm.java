package se.vastkom.goals.rules.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.RuleBook.Comment;
import se.vastkom.goals.sheet.Csv;
import se.vastkom.goals.sheet.Yaml;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.words.Part;

/** Writes a rule book as the files of a folder: the same bytes for the same book. */
final class FolderForm {

  private static final String CSV = ".csv";

  private final RuleBook book;
  private final BookRows rows;
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final StringBuilder header = new StringBuilder();
  private int items;

  FolderForm(BookRows rows) {
    this.book = rows.book();
    this.rows = rows;
  }

  /** Returns the files by name. */
  SortedMap<String, byte[]> files() {
    rows.about().forEach(entry -> item("", key(entry.getKey(), entry.getValue())));
    header.append(BookReader.TABLES.sv()).append(":\n");
    for (DecisionTable table : book.tables()) {
      String file = fileName(table.name());
      item(
          "  ",
          "- " + key(BookReader.TABLE, table.title().sv()),
          "  " + key(BookReader.FILE, file),
          "  " + key(BookReader.POLICY, table.policy().letter()));
      csv(file, table.name(), rows.table(table));
    }
    if (!book.waivers().isEmpty()) {
      header.append(BookReader.WAIVERS.sv()).append(":\n");
    }
    for (RuleBook.Waiver waiver : book.waivers()) {
      item(
          "  ",
          "- " + key(BookReader.INVARIANT, waiver.invariant().title().sv()),
          "  " + key(BookReader.BECAUSE, waiver.because()));
    }
    if (!book.about().explanations().isEmpty()) {
      header.append(BookReader.EXPLANATIONS.sv()).append(":\n");
    }
    book.about()
        .explanations()
        .forEach(
            (status, meaning) ->
                item(
                    "  ",
                    "- " + key(BookReader.STATUS, BookHeader.name(status).sv()),
                    "  " + key(FactSheet.MEANING, meaning)));
    if (rows.mustSayOwn()) {
      item("", key(BookSource.FACTS, BookReader.OWN.sv()));
    }
    comments("", items);
    files.put(RuleBooks.HEADER, header.toString().getBytes(StandardCharsets.UTF_8));
    list(BookSource.FACTS, Comment.FACTS, rows.facts().declaring(), rows.facts().size());
    list(BookSource.PARAMETERS, Comment.PARAMETERS, rows.parameters(), book.parameters().size());
    list(BookSource.SCENARIOS, Comment.SCENARIOS, rows.scenarios(), book.scenarios().size());
    return files;
  }

  private static String key(Part.Name name, String value) {
    return name.sv() + ": " + Yaml.written(value);
  }

  private void item(String indent, String... lines) {
    comments(indent, items++);
    for (String line : lines) {
      header.append(indent).append(line).append('\n');
    }
  }

  private void comments(String indent, int before) {
    book.comments(Comment.HEADER)
        .filter(comment -> comment.before() == before)
        .forEach(comment -> header.append(indent).append(written(comment.text())).append('\n'));
  }

  private static String written(String comment) {
    return comment.isEmpty() ? "#" : "# " + comment;
  }

  /** Writes a list, unless it is empty. */
  private void list(Part.Name name, String part, List<BookRows.Column> columns, int size) {
    if (size > 0 || book.comments(part).findAny().isPresent()) {
      csv(name.sv() + CSV, part, columns);
    }
  }

  private void csv(String file, String part, List<BookRows.Column> columns) {
    List<List<String>> lines = new ArrayList<>();
    rows.tell(
        part,
        columns,
        columns.get(0).cells().size(),
        new BookRows.Lines() {
          @Override
          public void comment(String text) {
            lines.add(List.of(written(text)));
          }

          @Override
          public void headings(List<String> headings) {
            lines.add(headings);
          }

          @Override
          public void row(List<String> cells) {
            lines.add(cells);
          }
        });
    files.put(file, Csv.write(lines, Csv.Form.SWEDISH_EXCEL));
  }

  /** Returns the name of a table's file: the table's in plain letters, unlike other parts'. */
  private String fileName(String table) {
    StringBuilder name = new StringBuilder();
    table
        .toLowerCase(Locale.ROOT)
        .chars()
        .map(
            c ->
                switch (c) {
                  case 'å', 'ä' -> 'a';
                  case 'ö' -> 'o';
                  default -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : '-';
                })
        .forEach(c -> name.append((char) c));
    boolean taken =
        Stream.of(BookSource.FACTS, BookSource.PARAMETERS, BookSource.SCENARIOS)
            .anyMatch(part -> part.is(name.toString()));
    String free = (taken ? "tabell-" : "") + name;
    while (files.containsKey(free + CSV)) {
      free += "-2";
    }
    return free + CSV;
  }
}
