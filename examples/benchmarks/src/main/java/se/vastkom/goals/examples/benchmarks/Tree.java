package se.vastkom.goals.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A decision tree: every case ends in exactly one leaf, and each leaf is a row of the table, with
 * the row's number.
 */
sealed interface Tree {

  /** A row. */
  record Leaf(int row, Box box) implements Tree {}

  /** A choice of two branches, by the part that a field's value is in. */
  record Fork(Field field, Box.Lets first, Box.Lets second, Tree yes, Tree no) implements Tree {}

  /** Grows a random tree with this many leaves; the same for the same seed. */
  static Tree grow(int leaves, long seed) {
    Random random = new Random(seed);
    Node root = new Node(Box.ALL, 0);
    List<Node> open = new ArrayList<>(List.of(root));
    while (open.size() < leaves) {
      int one = random.nextInt(open.size());
      int other = random.nextInt(open.size());
      int shallower = open.get(one).depth <= open.get(other).depth ? one : other;
      Node node = open.get(shallower);
      node.box.cut(random).ifPresent(cut -> node.fork(cut, shallower, open));
    }
    return root.tree(new int[1]);
  }

  /** Returns the number of rows. */
  default int size() {
    return (int) leaves().count();
  }

  /** Returns the rows, in their order. */
  default Stream<Leaf> leaves() {
    if (this instanceof Fork fork) {
      return Stream.concat(fork.yes().leaves(), fork.no().leaves());
    }
    return Stream.of((Leaf) this);
  }

  /** A tree while it grows. */
  final class Node {

    private final Box box;
    private final int depth;
    private Optional<Box.Cut> cut = Optional.empty();
    private List<Node> under = List.of();

    private Node(Box box, int depth) {
      this.box = box;
      this.depth = depth;
    }

    private void fork(Box.Cut found, int place, List<Node> open) {
      cut = Optional.of(found);
      under = List.of(new Node(found.first(), depth + 1), new Node(found.second(), depth + 1));
      open.set(place, under.get(0));
      open.add(under.get(1));
    }

    private Tree tree(int[] next) {
      if (cut.isEmpty()) {
        return new Leaf(next[0]++, box);
      }
      Field field = cut.get().field();
      Tree yes = under.get(0).tree(next);
      Tree no = under.get(1).tree(next);
      return new Fork(field, cut.get().first().of(field), cut.get().second().of(field), yes, no);
    }
  }
}
