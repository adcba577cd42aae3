package se.vastkom.goals.rules.source;

import java.util.ArrayList;
import java.util.Collection;
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

/** The comments of a book, each with the line that follows it. */
final class Comments {

  /** The most comments, as many as a part may have rows; further ones are dropped. */
  private static final int MOST = Limits.STANDARD.rows();

  /** The longest comment, which is written in one cell together with its mark. */
  private static final int LONGEST = Limits.STANDARD.characters() - "# ".length();

  private final Problems problems;
  private final List<Comment> all = new ArrayList<>();
  private int count;

  Comments(Problems problems) {
    this.problems = problems;
  }

  /**
   * Adds the comments on the header: each belongs to the item that follows it, whatever the order
   * of the keys.
   *
   * @param items the header's items, in the order in which we write them
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

  /** Adds the comments among the rows of a part. */
  void of(String part, Table table) {
    of(part, table, table.rows());
  }

  /**
   * Adds the comments among the rows of a part, some of which are not of the book.
   *
   * @param own the rows that are of the book
   */
  void of(String part, Table table, Collection<Table.Row> own) {
    for (Table.Comment comment : table.comments()) {
      int before =
          comment.before() <= 0
              ? comment.before()
              : (int)
                  table.rows().subList(0, comment.before()).stream().filter(own::contains).count();
      add(comment.place(), part, before, comment.text(), all);
    }
  }

  /** Adds a comment for each of its lines; each line but the first may have a # of its own. */
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

  /** Returns all comments, those of the header first. */
  List<Comment> all() {
    return all;
  }
}
