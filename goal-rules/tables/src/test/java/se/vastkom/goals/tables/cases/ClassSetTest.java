package se.vastkom.goals.tables.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** A set of classes answers as the set of their positions does. */
class ClassSetTest {

  static final int SIZE = 150;

  private static ClassSet set(Set<Integer> positions) {
    BitSet bits = new BitSet();
    positions.forEach(bits::set);
    return ClassSet.of(bits, SIZE);
  }

  @Property
  void whatTwoSetsShareEndsAtTheirFirstAndLastCommonPositions(
      @ForAll @Size(max = 12) Set<@IntRange(max = SIZE - 1) Integer> one,
      @ForAll @Size(max = 12) Set<@IntRange(max = SIZE - 1) Integer> other) {
    TreeSet<Integer> common = new TreeSet<>(one);
    common.retainAll(other);
    int first = common.isEmpty() ? -1 : common.first();
    int last = common.isEmpty() ? -1 : common.last();

    assertThat(set(one).intersects(set(other))).isEqualTo(!common.isEmpty());
    assertThat(set(one).firstIn(set(other))).isEqualTo(first);
    assertThat(set(one).lastIn(set(other))).isEqualTo(last);
    assertThat(set(common).first()).isEqualTo(first);
    assertThat(set(common).last()).isEqualTo(last);
  }

  @Property
  void setsAreJoinedAndTakenFromEachOther(
      @ForAll @Size(max = 12) Set<@IntRange(max = SIZE - 1) Integer> one,
      @ForAll @Size(max = 12) Set<@IntRange(max = SIZE - 1) Integer> other,
      @ForAll @IntRange(max = SIZE - 1) int position) {
    TreeSet<Integer> both = new TreeSet<>(one);
    both.retainAll(other);
    TreeSet<Integer> either = new TreeSet<>(one);
    either.addAll(other);
    TreeSet<Integer> rest = new TreeSet<>(one);
    rest.removeAll(other);

    assertThat(set(one).and(set(other)).positions()).containsExactlyElementsOf(both);
    assertThat(set(one).or(set(other)).positions()).containsExactlyElementsOf(either);
    assertThat(set(one).minus(set(other)).positions()).containsExactlyElementsOf(rest);
    assertThat(set(one).below(position).positions())
        .containsExactlyElementsOf(new TreeSet<>(one).headSet(position));
    assertThat(set(one).only(position).positions()).containsExactly(position);
    assertThat(set(one).containsAll(set(other))).isEqualTo(one.containsAll(other));
    assertThat(set(one).has(position)).isEqualTo(one.contains(position));
  }
}
