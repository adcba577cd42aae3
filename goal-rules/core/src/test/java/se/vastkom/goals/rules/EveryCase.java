package se.vastkom.goals.rules;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.tables.Conclusion;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;

/**
 * Every case that small tables could tell from others, found without equivalence classes, which are
 * what is tested: each value that a test names, one below, one above and one between each two.
 *
 * @param vocabulary the facts of the cases
 * @param tables settled tables
 */
public record EveryCase(Vocabulary vocabulary, Collection<DecisionTable> tables) {

  /** Returns the possible cases. */
  public List<Facts> possible() {
    return all(Map.of()).stream().filter(vocabulary::isPossible).toList();
  }

  /**
   * Returns the cases for which given facts stand: the possible ones that have them; if there are
   * none, all that have them.
   */
  public List<Facts> having(Map<String, Optional<Value>> given) {
    List<Facts> all = all(given);
    List<Facts> possible = all.stream().filter(vocabulary::isPossible).toList();
    return possible.isEmpty() ? all : possible;
  }

  /** Returns whether some possible case has these facts. */
  public boolean allows(Map<String, Optional<Value>> given) {
    return all(given).stream().anyMatch(vocabulary::isPossible);
  }

  /** Returns what a table concludes of a case. */
  public static Conclusion conclusion(DecisionTable table, Facts facts) {
    return table.decide(table.hits(facts)).conclusion();
  }

  private List<Facts> all(Map<String, Optional<Value>> given) {
    List<Map<String, Value>> cases = List.of(Map.of());
    for (Fact fact : vocabulary.inputs()) {
      List<Optional<Value>> values =
          given.containsKey(fact.key())
              ? List.of(given.get(fact.key()))
              : matters(fact) ? values(fact) : List.of(Optional.empty());
      List<Map<String, Value>> more = new ArrayList<>();
      for (Map<String, Value> one : cases) {
        for (Optional<Value> value : values) {
          Map<String, Value> with = new HashMap<>(one);
          value.ifPresent(known -> with.put(fact.key(), known));
          more.add(with);
        }
      }
      cases = more;
    }
    return cases.stream().map(Facts::new).toList();
  }

  private boolean matters(Fact fact) {
    return tests(fact).findAny().isPresent();
  }

  /** Returns the values of a fact that some test could tell from others, and that it is missing. */
  private List<Optional<Value>> values(Fact fact) {
    Set<Value> named = new LinkedHashSet<>();
    tests(fact).flatMap(UnaryTest::named).forEach(named::add);
    Set<Value> values = new LinkedHashSet<>();
    if (fact.type() instanceof FactType.WordType words) {
      words.terms().forEach(term -> values.add(Value.word(term.key())));
    } else if (fact.type() instanceof FactType.TruthType) {
      values.addAll(List.of(Value.of(true), Value.of(false)));
    } else if (fact.type() instanceof FactType.TextType) {
      values.addAll(named);
      values.add(new Value.Text("nämns inte"));
    } else if (fact.type() instanceof FactType.DateType) {
      values.addAll(days(named));
    } else {
      boolean isWhole = ((FactType.NumberType) fact.type()).scale() == FactType.Scale.WHOLE;
      numbers(named, isWhole).stream().map(Value::of).forEach(values::add);
    }
    return Stream.concat(Stream.of(Optional.<Value>empty()), values.stream().map(Optional::of))
        .toList();
  }

  private Stream<UnaryTest> tests(Fact fact) {
    Stream<UnaryTest> cells =
        tables.stream()
            .filter(table -> table.inputs().contains(fact))
            .flatMap(
                table ->
                    table.rows().stream()
                        .map(row -> row.tests().get(table.inputs().indexOf(fact))));
    Stream<UnaryTest> implied =
        vocabulary.implications().stream()
            .flatMap(implication -> implication.conditions())
            .filter(condition -> condition.fact().equals(fact.key()))
            .map(condition -> condition.test());
    return Stream.concat(cells, implied);
  }

  private static Set<Value> days(Set<Value> named) {
    Set<Value> days = new LinkedHashSet<>();
    for (Value one : named) {
      LocalDate day = ((Value.Date) one).day();
      for (int i = -1; i <= 1; i++) {
        days.add(new Value.Date(day.plusDays(i)));
      }
    }
    return days.isEmpty() ? Set.of(new Value.Date(LocalDate.of(2015, 1, 1))) : days;
  }

  private static Set<Ratio> numbers(Set<Value> named, boolean isWhole) {
    TreeSet<Ratio> borders = new TreeSet<>();
    named.forEach(one -> borders.add(((Value.Numeric) one).number()));
    Set<Ratio> numbers = new TreeSet<>();
    for (Ratio border : borders) {
      numbers.add(border);
      numbers.add(border.minus(Ratio.ONE));
      numbers.add(border.plus(Ratio.ONE));
      Optional.ofNullable(borders.higher(border))
          .ifPresent(next -> numbers.add(border.plus(next).times(Ratio.of(1, 2))));
    }
    if (borders.isEmpty()) {
      numbers.add(Ratio.ZERO);
    } else if (!isWhole) {
      numbers.add(borders.first().minus(Ratio.ONE));
      numbers.add(borders.last().plus(Ratio.ONE));
    }
    return isWhole ? whole(numbers) : numbers;
  }

  /** Returns the whole numbers at and beside some numbers. */
  private static Set<Ratio> whole(Set<Ratio> numbers) {
    Set<Ratio> whole = new TreeSet<>();
    for (Ratio number : numbers) {
      Ratio floor = Ratio.of(number.rounded(0, RoundingMode.FLOOR));
      whole.add(floor);
      whole.add(floor.plus(Ratio.ONE));
    }
    return whole;
  }
}
