package se.vastkom.goals.tables.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A set of cases that a row can say: some classes of each column, in every combination. Immutable.
 */
public final class Box {

  private final ClassSet[] sets;

  private Box(ClassSet[] sets) {
    this.sets = sets;
  }

  public static Box of(List<ClassSet> sets) {
    return new Box(sets.toArray(ClassSet[]::new));
  }

  public int columns() {
    return sets.length;
  }

  public ClassSet set(int column) {
    return sets[column];
  }

  /** The same with other classes in one column. */
  public Box with(int column, ClassSet set) {
    ClassSet[] others = sets.clone();
    others[column] = set;
    return new Box(others);
  }

  /** The one case of the lowest class in each column. */
  public Box lowest() {
    return of(Arrays.stream(sets).map(set -> set.only(set.first())).toList());
  }

  /** The one case of the highest class in each column. */
  public Box highest() {
    return of(Arrays.stream(sets).map(set -> set.only(set.last())).toList());
  }

  public boolean isEmpty() {
    return Arrays.stream(sets).anyMatch(ClassSet::isEmpty);
  }

  public boolean intersects(Box other) {
    for (int i = 0; i < sets.length; i++) {
      if (!sets[i].intersects(other.sets[i])) {
        return false;
      }
    }
    return true;
  }

  public boolean containsAll(Box other) {
    for (int i = 0; i < sets.length; i++) {
      if (!sets[i].containsAll(other.sets[i])) {
        return false;
      }
    }
    return true;
  }

  /** The cases in both, if there are any. */
  public Optional<Box> and(Box other) {
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
