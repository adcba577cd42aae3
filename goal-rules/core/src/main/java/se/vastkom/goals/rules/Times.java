package se.vastkom.goals.rules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.rules.table.DecisionTable;
import se.vastkom.goals.rules.table.Fact;
import se.vastkom.goals.rules.table.FactType;
import se.vastkom.goals.rules.table.Row;
import se.vastkom.goals.rules.table.UnaryTest;
import se.vastkom.goals.rules.table.Validity;
import se.vastkom.goals.rules.table.Value;
import se.vastkom.goals.words.Nearest;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/** A rule book over time: when it changes, what it is on a day, and where its dates do not fit. */
record Times(Validity inForce, List<DecisionTable> tables, List<Parameter> parameters) {

  /** The first days of the times between which nothing changes. */
  NavigableSet<LocalDate> turns() {
    NavigableSet<LocalDate> turns = new TreeSet<>();
    turns.add(inForce.first());
    tables.forEach(table -> table.rows().forEach(row -> turns(row.inForce(), turns)));
    parameters.forEach(parameter -> turns(parameter.inForce(), turns));
    return turns;
  }

  private void turns(Validity some, NavigableSet<LocalDate> turns) {
    some.from().filter(inForce::contains).ifPresent(turns::add);
    some.to()
        .filter(last -> last.isBefore(LocalDate.MAX))
        .map(last -> last.plusDays(1))
        .filter(inForce::contains)
        .ifPresent(turns::add);
  }

  /** The tables on a day. */
  List<DecisionTable> on(LocalDate day) {
    return tables.stream()
        .map(table -> table.on(day, name -> Value.of(value(name, day).orElseThrow().number())))
        .toList();
  }

  /** The value of a parameter on a day: of those that have begun, the last to begin. */
  Optional<Parameter> value(String name, LocalDate day) {
    return parameters.stream()
        .filter(parameter -> parameter.name().equals(name))
        .filter(parameter -> !parameter.inForce().first().isAfter(day))
        .max(Comparator.comparing(parameter -> parameter.inForce().first()))
        .filter(parameter -> parameter.inForce().contains(day));
  }

  /** What keeps the rules from being used on each of their days. */
  List<Problem> problems() {
    Problems problems = new Problems();
    overlaps(problems);
    for (DecisionTable table : tables) {
      for (Row row : table.rows()) {
        if (row.parameters().findAny().isPresent()) {
          for (int i = 0; i < table.inputs().size(); i++) {
            problems(table, row, i, problems);
          }
        }
      }
    }
    return problems.all();
  }

  private void overlaps(Problems problems) {
    for (int i = 0; i < parameters.size(); i++) {
      Parameter later = parameters.get(i);
      for (Parameter earlier : parameters.subList(0, i)) {
        if (earlier.name().equals(later.name()) && overlap(earlier, later)) {
          problems.error(
              later.place(), Phrase.of("parameter.repeated").with("found", later.name()));
          break;
        }
      }
    }
  }

  /** A value ends when the next one begins; but not if it says another last day. */
  private static boolean overlap(Parameter one, Parameter other) {
    boolean inOrder = one.inForce().first().isBefore(other.inForce().first());
    Parameter first = inOrder ? one : other;
    Parameter second = inOrder ? other : one;
    return first.inForce().first().equals(second.inForce().first())
        || (first.inForce().to().isPresent() && first.inForce().meets(second.inForce()));
  }

  private void problems(DecisionTable table, Row row, int input, Problems problems) {
    Fact fact = table.inputs().get(input);
    Place cell = table.cell(row, input);
    List<String> names =
        row.tests()
            .get(input)
            .named()
            .filter(Value.Parameter.class::isInstance)
            .map(value -> ((Value.Parameter) value).name())
            .distinct()
            .toList();
    boolean usable = true;
    for (String name : names) {
      Optional<Phrase> fault = unusable(name, fact).or(() -> absent(name, row));
      fault.ifPresent(what -> problems.error(cell, what));
      usable &= fault.isEmpty();
    }
    if (usable && !names.isEmpty()) {
      emptyRange(fact, row, input, names).ifPresent(what -> problems.error(cell, what));
    }
  }

  private Optional<Phrase> unusable(String name, Fact fact) {
    List<Parameter> values =
        parameters.stream().filter(parameter -> parameter.name().equals(name)).toList();
    if (values.isEmpty()) {
      List<String> known =
          parameters.stream().map(parameter -> "$" + parameter.name()).distinct().toList();
      return Optional.of(
          Phrase.of("parameter.unknown")
              .with("found", "$" + name)
              .with(
                  "known",
                  known.isEmpty()
                      ? Phrase.of("parameter.none")
                      : Phrase.list(known, Part.Text::new))
              .with("hint", Nearest.hint("$" + name, known)));
    }
    if (!(fact.type() instanceof FactType.NumberType number)) {
      return Optional.of(fact.phrase("parameter.not-a-number").with("found", name));
    }
    return values.stream()
        .filter(parameter -> !parameter.unit().equals(number.unit()))
        .findFirst()
        .map(
            parameter ->
                fact.phrase(number.unit().isEmpty() ? "parameter.unit-not-fixed" : "parameter.unit")
                    .with("found", name)
                    .with("value", parameter.part())
                    .with("unit", new Part.Unit(number.unit())));
  }

  /** The first day on which a rule is in force and a parameter is not. */
  private Optional<Phrase> absent(String name, Row row) {
    return days(row).stream()
        .filter(day -> value(name, day).isEmpty())
        .findFirst()
        .map(
            day ->
                Phrase.of(day.equals(LocalDate.MIN) ? "parameter.not-always" : "parameter.no-value")
                    .with("found", name)
                    .with("rule", row.id())
                    .with("date", day.toString()));
  }

  /** The first day on which the borders of a range leave nothing between them. */
  private Optional<Phrase> emptyRange(Fact fact, Row row, int input, List<String> names) {
    UnaryTest test = row.tests().get(input);
    for (LocalDate day : days(row)) {
      try {
        test.settled(name -> Value.of(value(name, day).orElseThrow().number()));
      } catch (IllegalArgumentException e) {
        return Optional.of(
            Phrase.of(
                    day.equals(LocalDate.MIN)
                        ? "parameter.empty-range"
                        : "parameter.empty-range-on")
                .with("found", fact.written(test))
                .with("values", Phrase.list(names, name -> said(name, day)))
                .with("date", day.toString()));
      }
    }
    return Optional.empty();
  }

  private Phrase said(String name, LocalDate day) {
    return Phrase.of("parameter.is")
        .with("found", name)
        .with("value", value(name, day).orElseThrow().part());
  }

  /** The turns at which a rule is in force. */
  private List<LocalDate> days(Row row) {
    return row.inForce().meets(inForce)
        ? turns().stream().filter(row.inForce()::contains).toList()
        : Collections.emptyList();
  }
}
