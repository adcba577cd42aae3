package se.vastkom.goals.tables.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Implication;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Vocabulary;

/**
 * The classes of cases that tables can distinguish: the borders and words named by their tests, and
 * by the vocabulary's implications, cut each fact into a finite {@link FactPartition}. Two cases
 * whose facts lie in the same classes hit the same rows and are possible or impossible alike, so
 * looking at one case for each choice of classes is looking at all cases. Immutable, safe for any
 * thread.
 */
public final class Partition {

  private final Map<String, FactPartition> classes;

  private Partition(Map<String, FactPartition> classes) {
    this.classes = classes;
  }

  /**
   * Cuts the facts of these tables and of the vocabulary.
   *
   * @param vocabulary its implications cut facts too
   */
  public static Partition of(Vocabulary vocabulary, Collection<DecisionTable> tables) {
    Map<String, Fact> facts = new LinkedHashMap<>();
    tables.forEach(table -> table.inputs().forEach(fact -> facts.putIfAbsent(fact.key(), fact)));
    vocabulary.inputs().forEach(fact -> facts.putIfAbsent(fact.key(), fact));
    Map<String, List<UnaryTest>> tests = new HashMap<>();
    for (DecisionTable table : tables) {
      for (int i = 0; i < table.inputs().size(); i++) {
        List<UnaryTest> asked = asked(tests, table.inputs().get(i).key());
        for (Row row : table.rows()) {
          asked.add(row.tests().get(i));
        }
      }
    }
    vocabulary.implications().stream()
        .flatMap(Implication::conditions)
        .forEach(condition -> asked(tests, condition.fact()).add(condition.test()));
    Map<String, FactPartition> classes = new LinkedHashMap<>();
    facts.forEach((key, fact) -> classes.put(key, FactPartition.of(fact, asked(tests, key))));
    return new Partition(classes);
  }

  private static List<UnaryTest> asked(Map<String, List<UnaryTest>> tests, String fact) {
    return tests.computeIfAbsent(fact, key -> new ArrayList<>());
  }

  /** Returns the facts in order, those of the tables first. */
  public Stream<Fact> facts() {
    return classes.values().stream().map(FactPartition::fact);
  }

  /**
   * Returns the partition of a fact.
   *
   * @throws IllegalArgumentException if neither the tables nor the vocabulary have the fact
   */
  public FactPartition classes(String fact) {
    FactPartition found = classes.get(fact);
    if (found == null) {
      throw new IllegalArgumentException(
          "Expected one of " + classes.keySet() + "; found '" + fact + "'.");
    }
    return found;
  }
}
