package se.vastkom.goals.rules.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import se.vastkom.goals.rules.scenario.Reach.Item;
import se.vastkom.goals.rules.scenario.Reach.Kind;
import se.vastkom.goals.rules.table.DecisionTable;
import se.vastkom.goals.rules.table.Fact;
import se.vastkom.goals.rules.table.Facts;
import se.vastkom.goals.rules.table.Value;
import se.vastkom.goals.rules.table.Vocabulary;
import se.vastkom.goals.words.Phrase;

/** Finds few cases that reach every row of a table and both sides of every border. */
final class Proposing {

  private static final Set<Kind> WANTED = Set.of(Kind.ROW, Kind.BORDER);

  private final Reach reach;
  private final List<Facts> cases = new ArrayList<>();

  private Proposing(Reach reach) {
    this.reach = reach;
  }

  /** Proposals for what the cases that there are do not reach. */
  static List<Proposal> of(
      DecisionTable table, Vocabulary vocabulary, List<Facts> there, Optional<LocalDate> day) {
    Proposing proposing = new Proposing(Reach.of(table, vocabulary));
    Set<Item> wanted = new LinkedHashSet<>();
    for (Item item : proposing.reach.items().keySet()) {
      if (WANTED.contains(item.kind())) {
        wanted.add(item);
      }
    }
    there.forEach(facts -> wanted.removeAll(proposing.reach.reached(facts)));
    proposing.find(wanted);
    return proposing.cases.stream().map(facts -> proposal(table, day, facts)).toList();
  }

  private void find(Set<Item> wanted) {
    Map<Facts, Set<Item>> reaches = new LinkedHashMap<>();
    for (Item item : wanted) {
      reach.witness(goal(item)).ifPresent(facts -> reaches.computeIfAbsent(facts, this::reachedOf));
    }
    reaches.values().forEach(reached -> reached.retainAll(wanted));
    Set<Item> left = new LinkedHashSet<>();
    reaches.values().forEach(left::addAll);
    Set<Item> reachable = new HashSet<>(left);
    while (!left.isEmpty()) {
      Facts best =
          Collections.max(
                  reaches.entrySet(),
                  Comparator.comparingLong(
                      one -> one.getValue().stream().filter(left::contains).count()))
              .getKey();
      cases.add(best);
      left.removeAll(reaches.getOrDefault(best, Set.of()));
    }
    for (int i = cases.size() - 1; i >= 0; i--) {
      Facts one = cases.remove(i);
      Set<Item> without = new HashSet<>();
      cases.forEach(facts -> without.addAll(reaches.getOrDefault(facts, Set.of())));
      if (!without.containsAll(reachable)) {
        cases.add(i, one);
      }
    }
  }

  private Set<Item> reachedOf(Facts facts) {
    return new HashSet<>(reach.reached(facts));
  }

  private Reach.Goal goal(Item item) {
    return Optional.ofNullable(reach.items().get(item)).orElseThrow();
  }

  /** What is known of the case, or that nothing is. */
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
            .with("table", table.outputs().get(0).name())
            .with(
                "case",
                Phrase.list(
                    told(table, facts),
                    fact ->
                        fact.phrase("defect.cell")
                            .with("value", fact.written(facts.get(fact.key())))));
    return new Proposal(said, table.name(), day, given);
  }
}
