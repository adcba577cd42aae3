package se.vastkom.goals.rules.scenario;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.words.Phrase;

/**
 * A test case proposed for what no test case reaches. What it expects is what the rules say today;
 * whether they are meant to is for its author to see to. Immutable.
 *
 * @param name the purpose of the test case, as a phrase
 * @param table the name of the table that it tests
 * @param day a day of its period; empty if the book never changes
 * @param given every fact that the table tests, by key; empty where it is missing
 * @param expected the conclusions of the table today, by the output's key; an output without an
 *     entry is left to the author, since the rules contradict each other or a test case cannot say
 *     its text, which has figures in it
 * @param rules the ids of the rules that decide today, in table order
 */
public record Proposal(
    Phrase name,
    String table,
    Optional<LocalDate> day,
    SortedMap<String, Optional<Value>> given,
    SortedMap<String, List<Value>> expected,
    List<String> rules) {

  public Proposal {
    given = Collections.unmodifiableSortedMap(new TreeMap<>(given));
    expected = Collections.unmodifiableSortedMap(new TreeMap<>(expected));
    rules = List.copyOf(rules);
  }

  /** Returns the given facts as a case for the rules. */
  public Facts facts() {
    Map<String, Value> values = new HashMap<>();
    given.forEach((fact, value) -> value.ifPresent(known -> values.put(fact, known)));
    return new Facts(values);
  }
}
