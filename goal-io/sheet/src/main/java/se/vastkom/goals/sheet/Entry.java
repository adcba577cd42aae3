package se.vastkom.goals.sheet;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import se.vastkom.goals.problem.Place;

/**
 * The content to write in a cell of a workbook. A number, share or day that a spreadsheet cannot
 * hold exactly is written as text, so that {@link Xlsx#read} always gives {@link #readBack} back.
 */
public sealed interface Entry {

  /** The look of a text. */
  enum Look {
    /** Unchanged. */
    PLAIN,
    /** Bold on grey, over a column. */
    HEADING,
    /** Bold on blue, over a column that must be filled in. */
    REQUIRED,
    /** Bold and large. */
    TITLE,
    /** In italics and grey, as a comment. */
    NOTE
  }

  /** The most characters that a cell can hold. */
  int MOST_CHARACTERS = 32_767;

  /** Returns whether a cell can hold a text. */
  static boolean holds(String text) {
    return StoredText.of(text).length() <= MOST_CHARACTERS;
  }

  /** Returns the text that reading the cell gives back. */
  String readBack();

  /**
   * A text; never a formula, whatever it begins with.
   *
   * @param text at most 32,767 characters, the limit of spreadsheets; lines may end with \n
   * @param look how it is shown
   */
  record Writing(String text, Look look) implements Entry {

    /**
     * Checks the length.
     *
     * @throws IllegalArgumentException if the text is too long to be stored
     */
    public Writing {
      requireNonNull(text, "text");
      requireNonNull(look, "look");
      if (!holds(text)) {
        throw new IllegalArgumentException(
            "Expected at most " + MOST_CHARACTERS + " characters; found " + text.length() + ".");
      }
    }

    @Override
    public String readBack() {
      return Text.stripped(text);
    }
  }

  /** A number. */
  record Amount(BigDecimal number) implements Entry {

    public Amount {
      requireNonNull(number, "number");
    }

    /** Returns whether a spreadsheet can hold it; it is written as text otherwise. */
    public boolean isHeld() {
      return StoredNumber.fits(number);
    }

    @Override
    public String readBack() {
      return StoredNumber.plain(number);
    }
  }

  /**
   * A share.
   *
   * @param percent 80 for 80 %
   */
  record Share(BigDecimal percent) implements Entry {

    public Share {
      requireNonNull(percent, "percent");
    }

    /** Returns whether a spreadsheet can hold it; it is written as text otherwise. */
    public boolean isHeld() {
      return StoredNumber.fits(percent.movePointLeft(2));
    }

    @Override
    public String readBack() {
      return StoredNumber.plain(percent) + " %";
    }
  }

  /** A day. */
  record Day(LocalDate day) implements Entry {

    public Day {
      requireNonNull(day, "day");
    }

    @Override
    public String readBack() {
      return day.toString();
    }
  }

  /**
   * A text that leads to a cell of the same workbook when it is clicked.
   *
   * @param text not blank
   * @param to a cell of a sheet; its file does not matter
   */
  record Link(String text, Place to) implements Entry {

    /**
     * Checks text and cell.
     *
     * @throws IllegalArgumentException if the text is blank or too long, or the place is no cell of
     *     a sheet
     */
    public Link {
      if (text.isBlank() || !holds(text)) {
        throw new IllegalArgumentException(
            "Expected 1 to " + MOST_CHARACTERS + " characters; found " + text.length() + ".");
      }
      if (to.form() != Place.Form.CELL || to.sheet().isEmpty()) {
        throw new IllegalArgumentException("Expected a cell of a sheet; found " + to + ".");
      }
    }

    @Override
    public String readBack() {
      return Text.stripped(text);
    }
  }

  /** Returns an empty cell. */
  static Entry blank() {
    return text("");
  }

  /** Returns a plain text. */
  static Entry text(String text) {
    return new Writing(text, Look.PLAIN);
  }

  /** Returns a text with a look. */
  static Entry text(String text, Look look) {
    return new Writing(text, look);
  }

  /** Returns a text that leads to a cell of the same workbook. */
  static Entry link(String text, Place to) {
    return new Link(text, to);
  }

  /** Returns a number. */
  static Entry number(BigDecimal number) {
    return new Amount(number);
  }

  /** Returns a share, 80 for 80 %. */
  static Entry percent(BigDecimal percent) {
    return new Share(percent);
  }

  /** Returns a day. */
  static Entry day(LocalDate day) {
    return new Day(day);
  }
}
