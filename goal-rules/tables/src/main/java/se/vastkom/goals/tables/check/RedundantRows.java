package se.vastkom.goals.tables.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.cases.Region;
import se.vastkom.goals.words.Phrase;

/**
 * The check for rows without which every possible case has the same conclusion; it tries them from
 * last to first, so that all of them can be deleted together. Where no two rows may be hit, no row
 * is redundant.
 */
final class RedundantRows {

  private final TableRegions regions;
  private final DecisionTable table;

  private RedundantRows(TableRegions regions) {
    this.regions = regions;
    this.table = regions.table();
  }

  static List<Defect> in(TableRegions regions) {
    return new RedundantRows(regions).find();
  }

  private List<Defect> find() {
    List<Integer> kept = new ArrayList<>(IntStream.range(0, regions.size()).boxed().toList());
    List<Defect> found = new ArrayList<>();
    for (int i = regions.size() - 1; i >= 0 && found.size() <= TableVerifier.MOST; i--) {
      if (isRedundant(i, kept)) {
        found.add(0, defect(i, kept));
        kept.remove(/* element */ (Integer) i);
      }
    }
    return found;
  }

  /** Returns whether a row is redundant; false for masked or impossible rows, which is worse. */
  private boolean isRedundant(int i, List<Integer> kept) {
    return switch (table.policy()) {
      case UNIQUE -> false;
      case ANY, COLLECT ->
          regions.rest(regions.of(i), regions.of(agreeing(i, kept))).isEmpty()
              && regions.isPossible(regions.of(i));
      case FIRST -> isRedundantFirst(i, kept);
    };
  }

  private IntStream agreeing(int i, List<Integer> kept) {
    return kept.stream().mapToInt(j -> j).filter(j -> j != i && regions.agree(i, j));
  }

  private boolean isRedundantFirst(int i, List<Integer> kept) {
    Region region = regions.of(i);
    List<Integer> near = kept.stream().filter(j -> region.intersects(regions.of(j))).toList();
    List<Integer> after = near.stream().filter(j -> j > i).toList();
    List<Region> earlier =
        new ArrayList<>(regions.of(near.stream().mapToInt(j -> j).filter(j -> j < i)));
    Optional<Region> decided = regions.rest(region, earlier);
    // Most rows matter to the first case examined.
    if (decided.isEmpty() || !isTakenOver(i, decided.get(), after)) {
      return false;
    }
    List<Region> others = new ArrayList<>(earlier);
    after.forEach(j -> others.add(regions.of(j)));
    if (regions.rest(region, others).isPresent()) {
      return false;
    }
    for (int j : after) {
      if (!regions.agree(i, j)
          && regions.rest(region.and(regions.of(j)).orElseThrow(), earlier).isPresent()) {
        return false;
      }
      earlier.add(regions.of(j));
    }
    return true;
  }

  /**
   * Returns whether the rows that decide the lowest and the highest case of a region next agree.
   */
  private boolean isTakenOver(int i, Region decided, List<Integer> after) {
    return Stream.of(decided.lowest(), decided.highest())
        .allMatch(
            point ->
                after.stream()
                    .filter(j -> point.intersects(regions.of(j)))
                    .findFirst()
                    .filter(j -> regions.agree(i, j))
                    .isPresent());
  }

  private Defect defect(int i, List<Integer> kept) {
    List<Region> before =
        regions.isFirst()
            ? regions.of(kept.stream().mapToInt(j -> j).filter(j -> j < i))
            : List.of();
    List<Row> others =
        regions.needed(regions.of(i), before, agreeing(i, kept)).stream()
            .map(regions::row)
            .toList();
    Region left = regions.rest(regions.of(i), before).orElseThrow();
    Facts witness = regions.witness(left);
    return new Defect(
        TableDefect.REDUNDANT,
        TableDefect.REDUNDANT.severity(),
        Optional.of(table),
        List.of(regions.row(i)),
        regions.cells(i),
        List.of(witness),
        Optional.empty(),
        Phrase.of("verify.redundant")
            .with("rows", TableRegions.said(List.of(regions.row(i))))
            .with("others", TableRegions.said(others))
            .with("case", regions.said(witness)));
  }
}
