package se.vastkom.goals.rules.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.Finding.FigureUsed;
import se.vastkom.goals.assessment.TestReport.Mutation;
import se.vastkom.goals.assessment.TestReport.Share;
import se.vastkom.goals.assessment.TestReport.Survivor;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.tables.Decision;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cases.Differences;
import se.vastkom.goals.tables.cases.Effort;
import se.vastkom.goals.tables.cases.FeasibleCases;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * Makes small changes to a book's rules and checks whether a test case would notice. The cost is
 * counted; changes beyond the limit are reported as not tried. Those that are tried are a sample
 * without a pattern, the same each time.
 */
final class MutationRun {

  /** Some seconds on an ordinary machine. */
  static final long EFFORT = 250_000_000;

  /** The most changes, each counted in each of its periods, that are kept to be tried. */
  private static final int MOST = 200_000;

  /** The cost of asking a test case about one column, in looks at a row. */
  private static final long LOOK = 20;

  private final RuleBook book;
  private final Vocabulary vocabulary;
  private final Effort effort;
  private final Map<LocalDate, List<Attempt>> attempts;
  private final IdentityHashMap<Attempt, IdentityHashMap<DecisionTable, List<Row>>> hits =
      new IdentityHashMap<>();
  private final IdentityHashMap<Attempt, Boolean> allowed = new IdentityHashMap<>();
  private final IdentityHashMap<DecisionTable, FeasibleCases> possible = new IdentityHashMap<>();
  private final Map<Mutant.Changed, Differences> known = new HashMap<>();

  /**
   * Prepares a run with these test cases.
   *
   * @param attempts those that fail without a change notice nothing
   */
  MutationRun(RuleBook book, Vocabulary vocabulary, List<Attempt> attempts, Effort effort) {
    this.book = book;
    this.vocabulary = vocabulary;
    this.effort = effort;
    this.attempts =
        attempts.stream().filter(Attempt::passes).collect(Collectors.groupingBy(Attempt::turn));
  }

  /** One change in each of its periods. */
  private record Change(List<Mutant> mutants, List<LocalDate> turns) {}

  /** The result of a change. */
  private enum Result {
    NOTICED,
    SURVIVED,
    EQUIVALENT,
    UNDECIDED
  }

  Mutation mutation() {
    List<String> ids = ids();
    List<String> sample = new ArrayList<>(ids);
    Collections.shuffle(sample, new Random(0));
    int most = MOST / book.changeDates().size();
    Map<String, Change> changes =
        changes(Set.copyOf(sample.subList(0, Math.min(most, sample.size()))));
    Map<Result, Integer> results = new EnumMap<>(Result.class);
    Map<String, Survivor> survivors = new HashMap<>();
    for (String id : sample) {
      Change change = changes.get(id);
      if (change == null || effort.isSpent()) {
        break;
      }
      Result result = result(change, survivor -> survivors.put(id, survivor));
      // A change given up because the budget is spent counts as not tried.
      if (result != Result.UNDECIDED || !effort.isSpent()) {
        results.merge(result, 1, Integer::sum);
      }
    }
    int noticed = results.getOrDefault(Result.NOTICED, 0);
    return new Mutation(
        new Share(noticed, noticed + survivors.size()),
        results.getOrDefault(Result.EQUIVALENT, 0),
        results.getOrDefault(Result.UNDECIDED, 0),
        ids.size() - results.values().stream().mapToInt(i -> i).sum(),
        ids.stream().map(survivors::get).flatMap(Stream::ofNullable).toList());
  }

  /** Returns every change, in table order. */
  private List<String> ids() {
    Set<String> ids = new LinkedHashSet<>();
    for (LocalDate turn : book.changeDates()) {
      Mutants.of(book, turn, vocabulary).forEach(mutant -> ids.add(mutant.id()));
    }
    return List.copyOf(ids);
  }

  private Map<String, Change> changes(Set<String> wanted) {
    Map<String, Change> changes = new HashMap<>();
    for (LocalDate turn : book.changeDates()) {
      for (Mutant mutant : Mutants.of(book, turn, vocabulary)) {
        if (wanted.contains(mutant.id())) {
          Change change =
              changes.computeIfAbsent(
                  mutant.id(), id -> new Change(new ArrayList<>(), new ArrayList<>()));
          change.mutants().add(mutant);
          change.turns().add(turn);
        }
      }
    }
    return changes;
  }

  private Result result(Change change, Consumer<Survivor> survivors) {
    List<List<Rehit>> tables =
        change.mutants().stream()
            .map(mutant -> mutant.tables().get().stream().map(Rehit::of).toList())
            .toList();
    boolean isNoticed = isNoticed(change, tables, attempt -> true);
    if (isNoticed && isNoticed(change, tables, this::isPossible)) {
      return Result.NOTICED;
    }
    boolean isDecided = true;
    for (int i = 0; i < tables.size(); i++) {
      for (Rehit table : tables.get(i)) {
        Differences any = known.computeIfAbsent(table.changed(), this::any);
        isDecided &= any.isDecided();
        if (!any.found().isEmpty()) {
          if (isNoticed) {
            return Result.NOTICED;
          }
          survivors.accept(
              survivor(
                  change.mutants().get(i),
                  book.dayOf(change.turns().get(i)),
                  table.changed(),
                  any.found().get(0)));
          return Result.SURVIVED;
        }
      }
    }
    return isDecided ? Result.EQUIVALENT : Result.UNDECIDED;
  }

  private Differences any(Mutant.Changed table) {
    return Differences.any(table.from(), table.to(), vocabulary, effort);
  }

  /** Returns whether some test case would no longer pass. */
  private boolean isNoticed(Change change, List<List<Rehit>> tables, Predicate<Attempt> among) {
    for (int i = 0; i < tables.size(); i++) {
      List<Rehit> changed = tables.get(i);
      for (Attempt attempt : attempts.getOrDefault(change.turns().get(i), List.of())) {
        if (changed.stream().anyMatch(one -> attempt.asks(one.changed().from()))
            && !attempt.passesWith(decisions(attempt, changed))
            && among.test(attempt)) {
          return true;
        }
      }
    }
    return false;
  }

  private Map<String, Decision> decisions(Attempt attempt, List<Rehit> changed) {
    Map<String, Decision> decisions = new HashMap<>();
    for (Rehit table : changed) {
      DecisionTable to = table.changed().to();
      effort.count(LOOK * to.inputs().size());
      decisions.put(
          to.name(),
          to.decide(table.hits(hits(attempt, table.changed().from()), attempt.facts(to.name()))));
    }
    return decisions;
  }

  private List<Row> hits(Attempt attempt, DecisionTable table) {
    return hits.computeIfAbsent(attempt, one -> new IdentityHashMap<>())
        .computeIfAbsent(table, one -> one.hits(attempt.facts(one.name())));
  }

  /** Returns whether a goal can have exactly these facts of the tables tested. */
  private boolean isPossible(Attempt attempt) {
    return allowed.computeIfAbsent(
        attempt,
        one ->
            one.rules().tables().stream()
                .filter(one::asks)
                .allMatch(table -> isPossible(table, one.facts(table.name()))));
  }

  private boolean isPossible(DecisionTable table, Facts facts) {
    Map<String, Optional<Value>> said = new HashMap<>();
    table.inputs().forEach(fact -> said.put(fact.key(), facts.get(fact.key())));
    return possible.computeIfAbsent(table, one -> FeasibleCases.of(one, vocabulary)).allow(said);
  }

  private static Survivor survivor(
      Mutant mutant,
      Optional<LocalDate> day,
      Mutant.Changed table,
      Differences.Difference difference) {
    List<Fact> outputs = table.from().outputs();
    List<FigureUsed> given = new ArrayList<>();
    day.ifPresent(
        one -> given.add(new FigureUsed(Words.name("field.per"), new Part.Text(one.toString()))));
    table.from().inputs().forEach(fact -> given.add(used(fact, difference.witness())));
    return new Survivor(
        Phrase.of("test.unnoticed").with("change", mutant.what()),
        mutant.place(),
        given,
        difference.before().part(outputs),
        difference.after().part(outputs));
  }

  private static FigureUsed used(Fact fact, Facts facts) {
    return new FigureUsed(fact.name(), fact.written(facts.get(fact.key())));
  }
}
