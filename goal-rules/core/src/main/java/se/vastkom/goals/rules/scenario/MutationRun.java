package se.vastkom.goals.rules.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.Finding.FigureUsed;
import se.vastkom.goals.assessment.TestReport.Mutation;
import se.vastkom.goals.assessment.TestReport.Share;
import se.vastkom.goals.assessment.TestReport.Survivor;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cases.ChangedTable;
import se.vastkom.goals.tables.cases.Effort;
import se.vastkom.goals.tables.cases.Subtraction;
import se.vastkom.goals.tables.cases.TableChange;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * Makes small changes to a book's rules and checks whether a test case would notice. Looks only at
 * the cases that a change concerns. The cost is counted; changes beyond the limit are reported as
 * not tried. Those that are tried are a sample without a pattern, the same each time.
 */
final class MutationRun {

  /** Some seconds on an ordinary machine. */
  static final long EFFORT = 450_000_000;

  /** The most times that progress is told. */
  private static final int STEPS = 100;

  /** The most changes, each counted in each of its periods, that are kept to be tried. */
  private static final int MOST = 200_000;

  private final RuleBook book;
  private final Vocabulary vocabulary;
  private final Effort effort;
  private final List<String> ids;
  private final Map<LocalDate, List<Attempt>> attempts;

  /**
   * Prepares a run with these test cases.
   *
   * @param attempts those that fail without a change notice nothing
   */
  MutationRun(RuleBook book, Vocabulary vocabulary, List<Attempt> attempts, Effort effort) {
    this.book = book;
    this.vocabulary = vocabulary;
    this.effort = effort;
    this.ids = ids(book, vocabulary);
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

  /** Returns the result before any change is tried. */
  Mutation untried() {
    return new Mutation(new Share(0, 0), 0, 0, ids.size(), List.of());
  }

  /** Tries the changes. */
  Mutation mutation(Trial.Progress progress) {
    List<String> sample = new ArrayList<>(ids);
    Collections.shuffle(sample, new Random(0));
    int most = MOST / book.changeDates().size();
    Map<String, Change> changes =
        changes(Set.copyOf(sample.subList(0, Math.min(most, sample.size()))));
    Map<LocalDate, Map<String, MutatedTable>> tables = tables(changes.values());
    Map<Result, Integer> results = new EnumMap<>(Result.class);
    Map<String, Survivor> survivors = new HashMap<>();
    int step = sample.size() / STEPS + 1;
    for (int i = 0; i < sample.size(); i++) {
      String id = sample.get(i);
      Change change = changes.get(id);
      if (change == null || effort.isSpent()) {
        break;
      }
      if (i % step == 0) {
        progress.changes(i, sample.size());
      }
      Result result = result(change, tables, survivor -> survivors.put(id, survivor));
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
  private static List<String> ids(RuleBook book, Vocabulary vocabulary) {
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

  /** Lays out each table once for all of its changes, for all periods in which it is the same. */
  private Map<LocalDate, Map<String, MutatedTable>> tables(Collection<Change> changes) {
    Map<DecisionTable, MutatedTable.Parts> distinct = new LinkedHashMap<>();
    Map<LocalDate, Map<String, MutatedTable.Parts>> parts = new HashMap<>();
    for (LocalDate turn : book.changeDates()) {
      Map<String, MutatedTable.Parts> byName = new HashMap<>();
      for (DecisionTable table : book.on(turn).tables()) {
        MutatedTable.Parts one = distinct.computeIfAbsent(table, MutatedTable.Parts::new);
        byName.put(table.name(), one);
        for (Attempt attempt : attempts.getOrDefault(turn, List.of())) {
          attempt.choice(table.name()).ifPresent(choice -> one.add(choice, turn));
        }
      }
      parts.put(turn, byName);
    }
    for (Change change : changes) {
      for (int i = 0; i < change.mutants().size(); i++) {
        Mutant mutant = change.mutants().get(i);
        for (TableChange one : mutant.changes()) {
          of(parts, change.turns().get(i), one).add(mutant.id(), one);
        }
      }
    }
    IdentityHashMap<MutatedTable.Parts, MutatedTable> laidOut = new IdentityHashMap<>();
    distinct.values().forEach(one -> laidOut.put(one, one.laidOut(vocabulary, effort)));
    Map<LocalDate, Map<String, MutatedTable>> tables = new HashMap<>();
    parts.forEach(
        (turn, byName) -> {
          Map<String, MutatedTable> known = new HashMap<>();
          byName.forEach(
              (name, one) -> known.put(name, Optional.ofNullable(laidOut.get(one)).orElseThrow()));
          tables.put(turn, known);
        });
    return tables;
  }

  private static <T> T of(
      Map<LocalDate, Map<String, T>> tables, LocalDate turn, TableChange change) {
    Map<String, T> byName = Optional.ofNullable(tables.get(turn)).orElseThrow();
    return Optional.ofNullable(byName.get(change.from().name())).orElseThrow();
  }

  /** A change of a table in the first of the periods in which the table is the same. */
  private record Examined(
      Mutant mutant,
      LocalDate turn,
      TableChange change,
      MutatedTable table,
      ChangedTable changed) {}

  private Result result(
      Change change,
      Map<LocalDate, Map<String, MutatedTable>> tables,
      Consumer<Survivor> survivors) {
    try {
      List<Examined> all = examined(change, tables);
      if (isNoticed(all, change, true)) {
        return Result.NOTICED;
      }
      for (Examined one : all) {
        Optional<ChangedTable.Difference> difference = one.changed().difference();
        if (difference.isPresent()) {
          if (isNoticed(all, change, false)) {
            return Result.NOTICED;
          }
          survivors.accept(survivor(one, difference.get()));
          return Result.SURVIVED;
        }
      }
      return Result.EQUIVALENT;
    } catch (Subtraction.TooWide e) {
      return Result.UNDECIDED;
    }
  }

  private static List<Examined> examined(
      Change change, Map<LocalDate, Map<String, MutatedTable>> tables) {
    Map<MutatedTable, Examined> examined = new LinkedHashMap<>();
    for (int i = 0; i < change.mutants().size(); i++) {
      Mutant mutant = change.mutants().get(i);
      LocalDate turn = change.turns().get(i);
      for (TableChange one : mutant.changes()) {
        examined.computeIfAbsent(
            of(tables, turn, one),
            table -> new Examined(mutant, turn, one, table, table.changed(one)));
      }
    }
    return List.copyOf(examined.values());
  }

  /** Returns whether some test case would no longer hold. */
  private static boolean isNoticed(List<Examined> all, Change change, boolean feasible) {
    return all.stream()
        .anyMatch(one -> one.table().isNoticed(one.changed(), change.turns(), feasible));
  }

  private Survivor survivor(Examined survived, ChangedTable.Difference difference) {
    DecisionTable table = survived.change().from();
    List<FigureUsed> given = new ArrayList<>();
    book.dayOf(survived.turn())
        .ifPresent(
            day ->
                given.add(new FigureUsed(Words.name("field.per"), new Part.Text(day.toString()))));
    table.inputs().forEach(fact -> given.add(used(fact, difference.witness())));
    return new Survivor(
        Phrase.of("test.unnoticed").with("change", survived.mutant().what()),
        survived.mutant().place(),
        given,
        difference.before().part(table.outputs()),
        difference.after().part(table.outputs()));
  }

  private static FigureUsed used(Fact fact, Facts facts) {
    return new FigureUsed(fact.name(), fact.written(facts.get(fact.key())));
  }
}
