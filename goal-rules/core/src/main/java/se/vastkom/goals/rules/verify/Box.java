package se.vastkom.goals.rules.verify;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A set of cases that a row can say: some classes of each column, in every combination. Immutable.
 */
final class Box {

  private final ClassSet[] sets;

  private Box(ClassSet[] sets) {
    this.sets = sets;
  }

  static Box of(List<ClassSet> sets) {
    return new Box(sets.toArray(ClassSet[]::new));
  }

  int columns() {
    return sets.length;
  }

  ClassSet set(int column) {
    return sets[column];
  }

  /** The same with other classes in one column. */
  Box with(int column, ClassSet set) {
    ClassSet[] others = sets.clone();
    others[column] = set;
    return new Box(others);
  }

  /** The one case of the lowest class in each column. */
  Box lowest() {
    return of(Arrays.stream(sets).map(set -> set.only(set.first())).toList());
  }

  /** The one case of the highest class in each column. */
  Box highest() {
    return of(Arrays.stream(sets).map(set -> set.only(set.last())).toList());
  }

  boolean isEmpty() {
    return Arrays.stream(sets).anyMatch(ClassSet::isEmpty);
  }

  boolean intersects(Box other) {
    for (int i = 0; i < sets.length; i++) {
      if (!sets[i].intersects(other.sets[i])) {
        return false;
      }
    }
    return true;
  }

  boolean containsAll(Box other) {
    for (int i = 0; i < sets.length; i++) {
      if (!sets[i].containsAll(other.sets[i])) {
        return false;
      }
    }
    return true;
  }

  /** The cases in both, if there are any. */
  Optional<Box> and(Box other) {
    if (!intersects(other)) {
      return Optional.empty();
    }
    ClassSet[] both = new ClassSet[sets.length];
    for (int i = 0; i < sets.length; i++) {
      both[i] = sets[i].and(other.sets[i]);
    }
    return Optional.of(new Box(both));
  }
}
