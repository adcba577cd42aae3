package se.vastkom.goals.rules;

import java.util.List;
import java.util.stream.Collectors;
import se.vastkom.goals.rules.table.DecisionTable;
import se.vastkom.goals.rules.table.Facts;

/** The definition as an engine: each table asked row by row. */
final class PlainEngine implements RuleEngine {

  @Override
  public String name() {
    return "plain";
  }

  @Override
  public Prepared prepare(List<DecisionTable> tables) {
    return cases -> cases.stream().map(facts -> hits(tables, facts)).toList();
  }

  private static Hits hits(List<DecisionTable> tables, Facts facts) {
    return new Hits(
        tables.stream().collect(Collectors.toMap(DecisionTable::name, table -> table.hits(facts))));
  }
}
