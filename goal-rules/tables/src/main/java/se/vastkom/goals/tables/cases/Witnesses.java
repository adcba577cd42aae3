package se.vastkom.goals.tables.cases;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Value;

/** Finds the case of a region that a person would take as an example. */
record Witnesses(FeasibleCases feasible, List<String> facts) {

  /** Returns the plainest possible case of a region that has one, with these facts. */
  Facts one(Region region) {
    CaseSpace space = feasible.space();
    return facts(plainest(region, columns(space::column)), space::column);
  }

  /** Returns the plainest possible pair of cases of a region that has one, with these facts. */
  List<Facts> pair(Region region) {
    CaseSpace space = feasible.space();
    IntStream both = IntStream.concat(columns(space::column), columns(space::second)).distinct();
    Region pair = plainest(region, both);
    return List.of(facts(pair, space::column), facts(pair, space::second));
  }

  private IntStream columns(ToIntFunction<String> at) {
    return facts.stream().mapToInt(at);
  }

  private Region plainest(Region region, IntStream columns) {
    return columns.boxed().reduce(region, this::plainest, (one, other) -> other);
  }

  private Region plainest(Region region, int column) {
    Stream<Region> plainestFirst =
        region
            .set(column)
            .positions()
            .boxed()
            .sorted(Comparator.comparingInt(i -> feasible.space().plainness(column, i)))
            .map(i -> region.with(column, region.set(column).only(i)));
    return plainestFirst.filter(feasible::has).findFirst().orElseThrow();
  }

  private Facts facts(Region point, ToIntFunction<String> at) {
    Map<String, Value> values = new HashMap<>();
    for (String fact : facts) {
      int column = at.applyAsInt(fact);
      feasible
          .space()
          .classes(column)
          .all()
          .get(point.set(column).first())
          .representative()
          .ifPresent(value -> values.put(fact, value));
    }
    return new Facts(values);
  }
}
