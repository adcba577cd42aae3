package se.vastkom.goals.tables.cases;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.tables.Value;

/** The plainest test for a set of classes, as an analyst would write it. */
record Plainest(FactPartition of, BitSet classes) {

  Optional<UnaryTest> test() {
    int size = of.all().size();
    boolean missing = classes.get(0);
    int present = classes.cardinality() - (missing ? 1 : 0);
    if (present == size - 1) {
      return Optional.of(missing ? new UnaryTest.Any() : new UnaryTest.Present());
    }
    Optional<Value> only = onlyOneLeftOut();
    if (!missing && only.isPresent()) {
      return only.map(value -> new UnaryTest.Not(new UnaryTest.Is(value)));
    }
    List<UnaryTest> tests = new ArrayList<>();
    if (missing) {
      tests.add(new UnaryTest.Missing());
    }
    for (int from = classes.nextSetBit(1); from >= 0; ) {
      int to = isOrdered() ? classes.nextClearBit(from) : from + 1;
      if (of.all().get(from) instanceof EquivalenceClass.OtherTexts) {
        return Optional.empty();
      }
      run(from, to - 1, tests);
      from = classes.nextSetBit(to);
    }
    return switch (tests.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(tests.get(0));
      default -> Optional.of(new UnaryTest.AnyOf(tests));
    };
  }

  private boolean isOrdered() {
    return of.fact().type().isOrdered();
  }

  /**
   * Returns the only value left out: "ej utgått" is plainer than three words, or any other text.
   */
  private Optional<Value> onlyOneLeftOut() {
    int out = classes.nextClearBit(1);
    boolean one = out == of.all().size() - 1 || classes.nextClearBit(out + 1) >= of.all().size();
    boolean isShorter = of.all().size() > 4 || of.fact().type() instanceof FactType.TextType;
    return one
            && !isOrdered()
            && isShorter
            && of.all().get(out) instanceof EquivalenceClass.Just just
        ? Optional.of(just.value())
        : Optional.empty();
  }

  private void run(int first, int last, List<UnaryTest> tests) {
    EquivalenceClass lower = of.all().get(first);
    if (lower instanceof EquivalenceClass.OtherWords others) {
      others.values().forEach(word -> tests.add(new UnaryTest.Is(word)));
      return;
    }
    if (first == last && lower instanceof EquivalenceClass.Just just) {
      tests.add(new UnaryTest.Is(just.value()));
      return;
    }
    Optional<Compared> from =
        lower instanceof EquivalenceClass.Just just
            ? Optional.of(new Compared(Operator.AT_LEAST, just.value()))
            : ((EquivalenceClass.Between) lower)
                .above()
                .map(value -> new Compared(Operator.ABOVE, value));
    Optional<Compared> to =
        of.all().get(last) instanceof EquivalenceClass.Just just
            ? Optional.of(new Compared(Operator.AT_MOST, just.value()))
            : ((EquivalenceClass.Between) of.all().get(last))
                .below()
                .map(value -> new Compared(Operator.BELOW, value));
    if (from.isPresent() && to.isPresent()) {
      tests.add(new UnaryTest.Within(from.get(), to.get()));
    } else {
      tests.add(from.or(() -> to).orElseThrow());
    }
  }
}
