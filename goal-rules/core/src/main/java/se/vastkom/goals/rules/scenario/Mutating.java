package se.vastkom.goals.rules.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import se.vastkom.goals.assessment.Finding.FigureUsed;
import se.vastkom.goals.assessment.TestReport.Mutation;
import se.vastkom.goals.assessment.TestReport.Share;
import se.vastkom.goals.assessment.TestReport.Survivor;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.table.Decision;
import se.vastkom.goals.rules.table.DecisionTable;
import se.vastkom.goals.rules.table.Fact;
import se.vastkom.goals.rules.table.Facts;
import se.vastkom.goals.rules.table.Value;
import se.vastkom.goals.rules.table.Vocabulary;
import se.vastkom.goals.rules.verify.Differences;
import se.vastkom.goals.rules.verify.PossibleCases;
import se.vastkom.goals.words.Phrase;

/** Makes every small change to a book's rules and asks whether some test case would notice. */
final class Mutating {

  private final RuleBook book;
  private final Vocabulary vocabulary;
  private final List<Attempt> attempts;
  private final Map<DecisionTable, PossibleCases> possible = new HashMap<>();

  /**
   * Asks these test cases.
   *
   * @param attempts those that fail as it is notice nothing
   */
  Mutating(RuleBook book, Vocabulary vocabulary, List<Attempt> attempts) {
    this.book = book;
    this.vocabulary = vocabulary;
    this.attempts = attempts.stream().filter(Attempt::passes).toList();
  }

  /** One change in each of its times. */
  private record Change(List<Mutant> mutants, List<LocalDate> turns) {}

  Mutation mutation() {
    Map<String, Change> changes = new LinkedHashMap<>();
    for (LocalDate turn : book.turns()) {
      for (Mutant mutant : Mutants.of(book, turn, vocabulary)) {
        Change change =
            changes.computeIfAbsent(
                mutant.id(), id -> new Change(new ArrayList<>(), new ArrayList<>()));
        change.mutants().add(mutant);
        change.turns().add(turn);
      }
    }
    int noticed = 0;
    int equivalent = 0;
    int undecided = 0;
    List<Survivor> survivors = new ArrayList<>();
    for (Change change : changes.values()) {
      boolean isNoticed = isNoticed(change, attempt -> true);
      if (isNoticed && isNoticed(change, this::isPossible)) {
        noticed++;
        continue;
      }
      List<Differences> differences = new ArrayList<>();
      List<Mutant.Changed> differing = new ArrayList<>();
      for (Mutant mutant : change.mutants()) {
        for (Mutant.Changed table : mutant.tables()) {
          differences.add(Differences.any(table.from(), table.to(), vocabulary));
          differing.add(table);
        }
      }
      Optional<Differences> first =
          differences.stream().filter(one -> !one.found().isEmpty()).findFirst();
      if (first.isPresent() && isNoticed) {
        noticed++;
      } else if (first.isPresent()) {
        survivors.add(
            survivor(
                change.mutants().get(0),
                differing.get(differences.indexOf(first.get())),
                first.get().found().get(0)));
      } else if (differences.stream().allMatch(Differences::isDecided)) {
        equivalent++;
      } else {
        undecided++;
      }
    }
    return new Mutation(
        new Share(noticed, noticed + survivors.size()), equivalent, undecided, survivors);
  }

  /** Whether some test case would not pass any more. */
  private boolean isNoticed(Change change, Predicate<Attempt> among) {
    for (int i = 0; i < change.turns().size(); i++) {
      LocalDate turn = change.turns().get(i);
      Mutant mutant = change.mutants().get(i);
      for (Attempt attempt : attempts) {
        if (attempt.turn().equals(turn)
            && asks(attempt, mutant)
            && !attempt.passesWith(decisions(attempt, mutant))
            && among.test(attempt)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean asks(Attempt attempt, Mutant mutant) {
    return mutant.tables().stream().anyMatch(table -> attempt.scenario().asks(table.from()));
  }

  private static Map<String, Decision> decisions(Attempt attempt, Mutant mutant) {
    Map<String, Decision> decisions = new HashMap<>();
    for (Mutant.Changed table : mutant.tables()) {
      decisions.put(table.to().name(), table.to().decide(table.to().hits(attempt.facts())));
    }
    return decisions;
  }

  /** Whether a goal can have just these facts of the tables that it asks. */
  private boolean isPossible(Attempt attempt) {
    return attempt.tables().stream()
        .filter(attempt.scenario()::asks)
        .allMatch(table -> isPossible(table, attempt.facts()));
  }

  private boolean isPossible(DecisionTable table, Facts facts) {
    Map<String, Optional<Value>> said = new HashMap<>();
    table.inputs().forEach(fact -> said.put(fact.key(), facts.get(fact.key())));
    return possible.computeIfAbsent(table, one -> PossibleCases.of(one, vocabulary)).allow(said);
  }

  private static Survivor survivor(
      Mutant mutant, Mutant.Changed table, Differences.Difference difference) {
    List<Fact> outputs = table.from().outputs();
    return new Survivor(
        Phrase.of("test.unnoticed").with("change", mutant.what()),
        mutant.place(),
        table.from().inputs().stream().map(fact -> used(fact, difference.witness())).toList(),
        difference.before().part(outputs),
        difference.after().part(outputs));
  }

  private static FigureUsed used(Fact fact, Facts facts) {
    return new FigureUsed(fact.name(), fact.written(facts.get(fact.key())));
  }
}
