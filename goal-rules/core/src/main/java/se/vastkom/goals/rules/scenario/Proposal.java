package se.vastkom.goals.rules.scenario;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.words.Phrase;

/**
 * A test case proposed for what no test case reaches. The expected conclusion is left to its
 * author, who knows what the rules are meant to say. Immutable.
 *
 * @param name the purpose of the test case, as a phrase
 * @param table the name of the table that it tests
 * @param day a day of its period; empty if the book never changes
 * @param given every fact that the table tests, by key; empty where it is missing
 */
public record Proposal(
    Phrase name, String table, Optional<LocalDate> day, SortedMap<String, Optional<Value>> given) {

  public Proposal {
    given = Collections.unmodifiableSortedMap(new TreeMap<>(given));
  }

  /** Returns the given facts as a case for the rules. */
  public Facts facts() {
    Map<String, Value> values = new HashMap<>();
    given.forEach((fact, value) -> value.ifPresent(known -> values.put(fact, known)));
    return new Facts(values);
  }
}
