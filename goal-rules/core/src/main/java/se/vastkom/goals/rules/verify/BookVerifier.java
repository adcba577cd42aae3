package se.vastkom.goals.rules.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import se.vastkom.goals.assessment.VerificationReport;
import se.vastkom.goals.rules.Invariant;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.RulesInForce;
import se.vastkom.goals.rules.StandardTable;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.check.Defect;
import se.vastkom.goals.tables.check.Defect.Kind;
import se.vastkom.goals.tables.check.TableVerifier;

/**
 * Finds the defects of a rule book, whatever it is about: those of each of its tables, invariants
 * of goals that it breaks or waives, and rows and parameters that no day uses. As exact as {@link
 * TableVerifier}. Immutable, safe for any thread; the same book gives the same defects in the same
 * order.
 *
 * <pre>{@code
 * List<Defect> defects = BookVerifier.standard().verify(RuleBooks.read(folder).orThrow());
 * }</pre>
 */
public final class BookVerifier {

  private final long effort;

  private BookVerifier(long effort) {
    this.effort = effort;
  }

  /** Creates a verifier with the usual limit of its work. */
  public static BookVerifier standard() {
    return new BookVerifier(TableVerifier.EFFORT);
  }

  /**
   * Returns the same verifier with another limit, for callers that accept a longer wait.
   *
   * @param looks how many times each check may look at one column of one row, above zero
   */
  public BookVerifier within(long looks) {
    return new BookVerifier(looks);
  }

  /**
   * Finds every defect of a book: those of no single period first, then table by table, the most
   * serious kind first. Examines a book that changes over time in each of its periods; a defect
   * that is absent from some of them names those that have it, and advice is given only if it is
   * right whenever its rows are in force. Every table that is not to collect must have a row for
   * each possible case, except the remarks about goals: a goal without one has none.
   */
  public List<Defect> verify(RuleBook book) {
    List<Defect> found = new ArrayList<>(Dates.in(book));
    DefectsOverTime times = new DefectsOverTime(book);
    NavigableSet<LocalDate> turns = book.changeDates();
    // All periods together cost no more than one.
    TableVerifier each = TableVerifier.over(book.vocabulary()).within(effort / turns.size());
    for (LocalDate turn : turns) {
      RulesInForce rules = book.on(turn);
      times.add(
          rules,
          rules.tables().stream()
              .flatMap(table -> verify(book, dated(table, rules), each).stream())
              .toList());
    }
    found.addAll(times.defects());
    return found;
  }

  /** Verifies a book and reports its defects as plain values, which formats can write. */
  public VerificationReport report(RuleBook book) {
    return new VerificationReport(
        book.stamp(),
        verify(book).stream().map(one -> new ReportedDefect(one).reported()).toList());
  }

  /** Returns a settled table with the days of its rows, which only rows of the same days share. */
  private static DecisionTable dated(DecisionTable table, RulesInForce rules) {
    return table.with(
        table.rows().stream()
            .map(row -> row.inForce(rules.written(table.name(), row).inForce()))
            .toList());
  }

  private List<Defect> verify(RuleBook book, DecisionTable table, TableVerifier each) {
    boolean knowsGoals = knowsGoals(book.vocabulary());
    if (table.name().equals(StandardTable.WEIGHING.key()) && knowsGoals) {
      return each.asking(WeighingRules.FACTS).checking(WeighingRules.checks()).verify(table);
    }
    TableVerifier verifier = knowsGoals ? each.asking(HouseRules.FACTS) : each;
    if (table.name().equals(StandardTable.REMARK.key()) && knowsGoals) {
      verifier = verifier.withoutNeedOfHit();
    }
    if (table.name().equals(StandardTable.STATUS.key()) && knowsGoals) {
      verifier = verifier.checking(invariants(book));
    }
    return verifier.verify(table);
  }

  private static boolean knowsGoals(Vocabulary vocabulary) {
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
