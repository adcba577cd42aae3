package se.vastkom.goals.rules.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
      int at = i;
      add(table, row, "deleted", Phrase.of("mutant.deleted"), row.place(), rows -> rows.remove(at));
      if (table.policy() == HitPolicy.FIRST && i > 0) {
        Phrase what = Phrase.of("mutant.swapped").with("other", table.rows().get(i - 1).id());
        add(table, row, "swapped", what, row.place(), rows -> Collections.swap(rows, at - 1, at));
      }
    }
  }

  private void cell(DecisionTable table, int at, int input, BoundaryMutations borders) {
    Fact fact = table.inputs().get(input);
    Row row = table.rows().get(at);
    UnaryTest test = row.tests().get(input);
    for (Moved moved : borders.of(test)) {
      Phrase what =
          switch (moved.kind()) {
            case BEGINS, ENDS ->
                Phrase.of(
                        moved.kind() == BoundaryMutations.Kind.BEGINS
                            ? "mutant.begins"
                            : "mutant.ends")
                    .with("to", said(fact, moved.to()))
                    .with("from", said(fact, moved.from()));
            default ->
                fact.phrase("mutant.cell")
                    .with("to", fact.written(moved.test()))
                    .with("from", fact.written(test));
          };
      add(
          table,
          row,
          fact.key() + "\t" + moved.kind() + "\t" + moved.from() + "\t" + moved.test(),
          what,
          table.cell(row, input),
          rows -> {
            List<UnaryTest> tests = new ArrayList<>(row.tests());
            tests.set(input, moved.test());
            rows.set(at, row.asking(tests));
          });
    }
  }

  private static Part said(Fact fact, Value value) {
    return fact.written(Optional.of(value));
  }

  private void output(DecisionTable table, int at) {
    Row row = table.rows().get(at);
    for (int i = 0; i < table.outputs().size(); i++) {
      Fact fact = table.outputs().get(i);
      Value from = row.outputs().get(i);
      Value to = other(fact, from);
      int output = i;
      add(
          table,
          row,
          "=" + i,
          fact.phrase("mutant.output")
              .with("to", fact.concluded(to))
              .with("from", fact.concluded(from)),
          row.place(),
          rows -> {
            List<Value> outputs = new ArrayList<>(row.outputs());
            outputs.set(output, to);
            rows.set(at, row.concluding(outputs));
          });
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
      DecisionTable table,
      Row row,
      String id,
      Phrase what,
      Place place,
      Consumer<List<Row>> change) {
    all.add(
        new Mutant(
            table.name() + "\t" + row.id() + "\t" + id,
            what.with("rule", row.id()),
            place,
            () -> {
              List<Row> rows = new ArrayList<>(table.rows());
              change.accept(rows);
              return List.of(new Mutant.Changed(table, table.with(rows)));
            }));
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
    List<Mutant.Changed> changed = new ArrayList<>();
    try {
      for (DecisionTable table : rules.tables()) {
        DecisionTable other =
            rules.settled(rules.written(table.name()).orElseThrow(), Map.of(parameter.name(), to));
        if (!other.equals(table)) {
          changed.add(new Mutant.Changed(table, other));
        }
      }
    } catch (IllegalArgumentException e) {
      // A range would have nothing between its borders.
      return;
    }
    if (!changed.isEmpty()) {
      all.add(
          new Mutant(
              "$" + parameter.name() + "\t" + parameter.inForce() + "\t" + to,
              Phrase.of("mutant.parameter")
                  .with("parameter", "$" + parameter.name())
                  .with("to", new Part.Amount(to, parameter.unit()))
                  .with("from", parameter.part()),
              parameter.place(),
              () -> changed));
    }
  }
}
