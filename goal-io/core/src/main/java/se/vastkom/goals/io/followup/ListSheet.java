package se.vastkom.goals.io.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.OwnUnit;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Respondent;
import se.vastkom.goals.sheet.Entry;
import se.vastkom.goals.sheet.Sheet;
import se.vastkom.goals.words.UnitNames;
import se.vastkom.goals.words.Words;

/**
 * The sheet of a workbook with what other sheets offer and no part holds: those that respond, and
 * units. It is a note, which is not read.
 *
 * @param name of the sheet
 * @param lists from the left
 */
record ListSheet(String name, List<Column> lists) {

  private static final int WIDTH = 24;
  private static final String PERCENT = "%";

  /**
   * A list.
   *
   * @param of what is in it
   * @param heading above it
   * @param words from the first
   */
  record Column(Offered.Known of, String heading, List<String> words) {}

  ListSheet {
    lists = List.copyOf(lists);
  }

  /**
   * Returns the lists of a follow-up.
   *
   * @param municipalities that respond; perhaps none
   * @param own the units that it declares
   * @param words the language
   */
  static ListSheet of(List<Respondent> municipalities, List<OwnUnit> own, Words words) {
    List<Column> lists = new ArrayList<>();
    if (!municipalities.isEmpty()) {
      lists.add(
          new Column(
              Offered.Known.RESPONDENTS,
              words.say(PopulationCells.MUNICIPALITIES),
              municipalities.stream().map(Respondent::name).toList()));
    }
    Stream<String> known =
        Stream.concat(Stream.of(PERCENT, Quantity.MUNICIPALITIES), UnitNames.all().stream());
    lists.add(
        new Column(
            Offered.Known.UNITS,
            words.say(FollowUpPart.UNITS.title()),
            Stream.concat(
                    own.stream().map(OwnUnit::name),
                    known.map(unit -> words.unit(unit, Ratio.ZERO)))
                .distinct()
                .toList()));
    return new ListSheet(words.say("guide.lists"), lists);
  }

  /** Returns the list of something; empty if there is none. */
  Optional<Sheet.Offer> offer(Offered.Known of) {
    return IntStream.range(0, lists.size())
        .filter(position -> lists.get(position).of() == of)
        .<Sheet.Offer>mapToObj(position -> new Sheet.Offer.Below(name, position, 0))
        .findFirst();
  }

  /** Returns the sheet. */
  Sheet sheet() {
    Sheet sheet = Sheet.named(name);
    for (Column ignored : lists) {
      sheet = sheet.column(Sheet.Column.wide(WIDTH));
    }
    List<List<Entry>> rows = new ArrayList<>();
    int longest = lists.stream().mapToInt(list -> list.words().size()).max().orElse(0);
    for (int i = 0; i < longest; i++) {
      int row = i;
      rows.add(
          lists.stream()
              .map(Column::words)
              .map(list -> row < list.size() ? Entry.text(list.get(row)) : Entry.blank())
              .toList());
    }
    return sheet.headings(lists.stream().map(Column::heading).toList()).rows(rows);
  }
}
