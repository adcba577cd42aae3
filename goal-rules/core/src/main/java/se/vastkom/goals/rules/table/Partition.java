package se.vastkom.goals.rules.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What tables can tell apart at all: every border and word that their tests, and the vocabulary's
 * implications, name cuts each fact into finitely many {@link Classes}. Two cases whose facts lie
 * in the same classes hit the same rows and are possible or impossible alike, so looking at one
 * case for each choice of classes is looking at all cases. Immutable, safe for any thread.
 */
public final class Partition {

  private final Map<String, Classes> classes;

  private Partition(Map<String, Classes> classes) {
    this.classes = classes;
  }

  /**
   * What these tables tell apart of the vocabulary's facts and their own.
   *
   * @param vocabulary its implications cut facts too
   */
  public static Partition of(Vocabulary vocabulary, Collection<DecisionTable> tables) {
    Map<Fact, List<UnaryTest>> tests = new LinkedHashMap<>();
    for (DecisionTable table : tables) {
      for (int i = 0; i < table.inputs().size(); i++) {
        List<UnaryTest> asked =
            tests.computeIfAbsent(table.inputs().get(i), f -> new ArrayList<>());
        for (Row row : table.rows()) {
          asked.add(row.tests().get(i));
        }
      }
    }
    for (Fact fact : vocabulary.inputs()) {
      List<UnaryTest> asked = tests.computeIfAbsent(fact, f -> new ArrayList<>());
      vocabulary.implications().stream()
          .flatMap(Implication::conditions)
          .filter(condition -> condition.fact().equals(fact.key()))
          .forEach(condition -> asked.add(condition.test()));
    }
    Map<String, Classes> classes = new LinkedHashMap<>();
    tests.forEach((fact, asked) -> classes.put(fact.key(), Classes.of(fact, asked)));
    return new Partition(classes);
  }

  /** The facts, those of the tables first, in their order. */
  public Stream<Fact> facts() {
    return classes.values().stream().map(Classes::fact);
  }

  /**
   * What is told apart of a fact.
   *
   * @throws IllegalArgumentException if neither tables nor vocabulary have the fact
   */
  public Classes classes(String fact) {
    Classes found = classes.get(fact);
    if (found == null) {
      throw new IllegalArgumentException(
          "Expected one of " + classes.keySet() + "; found '" + fact + "'.");
    }
    return found;
  }
}
