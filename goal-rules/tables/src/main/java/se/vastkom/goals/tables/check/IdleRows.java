package se.vastkom.goals.tables.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.cases.Region;
import se.vastkom.goals.words.Phrase;

/**
 * The checks for rows that never decide: no possible case hits them, or earlier rows take every
 * case.
 */
final class IdleRows {

  private final TableRegions regions;
  private final DecisionTable table;

  private IdleRows(TableRegions regions) {
    this.regions = regions;
    this.table = regions.table();
  }

  /** Finds rows that no possible case hits. */
  static List<Defect> impossible(TableRegions regions) {
    IdleRows rows = new IdleRows(regions);
    return IntStream.range(0, regions.size())
        .filter(i -> !regions.isPossible(regions.of(i)))
        .limit(TableVerifier.MOST + 1)
        .mapToObj(rows::impossible)
        .toList();
  }

  /** Finds rows whose every possible case an earlier row takes, where the first row decides. */
  static List<Defect> masked(TableRegions regions) {
    IdleRows rows = new IdleRows(regions);
    return IntStream.range(0, regions.isFirst() ? regions.size() : 0)
        .filter(i -> isMasked(regions, i))
        .limit(TableVerifier.MOST + 1)
        .mapToObj(rows::masked)
        .toList();
  }

  /** Returns whether possible cases hit a row, and its rivals take all of them. */
  static boolean isMasked(TableRegions regions, int i) {
    return regions.rest(regions.of(i), regions.of(regions.rivals(i))).isEmpty()
        && regions.isPossible(regions.of(i));
  }

  private Defect impossible(int i) {
    List<Integer> conflicting = new ArrayList<>();
    for (int k = 0; k < table.inputs().size(); k++) {
      if (!(regions.row(i).tests().get(k) instanceof UnaryTest.Any)) {
        conflicting.add(k);
      }
    }
    for (Integer k : List.copyOf(conflicting)) {
      List<Integer> fewer = new ArrayList<>(conflicting);
      fewer.remove(/* element */ k);
      if (!regions.isPossible(asking(i, fewer))) {
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
                        .with(
                            "value", table.inputs().get(k).written(regions.row(i).tests().get(k))))
            .toList();
    return new Defect(
        TableDefect.IMPOSSIBLE,
        TableDefect.IMPOSSIBLE.severity(),
        Optional.of(table),
        List.of(regions.row(i)),
        kept.stream().map(k -> table.cell(regions.row(i), k)).toList(),
        List.of(),
        Optional.empty(),
        Phrase.of(kept.size() > 1 ? "verify.impossible" : "verify.impossible-alone")
            .with("rows", TableRegions.said(List.of(regions.row(i))))
            .with("cells", Phrase.list(cells, cell -> cell)));
  }

  private Region asking(int row, List<Integer> inputs) {
    Region region = regions.space().whole();
    for (int k : inputs) {
      region = region.with(k, regions.of(row).set(k));
    }
    return region;
  }

  private Defect masked(int i) {
    List<Integer> takers = regions.needed(regions.of(i), List.of(), regions.rivals(i));
    Region taken = regions.of(i).and(regions.of(takers.get(0))).orElseThrow();
    Facts witness = regions.witness(taken);
    List<Row> masking = takers.stream().map(regions::row).toList();
    return new Defect(
        TableDefect.MASKED,
        TableDefect.MASKED.severity(),
        Optional.of(table),
        List.of(regions.row(i)),
        regions.cells(i),
        List.of(witness),
        Optional.empty(),
        Phrase.of("verify.masked")
            .with("rows", TableRegions.said(List.of(regions.row(i))))
            .with("others", TableRegions.said(masking))
            .with("case", regions.said(witness))
            .with("other", TableRegions.said(masking.subList(0, 1))));
  }
}
