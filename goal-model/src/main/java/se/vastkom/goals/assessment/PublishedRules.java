package se.vastkom.goals.assessment;

import java.util.List;
import se.vastkom.goals.words.Phrase;

/**
 * What may be published of the rules behind an assessment: each as a sentence, so that a view can
 * say what a status means without knowing rules. Immutable.
 *
 * @param rules in the order of their tables and rows
 */
public record PublishedRules(List<Rule> rules) {

  /** Where the rules are not known. */
  public static final PublishedRules NONE = new PublishedRules(List.of());

  /**
   * One rule.
   *
   * @param kind what it concludes something about
   * @param conclusion the key of what it concludes
   * @param sentence the rule in words, with its id and the values in force
   */
  public record Rule(Finding.Kind kind, String conclusion, Phrase sentence) {}

  /** Copies the rules. */
  public PublishedRules {
    rules = List.copyOf(rules);
  }

  /** The rules that give a status, in words. */
  public List<Phrase> of(Status status) {
    return of(Finding.Kind.STATUS, status.key());
  }

  /** The rules that give a trend, in words. */
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
