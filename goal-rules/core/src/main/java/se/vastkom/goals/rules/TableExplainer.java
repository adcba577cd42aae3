package se.vastkom.goals.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.vastkom.goals.assessment.Finding.RuleRef;
import se.vastkom.goals.assessment.TableExplanation;
import se.vastkom.goals.assessment.TableExplanation.Verdict;
import se.vastkom.goals.tables.Decision;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;

/**
 * Explains a table's decision for a case: every row, and for each condition its test, the value it
 * met, and whether it holds.
 *
 * @param rules the rules that the table belongs to
 * @param table settled
 * @param facts the case
 */
record TableExplainer(RulesInForce rules, DecisionTable table, Facts facts) {

  TableExplanation explanation() {
    List<Row> hits = table.hits(facts);
    Decision decision = table.decide(hits);
    List<TableExplanation.Row> rows = new ArrayList<>();
    for (Row row : table.rows()) {
      rows.add(row(row, rules.written(table.name(), row), verdict(row, hits, decision)));
    }
    rows.sort(
        Comparator.comparing(TableExplanation.Row::verdict)
            .thenComparingLong(TableExplanation.Row::missing)
            .thenComparingInt(row -> -row.conditions().size()));
    return new TableExplanation(
        table.name(),
        table.title(),
        table.policy().phrase(),
        decision.conclusion().part(table.outputs()),
        rows);
  }

  private static Verdict verdict(Row row, List<Row> hits, Decision decision) {
    if (!hits.contains(row)) {
      return Verdict.MISSED;
    }
    return decision instanceof Decision.Decided decided && decided.rows().contains(row)
        ? Verdict.DECIDES
        : Verdict.HIT;
  }

  private TableExplanation.Row row(Row row, Row written, Verdict verdict) {
    List<TableExplanation.Condition> conditions = new ArrayList<>();
    for (int i = 0; i < table.inputs().size(); i++) {
      UnaryTest test = row.tests().get(i);
      if (!(test instanceof UnaryTest.Any)) {
        Fact fact = table.inputs().get(i);
        conditions.add(
            new TableExplanation.Condition(
                fact.name(),
                RulesInForce.asked(fact, written.tests().get(i), test),
                fact.met(facts.get(fact.key()), table.borders(fact.key())),
                test.accepts(facts.orNull(fact.key()))));
      }
    }
    return new TableExplanation.Row(
        new RuleRef(table.name(), row.id(), row.place()),
        verdict,
        table.concluded(row),
        conditions);
  }
}
