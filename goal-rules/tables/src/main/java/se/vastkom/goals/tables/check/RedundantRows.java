package se.vastkom.goals.tables.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.cases.Box;
import se.vastkom.goals.tables.check.Defect.Kind;
import se.vastkom.goals.words.Phrase;

/**
 * Rows without which every possible case is concluded the same; asked from the last row to the
 * first, so that all of them can go together. Where no two rows may be hit, no row is.
 */
final class RedundantRows {

  private final Layout layout;
  private final DecisionTable table;

  private RedundantRows(Layout layout) {
    this.layout = layout;
    this.table = layout.table();
  }

  static List<Defect> in(Layout layout) {
    return new RedundantRows(layout).find();
  }

  private List<Defect> find() {
    List<Integer> kept = new ArrayList<>(IntStream.range(0, layout.size()).boxed().toList());
    List<Defect> found = new ArrayList<>();
    for (int i = layout.size() - 1; i >= 0 && found.size() <= TableVerifier.MOST; i--) {
      if (isRedundant(i, kept)) {
        found.add(0, defect(i, kept));
        kept.remove(/* element */ (Integer) i);
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

  private Defect defect(int i, List<Integer> kept) {
    List<Box> before =
        layout.isFirst()
            ? layout.boxes(kept.stream().mapToInt(j -> j).filter(j -> j < i))
            : List.of();
    IntStream giving = agreeing(i, kept).filter(j -> !layout.isFirst() || j > i);
    List<Row> others =
        layout.needed(layout.box(i), before, giving).stream().map(layout::row).toList();
    Box left = layout.rest(layout.box(i), before).orElseThrow();
    Facts witness = layout.witness(left);
    return new Defect(
        Kind.REDUNDANT,
        Kind.REDUNDANT.severity(),
        Optional.of(table),
        List.of(layout.row(i)),
        layout.cells(i),
        List.of(witness),
        Optional.empty(),
        Phrase.of("verify.redundant")
            .with("rows", Layout.said(List.of(layout.row(i))))
            .with("others", Layout.said(others))
            .with("case", layout.said(witness)));
  }
}
