package se.vastkom.goals.examples.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cases.Partition;
import se.vastkom.goals.words.Part;

/**
 * A table and the cases that it decides, in the forms that the arms take. Invented, and the same in
 * each run.
 *
 * @param tree that the table was made of
 * @param table with a row for each leaf; it concludes the row's number
 * @param kind of the cases
 * @param subjects the cases
 * @param facts the same cases as our engines take them
 */
record Sample(
    Tree tree, DecisionTable table, Kind kind, List<Subject> subjects, List<Facts> facts) {

  /** The name of the table, and of the fact that it concludes. */
  static final String NAME = "rad";

  private static final long SEED = 2015;
  private static final int DIFFERENT = 50;
  private static final long THOUSANDTHS = 1_000;

  /** Whether cases share equivalence classes. */
  enum Kind {
    /** Hardly any two cases do. */
    NEW,
    /** All cases have one of fifty choices of classes; their values differ. */
    REPEATED
  }

  /** Creates a table with this many rows, and this many cases. */
  static Sample of(int rows, Kind kind, int cases) {
    Tree tree = Tree.grow(rows, SEED);
    DecisionTable table = table(tree);
    Draw draw = new Draw(tree, table, new Random(SEED + rows));
    List<Subject> subjects =
        kind == Kind.NEW ? draw.different(cases) : draw.repeated(draw.different(DIFFERENT), cases);
    Facts.Columns columns = new Facts.Columns(Field.ALL.stream().map(Field::key).toList());
    return new Sample(
        tree,
        table,
        kind,
        subjects,
        subjects.stream().map(subject -> subject.facts(columns)).toList());
  }

  /** Returns the facts that the table asks about and concludes. */
  Vocabulary vocabulary() {
    return new Vocabulary(table.inputs(), table.outputs());
  }

  /** Returns the number of the row that each case hits, by definition. */
  int[] defined() {
    return facts.stream()
        .mapToInt(
            one -> {
              List<Row> hits = table.hits(one);
              return hits.size() == 1 ? table.rows().indexOf(hits.get(0)) : Subject.SEVERAL;
            })
        .toArray();
  }

  private static DecisionTable table(Tree tree) {
    return new DecisionTable(
        NAME,
        HitPolicy.UNIQUE,
        Field.ALL.stream().map(Field::fact).toList(),
        List.of(new Fact(NAME, new Part.Name(NAME, "row"), new FactType.NumberType(""))),
        tree.leaves()
            .map(leaf -> Row.of("R" + leaf.row(), tests(leaf.box()), Value.of(leaf.row())))
            .toList());
  }

  private static List<UnaryTest> tests(Box box) {
    return Field.ALL.stream().map(field -> test(field, box.of(field))).toList();
  }

  private static UnaryTest test(Field field, Box.Lets lets) {
    if (!lets.present()) {
      return new UnaryTest.Missing();
    }
    if (!lets.words().isEmpty()) {
      List<UnaryTest> words =
          lets.words().stream().<UnaryTest>map(word -> new UnaryTest.Is(Value.word(word))).toList();
      return words.size() == 1 ? words.get(0) : new UnaryTest.AnyOf(words);
    }
    if (lets.truth().isPresent()) {
      return new UnaryTest.Is(Value.of(lets.truth().get()));
    }
    List<UnaryTest.Compared> borders = new ArrayList<>();
    lets.from().ifPresent(from -> borders.add(compared(UnaryTest.Operator.AT_LEAST, from)));
    lets.to().ifPresent(to -> borders.add(compared(UnaryTest.Operator.BELOW, to)));
    return switch (borders.size()) {
      case 2 -> new UnaryTest.Within(borders.get(0), borders.get(1));
      case 1 -> borders.get(0);
      default ->
          lets.equals(Box.Lets.anything(field)) ? new UnaryTest.Any() : new UnaryTest.Present();
    };
  }

  private static UnaryTest.Compared compared(UnaryTest.Operator operator, Object border) {
    return new UnaryTest.Compared(operator, Subject.value(border));
  }

  /** Draws cases at random, as often exactly on a border as beside one. */
  private static final class Draw {

    private final Map<Field, List<Object>> borders = new LinkedHashMap<>();
    private final Partition partition;
    private final List<Field> asked;
    private final Random random;

    Draw(Tree tree, DecisionTable table, Random random) {
      this.random = random;
      this.partition = Partition.of(new Vocabulary(List.of(), List.of()), List.of(table));
      this.asked =
          Field.ALL.stream()
              .filter(field -> tree.leaves().anyMatch(leaf -> leaf.box().lets().containsKey(field)))
              .toList();
      for (Field field : Field.ALL) {
        Set<Object> sorted = new TreeSet<>(Box::compare);
        tree.leaves()
            .map(leaf -> leaf.box().of(field))
            .forEach(
                lets -> {
                  lets.from().ifPresent(sorted::add);
                  lets.to().ifPresent(sorted::add);
                });
        borders.put(field, List.copyOf(sorted));
      }
    }

    /** Draws cases that the table tells apart from each other. */
    List<Subject> different(int cases) {
      Set<List<Integer>> seen = new HashSet<>();
      List<Subject> drawn = new ArrayList<>();
      for (int tries = 0; drawn.size() < cases; tries++) {
        if (tries > 100 * cases) {
          throw new IllegalArgumentException(
              "Expected " + cases + " cases to tell apart; found " + drawn.size() + ".");
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (Field field : Field.ALL) {
          values.add(value(field));
        }
        Subject one = new Subject(values);
        if (seen.add(classes(one))) {
          drawn.add(one);
        }
      }
      return drawn;
    }

    /** Draws cases, each in the classes of one of these. */
    List<Subject> repeated(List<Subject> these, int cases) {
      List<Subject> drawn = new ArrayList<>();
      while (drawn.size() < cases) {
        Subject like = these.get(random.nextInt(these.size()));
        List<@Nullable Object> values = new ArrayList<>();
        for (Field field : Field.ALL) {
          values.add(value(field, like));
        }
        drawn.add(new Subject(values));
      }
      return drawn;
    }

    private List<Integer> classes(Subject one) {
      return asked.stream()
          .map(
              field -> {
                Object value = field.reader().apply(one);
                return partition
                    .classes(field.key())
                    .of(value == null ? null : Subject.value(value));
              })
          .toList();
    }

    private @Nullable Object value(Field field) {
      if (field.canMiss() && random.nextInt(5) == 0) {
        return null;
      }
      return switch (field.type()) {
        case WORD -> field.words().get(random.nextInt(field.words().size()));
        case TRUTH -> random.nextBoolean();
        case NUMBER, DATE -> inClass(field, random.nextInt(2 * borders(field).size() + 1));
      };
    }

    /** Draws another value in the class of a case's own value. */
    private @Nullable Object value(Field field, Subject like) {
      Object value = field.reader().apply(like);
      if (value == null || field.type() == Field.Type.WORD || field.type() == Field.Type.TRUTH) {
        return value;
      }
      List<Object> sorted = borders(field);
      int below = (int) sorted.stream().filter(border -> Box.compare(border, value) < 0).count();
      boolean isBorder = below < sorted.size() && Box.compare(sorted.get(below), value) == 0;
      return inClass(field, isBorder ? 2 * below + 1 : 2 * below);
    }

    private List<Object> borders(Field field) {
      return borders.getOrDefault(field, List.of());
    }

    /** Returns a border where the number is odd, else a value between the borders beside it. */
    private Object inClass(Field field, int number) {
      List<Object> sorted = borders(field);
      int above = number / 2;
      if (number % 2 == 1) {
        return sorted.get(above);
      }
      boolean isDate = field.type() == Field.Type.DATE;
      long width = isDate ? 400 : 50 * THOUSANDTHS;
      long from;
      long to;
      if (sorted.isEmpty()) {
        from = isDate ? LocalDate.of(2015, 1, 1).toEpochDay() : 0;
        to = from + width;
      } else if (above == sorted.size()) {
        from = steps(sorted.get(above - 1));
        to = from + width;
      } else {
        to = steps(sorted.get(above));
        from = above == 0 ? to - width : steps(sorted.get(above - 1));
      }
      long step = from + 1 + random.nextInt((int) (to - from - 1));
      return isDate ? LocalDate.ofEpochDay(step) : BigDecimal.valueOf(step, 3);
    }

    private static long steps(Object border) {
      return border instanceof BigDecimal number
          ? number.movePointRight(3).longValueExact()
          : ((LocalDate) border).toEpochDay();
    }
  }
}
