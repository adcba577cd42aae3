package se.vastkom.goals.rules.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Problems;
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
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Spelling;

/**
 * Reads the sheet of facts: a row per fact that the book declares, with its names, role, type,
 * unit, words, limits, and what it implies. A row about a fact that the book has anyway is
 * documentation, and is only held against that fact.
 */
final class FactReader {

  private final Vocabulary known;
  private final Problems problems = new Problems();
  private final List<Fact> inputs = new ArrayList<>();
  private final List<Fact> outputs = new ArrayList<>();
  private final Map<String, Cell> names = new HashMap<>();
  private final Map<Fact, Table.Row> declared = new LinkedHashMap<>();
  private final Map<Fact, Table.Row> documented = new LinkedHashMap<>();

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
      if (outputs.contains(one.getKey())) {
        row.checkSaysNothingPossible(one.getKey());
      } else {
        row.limits(one.getKey()).ifPresent(implications::add);
        implications.addAll(row.implications(one.getKey()));
      }
    }
    // What both limits and statements say is one statement.
    List<Implication> once = implications.stream().distinct().toList();
    return problems.check(() -> new Vocabulary(inputs, outputs, once));
  }

  /** Returns whether some row declares a conclusion, perhaps with problems, that is not known. */
  boolean concludes(Table table) {
    Optional<Table.Columns> columns =
        table.columns(List.of(FactSheet.NAME, FactSheet.ROLE), FactSheet.ALL).value();
    return columns.isPresent()
        && table.rows().stream()
            .filter(row -> FactSheet.OUTPUT.is(columns.get().cell(row, FactSheet.ROLE).text()))
            .map(row -> columns.get().cell(row, FactSheet.NAME).text())
            .anyMatch(name -> known.outputs().stream().noneMatch(fact -> fact.name().is(name)));
  }

  /**
   * Returns the rows of the facts that are the book's own, whether they declare a fact or document
   * one that the caller knows.
   *
   * @param others the facts that are not the book's own
   */
  Set<Table.Row> own(Vocabulary others) {
    Set<Table.Row> rows = new HashSet<>(declared.values());
    documented.forEach(
        (fact, row) -> {
          if (!others.all().contains(fact)) {
            rows.add(row);
          }
        });
    return rows;
  }

  /** Returns the facts that an implication can be about. */
  private List<Fact> inputs() {
    return Stream.concat(known.inputs().stream(), inputs.stream()).toList();
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
        documented.putIfAbsent(same.get(), row);
        documented(same.get(), type.get(), isConclusion);
        return Optional.empty();
      }
      Fact fact =
          new Fact(called.get().sv(), called.get(), type.get(), cell(FactSheet.MEANING).text());
      for (String one : both(fact.name())) {
        @Nullable Cell other = names.put(one, name);
        if (other != null) {
          boolean isSame = other.text().equalsIgnoreCase(name.text());
          fault(
              name,
              Phrase.of(isSame ? "declare.twice" : "declare.name-twice")
                  .with("found", isSame ? name.text() : one)
                  .with("one", other.text())
                  .with("other", name.text()));
          return Optional.empty();
        }
      }
      words(fact);
      (isConclusion ? outputs : inputs).add(fact);
      return Optional.of(fact);
    }

    private Optional<Part.Name> name() {
      Cell sv = cell(FactSheet.NAME);
      Cell english = cell(FactSheet.ENGLISH);
      Cell en = english.isBlank() ? sv : english;
      for (Cell written : List.of(sv, en)) {
        Optional<Phrase> why = Fact.unusable(Spelling.plain(written.text()));
        if (why.isPresent()) {
          fault(written, why.get());
          return Optional.empty();
        }
      }
      return Optional.of(new Part.Name(Spelling.plain(sv.text()), Spelling.plain(en.text())));
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
        Phrase unknown = Table.unknown("declare.unknown-type", cell.text(), FactSheet.TYPES);
        Phrase none =
            Phrase.of("declare.no-type").with("known", Phrase.list(FactSheet.TYPES, one -> one));
        fault(cell, cell.isBlank() ? none : unknown);
        return Optional.empty();
      }
      boolean isNumber = type.get().equals(FactSheet.NUMBER) || type.get().equals(FactSheet.WHOLE);
      boolean isDay = type.get().equals(FactSheet.DAY);
      needless(FactSheet.UNIT, isNumber, type.get());
      needless(FactSheet.WORDS, type.get().equals(FactSheet.WORD), type.get());
      needless(FactSheet.LEAST, isNumber || isDay, type.get());
      needless(FactSheet.MOST, isNumber || isDay, type.get());
      if (isNumber) {
        FactType number =
            new FactType.NumberType(
                cell(FactSheet.UNIT).text(),
                type.get().equals(FactSheet.WHOLE)
                    ? FactType.Scale.WHOLE
                    : FactType.Scale.CONTINUOUS);
        checkUnit(number);
        return Optional.of(number);
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

    /** Notes a unit with which no cell of a table could say a number. */
    private void checkUnit(FactType number) {
      Cell unit = cell(FactSheet.UNIT);
      Fact fact = new Fact("", FactSheet.NAME, number);
      UnaryTest range =
          new UnaryTest.Within(
              new UnaryTest.Compared(UnaryTest.Operator.AT_LEAST, Value.of(1)),
              new UnaryTest.Compared(UnaryTest.Operator.AT_MOST, Value.of(2)));
      Cell written = new Cell(unit.place(), fact.written(range).sv());
      if (!new CellTests(fact, "", new Problems()).test(written).equals(range)) {
        fault(unit, Phrase.of("declare.unusable-unit").with("found", unit.text()));
      }
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
        List<String> both = Arrays.stream(written.split("=", -1)).map(Spelling::plain).toList();
        if (both.size() > 2 || both.stream().anyMatch(String::isEmpty)) {
          fault(
              cell,
              Phrase.of(
                      Spelling.plain(written).isEmpty() ? "declare.empty-word" : "declare.bad-word")
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
      if (!FactSheet.describes(type, same.type())
          || isConclusion != known.outputs().contains(same)) {
        fault(
            cell(FactSheet.NAME),
            same.phrase("declare.standard")
                .with("expected", same.type().phrase())
                .with("key", BookSource.FACTS)
                .with("own", BookReader.OWN));
      } else if (isConclusion) {
        checkSaysNothingPossible(same);
      } else {
        checkKnown(same, FactSheet.LEAST, limits(same).stream().toList());
        checkKnown(same, FactSheet.IMPLIES, implications(same));
      }
    }

    private void checkKnown(Fact same, Part.Name column, List<Implication> said) {
      if (!known.implications().containsAll(said)) {
        Cell cell = cell(column).isBlank() ? cell(FactSheet.MOST) : cell(column);
        fault(cell, same.phrase("declare.standard-limits").with("found", cell.text()));
      }
    }

    /** Notes what a row says of which conclusions are possible: the tables say that. */
    void checkSaysNothingPossible(Fact conclusion) {
      for (Part.Name column : List.of(FactSheet.LEAST, FactSheet.MOST, FactSheet.IMPLIES)) {
        Cell cell = cell(column);
        if (!cell.isBlank()) {
          fault(
              cell,
              conclusion
                  .phrase("declare.of-conclusion")
                  .with("found", cell.text())
                  .with("column", column));
        }
      }
    }

    /** Reads the smallest and largest value; a value beyond them is impossible. */
    Optional<Implication> limits(Fact fact) {
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
      if (fact.type().isOrdered() && cell.text().startsWith("$")) {
        fault(cell, Phrase.of("declare.parameter").with("found", cell.text()));
        return Optional.empty();
      }
      return cell.isBlank() || !fact.type().isOrdered()
          ? Optional.empty()
          : new CellValues(fact, FactSheet.unit(fact), problems).given(cell);
    }

    /** Reads what a fact implies, a statement a line. */
    List<Implication> implications(Fact fact) {
      Cell cell = cell(FactSheet.IMPLIES);
      return cell.isBlank()
          ? List.of()
          : new ImplicationReader(fact, inputs(), outputs, cell, problems).read();
    }
  }
}
