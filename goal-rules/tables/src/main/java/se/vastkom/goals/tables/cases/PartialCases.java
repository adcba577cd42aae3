package se.vastkom.goals.tables.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.vastkom.goals.tables.Conclusion;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;

/**
 * Cases of a table of which only some facts are given: each stands for every feasible case that
 * agrees with it. Says what all of these have in common, and finds one that differs. Exact.
 *
 * <p>Each question may cost a second or two, and all of them together no more than their budget.
 * Past that they throw {@link Subtraction.TooWide}. Not thread-safe.
 */
public final class PartialCases {

  private static final long EFFORT = 20_000_000;

  private final DecisionTable table;
  private final Effort effort;
  private final FeasibleCases feasible;
  private final RowsMeeting rows;

  private PartialCases(
      DecisionTable table, Effort effort, FeasibleCases feasible, RowsMeeting rows) {
    this.table = table;
    this.effort = effort;
    this.feasible = feasible;
    this.rows = rows;
  }

  /**
   * What is expected of a case.
   *
   * @param conclusion what the table should conclude; empty if anything will do
   * @param deciding the rows that should be among those that decide
   */
  public record Expectation(Optional<Conclusion> conclusion, List<Row> deciding) {
    public Expectation {
      deciding = List.copyOf(deciding);
    }
  }

  /** Creates the partial cases of a table, with a budget for all questions together. */
  public static PartialCases of(DecisionTable table, Vocabulary vocabulary, Effort effort) {
    FeasibleCases feasible = FeasibleCases.of(table, vocabulary);
    return new PartialCases(table, effort, feasible, RowsMeeting.of(table, feasible.space()));
  }

  /**
   * Finds the plainest feasible case; empty if the given facts are impossible together.
   *
   * @param given by fact key; empty where the fact is given as missing
   */
  public Optional<Facts> any(Map<String, Optional<Value>> given) {
    return new Question().any(given);
  }

  /** Finds a feasible case that is not as expected; empty if all are. */
  public Optional<Facts> contrary(Map<String, Optional<Value>> given, Expectation expected) {
    return new Question().contrary(given, expected);
  }

  /** Finds a feasible case that is as expected; empty if none is. */
  public Optional<Facts> conforming(Map<String, Optional<Value>> given, Expectation expected) {
    return new Question().conforming(given, expected);
  }

  /** One question, with a budget of its own. */
  private final class Question {

    private final FeasibleCases asked = feasible.within(effort.part(EFFORT));

    Optional<Facts> any(Map<String, Optional<Value>> given) {
      Region region = asked.space().given(given);
      return asked.has(region) ? Optional.of(witness(region, given)) : Optional.empty();
    }

    Optional<Facts> contrary(Map<String, Optional<Value>> given, Expectation expected) {
      Region region = asked.space().given(given);
      for (Row row : expected.deciding()) {
        Optional<Region> beside =
            asked
                .rest(region, List.of(region(row)))
                .or(() -> rivals(row).stream().flatMap(rival -> both(region, rival)).findFirst());
        if (beside.isPresent()) {
          return beside.map(found -> witness(found, given));
        }
      }
      return expected
          .conclusion()
          .flatMap(conclusion -> search(conclusion).all(region, 1).stream().findFirst())
          .map(found -> witness(found.region(), given));
    }

    private Stream<Region> both(Region region, Region rival) {
      return region.and(rival).filter(asked::has).stream();
    }

    Optional<Facts> conforming(Map<String, Optional<Value>> given, Expectation expected) {
      Region hit = asked.space().given(given);
      List<Region> rivals = new ArrayList<>();
      for (Row row : expected.deciding()) {
        Optional<Region> both = hit.and(region(row));
        if (both.isEmpty()) {
          return Optional.empty();
        }
        hit = both.get();
        rivals.addAll(rivals(row));
      }
      Region deciding = hit;
      Optional<Region> found =
          expected.conclusion().isEmpty()
              ? asked.rest(deciding, rivals)
              : search(expected.conclusion().get())
                  .alike(deciding, part -> asked.rest(part, rivals));
      return found.map(region -> witness(region, given));
    }

    /** Returns a search of the table against one that concludes the same of every case. */
    private DifferenceSearch search(Conclusion conclusion) {
      List<Row> always = new ArrayList<>();
      for (List<Value> values : conclusion.outputs()) {
        always.add(always("" + always.size()).concluding(values));
      }
      DecisionTable constant =
          conclusion.isConflict()
              ? table(HitPolicy.UNIQUE, List.of(), List.of(always("0"), always("1")))
              : table(HitPolicy.COLLECT, table.outputs(), always);
      return new DifferenceSearch(rows, RowsMeeting.of(constant, asked.space()), asked);
    }

    private DecisionTable table(HitPolicy policy, List<Fact> outputs, List<Row> always) {
      return new DecisionTable(table.name(), policy, List.of(), outputs, always);
    }

    private Row always(String id) {
      return Row.of(id, List.of());
    }

    private Region region(Row row) {
      return rows.region(table.rows().indexOf(row));
    }

    private List<Region> rivals(Row row) {
      return table
          .policy()
          .rivals(table.rows(), table.rows().indexOf(row))
          .mapToObj(rows::region)
          .toList();
    }

    private Facts witness(Region region, Map<String, Optional<Value>> given) {
      Map<String, Value> values = new HashMap<>(asked.witness(region).values());
      for (Fact fact : table.inputs()) {
        Optional.ofNullable(given.get(fact.key()))
            .ifPresent(value -> value.ifPresent(known -> values.put(fact.key(), known)));
      }
      return new Facts(values);
    }
  }
}
