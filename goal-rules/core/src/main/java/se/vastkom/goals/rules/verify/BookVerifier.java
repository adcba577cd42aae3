package se.vastkom.goals.rules.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.rules.Invariant;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.RulesInForce;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.check.Defect;
import se.vastkom.goals.tables.check.Defect.Kind;
import se.vastkom.goals.tables.check.TableVerifier;

/**
 * Finds what is wrong with a rule book: what is wrong with each of its tables, whether it keeps the
 * invariants of goals or waives them, and rows and parameters that no day uses. As exact as {@link
 * TableVerifier}. Immutable, safe for any thread; the same book gives the same defects in the same
 * order.
 *
 * <pre>{@code
 * List<Defect> defects = BookVerifier.standard().verify(RuleBooks.read(folder).orThrow());
 * }</pre>
 */
public final class BookVerifier {

  private final Vocabulary vocabulary;
  private final long effort;

  private BookVerifier(Vocabulary vocabulary, long effort) {
    this.vocabulary = vocabulary;
    this.effort = effort;
  }

  /** Verifies against the standard vocabulary. */
  public static BookVerifier standard() {
    return over(GoalFacts.standard().vocabulary());
  }

  /** Verifies against a vocabulary of one's own. */
  public static BookVerifier over(Vocabulary vocabulary) {
    return new BookVerifier(vocabulary, TableVerifier.EFFORT);
  }

  /**
   * The same with another limit, for those who would wait longer.
   *
   * @param looks how many times each check may look at one column of one row, above zero
   */
  public BookVerifier within(long looks) {
    return new BookVerifier(vocabulary, looks);
  }

  /**
   * Every defect of a book: what concerns no single time first, then table by table, the worst kind
   * first. A book that changes over time is looked at in each of its times; a defect that is not
   * there in all of them says when, and a remark is made only if it is so whenever its rows are in
   * force.
   */
  public List<Defect> verify(RuleBook book) {
    List<Defect> found = new ArrayList<>(Dates.in(book));
    DefectsOverTime times = new DefectsOverTime(book);
    NavigableSet<LocalDate> turns = book.turns();
    // All times together cost no more than one.
    TableVerifier each = TableVerifier.over(vocabulary).within(effort / turns.size());
    for (LocalDate turn : turns) {
      RulesInForce rules = book.on(turn);
      times.add(
          rules,
          rules.tables().stream().flatMap(table -> verify(book, table, each).stream()).toList());
    }
    found.addAll(times.defects());
    return found;
  }

  private List<Defect> verify(RuleBook book, DecisionTable table, TableVerifier each) {
    TableVerifier verifier = knowsGoals() ? each.asking(HouseRules.FACTS) : each;
    if (!RuleBook.needsOneConclusion(table.name())) {
      // Where no row of the remarks is hit, there is nothing to remark.
      verifier = verifier.withoutNeedOfHit();
    }
    if (table.name().equals(Finding.Kind.STATUS.key()) && knowsGoals()) {
      verifier = verifier.checking(invariants(book));
    }
    return verifier.verify(table);
  }

  private boolean knowsGoals() {
    return HouseRules.FACTS.stream()
        .allMatch(key -> vocabulary.inputs().stream().anyMatch(fact -> fact.key().equals(key)));
  }

  private static Map<Kind, TableVerifier.Check> invariants(RuleBook book) {
    Map<Kind, TableVerifier.Check> checks = new LinkedHashMap<>();
    for (Invariant invariant : Invariant.values()) {
      checks.put(
          HouseRules.kind(invariant), (regions, soFar) -> HouseRules.in(regions, book, invariant));
    }
    return checks;
  }
}
