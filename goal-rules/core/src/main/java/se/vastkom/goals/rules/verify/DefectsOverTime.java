package se.vastkom.goals.rules.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.RulesInForce;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Validity;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.check.Defect;
import se.vastkom.goals.tables.check.Defect.Severity;

/** The defects of a book in all its periods, each reported once with all periods that have it. */
final class DefectsOverTime {

  private final RuleBook book;
  private final List<LocalDate> turns;
  private final Validity inForce;
  private final List<RulesInForce> times = new ArrayList<>();
  private final Map<List<Object>, Seen> seen = new LinkedHashMap<>();

  /** The periods in which the same advice is given, for whatever reason. */
  private final Map<List<Object>, BitSet> advice = new HashMap<>();

  /** A defect, and the periods that have it. */
  private record Seen(Defect defect, BitSet times) {}

  DefectsOverTime(RuleBook book) {
    this.book = book;
    this.turns = List.copyOf(book.changeDates());
    this.inForce = book.about().inForce();
  }

  /** Adds the defects of the next period. */
  void add(RulesInForce rules, List<Defect> defects) {
    for (Defect found : defects) {
      Defect defect = inItsOwnWords(found, rules);
      seen.computeIfAbsent(same(defect), unseen -> new Seen(defect, new BitSet()))
          .times()
          .set(times.size());
      advice.computeIfAbsent(advice(defect), unseen -> new BitSet()).set(times.size());
    }
    times.add(rules);
  }

  /** Returns the defect suggesting parameters, not numbers, where its table's rows have them. */
  private Defect inItsOwnWords(Defect defect, RulesInForce rules) {
    Optional<DecisionTable> written = defect.table().flatMap(table -> book.table(table.name()));
    return written.isPresent() && defect.suggestion().isPresent()
        ? defect.suggesting(named(defect.suggestion().get(), written.get(), rules))
        : defect;
  }

  private Defect.Suggestion named(
      Defect.Suggestion row, DecisionTable written, RulesInForce rules) {
    List<UnaryTest> tests = new ArrayList<>();
    for (int i = 0; i < written.inputs().size(); i++) {
      Map<Value, Value> names = names(written, i, rules);
      tests.add(row.tests().get(i).mapped(value -> names.getOrDefault(value, value)));
    }
    return new Defect.Suggestion(tests, row.outputs(), row.inForce());
  }

  /** Returns a column's parameters by their values on a day, without values that it writes out. */
  private Map<Value, Value> names(DecisionTable written, int input, RulesInForce rules) {
    Map<Value, Value> names = new HashMap<>();
    List<Value> all =
        written.rows().stream().flatMap(row -> row.tests().get(input).named()).distinct().toList();
    for (Value value : all) {
      if (value instanceof Value.Parameter parameter) {
        rules
            .number(parameter)
            .map(Value::of)
            .ifPresent(number -> names.putIfAbsent(number, parameter));
      }
    }
    names.keySet().removeAll(all);
    return names;
  }

  /** Returns what identifies a defect: its sentence, its place, and the row that would mend it. */
  private static List<Object> same(Defect defect) {
    return List.of(defect.kind(), defect.what(), defect.cells(), defect.suggestion());
  }

  /** Returns what identifies a defect's advice: what to change, and how. */
  private static List<Object> advice(Defect defect) {
    return List.of(
        defect.kind(),
        defect.table().map(DecisionTable::name),
        defect.rows().isEmpty() ? defect.what() : ids(defect),
        defect.cells(),
        defect.suggestion());
  }

  private static List<String> ids(Defect defect) {
    return defect.rows().stream().map(Row::id).toList();
  }

  /**
   * Returns all defects, each with every period that has it; advice on how to write the book more
   * plainly only if it is right whenever its rows are in force.
   */
  List<Defect> defects() {
    List<Defect> found = new ArrayList<>();
    for (Seen one : seen.values()) {
      if (one.times().cardinality() == turns.size()) {
        found.add(one.defect());
      } else if (isWrong(one.defect()) || isWheneverInForce(one.defect())) {
        found.add(one.defect().during(runs(one.times())));
      }
    }
    return found;
  }

  /** Returns whether some case is decided wrongly, even if that is waived. */
  private static boolean isWrong(Defect defect) {
    return defect.kind().severity() == Severity.DEFECT;
  }

  private boolean isWheneverInForce(Defect defect) {
    List<String> ids = ids(defect);
    BitSet there = new BitSet();
    for (int i = 0; i < turns.size(); i++) {
      boolean all =
          times.get(i).tables().stream()
              .filter(table -> isOf(defect, table))
              .anyMatch(table -> table.rows().stream().map(Row::id).toList().containsAll(ids));
      there.set(i, all);
    }
    there.andNot(advice.getOrDefault(advice(defect), new BitSet()));
    return there.isEmpty();
  }

  private static boolean isOf(Defect defect, DecisionTable table) {
    return defect.table().filter(of -> of.name().equals(table.name())).isPresent();
  }

  /** Returns each run of consecutive periods. */
  private List<Validity> runs(BitSet times) {
    List<Validity> runs = new ArrayList<>();
    for (int first = times.nextSetBit(0); first >= 0; ) {
      int end = times.nextClearBit(first);
      Optional<LocalDate> from =
          Optional.of(turns.get(first)).filter(day -> !day.equals(LocalDate.MIN));
      Optional<LocalDate> to =
          end == turns.size() ? inForce.to() : Optional.of(turns.get(end).minusDays(1));
      runs.add(new Validity(from, to));
      first = times.nextSetBit(end);
    }
    return runs;
  }
}
