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

/** Finds the case of a box that a person would take as an example. */
public record Witnesses(Possible possible, List<String> facts) {

  /** The plainest possible case of a box that has one, of these facts. */
  public Facts one(Box box) {
    Space space = possible.space();
    return facts(plainest(box, columns(space::column)), space::column);
  }

  /** The plainest possible pair of cases of a box that has one, of these facts. */
  public List<Facts> pair(Box box) {
    Space space = possible.space();
    IntStream both = IntStream.concat(columns(space::column), columns(space::second)).distinct();
    Box pair = plainest(box, both);
    return List.of(facts(pair, space::column), facts(pair, space::second));
  }

  private IntStream columns(ToIntFunction<String> at) {
    return facts.stream().mapToInt(at);
  }

  private Box plainest(Box box, IntStream columns) {
    return columns.boxed().reduce(box, this::plainest, (one, other) -> other);
  }

  private Box plainest(Box box, int column) {
    Stream<Box> plainestFirst =
        box.set(column)
            .positions()
            .boxed()
            .sorted(Comparator.comparingInt(i -> possible.space().plainness(column, i)))
            .map(i -> box.with(column, box.set(column).only(i)));
    return plainestFirst.filter(possible::has).findFirst().orElseThrow();
  }

  private Facts facts(Box point, ToIntFunction<String> at) {
    Map<String, Value> values = new HashMap<>();
    for (String fact : facts) {
      int column = at.applyAsInt(fact);
      possible
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
