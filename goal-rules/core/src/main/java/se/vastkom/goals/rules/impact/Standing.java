package se.vastkom.goals.rules.impact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.vastkom.goals.assessment.Distance.Border;
import se.vastkom.goals.assessment.Distance.Interval;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.rules.impact.Pieces.Piece;
import se.vastkom.goals.rules.table.Conclusion;
import se.vastkom.goals.rules.table.DecisionTable;
import se.vastkom.goals.rules.table.Fact;
import se.vastkom.goals.rules.table.FactType;
import se.vastkom.goals.rules.table.Facts;
import se.vastkom.goals.rules.table.Row;
import se.vastkom.goals.rules.table.UnaryTest;
import se.vastkom.goals.rules.table.Value;
import se.vastkom.goals.words.Part;

/**
 * For which values of each border of a table a case's status stands. A parameter is one border
 * wherever it is used; so is a number that is written for one fact in several rows.
 */
final class Standing {

  private final Judged judged;
  private final DecisionTable written;
  private final Facts facts;
  private final String now;

  private Standing(Judged judged, DecisionTable written, DecisionTable table, Facts facts) {
    this.judged = judged;
    this.written = written;
    this.facts = facts;
    this.now = status(table);
  }

  /**
   * A border.
   *
   * @param value a parameter or a number
   * @param fact of which; empty for a parameter
   */
  private record Named(Value value, Optional<Fact> fact) {}

  /** The borders that matter to a case's status, in the order they stand in the table. */
  static List<Border> of(Judged judged, String table, Facts facts) {
    Optional<DecisionTable> written = judged.book().table(table);
    Optional<DecisionTable> settled = judged.table(table);
    return written.isPresent() && settled.isPresent()
        ? new Standing(judged, written.get(), settled.get(), facts).borders()
        : List.of();
  }

  private List<Border> borders() {
    List<Border> borders = new ArrayList<>();
    Set<Named> seen = new HashSet<>();
    for (Row row : written.rows()) {
      for (int i = 0; row.inForce().contains(judged.day()) && i < row.tests().size(); i++) {
        Fact fact = written.inputs().get(i);
        row.tests()
            .get(i)
            .named()
            .filter(
                value ->
                    value instanceof Value.Parameter
                        || (value instanceof Value.Numeric
                            && fact.type() instanceof FactType.NumberType))
            .map(value -> named(value, fact))
            .filter(seen::add)
            .forEach(named -> border(named, fact).ifPresent(borders::add));
      }
    }
    return borders;
  }

  private static Named named(Value value, Fact fact) {
    return new Named(
        value, value instanceof Value.Parameter ? Optional.empty() : Optional.of(fact));
  }

  private Optional<Border> border(Named named, Fact fact) {
    String unit = ((FactType.NumberType) fact.type()).unit();
    Ratio value = number(named.value());
    TreeSet<Ratio> cuts = new TreeSet<>(List.of(value));
    for (int i = 0; i < written.inputs().size(); i++) {
      if (isUsed(named, i)
          && facts.orNull(written.inputs().get(i).key()) instanceof Value.Numeric met) {
        cuts.add(met.number());
        for (Row row : written.rows()) {
          row.tests()
              .get(i)
              .named()
              .map(this::numberOrNull)
              .flatMap(Optional::stream)
              .forEach(cuts::add);
        }
      }
    }
    List<Piece> pieces = Pieces.of(cuts, Optional.empty(), Optional.empty(), false, unit);
    int at = 0;
    while (!pieces.get(at).one().equals(value)) {
      at++;
    }
    int from = at;
    Stands below = Stands.SAME;
    while (from > 0 && below == Stands.SAME) {
      below = stands(named, pieces.get(from - 1).one());
      from -= below == Stands.SAME ? 1 : 0;
    }
    int to = at;
    Stands above = Stands.SAME;
    while (to + 1 < pieces.size() && above == Stands.SAME) {
      above = stands(named, pieces.get(to + 1).one());
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

  private boolean isUsed(Named named, int input) {
    return written.rows().stream()
        .flatMap(row -> row.tests().get(input).named())
        .anyMatch(value -> named(value, written.inputs().get(input)).equals(named));
  }

  private Ratio number(Value value) {
    return numberOrNull(value).orElseThrow();
  }

  private Optional<Ratio> numberOrNull(Value value) {
    if (value instanceof Value.Parameter parameter) {
      return judged.book().value(parameter.name(), judged.day()).map(one -> one.number());
    }
    return value instanceof Value.Numeric number ? Optional.of(number.number()) : Optional.empty();
  }

  /** What a table gives the case; where it concludes nothing there is no verdict. */
  private String status(DecisionTable table) {
    Conclusion conclusion = table.decide(table.hits(facts)).conclusion();
    return conclusion.outputs().stream()
        .findFirst()
        .map(values -> values.get(0).toString())
        .orElse(Status.EJ_BEDOMT.key());
  }

  /** What becomes of the status where a border has another value. */
  private enum Stands {
    SAME,
    NOT,
    /** Some range would leave nothing between its borders, so that there is no such book. */
    NO_BOOK
  }

  private Stands stands(Named named, Ratio other) {
    try {
      DecisionTable changed =
          with(named, Value.of(other))
              .on(judged.day(), name -> Value.of(number(new Value.Parameter(name))));
      return status(changed).equals(now) ? Stands.SAME : Stands.NOT;
    } catch (IllegalArgumentException e) {
      return Stands.NO_BOOK;
    }
  }

  private DecisionTable with(Named named, Value other) {
    List<Row> rows = new ArrayList<>();
    for (Row row : written.rows()) {
      List<UnaryTest> tests = new ArrayList<>();
      for (int i = 0; i < row.tests().size(); i++) {
        Fact fact = written.inputs().get(i);
        tests.add(
            row.tests().get(i).mapped(value -> named(value, fact).equals(named) ? other : value));
      }
      rows.add(row.asking(tests));
    }
    return written.with(rows);
  }
}
