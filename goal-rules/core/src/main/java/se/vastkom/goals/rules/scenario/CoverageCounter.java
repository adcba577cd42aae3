package se.vastkom.goals.rules.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.vastkom.goals.assessment.TestReport.Coverage;
import se.vastkom.goals.assessment.TestReport.Share;
import se.vastkom.goals.rules.scenario.CoverageItems.Item;
import se.vastkom.goals.rules.scenario.CoverageItems.Kind;
import se.vastkom.goals.rules.scenario.CoverageItems.Whole;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cases.Effort;

/** The count of what cases reach of a table over all its periods. */
final class CoverageCounter {

  private final DecisionTable table;
  private final Map<Item, CoverageItems.Goal> all = new LinkedHashMap<>();
  private final Set<Item> reached = new HashSet<>();
  private final Set<Item> undecided = new HashSet<>();
  private final Set<Item> decided = new HashSet<>();

  /**
   * Begins at zero.
   *
   * @param table as written
   */
  CoverageCounter(DecisionTable table) {
    this.table = table;
  }

  /** Adds what the cases of one period reach of the table as it is then. */
  void add(DecisionTable then, Vocabulary vocabulary, Effort effort, List<CoveringCase> cases) {
    CoverageItems reach = CoverageItems.of(then, vocabulary, effort, decided);
    reach
        .items()
        .forEach(
            (item, goal) -> {
              all.putIfAbsent(item, goal);
              (reach.undecided().contains(item) ? undecided : decided).add(item);
            });
    reached.addAll(reach.reached(cases, reach.items().keySet()));
  }

  Coverage coverage() {
    undecided.removeAll(decided);
    return new Coverage(
        table.name(),
        table.title(),
        share(Kind.ROW),
        share(Kind.CONDITION),
        share(Kind.BORDER),
        share(Kind.VALUE),
        CoverageItems.left(all, reached, undecided, table));
  }

  /** Counts the wholes of a kind; a whole is reached when each of its items is. */
  private Share share(Kind kind) {
    Map<Whole, List<Item>> wholes = new LinkedHashMap<>();
    all.keySet().stream()
        .filter(item -> item.kind() == kind)
        .forEach(item -> wholes.computeIfAbsent(item.whole(), one -> new ArrayList<>()).add(item));
    return new Share(
        (int) wholes.values().stream().filter(reached::containsAll).count(), wholes.size());
  }
}
