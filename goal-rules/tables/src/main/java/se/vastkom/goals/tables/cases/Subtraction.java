package se.vastkom.goals.tables.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one question that all of verification comes down to: is anything left of a region when others
 * are taken from it? A gap is what is left of all cases without the rows and the impossible cases;
 * a row is masked when nothing is left of it without those before it; and so on.
 *
 * <p>Exact. A region that extends beyond the rest in one column only is cut off at once. Otherwise
 * the rest is cut in two, in the column and at the border where the larger half has the fewest
 * regions left to take away, and each half is searched. The cost is counted, and past a limit the
 * question is given up with an exception rather than answered.
 */
public final class Subtraction {

  private final Effort effort;

  /** Creates a subtraction that may look this many times at one column of one region. */
  public Subtraction(long effort) {
    this(Effort.of(effort));
  }

  public Subtraction(Effort effort) {
    this.effort = effort;
  }

  /** Thrown when a question would cost too much to answer. */
  public static final class TooWide extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private TooWide() {
      super("too wide", null, false, false);
    }
  }

  /**
   * Finds a region within this one that has no case in common with any region taken away; empty if
   * they leave nothing.
   *
   * @throws TooWide if it would cost more than allowed
   */
  public Optional<Region> rest(Region whole, Iterable<Region> taken) {
    List<Region> near = new ArrayList<>();
    for (Region region : taken) {
      spend(1);
      if (region.intersects(whole)) {
        near.add(region);
      }
    }
    return Optional.ofNullable(search(whole, near));
  }

  /** Charges looks that the caller has made itself. */
  public void spend(long looks) {
    effort.count(looks);
    if (effort.isSpent()) {
      throw new TooWide();
    }
  }

  /** Finds the rest, where each of the taken regions has a case in common with the whole. */
  private @Nullable Region search(Region whole, List<Region> taken) {
    Region rest = whole;
    List<Region> near = taken;
    boolean isCut;
    do {
      isCut = false;
      List<Region> others = new ArrayList<>(near.size());
      spend((long) near.size() * rest.columns());
      for (Region region : near) {
        if (!region.intersects(rest)) {
          continue;
        }
        int column = onlyColumnBeyond(rest, region);
        if (column == NONE) {
          return null;
        }
        if (column == SEVERAL) {
          others.add(region);
        } else {
          rest = rest.with(column, rest.set(column).minus(region.set(column)));
          isCut = true;
        }
      }
      near = others;
    } while (isCut);
    if (near.isEmpty()) {
      return rest;
    }
    Cut cut = Cut.best(rest, near);
    Region found = search(cut.lower(rest), meeting(near, cut, cut.lower()));
    return found != null ? found : search(cut.upper(rest), meeting(near, cut, cut.upper()));
  }

  private static final int NONE = -1;
  private static final int SEVERAL = -2;

  /** Returns the only column where the rest extends beyond the region; or none, or several. */
  private static int onlyColumnBeyond(Region rest, Region region) {
    int only = NONE;
    for (int i = 0; i < rest.columns(); i++) {
      if (!region.set(i).containsAll(rest.set(i))) {
        if (only != NONE) {
          return SEVERAL;
        }
        only = i;
      }
    }
    return only;
  }

  private static List<Region> meeting(List<Region> regions, Cut cut, ClassSet half) {
    List<Region> met = new ArrayList<>(regions.size());
    for (Region region : regions) {
      if (region.set(cut.column()).intersects(half)) {
        met.add(region);
      }
    }
    return met;
  }

  /**
   * A cut of a region in two, so that neither half has many regions left to examine.
   *
   * @param column the column of the cut
   * @param lower the classes of the lower half
   * @param upper the classes of the upper half
   */
  public record Cut(int column, ClassSet lower, ClassSet upper) {

    Region lower(Region whole) {
      return whole.with(column, lower);
    }

    Region upper(Region whole) {
      return whole.with(column, upper);
    }

    static Cut best(Region rest, List<Region> regions) {
      int column = -1;
      int position = -1;
      long least = Long.MAX_VALUE;
      for (int i = 0; i < rest.columns(); i++) {
        ClassSet all = rest.set(i);
        int start = all.first();
        int width = all.last() - start + 1;
        if (width < 2) {
          continue;
        }
        int[] begin = new int[width];
        int[] end = new int[width];
        for (Region region : regions) {
          begin[region.set(i).firstIn(all) - start]++;
          end[region.set(i).lastIn(all) - start]++;
        }
        // A cut lies before a class where some region begins, or behind one where some region ends.
        int begun = begin[0];
        int ended = 0;
        for (int at = 1; at < width; at++) {
          ended += end[at - 1];
          if (begin[at] > 0 || end[at - 1] > 0) {
            int below = begun;
            int above = regions.size() - ended;
            long cost = (long) Math.max(below, above) * 2L * regions.size() + below + above;
            if (cost < least) {
              least = cost;
              column = i;
              position = start + at;
            }
          }
          begun += begin[at];
        }
      }
      if (column >= 0) {
        ClassSet lower = rest.set(column).below(position);
        return new Cut(column, lower, rest.set(column).minus(lower));
      }
      // Every region begins at the first class and ends at the last; it leaves out some between.
      Region pivot = regions.get(0);
      int beyond = 0;
      while (pivot.set(beyond).containsAll(rest.set(beyond))) {
        beyond++;
      }
      ClassSet within = rest.set(beyond).and(pivot.set(beyond));
      return new Cut(beyond, rest.set(beyond).minus(within), within);
    }
  }
}
