package se.vastkom.goals.rules.source;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.rules.Parameter;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.RuleBook.Comment;
import se.vastkom.goals.rules.Scenario;
import se.vastkom.goals.sheet.Csv;
import se.vastkom.goals.sheet.Entry;
import se.vastkom.goals.sheet.NamedSheets;
import se.vastkom.goals.sheet.Sheet;
import se.vastkom.goals.sheet.Xlsx;
import se.vastkom.goals.sheet.Yaml;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Template;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cells.CellValues;
import se.vastkom.goals.words.Part;

/**
 * A rule book as somebody else might write it: each heading, key and word in either language, the
 * columns and the keys of the header in any order, with or without the empty columns.
 */
final class OtherWriting {

  private final RuleBook book;
  private final Vocabulary vocabulary;
  private final Random random;

  /** The cells of a column, under its heading. */
  private record Column(String heading, List<String> cells) {}

  OtherWriting(RuleBook book, Vocabulary vocabulary, Random random) {
    this.book = book;
    this.vocabulary = vocabulary;
    this.random = random;
  }

  /** Returns the files of a folder. */
  Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < book.tables().size(); i++) {
      DecisionTable table = book.tables().get(i);
      files.put("tabell " + i + ".csv", csv(lines(table.name(), columns(table))));
    }
    files.put("uppgifter.csv", csv(lines(Comment.FACTS, facts())));
    files.put("parametrar.csv", csv(lines(Comment.PARAMETERS, parameters())));
    files.put("testfall.csv", csv(lines(Comment.SCENARIOS, scenarios())));
    files.put(RuleBooks.HEADER, header().getBytes(StandardCharsets.UTF_8));
    return files;
  }

  /** Returns a workbook, its sheets in any order. */
  byte[] workbook() {
    List<Sheet> sheets = new ArrayList<>();
    for (DecisionTable table : book.tables()) {
      Part.Name name = table.outputs().get(0).name();
      sheets.add(
          sheet(
              WorkbookBook.sheetName(random.nextBoolean() ? name.sv() : name.en()),
              lines(table.name(), columns(table))));
    }
    sheets.add(sheet(said(BookSource.FACTS), lines(Comment.FACTS, facts())));
    sheets.add(sheet(said(BookSource.PARAMETERS), lines(Comment.PARAMETERS, parameters())));
    sheets.add(sheet(said(BookSource.SCENARIOS), lines(Comment.SCENARIOS, scenarios())));
    sheets.add(sheet(said(BookReader.BOOK), about()));
    Collections.shuffle(sheets, random);
    return Xlsx.write(sheets);
  }

  private static Sheet sheet(String name, List<List<String>> lines) {
    return Sheet.named(name)
        .rows(lines.stream().map(line -> line.stream().map(Entry::text).toList()).toList());
  }

  private byte[] csv(List<List<String>> lines) {
    return Csv.write(lines, random.nextBoolean() ? Csv.Form.SWEDISH_EXCEL : Csv.Form.RFC_4180);
  }

  private String said(Part.Name name) {
    return random.nextBoolean() ? name.sv() : name.en();
  }

  /** Returns whether a column is kept; even an empty one may be. */
  private boolean isKept(List<String> cells) {
    return random.nextBoolean() || cells.stream().anyMatch(cell -> !cell.isEmpty());
  }

  private <T> Column column(Part.Name heading, List<T> rows, Function<T, String> cell) {
    return new Column(said(heading), rows.stream().map(cell).toList());
  }

  private List<Column> columns(DecisionTable table) {
    List<Column> columns = new ArrayList<>();
    columns.add(column(TableReader.RULE, table.rows(), Row::id));
    for (int i = 0; i < table.inputs().size(); i++) {
      int input = i;
      Fact fact = table.inputs().get(i);
      columns.add(
          new Column(
              heading(fact),
              table.rows().stream().map(row -> test(fact, row.tests().get(input))).toList()));
    }
    for (int i = 0; i < table.outputs().size(); i++) {
      int output = i;
      Fact concluded = table.outputs().get(i);
      columns.add(
          new Column(
              heading(concluded),
              table.rows().stream()
                  .map(row -> output(concluded, row.outputs().get(output)))
                  .toList()));
    }
    columns.add(column(TableReader.BECAUSE, table.rows(), row -> template(row.because())));
    columns.add(column(TableReader.FROM, table.rows(), row -> day(row.inForce().from())));
    columns.add(column(TableReader.TO, table.rows(), row -> day(row.inForce().to())));
    columns.removeIf(column -> isOptional(column) && !isKept(column.cells()));
    return columns;
  }

  private String heading(Fact fact) {
    boolean withUnit =
        fact.type() instanceof FactType.NumberType n && !n.unit().isEmpty() && random.nextBoolean();
    return said(fact.name())
        + (withUnit ? " (" + ((FactType.NumberType) fact.type()).unit() + ")" : "");
  }

  private String test(Fact fact, UnaryTest test) {
    return test instanceof UnaryTest.Any && random.nextBoolean() ? "" : said(fact.written(test));
  }

  private String output(Fact fact, Value value) {
    return value instanceof Value.Filled filled
        ? template(filled.template())
        : said(fact.concluded(value));
  }

  private String template(Template template) {
    return template.pieces().stream()
        .map(
            piece ->
                piece instanceof Template.Piece.Figure figure
                    ? "{" + said(figure.fact().name()) + "}"
                    : ((Template.Piece.Plain) piece).text().replace("{", "{{").replace("}", "}}"))
        .collect(Collectors.joining());
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  private List<Column> parameters() {
    List<Parameter> all = book.parameters();
    return List.of(
        column(ParameterReader.NAME, all, one -> (random.nextBoolean() ? "$" : "") + one.name()),
        column(ParameterReader.VALUE, all, this::number),
        column(
            TableReader.FROM,
            all,
            one -> one.inForce().from().map(LocalDate::toString).orElse(said(Days.ALWAYS))),
        column(TableReader.TO, all, one -> day(one.inForce().to())),
        column(ParameterReader.SOURCE, all, Parameter::source));
  }

  /** Returns the sheet of facts; what stands for nothing may be left out. */
  private List<Column> facts() {
    return new BookRows(book)
        .facts().declaring().stream()
            .map(column -> new Column(said(column.heading()), column.cells()))
            .filter(
                column ->
                    FactSheet.REQUIRED.stream().anyMatch(name -> name.is(column.heading()))
                        || isKept(column.cells()))
            .toList();
  }

  private String said(String heading) {
    return said(FactSheet.ALL.stream().filter(name -> name.is(heading)).findFirst().orElseThrow());
  }

  private String number(Parameter one) {
    String digits = one.number().decimal().map(BigDecimal::toPlainString).orElseThrow();
    // A reader would question three decimals of what may be counted.
    String plain = digits.matches("-?\\d{1,3}\\.\\d{3}") ? digits + "0" : digits;
    return (random.nextBoolean() ? plain : plain.replace('.', ','))
        + (random.nextBoolean() ? " " : "")
        + one.unit();
  }

  private List<Column> scenarios() {
    List<Scenario> all = book.scenarios();
    List<Column> columns = new ArrayList<>();
    columns.add(column(ScenarioReader.NAME, all, Scenario::name));
    if (book.isAboutGoals()) {
      columns.add(
          column(ScenarioReader.GOAL, all, one -> one.goal().map(GoalId::value).orElse("")));
    }
    columns.add(column(ScenarioReader.DAY, all, one -> day(one.day())));
    for (Fact fact : vocabulary.inputs()) {
      columns.add(
          new Column(
              heading(fact),
              all.stream()
                  .map(
                      one ->
                          Optional.ofNullable(one.given().get(fact.key()))
                              .map(value -> said(fact.written(value)))
                              .orElse(""))
                  .toList()));
    }
    for (Fact fact : vocabulary.outputs()) {
      columns.add(
          new Column(
              heading(fact),
              all.stream()
                  .map(
                      one ->
                          Optional.ofNullable(one.expected().get(fact.key()))
                              .map(values -> CellValues.written(fact, values).sv())
                              .orElse(""))
                  .toList()));
    }
    columns.add(column(TableReader.RULE, all, one -> String.join(" ;", one.rules())));
    return columns;
  }

  /** Returns the columns in any order, unless a row would begin with # and so be a comment. */
  private List<List<String>> lines(String part, List<Column> columns) {
    List<Column> some = new ArrayList<>(columns.subList(1, columns.size()));
    Collections.shuffle(some, random);
    boolean first =
        some.isEmpty() || some.get(0).cells().stream().anyMatch(cell -> cell.startsWith("#"));
    some.add(first ? 0 : random.nextInt(some.size() + 1), columns.get(0));
    List<List<String>> lines = new ArrayList<>();
    comments(part, Comment.ABOVE, lines);
    lines.add(some.stream().map(Column::heading).toList());
    int rows = columns.get(0).cells().size();
    for (int i = 0; i < rows; i++) {
      int row = i;
      comments(part, i, lines);
      lines.add(some.stream().map(column -> column.cells().get(row)).toList());
    }
    comments(part, rows, lines);
    return lines;
  }

  /** Returns whether a column may be left out; an input that no row tests is still an input. */
  private static boolean isOptional(Column column) {
    return List.of(TableReader.BECAUSE, TableReader.FROM, TableReader.TO).stream()
        .anyMatch(name -> name.is(column.heading()));
  }

  private void comments(String part, int before, List<List<String>> lines) {
    book.comments(part)
        .filter(comment -> comment.before() == before)
        .forEach(comment -> lines.add(List.of(comment(comment.text()))));
  }

  /** Returns a comment as a cell; without a blank, #1? would be a formula that failed. */
  private static String comment(String text) {
    return (text.matches("[\\d_]+[!?]") ? "# " : "#") + text;
  }

  /** Returns the comments on the header that belong to an item, by its number. */
  private List<String> comments(int item) {
    return book.comments(Comment.HEADER)
        .filter(comment -> comment.before() == item)
        .map(comment -> "# " + comment.text())
        .toList();
  }

  private String header() {
    List<String> groups = new ArrayList<>();
    List<Map.Entry<Part.Name, String>> about = new BookRows(book).about();
    for (int i = 0; i < about.size(); i++) {
      groups.add(
          lined("", comments(i))
              + said(about.get(i).getKey())
              + ": "
              + Yaml.written(about.get(i).getValue())
              + "\n");
    }
    int item = about.size();
    StringBuilder tables = new StringBuilder(said(BookReader.TABLES) + ":\n");
    for (int i = 0; i < book.tables().size(); i++) {
      DecisionTable table = book.tables().get(i);
      Map<Part.Name, String> entry = new LinkedHashMap<>();
      entry.put(BookReader.TABLE, said(table.outputs().get(0).name()));
      entry.put(BookReader.FILE, "tabell " + i + ".csv");
      entry.put(BookReader.POLICY, table.policy().letter());
      tables.append(lined("  ", comments(item++))).append(entry(entry));
    }
    groups.add(tables.toString());
    StringBuilder waivers = new StringBuilder(said(BookReader.WAIVERS) + ":\n");
    for (RuleBook.Waiver waiver : book.waivers()) {
      Map<Part.Name, String> entry = new LinkedHashMap<>();
      entry.put(BookReader.INVARIANT, said(waiver.invariant().title()));
      entry.put(BookReader.BECAUSE, waiver.because());
      waivers.append(lined("  ", comments(item++))).append(entry(entry));
    }
    if (!book.waivers().isEmpty()) {
      groups.add(waivers.toString());
    }
    StringBuilder explanations = new StringBuilder(said(BookReader.EXPLANATIONS) + ":\n");
    for (Map.Entry<Status, String> one : book.about().explanations().entrySet()) {
      Map<Part.Name, String> entry = new LinkedHashMap<>();
      entry.put(BookReader.STATUS, said(BookHeader.name(one.getKey())));
      entry.put(FactSheet.MEANING, one.getValue());
      explanations.append(lined("  ", comments(item++))).append(entry(entry));
    }
    if (!book.about().explanations().isEmpty()) {
      groups.add(explanations.toString());
    }
    Collections.shuffle(groups, random);
    return String.join("", groups) + lined("", comments(item));
  }

  private static String lined(String indent, List<String> comments) {
    return comments.stream().map(comment -> indent + comment + "\n").collect(Collectors.joining());
  }

  private String entry(Map<Part.Name, String> entry) {
    List<String> keys =
        new ArrayList<>(
            entry.entrySet().stream()
                .map(each -> said(each.getKey()) + ": " + Yaml.written(each.getValue()))
                .toList());
    Collections.shuffle(keys, random);
    return "  - " + String.join("\n    ", keys) + "\n";
  }

  /** Returns the sheet that describes the book, its rows in order because of their comments. */
  private List<List<String>> about() {
    List<List<String>> items = new ArrayList<>();
    new BookRows(book)
        .about()
        .forEach(entry -> items.add(List.of(said(entry.getKey()), entry.getValue(), "")));
    for (DecisionTable table : book.tables()) {
      items.add(
          List.of(
              said(BookReader.TABLE),
              said(table.outputs().get(0).name()),
              table.policy().letter()));
    }
    for (RuleBook.Waiver waiver : book.waivers()) {
      items.add(
          List.of(said(BookReader.WAIVERS), said(waiver.invariant().title()), waiver.because()));
    }
    book.about()
        .explanations()
        .forEach(
            (status, meaning) ->
                items.add(
                    List.of(
                        said(BookReader.EXPLANATIONS), said(BookHeader.name(status)), meaning)));
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of(said(NamedSheets.KEY), said(NamedSheets.VALUE), said(WorkbookBook.MORE)));
    IntStream.range(0, items.size())
        .forEach(
            i -> {
              comments(i).forEach(comment -> lines.add(List.of(comment)));
              lines.add(items.get(i));
            });
    comments(items.size()).forEach(comment -> lines.add(List.of(comment)));
    return lines;
  }
}
