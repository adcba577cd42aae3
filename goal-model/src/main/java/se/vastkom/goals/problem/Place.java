package se.vastkom.goals.problem;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import se.vastkom.goals.words.Phrase;

/**
 * Where something was read: a file or a sheet of a workbook, a line and column of a text, a row or
 * a cell of a table; or nowhere, for what was built in code. Places sort by file, sheet, row and
 * column.
 *
 * @param form the kind of place, which decides its wording
 * @param source the file's name relative to what the user named, with forward slashes; empty for
 *     {@link #NOWHERE}
 * @param sheet the sheet of a workbook, or empty
 * @param row from 1; 0 where the form has none. In a CSV file it counts records, as Excel numbers
 *     its rows
 * @param column from 1; 0 where the form has none
 */
public record Place(Form form, String source, String sheet, int row, int column)
    implements Comparable<Place> {
  /** Built in code, not read. */
  public static final Place NOWHERE = new Place(Form.NOWHERE, "", "", 0, 0);

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::source)
          .thenComparing(Place::sheet)
          .thenComparingInt(Place::row)
          .thenComparingInt(Place::column);

  /** The kind of a place. */
  public enum Form {
    /** Built in code. */
    NOWHERE,
    /** A whole file, folder or sheet of a workbook. */
    FILE,
    /** A line and column of a text. */
    LINE,
    /** A row of a table. */
    ROW,
    /** A cell of a table, its column shown as a letter; in a workbook as spreadsheets do, B7. */
    CELL
  }

  public Place {
    requireNonNull(form, "form");
    requireNonNull(source, "source");
    requireNonNull(sheet, "sheet");
  }

  /** Returns the place of a whole file or folder. */
  public static Place file(String source) {
    return new Place(Form.FILE, source, "", 0, 0);
  }

  /** Returns the place of a whole sheet of a workbook. */
  public static Place wholeSheet(String source, String sheet) {
    return new Place(Form.FILE, source, sheet, 0, 0);
  }

  /** Returns a line and column of a text file, both from 1. */
  public static Place line(String source, int line, int column) {
    return new Place(Form.LINE, source, "", line, column);
  }

  /** Returns a row of a table, or a line of a text without columns; from 1. */
  public static Place row(String source, int row) {
    return new Place(Form.ROW, source, "", row, 0);
  }

  /** Returns a cell of a table, row and column from 1; the sheet is empty for a CSV file. */
  public static Place cell(String source, String sheet, int row, int column) {
    return new Place(Form.CELL, source, sheet, row, column);
  }

  /** Returns the row of this cell; any other place unchanged. */
  public Place wholeRow() {
    return form == Form.CELL ? new Place(Form.ROW, source, sheet, row, 0) : this;
  }

  /** Returns the column in a spreadsheet's letters: 1 is A, 27 is AA; empty where there is none. */
  public String columnLetters() {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  /** Returns the place as a phrase, such as "status.csv rad 5" or "regelverk.xlsx[status] B7". */
  public Phrase phrase() {
    return switch (form) {
      case NOWHERE -> Phrase.of("place.nowhere");
      case FILE -> Phrase.of("place.file").with("file", file());
      case LINE ->
          Phrase.of("place.line")
              .with("file", source)
              .with("row", text(row))
              .with("column", text(column));
      case ROW -> Phrase.of("place.row").with("file", file()).with("row", text(row));
      case CELL ->
          sheet.isEmpty()
              ? Phrase.of("place.cell")
                  .with("file", source)
                  .with("row", text(row))
                  .with("column", columnLetters())
              : Phrase.of("place.sheet-cell")
                  .with("file", file())
                  .with("cell", columnLetters() + row);
    };
  }

  /**
   * Returns the column of this cell as a phrase, such as "kommuner.csv kolumn C"; of a place
   * without a column in a table its file or sheet.
   */
  public Phrase columnPhrase() {
    return form == Form.CELL
        ? Phrase.of("place.column").with("file", file()).with("column", columnLetters())
        : Phrase.of("place.file").with("file", file());
  }

  private String file() {
    return sheet.isEmpty() ? source : source + "[" + sheet + "]";
  }

  /** Formats a row without grouping, since rows are numbers to look up: row 12345. */
  private static String text(int number) {
    return Integer.toString(number);
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
