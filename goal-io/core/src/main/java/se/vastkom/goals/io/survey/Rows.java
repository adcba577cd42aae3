package se.vastkom.goals.io.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import se.vastkom.goals.words.Phrase;

/** Rows in a sentence: all of them, since each may have to be mended. */
final class Rows {

  private Rows() {}

  /** Returns rows, counted from 1, with those that follow each other as spans: rows 3, 5–9. */
  static Phrase of(Collection<Integer> rows) {
    SortedSet<Integer> sorted = new TreeSet<>(rows);
    return Phrase.of(sorted.size() == 1 ? "survey.in-row" : "survey.in-rows")
        .with("rows", String.join(", ", spans(sorted)));
  }

  private static List<String> spans(SortedSet<Integer> rows) {
    List<String> spans = new ArrayList<>();
    int from = 0;
    int last = 0;
    for (int row : rows) {
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
    return spans;
  }

  private static String span(int from, int to) {
    return from == to ? Integer.toString(from) : from + "\u2013" + to;
  }
}
