package se.vastkom.goals.problem;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * Problems that are alike, to be told as one: the same sentence in several rows of a column, or, of
 * a sentence that differs in its figures only, more than {@link #APART} kinds of it. A problem that
 * is like no other is a group of its own. Immutable.
 *
 * @param problems at least one; sorted by place, the first is the one that is told
 */
public record ProblemGroup(List<Problem> problems) {

  /**
   * Sentences that differ in their figures are told apart as long as they are no more than this.
   */
  public static final int APART = 3;

  private static final int MOST_SHOWN = 5;
  private static final String FOUND = "found";

  /** What problems of one kind have in common. */
  private record Kind(
      Problem.Severity severity, String source, String sheet, int column, String key, int alone) {

    /** Returns the kind of a problem; without a row it is alone, under a number of its own. */
    static Kind of(Problem problem, int number) {
      Place place = problem.place();
      return new Kind(
          problem.severity(),
          place.source(),
          place.sheet(),
          place.form() == Place.Form.CELL ? place.column() : 0,
          problem.what().key(),
          place.row() == 0 ? number : 0);
    }
  }

  public ProblemGroup {
    problems = requireNonNull(problems, "problems").stream().sorted().toList();
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("Expected at least one problem; found none.");
    }
  }

  /** Returns problems in groups, in the order of each group's first problem. */
  public static List<ProblemGroup> of(Collection<Problem> problems) {
    Map<Kind, List<Problem>> kinds = new LinkedHashMap<>();
    Map<Problem, Integer> order = new HashMap<>();
    for (Problem problem : problems) {
      order.putIfAbsent(problem, order.size());
      kinds
          .computeIfAbsent(Kind.of(problem, kinds.size() + 1), kind -> new ArrayList<>())
          .add(problem);
    }
    return kinds.values().stream()
        .flatMap(kind -> groups(kind).stream())
        .sorted(Comparator.comparing(group -> order.getOrDefault(group.first(), 0)))
        .toList();
  }

  private static List<ProblemGroup> groups(List<Problem> kind) {
    Map<Phrase, List<Problem>> sentences =
        kind.stream()
            .collect(Collectors.groupingBy(Problem::what, LinkedHashMap::new, Collectors.toList()));
    ProblemGroup all = new ProblemGroup(kind);
    if (sentences.size() > APART && all.rows().size() > 1) {
      return List.of(all);
    }
    return sentences.values().stream().map(ProblemGroup::new).toList();
  }

  /** Returns the problem that stands for all. */
  public Problem first() {
    return problems.get(0);
  }

  /** Returns whether these prevent a value. */
  public boolean isError() {
    return first().isError();
  }

  /** Returns the rows where they are; empty where places have none. */
  public NavigableSet<Integer> rows() {
    NavigableSet<Integer> rows = new TreeSet<>();
    problems.stream().map(one -> one.place().row()).filter(row -> row > 0).forEach(rows::add);
    return rows;
  }

  /**
   * Returns the whole sentence, such as "kommuner.csv kolumn C, 45 rader (443–491): …"; of a lone
   * problem its own. Where the problems differ, what was found in the others follows.
   */
  public Phrase phrase() {
    NavigableSet<Integer> rows = rows();
    if (rows.size() < 2) {
      return first().phrase();
    }
    Phrase alike =
        Phrase.of("problem.alike")
            .with("place", first().place().columnPhrase())
            .with("count", rows.size())
            .with("rows", spans(rows))
            .with("what", first().what());
    Set<String> others = othersFound();
    if (others.isEmpty()) {
      return alike;
    }
    Part.Listing shown =
        Phrase.list(
            others.stream().limit(MOST_SHOWN).toList(),
            one -> Phrase.of("problem.found").with("found", one));
    int more = others.size() - MOST_SHOWN;
    return more > 0
        ? Phrase.of("problem.alike-more")
            .with("alike", alike)
            .with("others", shown)
            .with("count", more)
        : Phrase.of("problem.alike-others").with("alike", alike).with("others", shown);
  }

  /** Returns what was found in others than the first, as they wrote it. */
  private Set<String> othersFound() {
    Set<String> found = new LinkedHashSet<>();
    for (Problem problem : problems) {
      if (problem.what().parts().get(FOUND) instanceof Part.Text text) {
        found.add(text.text());
      }
    }
    if (first().what().parts().get(FOUND) instanceof Part.Text text) {
      found.remove(text.text());
    }
    return found;
  }

  /** Returns rows with those that follow each other as spans: 3, 5–9; the ends where many. */
  private static String spans(NavigableSet<Integer> rows) {
    List<String> spans = Places.spans(rows);
    return spans.size() > MOST_SHOWN
        ? Places.span(rows.first(), rows.last())
        : String.join(", ", spans);
  }
}
