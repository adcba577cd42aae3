package se.vastkom.goals.rules;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * A fact of goals that rule books may test: its key and names, its meaning, its unit and values,
 * how it is read from a goal's case, when it is missing, and which tables may ask about it.
 */
public sealed interface GoalFact
    permits StandardFact, TimeFact, ForecastFact, MemberFact, MemberOutlookFact {

  /** Returns every fact of goals, in the order of the lists that show them. */
  static List<GoalFact> all() {
    return Stream.<GoalFact[]>of(
            StandardFact.values(),
            TimeFact.values(),
            ForecastFact.values(),
            MemberFact.values(),
            MemberOutlookFact.values())
        .flatMap(Arrays::stream)
        .toList();
  }

  /** Finds the fact with a key. */
  static Optional<GoalFact> of(String key) {
    return all().stream().filter(one -> one.key().equals(key)).findFirst();
  }

  /**
   * Returns why a table may not ask about a fact: it is a fact of goals that only other tables
   * have. Tables of an author's own may ask about those that every table has.
   *
   * @param table the table's name
   */
  static Optional<Phrase> misplaced(Fact fact, String table) {
    return of(fact.key())
        .map(GoalFact::tables)
        .filter(
            tables ->
                StandardTable.of(table)
                    .map(one -> !tables.contains(one))
                    .orElse(tables.size() < StandardTable.values().length))
        .map(
            tables ->
                fact.phrase("rules.fact-of-other-table")
                    .with(
                        "table",
                        StandardTable.of(table)
                            .<Part>map(one -> one.fact().name())
                            .orElse(new Part.Text(table)))
                    .with("tables", Phrase.list(tables, one -> one.fact().name())));
  }

  /**
   * Returns what a table may ask about, and what holds among that: a goal may lack whatever exists
   * for other tables alone, so nothing follows from it.
   *
   * @param table the table's name
   */
  static Vocabulary askedBy(Vocabulary vocabulary, String table) {
    List<Fact> others =
        vocabulary.inputs().stream().filter(fact -> misplaced(fact, table).isPresent()).toList();
    Set<String> keys = others.stream().map(Fact::key).collect(Collectors.toSet());
    return new Vocabulary(
        vocabulary.inputs().stream().filter(fact -> !others.contains(fact)).toList(),
        vocabulary.outputs(),
        vocabulary.implications().stream()
            .filter(one -> one.conditions().noneMatch(when -> keys.contains(when.fact())))
            .toList(),
        vocabulary.relations().stream()
            .filter(one -> one.facts().stream().noneMatch(keys::contains))
            .toList());
  }

  /** Returns the fact, with its names, its unit and its possible values. */
  Fact fact();

  /** Returns its value for a goal; empty where it is missing. */
  Optional<Value> of(GoalCase goal);

  /** Returns the tables that may ask about it. */
  default Set<StandardTable> tables() {
    return EnumSet.allOf(StandardTable.class);
  }

  /** Returns whether a row of a table tests it. */
  default boolean isTestedBy(DecisionTable table, Row row) {
    return IntStream.range(0, table.inputs().size())
        .filter(i -> table.inputs().get(i).key().equals(key()))
        .anyMatch(i -> !(row.tests().get(i) instanceof UnaryTest.Any));
  }

  /** Returns the stable key, used in data. */
  default String key() {
    return fact().key();
  }

  /** Returns the meaning of the fact as a phrase. */
  default Phrase meaning() {
    return Phrase.of("fact-meaning." + key());
  }

  /** Returns when the fact is missing, as a phrase. */
  default Phrase missing() {
    return Phrase.of("fact-missing." + key());
  }

  /** Returns an example of a test of the fact, to show how a cell writes one. */
  default UnaryTest example() {
    if (fact().type() instanceof FactType.WordType words) {
      return new UnaryTest.Is(Value.word(words.terms().get(0).key()));
    }
    if (fact().type() instanceof FactType.DateType) {
      return new UnaryTest.Compared(
          UnaryTest.Operator.AT_MOST, new Value.Date(LocalDate.of(2026, 12, 31)));
    }
    if (fact().type() instanceof FactType.TextType) {
      return new UnaryTest.Is(new Value.Text("Kommunstyrelsen"));
    }
    return fact().type() instanceof FactType.NumberType number
        ? new UnaryTest.Compared(
            UnaryTest.Operator.AT_LEAST, Value.of(number.unit().equals("%") ? 80 : 25))
        : new UnaryTest.Is(Value.of(true));
  }
}
