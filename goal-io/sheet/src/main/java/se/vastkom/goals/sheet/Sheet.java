package se.vastkom.goals.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A sheet of a workbook to be written by {@link Xlsx#write}. Immutable; each method returns a new
 * one with more in it.
 *
 * <pre>
 * Sheet.named("status")
 *     .column(Sheet.Column.wide(10))
 *     .column(Sheet.Column.wide(20).offering("aktivt", "vilande", "utgått"))
 *     .column(Sheet.Column.wide(14).tinting("uppfyllt", Sheet.Tint.GREEN))
 *     .column(Sheet.Column.wide(14).offering(new Sheet.Offer.Below("mål", 0, 0)))
 *     .note("# en rad som börjar med # är en kommentar")
 *     .headings("regel", "läge", "status")
 *     .row(Entry.text("S1"), Entry.text("aktivt"), Entry.text("uppfyllt"));
 * </pre>
 *
 * @param name unique in its book, ignoring letter case
 * @param columns from the left; rows may be longer
 * @param rows from the first
 * @param layout what stays in sight, can be filtered, and fits on paper
 */
public record Sheet(String name, List<Column> columns, List<List<Entry>> rows, Layout layout) {

  private static final String FORBIDDEN = "(?s).*[\\[\\]:*?/\\\\'\\p{Cntrl}].*";
  private static final int LONGEST_NAME = 31;

  /** A light colour behind dark text. */
  public enum Tint {
    /** Light green. */
    GREEN("DDF2DA"),
    /** Light yellow. */
    YELLOW("FFF4CC"),
    /** Light red. */
    RED("F9DDDA"),
    /** Light blue. */
    BLUE("DCEAF7"),
    /** Light grey. */
    GREY("E7E6E6");

    private final String rgb;

    Tint(String rgb) {
      this.rgb = rgb;
    }

    /** Returns the colour as eight hexadecimal digits, the first two for full opacity. */
    String rgb() {
      return "FF" + rgb;
    }
  }

  /**
   * The look of a column, and its help for people who fill it in. New cells of it hold text, so
   * that what is typed stays as typed.
   *
   * @param width in characters, 1 to 255
   * @param offer the drop-down list below the headings, if there is one; others can still be typed
   * @param tints behind cells that hold exactly that word, also after they are edited
   */
  public record Column(int width, Optional<Offer> offer, SortedMap<String, Tint> tints) {

    /**
     * Checks the width.
     *
     * @throws IllegalArgumentException if the width is not within 1 to 255
     */
    public Column {
      tints = Collections.unmodifiableSortedMap(new TreeMap<>(tints));
      if (width < 1 || width > 255) {
        throw new IllegalArgumentException("Expected a width of 1 to 255; found " + width + ".");
      }
    }

    /** Returns a column of a width in characters. */
    public static Column wide(int width) {
      return new Column(width, Optional.empty(), new TreeMap<>());
    }

    /**
     * Returns this column with a drop-down list of words.
     *
     * @throws IllegalArgumentException if the words cannot be in a list
     */
    public Column offering(String... words) {
      return offering(new Offer.Words(List.of(words)));
    }

    /** Returns this column with a drop-down list. */
    public Column offering(Offer offer) {
      return new Column(width, Optional.of(offer), tints);
    }

    /** Returns this column with one more word tinted. */
    public Column tinting(String word, Tint tint) {
      SortedMap<String, Tint> more = new TreeMap<>(tints);
      more.put(word, tint);
      return new Column(width, offer, more);
    }
  }

  /** What a drop-down list offers. */
  public sealed interface Offer {

    /** The most characters of all words in a list, with the commas between them. */
    int LONGEST_LIST = 255;

    /** Returns whether words can be in a list of their own. */
    static boolean fits(List<String> words) {
      return !words.isEmpty()
          && String.join(",", words).length() <= LONGEST_LIST
          && words.stream().noneMatch(word -> word.isBlank() || word.matches("(?s).*[,\"].*"));
    }

    /**
     * These words.
     *
     * @param words at least one; together at most 255 characters, none with a comma or quotation
     *     mark
     */
    record Words(List<String> words) implements Offer {

      /**
       * Checks the words.
       *
       * @throws IllegalArgumentException if they cannot be in a list
       */
      public Words {
        words = List.copyOf(words);
        if (!fits(words)) {
          throw new IllegalArgumentException(
              "Expected words without commas and quotation marks, at most 255 characters in all;"
                  + " found "
                  + words
                  + ".");
        }
      }
    }

    /**
     * What stands in a column of a sheet of the same book, below its row of headings, as far down
     * as it goes when the list is opened.
     *
     * @param sheet the name of the sheet
     * @param column the position of the column, from 0
     * @param headings the position of the row of headings, from 0
     */
    record Below(String sheet, int column, int headings) implements Offer {

      /**
       * Checks the name.
       *
       * @throws IllegalArgumentException if no sheet can have it
       */
      public Below {
        if (!canBeNamed(sheet)) {
          throw new IllegalArgumentException("Expected the name of a sheet; found " + sheet + ".");
        }
      }
    }
  }

  /**
   * How a sheet is looked through, and printed.
   *
   * @param frozen how many rows stay in sight, and are printed on each page
   * @param frozenColumns how many columns stay in sight
   * @param filter the rows that can be filtered, if any can
   * @param printing how wide it is on paper
   */
  public record Layout(int frozen, int frozenColumns, Optional<Filter> filter, Printing printing) {

    /** The layout of a sheet that nothing is said about. */
    public static final Layout PLAIN = new Layout(0, 0, Optional.empty(), Printing.FULL_SIZE);
  }

  /**
   * The rows of a sheet that can be filtered.
   *
   * @param headings the position of the row of headings, from 0
   * @param last the position of the last row
   */
  public record Filter(int headings, int last) {}

  /** How wide a sheet is on paper. */
  public enum Printing {
    /** As wide as its columns, on as many pages beside each other as that takes. */
    FULL_SIZE,
    /** Shrunk to the width of a page. */
    PAGE_WIDE
  }

  /**
   * Checks name and filter.
   *
   * @throws IllegalArgumentException if spreadsheets allow no such name: 1 to 31 characters,
   *     without [ ] : * ? / \ and apostrophes
   */
  public Sheet {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    if (!canBeNamed(name)) {
      throw new IllegalArgumentException(
          "Expected a name of 1 to 31 characters without []:*?/\\'; found \"" + name + "\".");
    }
    if (layout.filter.filter(one -> one.headings < 0).isPresent()) {
      throw new IllegalArgumentException("Expected headings to filter; found none.");
    }
  }

  /** Returns an empty sheet. */
  public static Sheet named(String name) {
    return new Sheet(name, List.of(), List.of(), Layout.PLAIN);
  }

  /** Returns whether a workbook can have a sheet of this name. */
  public static boolean canBeNamed(String name) {
    return !name.isBlank() && name.length() <= LONGEST_NAME && !name.matches(FORBIDDEN);
  }

  /** Adds a column. */
  public Sheet column(Column column) {
    return new Sheet(name, with(columns, column), rows, layout);
  }

  /** Adds a row. */
  public Sheet row(Entry... entries) {
    return row(List.of(entries));
  }

  /** Adds a row. */
  public Sheet row(List<Entry> entries) {
    return new Sheet(name, columns, with(rows, entries), layout);
  }

  /** Adds rows. */
  public Sheet rows(List<List<Entry>> more) {
    return new Sheet(name, columns, Stream.concat(rows.stream(), more.stream()).toList(), layout);
  }

  /** Adds a row of headings; it and the rows above it stay in sight. */
  public Sheet headings(String... headings) {
    return headings(List.of(headings));
  }

  /** Adds a row of headings; it and the rows above it stay in sight. */
  public Sheet headings(List<String> headings) {
    return subheadings(headings)
        .laidOut(new Layout(rows.size() + 1, layout.frozenColumns, layout.filter, layout.printing));
  }

  /** Adds a row of headings that differ in look; it and the rows above it stay in sight. */
  public Sheet headings(Entry... headings) {
    return row(headings)
        .laidOut(new Layout(rows.size() + 1, layout.frozenColumns, layout.filter, layout.printing));
  }

  /** Adds a row of headings further down, which scrolls with the rest. */
  public Sheet subheadings(List<String> headings) {
    return row(headings.stream().map(heading -> Entry.text(heading, Entry.Look.HEADING)).toList());
  }

  /** Adds a row with one text in italics. */
  public Sheet note(String text) {
    return row(Entry.text(text, Entry.Look.NOTE));
  }

  /** Returns how many rows stay in sight. */
  public int frozen() {
    return layout.frozen;
  }

  /** Keeps this many columns in sight, from the left. */
  public Sheet freezingColumns(int count) {
    return laidOut(new Layout(layout.frozen, count, layout.filter, layout.printing));
  }

  /** Puts a filter on the headings that stay in sight, for the rows so far. */
  public Sheet filtered() {
    Filter rowsSoFar = new Filter(layout.frozen - 1, rows.size() - 1);
    return laidOut(
        new Layout(layout.frozen, layout.frozenColumns, Optional.of(rowsSoFar), layout.printing));
  }

  /** Prints the sheet as wide as a page. */
  public Sheet pageWide() {
    return laidOut(
        new Layout(layout.frozen, layout.frozenColumns, layout.filter, Printing.PAGE_WIDE));
  }

  private Sheet laidOut(Layout other) {
    return new Sheet(name, columns, rows, other);
  }

  private static <T> List<T> with(List<T> some, T more) {
    List<T> all = new ArrayList<>(some);
    all.add(more);
    return all;
  }
}
