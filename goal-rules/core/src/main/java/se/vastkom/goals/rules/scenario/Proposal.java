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
 * A test case that is proposed for what no test case reaches. What should be concluded is for its
 * author to say, from what the rules are meant to say. Immutable.
 *
 * @param name what it is for, to be said
 * @param table the name of the table that it asks
 * @param day a day of the time it is for; empty where the book is always the same
 * @param given every fact that the table asks about, by key; empty where it is missing
 */
public record Proposal(
    Phrase name, String table, Optional<LocalDate> day, SortedMap<String, Optional<Value>> given) {

  /** Copies the facts. */
  public Proposal {
    given = Collections.unmodifiableSortedMap(new TreeMap<>(given));
  }

  /** What is given, as the case that rules are asked about. */
  public Facts facts() {
    Map<String, Value> values = new HashMap<>();
    given.forEach((fact, value) -> value.ifPresent(known -> values.put(fact, known)));
    return new Facts(values);
  }
}
