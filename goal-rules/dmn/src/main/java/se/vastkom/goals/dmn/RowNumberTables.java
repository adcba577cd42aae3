package se.vastkom.goals.dmn;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cases.FactPartition;
import se.vastkom.goals.tables.cases.Partition;
import se.vastkom.goals.words.Part;

/**
 * Tables as kie-dmn sees them: each collects the numbers of the rows that are hit, and facts and
 * tables have names that FEEL accepts. Columns without tests are left out. Immutable.
 */
final class RowNumberTables {

  private static final Fact ROW =
      new Fact(
          "rad", new Part.Name("rad", "row"), new FactType.NumberType("", FactType.Scale.WHOLE));

  private final List<DecisionTable> tables = new ArrayList<>();
  private final BitSet always = new BitSet();
  private final Map<String, Fact> names = new LinkedHashMap<>();
  private final Partition partition;

  RowNumberTables(List<DecisionTable> given) {
    this.partition = Partition.of(new Vocabulary(List.of(), List.of()), given);
    partition.facts().forEach(fact -> names.put(fact.key(), named("f" + names.size(), fact)));
    int first = 0;
    for (DecisionTable table : given) {
      int end = first + table.rows().size();
      if (table.inputs().isEmpty()) {
        always.set(first, end);
      } else if (first < end) {
        tables.add(numbered(table, first));
      }
      first = end;
    }
    given.forEach(RowNumberTables::check);
  }

  /** Checks that FEEL has every number that rows name. */
  private static void check(DecisionTable table) {
    for (Row row : table.rows()) {
      for (int i = 0; i < table.inputs().size(); i++) {
        String fact = table.inputs().get(i).key();
        row.tests()
            .get(i)
            .named()
            .filter(RowNumberTables::isBeyondFeel)
            .findFirst()
            .ifPresent(
                value -> {
                  throw new IllegalArgumentException(
                      "The table '"
                          + table.name()
                          + "', row '"
                          + row.id()
                          + "', compares '"
                          + fact
                          + "' with "
                          + value
                          + ", which is no decimal of at most 34 digits, and FEEL has no other numbers.");
                });
      }
    }
  }

  private static boolean isBeyondFeel(Value value) {
    return value instanceof Value.Numeric numeric && decimal(numeric.number()).isEmpty();
  }

  private static Fact named(String name, Fact fact) {
    return new Fact(name, new Part.Name(name, name), fact.type());
  }

  private DecisionTable numbered(DecisionTable table, int first) {
    List<Row> rows =
        IntStream.range(0, table.rows().size())
            .mapToObj(i -> Row.of("r" + i, table.rows().get(i).tests(), Value.of(first + i)))
            .toList();
    List<Fact> inputs = table.inputs().stream().map(fact -> names.get(fact.key())).toList();
    return new DecisionTable("t" + tables.size(), HitPolicy.COLLECT, inputs, List.of(ROW), rows);
  }

  /** Returns the tables to write. */
  List<DecisionTable> tables() {
    return tables;
  }

  /** Returns the values of a case for kie-dmn, by name. */
  Map<String, @Nullable Object> values(Facts facts) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    names.forEach((key, fact) -> values.put(fact.key(), value(key, facts.orNull(key))));
    return values;
  }

  private @Nullable Object value(String fact, @Nullable Value value) {
    if (value instanceof Value.Numeric numeric) {
      return decimal(numeric.number()).orElseGet(() -> example(fact, numeric));
    }
    if (value instanceof Value.Truth truth) {
      return truth.truth();
    }
    if (value instanceof Value.Date date) {
      return date.day();
    }
    return value == null ? null : value.toString();
  }

  private static Optional<BigDecimal> decimal(Ratio number) {
    return number
        .decimal()
        .filter(decimal -> decimal.precision() <= MathContext.DECIMAL128.getPrecision());
  }

  /** Returns a number of the same class that FEEL can calculate with. */
  private BigDecimal example(String fact, Value.Numeric value) {
    FactPartition classes = partition.classes(fact);
    return classes
        .all()
        .get(classes.of(value))
        .representative()
        .map(example -> ((Value.Numeric) example).number())
        .flatMap(RowNumberTables::decimal)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No number of 34 digits lies between the same borders as " + value + "."));
  }

  /** Returns the numbers of the rows hit, from what kie-dmn concluded for each table. */
  BitSet numbers(Map<String, Object> concluded) {
    BitSet hit = (BitSet) always.clone();
    for (DecisionTable table : tables) {
      Object rows = concluded.get(table.name());
      if (rows instanceof List<?> numbers) {
        numbers.forEach(number -> hit.set(((BigDecimal) number).intValueExact()));
      } else if (rows != null) {
        throw new IllegalStateException("Expected rows of " + table.name() + "; found " + rows);
      }
    }
    return hit;
  }
}
