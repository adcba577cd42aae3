package se.vastkom.goals.rules.verify;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.vastkom.goals.rules.table.Classes;
import se.vastkom.goals.rules.table.DecisionTable;
import se.vastkom.goals.rules.table.Fact;
import se.vastkom.goals.rules.table.Facts;
import se.vastkom.goals.rules.table.HitPolicy;
import se.vastkom.goals.rules.table.Row;
import se.vastkom.goals.rules.table.Value;
import se.vastkom.goals.rules.table.Vocabulary;

/** The cases of a table that can be, and examples of them. Not safe for several threads at once. */
public final class PossibleCases {

  private static final long EFFORT = 100_000_000;

  private final DecisionTable table;
  private final Possible possible;
  private final List<String> facts;

  private PossibleCases(DecisionTable table, Possible possible, List<String> facts) {
    this.table = table;
    this.possible = possible;
    this.facts = facts;
  }

  /** The cases of a table's inputs. */
  public static PossibleCases of(DecisionTable table, Vocabulary vocabulary) {
    return of(table, vocabulary, List.of());
  }

  /** The cases of all facts of a vocabulary. */
  public static PossibleCases of(Vocabulary vocabulary) {
    DecisionTable none = new DecisionTable("", HitPolicy.COLLECT, List.of(), List.of(), List.of());
    return of(none, vocabulary, vocabulary.inputs().stream().map(Fact::key).toList());
  }

  private static PossibleCases of(
      DecisionTable table, Vocabulary vocabulary, List<String> alsoAsked) {
    Space space = Space.of(List.of(table), vocabulary, alsoAsked);
    List<String> facts =
        alsoAsked.isEmpty() ? table.inputs().stream().map(Fact::key).toList() : alsoAsked;
    return new PossibleCases(table, new Possible(space, new Subtraction(EFFORT)), facts);
  }

  /**
   * What is told apart of a fact.
   *
   * @throws IllegalArgumentException if it has no say in these cases
   */
  public Classes classes(String fact) {
    return possible.space().classes(possible.space().column(fact));
  }

  /**
   * Whether some possible case has these values.
   *
   * @param said by the fact's key; empty where it is missing. A fact that has no say in these cases
   *     may have any value
   */
  public boolean allow(Map<String, Optional<Value>> said) {
    Box box = possible.space().whole();
    for (Map.Entry<String, Optional<Value>> one : said.entrySet()) {
      if (possible.space().has(one.getKey())) {
        int column = possible.space().column(one.getKey());
        int position = possible.space().classes(column).of(one.getValue().orElse(null));
        box = box.with(column, box.set(column).only(position));
      }
    }
    return isThere(box, List.of());
  }

  /**
   * The plainest possible case whose facts lie in these classes and that hits none of some rows of
   * the table; empty if there is none, or it would take too long to find.
   *
   * @param classes positions by the fact's key; a fact that is not here may have any
   */
  public Optional<Facts> any(Map<String, BitSet> classes, Collection<Row> hittingNone) {
    Box box = box(classes);
    List<Box> taken =
        hittingNone.stream().map(row -> possible.space().box(table.inputs(), row.tests())).toList();
    try {
      return possible.rest(box, taken).map(rest -> witness(box, rest, taken));
    } catch (Subtraction.TooWide e) {
      return Optional.empty();
    }
  }

  private Facts witness(Box box, Box rest, List<Box> taken) {
    return possible.witness(taken.isEmpty() ? box : rest, facts);
  }

  private boolean isThere(Box box, List<Box> taken) {
    try {
      return possible.rest(box, taken).isPresent();
    } catch (Subtraction.TooWide e) {
      return true;
    }
  }

  private Box box(Map<String, BitSet> classes) {
    Box box = possible.space().whole();
    for (Map.Entry<String, BitSet> one : classes.entrySet()) {
      int column = possible.space().column(one.getKey());
      int size = possible.space().classes(column).all().size();
      box = box.with(column, box.set(column).and(ClassSet.of(one.getValue(), size)));
    }
    return box;
  }
}
