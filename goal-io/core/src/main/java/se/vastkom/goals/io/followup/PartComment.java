package se.vastkom.goals.io.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.vastkom.goals.sheet.NamedSheets;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.words.Harmless;

/**
 * A comment of a follow-up's author, in a part, on one line.
 *
 * @param part where it stands
 * @param row how many rows stand above it; {@link RowComment#ABOVE_HEADINGS} above the headings
 * @param item the item that follows it, where rows are items: those may be written in another order
 * @param text without the # before it
 */
record PartComment(FollowUpPart part, int row, Optional<Item> item, String text) {

  /**
   * An item of a part.
   *
   * @param section how many areas stand above it, itself included
   * @param key what it says
   * @param position among those of its key and section, which are a list
   */
  record Item(int section, String key, int position) {

    /** Returns the items of rows, by their keys from the first. */
    static List<Item> of(FollowUpPart part, List<String> keys) {
      List<Item> items = new ArrayList<>();
      int section = 0;
      for (String key : keys) {
        section += part == FollowUpPart.NARRATIVE && HeaderSheets.AREA.is(key) ? 1 : 0;
        Item first = named(part, section, key, 0);
        int position =
            (int)
                items.stream()
                    .filter(item -> item.section == first.section && item.key.equals(first.key))
                    .count();
        items.add(new Item(section, first.key, position));
      }
      return items;
    }

    /** Returns an item whose key may be in either language. */
    static Item named(FollowUpPart part, int section, String key, int position) {
      return new Item(
          section,
          Guide.to(part).items().stream()
              .map(ColumnGuide::name)
              .filter(name -> name.is(key))
              .map(name -> name.sv())
              .findFirst()
              .orElse(key),
          position);
    }
  }

  /** Returns the comments in the table of a part. */
  static List<PartComment> in(FollowUpPart part, Table table) {
    return table.comments().stream()
        .flatMap(
            comment ->
                lines(comment.text())
                    .map(
                        line ->
                            new PartComment(
                                part, comment.before(), item(part, table, comment), line)))
        .toList();
  }

  private static Optional<Item> item(FollowUpPart part, Table table, Table.Comment comment) {
    if (Guide.to(part).items().isEmpty()
        || comment.before() < 0
        || comment.before() >= table.rows().size()) {
      return Optional.empty();
    }
    return table
        .columns(List.of(NamedSheets.KEY), List.of(NamedSheets.VALUE))
        .value()
        .map(
            columns ->
                table.rows().stream()
                    .map(row -> columns.cell(row, NamedSheets.KEY).text())
                    .toList())
        .map(keys -> Item.of(part, keys).get(comment.before()));
  }

  /** Returns the lines of a comment; those after the first may have a # of their own. */
  static Stream<String> lines(String text) {
    List<String> lines = Harmless.inPage(text).lines().map(String::strip).toList();
    return lines.isEmpty()
        ? Stream.of("")
        : Stream.concat(
            lines.stream().limit(1),
            lines.stream()
                .skip(1)
                .map(line -> line.startsWith("#") ? line.substring(1).strip() : line));
  }
}
