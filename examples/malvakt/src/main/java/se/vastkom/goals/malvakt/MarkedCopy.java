package se.vastkom.goals.malvakt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vastkom.goals.malvakt.FoundProblem.Kind;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.sheet.Entry;
import se.vastkom.goals.sheet.MarkableWorkbook;
import se.vastkom.goals.sheet.NamedSheets;
import se.vastkom.goals.sheet.Sheet;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * A copy of somebody's workbook where each problem is noted at its cell, and all are listed on a
 * sheet that leads there.
 */
final class MarkedCopy {

  private final MarkableWorkbook book;
  private final Words words;
  private final String source;
  private final String sheet;
  private final List<FoundProblem> problems;
  private final ProblemNotes notes;

  /**
   * Prepares the copy.
   *
   * @param source the name of the workbook
   * @param problems at least one
   */
  MarkedCopy(MarkableWorkbook book, String source, List<FoundProblem> problems, Words words) {
    this.book = book;
    this.words = words;
    this.source = source;
    this.sheet = book.freeName(words.say(NamedSheets.PROBLEMS));
    this.problems =
        problems.stream()
            .sorted(Comparator.comparing(FoundProblem::kind).thenComparing(FoundProblem::place))
            .toList();
    this.notes =
        ProblemNotes.of(book, book.obstacles().isEmpty() ? this.problems : List.of(), words);
  }

  /** Returns the copy, or why it would be too large to be read. */
  Checked<byte[]> bytes() {
    return book.copy(list(), notes.marks());
  }

  /** Returns the name of the sheet that lists the problems. */
  String sheet() {
    return sheet;
  }

  /** Returns what the copy has, and what it has not. */
  List<Phrase> notices() {
    List<Phrase> notices = new ArrayList<>();
    notices.add(
        book.obstacles().isEmpty()
            ? Phrase.of("marked.cells").with("cells", notes.cells())
            : Phrase.of("marked.listed").with("sheet", sheet));
    notices.addAll(book.obstacles());
    if (notes.leftOut() > 0) {
      notices.add(
          Phrase.of("marked.notes-left-out")
              .with("count", notes.leftOut())
              .with("most", ProblemNotes.MOST));
    }
    if (notes.cells() > 0) {
      notices.add(Phrase.of("marked.again"));
    }
    notices.add(Phrase.of("marked.holds"));
    return notices;
  }

  private Sheet list() {
    Sheet list =
        Sheet.named(sheet)
            .column(Sheet.Column.wide(18))
            .column(Sheet.Column.wide(14))
            .column(Sheet.Column.wide(60))
            .column(Sheet.Column.wide(60))
            .column(tinted(Sheet.Column.wide(14)))
            .row(
                Entry.text(
                    words.say(Phrase.of("marked.title").with("name", source)), Entry.Look.TITLE))
            .note(
                words.say(
                    Phrase.of("marked.counts")
                        .with("errors", count(Kind.ERROR))
                        .with("defects", count(Kind.DEFECT))
                        .with("remarks", count(Kind.REMARK))));
    for (Phrase notice : notices()) {
      list = list.note(words.say(notice));
    }
    return list.headings(
            List.of(
                words.say("marked.sheet"),
                words.say("marked.cell"),
                words.say("marked.wrong"),
                words.say("marked.mend"),
                words.say("marked.kind")))
        .rows(problems.stream().map(this::row).toList())
        .filtered()
        .pageWide();
  }

  private Sheet.Column tinted(Sheet.Column column) {
    Sheet.Column tinted = column;
    for (Kind kind : Kind.values()) {
      tinted = tinted.tinting(words.say(kind.title()), kind.tint());
    }
    return tinted;
  }

  private int count(Kind kind) {
    return (int) problems.stream().filter(one -> one.kind() == kind).count();
  }

  private List<Entry> row(FoundProblem problem) {
    Place place = problem.place();
    Advice advice = Advice.of(problem, words);
    Optional<Place> cell = ProblemNotes.cell(book, place);
    String where = where(problem);
    return List.of(
        Entry.text(cell.isPresent() ? place.sheet() : elsewhere(place)),
        cell.map(to -> Entry.link(where, to)).orElseGet(() -> Entry.text(where)),
        Entry.text(advice.wrong()),
        Entry.text(advice.mend()),
        Entry.text(words.say(problem.kind().title())));
  }

  /** Returns the file that a place outside the sheets is in, if it is not the workbook itself. */
  private String elsewhere(Place place) {
    if (place.source().equals(source)) {
      return place.sheet();
    }
    return place.sheet().isEmpty() ? place.source() : place.source() + "[" + place.sheet() + "]";
  }

  /** Returns the cells of a problem, or the rows or all that it is about. */
  private String where(FoundProblem problem) {
    Place first = problem.place();
    return Stream.concat(Stream.of(first), problem.places().stream())
        .filter(one -> one.source().equals(first.source()) && one.sheet().equals(first.sheet()))
        .map(this::within)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String within(Place place) {
    return switch (place.form()) {
      case CELL -> place.columnLetters() + place.row();
      case ROW, LINE ->
          words.say(Phrase.of("marked.row").with("row", Integer.toString(place.row())));
      case FILE, NOWHERE ->
          words.say(place.sheet().isEmpty() ? "marked.whole-file" : "marked.whole-sheet");
    };
  }
}
