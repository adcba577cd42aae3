package se.vastkom.goals.rules.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.Parameter;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.RulesInForce;
import se.vastkom.goals.rules.scenario.BoundaryMutations.Moved;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cases.Partition;
import se.vastkom.goals.tables.cases.TableChange;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * All small changes to the rules of a day, in table order: each border moved a step or given to the
 * other side, a row deleted, two adjacent rows swapped where the first hit decides, a conclusion
 * changed, a parameter stepped.
 */
final class Mutants {

  private final RulesInForce rules;
  private final Vocabulary vocabulary;
  private final List<Mutant> all = new ArrayList<>();

  private Mutants(RulesInForce rules, Vocabulary vocabulary) {
    this.rules = rules;
    this.vocabulary = vocabulary;
  }

  static List<Mutant> of(RuleBook book, LocalDate day, Vocabulary vocabulary) {
    Mutants mutants = new Mutants(book.on(day), vocabulary);
    mutants.rules.tables().forEach(mutants::table);
    mutants.parameters();
    return List.copyOf(mutants.all);
  }

  private void table(DecisionTable table) {
    Partition partition = Partition.of(vocabulary, List.of(table));
    List<BoundaryMutations> borders =
        table.inputs().stream()
            .map(fact -> BoundaryMutations.of(partition.classes(fact.key())))
            .toList();
    for (int i = 0; i < table.rows().size(); i++) {
      Row row = table.rows().get(i);
      for (int input = 0; input < table.inputs().size(); input++) {
        cell(table, i, input, borders.get(input));
      }
      output(table, i);
      add(table, "deleted", Phrase.of("mutant.deleted"), row.place(), new TableChange.Deleted(i));
      if (table.policy() == HitPolicy.FIRST && i > 0) {
        Phrase what = Phrase.of("mutant.swapped").with("other", table.rows().get(i - 1).id());
        add(table, "swapped", what, row.place(), new TableChange.Swapped(i));
      }
    }
  }

  private void cell(DecisionTable table, int at, int input, BoundaryMutations borders) {
    Fact fact = table.inputs().get(input);
    Row row = table.rows().get(at);
    UnaryTest test = row.tests().get(input);
    UnaryTest written = rules.written(table.name(), row).tests().get(input);
    for (Moved moved : borders.of(test)) {
      List<UnaryTest> tests = new ArrayList<>(row.tests());
      tests.set(input, moved.test());
      add(
          table,
          fact.key() + "\t" + moved.key(),
          what(fact, moved, written, test),
          table.cell(row, input),
          new TableChange.Replaced(at, row.asking(tests)));
    }
  }

  /** Returns a change of a cell in the words of its author, with the values of its parameters. */
  private static Phrase what(Fact fact, Moved moved, UnaryTest written, UnaryTest settled) {
    return switch (moved.kind()) {
      case BEGINS, ENDS -> {
        Value border = written.named().skip(moved.border()).findFirst().orElseThrow();
        yield Phrase.of(
                moved.kind() == BoundaryMutations.Kind.BEGINS ? "mutant.begins" : "mutant.ends")
            .with("to", fact.written(Optional.of(moved.to())))
            .with(
                "from",
                RulesInForce.asked(fact, new UnaryTest.Is(border), new UnaryTest.Is(moved.from())));
      }
      default ->
          fact.phrase("mutant.cell")
              .with("to", fact.written(moved.written(written, settled)))
              .with("from", RulesInForce.asked(fact, written, settled));
    };
  }

  private void output(DecisionTable table, int at) {
    Row row = table.rows().get(at);
    for (int i = 0; i < table.outputs().size(); i++) {
      Fact fact = table.outputs().get(i);
      Value from = row.outputs().get(i);
      Value to = other(fact, from);
      List<Value> outputs = new ArrayList<>(row.outputs());
      outputs.set(i, to);
      add(
          table,
          "=" + i,
          fact.phrase("mutant.output")
              .with("to", fact.concluded(to))
              .with("from", fact.concluded(from)),
          row.place(),
          new TableChange.Replaced(at, row.concluding(outputs)));
    }
  }

  /** Returns the next word of a set, the other truth value, another number, day or text. */
  private static Value other(Fact fact, Value value) {
    if (value instanceof Value.Word word && fact.type() instanceof FactType.WordType type) {
      List<String> keys = type.terms().stream().map(term -> term.key()).toList();
      return Value.word(keys.get((keys.indexOf(word.key()) + 1) % keys.size()));
    }
    if (value instanceof Value.Truth truth) {
      return Value.of(!truth.truth());
    }
    if (value instanceof Value.Numeric number) {
      return Value.of(number.number().plus(Ratio.ONE));
    }
    return value instanceof Value.Date date
        ? new Value.Date(date.day().equals(LocalDate.MAX) ? LocalDate.MIN : date.day().plusDays(1))
        : new Value.Text(value + "…");
  }

  private void add(
      DecisionTable table, String id, Phrase what, Place place, TableChange.RowChange change) {
    String rule = table.rows().get(change.at()).id();
    all.add(
        new Mutant(
            table.name() + "\t" + rule + "\t" + id,
            what.with("rule", rule),
            place,
            List.of(new TableChange(table, List.of(change)))));
  }

  private void parameters() {
    Map<String, Parameter> inForce = new LinkedHashMap<>();
    for (Parameter parameter : rules.book().parameters()) {
      rules.parameter(parameter.name()).ifPresent(one -> inForce.put(one.name(), one));
    }
    for (Parameter parameter : inForce.values()) {
      for (int way : new int[] {-1, 1}) {
        stepped(parameter, parameter.number().plus(Ratio.of(way)));
      }
    }
  }

  private void stepped(Parameter parameter, Ratio to) {
    List<TableChange> changes = new ArrayList<>();
    try {
      for (DecisionTable table : rules.tables()) {
        DecisionTable other =
            rules.settled(rules.written(table.name()).orElseThrow(), Map.of(parameter.name(), to));
        List<TableChange.RowChange> rows = replaced(table, other);
        if (!rows.isEmpty()) {
          changes.add(new TableChange(table, rows));
        }
      }
    } catch (IllegalArgumentException e) {
      // A range would have nothing between its borders.
      return;
    }
    if (!changes.isEmpty()) {
      all.add(
          new Mutant(
              "$" + parameter.name() + "\t" + parameter.inForce() + "\t" + to,
              Phrase.of("mutant.parameter")
                  .with("parameter", "$" + parameter.name())
                  .with("to", new Part.Amount(to, parameter.unit()))
                  .with("from", parameter.part()),
              parameter.place(),
              changes));
    }
  }

  private static List<TableChange.RowChange> replaced(DecisionTable table, DecisionTable other) {
    return IntStream.range(0, table.rows().size())
        .filter(i -> !table.rows().get(i).equals(other.rows().get(i)))
        .<TableChange.RowChange>mapToObj(i -> new TableChange.Replaced(i, other.rows().get(i)))
        .toList();
  }
}
