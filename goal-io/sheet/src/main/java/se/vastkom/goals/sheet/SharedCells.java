package se.vastkom.goals.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import se.vastkom.goals.words.Phrase;

/**
 * What all cells of a workbook share: strings, formats, a calendar, and the count of what is kept
 * in memory. One workbook, one instance.
 */
final class SharedCells {

  private static final int MOST_TEXT = 32_000_000;
  private static final int MOST_FORMATS = 65_536;
  private static final int LONGEST_FORMAT = 255;

  /** Thrown where the book holds more than is read. */
  static final class TooMuch extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Phrase what;

    private TooMuch(Phrase what) {
      this.what = what;
    }

    /** Returns the message. */
    Phrase what() {
      return what;
    }
  }

  private final Limits limits;
  private final Function<String, Limits> limitsOfSheets;
  private final List<StoredText> strings = new ArrayList<>();
  private final Map<Integer, CellFormat> ownFormats = new HashMap<>();
  private final List<CellFormat> formats = new ArrayList<>();
  private boolean from1904;
  private long cells;
  private long characters;

  /**
   * @param limits of the book as a whole
   * @param limitsOfSheets those of each sheet by its name
   */
  SharedCells(Limits limits, Function<String, Limits> limitsOfSheets) {
    this.limits = limits;
    this.limitsOfSheets = limitsOfSheets;
  }

  /** Sets whether days are counted from 1904, or from 1900. */
  void countDays(boolean since1904) {
    from1904 = since1904;
  }

  /** Reads the strings of the book. */
  void readStrings(Xml xml) throws XMLStreamException, TooMuch {
    while (xml.next()) {
      if (xml.starts("si")) {
        StoredText text = xml.runs(limits.characters());
        if (strings.size() == limits.cells()) {
          throw tooManyCells();
        }
        keep(0, text.text().length());
        strings.add(text);
      }
    }
  }

  /** Reads the formats of the book. */
  void readStyles(Xml xml) throws XMLStreamException {
    boolean cellFormats = false;
    while (xml.next()) {
      if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
        cellFormats = xml.starts("cellXfs");
      } else if (xml.starts("numFmt") && xml.depth() == 3) {
        String code = xml.attribute("formatCode");
        if (code.length() > LONGEST_FORMAT) {
          throw new XMLStreamException("formats too long or too many");
        }
        ownFormats.put(formatId(xml), CellFormat.of(code));
      } else if (cellFormats && xml.starts("xf")) {
        int id = formatId(xml);
        CellFormat own = ownFormats.get(id);
        formats.add(own == null ? CellFormat.builtIn(id) : own);
      }
      if (ownFormats.size() > MOST_FORMATS || formats.size() > MOST_FORMATS) {
        throw new XMLStreamException("formats too long or too many");
      }
    }
  }

  private static int formatId(Xml xml) {
    String id = xml.attribute("numFmtId");
    return id.matches("\\d{1,9}") ? Integer.parseInt(id) : 0;
  }

  /** Returns the limits of a sheet. */
  Limits limits(String sheet) {
    return limitsOfSheets.apply(sheet);
  }

  /** Returns whether days are counted from 1904. */
  boolean from1904() {
    return from1904;
  }

  /** Returns the string with this number, if there is one. */
  Optional<StoredText> string(int number) {
    return number < strings.size() ? Optional.of(strings.get(number)) : Optional.empty();
  }

  /** Returns the format with this number, if there is one. */
  Optional<CellFormat> format(int number) {
    if (formats.isEmpty() && number == 0) {
      return Optional.of(CellFormat.GENERAL);
    }
    return number < formats.size() ? Optional.of(formats.get(number)) : Optional.empty();
  }

  /** Counts cells that are kept, and the characters in them. */
  void keep(int more, int text) throws TooMuch {
    cells += more;
    characters += text;
    if (cells > limits.cells()) {
      throw tooManyCells();
    }
    if (characters > MOST_TEXT) {
      throw new TooMuch(Phrase.of("xlsx.too-much-text").with("most", MOST_TEXT / 1_000_000));
    }
  }

  private TooMuch tooManyCells() {
    return new TooMuch(Phrase.of("xlsx.too-many-cells").with("most", limits.cells()));
  }
}
