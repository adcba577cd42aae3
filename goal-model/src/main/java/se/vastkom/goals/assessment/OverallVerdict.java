package se.vastkom.goals.assessment;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import se.vastkom.goals.model.AreaId;
import se.vastkom.goals.words.Phrase;

/**
 * What the goals of an area, or of a whole follow-up, come to together. It stands beside the goals,
 * and is never counted as one. Immutable.
 *
 * @param area the area; empty for the follow-up as a whole
 * @param status what is concluded; {@link Status#EJ_BEDOMT} where nothing can be
 * @param finding why
 */
public record OverallVerdict(Optional<AreaId> area, Status status, Finding finding) {
  public OverallVerdict {
    requireNonNull(area, "area");
    requireNonNull(status, "status");
    requireNonNull(finding, "finding");
  }

  /** Returns the line of its own that it is shown in, as a phrase. */
  public Phrase phrase() {
    return Phrase.of(area.isPresent() ? "overall.area" : "overall.whole")
        .with("verdict", finding.sentence());
  }
}
