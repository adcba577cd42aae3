package se.vastkom.goals.rules.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/** What was measured or decided otherwise of a goal: the quantities that are read, not computed. */
final class ReadChanges {

  private final List<Change> changes = new ArrayList<>();

  private ReadChanges() {}

  /**
   * A quantity that is another.
   *
   * @param what the sentence
   * @param once the same without its numbers, to tell once of all goals of which it is so
   * @param isMeasured whether it was measured, rather than decided
   * @param isCurrent whether it is the outcome or the target, not what was before or who answered
   */
  record Change(Phrase what, Phrase once, boolean isMeasured, boolean isCurrent) {}

  static List<Change> between(Evidence was, Evidence is) {
    ReadChanges read = new ReadChanges();
    read.add("outcome", was.outcome().value(), is.outcome().value(), true, true);
    read.add("target", was.target().value(), is.target().value(), false, true);
    read.add("baseline", baseline(was), baseline(is), false, false);
    read.add("previous", previous(was), previous(is), false, false);
    read.add("respondents", answered(was), answered(is), true, false);
    return List.copyOf(read.changes);
  }

  private void add(
      String what,
      Optional<Quantity> was,
      Optional<Quantity> is,
      boolean isMeasured,
      boolean isCurrent) {
    if (!was.equals(is)) {
      changes.add(
          new Change(
              Phrase.of(key(was, is) + what).with("to", part(is)).with("from", part(was)),
              changed(Phrase.of("cause-what." + what), was, is),
              isMeasured,
              isCurrent));
    }
  }

  /** Returns the key of a change's sentence, which names no value for what is missing. */
  static String key(Optional<?> was, Optional<?> is) {
    return is.isEmpty() ? "cause-gone." : was.isEmpty() ? "cause-new." : "cause-of.";
  }

  /** Returns that something is another, whatever it was and is. */
  static Phrase changed(Part what, Optional<?> was, Optional<?> is) {
    return Phrase.of(
            is.isEmpty()
                ? "cause-told.is-gone"
                : was.isEmpty() ? "cause-told.is-new" : "cause-told.changed")
        .with("what", what);
  }

  /** Returns whether a fact has so few values that goals with the same change can share it. */
  static boolean isOfFew(Fact fact) {
    return fact.type() instanceof FactType.WordType || fact.type() instanceof FactType.TruthType;
  }

  private static Part part(Optional<Quantity> quantity) {
    return quantity.<Part>map(Quantity::part).orElse(Phrase.of("cause.missing-fact"));
  }

  private static Optional<Quantity> baseline(Evidence evidence) {
    return evidence.goal().baseline().map(Goal.Baseline::quantity);
  }

  private static Optional<Quantity> previous(Evidence evidence) {
    return evidence.earlier().previous().value().map(Goal.Previous::quantity);
  }

  private static Optional<Quantity> answered(Evidence evidence) {
    return evidence.respondents().value().map(count -> Quantity.of(count, evidence.asked().unit()));
  }

  /** Returns where a goal's outcome was read, or else the goal. */
  static Place place(Evidence evidence) {
    return evidence
        .observation()
        .map(Observation::source)
        .map(Observation.Source::place)
        .orElse(evidence.goal().place());
  }
}
