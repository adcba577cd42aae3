package se.vastkom.goals.tables.cases;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A set of classes of one column, by their positions. Immutable. */
public final class ClassSet {

  private final long[] bits;
  private final int first;
  private final int last;

  private ClassSet(long[] bits) {
    this.bits = bits;
    int low = 0;
    while (low < bits.length && bits[low] == 0) {
      low++;
    }
    int high = bits.length - 1;
    while (high >= 0 && bits[high] == 0) {
      high--;
    }
    first = high < 0 ? -1 : low * 64 + Long.numberOfTrailingZeros(bits[low]);
    last = high < 0 ? -1 : high * 64 + 63 - Long.numberOfLeadingZeros(bits[high]);
  }

  /** Creates a set in a column of {@code size} classes. */
  public static ClassSet of(BitSet some, int size) {
    return new ClassSet(Arrays.copyOf(some.toLongArray(), (size + 63) / 64));
  }

  /** Creates a set of the classes from one up to another (exclusive), of {@code size} in all. */
  public static ClassSet range(int from, int to, int size) {
    BitSet some = new BitSet(size);
    some.set(from, to);
    return of(some, size);
  }

  public boolean isEmpty() {
    return first < 0;
  }

  /** Returns the lowest position; -1 if empty. */
  public int first() {
    return first;
  }

  /** Returns the highest position; -1 if empty. */
  public int last() {
    return last;
  }

  public boolean has(int position) {
    return (bits[position / 64] >>> position % 64 & 1) != 0;
  }

  public boolean intersects(ClassSet other) {
    for (int i = 0; i < bits.length; i++) {
      if ((bits[i] & other.bits[i]) != 0) {
        return true;
      }
    }
    return false;
  }

  public boolean containsAll(ClassSet other) {
    for (int i = 0; i < bits.length; i++) {
      if ((other.bits[i] & ~bits[i]) != 0) {
        return false;
      }
    }
    return true;
  }

  public ClassSet and(ClassSet other) {
    long[] both = bits.clone();
    for (int i = 0; i < both.length; i++) {
      both[i] &= other.bits[i];
    }
    return new ClassSet(both);
  }

  public ClassSet or(ClassSet other) {
    long[] either = bits.clone();
    for (int i = 0; i < either.length; i++) {
      either[i] |= other.bits[i];
    }
    return new ClassSet(either);
  }

  public ClassSet minus(ClassSet other) {
    long[] rest = bits.clone();
    for (int i = 0; i < rest.length; i++) {
      rest[i] &= ~other.bits[i];
    }
    return new ClassSet(rest);
  }

  /** Returns the classes below a position. */
  public ClassSet below(int position) {
    long[] low = bits.clone();
    int word = position / 64;
    for (int i = word; i < low.length; i++) {
      low[i] &= i == word ? (1L << position % 64) - 1 : 0;
    }
    return new ClassSet(low);
  }

  /** Returns the set of one of these classes alone. */
  public ClassSet only(int position) {
    long[] one = new long[bits.length];
    one[position / 64] = 1L << position % 64;
    return new ClassSet(one);
  }

  /** Returns the lowest position in both sets; -1 if there is none. */
  public int firstIn(ClassSet other) {
    for (int i = 0; i < bits.length; i++) {
      long both = bits[i] & other.bits[i];
      if (both != 0) {
        return i * 64 + Long.numberOfTrailingZeros(both);
      }
    }
    return -1;
  }

  /** Returns the highest position in both sets; -1 if there is none. */
  public int lastIn(ClassSet other) {
    for (int i = bits.length - 1; i >= 0; i--) {
      long both = bits[i] & other.bits[i];
      if (both != 0) {
        return i * 64 + 63 - Long.numberOfLeadingZeros(both);
      }
    }
    return -1;
  }

  /** Returns the positions in rising order. */
  public IntStream positions() {
    return bits().stream();
  }

  public BitSet bits() {
    return BitSet.valueOf(bits);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ClassSet that && Arrays.equals(bits, that.bits);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bits);
  }
}
