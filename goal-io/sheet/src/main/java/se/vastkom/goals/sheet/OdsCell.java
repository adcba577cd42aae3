package se.vastkom.goals.sheet;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.CellFormat.Meaning;
import se.vastkom.goals.words.Phrase;

/**
 * A cell as an OpenDocument spreadsheet stores it; {@link Xlsx} specifies the meaning of each kind.
 *
 * @param type the kind of value; empty for none
 * @param value the value, in the form of its kind; empty for text
 * @param style the name of its style, or empty
 * @param formula whether it has a formula
 * @param shown the text that is shown
 */
record OdsCell(String type, String value, String style, boolean formula, StoredText shown) {

  private static final String OFFICE = "office:1.0";
  private static final String CALC = "calcext:1.0";
  private static final String TEXT = "text:1.0";

  /** Reads the cell that begins here, which has this style where it names none. */
  static OdsCell read(Xml xml, String inherited, Limits limits) throws XMLStreamException {
    String type = xml.attribute(OFFICE, "value-type");
    String style = xml.attribute(OdsSheet.TABLE, "style-name");
    boolean formula = !xml.attribute(OdsSheet.TABLE, "formula").isEmpty();
    boolean isError = xml.attribute(CALC, "value-type").equals("error");
    String value =
        switch (type) {
          case "date" -> xml.attribute(OFFICE, "date-value");
          case "boolean" -> xml.attribute(OFFICE, "boolean-value");
          case "float", "currency", "percentage" -> xml.attribute(OFFICE, "value");
          default -> "";
        };
    StoredText.Gathering text = new StoredText.Gathering(limits.characters());
    boolean hasParagraph = false;
    for (int outer = xml.depth() - 1; xml.depth() > outer && xml.next(); ) {
      if (!xml.starts()) {
        continue;
      }
      if (xml.name().equals("p") && xml.namespace().endsWith(TEXT)) {
        if (hasParagraph) {
          text.add("\n");
        }
        hasParagraph = true;
        paragraph(xml, text);
      } else {
        // Comments, pictures and tables within a cell have paragraphs of their own.
        xml.skip();
      }
    }
    return new OdsCell(
        isError ? "error" : type,
        value,
        style.isEmpty() ? inherited : style,
        formula,
        text.verbatim());
  }

  private static void paragraph(Xml xml, StoredText.Gathering text) throws XMLStreamException {
    boolean isBlank = true;
    for (int outer = xml.depth() - 1; xml.depth() > outer && xml.next(); ) {
      if (!xml.starts()) {
        // Blanks in the file are one blank; more of them are spelled out as text:s.
        String more = xml.characters().replaceAll("[ \t\r\n]+", " ");
        text.add(isBlank && more.startsWith(" ") ? more.substring(1) : more);
        isBlank = more.isEmpty() ? isBlank : more.endsWith(" ");
        continue;
      }
      isBlank = false;
      switch (xml.name()) {
        case "s" -> text.add(" ".repeat(Math.min(1_000, count(xml.attribute(TEXT, "c")))));
        case "tab" -> text.add("\t");
        case "line-break" -> text.add("\n");
        case "ruby-text", "annotation", "note" -> xml.skip();
        default -> {}
      }
    }
  }

  /** Returns how often something stands; once where the file does not say. */
  static int count(String number) {
    return Math.max(1, StoredCell.whole(number).orElse(1));
  }

  /** Returns whether it shows nothing and holds nothing. */
  boolean isBlank() {
    return value.isBlank() && shown.text().isBlank() && !formula && !type.equals("error");
  }

  /** Returns whether a number is stored. */
  boolean isNumber() {
    return type.equals("float") || type.equals("currency") || type.equals("percentage");
  }

  /** Returns the text that the cell means; if it means none, adds a problem. */
  String text(Place place, OdsStyles styles, Limits limits, Problems problems) {
    if (formula && type.isEmpty()) {
      problems.error(place, Phrase.of("xlsx.formula-without-value"));
      return "";
    }
    String text =
        switch (type) {
          case "error" -> {
            problems.error(
                place, Phrase.of("xlsx.error-value").with("found", shown.text().strip()));
            yield "";
          }
          case "float", "currency" -> number(place, styles.format(style, Meaning.NUMBER), problems);
          case "percentage" -> number(place, styles.format(style, Meaning.PERCENT), problems);
          case "date" -> reported(StoredNumber.ofDay(value), place, problems);
          case "time" ->
              reported(
                  new StoredNumber(
                      shown.text(),
                      Optional.empty(),
                      Optional.of(Phrase.of("xlsx.time").with("found", shown.text()))),
                  place,
                  problems);
          case "boolean" -> truth(place, problems);
          default -> shown(place, limits, problems);
        };
    if (formula && !type.equals("error")) {
      problems.remark(place, Phrase.of("xlsx.formula").with("found", text));
    }
    return text;
  }

  private String number(Place place, CellFormat format, Problems problems) {
    return reported(StoredNumber.of(value.strip(), format, false), place, problems);
  }

  private String truth(Place place, Problems problems) {
    return switch (value) {
      case "true" -> "ja";
      case "false" -> "nej";
      default -> {
        problems.error(place, Phrase.of("xlsx.broken-cell").with("found", value));
        yield "";
      }
    };
  }

  private String shown(Place place, Limits limits, Problems problems) {
    if (shown.length() > limits.characters()) {
      problems.error(
          place,
          Phrase.of("grid.cell-too-long")
              .with("found", shown.length())
              .with("most", limits.characters()));
    }
    return Text.stripped(shown.text());
  }

  private static String reported(StoredNumber number, Place place, Problems problems) {
    number.fault().ifPresent(what -> problems.error(place, what));
    number.remark().ifPresent(what -> problems.remark(place, what));
    return number.text();
  }
}
