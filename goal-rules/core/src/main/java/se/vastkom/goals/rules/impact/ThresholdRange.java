package se.vastkom.goals.rules.impact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.vastkom.goals.assessment.Distance.Border;
import se.vastkom.goals.assessment.Distance.Interval;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.rules.RulesInForce;
import se.vastkom.goals.rules.impact.Pieces.Piece;
import se.vastkom.goals.tables.Conclusion;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.words.Part;

/**
 * The values of each border of a table for which a case keeps its status. A parameter is one border
 * wherever it is used; so is a number that several rows write for one fact.
 */
final class ThresholdRange {

  private final RulesInForce rules;
  private final DecisionTable written;
  private final DecisionTable table;
  private final Facts facts;

  /** The rows in force, as written. */
  private final List<Row> rows;

  /** The rows that the case hits. */
  private final BitSet hits = new BitSet();

  private final String now;

  private ThresholdRange(
      RulesInForce rules, DecisionTable written, DecisionTable table, Facts facts) {
    this.rules = rules;
    this.written = written;
    this.table = table;
    this.facts = facts;
    this.rows = written.rows();
    Set<String> ids = ids(table.hits(facts));
    for (int i = 0; i < rows.size(); i++) {
      hits.set(i, ids.contains(rows.get(i).id()));
    }
    this.now = status(hits);
  }

  private static Set<String> ids(List<Row> rows) {
    return rows.stream().map(Row::id).collect(Collectors.toSet());
  }

  /**
   * A border.
   *
   * @param value a parameter or a number
   * @param fact the fact compared with it; empty for a parameter
   */
  private record Named(Value value, Optional<Fact> fact) {}

  /** Returns the borders that matter to a case's status, in table order. */
  static List<Border> of(RulesInForce rules, String table, Facts facts) {
    Optional<DecisionTable> written = rules.written(table);
    Optional<DecisionTable> settled = rules.table(table);
    return written.isPresent() && settled.isPresent()
        ? new ThresholdRange(rules, written.get(), settled.get(), facts).borders()
        : List.of();
  }

  /** A cell that names a border. */
  private record Use(int row, int input) {}

  private List<Border> borders() {
    Map<Named, List<Use>> uses = new LinkedHashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      for (int input = 0; input < written.inputs().size(); input++) {
        Use use = new Use(row, input);
        Fact fact = written.inputs().get(input);
        test(use)
            .named()
            .filter(
                value ->
                    value instanceof Value.Parameter
                        || (value instanceof Value.Numeric
                            && fact.type() instanceof FactType.NumberType))
            .map(value -> named(value, fact))
            .distinct()
            .forEach(named -> uses.computeIfAbsent(named, one -> new ArrayList<>()).add(use));
      }
    }
    List<Border> borders = new ArrayList<>();
    uses.forEach((named, where) -> border(named, where).ifPresent(borders::add));
    return borders;
  }

  private UnaryTest test(Use use) {
    return rows.get(use.row()).tests().get(use.input());
  }

  private static Named named(Value value, Fact fact) {
    return new Named(
        value, value instanceof Value.Parameter ? Optional.empty() : Optional.of(fact));
  }

  private Optional<Border> border(Named named, List<Use> uses) {
    Fact fact = written.inputs().get(uses.get(0).input());
    String unit = ((FactType.NumberType) fact.type()).unit();
    Ratio value = rules.number(named.value()).orElseThrow();
    // A cell changes its result where its border passes the fact, and is invalid where it passes
    // the other border of its range.
    TreeSet<Ratio> cuts = new TreeSet<>(List.of(value));
    for (Use use : uses) {
      if (facts.orNull(written.inputs().get(use.input()).key()) instanceof Value.Numeric met) {
        cuts.add(met.number());
      }
      test(use).named().map(rules::number).flatMap(Optional::stream).forEach(cuts::add);
    }
    List<Piece> pieces = Pieces.of(cuts, Optional.empty(), Optional.empty(), false, unit);
    int at = 0;
    while (!pieces.get(at).one().equals(value)) {
      at++;
    }
    int from = at;
    Stands below = Stands.SAME;
    while (from > 0 && below == Stands.SAME) {
      below = stands(named, uses, pieces.get(from - 1).one());
      from -= below == Stands.SAME ? 1 : 0;
    }
    int to = at;
    Stands above = Stands.SAME;
    while (to + 1 < pieces.size() && above == Stands.SAME) {
      above = stands(named, uses, pieces.get(to + 1).one());
      to += above == Stands.SAME ? 1 : 0;
    }
    if (below != Stands.NOT && above != Stands.NOT) {
      return Optional.empty();
    }
    Interval low = pieces.get(from).numbers();
    Interval high = pieces.get(to).numbers();
    Part name =
        named.value() instanceof Value.Parameter
            ? new Part.Text(named.value().toString())
            : fact.phrase("distance.border");
    return Optional.of(
        new Border(
            name,
            new Part.Amount(value, unit),
            new Interval(low.from(), low.withFrom(), high.to(), high.withTo(), unit)));
  }

  /** Returns the status that the table concludes for these hits; none if it concludes nothing. */
  private String status(BitSet hit) {
    Conclusion conclusion =
        table.decide(hit.stream().mapToObj(table.rows()::get).toList()).conclusion();
    return conclusion.outputs().stream()
        .findFirst()
        .map(values -> values.get(0).toString())
        .orElse(Status.EJ_BEDOMT.key());
  }

  /** The effect on the status of another value of a border. */
  private enum Stands {
    SAME,
    NOT,
    /** A range would have nothing between its borders, so that there is no such book. */
    NO_BOOK
  }

  private Stands stands(Named named, List<Use> uses, Ratio other) {
    Map<Integer, Row> changed = new TreeMap<>();
    try {
      uses.forEach(
          use ->
              changed.computeIfAbsent(
                  use.row(), row -> with(named, Value.of(other), rows.get(row))));
      DecisionTable settled = rules.settled(written.with(List.copyOf(changed.values())), Map.of());
      Set<String> hit = ids(settled.hits(facts));
      BitSet then = (BitSet) hits.clone();
      changed.forEach((row, one) -> then.set(row, hit.contains(one.id())));
      return status(then).equals(now) ? Stands.SAME : Stands.NOT;
    } catch (IllegalArgumentException e) {
      return Stands.NO_BOOK;
    }
  }

  private Row with(Named named, Value other, Row row) {
    List<UnaryTest> tests = new ArrayList<>();
    for (int i = 0; i < row.tests().size(); i++) {
      Fact fact = written.inputs().get(i);
      tests.add(
          row.tests().get(i).mapped(value -> named(value, fact).equals(named) ? other : value));
    }
    return row.asking(tests);
  }
}
