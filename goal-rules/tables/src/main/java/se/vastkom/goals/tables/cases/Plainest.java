package se.vastkom.goals.tables.cases;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;

/** The plainest test for a set of classes, as an analyst would write it. */
record Plainest(FactPartition of, BitSet classes) {

  Optional<UnaryTest> test() {
    int size = of.all().size();
    boolean missing = classes.get(0);
    int present = classes.cardinality() - (missing ? 1 : 0);
    if (present == size - 1) {
      return Optional.of(missing ? new UnaryTest.Any() : new UnaryTest.Present());
    }
    List<UnaryTest> leftOut = missing || isOrdered() ? List.of() : leftOut();
    if (!leftOut.isEmpty() && isShorter(leftOut.size())) {
      return Optional.of(
          new UnaryTest.Not(leftOut.size() == 1 ? leftOut.get(0) : new UnaryTest.AnyOf(leftOut)));
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

  /** Returns tests of the words or texts left out; empty where they cannot be listed. */
  private List<UnaryTest> leftOut() {
    List<UnaryTest> out = new ArrayList<>();
    for (int i = classes.nextClearBit(1); i < of.all().size(); i = classes.nextClearBit(i + 1)) {
      if (of.all().get(i) instanceof EquivalenceClass.OtherTexts) {
        return List.of();
      }
      run(i, i, out);
    }
    return out;
  }

  /**
   * "ej utgått" is plainer than three words, and "varken öka eller minska" than nine; any other
   * text cannot be said in another way.
   */
  private boolean isShorter(int leftOut) {
    if (!(of.fact().type() instanceof FactType.WordType words)) {
      return of.fact().type() instanceof FactType.TextType;
    }
    return leftOut == 1 ? of.all().size() > 4 : 2 * leftOut < words.terms().size();
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
