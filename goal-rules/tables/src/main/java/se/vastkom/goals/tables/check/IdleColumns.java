package se.vastkom.goals.tables.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.cases.ClassSet;
import se.vastkom.goals.tables.cases.Region;
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
   * Finds columns that decide nothing: no two possible cases that differ in that column alone, as
   * far as this table can see, hit rows that conclude differently.
   */
  static List<Defect> in(TableRegions regions) {
    IdleColumns columns = new IdleColumns(regions);
    return IntStream.range(0, regions.table().inputs().size())
        .filter(i -> !columns.decides(i))
        .mapToObj(columns::defect)
        .toList();
  }

  private boolean decides(int column) {
    ClassSet all = regions.space().whole().set(column);
    List<Integer> asking =
        IntStream.range(0, regions.size())
            .filter(i -> !regions.of(i).set(column).containsAll(all))
            .boxed()
            .toList();
    if (asking.isEmpty()) {
      return false;
    }
    Set<String> shared = table.inputs().stream().map(Fact::key).collect(Collectors.toSet());
    shared.remove(table.inputs().get(column).key());
    TableRegions pairs = regions.twice(fact -> !shared.contains(fact));
    List<Region> second = IntStream.range(0, regions.size()).mapToObj(pairs::second).toList();
    return regions.isFirst()
        ? firstsDiffer(pairs, second, asking)
        : asking.stream().anyMatch(i -> differs(pairs, second, i));
  }

  /**
   * Returns whether a case hits the row, while one that differs in the column hits no row that
   * agrees with it.
   */
  private boolean differs(TableRegions pairs, List<Region> second, int row) {
    List<Region> agreeing =
        IntStream.range(0, regions.size())
            .filter(j -> regions.agree(row, j))
            .mapToObj(second::get)
            .toList();
    return pairs.rest(pairs.of(row), agreeing).isPresent();
  }

  /**
   * Returns whether two cases that differ in the column are decided by rows that disagree, or one
   * of them by none. Only a row that tests the column can take one case and leave the other to a
   * later row.
   */
  private boolean firstsDiffer(TableRegions pairs, List<Region> second, List<Integer> asking) {
    for (int i : asking) {
      List<Region> earlier = new ArrayList<>(pairs.of(IntStream.range(0, i)));
      if (pairs.rest(pairs.of(i), earlier).isEmpty()) {
        continue;
      }
      earlier.addAll(second.subList(0, i + 1));
      for (int j = i + 1; j < regions.size(); j++) {
        Optional<Region> both = pairs.of(i).and(second.get(j));
        if (!regions.agree(i, j)
            && both.isPresent()
            && pairs.rest(both.get(), earlier).isPresent()) {
          return true;
        }
        earlier.add(second.get(j));
      }
      if (pairs.rest(pairs.of(i), earlier).isPresent()) {
        return true;
      }
    }
    return false;
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
