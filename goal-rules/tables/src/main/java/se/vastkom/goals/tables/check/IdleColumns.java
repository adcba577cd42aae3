package se.vastkom.goals.tables.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/** The checks for columns that decide nothing, and for words that no row mentions. */
final class IdleColumns {

  private final TableRegions regions;
  private final DecisionTable table;

  private IdleColumns(TableRegions regions) {
    this.regions = regions;
    this.table = regions.table();
  }

  /**
   * Finds columns that decide nothing: without any or all of them, every possible case has the same
   * conclusion, and every row that was reached still is. Where the first row decides, at most one
   * of them asks anything, since two that decide nothing together may each decide something alone.
   */
  static List<Defect> in(TableRegions regions) {
    IdleColumns columns = new IdleColumns(regions);
    List<Defect> found = new ArrayList<>();
    TableRegions kept = regions;
    for (int i = 0; i < regions.table().inputs().size(); i++) {
      boolean isAsked = columns.isAsked(i);
      if (isAsked && regions.isFirst() && kept != regions) {
        continue;
      }
      TableRegions without = isAsked ? kept.without(i) : kept;
      if (without == kept || (columns.decidesAlike(without) && columns.masksNone(without))) {
        found.add(columns.defect(i));
        kept = without;
      }
    }
    return found;
  }

  private boolean isAsked(int column) {
    return table.rows().stream()
        .anyMatch(row -> !(row.tests().get(column) instanceof UnaryTest.Any));
  }

  private boolean decidesAlike(TableRegions without) {
    return !regions.feasible().tellsApart(table, without.table());
  }

  /** Returns whether each row that is reached, where the first row decides, stays so without. */
  private boolean masksNone(TableRegions without) {
    return !regions.isFirst()
        || IntStream.range(0, regions.size())
            .noneMatch(i -> IdleRows.isMasked(without, i) && !IdleRows.isMasked(regions, i));
  }

  private Defect defect(int column) {
    return new Defect(
        TableDefect.IDLE_COLUMN,
        TableDefect.IDLE_COLUMN.severity(),
        Optional.of(table),
        List.of(),
        List.of(table.heading(column)),
        List.of(),
        Optional.empty(),
        table.inputs().get(column).phrase("verify.idle-column").with("table", table.name()));
  }

  /**
   * Finds words that no row mentions, in columns that mention half of their words or more: they
   * were probably forgotten, and hit only rows meant for any word. An analyst who writes {@code ej}
   * before one word has considered all of them.
   */
  static List<Defect> unmentioned(TableRegions regions) {
    IdleColumns columns = new IdleColumns(regions);
    List<Defect> found = new ArrayList<>();
    for (int i = 0; i < regions.table().inputs().size(); i++) {
      List<Value> words = columns.unmentioned(i);
      if (!words.isEmpty()) {
        found.add(columns.defect(i, words));
      }
    }
    return found;
  }

  private List<Value> unmentioned(int column) {
    if (!(table.inputs().get(column).type() instanceof FactType.WordType words)) {
      return List.of();
    }
    List<UnaryTest> tests = table.rows().stream().map(row -> row.tests().get(column)).toList();
    List<Value> silent =
        words.terms().stream()
            .map(term -> Value.word(term.key()))
            .filter(word -> tests.stream().flatMap(UnaryTest::named).noneMatch(word::equals))
            .toList();
    boolean isDeliberate =
        silent.size() * 2 > words.terms().size()
            || tests.stream().anyMatch(UnaryTest.Not.class::isInstance);
    return isDeliberate ? List.of() : silent.stream().filter(word -> isHit(column, word)).toList();
  }

  /** Returns whether a row hits the word; otherwise it lies in a gap, and is reported there. */
  private boolean isHit(int column, Value word) {
    int position = regions.space().classes(column).of(word);
    return regions.all().stream()
        .anyMatch(
            row ->
                row.set(column).has(position)
                    && regions.isPossible(row.with(column, row.set(column).only(position))));
  }

  private Defect defect(int column, List<Value> words) {
    Fact fact = table.inputs().get(column);
    List<Place> heading = List.of(table.heading(column));
    Part listed = Phrase.list(words, fact::show);
    return new Defect(
        TableDefect.UNMENTIONED_WORDS,
        TableDefect.UNMENTIONED_WORDS.severity(),
        Optional.of(table),
        List.of(),
        heading,
        List.of(),
        Optional.empty(),
        fact.phrase("verify.unmentioned-words").with("words", listed));
  }
}
