package se.vastkom.goals.examples.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.io.Resource;
import org.kie.api.runtime.StatelessKieSession;

/** Drools as most programs use it: rules are text or Drools' workbooks, each case has a session. */
final class StockDrools {

  private static final String PACKAGE = "rader";

  private StockDrools() {}

  static Arm.Trial ofDrl(Sample sample) {
    Resource rules =
        KieServices.get()
            .getResources()
            .newReaderResource(new StringReader(drl(sample.tree())))
            .setSourcePath("src/main/resources/rader/rader.drl");
    return trial(base(rules, "drl", true), sample);
  }

  static Arm.Trial ofWorkbook(Sample sample) throws IOException {
    return trial(workbook(workbook(sample.tree())), sample);
  }

  /** Compiles a workbook in Drools' form to a rule base. */
  static KieBase workbook(byte[] bytes) {
    Resource rules =
        KieServices.get()
            .getResources()
            .newByteArrayResource(bytes)
            .setSourcePath("src/main/resources/rader/rader.drl.xlsx");
    return base(rules, "xlsx", false);
  }

  private static Arm.Trial trial(KieBase base, Sample sample) {
    List<Subject> cases = sample.subjects();
    return (from, to, rows) -> {
      for (int i = from; i < to; i++) {
        StatelessKieSession session = base.newStatelessKieSession();
        session.execute(cases.get(i));
        rows[i] = cases.get(i).taken();
      }
    };
  }

  private static KieBase base(Resource rules, String version, boolean isModel) {
    KieServices kie = KieServices.get();
    KieFileSystem files = kie.newKieFileSystem();
    ReleaseId id = kie.newReleaseId("rader", "rader", version);
    files.generateAndWritePomXML(id);
    files.write(rules);
    KieBuilder builder = kie.newKieBuilder(files);
    if (isModel) {
      builder.buildAll(ExecutableModelProject.class);
    } else {
      builder.buildAll();
    }
    List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      throw new IllegalStateException(errors.toString());
    }
    return kie.newKieContainer(id).getKieBase();
  }

  private static String drl(Tree tree) {
    String rules =
        tree.leaves()
            .map(
                leaf ->
                    """
                    rule "R%1$d"
                    when
                      $s : Subject(%2$s)
                    then
                      $s.hit(%1$d);
                    end
                    """
                        .formatted(leaf.row(), String.join(", ", conditions(leaf.box()))))
            .collect(Collectors.joining());
    return "package %s;%nimport %s;%n%s".formatted(PACKAGE, Subject.class.getName(), rules);
  }

  private static List<String> conditions(Box box) {
    List<String> conditions = new ArrayList<>();
    for (SheetColumn column : SheetColumn.all()) {
      column
          .cell(box)
          .ifPresent(
              cell ->
                  conditions.add(
                      column.asks() == SheetColumn.Asks.THERE
                          ? there(column, cell)
                          : constraint(column).replace("$param", text(cell))));
    }
    return conditions;
  }

  private static String there(SheetColumn column, Object cell) {
    return column.field().property() + (cell.equals(true) ? " != null" : " == null");
  }

  /** Returns a column's constraint, where {@code $param} stands for a cell's text. */
  private static String constraint(SheetColumn column) {
    String name = column.field().property();
    return switch (column.asks()) {
      case THERE -> name + " $param null";
      case AMONG -> name + " in ($param)";
      case IS -> name + " == $param";
      case FROM -> name + " >= $param";
      case TO -> name + " < $param";
    };
  }

  private static String text(Object cell) {
    if (cell instanceof List<?> words) {
      return words.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(", "));
    }
    if (cell instanceof BigDecimal number) {
      return number + "B";
    }
    return cell instanceof LocalDate day ? day(day) : cell.toString();
  }

  /** Returns a day as Drools reads it. */
  private static String day(LocalDate day) {
    return "\"" + DateTimeFormatter.ofPattern("dd-MMM-yyyy", Locale.ENGLISH).format(day) + "\"";
  }

  private static byte[] workbook(Tree tree) throws IOException {
    List<SheetColumn> columns = SheetColumn.all();
    List<List<Optional<String>>> rows = new ArrayList<>();
    tree.leaves()
        .forEach(
            leaf -> {
              List<Optional<String>> cells = new ArrayList<>();
              for (SheetColumn column : columns) {
                cells.add(
                    column
                        .cell(leaf.box())
                        .map(
                            cell ->
                                column.asks() == SheetColumn.Asks.THERE
                                    ? (cell.equals(true) ? "!=" : "==")
                                    : text(cell)));
              }
              cells.add(Optional.of(Integer.toString(leaf.row())));
              rows.add(cells);
            });
    return workbook(
        Subject.class, columns.stream().map(StockDrools::constraint).toList(), "hit", rows);
  }

  /**
   * Writes a workbook in Drools' form.
   *
   * @param about the class of the cases
   * @param constraints one for each column
   * @param action the method that a rule calls with the last column's text
   * @param rows the cells of each row, one more than there are constraints
   */
  static byte[] workbook(
      Class<?> about, List<String> constraints, String action, List<List<Optional<String>>> rows)
      throws IOException {
    try (Workbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = book.createSheet("Regler");
      SheetColumn.put(sheet, 0, 1, "RuleSet");
      SheetColumn.put(sheet, 0, 2, PACKAGE);
      SheetColumn.put(sheet, 1, 1, "Import");
      SheetColumn.put(sheet, 1, 2, about.getName());
      SheetColumn.put(sheet, 3, 1, "RuleTable rader");
      int last = constraints.size();
      for (int i = 0; i < last; i++) {
        SheetColumn.put(sheet, 4, i + 1, "CONDITION");
        SheetColumn.put(sheet, 6, i + 1, constraints.get(i));
        SheetColumn.put(sheet, 7, i + 1, "villkor " + i);
      }
      SheetColumn.put(sheet, 5, 1, "$s : " + about.getSimpleName());
      SheetColumn.merge(sheet, 5, 1, last);
      SheetColumn.put(sheet, 4, last + 1, "ACTION");
      SheetColumn.put(sheet, 6, last + 1, "$s." + action + "($param);");
      SheetColumn.put(sheet, 7, last + 1, action);
      for (int row = 0; row < rows.size(); row++) {
        for (int i = 0; i < rows.get(row).size(); i++) {
          int line = 8 + row;
          int column = i + 1;
          rows.get(row).get(i).ifPresent(text -> SheetColumn.put(sheet, line, column, text));
        }
      }
      book.write(out);
      return out.toByteArray();
    }
  }
}
