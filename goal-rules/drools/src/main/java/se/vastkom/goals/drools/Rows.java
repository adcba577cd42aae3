package se.vastkom.goals.drools;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.model.Index.ConstraintType;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.functions.Function1;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.PredicateInformation;
import org.drools.model.impl.ModelImpl;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.rules.Hits;
import se.vastkom.goals.rules.NumberedRows;
import se.vastkom.goals.rules.table.DecisionTable;
import se.vastkom.goals.rules.table.Facts;
import se.vastkom.goals.rules.table.Row;
import se.vastkom.goals.rules.table.UnaryTest;
import se.vastkom.goals.rules.table.Value;

/**
 * The rows of all tables as Drools rules, numbered through; and the way back from numbers to rows.
 * Immutable.
 */
final class Rows {

  private static final String PACKAGE = "tables";

  private final NumberedRows rows;
  private final List<String> slots;

  Rows(List<DecisionTable> tables) {
    this.rows = new NumberedRows(tables);
    this.slots = slots(tables);
  }

  /**
   * Facts by falling number of tests for a word, then by key. Drools shares the nodes that rules
   * begin with alike, and one look-up replaces all tests for words of a fact.
   */
  private static List<String> slots(List<DecisionTable> tables) {
    Map<String, Integer> wordTests = new TreeMap<>();
    for (DecisionTable table : tables) {
      for (int i = 0; i < table.inputs().size(); i++) {
        int column = i;
        int words =
            (int)
                table.rows().stream().filter(row -> word(row.tests().get(column)) != null).count();
        wordTests.merge(table.inputs().get(i).key(), words, Integer::sum);
      }
    }
    List<String> keys = new ArrayList<>(wordTests.keySet());
    keys.sort(Comparator.comparing((String key) -> wordTests.getOrDefault(key, 0)).reversed());
    return List.copyOf(keys);
  }

  /** The word that a test asks for and nothing else; {@code null} for every other test. */
  private static @Nullable String word(UnaryTest test) {
    return test instanceof UnaryTest.Is is && is.value() instanceof Value.Word word
        ? word.key()
        : null;
  }

  /** All rows as rules. */
  Model model() {
    ModelImpl model = new ModelImpl(PACKAGE);
    Variable<CaseFact> fact = PatternDSL.declarationOf(CaseFact.class, "fact");
    Nodes nodes = new Nodes();
    int number = 0;
    for (DecisionTable table : rows.tables()) {
      for (Row row : table.rows()) {
        model.addRule(rule(number++, table, row, fact, nodes));
      }
    }
    return model;
  }

  private Rule rule(
      int number, DecisionTable table, Row row, Variable<CaseFact> fact, Nodes nodes) {
    PatternDef<CaseFact> pattern = PatternDSL.pattern(fact);
    for (int slot = 0; slot < slots.size(); slot++) {
      for (int i = 0; i < table.inputs().size(); i++) {
        UnaryTest test = row.tests().get(i);
        if (table.inputs().get(i).key().equals(slots.get(slot))
            && !(test instanceof UnaryTest.Any)) {
          nodes.add(pattern, new SlotTest(slot, slots.get(slot), test));
        }
      }
    }
    // A second rule of the same name would replace the first without a word; numbers are unique.
    return PatternDSL.rule(PACKAGE, "row " + number)
        .metadata("table", table.name())
        .metadata("rule", row.id())
        .build(pattern, PatternDSL.on(fact).execute(found -> found.hit(number)));
  }

  /** A case as Drools holds it. */
  CaseFact fact(Facts facts) {
    @Nullable Value[] values = new Value[slots.size()];
    for (int slot = 0; slot < values.length; slot++) {
      values[slot] = facts.orNull(slots.get(slot));
    }
    return new CaseFact(values);
  }

  /** What a case has hit, whatever order Drools fired in. */
  Hits hits(CaseFact fact) {
    return rows.hits(fact.hits());
  }

  /**
   * Gives equal tests the same node. Drools shares nodes by the id of an expression alone and never
   * compares the tests, so an id is given out once for each different test.
   */
  private static final class Nodes {

    private final Map<SlotTest, String> ids = new HashMap<>();
    private final Map<Integer, Function1<CaseFact, String>> words = new HashMap<>();

    void add(PatternDef<CaseFact> pattern, SlotTest test) {
      String id = ids.computeIfAbsent(test, unseen -> "test " + ids.size());
      @Nullable String word = word(test.test());
      if (word == null) {
        pattern.expr(id, test);
      } else {
        Function1<CaseFact, String> read =
            words.computeIfAbsent(test.slot(), slot -> fact -> fact.word(slot));
        pattern.expr(
            id,
            test,
            PatternDSL.alphaIndexedBy(String.class, ConstraintType.EQUAL, test.slot(), read, word));
      }
    }
  }

  /** A test on one slot. */
  private record SlotTest(int slot, String fact, UnaryTest test) implements Predicate1<CaseFact> {

    @Override
    public boolean test(CaseFact found) {
      return test.accepts(found.value(slot));
    }

    /** What Drools says of a test that throws. */
    @Override
    public PredicateInformation predicateInformation() {
      return new PredicateInformation(fact + " " + test);
    }
  }
}
