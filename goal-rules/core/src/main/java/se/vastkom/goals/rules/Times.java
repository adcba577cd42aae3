package se.vastkom.goals.rules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Validity;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.words.Nearest;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/** A rule book over time: when it changes, how it is on a day, and where its dates do not fit. */
final class Times {

  /**
   * The most days on which everything is examined anew; more could take longer than anybody waits.
   */
  static final int MOST_TURNS = 200;

  /** The most names listed in a message; more would not help the reader find one. */
  private static final String PERCENT = "%";

  private static final int MOST_NAMES = 20;

  private static final NavigableMap<LocalDate, Parameter> NONE = Collections.emptyNavigableMap();

  private final Validity inForce;
  private final List<DecisionTable> tables;
  private final List<Parameter> parameters;
  private final NavigableMap<String, NavigableMap<LocalDate, Parameter>> values = new TreeMap<>();
  private final NavigableSet<LocalDate> turns = new TreeSet<>();
  private final Map<List<Object>, Optional<Phrase>> absences = new HashMap<>();

  Times(Validity inForce, List<DecisionTable> tables, List<Parameter> parameters) {
    this.inForce = inForce;
    this.tables = tables;
    this.parameters = parameters;
    turns.add(inForce.first());
    for (DecisionTable table : tables) {
      table.rows().forEach(row -> turnsAt(row.inForce()));
    }
    for (Parameter parameter : parameters) {
      turnsAt(parameter.inForce());
      values
          .computeIfAbsent(parameter.name(), name -> new TreeMap<>())
          .putIfAbsent(parameter.inForce().first(), parameter);
    }
  }

  private void turnsAt(Validity some) {
    some.from().filter(inForce::contains).ifPresent(turns::add);
    some.to()
        .filter(last -> last.isBefore(LocalDate.MAX))
        .map(last -> last.plusDays(1))
        .filter(inForce::contains)
        .ifPresent(turns::add);
  }

  /** Returns the first day of each period in which nothing changes. */
  NavigableSet<LocalDate> changeDates() {
    return Collections.unmodifiableNavigableSet(turns);
  }

  /** Returns the tables on a day. */
  List<DecisionTable> on(LocalDate day) {
    return tables.stream()
        .map(table -> table.on(day, name -> value(name, day).orElseThrow().part()))
        .toList();
  }

  /** Returns the value of a parameter on a day: of those that have begun, the last to begin. */
  Optional<Parameter> value(String name, LocalDate day) {
    return Optional.ofNullable(values.get(name))
        .map(known -> known.floorEntry(day))
        .map(Map.Entry::getValue)
        .filter(parameter -> parameter.inForce().contains(day));
  }

  /** Returns what prevents the rules from being used on each of their days. */
  List<Problem> problems() {
    Problems problems = new Problems();
    if (turns.size() > MOST_TURNS) {
      problems.error(
          tables.isEmpty() ? Place.NOWHERE : tables.get(0).place(),
          Phrase.of("rulebook.too-many-turns")
              .with("found", turns.size())
              .with("most", MOST_TURNS));
      return problems.all();
    }
    overlaps(problems);
    for (DecisionTable table : tables) {
      for (Row row : table.rows()) {
        if (row.parameters().findAny().isPresent() && !problems.areTooMany()) {
          for (int i = 0; i < table.inputs().size(); i++) {
            problems(table, row, i, problems);
          }
          shown(row, problems);
        }
      }
    }
    return problems.all();
  }

  private void overlaps(Problems problems) {
    Set<List<Object>> seen = new HashSet<>();
    for (Parameter parameter : parameters) {
      NavigableMap<LocalDate, Parameter> known = values.getOrDefault(parameter.name(), NONE);
      LocalDate first = parameter.inForce().first();
      boolean another = !seen.add(List.of(parameter.name(), first));
      boolean before =
          Optional.ofNullable(known.lowerEntry(first))
              .map(entry -> entry.getValue().inForce())
              .filter(earlier -> earlier.to().isPresent() && earlier.meets(parameter.inForce()))
              .isPresent();
      if (another || before) {
        problems.error(
            parameter.place(), Phrase.of("parameter.repeated").with("found", parameter.name()));
      }
    }
  }

  /** Returns the uses of parameters that are wrong on every day: unknown, or in another unit. */
  List<Problem> unusable() {
    Problems problems = new Problems();
    for (DecisionTable table : tables) {
      for (Row row : table.rows()) {
        for (int i = 0; i < table.inputs().size() && !problems.areTooMany(); i++) {
          Fact fact = table.inputs().get(i);
          Place cell = table.cell(row, i);
          for (String name : names(row, i)) {
            unusable(name, fact, cell).ifPresent(problems::add);
          }
        }
      }
    }
    return problems.all();
  }

  private static List<String> names(Row row, int input) {
    return row.tests()
        .get(input)
        .named()
        .filter(Value.Parameter.class::isInstance)
        .map(value -> ((Value.Parameter) value).name())
        .distinct()
        .toList();
  }

  private void problems(DecisionTable table, Row row, int input, Problems problems) {
    Fact fact = table.inputs().get(input);
    Place cell = table.cell(row, input);
    List<String> names = names(row, input);
    boolean usable = true;
    for (String name : names) {
      Optional<Problem> fault =
          unusable(name, fact, cell)
              .or(() -> absence(name, row).map(what -> Problem.error(cell, what)));
      fault.ifPresent(problems::add);
      usable &= fault.isEmpty();
    }
    if (usable && !names.isEmpty()) {
      emptyRange(fact, row, input, names).ifPresent(what -> problems.error(cell, what));
    }
  }

  /** Adds the days on which the explanation of a rule shows a parameter that has no value. */
  private void shown(Row row, Problems problems) {
    row.because()
        .parameters()
        .distinct()
        .flatMap(name -> absence(name, row).stream())
        .forEach(what -> problems.error(row.place(), what));
  }

  /** Returns why a parameter cannot stand in a cell, at the cell that is to be mended. */
  private Optional<Problem> unusable(String name, Fact fact, Place cell) {
    NavigableMap<LocalDate, Parameter> all = values.getOrDefault(name, NONE);
    if (all.isEmpty()) {
      List<String> known = values.keySet().stream().map(one -> "$" + one).toList();
      return Optional.of(
          Problem.error(
              cell,
              Phrase.of("parameter.unknown")
                  .with("found", "$" + name)
                  .with(
                      "known",
                      known.isEmpty()
                          ? Phrase.of("parameter.none")
                          : Phrase.list(
                              known.subList(0, Math.min(MOST_NAMES, known.size())), Part.Text::new))
                  .with("hint", Nearest.hint("$" + name, known))));
    }
    if (!(fact.type() instanceof FactType.NumberType number)) {
      return Optional.of(
          Problem.error(cell, fact.phrase("parameter.not-a-number").with("found", name)));
    }
    return all.values().stream()
        .filter(parameter -> !number.isUnit(parameter.unit()))
        .findFirst()
        .map(
            parameter ->
                Problem.error(
                    isToBeMended(parameter, number.unit()) ? parameter.place() : cell,
                    otherUnit(parameter, fact, number.unit())));
  }

  /** Returns whether the parameter lacks a unit, rather than the cell the right parameter. */
  private static boolean isToBeMended(Parameter parameter, String unit) {
    return parameter.unit().isEmpty()
        && !unit.isEmpty()
        && !parameter.place().equals(Place.NOWHERE);
  }

  private static Phrase otherUnit(Parameter parameter, Fact fact, String unit) {
    Ratio number = parameter.number();
    boolean isBare = parameter.unit().isEmpty();
    boolean mayBeFraction =
        isBare && unit.equals(PERCENT) && number.signum() > 0 && number.compareTo(Ratio.ONE) < 0;
    String key =
        unit.isEmpty()
            ? "parameter.unit-not-fixed"
            : mayBeFraction
                ? "parameter.fraction-or-percent"
                : isBare ? "parameter.no-unit" : "parameter.unit";
    return fact.phrase(key)
        .with("found", parameter.name())
        .with("value", parameter.part())
        .with("unit", new Part.Unit(unit))
        .with("small", new Part.Amount(number, unit))
        .with("large", new Part.Amount(number.inPercent(), unit));
  }

  private Optional<Phrase> absence(String name, Row row) {
    return absences
        .computeIfAbsent(List.of(name, row.inForce()), unseen -> absent(name, row))
        .map(what -> what.with("rule", row.id()));
  }

  /** Returns the first day on which a rule is in force and a parameter is not. */
  private Optional<Phrase> absent(String name, Row row) {
    return days(row).stream()
        .filter(day -> value(name, day).isEmpty())
        .findFirst()
        .map(
            day ->
                Phrase.of(day.equals(LocalDate.MIN) ? "parameter.not-always" : "parameter.no-value")
                    .with("found", name)
                    .with("date", day.toString()));
  }

  /** Returns the first day on which a range has nothing between its borders. */
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

  /** Returns the turns at which a rule is in force. */
  private List<LocalDate> days(Row row) {
    return row.inForce().meets(inForce)
        ? turns.stream().filter(row.inForce()::contains).toList()
        : Collections.emptyList();
  }
}
