package se.vastkom.goals.rules.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.scenario.Reach.Item;
import se.vastkom.goals.rules.scenario.Reach.Kind;
import se.vastkom.goals.rules.table.DecisionTable;
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
      DecisionTable table,
      Vocabulary vocabulary,
      List<Facts> there,
      LocalDate turn,
      RuleBook book) {
    Proposing proposing = new Proposing(Reach.of(table, vocabulary));
    Set<Item> wanted = new LinkedHashSet<>();
    for (Item item : proposing.reach.items().keySet()) {
      if (WANTED.contains(item.kind())) {
        wanted.add(item);
      }
    }
    there.forEach(facts -> wanted.removeAll(proposing.reach.reached(facts)));
    proposing.find(wanted);
    Optional<LocalDate> day =
        book.turns().size() == 1 || turn.equals(LocalDate.MIN)
            ? Optional.empty()
            : Optional.of(turn);
    return proposing.cases.stream().map(facts -> proposal(table, day, facts)).toList();
  }

  private void find(Set<Item> wanted) {
    Set<Item> left = new LinkedHashSet<>(wanted);
    while (!left.isEmpty()) {
      Item next = left.iterator().next();
      Facts best = best(next, left);
      cases.add(best);
      left.removeAll(reach.reached(best));
      left.remove(next);
    }
    for (int i = cases.size() - 1; i >= 0; i--) {
      Facts one = cases.remove(i);
      Set<Item> without = new HashSet<>();
      cases.forEach(facts -> without.addAll(reach.reached(facts)));
      if (!without.containsAll(wanted)) {
        cases.add(i, one);
      }
    }
  }

  /** Of the cases for things that are left, the one that reaches the next and the most besides. */
  private Facts best(Item next, Set<Item> left) {
    Facts best = reach.witness(goal(next)).orElseThrow();
    long most = count(best, left);
    for (Item item : left) {
      Optional<Facts> other = reach.witness(goal(item));
      if (other.isPresent()
          && reach.reached(other.get()).contains(next)
          && count(other.get(), left) > most) {
        best = other.get();
        most = count(best, left);
      }
    }
    return best;
  }

  private Reach.Goal goal(Item item) {
    return Optional.ofNullable(reach.items().get(item)).orElseThrow();
  }

  private long count(Facts facts, Set<Item> left) {
    return reach.reached(facts).stream().filter(left::contains).count();
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
                    table.inputs().stream()
                        .filter(fact -> facts.get(fact.key()).isPresent())
                        .toList(),
                    fact ->
                        fact.phrase("defect.cell")
                            .with("value", fact.written(facts.get(fact.key())))));
    return new Proposal(said, table.name(), day, given);
  }
}
