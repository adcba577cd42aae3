package se.vastkom.goals.io.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import se.vastkom.goals.sheet.Entry;
import se.vastkom.goals.words.Part;

/**
 * A part of a follow-up to be written, whatever its form.
 *
 * @param headings the columns, from the left
 * @param rows below the headings, each with a cell for each column
 */
record PartTable(FollowUpPart part, List<Part.Name> headings, List<List<Entry>> rows) {

  PartTable {
    headings = List.copyOf(headings);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * A column of a part.
   *
   * @param name the heading
   * @param entry what a row says there
   */
  record Column<T>(Part.Name name, Function<? super T, Entry> entry) {

    /** Returns a column of texts; one too long for a cell is left out, as reading back tells. */
    static <T> Column<T> text(Part.Name name, Function<? super T, String> text) {
      return new Column<>(
          name,
          of -> {
            String written = text.apply(of);
            return Entry.holds(written) ? Entry.text(written) : Entry.blank();
          });
    }
  }

  /** Returns a part with a row for each thing; of columns that may be left out, those in use. */
  static <T> PartTable of(FollowUpPart part, List<T> things, List<Column<T>> columns) {
    List<Column<T>> used = new ArrayList<>();
    for (Column<T> column : columns) {
      boolean isBlank =
          things.stream().allMatch(thing -> column.entry().apply(thing).readBack().isEmpty());
      if (!isBlank || !part.optional().contains(column.name())) {
        used.add(column);
      }
    }
    return new PartTable(
        part,
        used.stream().map(Column::name).toList(),
        things.stream()
            .map(thing -> used.stream().map(column -> column.entry().apply(thing)).toList())
            .toList());
  }
}
