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
public record Possible(Space space, Subtraction subtraction) {

  /** Possible cases of a box that are in none of those taken away. */
  public Optional<Box> rest(Box box, Collection<Box> taken) {
    if (box.isEmpty()) {
      return Optional.empty();
    }
    List<Box> all = new ArrayList<>(space.impossible().size() + taken.size());
    all.addAll(space.impossible());
    all.addAll(taken);
    return subtraction.rest(box, all);
  }

  /** Whether a box has a possible case. */
  public boolean has(Box box) {
    return rest(box, List.of()).isPresent();
  }

  /** The classes of a column that a possible case of a box has. */
  public ClassSet classes(Box box, int column) {
    ClassSet known = box.set(column).minus(box.set(column));
    ClassSet unknown = box.set(column);
    Optional<Box> possible = rest(box, List.of());
    while (possible.isPresent()) {
      ClassSet some = possible.get().set(column);
      known = known.or(some);
      unknown = unknown.minus(some);
      possible = rest(box.with(column, unknown), List.of());
    }
    return known;
  }

  /**
   * What a row for a box asks of a column: all of the box's classes, or only those that a possible
   * case has, whichever is said in fewer signs, or the latter; empty where no cell can say it.
   */
  public Optional<UnaryTest> plainest(Box box, int column) {
    Classes of = space.classes(column);
    return Stream.of(classes(box, column), box.set(column))
        .map(set -> of.test(set.bits()))
        .flatMap(Optional::stream)
        .min(Comparator.comparingInt(test -> of.fact().written(test).sv().length()));
  }

  /** The plainest possible case of a box that has one. */
  public Facts witness(Box box, List<String> facts) {
    return new Witnesses(this, facts).one(box);
  }
}
