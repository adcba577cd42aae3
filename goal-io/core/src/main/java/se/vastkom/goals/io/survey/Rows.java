package se.vastkom.goals.io.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Rows in a sentence: all of them, since each may have to be mended. */
final class Rows {

  /** So many rows apart from each other fill a page. */
  private static final int MOST_SPANS = 200;

  private Rows() {}

  /** Returns rows, counted from 1, with those that follow each other as spans: 3, 5–9. */
  static String of(Collection<Integer> rows) {
    List<String> spans = new ArrayList<>();
    int from = 0;
    int last = 0;
    for (int row : new TreeSet<>(rows)) {
      if (from > 0 && row > last + 1) {
        spans.add(span(from, last));
        from = row;
      }
      from = from == 0 ? row : from;
      last = row;
    }
    if (from > 0) {
      spans.add(span(from, last));
    }
    return spans.size() > MOST_SPANS
        ? String.join(", ", spans.subList(0, MOST_SPANS)) + " …"
        : String.join(", ", spans);
  }

  private static String span(int from, int to) {
    return from == to ? Integer.toString(from) : from + "\u2013" + to;
  }
}
