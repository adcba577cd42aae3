package se.vastkom.goals.rules.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
 * @param above the values just above each border, up to the next
 * @param below the values just below each border, down to the next
 */
record BoundaryMutations(
    Map<Value, EquivalenceClass.Between> above, Map<Value, EquivalenceClass.Between> below) {

  /** The borders of a fact, of which these classes are told apart. */
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
   * @param test as it would be
   * @param kind which change
   * @param from the border
   * @param to where it is moved; the same where only the operator is another
   */
  record Moved(UnaryTest test, Kind kind, Value from, Value to) {

    /** Where a range that is let through begins, ends what is beside it. */
    private Moved turned() {
      return switch (kind) {
        case BEGINS -> new Moved(test, Kind.ENDS, from, to);
        case ENDS -> new Moved(test, Kind.BEGINS, from, to);
        default -> this;
      };
    }
  }

  /** What is changed of a border. */
  enum Kind {
    /** Something begins at another value. */
    BEGINS,
    /** Something ends at another value. */
    ENDS,
    /** The border belongs to the other side. */
    SIDE,
    /** A value is another. */
    IS
  }

  /** Every way to change one border of a test by a step. */
  List<Moved> of(UnaryTest test) {
    List<Moved> moved = new ArrayList<>();
    add(test, changed -> changed, moved);
    return moved;
  }

  private void add(UnaryTest test, UnaryOperator<UnaryTest> whole, List<Moved> moved) {
    if (test instanceof Compared compared) {
      compared(compared, whole, moved);
    } else if (test instanceof UnaryTest.Is is && isOrdered(is.value())) {
      for (Value to : besides(is.value())) {
        moved.add(new Moved(whole.apply(new UnaryTest.Is(to)), Kind.IS, is.value(), to));
      }
    } else if (test instanceof UnaryTest.Within within) {
      add(
          within.from(),
          from -> whole.apply(new UnaryTest.Within((Compared) from, within.to())),
          moved);
      add(
          within.to(),
          to -> whole.apply(new UnaryTest.Within(within.from(), (Compared) to)),
          moved);
    } else if (test instanceof UnaryTest.Not not) {
      List<Moved> inside = new ArrayList<>();
      add(not.test(), inner -> whole.apply(new UnaryTest.Not(inner)), inside);
      inside.forEach(one -> moved.add(one.turned()));
    } else if (test instanceof UnaryTest.AnyOf any) {
      for (int i = 0; i < any.tests().size(); i++) {
        int at = i;
        add(
            any.tests().get(i),
            inner -> {
              List<UnaryTest> tests = new ArrayList<>(any.tests());
              tests.set(at, inner);
              return whole.apply(new UnaryTest.AnyOf(tests));
            },
            moved);
      }
    }
  }

  private void compared(Compared test, UnaryOperator<UnaryTest> whole, List<Moved> moved) {
    boolean begins = test.operator() == Operator.AT_LEAST || test.operator() == Operator.ABOVE;
    for (Value to : besides(test.border())) {
      add(
          new Compared(test.operator(), to),
          begins ? Kind.BEGINS : Kind.ENDS,
          test.border(),
          whole,
          moved);
    }
    Operator other =
        switch (test.operator()) {
          case AT_LEAST -> Operator.ABOVE;
          case ABOVE -> Operator.AT_LEAST;
          case AT_MOST -> Operator.BELOW;
          case BELOW -> Operator.AT_MOST;
        };
    add(new Compared(other, test.border()), Kind.SIDE, test.border(), whole, moved);
  }

  /** A range that would leave nothing between its borders is no rule that anybody can write. */
  private static void add(
      Compared changed, Kind kind, Value from, UnaryOperator<UnaryTest> whole, List<Moved> moved) {
    try {
      moved.add(new Moved(whole.apply(changed), kind, from, changed.border()));
    } catch (IllegalArgumentException e) {
      return;
    }
  }

  private static boolean isOrdered(Value value) {
    return value instanceof Value.Numeric || value instanceof Value.Date;
  }

  /** The value a step below and the one a step above, where there are such. */
  List<Value> besides(Value border) {
    List<Value> besides = new ArrayList<>();
    beside(border, -1).ifPresent(besides::add);
    beside(border, 1).ifPresent(besides::add);
    return besides;
  }

  /** One unit away, or less where another border lies nearer. */
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
