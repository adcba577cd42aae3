package se.vastkom.goals.assessment;

import java.util.List;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * A table as one case met it: every row, with what each of its conditions asked and what it met.
 * Immutable.
 *
 * @param table the table's stable name
 * @param name what it concludes, in both languages
 * @param policy what several hits, or none, mean, to be said
 * @param concluded what it concluded of the case, to be said
 * @param rows those that decide first, then the others, the nearest to being hit first
 */
public record TableExplanation(
    String table, Part.Name name, Phrase policy, Part concluded, List<Row> rows) {

  private static final Part.Name MISSING = Words.name("cause.missing-fact");

  /** What became of a row. */
  public enum Verdict {
    /** It was hit and decides. */
    DECIDES("decides"),
    /** It was hit and does not decide, since another comes before it or does not agree. */
    HIT("hit"),
    /** Some condition did not hold. */
    MISSED("missed");

    private final String key;

    Verdict(String key) {
      this.key = key;
    }

    /** The stable key, used in data. */
    public String key() {
      return key;
    }
  }

  /**
   * A row, as the case met it.
   *
   * @param rule which
   * @param verdict what became of it
   * @param concludes what it concludes where it decides, to be said
   * @param conditions those that ask something, in the order of the columns
   */
  public record Row(
      Finding.RuleRef rule, Verdict verdict, Part concludes, List<Condition> conditions) {

    /** Copies the conditions. */
    public Row {
      conditions = List.copyOf(conditions);
    }

    /** How many conditions do not hold. */
    public long missing() {
      return conditions.stream().filter(condition -> !condition.holds()).count();
    }

    /** What became of the row, to be said: "regel S3, status.csv rad 5, avgör: delvis". */
    public Phrase phrase() {
      return Phrase.of("consulted." + verdict.key())
          .with("rule", rule.phrase())
          .with("concludes", concludes)
          .with("missing", missing())
          .with("conditions", conditions.size());
    }
  }

  /**
   * A condition, and what it met.
   *
   * @param fact what it asks about
   * @param asked what it asks, as it may be written in a cell; with a parameter's value behind its
   *     name
   * @param met the case's fact, exactly; or that it is missing
   * @param holds whether the fact passes
   */
  public record Condition(Part.Name fact, Part asked, Part met, boolean holds) {

    /** The sign that stands beside a condition: a tick where it holds, and otherwise a cross. */
    public String symbol() {
      return holds ? "\u2713" : "\u2717";
    }

    /** What was asked and met, to be said: "måluppfyllelse: ≥ 80 % (är 49 %)". */
    public Phrase phrase() {
      boolean isMissing =
          met.equals(MISSING) || (met instanceof Phrase why && why.key().startsWith("cause."));
      return Phrase.of(isMissing ? "consulted.not-met" : "consulted.met")
          .with("fact", fact)
          .with("asked", asked)
          .with("met", met);
    }

    /** Whether it holds, to be said. */
    public Phrase verdict() {
      return Phrase.of(holds ? "consulted.holds" : "consulted.fails");
    }
  }

  /** Copies the rows. */
  public TableExplanation {
    rows = List.copyOf(rows);
  }

  /** What the table concluded, and how, to be said. */
  public Phrase phrase() {
    return Phrase.of("consulted.table")
        .with("table", name)
        .with("concluded", concluded)
        .with("policy", policy);
  }
}
