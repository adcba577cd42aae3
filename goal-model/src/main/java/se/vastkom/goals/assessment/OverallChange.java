package se.vastkom.goals.assessment;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * An area, or the whole, that the goals together come to otherwise in a second assessment. It is no
 * goal, and never counted as one. Immutable.
 *
 * @param area the area as the second assessment calls it; empty for the whole
 * @param before what was concluded in the first
 * @param after what is concluded in the second: another status
 */
public record OverallChange(Optional<FocusArea> area, OverallVerdict before, OverallVerdict after) {

  public OverallChange {
    requireNonNull(area, "area");
    requireNonNull(before, "before");
    requireNonNull(after, "after");
  }

  /** Returns what comes to another status, in the order of the second assessment. */
  public static List<OverallChange> between(AssessedFollowUp before, AssessedFollowUp after) {
    List<OverallChange> changes = new ArrayList<>();
    for (OverallVerdict is : after.overall()) {
      before.overall().stream()
          .filter(was -> was.area().equals(is.area()) && was.status() != is.status())
          .findFirst()
          .ifPresent(was -> changes.add(new OverallChange(area(is, after.followUp()), was, is)));
    }
    return changes;
  }

  private static Optional<FocusArea> area(OverallVerdict verdict, FollowUp followUp) {
    return verdict
        .area()
        .flatMap(id -> followUp.areas().stream().filter(area -> area.id().equals(id)).findFirst());
  }

  /** Returns from which status to which, as a phrase. */
  public Phrase phrase() {
    return area.map(
            known ->
                Phrase.of("comparison.overall-area").with("title", new Part.Text(known.title())))
        .orElseGet(() -> Phrase.of("comparison.overall-whole"))
        .with("before", before.status().phrase())
        .with("after", after.status().phrase());
  }

  /** Returns why, first before and then after, as phrases. */
  public List<Phrase> reasons() {
    return List.of(
        Phrase.of("comparison.before").with("side", before.finding().sentence()),
        Phrase.of("comparison.after").with("side", after.finding().sentence()));
  }
}
