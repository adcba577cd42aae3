package se.vastkom.goals.io.followup;

import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.sheet.Entry;
import se.vastkom.goals.sheet.Numbers;

/** Writes figures so that they are read back exactly, and never asked about. */
final class FigureEntries {

  private static final String PERCENT = "%";

  private FigureEntries() {}

  /** Returns a number; a fraction without an exact decimal is text that nobody reads as one. */
  static Entry number(Ratio number) {
    return number.decimal().map(Entry::number).orElseGet(() -> Entry.text(number.toString()));
  }

  /** Returns a quantity in a cell where a bare number is of this unit. */
  static Entry quantity(Quantity quantity, String bare) {
    if (!quantity.unit().equals(bare)) {
      return Entry.text(text(quantity));
    }
    return isSmallShare(quantity)
        ? quantity
            .number()
            .decimal()
            .map(Entry::percent)
            .orElseGet(() -> Entry.text(text(quantity)))
        : number(quantity.number());
  }

  /** Returns whether a bare number might be read as a fraction instead of per cent. */
  private static boolean isSmallShare(Quantity quantity) {
    Ratio number = quantity.number();
    Ratio size = number.signum() < 0 ? number.negated() : number;
    return quantity.unit().equals(PERCENT) && size.compareTo(Ratio.ONE) <= 0;
  }

  /** Returns a quantity with its unit, as text. */
  static String text(Quantity quantity) {
    return text(quantity.number()) + " " + quantity.unit();
  }

  /** Returns the number of a quantity, with its unit where it would be asked about without. */
  static String end(Quantity quantity) {
    return isSmallShare(quantity) ? text(quantity) : text(quantity.number());
  }

  /** Returns a number as text, with a decimal mark that can separate no thousands. */
  static String text(Ratio number) {
    String text =
        number
            .decimal()
            .map(decimal -> decimal.toPlainString().replace('.', ','))
            .orElseGet(number::toString);
    return Numbers.mayBeThousands(text) ? text + "0" : text;
  }

  /** Returns an entry as the text of a file that has no number cells. */
  static String text(Entry entry) {
    if (entry instanceof Entry.Amount amount) {
      return text(Ratio.of(amount.number()));
    }
    return entry instanceof Entry.Share share
        ? text(Ratio.of(share.percent())) + " " + PERCENT
        : entry.readBack();
  }
}
