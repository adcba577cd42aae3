package se.vastkom.goals.sheet;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Phrase;

/**
 * A cell as a workbook stores it; {@link Xlsx} specifies the meaning of each type.
 *
 * @param type the type in the file; empty for a number
 * @param style the number of its format, or empty
 * @param value the stored value, if any
 * @param formula whether it has a formula
 */
record StoredCell(String type, String style, Optional<StoredText> value, boolean formula) {

  private static final int MOST_DIGITS = 9;
  private static final StoredText NONE = new StoredText("", 0);

  /** Reads the cell that begins here. */
  static StoredCell read(Xml xml, Limits limits) throws XMLStreamException {
    String type = xml.attribute("t");
    String style = xml.attribute("s");
    Optional<StoredText> value = Optional.empty();
    boolean formula = false;
    for (int outer = xml.depth() - 1; xml.depth() > outer && xml.next(); ) {
      if (xml.starts("f")) {
        formula = true;
        xml.skip();
      } else if (xml.starts("v")) {
        value = Optional.of(xml.text(limits.characters()));
      } else if (xml.starts("is")) {
        value = Optional.of(xml.runs(limits.characters()));
      }
    }
    return new StoredCell(type, style, value, formula);
  }

  /** Returns the text that the cell means; if it means none, adds a problem. */
  String text(Place place, SharedCells book, Problems problems) {
    return new Saying(place, book, problems).text(this);
  }

  /** Returns whether a number is stored. */
  boolean isNumber() {
    return type.isEmpty() || type.equals("n");
  }

  /** Interprets one cell. */
  private record Saying(Place place, SharedCells book, Problems problems) {

    private String text(StoredCell stored) {
      StoredText value = stored.value.orElse(NONE);
      if (value.text().isBlank() && (stored.value.isEmpty() || stored.isNumber())) {
        if (stored.formula) {
          problems.error(place, Phrase.of("xlsx.formula-without-value"));
        }
        return "";
      }
      String text =
          switch (stored.type) {
            case "s" ->
                whole(value.text())
                    .flatMap(book::string)
                    .map(shared -> text(shared))
                    .orElseGet(() -> broken(value.text()));
            case "str", "inlineStr" -> text(value);
            case "b" -> truth(value.text());
            case "e" -> {
              problems.error(place, Phrase.of("xlsx.error-value").with("found", value.text()));
              yield "";
            }
            case "d" -> reported(StoredNumber.ofDay(value.text()));
            case "n", "" -> number(value.text().strip(), stored);
            default -> broken(value.text());
          };
      if (stored.formula && !stored.type.equals("e")) {
        problems.remark(place, Phrase.of("xlsx.formula").with("found", text));
      }
      return text;
    }

    private String text(StoredText text) {
      int most = book.limits(place.sheet()).characters();
      if (text.length() > most) {
        problems.error(
            place, Phrase.of("grid.cell-too-long").with("found", text.length()).with("most", most));
      }
      return Text.stripped(text.text());
    }

    private String truth(String value) {
      return switch (value) {
        case "1", "true" -> "ja";
        case "0", "false" -> "nej";
        default -> broken(value);
      };
    }

    private String number(String value, StoredCell stored) {
      return whole(stored.style.isEmpty() ? "0" : stored.style)
          .flatMap(book::format)
          .map(format -> reported(StoredNumber.of(value, format, book.from1904())))
          .orElseGet(() -> broken(value));
    }

    private String reported(StoredNumber number) {
      number.fault().ifPresent(what -> problems.error(place, what));
      number.remark().ifPresent(what -> problems.remark(place, what));
      return number.text();
    }

    private String broken(String value) {
      problems.error(place, Phrase.of("xlsx.broken-cell").with("found", value));
      return "";
    }
  }

  /** Reads a number of at most nine digits, and nothing else. */
  static Optional<Integer> whole(String number) {
    if (number.isEmpty() || number.length() > MOST_DIGITS) {
      return Optional.empty();
    }
    int whole = 0;
    for (int i = 0; i < number.length(); i++) {
      int digit = number.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return Optional.empty();
      }
      whole = 10 * whole + digit;
    }
    return Optional.of(whole);
  }
}
