package se.vastkom.goals.assessment;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.History;
import se.vastkom.goals.model.JournalEntry;
import se.vastkom.goals.model.Lifecycle.CarryOver;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * Why a goal is followed up no longer, or until when, and where it continues: as the journal
 * remembers it, or else as the goal itself says.
 *
 * @param goal the goal
 * @param what the reason, such as "avslutat 2015: gällde till 2015"
 */
public record Ending(Goal goal, Phrase what) {

  public Ending {
    requireNonNull(goal, "goal");
    requireNonNull(what, "what");
  }

  /** Returns why goals that only an earlier follow-up has are not in a later one, where known. */
  public static List<Ending> between(AssessedFollowUp before, AssessedFollowUp after) {
    List<Ending> endings = new ArrayList<>();
    for (Goal goal : before.followUp().goals()) {
      if (after.followUp().goal(goal.id()).isEmpty()) {
        of(goal, after.followUp().history()).forEach(what -> endings.add(new Ending(goal, what)));
      }
    }
    return endings;
  }

  /** Returns what the journal says of a goal, or else the goal itself; nothing if neither does. */
  static List<Phrase> of(Goal goal, History later) {
    List<Phrase> written =
        later.journal().stream()
            .filter(entry -> entry.goal().equals(goal.id()))
            .map(Ending::phrase)
            .toList();
    return written.isEmpty() ? decided(goal).stream().toList() : written;
  }

  static Phrase phrase(JournalEntry entry) {
    return Phrase.of("ending.journal")
        .with("period", entry.period().phrase())
        .with("reason", entry.reason())
        .with("decision", following(entry.decision().isBlank(), new Part.Text(entry.decision())));
  }

  private static Optional<Phrase> decided(Goal goal) {
    Optional<Phrase> carried =
        goal.lifecycle()
            .flatMap(state -> state.carryOver())
            .or(() -> goal.term().carriedOver())
            .map(Ending::carried);
    return goal.term()
        .until()
        .map(
            last ->
                Phrase.of("ending.until")
                    .with("period", last.phrase())
                    .with(
                        "carried",
                        following(carried.isEmpty(), carried.orElse(Phrase.of("hint.none")))))
        .or(() -> carried);
  }

  private static Phrase carried(CarryOver where) {
    return Phrase.of("roll.carried").with("where", where.part());
  }

  /** Returns what follows in a sentence, if anything does. */
  private static Phrase following(boolean isNothing, Part what) {
    return isNothing ? Phrase.of("hint.none") : Phrase.of("ending.more").with("what", what);
  }
}
