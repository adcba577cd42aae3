package se.vastkom.goals.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Nearest;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * A grid whose first row that is no comment holds headings. Empty rows are skipped. A comment is a
 * row whose first cell begins with # and a blank or a small letter, or with # where every other
 * cell is blank; it is kept, with a remark where it looks like a disabled row. A spreadsheet's text
 * for a failed formula ({@code #N/A}, {@code #REFERENS!}) is a problem in any cell.
 *
 * @param place the row of the headings
 * @param headings the heading cells, from the left
 * @param rows the rows below the headings
 * @param comments for people only, from the first
 */
public record Table(Place place, List<Cell> headings, List<Row> rows, List<Comment> comments) {

  /** What spreadsheets show for a failed formula, in any language. */
  private static final Pattern FAILED = Pattern.compile("#(?:N/A|[\\p{Lu}\\d/_]+[!?])");

  private static final Pattern COMMENT = Pattern.compile("#(?:[\\s\\p{Z}\\p{Ll}]|$)");

  private static final Pattern ONE_WORD = Pattern.compile("#[\\s\\p{Z}]*[^\\s\\p{Z}]*");

  /**
   * A comment row, for people only.
   *
   * @param place the row
   * @param before how many rows are above it; -1 where it is above the headings
   * @param text without the # before it; cells beside the first are joined to it by semicolons; it
   *     may have several lines
   */
  public record Comment(Place place, int before, String text) {}

  /**
   * A row below the headings.
   *
   * @param place the row
   * @param cells one for each heading, blank where the row is shorter
   */
  public record Row(Place place, List<Cell> cells) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  public Table {
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
    comments = List.copyOf(comments);
  }

  /**
   * Splits a grid into headings and rows; a problem for each blank or repeated heading, each row
   * longer than the headings, and missing headings.
   */
  public static Checked<Table> of(Grid grid) {
    Problems problems = new Problems();
    List<List<Cell>> lines = new ArrayList<>();
    List<Comment> comments = new ArrayList<>();
    for (List<Cell> cells : grid.rows()) {
      if (isBlank(cells)) {
        continue;
      }
      if (isComment(cells)) {
        comments.add(comment(cells, lines.size() - 1));
        remarkRow(cells, lines.isEmpty(), problems);
      } else {
        checkCells(cells, problems);
        lines.add(cells);
      }
    }
    if (lines.isEmpty()) {
      problems.error(grid.place(), Phrase.of("table.no-headings"));
      return problems.failed();
    }
    List<Cell> headings = trimmed(lines.get(0));
    headings.stream()
        .filter(Cell::isBlank)
        .forEach(heading -> problems.error(heading.place(), Phrase.of("table.blank-heading")));
    List<Row> rows = new ArrayList<>();
    for (List<Cell> line : lines.subList(1, lines.size())) {
      rows.add(row(line, headings.size(), problems));
    }
    Place place = headings.get(0).place().wholeRow();
    return problems.check(() -> new Table(place, headings, rows, comments));
  }

  private static boolean isBlank(List<Cell> cells) {
    return cells.stream().allMatch(Cell::isBlank);
  }

  private static boolean isComment(List<Cell> cells) {
    String first = cells.get(0).text();
    return first.startsWith("#")
        && !FAILED.matcher(first).matches()
        && (COMMENT.matcher(first).lookingAt() || cells.stream().skip(1).allMatch(Cell::isBlank));
  }

  /** Adds a remark on a comment of one word with cells beside it, which was probably a row once. */
  private static void remarkRow(List<Cell> cells, boolean isBeforeHeadings, Problems problems) {
    boolean isRow =
        ONE_WORD.matcher(cells.get(0).text()).matches()
            && cells.stream().skip(1).anyMatch(cell -> !cell.isBlank());
    if (isRow && !isBeforeHeadings) {
      Place row = cells.get(0).place().wholeRow();
      problems.remark(row, Phrase.of("table.row-is-comment").with("found", cells.get(0).text()));
    }
  }

  private static void checkCells(List<Cell> cells, Problems problems) {
    cells.stream()
        .filter(cell -> FAILED.matcher(cell.text()).matches())
        .forEach(
            cell ->
                problems.error(
                    cell.place(), Phrase.of("table.failed-formula").with("found", cell.text())));
    Cell first = cells.get(0);
    if (first.text().startsWith("#") && !FAILED.matcher(first.text()).matches()) {
      problems.error(first.place(), Phrase.of("table.comment-or-row").with("found", first.text()));
    }
  }

  private static Comment comment(List<Cell> cells, int before) {
    String text = trimmed(cells).stream().map(Cell::text).collect(Collectors.joining("; "));
    Place row = cells.get(0).place().wholeRow();
    return new Comment(row, before, Text.stripped(text.substring(1)));
  }

  /** Removes the separators that Excel often leaves behind the last heading. */
  private static List<Cell> trimmed(List<Cell> cells) {
    int end = cells.size();
    while (cells.get(end - 1).isBlank()) {
      end--;
    }
    return cells.subList(0, end);
  }

  private static Row row(List<Cell> line, int width, Problems problems) {
    Place place = line.get(0).place().wholeRow();
    List<Cell> cells = new ArrayList<>(trimmed(line));
    if (cells.size() > width) {
      Cell beyond =
          cells.subList(width, cells.size()).stream()
              .filter(cell -> !cell.isBlank())
              .findFirst()
              .orElseThrow();
      boolean isOfSheet = !beyond.place().sheet().isEmpty();
      problems.error(
          beyond.place(),
          Phrase.of(isOfSheet ? "table.beside" : "table.row-too-long")
              .with("found", beyond.text())
              .with("width", width));
      cells = cells.subList(0, width);
    }
    while (cells.size() < width) {
      Place next = line.get(0).place();
      cells.add(
          new Cell(Place.cell(next.source(), next.sheet(), next.row(), cells.size() + 1), ""));
    }
    return new Row(place, cells);
  }

  /** The columns of a table, by their expected names. */
  public static final class Columns {

    private final Map<Part.Name, Integer> positions;

    private Columns(Map<Part.Name, Integer> positions) {
      this.positions = positions;
    }

    /** Returns whether the table has a column of this name. */
    public boolean has(Part.Name name) {
      return positions.containsKey(name);
    }

    /** Returns the cell of a row under a name; blank where the table has no such column. */
    public Cell cell(Row row, Part.Name name) {
      @Nullable Integer position = positions.get(name);
      return position == null ? new Cell(row.place(), "") : row.cells().get(position);
    }
  }

  /**
   * Finds the columns by their names, in either language and any order. A problem for each unknown
   * heading, with the nearest known one; each repeated heading; and each required column that is
   * missing.
   */
  public Checked<Columns> columns(List<Part.Name> required, List<Part.Name> optional) {
    Problems problems = new Problems();
    List<Part.Name> known = new ArrayList<>(required);
    known.addAll(optional);
    Map<Part.Name, Integer> positions = new LinkedHashMap<>();
    Map<Part.Name, Cell> seen = new HashMap<>();
    for (int i = 0; i < headings.size(); i++) {
      Cell heading = headings.get(i);
      Optional<Part.Name> name = known.stream().filter(one -> one.is(heading.text())).findFirst();
      if (name.isEmpty()) {
        problems.error(heading.place(), unknown("table.unknown-heading", heading.text(), known));
      } else if (seen.containsKey(name.get())) {
        problems.error(
            heading.place(), Phrase.of("table.repeated-heading").with("found", heading.text()));
      } else {
        seen.put(name.get(), heading);
        positions.put(name.get(), i);
      }
    }
    required.stream()
        .filter(name -> !positions.containsKey(name))
        .forEach(
            name -> problems.error(place, Phrase.of("table.missing-heading").with("name", name)));
    return problems.check(() -> new Columns(positions));
  }

  /** Returns "X is unknown; these are known; did you mean Y?" for any choice among known names. */
  public static Phrase unknown(String key, String found, List<Part.Name> known) {
    List<String> words =
        known.stream().flatMap(name -> List.of(name.sv(), name.en()).stream()).distinct().toList();
    return Phrase.of(key)
        .with("found", found)
        .with("known", Phrase.list(known, name -> name))
        .with("hint", Nearest.hint(found, words));
  }
}
