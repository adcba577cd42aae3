package se.vastkom.goals.sheet;

import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.vastkom.goals.problem.Place;

/**
 * Where a note lies when it is shown: beside its cell, and as high as its text. A corner is a
 * column or row, from 0, and how many pixels into it.
 */
record NoteBox(Edge left, Edge top, Edge right, Edge bottom) {

  private static final int WIDTH = 320;
  private static final int PER_LINE = 50;
  private static final int LINE = 15;
  private static final int MARGIN = 12;
  private static final int HIGHEST = 480;
  private static final int BESIDE = 15;
  private static final int LAST_COLUMN = 16_383;
  private static final int LAST_ROW = 1_048_575;

  /**
   * One edge of a box.
   *
   * @param line the column or row, from 0
   * @param offset pixels into it
   */
  record Edge(int line, int offset) {

    /** Returns the edge so many pixels further on. */
    Edge after(int pixels, IntUnaryOperator sizes, int last) {
      int at = line;
      int rest = offset + pixels;
      while (at < last && rest >= sizes.applyAsInt(at + 1)) {
        rest -= sizes.applyAsInt(at + 1);
        at++;
      }
      return new Edge(at, rest);
    }
  }

  /** Returns the box of a text beside its cell. */
  static NoteBox of(String text, Place cell, CellSizes sizes) {
    Edge left = new Edge(Math.min(cell.column(), LAST_COLUMN), BESIDE);
    Edge top = new Edge(Math.max(0, cell.row() - 2), cell.row() > 1 ? BESIDE : 2);
    return new NoteBox(
        left,
        top,
        left.after(WIDTH, sizes::width, LAST_COLUMN),
        top.after(height(text), sizes::height, LAST_ROW));
  }

  /** Returns the box with room for more text below. */
  NoteBox longer(String text, CellSizes sizes) {
    return new NoteBox(left, top, right, bottom.after(height(text), sizes::height, LAST_ROW));
  }

  private static int height(String text) {
    int lines = text.lines().mapToInt(line -> 1 + line.length() / PER_LINE).sum();
    return Math.min(lines * LINE + MARGIN, HIGHEST);
  }

  /** Reads a box as a drawing states it; empty if it is none. */
  static Optional<NoteBox> read(String anchor) {
    List<Integer> numbers =
        Stream.of(anchor.split(",", -1))
            .flatMap(one -> StoredCell.whole(one.strip()).stream())
            .toList();
    return numbers.size() == 8
        ? Optional.of(
            new NoteBox(edge(numbers, 0), edge(numbers, 2), edge(numbers, 4), edge(numbers, 6)))
        : Optional.empty();
  }

  private static Edge edge(List<Integer> numbers, int at) {
    return new Edge(numbers.get(at), numbers.get(at + 1));
  }

  /** Returns the box as a drawing states it. */
  String anchor() {
    return Stream.of(left, top, right, bottom)
        .flatMapToInt(edge -> IntStream.of(edge.line, edge.offset))
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(", "));
  }
}
