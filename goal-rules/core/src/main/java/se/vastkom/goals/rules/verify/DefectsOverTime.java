package se.vastkom.goals.rules.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Validity;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.check.Defect;

/** The defects of a book in each of its times, told once with when they are there. */
final class DefectsOverTime {

  private final RuleBook book;
  private final List<LocalDate> turns;
  private final Validity inForce;
  private final List<List<DecisionTable>> tables = new ArrayList<>();
  private final Map<List<Object>, Seen> seen = new LinkedHashMap<>();

  /** A defect, and in which times it is there. */
  private record Seen(Defect defect, BitSet times) {}

  DefectsOverTime(RuleBook book) {
    this.book = book;
    this.turns = List.copyOf(book.turns());
    this.inForce = book.about().inForce();
  }

  /** The defects of the next time, whose tables these are. */
  void add(List<DecisionTable> next, List<Defect> defects) {
    LocalDate day = turns.get(tables.size());
    for (Defect found : defects) {
      Defect defect = inItsOwnWords(found, day);
      seen.computeIfAbsent(same(defect), unseen -> new Seen(defect, new BitSet()))
          .times()
          .set(tables.size());
    }
    tables.add(next);
  }

  /** A suggested row names a parameter where the rows of its table do, not the day's number. */
  private Defect inItsOwnWords(Defect defect, LocalDate day) {
    Optional<DecisionTable> written = defect.table().flatMap(table -> book.table(table.name()));
    return written.isPresent() && defect.suggestion().isPresent()
        ? defect.suggesting(named(defect.suggestion().get(), written.get(), day))
        : defect;
  }

  private Defect.Suggestion named(Defect.Suggestion row, DecisionTable written, LocalDate day) {
    List<UnaryTest> tests = new ArrayList<>();
    for (int i = 0; i < written.inputs().size(); i++) {
      Map<Value, Value> names = names(written, i, day);
      tests.add(row.tests().get(i).mapped(value -> names.getOrDefault(value, value)));
    }
    return new Defect.Suggestion(tests, row.outputs());
  }

  /** The parameters of a column by their values on a day, but for values that it writes itself. */
  private Map<Value, Value> names(DecisionTable written, int input, LocalDate day) {
    Map<Value, Value> names = new HashMap<>();
    List<Value> all =
        written.rows().stream().flatMap(row -> row.tests().get(input).named()).distinct().toList();
    for (Value value : all) {
      if (value instanceof Value.Parameter parameter) {
        book.value(parameter.name(), day)
            .map(one -> Value.of(one.number()))
            .ifPresent(number -> names.putIfAbsent(number, parameter));
      }
    }
    names.keySet().removeAll(all);
    return names;
  }

  /** What makes two defects the same: what is said, and where. */
  private static List<Object> same(Defect defect) {
    List<Place> cells = defect.cells();
    return List.of(defect.kind(), defect.what(), cells);
  }

  /** All of them; a remark only if it is so whenever its rows are in force. */
  List<Defect> defects() {
    List<Defect> found = new ArrayList<>();
    for (Seen one : seen.values()) {
      if (one.times().cardinality() == turns.size()) {
        found.add(one.defect());
      } else if (one.defect().fails() || isWheneverInForce(one)) {
        found.add(one.defect().during(run(one.times()).phrase()));
      }
    }
    return found;
  }

  private boolean isWheneverInForce(Seen one) {
    List<String> ids = one.defect().rows().stream().map(Row::id).toList();
    BitSet times = new BitSet();
    for (int i = 0; i < turns.size(); i++) {
      boolean all =
          tables.get(i).stream()
              .filter(table -> isOf(one.defect(), table))
              .anyMatch(table -> table.rows().stream().map(Row::id).toList().containsAll(ids));
      times.set(i, all);
    }
    times.andNot(one.times());
    return times.isEmpty();
  }

  private static boolean isOf(Defect defect, DecisionTable table) {
    return defect.table().filter(of -> of.name().equals(table.name())).isPresent();
  }

  /** The first days on end of some times. */
  private Validity run(BitSet times) {
    int first = times.nextSetBit(0);
    int end = times.nextClearBit(first);
    Optional<LocalDate> from =
        Optional.of(turns.get(first)).filter(day -> !day.equals(LocalDate.MIN));
    return end == turns.size()
        ? new Validity(from, inForce.to())
        : new Validity(from, Optional.of(turns.get(end).minusDays(1)));
  }
}
