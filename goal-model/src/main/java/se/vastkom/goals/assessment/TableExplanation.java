package se.vastkom.goals.assessment;

import java.util.List;
import se.vastkom.goals.words.Keyed;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * A table applied to one case: every row, with each condition and the case's fact. Immutable.
 *
 * @param table the table's stable name
 * @param name the conclusion the table gives, in both languages
 * @param policy the meaning of several hits, or of none, as a phrase
 * @param concluded the table's conclusion for the case, as a phrase
 * @param rows the rows that decide first, then the others, nearest to a hit first
 */
public record TableExplanation(
    String table, Part.Name name, Phrase policy, Part concluded, List<Row> rows) {

  private static final Part.Name MISSING = Words.name("cause.missing-fact");

  /** The part a row played. */
  public enum Verdict implements Keyed {
    /** The row was hit and decides. */
    DECIDES("decides"),
    /** The row was hit but does not decide, since another comes before it or disagrees. */
    HIT("hit"),
    /** Some condition did not hold. */
    MISSED("missed");

    private final String key;

    Verdict(String key) {
      this.key = key;
    }

    @Override
    public String key() {
      return key;
    }
  }

  /**
   * A row applied to the case.
   *
   * @param rule the row's rule
   * @param verdict the part the row played
   * @param concludes the row's conclusion where it decides, as a phrase
   * @param conditions the conditions that test something, in column order
   */
  public record Row(
      Finding.RuleRef rule, Verdict verdict, Part concludes, List<Condition> conditions) {

    public Row {
      conditions = List.copyOf(conditions);
    }

    /** Returns the number of conditions that do not hold. */
    public long missing() {
      return conditions.stream().filter(condition -> !condition.holds()).count();
    }

    /** Returns the row's verdict as a phrase: "regel S3, status.csv rad 5, avgör: delvis". */
    public Phrase phrase() {
      return Phrase.of("consulted." + verdict.key())
          .with("rule", rule.phrase())
          .with("concludes", concludes)
          .with("unmet", unmet());
    }

    private Phrase unmet() {
      String key =
          conditions.size() == 1
              ? "consulted.unmet-only"
              : missing() == 1 ? "consulted.unmet-one" : "consulted.unmet";
      return Phrase.of(key).with("missing", missing()).with("conditions", conditions.size());
    }
  }

  /**
   * A condition and the fact it was tested on.
   *
   * @param fact the tested fact
   * @param asked the test as it may be written in a cell, with a parameter's value after its name
   * @param met the case's exact fact, or that it is missing
   * @param holds whether the fact passes the test
   */
  public record Condition(Part.Name fact, Part asked, Part met, boolean holds) {

    /** Returns the sign shown beside a condition: a tick where it holds, otherwise a cross. */
    public String symbol() {
      return holds ? "\u2713" : "\u2717";
    }

    /** Returns the test and the fact as a phrase: "måluppfyllelse: ≥ 80 % (är 49 %)". */
    public Phrase phrase() {
      boolean isMissing =
          met.equals(MISSING) || (met instanceof Phrase why && why.key().startsWith("cause."));
      return Phrase.of(isMissing ? "consulted.not-met" : "consulted.met")
          .with("fact", fact)
          .with("asked", asked)
          .with("met", met);
    }

    /** Returns whether the condition holds, as a phrase. */
    public Phrase verdict() {
      return Phrase.of(holds ? "consulted.holds" : "consulted.fails");
    }
  }

  public TableExplanation {
    rows = List.copyOf(rows);
  }

  /** Returns the table's conclusion and policy as a phrase. */
  public Phrase phrase() {
    return Phrase.of("consulted.table")
        .with("table", name)
        .with("concluded", concluded)
        .with("policy", policy);
  }
}
