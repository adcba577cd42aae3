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
 * the vocabulary's implications allow. Exact: what it reports is so, what it is silent about is not
 * so, and what would take too long to find out it reports as undecided. Immutable, safe for any
 * thread; the same table gives the same defects in the same order.
 *
 * <pre>{@code
 * List<Defect> defects = TableVerifier.over(vocabulary).verify(table);
 * }</pre>
 *
 * <p>Gaps, overlaps and mergeable rows are found as in Calvanese, Dumas et al., <i>Semantics and
 * Analysis of DMN Decision Tables</i> (2016), where each row is a box among the cases; here the
 * boxes are made of equivalence classes, so that words and missing facts are columns like others.
 */
public final class TableVerifier {

  /**
   * The most defects of one kind that are reported of a table; one more says that there are more.
   */
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

  /** Finds the defects of one kind. */
  @FunctionalInterface
  public interface Check {

    /**
     * The defects of a table.
     *
     * @param layout the table, laid out among its cases
     * @param soFar the defects that other checks have found in it
     * @throws Subtraction.TooWide if it would cost more than the layout allows
     */
    List<Defect> find(Layout layout, List<Defect> soFar);
  }

  /** Verifies tables over a vocabulary; every case must hit a row unless the policy collects. */
  public static TableVerifier over(Vocabulary vocabulary) {
    return new TableVerifier(vocabulary, EFFORT, true, List.of(), Map.of());
  }

  /**
   * The same with another limit, for those who would wait longer.
   *
   * @param looks how many times each check may look at one column of one row, above zero
   */
  public TableVerifier within(long looks) {
    return new TableVerifier(vocabulary, looks, needsHit, alsoAsked, more);
  }

  /** The same for tables where a case that hits no row has nothing to conclude. */
  public TableVerifier withoutNeedOfHit() {
    return new TableVerifier(vocabulary, effort, false, alsoAsked, more);
  }

  /** The same where checks may ask about these facts though a table does not. */
  public TableVerifier asking(List<String> facts) {
    return new TableVerifier(vocabulary, effort, needsHit, List.copyOf(facts), more);
  }

  /** The same with checks of one's own after those of every table. */
  public TableVerifier checking(Map<Kind, Check> checks) {
    return new TableVerifier(vocabulary, effort, needsHit, alsoAsked, new LinkedHashMap<>(checks));
  }

  /** Every defect of a table, the worst kind first. */
  public List<Defect> verify(DecisionTable table) {
    Layout layout = Layout.of(table, vocabulary, alsoAsked);
    List<Defect> found = new ArrayList<>();
    Map<Kind, Check> checks = checks();
    checks.putAll(more);
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

  private Map<Kind, Check> checks() {
    Map<Kind, Check> checks = new LinkedHashMap<>();
    checks.put(Kind.GAP, (layout, soFar) -> mustHit(layout.table()) ? Gaps.in(layout) : List.of());
    checks.put(Kind.OVERLAP, (layout, soFar) -> Overlaps.in(layout));
    checks.put(Kind.MASKED, (layout, soFar) -> IdleRows.masked(layout));
    checks.put(Kind.IMPOSSIBLE, (layout, soFar) -> IdleRows.impossible(layout));
    checks.put(Kind.REDUNDANT, (layout, soFar) -> RedundantRows.in(layout));
    checks.put(Kind.MERGEABLE, Merges::in);
    checks.put(Kind.IDLE_COLUMN, (layout, soFar) -> IdleColumns.in(layout));
    checks.put(
        Kind.UNMENTIONED_WORDS,
        (layout, soFar) -> mustHit(layout.table()) ? IdleColumns.unmentioned(layout) : List.of());
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
