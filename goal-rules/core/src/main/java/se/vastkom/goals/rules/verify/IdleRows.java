package se.vastkom.goals.rules.verify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.table.DecisionTable;
import se.vastkom.goals.rules.table.Facts;
import se.vastkom.goals.rules.table.Row;
import se.vastkom.goals.rules.table.UnaryTest;
import se.vastkom.goals.rules.verify.Defect.Kind;
import se.vastkom.goals.words.Phrase;

/** Rows that change nothing: they hit no possible case, or others give the same without them. */
final class IdleRows {

  private final Layout layout;
  private final DecisionTable table;

  private IdleRows(Layout layout) {
    this.layout = layout;
    this.table = layout.table();
  }

  /** Rows that no possible case hits. */
  static List<Defect> impossible(Layout layout) {
    IdleRows rows = new IdleRows(layout);
    return IntStream.range(0, layout.size())
        .filter(i -> !layout.isPossible(layout.box(i)))
        .limit(Verifier.MOST + 1)
        .mapToObj(rows::impossible)
        .toList();
  }

  /** Rows of a table where the first decides, whose every possible case an earlier row takes. */
  static List<Defect> masked(Layout layout) {
    IdleRows rows = new IdleRows(layout);
    return IntStream.range(0, layout.isFirst() ? layout.size() : 0)
        .filter(i -> rows.isMasked(i) && layout.isPossible(layout.box(i)))
        .limit(Verifier.MOST + 1)
        .mapToObj(rows::masked)
        .toList();
  }

  /**
   * Rows without which every possible case is concluded the same; asked from the last row to the
   * first, so that all of them can go together. Where no two rows may be hit, no row is.
   */
  static List<Defect> redundant(Layout layout) {
    return new IdleRows(layout).redundant();
  }

  private boolean isMasked(int i) {
    return layout.rest(layout.box(i), layout.boxes(layout.rivals(i))).isEmpty();
  }

  private Defect impossible(int i) {
    List<Integer> conflicting = new ArrayList<>();
    for (int k = 0; k < table.inputs().size(); k++) {
      if (!(layout.row(i).tests().get(k) instanceof UnaryTest.Any)) {
        conflicting.add(k);
      }
    }
    for (Integer k : List.copyOf(conflicting)) {
      List<Integer> fewer = new ArrayList<>(conflicting);
      fewer.remove(k);
      if (!layout.isPossible(asking(i, fewer))) {
        conflicting = fewer;
      }
    }
    List<Integer> kept = conflicting;
    List<Phrase> cells =
        kept.stream()
            .map(
                k ->
                    Phrase.of("defect.cell")
                        .with("fact", table.inputs().get(k).name())
                        .with("value", table.inputs().get(k).written(layout.row(i).tests().get(k))))
            .toList();
    return new Defect(
        Kind.IMPOSSIBLE,
        Kind.IMPOSSIBLE.severity(),
        table,
        List.of(layout.row(i)),
        kept.stream().map(k -> table.cell(layout.row(i), k)).toList(),
        List.of(),
        Optional.empty(),
        Phrase.of(kept.size() > 1 ? "verify.impossible" : "verify.impossible-alone")
            .with("rows", Layout.said(List.of(layout.row(i))))
            .with("cells", Phrase.list(cells, cell -> cell)));
  }

  private Box asking(int row, List<Integer> inputs) {
    Box box = layout.space().whole();
    for (int k : inputs) {
      box = box.with(k, layout.box(row).set(k));
    }
    return box;
  }

  private Defect masked(int i) {
    List<Integer> takers = needed(layout.box(i), List.of(), layout.rivals(i));
    Box taken = layout.box(i).and(layout.box(takers.get(0))).orElseThrow();
    Facts witness = layout.witness(taken);
    List<Row> masking = takers.stream().map(layout::row).toList();
    return new Defect(
        Kind.MASKED,
        Kind.MASKED.severity(),
        table,
        List.of(layout.row(i)),
        cells(i),
        List.of(witness),
        Optional.empty(),
        Phrase.of("verify.masked")
            .with("rows", Layout.said(List.of(layout.row(i))))
            .with("others", Layout.said(masking))
            .with("case", layout.said(witness))
            .with("other", Layout.said(masking.subList(0, 1))));
  }

  private List<Place> cells(int i) {
    List<Place> cells = layout.cells(i);
    return cells.isEmpty() ? List.of(layout.row(i).place()) : cells;
  }

  /**
   * Few of some rows that leave nothing of a box; none of them could be left out. The later are
   * left out first, many at once where that can be.
   */
  private List<Integer> needed(Box box, List<Box> taken, IntStream rows) {
    List<Integer> near = rows.filter(j -> layout.meet(box, layout.box(j))).boxed().toList();
    Set<Integer> needed = new TreeSet<>(near);
    Deque<List<Integer>> parts = new ArrayDeque<>(List.of(near));
    while (!parts.isEmpty()) {
      List<Integer> part = parts.pop();
      List<Box> without = new ArrayList<>(taken);
      needed.stream().filter(j -> !part.contains(j)).map(layout::box).forEach(without::add);
      if (layout.rest(box, without).isEmpty()) {
        part.forEach(needed::remove);
      } else if (part.size() > 1) {
        parts.push(part.subList(0, part.size() / 2));
        parts.push(part.subList(part.size() / 2, part.size()));
      }
    }
    return List.copyOf(needed);
  }

  private List<Defect> redundant() {
    List<Integer> kept = new ArrayList<>(IntStream.range(0, layout.size()).boxed().toList());
    List<Defect> found = new ArrayList<>();
    for (int i = layout.size() - 1; i >= 0 && found.size() <= Verifier.MOST; i--) {
      if (isRedundant(i, kept)) {
        found.add(0, redundant(i, kept));
        kept.remove((Integer) i);
      }
    }
    return found;
  }

  /** Not asked of rows that are masked or impossible, which is worse. */
  private boolean isRedundant(int i, List<Integer> kept) {
    return switch (table.policy()) {
      case UNIQUE -> false;
      case ANY, COLLECT ->
          layout.rest(layout.box(i), layout.boxes(agreeing(i, kept))).isEmpty()
              && layout.isPossible(layout.box(i));
      case FIRST -> isRedundantFirst(i, kept);
    };
  }

  private IntStream agreeing(int i, List<Integer> kept) {
    return kept.stream().mapToInt(j -> j).filter(j -> j != i && layout.agree(i, j));
  }

  private boolean isRedundantFirst(int i, List<Integer> kept) {
    Box box = layout.box(i);
    List<Integer> near =
        kept.stream().filter(j -> j != i && box.intersects(layout.box(j))).toList();
    List<Integer> after = near.stream().filter(j -> j > i).toList();
    List<Box> earlier =
        new ArrayList<>(layout.boxes(near.stream().mapToInt(j -> j).filter(j -> j < i)));
    Optional<Box> decided = layout.rest(box, earlier);
    // Most rows matter to the first case one looks at.
    if (decided.isEmpty() || !isTakenOver(i, decided.get(), after)) {
      return false;
    }
    List<Box> others = new ArrayList<>(earlier);
    after.forEach(j -> others.add(layout.box(j)));
    if (layout.rest(box, others).isPresent()) {
      return false;
    }
    for (int j : after) {
      if (!layout.agree(i, j)
          && layout.rest(box.and(layout.box(j)).orElseThrow(), earlier).isPresent()) {
        return false;
      }
      earlier.add(layout.box(j));
    }
    return true;
  }

  /**
   * Whether two cases of a box, its lowest and its highest, are next decided by rows that agree.
   */
  private boolean isTakenOver(int i, Box decided, List<Integer> after) {
    return Stream.of(decided.lowest(), decided.highest())
        .allMatch(
            point ->
                after.stream()
                    .filter(j -> point.intersects(layout.box(j)))
                    .findFirst()
                    .filter(j -> layout.agree(i, j))
                    .isPresent());
  }

  private Defect redundant(int i, List<Integer> kept) {
    List<Box> before =
        layout.isFirst()
            ? layout.boxes(kept.stream().mapToInt(j -> j).filter(j -> j < i))
            : List.of();
    IntStream giving = agreeing(i, kept).filter(j -> !layout.isFirst() || j > i);
    List<Row> others = needed(layout.box(i), before, giving).stream().map(layout::row).toList();
    Box left = layout.rest(layout.box(i), before).orElseThrow();
    Facts witness = layout.witness(left);
    return new Defect(
        Kind.REDUNDANT,
        Kind.REDUNDANT.severity(),
        table,
        List.of(layout.row(i)),
        cells(i),
        List.of(witness),
        Optional.empty(),
        Phrase.of("verify.redundant")
            .with("rows", Layout.said(List.of(layout.row(i))))
            .with("others", Layout.said(others))
            .with("case", layout.said(witness)));
  }
}
