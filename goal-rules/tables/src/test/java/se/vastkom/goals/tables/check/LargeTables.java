package se.vastkom.goals.tables.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.cases.FactPartition;

/** Large tables of several shapes, each the same for the same seed. */
public final class LargeTables {

  private final Random random;
  private final List<Fact> inputs;
  private final Fact output;

  public LargeTables(Random random, List<Fact> inputs, Fact output) {
    this.random = random;
    this.inputs = inputs;
    this.output = output;
  }

  private List<UnaryTest> borders(Fact fact) {
    if (fact.type() instanceof FactType.NumberType) {
      return IntStream.range(0, 40)
          .<UnaryTest>mapToObj(
              i ->
                  new UnaryTest.Compared(
                      UnaryTest.Operator.AT_LEAST, Value.of(Ratio.of(5L * i, 2))))
          .toList();
    }
    return fact.type() instanceof FactType.WordType words
        ? words.terms().stream()
            .<UnaryTest>map(term -> new UnaryTest.Is(Value.word(term.key())))
            .toList()
        : List.of();
  }

  private Value verdict(int i) {
    List<Value> words =
        ((FactType.WordType) output.type())
            .terms().stream().map(term -> Value.word(term.key())).toList();
    return words.get(i % words.size());
  }

  private DecisionTable table(HitPolicy policy, List<Row> rows) {
    return new DecisionTable(output.key(), policy, inputs, List.of(output), rows);
  }

  /** Halves all cases again and again, in any column, until there are this many rows. */
  public DecisionTable divided(int rows, HitPolicy policy) {
    List<FactPartition> classes =
        inputs.stream().map(fact -> FactPartition.of(fact, borders(fact))).toList();
    List<List<BitSet>> boxes = new ArrayList<>();
    List<BitSet> whole = new ArrayList<>();
    for (FactPartition one : classes) {
      BitSet all = new BitSet();
      all.set(0, one.all().size());
      whole.add(all);
    }
    boxes.add(whole);
    while (boxes.size() < rows) {
      List<BitSet> box = boxes.remove(random.nextInt(boxes.size()));
      int column = random.nextInt(inputs.size());
      BitSet set = box.get(column);
      if (set.cardinality() < 2) {
        boxes.add(box);
        continue;
      }
      int cut =
          set.stream().skip(1 + random.nextInt(set.cardinality() - 1)).findFirst().orElseThrow();
      BitSet low = (BitSet) set.clone();
      low.clear(cut, set.length());
      BitSet high = (BitSet) set.clone();
      high.andNot(low);
      for (BitSet half : List.of(low, high)) {
        List<BitSet> part = new ArrayList<>(box);
        part.set(column, half);
        boxes.add(part);
      }
    }
    return table(
        policy,
        IntStream.range(0, rows)
            .mapToObj(
                i ->
                    Row.of(
                        "r" + i,
                        IntStream.range(0, inputs.size())
                            .mapToObj(c -> classes.get(c).test(boxes.get(i).get(c)).orElseThrow())
                            .toList(),
                        verdict(i)))
            .toList());
  }

  /** Returns the table without every n-th row. */
  public DecisionTable withHoles(DecisionTable table, int n) {
    return table(
        table.policy(),
        IntStream.range(0, table.rows().size())
            .filter(i -> i % n != n / 2)
            .mapToObj(table.rows()::get)
            .toList());
  }

  /** Returns rows that each test this many columns, and perhaps a last row for all else. */
  public DecisionTable sparse(int rows, int asked, HitPolicy policy, Optional<String> last) {
    List<FactPartition> classes =
        inputs.stream().map(fact -> FactPartition.of(fact, borders(fact))).toList();
    List<Row> all = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      List<UnaryTest> tests =
          new ArrayList<>(inputs.stream().map(f -> (UnaryTest) new UnaryTest.Any()).toList());
      for (int k = 0; k < asked; k++) {
        int column = random.nextInt(inputs.size());
        int size = classes.get(column).all().size();
        int from = 1 + random.nextInt(size - 1);
        BitSet some = new BitSet();
        some.set(from, Math.min(size, from + 1 + random.nextInt(5)));
        classes.get(column).test(some).ifPresent(test -> tests.set(column, test));
      }
      all.add(Row.of("r" + i, tests, verdict(random.nextInt(3))));
    }
    last.ifPresent(
        id ->
            all.add(
                Row.of(
                    id,
                    inputs.stream().map(f -> (UnaryTest) new UnaryTest.Any()).toList(),
                    verdict(1))));
    return table(policy, all);
  }
}
