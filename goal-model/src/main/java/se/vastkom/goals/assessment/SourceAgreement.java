package se.vastkom.goals.assessment;

import java.util.List;
import java.util.Optional;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * How far the statuses that a source published agree with those of the rules. Immutable.
 *
 * @param goals how many goals there are
 * @param stated for how many of them the source's own status was read as one of ours
 * @param differing the assessments with another status than the source, in the follow-up's order
 */
public record SourceAgreement(int goals, int stated, List<Assessment> differing) {
  public SourceAgreement {
    differing = List.copyOf(differing);
  }

  static SourceAgreement of(List<Assessment> assessments) {
    return new SourceAgreement(
        assessments.size(),
        (int) assessments.stream().filter(one -> one.publishedReading().isPresent()).count(),
        assessments.stream().filter(Assessment::differsFromSource).toList());
  }

  /**
   * Returns for how many goals they differ, as a phrase; empty where the source has no status that
   * could be compared.
   */
  public Optional<Phrase> phrase() {
    return stated == 0
        ? Optional.empty()
        : Optional.of(
            Phrase.of(stated == goals ? "source.differs" : "source.differs-where-stated")
                .with("differing", differing.size())
                .with("stated", new Part.Amount(Ratio.of(stated), "mål")));
  }

  /** Returns what the source and the rules say of a goal, as a phrase. */
  public static Phrase difference(Assessment assessment) {
    return Phrase.of("source.difference")
        .with("source", assessment.sourceVerdict().orElseThrow())
        .with("status", assessment.shownStatus());
  }
}
