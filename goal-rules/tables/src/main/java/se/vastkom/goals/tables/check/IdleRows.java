package se.vastkom.goals.tables.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.cases.Box;
import se.vastkom.goals.tables.check.Defect.Kind;
import se.vastkom.goals.words.Phrase;

/** Rows that never decide: no possible case hits them, or rows before them take every one. */
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
        .limit(TableVerifier.MOST + 1)
        .mapToObj(rows::impossible)
        .toList();
  }

  /** Rows of a table where the first decides, whose every possible case an earlier row takes. */
  static List<Defect> masked(Layout layout) {
    IdleRows rows = new IdleRows(layout);
    return IntStream.range(0, layout.isFirst() ? layout.size() : 0)
        .filter(i -> rows.isMasked(i) && layout.isPossible(layout.box(i)))
        .limit(TableVerifier.MOST + 1)
        .mapToObj(rows::masked)
        .toList();
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
      fewer.remove(/* element */ k);
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
        Optional.of(table),
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
    List<Integer> takers = layout.needed(layout.box(i), List.of(), layout.rivals(i));
    Box taken = layout.box(i).and(layout.box(takers.get(0))).orElseThrow();
    Facts witness = layout.witness(taken);
    List<Row> masking = takers.stream().map(layout::row).toList();
    return new Defect(
        Kind.MASKED,
        Kind.MASKED.severity(),
        Optional.of(table),
        List.of(layout.row(i)),
        layout.cells(i),
        List.of(witness),
        Optional.empty(),
        Phrase.of("verify.masked")
            .with("rows", Layout.said(List.of(layout.row(i))))
            .with("others", Layout.said(masking))
            .with("case", layout.said(witness))
            .with("other", Layout.said(masking.subList(0, 1))));
  }
}
