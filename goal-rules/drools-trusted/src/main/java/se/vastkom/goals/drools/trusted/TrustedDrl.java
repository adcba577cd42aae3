package se.vastkom.goals.drools.trusted;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kie.api.KieBase;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.drools.trusted.Compilation.Outcome;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.rules.FindingSource;
import se.vastkom.goals.rules.GoalCase;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.engine.Hits;
import se.vastkom.goals.tables.engine.NumberedRows;
import se.vastkom.goals.tables.engine.RuleEngine;

/**
 * Rules written by hand in DRL, which add remarks to goals beside the tables of a rule book.
 *
 * <p><b>DRL is code.</b> It can do anything that the program can: read and write files, open
 * connections, end the process. Nothing here hinders it. Use it only for rules that no table can
 * say, such as of several goals together, and only for text that was reviewed as the program's own
 * code is: never for what an analyst sends, a user uploads or a network gives. Tables are data and
 * need no trust.
 *
 * <p>Rules see each goal as {@link Evidence} and as {@link DrlCase}, and report to {@link
 * Findings}:
 *
 * <pre>{@code
 * import se.vastkom.goals.drools.trusted.DrlCase;
 * global se.vastkom.goals.drools.trusted.Findings findings;
 *
 * rule "nära målet"
 * when
 *     $goal : DrlCase( is("läge", "aktivt"), atLeast("måluppfyllelse", "95"), below("måluppfyllelse", "100") )
 * then
 *     findings.remark($goal, "nära målet", "close to the target");
 * end
 * }</pre>
 *
 * <p>The rules see all goals of one call together. A rule that fires too often, or throws, ends the
 * call with a {@link RuleFailedException}. Compiling takes a second or more; running is fast.
 * Immutable, and safe for any thread unless the rules themselves change something outside.
 */
public final class TrustedDrl implements FindingSource {

  /** More than any rule needs for a goal; a rule that wakes itself is stopped in milliseconds. */
  private static final int USUAL_FIRINGS = 1_000;

  private static final int CASES_PER_SESSION = 1_000;

  private final DrlFile file;
  private final KieBase base;
  private final GoalFacts facts;
  private final int firings;

  private TrustedDrl(DrlFile file, KieBase base, GoalFacts facts, int firings) {
    this.file = file;
    this.base = base;
    this.facts = facts;
    this.firings = firings;
  }

  /**
   * Compiles rules, or returns every problem with them, with file and line, in Drools' own words.
   * Rules can import the classes that this class can see.
   *
   * @param source the file's name, as findings and problems show it
   * @param drl trusted text
   */
  public static Checked<TrustedDrl> of(String source, String drl) {
    return DrlFile.read(source, drl).then(TrustedDrl::compiled);
  }

  private static Checked<TrustedDrl> compiled(DrlFile file) {
    Outcome outcome = Compilation.of(file.only(file.rules().values()));
    if (outcome instanceof Outcome.Failed failed) {
      return Checked.failed(Diagnosis.of(file, failed.complaints()));
    }
    KieBase base = ((Outcome.Made) outcome).base();
    return Checked.of(new TrustedDrl(file, base, GoalFacts.standard(), USUAL_FIRINGS));
  }

  /** Returns the same rules, which see these facts of a goal instead of the standard ones. */
  public TrustedDrl seeing(GoalFacts other) {
    return new TrustedDrl(file, base, other, firings);
  }

  /**
   * Returns the same rules with another bound than 1,000 for how often they may fire in a call, for
   * each of its goals.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public TrustedDrl firingAtMost(int timesAGoal) {
    if (timesAGoal < 1) {
      throw new IllegalArgumentException("Expected 1 or more; found " + timesAGoal + ".");
    }
    return new TrustedDrl(file, base, facts, timesAGoal);
  }

  /** Returns a name of the first digits of the text's checksum: {@code drl-3f2a9c1b2d3e}. */
  @Override
  public String name() {
    return "drl-" + sha256().substring(0, 12);
  }

  /** Returns the checksum of the text, in UTF-8. */
  public String sha256() {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(file.text().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  /**
   * Returns the rules' remarks on each goal: in the order of the goals, and for each goal in the
   * order of the rules in the text.
   *
   * @throws RuleFailedException if a rule throws, or the rules fire too often
   */
  @Override
  public List<List<Finding>> findings(List<GoalCase> goals) {
    Findings findings = new Findings(Map.of());
    List<Object> seen = new ArrayList<>();
    for (GoalCase goal : goals) {
      findings.expect(goal.evidence());
      seen.add(goal.evidence());
      seen.add(new DrlCase(facts.of(goal), Optional.of(goal.evidence())));
    }
    new Firing(file, base, findings).of(seen, bound(goals.size()));
    return goals.stream().map(GoalCase::evidence).map(findings::of).toList();
  }

  /**
   * Returns the rules as an engine, for rules that report {@linkplain Findings#row rows} of tables:
   * the DRL that {@code Drl.show} of {@code goal-rules-drools} writes, as it is or changed by hand.
   * The tables say what the rows conclude.
   *
   * @return an engine whose results throw {@link RuleFailedException} as {@link #findings} does,
   *     and where a rule reports a row that is not in the tables
   */
  public RuleEngine asEngine() {
    return new RuleEngine() {
      @Override
      public String name() {
        return TrustedDrl.this.name();
      }

      @Override
      public Prepared prepare(List<DecisionTable> tables) {
        NumberedRows rows = new NumberedRows(tables);
        Map<String, Integer> numbers = numbers(tables);
        return cases -> hits(rows, numbers, cases);
      }
    };
  }

  private static Map<String, Integer> numbers(List<DecisionTable> tables) {
    Map<String, Integer> numbers = new HashMap<>();
    for (DecisionTable table : tables) {
      for (Row row : table.rows()) {
        numbers.put(Findings.row(table.name(), row.id()), numbers.size());
      }
    }
    return Map.copyOf(numbers);
  }

  private List<Hits> hits(NumberedRows rows, Map<String, Integer> numbers, List<Facts> cases) {
    List<Hits> all = new ArrayList<>(cases.size());
    for (int from = 0; from < cases.size(); from += CASES_PER_SESSION) {
      List<DrlCase> seen =
          cases.subList(from, Math.min(cases.size(), from + CASES_PER_SESSION)).stream()
              .map(known -> new DrlCase(known, Optional.empty()))
              .toList();
      Findings findings = new Findings(numbers);
      seen.forEach(findings::expect);
      new Firing(file, base, findings).of(seen, bound(Math.max(seen.size(), rows.size())));
      seen.forEach(goal -> all.add(rows.hits(findings.of(goal))));
    }
    return all;
  }

  private int bound(int goals) {
    return (int) Math.min(Integer.MAX_VALUE - 1, (long) firings * Math.max(1, goals));
  }

  /** Returns the file's name and its rules' names. */
  @Override
  public String toString() {
    return file.source() + " " + file.rules().keySet().stream().sorted().toList();
  }
}
