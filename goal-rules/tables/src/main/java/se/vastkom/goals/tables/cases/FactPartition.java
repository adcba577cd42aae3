package se.vastkom.goals.tables.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Term;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.tables.Value;

/**
 * The equivalence classes into which tests cut one fact: first missing; then, in rising order, each
 * border that they name and the intervals below, between and above; or each word that they name, in
 * the order of the set, and any other word. A set of classes is a bit set of their positions.
 * Immutable, safe for any thread.
 */
public final class FactPartition {

  /** The position of the class of a missing fact. */
  static final int MISSING = 0;

  private final Fact fact;
  private final List<EquivalenceClass> all;
  private final Map<Value, Integer> positions = new HashMap<>();

  /** The borders of an ordered fact. */
  private final Value[] borders;

  /**
   * The class below the first border, at it, between it and the second, and so on; {@link #MISSING}
   * where there is none.
   */
  private final int[] places;

  private final Finder finder;

  private FactPartition(Fact fact, List<EquivalenceClass> all, NavigableSet<Value> borders) {
    this.fact = fact;
    this.all = List.copyOf(all);
    this.borders = borders.toArray(Value[]::new);
    this.places = new int[2 * borders.size() + 1];
    for (int i = 1; i < all.size(); i++) {
      if (all.get(i) instanceof EquivalenceClass.OtherWords others) {
        for (Value word : others.values()) {
          positions.put(word, i);
        }
      } else {
        positions.put(all.get(i).representative().orElseThrow(), i);
      }
    }
    for (int i = 1; i < all.size(); i++) {
      if (all.get(i) instanceof EquivalenceClass.Between gap) {
        places[2 * gap.below().map(this::rank).orElse(this.borders.length)] = i;
      } else if (!borders.isEmpty()) {
        places[2 * rank(all.get(i).representative().orElseThrow()) + 1] = i;
      }
    }
    this.finder = finder();
  }

  /** Returns how many borders lie below a border. */
  private int rank(Value border) {
    return Arrays.binarySearch(borders, border, Value::compare);
  }

  private Finder finder() {
    if (fact.type() instanceof FactType.NumberType) {
      return Finder.ofNumbers(
          Stream.of(borders).map(border -> ((Value.Numeric) border).number()).toList(), places);
    }
    if (fact.type() instanceof FactType.DateType) {
      return Finder.ofDays(
          Stream.of(borders).map(border -> ((Value.Date) border).day()).toList(), places);
    }
    if (fact.type() instanceof FactType.TruthType) {
      return Finder.ofTruth(of(false), of(true));
    }
    Map<String, Integer> words = new HashMap<>();
    if (fact.type() instanceof FactType.WordType) {
      positions.forEach((word, position) -> words.put(((Value.Word) word).key(), position));
    }
    return Finder.ofWords(words);
  }

  private int of(boolean truth) {
    return positions.getOrDefault(Value.of(truth), Finder.ELSEWHERE);
  }

  /** Cuts a fact into the classes that these tests distinguish. */
  public static FactPartition of(Fact fact, Collection<UnaryTest> tests) {
    Stream<Value> named = tests.stream().flatMap(UnaryTest::named);
    List<EquivalenceClass> all = new ArrayList<>(List.of(new EquivalenceClass.Missing()));
    NavigableSet<Value> borders = new TreeSet<>(Value::compare);
    if (fact.type() instanceof FactType.WordType words) {
      words(words, new LinkedHashSet<>(named.toList()), all);
    } else if (fact.type() instanceof FactType.TruthType) {
      all.add(new EquivalenceClass.Just(Value.of(true)));
      all.add(new EquivalenceClass.Just(Value.of(false)));
    } else if (fact.type() instanceof FactType.TextType) {
      texts(new LinkedHashSet<>(named.toList()), all);
    } else {
      named.forEach(borders::add);
      ordered(fact.type(), borders, all);
    }
    return new FactPartition(fact, all, borders);
  }

  private static void words(FactType.WordType words, Set<Value> named, List<EquivalenceClass> all) {
    List<Value> others = new ArrayList<>();
    for (Term term : words.terms()) {
      Value word = Value.word(term.key());
      if (named.contains(word)) {
        all.add(new EquivalenceClass.Just(word));
      } else {
        others.add(word);
      }
    }
    if (!others.isEmpty()) {
      all.add(
          others.size() == 1
              ? new EquivalenceClass.Just(others.get(0))
              : new EquivalenceClass.OtherWords(others));
    }
  }

  private static void texts(Set<Value> named, List<EquivalenceClass> all) {
    named.stream()
        .sorted(Comparator.comparing(Value::toString))
        .forEach(text -> all.add(new EquivalenceClass.Just(text)));
    String other = "…";
    while (named.contains(new Value.Text(other))) {
      other += "…";
    }
    all.add(new EquivalenceClass.OtherTexts(named, new Value.Text(other)));
  }

  private static void ordered(
      FactType type, NavigableSet<Value> borders, List<EquivalenceClass> all) {
    Optional<Value> below = Optional.empty();
    for (Value border : borders) {
      between(type, below, Optional.of(border), all);
      if (!isWhole(type) || ((Value.Numeric) border).number().isWhole()) {
        all.add(new EquivalenceClass.Just(border));
      }
      below = Optional.of(border);
    }
    between(type, below, Optional.empty(), all);
  }

  private static boolean isWhole(FactType type) {
    return type instanceof FactType.NumberType number && number.scale() == FactType.Scale.WHOLE;
  }

  private static void between(
      FactType type, Optional<Value> above, Optional<Value> below, List<EquivalenceClass> all) {
    Simplest.between(type, above, below)
        .ifPresent(value -> all.add(new EquivalenceClass.Between(above, below, value)));
  }

  /** Returns the fact. */
  public Fact fact() {
    return fact;
  }

  /** Returns the classes, that of a missing fact first. */
  public List<EquivalenceClass> all() {
    return all;
  }

  /**
   * Returns the position of a value's class; {@code null} is a missing fact.
   *
   * @throws IllegalArgumentException if the fact cannot have the value
   */
  public int of(@Nullable Value value) {
    if (value == null) {
      return MISSING;
    }
    int position = finder.find(value);
    return position == Finder.ELSEWHERE ? elsewhere(value) : position;
  }

  /** Finds the class of a value that the quick finder does not know. */
  private int elsewhere(Value value) {
    if (!fact.canBe(value)) {
      throw new IllegalArgumentException(
          "Expected a value of '" + fact.key() + "'; found '" + value + "'.");
    }
    if (!value.isOrdered()) {
      return positions.getOrDefault(value, all.size() - 1);
    }
    int position = ordered(value);
    if (position == MISSING) {
      throw new IllegalArgumentException(
          "Expected a whole number as '" + fact.key() + "'; found '" + value + "'.");
    }
    return position;
  }

  private int ordered(Value value) {
    int from = 0;
    int to = borders.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      int compared = Value.compare(value, borders[middle]);
      if (compared == 0) {
        return places[2 * middle + 1];
      }
      if (compared < 0) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return places[2 * from];
  }

  /** Returns the first class to pass a test that all larger values of an ordered fact pass. */
  private int firstThat(Compared rising) {
    int from = 1;
    int to = all.size();
    while (from < to) {
      int middle = (from + to) / 2;
      if (rising.accepts(example(middle))) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }

  private @Nullable Value example(int position) {
    return all.get(position).representative().orElse(null);
  }

  /**
   * Returns the classes whose every value passes a test; in the other classes no value does.
   *
   * @param test names only values that these classes were made from
   */
  public BitSet passing(UnaryTest test) {
    return test.match(new Passing());
  }

  /** The match that collects the classes that pass a test. */
  private final class Passing implements UnaryTest.Match<BitSet> {

    @Override
    public BitSet any(UnaryTest.Any test) {
      return range(MISSING, all.size());
    }

    @Override
    public BitSet missing(UnaryTest.Missing test) {
      return range(MISSING, MISSING + 1);
    }

    @Override
    public BitSet present(UnaryTest.Present test) {
      return range(MISSING + 1, all.size());
    }

    @Override
    public BitSet is(UnaryTest.Is test) {
      Integer position = positions.get(test.value());
      return position == null ? new BitSet() : range(position, position + 1);
    }

    @Override
    public BitSet compared(Compared test) {
      return switch (test.operator()) {
        case AT_LEAST, ABOVE -> range(firstThat(test), all.size());
        case BELOW -> range(1, firstThat(new Compared(Operator.AT_LEAST, test.border())));
        case AT_MOST -> range(1, firstThat(new Compared(Operator.ABOVE, test.border())));
      };
    }

    @Override
    public BitSet within(UnaryTest.Within test) {
      BitSet classes = compared(test.from());
      classes.and(compared(test.to()));
      return classes;
    }

    @Override
    public BitSet not(UnaryTest.Not test) {
      BitSet classes = range(MISSING + 1, all.size());
      classes.andNot(test.test().match(this));
      return classes;
    }

    @Override
    public BitSet anyOf(UnaryTest.AnyOf test) {
      BitSet classes = new BitSet(all.size());
      test.tests().forEach(one -> classes.or(one.match(this)));
      return classes;
    }

    private BitSet range(int from, int to) {
      BitSet classes = new BitSet(all.size());
      classes.set(from, to);
      return classes;
    }
  }

  /**
   * Returns the plainest test that exactly these classes pass; empty where no cell can express it,
   * as with any text but one, or none at all.
   */
  public Optional<UnaryTest> test(BitSet classes) {
    return new Plainest(this, classes).test();
  }
}
