package se.vastkom.goals.tables.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A set of cases that a row can express: a set of classes for each column, in every combination.
 * Immutable.
 */
public final class Region {

  private final ClassSet[] sets;

  private Region(ClassSet[] sets) {
    this.sets = sets;
  }

  public static Region of(List<ClassSet> sets) {
    return new Region(sets.toArray(ClassSet[]::new));
  }

  public int columns() {
    return sets.length;
  }

  public ClassSet set(int column) {
    return sets[column];
  }

  /** Returns the same region with other classes in one column. */
  public Region with(int column, ClassSet set) {
    ClassSet[] others = sets.clone();
    others[column] = set;
    return new Region(others);
  }

  /** Returns the case with the lowest class in each column. */
  public Region lowest() {
    return of(Arrays.stream(sets).map(set -> set.only(set.first())).toList());
  }

  /** Returns the case with the highest class in each column. */
  public Region highest() {
    return of(Arrays.stream(sets).map(set -> set.only(set.last())).toList());
  }

  public boolean isEmpty() {
    return Arrays.stream(sets).anyMatch(ClassSet::isEmpty);
  }

  public boolean intersects(Region other) {
    for (int i = 0; i < sets.length; i++) {
      if (!sets[i].intersects(other.sets[i])) {
        return false;
      }
    }
    return true;
  }

  public boolean containsAll(Region other) {
    for (int i = 0; i < sets.length; i++) {
      if (!sets[i].containsAll(other.sets[i])) {
        return false;
      }
    }
    return true;
  }

  /** Returns the cases in both regions, if there are any. */
  public Optional<Region> and(Region other) {
    if (!intersects(other)) {
      return Optional.empty();
    }
    ClassSet[] both = new ClassSet[sets.length];
    for (int i = 0; i < sets.length; i++) {
      both[i] = sets[i].and(other.sets[i]);
    }
    return Optional.of(new Region(both));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Region that && Arrays.equals(sets, that.sets);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sets);
  }
}
