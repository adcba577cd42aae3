package se.vastkom.goals.tables.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.cases.Region;
import se.vastkom.goals.words.Phrase;

/** The check for rows that a possible case hits together: any under U, disagreeing under A. */
final class Overlaps {

  private Overlaps() {}

  static List<Defect> in(TableRegions regions) {
    boolean isUnique = regions.table().policy() == HitPolicy.UNIQUE;
    if (!isUnique && regions.table().policy() != HitPolicy.ANY) {
      return List.of();
    }
    List<Defect> found = new ArrayList<>();
    for (int i = 0; i < regions.size(); i++) {
      for (int j = i + 1; j < regions.size(); j++) {
        if (isUnique || !regions.agree(i, j)) {
          Optional<Region> both = regions.of(i).and(regions.of(j)).filter(regions::isPossible);
          if (both.isPresent()) {
            found.add(defect(regions, i, j, regions.witness(both.get())));
          }
        }
        if (found.size() > TableVerifier.MOST) {
          return found;
        }
      }
    }
    return found;
  }

  private static Defect defect(TableRegions regions, int i, int j, Facts witness) {
    DecisionTable table = regions.table();
    List<Row> rows = List.of(regions.row(i), regions.row(j));
    return new Defect(
        TableDefect.OVERLAP,
        TableDefect.OVERLAP.severity(),
        Optional.of(table),
        rows,
        cells(table, rows.get(0), rows.get(1)),
        List.of(witness),
        Optional.empty(),
        Phrase.of(table.policy() == HitPolicy.UNIQUE ? "verify.overlap" : "verify.disagreement")
            .with("rows", TableRegions.said(rows))
            .with("case", regions.said(witness)));
  }

  /** Returns the cells where the rows differ, and could be separated; all if none does. */
  private static List<Place> cells(DecisionTable table, Row one, Row other) {
    List<Place> cells =
        IntStream.range(0, table.inputs().size())
            .filter(i -> !one.tests().get(i).equals(other.tests().get(i)))
            .boxed()
            .flatMap(i -> Stream.of(table.cell(one, i), table.cell(other, i)))
            .toList();
    return cells.isEmpty() ? List.of(one.place(), other.place()) : cells;
  }
}
