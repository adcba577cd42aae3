package se.vastkom.goals.tables.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.cases.ClassSet;
import se.vastkom.goals.tables.cases.Region;
import se.vastkom.goals.tables.check.Defect.Suggestion;
import se.vastkom.goals.words.Phrase;

/**
 * The check for gaps: possible cases that hit no row. Each gap is as wide as possible, and no two
 * gaps share a case: with all suggested rows in place there is no gap left, and no new overlap.
 */
final class Gaps {

  private final TableRegions regions;
  private final DecisionTable table;
  private final List<Region> taken;

  private Gaps(TableRegions regions) {
    this.regions = regions;
    this.table = regions.table();
    this.taken = new ArrayList<>(regions.all());
  }

  static List<Defect> in(TableRegions regions) {
    Gaps gaps = new Gaps(regions);
    return gaps.regions().stream().map(gaps::defect).toList();
  }

  /** Returns the gaps of a table, each as wide as those before it allow. */
  static List<Region> regions(TableRegions regions) {
    return new Gaps(regions).regions();
  }

  private List<Region> regions() {
    List<Region> found = new ArrayList<>();
    Optional<Region> left = regions.rest(regions.space().whole(), taken);
    while (left.isPresent() && found.size() <= TableVerifier.MOST) {
      Region gap = widened(left.get());
      found.add(gap);
      taken.add(gap);
      left = regions.rest(regions.space().whole(), taken);
    }
    return found;
  }

  /** Returns the largest region around this one in which no possible case hits a row. */
  private Region widened(Region gap) {
    Region whole = regions.space().whole();
    Region wide = gap;
    for (int i = table.inputs().size(); i < whole.columns(); i++) {
      wide = wide.with(i, whole.set(i));
    }
    for (int i = 0; i < table.inputs().size(); i++) {
      ClassSet free = whole.set(i);
      Region slab = wide.with(i, free.minus(wide.set(i)));
      for (Region region : taken) {
        Optional<Region> hit = slab.isEmpty() ? Optional.empty() : slab.and(region);
        if (hit.isPresent()) {
          free = free.minus(regions.feasible().classes(hit.get(), i));
          slab = slab.with(i, slab.set(i).and(free));
        }
      }
      wide = wide.with(i, free);
    }
    return wide;
  }

  private Defect defect(Region gap) {
    Facts witness = regions.witness(gap);
    Optional<Suggestion> suggestion =
        new GapRow(regions, gap).tests().map(tests -> new Suggestion(tests, List.of()));
    return new Defect(
        TableDefect.GAP,
        TableDefect.GAP.severity(),
        Optional.of(table),
        List.of(),
        cells(gap, witness),
        List.of(witness),
        suggestion,
        Phrase.of("verify.gap").with("table", table.name()).with("case", regions.said(witness)));
  }

  /**
   * Returns the cells that alone keep their row from the case; of numbers and days, those next to
   * the gap.
   */
  private List<Place> cells(Region gap, Facts witness) {
    List<Place> cells = new ArrayList<>();
    for (int row = 0; row < regions.size(); row++) {
      int[] beyond = beyond(row, witness);
      if (beyond.length == 1 && isBeside(gap, row, beyond[0])) {
        cells.add(table.cell(regions.row(row), beyond[0]));
      }
    }
    return cells.isEmpty() ? List.of(table.place()) : cells;
  }

  private int[] beyond(int row, Facts witness) {
    return IntStream.range(0, table.inputs().size())
        .filter(
            i ->
                !regions
                    .row(row)
                    .tests()
                    .get(i)
                    .accepts(witness.orNull(table.inputs().get(i).key())))
        .limit(2)
        .toArray();
  }

  private boolean isBeside(Region gap, int row, int column) {
    ClassSet set = gap.set(column);
    if (set.containsAll(regions.space().whole().set(column))) {
      return false;
    }
    BitSet near = new BitSet();
    set.positions()
        .forEach(
            i -> {
              near.set(i + 1);
              near.set(Math.max(0, i - 1));
            });
    boolean isOrdered = table.inputs().get(column).type().isOrdered();
    return !isOrdered || near.intersects(regions.of(row).set(column).bits());
  }
}
