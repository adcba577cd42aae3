package se.vastkom.goals.io.json;

import static se.vastkom.goals.io.json.JsonScalars.GOAL_ID;
import static se.vastkom.goals.io.json.JsonScalars.NUMBER;
import static se.vastkom.goals.io.json.JsonScalars.TRUTH;
import static se.vastkom.goals.io.json.JsonScalars.word;

import java.util.Optional;
import se.vastkom.goals.model.Placement;
import se.vastkom.goals.model.Placement.Sufficiency;
import se.vastkom.goals.model.Placement.Weight;

/** The places of goals among the others, in JSON. */
final class PlacementJson {

  static final JsonShape<Weight> WEIGHT = weight();

  static final JsonShape<Placement> PLACEMENT = placement();

  private PlacementJson() {}

  private static JsonShape<Placement> placement() {
    JsonFields<Placement> fields = JsonFields.of("placement");
    var under = fields.optional("under", GOAL_ID, Placement::under);
    var weight = fields.optional("weight", WEIGHT, Placement::weight);
    var kind = fields.optionalText("kind", Placement::kind);
    var supports = fields.listUnlessEmpty("supports", GOAL_ID, Placement::supports);
    var sufficiency =
        fields.optional("sufficiency", word(Sufficiency.class), Placement::sufficiency);
    return fields.make(
        read ->
            new Placement(
                read.get(under),
                read.get(weight),
                read.get(kind),
                read.get(supports),
                read.get(sufficiency)));
  }

  private static JsonShape<Weight> weight() {
    JsonFields<Weight> fields = JsonFields.of("goalWeight");
    var number = fields.required("number", NUMBER, Weight::number);
    var isShare = fields.unless(false, "isShare", TRUTH, Weight::isShare);
    return fields.check(
        read ->
            read.get(number).signum() > 0
                ? Optional.of(new Weight(read.get(number), read.get(isShare)))
                : read.at(number).none("json.goal-weight"));
  }
}
