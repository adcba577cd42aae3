package se.vastkom.goals.tables.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cases.Subtraction;
import se.vastkom.goals.tables.check.Defect.Kind;
import se.vastkom.goals.words.Phrase;

/**
 * Finds what is wrong with a table, over all columns together and possible cases only: those that
 * the vocabulary's implications allow. Exact: every reported defect is one, there are no others,
 * and what would take too long to find out it reports as undecided. Immutable, safe for any thread;
 * the same table gives the same defects in the same order.
 *
 * <pre>{@code
 * List<Defect> defects = TableVerifier.over(vocabulary).verify(table);
 * }</pre>
 *
 * <p>Gaps, overlaps and mergeable rows are found as in Calvanese, Dumas et al., <i>Semantics and
 * Analysis of DMN Decision Tables</i> (2016), where each row is a region among the cases; here the
 * regions are made of equivalence classes, so that words and missing facts are columns like any
 * other.
 */
public final class TableVerifier {

  /** The most defects of one kind reported for a table; one more reports that there are others. */
  public static final int MOST = 20;

  /** Some seconds on an ordinary machine. */
  public static final long EFFORT = 300_000_000;

  private final Vocabulary vocabulary;
  private final long effort;
  private final boolean needsHit;
  private final List<String> alsoAsked;
  private final Map<Kind, Check> more;

  private TableVerifier(
      Vocabulary vocabulary,
      long effort,
      boolean needsHit,
      List<String> alsoAsked,
      Map<Kind, Check> more) {
    this.vocabulary = vocabulary;
    this.effort = effort;
    this.needsHit = needsHit;
    this.alsoAsked = alsoAsked;
    this.more = more;
  }

  /** A check for the defects of one kind. */
  @FunctionalInterface
  public interface Check {

    /**
     * Finds the defects of a table.
     *
     * @param regions the table, laid out among its cases
     * @param soFar the defects that other checks have found in the table
     * @throws Subtraction.TooWide if it would cost more than the regions allow
     */
    List<Defect> find(TableRegions regions, List<Defect> soFar);
  }

  /** Creates a verifier; every case must hit a row unless the policy collects. */
  public static TableVerifier over(Vocabulary vocabulary) {
    return new TableVerifier(vocabulary, EFFORT, true, List.of(), Map.of());
  }

  /**
   * Returns the same verifier with another limit, for callers that accept a longer wait.
   *
   * @param looks how many times each check may look at one column of one row, above zero
   */
  public TableVerifier within(long looks) {
    return new TableVerifier(vocabulary, looks, needsHit, alsoAsked, more);
  }

  /** Returns the same verifier for tables that conclude nothing for a case that hits no row. */
  public TableVerifier withoutNeedOfHit() {
    return new TableVerifier(vocabulary, effort, false, alsoAsked, more);
  }

  /** Returns the same verifier with facts that checks may use even if a table lacks them. */
  public TableVerifier asking(List<String> facts) {
    return new TableVerifier(vocabulary, effort, needsHit, List.copyOf(facts), more);
  }

  /** Returns the same verifier with the caller's own checks after those of every table. */
  public TableVerifier checking(Map<Kind, Check> checks) {
    return new TableVerifier(vocabulary, effort, needsHit, alsoAsked, new LinkedHashMap<>(checks));
  }

  /** Finds every defect of a table, the most serious kind first. */
  public List<Defect> verify(DecisionTable table) {
    TableRegions regions = TableRegions.of(table, vocabulary, alsoAsked);
    List<Defect> found = new ArrayList<>();
    Map<Kind, Check> checks = checks();
    checks.putAll(more);
    checks.forEach(
        (kind, check) -> {
          try {
            found.addAll(limited(kind, table, check.find(regions.within(effort), found)));
          } catch (Subtraction.TooWide e) {
            found.add(
                told(
                    TableDefect.UNDECIDED,
                    table,
                    Phrase.of("verify.undecided")
                        .with("table", table.name())
                        .with("kind", kind.phrase())));
          }
        });
    found.sort(
        Comparator.comparing(Defect::severity).thenComparingInt(defect -> defect.kind().rank()));
    return found;
  }

  private Map<Kind, Check> checks() {
    Map<Kind, Check> checks = new LinkedHashMap<>();
    checks.put(
        TableDefect.GAP,
        (regions, soFar) -> mustHit(regions.table()) ? Gaps.in(regions) : List.of());
    checks.put(TableDefect.OVERLAP, (regions, soFar) -> Overlaps.in(regions));
    checks.put(TableDefect.MASKED, (regions, soFar) -> IdleRows.masked(regions));
    checks.put(TableDefect.IMPOSSIBLE, (regions, soFar) -> IdleRows.impossible(regions));
    checks.put(TableDefect.REDUNDANT, (regions, soFar) -> RedundantRows.in(regions));
    checks.put(TableDefect.MERGEABLE, Merges::in);
    checks.put(TableDefect.IDLE_COLUMN, (regions, soFar) -> IdleColumns.in(regions));
    checks.put(
        TableDefect.UNMENTIONED_WORDS,
        (regions, soFar) ->
            mustHit(regions.table()) ? IdleColumns.unmentioned(regions) : List.of());
    return checks;
  }

  private boolean mustHit(DecisionTable table) {
    return needsHit && table.policy() != HitPolicy.COLLECT;
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
