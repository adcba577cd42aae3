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
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** Makes every small change to a book's rules and asks whether some test case would notice. */
final class Mutating {

  private final RuleBook book;
  private final Vocabulary vocabulary;
  private final List<Attempt> attempts;
  private final Map<DecisionTable, PossibleCases> possible = new HashMap<>();
  private final Map<Mutant.Changed, Differences> known = new HashMap<>();

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
      Optional<Survivor> survivor = Optional.empty();
      boolean isDecided = true;
      for (int i = 0; i < change.mutants().size() && survivor.isEmpty(); i++) {
        for (Mutant.Changed table : change.mutants().get(i).tables()) {
          Differences any = known.computeIfAbsent(table, this::any);
          isDecided &= any.isDecided();
          if (survivor.isEmpty() && !any.found().isEmpty()) {
            survivor =
                Optional.of(
                    survivor(
                        change.mutants().get(i),
                        book.dayOf(change.turns().get(i)),
                        table,
                        any.found().get(0)));
          }
        }
      }
      if (survivor.isPresent() && isNoticed) {
        noticed++;
      } else if (survivor.isPresent()) {
        survivors.add(survivor.get());
      } else if (isDecided) {
        equivalent++;
      } else {
        undecided++;
      }
    }
    return new Mutation(
        new Share(noticed, noticed + survivors.size()), equivalent, undecided, survivors);
  }

  private Differences any(Mutant.Changed table) {
    return Differences.any(table.from(), table.to(), vocabulary);
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
    return mutant.tables().stream().anyMatch(table -> attempt.asks(table.from()));
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
        .filter(attempt::asks)
        .allMatch(table -> isPossible(table, attempt.facts()));
  }

  private boolean isPossible(DecisionTable table, Facts facts) {
    Map<String, Optional<Value>> said = new HashMap<>();
    table.inputs().forEach(fact -> said.put(fact.key(), facts.get(fact.key())));
    return possible.computeIfAbsent(table, one -> PossibleCases.of(one, vocabulary)).allow(said);
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
