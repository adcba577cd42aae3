package se.vastkom.goals.report;

import java.util.regex.Pattern;
import se.vastkom.goals.assessment.PublishedRules.Rule;

/**
 * The way to a rule on the page of how goals are assessed.
 *
 * @param id the rule's id
 * @param address where it stands
 */
record RuleLink(String id, String address) {

  /** What an anchor cannot hold, and the underscore, which separates its parts. */
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}.-]");

  /** Returns the anchor of a rule; no other rule has it, and no goal. */
  static String anchor(Rule rule) {
    return "rule_" + written(rule.table()) + "_" + written(rule.id());
  }

  private static String written(String name) {
    return OTHER
        .matcher(name)
        .replaceAll(found -> "_" + Integer.toHexString(found.group().codePointAt(0)) + "_");
  }
}
