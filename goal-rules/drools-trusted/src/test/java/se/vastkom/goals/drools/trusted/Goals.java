package se.vastkom.goals.drools.trusted;

import java.util.List;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.rules.GoalCase;

/** An invented follow-up of two areas: outcomes 23, 25 and 3 of 25, and 0 of 25. */
final class Goals {

  private Goals() {}

  static FollowUp followUp() {
    FollowUp.Builder builder =
        FollowUp.builder(
                new FollowUp.Header(
                    "prov", "Prov", "", "", Period.year(2015), Population.vastraGotaland()))
            .area(FocusArea.of("a", "Område"))
            .area(FocusArea.of("b", "Annat område"));
    for (String[] goal :
        List.of(
            new String[] {"a-1", "a", "23"},
            new String[] {"a-2", "a", "25"},
            new String[] {"b-1", "b", "3"},
            new String[] {"b-2", "b", "0"})) {
      builder
          .goal(Goal.of(goal[0], goal[1], "Mål", new Target.AtLeast(Quantity.of(25, "personer"))))
          .observation(Observation.counted(goal[0], Integer.parseInt(goal[2]), "personer"));
    }
    return builder.check().orThrow();
  }

  static List<GoalCase> cases() {
    return GoalCase.of(followUp());
  }
}
