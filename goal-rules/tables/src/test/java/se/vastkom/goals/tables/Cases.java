package se.vastkom.goals.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.vastkom.goals.tables.cases.EquivalenceClass;
import se.vastkom.goals.tables.cases.Partition;

/** Cases made from facts and values. */
public final class Cases {

  private Cases() {}

  /** Creates a case whose facts have these values; an empty one is missing. */
  public static Facts of(List<Fact> facts, Function<Fact, Optional<Value>> value) {
    Map<String, Value> values = new HashMap<>();
    facts.forEach(fact -> value.apply(fact).ifPresent(one -> values.put(fact.key(), one)));
    return new Facts(values);
  }

  /** Creates one case for each choice of classes of a partition. */
  public static List<Facts> all(Partition partition) {
    List<Facts> cases = List.of(new Facts(Map.of()));
    for (Fact fact : partition.facts().toList()) {
      List<Facts> more = new ArrayList<>();
      for (Facts one : cases) {
        for (EquivalenceClass value : partition.classes(fact.key()).all()) {
          Map<String, Value> values = new HashMap<>(one.values());
          value.representative().ifPresent(example -> values.put(fact.key(), example));
          more.add(new Facts(values));
        }
      }
      cases = more;
    }
    return cases;
  }
}
