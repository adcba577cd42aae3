package se.vastkom.goals.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is written in a cell of a workbook. A number, share or day that a spreadsheet cannot hold
 * exactly is written as text, so that {@link Xlsx#read} always gives {@link #said} back.
 */
public sealed interface Entry {

  /** How a text looks. */
  enum Look {
    /** As it is. */
    PLAIN,
    /** Bold on grey, over a column. */
    HEADING,
    /** Bold and large. */
    TITLE,
    /** Slanted and grey, as a comment. */
    NOTE
  }

  /** The text that reading the cell gives back. */
  String said();

  /**
   * A text; never a formula, whatever it begins with.
   *
   * @param text at most 32,767 characters, as spreadsheets have it; lines may end with \n
   * @param look how it is shown
   */
  record Writing(String text, Look look) implements Entry {

    private static final int MOST = 32_767;

    /**
     * A text to be shown so.
     *
     * @throws IllegalArgumentException if it is too long to be stored
     */
    public Writing {
      if (StoredText.of(text).length() > MOST) {
        throw new IllegalArgumentException(
            "Expected at most " + MOST + " characters; found " + text.length() + ".");
      }
    }

    @Override
    public String said() {
      return Text.stripped(text);
    }
  }

  /** A number. */
  record Amount(BigDecimal number) implements Entry {

    @Override
    public String said() {
      return StoredNumber.plain(number);
    }
  }

  /**
   * A share.
   *
   * @param percent 80 for 80 %
   */
  record Share(BigDecimal percent) implements Entry {

    @Override
    public String said() {
      return StoredNumber.plain(percent) + " %";
    }
  }

  /** A day. */
  record Day(LocalDate day) implements Entry {

    @Override
    public String said() {
      return day.toString();
    }
  }

  /** An empty cell. */
  static Entry blank() {
    return text("");
  }

  /** A text as it is. */
  static Entry text(String text) {
    return new Writing(text, Look.PLAIN);
  }

  /** A text to be shown so. */
  static Entry text(String text, Look look) {
    return new Writing(text, look);
  }

  /** A number. */
  static Entry number(BigDecimal number) {
    return new Amount(number);
  }

  /** A share, 80 for 80 %. */
  static Entry percent(BigDecimal percent) {
    return new Share(percent);
  }

  /** A day. */
  static Entry day(LocalDate day) {
    return new Day(day);
  }
}
