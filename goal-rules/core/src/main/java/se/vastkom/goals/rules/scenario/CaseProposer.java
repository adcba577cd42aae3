package se.vastkom.goals.rules.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import se.vastkom.goals.rules.scenario.CoverageItems.Item;
import se.vastkom.goals.rules.scenario.CoverageItems.Kind;
import se.vastkom.goals.tables.Decision;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.cases.Effort;
import se.vastkom.goals.words.Phrase;

/** Finds few cases that reach every row of a table and both sides of every border. */
final class CaseProposer {

  private static final Set<Kind> WANTED = Set.of(Kind.ROW, Kind.BORDER);

  /** The most coverage items examined in one table. */
  private static final int MOST = 1_000;

  private final CoverageItems reach;
  private final Set<Item> wanted;
  private final Map<Facts, Set<Item>> reaches = new LinkedHashMap<>();

  private CaseProposer(CoverageItems reach, Set<Item> wanted) {
    this.reach = reach;
    this.wanted = wanted;
  }

  /** Proposes cases for what the existing cases do not reach, within a budget. */
  static Proposals of(
      CoverageItems reach, List<CoveringCase> there, Optional<LocalDate> day, Effort effort) {
    List<Item> all =
        reach.items().keySet().stream().filter(item -> WANTED.contains(item.kind())).toList();
    Set<Item> reached = reach.reached(there, all);
    List<Item> left = all.stream().filter(item -> !reached.contains(item)).toList();
    Set<Item> wanted = new LinkedHashSet<>(left.subList(0, Math.min(MOST, left.size())));
    CaseProposer proposing = new CaseProposer(reach, wanted);
    int untried = proposing.look(effort) + left.size() - wanted.size();
    return new Proposals(
        proposing.few().stream().map(facts -> proposal(reach.table(), day, facts)).toList(),
        untried);
  }

  /** Searches for a case for each item; returns for how many none was found. */
  private int look(Effort effort) {
    int untried = 0;
    for (Item item : wanted) {
      Optional<Facts> witness = reach.witness(goal(item), effort);
      witness.ifPresent(facts -> reaches.computeIfAbsent(facts, this::reachedOf));
      untried += witness.isEmpty() ? 1 : 0;
    }
    return untried;
  }

  /** Selects few of the found cases that together reach as much as all of them. */
  private List<Facts> few() {
    List<Facts> cases = new ArrayList<>();
    Set<Item> left = new LinkedHashSet<>();
    reaches.values().forEach(left::addAll);
    while (!left.isEmpty()) {
      Facts best =
          Collections.max(
                  reaches.entrySet(),
                  Comparator.comparingLong(
                      one -> one.getValue().stream().filter(left::contains).count()))
              .getKey();
      cases.add(best);
      left.removeAll(reached(best));
    }
    Map<Item, Integer> times = new HashMap<>();
    cases.forEach(facts -> reached(facts).forEach(item -> times.merge(item, 1, Integer::sum)));
    for (int i = cases.size() - 1; i >= 0; i--) {
      Set<Item> reached = reached(cases.get(i));
      if (reached.stream().allMatch(item -> times.getOrDefault(item, 0) > 1)) {
        reached.forEach(item -> times.merge(item, -1, Integer::sum));
        cases.remove(i);
      }
    }
    return cases;
  }

  private Set<Item> reached(Facts facts) {
    return reaches.getOrDefault(facts, Set.of());
  }

  private Set<Item> reachedOf(Facts facts) {
    return reach.reached(List.of(CoveringCase.of(facts, reach.table())), wanted);
  }

  private CoverageItems.Goal goal(Item item) {
    return Optional.ofNullable(reach.items().get(item)).orElseThrow();
  }

  /** Returns the inputs that the case knows; all of them if it knows none. */
  private static List<Fact> told(DecisionTable table, Facts facts) {
    List<Fact> known =
        table.inputs().stream().filter(fact -> facts.get(fact.key()).isPresent()).toList();
    return known.isEmpty() ? table.inputs() : known;
  }

  private static Proposal proposal(DecisionTable table, Optional<LocalDate> day, Facts facts) {
    SortedMap<String, Optional<Value>> given = new TreeMap<>();
    table.inputs().forEach(fact -> given.put(fact.key(), facts.get(fact.key())));
    Phrase said =
        Phrase.of("proposal.name")
            .with("table", table.title())
            .with(
                "case",
                Phrase.list(
                    told(table, facts),
                    fact ->
                        fact.phrase("defect.cell")
                            .with("value", fact.written(facts.get(fact.key())))));
    Decision today = table.decide(table.hits(facts));
    List<String> rules =
        today instanceof Decision.Decided decided
            ? decided.rows().stream().map(Row::id).toList()
            : List.of();
    return new Proposal(said, table.name(), day, given, expected(table, today), rules);
  }

  /** Returns what a table concludes, as far as test cases can say it. */
  private static SortedMap<String, List<Value>> expected(DecisionTable table, Decision today) {
    SortedMap<String, List<Value>> expected = new TreeMap<>();
    for (int i = 0; i < table.outputs().size(); i++) {
      int output = i;
      List<Value> values =
          today.conclusion().outputs().stream().map(all -> all.get(output)).distinct().toList();
      if (!today.conclusion().isConflict()
          && values.stream().noneMatch(Value.Filled.class::isInstance)) {
        expected.put(table.outputs().get(i).key(), values);
      }
    }
    return expected;
  }
}
