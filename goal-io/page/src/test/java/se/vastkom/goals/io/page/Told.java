package se.vastkom.goals.io.page;

import java.util.Optional;
import java.util.stream.Collectors;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;

/** Lists what was read of a page, one line for each area and goal, for tests to compare. */
final class Told {

  private Told() {}

  static String of(FollowUp followUp) {
    StringBuilder told = new StringBuilder();
    FollowUp.Header header = followUp.header();
    told.append(header.id() + " | " + header.title() + " | " + header.period() + "\n");
    for (FocusArea area : followUp.areas()) {
      told.append("# " + area.id() + " | " + area.title() + " | " + state(area.lifecycle()) + "\n");
      for (Goal goal : followUp.goals(area.id())) {
        Observation known = followUp.observation(goal.id()).orElseThrow();
        told.append(goal.id() + " | " + goal.title() + " | " + target(goal.target()) + " | ");
        told.append(stateOrOutcome(followUp, goal.id()));
        if (goal.lifecycle().isEmpty()) {
          told.append(" | " + known.strength().key());
        }
        told.append(known.change().map(change -> " | " + change.key()).orElse(""));
        told.append(" | " + known.published().share() + "\n");
      }
    }
    return told.toString();
  }

  static String stateOrOutcome(FollowUp followUp, GoalId goal) {
    Optional<Lifecycle> own = followUp.goal(goal).orElseThrow().lifecycle();
    return own.map(Told::state).orElseGet(() -> outcome(followUp, goal));
  }

  private static String state(Lifecycle lifecycle) {
    return lifecycle.isActive()
        ? "aktivt"
        : lifecycle.state().key()
            + (lifecycle.date().isStated() ? " " + lifecycle.date() : "")
            + " "
            + lifecycle.reasons();
  }

  static String target(Target target) {
    if (target instanceof Target.Composite composite) {
      return composite.respondents().number() + " kommuner × " + said(composite.parts());
    }
    if (target instanceof Target.Between between) {
      return "mellan "
          + between.ends().stream().map(Told::said).collect(Collectors.joining(" och "));
    }
    return target.kind().key() + target.wanted().map(wanted -> " " + said(wanted)).orElse("");
  }

  private static String said(Quantity quantity) {
    return quantity
            .number()
            .decimal()
            .orElseThrow()
            .stripTrailingZeros()
            .toPlainString()
            .replace('.', ',')
        + " "
        + quantity.unit();
  }

  static String outcome(FollowUp followUp, GoalId goal) {
    Outcome outcome = followUp.observation(goal).orElseThrow().outcome();
    if (outcome instanceof Outcome.Amount amount) {
      return amount.known().key() + " " + said(amount.quantity());
    }
    if (outcome instanceof Outcome.YesNo yesNo) {
      return yesNo.done() ? "gjort" : "inte gjort";
    }
    if (outcome instanceof Outcome.Missing missing) {
      return missing.reason().key();
    }
    if (outcome instanceof Outcome.ByMunicipality) {
      return followUp.responses(goal).stream()
          .map(one -> one.respondent().value())
          .sorted()
          .collect(Collectors.joining(" ", "namngivna ", ""));
    }
    return "publicerat";
  }
}
