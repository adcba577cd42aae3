package se.vastkom.goals.rules.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Comparison;
import se.vastkom.goals.assessment.Comparison.Cause;
import se.vastkom.goals.assessment.Comparison.Flip;
import se.vastkom.goals.assessment.Ending;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.Finding.FigureUsed;
import se.vastkom.goals.assessment.ForecastAccuracy;
import se.vastkom.goals.assessment.OverallChange;
import se.vastkom.goals.assessment.PeriodChange;
import se.vastkom.goals.assessment.RuleDifferences;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.rules.Assessor;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.RulesInForce;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Term;
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
      return Checked.failed(
          Stream.concat(was.problems().stream(), is.problems().stream()).toList());
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
        onlyAfter,
        changes(before.assessed(), after.assessed()),
        ForecastAccuracy.of(before.assessed(), after.assessed()),
        Ending.between(before.assessed(), after.assessed()),
        OverallChange.between(before.assessed(), after.assessed()));
  }

  private static List<PeriodChange> changes(AssessedFollowUp before, AssessedFollowUp after) {
    boolean isOfPeriods =
        !before.followUp().header().period().equals(after.followUp().header().period());
    return isOfPeriods ? PeriodChange.between(before, after) : List.of();
  }

  private static Optional<Flip> flip(
      Verdicts before, Verdicts after, Assessment was, Assessment is) {
    Flip plain = new Flip(was, is, List.of());
    List<Cause> causes = new ArrayList<>();
    if (plain.changesStatus()) {
      causes.addAll(new MemberCauses(before.assessed(), after.assessed(), was, is).all());
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
   * @return the differences; or a problem for each fact that the books do not mean alike
   * @throws IllegalArgumentException if a book is not in force on its day
   */
  public static Checked<RuleDifferences> of(
      RuleBook one, LocalDate oneDay, RuleBook other, LocalDate otherDay) {
    RulesInForce before = one.on(oneDay);
    RulesInForce after = other.on(otherDay);
    return common(one, other).map(vocabulary -> differences(before, after, vocabulary));
  }

  /**
   * Returns the facts of both books. Which cases are possible is what both say; where one says
   * more, it may be wrong of the other.
   */
  private static Checked<Vocabulary> common(RuleBook one, RuleBook other) {
    Problems problems = new Problems();
    for (Fact fact : other.vocabulary().all()) {
      one.vocabulary().all().stream()
          .filter(same -> same.key().equals(fact.key()) && together(same, fact).isEmpty())
          .forEach(
              same ->
                  problems.error(
                      Place.file(other.id()),
                      fact.phrase("comparison.other-type")
                          .with("one", one.id())
                          .with("other", other.id())
                          .with("was", same.type().phrase())
                          .with("is", fact.type().phrase())));
    }
    return problems.check(
        () ->
            new Vocabulary(
                together(one.vocabulary().inputs(), other.vocabulary().inputs()),
                together(one.vocabulary().outputs(), other.vocabulary().outputs()),
                one.vocabulary().implications().stream()
                    .filter(other.vocabulary().implications()::contains)
                    .toList(),
                one.vocabulary().relations().stream()
                    .filter(other.vocabulary().relations()::contains)
                    .toList()));
  }

  private static List<Fact> together(List<Fact> one, List<Fact> other) {
    Map<String, Fact> facts = new LinkedHashMap<>();
    Stream.concat(one.stream(), other.stream())
        .forEach(fact -> facts.merge(fact.key(), fact, (a, b) -> together(a, b).orElseThrow()));
    return List.copyOf(facts.values());
  }

  /** Returns a fact of both books, with the words of both; empty if it is not the same fact. */
  private static Optional<Fact> together(Fact one, Fact other) {
    if (one.type() instanceof FactType.WordType words
        && other.type() instanceof FactType.WordType others) {
      Map<String, Term> terms = new LinkedHashMap<>();
      Stream.concat(words.terms().stream(), others.terms().stream())
          .forEach(term -> terms.putIfAbsent(term.key(), term));
      FactType both = new FactType.WordType(List.copyOf(terms.values()));
      return Optional.of(new Fact(one.key(), one.name(), both, one.meaning()));
    }
    return one.type().equals(other.type()) ? Optional.of(one) : Optional.empty();
  }

  /**
   * Returns a table over the facts of a vocabulary, its conclusions in the vocabulary's order, so
   * that only what is concluded counts.
   */
  private static DecisionTable over(Vocabulary vocabulary, DecisionTable table) {
    List<Fact> outputs =
        vocabulary.outputs().stream()
            .filter(fact -> table.outputs().stream().anyMatch(of -> of.key().equals(fact.key())))
            .toList();
    List<String> keys = table.outputs().stream().map(Fact::key).toList();
    return new DecisionTable(
        table.name(),
        table.policy(),
        table.inputs().stream().map(fact -> vocabulary.input(fact.key()).orElseThrow()).toList(),
        outputs,
        table.rows().stream()
            .map(
                row ->
                    row.concluding(
                        outputs.stream()
                            .map(fact -> row.outputs().get(keys.indexOf(fact.key())))
                            .toList()))
            .toList(),
        table.headings());
  }

  private static RuleDifferences differences(
      RulesInForce before, RulesInForce after, Vocabulary vocabulary) {
    Set<String> names = new LinkedHashSet<>();
    before.tables().forEach(table -> names.add(table.name()));
    after.tables().forEach(table -> names.add(table.name()));
    List<RuleDifferences.Table> tables = new ArrayList<>();
    for (String name : names) {
      DecisionTable was =
          before.table(name).or(() -> after.table(name).map(Comparisons::empty)).orElseThrow();
      DecisionTable is = after.table(name).orElseGet(() -> empty(was));
      tables.add(differences(over(vocabulary, was), over(vocabulary, is), vocabulary));
    }
    return new RuleDifferences(side(before), side(after), tables);
  }

  /** Returns a table that concludes nothing, for a book without the table. */
  private static DecisionTable empty(DecisionTable table) {
    return new DecisionTable(
        table.name(), HitPolicy.COLLECT, table.inputs(), table.outputs(), List.of());
  }

  private static RuleDifferences.Side side(RulesInForce rules) {
    return new RuleDifferences.Side(
        rules.book().stamp(), Optional.of(rules.day()).filter(day -> day.isAfter(LocalDate.MIN)));
  }

  private static RuleDifferences.Table differences(
      DecisionTable was, DecisionTable is, Vocabulary vocabulary) {
    Differences differences = Differences.between(was, is, vocabulary);
    return new RuleDifferences.Table(
        was.name(),
        was.title(),
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
