package se.vastkom.goals.tables.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.UnaryTest;

/**
 * The possible cases of a space, and what they have. All questions together may look so many times.
 */
public record Possible(CaseSpace space, Subtraction subtraction) {

  /** Possible cases of a region that are in none of those taken away. */
  public Optional<Region> rest(Region region, Collection<Region> taken) {
    if (region.isEmpty()) {
      return Optional.empty();
    }
    List<Region> all = new ArrayList<>(space.impossible().size() + taken.size());
    all.addAll(space.impossible());
    all.addAll(taken);
    return subtraction.rest(region, all);
  }

  /** Whether a region has a possible case. */
  public boolean has(Region region) {
    return rest(region, List.of()).isPresent();
  }

  /** The classes of a column that a possible case of a region has. */
  public ClassSet classes(Region region, int column) {
    ClassSet known = region.set(column).minus(region.set(column));
    ClassSet unknown = region.set(column);
    Optional<Region> possible = rest(region, List.of());
    while (possible.isPresent()) {
      ClassSet some = possible.get().set(column);
      known = known.or(some);
      unknown = unknown.minus(some);
      possible = rest(region.with(column, unknown), List.of());
    }
    return known;
  }

  /**
   * What a row for a region asks of a column: all of the region's classes, or only those that a
   * possible case has, whichever is said in fewer signs, or the latter; empty where no cell can say
   * it.
   */
  public Optional<UnaryTest> plainest(Region region, int column) {
    FactPartition of = space.classes(column);
    return Stream.of(classes(region, column), region.set(column))
        .map(set -> of.test(set.bits()))
        .flatMap(Optional::stream)
        .min(Comparator.comparingInt(test -> of.fact().written(test).sv().length()));
  }

  /** The plainest possible case of a region that has one. */
  public Facts witness(Region region, List<String> facts) {
    return new Witnesses(this, facts).one(region);
  }
}
