package se.vastkom.goals.rules.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.rules.Parameter;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.RuleBook.Comment;
import se.vastkom.goals.rules.Scenario;
import se.vastkom.goals.sheet.Numbers;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.cells.CellValues;
import se.vastkom.goals.words.Part;

/** The parts of a rule book as columns of Swedish cells, shared by folders and workbooks. */
record BookRows(RuleBook book) {

  /**
   * A column of a part.
   *
   * @param heading its heading
   * @param fact the fact that its heading names, if it names one
   * @param cells one per row
   */
  record Column(String heading, Optional<Fact> fact, List<String> cells) {

    static <T> Column of(Part.Name heading, List<T> rows, Function<T, String> cell) {
      return new Column(heading.sv(), Optional.empty(), rows.stream().map(cell).toList());
    }

    static <T> Column of(Fact fact, List<T> rows, Function<T, String> cell) {
      return new Column(fact.name().sv(), Optional.of(fact), rows.stream().map(cell).toList());
    }

    private boolean saysSomething() {
      return cells.stream().anyMatch(cell -> !cell.isEmpty());
    }
  }

  /** The receiver of a part's lines, from the first. */
  interface Lines {
    /** Receives a comment, without the leading #. */
    void comment(String text);

    /** Receives the headings. */
    void headings(List<String> headings);

    /** Receives a row, with one cell per heading. */
    void row(List<String> cells);
  }

  /** Returns the sheet of facts. */
  FactSheet facts() {
    return new FactSheet(book.declared(), book.isAboutGoals());
  }

  /**
   * Passes on the lines of a part: its headings and rows, and its comments in their places.
   *
   * @param own how many rows are of the book; comments on what follows stand after them
   */
  void tell(String part, List<Column> columns, int own, Lines lines) {
    int rows = columns.get(0).cells().size();
    comments(part, Comment.ABOVE, lines);
    lines.headings(columns.stream().map(Column::heading).toList());
    for (int i = 0; i <= rows; i++) {
      int row = i;
      if (row < own) {
        comments(part, row, lines);
      } else if (row == own) {
        book.comments(part)
            .filter(comment -> comment.before() >= own)
            .forEach(comment -> lines.comment(comment.text()));
      }
      if (row < rows) {
        lines.row(columns.stream().map(column -> column.cells().get(row)).toList());
      }
    }
  }

  private void comments(String part, int before, Lines lines) {
    book.comments(part)
        .filter(comment -> comment.before() == before)
        .forEach(comment -> lines.comment(comment.text()));
  }

  /** Returns the columns of a table: the rule's id, tests, conclusion, reason, and days. */
  List<Column> table(DecisionTable table) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(TableReader.RULE, table.rows(), Row::id));
    for (int i = 0; i < table.inputs().size(); i++) {
      Fact fact = table.inputs().get(i);
      int input = i;
      columns.add(Column.of(fact, table.rows(), row -> cell(fact, row.tests().get(input))));
    }
    for (int i = 0; i < table.outputs().size(); i++) {
      Fact fact = table.outputs().get(i);
      int output = i;
      columns.add(
          Column.of(fact, table.rows(), row -> fact.concluded(row.outputs().get(output)).sv()));
    }
    Stream.of(
            Column.of(TableReader.BECAUSE, table.rows(), row -> row.because().toString()),
            Column.of(TableReader.FROM, table.rows(), row -> day(row.inForce().from())),
            Column.of(TableReader.TO, table.rows(), row -> day(row.inForce().to())))
        .filter(Column::saysSomething)
        .forEach(columns::add);
    return columns;
  }

  /** Writes a test as a cell; {@code Any} is empty, which is easier to skip than a hyphen. */
  private static String cell(Fact fact, UnaryTest test) {
    return test instanceof UnaryTest.Any ? "" : fact.written(test).sv();
  }

  /** Returns the columns of the parameters. */
  List<Column> parameters() {
    List<Parameter> all = book.parameters();
    return List.of(
        Column.of(ParameterReader.NAME, all, Parameter::name),
        Column.of(ParameterReader.VALUE, all, one -> number(one.number(), one.unit())),
        Column.of(
            TableReader.FROM,
            all,
            one -> one.inForce().from().map(LocalDate::toString).orElse(Days.ALWAYS.sv())),
        Column.of(TableReader.TO, all, one -> day(one.inForce().to())),
        Column.of(ParameterReader.SOURCE, all, Parameter::source));
  }

  private static String number(Ratio number, String unit) {
    String decimal =
        number.decimal().map(BigDecimal::toPlainString).orElse(number.toString()).replace('.', ',');
    // A reader would question three decimals, which could be thousands.
    boolean isAsked = !unit.equals("%") && Numbers.mayBeThousands(decimal);
    String clear = isAsked ? decimal + "0" : decimal;
    return unit.isEmpty() ? clear : clear + " " + unit;
  }

  /**
   * Returns the columns of the test cases: those in which some case has a value; all that tables
   * test and conclude if there is no case.
   */
  List<Column> scenarios() {
    List<Scenario> all = book.scenarios();
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(ScenarioReader.NAME, all, Scenario::name));
    Stream.of(
            Column.of(ScenarioReader.GOAL, all, one -> one.goal().map(GoalId::value).orElse("")),
            Column.of(ScenarioReader.DAY, all, one -> day(one.day())))
        .filter(Column::saysSomething)
        .forEach(columns::add);
    book.vocabulary().inputs().stream()
        .filter(
            fact ->
                all.isEmpty()
                    ? book.tables().stream().anyMatch(table -> table.inputs().contains(fact))
                    : all.stream().anyMatch(one -> one.given().containsKey(fact.key())))
        .map(fact -> Column.of(fact, all, one -> given(fact, one)))
        .forEach(columns::add);
    book.vocabulary().outputs().stream()
        .filter(
            fact ->
                all.isEmpty()
                    || all.stream().anyMatch(one -> one.expected().containsKey(fact.key())))
        .map(fact -> Column.of(fact, all, one -> expected(fact, one)))
        .forEach(columns::add);
    columns.add(Column.of(TableReader.RULE, all, one -> rules(one.rules())));
    return columns;
  }

  private static String given(Fact fact, Scenario scenario) {
    return Optional.ofNullable(scenario.given().get(fact.key()))
        .map(value -> fact.written(value).sv())
        .orElse("");
  }

  private static String expected(Fact fact, Scenario scenario) {
    return Optional.ofNullable(scenario.expected().get(fact.key()))
        .map(values -> CellValues.written(fact, values).sv())
        .orElse("");
  }

  /** Writes the rules that a test case expects as a cell. */
  static String rules(List<String> ids) {
    return String.join("; ", ids);
  }

  /** Returns the key and value of each item that describes the book, without the empty ones. */
  List<Map.Entry<Part.Name, String>> about() {
    RuleBook.About about = book.about();
    return Stream.of(
            Map.entry(BookReader.BOOK, about.id()),
            Map.entry(BookReader.NAME, about.name()),
            Map.entry(BookReader.VERSION, about.version()),
            Map.entry(BookReader.OWNER, about.owner()),
            Map.entry(BookReader.SOURCE, about.source()),
            Map.entry(TableReader.FROM, day(about.inForce().from())),
            Map.entry(TableReader.TO, day(about.inForce().to())),
            Map.entry(BookReader.LANGUAGE, about.language().equals("sv") ? "" : about.language()))
        .filter(entry -> !entry.getValue().isEmpty())
        .toList();
  }

  /** Returns whether the book must say that it is not about goals, since a table seems to be. */
  boolean mustSayOwn() {
    return !book.isAboutGoals()
        && (book.declared().outputs().isEmpty()
            || book.tables().stream()
                .anyMatch(
                    table ->
                        GoalFacts.standard().vocabulary().outputs().stream()
                            .anyMatch(fact -> fact.name().is(table.title().sv()))));
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }
}
