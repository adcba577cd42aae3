package se.vastkom.goals.assessment;

import java.util.List;
import java.util.stream.Stream;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.words.Phrase;

/**
 * What is concluded of one goal. There is no status and no trend without a finding.
 *
 * @param evidence the goal and its figures
 * @param status the verdict
 * @param trend the trend
 * @param findings exactly one on the status, one on the trend, and the remarks, in this order
 */
public record Assessment(Evidence evidence, Status status, Trend trend, List<Finding> findings) {

  /**
   * Checks that each conclusion has its finding.
   *
   * @throws IllegalArgumentException if a finding is missing or out of order
   */
  public Assessment {
    findings = List.copyOf(findings);
    if (findings.size() < 2
        || findings.get(0).kind() != Finding.Kind.STATUS
        || findings.get(1).kind() != Finding.Kind.TREND
        || findings.stream().skip(2).anyMatch(finding -> finding.kind() != Finding.Kind.REMARK)) {
      throw new IllegalArgumentException(
          "Expected a finding on the status, one on the trend, then remarks; found "
              + findings.stream().map(Finding::kind).toList()
              + " for "
              + evidence.goal().id()
              + ".");
    }
  }

  /** Why the status is what it is. */
  public Finding statusFinding() {
    return findings.get(0);
  }

  /** Why the trend is what it is. */
  public Finding trendFinding() {
    return findings.get(1);
  }

  /** The remarks on the evidence. */
  public Stream<Finding> remarks() {
    return findings.stream().skip(2);
  }

  /** The status to be said; of a dormant goal "utgått (vilande)". */
  public Phrase shownStatus() {
    return status.phrase(evidence.lifecycle());
  }

  /** Whether the goal is dormant and counted among the discontinued. */
  boolean isDormant() {
    return status.isDormant(evidence.lifecycle());
  }
}
