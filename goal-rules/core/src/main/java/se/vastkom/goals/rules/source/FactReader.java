package se.vastkom.goals.rules.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Implication;
import se.vastkom.goals.tables.Term;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cells.CellTests;
import se.vastkom.goals.tables.cells.CellValues;
import se.vastkom.goals.words.Nearest;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * Reads the sheet of facts: a row per fact that the book declares, with its names, role, type,
 * unit, words, limits, and what it implies. A row about a fact that the book has anyway is
 * documentation, and is only held against that fact.
 */
final class FactReader {

  private static final Pattern IMPLIES = Pattern.compile("\\s*=>\\s*");
  private static final Pattern AND = Pattern.compile("\\s+&\\s+");
  private static final Pattern LINES = Pattern.compile("\\s*(?:\\n|\\|)\\s*");

  private final Vocabulary known;
  private final Problems problems = new Problems();
  private final List<Fact> inputs = new ArrayList<>();
  private final List<Fact> outputs = new ArrayList<>();
  private final Map<String, Cell> names = new HashMap<>();
  private final Map<Fact, Table.Row> declared = new LinkedHashMap<>();

  /**
   * Creates a reader of facts beside known ones.
   *
   * @param known the facts that the book has anyway
   */
  FactReader(Vocabulary known) {
    this.known = known;
  }

  /** Reads the declared facts, without those that are known. */
  Checked<Vocabulary> read(Table table) {
    Optional<Table.Columns> columns =
        problems.take(
            table.columns(
                FactSheet.REQUIRED,
                FactSheet.ALL.stream().filter(one -> !FactSheet.REQUIRED.contains(one)).toList()));
    if (columns.isEmpty()) {
      return problems.failed();
    }
    for (Table.Row row : table.rows()) {
      if (!problems.areTooMany()) {
        new FactRow(columns.get(), row).read().ifPresent(fact -> declared.put(fact, row));
      }
    }
    List<Implication> implications = new ArrayList<>();
    for (Map.Entry<Fact, Table.Row> one : declared.entrySet()) {
      FactRow row = new FactRow(columns.get(), one.getValue());
      row.limits(one.getKey()).ifPresent(implications::add);
      implications.addAll(row.implications(one.getKey()));
    }
    return problems.check(() -> new Vocabulary(inputs, outputs, implications));
  }

  /** Returns whether some row declares a conclusion that goals do not have. */
  static boolean concludes(Table table) {
    return table
        .columns(
            FactSheet.REQUIRED,
            FactSheet.ALL.stream().filter(one -> !FactSheet.REQUIRED.contains(one)).toList())
        .value()
        .filter(
            columns ->
                table.rows().stream()
                    .anyMatch(
                        row ->
                            FactSheet.OUTPUT.is(columns.cell(row, FactSheet.ROLE).text())
                                && GoalFacts.standard().vocabulary().outputs().stream()
                                    .noneMatch(
                                        fact ->
                                            fact.name()
                                                .is(columns.cell(row, FactSheet.NAME).text()))))
        .isPresent();
  }

  /** Returns the rows that declare a fact; others document known ones. */
  Set<Table.Row> declaring() {
    return Set.copyOf(declared.values());
  }

  /** Finds an input, declared or known. */
  private Optional<Fact> input(String name) {
    return new Vocabulary(inputs, List.of())
        .written(name)
        .or(() -> known.written(name).filter(known.inputs()::contains));
  }

  /** Returns a name in both languages, once if they are the same, in small letters. */
  private static Set<String> both(Part.Name name) {
    return new LinkedHashSet<>(
        List.of(name.sv().toLowerCase(Locale.ROOT), name.en().toLowerCase(Locale.ROOT)));
  }

  private void fault(Cell cell, Phrase what) {
    problems.error(cell.place(), what);
  }

  /** The cells of one fact. */
  private final class FactRow {

    private final Table.Columns columns;
    private final Table.Row row;

    FactRow(Table.Columns columns, Table.Row row) {
      this.columns = columns;
      this.row = row;
    }

    private Cell cell(Part.Name column) {
      return columns.cell(row, column);
    }

    /** Reads a fact that is not known yet; empty, perhaps with a problem noted, for others. */
    Optional<Fact> read() {
      Cell name = cell(FactSheet.NAME);
      Optional<Part.Name> called = name();
      boolean isConclusion = role();
      Optional<FactType> type = type();
      if (called.isEmpty() || type.isEmpty()) {
        return Optional.empty();
      }
      Optional<Fact> same =
          known.written(called.get().sv()).or(() -> known.written(called.get().en()));
      if (same.isPresent()) {
        documented(same.get(), type.get(), isConclusion);
        return Optional.empty();
      }
      Fact fact =
          new Fact(called.get().sv(), called.get(), type.get(), cell(FactSheet.MEANING).text());
      for (String one : both(fact.name())) {
        if (names.put(one, name) != null) {
          fault(name, Phrase.of("declare.twice").with("found", name.text()));
          return Optional.empty();
        }
      }
      words(fact);
      if (isConclusion) {
        // What is possible is said of cases, and so of facts that tables ask about.
        for (Part.Name column : List.of(FactSheet.LEAST, FactSheet.MOST, FactSheet.IMPLIES)) {
          needless(column, false, FactSheet.OUTPUT);
        }
      }
      (isConclusion ? outputs : inputs).add(fact);
      return Optional.of(fact);
    }

    private Optional<Part.Name> name() {
      Cell sv = cell(FactSheet.NAME);
      Cell english = cell(FactSheet.ENGLISH);
      Cell en = english.isBlank() ? sv : english;
      for (Cell written : List.of(sv, en)) {
        Optional<Phrase> why = Fact.unusable(written.text());
        if (why.isPresent()) {
          fault(written, why.get());
          return Optional.empty();
        }
      }
      return Optional.of(new Part.Name(sv.text(), en.text()));
    }

    /** Reads whether the fact is a conclusion; a blank role is that of a fact to ask about. */
    private boolean role() {
      Cell cell = cell(FactSheet.ROLE);
      List<Part.Name> roles = List.of(FactSheet.INPUT, FactSheet.OUTPUT);
      if (!cell.isBlank() && roles.stream().noneMatch(role -> role.is(cell.text()))) {
        fault(cell, Table.unknown("declare.unknown-role", cell.text(), roles));
      }
      return FactSheet.OUTPUT.is(cell.text());
    }

    private Optional<FactType> type() {
      Cell cell = cell(FactSheet.TYPE);
      Optional<Part.Name> type =
          FactSheet.TYPES.stream()
              .filter(one -> one.is(cell.text()) || FactSheet.isAlso(one, cell.text()))
              .findFirst();
      if (type.isEmpty()) {
        fault(cell, Table.unknown("declare.unknown-type", cell.text(), FactSheet.TYPES));
        return Optional.empty();
      }
      boolean isNumber = type.get().equals(FactSheet.NUMBER) || type.get().equals(FactSheet.WHOLE);
      boolean isDay = type.get().equals(FactSheet.DAY);
      needless(FactSheet.UNIT, isNumber, type.get());
      needless(FactSheet.WORDS, type.get().equals(FactSheet.WORD), type.get());
      needless(FactSheet.LEAST, isNumber || isDay, type.get());
      needless(FactSheet.MOST, isNumber || isDay, type.get());
      if (isNumber) {
        return Optional.of(
            new FactType.NumberType(
                cell(FactSheet.UNIT).text(),
                type.get().equals(FactSheet.WHOLE)
                    ? FactType.Scale.WHOLE
                    : FactType.Scale.CONTINUOUS));
      }
      if (type.get().equals(FactSheet.WORD)) {
        return terms().map(FactType.WordType::new);
      }
      return Optional.of(
          isDay
              ? new FactType.DateType()
              : type.get().equals(FactSheet.TRUTH)
                  ? new FactType.TruthType()
                  : new FactType.TextType());
    }

    private void needless(Part.Name column, boolean has, Part.Name type) {
      Cell cell = cell(column);
      if (!has && !cell.isBlank()) {
        fault(
            cell,
            Phrase.of("declare.needless")
                .with("found", cell.text())
                .with("type", type)
                .with("column", column));
      }
    }

    /** Reads words, perhaps with their English: {@code låg = low; hög = high}. */
    private Optional<List<Term>> terms() {
      Cell cell = cell(FactSheet.WORDS);
      if (cell.isBlank()) {
        fault(cell, Phrase.of("declare.no-words").with("example", FactSheet.EXAMPLE_WORDS));
        return Optional.empty();
      }
      if (cell.text().contains(",") && !cell.text().contains(";")) {
        fault(
            cell,
            Phrase.of("declare.comma-words")
                .with("found", cell.text())
                .with("example", cell.text().replaceAll("\\s*,\\s*", "; ")));
        return Optional.empty();
      }
      List<Term> terms = new ArrayList<>();
      Set<String> seen = new LinkedHashSet<>();
      for (String written : cell.text().split(";", -1)) {
        List<String> both = Arrays.stream(written.split("=", -1)).map(String::strip).toList();
        if (both.size() > 2 || both.stream().anyMatch(String::isEmpty)) {
          fault(
              cell,
              Phrase.of("declare.bad-word")
                  .with("found", written.strip())
                  .with("example", FactSheet.EXAMPLE_WORDS));
          return Optional.empty();
        }
        Part.Name name = new Part.Name(both.get(0), both.get(both.size() - 1));
        for (String one : both(name)) {
          if (!seen.add(one)) {
            fault(cell, Phrase.of("declare.word-twice").with("found", one));
            return Optional.empty();
          }
        }
        terms.add(new Term(name.sv(), name));
      }
      return Optional.of(terms);
    }

    /** Notes each word that no cell of a table could say. */
    private void words(Fact fact) {
      CellTests.unsayable(fact)
          .forEach(
              word ->
                  fault(
                      cell(FactSheet.WORDS),
                      Phrase.of("declare.unusable-word").with("found", word)));
    }

    private void documented(Fact same, FactType type, boolean isConclusion) {
      boolean isSame =
          FactSheet.isSameType(same.type(), type)
              && isConclusion == known.outputs().contains(same)
              && limits(same).stream().allMatch(known.implications()::contains)
              && implications(same).stream().allMatch(known.implications()::contains);
      if (!isSame) {
        fault(
            cell(FactSheet.NAME),
            same.phrase("declare.standard")
                .with("expected", same.type().phrase())
                .with("key", BookSource.FACTS)
                .with("own", BookReader.OWN));
      }
    }

    /** Reads the smallest and largest value; a value beyond them is impossible. */
    Optional<Implication> limits(Fact fact) {
      if (outputs.contains(fact)) {
        return Optional.empty();
      }
      Optional<Value> least = limit(fact, cell(FactSheet.LEAST));
      Optional<Value> most = limit(fact, cell(FactSheet.MOST));
      if (least.isPresent() && most.isPresent() && Value.compare(least.get(), most.get()) > 0) {
        fault(
            cell(FactSheet.MOST),
            fact.phrase("declare.reversed")
                .with("least", fact.show(least.get()))
                .with("most", fact.show(most.get())));
        return Optional.empty();
      }
      return FactSheet.within(least, most).map(test -> FactSheet.limits(fact, test));
    }

    private Optional<Value> limit(Fact fact, Cell cell) {
      return cell.isBlank() || !fact.type().isOrdered()
          ? Optional.empty()
          : new CellValues(fact, FactSheet.unit(fact), problems).given(cell);
    }

    /** Reads what a fact implies, a statement a line. */
    List<Implication> implications(Fact fact) {
      Cell cell = cell(FactSheet.IMPLIES);
      List<Implication> read = new ArrayList<>();
      if (cell.isBlank() || outputs.contains(fact)) {
        return read;
      }
      for (String line : LINES.split(cell.text(), -1)) {
        String[] sides = IMPLIES.split(line, -1);
        if (sides.length != 2) {
          fault(cell, bad(line));
          continue;
        }
        List<Implication.Condition> when = new ArrayList<>();
        String[] conditions = AND.split(sides[0], -1);
        for (int i = 0; i < conditions.length; i++) {
          if (i > 0 || !FactSheet.ALWAYS.is(conditions[0])) {
            Optional<Implication.Condition> one =
                i == 0 ? condition(cell, fact, conditions[0]) : condition(cell, conditions[i]);
            one.ifPresent(when::add);
          }
        }
        condition(cell, sides[1]).ifPresent(then -> read.add(new Implication(when, then)));
      }
      return read;
    }

    private Phrase bad(String found) {
      return Phrase.of("declare.bad-implication")
          .with("found", found)
          .with("example", FactSheet.EXAMPLE_IMPLICATION);
    }

    private Optional<Implication.Condition> condition(Cell cell, String text) {
      int colon = text.indexOf(':');
      Optional<Fact> fact = colon < 0 ? Optional.empty() : input(text.substring(0, colon).strip());
      if (fact.isEmpty()) {
        List<Fact> all = new ArrayList<>(known.inputs());
        all.addAll(inputs);
        String name = colon < 0 ? text : text.substring(0, colon).strip();
        fault(
            cell,
            colon < 0
                ? bad(text)
                : Phrase.of("case.unknown-fact")
                    .with("found", name)
                    .with("known", Phrase.list(all, Fact::name))
                    .with("hint", Nearest.hint(name, all.stream().map(Fact::key).toList())));
        return Optional.empty();
      }
      return condition(cell, fact.get(), text.substring(colon + 1));
    }

    private Optional<Implication.Condition> condition(Cell cell, Fact fact, String text) {
      Problems found = new Problems();
      UnaryTest test =
          new CellTests(fact, FactSheet.unit(fact), found)
              .test(new Cell(cell.place(), text.strip()));
      found.all().forEach(problems::add);
      if (!found.hasErrors() && test.named().anyMatch(Value.Parameter.class::isInstance)) {
        fault(cell, Phrase.of("declare.parameter").with("found", text.strip()));
        return Optional.empty();
      }
      return found.hasErrors()
          ? Optional.empty()
          : Optional.of(new Implication.Condition(fact.key(), test));
    }
  }
}
