package se.vastkom.goals.io.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.vastkom.goals.sheet.Entry;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

/**
 * A part of a follow-up to be written, whatever its form.
 *
 * @param headings the columns, from the left
 * @param rows below the headings, each with a cell for each column
 * @param comments for people only, from the first
 */
record PartTable(
    FollowUpPart part,
    List<Part.Name> headings,
    List<List<Entry>> rows,
    List<RowComment> comments) {

  PartTable {
    headings = List.copyOf(headings);
    rows = rows.stream().map(List::copyOf).toList();
    comments = List.copyOf(comments);
  }

  /** What takes the lines of a part, from the first. */
  interface Lines {

    /** Takes a comment. */
    void comment(RowComment comment);

    /** Takes the headings. */
    void headings(List<Part.Name> headings);

    /** Takes a row. */
    void row(List<Entry> row);
  }

  /** Tells the headings, the rows and the comments in the order in which they stand. */
  void tell(Lines lines) {
    Map<Integer, List<RowComment>> standing =
        comments.stream()
            .collect(Collectors.groupingBy(comment -> Math.min(comment.before(), rows.size())));
    for (int i = RowComment.ABOVE_HEADINGS; i <= rows.size(); i++) {
      standing.getOrDefault(i, List.of()).forEach(lines::comment);
      if (i == RowComment.ABOVE_HEADINGS) {
        lines.headings(headings);
      } else if (i < rows.size()) {
        lines.row(rows.get(i));
      }
    }
  }

  /** Returns the part with these comments, each before the row or item that it stood before. */
  PartTable with(List<PartComment> author) {
    List<PartComment.Item> items =
        Guide.to(part).items().isEmpty()
            ? List.of()
            : PartComment.Item.of(part, rows.stream().map(row -> row.get(0).readBack()).toList());
    return new PartTable(
        part,
        headings,
        rows,
        author.stream()
            .map(
                comment ->
                    new RowComment(
                        comment
                            .item()
                            .map(items::indexOf)
                            .filter(at -> at >= 0)
                            .orElse(comment.row()),
                        comment.text()))
            .toList());
  }

  /** Returns the part with what its guide says of it and its columns, above the headings. */
  PartTable explained(Words words) {
    Guide guide = Guide.to(part);
    List<RowComment> said = new ArrayList<>();
    said.add(RowComment.above(words.say(guide.purpose())));
    (guide.items().isEmpty() ? guide.columns() : guide.items())
        .forEach(
            column ->
                said.add(
                    RowComment.above(
                        words.say(column.name()) + ": " + words.say(column.meaning()))));
    return new PartTable(part, headings, rows, said);
  }

  /**
   * A column of a part.
   *
   * @param name the heading
   * @param entry what a row says there
   */
  record Column<T>(Part.Name name, Function<? super T, Entry> entry) {

    /** Returns the column of what something else has. */
    <S> Column<S> of(Function<S, ? extends T> part) {
      return new Column<>(name, whole -> entry.apply(part.apply(whole)));
    }

    /** Returns the column of what something else may have; blank where it has not. */
    <S> Column<S> ofAny(Function<S, ? extends Optional<? extends T>> part) {
      return new Column<>(
          name, whole -> part.apply(whole).<Entry>map(entry).orElseGet(Entry::blank));
    }

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
            .toList(),
        List.of());
  }
}
