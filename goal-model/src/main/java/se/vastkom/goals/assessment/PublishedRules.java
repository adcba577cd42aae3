package se.vastkom.goals.assessment;

import java.util.List;
import se.vastkom.goals.words.Phrase;

/**
 * What may be published of the rules behind an assessment: each rule as a sentence, so that a view
 * can explain a status without depending on rules. Immutable.
 *
 * @param rules in the order of their tables and rows
 */
public record PublishedRules(List<Rule> rules) {

  /** No published rules. */
  public static final PublishedRules NONE = new PublishedRules(List.of());

  /**
   * One rule.
   *
   * @param kind the conclusion the rule is about
   * @param conclusion the key of what it concludes
   * @param sentence the rule in words, with its id and the values in force
   */
  public record Rule(Finding.Kind kind, String conclusion, Phrase sentence) {}

  public PublishedRules {
    rules = List.copyOf(rules);
  }

  /** Returns the rules that give a status, in words. */
  public List<Phrase> of(Status status) {
    return of(Finding.Kind.STATUS, status.key());
  }

  /** Returns the rules that give a trend, in words. */
  public List<Phrase> of(Trend trend) {
    return of(Finding.Kind.TREND, trend.key());
  }

  private List<Phrase> of(Finding.Kind kind, String conclusion) {
    return rules.stream()
        .filter(rule -> rule.kind() == kind && rule.conclusion().equals(conclusion))
        .map(Rule::sentence)
        .toList();
  }
}
