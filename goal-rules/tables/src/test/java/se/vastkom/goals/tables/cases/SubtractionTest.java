package se.vastkom.goals.tables.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a question about regions finds, where it cuts, and what it costs. */
class SubtractionTest {

  private static final int SIZE = 10;
  private static final ClassSet ALL = classes(0, 9);
  private static final ClassSet LOW = classes(0, 4);
  private static final ClassSet HIGH = classes(5, 9);

  private static ClassSet classes(int first, int last) {
    return ClassSet.range(first, last + 1, SIZE);
  }

  private static Region region(ClassSet... columns) {
    return Region.of(List.of(columns));
  }

  private static List<Region> oneColumn(ClassSet... regions) {
    return Stream.of(regions).map(SubtractionTest::region).toList();
  }

  @Test
  void whatOneColumnLeavesIsFoundWhole() {
    Region rest =
        new Subtraction(100)
            .rest(region(ALL, LOW), List.of(region(classes(3, 5), ALL)))
            .orElseThrow();
    assertThat(rest.set(0).positions()).containsExactly(0, 1, 2, 6, 7, 8, 9);
    assertThat(rest.set(1).positions()).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void aQuestionCostsALookAtEachRegionAndAtEachColumnOfThoseThatMeet() {
    Region low = region(LOW, LOW);
    List<Region> taken = List.of(region(HIGH, ALL), region(ALL, ALL));
    assertThat(new Subtraction(4).rest(low, taken)).isEmpty();
    Subtraction tooLittle = new Subtraction(3);
    assertThatThrownBy(() -> tooLittle.rest(low, taken)).isInstanceOf(Subtraction.TooWide.class);
  }

  @Test
  void aCutLiesWhereARegionBegins() {
    Subtraction.Cut cut = Subtraction.Cut.best(region(ALL), oneColumn(classes(4, 9)));
    assertThat(cut.lower().positions()).containsExactly(0, 1, 2, 3);
    assertThat(cut.upper().positions()).containsExactly(4, 5, 6, 7, 8, 9);

    Subtraction.Cut three =
        Subtraction.Cut.best(region(ALL), oneColumn(classes(1, 3), classes(4, 6), classes(7, 9)));
    assertThat(three.lower().positions()).containsExactly(0, 1, 2, 3);
  }

  /** By the first column each half would have four, by the second one of them all five. */
  @Test
  void aCutLeavesTheLargerHalfAsFewRegionsAsPossible() {
    ClassSet ended = classes(0, 5);
    Subtraction.Cut cut =
        Subtraction.Cut.best(
            region(ALL, ALL),
            List.of(
                region(LOW, ended),
                region(HIGH, ended),
                region(ALL, ended),
                region(ALL, ended),
                region(ALL, ended)));
    assertThat(cut.column()).isZero();
    assertThat(cut.lower().positions()).containsExactly(0, 1, 2, 3, 4);
  }

  /** By either column the larger half has two; only by the second no region is in both. */
  @Test
  void ofSuchCutsTheOneThatDividesTheFewestRegionsIsTaken() {
    ClassSet[][] undivided = {{LOW, LOW, HIGH}, {LOW, HIGH, HIGH}};
    for (ClassSet[] second : undivided) {
      Subtraction.Cut cut =
          Subtraction.Cut.best(
              region(ALL, ALL),
              List.of(region(LOW, second[0]), region(HIGH, second[1]), region(ALL, second[2])));
      assertThat(cut.column()).isEqualTo(1);
    }
  }
}
