package se.vastkom.goals.rules.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.rules.Invariant;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.verify.Defect.Kind;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cases.Subtraction;
import se.vastkom.goals.words.Phrase;

/**
 * Finds what is wrong with rule books and tables, over all columns together and possible cases
 * only: those that the vocabulary's implications allow. Exact: what it says is so, what it is
 * silent about is not so, and what would take too long to find out it says it has not decided.
 * Immutable, safe for any thread; the same book gives the same defects in the same order.
 *
 * <pre>{@code
 * List<Defect> defects = Verifier.standard().verify(RuleBooks.read(folder).orThrow());
 * }</pre>
 */
public final class Verifier {

  /** No more than so many defects of a kind are told of a table, and then that there are more. */
  public static final int MOST = 20;

  /** Some seconds on an ordinary machine. */
  private static final long EFFORT = 300_000_000;

  private final Vocabulary vocabulary;
  private final long effort;

  private Verifier(Vocabulary vocabulary, long effort) {
    this.vocabulary = vocabulary;
    this.effort = effort;
  }

  /** Verifies against the standard vocabulary. */
  public static Verifier standard() {
    return over(GoalFacts.standard().vocabulary());
  }

  /** Verifies against a vocabulary of one's own. */
  public static Verifier over(Vocabulary vocabulary) {
    return new Verifier(vocabulary, EFFORT);
  }

  /**
   * The same with another limit, for those who would wait longer.
   *
   * @param looks how many times a check may look at one column of one row, above zero
   */
  public Verifier within(long looks) {
    return new Verifier(vocabulary, looks);
  }

  /**
   * Every defect of a book: what concerns no single time first, then table by table, the worst kind
   * first. A book that changes over time is looked at in each of its times; a defect that is not
   * there in all of them says when, and a remark is made only if it is so whenever its rows are in
   * force.
   */
  public List<Defect> verify(RuleBook book) {
    List<Defect> found = new ArrayList<>(Dates.in(book));
    OverTime times = new OverTime(book);
    NavigableSet<LocalDate> turns = book.turns();
    // All times together cost no more than one.
    Verifier each = new Verifier(vocabulary, effort / turns.size());
    for (LocalDate turn : turns) {
      List<DecisionTable> tables = book.on(turn);
      times.add(
          tables, tables.stream().flatMap(table -> each.verify(book, table).stream()).toList());
    }
    found.addAll(times.defects());
    return found;
  }

  private List<Defect> verify(RuleBook book, DecisionTable table) {
    // Where no row of the remarks is hit, there is nothing to remark.
    Map<Kind, Check> checks = checks(RuleBook.needsOneConclusion(table.name()));
    if (table.name().equals(Finding.Kind.STATUS.key()) && knowsGoals()) {
      checks.putAll(invariants(book));
    }
    return verify(table, checks);
  }

  /** Every defect of a table, the worst kind first; it needs a hit if its hit policy does. */
  public List<Defect> verify(DecisionTable table) {
    return verify(table, checks(true));
  }

  /** Finds the defects of a kind; knows what was found before. */
  private interface Check {
    List<Defect> find(Layout layout, List<Defect> soFar);
  }

  private boolean knowsGoals() {
    return HouseRules.FACTS.stream()
        .allMatch(key -> vocabulary.inputs().stream().anyMatch(fact -> fact.key().equals(key)));
  }

  private static Map<Kind, Check> checks(boolean needsHit) {
    Map<Kind, Check> checks = new LinkedHashMap<>();
    checks.put(
        Kind.GAP,
        (layout, soFar) ->
            needsHit && layout.table().policy() != HitPolicy.COLLECT ? Gaps.in(layout) : List.of());
    checks.put(Kind.OVERLAP, (layout, soFar) -> Overlaps.in(layout));
    checks.put(Kind.MASKED, (layout, soFar) -> IdleRows.masked(layout));
    checks.put(Kind.IMPOSSIBLE, (layout, soFar) -> IdleRows.impossible(layout));
    checks.put(Kind.REDUNDANT, (layout, soFar) -> RedundantRows.in(layout));
    checks.put(Kind.MERGEABLE, Merges::in);
    checks.put(Kind.IDLE_COLUMN, (layout, soFar) -> IdleColumns.in(layout));
    checks.put(
        Kind.UNMENTIONED_WORDS,
        (layout, soFar) ->
            needsHit && layout.table().policy() != HitPolicy.COLLECT
                ? IdleColumns.unmentioned(layout)
                : List.of());
    return checks;
  }

  private static Map<Kind, Check> invariants(RuleBook book) {
    Map<Kind, Check> checks = new LinkedHashMap<>();
    for (Invariant invariant : Invariant.values()) {
      checks.put(
          HouseRules.kind(invariant), (layout, soFar) -> HouseRules.in(layout, book, invariant));
    }
    return checks;
  }

  private List<Defect> verify(DecisionTable table, Map<Kind, Check> checks) {
    Set<String> alsoAsked = knowsGoals() ? HouseRules.FACTS : Set.of();
    Layout layout = Layout.of(table, vocabulary, alsoAsked);
    List<Defect> found = new ArrayList<>();
    checks.forEach(
        (kind, check) -> {
          try {
            found.addAll(limited(kind, table, check.find(layout.within(effort), found)));
          } catch (Subtraction.TooWide e) {
            found.add(
                told(
                    Kind.UNDECIDED,
                    table,
                    Phrase.of("verify.undecided")
                        .with("table", table.name())
                        .with("kind", kind.phrase())));
          }
        });
    found.sort(Comparator.comparing(Defect::severity).thenComparing(Defect::kind));
    return found;
  }

  private static List<Defect> limited(Kind kind, DecisionTable table, List<Defect> found) {
    if (found.size() <= MOST) {
      return found;
    }
    List<Defect> some = new ArrayList<>(found.subList(0, MOST));
    some.add(
        told(kind, table, Phrase.of("verify.more").with("table", table.name()).with("most", MOST)));
    return some;
  }

  private static Defect told(Kind kind, DecisionTable table, Phrase what) {
    return new Defect(
        kind,
        kind.severity(),
        Optional.of(table),
        List.of(),
        List.of(table.place()),
        List.of(),
        Optional.empty(),
        what);
  }
}
