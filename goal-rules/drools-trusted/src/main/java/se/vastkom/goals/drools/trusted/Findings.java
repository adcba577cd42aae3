package se.vastkom.goals.drools.trusted;

import java.util.BitSet;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * Collects what rules report: {@code global se.vastkom.goals.drools.trusted.Findings findings;}. To
 * be called from the right-hand side of DRL. A finding names the rule that fires, and its place.
 * Each call of the rules has one of its own; a rule's own threads must not use it.
 */
public final class Findings {

  /** The global's name. */
  static final String NAME = "findings";

  private final Map<String, Integer> rows;
  private final IdentityHashMap<Evidence, TreeSet<Remark>> remarks = new IdentityHashMap<>();
  private final IdentityHashMap<DrlCase, BitSet> hits = new IdentityHashMap<>();
  private @Nullable DrlRule firing;

  /** A rule's remark on a goal; sorted by the rules' places, whichever fired first. */
  private record Remark(DrlRule rule, Part text) {

    static final Comparator<Remark> ORDER =
        Comparator.comparing((Remark remark) -> remark.rule().place())
            .thenComparing(remark -> remark.text().toString());

    Finding finding() {
      Finding.Kind kind = Finding.Kind.REMARK;
      return new Finding(
          kind,
          Phrase.of("conclusion.remark"),
          List.of(new Finding.RuleRef(kind.key(), rule.name(), rule.place())),
          Phrase.of("drl.remark").with("text", text),
          Optional.empty(),
          List.of());
    }
  }

  /** Creates a collector of remarks, and of hits of the rows that have a number. */
  Findings(Map<String, Integer> rows) {
    this.rows = rows;
  }

  /** Returns the key of a row in the numbers that the constructor takes. */
  static String row(String table, String id) {
    return table.length() + " " + table + " " + id;
  }

  void expect(Evidence goal) {
    remarks.put(goal, new TreeSet<>(Remark.ORDER));
  }

  void expect(DrlCase goal) {
    hits.put(goal, new BitSet());
  }

  void firing(@Nullable DrlRule rule) {
    this.firing = rule;
  }

  Optional<DrlRule> firing() {
    return Optional.ofNullable(firing);
  }

  List<Finding> of(Evidence goal) {
    return remarks.getOrDefault(goal, new TreeSet<>(Remark.ORDER)).stream()
        .map(Remark::finding)
        .toList();
  }

  BitSet of(DrlCase goal) {
    return hits.getOrDefault(goal, new BitSet());
  }

  /** Adds a remark to a goal, in the same words in every language. */
  public void remark(Evidence goal, String text) {
    add(goal, new Part.Text(text));
  }

  /** Adds a remark to a goal, in both languages. */
  public void remark(Evidence goal, String swedish, String english) {
    add(goal, new Part.Name(swedish, english));
  }

  /** Adds a remark to a goal, in the same words in every language. */
  public void remark(DrlCase goal, String text) {
    remark(goal.evidence(), text);
  }

  /** Adds a remark to a goal, in both languages. */
  public void remark(DrlCase goal, String swedish, String english) {
    remark(goal.evidence(), swedish, english);
  }

  /**
   * Reports that a case hits a row of a table; for rules that run as an {@linkplain
   * TrustedDrl#asEngine engine}.
   *
   * @throws IllegalArgumentException if the engine was given no such case or row
   */
  public void row(DrlCase goal, String table, String id) {
    Integer number = rows.get(row(table, id));
    BitSet hit = hits.get(goal);
    if (number == null || hit == null) {
      throw new IllegalArgumentException(
          "Expected a case and a row that the engine was given; found the row '"
              + id
              + "' of the table '"
              + table
              + "'.");
    }
    hit.set(number);
  }

  private void add(Evidence goal, Part text) {
    TreeSet<Remark> ofGoal = remarks.get(goal);
    if (ofGoal == null || firing == null) {
      throw new IllegalArgumentException(
          "Expected a remark on one of the goals, by a rule that fires; found " + text + ".");
    }
    ofGoal.add(new Remark(firing, text));
  }
}
