package se.vastkom.goals.drools;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.drools.model.Index.ConstraintType;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.functions.Block1;
import org.drools.model.functions.Function1;
import org.drools.model.functions.Predicate1;
import org.drools.model.impl.ModelImpl;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.engine.AskedFacts;
import se.vastkom.goals.tables.engine.Hits;
import se.vastkom.goals.tables.engine.NumberedRows;

/**
 * The numbered rows of all tables as Drools rules, and the way back from numbers to rows. The
 * equivalence class of each fact is found once per case, and a rule's conditions are the classes
 * that its cells pass, so Drools never compares a number. Immutable.
 */
final class Rows {

  private static final String PACKAGE = "tables";

  private final NumberedRows numbered;
  private final AskedFacts facts;

  Rows(List<DecisionTable> tables) {
    this.numbered = new NumberedRows(tables);
    this.facts = new AskedFacts(tables);
  }

  /** Returns all rows as rules. */
  Model model() {
    List<Conditions> rows = new ArrayList<>();
    for (DecisionTable table : numbered.tables()) {
      for (Row row : table.rows()) {
        rows.add(new Conditions(table, row));
      }
    }
    arrange(rows, IntStream.range(0, facts.size()).boxed().toList());
    ModelImpl model = new ModelImpl(PACKAGE);
    Variable<CaseFact> fact = PatternDSL.declarationOf(CaseFact.class, "fact");
    for (int number = 0; number < rows.size(); number++) {
      model.addRule(rule(number, rows.get(number), fact));
    }
    return model;
  }

  /** The conditions of a row, and their order. */
  private final class Conditions {

    private final DecisionTable table;
    private final Row row;
    private final List<BitSet> passing = new ArrayList<>();
    private final List<Condition> arranged = new ArrayList<>();

    Conditions(DecisionTable table, Row row) {
      this.table = table;
      this.row = row;
      for (int fact = 0; fact < facts.size(); fact++) {
        passing.add(facts.passing(fact, table, row));
      }
    }

    boolean asks(int fact) {
      return passing.get(fact).cardinality() < facts.classes(fact);
    }

    /** Returns the share of a fact's classes that pass, from 0 to 1. */
    double share(int fact) {
      return (double) passing.get(fact).cardinality() / facts.classes(fact);
    }
  }

  /**
   * Orders each row's conditions. Rules that begin with the same conditions share their nodes, so
   * the first test is the one that leaves the fewest rows in question; then each group of rows that
   * agree on it is arranged by the remaining facts.
   */
  private static void arrange(List<Conditions> rows, List<Integer> left) {
    int first = -1;
    double fewest = rows.size();
    for (int fact : left) {
      double through = rows.stream().mapToDouble(row -> row.share(fact)).sum();
      if (through < fewest) {
        first = fact;
        fewest = through;
      }
    }
    if (first >= 0) {
      int chosen = first;
      arrange(rows, chosen, left.stream().filter(fact -> fact != chosen).toList());
    }
  }

  private static void arrange(List<Conditions> rows, int fact, List<Integer> left) {
    Map<BitSet, List<Conditions>> groups = new LinkedHashMap<>();
    for (Conditions row : rows) {
      if (row.asks(fact)) {
        row.arranged.add(new Condition(fact, row.passing.get(fact)));
      }
      groups.computeIfAbsent(row.passing.get(fact), unseen -> new ArrayList<>()).add(row);
    }
    groups.values().forEach(group -> arrange(group, left));
  }

  private static Rule rule(int number, Conditions row, Variable<CaseFact> fact) {
    PatternDef<CaseFact> pattern = PatternDSL.pattern(fact);
    row.arranged.forEach(condition -> condition.addTo(pattern));
    // A second rule of the same name would silently replace the first; numbers are unique.
    return PatternDSL.rule(PACKAGE, "row " + number)
        .metadata("table", row.table.name())
        .metadata("rule", row.row.id())
        .build(pattern, PatternDSL.on(fact).execute(new Hit(number)));
  }

  /** Returns a case as Drools holds it. */
  CaseFact fact(Facts values) {
    return new CaseFact(facts.of(values));
  }

  /** Returns the hits of a case, whatever order Drools fired in. */
  Hits hits(CaseFact fact) {
    return numbered.hits(fact.hits());
  }

  /** The condition that a fact is in one of these classes. */
  private record Condition(int fact, BitSet passing) implements Predicate1<CaseFact> {

    @Override
    public boolean test(CaseFact found) {
      return passing.get(found.of(fact));
    }

    /**
     * Adds the condition to a pattern. Drools shares nodes by the id of an expression alone and
     * never compares the tests; this id holds everything that defines one.
     */
    void addTo(PatternDef<CaseFact> pattern) {
      String id = fact + " in " + passing;
      if (passing.cardinality() == 1) {
        // One look-up replaces all such conditions of a fact.
        pattern.expr(
            id,
            this,
            PatternDSL.alphaIndexedBy(
                Integer.class,
                ConstraintType.EQUAL,
                fact,
                new ClassOf(fact),
                passing.nextSetBit(0)));
      } else {
        pattern.expr(id, this);
      }
    }
  }

  // Classes, not lambdas, which Drools requires to be serializable: such lambdas are created anew
  // at every start of a process.

  /** The class of a fact, as a function of the case. */
  private record ClassOf(int fact) implements Function1<CaseFact, Integer> {
    @Override
    public Integer apply(CaseFact found) {
      return found.of(fact);
    }
  }

  /** Notes that a row has been hit. */
  private record Hit(int row) implements Block1<CaseFact> {
    @Override
    public void execute(CaseFact found) {
      found.hit(row);
    }
  }
}
