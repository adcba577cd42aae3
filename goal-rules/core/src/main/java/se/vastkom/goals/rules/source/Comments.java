package se.vastkom.goals.rules.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.rules.RuleBook.Comment;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.sheet.Yaml;
import se.vastkom.goals.words.Phrase;

/** Gathers the comments of a book, each with what stands below it. */
final class Comments {

  /** As many as a part may have rows; more are no comments. */
  private static final int MOST = Limits.STANDARD.rows();

  /** A comment is written in one cell, with what marks it as one before it. */
  private static final int LONGEST = Limits.STANDARD.characters() - "# ".length();

  private final Problems problems;
  private final List<Comment> all = new ArrayList<>();
  private int count;

  Comments(Problems problems) {
    this.problems = problems;
  }

  /**
   * Those on the header: each belongs to what stands behind it, whatever the order of the keys.
   *
   * @param items what the header says, in the order that we write it
   */
  void ofHeader(List<Yaml.Scalar> comments, List<Place> items) {
    NavigableMap<Integer, Integer> positions = new TreeMap<>();
    for (int i = 0; i < items.size(); i++) {
      positions.putIfAbsent(items.get(i).row(), i);
    }
    List<Comment> header = new ArrayList<>();
    for (Yaml.Scalar comment : comments) {
      int before =
          Optional.ofNullable(positions.ceilingEntry(comment.place().row()))
              .map(Map.Entry::getValue)
              .orElse(items.size());
      add(comment.place(), Comment.HEADER, before, comment.text(), header);
    }
    header.sort(Comparator.comparingInt(Comment::before));
    all.addAll(header);
  }

  /** Those among the rows of a part. */
  void of(String part, Table table) {
    for (Table.Comment comment : table.comments()) {
      add(comment.place(), part, comment.before(), comment.text(), all);
    }
  }

  /** A comment of several lines is several; each line but the first may have a # of its own. */
  private void add(Place place, String part, int before, String text, List<Comment> to) {
    List<String> lines = BookReader.clean(text).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      String bare = i > 0 && line.startsWith("#") ? line.substring(1).strip() : line;
      if (bare.length() > LONGEST) {
        problems.error(
            place,
            Phrase.of("rulebook.long-comment").with("found", bare.length()).with("most", LONGEST));
      }
      if (++count > MOST) {
        problems.error(place, Phrase.of("rulebook.too-many-comments").with("most", MOST));
        return;
      }
      to.add(new Comment(part, before, bare));
    }
    if (lines.isEmpty()) {
      to.add(new Comment(part, before, ""));
    }
  }

  /** All of them, those of the header first. */
  List<Comment> all() {
    return all;
  }
}
