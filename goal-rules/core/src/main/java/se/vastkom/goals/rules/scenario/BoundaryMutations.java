package se.vastkom.goals.rules.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.cases.EquivalenceClass;
import se.vastkom.goals.tables.cases.FactPartition;

/**
 * Moves the borders that a test names, one at a time.
 *
 * @param above the interval just above each border, up to the next
 * @param below the interval just below each border, down to the next
 */
record BoundaryMutations(
    Map<Value, EquivalenceClass.Between> above, Map<Value, EquivalenceClass.Between> below)
    implements UnaryTest.Match<List<BoundaryMutations.Moved>> {

  /** Creates the mutations of a fact's borders. */
  static BoundaryMutations of(FactPartition classes) {
    Map<Value, EquivalenceClass.Between> above = new HashMap<>();
    Map<Value, EquivalenceClass.Between> below = new HashMap<>();
    for (EquivalenceClass one : classes.all()) {
      if (one instanceof EquivalenceClass.Between gap) {
        gap.above().ifPresent(border -> above.put(border, gap));
        gap.below().ifPresent(border -> below.put(border, gap));
      }
    }
    return new BoundaryMutations(above, below);
  }

  /**
   * A test with one border moved, or with the other operator at it.
   *
   * @param test the changed test
   * @param kind the kind of change
   * @param border which of the values that the test names is the border, from 0
   * @param from the border
   * @param to the border after the move; the same if only the operator changes
   */
  record Moved(UnaryTest test, Kind kind, int border, Value from, Value to) {

    /** Returns the same change within another test, which names some values before the border. */
    private Moved in(UnaryTest whole, long before) {
      return new Moved(whole, kind, border + (int) before, from, to);
    }

    /** Returns a name of the change that is the same whatever the values of parameters are. */
    String key() {
      int way = kind == Kind.SIDE ? 0 : Value.compare(to, from);
      return kind + "\t" + border + "\t" + Integer.signum(way);
    }

    /**
     * Returns the changed test as its author would write it: with every value that stays as it is
     * in the cell, parameters by name.
     *
     * @param written the test as written
     * @param settled the same test, with its parameters replaced by their values
     */
    UnaryTest written(UnaryTest written, UnaryTest settled) {
      Iterator<Value> names = written.named().iterator();
      Iterator<Value> values = settled.named().iterator();
      return test.mapped(
          value -> {
            Value name = names.next();
            return values.next().equals(value) ? name : value;
          });
    }

    /** Returns the change as a negation sees it: where a range begins, the values outside end. */
    private Moved turned() {
      return switch (kind) {
        case BEGINS -> new Moved(test, Kind.ENDS, border, from, to);
        case ENDS -> new Moved(test, Kind.BEGINS, border, from, to);
        default -> this;
      };
    }
  }

  /** The kind of change at a border. */
  enum Kind {
    /** A range begins at another value. */
    BEGINS,
    /** A range ends at another value. */
    ENDS,
    /** The border belongs to the other side. */
    SIDE,
    /** A single value is replaced by another. */
    IS
  }

  /** Returns every way to change one border of a test by a step. */
  List<Moved> of(UnaryTest test) {
    return test.match(this);
  }

  @Override
  public List<Moved> any(UnaryTest.Any test) {
    return List.of();
  }

  @Override
  public List<Moved> missing(UnaryTest.Missing test) {
    return List.of();
  }

  @Override
  public List<Moved> present(UnaryTest.Present test) {
    return List.of();
  }

  @Override
  public List<Moved> is(UnaryTest.Is test) {
    return test.value().isOrdered()
        ? besides(test.value()).stream()
            .map(to -> new Moved(new UnaryTest.Is(to), Kind.IS, 0, test.value(), to))
            .toList()
        : List.of();
  }

  @Override
  public List<Moved> compared(Compared test) {
    Operator operator = test.operator();
    Value border = test.border();
    boolean begins = operator == Operator.AT_LEAST || operator == Operator.ABOVE;
    List<Moved> moved = new ArrayList<>();
    for (Value to : besides(border)) {
      moved.add(
          new Moved(new Compared(operator, to), begins ? Kind.BEGINS : Kind.ENDS, 0, border, to));
    }
    Operator other =
        switch (operator) {
          case AT_LEAST -> Operator.ABOVE;
          case ABOVE -> Operator.AT_LEAST;
          case AT_MOST -> Operator.BELOW;
          case BELOW -> Operator.AT_MOST;
        };
    moved.add(new Moved(new Compared(other, border), Kind.SIDE, 0, border, border));
    return moved;
  }

  @Override
  public List<Moved> within(UnaryTest.Within test) {
    List<Moved> moved = new ArrayList<>();
    for (Moved one : compared(test.from())) {
      range(one, (Compared) one.test(), test.to(), 0).ifPresent(moved::add);
    }
    for (Moved one : compared(test.to())) {
      range(one, test.from(), (Compared) one.test(), 1).ifPresent(moved::add);
    }
    return moved;
  }

  /** Returns a changed range; none if it would be empty, which nobody can write as a rule. */
  private static Optional<Moved> range(Moved moved, Compared from, Compared to, int before) {
    return UnaryTest.Within.isEmpty(from, to)
        ? Optional.empty()
        : Optional.of(moved.in(new UnaryTest.Within(from, to), before));
  }

  @Override
  public List<Moved> not(UnaryTest.Not test) {
    return of(test.test()).stream()
        .map(one -> one.in(new UnaryTest.Not(one.test()), 0).turned())
        .toList();
  }

  @Override
  public List<Moved> anyOf(UnaryTest.AnyOf test) {
    List<Moved> moved = new ArrayList<>();
    long before = 0;
    for (int i = 0; i < test.tests().size(); i++) {
      for (Moved one : of(test.tests().get(i))) {
        List<UnaryTest> tests = new ArrayList<>(test.tests());
        tests.set(i, one.test());
        moved.add(one.in(new UnaryTest.AnyOf(tests), before));
      }
      before += test.tests().get(i).named().count();
    }
    return moved;
  }

  /** Returns the values one step below and one step above, where there are any. */
  List<Value> besides(Value border) {
    List<Value> besides = new ArrayList<>();
    beside(border, -1).ifPresent(besides::add);
    beside(border, 1).ifPresent(besides::add);
    return besides;
  }

  /** Returns the value one unit away, or less if another border is nearer. */
  private Optional<Value> beside(Value border, int way) {
    if (border instanceof Value.Date date) {
      LocalDate day = date.day();
      LocalDate last = way < 0 ? LocalDate.MIN : LocalDate.MAX;
      return day.equals(last) ? Optional.empty() : Optional.of(new Value.Date(day.plusDays(way)));
    }
    Value step = Value.of(((Value.Numeric) border).number().plus(Ratio.of(way)));
    return Optional.of(
        Optional.ofNullable((way > 0 ? above : below).get(border))
            .filter(gap -> isNarrow(gap, step, way))
            .map(EquivalenceClass.Between::simplest)
            .orElse(step));
  }

  private static boolean isNarrow(EquivalenceClass.Between gap, Value step, int way) {
    return (way > 0 ? gap.below() : gap.above())
        .filter(end -> Value.compare(step, end) * way >= 0)
        .isPresent();
  }
}
