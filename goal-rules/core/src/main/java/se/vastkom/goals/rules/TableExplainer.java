package se.vastkom.goals.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.vastkom.goals.assessment.Consulted;
import se.vastkom.goals.assessment.Consulted.Verdict;
import se.vastkom.goals.assessment.Finding.RuleRef;
import se.vastkom.goals.tables.Decision;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * Explains what a table makes of a case: every row, and of each condition what it asks, what it
 * met, and whether it holds.
 *
 * @param written the table as its author wrote it, where parameters have names; empty if there is
 *     none other
 * @param table the same as of a day
 * @param facts the case
 */
public record TableExplainer(Optional<DecisionTable> written, DecisionTable table, Facts facts) {

  /** What the tables of a book, as of a day, make of a case. */
  public static List<Consulted> all(RuleBook book, List<DecisionTable> tables, Facts facts) {
    return tables.stream()
        .map(table -> new TableExplainer(book.table(table.name()), table, facts).consulted())
        .toList();
  }

  /** The explanation. */
  public Consulted consulted() {
    Decision decision = table.decide(table.hits(facts));
    Fact output = table.outputs().get(0);
    List<Row> hits = table.hits(facts);
    Map<String, Row> authored = new HashMap<>();
    written.ifPresent(of -> of.rows().forEach(row -> authored.putIfAbsent(row.id(), row)));
    List<Consulted.Row> rows = new ArrayList<>();
    for (Row row : table.rows()) {
      rows.add(row(row, Optional.ofNullable(authored.get(row.id())), verdict(row, hits, decision)));
    }
    rows.sort(
        Comparator.comparing(Consulted.Row::verdict)
            .thenComparingLong(Consulted.Row::missing)
            .thenComparingInt(row -> -row.conditions().size()));
    return new Consulted(
        table.name(),
        output.name(),
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

  private Consulted.Row row(Row row, Optional<Row> authored, Verdict verdict) {
    List<Consulted.Condition> conditions = new ArrayList<>();
    for (int i = 0; i < table.inputs().size(); i++) {
      int input = i;
      UnaryTest test = row.tests().get(i);
      if (!(test instanceof UnaryTest.Any)) {
        Fact fact = table.inputs().get(i);
        conditions.add(
            new Consulted.Condition(
                fact.name(),
                asked(fact, test, authored.map(one -> one.tests().get(input))),
                fact.met(facts.get(fact.key())),
                test.accepts(facts.orNull(fact.key()))));
      }
    }
    return new Consulted.Row(
        new RuleRef(table.name(), row.id(), row.place()),
        verdict,
        table.outputs().get(0).concluded(row.outputs().get(0)),
        conditions);
  }

  /** The test as it is written, and behind a parameter its value. */
  private static Part asked(Fact fact, UnaryTest settled, Optional<UnaryTest> authored) {
    return authored
        .filter(test -> !test.equals(settled))
        .<Part>map(
            test ->
                Phrase.of("consulted.parameter")
                    .with("asked", fact.written(test))
                    .with("value", fact.written(settled)))
        .orElse(fact.written(settled));
  }
}
