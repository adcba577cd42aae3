package se.vastkom.goals.rules.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Term;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.check.Defect;
import se.vastkom.goals.tables.check.LargeTables;
import se.vastkom.goals.tables.check.TableDefect;
import se.vastkom.goals.tables.check.TableVerifier;
import se.vastkom.goals.words.Part;

/**
 * Verification of large tables ends within its budget, whatever their shape. Run as a program it
 * prints how long each shape takes as rows are added.
 */
@Tag("slow")
class TableVerifierSpeedTest {

  private static final List<Fact> TEN =
      IntStream.range(0, 10)
          .mapToObj(
              i ->
                  fact(
                      "f" + i,
                      i % 5 == 4
                          ? new FactType.TruthType()
                          : i % 5 == 3 ? words(6) : new FactType.NumberType("")))
          .toList();
  private static final Fact OUTPUT = fact("ut", words(3));
  private static final Vocabulary FREE = new Vocabulary(TEN, List.of(OUTPUT));
  private static final Vocabulary STANDARD = GoalFacts.standard().vocabulary();

  private static Fact fact(String key, FactType type) {
    return new Fact(key, new Part.Name(key, key + "-en"), type);
  }

  private static FactType words(int size) {
    return new FactType.WordType(
        IntStream.range(0, size)
            .mapToObj(i -> new Term("o" + i, new Part.Name("o" + i, "w" + i)))
            .toList());
  }

  private static LargeTables free() {
    return new LargeTables(new Random(2015), TEN, OUTPUT);
  }

  private static LargeTables standard() {
    return new LargeTables(
        new Random(2015), STANDARD.inputs().subList(0, 10), STANDARD.outputs().get(0));
  }

  private record Shape(Vocabulary vocabulary, IntFunction<DecisionTable> table) {
    List<Defect> verify(int rows) {
      return TableVerifier.over(vocabulary).verify(table.apply(rows));
    }
  }

  private static Map<String, Shape> shapes() {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    shapes.put("divided U", new Shape(FREE, n -> free().divided(n, HitPolicy.UNIQUE)));
    shapes.put("divided F", new Shape(FREE, n -> free().divided(n, HitPolicy.FIRST)));
    shapes.put(
        "divided U with holes",
        new Shape(FREE, n -> free().withHoles(free().divided(n, HitPolicy.UNIQUE), 100)));
    for (int asked : new int[] {2, 4, 10}) {
      shapes.put(
          "sparse " + asked + " F",
          new Shape(FREE, n -> free().sparse(n - 1, asked, HitPolicy.FIRST, Optional.of("rest"))));
      shapes.put(
          "sparse " + asked + " U",
          new Shape(FREE, n -> free().sparse(n, asked, HitPolicy.UNIQUE, Optional.empty())));
      shapes.put(
          "sparse " + asked + " A",
          new Shape(FREE, n -> free().sparse(n, asked, HitPolicy.ANY, Optional.empty())));
      shapes.put(
          "sparse " + asked + " C",
          new Shape(FREE, n -> free().sparse(n, asked, HitPolicy.COLLECT, Optional.empty())));
    }
    shapes.put(
        "standard divided U", new Shape(STANDARD, n -> standard().divided(n, HitPolicy.UNIQUE)));
    shapes.put(
        "standard sparse 3 F",
        new Shape(
            STANDARD, n -> standard().sparse(n - 1, 3, HitPolicy.FIRST, Optional.of("rest"))));
    shapes.put(
        "standard sparse 3 C",
        new Shape(STANDARD, n -> standard().sparse(n, 3, HitPolicy.COLLECT, Optional.empty())));
    return shapes;
  }

  /** Three hundred rows where a thousand may take five seconds, with as much time to spare. */
  @Test
  void everyShapeOfThreeHundredRowsIsDecidedInTime() {
    shapes()
        .forEach(
            (name, shape) -> {
              long start = System.nanoTime();
              List<Defect> found = shape.verify(300);
              assertThat(Duration.ofNanos(System.nanoTime() - start))
                  .as(name)
                  .isLessThan(Duration.ofSeconds(10));
              assertThat(found).as(name).noneMatch(one -> one.kind() == TableDefect.UNDECIDED);
            });
  }

  @Test
  void aTableDividedWithoutRestHasNeitherGapNorOverlap() {
    assertThat(shapes().get("divided U").verify(300))
        .noneMatch(one -> one.kind() == TableDefect.GAP || one.kind() == TableDefect.OVERLAP);
  }

  /** Prints milliseconds, the best of three, and the defects found, for each row count. */
  public static void main(String[] arguments) {
    for (int rows : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray()) {
      shapes()
          .forEach(
              (name, shape) -> {
                DecisionTable table = shape.table().apply(rows);
                long best = Long.MAX_VALUE;
                List<Defect> found = List.of();
                for (int i = 0; i < 3; i++) {
                  long start = System.nanoTime();
                  found = TableVerifier.over(shape.vocabulary()).verify(table);
                  best = Math.min(best, System.nanoTime() - start);
                }
                System.out.printf(
                    "%5d %-22s %6d ms %s%n",
                    rows,
                    name,
                    best / 1_000_000,
                    found.stream()
                        .collect(
                            Collectors.groupingBy(
                                one ->
                                    one.kind() == TableDefect.UNDECIDED
                                        ? one.what().toString()
                                        : one.kind().key(),
                                Collectors.counting())));
              });
    }
  }
}
