package se.vastkom.goals.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/** Several places in one phrase. */
public final class Places {

  /** From this many on, rows of a file are told together. */
  private static final int MANY_ROWS = 3;

  /** More spans of rows than this are counted. */
  private static final int MOST_SPANS = 3;

  private Places() {}

  /**
   * Returns the places as a phrase, each once and in order; many rows of one file, or of a column
   * of it, are told together, such as "kommuner.csv rad 12–60" and "enkat.csv kolumn K rad 2–50".
   */
  public static Part phrase(Collection<Place> places) {
    Map<Place, List<Place>> files = new LinkedHashMap<>();
    for (Place place : places.stream().distinct().toList()) {
      files.computeIfAbsent(group(place), any -> new ArrayList<>()).add(place);
    }
    List<Phrase> told = new ArrayList<>();
    for (List<Place> alike : files.values()) {
      if (alike.size() >= MANY_ROWS) {
        told.add(rows(alike));
      } else {
        alike.forEach(place -> told.add(place.phrase()));
      }
    }
    return told.size() == 1 ? told.get(0) : Phrase.list(told, phrase -> phrase);
  }

  /** Returns the file of a row or the column of a cell; else the place itself. */
  private static Place group(Place place) {
    return switch (place.form()) {
      case ROW -> Place.wholeSheet(place.source(), place.sheet());
      case CELL -> Place.cell(place.source(), place.sheet(), 0, place.column());
      default -> place;
    };
  }

  private static Phrase rows(List<Place> rows) {
    NavigableSet<Integer> numbers = new TreeSet<>(rows.stream().map(Place::row).toList());
    List<String> spans = spans(numbers);
    Phrase file = rows.get(0).columnPhrase();
    return spans.size() > MOST_SPANS
        ? Phrase.of("place.rows-among")
            .with("file", file)
            .with("count", numbers.size())
            .with("rows", span(numbers.first(), numbers.last()))
        : Phrase.of("place.rows").with("file", file).with("rows", String.join(", ", spans));
  }

  /** Returns rows with those that follow each other as spans: 3, 5–9. */
  static List<String> spans(NavigableSet<Integer> rows) {
    TreeMap<Integer, Integer> spans = new TreeMap<>();
    for (int row : rows) {
      if (!spans.isEmpty() && spans.lastEntry().getValue() == row - 1) {
        spans.put(spans.lastKey(), row);
      } else {
        spans.put(row, row);
      }
    }
    return spans.entrySet().stream().map(span -> span(span.getKey(), span.getValue())).toList();
  }

  /** Returns a row, or the first and the last of several. */
  static String span(int from, int to) {
    return from == to ? Integer.toString(from) : from + "\u2013" + to;
  }
}
