package se.vastkom.goals.rules.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Comparison;
import se.vastkom.goals.assessment.Comparison.Cause;
import se.vastkom.goals.assessment.Comparison.Flip;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.Finding.FigureUsed;
import se.vastkom.goals.assessment.RuleDifferences;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.rules.Assessor;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.RulesInForce;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cases.Differences;
import se.vastkom.goals.words.Phrase;

/**
 * Compares one follow-up under two rule books or as of two days, two follow-ups under one book, or
 * two books for all possible goals.
 *
 * <pre>{@code
 * Comparison flips =
 *     Comparisons.of(
 *             Assessor.using(RuleBooks.shipped("vastkom-2015")),
 *             Assessor.using(RuleBooks.shipped("vansbro-2019")),
 *             followUp)
 *         .orThrow();
 * }</pre>
 */
public final class Comparisons {

  private Comparisons() {}

  /** Compares one follow-up under two assessors: by two books, or as of two days. */
  public static Checked<Comparison> of(Assessor before, Assessor after, FollowUp followUp) {
    return of(before, followUp, after, followUp);
  }

  /**
   * Compares two follow-ups, each by an assessor; reports a problem if a book is not in force on
   * its day. Goals with the same id are the same goal.
   */
  public static Checked<Comparison> of(
      Assessor before, FollowUp one, Assessor after, FollowUp other) {
    Checked<AssessedFollowUp> was = before.assess(one);
    Checked<AssessedFollowUp> is = after.assess(other);
    if (was.value().isEmpty() || is.value().isEmpty()) {
      List<Problem> problems = new ArrayList<>(was.problems());
      is.problems().stream().filter(problem -> !problems.contains(problem)).forEach(problems::add);
      return Checked.failed(problems);
    }
    return Checked.of(
        compared(Verdicts.of(before, was.orThrow()), Verdicts.of(after, is.orThrow())));
  }

  private static Comparison compared(Verdicts before, Verdicts after) {
    List<Flip> flips = new ArrayList<>();
    List<Goal> onlyBefore = new ArrayList<>();
    for (Assessment was : before.assessed().assessments()) {
      Optional<Assessment> is = after.assessed().assessment(was.evidence().goal().id());
      if (is.isEmpty()) {
        onlyBefore.add(was.evidence().goal());
      } else {
        flip(before, after, was, is.get()).ifPresent(flips::add);
      }
    }
    List<Goal> onlyAfter =
        after.assessed().followUp().goals().stream()
            .filter(goal -> before.assessed().assessment(goal.id()).isEmpty())
            .toList();
    return new Comparison(
        Comparison.Side.of(before.assessed()),
        Comparison.Side.of(after.assessed()),
        flips,
        onlyBefore,
        onlyAfter);
  }

  private static Optional<Flip> flip(
      Verdicts before, Verdicts after, Assessment was, Assessment is) {
    Flip plain = new Flip(was, is, List.of());
    List<Cause> causes = new ArrayList<>();
    if (plain.changesStatus()) {
      causes.addAll(Causes.of(before, after, Finding.Kind.STATUS, was, is));
    }
    if (plain.changesTrend()) {
      causes.addAll(Causes.of(before, after, Finding.Kind.TREND, was, is));
    }
    boolean ofRemarks =
        plain.remarksGone().findAny().isPresent() || plain.remarksNew().findAny().isPresent();
    if (ofRemarks) {
      causes.addAll(Causes.of(before, after, Finding.Kind.REMARK, was, is));
    }
    return plain.changesStatus() || plain.changesTrend() || ofRemarks
        ? Optional.of(new Flip(was, is, once(causes)))
        : Optional.empty();
  }

  /** Keeps a cause of several changed conclusions with the first of them only. */
  private static List<Cause> once(List<Cause> causes) {
    Map<Phrase, Cause> first = new LinkedHashMap<>();
    causes.forEach(cause -> first.putIfAbsent(cause.what(), cause));
    return List.copyOf(first.values());
  }

  /**
   * Finds the possible cases for which two books conclude differently.
   *
   * @param oneDay the day whose rules of the first book are compared
   * @param otherDay the day for the second book
   * @throws IllegalArgumentException if a book is not in force on its day
   */
  public static RuleDifferences of(
      RuleBook one, LocalDate oneDay, RuleBook other, LocalDate otherDay, Vocabulary vocabulary) {
    RulesInForce before = one.on(oneDay);
    RulesInForce after = other.on(otherDay);
    Set<String> names = new LinkedHashSet<>();
    before.tables().forEach(table -> names.add(table.name()));
    after.tables().forEach(table -> names.add(table.name()));
    List<RuleDifferences.Table> tables = new ArrayList<>();
    for (String name : names) {
      DecisionTable was =
          before.table(name).or(() -> after.table(name).map(Comparisons::empty)).orElseThrow();
      DecisionTable is = after.table(name).orElseGet(() -> empty(was));
      tables.add(differences(was, is, vocabulary));
    }
    return new RuleDifferences(side(one, oneDay), side(other, otherDay), tables);
  }

  /** Returns a table that concludes nothing, for a book without the table. */
  private static DecisionTable empty(DecisionTable table) {
    return new DecisionTable(
        table.name(), HitPolicy.COLLECT, table.inputs(), table.outputs(), List.of());
  }

  private static RuleDifferences.Side side(RuleBook book, LocalDate day) {
    return new RuleDifferences.Side(
        book.stamp(), Optional.of(day).filter(one -> one.isAfter(LocalDate.MIN)));
  }

  private static RuleDifferences.Table differences(
      DecisionTable was, DecisionTable is, Vocabulary vocabulary) {
    Differences differences = Differences.between(was, is, vocabulary);
    return new RuleDifferences.Table(
        was.name(),
        was.outputs().get(0).name(),
        differences.found().stream().map(one -> difference(one, was, is)).toList(),
        differences.isDecided());
  }

  private static RuleDifferences.Difference difference(
      Differences.Difference one, DecisionTable was, DecisionTable is) {
    List<FigureUsed> cases = new ArrayList<>();
    for (Map.Entry<Fact, UnaryTest> asked : one.cases().entrySet()) {
      cases.add(new FigureUsed(asked.getKey().name(), asked.getKey().written(asked.getValue())));
    }
    Set<Fact> inputs = new LinkedHashSet<>(was.inputs());
    inputs.addAll(is.inputs());
    Facts witness = one.witness();
    return new RuleDifferences.Difference(
        cases,
        inputs.stream()
            .map(fact -> new FigureUsed(fact.name(), fact.written(witness.get(fact.key()))))
            .toList(),
        one.before().part(was.outputs()),
        one.after().part(is.outputs()));
  }
}
