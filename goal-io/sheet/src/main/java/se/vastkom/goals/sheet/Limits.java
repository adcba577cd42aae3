package se.vastkom.goals.sheet;

/**
 * The most that is read before a file is refused with a message that names the limit.
 *
 * @param bytes of one file
 * @param rows of one grid, or values of one YAML file or JSON document; for JSON, the values held
 *     at once
 * @param columns of one grid
 * @param characters of one cell or YAML value
 */
public record Limits(int bytes, int rows, int columns, int characters) {

  /** For files that people write: 16 MB, 5,000 rows, 100 columns, 2,000 characters a cell. */
  public static final Limits STANDARD = new Limits(16_000_000, 5_000, 100, 2_000);

  /**
   * For workbooks: 64 MB, and each sheet as in {@link #STANDARD}; {@link Xlsx} sets further limits.
   */
  public static final Limits WORKBOOK = new Limits(64_000_000, 5_000, 100, 2_000);

  /**
   * For each file or sheet of a follow-up, where every municipality of the country may answer each
   * of 80 goals, and where a text may be a page: 16 MB, 25,000 rows, 100 columns, 20,000 characters
   * a cell.
   */
  public static final Limits FOLLOW_UP = new Limits(16_000_000, 25_000, 100, 20_000);

  /**
   * For the export of a survey: 64 MB, 20,000 rows, 500 columns, and as many characters a cell as a
   * spreadsheet holds.
   */
  public static final Limits SURVEY = new Limits(64_000_000, 20_000, 500, 32_767);

  /** For YAML, which may hold a narrative: 1 MB, 5,000 values, 20,000 characters a value. */
  public static final Limits PROSE = new Limits(1_000_000, 5_000, 100, 20_000);

  /** For published pages as text: 250 kB, 5,000 lines, 20,000 characters a line. */
  public static final Limits PAGE = new Limits(250_000, 5_000, 100, 20_000);

  /** For JSON: 48 MB, 1,000,000 values held at once, 20,000 characters a value. */
  public static final Limits JSON = new Limits(48_000_000, 1_000_000, 100, 20_000);

  /** For files that programs write: 16 MB, 1,000,000 values, 20,000 characters a value. */
  public static final Limits LARGE = new Limits(16_000_000, 1_000_000, 100, 20_000);

  private static final int MOST_CELLS = 500_000;

  /** Returns the most cells of one grid, and of all sheets of a workbook together. */
  int cells() {
    return (int) Math.min((long) rows * columns, MOST_CELLS);
  }
}
