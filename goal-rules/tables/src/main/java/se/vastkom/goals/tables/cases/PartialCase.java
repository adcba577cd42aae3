package se.vastkom.goals.tables.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Value;

/**
 * A case of which only some facts are given: it stands for every feasible case that agrees with
 * them. Where no feasible case does, it stands for all others that do. See {@link TableCases} for
 * what questions may cost.
 */
public final class PartialCase {

  private final TableCases cases;
  private final Map<String, Optional<Value>> given;
  private final Region region;
  private final boolean isFeasible;

  /** The rows of the table that the cases may hit. */
  private final RowsMeeting near;

  PartialCase(TableCases cases, Map<String, Optional<Value>> given) {
    this.cases = cases;
    this.given = Map.copyOf(given);
    this.region = cases.space().given(given);
    this.isFeasible = cases.question().has(region);
    this.near = near();
  }

  private RowsMeeting near() {
    RowsMeeting all = cases.rows();
    List<Integer> some = cases.near(region);
    return RowsMeeting.of(
        all.policy(),
        some.stream().map(all::row).toList(),
        some.stream().map(all::region).toList());
  }

  /** Returns whether a feasible case agrees with the given facts. */
  public boolean isFeasible() {
    return isFeasible;
  }

  /** Returns the plainest of the cases. */
  public Facts any() {
    return witness(region, question());
  }

  /** Finds one of the cases that is not as expected; empty if all are. */
  public Optional<Facts> contrary(Expectation expected) {
    FeasibleCases question = question();
    return contrary(region, near, expected, question).map(found -> witness(found, question));
  }

  /** Returns whether some of the cases would not be as expected after a change. */
  public boolean isContrary(Expectation expected, ChangedTable changed) {
    for (ChangedTable.Area area : changed.areas()) {
      // Most changes concern few cases.
      if (area.region().intersects(region)) {
        Region both = area.region().and(region).orElseThrow();
        if (contrary(both, area.after(), expected, question()).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Finds one of the cases that is as expected; empty if none is. */
  public Optional<Facts> conforming(Expectation expected) {
    FeasibleCases question = question();
    Region deciding = region;
    List<Region> rivals = new ArrayList<>();
    for (String id : expected.rows()) {
      Optional<Integer> row = row(id, near);
      Optional<Region> both = row.map(near::region).flatMap(deciding::and);
      if (both.isEmpty()) {
        return Optional.empty();
      }
      deciding = both.get();
      rivals(row.orElseThrow(), near).forEach(rivals::add);
    }
    Optional<Region> found =
        expected.isOpen()
            ? question.rest(deciding, rivals)
            : search(near, question)
                .where(deciding, expected::accepts, part -> question.rest(part, rivals));
    return found.map(some -> witness(some, question));
  }

  private FeasibleCases question() {
    return isFeasible ? cases.question() : cases.question().whetherFeasibleOrNot();
  }

  private Optional<Region> contrary(
      Region among, RowsMeeting rows, Expectation expected, FeasibleCases question) {
    for (String id : expected.rows()) {
      Optional<Integer> row = row(id, rows);
      Optional<Region> beside =
          question
              .rest(among, row.map(rows::region).map(List::of).orElse(List.of()))
              .or(
                  () ->
                      row.stream()
                          .flatMap(at -> rivals(at, rows))
                          .flatMap(rival -> among.and(rival).filter(question::has).stream())
                          .findFirst());
      if (beside.isPresent()) {
        return beside;
      }
    }
    return expected.isOpen()
        ? Optional.empty()
        : search(rows, question).where(among, found -> !expected.accepts(found), Optional::of);
  }

  private static Optional<Integer> row(String id, RowsMeeting rows) {
    return IntStream.range(0, rows.rows().size())
        .filter(i -> rows.row(i).id().equals(id))
        .boxed()
        .findFirst();
  }

  private static Stream<Region> rivals(int row, RowsMeeting rows) {
    return rows.policy().rivals(rows.rows(), row).mapToObj(rows::region);
  }

  /** Returns a search among what rows conclude, beside which nothing else is. */
  private static DifferenceSearch search(RowsMeeting rows, FeasibleCases question) {
    return new DifferenceSearch(
        rows, RowsMeeting.of(HitPolicy.COLLECT, List.of(), List.of()), question);
  }

  private Facts witness(Region some, FeasibleCases question) {
    Map<String, Value> values = new HashMap<>(question.witness(some).values());
    cases
        .inputs()
        .forEach(
            fact ->
                Optional.ofNullable(given.get(fact.key()))
                    .flatMap(value -> value)
                    .ifPresent(value -> values.put(fact.key(), value)));
    return new Facts(values);
  }
}
