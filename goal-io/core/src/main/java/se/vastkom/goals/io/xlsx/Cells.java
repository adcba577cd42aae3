package se.vastkom.goals.io.xlsx;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.sheet.Entry;
import se.vastkom.goals.sheet.Sheet;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * The content of cells in a language.
 *
 * @param words the language
 */
record Cells(Words words) {

  private static final String PERCENT = "%";
  private static final int QUOTED = 40;

  /** Returns the name of a sheet. */
  String name(String key) {
    return words.say(key);
  }

  /** Returns headings. */
  List<String> headings(String... keys) {
    return Stream.of(keys).map(words::say).toList();
  }

  /**
   * Returns a text that somebody wrote.
   *
   * @throws se.vastkom.goals.problem.ProblemsException if it is longer than a cell can hold
   */
  Entry text(String text) {
    return Entry.holds(text)
        ? Entry.text(text)
        : Checked.<Entry>failed(List.of(tooLong(text))).orThrow();
  }

  private static Problem tooLong(String text) {
    return Problem.error(
        Place.file("xlsx"),
        Phrase.of("excel.text-too-long").with("found", text.substring(0, QUOTED)));
  }

  /** Returns a word, or the end of a sentence. */
  Entry word(Part part) {
    return text(words.say(part));
  }

  /** Returns a whole sentence. */
  Entry sentence(Part part) {
    return text(words.sayFirst(part));
  }

  /** Returns several sentences, a line each. */
  Entry lines(Stream<? extends Part> parts) {
    return text(String.join("\n", parts.map(words::sayFirst).toList()));
  }

  /** Returns a count. */
  static Entry count(long count) {
    return Entry.number(BigDecimal.valueOf(count));
  }

  /** Returns a number without its unit, except that of per cent; blank where there is none. */
  Entry number(Optional<Quantity> quantity) {
    return quantity.map(known -> number(known.number(), known.unit())).orElse(Entry.blank());
  }

  /** Returns a number without its unit, except that of per cent. */
  Entry number(Ratio number, String unit) {
    boolean isPercent = unit.equals(PERCENT);
    return number
        .decimal()
        .map(exact -> isPercent ? percent(exact) : number(exact))
        .orElseGet(() -> text(isPercent ? number + " " + PERCENT : number.toString()));
  }

  /** Returns a number; one that a spreadsheet cannot hold is a text in the language. */
  private Entry number(BigDecimal exact) {
    Entry.Amount number = new Entry.Amount(exact);
    return number.isHeld() ? number : text(words.ungrouped(exact));
  }

  private Entry percent(BigDecimal exact) {
    Entry.Share share = new Entry.Share(exact);
    return share.isHeld() ? share : text(words.ungrouped(exact) + " " + PERCENT);
  }

  /** Returns a share, 1 for all: 80 %, or 24/49 where no decimal is exact. */
  Entry share(Optional<Ratio> share) {
    return share
        .map(
            known ->
                known.decimal().isPresent()
                    ? number(known.inPercent(), PERCENT)
                    : text(known.toString()))
        .orElse(Entry.blank());
  }

  /** Returns the tint of a status, which its word and its symbol say too. */
  static Sheet.Tint tint(Status status) {
    return switch (status) {
      case UPPFYLLT -> Sheet.Tint.GREEN;
      case DELVIS -> Sheet.Tint.YELLOW;
      case EJ_UPPFYLLT -> Sheet.Tint.RED;
      case UTGATT -> Sheet.Tint.GREY;
      case EJ_BEDOMT -> Sheet.Tint.BLUE;
    };
  }

  /** Returns a column of symbols of statuses. */
  static Sheet.Column symbols() {
    Sheet.Column column = Sheet.Column.wide(8);
    for (Status status : Status.values()) {
      column = column.tinting(status.symbol(), tint(status));
    }
    return column;
  }

  /** Returns a column of words of statuses. */
  Sheet.Column statuses(int width) {
    Sheet.Column column = Sheet.Column.wide(width);
    for (Status status : Status.values()) {
      column = column.tinting(words.say(status.phrase()), tint(status));
    }
    Phrase dormant = Phrase.of("status.dormant").with("status", Status.UTGATT.phrase());
    return column.tinting(words.say(dormant), tint(Status.UTGATT));
  }
}
